//! The letters to those who receive something. They go into the outbox in the transaction of their reason (I4), each with
//! a link of its own that ends these letters: in the text, and in the headers for mail programs (RFC 8058).

use super::store::{Reader, give_link};
use crate::network::Maker;
use base::{Id, Lang, Secret};
use post::outbox::{self, Posting};
use post::{Address, Letter, MessageId, Template, Unsubscribe, Value, Wording};
use std::collections::BTreeMap;
use store::{StoreError, Tx};
use web::{House, Tr};

/// A letter to be written.
pub struct Writing {
    /// Its kind in the outbox.
    pub kind: &'static str,
    /// The keys of its subject and of its text.
    pub words: (&'static str, &'static str),
    /// The path of the page it leads to; empty where it leads to the link of the reader.
    pub path: String,
    /// What it is about.
    pub about: Option<(&'static str, Id)>,
    /// A reader receives one letter of this key.
    pub key: String,
    /// What it names beside the install, the link and the way to leave.
    pub values: Vec<(&'static str, Value)>,
}

/// Puts the letter into the outbox. An address that no letter can go to is passed over.
pub async fn put(
    tx: &Tx,
    house: &House,
    maker: Maker<'_>,
    reader: &Reader,
    writing: Writing,
) -> Result<(), StoreError> {
    let Ok(to) = Address::new(&reader.mail, None) else { return Ok(()) };
    let secret = Secret::draw(&house.chance);
    let own = format!("/news/subscriptions/{}", secret.expose());
    let leave = whole(house, &reader.lang, &format!("{own}/leave"));
    let path = if writing.path.is_empty() { own } else { writing.path.clone() };
    let mut values = BTreeMap::from([
        ("install", Value::Text(house.settings.name.clone())),
        ("link", Value::Link(whole(house, &reader.lang, &path))),
        ("leave", Value::Link(leave.clone())),
    ]);
    values.extend(writing.values.iter().cloned());
    let letter = made(house, maker, reader, to, &writing, &values, &leave)
        .map_err(|error| StoreError::Refused(format!("the letter cannot be made: {error}")))?;
    let posting = Posting {
        kind: writing.kind,
        about: writing.about,
        lang: reader.lang.to_string(),
        // The link opens something: the words are wiped once the letter is gone.
        holds_secret: true,
        dedupe_key: Some(format!("{}-{}", writing.key, reader.id)),
        ..Posting::default()
    };
    // A reader who has this letter already has a link as well.
    if let outbox::Put::Written(_) = outbox::put(tx, maker.now, &house.chance, &letter, posting).await? {
        give_link(tx, maker, reader.id, &secret).await?;
    }
    Ok(())
}

fn made(
    house: &House,
    maker: Maker<'_>,
    reader: &Reader,
    to: Address,
    writing: &Writing,
    values: &BTreeMap<&'static str, Value>,
    leave: &str,
) -> Result<Letter, String> {
    let wording = wording(house, &reader.lang, writing.words, values).map_err(|error| error.to_string())?;
    let settings = &house.settings;
    let from = Address::new(&settings.mail_from, Some(&settings.name)).map_err(|error| error.to_string())?;
    let id =
        MessageId::of_letter(maker.id(), &settings.mail_domain).ok_or("the mail domain of the settings is none")?;
    let letter = Letter::new(from, to, wording, id).map_err(|error| error.to_string())?;
    // The header wants https; without it the link in the text remains.
    Ok(match Unsubscribe::new(leave) {
        Ok(page) => letter.list_unsubscribe(page),
        Err(_) => letter,
    })
}

/// Fluent puts the template's places where its own places stand, so that a value is never read as words.
fn wording(
    house: &House,
    lang: &Lang,
    words: (&'static str, &'static str),
    values: &BTreeMap<&'static str, Value>,
) -> Result<Wording, post::MissingValues> {
    let t = Tr::new(house.words.clone(), lang.clone());
    let places: Vec<_> = values.keys().map(|name| (*name, format!("{{{name}}}").into())).collect();
    Template::new(&t.with(words.0, &places), &t.with(words.1, &places)).fill(values)
}

/// The address of a page in the language of the letter, whole.
pub(crate) fn whole(house: &House, lang: &Lang, path: &str) -> String {
    let lang = if house.settings.langs.contains(lang) { lang.clone() } else { Lang::en() };
    format!("{}{}", house.settings.base_url, house.to(&lang, path))
}
