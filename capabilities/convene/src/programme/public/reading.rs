//! A published version with its parts by key, for the pages.

use crate::gathering::model::{Gathering, State};
use crate::gathering::store as gatherings;
use crate::programme::store::{self as desks, Version};
use base::Lang;
use exchange::model::{Key, Localised, Person, Placement, Programme, Room, Session, Topic};
use std::collections::HashMap;
use web::{Ask, Refusal, Tr, clock_time};

/// The published gathering of the path, and its version: the one asked for, else the newest.
pub async fn open(ask: &Ask) -> Result<(Gathering, Option<Version>), Refusal> {
    let found = gatherings::find(ask.db(), ask.param("gathering")).await?;
    let gathering = found.filter(|gathering| gathering.state == State::Published).ok_or_else(Refusal::not_found)?;
    let version = match ask.query.get("version") {
        "" => desks::latest(ask.db(), gathering.id).await?,
        number => {
            let number = number.parse().map_err(|_| Refusal::not_found())?;
            Some(desks::of_number(ask.db(), gathering.id, number).await?.ok_or_else(Refusal::not_found)?)
        }
    };
    Ok((gathering, version))
}

/// A version with its parts by key.
pub struct Open<'a> {
    /// The document.
    pub programme: &'a Programme,
    /// Sessions by key.
    pub sessions: HashMap<&'a Key, &'a Session>,
    /// Rooms by key, with their place.
    pub rooms: HashMap<&'a Key, (usize, &'a Room)>,
    /// Topics by key, with their number.
    pub topics: HashMap<&'a Key, (usize, &'a Topic)>,
    /// Persons by key.
    pub persons: HashMap<&'a Key, &'a Person>,
    /// Languages to read in: that of the page, then those of the gathering.
    langs: Vec<&'a str>,
}

impl<'a> Open<'a> {
    /// Opens a document for a reader of this language.
    pub fn of(programme: &'a Programme, lang: &'a Lang) -> Open<'a> {
        let others = programme.gathering.languages.iter().map(String::as_str);
        Open {
            sessions: programme.sessions.iter().map(|session| (&session.key, session)).collect(),
            rooms: programme.rooms.iter().enumerate().map(|(at, room)| (&room.key, (at, room))).collect(),
            topics: programme.topics.iter().enumerate().map(|(at, topic)| (&topic.key, (at + 1, topic))).collect(),
            persons: programme.persons.iter().map(|person| (&person.key, person)).collect(),
            langs: [lang.tag(), "en"].into_iter().chain(others).collect(),
            programme,
        }
    }

    /// A text for this reader.
    pub fn text<'t>(&self, text: &'t Localised) -> &'t str {
        text.pick(&self.langs)
    }

    /// A text with the language it is written in, for the `lang` attribute; the session's own where nobody said.
    pub fn tongue<'t>(&self, text: &'t Localised, own: Option<&'t str>) -> (&'t str, &'t str) {
        let found = self.langs.iter().find_map(|lang| text.0.get_key_value(*lang)).or_else(|| text.0.iter().next());
        match found {
            Some((tag, words)) if tag == exchange::UNSAID => (own.unwrap_or(tag), words),
            Some((tag, words)) => (tag, words),
            None => ("und", ""),
        }
    }

    /// The name of the room of a placement.
    pub fn room(&self, placement: &Placement) -> &str {
        self.rooms.get(&placement.room).map_or("", |(_, room)| self.text(&room.name))
    }

    /// The name of a format.
    pub fn format(&self, session: &Session) -> &str {
        let key = session.format.as_ref();
        self.programme
            .formats
            .iter()
            .find(|format| Some(&format.key) == key)
            .map_or("", |format| self.text(&format.name))
    }

    /// Number and name of the topic of a session.
    pub fn topic(&self, session: &Session) -> Option<(usize, &str)> {
        let (number, topic) = self.topics.get(session.topic.as_ref()?)?;
        Some((*number, self.text(&topic.name)))
    }

    /// The names of who presents.
    pub fn names(&self, session: &Session) -> String {
        let names = session.presenters.iter().filter_map(|presenter| self.persons.get(&presenter.person));
        names.map(|person| person.name.as_str()).collect::<Vec<_>>().join(", ")
    }

    /// The sessions of somebody, each with its first placement.
    pub fn of_person(&self, key: &Key) -> impl Iterator<Item = &'a Session> {
        let key = key.clone();
        self.programme
            .sessions
            .iter()
            .filter(move |session| session.presenters.iter().any(|presenter| presenter.person == key))
    }

    /// The placements of a session in order of time.
    pub fn places(&self, session: &Session) -> Vec<&'a Placement> {
        let mut places: Vec<_> =
            self.programme.placements.iter().filter(|placement| placement.session == session.key).collect();
        places.sort_by_key(|placement| placement.start);
        places
    }

    /// “Tuesday 14 September 2027, 13:15 to 14:15”.
    pub fn when(&self, t: &Tr, placement: &Placement) -> String {
        t.a3(
            "programme-when",
            "day",
            t.day(placement.start.date()),
            "from",
            clock_time(placement.start),
            "to",
            clock_time(ends(placement)),
        )
    }
}

/// When a placement ends, by the clock on the wall.
pub fn ends(placement: &Placement) -> base::jiff::civil::DateTime {
    use base::jiff::ToSpan;
    placement.start.checked_add(i64::from(placement.minutes).minutes()).unwrap_or(placement.start)
}

/// The start in RFC 3339 with its offset, for `datetime`.
pub fn stamp(start: base::jiff::civil::DateTime, offset_seconds: i32) -> String {
    let sign = if offset_seconds < 0 { '-' } else { '+' };
    let minutes = offset_seconds.unsigned_abs() / 60;
    format!("{}{sign}{:02}:{:02}", start.strftime("%Y-%m-%dT%H:%M:%S"), minutes / 60, minutes % 60)
}
