//! From the desk to the document that is published and exchanged. What an import brought that has no column
//! (the frame, and `extra` of each row) is laid under what the desk says, so that an export gives it back.

use super::model::{Desk, Placement, Presents, Session};
use crate::gathering::model::{Format, Room, Topic};
use base::jiff::civil::DateTime;
use base::jiff::tz::AmbiguousOffset;
use base::{Id, Zone};
use exchange::Programme;
use exchange::model::{self as x, Extra, Key};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashSet};

/// A pause whose length nobody said stands so long on the desk.
pub const PAUSE_MINUTES: i64 = 30;
/// A session before this minute of the night belongs to the day before, as exchange forms have it.
const DAY_CHANGE_MINUTES: u32 = 4 * 60;

/// Where in a document stands what has no room of the gathering: a visit in the town. It is called after the town.
pub const ELSEWHERE: &str = "room:elsewhere";

/// What an import said that has no row or no column.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Frame {
    /// The programme without its sessions and placements, and with those persons only who are on no session.
    pub programme: Programme,
    /// The code of a format here, and its key there.
    pub format_keys: BTreeMap<String, Key>,
}

/// What an import said of somebody on a session.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Said {
    /// The place in the list of persons.
    pub at: usize,
    /// The person.
    pub person: x::Person,
    /// The person on this session.
    pub presenter: x::Presenter,
}

/// Texts in several languages are the same map on both sides.
pub fn texts(of: &base::Localised) -> x::Localised {
    let mut texts = x::Localised::default();
    for (tag, text) in &of.0 {
        texts.set(tag, text.clone());
    }
    texts
}

/// The key of a session: what its source calls it, else its own code.
pub fn session_key(session: &Session) -> Key {
    key_or(&session.source_key, || format!("code:{}", session.code))
}

/// The document of what stands on the desk. Sessions that stand nowhere and people who have not answered are not in it.
pub fn compose(desk: &Desk, frame: Option<&Frame>, number: i64) -> Programme {
    let people = desk.people();
    let sessions = desk.by_id();
    let placed: HashSet<Id> = desk.placements.iter().map(|placement| placement.session_id).collect();
    let shown = || desk.sessions.iter().filter(|session| placed.contains(&session.id) && !session.is_break());
    let blank = Programme::default();
    let said = frame.map_or(&blank, |frame| &frame.programme);
    let stands =
        |placement: &&Placement| sessions.get(&placement.session_id).is_some_and(|session| !session.is_break());
    let paused = |placement: &&Placement| sessions.get(&placement.session_id).is_some_and(|session| session.is_break());
    Programme {
        gathering: gathering(desk, frame),
        version: Some(number.to_string()),
        generator: said.generator.clone(),
        days: said.days.clone(),
        rooms: rooms(desk, said, desk.placements.iter().any(|one| one.room_id.is_none() && stands(&one))),
        topics: desk.topics.iter().map(|topic| the_topic(topic, said)).collect(),
        formats: desk.formats.iter().map(|format| the_format(format, frame)).collect(),
        persons: persons(shown().flat_map(|session| people.get(&session.id).into_iter().flatten().copied()), said),
        sessions: shown().map(|session| the_session(desk, session, people.get(&session.id), frame)).collect(),
        placements: desk
            .placements
            .iter()
            .filter(stands)
            .filter_map(|placement| the_placement(desk, placement))
            .collect(),
        breaks: desk.placements.iter().filter(paused).filter_map(|placement| the_pause(desk, placement)).collect(),
        extra: said.extra.clone(),
    }
}

fn gathering(desk: &Desk, frame: Option<&Frame>) -> x::Gathering {
    let g = &desk.gathering;
    let mut whole = frame.map(|frame| frame.programme.gathering.clone()).unwrap_or_default();
    if frame.is_none() {
        whole.acronym = Some(g.code.clone());
        whole.languages = g.langs.iter().map(|lang| lang.tag().to_owned()).collect();
    }
    whole.title = texts(&g.title);
    g.zone.name().clone_into(&mut whole.zone);
    if let Some((first, last)) = g.days {
        (whole.start, whole.end) = (Some(first), Some(last));
    }
    if whole.place.pick(&[]) != g.city {
        whole.place = x::Localised::one(
            None,
            [g.venue.as_str(), g.city.as_str()]
                .into_iter()
                .filter(|part| !part.is_empty())
                .collect::<Vec<_>>()
                .join(", "),
        );
    }
    whole.description = texts(&g.about);
    whole.url = whole.url.or_else(|| Some(g.website.clone()).filter(|url| !url.is_empty()));
    whole
}

fn key_or(source_key: &str, otherwise: impl Fn() -> String) -> Key {
    Key(if source_key.is_empty() { otherwise() } else { source_key.to_owned() })
}

