//! Brings the elements of schedule.xml into the shape of schedule.json. Nothing is dropped here: what has no
//! counterpart keeps its name, attributes with an `@`, and ends in an `extra` like any field nobody takes.

use std::collections::HashMap;

use super::tree::Element;
use crate::node::{Node, rename_doubles};
use crate::report::{Notes, Oddity};

type Entries = Vec<(String, Node)>;

/// The root of schedule.json for a `<schedule>`.
pub(super) fn schedule(mut root: Element, notes: &mut Notes) -> Node {
    let mut shaping = Shaping { notes, rooms: Vec::new(), by_name: HashMap::new() };
    let days = take(&mut root, "day");
    let conferences = take(&mut root, "conference");
    let generators = take(&mut root, "generator");
    let tracks = take(&mut root, "tracks").into_iter().flat_map(|tracks| tracks.children).collect();
    let days: Vec<Node> = days.into_iter().map(|element| shaping.day(element)).collect();
    let mut conference = shaping.conference(conferences, tracks);
    conference.push(("days".into(), Node::List(days)));
    let rooms = std::mem::take(&mut shaping.rooms);
    let rooms = rooms.into_iter().map(|room| shaping.object(room)).collect();
    conference.push(("rooms".into(), Node::List(rooms)));
    let mut entries = shaping.plain(root);
    entries.push(("conference".into(), shaping.object(conference)));
    let mut file = vec![("schedule".into(), shaping.object(entries))];
    for generator in generators {
        let fields = shaping.fields(generator);
        file.push(("generator".into(), shaping.object(fields)));
    }
    shaping.object(file)
}

struct Shaping<'a> {
    notes: &'a mut Notes,
    /// What the columns of all days say of each room, once, in order of appearance.
    rooms: Vec<Entries>,
    by_name: HashMap<String, usize>,
}

