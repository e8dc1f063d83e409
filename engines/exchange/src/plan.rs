//! What the schedule forms and calendars write, decided once: days, rooms and events with valid, unique names,
//! numbers, codes, guids and slugs, and texts in one language. Planning a programme that was read from what we wrote
//! decides the same again; the byte-for-byte promise of the writers rests on that.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap, HashSet};

use jiff::Timestamp;
use jiff::civil::Date;
use uuid::Uuid;

use crate::guid::{self, Again, Taken, Wish};
use crate::model::*;
use crate::report::Notes;
use crate::zone::{self, Zone};
use crate::{WriteOptions, WriteRefusal, address, node, text};

/// A programme ready to be written.
pub(crate) struct Plan<'a> {
    pub title: String,
    pub acronym: String,
    pub start: Date,
    pub end: Date,
    pub zone: Zone,
    pub base_url: Option<String>,
    pub version: String,
    pub topics: Vec<(String, &'a Topic)>,
    pub rooms: Vec<PlannedRoom<'a>>,
    pub days: Vec<PlannedDay<'a>>,
    languages: Vec<&'a str>,
}

pub(crate) struct PlannedRoom<'a> {
    pub name: String,
    pub guid: Uuid,
    pub room: &'a Room,
}

pub(crate) struct PlannedDay<'a> {
    pub date: Date,
    pub starts: String,
    pub ends: String,
    /// Rooms with something that day, in the order of the programme's rooms.
    pub columns: Vec<(usize, Vec<Event<'a>>)>,
}

/// A placement with all that is written of it and its session.
pub(crate) struct Event<'a> {
    pub identity: Identity,
    pub placement: &'a Placement,
    pub session: &'a Session,
    pub starts: Timestamp,
    pub ends: Timestamp,
    pub room: usize,
    pub slug: String,
    pub topic: Option<usize>,
    pub format: Option<&'a Format>,
    /// Who presents, with a guid that nobody else has.
    pub presenters: Vec<(&'a Presenter, &'a Person, Uuid)>,
}

/// Plans a programme. `code_length` is the exact length that codes have in the form.
pub(crate) fn plan<'a>(
    programme: &'a Programme,
    options: &'a WriteOptions,
    code_length: Option<usize>,
) -> Result<Plan<'a>, WriteRefusal> {
    let gathering = &programme.gathering;
    let zone = Zone::named(&gathering.zone).ok_or_else(|| WriteRefusal::ZoneUnknown(gathering.zone.clone()))?;
    let languages: Vec<&str> = options.languages.iter().chain(&gathering.languages).map(String::as_str).collect();
    let dates = dates(programme)?;
    let (first, last) = (dates[0], dates[dates.len() - 1]);
    let title = text::one_line(gathering.title.pick(&languages)).into_owned();
    let acronym = gathering.acronym.as_deref().filter(|name| !name.is_empty()).unwrap_or(&title);
    let acronym = text::acronym(acronym, first.year());
    let base_url = options.base_url.as_deref().or(gathering.base_url.as_deref());
    let topics = unique(programme.topics.iter().map(|topic| topic.name.pick(&languages)), "Topic");
    let mut plan = Plan {
        title: if title.is_empty() { acronym.clone() } else { title },
        start: gathering.start.unwrap_or(first),
        end: gathering.end.unwrap_or(last),
        zone,
        base_url: base_url.and_then(|url| address::web(url, None)),
        version: said(&programme.version).unwrap_or_else(|| "1".to_owned()),
        topics: topics.into_iter().zip(&programme.topics).collect(),
        rooms: rooms(programme, &languages),
        days: Vec::new(),
        languages,
        acronym,
    };
    let events = plan.events(programme, code_length)?;
    plan.days = plan.days(programme, &dates, events);
    Ok(plan)
}

/// The dates of the programme: those listed and those of placements, else those of the gathering.
fn dates(programme: &Programme) -> Result<Vec<Date>, WriteRefusal> {
    let listed = programme.days.iter().map(|day| day.date);
    let mut dates: Vec<Date> = listed.chain(programme.placements.iter().map(day_of)).collect();
    if dates.is_empty() {
        dates.extend([programme.gathering.start, programme.gathering.end].into_iter().flatten());
    }
    dates.sort_unstable();
    dates.dedup();
    if dates.is_empty() { Err(WriteRefusal::NoDay) } else { Ok(dates) }
}

fn day_of(placement: &Placement) -> Date {
    zone::day_of(placement.start, Some(placement.day), zone::DAY_CHANGE_MINUTES)
}

/// A one-line text, if it says anything.
pub(crate) fn said(text: &Option<String>) -> Option<String> {
    text.as_deref().map(|text| text::one_line(text).into_owned()).filter(|text| !text.is_empty())
}