fn room_key(room: &Room) -> Key {
    key_or(&room.source_key, || format!("room:{}", room.code))
}

fn rooms(desk: &Desk, said: &Programme, elsewhere: bool) -> Vec<x::Room> {
    let town = || {
        let g = &desk.gathering;
        let name = [&g.city, &g.venue, &g.code].into_iter().find(|name| !name.is_empty()).cloned().unwrap_or_default();
        x::Room::named(Key(ELSEWHERE.to_owned()), x::Localised::one(None, name))
    };
    let own = desk.rooms.iter().map(|room| the_room(room, said));
    own.chain(elsewhere.then(town)).collect()
}

fn the_room(room: &Room, said: &Programme) -> x::Room {
    let key = room_key(room);
    let known = said.rooms.iter().find(|other| other.key == key).cloned();
    let mut whole = known.unwrap_or_else(|| x::Room::named(key, x::Localised::default()));
    if whole.name.pick(&[]) != room.name {
        whole.name = x::Localised::one(None, room.name.clone());
    }
    if whole.capacity.filter(|seats| *seats > 0).map(i64::from) != room.capacity {
        whole.capacity = room.capacity.and_then(|seats| u32::try_from(seats).ok());
    }
    whole.guid = room.guid.0;
    whole.description = texts(&room.notes);
    whole
}

fn topic_key(topic: &Topic) -> Key {
    key_or(&topic.source_key, || format!("topic:{}", topic.number))
}

fn the_topic(topic: &Topic, said: &Programme) -> x::Topic {
    let key = topic_key(topic);
    let known = said.topics.iter().find(|other| other.key == key).cloned();
    let mut whole = known.unwrap_or_else(|| x::Topic::named(key, x::Localised::default()));
    whole.name = texts(&topic.title);
    whole
}

fn format_key(format: &Format, frame: Option<&Frame>) -> Key {
    let known = frame.and_then(|frame| frame.format_keys.get(&format.code)).cloned();
    known.unwrap_or_else(|| Key(format!("format:{}", format.code)))
}

fn the_format(format: &Format, frame: Option<&Frame>) -> x::Format {
    let key = format_key(format, frame);
    let known = frame.and_then(|frame| frame.programme.formats.iter().find(|other| other.key == key)).cloned();
    let imported = known.is_some();
    let mut whole = known.unwrap_or_else(|| x::Format::named(key, x::Localised::default()));
    whole.name = texts(&format.title);
    if !(imported && whole.minutes.is_none_or(|minutes| minutes == 0) && format.minutes == super::model::MINUTES_USUAL)
    {
        whole.minutes = u32::try_from(format.minutes).ok();
    }
    whole
}

/// What an import said of this row, if it came with one.
pub fn said_of(one: &Presents) -> Option<Said> {
    serde_json::from_str(&one.extra).ok()
}

fn person_key(one: &Presents, said: Option<&Said>) -> Key {
    said.map_or_else(|| Key(format!("person:{}", one.guid)), |said| said.person.key.clone())
}

/// Everybody once, in the order of the source and then of the programme.
fn persons<'a>(presents: impl Iterator<Item = &'a Presents>, said: &Programme) -> Vec<x::Person> {
    let mut seen = HashSet::new();
    let mut all: Vec<(usize, x::Person)> = Vec::new();
    for one in presents.filter(|one| !one.awaited) {
        let told = said_of(one);
        let key = person_key(one, told.as_ref());
        if seen.insert(key.clone()) {
            let at = told.as_ref().map_or(usize::MAX, |told| told.at);
            all.push((at, the_person(one, key, told)));
        }
    }
    let silent = said.persons.iter().filter(|person| !seen.contains(&person.key)).cloned();
    all.extend(silent.map(|person| (usize::MAX, person)));
    all.sort_by_key(|(at, _)| *at);
    all.into_iter().map(|(_, person)| person).collect()
}

fn the_person(one: &Presents, key: Key, told: Option<Said>) -> x::Person {
    let filled = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    let Some(told) = told else {
        let mut person = x::Person::named(key, one.name.clone());
        person.guid = one.guid.0;
        person.code = Some(one.code.clone());
        person.biography = filled(&one.biography);
        person.organisation = filled(&one.organisation);
        let more = [("sector", &one.sector), ("job_title", &one.job_title)];
        person.extra = more
            .into_iter()
            .filter(|(_, text)| !text.is_empty())
            .map(|(name, text)| (name.to_owned(), text.clone().into()))
            .collect();
        return person;
    };
    let biography = told.person.biography.clone().filter(String::is_empty).or_else(|| filled(&one.biography));
    x::Person { name: one.name.clone(), biography, ..told.person }
}

