//! The board of one day: rooms across, time down. Rows begin wherever something starts or ends and every half
//! hour of the working day; what overlaps in one room stands in one cell, so that nothing is hidden.

use super::model::{Desk, Placement, Session};
use base::Id;
use base::jiff::civil::{Date, DateTime};
use std::collections::{BTreeSet, HashMap};

/// The working day has a row every so many minutes.
const STEP_MINUTES: i64 = 30;
/// First and last minute of the working day.
const WORKING: (i64, i64) = (8 * 60, 18 * 60);

/// A row.
#[derive(Clone, Debug)]
pub struct Row<'a> {
    /// When it begins.
    pub starts: DateTime,
    /// How long it is.
    pub minutes: i64,
    /// What runs across all rooms and has the row for itself.
    pub across: Vec<&'a Placement>,
    /// What runs across all rooms while something else stands in them.
    pub beside: Vec<&'a Placement>,
    /// One for each room that is not covered from above.
    pub cells: Vec<Cell<'a>>,
}

/// A cell.
#[derive(Clone, Debug)]
pub struct Cell<'a> {
    /// The room.
    pub room_id: Id,
    /// When it begins.
    pub starts: DateTime,
    /// How many rows it takes.
    pub rows: usize,
    /// What stands there; nothing is a free place.
    pub placements: Vec<&'a Placement>,
}

/// The board of this day.
pub fn rows<'a>(desk: &'a Desk, day: Date) -> Vec<Row<'a>> {
    let sessions = desk.by_id();
    let here: Vec<&Placement> = desk.placements.iter().filter(|placement| placement.starts.date() == day).collect();
    let known = |placement: &&&Placement| sessions.contains_key(&placement.session_id);
    let (in_rooms, across): (Vec<&Placement>, Vec<&Placement>) =
        here.iter().filter(known).partition(|placement| placement.room_id.is_some());
    let alone = |pause: &&Placement| !in_rooms.iter().any(|other| meets(day, pause, other));
    let (alone, beside): (Vec<&Placement>, Vec<&Placement>) = across.into_iter().partition(alone);
    let points = points(day, &in_rooms, &alone, &beside);
    let clusters = clusters(desk, day, &in_rooms);
    let mut rows = Vec::new();
    for (at, pair) in points.windows(2).enumerate() {
        let starts = minute(day, pair[0]);
        let mut row =
            Row { starts, minutes: pair[1] - pair[0], across: Vec::new(), beside: Vec::new(), cells: Vec::new() };
        row.across = alone.iter().copied().filter(|pause| from(day, pause) == pair[0]).collect();
        row.beside = beside.iter().copied().filter(|pause| from(day, pause) == pair[0]).collect();
        if row.across.is_empty() {
            row.cells =
                desk.rooms.iter().filter_map(|room| cell(&clusters, room.id, starts, at, pair[0], &points)).collect();
        }
        rows.push(row);
    }
    rows
}

fn from(day: Date, placement: &Placement) -> i64 {
    let since = placement.starts.duration_since(day.at(0, 0, 0, 0));
    since.as_mins()
}

fn until(day: Date, placement: &Placement) -> i64 {
    from(day, placement) + placement.minutes
}

fn minute(day: Date, minutes: i64) -> DateTime {
    use base::jiff::ToSpan;
    day.at(0, 0, 0, 0).checked_add(minutes.minutes()).unwrap_or(day.at(0, 0, 0, 0))
}

fn meets(day: Date, one: &Placement, other: &Placement) -> bool {
    from(day, one) < until(day, other) && from(day, other) < until(day, one)
}

/// Where rows begin. Inside a pause that has its row alone, none does.
fn points(day: Date, in_rooms: &[&Placement], alone: &[&Placement], beside: &[&Placement]) -> Vec<i64> {
    let mut points: BTreeSet<i64> =
        (WORKING.0..=WORKING.1).step_by(usize::try_from(STEP_MINUTES).unwrap_or(30)).collect();
    for placement in in_rooms.iter().chain(alone).chain(beside) {
        points.extend([from(day, placement), until(day, placement)]);
    }
    let inside = |point: i64| alone.iter().any(|pause| from(day, pause) < point && point < until(day, pause));
    points.into_iter().filter(|point| !inside(*point)).collect()
}

/// What stands together in a room because it overlaps: first minute, last minute, and what it is.
type Cluster<'a> = (i64, i64, Vec<&'a Placement>);

fn clusters<'a>(desk: &Desk, day: Date, in_rooms: &[&'a Placement]) -> HashMap<Id, Vec<Cluster<'a>>> {
    let mut all: HashMap<Id, Vec<Cluster<'a>>> = HashMap::new();
    for room in &desk.rooms {
        let of_room = in_rooms.iter().filter(|placement| placement.room_id == Some(room.id));
        let list = all.entry(room.id).or_default();
        for placement in of_room {
            match list.last_mut() {
                Some(last) if from(day, placement) < last.1 => {
                    last.1 = last.1.max(until(day, placement));
                    last.2.push(placement);
                }
                _ => list.push((from(day, placement), until(day, placement), vec![placement])),
            }
        }
    }
    all
}

fn cell<'a>(
    clusters: &HashMap<Id, Vec<Cluster<'a>>>,
    room_id: Id,
    starts: DateTime,
    at: usize,
    point: i64,
    points: &[i64],
) -> Option<Cell<'a>> {
    let list = clusters.get(&room_id).map(Vec::as_slice).unwrap_or_default();
    match list.iter().find(|(from, until, _)| *from <= point && point < *until) {
        None => Some(Cell { room_id, starts, rows: 1, placements: Vec::new() }),
        Some((from, until, placements)) if *from == point => {
            let rows = points[at + 1..].iter().filter(|next| **next <= *until).count().max(1);
            Some(Cell { room_id, starts, rows, placements: placements.clone() })
        }
        Some(_) => None,
    }
}

/// The places of a day that a session may be put to: every row of every room.
pub fn spots(desk: &Desk, day: Date) -> Vec<(Option<Id>, DateTime)> {
    let rows = rows(desk, day);
    rows.iter().flat_map(|row| desk.rooms.iter().map(|room| (Some(room.id), row.starts))).collect()
}

/// The places a card may be put to: those of the day, and, for a pause, the same times across all rooms.
pub fn spots_for(desk: &Desk, session: &Session, day: Date) -> Vec<(Option<Id>, DateTime)> {
    let mut all = spots(desk, day);
    if session.may_roam() {
        let mut across: Vec<_> = all.iter().map(|(_, starts)| (None, *starts)).collect();
        across.dedup();
        across.extend(all);
        all = across;
    }
    all
}
