//! What a proposal tells reviewers who shall not know who wrote it: which of its texts they read, which names
//! those must not hold, and where they do.

use super::Part;
use super::names::{Found, Hidden, Whose, find};
use super::whole::{Setting, Whole};
use crate::call::model::Blindness;

/// The names that reviewers of this call shall not read.
pub fn hidden(whole: &Whole, blindness: Blindness) -> Vec<Hidden> {
    let mut hidden = Vec::new();
    let mut hide = |whose: Whose, name: &str| {
        if !name.trim().is_empty() {
            hidden.push(Hidden { whose, name: name.trim().to_owned() });
        }
    };
    for presenter in &whole.presenters {
        if !blindness.shows_names() {
            let whose = if presenter.part == Part::Contact { Whose::Author } else { Whose::CoPresenter };
            hide(whose, &presenter.name);
            hide(Whose::Address, &presenter.mail);
        }
        if !blindness.shows_organisations() {
            hide(Whose::Organisation, &presenter.organisation);
        }
    }
    hidden
}

/// The texts that reviewers read: field and text, in the order of the form.
pub fn read_by_reviewers<'a>(whole: &'a Whole, setting: &Setting) -> Vec<(String, &'a str)> {
    let proposal = &whole.proposal;
    let own = [("title", &proposal.title), ("abstract", &proposal.abstract_text), ("takeaway", &proposal.takeaway)];
    let mut texts: Vec<(String, &str)> =
        own.into_iter().map(|(field, text)| (field.to_owned(), text.as_str())).collect();
    let written = |kind: &str| ["short", "long", "link"].contains(&kind);
    for question in
        whole.asked(setting).into_iter().filter(|question| question.reviewers_see && written(&question.kind))
    {
        texts.push((format!("a-{}", question.code), whole.answer(question.id)));
    }
    texts
}

/// Every hidden name that stands in a text that reviewers read.
pub fn remarks(whole: &Whole, setting: &Setting) -> Vec<Found> {
    let hidden = hidden(whole, setting.call.blindness);
    let texts = read_by_reviewers(whole, setting);
    texts.iter().flat_map(|(field, text)| find(field, text, &hidden, &whole.proposal.names_kept)).collect()
}
