//! The name around a gathering's noun: the capitalised words before it, what follows it in French and in headings, and
//! the letters in brackets behind.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::dates::parse::mentions;
use crate::dictionaries::numbers::ORDINAL_WORDS;
use crate::fact::Span;
use crate::value::Gathering;
use crate::words::{after, before, fold, is_capital, rule};
use crate::{labels, names};

/// A name in some words, and its letters.
pub(super) type Found = (Span, Option<Span>);

crate::words::rules! {
    /// Words a name does not begin with, though they are capitalised at the beginning of a sentence or in a heading.
    NO_BEGIN = concat!(
        r"^(?:the|this|that|our|a|an|and|of|on|for|in|at|to|by|from|with|&|annual|biennial|triennial|upcoming|next|join|us|register|registration|submit|attend|invitation|invite|welcome|announcing|presents?|hosted|call|calls|proposals?|papers|save|date|",
        r"please|your|previous|last|past|about|why|what|how|when|where|who|before|after|during|following|new|first|free|please|news|deadline|programme|agenda|workshops?|speakers|calling|participants|final|also|now|public|more|further|all|each|every|day|post|pre|",
        r"le|la|les|l'|l|du|de|des|d|un|une|ce|cette|notre|nos|annuel(?:le)?|prochaine?|au|aux|et|pour|inscription|inscrivez|bienvenue|invitation|appel|programme|appels|venez|participez|(?:19|20)\d\d|\d+)$"
    );
    YEAR = r"\s(?:19|20)\d\d$";
    ORDINAL = format!(r"^(?:{ORDINAL_WORDS})$");
    ONLY_KINDS = r"^(?:(?:annual|international|national|european|regional|world|global|provincial|canadian|american|british|french|local|virtual|online|hybrid|major|large|one-day|two-day|three-day|day|police|policing|annuel(?:le)?s?|internationale?s?|nationale?s?|européen(?:ne)?s?|régionale?s?|general|générale|mini|press|media|opening|closing|video|keynote|plenary|panel|community|stakeholder|working|training|expert|open|public|interactive|informal|regular|parallel|research|academic|scientific|scientifique|professional|joint|technical|project|final|kick-?off|launch|key|town|peer|learning|information|steering|committee|board|team|staff|special|member|members|members'|summer|winter|spring|autumn|fall|two|three|four|five|several|various|many|half-day|full-day|practical|thematic|theme|poster|round|workshop|paper|session|abstract|proposal)\s?)*$";
    CONNECTOR = r"^(?:of|the|and|for|on|in|our|to|de|du|des|d|la|le|les|et|sur|pour|&|–|:|,)$";
}

/// True for "International", "Opening" and the like: they say which conference only beside a name.
pub(super) fn says_kind_alone(words: &str) -> bool {
    ONLY_KINDS.is_match(words)
}

/// The capitalised words before a noun: "Second Annual **Safety of Our Cities Conference** (SOCC)".
pub(super) fn before_noun(words: &str, noun: Range<usize>, kind: Gathering) -> Option<Found> {
    let left = before(words, noun.start, 160);
    let tokens = split(left);
    let start = without_openers(&tokens, leftmost(&tokens));
    let begin = tokens.get(start).map_or(noun.start, |(at, _)| noun.start - left.len() + at);
    let begin = begin + (words[begin..].len() - words[begin..].trim_start_matches(['"', '“', '«', '(', ' ']).len());
    let name = words.get(begin..noun.start)?.trim_end();
    // "Safer Cities 2026 conference": the year is the edition's.
    let name = YEAR.find(name).map_or(name, |year| &name[..year.start()]);
    let capital_noun = words[noun.clone()].starts_with(char::is_uppercase);
    let bare = begin + name.trim_end_matches(['"', '”', '»', ' ', '’']).len();
    let end = if capital_noun { extended(words, noun.end) } else { bare };
    // "International Conference" alone is no name; "International Conference on Mediation" is.
    let only_kinds = name.is_empty() || says_kind_alone(name);
    if capital_noun && end > noun.end && only_kinds && !is_body_noun(kind) {
        return Some((Span::new(begin, end), letters_behind(words, end)));
    }
    if only_kinds || crate::places::is_place_alone(name) || (!capital_noun && !stands_by_itself(name, kind)) {
        return None;
    }
    let gathering = !is_body_noun(kind) || crate::editions::says_edition(left);
    gathering.then(|| (Span::new(begin, end), letters_behind(words, noun.end.max(end))))
}

