//! Finds the collections in whatever pretalx form a file has: a list, a page of results, an object of lists,
//! or a grid of days, minutes and rooms.

use std::collections::HashMap;

use crate::model::Extra;
use crate::node::Node;
use crate::report::{Notes, Oddity};
use crate::zone::Stamp;

/// What a file holds.
#[derive(Default)]
pub(super) struct Found {
    pub event: Option<Node>,
    pub submissions: Vec<FoundSubmission>,
    pub slots: Vec<Node>,
    pub lists: HashMap<&'static str, Vec<Node>>,
    pub breaks: Vec<FoundBreak>,
    pub extra: Extra,
    /// The file is a list of submissions, which is empty.
    pub said_empty: bool,
    seen: HashMap<String, usize>,
}

/// A submission, with the cells of the grid in which it stands.
pub(super) struct FoundSubmission {
    pub node: Node,
    pub cells: Vec<Cell>,
    /// The same code with another content, further down in the file.
    pub others: Vec<Node>,
}

/// A cell of the grid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Cell {
    pub day: String,
    pub minute: String,
    pub room: String,
}

/// A break in the grid, in all rooms.
pub(super) struct FoundBreak {
    pub day: String,
    pub minute: String,
    pub node: Node,
}

const LISTS: [&str; 5] = ["rooms", "speakers", "tracks", "submission_types", "questions"];

/// True for a tree that could come from pretalx.
pub(crate) fn looks_like(root: &Node) -> bool {
    let like_a_talk = |node: &Node| node.get("submission_type").is_some() || node.get("speakers").is_some();
    match root {
        Node::List(list) => list.first().is_some_and(like_a_talk),
        Node::Object(entries) => entries.iter().any(|(name, value)| match (name.as_str(), value) {
            ("results" | "submissions" | "talks", Node::List(list)) => list.first().is_none_or(like_a_talk),
            (_, value) => is_grid(value),
        }),
        _ => false,
    }
}

/// An object of days, each an object of minutes of the day, each an object.
fn is_grid(node: &Node) -> bool {
    let Node::Object(days) = node else { return false };
    let number = |text: &str| !text.is_empty() && text.len() <= 4 && text.bytes().all(|b| b.is_ascii_digit());
    !days.is_empty()
        && days.iter().all(|(day, minutes)| {
            Stamp::parse(day).is_some_and(|stamp| stamp.time.is_none())
                && matches!(minutes, Node::Object(minutes)
                    if minutes.iter().all(|(minute, value)| number(minute) && value.is_object()))
        })
}

pub(super) fn collections(root: Node, notes: &mut Notes) -> Found {
    let mut found = Found::default();
    match root {
        Node::List(list) => found.submissions("submissions", list, notes),
        Node::Object(entries) => {
            for (name, value) in entries {
                found.entry(name, value, notes);
            }
        }
        other => {
            found.extra.insert("file".into(), other.into_value());
        }
    }
    found
}

/// A list as such, as a page of results, or as an object by code.
fn as_list(value: Node, notes: &mut Notes) -> Result<Vec<Node>, Node> {
    match value {
        Node::List(list) => Ok(list),
        Node::Object(mut entries) => {
            if let Some(at) =
                entries.iter().position(|(name, value)| name == "results" && matches!(value, Node::List(_)))
            {
                if entries.iter().any(|(name, value)| name == "next" && *value != Node::Null) {
                    notes.note("next", Oddity::MorePages);
                }
                let (_, results) = entries.remove(at);
                return as_list(results, notes);
            }
            if entries.iter().all(|(_, value)| value.is_object()) {
                return Ok(entries.into_iter().map(|(_, value)| value).collect());
            }
            Err(Node::Object(entries))
        }
        other => Err(other),
    }
}

