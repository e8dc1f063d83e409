//! Cuts a web page into tags and text. It builds no tree, so that no nesting, however deep, costs more than its bytes;
//! what is left open (a quote, a comment, a script) swallows the rest of the page, as it does in a browser.

use mail_parser::decoders::html::add_html_token;

/// One piece of a page.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Piece<'a> {
    /// `<name …>`: the name in lower case, and what stands after it.
    Open(String, &'a str),
    /// `</name>`.
    Close(String),
    /// Words between tags, entities undone.
    Words(String),
}

/// What stands inside these is no text for readers.
const UNREAD: [&str; 9] = ["script", "style", "textarea", "title", "iframe", "noembed", "xmp", "svg", "template"];

pub(crate) struct Pieces<'a> {
    rest: &'a str,
}

pub(crate) fn pieces(page: &str) -> Pieces<'_> {
    Pieces { rest: page }
}

impl<'a> Iterator for Pieces<'a> {
    type Item = Piece<'a>;

    fn next(&mut self) -> Option<Piece<'a>> {
        while !self.rest.is_empty() {
            let rest = self.rest;
            let Some(inside) = rest.strip_prefix('<') else {
                return Some(self.words());
            };
            if let Some(comment) = inside.strip_prefix("!--") {
                self.rest = past(comment, "-->");
            } else if inside.starts_with(['!', '?']) {
                self.rest = past(inside, ">");
            } else if inside.starts_with(|c: char| c.is_ascii_alphabetic()) {
                return Some(self.open(inside));
            } else if let Some(name) =
                inside.strip_prefix('/').filter(|n| n.starts_with(|c: char| c.is_ascii_alphabetic()))
            {
                self.rest = past(name, ">");
                return Some(Piece::Close(tag_name(name)));
            } else {
                // A lone "<" is a letter like any other.
                return Some(self.words());
            }
        }
        None
    }
}

impl<'a> Pieces<'a> {
    fn words(&mut self) -> Piece<'a> {
        let first = self.rest.chars().next().map_or(0, char::len_utf8);
        let end = self.rest[first..].find('<').map_or(self.rest.len(), |at| first + at);
        let (words, rest) = self.rest.split_at(end);
        self.rest = rest;
        Piece::Words(without_entities(words))
    }

    fn open(&mut self, inside: &'a str) -> Piece<'a> {
        let name = tag_name(inside);
        let attributes = &inside[name.len()..end_of_tag(inside)];
        self.rest = inside[end_of_tag(inside)..].strip_prefix('>').unwrap_or_default();
        if UNREAD.contains(&name.as_str()) && !attributes.ends_with('/') {
            self.rest = past_close(self.rest, &name);
            return Piece::Words(String::new());
        }
        Piece::Open(name, attributes)
    }
}

fn tag_name(inside: &str) -> String {
    inside.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-').collect::<String>().to_ascii_lowercase()
}

/// Where the tag's `>` stands, outside quotes.
fn end_of_tag(inside: &str) -> usize {
    let mut quote = None;
    for (at, byte) in inside.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => return at,
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), _) if open == byte => quote = None,
            _ => {}
        }
    }
    inside.len()
}

fn past<'a>(text: &'a str, mark: &str) -> &'a str {
    text.find(mark).map_or("", |at| &text[at + mark.len()..])
}

fn past_close<'a>(text: &'a str, name: &str) -> &'a str {
    let mut from = 0;
    while let Some(at) = text[from..].find("</") {
        from += at + 2;
        let tail = &text.as_bytes()[from..];
        if tail.len() >= name.len() && tail[..name.len()].eq_ignore_ascii_case(name.as_bytes()) {
            return past(&text[from..], ">");
        }
    }
    ""
}

/// The value of an attribute; only the first 2,000 bytes of a tag are looked at.
pub(crate) fn attribute(attributes: &str, name: &str) -> Option<String> {
    let attributes = crate::words::after(attributes, 0, 2_000);
    let folded = attributes.to_ascii_lowercase();
    let mut from = 0;
    while let Some(at) = folded[from..].find(name) {
        let start = from + at;
        from = start + name.len();
        let fresh = folded[..start].ends_with(|c: char| c.is_whitespace() || c == '"' || c == '\'');
        let Some(value) = attributes[from..].trim_start().strip_prefix('=').filter(|_| fresh) else { continue };
        let value = value.trim_start();
        let end = match value.chars().next() {
            Some(quote @ ('"' | '\'')) => {
                return Some(without_entities(value[1..].split(quote).next().unwrap_or_default()));
            }
            _ => value.find(char::is_whitespace).unwrap_or(value.len()),
        };
        return Some(without_entities(&value[..end]));
    }
    None
}

/// Undoes `&eacute;`, `&#233;` and `&#xE9;`.
fn without_entities(words: &str) -> String {
    let mut plain = String::with_capacity(words.len());
    let mut rest = words;
    while let Some(at) = rest.find('&') {
        plain.push_str(&rest[..at]);
        rest = &rest[at..];
        let length = rest[1..].find(|c: char| !c.is_ascii_alphanumeric() && c != '#').map_or(rest.len(), |end| end + 1);
        if length <= 32 && rest[length..].starts_with(';') {
            add_html_token(&mut plain, &rest.as_bytes()[..=length], false);
            rest = &rest[length + 1..];
        } else {
            plain.push('&');
            rest = &rest[1..];
        }
    }
    plain + rest
}
