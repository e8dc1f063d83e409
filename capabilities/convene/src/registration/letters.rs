//! The letters of registration: put into the outbox in the transaction of the change (I4). The words are the
//! program's; what anybody wrote goes in as values that stay inert (R56).

use crate::gathering::model::Gathering;
use base::{Id, Lang, Ts};
use post::outbox::{self, Posting};
use post::{Address, Letter, MessageId, Template, Value};
use std::collections::BTreeMap;
use store::Tx;
use web::{House, Refusal, Tr};

/// A letter to be written.
pub(crate) struct Writing<'a> {
    /// Its kind in the outbox; its words are `booking-letter-…-subject` and `-text`.
    pub words: &'static str,
    /// The reader's address and name.
    pub to: (&'a str, &'a str),
    /// The account, where known.
    pub person: Option<Id>,
    /// The language.
    pub lang: &'a Lang,
    /// The gathering.
    pub gathering: &'a Gathering,
    /// What it is about.
    pub about: (&'static str, Id),
    /// What goes into the places of the words.
    pub values: BTreeMap<&'static str, Value>,
}

/// Puts a letter about a booking into the outbox.
pub(crate) async fn put(tx: &Tx, house: &House, now: Ts, writing: Writing<'_>) -> Result<(), Refusal> {
    put_worded(tx, house, now, "booking-letter-", writing).await
}

/// Puts the letter into the outbox; its words are `{family}{words}-subject` and `-text`. An address that no letter
/// can go to is passed over.
pub(crate) async fn put_worded(
    tx: &Tx,
    house: &House,
    now: Ts,
    family: &str,
    mut writing: Writing<'_>,
) -> Result<(), Refusal> {
    let Ok(to) = Address::of_person(writing.to.0, writing.to.1) else { return Ok(()) };
    writing.values.insert("gathering", Value::Line(writing.gathering.name(writing.lang)));
    let t = Tr::new(house.words.clone(), writing.lang.clone());
    // Fluent puts the template's places where its own stand, so that a value is never read as words.
    let places: Vec<_> = writing.values.keys().map(|name| (*name, format!("{{{name}}}").into())).collect();
    let subject = t.with(&format!("{family}{}-subject", writing.words), &places);
    let text = t.with(&format!("{family}{}-text", writing.words), &places);
    let wording = Template::new(&subject, &text).fill(&writing.values).map_err(Refusal::surprise)?;
    let settings = &house.settings;
    let from = crate::site::brand::sender(tx, house, writing.gathering.id).await?;
    let message_id = MessageId::of_letter(Id::new(now, &house.chance), &settings.mail_domain);
    let message_id = message_id.ok_or_else(|| Refusal::surprise("the mail domain of the settings is none"))?;
    let letter = Letter::new(from, to, wording, message_id).map_err(Refusal::surprise)?;
    let posting = Posting {
        kind: writing.words,
        person: writing.person,
        scope: Some(writing.gathering.id),
        about: Some(writing.about),
        lang: writing.lang.to_string(),
        // Each holds a link that is a right.
        holds_secret: true,
        ..Posting::default()
    };
    outbox::put(tx, now, &house.chance, &letter, posting).await?;
    Ok(())
}

/// The address of a page in the language of the letter, whole.
pub(crate) fn link(house: &House, lang: &Lang, path: &str) -> String {
    let first = house.settings.langs.first() == Some(lang) || !house.settings.langs.contains(lang);
    let prefix = if first { String::new() } else { format!("/{lang}") };
    format!("{}{prefix}{path}", house.settings.base_url)
}
