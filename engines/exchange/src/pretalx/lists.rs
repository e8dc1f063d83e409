//! What submissions refer to by number or code: rooms, speakers, tracks and types. Expanded answers carry the same
//! objects inside; then only what they say differently is kept a second time.

use std::collections::HashMap;

use super::slots::FreeSlots;
use crate::intake::Intake;
use crate::model::*;
use crate::node::{Fields, Node};
use crate::report::Oddity;

/// The lists of a file, by what submissions call their entries.
#[derive(Default)]
pub(super) struct Lists {
    pub rooms: Rooms,
    pub free_slots: FreeSlots,
    languages: HashMap<String, usize>,
    /// What was said of each track and type, the first time.
    said: HashMap<String, Node>,
}

/// Rooms by number, with what was said of each.
#[derive(Default)]
pub(super) struct Rooms {
    said: HashMap<String, HashMap<String, Node>>,
}

impl Lists {
    pub fn read(mut found: HashMap<&'static str, Vec<Node>>, intake: &mut Intake) -> Self {
        let mut lists = Self::default();
        let mut take = |name: &str| found.remove(name).unwrap_or_default();
        let (rooms, tracks, types, speakers) =
            (take("rooms"), take("tracks"), take("submission_types"), take("speakers"));
        for room in rooms {
            lists.rooms.of(room, intake, &mut Extra::new());
        }
        for track in tracks {
            lists.topic(track, intake, &mut Extra::new());
        }
        for kind in types {
            lists.format(kind, intake, &mut Extra::new());
        }
        for speaker in speakers {
            if let Some((person, guid)) = person(speaker, intake) {
                intake.person(person, guid.as_deref(), &mut Extra::new());
            }
        }
        for (name, list) in found {
            let list = list.into_iter().map(Node::into_value).collect();
            intake.programme.extra.insert(name.to_owned(), serde_json::Value::Array(list));
        }
        lists
    }

    /// The topic of a track, as object, number or name; what is said differently goes into `differences`.
    pub fn topic(&mut self, node: Node, intake: &mut Intake, differences: &mut Extra) -> Option<Key> {
        let (handle, mut fields) = named(node.clone(), "track", intake)?;
        if intake.has_topic(&handle) {
            self.differs("track", &handle, node, differences);
            return Some(intake.topic_known(&handle));
        }
        self.said.insert(format!("track {handle}"), node);
        let name = intake.localised(&mut fields, "name", None, false);
        let slug = fields.line("slug", &mut intake.notes);
        let colour = fields.line("color", &mut intake.notes);
        let extra = fields.rest();
        Some(intake.topic(handle, |key| Topic { slug, colour, extra, ..Topic::named(key, name) }))
    }

    /// The format of a submission type, likewise.
    pub fn format(&mut self, node: Node, intake: &mut Intake, differences: &mut Extra) -> Option<Key> {
        let (handle, mut fields) = named(node.clone(), "submission_type", intake)?;
        if intake.has_format(&handle) {
            self.differs("submission_type", &handle, node, differences);
            return Some(intake.format_known(&handle));
        }
        self.said.insert(format!("submission_type {handle}"), node);
        let name = intake.localised(&mut fields, "name", None, false);
        let minutes = fields.small("default_duration", &mut intake.notes);
        let extra = fields.rest();
        Some(intake.format(handle, |key| Format { minutes, extra, ..Format::named(key, name) }))
    }

    fn differs(&self, place: &str, handle: &str, node: Node, differences: &mut Extra) {
        let known = self.said.get(&format!("{place} {handle}"));
        if node.is_object() && known.is_some_and(|known| *known != node) {
            differences.insert(place.to_owned(), node.into_value());
        }
    }

    pub fn speaks(&mut self, language: &str) {
        *self.languages.entry(language.to_owned()).or_default() += 1;
    }

    /// The languages of the sessions, the most spoken first.
    pub fn languages_by_use(self) -> Vec<String> {
        let mut all: Vec<(String, usize)> = self.languages.into_iter().collect();
        all.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
        all.into_iter().map(|(language, _)| language).collect()
    }
}

/// A number or text as a handle.
pub(super) fn id_of(node: &Node) -> Option<String> {
    match node {
        Node::Number(number) => Some(number.to_string()),
        Node::Text(text) if !text.is_empty() => Some(text.clone()),
        _ => None,
    }
}

/// A name as an object by language, which older dumps give in place of the whole track or room.
fn is_name(entries: &[(String, Node)]) -> bool {
    let tag = |name: &str| (2..=10).contains(&name.len()) && !matches!(name, "id" | "name" | "code");
    !entries.is_empty() && entries.iter().all(|(name, value)| tag(name) && matches!(value, Node::Text(_) | Node::Null))
}

