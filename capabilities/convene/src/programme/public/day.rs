//! One day as it is read: breaks as one line, what runs at the same time as one slot of rooms. Each slot is cut
//! into parts where sessions inside it begin, so that a screen can lay them beside one another.

use super::reading::{Open, ends, stamp};
use crate::programme::compose::ELSEWHERE;
use base::jiff::civil::{Date, DateTime};
use exchange::model::{Break, Placement, Session};
use std::collections::BTreeSet;
use web::{Tr, clock_time};

/// Columns of rooms that the style sheet knows.
const COLUMNS_MAX: usize = 12;
/// Parts of a slot that the style sheet knows.
const PARTS_MAX: usize = 6;

/// A line of the day.
pub enum Line {
    /// A break.
    Pause {
        /// When.
        time: String,
        /// What and where.
        words: String,
        /// Its language.
        lang: String,
    },
    /// What runs at the same time.
    Slot(Slot),
}

/// What runs at the same time.
pub struct Slot {
    /// The wall clock at the start, `13:15`.
    pub at: String,
    /// The same as an id in the page.
    pub id: String,
    /// The wall clock at the end.
    pub to: String,
    /// The instants, for the reader's clock.
    pub start: String,
    /// The end.
    pub end: String,
    /// One session across all rooms.
    pub plenary: bool,
    /// How many parts it has.
    pub parts: usize,
    /// Its sessions.
    pub cells: Vec<Cell>,
}

/// A session in a slot.
pub struct Cell {
    /// Classes: topic, room, part.
    pub class: String,
    /// The code of the session.
    pub code: String,
    /// Its number among the topics; 0 for none.
    pub topic: usize,
    /// The address of its drawing.
    pub mark: String,
    /// The name of the topic.
    pub topic_name: String,
    /// The format, where it is no plenary with room and all.
    pub format: String,
    /// The times, where they are not those of the slot.
    pub own_times: Option<(String, String)>,
    /// The title.
    pub title: String,
    /// Its language.
    pub lang: String,
    /// Who presents.
    pub who: String,
    /// The room.
    pub room: String,
    /// Until when.
    pub until: String,
    /// Starred by this reader.
    pub on: bool,
    /// Set lighter: a filter does not name it.
    pub off: bool,
}

/// What a reader leaves out.
pub struct Sieve<'a> {
    /// Keeps a session.
    pub keeps: &'a dyn Fn(&Session, &Placement) -> bool,
    /// What is not kept is set lighter instead of left out: a place in the grid stays a place.
    pub lightens: bool,
    /// The stars.
    pub stars: &'a [String],
}

/// The lines of a day.
pub fn lines(t: &Tr, open: &Open<'_>, day: Date, sieve: &Sieve<'_>) -> Vec<Line> {
    let kept = |placement: &&Placement| {
        placement.day == day
            && open
                .sessions
                .get(&placement.session)
                .is_some_and(|session| sieve.lightens || (sieve.keeps)(session, placement))
    };
    let mut placements: Vec<&Placement> = open.programme.placements.iter().filter(kept).collect();
    placements.sort_by_key(|placement| (placement.start, open.rooms.get(&placement.room).map_or(0, |(at, _)| *at)));
    let mut lines: Vec<(DateTime, Line)> =
        slots(placements).into_iter().map(|group| (group[0].start, Line::Slot(slot(t, open, &group, sieve)))).collect();
    lines.extend(
        open.programme
            .breaks
            .iter()
            .filter(|pause| day_of(pause) == day)
            .map(|pause| (pause.start, pause_line(t, open, pause))),
    );
    lines.sort_by_key(|(at, line)| (*at, matches!(line, Line::Slot(_))));
    lines.into_iter().map(|(_, line)| line).collect()
}

fn day_of(pause: &Break) -> Date {
    let date = pause.start.date();
    if pause.start.hour() < 4 { date.yesterday().unwrap_or(date) } else { date }
}

/// Groups what overlaps; a group also ends where everything in it has ended.
fn slots(placements: Vec<&Placement>) -> Vec<Vec<&Placement>> {
    let mut groups: Vec<(DateTime, Vec<&Placement>)> = Vec::new();
    for placement in placements {
        match groups.last_mut() {
            Some((until, group)) if placement.start < *until => {
                *until = (*until).max(ends(placement));
                group.push(placement);
            }
            _ => groups.push((ends(placement), vec![placement])),
        }
    }
    // A group longer than the style sheet can cut (a whole day of overlaps) is read as one slot for each start.
    groups
        .into_iter()
        .flat_map(|(_, group)| if starts_of(&group).len() > PARTS_MAX { by_start(group) } else { vec![group] })
        .collect()
}

fn starts_of(group: &[&Placement]) -> BTreeSet<DateTime> {
    group.iter().map(|placement| placement.start).collect()
}

