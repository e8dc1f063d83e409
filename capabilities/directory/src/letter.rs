//! The one place where a letter of the directory is written and put into the outbox. The words are the
//! program's; what anybody wrote (the title of a gathering, a name) goes in as values that stay inert.

use crate::person::Mail;
use crate::person::store::by_mail;
use base::{Id, Lang, Ts};
use post::outbox::{self, Posting};
use post::{Address, Letter, MessageId, Template, Value, Wording};
use std::collections::BTreeMap;
use store::Tx;
use web::{House, Refusal, Tr};

/// A letter to be written: whose words, in which language, with which values.
pub(crate) struct Writing<'a> {
    /// What kind of letter.
    pub(crate) kind: &'static str,
    /// The key of the words of its subject.
    pub(crate) subject: &'static str,
    /// The key of the words of its text.
    pub(crate) text: &'static str,
    /// The address.
    pub(crate) to: &'a Mail,
    /// The language.
    pub(crate) lang: &'a Lang,
    /// What goes into the places of the words.
    pub(crate) values: BTreeMap<&'static str, Value>,
}

/// Puts the letter into the outbox, in the transaction of the change that needs it (I4).
pub(crate) async fn put(tx: &Tx, house: &House, now: Ts, writing: Writing<'_>) -> Result<(), Refusal> {
    let wording = words(house, &writing).map_err(Refusal::surprise)?;
    let settings = &house.settings;
    let from = Address::new(&settings.mail_from, Some(&settings.name)).map_err(Refusal::surprise)?;
    let message_id = MessageId::of_letter(Id::new(now, &house.chance), &settings.mail_domain);
    let message_id = message_id.ok_or_else(|| Refusal::surprise("the mail domain of the settings is none"))?;
    let letter = Letter::new(from, writing.to.reader(), wording, message_id).map_err(Refusal::surprise)?;
    let person = by_mail(tx, writing.to).await?.map(|person| person.id);
    // No gathering is named: its organisers see the letters sent for it, and what is in this one opens something.
    let posting = Posting {
        kind: writing.kind,
        person,
        lang: writing.lang.to_string(),
        holds_secret: true,
        ..Posting::default()
    };
    outbox::put(tx, now, &house.chance, &letter, posting).await?;
    Ok(())
}

/// Fluent puts the template's places where its own places stand, so that a value is never read as words.
fn words(house: &House, writing: &Writing<'_>) -> Result<Wording, post::MissingValues> {
    let t = Tr::new(house.words.clone(), writing.lang.clone());
    let places: Vec<_> = writing.values.keys().map(|name| (*name, format!("{{{name}}}").into())).collect();
    let (subject, text) = (t.with(writing.subject, &places), t.with(writing.text, &places));
    Template::new(&subject, &text).fill(&writing.values)
}
