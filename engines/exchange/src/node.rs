//! A source as a tree of values, read with limits, and the taking of fields from it.
//! Whatever nobody takes ends in an object's `extra`, so no leaf of a source can be lost unseen.

use std::cell::Cell;
use std::collections::HashMap;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use serde_json::{Number, Value};

use crate::model::Extra;
use crate::refusal::{BYTES_MAX, DEPTH_MAX, Refusal, VALUES_MAX};
use crate::report::{Notes, Oddity};
use crate::text;

/// One value of a source. Objects keep the order of the source, which orders rooms.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Node {
    Null,
    Bool(bool),
    Number(Number),
    Text(String),
    List(Vec<Node>),
    Object(Vec<(String, Node)>),
}

/// The source as text: size, UTF-8 and the mark at its beginning are settled here for every form.
pub(crate) fn source_text(bytes: &[u8]) -> Result<&str, Refusal> {
    if bytes.len() > BYTES_MAX {
        return Err(Refusal::TooLarge { bytes: bytes.len() });
    }
    let text = std::str::from_utf8(bytes).map_err(|e| Refusal::NotUtf8 { at: e.valid_up_to() })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim().is_empty() { Err(Refusal::Empty) } else { Ok(text) }
}

/// Reads JSON into a tree.
pub(crate) fn parse_json(bytes: &[u8], notes: &mut Notes) -> Result<Node, Refusal> {
    let source = source_text(bytes)?;
    let tally = Tally::default();
    let mut reader = serde_json::Deserializer::from_str(source);
    let read = Growing { tally: &tally, depth: 0 }.deserialize(&mut reader);
    let node = read.and_then(|node| reader.end().map(|()| node)).map_err(|error| tally.refusal(&error))?;
    notes.note_many("file", Oddity::ControlCharacters, tally.cleaned.get());
    notes.note_many("file", Oddity::NameTwice, tally.doubled.get());
    notes.note_many("file", Oddity::NumberRounded, tally.rounded.get());
    Ok(node)
}

/// Counts made while the tree grows.
#[derive(Default)]
struct Tally {
    values: Cell<usize>,
    too_deep: Cell<bool>,
    cleaned: Cell<usize>,
    doubled: Cell<usize>,
    rounded: Cell<usize>,
}

impl Tally {
    fn refusal(&self, error: &serde_json::Error) -> Refusal {
        match error {
            _ if self.too_deep.get() => Refusal::TooDeep,
            _ if self.values.get() > VALUES_MAX => Refusal::TooMany,
            e if e.is_eof() => Refusal::Truncated { line: e.line() },
            e => Refusal::NotJson { line: e.line() },
        }
    }

    fn cleaned(&self, text: String) -> String {
        if text::is_clean(&text) {
            return text;
        }
        self.cleaned.set(self.cleaned.get() + 1);
        text::clean(&text).into_owned()
    }
}

#[derive(Clone, Copy)]
struct Growing<'a> {
    tally: &'a Tally,
    depth: usize,
}

impl Growing<'_> {
    fn deeper<E: serde::de::Error>(self) -> Result<Self, E> {
        if self.depth >= DEPTH_MAX {
            self.tally.too_deep.set(true);
            return Err(E::custom("too deep"));
        }
        Ok(Self { depth: self.depth + 1, ..self })
    }
}