fn by_start(group: Vec<&Placement>) -> Vec<Vec<&Placement>> {
    let mut slots: Vec<Vec<&Placement>> = Vec::new();
    for placement in group {
        match slots.last_mut() {
            Some(last) if last[0].start == placement.start => last.push(placement),
            _ => slots.push(vec![placement]),
        }
    }
    slots
}

fn slot(t: &Tr, open: &Open<'_>, group: &[&Placement], sieve: &Sieve<'_>) -> Slot {
    let first = group[0];
    let last = group.iter().copied().max_by_key(|placement| ends(placement)).unwrap_or(first);
    let starts: Vec<DateTime> = starts_of(group).into_iter().collect();
    let sole = group.len() == 1 && open.sessions.get(&first.session).is_some_and(|session| is_plenary(open, session));
    let until = ends(last);
    Slot {
        at: clock_time(first.start),
        id: format!("at{}", clock_time(first.start).replace(':', "")),
        to: clock_time(until),
        start: stamp(first.start, first.offset_seconds),
        end: stamp(until, last.offset_seconds),
        plenary: sole,
        parts: starts.len(),
        cells: group.iter().filter_map(|placement| cell(t, open, placement, &starts, until, sole, sieve)).collect(),
    }
}

/// Nothing else runs beside it, and its format says so.
fn is_plenary(open: &Open<'_>, session: &Session) -> bool {
    let key = session.format.as_ref();
    let said = key.is_some_and(|key| key.0.to_lowercase().contains("plen"));
    said || open.format(session).to_lowercase().starts_with("pl")
}

fn cell(
    t: &Tr,
    open: &Open<'_>,
    placement: &Placement,
    starts: &[DateTime],
    until: DateTime,
    sole: bool,
    sieve: &Sieve<'_>,
) -> Option<Cell> {
    let session = open.sessions.get(&placement.session)?;
    let (topic, topic_name) = open.topic(session).unwrap_or_default();
    let (lang, title) = open.tongue(&session.title, session.language.as_deref());
    let code = session.identity.code.clone();
    let on = sieve.stars.contains(&code);
    let mut class = String::from("s");
    if topic > 0 {
        class.push_str(&format!(" t{}", (topic - 1) % 9 + 1));
    }
    if sole || placement.room.0 == ELSEWHERE {
        class.push_str(" all");
    } else {
        class.push_str(&place_class(open, placement, starts));
    }
    if on {
        class.push_str(" on");
    }
    let off = !(sieve.keeps)(session, placement);
    if off {
        class.push_str(" off");
    }
    let whole = placement.start == starts[0] && ends(placement) == until;
    Some(Cell {
        class,
        code,
        topic,
        mark: mark(topic),
        topic_name: topic_name.to_owned(),
        format: open.format(session).to_owned(),
        own_times: (!whole).then(|| (clock_time(placement.start), clock_time(ends(placement)))),
        title: title.to_owned(),
        lang: lang.to_owned(),
        who: open.names(session),
        room: open.room(placement).to_owned(),
        until: t.a("programme-until", "time", clock_time(ends(placement))),
        on,
        off,
    })
}

/// The address of the drawing of a topic's mark; nine shapes in turn.
pub fn mark(topic: usize) -> String {
    let sheet = web::assets::asset("marks.svg").unwrap_or_default();
    format!("{sheet}#m{}", topic.saturating_sub(1) % 9 + 1)
}

/// Column by room, rows by part of the slot.
fn place_class(open: &Open<'_>, placement: &Placement, starts: &[DateTime]) -> String {
    let column = open.rooms.get(&placement.room).map_or(0, |(at, _)| *at) % COLUMNS_MAX + 1;
    let first = starts.iter().position(|start| *start >= placement.start).unwrap_or(0);
    let next = starts.iter().position(|start| *start >= ends(placement)).unwrap_or(starts.len());
    let over = next.saturating_sub(first).max(1);
    if starts.len() == 1 || over == starts.len() {
        return format!(" r{column}");
    }
    let over = if over > 1 { format!(" over-{}", over.min(5)) } else { String::new() };
    format!(" r{column} h{}{over}", first + 1)
}

fn pause_line(t: &Tr, open: &Open<'_>, pause: &Break) -> Line {
    let (lang, title) = open.tongue(&pause.title, None);
    let place = pause.room.as_ref().and_then(|key| open.rooms.get(key)).map(|(_, room)| open.text(&room.name));
    let words = match (place, pause.minutes) {
        (Some(place), _) => t.a2("programme-pause-in", "title", title, "room", place),
        (None, Some(minutes)) => t.a2("programme-pause-for", "title", title, "n", minutes),
        (None, None) => title.to_owned(),
    };
    Line::Pause { time: clock_time(pause.start), words, lang: lang.to_owned() }
}
