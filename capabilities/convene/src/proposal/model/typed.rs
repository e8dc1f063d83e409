//! What stands in the form: every field by its name. The same fields go to the page, come back from it,
//! tell two windows apart, and are kept where they could not be saved.
//!
//! Names of fields: `title`, `format`, `topic`, `lang`, `abstract`, `takeaway`, `note`, `unavailable`;
//! of the presenter in place 2 `p2-name`, `p2-mail`, …; of the question `night-work` `a-night-work`.

use super::whole::{Setting, Whole};
use super::{HalfDay, PRESENTER_ROLES, Part, Presenter, Proposal};
use base::{Id, Lang, one_line};
use std::collections::BTreeMap;

/// Fields by name, each with its values.
pub type Fields = BTreeMap<String, Vec<String>>;

/// Presenters beyond this are not kept: no proposal has so many, and a page must not grow without end.
const PLACES_MAX: i64 = 20;

type Facts = (&'static str, fn(&mut Presenter) -> &mut String);

/// What is asked of a presenter, and where it is kept.
const FACTS: [Facts; 8] = [
    ("name", |p| &mut p.name),
    ("mail", |p| &mut p.mail),
    ("role", |p| &mut p.role),
    ("job", |p| &mut p.job_title),
    ("organisation", |p| &mut p.organisation),
    ("sector", |p| &mut p.sector),
    ("level", |p| &mut p.level),
    ("biography", |p| &mut p.biography),
];

/// Everything that stands in the form of this proposal.
pub fn fields(whole: &Whole, setting: &Setting) -> Fields {
    let proposal = &whole.proposal;
    let mut fields = Fields::new();
    let mut put = |name: &str, values: Vec<String>| fields.insert(name.to_owned(), values);
    put("title", vec![proposal.title.clone()]);
    put("format", whole.format(setting).map(|format| format.code.clone()).into_iter().collect());
    put("topic", whole.topic(setting).map(|topic| topic.number.to_string()).into_iter().collect());
    put("lang", vec![proposal.lang.tag().to_owned()]);
    put("abstract", vec![proposal.abstract_text.clone()]);
    put("takeaway", vec![proposal.takeaway.clone()]);
    put("note", vec![proposal.note.clone()]);
    // The form sends an empty value before the ticked ones, so that none ticked is told from not sent.
    put(
        "unavailable",
        std::iter::once(String::new()).chain(proposal.unavailable.iter().map(|half| half.code())).collect(),
    );
    for presenter in whole.presenters.iter().filter(|presenter| writes_for(presenter)) {
        let mut presenter = presenter.clone();
        for (fact, place) in FACTS {
            put(&format!("p{}-{fact}", presenter.position), vec![place(&mut presenter).clone()]);
        }
    }
    for presenter in whole.presenters.iter().filter(|presenter| !writes_for(presenter)) {
        put(&format!("p{}-role", presenter.position), vec![presenter.role.clone()]);
    }
    for question in setting.questions.iter().filter(|question| question.kind != "file") {
        let value = whole.answer(question.id);
        let values = match question.kind.as_str() {
            "several" => std::iter::once("").chain(value.lines()).map(str::to_owned).collect(),
            "one" | "yes-no" => Some(value.to_owned()).filter(|value| !value.is_empty()).into_iter().collect(),
            _ => vec![value.to_owned()],
        };
        put(&format!("a-{}", question.code), values);
    }
    fields
}

/// Whoever joined writes for himself; of the others the author may write everything.
pub fn writes_for(presenter: &Presenter) -> bool {
    presenter.part != Part::Joined
}

/// Writes what was typed into the proposal; a field that did not come stays as it is. Answers the names of
/// what changed.
pub fn apply(typed: &Fields, setting: &Setting, whole: &mut Whole, new_id: &mut dyn FnMut() -> Id) -> Vec<String> {
    let before = fields(whole, setting);
    own_fields(typed, setting, &mut whole.proposal);
    for presenter in &mut whole.presenters {
        presenter_fields(typed, presenter);
    }
    begin_presenters(typed, whole, new_id);
    for question in setting.questions.iter().filter(|question| question.kind != "file") {
        if let Some(values) = typed.get(&format!("a-{}", question.code)) {
            let given: Vec<&str> = values.iter().map(String::as_str).filter(|value| !value.is_empty()).collect();
            whole.answers.insert(question.id, given.join("\n"));
        }
    }
    let contact = whole.contact().map(|contact| contact.mail.clone()).unwrap_or_default();
    if !contact.is_empty() && contact != whole.proposal.contact_mail {
        // A new address has not been shown to belong to anybody.
        whole.proposal.contact_confirmed_at = None;
        whole.proposal.contact_mail = contact;
    }
    let after = fields(whole, setting);
    after.iter().filter(|(name, values)| before.get(*name) != Some(values)).map(|(name, _)| name.clone()).collect()
}

fn own_fields(typed: &Fields, setting: &Setting, proposal: &mut Proposal) {
    let one = |name: &str| typed.get(name).map(|values| values.last().map_or("", String::as_str));
    if let Some(title) = one("title") {
        proposal.title = one_line(title);
    }
    let mut texts =
        [("abstract", &mut proposal.abstract_text), ("takeaway", &mut proposal.takeaway), ("note", &mut proposal.note)];
    for (name, text) in &mut texts {
        if let Some(value) = one(name) {
            **text = value.to_owned();
        }
    }
    if let Some(code) = one("format") {
        proposal.format_id = setting.format(code).map(|format| format.id);
    }
    if let Some(number) = one("topic") {
        proposal.topic_id = number.parse().ok().and_then(|number| setting.topic(number)).map(|topic| topic.id);
    }
    if let Some(tag) = one("lang").filter(|tag| setting.gathering.langs.iter().any(|lang| lang.tag() == *tag)) {
        proposal.lang = Lang::new(tag);
    }
    if let Some(codes) = typed.get("unavailable") {
        let days = setting.gathering.days;
        let mut halves: Vec<HalfDay> = codes.iter().filter_map(|code| HalfDay::parse(code)).collect();
        halves.retain(|half| days.is_some_and(|(first, last)| (first..=last).contains(&half.day)));
        halves.sort();
        halves.dedup();
        proposal.unavailable = halves;
    }
}

fn presenter_fields(typed: &Fields, presenter: &mut Presenter) {
    let theirs = !writes_for(presenter);
    for (fact, place) in FACTS {
        let Some(value) = typed.get(&format!("p{}-{fact}", presenter.position)).and_then(|values| values.last()) else {
            continue;
        };
        match fact {
            "role" if PRESENTER_ROLES.contains(&value.as_str()) => place(presenter).clone_from(value),
            "role" => {}
            _ if theirs => {}
            "biography" => place(presenter).clone_from(value),
            _ => *place(presenter) = one_line(value),
        }
    }
}

/// The form has one empty place more than there are presenters; typing in it makes a presenter.
fn begin_presenters(typed: &Fields, whole: &mut Whole, new_id: &mut dyn FnMut() -> Id) {
    for position in 2..=PLACES_MAX {
        let known = whole.presenters.iter().any(|presenter| presenter.position == position);
        let said = |fact: &str| {
            typed
                .get(&format!("p{position}-{fact}"))
                .and_then(|values| values.last())
                .is_some_and(|value| !value.trim().is_empty())
        };
        if known || !["name", "mail", "organisation", "job", "biography"].into_iter().any(said) {
            continue;
        }
        let mut presenter = Presenter::blank(new_id(), whole.proposal.id, position, "co-presenter", Part::Invited);
        presenter_fields(typed, &mut presenter);
        whole.presenters.push(presenter);
    }
    whole.presenters.sort_by_key(|presenter| presenter.position);
}

/// The place after the last one, for the empty row of the form.
pub fn next_place(whole: &Whole) -> i64 {
    whole.presenters.iter().map(|presenter| presenter.position).max().unwrap_or(0) + 1
}
