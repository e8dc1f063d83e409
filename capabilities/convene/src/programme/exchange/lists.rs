//! Rooms, topics and formats of an import: found again by their keys, else by what cannot be two things.

use super::{Coming, ImportError, Report, texts};
use crate::gathering::model::{Format, Room, Topic};
use crate::gathering::store as gatherings;
use crate::programme::compose::Frame;
use crate::programme::model::{Desk, MINUTES_USUAL};
use ::exchange::model::{self as x, Key};
use base::{Id, slug_of};
use std::collections::{BTreeMap, HashSet};

/// Brings the lists of the source onto the desk; answers which code here is which format there.
pub async fn bring(
    coming: &Coming<'_>,
    desk: &mut Desk,
    known: Option<&Frame>,
    report: &mut Report,
) -> Result<BTreeMap<String, Key>, ImportError> {
    for room in &coming.programme.rooms {
        the_room(coming, desk, room, report).await?;
    }
    for topic in &coming.programme.topics {
        the_topic(coming, desk, topic, report).await?;
    }
    let mut keys = known.map(|frame| frame.format_keys.clone()).unwrap_or_default();
    for format in &coming.programme.formats {
        the_format(coming, desk, format, &mut keys, report).await?;
    }
    Ok(keys)
}

/// A word for an address that nothing else has.
fn free(name: &str, otherwise: &str, taken: impl Iterator<Item = String>) -> String {
    let taken: HashSet<String> = taken.collect();
    let slug = slug_of(name);
    let slug = if slug.is_empty() { otherwise.to_owned() } else { slug };
    if !taken.contains(&slug) {
        return slug;
    }
    (2..).map(|n| format!("{slug}-{n}")).find(|other| !taken.contains(other)).unwrap_or(slug)
}

/// Writes down whether a row is new or other than before; answers whether it must be written.
fn count<T: PartialEq>(before: Option<&T>, now: &T, report: &mut Report) -> bool {
    match before {
        None => report.new += 1,
        Some(before) if before == now => return false,
        Some(_) => report.changed += 1,
    }
    true
}

async fn the_room(
    coming: &Coming<'_>,
    desk: &mut Desk,
    said: &x::Room,
    report: &mut Report,
) -> Result<(), ImportError> {
    let guid = Id(said.guid);
    let by_key = desk.rooms.iter().position(|room| room.source_key == said.key.0);
    let at = by_key.or_else(|| desk.rooms.iter().position(|room| room.guid == guid));
    let before = at.map(|at| desk.rooms[at].clone());
    let name = said.name.pick(&[]).to_owned();
    let codes = || desk.rooms.iter().map(|room| room.code.clone());
    let blank = || Room {
        id: coming.id(),
        code: free(&name, "room", codes()),
        guid,
        name: String::new(),
        capacity: None,
        step_free: true,
        notes: texts(&x::Localised::default()),
        position: desk.rooms.iter().map(|room| room.position).max().unwrap_or(0) + 1,
        source_key: said.key.0.clone(),
        extra: BTreeMap::new(),
    };
    let mut now = before.clone().unwrap_or_else(blank);
    now.name.clone_from(&name);
    now.guid = guid;
    now.capacity = said.capacity.filter(|seats| *seats > 0).map(i64::from);
    now.notes = texts(&said.description);
    now.source_key.clone_from(&said.key.0);
    if count(before.as_ref(), &now, report) {
        gatherings::save_room(coming.tx, desk.gathering.id, &now).await?;
        put(&mut desk.rooms, at, now);
    }
    Ok(())
}

fn put<T>(list: &mut Vec<T>, at: Option<usize>, now: T) {
    match at {
        Some(at) => list[at] = now,
        None => list.push(now),
    }
}

async fn the_topic(
    coming: &Coming<'_>,
    desk: &mut Desk,
    said: &x::Topic,
    report: &mut Report,
) -> Result<(), ImportError> {
    let title = texts(&said.name);
    let by_key = desk.topics.iter().position(|topic| topic.source_key == said.key.0);
    let at =
        by_key.or_else(|| desk.topics.iter().position(|topic| topic.source_key.is_empty() && topic.title == title));
    let before = at.map(|at| desk.topics[at].clone());
    let blank = || Topic {
        id: coming.id(),
        number: desk.topics.iter().map(|topic| topic.number).max().unwrap_or(0) + 1,
        title: title.clone(),
        about: texts(&x::Localised::default()),
        source_key: String::new(),
    };
    let mut now = before.clone().unwrap_or_else(blank);
    now.title = title.clone();
    now.source_key.clone_from(&said.key.0);
    if count(before.as_ref(), &now, report) {
        gatherings::save_topic(coming.tx, desk.gathering.id, &now).await?;
        put(&mut desk.topics, at, now);
    }
    Ok(())
}

async fn the_format(
    coming: &Coming<'_>,
    desk: &mut Desk,
    said: &x::Format,
    keys: &mut BTreeMap<String, Key>,
    report: &mut Report,
) -> Result<(), ImportError> {
    let title = texts(&said.name);
    let code = keys.iter().find(|(_, key)| **key == said.key).map(|(code, _)| code.clone());
    let by_key = code.and_then(|code| desk.formats.iter().position(|format| format.code == code));
    let at = by_key
        .or_else(|| desk.formats.iter().position(|format| !keys.contains_key(&format.code) && format.title == title));
    let before = at.map(|at| desk.formats[at].clone());
    let blank = || Format {
        id: coming.id(),
        code: free(said.name.pick(&["en"]), "format", desk.formats.iter().map(|format| format.code.clone())),
        kind: kind_of(said).to_owned(),
        title: title.clone(),
        about: texts(&x::Localised::default()),
        minutes: MINUTES_USUAL,
        proposable: false,
        position: desk.formats.iter().map(|format| format.position).max().unwrap_or(0) + 1,
    };
    let mut now = before.clone().unwrap_or_else(blank);
    now.title = title.clone();
    now.minutes = said.minutes.filter(|minutes| *minutes > 0).map_or(now.minutes, i64::from);
    keys.insert(now.code.clone(), said.key.clone());
    if count(before.as_ref(), &now, report) {
        gatherings::save_format(coming.tx, desk.gathering.id, &now).await?;
        put(&mut desk.formats, at, now);
    }
    Ok(())
}

/// What people do there, by the words of the source.
fn kind_of(said: &x::Format) -> &'static str {
    let name = said.name.0.values().map(|name| base::fold(name)).collect::<Vec<_>>().join(" ");
    let kinds = [
        (["workshop", "atelier"], "workshop"),
        (["panel", "table ronde"], "panel"),
        (["plen", "keynote"], "plenary"),
        (["seminar", "seminaire"], "seminar"),
        (["talk", "conference"], "talk"),
        (["poster", "affiche"], "poster"),
        (["webinar", "webinaire"], "webinar"),
    ];
    kinds.into_iter().find(|(words, _)| words.iter().any(|word| name.contains(word))).map_or("other", |(_, kind)| kind)
}
