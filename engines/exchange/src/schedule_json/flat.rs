//! The coming flat form of schedule.json (`schedule2`): a list of events beside the conference instead of days with
//! rooms. It is brought into the shape of today's form and read as that. Nothing is dropped: what has no counterpart
//! keeps its name and ends in an `extra`.

use crate::node::Node;
use crate::zone::Stamp;
use jiff::Timestamp;
use std::collections::HashMap;

type Entries = Vec<(String, Node)>;
/// What a day says of itself, and its events by room.
type Laid = (Entries, Vec<(String, Vec<Node>)>);

/// The tree in today's shape, if it is of the flat form.
pub(super) fn reshaped(root: Node) -> Node {
    let flat = root.get("schedule").is_some_and(|schedule| {
        matches!(schedule.get("events"), Some(Node::List(events)) if !events.is_empty())
            && schedule.get("conference").is_some_and(|conference| !has_columns(conference))
    });
    let Node::Object(mut file) = root else { return root };
    if flat && let Some((_, Node::Object(schedule))) = file.iter_mut().find(|(name, _)| name == "schedule") {
        let events = take(schedule, "events");
        if let Some((_, Node::Object(conference))) = schedule.iter_mut().find(|(name, _)| name == "conference") {
            lay_out(conference, events);
        }
    }
    Node::Object(file)
}

fn has_columns(conference: &Node) -> bool {
    match conference.get("days") {
        Some(Node::List(days)) => days.iter().any(|day| day.get("rooms").is_some()),
        _ => false,
    }
}

fn take(entries: &mut Entries, name: &str) -> Option<Node> {
    let at = entries.iter().position(|(other, _)| other == name)?;
    Some(entries.remove(at).1)
}

fn text<'a>(node: &'a Node, name: &str) -> Option<&'a str> {
    match node.get(name) {
        Some(Node::Text(text)) => Some(text),
        _ => None,
    }
}

/// Days with the events of each in the columns of their rooms.
fn lay_out(conference: &mut Entries, events: Option<Node>) {
    let tracks = names(conference, "tracks");
    let Some(Node::List(events)) = events else { return };
    let mut days: Vec<Laid> = match take(conference, "days") {
        Some(Node::List(days)) => days.into_iter().filter_map(day).map(|day| (day, Vec::new())).collect(),
        _ => Vec::new(),
    };
    let begins: Vec<Option<Timestamp>> = days.iter().map(|(day, _)| moment(said(day, "day_start"))).collect();
    for event in events {
        let room = room_of(&event);
        let starts = text(&event, "start").map(str::to_owned);
        let at = place(&mut days, &begins, starts.as_deref());
        let column = &mut days[at].1;
        let event = reworded(event, &tracks);
        match column.iter_mut().find(|(name, _)| *name == room) {
            Some((_, events)) => events.push(event),
            None => column.push((room, vec![event])),
        }
    }
    let whole = |(mut day, rooms): Laid| {
        let rooms = rooms.into_iter().map(|(name, events)| (name, Node::List(events))).collect();
        day.push(("rooms".into(), Node::Object(rooms)));
        Node::Object(day)
    };
    conference.push(("days".into(), Node::List(days.into_iter().map(whole).collect())));
}

fn said<'a>(entries: &'a Entries, name: &str) -> Option<&'a str> {
    entries.iter().find_map(|(other, node)| match node {
        Node::Text(text) if other == name => Some(text.as_str()),
        _ => None,
    })
}

fn day(node: Node) -> Option<Entries> {
    let Node::Object(mut entries) = node else { return None };
    for (name, _) in &mut entries {
        match name.as_str() {
            "start" => *name = "day_start".into(),
            "end" => *name = "day_end".into(),
            _ => {}
        }
    }
    Some(entries)
}

fn moment(text: Option<&str>) -> Option<Timestamp> {
    text?.trim().parse().ok()
}

/// The last day that has begun when the event starts; a day of its own date where none has.
fn place(days: &mut Vec<Laid>, begins: &[Option<Timestamp>], starts: Option<&str>) -> usize {
    let moment = moment(starts);
    let begun = begins.iter().enumerate().filter(|(_, begin)| begin.is_some() && **begin <= moment);
    if let Some((at, _)) = begun.filter(|_| moment.is_some()).max_by_key(|(_, begin)| **begin) {
        return at;
    }
    let date = starts.and_then(Stamp::parse).map(|stamp| stamp.date.to_string()).unwrap_or_default();
    let known = days.iter().position(|(day, _)| said(day, "date").unwrap_or_default() == date);
    known.unwrap_or_else(|| {
        let entries = if date.is_empty() { Vec::new() } else { vec![("date".to_owned(), Node::Text(date))] };
        days.push((entries, Vec::new()));
        days.len() - 1
    })
}

/// The name of the room, which is a text or refers to one of the list.
fn room_of(event: &Node) -> String {
    match event.get("room") {
        Some(Node::Text(name)) => name.clone(),
        Some(room) => text(room, "name").or_else(|| text(room, "slug")).unwrap_or_default().to_owned(),
        None => String::new(),
    }
}

/// Names of a list by what refers to them.
fn names(conference: &Entries, list: &str) -> HashMap<String, String> {
    let mut names = HashMap::new();
    if let Some((_, Node::List(all))) = conference.iter().find(|(name, _)| name == list) {
        for one in all {
            let Some(name) = text(one, "name") else { continue };
            for reference in ["slug", "guid"].iter().filter_map(|field| text(one, field)) {
                names.insert(reference.to_owned(), name.to_owned());
            }
        }
    }
    names
}

/// The event with the names of today's form; what a reference says beyond a name stays beside it.
fn reworded(event: Node, tracks: &HashMap<String, String>) -> Node {
    let Node::Object(entries) = event else { return event };
    let mut now = Entries::new();
    for (name, node) in entries {
        match (name.as_str(), node) {
            ("start", node) => now.push(("date".into(), node)),
            ("participants", node) => now.push(("persons".into(), node)),
            ("room", Node::Object(parts)) => now.extend(beside("room", parts, "name")),
            ("track", Node::Object(parts)) => {
                let track = Node::Object(parts.clone());
                let known = ["name", "slug", "guid"].iter().filter_map(|field| text(&track, field));
                let known: Vec<&str> = known.collect();
                let name = known.iter().find_map(|one| tracks.get(*one).map(String::as_str)).or(known.first().copied());
                now.extend(name.map(|name| ("track".to_owned(), Node::Text(name.to_owned()))));
                now.extend(beside("track", parts, "name").into_iter().filter(|(name, _)| name != "track"));
            }
            (_, node) => now.push((name, node)),
        }
    }
    Node::Object(now)
}

fn beside(of: &str, parts: Entries, name: &str) -> Entries {
    let rename = |(part, node): (String, Node)| {
        let renamed = if part == name { of.to_owned() } else { format!("{of}_{part}") };
        (renamed, node)
    };
    parts.into_iter().map(rename).collect()
}
