//! The letters of the library: that a practice arrived, that somebody is asked to read it, what was decided. They go into
//! the outbox in the transaction of the change (I4); what anybody wrote goes in as values that stay inert.

use crate::practice::model::Practice;
use base::{Id, Lang};
use post::outbox::{self, Posting};
use post::{Address, Letter, MessageId, Template, Value, Wording};
use std::collections::BTreeMap;
use store::Tx;
use web::{Ask, House, Refusal, Tr};

/// A letter to be written. Its subject and text are the words `{kind}-subject` and `{kind}-text`.
pub(crate) struct Writing<'a> {
    /// Its kind in the outbox.
    pub kind: &'static str,
    /// The reader's address.
    pub mail: &'a str,
    /// The reader, where known.
    pub person: Option<Id>,
    /// The language.
    pub lang: &'a Lang,
    /// The page it leads to.
    pub path: String,
    /// Its link opens something to whoever has it.
    pub holds_secret: bool,
    /// What it names beside title and link.
    pub values: Vec<(&'static str, Value)>,
}

/// Puts a letter into the outbox. An address that no letter can go to is passed over: the form says so elsewhere.
pub(crate) async fn put(tx: &Tx, ask: &Ask, one: &Practice, writing: Writing<'_>) -> Result<(), Refusal> {
    let (house, settings) = (&ask.house, &ask.house.settings);
    let Ok(to) = Address::new(writing.mail, None) else { return Ok(()) };
    let title: String = one.document.title.in_lang(writing.lang).chars().take(160).collect();
    let link = format!("{}{}", settings.base_url, house.to(&shown(house, writing.lang), &writing.path));
    let mut values = BTreeMap::from([("title", Value::Line(title)), ("link", Value::Link(link))]);
    values.extend(writing.values.iter().cloned());
    let wording = worded(house, &writing, &values).map_err(Refusal::surprise)?;
    let from = Address::new(&settings.mail_from, Some(&settings.name)).map_err(Refusal::surprise)?;
    let message_id = MessageId::of_letter(ask.new_id(), &settings.mail_domain)
        .ok_or_else(|| Refusal::surprise("the mail domain of the settings is none"))?;
    let letter = Letter::new(from, to, wording, message_id).map_err(Refusal::surprise)?;
    let posting = Posting {
        kind: writing.kind,
        person: writing.person,
        about: Some(("practice", one.id)),
        lang: writing.lang.to_string(),
        holds_secret: writing.holds_secret,
        ..Posting::default()
    };
    outbox::put(tx, ask.now(), &house.chance, &letter, posting).await?;
    Ok(())
}

/// The reader's language where pages stand in it, else the first of the install.
fn shown(house: &House, lang: &Lang) -> Lang {
    let langs = &house.settings.langs;
    langs.iter().find(|one| *one == lang).or(langs.first()).cloned().unwrap_or_else(Lang::en)
}

/// Fluent puts the template's places where its own places stand, so that a value is never read as words.
fn worded(
    house: &House,
    writing: &Writing<'_>,
    values: &BTreeMap<&'static str, Value>,
) -> Result<Wording, post::MissingValues> {
    let t = Tr::new(house.words.clone(), writing.lang.clone());
    let places: Vec<_> = values.keys().map(|name| (*name, format!("{{{name}}}").into())).collect();
    let part = |part: &str| t.with(&format!("letter-{}-{part}", writing.kind), &places);
    Template::new(&part("subject"), &part("text")).fill(values)
}
