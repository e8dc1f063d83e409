//! The header fields of a letter or of one of its parts: split here within limits, and each read by
//! `mail-parser` when it is asked for.

use super::{Correspondent, Limits, Refused};
use crate::line::Line;
use crate::message_id::MessageId;
use mail_parser::parsers::MessageStream;
use mail_parser::{Address, ContentType, HeaderValue};

/// Fields in the order they stand: the name in lower case, the value as written, ended by a line feed.
pub(super) struct Headers(Vec<(String, Vec<u8>)>);

impl Headers {
    /// The header and what follows its empty line.
    pub fn split<'a>(bytes: &'a [u8], limits: &Limits) -> Result<(Headers, &'a [u8]), Refused> {
        let mut fields: Vec<(String, Vec<u8>)> = Vec::new();
        let mut rest = bytes;
        while let Some((line, after)) = first_line(rest) {
            if bytes.len() - after.len() > limits.head_bytes && !is_blank(line) {
                return Err(Refused::HeadTooLong);
            }
            rest = after;
            if is_blank(line) {
                break;
            }
            take_line(line, &mut fields, limits)?;
        }
        Ok((Headers(fields), rest))
    }

    /// Has any field at all.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How often the field stands there.
    pub fn count(&self, name: &str) -> usize {
        self.values(name).count()
    }

    /// The first of this name as written, on one line.
    pub fn raw(&self, name: &str) -> Option<String> {
        self.values(name).next().map(|value| base::one_line(&String::from_utf8_lossy(value)))
    }

    /// All of this name as written, each on one line.
    pub fn all_raw<'a, 'n>(&'a self, name: &'n str) -> impl Iterator<Item = String> + use<'a, 'n> {
        self.values(name).map(|value| base::one_line(&String::from_utf8_lossy(value)))
    }

    /// The first of this name for people: encoded words decoded, one line.
    pub fn line(&self, name: &str) -> Option<String> {
        match MessageStream::new(self.values(name).next()?).parse_unstructured() {
            HeaderValue::Text(text) => Some(Line::of_text(&text).as_str().to_owned()),
            _ => None,
        }
    }

    /// The people in a field of addresses; entries without an address are left out.
    pub fn people(&self, name: &str) -> Vec<Correspondent> {
        let mut people = Vec::new();
        for value in self.values(name) {
            if let HeaderValue::Address(address) = MessageStream::new(value).parse_address() {
                people.extend(correspondents(&address));
            }
        }
        people
    }

    /// The Message-IDs in a field.
    pub fn ids(&self, name: &str) -> Vec<MessageId> {
        let Some(value) = self.values(name).next() else { return Vec::new() };
        match MessageStream::new(value).parse_id() {
            HeaderValue::Text(id) => MessageId::parse(&id).into_iter().collect(),
            HeaderValue::TextList(ids) => ids.iter().filter_map(|id| MessageId::parse(id)).collect(),
            _ => Vec::new(),
        }
    }

    /// A field such as Content-Type: kind, form and attributes.
    pub fn typed(&self, name: &str) -> Option<ContentType<'_>> {
        match MessageStream::new(self.values(name).next()?).parse_content_type() {
            HeaderValue::ContentType(value) => Some(value),
            _ => None,
        }
    }

    fn values<'a, 'n>(&'a self, name: &'n str) -> impl Iterator<Item = &'a [u8]> + use<'a, 'n> {
        self.0.iter().filter(move |(field, _)| field == name).map(|(_, value)| value.as_slice())
    }
}

/// A line with its line feed, and what follows. At the end of the bytes the last line may have none.
pub(super) fn first_line(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    if bytes.is_empty() {
        return None;
    }
    let end = bytes.iter().position(|byte| *byte == b'\n').map_or(bytes.len(), |at| at + 1);
    Some(bytes.split_at(end))
}

fn is_blank(line: &[u8]) -> bool {
    line.iter().all(|byte| matches!(byte, b'\r' | b'\n'))
}

/// Adds a line: a new field, or the continuation of the last. Lines that are neither are passed over,
/// as mail programs do with the `From ` line of old mailbox files.
fn take_line(line: &[u8], fields: &mut Vec<(String, Vec<u8>)>, limits: &Limits) -> Result<(), Refused> {
    if line.first().is_some_and(|byte| matches!(byte, b' ' | b'\t')) {
        if let Some((_, value)) = fields.last_mut() {
            value.extend_from_slice(line);
            end_line(value);
        }
    } else if let Some(at) = line.iter().position(|byte| *byte == b':')
        && is_field_name(&line[..at])
    {
        let mut value = line[at + 1..].to_vec();
        end_line(&mut value);
        fields.push((String::from_utf8_lossy(&line[..at]).trim().to_ascii_lowercase(), value));
    }
    let too_long = fields.last().is_some_and(|(_, value)| value.len() > limits.field_bytes);
    if too_long || fields.len() > limits.fields { Err(Refused::HeadTooLong) } else { Ok(()) }
}

fn is_field_name(name: &[u8]) -> bool {
    let name = name.trim_ascii_end();
    (1..=100).contains(&name.len()) && name.iter().all(u8::is_ascii_graphic)
}

/// `mail-parser` takes a field to be over at its line feed.
fn end_line(value: &mut Vec<u8>) {
    if value.last() != Some(&b'\n') {
        value.push(b'\n');
    }
}

fn correspondents(address: &Address<'_>) -> Vec<Correspondent> {
    address.iter().take(200).filter_map(correspondent).collect()
}

fn correspondent(person: &mail_parser::Addr<'_>) -> Option<Correspondent> {
    let checked = crate::Address::new(person.address.as_deref()?, None).ok()?;
    let name = person.name.as_deref().map(|name| Line::of_text(name).as_str().to_owned());
    Some(Correspondent { mail: checked.mail().to_owned(), name: name.filter(|name| !name.is_empty()) })
}
