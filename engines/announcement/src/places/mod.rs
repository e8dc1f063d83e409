//! Where the gathering takes place, and its time zone. A place counts only where the words put the gathering there: a
//! label, the gathering's day beside it, or a verb of holding. Cities of speakers, laws and stories are left alone.

mod gazetteer;
mod phrase;
mod zone;

use std::sync::LazyLock;

use regex::Regex;

pub(crate) use gazetteer::{Known, is_city_alone, is_place_alone, known_at, known_in};
use phrase::{Phrase, phrase_at};

use crate::dates::role::{DayRole, Placed};
use crate::dictionaries::gatherings::EVENT;
use crate::fact::{Confidence, Fact, Span};
use crate::labels::Label;
use crate::layout::{Scope, Shape};
use crate::value::{Part, Place, Value};
use crate::words::{before, rule};

/// A place phrase with the strength of the words that put the gathering there.
struct Candidate {
    phrase: Phrase,
    /// Where its words begin in the text.
    offset: usize,
    strength: u8,
    line: usize,
}

/// A gathering has one place, perhaps two; more than these is a list of something else.
const CANDIDATES_MAX: usize = 100;

/// Places and zone.
pub(crate) fn facts(scope: &Scope<'_>, days: &[Placed], several: bool) -> Vec<Fact> {
    let mut candidates = labelled(scope);
    candidates.extend(beside_day(scope, days));
    candidates.extend(held(scope, several));
    candidates.extend(alone_in_head(scope));
    if several {
        candidates.extend(in_heading(scope));
    }
    let Some(best) = candidates.iter().map(|candidate| candidate.strength).max() else { return Vec::new() };
    candidates.sort_by_key(|candidate| (u8::MAX - candidate.strength, candidate.offset + candidate.phrase.start));
    candidates.truncate(CANDIDATES_MAX);
    // The surest words decide; weaker ones may add what those left open, in the same place.
    let mut chosen: Vec<&Candidate> = Vec::new();
    for candidate in &candidates {
        let fits = candidate.strength == best
            && (best >= 2 || chosen.first().is_none_or(|first| first.line == candidate.line));
        if fits || chosen.iter().any(|kept| agrees(scope, kept, candidate)) {
            chosen.push(candidate);
        }
    }
    let mut facts: Vec<Fact> = chosen.iter().flat_map(|candidate| as_facts(scope, candidate)).collect();
    facts.extend(zone::of(scope, &chosen.iter().map(|c| (&c.phrase, c.offset)).collect::<Vec<_>>()));
    facts
}

/// Two phrases that share a name speak of one place.
fn agrees(scope: &Scope<'_>, kept: &Candidate, other: &Candidate) -> bool {
    let names = |candidate: &Candidate| -> Vec<String> {
        let spans = candidate.phrase.pieces.iter().filter(|piece| piece.part != Part::Country);
        spans
            .map(|piece| {
                crate::words::fold(
                    scope.words(Span::new(piece.span.start + candidate.offset, piece.span.end + candidate.offset)),
                )
            })
            .collect()
    };
    let known = names(kept);
    names(other).iter().any(|name| known.contains(name))
}

fn as_facts(scope: &Scope<'_>, candidate: &Candidate) -> Vec<Fact> {
    let sure = candidate.phrase.is_known() || candidate.strength >= 3;
    candidate
        .phrase
        .pieces
        .iter()
        .map(|piece| {
            let span = Span::new(piece.span.start + candidate.offset, piece.span.end + candidate.offset);
            let place = Place { part: piece.part, name: scope.words(span).to_owned() };
            scope.fact(Value::Place(place), span, if sure { Confidence::Sure } else { Confidence::Likely })
        })
        .collect()
}

/// "Venue: …", "Lieu : …", and the lines under such a heading.
fn labelled(scope: &Scope<'_>) -> Vec<Candidate> {
    let mut candidates = Vec::new();
    for at in scope.lines.clone() {
        let line = &scope.page.lines[at];
        let in_section =
            line.under == Some(Label::Where) && line.shape != Shape::Heading && line.span.end - line.span.start <= 160;
        if (line.label == Some(Label::Where) && line.body != line.span) || (line.label.is_none() && in_section) {
            candidates.extend(segments(scope, line.body, 4, at));
        }
    }
    candidates
}

