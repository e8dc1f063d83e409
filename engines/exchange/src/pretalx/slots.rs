//! Where and when: the slots inside a submission, beside it, or the cells of the grid. A slot without
//! a submission is a break.

use std::collections::{HashMap, HashSet};

use jiff::civil::DateTime;

use super::find::{Cell, FoundBreak};
use super::lists::{Rooms, id_of};
use crate::intake::{Intake, MINUTES_MAX};
use crate::model::{Break, Extra, Key};
use crate::node::{Fields, Node};
use crate::report::{Oddity, UnplacedReason};
use crate::zone::{Settled, Stamp, later, plausible};

/// Slots that the file lists beside the submissions.
#[derive(Default)]
pub(super) struct FreeSlots {
    by_id: HashMap<String, Node>,
    by_submission: HashMap<String, Vec<String>>,
    order: Vec<String>,
}

/// A slot with everything settled but the session it is for.
pub(super) struct Slot {
    pub id: Option<String>,
    pub room: Result<usize, UnplacedReason>,
    pub time: Result<(Settled, u32), UnplacedReason>,
    pub extra: Extra,
}

pub(super) fn index(slots: Vec<Node>, intake: &mut Intake) -> FreeSlots {
    let mut free = FreeSlots::default();
    for (position, node) in slots.into_iter().enumerate() {
        if !node.is_object() {
            intake.notes.note("slots", Oddity::NotUnderstood);
            intake.programme.extra.insert(format!("slots[{position}]"), node.into_value());
            continue;
        }
        let id = node.get("id").and_then(id_of).unwrap_or_else(|| format!("slots[{position}]"));
        let submission = match node.get("submission") {
            Some(Node::Object(entries)) => entries.iter().find(|(name, _)| name == "code").and_then(|(_, c)| id_of(c)),
            Some(other) => id_of(other),
            None => None,
        };
        if let Some(code) = submission {
            free.by_submission.entry(code).or_default().push(id.clone());
        }
        free.order.push(id.clone());
        free.by_id.insert(id, node);
    }
    free
}

impl FreeSlots {
    pub fn take(&mut self, id: &str) -> Option<Node> {
        self.by_id.remove(id)
    }

    /// The slots of a submission that it does not list itself.
    pub fn of_submission(&mut self, code: &str) -> Vec<Node> {
        let ids = self.by_submission.remove(code).unwrap_or_default();
        ids.iter().filter_map(|id| self.by_id.remove(id)).collect()
    }

    pub fn unused(&mut self) -> Vec<Node> {
        let order = std::mem::take(&mut self.order);
        order.iter().filter_map(|id| self.by_id.remove(id)).collect()
    }
}

/// Reads a slot; `minutes` is how long the submission wants to be.
pub(super) fn read(node: Node, minutes: Option<u32>, rooms: &mut Rooms, intake: &mut Intake) -> Option<Slot> {
    let mut fields = Fields::of("slot", node.object()?);
    let id = fields.any("id");
    let name = id.as_ref().and_then(id_of);
    let mut extra = Extra::new();
    let room = fields.any("room").or_else(|| fields.any("room_id"));
    let room = room.and_then(|room| rooms.of(room, intake, &mut extra)).ok_or(UnplacedReason::NoRoom);
    let (start, end) = (fields.line("start", &mut intake.notes), fields.line("end", &mut intake.notes));
    let own = fields.small("duration", &mut intake.notes);
    let time = settle(start.as_deref(), end.as_deref(), own, minutes, &mut extra, intake);
    if time.is_err() {
        let said = [("start", start), ("end", end)].into_iter().filter_map(|(name, text)| Some((name, text?)));
        extra.extend(said.map(|(name, text)| (name.to_owned(), text.into())));
    }
    if let (None, Some(id)) = (&name, id) {
        fields.put_back("id", id);
    }
    if let Some(expanded) = fields.any("submission").filter(Node::is_object) {
        fields.put_back("submission", expanded);
    }
    extra.extend(fields.rest());
    Some(Slot { id: name, room, time, extra })
}

fn settle(
    start: Option<&str>,
    end: Option<&str>,
    own: Option<u32>,
    wanted: Option<u32>,
    extra: &mut Extra,
    intake: &mut Intake,
) -> Result<(Settled, u32), UnplacedReason> {
    let text = start.ok_or(UnplacedReason::NoTime)?;
    let stamp = Stamp::parse(text).ok_or(UnplacedReason::TimeUnreadable)?;
    let civil = stamp.civil().ok_or(UnplacedReason::NoTime)?;
    if !plausible(stamp.date) {
        return Err(UnplacedReason::DateOutOfRange);
    }
    let settled = intake.settle("slot.start", civil, stamp.offset.map(|(offset, _)| offset));
    if !settled.oddities.is_empty() {
        extra.insert("start".into(), text.into());
    }
    let by_end = end.and_then(|end| intake.minutes_until(&settled, end)).and_then(|m| u32::try_from(m).ok());
    let minutes = by_end.or(own).or(wanted).ok_or(UnplacedReason::NoLength)?;
    if let (Some(own), true) = (own, own != Some(minutes)) {
        intake.notes.note("slot.duration", Oddity::Contradiction);
        extra.insert("duration".into(), own.into());
    }
    if let (Some(end), None) = (end, by_end) {
        extra.insert("end".into(), end.into());
    }
    if (1..=MINUTES_MAX).contains(&minutes) { Ok((settled, minutes)) } else { Err(UnplacedReason::LengthOutOfRange) }
}