/// The token the run of capitalised words and small words before the noun begins at.
fn leftmost(tokens: &[(usize, &str)]) -> usize {
    let mut start = tokens.len();
    for (nth, (_, word)) in tokens.iter().enumerate().rev() {
        let bare = word.trim_matches([',', ':', '"', '“', '”', '«', '»', '(', '’', '\'']);
        let ends_clause = word.ends_with(['.', ';', '!', '?', ')', '|', '…', ':']) && !word.ends_with("U.S.");
        if ends_clause || (word.ends_with(',') && !lists_on(tokens, nth)) {
            break;
        }
        if is_capital(bare) || bare == "&" {
            start = nth;
        } else if !CONNECTOR.is_match(bare) {
            break;
        }
    }
    start
}

/// Connectors and words no name begins with fall off at the front.
fn without_openers(tokens: &[(usize, &str)], start: usize) -> usize {
    let opens = |word: &str| {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        let dated = crate::dictionaries::months::month(bare).is_some();
        bare.is_empty() || NO_BEGIN.is_match(bare) || ORDINAL.is_match(bare) || dated
    };
    (start..tokens.len()).find(|nth| !opens(tokens[*nth].1)).unwrap_or(tokens.len())
}

/// Before a small noun ("Safer Cities conference") the words must be a name without it: two words at least, not a body.
fn stands_by_itself(name: &str, kind: Gathering) -> bool {
    const BODIES: [&str; 9] =
        ["university", "police", "council", "institute", "association", "ministry", "commission", "forum", "network"];
    let last = fold(name.rsplit(' ').next().unwrap_or_default());
    name.contains(' ') && name.len() >= 8 && kind != Gathering::Forum && !BODIES.contains(&last.as_str())
}

/// Bodies bear these nouns as often as gatherings: "European Forum for …", "General Assembly".
fn is_body_noun(kind: Gathering) -> bool {
    matches!(
        kind,
        Gathering::Forum
            | Gathering::Meeting
            | Gathering::Consultation
            | Gathering::Training
            | Gathering::Call
            | Gathering::Conversation
    )
}

fn split(words: &str) -> Vec<(usize, &str)> {
    let mut tokens = Vec::new();
    let mut at = 0;
    for word in words.split(' ') {
        if !word.is_empty() {
            tokens.push((at, word));
        }
        at += word.len() + 1;
    }
    tokens
}

/// "Security, Democracy & Cities": a comma inside a name is followed by "and" before the noun.
fn lists_on(tokens: &[(usize, &str)], at: usize) -> bool {
    tokens.get(at + 1).is_some_and(|(_, next)| is_capital(next))
        && tokens[at + 1..].iter().take(5).any(|(_, word)| matches!(fold(word).as_str(), "&" | "and" | "et"))
}

/// "Conference **on Crime Prevention**": capitalised words behind a capitalised noun.
fn extended(words: &str, end: usize) -> usize {
    static BEHIND: LazyLock<Regex> = LazyLock::new(|| {
        rule(
            r"^\s(?:on|for|of|sur|de|du|des|d'|pour)\s(?:(?:the|la|le|les|l'|a)\s?)?(?-i:\p{Lu})[\p{L}'’-]*(?:,?\s(?:(?:and|of|the|in|for|to|et|de|la|du|des|&)\s)*(?-i:\p{Lu})[\p{L}'’-]+)*",
        )
    });
    let rest = after(words, end, 160);
    let Some(found) = BEHIND.find(rest) else { return end };
    let tail = found.as_str();
    // "Conference on September 3", "Conference of Leeds University" stop before the day.
    let cut = mentions(tail, 0).first().map_or(tail.len(), |day| day.span.start);
    let tail = tail[..cut].trim_end();
    let is_linked = tail.split(' ').filter(|word| !word.is_empty()).count() >= 2;
    if is_linked && cut == found.as_str().len() { end + tail.len() } else { end }
}