/// The parts of a line between commas and bars, each read as a place.
fn segments(scope: &Scope<'_>, body: Span, strength: u8, line: usize) -> Vec<Candidate> {
    static NOT_A_PLACE: LazyLock<Regex> = LazyLock::new(|| {
        rule(
            r"^(?:online|en ligne|virtual|virtuel|zoom|teams|hybrid|hybride|tba|tbc|to be (?:announced|confirmed)|à (?:confirmer|préciser|déterminer)|see |voir |https?:|www|map|plan)\b|^\d",
        )
    });
    static LEAD: LazyLock<Regex> =
        LazyLock::new(|| rule(r"^(?:[\s,|;–]|(?:at|in|à|au|aux|en)\s)*(?:the\s|la\s|le\s|l'|les\s)?"));
    let words = scope.words(body);
    let mut candidates = Vec::new();
    let mut at = 0;
    while at < words.len() && candidates.len() < 8 {
        let from = at + LEAD.find(&words[at..]).map_or(0, |lead| lead.end());
        if NOT_A_PLACE.is_match(&words[from..]) {
            at = from + words[from..].find([',', '|', ';']).map_or(words.len() - from, |next| next + 1);
            continue;
        }
        match phrase_at(words, from) {
            Some(phrase) => {
                at = phrase.end.max(from + 1);
                candidates.push(Candidate { phrase, offset: body.start, strength, line });
            }
            None => at = from + words[from..].find([',', '|', ';', '.']).map_or(words.len() - from, |next| next + 1),
        }
        // Behind the first full stop other things are told.
        if words.get(at..).is_some_and(|rest| rest.starts_with(". ")) {
            break;
        }
    }
    candidates
}

static PREPOSITION: LazyLock<Regex> = LazyLock::new(|| {
    rule(r"(?:^|[\s(])(?:in|at|à|au|aux|en|dans les locaux d(?:e|u)|dans le|dans la|dans l')(?:\s|\b)")
});

/// "in Leeds on 3 May", "3 May, Leeds", "Leeds | 3-5 May".
fn beside_day(scope: &Scope<'_>, days: &[Placed]) -> Vec<Candidate> {
    static BETWEEN: LazyLock<Regex> = LazyLock::new(|| {
        rule(
            r"^(?:[\s,|(:;–)]|\b(?:on|from|in|at|du|le|les|from the|à|au|the|this|de|d'|l'|la|:)\b|\d{1,2}\s?(?:[:h.]\s?\d{0,2})?|[ap]\.?m\.?)*$",
        )
    });
    let mut candidates = Vec::new();
    for day in days {
        let DayRole::Gathering(plainness) = day.role else { continue };
        let sentence = day.sentence.span;
        let words = scope.words(sentence);
        let (from, to) = (day.mention.span.start - sentence.start, day.mention.span.end - sentence.start);
        let mut found: Vec<Phrase> = Vec::new();
        for lead in PREPOSITION.find_iter(words).take(40) {
            let Some(phrase) = phrase_at(words, lead.end()) else { continue };
            let gap = if phrase.end <= from {
                words.get(phrase.end..from)
            } else if lead.start() >= to {
                words.get(to..lead.start())
            } else {
                None
            };
            let beside = gap.is_some_and(|gap| gap.len() <= 40 && BETWEEN.is_match(gap));
            if beside || held_there(words, lead.start(), &phrase) {
                found.push(phrase);
            }
        }
        // Without a preposition: right behind the day, or what the line begins with.
        let behind = to + BETWEEN_SIGNS.find(&words[to..]).map_or(0, |signs| signs.end());
        if behind > to && found.is_empty() {
            found.extend(phrase_at(words, behind).filter(|phrase| phrase.is_known() || short(scope, day)));
        }
        if found.is_empty() && from > 0 {
            found.extend(phrase_at(words, 0).filter(|phrase| {
                phrase.end <= from && phrase.is_known() && BETWEEN.is_match(&words[phrase.end..from])
            }));
        }
        candidates.extend(found.into_iter().map(|phrase| Candidate {
            phrase,
            offset: sentence.start,
            strength: if plainness > 1 { 3 } else { 2 },
            line: day.sentence.line,
        }));
    }
    candidates
}

static BETWEEN_SIGNS: LazyLock<Regex> = LazyLock::new(|| rule(r"^\s?[,|(:;–•·]\s?"));

/// A poster's line, where an unknown name beside the day can only be a place.
fn short(scope: &Scope<'_>, day: &Placed) -> bool {
    let line = scope.line(&day.sentence);
    line.span.end - line.span.start <= 90 && line.sentences.len() == 1
}

