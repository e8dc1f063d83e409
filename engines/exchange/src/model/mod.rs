//! The neutral programme: what every exchange form is read into and written from.
//! Each object carries a stable source key, so that a second import finds what the first one stored.

mod session;

use std::collections::BTreeMap;
use std::fmt;

use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub use crate::localised::Localised;
pub use session::{Answer, Break, Identity, Placement, Presenter, Reference, Session};

/// What a source said that has no field here: key (or key path) to value, as it was written.
pub type Extra = BTreeMap<String, serde_json::Value>;

/// Names one object of a programme by what the source calls it (`code:ABC123`, `guid:…`, `name:Hall`).
/// The same source gives the same key at every import.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Key(pub String);

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A whole programme.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Programme {
    /// The gathering whose programme this is.
    pub gathering: Gathering,
    /// The name of the published version.
    pub version: Option<String>,
    /// The software that wrote the source.
    pub generator: Option<Generator>,
    /// Days as the source bounds them; days without an entry are computed.
    pub days: Vec<Day>,
    /// Rooms in the order of their columns.
    pub rooms: Vec<Room>,
    /// Topics ("tracks" in the exchange forms).
    pub topics: Vec<Topic>,
    /// Formats of sessions (workshop, panel, talk …; "types" in the exchange forms).
    pub formats: Vec<Format>,
    /// Everybody who is named on a session, once.
    pub persons: Vec<Person>,
    /// Sessions, placed or not.
    pub sessions: Vec<Session>,
    /// Where and when sessions take place; a session may have several.
    pub placements: Vec<Placement>,
    /// Meals and pauses: shown, but not sessions.
    pub breaks: Vec<Break>,
    /// What the source says beside all this.
    pub extra: Extra,
}

/// The gathering: what its programme needs to know of it.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Gathering {
    /// Its name.
    pub title: Localised,
    /// The short name that the source uses.
    pub acronym: Option<String>,
    /// The IANA zone of all local times.
    pub zone: String,
    /// First day.
    pub start: Option<Date>,
    /// Last day.
    pub end: Option<Date>,
    /// Where it takes place.
    pub place: Localised,
    /// What it is about.
    pub description: Localised,
    /// Its public page.
    pub url: Option<String>,
    /// The address that relative addresses of the source start from.
    pub base_url: Option<String>,
    /// Its picture.
    pub logo: Option<String>,
    /// Its colour, `#rrggbb`.
    pub colour: Option<String>,
    /// Its languages, the most used first.
    pub languages: Vec<String>,
    /// Words to find it by.
    pub keywords: Vec<String>,
    /// The grid of its timetable, in minutes.
    pub slot_minutes: Option<u32>,
    /// A session before this minute of the night belongs to the day before.
    pub day_change_minutes: Option<u32>,
    /// Everything else.
    pub extra: Extra,
}

/// The software that wrote a programme.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Generator {
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: Option<String>,
    /// Its address.
    pub url: Option<String>,
}

/// A programme day, which may end after midnight.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Day {
    /// The date people call it by.
    pub date: Date,
    /// Its first local minute.
    pub starts: DateTime,
    /// Its last local minute.
    pub ends: DateTime,
    /// Everything else.
    pub extra: Extra,
}

/// A room, hall, lounge or stage.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Room {
    /// What the source calls it.
    pub key: Key,
    /// Its name on the door.
    pub name: Localised,
    /// Its lasting identifier.
    pub guid: Uuid,
    /// The number the source gave it.
    pub number: Option<u64>,
    /// How many people it takes.
    pub capacity: Option<u32>,
    /// How to find it, what is in it.
    pub description: Localised,
    /// Its name in addresses.
    pub slug: Option<String>,
    /// Everything else.
    pub extra: Extra,
}

/// A topic of the programme.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Topic {
    /// What the source calls it.
    pub key: Key,
    /// Its name.
    pub name: Localised,
    /// Its name in addresses.
    pub slug: Option<String>,
    /// Its colour as the source writes it.
    pub colour: Option<String>,
    /// Everything else.
    pub extra: Extra,
}

/// A format of session.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Format {
    /// What the source calls it.
    pub key: Key,
    /// Its name.
    pub name: Localised,
    /// How long it usually takes.
    pub minutes: Option<u32>,
    /// Everything else.
    pub extra: Extra,
}

/// Somebody who presents.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Person {
    /// What the source calls them.
    pub key: Key,
    /// The name to show.
    pub name: String,
    /// Their lasting identifier.
    pub guid: Uuid,
    /// Their code in the source.
    pub code: Option<String>,
    /// Their number in the source.
    pub number: Option<u64>,
    /// Who they are, in Markdown.
    pub biography: Option<String>,
    /// Their picture.
    pub avatar: Option<String>,
    /// Their page.
    pub url: Option<String>,
    /// Where they work, as first said; written forms take the presenter's.
    pub organisation: Option<String>,
    /// Everything else.
    pub extra: Extra,
}

impl Room {
    /// A room of which only the name is known.
    pub fn named(key: Key, name: Localised) -> Self {
        Self {
            key,
            name,
            guid: Uuid::nil(),
            number: None,
            capacity: None,
            description: Localised::default(),
            slug: None,
            extra: Extra::new(),
        }
    }
}

impl Topic {
    /// A topic of which only the name is known.
    pub fn named(key: Key, name: Localised) -> Self {
        Self { key, name, slug: None, colour: None, extra: Extra::new() }
    }
}

impl Format {
    /// A format of which only the name is known.
    pub fn named(key: Key, name: Localised) -> Self {
        Self { key, name, minutes: None, extra: Extra::new() }
    }
}

impl Person {
    /// A person of whom only the name is known.
    pub fn named(key: Key, name: String) -> Self {
        Self {
            key,
            name,
            guid: Uuid::nil(),
            code: None,
            number: None,
            biography: None,
            avatar: None,
            url: None,
            organisation: None,
            extra: Extra::new(),
        }
    }

    /// Fills in what was not known yet; what is said differently goes into `differences`.
    pub(crate) fn learn(&mut self, said: Self, differences: &mut Extra) {
        let mut fill = |name: &str, known: &mut Option<String>, said: Option<String>| match said {
            Some(said) if known.as_ref().is_some_and(|known| *known != said) => {
                differences.insert(name.to_owned(), said.into());
            }
            Some(said) => *known = Some(said),
            None => {}
        };
        fill("biography", &mut self.biography, said.biography);
        fill("avatar", &mut self.avatar, said.avatar);
        fill("url", &mut self.url, said.url);
        fill("code", &mut self.code, said.code);
        self.organisation = self.organisation.take().or(said.organisation);
        let mut number = self.number.map(|n| n.to_string());
        fill("id", &mut number, said.number.map(|n| n.to_string()));
        self.number = self.number.or(said.number);
        for (name, value) in said.extra {
            match self.extra.get(&name) {
                Some(known) if *known == value => {}
                Some(_) => {
                    differences.insert(name, value);
                }
                None => {
                    self.extra.insert(name, value);
                }
            }
        }
    }
}