/// "La 12e **Conférence internationale sur la médiation sociale** se tiendra": up to the verb, a stop or a day.
pub(super) fn running_french(words: &str, noun: Range<usize>) -> Option<Found> {
    static LED: LazyLock<Regex> = LazyLock::new(|| {
        rule(&format!(r"(?:\b(?:la|le|les|l'|du|des|au|aux|à la|notre|nos|cette|{ORDINAL_WORDS})|^)\s?$"))
    });
    static STOPS: LazyLock<Regex> = LazyLock::new(|| {
        rule(
            r"\s?[.,;:!?()|«“–]|\s(?:se|s'|est|sont|sera|seront|aura|auront|a|ont|avait|qui|que|où|dont|réunira|réunit|accueillera|propose|organisée?s?|le \d|les \d|du \d|(?:le|du) (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)|en \d|à (?-i:\p{Lu})|vise|abordera|portera|permettra|offre|invite|donne)\b",
        )
    });
    let capital = words[noun.clone()].starts_with(|c: char| c.is_uppercase());
    if !capital || !LED.is_match(before(words, noun.start, 40)) {
        return None;
    }
    let rest = after(words, noun.end, 160);
    let tail = &rest[..STOPS.find(rest).map_or(rest.len(), |stop| stop.start())];
    let end = noun.end + tail.trim_end().len();
    let follows = tail.split(' ').filter(|word| !word.is_empty()).count();
    ((2..=14).contains(&follows)).then(|| (Span::new(noun.start, end), letters_behind(words, end)))
}

fn letters_behind(words: &str, end: usize) -> Option<Span> {
    let rest = after(words, end, 24);
    let inside = rest.trim_start().strip_prefix('(')?;
    let close = inside.find(')')?;
    let start = end + (rest.len() - inside.len());
    let letters = inside[..close].trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ');
    (names::is_letters(letters) && letters.chars().filter(|c| c.is_uppercase()).count() >= 2)
        .then(|| Span::new(start, start + letters.len()))
}

/// In a heading the name may stand behind the noun: "Colloque international sur …", "Webinar: …".
pub(super) fn behind_noun(words: &str, noun: Range<usize>, line_start: bool) -> Option<Found> {
    static LEADS: LazyLock<Regex> = LazyLock::new(|| {
        rule(&format!(
            concat!(
                r"^\W{{0,3}}(?:(?:invitation|save the date|announcing|rappel|reminder|annonce|programme|appel à \p{{L}}+|call for \p{{L}}+|",
                r"le|la|les|l'|the|\d{{4}}|{ordinal}|annual|grande?s?|premi\w+|prochain\w*|(?-i:[A-Z]{{2,8}}))\W{{1,3}})*$"
            ),
            ordinal = ORDINAL_WORDS
        ))
    });
    let rest = &words[noun.end..];
    if !line_start || !LEADS.is_match(&words[..noun.start]) || rest.trim_start().starts_with(['"', '“', '«']) {
        return None;
    }
    let colon = rest.trim_start().starts_with(':');
    let begin = if colon { noun.end + rest.find(':')? + 1 } else { noun.start };
    let end = end_of_heading(words, begin, noun.end);
    let name = words.get(begin..end)?.trim().trim_end_matches(['"', '”', '»', ' ', ':']);
    let besides = if colon { name } else { name.get(noun.len()..).unwrap_or_default().trim() };
    if !reads_as_name(name, besides) {
        return None;
    }
    let start = begin + (words[begin..end].len() - words[begin..end].trim_start().len());
    let opened = name.len() - name.trim_start_matches(['"', '“', '«', ' ']).len();
    Some((Span::new(start + opened, start + name.len()), letters_behind(words, end)))
}

/// A heading's name ends before a dash, a bracket or the day.
fn end_of_heading(words: &str, begin: usize, noun_end: usize) -> usize {
    let tail = &words[noun_end..];
    let stops = [" – ", " — ", " | ", " - ", " (", ", le ", ", les ", ", du ", ", on ", ", from ", " : "];
    let stop = stops.iter().filter_map(|stop| tail.find(stop)).filter(|at| *at > 8).min();
    let end = stop.map_or(words.len(), |at| noun_end + at);
    let Some(day) = mentions(&words[begin..end], begin).first().map(|day| day.span.start) else { return end };
    let cut = words[begin..day].trim_end().trim_end_matches([',', ':', '(', ' ', '–', '-', '|']);
    let small = [" on", " from", " du", " le", " les", " in"];
    begin + small.iter().fold(cut, |cut, word| cut.strip_suffix(word).unwrap_or(cut)).len()
}

/// "Conference programme" and "Workshop proposals" are labels, "The conference will be held" is a sentence.
fn reads_as_name(name: &str, besides: &str) -> bool {
    static SENTENCE: LazyLock<Regex> =
        LazyLock::new(|| rule(r"\b(?:will|is|are|has|have|sera|est|sont|aura|invites?|invited|join)\b|[.!]$"));
    let capital = name.chars().find(|c| c.is_alphanumeric()).is_some_and(|c| !c.is_lowercase());
    let label = labels::label(name).is_some() || says_kind_alone(&besides.to_lowercase());
    capital && name.contains(' ') && besides.len() >= 4 && !label && !SENTENCE.is_match(name)
}
