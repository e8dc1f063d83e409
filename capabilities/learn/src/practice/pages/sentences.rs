//! What is missing before a practice can be sent, each in a sentence beside its field.

use crate::practice::document::{Shortfall, TEXTS, shortfalls};
use crate::practice::evidence::Doubt;
use crate::practice::model::Practice;
use web::{Ask, Sheet};

/// Puts a sentence beside each field that needs one.
pub(super) fn onto(ask: &Ask, one: &Practice, s: &mut Sheet) {
    for shortfall in shortfalls(&one.document) {
        let (field, sentence) = sentence(ask, &shortfall);
        s.wrong(&field, sentence);
    }
    let t = ask.t();
    if one.contact.name.is_empty() {
        s.wrong("name", t.say("practice-wrong-name"));
    }
    if directory::person::Mail::parse(&one.contact.mail).is_none() {
        s.wrong("mail", t.say("practice-wrong-mail"));
    }
    if one.version > 0 && one.what_changed.trim().is_empty() {
        s.wrong("what-changed", t.say("practice-wrong-what-changed"));
    }
}

fn sentence(ask: &Ask, shortfall: &Shortfall) -> (String, String) {
    let t = ask.t();
    let label = |name: &str| t.say(&format!("practice-field-{name}"));
    match shortfall {
        Shortfall::Missing(name) => ((*name).to_owned(), t.a("practice-wrong-missing", "field", label(name))),
        Shortfall::TooLong(name, over) => {
            let most = TEXTS.iter().find(|field| field.name == name).map_or(0, |field| field.words);
            (name.clone(), t.a3("practice-wrong-long", "field", label(name), "over", *over, "most", most))
        }
        Shortfall::Choose(name) => ((*name).to_owned(), t.say(&format!("practice-wrong-{name}"))),
        Shortfall::Number(name) => ((*name).to_owned(), t.a("practice-wrong-number", "field", label(name))),
        Shortfall::Sum(row) => (format!("k{row}-sum"), t.a("practice-wrong-sum", "row", *row)),
        Shortfall::Currency(row) => (format!("k{row}-currency"), t.a("practice-wrong-currency", "row", *row)),
        Shortfall::NoEvidence => ("e1-outcome".to_owned(), t.say("practice-wrong-no-evidence")),
        Shortfall::Doubt(row, field, doubt) => {
            (format!("e{row}-{field}"), t.a(&format!("practice-doubt-{}", code(*doubt)), "row", *row))
        }
    }
}

fn code(doubt: Doubt) -> &'static str {
    match doubt {
        Doubt::NoOutcome => "outcome",
        Doubt::NoDirection => "direction",
        Doubt::NoDesign => "design",
        Doubt::NoSource => "source",
        Doubt::NoFigure(_) => "figure",
        Doubt::NoMeasure => "measure",
        Doubt::Interval => "interval",
        Doubt::Claims => "claims",
        Doubt::Link => "link",
    }
}