impl Rooms {
    /// The room that a slot or the list names; what a slot says differently goes into `differences`.
    pub fn of(&mut self, node: Node, intake: &mut Intake, differences: &mut Extra) -> Option<usize> {
        let entries = match node {
            Node::Null => return None,
            Node::Object(entries) if is_name(&entries) => vec![("name".to_owned(), Node::Object(entries))],
            Node::Object(entries) => entries,
            other => {
                let id = id_of(&other)?;
                return Some(intake.room_by(&id));
            }
        };
        let handles = handles(&entries);
        // An id names one room; equal names of rooms with ids are two rooms.
        if let Some(index) = handles.first().and_then(|handle| intake.room(handle)) {
            let known = handles.first().and_then(|handle| self.said.get(handle));
            for (name, value) in entries {
                let same = known.and_then(|known| known.get(&name)) == Some(&value);
                if !same && value != Node::Null {
                    differences.insert(format!("room.{name}"), value.into_value());
                }
            }
            return Some(index);
        }
        if let Some(first) = handles.first() {
            self.said.insert(first.clone(), entries.iter().cloned().collect());
        }
        Some(add_room(entries, &handles, intake))
    }
}

fn handles(entries: &[(String, Node)]) -> Vec<String> {
    let get = |wanted: &str| entries.iter().find(|(name, _)| name == wanted).map(|(_, value)| value);
    let id = get("id").and_then(id_of).map(|id| format!("id:{id}"));
    let mut handles: Vec<String> = id.into_iter().collect();
    match get("name") {
        Some(Node::Text(name)) => handles.push(format!("name:{}", crate::text::one_line(name))),
        Some(Node::Object(names)) if handles.is_empty() => {
            handles.extend(names.iter().filter_map(|(_, name)| Some(format!("name:{}", name.text()?))));
        }
        _ => {}
    }
    handles.dedup();
    handles
}

fn add_room(entries: Vec<(String, Node)>, handles: &[String], intake: &mut Intake) -> usize {
    let mut fields = Fields::of("room", entries);
    let number = fields.count("id", &mut intake.notes);
    let name = intake.localised(&mut fields, "name", None, false);
    let key = handles.first().cloned().unwrap_or_else(|| format!("name:{}", name.pick(&[])));
    let mut room = Room::named(Key(key), name);
    room.number = number;
    let (guid, uuid) = (fields.line("guid", &mut intake.notes), fields.line("uuid", &mut intake.notes));
    if let (Some(_), Some(uuid)) = (&guid, &uuid) {
        fields.put_back("uuid", Node::Text(uuid.clone()));
    }
    room.capacity = fields.small("capacity", &mut intake.notes);
    room.description = intake.localised(&mut fields, "description", None, true);
    room.extra = fields.rest();
    intake.add_room(room, guid.or(uuid).as_deref(), handles)
}

fn named(node: Node, place: &'static str, intake: &mut Intake) -> Option<(String, Fields)> {
    let entries = match node {
        Node::Null => return None,
        Node::Object(entries) if is_name(&entries) => vec![("name".to_owned(), Node::Object(entries))],
        Node::Object(entries) => entries,
        other => {
            // A bare number whose list is not in the file is all that is known of it.
            let text = id_of(&other)?;
            let is_number = matches!(other, Node::Number(_));
            let handle = if is_number { format!("id:{text}") } else { format!("name:{text}") };
            if is_number && !intake.has_topic(&handle) && !intake.has_format(&handle) {
                intake.notes.note(place, Oddity::NotListed);
            }
            return Some((handle, Fields::of(place, vec![("name".to_owned(), Node::Text(text))])));
        }
    };
    let fields = Fields::of(place, entries.clone());
    let id = entries.iter().find(|(name, _)| name == "id").and_then(|(_, value)| id_of(value));
    let handle = match id {
        Some(id) => format!("id:{id}"),
        None => {
            let name = entries.iter().find(|(name, _)| name == "name").map(|(_, value)| value.clone().into_value());
            format!("name:{}", name.map(|name| name.to_string()).unwrap_or_default())
        }
    };
    Some((handle, fields))
}

/// A speaker as object; a bare code is looked up by the submission.
pub(super) fn person(node: Node, intake: &mut Intake) -> Option<(Person, Option<String>)> {
    let mut fields = Fields::of("speaker", node.object()?);
    let notes = &mut intake.notes;
    let code = fields.line("code", notes);
    let guid = fields.line("guid", notes);
    let number = fields.count("id", notes);
    let name = fields.line("name", notes).or_else(|| fields.line("public_name", notes)).or_else(|| code.clone());
    let name = name.unwrap_or_default();
    let by_code = code.as_ref().map(|code| format!("code:{code}"));
    let key = by_code.unwrap_or_else(|| format!("name:{name}"));
    let mut person = Person::named(Key(key), name);
    (person.code, person.number) = (code, number);
    person.biography = fields.text("biography", notes);
    person.avatar = fields.line("avatar_url", notes).or_else(|| fields.line("avatar", notes));
    person.url = fields.line("url", notes);
    person.extra = fields.rest();
    Some((person, guid))
}
