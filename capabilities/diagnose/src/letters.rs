//! The letters of an audit: an invitation, a meeting, terms to be signed, an end that comes. They go into the outbox in
//! the transaction of the change (I4); what anybody wrote goes in as values that stay inert.

use crate::audit::model::Audit;
use base::{Id, Lang, Ts};
use directory::person::Person;
use post::outbox::{self, Posting};
use post::{Address, Letter, MessageId, Template, Value, Wording};
use std::collections::BTreeMap;
use store::Tx;
use web::{House, Tr};

/// A letter to be written.
pub(crate) struct Writing<'a> {
    /// Its kind in the outbox; subject and text are `audit-letter-{kind}-subject` and `-text`.
    pub kind: &'static str,
    /// To whom.
    pub to: &'a Person,
    /// The path of the page it leads to.
    pub path: String,
    /// What it names beside the audit and the link.
    pub values: Vec<(&'static str, Value)>,
}

/// Puts the letter into the outbox. An address that no letter can go to is passed over: the desk shows who answered.
pub(crate) async fn put(tx: &Tx, house: &House, now: Ts, audit: &Audit, writing: Writing<'_>) -> Result<(), String> {
    let Ok(to) = Address::new(writing.to.mail.as_str(), None) else { return Ok(()) };
    let lang = &writing.to.lang;
    let mut values = BTreeMap::from([
        ("audit", Value::Line(audit.title.in_lang(lang).chars().take(120).collect())),
        ("place", Value::Line(audit.place.clone())),
        ("link", Value::Link(link(house, lang, &writing.path))),
    ]);
    values.extend(writing.values.iter().cloned());
    let told = |error: &dyn std::fmt::Display| format!("write the letter {}: {error}", writing.kind);
    let wording = wording(house, writing.kind, lang, &values).map_err(|error| told(&error))?;
    let settings = &house.settings;
    let from = Address::new(&settings.mail_from, Some(&settings.name)).map_err(|error| told(&error))?;
    let message_id = MessageId::of_letter(Id::new(now, &house.chance), &settings.mail_domain);
    let message_id = message_id.ok_or_else(|| told(&"the mail domain of the settings is none"))?;
    let letter = Letter::new(from, to, wording, message_id).map_err(|error| told(&error))?;
    let posting = Posting {
        kind: writing.kind,
        person: Some(writing.to.id),
        scope: Some(audit.id),
        about: Some(("audit", audit.id)),
        lang: lang.to_string(),
        holds_secret: false,
        ..Posting::default()
    };
    outbox::put(tx, now, &house.chance, &letter, posting).await.map_err(|error| told(&error))?;
    Ok(())
}

/// Fluent puts the template's places where its own places stand, so that a value is never read as words.
fn wording(
    house: &House,
    kind: &str,
    lang: &Lang,
    values: &BTreeMap<&'static str, Value>,
) -> Result<Wording, post::MissingValues> {
    let t = Tr::new(house.words.clone(), lang.clone());
    let places: Vec<_> = values.keys().map(|name| (*name, format!("{{{name}}}").into())).collect();
    let (subject, text) = (
        t.with(&format!("audit-letter-{kind}-subject"), &places),
        t.with(&format!("audit-letter-{kind}-text"), &places),
    );
    Template::new(&subject, &text).fill(values)
}

/// The address of a page in the language of the letter, whole.
fn link(house: &House, lang: &Lang, path: &str) -> String {
    let first = house.settings.langs.first() == Some(lang) || !house.settings.langs.contains(lang);
    let prefix = if first { String::new() } else { format!("/{lang}") };
    format!("{}{prefix}{path}", house.settings.base_url)
}
