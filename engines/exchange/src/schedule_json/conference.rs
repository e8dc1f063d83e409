//! The gathering in schedule.json: its names, zone and days, with the rooms and topics it lists.

use crate::intake::{Intake, zone_for};
use crate::model::{Extra, Gathering, Key, Room, Topic};
use crate::node::{Fields, Node};
use crate::report::{Notes, Oddity};
use crate::zone::{Stamp, clock_of, minutes_of, plausible};
use crate::{ReadOptions, Refusal};

/// Older files put rooms, topics and the base address beside the conference.
pub(super) fn move_strays(schedule: &mut Fields, conference: &mut Fields, notes: &mut Notes) {
    for name in ["rooms", "tracks", "base_url", "time_zone_name"] {
        if !conference.has(name)
            && let Some(value) = schedule.any(name)
        {
            if matches!(name, "rooms" | "tracks") {
                notes.note(&format!("schedule.{name}"), Oddity::OldForm);
            }
            conference.put_back(name, value);
        }
    }
}

/// Begins the programme; says whether rooms were listed, since their order is then settled.
pub(super) fn begin(mut fields: Fields, options: &ReadOptions, mut notes: Notes) -> Result<(Intake, bool), Refusal> {
    let zone = zone_for(fields.line("time_zone_name", &mut notes), options, &mut notes)?;
    let gathering = Gathering { acronym: fields.line("acronym", &mut notes), ..Gathering::default() };
    let mut intake = Intake::new(gathering, zone, options, notes);
    let rooms = fields.list("rooms", &mut intake.notes);
    let tracks = fields.list("tracks", &mut intake.notes);
    read_gathering(&mut fields, &mut intake);
    let rooms_listed = !rooms.is_empty();
    for (position, room) in rooms.into_iter().enumerate() {
        read_listed_room(room, position, &mut intake);
    }
    for (position, track) in tracks.into_iter().enumerate() {
        read_track(track, position, &mut intake);
    }
    intake.programme.gathering.extra.extend(fields.rest());
    Ok((intake, rooms_listed))
}

fn read_gathering(fields: &mut Fields, intake: &mut Intake) {
    let title = intake.localised(fields, "title", None, false);
    let place = intake.localised(fields, "venue", None, false);
    let description = intake.localised(fields, "description", None, true);
    let notes = &mut intake.notes;
    let mut extra = Extra::new();
    let mut date = |name: &str, notes: &mut Notes| {
        let said = fields.line(name, notes)?;
        let stamp = Stamp::parse(&said).filter(|stamp| plausible(stamp.date));
        if stamp.as_ref().is_none_or(|stamp| stamp.time.is_some()) {
            extra.insert(name.to_owned(), said.into());
        }
        Some(stamp?.date)
    };
    let (start, end) = (date("start", notes), date("end", notes));
    let colours = fields.fields("colors", "conference.colors", notes);
    let gathering = &mut intake.programme.gathering;
    gathering.extra.extend(extra);
    (gathering.title, gathering.place, gathering.description) = (title, place, description);
    (gathering.start, gathering.end) = (start, end);
    gathering.url = fields.line("url", notes);
    gathering.base_url = fields.line("base_url", notes);
    gathering.logo = fields.line("logo", notes);
    gathering.slot_minutes = said_time(fields, "timeslot_duration", notes, minutes_of);
    gathering.day_change_minutes = said_time(fields, "day_change", notes, |text| {
        clock_of(text).map(|time| u32::from(time.hour().unsigned_abs()) * 60 + u32::from(time.minute().unsigned_abs()))
    });
    if let Some(mut colours) = colours {
        gathering.colour = colours.line("primary", notes);
        gathering.extra.extend(colours.rest_under("colors."));
    }
    read_keywords(fields, intake);
}

/// A time of the form that `read` knows; another one is kept beside.
fn said_time(fields: &mut Fields, name: &str, notes: &mut Notes, read: impl Fn(&str) -> Option<u32>) -> Option<u32> {
    let said = fields.line(name, notes)?;
    let minutes = read(&said);
    if minutes.is_none() {
        notes.note(&format!("conference.{name}"), Oddity::Malformed);
        fields.put_back(name, Node::Text(said));
    }
    minutes
}

fn read_keywords(fields: &mut Fields, intake: &mut Intake) {
    intake.programme.gathering.keywords = fields.texts("keywords", &mut intake.notes);
}

fn read_listed_room(node: Node, position: usize, intake: &mut Intake) {
    let entries = match node {
        Node::Object(entries) => entries,
        Node::Text(name) => vec![("name".to_owned(), Node::Text(name))],
        other => return keep(other, "rooms", position, intake),
    };
    let mut fields = Fields::of("room", entries);
    let name = intake.localised(&mut fields, "name", None, false);
    let guid = fields.line("guid", &mut intake.notes);
    let number = fields.count("id", &mut intake.notes);
    let handle = format!("name:{}", name.pick(&[]));
    let key =
        guid.as_deref().and_then(crate::guid::parse).map_or_else(|| handle.clone(), |guid| format!("guid:{guid}"));
    let mut room = Room::named(Key(key), name);
    room.number = number;
    room.description = intake.localised(&mut fields, "description", None, true);
    room.capacity = fields.small("capacity", &mut intake.notes);
    room.slug = fields.line("slug", &mut intake.notes);
    room.extra = fields.rest();
    intake.add_room(room, guid.as_deref(), &[handle]);
}

fn read_track(node: Node, position: usize, intake: &mut Intake) {
    let entries = match node {
        Node::Object(entries) => entries,
        Node::Text(name) => vec![("name".to_owned(), Node::Text(name))],
        other => return keep(other, "tracks", position, intake),
    };
    let mut fields = Fields::of("track", entries);
    let name = intake.localised(&mut fields, "name", None, false);
    let handle = format!("name:{}", name.pick(&[]));
    if intake.has_topic(&handle) {
        intake.notes.note("track.name", Oddity::Duplicate);
        intake.programme.gathering.extra.extend(fields.rest_under(&format!("tracks[{position}].")));
        return;
    }
    let slug = fields.line("slug", &mut intake.notes);
    let colour = fields.line("color", &mut intake.notes);
    let extra = fields.rest();
    intake.topic(handle, |key| Topic { slug, colour, extra, ..Topic::named(key, name) });
}

fn keep(node: Node, list: &str, position: usize, intake: &mut Intake) {
    intake.notes.note(list, Oddity::NotUnderstood);
    intake.programme.gathering.extra.insert(format!("{list}[{position}]"), node.into_value());
}
