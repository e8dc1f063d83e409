//! The root of schedule.json, its days and rooms; events are read in `event.rs`, the gathering in `conference.rs`.

use jiff::civil::Date;

use super::{conference, event, flat};
use crate::intake::Intake;
use crate::model::{Day, Extra, Generator};
use crate::node::{Fields, Node, parse_json};
use crate::report::{Notes, Oddity};
use crate::zone::{self, Stamp, plausible};
use crate::{GENERATOR, ReadOptions, Reading, Refusal, order};

/// Reads schedule.json.
pub(crate) fn read(bytes: &[u8], options: &ReadOptions) -> Result<Reading, Refusal> {
    let mut notes = Notes::default();
    let root = parse_json(bytes, &mut notes)?;
    read_tree(flat::reshaped(root), options, notes, "schedule-json")
}

/// Reads a tree in the shape of schedule.json; `wanted` names the form in refusals.
pub(crate) fn read_tree(
    root: Node,
    options: &ReadOptions,
    mut notes: Notes,
    wanted: &'static str,
) -> Result<Reading, Refusal> {
    let looks_like = crate::pretalx::looks_like(&root).then_some("pretalx-json");
    let looks_like = looks_like.or_else(|| crate::programme_json::looks_like(&root).then_some("programme-json"));
    let other = |missing| Refusal::OtherForm { wanted, missing, looks_like };
    let mut root = Fields::of("file", root.object().ok_or_else(|| other("an object"))?);
    let generator = root.fields("generator", "generator", &mut notes);
    let mut schedule = root.fields("schedule", "schedule", &mut notes).ok_or_else(|| other("a \"schedule\""))?;
    let mut conference =
        schedule.fields("conference", "conference", &mut notes).ok_or_else(|| other("a \"conference\""))?;
    if !conference.has("days") {
        return Err(other("the \"days\" of the conference"));
    }
    let days = conference.list("days", &mut notes);
    let count = conference.count("daysCount", &mut notes);
    if let Some(count) = count.filter(|count| *count != days.len() as u64) {
        notes.note("conference.daysCount", Oddity::Contradiction);
        conference.put_back("daysCount", Node::Number(count.into()));
    }
    conference::move_strays(&mut schedule, &mut conference, &mut notes);
    let (mut intake, rooms_listed) = conference::begin(conference, options, notes)?;
    intake.programme.generator = generator.map(|fields| read_generator(fields, &mut intake));
    intake.html = intake.programme.generator.as_ref().is_none_or(|generator| generator.name != GENERATOR);
    intake.programme.version = schedule.line("version", &mut intake.notes);
    let mut extra = schedule.rest_under("schedule.");
    extra.extend(root.rest());
    intake.programme.extra.extend(extra);
    // schedule.xml has no list of rooms, only columns day by day; reshaping listed them by first appearance.
    read_days(days, rooms_listed && wanted != "schedule-xml", &mut intake);
    Ok(intake.finish())
}

fn read_generator(mut fields: Fields, intake: &mut Intake) -> Generator {
    let notes = &mut intake.notes;
    let generator = Generator {
        name: fields.line("name", notes).unwrap_or_default(),
        version: fields.line("version", notes),
        url: fields.line("url", notes),
    };
    intake.programme.extra.extend(fields.rest_under("generator."));
    generator
}

/// A day as events need it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ListedDay {
    pub date: Option<Date>,
}

fn read_days(days: Vec<Node>, rooms_listed: bool, intake: &mut Intake) {
    let mut columns = Vec::new();
    for (position, day) in days.into_iter().enumerate() {
        let entries = match day {
            Node::Object(entries) => entries,
            other => {
                intake.notes.note("day", Oddity::NotUnderstood);
                intake.programme.extra.insert(format!("days[{position}]"), other.into_value());
                continue;
            }
        };
        let mut fields = Fields::of("day", entries);
        let rooms = fields.fields("rooms", "day.rooms", &mut intake.notes);
        let listed = read_day(fields, position, intake);
        let mut column = Vec::new();
        for (name, events) in rooms.map(Fields::entries).unwrap_or_default() {
            let path = format!("days[{position}].rooms.{name}");
            column.push(read_room(&name, events, listed, path, intake));
        }
        columns.push(column);
    }
    if !rooms_listed {
        let order = order::agreeing(intake.programme.rooms.len(), &columns);
        intake.reorder_rooms(&order);
    }
}

/// The bounds of a day. What it says of itself beyond its place in the list is kept.
fn read_day(mut fields: Fields, position: usize, intake: &mut Intake) -> ListedDay {
    let said: Vec<Option<String>> =
        ["date", "day_start", "day_end"].iter().map(|name| fields.line(name, &mut intake.notes)).collect();
    let stamps: Vec<Option<Stamp>> =
        said.iter().map(|text| text.as_deref().and_then(Stamp::parse).filter(|s| plausible(s.date))).collect();
    let index = fields.count("index", &mut intake.notes);
    let mut extra = Extra::new();
    if let Some(index) = index.filter(|index| *index != position as u64 + 1) {
        extra.insert("index".into(), index.into());
        intake.notes.note("day.index", Oddity::Contradiction);
    }
    for (name, (said, stamp)) in ["date", "day_start", "day_end"].iter().zip(said.iter().zip(&stamps)) {
        if let (Some(said), None) = (said, stamp) {
            intake.notes.note(&format!("day.{name}"), Oddity::Malformed);
            extra.insert((*name).to_owned(), said.clone().into());
        }
    }
    extra.extend(fields.rest());
    let date = stamps[0].as_ref().or(stamps[1].as_ref()).map(|stamp| stamp.date);
    match date {
        Some(date) => add_day(date, &said, &stamps, extra, position, intake),
        None => keep_beside(position, extra, intake),
    }
    ListedDay { date }
}

fn add_day(
    date: Date,
    said: &[Option<String>],
    stamps: &[Option<Stamp>],
    extra: Extra,
    position: usize,
    intake: &mut Intake,
) {
    let (starts, ends) = zone::bounds(date, intake.programme.gathering.day_change_minutes);
    let mut day = Day { date, starts, ends, extra };
    for (at, name) in [(1, "day_start"), (2, "day_end")] {
        let Some(stamp) = &stamps[at] else { continue };
        let Some(civil) = stamp.civil() else { continue };
        let settled = intake.settle("day", civil, stamp.offset.map(|(offset, _)| offset));
        if let (false, Some(said)) = (settled.oddities.is_empty(), &said[at]) {
            day.extra.insert(name.to_owned(), said.clone().into());
        }
        if at == 1 { day.starts = settled.start } else { day.ends = settled.start }
    }
    if let Err(double) = intake.add_day(day) {
        keep_beside(position, double.extra, intake);
    }
}

fn keep_beside(position: usize, extra: Extra, intake: &mut Intake) {
    let all = extra.into_iter().map(|(name, value)| (format!("days[{position}].{name}"), value));
    intake.programme.extra.extend(all);
}

fn read_room(name: &str, events: Node, day: ListedDay, path: String, intake: &mut Intake) -> usize {
    let tidy = crate::text::one_line(name);
    let room = intake.room_named(&tidy);
    match events {
        Node::List(events) => {
            for (position, event) in events.into_iter().enumerate() {
                event::read(event, room, &tidy, day, &format!("{path}[{position}]"), intake);
            }
        }
        Node::Null => {}
        other => {
            intake.notes.note("day.rooms", Oddity::NotUnderstood);
            intake.programme.extra.insert(path, other.into_value());
        }
    }
    room
}