impl Found {
    fn entry(&mut self, name: String, value: Node, notes: &mut Notes) {
        let list = LISTS.iter().find(|list| **list == name).copied();
        match (name.as_str(), value) {
            ("event", value) if value.is_object() && self.event.is_none() => self.event = Some(value),
            ("next", value) => {
                if value != Node::Null {
                    notes.note("next", Oddity::MorePages);
                }
                self.extra.insert(name, value.into_value());
            }
            ("results" | "submissions" | "talks" | "slots", value) => match as_list(value, notes) {
                Ok(list) if name == "slots" => list.into_iter().for_each(|node| self.slot(node, notes)),
                Ok(list) => self.submissions(&name, list, notes),
                Err(other) => self.keep(name, other),
            },
            (_, value) if is_grid(&value) => self.grid(&name, value, notes),
            (_, value) => match (list, as_list(value, notes)) {
                (Some(list), Ok(nodes)) => self.lists.entry(list).or_default().extend(nodes),
                (None, Ok(nodes)) => self.keep(name, Node::List(nodes)),
                (_, Err(other)) => self.keep(name, other),
            },
        }
    }

    fn keep(&mut self, name: String, value: Node) {
        self.extra.insert(name, value.into_value());
    }

    fn submissions(&mut self, name: &str, list: Vec<Node>, notes: &mut Notes) {
        self.said_empty |= list.is_empty();
        for (position, node) in list.into_iter().enumerate() {
            // A slot of the API has a submission inside or beside, and an id of its own.
            let talk = node.get("title").is_some() || node.get("code").is_some();
            match node {
                node if talk => self.add(node, None, notes),
                node if node.get("start").is_some() && node.get("room").is_some() => self.slot(node, notes),
                other => {
                    notes.note(name, Oddity::NotUnderstood);
                    self.keep(format!("{name}[{position}]"), other);
                }
            }
        }
    }

    /// A slot; an expanded submission in it is a submission like any other.
    fn slot(&mut self, node: Node, notes: &mut Notes) {
        let Node::Object(mut entries) = node else { return self.slots.push(node) };
        let expanded = entries.iter_mut().find(|(name, value)| name == "submission" && value.get("code").is_some());
        if let Some((_, value)) = expanded {
            let code = value.get("code").cloned().unwrap_or(Node::Null);
            let submission = std::mem::replace(value, code);
            self.add(submission, None, notes);
        }
        self.slots.push(Node::Object(entries));
    }

    /// The same submission stands once per cell; it is kept once, with its cells.
    fn add(&mut self, node: Node, cell: Option<Cell>, notes: &mut Notes) {
        let code = node.get("code").and_then(Node::text).map(str::to_owned);
        let known = code.as_ref().and_then(|code| self.seen.get(code).copied());
        if let Some(at) = known {
            let known = &mut self.submissions[at];
            known.cells.extend(cell);
            // Compared with the last one only, so that a code given to everything costs no more than its own length.
            if known.node != node && known.others.last() != Some(&node) {
                notes.note("submission.code", Oddity::Duplicate);
                known.others.push(node);
            }
            return;
        }
        if let Some(code) = code {
            self.seen.insert(code, self.submissions.len());
        }
        self.submissions.push(FoundSubmission { node, cells: cell.into_iter().collect(), others: Vec::new() });
    }

    fn grid(&mut self, name: &str, grid: Node, notes: &mut Notes) {
        for (day, minutes) in grid.object().unwrap_or_default() {
            let mut empty = Vec::new();
            for (minute, rooms) in minutes.object().unwrap_or_default() {
                let entries = rooms.object().unwrap_or_default();
                if entries.is_empty() {
                    empty.push(Node::Text(minute));
                    continue;
                }
                if entries.iter().any(|(name, value)| name == "title" && !value.is_object() || name == "id") {
                    let (day, node) = (day.clone(), Node::Object(entries));
                    self.breaks.push(FoundBreak { day, minute, node });
                    continue;
                }
                for (room, node) in entries {
                    let cell = Cell { day: day.clone(), minute: minute.clone(), room };
                    self.cell(name, cell, node, notes);
                }
            }
            if !empty.is_empty() {
                // Rows of the grid in which nothing starts.
                self.keep(format!("{name}.{day} empty"), Node::List(empty));
            }
        }
    }

    fn cell(&mut self, name: &str, cell: Cell, node: Node, notes: &mut Notes) {
        if node.get("code").is_some() || node.get("title").is_some() {
            return self.add(node, Some(cell), notes);
        }
        notes.note(name, Oddity::NotUnderstood);
        self.keep(format!("{name}.{}.{}.{}", cell.day, cell.minute, cell.room), node);
    }
}
