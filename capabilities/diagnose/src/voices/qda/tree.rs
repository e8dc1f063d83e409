//! An XML file as a tree, with limits. No document type is read and no entity expanded but the five of XML itself, so
//! that neither a billion laughs nor a look into other files is possible.

use quick_xml::Reader;
use quick_xml::escape::{resolve_predefined_entity, unescape};
use quick_xml::events::{BytesStart, Event};

/// An element with what is in it.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Element {
    pub name: String,
    pub attributes: Vec<(String, String)>,
    pub children: Vec<Element>,
    pub text: String,
}

impl Element {
    /// The value of an attribute; empty where it is missing.
    pub fn get(&self, name: &str) -> &str {
        self.attributes.iter().find(|(one, _)| one == name).map_or("", |(_, value)| value)
    }

    /// The children of this name.
    pub fn each<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Element> {
        self.children.iter().filter(move |child| child.name == name)
    }

    /// The first child of this name.
    pub fn one(&self, name: &str) -> Option<&Element> {
        self.children.iter().find(|child| child.name == name)
    }
}

/// Why a file is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Broken {
    /// It is not whole XML.
    NotXml,
    /// It declares or uses entities of its own.
    Entities,
    /// Deeper, or of more parts, than any project.
    TooMuch,
}

const DEPTH_MAX: usize = 64;
const PARTS_MAX: usize = 400_000;

/// Reads the one root element. Prefixes of names are left away.
pub(super) fn parse(source: &str) -> Result<Element, Broken> {
    let mut reader = Reader::from_str(source);
    reader.config_mut().check_end_names = true;
    let mut growing = Growing { open: Vec::new(), root: None, parts: 0 };
    loop {
        match reader.read_event().map_err(|_| Broken::NotXml)? {
            Event::Start(start) => growing.start(&start)?,
            Event::Empty(start) => {
                growing.start(&start)?;
                growing.end();
            }
            Event::End(_) => growing.end(),
            Event::Text(text) => growing.text(&text.xml10_content())?,
            Event::CData(text) => growing.text(&text.xml10_content())?,
            Event::GeneralRef(reference) => match reference.resolve_char_ref().map_err(|_| Broken::NotXml)? {
                Some(sign) => growing.text(sign.encode_utf8(&mut [0; 4]))?,
                None => growing.text(resolve_predefined_entity(&reference).ok_or(Broken::Entities)?)?,
            },
            Event::DocType(_) => return Err(Broken::Entities),
            Event::Comment(_) | Event::PI(_) | Event::Decl(_) => {}
            Event::Eof if growing.open.is_empty() => return growing.root.ok_or(Broken::NotXml),
            Event::Eof => return Err(Broken::NotXml),
        }
    }
}

struct Growing {
    open: Vec<Element>,
    root: Option<Element>,
    parts: usize,
}

impl Growing {
    fn count(&mut self) -> Result<(), Broken> {
        self.parts += 1;
        if self.parts > PARTS_MAX { Err(Broken::TooMuch) } else { Ok(()) }
    }

    fn start(&mut self, start: &BytesStart<'_>) -> Result<(), Broken> {
        self.count()?;
        if self.open.len() >= DEPTH_MAX {
            return Err(Broken::TooMuch);
        }
        if self.open.is_empty() && self.root.is_some() {
            return Err(Broken::NotXml);
        }
        let name = start.name().as_ref().to_owned();
        let mut element = Element { name: local(&name).to_owned(), ..Element::default() };
        let mut attributes = start.attributes();
        // The reader's own check for double attributes is quadratic; of doubles the first one counts.
        for attribute in attributes.with_checks(false) {
            self.count()?;
            let attribute = attribute.map_err(|_| Broken::NotXml)?;
            let value = unescape(&attribute.value).map_err(|_| Broken::Entities)?;
            let name: &str = attribute.key.as_ref();
            if name != "xmlns" && !name.starts_with("xmlns:") && !name.starts_with("xsi:") {
                element.attributes.push((name.to_owned(), printable(&value)));
            }
        }
        self.open.push(element);
        Ok(())
    }

    fn end(&mut self) {
        let Some(element) = self.open.pop() else { return };
        match self.open.last_mut() {
            Some(parent) => parent.children.push(element),
            None => self.root = Some(element),
        }
    }

    fn text(&mut self, text: &str) -> Result<(), Broken> {
        match self.open.last_mut() {
            Some(element) => element.text.push_str(&printable(text)),
            None if text.trim().is_empty() => {}
            None => return Err(Broken::NotXml),
        }
        Ok(())
    }
}

fn local(name: &str) -> &str {
    name.rsplit(':').next().unwrap_or(name)
}

/// Without the signs that no XML may hold.
pub(super) fn printable(text: &str) -> String {
    text.chars()
        .filter(|sign| {
            matches!(sign, '\t' | '\n' | '\r') || (!sign.is_control() && *sign != '\u{fffe}' && *sign != '\u{ffff}')
        })
        .collect()
}

/// The element as XML, with what is in it.
pub(super) fn print(element: &Element, out: &mut String) {
    out.push('<');
    out.push_str(&element.name);
    for (name, value) in &element.attributes {
        out.push_str(&format!(" {name}=\"{}\"", quoted(value)));
    }
    if element.children.is_empty() && element.text.is_empty() {
        out.push_str("/>");
        return;
    }
    out.push('>');
    if element.children.is_empty() {
        out.push_str(&quoted(&element.text));
    }
    for child in &element.children {
        print(child, out);
    }
    out.push_str(&format!("</{}>", element.name));
}

/// Text for XML. A carriage return would come back as a line end, so it is written as what it is.
pub(super) fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for sign in text.chars() {
        match sign {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\r' => out.push_str("&#13;"),
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entities_are_refused_and_the_five_of_xml_are_read() {
        let laughs = "<!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><Project name=\"&b;\"/>";
        assert_eq!(parse(laughs), Err(Broken::Entities));
        assert_eq!(parse("<Project>&nbsp;</Project>"), Err(Broken::Entities));
        assert_eq!(parse("<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><Project/>"), Err(Broken::Entities));
        let read = parse("<p:Project name=\"a &amp; &#233;\">x &lt; y</p:Project>").expect("it reads");
        assert_eq!((read.name.as_str(), read.get("name"), read.text.as_str()), ("Project", "a & é", "x < y"));
    }

    #[test]
    fn depth_and_halves_are_refused() {
        assert_eq!(parse(&"<a>".repeat(100)), Err(Broken::TooMuch));
        assert_eq!(parse("<a><b></a>"), Err(Broken::NotXml));
        assert_eq!(parse("<a>"), Err(Broken::NotXml));
        assert_eq!(parse(""), Err(Broken::NotXml));
        assert_eq!(parse("<a/><b/>"), Err(Broken::NotXml));
    }

    #[test]
    fn what_is_printed_reads_back() {
        let one = parse("<a x=\"1 &quot;2&quot;\"><b>l’été &amp; « so »</b><c/></a>").expect("it reads");
        let mut out = String::new();
        print(&one, &mut out);
        assert_eq!(parse(&out), Ok(one));
    }
}
