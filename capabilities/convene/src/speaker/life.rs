//! The life of an invitation: asked by letter, answered by the speaker or the assistant, taken back; and the speaker
//! on sessions of the desk. Each step and its letters are one transaction (I4).

use super::model::{Hand, Speaker, State};
use super::store;
use crate::gathering::model::Gathering;
use crate::gathering::store::touch;
use crate::programme::store as desks;
use crate::registration::letters::{self, Writing};
use ::store::Tx;
use ::store::activity::{Deed, record};
use base::{Chance, Id, Lang, Secret, Ts};
use post::Value;
use std::collections::BTreeMap;
use web::{House, Refusal, Tr};

/// Where and by whom a step is taken.
pub struct Secretariat<'a> {
    /// The house.
    pub house: &'a House,
    /// When.
    pub now: Ts,
    /// Where ids and links are drawn from.
    pub chance: &'a Chance,
    /// By whom, where a person is known.
    pub by: Option<Id>,
    /// The gathering.
    pub gathering: &'a Gathering,
}

impl Secretariat<'_> {
    /// A fresh id.
    pub fn id(&self) -> Id {
        Id::new(self.now, self.chance)
    }

    /// Writes a speaker and records who did what; refused where somebody else wrote since the form was filled.
    pub async fn save(
        &self,
        tx: &Tx,
        one: &Speaker,
        seen: Ts,
        deed: &'static str,
        fields: &str,
    ) -> Result<(), Refusal> {
        // Two changes in one microsecond must not look like none.
        let now = self.now.max(Ts(seen.0 + 1));
        if !store::save(tx, &Speaker { changed_at: now, ..one.clone() }, seen).await? {
            return Err(Refusal::conflict("speaker-changed"));
        }
        store::renew_on_desk(tx, one).await?;
        touch(tx, self.gathering.id, self.now).await?;
        self.note(tx, deed, one.id, fields).await
    }

    /// Records a deed about a speaker.
    pub async fn note(&self, tx: &Tx, deed: &'static str, id: Id, fields: &str) -> Result<(), Refusal> {
        let about = Deed { deed, about_kind: "speaker", about_id: id, scope_id: Some(self.gathering.id), fields };
        Ok(record(tx, self.now, self.chance, self.by, about).await?)
    }

    /// Asks the speaker, or writes once more to who was asked: a letter with a link, and one to the assistant.
    pub async fn invite(&self, tx: &Tx, one: &Speaker, until: Ts) -> Result<(), Refusal> {
        if !matches!(one.state, State::Draft | State::Invited) {
            return Err(Refusal::conflict("speaker-answered"));
        }
        let again = one.state == State::Invited;
        let asked = Speaker {
            state: State::Invited,
            invited_at: one.invited_at.or(Some(self.now)),
            answers_by: Some(until),
            ..one.clone()
        };
        self.save(tx, &asked, one.changed_at, if again { "speaker-reminded" } else { "speaker-invited" }, "state")
            .await?;
        self.write(tx, &asked, Hand::Speaker, if again { "reminded" } else { "invited" }).await?;
        self.write(tx, &asked, Hand::Assistant, if again { "reminded" } else { "invited" }).await
    }

    /// Takes the answer: of the speaker, or of the assistant for the speaker. The hosts are told.
    pub async fn answer(&self, tx: &Tx, one: &Speaker, hand: Hand, comes: bool, reason: &str) -> Result<(), Refusal> {
        if !one.may_answer(self.now) {
            return Err(Refusal::conflict("speaker-too-late").with("contact", self.gathering.contact.clone()));
        }
        let answered = Speaker {
            state: if comes { State::Accepted } else { State::Declined },
            reason: if comes { String::new() } else { reason.to_owned() },
            answered_at: Some(self.now),
            answered_by: Some(hand),
            ..one.clone()
        };
        self.save(tx, &answered, one.changed_at, if comes { "speaker-accepted" } else { "speaker-declined" }, "state")
            .await?;
        let words = if comes { "accepted" } else { "declined" };
        self.write(tx, &answered, Hand::Speaker, words).await?;
        self.write(tx, &answered, Hand::Assistant, words).await?;
        self.tell_hosts(tx, &answered).await?;
        if comes {
            let (house, by) = (self.house, self.by);
            crate::registration::presenters::register_confirmed(tx, house, self.now, by, self.gathering).await?;
        }
        Ok(())
    }

    /// The organisers take an invitation back; whoever was asked is told, and no link opens anything any more.
    pub async fn withdraw(&self, tx: &Tx, one: &Speaker) -> Result<(), Refusal> {
        let gone = Speaker { state: State::Withdrawn, ..one.clone() };
        self.save(tx, &gone, one.changed_at, "speaker-withdrawn", "state").await?;
        if matches!(one.state, State::Invited | State::Accepted) {
            self.write(tx, &gone, Hand::Speaker, "withdrawn").await?;
            self.write(tx, &gone, Hand::Assistant, "withdrawn").await?;
        }
        for hand in [Hand::Speaker, Hand::Assistant] {
            store::revoke(tx, one.id, hand).await?;
        }
        Ok(())
    }

    /// Puts a speaker on sessions of the desk and takes the speaker off others: code of the session and role.
    pub async fn put_on_sessions(&self, tx: &Tx, one: &Speaker, wanted: &[(String, String)]) -> Result<(), Refusal> {
        desks::hold(tx, self.gathering.id).await?;
        let mut changed = Vec::new();
        for session in store::sessions(tx, self.gathering.id, one.guid).await? {
            let role = wanted.iter().find(|(code, _)| *code == session.code).map_or("", |(_, role)| role);
            if role == session.role {
                continue;
            }
            store::take_off(tx, session.id, one.guid).await?;
            if !role.is_empty() {
                store::put_on(tx, self.id(), session.id, one, role).await?;
            }
            changed.push(session.id);
        }
        if !changed.is_empty() {
            let (gathering, by) = (self.gathering.id, self.by);
            desks::take(tx, self.chance, self.now, gathering, by, "reworded", &changed, &[]).await?;
        }
        self.note(tx, "speaker-put-on-sessions", one.id, "").await
    }

    /// A letter with a link of its own to the speaker or to the assistant; nothing where there is no address.
    pub async fn write(&self, tx: &Tx, one: &Speaker, hand: Hand, words: &'static str) -> Result<(), Refusal> {
        let (mail, name) = match hand {
            Hand::Speaker => (&one.mail, &one.name),
            Hand::Assistant => (&one.assistant_mail, &one.assistant_name),
        };
        if mail.is_empty() {
            return Ok(());
        }
        let secret = Secret::draw(self.chance);
        store::give_link(tx, one.id, hand, &secret, self.now).await?;
        let path = format!("/speaking/{}", secret.expose());
        self.put(tx, one, (mail, name), &one.lang, kind_of(words, hand), &path).await
    }

    async fn tell_hosts(&self, tx: &Tx, one: &Speaker) -> Result<(), Refusal> {
        let path = format!("/manage/{}/speakers/{}", self.gathering.code, one.code);
        let lang = self.gathering.langs.first().cloned().unwrap_or_else(Lang::en);
        let words = if one.state == State::Accepted { "host-accepted" } else { "host-declined" };
        self.put(tx, one, (&self.gathering.contact, ""), &lang, words, &path).await
    }

    async fn put(
        &self,
        tx: &Tx,
        one: &Speaker,
        to: (&str, &str),
        lang: &Lang,
        words: &'static str,
        path: &str,
    ) -> Result<(), Refusal> {
        let t = Tr::new(self.house.words.clone(), lang.clone());
        let zone = &self.gathering.zone;
        let until = one.answers_by.map(|at| t.day(zone.civil(at).date())).unwrap_or_default();
        let values = BTreeMap::from([
            ("name", Value::Line(one.name.clone())),
            ("kind", Value::Text(t.say(&format!("speaker-as-{}", one.kind.code())))),
            ("until", Value::Text(until)),
            ("word", Value::Text(if one.word.is_empty() { t.say("speaker-no-word") } else { one.word.clone() })),
            (
                "reason",
                Value::Text(if one.reason.is_empty() { t.say("speaker-no-reason") } else { one.reason.clone() }),
            ),
            ("when", Value::Text(self.gathering.days.map(|(from, to)| t.days(from, to)).unwrap_or_default())),
            ("place", Value::Text(self.gathering.city.clone())),
            ("contact", Value::Text(self.gathering.contact.clone())),
            ("link", Value::Link(letters::link(self.house, lang, path))),
        ]);
        let person = one.person_id.filter(|_| to.0 == one.mail);
        let writing =
            Writing { words, to, person, lang, gathering: self.gathering, about: ("speaker", one.id), values };
        letters::put_worded(tx, self.house, self.now, "speaker-letter-", writing).await
    }
}

/// The letter for this hand: the assistant reads that it is a copy, and what may be done with it.
fn kind_of(words: &'static str, hand: Hand) -> &'static str {
    match (hand, words) {
        (Hand::Assistant, "invited" | "reminded") => "assistant",
        (Hand::Assistant, "accepted") => "copy-accepted",
        (Hand::Assistant, "declined") => "copy-declined",
        (Hand::Assistant, _) => "copy-withdrawn",
        (Hand::Speaker, words) => words,
    }
}
