//! What stands between a draft and its sending. Nothing is cut and nothing is refused while somebody
//! writes; before it is sent each shortfall is named with its field.

use super::answers::{Wrong, is_mail, wrong};
use super::typed::writes_for;
use super::whole::{Setting, Whole};
use super::{Part, Presenter};
use base::Limit;

/// Something that must be put right before a proposal can be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shortfall {
    /// The field.
    pub field: String,
    /// What is wrong with it.
    pub what: What,
}

/// What is wrong with a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// Nothing stands in a field of the proposal itself.
    Missing,
    /// Too many words.
    TooManyWords {
        /// The limit.
        max: usize,
        /// By how many.
        over: usize,
    },
    /// Something is missing of a presenter.
    PresenterLacks {
        /// Who, as far as known.
        who: String,
        /// `name`, `mail`, `sector` or `level`.
        fact: &'static str,
    },
    /// The address of a presenter cannot receive letters.
    BadMail {
        /// Who, as far as known.
        who: String,
    },
    /// Two presenters have the same address.
    SameMail {
        /// The address.
        mail: String,
    },
    /// More presenters than the call allows.
    TooManyPresenters {
        /// The limit.
        max: usize,
    },
    /// An answer.
    Answer(Wrong),
}

/// Everything that must be put right before this proposal can be sent, in the order of the form.
pub fn shortfalls(whole: &Whole, setting: &Setting) -> Vec<Shortfall> {
    let mut found = Vec::new();
    let mut note = |field: &str, what: What| found.push(Shortfall { field: field.to_owned(), what });
    let (proposal, call) = (&whole.proposal, &setting.call);
    text("title", &proposal.title, call.title_words, &mut note);
    if proposal.format_id.is_none() && !setting.formats.is_empty() {
        note("format", What::Missing);
    }
    if proposal.topic_id.is_none() && !setting.topics.is_empty() {
        note("topic", What::Missing);
    }
    text("abstract", &proposal.abstract_text, call.abstract_words, &mut note);
    text("takeaway", &proposal.takeaway, call.takeaway_words, &mut note);
    presenters(whole, setting, &mut note);
    for question in whole.asked(setting) {
        let files =
            || whole.attachments.iter().filter(|file| file.question_id == Some(question.id)).count().to_string();
        let value = if question.kind == "file" { files() } else { whole.answer(question.id).to_owned() };
        if let Some(wrong) = wrong(question, &value) {
            note(&format!("a-{}", question.code), What::Answer(wrong));
        }
    }
    found
}

fn text(field: &str, value: &str, max: usize, note: &mut impl FnMut(&str, What)) {
    let over = if max == 0 { 0 } else { Limit::Words(max).over(value) };
    if value.trim().is_empty() {
        note(field, What::Missing);
    } else if over > 0 {
        note(field, What::TooManyWords { max, over });
    }
}

fn presenters(whole: &Whole, setting: &Setting, note: &mut impl FnMut(&str, What)) {
    let coming: Vec<&Presenter> =
        whole.presenters.iter().filter(|presenter| presenter.part != Part::Declined).collect();
    for presenter in &coming {
        let field = |fact: &str| format!("p{}-{fact}", presenter.position);
        let who = if presenter.name.is_empty() { presenter.mail.clone() } else { presenter.name.clone() };
        let lacks = |fact| What::PresenterLacks { who: who.clone(), fact };
        let contact = presenter.part == Part::Contact;
        if presenter.name.is_empty() && (contact || presenter.mail.is_empty()) {
            note(&field("name"), lacks("name"));
        }
        if presenter.mail.is_empty() && contact {
            note(&field("mail"), lacks("mail"));
        } else if !presenter.mail.is_empty() && !is_mail(&presenter.mail) && writes_for(presenter) {
            note(&field("mail"), What::BadMail { who: who.clone() });
        }
        // Sector and level always show to reviewers; of those who are invited they are asked on joining.
        if contact && presenter.sector.is_empty() && !setting.sectors.is_empty() {
            note(&field("sector"), lacks("sector"));
        }
        if contact && presenter.level.is_empty() && !setting.levels.is_empty() {
            note(&field("level"), lacks("level"));
        }
    }
    for (place, presenter) in coming.iter().enumerate().filter(|(_, presenter)| !presenter.mail.is_empty()) {
        if coming[..place].iter().any(|other| base::fold(&other.mail) == base::fold(&presenter.mail)) {
            note(&format!("p{}-mail", presenter.position), What::SameMail { mail: presenter.mail.clone() });
        }
    }
    if coming.len() > setting.call.presenters_max {
        let last = coming.last().map_or(1, |presenter| presenter.position);
        note(&format!("p{last}-name"), What::TooManyPresenters { max: setting.call.presenters_max });
    }
}