/// The clock time of a row of the grid.
fn row(day: &str, minute: &str) -> Option<DateTime> {
    let date = Stamp::parse(day)?.date;
    let minutes: i64 = minute.parse().ok()?;
    plausible(date).then(|| later(date.to_datetime(jiff::civil::Time::midnight()), minutes))
}

/// The cells that no slot explains.
pub(super) fn unexplained(cells: Vec<Cell>, slots: &[Slot], intake: &Intake) -> Vec<Cell> {
    let explained: HashSet<(String, DateTime)> = slots
        .iter()
        .filter_map(|slot| {
            let room = slot.room.as_ref().ok().and_then(|at| intake.programme.rooms[*at].number)?;
            Some((room.to_string(), slot.time.as_ref().ok()?.0.start))
        })
        .collect();
    let unexplained = |cell: &Cell| match row(&cell.day, &cell.minute) {
        Some(start) => !explained.contains(&(cell.room.clone(), start)),
        None => true,
    };
    cells.into_iter().filter(unexplained).collect()
}

/// A cell of the grid as a slot, for files whose submissions have none.
pub(super) fn of_cell(cell: &Cell, minutes: Option<u32>, intake: &mut Intake) -> Slot {
    let room = Ok(intake.room_by(&cell.room));
    let time = match row(&cell.day, &cell.minute) {
        Some(civil) => {
            let settled = intake.settle("grid", civil, None);
            minutes.map(|minutes| (settled, minutes)).ok_or(UnplacedReason::NoLength)
        }
        None => Err(UnplacedReason::TimeUnreadable),
    };
    Slot { id: None, room, time, extra: Extra::new() }
}

/// Slots without a submission and the breaks of the grid.
pub(super) fn breaks(free: Vec<Node>, found: Vec<FoundBreak>, rooms: &mut Rooms, intake: &mut Intake) {
    for (position, node) in free.into_iter().enumerate() {
        let submission = node.get("submission").cloned().filter(|node| *node != Node::Null);
        let title = node.get("description").cloned();
        let mut fields = Fields::of("slot", vec![("description".to_owned(), title.unwrap_or(Node::Null))]);
        let title = intake.localised(&mut fields, "description", None, false);
        let Some(mut slot) = read(node, None, rooms, intake) else { continue };
        slot.extra.remove("description");
        if let Some(submission) = submission {
            // Its submission is not in the file.
            slot.extra.insert("submission".into(), submission.into_value());
        }
        let named = slot.id.clone().unwrap_or_else(|| format!("break:{position}"));
        let key = intake.key("break", &format!("slot:{named}"));
        match slot.time {
            Ok((time, minutes)) => {
                let room = slot.room.ok().map(|at| intake.programme.rooms[at].key.clone());
                let (start, offset_seconds) = (time.start, time.offset_seconds);
                let minutes = Some(minutes);
                let extra = slot.extra;
                intake.programme.breaks.push(Break { key, title, room, start, offset_seconds, minutes, extra });
            }
            Err(_) => {
                intake.notes.note("slot.start", Oddity::NotUnderstood);
                let extra = slot.extra.into_iter().map(|(name, value)| (format!("{key}.{name}"), value));
                intake.programme.extra.extend(extra);
            }
        }
    }
    for found in found {
        grid_break(found, intake);
    }
}

fn grid_break(found: FoundBreak, intake: &mut Intake) {
    let mut fields = Fields::of("break", found.node.object().unwrap_or_default());
    let title = intake.localised(&mut fields, "title", None, false);
    let said_id = fields.any("id");
    let id = said_id.as_ref().and_then(id_of);
    if let Some(said) = said_id {
        fields.put_back("id", said);
    }
    let minutes = fields.small("duration", &mut intake.notes);
    let Some(civil) = row(&found.day, &found.minute) else {
        let path = format!("break.{}.{}", found.day, found.minute);
        intake.notes.note("break", Oddity::NotUnderstood);
        intake.programme.extra.insert(path, serde_json::json!({ "title": title, "id": id, "rest": fields.rest() }));
        return;
    };
    let settled = intake.settle("break", civil, None);
    let key: Key =
        intake.key("break", &format!("id:{}", id.unwrap_or_else(|| format!("{} {}", found.day, found.minute))));
    let (start, offset_seconds) = (settled.start, settled.offset_seconds);
    intake.programme.breaks.push(Break {
        key,
        title,
        room: None,
        start,
        offset_seconds,
        minutes,
        extra: fields.rest(),
    });
}
