//! Suggests what could tell who spoke: addresses of mail, telephone numbers, street addresses, names. It suggests and
//! never decides: what it misses a human marks, and what it finds wrongly a human leaves.
//!
//! Names are found by their shape (a capital within a sentence, or after words that introduce a person), not by a list,
//! so that names of every origin are found alike.

use crate::voices::coding::sentences::{Span, sentences};
use regex::Regex;
use std::sync::LazyLock;

/// What a stretch of text may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A person's name.
    Name,
    /// A telephone number.
    Phone,
    /// An address of mail, or of somebody on a network.
    Mail,
    /// Where somebody lives.
    Address,
    /// Anything else that a human marked.
    Other,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Kind; 5] = [Kind::Name, Kind::Phone, Kind::Mail, Kind::Address, Kind::Other];

    /// The word that is stored.
    pub fn code(self) -> &'static str {
        match self {
            Kind::Name => "name",
            Kind::Phone => "phone",
            Kind::Mail => "mail",
            Kind::Address => "address",
            Kind::Other => "other",
        }
    }

    /// The kind of this word.
    pub fn parse(word: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.code() == word)
    }
}

/// A suggestion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    /// Where.
    pub span: Span,
    /// What.
    pub kind: Kind,
}

// The patterns are part of the program: one that cannot be read fails every test.
fn pattern(text: &str) -> Regex {
    Regex::new(text).expect("a pattern of the program is a pattern")
}

static MAIL: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)[\w.+-]+@[\w-]+(\.[\w-]+)+|(^|[\s(])@[\w.]{3,}|https?://\S+"));
static PHONE: LazyLock<Regex> = LazyLock::new(|| pattern(r"\+?\(?\d[\d .()\-/]{6,18}\d"));
static ADDRESS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(concat!(
        r"(?i)\b\d{1,5}[a-z]?,? (rue|avenue|av\.|boulevard|boul\.|chemin|place|impasse|allée|quai|route) ((de la|de l['’]|du|des|de|d['’]) ?)?[\p{L}'’-]+( [\p{Lu}][\p{L}'’-]+)?",
        r"|(?i:\b\d{1,5}[a-z]?) ([\p{Lu}][\p{L}'’-]+ ){1,3}(?i:street|st\b|road|rd\b|lane|avenue|ave\b|drive|close|court|square|crescent|terrace|way|row)",
        r"|\b(?i:flat|apartment|apt|unit|appartement|appart) ?(?i:no\.?|n°|#)? ?\d+[a-zA-Z]?",
        r"|\b[A-Z]\d[A-Z] ?\d[A-Z]\d\b|\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b"
    ))
});
static NAME: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\p{Lu}[\p{L}'’-]*\p{Ll}[\p{L}]*( (de|van|von|el|al|bin|ben|da|dos) )?( ?\p{Lu}[\p{L}'’.-]*\p{Ll}[\p{L}]*)*",
    )
});
static BEFORE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(concat!(
        r"(?i)(\b(mr|mrs|ms|miss|dr|mme|mlle|monsieur|madame|officer|agent|called|named|name is|i['’]?m|i am|s['’]appelle|appelle|nommée?|",
        r"brother|sister|friend|cousin|neighbour|neighbor|uncle|aunt|mother|father|frère|sœur|soeur|ami|amie|cousine|voisine?|oncle|tante|mère|père)\.?,? |\bM\. )$"
    ))
});

/// Words that begin with a capital and are nobody's name.
const NOBODY: [&str; 44] = [
    "i",
    "i'm",
    "i’m",
    "i'll",
    "i’ll",
    "i'd",
    "i’d",
    "i've",
    "i’ve",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "christmas",
    "ramadan",
    "english",
    "french",
    "arabic",
    "spanish",
    "halloween",
    "easter",
    "facilitator",
    "participant",
    "animatrice",
    "animateur",
    "noël",
    "ok",
    "tv",
    "cctv",
];

/// Words with which sentences begin before a name.
const BEGINS: [&str; 48] = [
    "ask", "call", "tell", "told", "see", "then", "and", "but", "when", "since", "if", "so", "at", "in", "on", "by",
    "with", "from", "after", "before", "because", "only", "even", "is", "was", "did", "does", "has", "my", "our",
    "his", "her", "their", "the", "demandez", "appelez", "dites", "avec", "chez", "quand", "si", "mais", "et",
    "depuis", "mon", "ma", "le", "la",
];