/// "held in", "gather in", "conference in", right before the phrase.
fn held_there(words: &str, preposition: usize, phrase: &Phrase) -> bool {
    static HELD: LazyLock<Regex> = LazyLock::new(|| {
        rule(&format!(
            r"\b(?:takes? place|taking place|(?:be|being|is|are) held|held|hosted|convened?|gather|meet|join us|welcomes? you|come|coming|see you|organi[sz]ed|return(?:s|ing)?|se tiendr\w+|se tient|aura(?:ont)? lieu|auront lieu|aura lieu|se déroul\w+|organisée?s?|rendez-vous|accueillie?s?|réunir\w*|(?:\([^)]{{2,20}}\)|(?:19|20)\d\d|{event}))(?:\s(?:online and|both|again|ici))?$",
            event = *EVENT
        ))
    });
    phrase.is_known() && HELD.is_match(before(words, preposition, 90).trim_end())
}

static FROM: LazyLock<Regex> = LazyLock::new(|| rule(r"\b(?:from|provenant d(?:e|u))\s"));

/// "will be held in Leeds", in sentences without the day.
fn held(scope: &Scope<'_>, several: bool) -> Vec<Candidate> {
    let mut candidates = Vec::new();
    for (sentence, words) in scope.told() {
        let line = scope.line(sentence);
        if line.shape == Shape::Item || matches!(line.under, Some(Label::Elsewhere | Label::Past | Label::Topics)) {
            continue;
        }
        // Of an entry's own borough it may also be said that people come from it.
        let from = FROM.find_iter(words).filter(|_| several);
        for lead in PREPOSITION.find_iter(words).chain(from).take(40) {
            let Some(phrase) = phrase_at(words, lead.end()) else { continue };
            let district = several && phrase.pieces.iter().any(|piece| piece.part == Part::District);
            if held_there(words, lead.start(), &phrase) || district {
                candidates.push(Candidate {
                    phrase,
                    offset: sentence.span.start,
                    strength: if district { 2 } else { 1 },
                    line: sentence.line,
                });
            }
        }
    }
    candidates
}

/// A line of the head that is a place and nothing else: "Lyon, France".
fn alone_in_head(scope: &Scope<'_>) -> Vec<Candidate> {
    let mut candidates = Vec::new();
    for at in scope.head.clone() {
        let line = &scope.page.lines[at];
        let words = scope.words(line.body);
        if line.label.is_some() || !matches!(line.shape, Shape::Words | Shape::Heading) || words.len() > 120 {
            continue;
        }
        if let Some(phrase) =
            phrase_at(words, 0).filter(|phrase| phrase.is_known() && words[phrase.end..].trim().is_empty())
        {
            candidates.push(Candidate { phrase, offset: line.body.start, strength: 3, line: at });
        }
    }
    candidates
}

/// "Problem solving activity in Northfield": the heading of an entry says where.
fn in_heading(scope: &Scope<'_>) -> Vec<Candidate> {
    static SAID: LazyLock<Regex> = LazyLock::new(|| {
        rule(
            r"\b(?:in|within|across|dans|à|au)\s(?:the\s|le\s)?(?P<name>(?-i:\p{Lu})[\p{L}'’-]+)\s(?:borough|neighbou?rhood|district)\b(?P<of>\sof\b)?",
        )
    });
    let mut candidates = Vec::new();
    let Some(heading) = scope.heading else { return candidates };
    let line = &scope.page.lines[heading];
    let words = scope.words(line.body);
    for lead in PREPOSITION.find_iter(words).take(10) {
        if let Some(phrase) = phrase_at(words, lead.end()) {
            candidates.push(Candidate { phrase, offset: line.body.start, strength: 2, line: heading });
        }
    }
    for sentence in &scope.sentences {
        let words = scope.words(sentence.span);
        for name in
            SAID.captures_iter(words).filter(|found| found.name("of").is_none()).filter_map(|found| found.name("name"))
        {
            let span = Span::new(name.start(), name.end());
            let piece = phrase::Piece { part: Part::District, span, found: None };
            let phrase = Phrase { pieces: vec![piece], start: name.start(), end: name.end() };
            candidates.push(Candidate { phrase, offset: sentence.span.start, strength: 2, line: sentence.line });
        }
    }
    candidates
}
