//! The other language of a practice: each text of the first beside the field for the other. A practice is public with
//! whatever is translated of it; the rest is read in the first language.

use super::hold;
use crate::practice::desk::{below, maker};
use crate::practice::model::State;
use crate::practice::store;
use askama::Template;
use base::Limit;
use web::{Ask, Outcome, Refusal, Sheet, Shell, page, refused, see_other};

#[derive(Template)]
#[template(path = "practice/translate.html")]
struct TranslatePage {
    shell: Shell,
    s: Sheet,
    action: String,
    back: String,
    revision: i64,
    from: String,
    to: String,
    rows: Vec<Row>,
}

/// A text to be rendered: field, words of the first language, rows of the area, limit.
struct Row {
    name: String,
    label: String,
    text: String,
    rows: &'static str,
    words: usize,
}

fn other(lang: &str) -> &'static str {
    if lang == "fr" { "en" } else { "fr" }
}

fn sheet_page(ask: &Ask, hold: &hold::Hold, s: Sheet) -> TranslatePage {
    let (t, doc) = (ask.t(), &hold.one.document);
    let row = |(name, words): (String, usize)| Row {
        label: t.say(&match name.split_once('-') {
            Some((head, field)) if head[1..].bytes().all(|sign| sign.is_ascii_digit()) => {
                format!("practice-row-{field}")
            }
            _ => format!("practice-field-{name}"),
        }),
        text: doc.text(&name).map_or(String::new(), |text| text.exact(&doc.lang).to_owned()),
        rows: if words > 60 { "5" } else { "2" },
        words: words * 2,
        name,
    };
    TranslatePage {
        shell: below(ask, t.say(&format!("practice-translate-{}", other(&doc.lang))))
            .style("propose.css")
            .script("form.js")
            .private(),
        action: ask.to(&hold.path("/translation")),
        back: ask.to(&hold.path("")),
        revision: hold.one.revision,
        from: doc.lang.clone(),
        to: other(&doc.lang).to_owned(),
        rows: doc.written().into_iter().map(row).collect(),
        s,
    }
}

pub(super) async fn show(ask: Ask) -> Outcome {
    let hold = hold::hold(&ask).await?;
    let (doc, mut s) = (&hold.one.document, Sheet::default());
    for (name, _) in doc.written() {
        let words = doc.text(&name).map_or("", |text| text.exact(other(&doc.lang)));
        s.form.set(&name, words);
    }
    page(&sheet_page(&ask, &hold, s))
}

pub(super) async fn save(ask: Ask) -> Outcome {
    let mut hold = hold::hold(&ask).await?;
    let mut s = Sheet::of(ask.form().await?);
    let to = other(&hold.one.document.lang);
    for (name, words) in hold.one.document.written() {
        // A rendering may be longer than what it renders, and not twice as long as that may be.
        let over = Limit::Words(words * 2).over(s.form.get(&name));
        if over > 0 {
            s.wrong(&name, ask.t().a("practice-translation-long", "over", over));
        }
    }
    if !s.is_fine() {
        return refused(&sheet_page(&ask, &hold, s));
    }
    let tx = ask.db().begin().await?;
    let mut one = store::hold(&tx, hold.one.id).await?;
    if s.form.number("revision").is_some_and(|seen| seen != one.revision) {
        drop(tx);
        hold.one = one;
        s.form.set("revision", hold.one.revision.to_string());
        s.wrong("errors", ask.t().say("practice-changed-since"));
        return refused(&sheet_page(&ask, &hold, s));
    }
    if !one.state.may_write() {
        return Err(Refusal::conflict("practice-not-open").next(ask.to(&hold.path("")), "practice-back"));
    }
    for (name, _) in one.document.written() {
        if let (true, Some(text)) = (s.form.has(&name), one.document.text_mut(&name)) {
            text.0.insert(to.to_owned(), s.form.get(&name).to_owned());
        }
    }
    if one.state == State::Published {
        // The library goes on showing the last version; the translation comes with the next.
        one.state = State::Draft;
    }
    store::save(&tx, maker(&ask), &one, "practice-translated", to).await?;
    tx.commit().await?;
    see_other(&ask, &hold.path("/translation"), Some("said-practice-saved"))
}