fn the_presenter(one: &Presents) -> x::Presenter {
    match said_of(one) {
        Some(said) => x::Presenter { role: Some(one.role.clone()).filter(|role| !role.is_empty()), ..said.presenter },
        None => x::Presenter {
            person: person_key(one, None),
            role: Some(one.role.clone()),
            organisation: None,
            extra: Extra::new(),
        },
    }
}

fn the_session(desk: &Desk, session: &Session, people: Option<&Vec<&Presents>>, frame: Option<&Frame>) -> x::Session {
    let known: Option<x::Session> = serde_json::from_str(&session.extra).ok();
    let mut whole = known.unwrap_or_else(|| x::Session::named(session_key(session)));
    whole.key = session_key(session);
    whole.identity = identity(session.guid, session.number, &session.code);
    whole.title = texts(&session.title);
    whole.subtitle = texts(&session.subtitle);
    whole.summary = texts(&session.summary);
    whole.description = texts(&session.description);
    whole.language = Some(session.lang.clone()).filter(|lang| !lang.is_empty());
    whole.format = desk.format_of(session).map(|format| format_key(format, frame));
    whole.topic = desk.topic_of(session).map(topic_key);
    whole.presenters = people.into_iter().flatten().filter(|one| !one.awaited).map(|one| the_presenter(one)).collect();
    whole.minutes = session.minutes.and_then(|minutes| u32::try_from(minutes).ok());
    whole
}

fn identity(guid: Id, number: i64, code: &str) -> x::Identity {
    x::Identity { guid: guid.0, number: u64::try_from(number).unwrap_or(0), code: code.to_owned() }
}

fn the_placement(desk: &Desk, placement: &Placement) -> Option<x::Placement> {
    let session = desk.session(placement.session_id)?;
    let room = match placement.room_id {
        Some(_) => room_key(desk.room(placement.room_id)?),
        None => Key(ELSEWHERE.to_owned()),
    };
    let known: Option<x::Placement> = serde_json::from_str(&placement.extra).ok();
    let known = known.filter(|known| known.start == placement.starts);
    Some(x::Placement {
        key: key_or(&placement.source_key, || format!("place:{}", placement.code)),
        identity: identity(placement.guid, placement.number, &placement.code),
        session: session_key(session),
        room,
        day: known.as_ref().map_or_else(|| day_of(placement.starts), |known| known.day),
        start: placement.starts,
        offset_seconds: offset(
            &desk.gathering.zone,
            placement.starts,
            known.as_ref().map(|known| known.offset_seconds),
        ),
        minutes: u32::try_from(placement.minutes).unwrap_or(1),
        slug: known.as_ref().and_then(|known| known.slug.clone()),
        extra: known.map(|known| known.extra).unwrap_or_default(),
    })
}

fn the_pause(desk: &Desk, placement: &Placement) -> Option<x::Break> {
    let session = desk.session(placement.session_id)?;
    let known: Option<x::Break> = serde_json::from_str(&placement.extra).ok();
    let unsaid = known.as_ref().is_some_and(|known| known.minutes.is_none()) && placement.minutes == PAUSE_MINUTES;
    let meant = known.as_ref().filter(|known| known.start == placement.starts).map(|known| known.offset_seconds);
    Some(x::Break {
        key: key_or(&placement.source_key, || format!("break:{}", placement.code)),
        title: texts(&session.title),
        room: desk.room(placement.room_id).map(room_key),
        start: placement.starts,
        offset_seconds: offset(&desk.gathering.zone, placement.starts, meant),
        minutes: if unsaid { None } else { u32::try_from(placement.minutes).ok() },
        extra: known.map(|known| known.extra).unwrap_or_default(),
    })
}

fn day_of(starts: DateTime) -> base::jiff::civil::Date {
    let minute = u32::from(starts.hour().unsigned_abs()) * 60 + u32::from(starts.minute().unsigned_abs());
    if minute < DAY_CHANGE_MINUTES { starts.date().yesterday().unwrap_or(starts.date()) } else { starts.date() }
}

/// How far the wall clock is ahead of UTC. In the hour that autumn repeats, the one that was meant counts.
fn offset(zone: &Zone, civil: DateTime, meant: Option<i32>) -> i32 {
    match zone.rules().to_ambiguous_timestamp(civil).offset() {
        AmbiguousOffset::Unambiguous { offset } => offset.seconds(),
        AmbiguousOffset::Gap { before, .. } => before.seconds(),
        AmbiguousOffset::Fold { before, after } => {
            if meant == Some(after.seconds()) {
                after.seconds()
            } else {
                before.seconds()
            }
        }
    }
}
