//! The letters of this capability: confirming a contribution, and telling signatories that signing is open. They go
//! into the outbox in the transaction of the change (I4); what anybody wrote goes in as values that stay inert.

use crate::recommendation::model::Recommendation;
use base::{Id, Lang};
use post::outbox::{self, Posting};
use post::{Address, Letter, MessageId, Template, Value, Wording};
use std::collections::BTreeMap;
use store::Tx;
use web::{Ask, House, Refusal, Tr};

/// A letter to be written.
pub(crate) struct Writing<'a> {
    /// Its kind in the outbox.
    pub(crate) kind: &'static str,
    /// The keys of its subject and of its text.
    pub(crate) words: (&'static str, &'static str),
    /// The reader's address.
    pub(crate) mail: &'a str,
    /// The person, where known.
    pub(crate) person: Option<Id>,
    /// The language.
    pub(crate) lang: &'a Lang,
    /// The path of the page it leads to.
    pub(crate) path: String,
    /// It opens something.
    pub(crate) holds_secret: bool,
    /// What it names beside title, gathering and link.
    pub(crate) values: Vec<(&'static str, Value)>,
}

/// Puts the letter into the outbox. An address that no letter can go to is passed over: the form says so elsewhere.
pub(crate) async fn put(tx: &Tx, ask: &Ask, one: &Recommendation, writing: Writing<'_>) -> Result<(), Refusal> {
    let house = &ask.house;
    let Ok(to) = Address::new(writing.mail, None) else { return Ok(()) };
    let mut values = BTreeMap::from([
        ("title", Value::Line(one.title.in_lang(writing.lang).chars().take(120).collect())),
        ("gathering", Value::Line(one.of.title.in_lang(writing.lang).to_owned())),
        ("link", Value::Link(link(house, writing.lang, &writing.path))),
    ]);
    values.extend(writing.values.iter().cloned());
    let wording = wording(house, &writing, &values).map_err(Refusal::surprise)?;
    let settings = &house.settings;
    let from = Address::new(&settings.mail_from, Some(&settings.name)).map_err(Refusal::surprise)?;
    let message_id = MessageId::of_letter(ask.new_id(), &settings.mail_domain);
    let message_id = message_id.ok_or_else(|| Refusal::surprise("the mail domain of the settings is none"))?;
    let letter = Letter::new(from, to, wording, message_id).map_err(Refusal::surprise)?;
    let posting = Posting {
        kind: writing.kind,
        person: writing.person,
        // A letter that opens something is nobody's to read but the reader's.
        scope: (!writing.holds_secret).then_some(one.of.id),
        about: Some(("recommendation", one.id)),
        lang: writing.lang.to_string(),
        holds_secret: writing.holds_secret,
        ..Posting::default()
    };
    outbox::put(tx, ask.now(), &house.chance, &letter, posting).await?;
    Ok(())
}

/// Fluent puts the template's places where its own places stand, so that a value is never read as words.
fn wording(
    house: &House,
    writing: &Writing<'_>,
    values: &BTreeMap<&'static str, Value>,
) -> Result<Wording, post::MissingValues> {
    let t = Tr::new(house.words.clone(), writing.lang.clone());
    let places: Vec<_> = values.keys().map(|name| (*name, format!("{{{name}}}").into())).collect();
    let subject = t.with(writing.words.0, &places);
    let text = t.with(writing.words.1, &places);
    Template::new(&subject, &text).fill(values)
}

/// The address of a page in the language of the letter, whole.
fn link(house: &House, lang: &Lang, path: &str) -> String {
    let first = house.settings.langs.first() == Some(lang) || !house.settings.langs.contains(lang);
    let prefix = if first { String::new() } else { format!("/{lang}") };
    format!("{}{prefix}{path}", house.settings.base_url)
}