/// Suggests what to look at, in the order of the text; nothing overlaps.
pub fn find(text: &str) -> Vec<Found> {
    let mut found = Vec::new();
    for (pattern, kind) in [(&MAIL, Kind::Mail), (&ADDRESS, Kind::Address), (&PHONE, Kind::Phone)] {
        for one in pattern.find_iter(text).filter(|one| kind != Kind::Phone || digits(one.as_str()) >= 7) {
            add(&mut found, Found { span: span(text, one.start(), one.end()), kind });
        }
    }
    let starts: Vec<usize> = sentences(text).into_iter().map(|sentence| sentence.from).collect();
    for one in NAME.find_iter(text) {
        let words = one.as_str();
        let begins = starts.contains(&span(text, one.start(), one.end()).from);
        // “Ask Noor”: the sentence begins, and then the name.
        let opening = words.split(' ').next().filter(|word| begins && BEGINS.contains(&word.to_lowercase().as_str()));
        let from = one.start() + opening.map_or(0, |word| (word.len() + 1).min(words.len()));
        let introduced = BEFORE.is_match(&text[..from]);
        let first = begins && opening.is_none() && !introduced;
        // “On Friday” is no name, and the first word of a sentence alone is none either.
        let anybody = text[from..one.end()]
            .split(' ')
            .enumerate()
            .any(|(at, word)| !(word.is_empty() || NOBODY.contains(&word.to_lowercase().as_str()) || first && at == 0));
        if anybody {
            add(&mut found, Found { span: span(text, from, one.end()), kind: Kind::Name });
        }
    }
    found.sort_by_key(|one| one.span);
    found
}

fn digits(text: &str) -> usize {
    text.chars().filter(char::is_ascii_digit).count()
}

fn add(found: &mut Vec<Found>, one: Found) {
    if !found.iter().any(|other| other.span.meets(one.span)) {
        found.push(one);
    }
}

/// Bytes as code points, without white space at the ends.
fn span(text: &str, from: usize, to: usize) -> Span {
    let words = &text[from..to];
    let from = text[..from].chars().count() + words.chars().take_while(|sign| sign.is_whitespace()).count();
    Span { from, to: from + words.trim().chars().count() }
}

/// The text with each stretch replaced, and the places of the stretches in what came of it.
pub fn redacted(text: &str, takes: &[(Span, String)]) -> String {
    let signs: Vec<char> = text.chars().collect();
    let (mut out, mut at) = (String::new(), 0);
    for (span, with) in takes {
        out.extend(&signs[at.min(signs.len())..span.from.clamp(at, signs.len())]);
        out.push_str(with);
        at = span.to.min(signs.len()).max(at);
    }
    out.extend(&signs[at..]);
    out
}

/// Where a place in the text is after the stretches were replaced. A place inside one goes to its beginning, or to its
/// end where `after`.
pub fn moved(place: usize, takes: &[(Span, String)], after: bool) -> usize {
    let mut shift = 0isize;
    for (span, with) in takes {
        let new = with.chars().count();
        let start = span.from.saturating_add_signed(shift);
        if place <= span.from {
            break;
        }
        if place < span.to {
            return if after { start + new } else { start };
        }
        shift += isize::try_from(new).unwrap_or(0) - isize::try_from(span.to - span.from).unwrap_or(0);
    }
    place.saturating_add_signed(shift)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> Vec<(String, Kind)> {
        find(text).into_iter().map(|one| (one.span.of(text), one.kind)).collect()
    }

    fn some(pairs: &[(&str, Kind)]) -> Vec<(String, Kind)> {
        pairs.iter().map(|(text, kind)| ((*text).to_owned(), *kind)).collect()
    }

    #[test]
    fn names_numbers_and_addresses_are_suggested() {
        let text =
            "My sister Yasmin told Mr Okoye. Call 555 014 2233 or yas.m@averne.example, we live at 14 Ropewalk Lane.";
        assert_eq!(
            said(text),
            some(&[
                ("Yasmin", Kind::Name),
                ("Mr Okoye", Kind::Name),
                ("555 014 2233", Kind::Phone),
                ("yas.m@averne.example", Kind::Mail),
                ("14 Ropewalk Lane", Kind::Address),
            ])
        );
    }

    #[test]
    fn french_is_read_too() {
        let text = "Il s’appelle Étienne et habite 12, rue des Tanneurs, appartement 4. Madame Nguyen le sait.";
        assert_eq!(
            said(text),
            some(&[
                ("Étienne", Kind::Name),
                ("12, rue des Tanneurs", Kind::Address),
                ("appartement 4", Kind::Address),
                ("Madame Nguyen", Kind::Name),
            ])
        );
    }

    #[test]
    fn the_first_word_of_a_sentence_is_no_name_by_itself() {
        assert_eq!(said("After school we go round. Nobody asks. On Friday I went at 9."), []);
        assert_eq!(said("Olga Brandt came."), some(&[("Olga Brandt", Kind::Name)]));
    }

    #[test]
    fn stretches_are_replaced_and_places_follow() {
        let text = "Ask Yasmin or Noor now";
        let takes =
            [(Span { from: 4, to: 10 }, "[name]".to_owned()), (Span { from: 14, to: 18 }, "[a friend]".to_owned())];
        let after = redacted(text, &takes);
        assert_eq!(after, "Ask [name] or [a friend] now");
        let now = Span { from: moved(19, &takes, false), to: moved(22, &takes, true) };
        assert_eq!(now.of(&after), "now");
        assert_eq!(Span { from: moved(15, &takes, false), to: moved(22, &takes, true) }.of(&after), "[a friend] now");
    }
}
