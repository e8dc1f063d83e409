//! One line of text that may stand in a header: the type says it, so nothing else can get there.
//! A header field ends at CR LF; whoever can write one writes headers of his own (Bcc, Reply-To).

use std::fmt;

/// One line without control characters and without characters that reverse what is read.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Line(String);

/// Why a text is not a [`Line`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotALine {
    /// Holds a line break, NUL, or another control character.
    #[error("the text holds a control character")]
    Control,
    /// Holds a character that overrides the direction of writing.
    #[error("the text holds a character that reverses what is read")]
    Reversing,
    /// Holds `=?`, with which a mail program begins to decode: what is read would not be what is written.
    #[error("the text holds =?, which mail programs take for a code")]
    Encoded,
    /// Longer than [`Line::MAX_CHARS`].
    #[error("the text is longer than {} characters", Line::MAX_CHARS)]
    TooLong,
}

impl Line {
    /// Longest line; a mail program shows about 70 characters, the standard ends at 998 bytes a line.
    pub const MAX_CHARS: usize = 400;

    /// Takes the text as it is, or says why not: for what the program itself writes.
    pub fn new(text: impl Into<String>) -> Result<Line, NotALine> {
        let text = text.into();
        if text.chars().any(breaks_a_line) {
            return Err(NotALine::Control);
        }
        if text.chars().any(is_reversing) {
            return Err(NotALine::Reversing);
        }
        if text.contains("=?") {
            return Err(NotALine::Encoded);
        }
        if text.chars().count() > Line::MAX_CHARS {
            return Err(NotALine::TooLong);
        }
        Ok(Line(text))
    }

    /// Makes a line of what a person wrote: breaks become spaces, the rest that cannot stand is left
    /// out or parted, and what is too long is cut with an ellipsis. Never fails, so no letter is lost by a title.
    pub fn of_text(text: &str) -> Line {
        let calm: String = text.chars().filter(|sign| !is_reversing(*sign)).collect();
        let line = base::one_line(&calm.replace(breaks_a_line, " ")).replace("=?", "= ?");
        if line.chars().count() <= Line::MAX_CHARS {
            return Line(line);
        }
        let mut cut: String = line.chars().take(Line::MAX_CHARS - 1).collect();
        cut.push('…');
        Line(cut)
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Nothing is written.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Control characters, and the two that Unicode adds to end a line.
fn breaks_a_line(sign: char) -> bool {
    sign.is_control() || matches!(sign, '\u{2028}' | '\u{2029}')
}

/// Embeddings, overrides and isolates of direction. The marks U+200E, U+200F and U+061C stay:
/// Arabic and Hebrew names need them and they turn no other text round.
pub(crate) fn is_reversing(sign: char) -> bool {
    matches!(sign, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Several lines as they may stand in a letter's body: line ends are `\n`, control characters are gone.
pub(crate) fn calm_text(text: &str) -> String {
    text.replace("\r\n", "\n")
        .replace('\r', "\n")
        .chars()
        .filter(|sign| matches!(sign, '\n' | '\t') || !(sign.is_control() || is_reversing(*sign)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_with_a_second_header_in_it_is_no_line() {
        assert_eq!(Line::new("Safer parks\r\nBcc: everybody@example.org"), Err(NotALine::Control));
        assert_eq!(Line::new("invoice\u{202e}fdp.exe"), Err(NotALine::Reversing));
        assert_eq!(Line::new("a\u{0}b"), Err(NotALine::Control));
        assert_eq!(Line::new("a\u{2028}b"), Err(NotALine::Control));
        assert_eq!(Line::new("=?utf-8?q?=0D=0ABcc:?="), Err(NotALine::Encoded));
        assert_eq!(Line::new("x".repeat(401)), Err(NotALine::TooLong));
    }

    #[test]
    fn what_a_person_wrote_becomes_a_line_without_loss_of_words() {
        let line = Line::of_text("Safer parks\r\nBcc: everybody@example.org\u{202e}\u{0}");
        assert_eq!(line.as_str(), "Safer parks Bcc: everybody@example.org");
        assert_eq!(Line::of_text("==??utf-8?q?x?=").as_str(), "== ??utf-8?q?x?=");
        assert_eq!(Line::of_text(&"é".repeat(500)).as_str().chars().count(), 400);
        assert_eq!(Line::of_text("سلامة\u{200f} المدن").as_str(), "سلامة\u{200f} المدن");
    }

    #[test]
    fn bodies_keep_their_lines_and_lose_their_controls() {
        assert_eq!(calm_text("one\r\ntwo\rthree\u{7}\u{202e}\u{0}\tend"), "one\ntwo\nthree\tend");
    }
}
