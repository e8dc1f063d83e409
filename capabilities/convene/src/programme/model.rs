//! The desk: rooms, sessions with who is in them, and where each stands. A value that was read at once, so
//! that every rule about it (clashes, places, the published document) is pure.

use crate::gathering::model::{Format, Gathering, Room, Topic};
use crate::proposal::model::HalfDay;
use base::jiff::ToSpan;
use base::jiff::civil::{Date, DateTime};
use base::{Id, Lang, Localised, Ts};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// How long a session stands when neither it nor its format says.
pub const MINUTES_USUAL: i64 = 60;
/// The longest a session may be.
pub const MINUTES_MAX: i64 = 24 * 60;
/// So many steps of the desk can be taken back.
pub const STEPS_MAX: i64 = 50;
/// The kind of a pause: shown, but no session.
pub const BREAK: &str = "break";

/// The items an organiser adds without a proposal.
pub const OWN_KINDS: [&str; 8] =
    ["plenary", "talk", "seminar", "site-visit", "prototyping", "decision-makers", "social", "break"];

/// A session, placed or not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Session {
    /// Its id.
    pub id: Id,
    /// Its number in the gathering.
    pub number: i64,
    /// Its code in addresses.
    pub code: String,
    /// Its id in exchanged files.
    pub guid: Id,
    /// The kind of its format, or [`BREAK`].
    pub kind: String,
    /// Its title.
    pub title: Localised,
    /// Its second title.
    pub subtitle: Localised,
    /// The short text, in Markdown.
    pub summary: Localised,
    /// The long text, in Markdown.
    pub description: Localised,
    /// The language it is held in; empty where nobody said.
    pub lang: String,
    /// Its format.
    pub format_id: Option<Id>,
    /// Its topic.
    pub topic_id: Option<Id>,
    /// The proposal it was made from.
    pub proposal_id: Option<Id>,
    /// The panel it was made from.
    pub panel_id: Option<Id>,
    /// How long it wants to be.
    pub minutes: Option<i64>,
    /// How many people are expected there, where the organisers said so.
    #[serde(default)]
    pub expected: Option<i64>,
    /// What an import knew it by.
    pub source_key: String,
    /// What an import brought that has no column, as JSON.
    pub extra: String,
}

impl Session {
    /// It may take place without a room of the gathering: a pause for everybody, a visit in the town.
    pub fn may_roam(&self) -> bool {
        self.is_break() || self.kind == "site-visit"
    }

    /// Neither made from a proposal nor from a panel: its words are the organisers' own.
    pub fn is_own(&self) -> bool {
        self.proposal_id.is_none() && self.panel_id.is_none()
    }

    /// A pause, which is no session to go to.
    pub fn is_break(&self) -> bool {
        self.kind == BREAK
    }

    /// Its title for the reader of this language.
    pub fn name(&self, lang: &Lang) -> String {
        self.title.in_lang(lang).to_owned()
    }
}

/// Somebody on a session, with what the desk has to know to keep them in one place at a time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Presents {
    /// The row.
    pub id: Id,
    /// The session.
    pub session_id: Id,
    /// The place in the list.
    pub position: i64,
    /// The presenter of the proposal.
    pub presenter_id: Option<Id>,
    /// The person, once known.
    pub person_id: Option<Id>,
    /// The id in exchanged files: one person, one guid in a gathering.
    pub guid: Id,
    /// The code of the presenter's page.
    pub code: String,
    /// The name as shown.
    pub name: String,
    /// presenter, moderator, panellist, …
    pub role: String,
    /// What the person does there.
    pub job_title: String,
    /// Where.
    pub organisation: String,
    /// The code of the sector.
    pub sector: String,
    /// Who it is, in Markdown.
    pub biography: String,
    /// What an import brought that has no column, as JSON.
    pub extra: String,
    /// The address, from the proposal; empty for imported people.
    pub mail: String,
    /// When the person cannot come.
    pub away: Vec<HalfDay>,
    /// Invited to a panel and not yet answered: stands on the desk, not in what is published.
    pub awaited: bool,
}

impl Presents {
    /// What tells one person from another: the address, else the account, else the guid.
    pub fn who(&self) -> String {
        match (self.mail.is_empty(), self.person_id) {
            (false, _) => self.mail.to_lowercase(),
            (true, Some(person)) => person.to_string(),
            (true, None) => self.guid.to_string(),
        }
    }
}

/// Where and when a session stands. A session may stand more than once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Placement {
    /// Its id.
    pub id: Id,
    /// The session.
    pub session_id: Id,
    /// The room; a pause may have none.
    pub room_id: Option<Id>,
    /// Its own number.
    pub number: i64,
    /// Its own code.
    pub code: String,
    /// Its own id in exchanged files.
    pub guid: Id,
    /// When it starts, by the clock on the wall there.
    pub starts: DateTime,
    /// How long it takes.
    pub minutes: i64,
    /// Nobody moves it until it is unlocked.
    pub locked: bool,
    /// What an import knew it by.
    pub source_key: String,
    /// What an import brought that has no column, as JSON.
    pub extra: String,
}

impl Placement {
    /// When it ends, by the clock on the wall.
    pub fn ends(&self) -> DateTime {
        self.starts.checked_add(self.minutes.minutes()).unwrap_or(self.starts)
    }
}

