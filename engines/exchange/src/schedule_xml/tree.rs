//! An XML file as a tree of elements, with limits. No entity is ever expanded but the five that XML itself has,
//! and no document type is read, so neither a billion laughs nor a look into other files is possible.

use quick_xml::Reader;
use quick_xml::errors::Error;
use quick_xml::escape::{resolve_predefined_entity, unescape};
use quick_xml::events::{BytesStart, Event};

use crate::refusal::{DEPTH_MAX, Refusal, VALUES_MAX, shortened};
use crate::report::{Notes, Oddity};
use crate::text;

/// An element with what is in it.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Element {
    pub name: String,
    pub attributes: Vec<(String, String)>,
    pub children: Vec<Element>,
    pub text: String,
}

/// Reads the one root element.
pub(super) fn parse(source: &str, notes: &mut Notes) -> Result<Element, Refusal> {
    let mut growing = Growing { source, open: Vec::new(), root: None, values: 0, notes };
    let mut reader = Reader::from_str(source);
    reader.config_mut().check_end_names = true;
    loop {
        let event = reader.read_event().map_err(|error| refusal(source, reader.error_position(), &error))?;
        let at = reader.buffer_position();
        match event {
            Event::Start(start) => growing.start(&start, at)?,
            Event::Empty(start) => {
                growing.start(&start, at)?;
                growing.end();
            }
            Event::End(_) => growing.end(),
            Event::Text(text) => growing.text(&text.xml10_content(), at)?,
            Event::CData(text) => growing.text(&text.xml10_content(), at)?,
            Event::GeneralRef(reference) => {
                let character = reference.resolve_char_ref();
                growing.reference(&reference, character, at)?;
            }
            Event::DocType(doctype) => growing.doctype(&doctype)?,
            Event::Comment(_) => growing.notes.note("file", Oddity::Comment),
            Event::PI(instruction) => growing.notes.not_kept.push(format!("<?{}?>", shortened(&instruction))),
            Event::Decl(_) => {}
            Event::Eof => return growing.finish(),
        }
    }
}

fn line(source: &str, at: u64) -> usize {
    let end = usize::try_from(at).unwrap_or(usize::MAX).min(source.len());
    1 + source.as_bytes()[..end].iter().filter(|byte| **byte == b'\n').count()
}

fn refusal(source: &str, at: u64, error: &Error) -> Refusal {
    match error {
        Error::Syntax(_) => Refusal::Truncated { line: line(source, u64::MAX) },
        _ => Refusal::NotXml { line: line(source, at) },
    }
}

struct Growing<'a> {
    source: &'a str,
    open: Vec<Element>,
    root: Option<Element>,
    values: usize,
    notes: &'a mut Notes,
}

impl Growing<'_> {
    fn count(&mut self, more: usize) -> Result<(), Refusal> {
        self.values += more;
        if self.values > VALUES_MAX { Err(Refusal::TooMany) } else { Ok(()) }
    }

    fn clean(&mut self, text: &str) -> String {
        if !text::is_clean(text) {
            self.notes.note("file", Oddity::ControlCharacters);
        }
        text::clean(text).into_owned()
    }

    fn start(&mut self, start: &BytesStart<'_>, at: u64) -> Result<(), Refusal> {
        self.count(1)?;
        if self.open.len() >= DEPTH_MAX {
            return Err(Refusal::TooDeep);
        }
        if self.open.is_empty() && self.root.is_some() {
            return Err(Refusal::NotXml { line: line(self.source, at) });
        }
        let mut element = Element { name: self.clean(start.name().as_ref()), ..Element::default() };
        // The reader's own check for double attributes is quadratic; doubles are renamed later instead.
        let mut attributes = start.attributes();
        for attribute in attributes.with_checks(false) {
            self.count(1)?;
            let attribute = attribute.map_err(|_| Refusal::NotXml { line: line(self.source, at) })?;
            let value = unescape(&attribute.value).map_err(|error| self.escape_refusal(&error, at))?;
            let value = self.clean(&value.replace(['\t', '\n', '\r'], " "));
            let name = self.clean(attribute.key.as_ref());
            element.attributes.push((name, value));
        }
        self.open.push(element);
        Ok(())
    }

    fn escape_refusal(&self, error: &quick_xml::escape::EscapeError, at: u64) -> Refusal {
        match error {
            quick_xml::escape::EscapeError::UnrecognizedEntity(_, name) => {
                Refusal::UnknownEntity { name: shortened(name) }
            }
            _ => Refusal::NotXml { line: line(self.source, at) },
        }
    }

    fn end(&mut self) {
        let Some(element) = self.open.pop() else { return };
        match self.open.last_mut() {
            Some(parent) => parent.children.push(element),
            None => self.root = Some(element),
        }
    }

    fn text(&mut self, text: &str, at: u64) -> Result<(), Refusal> {
        let cleaned = self.clean(text);
        match self.open.last_mut() {
            Some(element) => element.text.push_str(&cleaned),
            None if cleaned.trim().is_empty() => {}
            None => return Err(Refusal::NotXml { line: line(self.source, at) }),
        }
        Ok(())
    }

    fn reference(&mut self, name: &str, character: Result<Option<char>, Error>, at: u64) -> Result<(), Refusal> {
        match character {
            Ok(Some(character)) => self.text(character.encode_utf8(&mut [0; 4]), at),
            Ok(None) => match resolve_predefined_entity(name) {
                Some(text) => self.text(text, at),
                None => Err(Refusal::UnknownEntity { name: shortened(name) }),
            },
            Err(_) => {
                // A reference to a character that cannot be, such as &#0;.
                self.notes.note("file", Oddity::ControlCharacters);
                Ok(())
            }
        }
    }

    fn doctype(&mut self, doctype: &str) -> Result<(), Refusal> {
        if doctype.contains('[') || doctype.to_ascii_uppercase().contains("ENTITY") {
            return Err(Refusal::Entities);
        }
        self.notes.note("file", Oddity::DoctypePassedOver);
        self.notes.not_kept.push(format!("<!DOCTYPE {}>", shortened(doctype)));
        Ok(())
    }

    fn finish(self) -> Result<Element, Refusal> {
        if !self.open.is_empty() {
            return Err(Refusal::Truncated { line: line(self.source, u64::MAX) });
        }
        self.root.ok_or(Refusal::NotXml { line: 1 })
    }
}