impl<'de> DeserializeSeed<'de> for Growing<'_> {
    type Value = Node;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node, D::Error> {
        let count = self.tally.values.get() + 1;
        self.tally.values.set(count);
        if count > VALUES_MAX {
            return Err(D::Error::custom("too many"));
        }
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Growing<'_> {
    type Value = Node;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E>(self) -> Result<Node, E> {
        Ok(Node::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Node, E> {
        Ok(Node::Bool(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Node, E> {
        Ok(Node::Number(value.into()))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Node, E> {
        Ok(Node::Number(value.into()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Node, E> {
        if value.abs() >= 9e15 {
            self.tally.rounded.set(self.tally.rounded.get() + 1);
        }
        Ok(Number::from_f64(value).map_or(Node::Null, Node::Number))
    }

    fn visit_str<E>(self, value: &str) -> Result<Node, E> {
        Ok(Node::Text(self.tally.cleaned(value.to_owned())))
    }

    fn visit_string<E>(self, value: String) -> Result<Node, E> {
        Ok(Node::Text(self.tally.cleaned(value)))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Node, A::Error> {
        let inner = self.deeper()?;
        let mut list = Vec::new();
        while let Some(value) = seq.next_element_seed(inner)? {
            list.push(value);
        }
        Ok(Node::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Node, A::Error> {
        let inner = self.deeper()?;
        let mut entries = Vec::new();
        while let Some(name) = map.next_key::<String>()? {
            entries.push((self.tally.cleaned(name), map.next_value_seed(inner)?));
        }
        self.tally.doubled.set(self.tally.doubled.get() + rename_doubles(&mut entries));
        Ok(Node::Object(entries))
    }
}

/// Gives the second entry of one name a name of its own ("Hall", "Hall (2)"); returns how many were renamed.
pub(crate) fn rename_doubles(entries: &mut [(String, Node)]) -> usize {
    let mut seen: HashMap<String, usize> = HashMap::with_capacity(entries.len());
    for (name, _) in entries.iter() {
        seen.insert(name.clone(), 0);
    }
    if seen.len() == entries.len() {
        return 0;
    }
    let mut renamed = 0;
    for (name, _) in entries.iter_mut() {
        let times = seen.get(name).copied().unwrap_or(0);
        if times == 0 {
            seen.insert(name.clone(), 1);
            continue;
        }
        let (free, count) = next_free(name, times, |other| seen.contains_key(other));
        seen.insert(name.clone(), count);
        seen.insert(free.clone(), 1);
        *name = free;
        renamed += 1;
    }
    renamed
}

/// The next free "name (n)" and its n.
pub(crate) fn next_free(name: &str, times: usize, taken: impl Fn(&str) -> bool) -> (String, usize) {
    let mut count = times + 1;
    loop {
        let free = format!("{name} ({count})");
        if !taken(&free) {
            return (free, count);
        }
        count += 1;
    }
}

impl Node {
    /// The same value for an `extra` map.
    pub fn into_value(self) -> Value {
        match self {
            Self::Null => Value::Null,
            Self::Bool(value) => Value::Bool(value),
            Self::Number(value) => Value::Number(value),
            Self::Text(value) => Value::String(value),
            Self::List(list) => Value::Array(list.into_iter().map(Self::into_value).collect()),
            Self::Object(entries) => {
                Value::Object(entries.into_iter().map(|(name, value)| (name, value.into_value())).collect())
            }
        }
    }

    pub fn object(self) -> Option<Vec<(String, Node)>> {
        match self {
            Self::Object(entries) => Some(entries),
            _ => None,
        }
    }

    pub fn is_object(&self) -> bool {
        matches!(self, Self::Object(_))
    }

    /// The value of a name, if this is an object that has it.
    pub fn get(&self, name: &str) -> Option<&Node> {
        match self {
            Self::Object(entries) => entries.iter().find(|(other, _)| other == name).map(|(_, value)| value),
            _ => None,
        }
    }

    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }
}

/// The fields of one object, taken one by one; `place` names the object in the report.
pub(crate) struct Fields {
    pub place: &'static str,
    entries: Vec<(String, Option<Node>)>,
}

impl Fields {
    pub fn of(place: &'static str, entries: Vec<(String, Node)>) -> Self {
        Self { place, entries: entries.into_iter().map(|(name, value)| (name, Some(value))).collect() }
    }

    fn slot(&mut self, name: &str) -> Option<&mut Option<Node>> {
        self.entries.iter_mut().find(|(other, value)| other == name && value.is_some()).map(|(_, value)| value)
    }

    pub fn has(&self, name: &str) -> bool {
        self.entries.iter().any(|(other, value)| other == name && !matches!(value, None | Some(Node::Null)))
    }

    /// The value as it is; null counts as absent.
    pub fn any(&mut self, name: &str) -> Option<Node> {
        self.slot(name)?.take().filter(|value| *value != Node::Null)
    }

    pub fn put_back(&mut self, name: &str, value: Node) {
        self.entries.push((name.to_owned(), Some(value)));
    }

    /// Leaves a value that is not of the expected type where it is, for `extra`, and notes it.
    fn take_as<T>(
        &mut self,
        name: &str,
        notes: &mut Notes,
        read: impl FnOnce(Node) -> Result<(T, bool), Node>,
    ) -> Option<T> {
        match read(self.any(name)?) {
            Ok((value, converted)) => {
                if converted {
                    notes.note(&format!("{}.{name}", self.place), Oddity::Converted);
                }
                Some(value)
            }
            Err(other) => {
                notes.note(&format!("{}.{name}", self.place), Oddity::OtherType);
                self.put_back(name, other);
                None
            }
        }
    }

    /// A text as it stands, several lines allowed; an empty one counts as absent.
    pub fn text(&mut self, name: &str, notes: &mut Notes) -> Option<String> {
        self.take_as(name, notes, |node| match node {
            Node::Text(text) => Ok((text, false)),
            Node::Number(number) => Ok((number.to_string(), true)),
            other => Err(other),
        })
        .filter(|text| !text.is_empty())
    }

    /// A text of one line, without spaces around it.
    pub fn line(&mut self, name: &str, notes: &mut Notes) -> Option<String> {
        let text = self.text(name, notes)?;
        let line = text::one_line(&text);
        if line != text {
            notes.note(&format!("{}.{name}", self.place), Oddity::SpacesTrimmed);
        }
        Some(line.into_owned()).filter(|line| !line.is_empty())
    }

    /// A whole number that is not negative, also when written as text.
    pub fn count(&mut self, name: &str, notes: &mut Notes) -> Option<u64> {
        if let Some(Some(Node::Text(text))) = self.slot(name)
            && text.is_empty()
        {
            self.any(name);
            return None;
        }
        self.take_as(name, notes, |node| match node {
            Node::Number(number) => number.as_u64().map(|n| (n, false)).ok_or(Node::Number(number)),
            Node::Text(text) => text.trim().parse().map(|n| (n, true)).map_err(|_| Node::Text(text)),
            other => Err(other),
        })
    }

    pub fn small(&mut self, name: &str, notes: &mut Notes) -> Option<u32> {
        let count = self.count(name, notes)?;
        let small = u32::try_from(count).ok();
        if small.is_none() {
            notes.note(&format!("{}.{name}", self.place), Oddity::OtherType);
            self.put_back(name, Node::Number(count.into()));
        }
        small
    }

    pub fn truth(&mut self, name: &str, notes: &mut Notes) -> Option<bool> {
        self.take_as(name, notes, |node| match node {
            Node::Bool(value) => Ok((value, false)),
            Node::Text(text) if matches!(text.as_str(), "true" | "1") => Ok((true, true)),
            Node::Text(text) if matches!(text.as_str(), "false" | "0") => Ok((false, true)),
            other => Err(other),
        })
    }

    /// A list; an absent one is empty.
    pub fn list(&mut self, name: &str, notes: &mut Notes) -> Vec<Node> {
        self.take_as(name, notes, |node| match node {
            Node::List(list) => Ok((list, false)),
            other => Err(other),
        })
        .unwrap_or_default()
    }

    /// The texts of a list; anything else in it stays where it is, for `extra`.
    pub fn texts(&mut self, name: &str, notes: &mut Notes) -> Vec<String> {
        let (texts, others): (Vec<Node>, Vec<Node>) =
            self.list(name, notes).into_iter().partition(|node| node.text().is_some());
        if !others.is_empty() {
            notes.note_many(&format!("{}.{name}", self.place), Oddity::OtherType, others.len());
            self.put_back(name, Node::List(others));
        }
        texts.iter().filter_map(|node| node.text().map(str::to_owned)).collect()
    }

    pub fn fields(&mut self, name: &str, place: &'static str, notes: &mut Notes) -> Option<Fields> {
        self.take_as(name, notes, |node| match node {
            Node::Object(entries) => Ok((Fields::of(place, entries), false)),
            other => Err(other),
        })
    }

    /// The fields left, for an object that is a list by name.
    pub fn entries(self) -> Vec<(String, Node)> {
        self.entries.into_iter().filter_map(|(name, value)| Some((name, value?))).collect()
    }

    /// Everything that nobody took. Nothing is null here but what nobody asked for.
    pub fn rest(self) -> Extra {
        self.rest_under("")
    }

    /// The same under a path, for objects that have no `extra` of their own.
    pub fn rest_under(self, prefix: &str) -> Extra {
        let mut entries: Vec<(String, Node)> =
            self.entries().into_iter().map(|(name, value)| (format!("{prefix}{name}"), value)).collect();
        rename_doubles(&mut entries);
        entries.into_iter().map(|(name, value)| (name, value.into_value())).collect()
    }
}
