//! Letters: the subject and the bodies a reader would see. The letter's own date and senders are left out, since the
//! day a letter was sent is not the day of the gathering; so are attachments other than forwarded letters.

use std::sync::LazyLock;

use mail_parser::{Message, MessageParser, PartType};
use regex::Regex;

use crate::source::{RawLine, Refusal, text_lines};
use crate::{html, words};

/// A letter in a letter in a letter; deeper ones are left unread.
const DEPTH_MAX: usize = 3;
/// A forwarded letter needs a few boundaries; thousands are an attack on whoever opens it.
const NESTED_MAX: usize = 64;

pub(crate) fn lines(bytes: &[u8]) -> Result<Vec<RawLine>, Refusal> {
    if count(bytes, b"message/") > NESTED_MAX || count(bytes, b"multipart/") > NESTED_MAX {
        return Err(Refusal::NotALetter);
    }
    let message = MessageParser::default().parse(bytes).ok_or(Refusal::NotALetter)?;
    let mut lines = Vec::new();
    take(&message, 0, &mut lines);
    if lines.iter().all(|line: &RawLine| line.text.trim().is_empty()) { Err(Refusal::NotALetter) } else { Ok(lines) }
}

fn count(bytes: &[u8], word: &[u8]) -> usize {
    bytes.windows(word.len()).filter(|window| window.eq_ignore_ascii_case(word)).count()
}

fn take(message: &Message<'_>, depth: usize, lines: &mut Vec<RawLine>) {
    if let Some(subject) = message.subject() {
        let subject = bare_subject(subject);
        lines.push(RawLine { text: subject.to_owned(), heading: true, wrapped: false });
        lines.push(RawLine::default());
    }
    // The HTML body keeps lists and tables; where a part has none, mail-parser lists its plain text here.
    let bodies = if message.html_body.is_empty() { &message.text_body } else { &message.html_body };
    for part in bodies.iter().filter_map(|id| message.parts.get(*id as usize)) {
        match &part.body {
            PartType::Html(page) => lines.extend(html::lines(page)),
            PartType::Text(text) => lines.extend(text_lines(text)),
            _ => continue,
        }
        lines.push(RawLine::default());
    }
    for part in &message.parts {
        if let PartType::Message(inner) = &part.body
            && depth + 1 < DEPTH_MAX
        {
            take(inner, depth + 1, lines);
        }
    }
}

/// The subject without "Re:", "Fwd:", "TR :" and the tag of a mailing list.
fn bare_subject(subject: &str) -> &str {
    static BEFORE: LazyLock<Regex> =
        LazyLock::new(|| words::rule(r"^(?:\s*(?:(?:re|fwd?|tr|wg|rv|ré|réf)\s?:|\[[^\]]{1,40}\]))+\s*"));
    BEFORE.find(subject).map_or(subject, |found| &subject[found.end()..])
}