impl Shaping<'_> {
    fn object(&mut self, mut entries: Entries) -> Node {
        self.notes.note_many("file", Oddity::NameTwice, rename_doubles(&mut entries));
        Node::Object(entries)
    }

    /// What is in an element without a counterpart: attributes with an `@`, children by name, text as `#text`.
    fn plain(&mut self, element: Element) -> Entries {
        let attributes = element.attributes.into_iter();
        let mut entries: Entries = attributes.map(|(name, value)| (format!("@{name}"), Node::Text(value))).collect();
        for child in element.children {
            let name = child.name.clone();
            entries.push((name, self.value(child)));
        }
        // Between elements only what is not space is a saying.
        if !element.text.trim().is_empty() {
            entries.push(("#text".into(), Node::Text(element.text)));
        }
        entries
    }

    /// The same for an element whose attributes are its fields.
    fn fields(&mut self, mut element: Element) -> Entries {
        let attributes = std::mem::take(&mut element.attributes).into_iter();
        let mut entries: Entries = attributes.map(|(name, value)| (name, Node::Text(value))).collect();
        entries.extend(self.plain(element));
        entries
    }

    /// An element as a value: its text if it has nothing else.
    fn value(&mut self, element: Element) -> Node {
        if element.attributes.is_empty() && element.children.is_empty() {
            return Node::Text(element.text);
        }
        let entries = self.plain(element);
        self.object(entries)
    }

    fn conference(&mut self, elements: Vec<Element>, mut tracks: Vec<Element>) -> Entries {
        let mut entries = Vec::new();
        for mut element in elements {
            tracks.extend(take(&mut element, "track"));
            let colours = take(&mut element, "color");
            for (name, node) in self.plain(element) {
                // The number of days; the days themselves are beside the conference.
                entries.push(match node {
                    Node::Text(text) if name == "days" => ("daysCount".into(), number(text)),
                    node => (name, node),
                });
            }
            for colour in colours {
                let mut fields = self.fields(colour);
                // pretalx writes the colour as text.
                if let [(name, _)] = fields.as_mut_slice()
                    && name == "#text"
                {
                    *name = "primary".into();
                }
                entries.push(("colors".into(), self.object(fields)));
            }
        }
        if !tracks.is_empty() {
            let tracks = tracks.into_iter().map(|track| self.track(track)).collect();
            entries.push(("tracks".into(), Node::List(tracks)));
        }
        entries
    }

    /// A track says its name in an attribute, in its text, or both.
    fn track(&mut self, mut element: Element) -> Node {
        let name = attribute(&mut element, "name");
        let (colour, slug) = (attribute(&mut element, "color"), attribute(&mut element, "slug"));
        let text = std::mem::take(&mut element.text);
        let mut entries = self.plain(element);
        match name {
            Some(name) => {
                if !text.trim().is_empty() && text.trim() != name.trim() {
                    entries.push(("#text".into(), Node::Text(text)));
                }
                entries.push(("name".into(), Node::Text(name)));
            }
            None => entries.push(("name".into(), Node::Text(text))),
        }
        push(&mut entries, "color", colour);
        push(&mut entries, "slug", slug);
        self.object(entries)
    }

    fn day(&mut self, mut element: Element) -> Node {
        let columns = take(&mut element, "room");
        let (date, start) = (attribute(&mut element, "date"), attribute(&mut element, "start"));
        let (end, index) = (attribute(&mut element, "end"), attribute(&mut element, "index"));
        let mut entries = self.plain(element);
        push(&mut entries, "date", date);
        push(&mut entries, "day_start", start);
        push(&mut entries, "day_end", end);
        entries.extend(index.map(|index| ("index".to_owned(), number(index))));
        let mut by_name = Vec::new();
        let mut about = Vec::new();
        for mut room in columns {
            let name = attribute(&mut room, "name").unwrap_or_default();
            let events = take(&mut room, "event");
            let events = events.into_iter().map(|event| self.event(event)).collect();
            about.push(self.fields(room));
            by_name.push((crate::text::one_line(&name).into_owned(), Node::List(events)));
        }
        self.notes.note_many("room.name", Oddity::Duplicate, rename_doubles(&mut by_name));
        for ((name, _), about) in by_name.iter().zip(about) {
            self.learn_room(name, about);
        }
        entries.push(("rooms".into(), Node::Object(by_name)));
        self.object(entries)
    }

    /// schedule.json lists rooms once, schedule.xml describes them anew every day.
    fn learn_room(&mut self, name: &str, about: Entries) {
        let new = self.rooms.len();
        let at = *self.by_name.entry(name.to_owned()).or_insert(new);
        if at == new {
            self.rooms.push(vec![("name".to_owned(), Node::Text(name.to_owned()))]);
        }
        let known = &mut self.rooms[at];
        for said in about {
            // A room has a handful of attributes; the many days of a hostile file may not make this slow.
            if known.len() < 50 && !known.contains(&said) {
                known.push(said);
            } else if known.len() >= 50 {
                self.notes.not_kept.push(format!("room/@{}", crate::refusal::shortened(&said.0)));
            }
        }
    }

    fn event(&mut self, mut element: Element) -> Node {
        let mut entries = Vec::new();
        let (guid, code) = (attribute(&mut element, "guid"), attribute(&mut element, "code"));
        push(&mut entries, "guid", guid);
        push(&mut entries, "code", code);
        entries.extend(attribute(&mut element, "id").map(|id| ("id".to_owned(), number(id))));
        for (plural, singular) in [("persons", "person"), ("links", "link"), ("attachments", "attachment")] {
            let mut all = Vec::new();
            for mut list in take(&mut element, plural) {
                for child in take(&mut list, singular) {
                    all.push(if singular == "person" { self.person(child) } else { self.reference(child) });
                }
                let left = self.plain(list);
                entries.extend(left.into_iter().map(|(name, node)| (format!("{plural}.{name}"), node)));
            }
            entries.push((plural.to_owned(), Node::List(all)));
        }
        for recording in take(&mut element, "recording") {
            for (name, node) in self.plain(recording) {
                entries.push(match name.as_str() {
                    "license" => ("recording_license".into(), node),
                    "optout" => ("do_not_record".into(), truth(node)),
                    other => (format!("recording.{other}"), node),
                });
            }
        }
        entries.extend(self.plain(element));
        self.object(entries)
    }

    fn person(&mut self, mut element: Element) -> Node {
        let name = std::mem::take(&mut element.text);
        let id = attribute(&mut element, "id");
        let mut entries = vec![("name".to_owned(), Node::Text(name))];
        entries.extend(id.map(|id| ("id".to_owned(), number(id))));
        entries.extend(self.fields(element));
        self.object(entries)
    }

    fn reference(&mut self, mut element: Element) -> Node {
        let title = std::mem::take(&mut element.text);
        let href = attribute(&mut element, "href");
        let mut entries = Vec::new();
        push(&mut entries, "url", href);
        push(&mut entries, "title", Some(title).filter(|title| !title.is_empty()));
        entries.extend(self.fields(element));
        self.object(entries)
    }
}

fn take(element: &mut Element, name: &str) -> Vec<Element> {
    let all = std::mem::take(&mut element.children);
    let (taken, left) = all.into_iter().partition(|child| child.name == name);
    element.children = left;
    taken
}

fn attribute(element: &mut Element, name: &str) -> Option<String> {
    let at = element.attributes.iter().position(|(other, _)| other == name)?;
    Some(element.attributes.remove(at).1)
}

fn push(entries: &mut Entries, name: &str, value: Option<String>) {
    if let Some(value) = value {
        entries.push((name.to_owned(), Node::Text(value)));
    }
}

fn number(text: String) -> Node {
    match text.trim().parse::<u64>() {
        Ok(number) => Node::Number(number.into()),
        Err(_) => Node::Text(text),
    }
}

fn truth(node: Node) -> Node {
    match node.text().map(str::trim) {
        Some("true" | "1") => Node::Bool(true),
        Some("false" | "0") => Node::Bool(false),
        _ => node,
    }
}
