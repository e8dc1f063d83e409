//! Every shortfall as a whole sentence that says what to do.

use crate::proposal::model::answers::Wrong;
use crate::proposal::model::checks::{Shortfall, What};
use crate::proposal::model::whole::Setting;
use web::{Ask, Sheet};

/// Puts the shortfalls beside their fields.
pub(super) fn onto(ask: &Ask, setting: &Setting, found: &[Shortfall], s: &mut Sheet) {
    for one in found {
        s.wrong(&one.field, sentence(ask, setting, one));
    }
}

fn sentence(ask: &Ask, setting: &Setting, one: &Shortfall) -> String {
    let t = ask.t();
    match &one.what {
        What::Missing => match one.field.as_str() {
            "title" => t.say("proposal-lacks-title"),
            "format" => t.say("proposal-lacks-format"),
            "topic" => t.say("proposal-lacks-topic"),
            "abstract" => t.say("proposal-lacks-abstract"),
            _ => t.say("proposal-lacks-takeaway"),
        },
        What::TooManyWords { over, .. } => match one.field.as_str() {
            "title" => t.a("proposal-long-title", "over", *over),
            "abstract" => t.a("proposal-long-abstract", "over", *over),
            _ => t.a("proposal-long-takeaway", "over", *over),
        },
        What::PresenterLacks { who, fact } => match (*fact, who.is_empty()) {
            ("name", true) => t.say("proposal-lacks-name"),
            ("name", false) => t.a("proposal-lacks-name-of", "who", who.as_str()),
            ("mail", _) => t.say("proposal-lacks-mail"),
            ("sector", _) => t.say("proposal-lacks-sector"),
            _ => t.say("proposal-lacks-level"),
        },
        What::BadMail { who } => t.a("proposal-bad-mail", "who", who.as_str()),
        What::SameMail { mail } => t.a("proposal-same-mail", "mail", mail.as_str()),
        What::TooManyPresenters { max } => t.a("proposal-too-many-presenters", "max", *max),
        What::Answer(wrong) => answer(ask, &label(ask, setting, &one.field), wrong),
    }
}

fn label(ask: &Ask, setting: &Setting, field: &str) -> String {
    let question = setting.questions.iter().find(|question| field.strip_prefix("a-") == Some(&question.code));
    question.map(|question| question.label.in_lang(&ask.lang).to_owned()).unwrap_or_default()
}

fn answer(ask: &Ask, label: &str, wrong: &Wrong) -> String {
    let t = ask.t();
    match wrong {
        Wrong::Missing => t.a("proposal-answer-missing", "label", label),
        Wrong::TooManyWords { over, .. } => t.a2("proposal-answer-words", "label", label, "over", *over),
        Wrong::TooLong { over, .. } => t.a2("proposal-answer-long", "label", label, "over", *over),
        Wrong::NotANumber => t.a("proposal-answer-number", "label", label),
        Wrong::NotAChoice => t.a("proposal-answer-choice", "label", label),
        Wrong::NotADay => t.a("proposal-answer-day", "label", label),
        Wrong::NotALink => t.a("proposal-answer-link", "label", label),
        Wrong::NotAContact => t.a("proposal-answer-contact", "label", label),
    }
}