/// One-line names, no two alike, none empty.
fn unique<'n>(names: impl Iterator<Item = &'n str>, nameless: &str) -> Vec<String> {
    let tidy = |name: &str| Some(text::one_line(name).into_owned()).filter(|name| !name.is_empty());
    let names: Vec<String> = names.map(|name| tidy(name).unwrap_or_else(|| nameless.to_owned())).collect();
    let all: HashSet<String> = names.iter().cloned().collect();
    let mut seen: HashMap<String, usize> = HashMap::new();
    let mut given: HashSet<String> = HashSet::new();
    let rename = |name: String| {
        let times = seen.entry(name.clone()).or_insert(0);
        *times += 1;
        if *times == 1 {
            return name;
        }
        let (free, count) = node::next_free(&name, *times - 1, |other| all.contains(other) || given.contains(other));
        *times = count;
        given.insert(free.clone());
        free
    };
    names.into_iter().map(rename).collect()
}

fn rooms<'a>(programme: &'a Programme, languages: &[&str]) -> Vec<PlannedRoom<'a>> {
    let names = unique(programme.rooms.iter().map(|room| room.name.pick(languages)), "Room");
    let (mut again, mut guids) = (Again::default(), HashSet::new());
    let planned = names.into_iter().zip(&programme.rooms);
    planned.map(|(name, room)| PlannedRoom { name, guid: again.unique(room.guid, &mut guids), room }).collect()
}

/// Persons by key, each with a guid of its own.
fn persons(programme: &Programme) -> HashMap<&Key, (&Person, Uuid)> {
    let (mut again, mut guids) = (Again::default(), HashSet::new());
    programme.persons.iter().map(|person| (&person.key, (person, again.unique(person.guid, &mut guids)))).collect()
}

/// The name to show; for somebody without one, what printed programmes put there.
pub(crate) fn name_of(person: &Person) -> Cow<'_, str> {
    let name = text::one_line(&person.name);
    if name.is_empty() { Cow::Borrowed("N. N.") } else { name }
}