/// Everything on the desk, read at once.
#[derive(Clone, Debug)]
pub struct Desk {
    /// The gathering: its zone turns civil times into instants.
    pub gathering: Gathering,
    /// The rooms in their order.
    pub rooms: Vec<Room>,
    /// The topics by number.
    pub topics: Vec<Topic>,
    /// The formats in their order.
    pub formats: Vec<Format>,
    /// The sessions by number.
    pub sessions: Vec<Session>,
    /// Who is in them, by session and position.
    pub presents: Vec<Presents>,
    /// Where they stand, by start and number.
    pub placements: Vec<Placement>,
    /// Sessions whose proposal was withdrawn or whose presenters declined after all.
    pub given_back: Vec<Id>,
    /// Grows with each step.
    pub revision: i64,
}

impl Desk {
    /// The session with this id.
    pub fn session(&self, id: Id) -> Option<&Session> {
        self.sessions.iter().find(|session| session.id == id)
    }

    /// The sessions by their ids, for loops.
    pub fn by_id(&self) -> HashMap<Id, &Session> {
        self.sessions.iter().map(|session| (session.id, session)).collect()
    }

    /// Who is in each session.
    pub fn people(&self) -> HashMap<Id, Vec<&Presents>> {
        let mut people: HashMap<Id, Vec<&Presents>> = HashMap::new();
        for one in &self.presents {
            people.entry(one.session_id).or_default().push(one);
        }
        people
    }

    /// The placements of a session.
    pub fn places_of(&self, session_id: Id) -> impl Iterator<Item = &Placement> {
        self.placements.iter().filter(move |placement| placement.session_id == session_id)
    }

    /// The room with this id.
    pub fn room(&self, id: Option<Id>) -> Option<&Room> {
        self.rooms.iter().find(|room| Some(room.id) == id)
    }

    /// The format of a session.
    pub fn format_of(&self, session: &Session) -> Option<&Format> {
        self.formats.iter().find(|format| Some(format.id) == session.format_id)
    }

    /// The topic of a session.
    pub fn topic_of(&self, session: &Session) -> Option<&Topic> {
        self.topics.iter().find(|topic| Some(topic.id) == session.topic_id)
    }

    /// How long the session stands once placed: what it says, else its format, else the usual.
    pub fn minutes_of(&self, session: &Session) -> i64 {
        let by_format = || self.format_of(session).map(|format| format.minutes);
        session.minutes.or_else(by_format).unwrap_or(MINUTES_USUAL)
    }

    /// The instants between which a placement lasts. A change of the gathering's zone moves them.
    pub fn span(&self, placement: &Placement) -> (Ts, Ts) {
        let from = self.gathering.zone.instant(placement.starts);
        (from, from.plus_s(placement.minutes * 60))
    }

    /// The days of the gathering and every other day on which something stands, in order.
    pub fn days(&self) -> Vec<Date> {
        let mut days: Vec<Date> = self.placements.iter().map(|placement| placement.starts.date()).collect();
        if let Some((first, last)) = self.gathering.days {
            days.extend(first.series(1.day()).take_while(|day| *day <= last).take(60));
        }
        days.sort_unstable();
        days.dedup();
        days
    }

    /// What a card is called: the code of its session, and where a session stands several times also its number.
    pub fn card_of(&self, placement: &Placement) -> String {
        let Some(session) = self.session(placement.session_id) else { return placement.code.clone() };
        let several = self.places_of(session.id).nth(1).is_some();
        if several { format!("{}.{}", session.code, placement.number) } else { session.code.clone() }
    }

    /// The session of a card, and its placement if it stands somewhere.
    pub fn find_card(&self, card: &str) -> Option<(&Session, Option<&Placement>)> {
        let (code, number) =
            card.rsplit_once('.').map_or((card, None), |(code, number)| (code, number.parse::<i64>().ok()));
        let session = self.sessions.iter().find(|session| session.code == code)?;
        let mut places = self.places_of(session.id);
        let placement = match number {
            Some(number) => Some(places.find(|placement| placement.number == number)?),
            None => places.next(),
        };
        Some((session, placement))
    }

    /// Sessions that stand nowhere, by number.
    pub fn unplaced(&self) -> Vec<&Session> {
        let placed: std::collections::HashSet<Id> =
            self.placements.iter().map(|placement| placement.session_id).collect();
        self.sessions.iter().filter(|session| !placed.contains(&session.id)).collect()
    }
}

/// A place on the board as forms and scripts name it: `long-room@2027-09-14T13:15`. Empty is "nowhere".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spot {
    /// The room.
    pub room_id: Option<Id>,
    /// The start.
    pub starts: DateTime,
}

impl Spot {
    /// As forms name it.
    pub fn name(desk: &Desk, room_id: Option<Id>, starts: DateTime) -> String {
        let room = desk.room(room_id).map_or("", |room| room.code.as_str());
        format!("{room}@{}", starts.strftime("%Y-%m-%dT%H:%M"))
    }

    /// From how forms name it.
    pub fn parse(desk: &Desk, name: &str) -> Option<Spot> {
        let (room, starts) = name.rsplit_once('@')?;
        let starts: DateTime = starts.parse().ok()?;
        let room_id = match room {
            "" => None,
            code => Some(desk.rooms.iter().find(|room| room.code == code)?.id),
        };
        Some(Spot { room_id, starts })
    }
}

/// What takes a step back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Back {
    /// The placement as it was.
    Put(Placement),
    /// No placement with this id.
    Lift(Id),
    /// No session with this id.
    Unmake(Id),
    /// The session as it was, its words and its length.
    Reword(Box<Session>),
    /// The session once more; nobody was in it.
    Remake(Box<Session>),
}
