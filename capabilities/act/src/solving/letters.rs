//! The letters of this thing: being taken in, answering for an action, being reminded. They go into the outbox in the
//! transaction of the change (I4); what anybody wrote goes in as values that stay inert.

use super::model::Problem;
use base::{Id, Lang};
use post::outbox::{self, Posting};
use post::{Address, Letter, MessageId, Template, Value};
use std::collections::BTreeMap;
use store::Tx;
use web::{House, Refusal, Tr};

/// A letter to be written.
pub(crate) struct Writing {
    /// Its kind in the outbox.
    pub(crate) kind: &'static str,
    /// The keys of its subject and of its text.
    pub(crate) words: (&'static str, &'static str),
    /// The reader.
    pub(crate) person: Id,
    /// What it names beside the problem and the link: people's own words.
    pub(crate) values: Vec<(&'static str, String)>,
    /// A second letter of this key is not written.
    pub(crate) once: Option<String>,
    /// The end of the address it leads to.
    pub(crate) place: &'static str,
}

/// Puts the letter into the outbox, in the language of its reader. Somebody without an address is passed over.
pub(crate) async fn put(tx: &Tx, house: &House, one: &Problem, writing: Writing) -> Result<(), Refusal> {
    let Some(person) = directory::person::store::find(tx, writing.person).await? else { return Ok(()) };
    let Ok(to) = Address::of_person(&person.mail, &person.name) else { return Ok(()) };
    let lang = if house.settings.langs.contains(&person.lang) { person.lang.clone() } else { Lang::en() };
    let link =
        format!("{}{}", house.settings.base_url, house.to(&lang, &format!("/problems/{}{}", one.code, writing.place)));
    let mut values = BTreeMap::from([
        ("title", Value::Line(one.title.in_lang(&lang).chars().take(120).collect())),
        ("name", Value::Line(person.called().to_owned())),
        ("link", Value::Link(link)),
    ]);
    values.extend(writing.values.into_iter().map(|(name, words)| (name, Value::Line(words))));
    // Fluent puts the template's places where its own places stand, so that a value is never read as words.
    let t = Tr::new(house.words.clone(), lang.clone());
    let places: Vec<_> = values.keys().map(|name| (*name, format!("{{{name}}}").into())).collect();
    let template = Template::new(&t.with(writing.words.0, &places), &t.with(writing.words.1, &places));
    let wording = template.fill(&values).map_err(Refusal::surprise)?;
    let settings = &house.settings;
    let from = Address::new(&settings.mail_from, Some(&settings.name)).map_err(Refusal::surprise)?;
    let id = Id::new(house.now(), &house.chance);
    let message_id = MessageId::of_letter(id, &settings.mail_domain);
    let message_id = message_id.ok_or_else(|| Refusal::surprise("the mail domain of the settings is none"))?;
    let letter = Letter::new(from, to, wording, message_id).map_err(Refusal::surprise)?;
    let posting = Posting {
        kind: writing.kind,
        person: Some(writing.person),
        about: Some(("problem", one.id)),
        lang: lang.to_string(),
        dedupe_key: writing.once,
        ..Posting::default()
    };
    outbox::put(tx, house.now(), &house.chance, &letter, posting).await?;
    Ok(())
}
