//! A gathering and its parts, as the rest of the capability sees them.

use super::details::Details;
use base::jiff::civil::Date;
use base::{Id, Lang, Localised, Ts, Zone};
use std::collections::BTreeMap;

/// The kinds of gatherings; on screen a gathering is called by its kind.
pub const KINDS: [&str; 7] =
    ["conference", "symposium", "webinar", "workshop", "working-session", "focus-group", "meeting"];

/// The roles an organisation may have in a gathering, in the order they are shown.
pub const ORGANISATION_ROLES: [&str; 7] =
    ["host", "organiser", "co-organiser", "funder", "sponsor", "partner", "in-collaboration"];

/// The kinds of formats.
pub const FORMAT_KINDS: [&str; 12] = [
    "workshop",
    "panel",
    "seminar",
    "talk",
    "plenary",
    "site-visit",
    "open-space",
    "prototyping",
    "decision-makers",
    "webinar",
    "poster",
    "other",
];

/// Is it only seen by those who prepare it?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Being prepared.
    Draft,
    /// Open to everybody.
    Published,
}

impl State {
    /// As it is stored.
    pub fn code(self) -> &'static str {
        match self {
            State::Draft => "draft",
            State::Published => "published",
        }
    }

    /// From how it is stored.
    pub fn parse(code: &str) -> Option<State> {
        [State::Draft, State::Published].into_iter().find(|state| state.code() == code)
    }
}

/// A conference, symposium, webinar, ….
#[derive(Clone, Debug, PartialEq)]
pub struct Gathering {
    /// Its id.
    pub id: Id,
    /// Its code in addresses.
    pub code: String,
    /// The series it is an edition of.
    pub series_id: Option<Id>,
    /// One of [`KINDS`].
    pub kind: String,
    /// Its title.
    pub title: Localised,
    /// Which edition it is.
    pub edition: Option<i64>,
    /// Its motto.
    pub motto: Localised,
    /// What it is about, in Markdown.
    pub about: Localised,
    /// First and last day; `None` while unknown.
    pub days: Option<(Date, Date)>,
    /// Its zone.
    pub zone: Zone,
    /// The building.
    pub venue: String,
    /// The city.
    pub city: String,
    /// The region.
    pub region: String,
    /// The country.
    pub country: String,
    /// Its languages, the first one first.
    pub langs: Vec<Lang>,
    /// Whom it is for.
    pub audience: Localised,
    /// How one takes part: `on-site`, `webcast`, `remote`, ….
    pub channels: Vec<String>,
    /// How many people find place.
    pub capacity: Option<i64>,
    /// Its own site, if it has one elsewhere.
    pub website: String,
    /// Where one books, if elsewhere.
    pub booking_url: String,
    /// Whom to ask: an address.
    pub contact: String,
    /// What else is said of it.
    pub details: Details,
    /// What an import brought that has no other place: path in the source and value.
    pub extra: BTreeMap<String, String>,
    /// What an import knew it by.
    pub source_key: String,
    /// Draft or published.
    pub state: State,
    /// When anything of it last changed: the version of its published pages.
    pub changed_at: Ts,
}

impl Gathering {
    /// A new gathering in draft, with everything unknown left empty.
    pub fn draft(id: Id, code: &str, kind: &str, title: Localised, zone: Zone, now: Ts) -> Gathering {
        Gathering {
            id,
            code: code.to_owned(),
            series_id: None,
            kind: kind.to_owned(),
            title,
            edition: None,
            motto: Localised::default(),
            about: Localised::default(),
            days: None,
            zone,
            venue: String::new(),
            city: String::new(),
            region: String::new(),
            country: String::new(),
            langs: vec![Lang::en(), Lang::fr()],
            audience: Localised::default(),
            channels: Vec::new(),
            capacity: None,
            website: String::new(),
            booking_url: String::new(),
            contact: String::new(),
            details: Details::default(),
            extra: BTreeMap::new(),
            source_key: String::new(),
            state: State::Draft,
            changed_at: now,
        }
    }

    /// Its title in the language of the page.
    pub fn name(&self, lang: &Lang) -> String {
        self.title.in_lang(lang).to_owned()
    }

    /// Its last day is over in its own zone.
    pub fn is_over(&self, now: Ts) -> bool {
        self.days.is_some_and(|(_, last)| self.zone.civil(now).date() > last)
    }
}

/// A topic, numbered as in the announcement; its mark follows from its number.
#[derive(Clone, Debug, PartialEq)]
pub struct Topic {
    /// Its id.
    pub id: Id,
    /// Its number, from 1.
    pub number: i64,
    /// Its title.
    pub title: Localised,
    /// One sentence.
    pub about: Localised,
    /// What an import knew it by.
    pub source_key: String,
}

/// A format: what people do in the room, and how long.
#[derive(Clone, Debug, PartialEq)]
pub struct Format {
    /// Its id.
    pub id: Id,
    /// Its code inside the gathering, such as `workshop`.
    pub code: String,
    /// One of [`FORMAT_KINDS`].
    pub kind: String,
    /// Its title.
    pub title: Localised,
    /// One sentence.
    pub about: Localised,
    /// How long it takes.
    pub minutes: i64,
    /// May be chosen in a proposal.
    pub proposable: bool,
    /// Its place in the list.
    pub position: i64,
}

/// A room.
#[derive(Clone, Debug, PartialEq)]
pub struct Room {
    /// Its id.
    pub id: Id,
    /// Its code inside the gathering.
    pub code: String,
    /// Its id in exchanged files.
    pub guid: Id,
    /// Its name.
    pub name: String,
    /// Its seats.
    pub capacity: Option<i64>,
    /// Reached without a step.
    pub step_free: bool,
    /// What one should know of it.
    pub notes: Localised,
    /// Its place in the list.
    pub position: i64,
    /// What an import knew it by.
    pub source_key: String,
    /// What an import brought that has no other place.
    pub extra: BTreeMap<String, String>,
}

/// An organisation and its role in the gathering.
#[derive(Clone, Debug, PartialEq)]
pub struct TakesPart {
    /// The organisation in the directory.
    pub organisation_id: Id,
    /// Its name.
    pub name: String,
    /// One of [`ORGANISATION_ROLES`].
    pub role: String,
    /// Its place among those of this role.
    pub position: i64,
}
