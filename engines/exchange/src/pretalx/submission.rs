//! One submission: its texts, speakers and slots. Accepted and confirmed ones are placed where they have a slot.

use super::find::FoundSubmission;
use super::lists::{self, Lists};
use super::slots::{self, Slot};
use crate::guid::{self, Wish};
use crate::intake::{Intake, Place};
use crate::model::*;
use crate::node::{Fields, Node};
use crate::report::{Oddity, UnplacedReason};

pub(super) fn read(found: FoundSubmission, lists: &mut Lists, intake: &mut Intake) {
    let Some(entries) = found.node.object() else { return };
    let mut fields = Fields::of("submission", entries);
    let code = fields.line("code", &mut intake.notes);
    let own_slots = read_slots(&mut fields, code.as_deref(), lists, intake);
    let mut session = read_texts(&mut fields, lists, intake);
    session.presenters = read_speakers(&mut fields, intake);
    let mut slots: Vec<Slot> = Vec::new();
    for node in own_slots {
        slots.extend(slots::read(node, session.minutes, &mut lists.rooms, intake));
    }
    let cells = slots::unexplained(found.cells, &slots, intake);
    if slots.is_empty() {
        slots.extend(cells.iter().map(|cell| slots::of_cell(cell, session.minutes, intake)));
    } else if !cells.is_empty() {
        intake.notes.note_many("grid", Oddity::Contradiction, cells.len());
        let cells = cells.into_iter().map(|cell| format!("{} {} {}", cell.day, cell.minute, cell.room));
        session.extra.insert("grid".into(), cells.collect::<Vec<_>>().into());
    }
    session.extra.extend(fields.rest());
    if !found.others.is_empty() {
        let others = found.others.into_iter().map(Node::into_value).collect();
        session.extra.insert("also".into(), serde_json::Value::Array(others));
    }
    let name =
        code.as_ref().map_or_else(|| format!("title:{}", session.title.pick(&[])), |code| format!("code:{code}"));
    session.key = Key(name.clone());
    let own = intake.derived(&format!("session {name}"));
    let state = session.state.clone();
    let index = intake.add_session(session, Wish { code: code.clone(), fallback: own, ..Wish::default() });
    place_all(index, &own, code, state.as_deref(), slots, intake);
}

fn place_all(
    index: usize,
    own: &uuid::Uuid,
    code: Option<String>,
    state: Option<&str>,
    slots: Vec<Slot>,
    intake: &mut Intake,
) {
    let in_programme = matches!(state, None | Some("accepted" | "confirmed"));
    if slots.is_empty() {
        let reason = if in_programme { UnplacedReason::NoTime } else { UnplacedReason::State };
        return intake.unplaced(index, reason);
    }
    let mut code = code;
    for (position, slot) in slots.into_iter().enumerate() {
        let settled = match (in_programme, slot.time, slot.room) {
            (false, ..) => Err(UnplacedReason::State),
            (true, Ok(time), Ok(room)) => Ok((time, room)),
            (true, Err(reason), _) | (true, _, Err(reason)) => Err(reason),
        };
        let ((time, minutes), room) = match settled {
            Ok(settled) => settled,
            Err(reason) => {
                let extra = slot.extra.into_iter().map(|(name, value)| (format!("slots[{position}].{name}"), value));
                intake.unplaced_with(index, reason, None, extra.collect());
                continue;
            }
        };
        let named = slot.id.clone().unwrap_or_else(|| position.to_string());
        let key = format!("{} slot:{named}", intake.programme.sessions[index].key);
        let number = slot.id.and_then(|id| id.parse().ok());
        let wish =
            Wish { guid: None, number, code: code.take(), fallback: guid::derived(own, &format!("slot {named}")) };
        intake.place(index, Place { room, time, minutes, listed_day: None, key, wish, slug: None, extra: slot.extra });
    }
}

