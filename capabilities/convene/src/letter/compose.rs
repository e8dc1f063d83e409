//! From a template and the facts about a person to a letter in the outbox. What people wrote goes in as plain text
//! that cannot pass for the house's words; a place without a value is named before anything is written.

use super::model::{Kind, LANGS, Written};
use super::store::{Beside, ToTell};
use crate::decision::model::Outcome;
use crate::gathering::model::Gathering;
use base::{Id, Lang, Secret, Ts};
use post::outbox::{Posting, Put};
use post::{Address, Letter, MessageId, MissingValues, Template, Value, Wording};
use std::collections::{BTreeMap, HashMap};
use store::Tx;
use web::{House, Refusal, Tr};

/// The words of all templates of a gathering: its own, else those of the house.
pub struct Templates {
    own: HashMap<(Kind, String), Written>,
    words: std::sync::Arc<web::Words>,
}

impl Templates {
    /// The templates of a gathering.
    pub fn of(house: &House, own: HashMap<(Kind, String), Written>) -> Templates {
        Templates { own, words: house.words.clone() }
    }

    /// The template of a kind in a language.
    pub fn get(&self, kind: Kind, lang: &str) -> Written {
        let usual = || {
            let t = Tr::new(self.words.clone(), Lang::new(lang));
            // The words have our places where Fluent has its own.
            let places: Vec<_> = kind.places().iter().map(|place| (*place, format!("{{{place}}}").into())).collect();
            let (subject, body) = kind.words();
            Written { subject: t.with(subject, &places), body: t.with(body, &places) }
        };
        self.own.get(&(kind, lang.to_owned())).cloned().unwrap_or_else(usual)
    }

    /// A language the templates are written in: the person's, else the first.
    pub fn lang_for(lang: &Lang) -> &'static str {
        LANGS.into_iter().find(|tag| *tag == lang.tag()).unwrap_or(LANGS[0])
    }
}

/// What every letter of a gathering may name.
pub struct Around<'a> {
    /// The house.
    pub house: &'a House,
    /// The gathering.
    pub gathering: &'a Gathering,
    /// Until when people shall answer.
    pub answers_by: Option<Ts>,
}

impl Around<'_> {
    /// The words in a language.
    fn t(&self, lang: &str) -> Tr {
        Tr::new(self.house.words.clone(), Lang::new(lang))
    }

    /// The address of a page of ours, in the language of the letter.
    fn link(&self, lang: &str, path: &str) -> String {
        let settings = &self.house.settings;
        let prefix = if settings.langs.first().is_some_and(|first| first.tag() == lang) {
            String::new()
        } else {
            format!("/{lang}")
        };
        format!("{}{prefix}{path}", settings.base_url.trim_end_matches('/'))
    }

    /// What every kind may name.
    pub(crate) fn values(&self, lang: &str, name: &str, title: &str, path: &str) -> BTreeMap<&'static str, Value> {
        let t = self.t(lang);
        let mut values = BTreeMap::from([
            ("title", Value::Line(title.to_owned())),
            ("gathering", Value::Line(self.gathering.name(&Lang::new(lang)))),
            ("link", Value::Link(self.link(lang, path))),
            (
                "sender",
                Value::Text(if self.gathering.contact.is_empty() {
                    self.house.settings.name.clone()
                } else {
                    self.gathering.contact.clone()
                }),
            ),
        ]);
        if !name.trim().is_empty() {
            values.insert("name", Value::Line(name.to_owned()));
        }
        if let Some(at) = self.answers_by {
            let zone = &self.gathering.zone;
            values
                .insert("deadline", Value::Text(t.a2("review-when", "when", t.instant(at, zone), "city", zone.city())));
        }
        values
    }

    /// The values of a letter that tells a decision.
    pub fn of_decision(
        &self,
        lang: &str,
        told: &ToTell,
        remarks: &[String],
        link: &Secret,
    ) -> BTreeMap<&'static str, Value> {
        let mut values = self.values(lang, &told.name, &told.title, &format!("/answer/{}", link.expose()));
        if !told.decision.reason.is_empty() {
            values.insert("reason", Value::Text(told.decision.reason.clone()));
        }
        let none = || Value::Text(self.t(lang).say("letter-no-remarks"));
        values.insert("remarks", if remarks.is_empty() { none() } else { Value::Quoted(remarks.join("\n\n")) });
        values
    }

    /// The values of the news for somebody who presents with the contact: what was decided, and who answers.
    pub fn of_news(&self, lang: &str, told: &ToTell, to: &Beside) -> BTreeMap<&'static str, Value> {
        let called = |name: &str, mail: &str| if name.trim().is_empty() { mail.to_owned() } else { name.to_owned() };
        let t = self.t(lang);
        let decided = match told.decision.outcome {
            Outcome::Accepted => t.say("letter-beside-accepted"),
            Outcome::Waiting => t.say("letter-beside-waiting"),
            Outcome::Panel => t.say("letter-beside-panel"),
            Outcome::Declined | Outcome::Open => t.say("letter-beside-declined"),
        };
        let mut values = self.values(lang, &called(&to.name, &to.mail), &told.title, "/");
        values.insert("decision", Value::Text(decided));
        values.insert("contact", Value::Line(called(&told.name, &told.mail)));
        values
    }

    /// Puts a letter into the outbox, held until it is released; answers its id.
    #[expect(clippy::too_many_arguments, reason = "a letter is to whom, in which words, of which kind, about what")]
    pub async fn put(
        &self,
        tx: &Tx,
        now: Ts,
        to: Reader<'_>,
        wording: Wording,
        kind: Kind,
        about: (&'static str, Id),
        key: String,
    ) -> Result<Id, Refusal> {
        let settings = &self.house.settings;
        let from = crate::site::brand::sender(tx, self.house, self.gathering.id).await?;
        let reader = Address::of_person(to.mail, to.name)
            .map_err(|_| Refusal::conflict("letter-bad-address").with("mail", to.mail))?;
        let message_id = MessageId::of_letter(Id::new(now, &self.house.chance), &settings.mail_domain);
        let message_id = message_id.ok_or_else(|| Refusal::surprise("the mail domain of the settings is none"))?;
        let letter = Letter::new(from, reader, wording, message_id).map_err(Refusal::surprise)?;
        let letter = match Address::new(&self.gathering.contact, None) {
            Ok(contact) => letter.reply_to(contact),
            Err(_) => letter,
        };
        let posting = Posting {
            kind: kind.in_outbox(),
            person: to.person_id,
            scope: Some(self.gathering.id),
            about: Some(about),
            lang: to.lang.to_owned(),
            holds_secret: true,
            to_be_released: true,
            dedupe_key: Some(key),
        };
        let put = post::outbox::put(tx, now, &self.house.chance, &letter, posting).await?;
        match put {
            Put::Written(id) | Put::Known(id) => Ok(id),
        }
    }
}

/// Who reads a letter.
#[derive(Clone, Copy, Debug)]
pub struct Reader<'a> {
    /// The address.
    pub mail: &'a str,
    /// The name beside it.
    pub name: &'a str,
    /// The person, where known.
    pub person_id: Option<Id>,
    /// The language of the letter.
    pub lang: &'a str,
}

/// The words of one letter; or which places have nothing to stand in them.
pub fn fill(template: &Written, values: &BTreeMap<&'static str, Value>) -> Result<Wording, MissingValues> {
    let values: BTreeMap<&str, Value> = values.iter().map(|(name, value)| (*name, value.clone())).collect();
    Template::new(&template.subject, &template.body).fill(&values)
}
