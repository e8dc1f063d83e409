//! Sessions and their places: what is presented by whom, and apart from that where and when,
//! since a session may be held twice and may wait for its place.

use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Extra, Key, Localised};

/// A person on a session.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Presenter {
    /// Who.
    pub person: Key,
    /// As what: moderator, panellist …, in the source's word.
    pub role: Option<String>,
    /// On behalf of whom here; nothing means nothing, whatever the person's own entry says.
    pub organisation: Option<String>,
    /// What this session says differently of the person.
    pub extra: Extra,
}

/// A session: what is presented, by whom, apart from where and when.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Session {
    /// What the source calls it.
    pub key: Key,
    /// Guid, number and code.
    #[serde(flatten)]
    pub identity: Identity,
    /// Its title.
    pub title: Localised,
    /// Its second title.
    pub subtitle: Localised,
    /// The short text, in Markdown.
    pub summary: Localised,
    /// The long text, in Markdown.
    pub description: Localised,
    /// The language it is held in.
    pub language: Option<String>,
    /// Its format.
    pub format: Option<Key>,
    /// Its topic.
    pub topic: Option<Key>,
    /// Who presents, in order.
    pub presenters: Vec<Presenter>,
    /// How long it wants to be.
    pub minutes: Option<u32>,
    /// The state the source has it in (accepted, confirmed …).
    pub state: Option<String>,
    /// Labels.
    pub tags: Vec<String>,
    /// Pages about it.
    pub links: Vec<Reference>,
    /// Papers and slides.
    pub attachments: Vec<Reference>,
    /// Its public page.
    pub url: Option<String>,
    /// Its picture.
    pub logo: Option<String>,
    /// Where to say what one thought of it.
    pub feedback_url: Option<String>,
    /// Its page in the system it came from.
    pub origin_url: Option<String>,
    /// The licence of its recording.
    pub recording_licence: Option<String>,
    /// Whether the presenters do not want to be recorded.
    pub do_not_record: Option<bool>,
    /// Answers to the call's questions.
    pub answers: Vec<Answer>,
    /// Everything else.
    pub extra: Extra,
}

/// What tells one session or placement from all others, in each of the three ways that the forms need.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Identity {
    /// For machines, across systems.
    pub guid: Uuid,
    /// For forms that want a whole number.
    pub number: u64,
    /// For people: capital letters and digits.
    pub code: String,
}

/// A link or an attachment.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reference {
    /// Its address, as the source writes it.
    pub url: String,
    /// What it is.
    pub title: Option<String>,
    /// slides, paper, web …
    pub kind: Option<String>,
    /// Everything else.
    pub extra: Extra,
}

/// An answer to a question of the call.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    /// The question's number or text.
    pub question: Option<String>,
    /// What was answered.
    pub answer: Localised,
    /// Everything else.
    pub extra: Extra,
}

/// A session at a place and a time.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Placement {
    /// What the source calls it.
    pub key: Key,
    /// Guid, number and code of its own, since a session may be held twice.
    #[serde(flatten)]
    pub identity: Identity,
    /// The session.
    pub session: Key,
    /// The room.
    pub room: Key,
    /// The programme day it belongs to, which after midnight is the day before.
    pub day: Date,
    /// When it starts, by the clock on the wall.
    pub start: DateTime,
    /// How far that clock is ahead of UTC at that moment; decides in the hour that autumn repeats.
    pub offset_seconds: i32,
    /// How long it takes.
    pub minutes: u32,
    /// Its name in addresses, as the source writes it.
    pub slug: Option<String>,
    /// Everything else.
    pub extra: Extra,
}

/// A break: breakfast, lunch, a pause.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Break {
    /// What the source calls it.
    pub key: Key,
    /// What is done.
    pub title: Localised,
    /// Where, if in one room.
    pub room: Option<Key>,
    /// When it starts, by the clock on the wall.
    pub start: DateTime,
    /// How far that clock is ahead of UTC at that moment.
    pub offset_seconds: i32,
    /// How long it takes, if said.
    pub minutes: Option<u32>,
    /// Everything else.
    pub extra: Extra,
}

impl Session {
    /// A session of which only the key is known.
    pub fn named(key: Key) -> Self {
        Self {
            key,
            identity: Identity::default(),
            title: Localised::default(),
            subtitle: Localised::default(),
            summary: Localised::default(),
            description: Localised::default(),
            language: None,
            format: None,
            topic: None,
            presenters: Vec::new(),
            minutes: None,
            state: None,
            tags: Vec::new(),
            links: Vec::new(),
            attachments: Vec::new(),
            url: None,
            logo: None,
            feedback_url: None,
            origin_url: None,
            recording_licence: None,
            do_not_record: None,
            answers: Vec::new(),
            extra: Extra::new(),
        }
    }
}
