//! What every page of reviewing and deciding stands on: the gathering of the path, its call, topics and formats.

use crate::call::model::{Blindness, Call, Criterion};
use crate::gathering::model::{Format, Gathering, Topic};
use crate::{call, gathering};
use base::{Id, Ts};
use web::{Ask, Refusal, Shell, Tr};

/// The gathering of the path and its call.
pub(crate) struct Desk {
    pub(crate) gathering: Gathering,
    pub(crate) call: Call,
    pub(crate) topics: Vec<Topic>,
    pub(crate) formats: Vec<Format>,
    pub(crate) criteria: Vec<Criterion>,
}

/// A topic as pages show it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Shown {
    pub(crate) number: i64,
    pub(crate) title: String,
    /// Which of the nine shapes is its mark.
    pub(crate) shape: i64,
}

/// The key of the sentence that says what reviewers may know.
pub(crate) fn blind_key(blindness: Blindness) -> &'static str {
    match blindness {
        Blindness::Open => "review-blind-open",
        Blindness::Names => "review-blind-names",
        Blindness::Organisations => "review-blind-organisations",
    }
}

impl Desk {
    /// Reads it. A gathering without a call has nothing to review.
    pub(crate) async fn of(ask: &Ask) -> Result<Desk, Refusal> {
        let db = ask.db();
        let gathering = gathering::store::find(db, ask.param("gathering")).await?.ok_or_else(Refusal::not_found)?;
        let Some(call) = call::store::of_gathering(db, gathering.id).await? else {
            let back = ask.to(&format!("/{}", gathering.code));
            return Err(Refusal::conflict("review-no-call").next(back, "review-to-gathering"));
        };
        Ok(Desk {
            topics: gathering::store::topics(db, gathering.id).await?,
            formats: gathering::store::formats(db, gathering.id).await?,
            criteria: call::store::criteria(db, call.id).await?,
            gathering,
            call,
        })
    }

    /// The frame of a working page of this gathering.
    pub(crate) fn shell(&self, ask: &Ask, title: impl Into<String>) -> Shell {
        ask.shell(title).work().of(ask, &self.gathering.name(&ask.lang), &format!("/{}", self.gathering.code))
    }

    /// The number and title of a topic.
    pub(crate) fn topic(&self, id: Option<Id>, ask: &Ask) -> Option<Shown> {
        let topic = self.topics.iter().find(|topic| Some(topic.id) == id)?;
        let shape = (topic.number - 1).rem_euclid(9) + 1;
        Some(Shown { number: topic.number, title: topic.title.in_lang(&ask.lang).to_owned(), shape })
    }

    /// The title of a format with its minutes.
    pub(crate) fn format(&self, id: Option<Id>, ask: &Ask) -> String {
        let format = self.formats.iter().find(|format| Some(format.id) == id);
        format.map_or_else(String::new, |format| {
            ask.t().a2("review-format", "title", format.title.in_lang(&ask.lang), "minutes", format.minutes)
        })
    }

    /// An instant in the gathering's zone and, where it differs, in the reader's.
    pub(crate) fn when(&self, ask: &Ask, at: Ts) -> String {
        let t = ask.t();
        let zone = &self.gathering.zone;
        let there = t.a2("review-when", "when", t.instant(at, zone), "city", zone.city());
        match ask.reader_zone().filter(|reader| reader.civil(at) != zone.civil(at)) {
            Some(reader) => t.a2("review-when-both", "there", there, "here", t.instant(at, &reader)),
            None => there,
        }
    }
}

/// A language by its name, for the line over a proposal.
pub(crate) fn lang_name(t: &Tr, tag: &str) -> String {
    match tag {
        "en" => t.say("review-lang-en"),
        "fr" => t.say("review-lang-fr"),
        other => other.to_owned(),
    }
}
