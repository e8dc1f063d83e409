//! Makes the text uniform before any rule looks at it: one form for each letter, no invisible signs, no quotation marks
//! of mail programs, and paragraphs that were broken at a width put together again. What comes out is the text all
//! spans point into, so it stays as close to the source as reading allows.

use std::borrow::Cow;
use std::sync::LazyLock;

use regex::Regex;
use unicode_normalization::UnicodeNormalization;

use crate::labels;
use crate::source::RawLine;
use crate::words::rule;

/// A line of the normalised text.
#[derive(Debug, Clone, Default)]
pub(crate) struct CleanLine {
    pub text: String,
    /// A blank line stands before it.
    pub gap: bool,
    /// The source marks it as a heading.
    pub heading: bool,
    indent: usize,
    wrapped: bool,
}

pub(crate) fn normalise(lines: Vec<RawLine>) -> Vec<CleanLine> {
    joined(clean_lines(lines))
}

fn clean_lines(lines: Vec<RawLine>) -> Vec<CleanLine> {
    let mut clean: Vec<CleanLine> = Vec::with_capacity(lines.len());
    let mut gap = true;
    for raw in lines {
        let mut text = uniform(&raw.text);
        if raw.wrapped {
            text = unquoted(&text).to_owned();
        }
        let indent = text.len() - text.trim_start().len();
        let text = spaced(&text);
        if text.is_empty() {
            gap = true;
            continue;
        }
        clean.push(CleanLine { text, gap, heading: raw.heading, indent, wrapped: raw.wrapped });
        gap = false;
    }
    clean
}

/// One form for each letter; control and invisible signs go, odd spaces become spaces.
fn uniform(text: &str) -> String {
    // Only accents typed apart need composing.
    let apart = text.chars().any(|letter| ('\u{300}'..='\u{36f}').contains(&letter));
    let composed = if apart { Cow::Owned(text.nfc().collect::<String>()) } else { Cow::Borrowed(text) };
    let mut plain = String::with_capacity(text.len());
    for letter in composed.chars() {
        match letter {
            '\t' => plain.push('\t'),
            '\u{2010}' | '\u{2011}' => plain.push('-'),
            '\u{2212}' => plain.push('–'),
            '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' => {}
            '\u{ad}' | '\u{feff}' | '\u{fffd}' | '\u{fff9}'..='\u{fffb}' | '\u{fe0e}' | '\u{fe0f}' => {}
            _ if letter.is_control() => {}
            _ if letter.is_whitespace() => plain.push(' '),
            _ => plain.push(letter),
        }
    }
    plain
}

/// Without the "> > " of a quoted letter.
fn unquoted(text: &str) -> &str {
    let mut rest = text;
    while let Some(inner) = rest.trim_start().strip_prefix('>') {
        rest = inner.strip_prefix(' ').unwrap_or(inner);
    }
    rest
}

/// Single spaces; a tab between words parts the cells of a row.
fn spaced(text: &str) -> String {
    static CELLS: LazyLock<Regex> = LazyLock::new(|| Regex::new(r" *\t[ \t]*").expect("constant"));
    static BULLET_TAB: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"^(\W{1,2}|\(?\w{1,3}[.)])\s*\t\s*").expect("constant"));
    // Columns made with spaces: "Date      3 June".
    static COLUMNS: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"^(\p{Lu}[^ ]*(?: [^ ]+){0,3}) {3,}(\S)").expect("constant"));
    let text = COLUMNS.replace(text.trim(), "$1 | $2");
    let text = BULLET_TAB.replace(&text, "$1 ");
    let text = CELLS.replace_all(&text, " | ");
    text.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Puts lines together that the source broke because they would not fit.
fn joined(lines: Vec<CleanLine>) -> Vec<CleanLine> {
    let width = wrap_width(&lines);
    let mut whole: Vec<CleanLine> = Vec::with_capacity(lines.len());
    // Length of the source line that ended the last whole line: that one was or was not full.
    let mut last_length = 0;
    for line in lines {
        let length = line.indent + line.text.chars().count();
        match whole.last_mut() {
            Some(before) if goes_on(before, last_length, &line, width) => {
                if !before.text.ends_with('-') || before.text.ends_with(" -") {
                    before.text.push(' ');
                }
                before.text.push_str(&line.text);
            }
            _ => whole.push(line),
        }
        last_length = length;
    }
    whole
}

/// The width at which the text is broken, if it is: several lines end just before it, and nearly none is longer.
fn wrap_width(lines: &[CleanLine]) -> Option<usize> {
    let length = |line: &CleanLine| line.indent + line.text.chars().count();
    let lengths: Vec<usize> = lines.iter().filter(|l| l.wrapped && l.text.contains(' ')).map(length).collect();
    let short: Vec<usize> = lengths.iter().copied().filter(|length| *length <= 100).collect();
    let width = short.iter().copied().max().filter(|width| *width >= 45)?;
    // A full line counts where the next one goes on without a blank line between.
    let broken = lines.windows(2).filter(|pair| pair[0].wrapped && !pair[1].gap).map(|pair| length(&pair[0]));
    let full = broken.filter(|length| *length <= width && *length + 14 >= width).count();
    (full >= 3 && short.len() * 2 >= lengths.len()).then_some(width)
}

fn goes_on(before: &CleanLine, length: usize, line: &CleanLine, width: Option<usize>) -> bool {
    if line.gap || !line.wrapped || !before.wrapped || before.heading || labels::starts_afresh(&line.text) {
        return false;
    }
    if line.text.starts_with(|c: char| c.is_lowercase()) && !ends_a_sentence(&before.text) && length >= 25 {
        // An address alone in its line stands by itself, unless the line before cannot end there.
        return !labels::is_address(&line.text)
            || before.text.ends_with([',', ':'])
            || [" to", " at", " on", " à", " or", " ou"].iter().any(|word| before.text.ends_with(word));
    }
    let first_word = line.text.split(' ').next().map_or(0, |word| word.chars().count());
    let in_item = labels::marker(&before.text).is_some() && line.indent > before.indent;
    in_item || width.is_some_and(|width| length <= 100 && length + 1 + first_word > width)
}

pub(crate) fn ends_a_sentence(text: &str) -> bool {
    static END: LazyLock<Regex> = LazyLock::new(|| rule(r#"[.!?;:…][)»”"']*$"#));
    END.is_match(text)
}
