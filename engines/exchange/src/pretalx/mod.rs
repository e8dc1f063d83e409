//! pretalx: one page or all of what its API answers (v1, expanded or not), the older dumps with speakers and a slot
//! inside each talk, and the file PyConFR publishes, where talks sit in a grid of days, minutes and rooms.

mod find;
mod lists;
mod slots;
mod submission;

use crate::intake::{Intake, zone_for};
use crate::model::{Extra, Gathering};
use crate::node::{Fields, Node, parse_json};
use crate::report::{Notes, Oddity};
use crate::zone::{Stamp, plausible};
use crate::{ReadOptions, Reading, Refusal};

pub(crate) use find::looks_like;

pub(crate) fn read(bytes: &[u8], options: &ReadOptions) -> Result<Reading, Refusal> {
    let mut notes = Notes::default();
    let root = parse_json(bytes, &mut notes)?;
    let schedule = root.get("schedule").and_then(|schedule| schedule.get("conference")).is_some();
    let looks_like = if schedule {
        Some("schedule-json")
    } else {
        crate::programme_json::looks_like(&root).then_some("programme-json")
    };
    let found = find::collections(root, &mut notes);
    if found.submissions.is_empty() && found.slots.is_empty() && !found.said_empty {
        return Err(Refusal::OtherForm { wanted: "pretalx-json", missing: "submissions", looks_like });
    }
    let mut intake = begin(found.event, options, notes)?;
    intake.programme.extra.extend(found.extra);
    let mut lists = lists::Lists::read(found.lists, &mut intake);
    lists.free_slots = slots::index(found.slots, &mut intake);
    for found in found.submissions {
        submission::read(found, &mut lists, &mut intake);
    }
    let unused = lists.free_slots.unused();
    slots::breaks(unused, found.breaks, &mut lists.rooms, &mut intake);
    intake.programme.gathering.languages = lists.languages_by_use();
    Ok(intake.finish())
}

/// The gathering, from the answer about the event where the file has it.
fn begin(event: Option<Node>, options: &ReadOptions, mut notes: Notes) -> Result<Intake, Refusal> {
    let entries = event.and_then(Node::object).unwrap_or_default();
    let mut fields = Fields::of("event", entries);
    let zone = zone_for(fields.line("timezone", &mut notes), options, &mut notes)?;
    let mut gathering = Gathering { acronym: fields.line("slug", &mut notes), ..Gathering::default() };
    let mut extra = Extra::new();
    for name in ["date_from", "date_to"] {
        let Some(said) = fields.line(name, &mut notes) else { continue };
        match Stamp::parse(&said).filter(|stamp| stamp.time.is_none() && plausible(stamp.date)) {
            Some(stamp) if name == "date_from" => gathering.start = Some(stamp.date),
            Some(stamp) => gathering.end = Some(stamp.date),
            None => {
                notes.note(&format!("event.{name}"), Oddity::Malformed);
                extra.insert(name.to_owned(), said.into());
            }
        }
    }
    gathering.extra = extra;
    gathering.colour = fields.line("primary_color", &mut notes);
    let mut intake = Intake::new(gathering, zone, options, notes);
    intake.programme.gathering.title = intake.localised(&mut fields, "name", None, false);
    intake.programme.gathering.extra.extend(fields.rest());
    Ok(intake)
}
