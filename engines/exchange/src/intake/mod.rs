//! The shared half of all readers: a programme in the making, in which rooms, topics, formats and persons are
//! found again by name, sessions held twice become one with two placements, and identities are settled last.

mod named;
mod persons;
mod sessions;

use std::collections::{HashMap, HashSet};

use jiff::civil::Date;
use jiff::tz::Offset;
use uuid::Uuid;

use crate::guid::{self, Wish};
use crate::localised::UNSAID;
use crate::model::*;
use crate::node::{Fields, Node};
use crate::refusal::{Refusal, shortened};
use crate::report::{Notes, Oddity};
use crate::zone::{self, Settled, Zone};
use crate::{ReadOptions, html, text};

pub(crate) use sessions::Place;
use sessions::SessionWish;

/// The longest session that every form can write (99 hours 59 minutes).
pub(crate) const MINUTES_MAX: u32 = 99 * 60 + 59;

/// A programme in the making.
pub(crate) struct Intake {
    pub programme: Programme,
    pub notes: Notes,
    pub zone: Zone,
    /// Whether texts of this source may be HTML; our own files and pretalx hold Markdown.
    pub html: bool,
    space: Uuid,
    days: HashSet<Date>,
    rooms: HashMap<String, usize>,
    /// How often a room's name came again.
    doubles: HashMap<String, usize>,
    topics: HashMap<String, usize>,
    formats: HashMap<String, usize>,
    persons: HashMap<Key, usize>,
    keys: HashMap<String, usize>,
    room_guids: HashSet<Uuid>,
    person_guids: HashSet<Uuid>,
    same_content: HashMap<(String, Uuid), usize>,
    sessions: Vec<SessionWish>,
    placements: Vec<Wish>,
}

/// The zone of a programme: its own, else the one passed.
pub(crate) fn zone_for(said: Option<String>, options: &ReadOptions, notes: &mut Notes) -> Result<Zone, Refusal> {
    let passed = options.zone.as_deref();
    let unknown = |name: &str| Refusal::ZoneUnknown { name: shortened(name) };
    let passed_zone = || passed.map(|name| Zone::named(name).ok_or_else(|| unknown(name))).transpose();
    match said {
        None => passed_zone()?.ok_or(Refusal::ZoneMissing),
        Some(said) => match Zone::named(&said) {
            Some(zone) => {
                if passed.is_some_and(|passed| !passed.eq_ignore_ascii_case(&zone.name)) {
                    notes.note("gathering.zone", Oddity::ZoneNotNeeded);
                }
                Ok(zone)
            }
            None => {
                let zone = passed_zone()?.ok_or_else(|| unknown(&said))?;
                notes.note("gathering.zone", Oddity::ZoneReplaced);
                Ok(zone)
            }
        },
    }
}

impl Intake {
    /// Begins a programme whose gathering is known.
    pub fn new(gathering: Gathering, zone: Zone, options: &ReadOptions, notes: Notes) -> Self {
        let name = options.gathering.clone().or_else(|| gathering.acronym.clone());
        let name = name.unwrap_or_else(|| gathering.title.pick(&[]).to_owned());
        let gathering = Gathering { zone: zone.name.clone(), ..gathering };
        Self {
            programme: Programme { gathering, ..Programme::default() },
            notes,
            zone,
            html: false,
            space: guid::namespace(&name),
            days: HashSet::new(),
            rooms: HashMap::new(),
            doubles: HashMap::new(),
            topics: HashMap::new(),
            formats: HashMap::new(),
            persons: HashMap::new(),
            keys: HashMap::new(),
            room_guids: HashSet::new(),
            person_guids: HashSet::new(),
            same_content: HashMap::new(),
            sessions: Vec::new(),
            placements: Vec::new(),
        }
    }

    /// The guid that this gathering derives for a name.
    pub fn derived(&self, name: &str) -> Uuid {
        guid::derived(&self.space, name)
    }

    /// A key that no other object has.
    pub fn key(&mut self, kind: &str, name: &str) -> Key {
        let times = self.keys.entry(format!("{kind} {name}")).or_insert(0);
        *times += 1;
        Key(if *times == 1 { name.to_owned() } else { format!("{name}#{times}") })
    }

    /// A text, plain or by language; several lines are allowed when `block`, and then HTML becomes Markdown.
    pub fn localised(&mut self, fields: &mut Fields, name: &str, language: Option<&str>, block: bool) -> Localised {
        let by_language = match fields.any(name) {
            Some(Node::Object(entries))
                if entries.iter().all(|(_, value)| matches!(value, Node::Text(_) | Node::Null)) =>
            {
                entries.into_iter().filter_map(|(tag, value)| Some((tag, value.text()?.to_owned()))).collect()
            }
            Some(other) => {
                fields.put_back(name, other);
                Vec::new()
            }
            None => return Localised::default(),
        };
        let mut all = Localised::default();
        let place = format!("{}.{name}", fields.place);
        if by_language.is_empty() {
            let said = fields.text(name, &mut self.notes).unwrap_or_default();
            all.set(language.unwrap_or(UNSAID), self.tidied(&place, said, block));
        }
        for (tag, said) in by_language {
            all.set(&tag, self.tidied(&place, said, block));
        }
        all
    }

    fn tidied(&mut self, place: &str, said: String, block: bool) -> String {
        if block && self.html && html::is_html(&said) {
            self.notes.note(place, Oddity::HtmlToMarkdown);
            return html::to_markdown(&said);
        }
        let line = if block { said.as_str().into() } else { text::one_line(&said) };
        if *line != said {
            self.notes.note(place, Oddity::SpacesTrimmed);
        }
        line.into_owned()
    }

    /// Adds a day, unless the source has listed that date already.
    pub fn add_day(&mut self, day: Day) -> Result<(), Day> {
        if self.days.insert(day.date) {
            self.programme.days.push(day);
            return Ok(());
        }
        self.notes.note("day.date", Oddity::Duplicate);
        Err(day)
    }

    /// Settles a clock time and counts what was odd about it.
    pub fn settle(&mut self, place: &str, civil: jiff::civil::DateTime, offset: Option<Offset>) -> Settled {
        let settled = self.zone.settle(civil, offset);
        for oddity in &settled.oddities {
            self.notes.note(place, *oddity);
        }
        settled
    }

    /// Minutes from a settled start to an end as a source writes it.
    pub fn minutes_until(&self, time: &Settled, end: &str) -> Option<i64> {
        let stamp = zone::Stamp::parse(end).filter(|stamp| zone::plausible(stamp.date))?;
        let end = self.zone.settle(stamp.civil()?, stamp.offset.map(|(offset, _)| offset));
        let start = self.zone.moment(time.start, time.offset_seconds)?;
        let end = self.zone.moment(end.start, end.offset_seconds)?;
        Some((end.as_second() - start.as_second()) / 60)
    }
}
