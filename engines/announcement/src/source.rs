//! The door: what may be handed in, how much of it, and what is refused with a plain reason.

use std::borrow::Cow;
use std::fmt;

use crate::{html, letter};

/// No announcement is longer; what is, is something else.
pub const BYTES_MAX: usize = 1_000_000;

/// A text as it came in.
#[derive(Debug, Clone)]
pub enum Source<'a> {
    /// Plain text, pasted or from a `.txt` file.
    Text(Cow<'a, str>),
    /// A web page.
    Html(Cow<'a, str>),
    /// A letter as mail servers pass it on (`.eml`).
    Letter(Cow<'a, [u8]>),
}

/// Why a text is not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// More than [`BYTES_MAX`].
    TooLong {
        /// Its length.
        bytes: usize,
    },
    /// A PDF, an office file, a picture: not a text.
    NotText,
    /// A letter that no mail program could open.
    NotALetter,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Refusal::TooLong { bytes } => {
                write!(f, "the text has {bytes} bytes; paste the announcement alone, at most {BYTES_MAX}")
            }
            Refusal::NotText => f.write_str("this file is not a text; open it and paste its words"),
            Refusal::NotALetter => f.write_str("this letter cannot be opened; paste its words"),
        }
    }
}

impl std::error::Error for Refusal {}

impl<'a> Source<'a> {
    /// A file by its name and content: `.eml`, `.html`/`.htm`, else text in UTF-8, UTF-16 or Windows-1252.
    ///
    /// ```
    /// use announcement::{Kind, Source, read};
    /// let reading = read(Source::from_file("note.txt", b"Colloque \xe0 Lyon\nDate : 3 juin 2026")).unwrap();
    /// assert_eq!(reading.items[0].best(Kind::Dates).unwrap().value.to_string(), "2026-06-03");
    /// ```
    pub fn from_file(name: &str, bytes: &'a [u8]) -> Source<'a> {
        let name = name.to_lowercase();
        match name.rsplit('.').next() {
            Some("eml") => Source::Letter(Cow::Borrowed(bytes)),
            Some("html" | "htm" | "xhtml") => Source::Html(decoded(bytes)),
            _ => Source::Text(decoded(bytes)),
        }
    }

    fn bytes(&self) -> &[u8] {
        match self {
            Source::Text(text) | Source::Html(text) => text.as_bytes(),
            Source::Letter(bytes) => bytes,
        }
    }

    /// The lines of the source, before they are made uniform.
    pub(crate) fn lines(&self) -> Result<Vec<RawLine>, Refusal> {
        let bytes = self.bytes();
        if bytes.len() > BYTES_MAX {
            return Err(Refusal::TooLong { bytes: bytes.len() });
        }
        match self {
            Source::Letter(bytes) => letter::lines(bytes),
            Source::Text(_) | Source::Html(_) if is_binary(bytes) => Err(Refusal::NotText),
            Source::Html(page) => Ok(html::lines(page)),
            Source::Text(text) => Ok(text_lines(text)),
        }
    }
}

/// A line before it is made uniform.
#[derive(Debug, Clone, Default)]
pub(crate) struct RawLine {
    pub text: String,
    /// The source marks it as a heading (`<h2>`, a paragraph all in bold, the subject of a letter).
    pub heading: bool,
    /// The source breaks lines at a width, so that this line may go on in the next.
    pub wrapped: bool,
}

pub(crate) fn text_lines(text: &str) -> Vec<RawLine> {
    let text = text.replace("\r\n", "\n").replace(['\r', '\u{b}', '\u{c}', '\u{2028}', '\u{2029}', '\u{85}'], "\n");
    text.split('\n').map(|line| RawLine { text: line.to_owned(), heading: false, wrapped: true }).collect()
}

/// Files of other kinds announce themselves in their first bytes, or hold bytes no text has.
fn is_binary(bytes: &[u8]) -> bool {
    bytes.starts_with(b"%PDF")
        || bytes.starts_with(b"PK\x03\x04")
        || bytes.starts_with(b"\xd0\xcf\x11\xe0")
        || bytes.iter().take(4_000).filter(|byte| **byte == 0).count() > 8
}

fn decoded(bytes: &[u8]) -> Cow<'_, str> {
    let utf16 = |from: fn([u8; 2]) -> u16| {
        let units = bytes[2..].chunks_exact(2).map(|pair| from([pair[0], pair[1]]));
        Cow::Owned(char::decode_utf16(units).map(|c| c.unwrap_or('\u{fffd}')).collect())
    };
    match bytes {
        [0xff, 0xfe, ..] => utf16(u16::from_le_bytes),
        [0xfe, 0xff, ..] => utf16(u16::from_be_bytes),
        [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8_lossy(rest),
        _ => match std::str::from_utf8(bytes) {
            Ok(text) => Cow::Borrowed(text),
            Err(_) => Cow::Owned(bytes.iter().map(|byte| windows_1252(*byte)).collect()),
        },
    }
}

/// Windows-1252 is what old office programs mean by "text"; it differs from Latin-1 in 0x80 to 0x9f only.
fn windows_1252(byte: u8) -> char {
    const HIGH: [char; 32] = [
        '€', '\u{fffd}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{fffd}', 'Ž', '\u{fffd}',
        '\u{fffd}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{fffd}', 'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9f => HIGH[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}
