//! What sessions of programme-json name by id or by name: rooms, topics, formats and persons.

use super::{keep, main_language};
use crate::intake::Intake;
use crate::model::{Format, Key, Localised, Person, Room, Topic};
use crate::node::{Fields, Node};

/// An entry of a list: an object, or just a name.
fn listed(place: &'static str, node: Node, position: usize, intake: &mut Intake) -> Option<Fields> {
    match node {
        Node::Object(entries) => Some(Fields::of(place, entries)),
        Node::Text(name) => Some(Fields::of(place, vec![("name".to_owned(), Node::Text(name))])),
        other => {
            keep(place, position, other, intake);
            None
        }
    }
}

/// An id that is not a number is kept as it was written.
pub(super) fn put_back_id(fields: &mut Fields, id: Option<String>, number: Option<u64>) {
    if let Some(id) = id.filter(|id| number.map(|number| number.to_string()).as_ref() != Some(id)) {
        fields.put_back("id", Node::Text(id));
    }
}

/// The handles by which sessions name an entry: its id first, then its name in any language.
fn entry(fields: &mut Fields, intake: &mut Intake) -> (Vec<String>, Option<String>, Localised) {
    let id = fields.line("id", &mut intake.notes);
    let name = intake.localised(fields, "name", main_language(intake).as_deref(), false);
    let names = name.0.values().map(|name| format!("name:{name}"));
    let mut handles: Vec<String> = id.iter().map(|id| format!("id:{id}")).chain(names).collect();
    handles.dedup();
    (handles, id, name)
}

pub(super) fn rooms(root: &mut Fields, intake: &mut Intake) {
    for (position, node) in root.list("rooms", &mut intake.notes).into_iter().enumerate() {
        let Some(mut fields) = listed("rooms", node, position, intake) else { continue };
        let (handles, id, name) = entry(&mut fields, intake);
        let key = handles.first().cloned().unwrap_or_else(|| format!("rooms[{position}]"));
        let mut room = Room::named(Key(key), name);
        room.number = id.as_deref().and_then(|id| id.parse().ok());
        put_back_id(&mut fields, id, room.number);
        let guid = fields.line("guid", &mut intake.notes);
        room.capacity = fields.small("capacity", &mut intake.notes);
        room.slug = fields.line("slug", &mut intake.notes);
        room.description = intake.localised(&mut fields, "description", main_language(intake).as_deref(), true);
        room.extra = fields.rest();
        intake.add_room(room, guid.as_deref(), &handles);
    }
}

pub(super) fn topics(root: &mut Fields, intake: &mut Intake) {
    for (position, node) in root.list("topics", &mut intake.notes).into_iter().enumerate() {
        let Some(mut fields) = listed("topics", node, position, intake) else { continue };
        let (handles, id, name) = entry(&mut fields, intake);
        put_back_id(&mut fields, id, None);
        let slug = fields.line("slug", &mut intake.notes);
        let colour = fields.line("colour", &mut intake.notes);
        let extra = fields.rest();
        let first = handles.first().cloned().unwrap_or_default();
        intake.topic(first.clone(), |key| Topic { slug, colour, extra, ..Topic::named(key, name) });
        intake.also_topic(&first, &handles);
    }
}

pub(super) fn formats(root: &mut Fields, intake: &mut Intake) {
    for (position, node) in root.list("formats", &mut intake.notes).into_iter().enumerate() {
        let Some(mut fields) = listed("formats", node, position, intake) else { continue };
        let (handles, id, name) = entry(&mut fields, intake);
        put_back_id(&mut fields, id, None);
        let minutes = fields.small("minutes", &mut intake.notes);
        let extra = fields.rest();
        let first = handles.first().cloned().unwrap_or_default();
        intake.format(first.clone(), |key| Format { minutes, extra, ..Format::named(key, name) });
        intake.also_format(&first, &handles);
    }
}

/// A person of the list or of a session, with guid and role.
pub(super) fn person(node: Node, intake: &mut Intake) -> Option<(Person, Option<String>, Option<String>)> {
    let mut fields = match node {
        Node::Object(entries) => Fields::of("person", entries),
        Node::Text(name) => Fields::of("person", vec![("name".to_owned(), Node::Text(name))]),
        other => {
            let at = intake.programme.extra.len();
            keep("persons", at, other, intake);
            return None;
        }
    };
    let notes = &mut intake.notes;
    let (id, guid, code) = (fields.line("id", notes), fields.line("guid", notes), fields.line("code", notes));
    let by_id = id.as_ref().map(|id| format!("id:{id}"));
    let known = by_id.clone().and_then(|id| intake.person_of(&Key(id))).map(|person| person.name.clone());
    let notes = &mut intake.notes;
    let name = fields.line("name", notes).or(known).or_else(|| id.clone()).unwrap_or_default();
    let by_code = || code.as_ref().map(|code| format!("code:{code}"));
    let key = by_id.or_else(by_code).unwrap_or_else(|| format!("name:{name}"));
    let role = fields.line("role", notes);
    let mut person = Person::named(Key(key), name);
    person.number = id.as_deref().and_then(|id| id.parse().ok());
    person.code = code;
    person.organisation = fields.line("organisation", notes);
    person.avatar = fields.line("picture", notes);
    person.url = fields.line("url", notes);
    person.biography = fields.text("biography", notes);
    put_back_id(&mut fields, id, person.number);
    person.extra = fields.rest();
    Some((person, guid, role))
}
