//! programme-json, our own form for converters to write (`docs/programme-json.md`): flat, local times,
//! one object per session. Tables (CSV) are brought into this shape and read here too.

mod gathering;
mod lists;
mod session;
mod time;

use crate::intake::Intake;
use crate::model::Extra;
use crate::node::{Fields, Node, parse_json};
use crate::report::{Notes, Oddity};
use crate::{ReadOptions, Reading, Refusal};

pub(crate) fn read(bytes: &[u8], options: &ReadOptions) -> Result<Reading, Refusal> {
    let mut notes = Notes::default();
    let root = parse_json(bytes, &mut notes)?;
    read_tree(root, options, notes)
}

/// True for a tree that could be of this form.
pub(crate) fn looks_like(root: &Node) -> bool {
    root.get("gathering").is_some() && matches!(root.get("sessions"), Some(Node::List(_)))
}

pub(crate) fn read_tree(root: Node, options: &ReadOptions, mut notes: Notes) -> Result<Reading, Refusal> {
    let schedule = root.get("schedule").and_then(|schedule| schedule.get("conference")).is_some();
    let looks_like =
        if schedule { Some("schedule-json") } else { crate::pretalx::looks_like(&root).then_some("pretalx-json") };
    let other = |missing| Refusal::OtherForm { wanted: "programme-json", missing, looks_like };
    let mut root = Fields::of("file", root.object().ok_or_else(|| other("an object"))?);
    if !root.has("sessions") {
        return Err(other("\"sessions\""));
    }
    let sessions = root.list("sessions", &mut notes);
    let gathering = root.fields("gathering", "gathering", &mut notes);
    let gathering = gathering.unwrap_or_else(|| Fields::of("gathering", Vec::new()));
    let mut intake = gathering::begin(gathering, options, notes)?;
    intake.programme.version = root.line("version", &mut intake.notes);
    lists::rooms(&mut root, &mut intake);
    lists::topics(&mut root, &mut intake);
    lists::formats(&mut root, &mut intake);
    for node in root.list("persons", &mut intake.notes) {
        if let Some((person, guid, _)) = lists::person(node, &mut intake) {
            intake.person(person, guid.as_deref(), &mut Extra::new());
        }
    }
    for (position, node) in sessions.into_iter().enumerate() {
        match node {
            Node::Object(entries) => session::read(Fields::of("session", entries), &mut intake),
            other => keep("sessions", position, other, &mut intake),
        }
    }
    for (position, node) in root.list("breaks", &mut intake.notes).into_iter().enumerate() {
        match node {
            Node::Object(entries) => session::read_break(Fields::of("break", entries), position, &mut intake),
            other => keep("breaks", position, other, &mut intake),
        }
    }
    intake.programme.extra.extend(root.rest());
    Ok(intake.finish())
}

fn keep(list: &str, position: usize, node: Node, intake: &mut Intake) {
    intake.notes.note(list, Oddity::NotUnderstood);
    intake.programme.extra.insert(format!("{list}[{position}]"), node.into_value());
}

fn main_language(intake: &Intake) -> Option<String> {
    intake.programme.gathering.languages.first().cloned()
}
