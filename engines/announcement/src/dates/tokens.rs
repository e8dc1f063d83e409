//! Cuts words into what a date is made of: numbers, months, weekdays and the small words between them.

use jiff::civil::Weekday;

use crate::dictionaries::months;
use crate::fact::Span;
use crate::words::fold;

/// A piece a date may be made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Piece {
    /// A number of one or two digits, 1 to 31, perhaps with "st", "er".
    Day(i8),
    /// A year of four digits, 1900 to 2099.
    Year(i16),
    /// Any other number.
    Number,
    Month(i8),
    Weekday(Weekday),
    /// "to", "au", "until", "through", "–", "-".
    To,
    /// "and", "et", "&".
    And,
    Comma,
    /// "of", "de", "the", "le", "les".
    Filler,
    Slash,
    Dot,
    Other,
}

#[derive(Debug, Clone, Copy)]
pub(super) struct Token {
    pub piece: Piece,
    pub span: Span,
    /// It stands right behind the token before, without a space.
    pub glued: bool,
    /// A plain two-digit form ("04"), which figures in numeric dates have.
    pub digits: u8,
}

pub(super) fn tokens(words: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut at = 0;
    while let Some(first) = words[at..].chars().next() {
        if first.is_whitespace() {
            at += first.len_utf8();
            continue;
        }
        let end = at + length(&words[at..], first);
        let (piece, digits) = piece(&words[at..end], first);
        let glued = tokens.last().is_some_and(|before| before.span.end == at);
        tokens.push(Token { piece, span: Span::new(at, end), glued, digits });
        at = end;
    }
    tokens
}

/// A word, or a number with the letters behind it, or one sign.
fn length(rest: &str, first: char) -> usize {
    if first.is_ascii_digit() {
        let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let tail = &rest[digits..];
        let suffix = tail.len() - tail.trim_start_matches(char::is_alphabetic).len();
        digits + suffix
    } else if first.is_alphabetic() {
        rest.len() - rest.trim_start_matches(|c: char| c.is_alphabetic()).len()
    } else {
        first.len_utf8()
    }
}

fn piece(word: &str, first: char) -> (Piece, u8) {
    if first.is_ascii_digit() {
        return number(word);
    }
    let piece = match word {
        "-" | "–" | "—" | "→" => Piece::To,
        "," => Piece::Comma,
        "&" | "+" => Piece::And,
        "/" => Piece::Slash,
        "." => Piece::Dot,
        _ if !first.is_alphabetic() => Piece::Other,
        _ => word_piece(word),
    };
    (piece, 0)
}

fn word_piece(word: &str) -> Piece {
    if let Some(month) = months::month(word) {
        return Piece::Month(month);
    }
    if let Some(day) = months::weekday(word) {
        return Piece::Weekday(day);
    }
    match fold(word).as_str() {
        "to" | "au" | "until" | "till" | "through" | "thru" | "jusqu" => Piece::To,
        "and" | "et" => Piece::And,
        "of" | "de" | "d" | "the" | "le" | "les" => Piece::Filler,
        _ => Piece::Other,
    }
}

fn number(word: &str) -> (Piece, u8) {
    let digits = word.len() - word.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let suffix = fold(&word[digits..]);
    let Ok(value) = word[..digits].parse::<i16>() else { return (Piece::Number, 0) };
    let plain = suffix.is_empty();
    let ordinal = matches!(suffix.as_str(), "st" | "nd" | "rd" | "th" | "er" | "re" | "e");
    let piece = match digits {
        1 | 2 if (1..=31).contains(&value) && (plain || ordinal) => {
            i8::try_from(value).map_or(Piece::Number, Piece::Day)
        }
        4 if plain && (1900..2100).contains(&value) => Piece::Year(value),
        _ => Piece::Number,
    };
    (piece, if plain { u8::try_from(digits).unwrap_or(u8::MAX) } else { 0 })
}