impl<'a> Plan<'a> {
    fn events(&self, programme: &'a Programme, code_length: Option<usize>) -> Result<Vec<Event<'a>>, WriteRefusal> {
        let sessions: HashMap<&Key, &Session> = programme.sessions.iter().map(|s| (&s.key, s)).collect();
        let rooms: HashMap<&Key, usize> =
            programme.rooms.iter().enumerate().map(|(at, room)| (&room.key, at)).collect();
        let topics: HashMap<&Key, usize> = programme.topics.iter().enumerate().map(|(at, t)| (&t.key, at)).collect();
        let formats: HashMap<&Key, &Format> = programme.formats.iter().map(|f| (&f.key, f)).collect();
        let persons = persons(programme);
        let dangling = |key: &Key| WriteRefusal::Dangling(key.0.clone());
        let wishes: Vec<Wish> = programme.placements.iter().map(|p| Wish::of(&p.identity)).collect();
        let identities = guid::settle(&wishes, "", code_length, &mut Taken::default(), &mut Notes::default());
        let mut events = Vec::with_capacity(wishes.len());
        for (placement, identity) in programme.placements.iter().zip(identities) {
            let session = *sessions.get(&placement.session).ok_or_else(|| dangling(&placement.session))?;
            let room = *rooms.get(&placement.room).ok_or_else(|| dangling(&placement.room))?;
            let starts = self.zone.moment(placement.start, placement.offset_seconds);
            let starts = starts.ok_or_else(|| dangling(&placement.key))?;
            let ends = starts + jiff::SignedDuration::from_mins(i64::from(placement.minutes));
            let presenters = session.presenters.iter();
            let named = |p: &'a Presenter| persons.get(&p.person).map(|(person, guid)| (p, *person, *guid));
            let presenters = presenters.filter_map(named).collect();
            let topic = session.topic.as_ref().and_then(|key| topics.get(key).copied());
            let format = session.format.as_ref().and_then(|key| formats.get(key).copied());
            let slug = String::new();
            events.push(Event { identity, placement, session, starts, ends, room, slug, topic, format, presenters });
        }
        // Start, then number: an order that does not depend on the order of the source.
        events.sort_by_key(|event| (event.starts, event.identity.number));
        self.give_slugs(&mut events);
        Ok(events)
    }

    /// Slugs that both schemas take; those of the source are kept where they are valid and nobody else's.
    fn give_slugs(&self, events: &mut [Event<'_>]) {
        let mut taken = HashSet::new();
        for event in events.iter_mut() {
            let said = event.placement.slug.as_deref().and_then(valid_slug);
            event.slug = said.filter(|slug| taken.insert(slug.clone())).unwrap_or_default();
        }
        for event in events.iter_mut().filter(|event| event.slug.is_empty()) {
            let title = text::short_slug(self.title_of(event.session), 60);
            let joint = if title.is_empty() { "" } else { "-" };
            let mut slug = format!("{}-{:04}{joint}{title}", self.acronym, event.identity.number);
            while !taken.insert(slug.clone()) {
                slug.push_str("-x");
            }
            event.slug = slug;
        }
    }

    fn days(&self, programme: &Programme, dates: &[Date], events: Vec<Event<'a>>) -> Vec<PlannedDay<'a>> {
        let mut listed: HashMap<Date, &Day> = HashMap::new();
        for day in &programme.days {
            listed.entry(day.date).or_insert(day);
        }
        let mut columns: BTreeMap<Date, BTreeMap<usize, Vec<Event<'a>>>> =
            dates.iter().map(|date| (*date, BTreeMap::new())).collect();
        for event in events {
            let column = columns.entry(day_of(event.placement)).or_default();
            column.entry(event.room).or_default().push(event);
        }
        let written = |civil| self.zone.moment(civil, 0).map(|moment| self.zone.written(moment)).unwrap_or_default();
        let planned = columns.into_iter().map(|(date, columns)| {
            let computed = zone::bounds(date, programme.gathering.day_change_minutes);
            let (starts, ends) = listed.get(&date).map_or(computed, |day| (day.starts, day.ends));
            PlannedDay { date, starts: written(starts), ends: written(ends), columns: columns.into_iter().collect() }
        });
        planned.collect()
    }

    /// A one-line text of a session, in its own language if it has one.
    pub fn line<'t>(&self, session: &'t Session, text: &'t Localised) -> Cow<'t, str> {
        text::one_line(self.pick(session, text))
    }

    /// A text of several lines.
    pub fn block<'t>(&self, session: &'t Session, text: &'t Localised) -> Cow<'t, str> {
        text::clean(self.pick(session, text))
    }

    fn pick<'t>(&self, session: &'t Session, text: &'t Localised) -> &'t str {
        let own = session.language.as_deref();
        let wanted: Vec<&str> = own.into_iter().chain(self.languages.iter().copied()).collect();
        text.pick(&wanted)
    }

    fn title_of<'t>(&self, session: &'t Session) -> &'t str {
        self.pick(session, &session.title)
    }

    /// A text that belongs to the whole gathering.
    pub fn shared<'t>(&self, text: &'t Localised) -> Cow<'t, str> {
        text::one_line(text.pick(&self.languages))
    }

    pub fn shared_block<'t>(&self, text: &'t Localised) -> Cow<'t, str> {
        text::clean(text.pick(&self.languages))
    }

    /// The page of a session: its own, else one under the programme's page.
    pub fn url(&self, session: &Session) -> Option<String> {
        session.url.as_deref().and_then(|url| self.absolute(url)).or_else(|| self.page(session))
    }

    /// The same for a form that takes only pages of the web.
    pub fn web_url(&self, session: &Session) -> Option<String> {
        self.web(session.url.as_deref()).or_else(|| self.page(session))
    }

    fn page(&self, session: &Session) -> Option<String> {
        let code: String = session.identity.code.chars().filter(char::is_ascii_alphanumeric).collect();
        self.absolute(&format!("sessions/{code}"))
    }

    pub fn absolute(&self, url: &str) -> Option<String> {
        address::absolute(url, self.base_url.as_deref())
    }

    pub fn web(&self, url: Option<&str>) -> Option<String> {
        address::web(url?, self.base_url.as_deref())
    }

    /// `9:30` of the clock at an event's start.
    pub fn clock(&self, moment: Timestamp) -> String {
        self.zone.clock(moment).0.strftime("%H:%M").to_string()
    }
}

/// A slug as `[a-z0-9_]{4,}-[a-z0-9_-]{4,}` ending in a letter or digit, or nothing.
fn valid_slug(said: &str) -> Option<String> {
    let lower = said.to_ascii_lowercase();
    let slug = lower.trim_end_matches(['-', '_']);
    let (head, tail) = slug.split_once('-')?;
    let plain = |part: &str| part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_');
    let proper = head.len() >= 4 && tail.len() >= 4 && plain(head) && tail.split('-').all(plain) && slug.len() <= 200;
    proper.then(|| slug.to_owned())
}

/// `H:MM` with at least two digits for the hours.
pub(crate) fn duration(minutes: u32) -> String {
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_rooms_of_one_name_get_two_names_for_good() {
        let once = unique(["Hall", "Hall", "Hall (2)", "", " Hall "].into_iter(), "Room");
        assert_eq!(once, ["Hall", "Hall (3)", "Hall (2)", "Room", "Hall (4)"]);
        assert_eq!(unique(once.iter().map(String::as_str), "Room"), once);
    }

    #[test]
    fn slugs_of_the_source_are_kept_when_both_schemas_take_them() {
        assert_eq!(valid_slug("Camp2019-10386-opening_ceremony").as_deref(), Some("camp2019-10386-opening_ceremony"));
        assert_eq!(valid_slug("fosdem-2024-gone-").as_deref(), Some("fosdem-2024-gone"));
        assert_eq!(valid_slug("2814-internal").as_deref(), Some("2814-internal"));
        assert_eq!(valid_slug("abc-def"), None);
        assert_eq!(valid_slug("é-marche"), None);
    }
}