/// The slots of a submission: inside it, one in older dumps, by number in a list beside, or beside by its code.
fn read_slots(fields: &mut Fields, code: Option<&str>, lists: &mut Lists, intake: &mut Intake) -> Vec<Node> {
    let mut slots = Vec::new();
    let mut bare = Vec::new();
    for node in fields.list("slots", &mut intake.notes) {
        match node {
            node if node.is_object() => {
                if let Some(id) = node.get("id").and_then(lists::id_of) {
                    lists.free_slots.take(&id);
                }
                slots.push(node);
            }
            node => match lists::id_of(&node).and_then(|id| lists.free_slots.take(&id)) {
                Some(slot) => slots.push(slot),
                None => bare.push(node),
            },
        }
    }
    if !bare.is_empty() {
        intake.notes.note_many("submission.slots", Oddity::NotListed, bare.len());
        fields.put_back("slots", Node::List(bare));
    }
    match fields.any("slot") {
        Some(node) if node.is_object() => {
            intake.notes.note("submission.slot", Oddity::OldForm);
            slots.push(node);
        }
        Some(other) => fields.put_back("slot", other),
        None => {}
    }
    slots.extend(code.map(|code| lists.free_slots.of_submission(code)).unwrap_or_default());
    slots
}

fn read_texts(fields: &mut Fields, lists: &mut Lists, intake: &mut Intake) -> Session {
    let mut session = Session::named(Key::default());
    session.language = fields.line("content_locale", &mut intake.notes);
    if let Some(language) = &session.language {
        lists.speaks(language);
    }
    let language = session.language.clone();
    let language = language.as_deref();
    session.title = intake.localised(fields, "title", language, false);
    session.summary = intake.localised(fields, "abstract", language, true);
    session.description = intake.localised(fields, "description", language, true);
    let differences = &mut session.extra;
    session.format = fields.any("submission_type").and_then(|node| lists.format(node, intake, differences));
    session.topic = fields.any("track").and_then(|node| lists.topic(node, intake, differences));
    session.answers = crate::schedule_json::answers(fields, intake);
    read_resources(fields, &mut session, intake);
    let notes = &mut intake.notes;
    session.minutes = fields.small("duration", notes);
    session.state = fields.line("state", notes);
    session.logo = fields.line("image", notes);
    session.url = fields.line("url", notes);
    session.do_not_record = fields.truth("do_not_record", notes);
    session.tags = fields.texts("tags", notes);
    session
}

/// Files and links; unexpanded ones are mere numbers and stay beside.
fn read_resources(fields: &mut Fields, session: &mut Session, intake: &mut Intake) {
    let mut bare = Vec::new();
    for node in fields.list("resources", &mut intake.notes) {
        let Node::Object(entries) = node else {
            bare.push(node);
            continue;
        };
        let mut fields = Fields::of("resource", entries);
        let notes = &mut intake.notes;
        let url = fields.line("resource", notes).or_else(|| fields.line("link", notes));
        let url = url.or_else(|| fields.line("url", notes)).unwrap_or_default();
        let title = fields.line("description", notes);
        session.attachments.push(Reference { url, title, kind: None, extra: fields.rest() });
    }
    if !bare.is_empty() {
        fields.put_back("resources", Node::List(bare));
    }
}

fn read_speakers(fields: &mut Fields, intake: &mut Intake) -> Vec<Presenter> {
    let mut presenters = Vec::new();
    let mut unknown = Vec::new();
    for node in fields.list("speakers", &mut intake.notes) {
        match node {
            node if node.is_object() => {
                if let Some((person, guid)) = lists::person(node, intake) {
                    presenters.push(intake.presenter(person, guid.as_deref(), None));
                }
            }
            Node::Text(code) => {
                let key = Key(format!("code:{code}"));
                let listed = intake.person_of(&key).map(|person| person.name.clone());
                let name = listed.unwrap_or_else(|| {
                    intake.notes.note("submission.speakers", Oddity::NotListed);
                    code.clone()
                });
                let person = Person { code: Some(code), ..Person::named(key, name) };
                presenters.push(intake.presenter(person, None, None));
            }
            other => unknown.push(other),
        }
    }
    if !unknown.is_empty() {
        intake.notes.note_many("submission.speakers", Oddity::NotUnderstood, unknown.len());
        fields.put_back("speakers", Node::List(unknown));
    }
    presenters
}
