//! What changed: each version with its list, in words.

use super::programme::below;
use super::reading::open;
use crate::programme::publishing::{KINDS, kind};
use crate::programme::store as desks;
use askama::Template;
use exchange::{Change, Slot};
use web::{Ask, Outcome, Shell, Tr, clock_time, page};

/// So many versions are listed.
const VERSIONS_MAX: i64 = 50;

/// One change as a line: what was, what is.
pub struct ChangeLine {
    /// The session or room.
    pub title: String,
    /// What was.
    pub was: String,
    /// What is.
    pub is: String,
}

struct VersionView {
    head: String,
    note: String,
    groups: Vec<(String, Vec<ChangeLine>)>,
    first: bool,
    sessions: usize,
}

#[derive(Template)]
#[template(path = "programme/changes.html")]
struct ChangesPage {
    shell: Shell,
    t: Tr,
    versions: Vec<VersionView>,
}

/// `GET /{gathering}/programme/changes`
pub async fn show(ask: Ask) -> Outcome {
    let (gathering, _) = open(&ask).await?;
    let t = ask.t();
    let versions = desks::numbers(ask.db(), gathering.id, VERSIONS_MAX).await?;
    let view = |line: &desks::VersionLine| {
        let first = line.number == 1;
        let of = |kind_: &&str| {
            let lines: Vec<_> = line
                .changes
                .iter()
                .filter(|change| kind(change) == *kind_)
                .map(|change| change_line(&t, change))
                .collect();
            (!lines.is_empty()).then(|| (change_head(&t, kind_, lines.len()), lines))
        };
        VersionView {
            head: t.a2(
                "programme-version-of",
                "number",
                line.number,
                "when",
                t.instant(line.published_at, &gathering.zone),
            ),
            note: line.note.clone(),
            groups: if first { Vec::new() } else { KINDS.iter().filter_map(of).collect() },
            first,
            sessions: line.changes.len(),
        }
    };
    let versions = versions.iter().map(view).collect();
    page(&ChangesPage { shell: below(&ask, &gathering, &t.say("programme-what-changed"))?, versions, t })
}

/// “Moved, 4”.
pub fn change_head(t: &Tr, kind: &str, n: usize) -> String {
    match kind {
        "moved" => t.a("programme-changes-moved", "n", n),
        "new" => t.a("programme-changes-new", "n", n),
        "gone" => t.a("programme-changes-gone", "n", n),
        "people" => t.a("programme-changes-people", "n", n),
        "text" => t.a("programme-changes-text", "n", n),
        _ => t.a("programme-changes-rooms", "n", n),
    }
}

/// A change in words.
pub fn change_line(t: &Tr, change: &Change) -> ChangeLine {
    let tag = t.lang.tag();
    let text = |text: &exchange::Localised| text.pick(&[tag, "en"]).to_owned();
    let slot = |slot: &Slot| {
        let (day, time) = (t.day(slot.start.date()), clock_time(slot.start));
        t.with(
            "programme-slot",
            &[
                ("day", day.into()),
                ("time", time.into()),
                ("room", text(&slot.room_name).into()),
                ("n", slot.minutes.into()),
            ],
        )
    };
    let slots = |all: &[Slot]| all.iter().map(&slot).collect::<Vec<_>>().join("; ");
    let line = |title: &exchange::Localised, was: String, is: String| ChangeLine { title: text(title), was, is };
    let none = String::new;
    match change {
        Change::Added { title, slots: all, .. } => line(title, none(), slots(all)),
        Change::Removed { title, slots: all, .. } => line(title, slots(all), none()),
        Change::TimeAdded { title, slot: one, .. } => line(title, none(), slot(one)),
        Change::TimeRemoved { title, slot: one, .. } => line(title, slot(one), none()),
        Change::Moved { title, from, to, .. } => line(title, slot(from), slot(to)),
        Change::Retitled { from, to, .. } => line(to, text(from), text(to)),
        Change::Reworded { title, .. } => line(title, none(), t.say("programme-reworded")),
        Change::PresenterAdded { title, name, .. } => {
            line(title, none(), t.a("programme-presents-now", "name", name.clone()))
        }
        Change::PresenterRemoved { title, name, .. } => {
            line(title, t.a("programme-presented", "name", name.clone()), none())
        }
        Change::RoleChanged { title, name, .. } => {
            line(title, none(), t.a("programme-other-role", "name", name.clone()))
        }
        Change::TopicChanged { title, from, to, .. } | Change::FormatChanged { title, from, to, .. } => {
            line(title, text(from), text(to))
        }
        Change::LanguageChanged { title, from, to, .. } => {
            line(title, from.clone().unwrap_or_default(), to.clone().unwrap_or_default())
        }
        Change::RoomRenamed { from, to, .. } => line(to, text(from), text(to)),
    }
}
