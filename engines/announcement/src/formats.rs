//! The forms of sessions a text names, and what kind of gathering the whole is.

use std::sync::LazyLock;

use regex::Regex;

use crate::dictionaries::gatherings::{FORMATS, nouns_in};
use crate::fact::{Confidence, Fact, Span};
use crate::labels::Label;
use crate::layout::{Scope, Shape};
use crate::value::{Format, Gathering, Value};
use crate::words::rule;

static RULES: LazyLock<Vec<(Format, Regex)>> =
    LazyLock::new(|| FORMATS.iter().map(|(format, words)| (*format, rule(&format!(r"\b(?:{words})\b")))).collect());

/// Words that are formats only beside other formats: "debate" and "training" are also plain nouns.
fn is_common(format: Format) -> bool {
    matches!(
        format,
        Format::Debate
            | Format::Training
            | Format::Exhibition
            | Format::Networking
            | Format::Poster
            | Format::Symposium
            | Format::OpenSpace
            | Format::Presentation
    )
}

/// "Exhibition Centre", "training programme", "workshop proposals": a building, another thing; proposals are of the format.
static HALL: LazyLock<Regex> = LazyLock::new(|| rule(r"^\s(?:centre|center|park|ground|programme|program)\b"));

/// The formats of the scope. `kind` is what the whole is, which is no format of itself.
pub(crate) fn facts(scope: &Scope<'_>, kind: Option<Gathering>, titles: &[Span]) -> Vec<Fact> {
    let mut facts = Vec::new();
    for (sentence, words) in scope.told() {
        let line = scope.line(sentence);
        let listed =
            line.shape == Shape::Item && matches!(line.under, Some(Label::Topics | Label::Purposes | Label::Questions));
        if listed || matches!(line.under, Some(Label::Past)) || scope.heading == Some(sentence.line) {
            continue;
        }
        let found: Vec<(Format, Span)> = RULES
            .iter()
            .flat_map(|(format, rule)| {
                rule.find_iter(words)
                    .map(|hit| (*format, Span::new(sentence.span.start + hit.start(), sentence.span.start + hit.end())))
                    .collect::<Vec<_>>()
            })
            .collect();
        let kinds = found.iter().map(|(format, _)| *format).collect::<std::collections::BTreeSet<_>>().len();
        for (format, span) in &found {
            let hall = HALL.is_match(crate::words::after(&scope.page.text, span.end, 12));
            let inside = found.iter().any(|(other, wider)| other != format && wider != span && wider.holds(span));
            let itself =
                kind.is_some_and(|kind| is_the_kind(*format, kind)) || titles.iter().any(|title| title.overlaps(span));
            let alone = is_common(*format)
                && kinds < 2
                && line.under != Some(Label::Formats)
                && !says_it_outright(*format, scope.words(*span));
            if !inside && !itself && !alone && !hall {
                facts.push(scope.fact(Value::Format(*format), *span, Confidence::Sure));
            }
        }
    }
    facts
}

/// "unconference", "poster session", "open space session" need no company.
fn says_it_outright(format: Format, words: &str) -> bool {
    static OUTRIGHT: LazyLock<Regex> = LazyLock::new(|| {
        rule(
            r"unconference|non-conférence|barcamp|self-organi|forum ouvert|sessions?\b|hall|exposants|réseautage|réception|networking\s|masterclass",
        )
    });
    format != Format::Symposium && OUTRIGHT.is_match(words)
}

fn is_the_kind(format: Format, kind: Gathering) -> bool {
    matches!(
        (format, kind),
        (Format::Workshop, Gathering::Workshop)
            | (Format::Webinar, Gathering::Webinar)
            | (Format::Seminar, Gathering::Seminar)
            | (Format::Symposium, Gathering::Symposium)
            | (Format::FocusGroup, Gathering::FocusGroup)
            | (Format::RoundTable, Gathering::RoundTable)
            | (Format::OpenSpace, Gathering::OpenSpace)
            | (Format::SiteVisit, Gathering::SiteVisit)
            | (Format::Training, Gathering::Training)
            | (Format::Prototyping, Gathering::Hackathon)
    )
}

/// What kind of gathering the whole is: by its title, else by the noun its sentences use of it.
pub(crate) fn kind(scope: &Scope<'_>, titles: &[Span]) -> Vec<Fact> {
    let mut facts: Vec<Fact> = Vec::new();
    let heading = scope.heading.map(|at| scope.page.lines[at].body);
    let named = heading.into_iter().chain(titles.iter().copied()).find_map(|span| best_noun(scope, wider(scope, span)));
    // A text names what it is in its head; the nouns of its sentences count where the head is silent.
    let head = || {
        scope
            .head
            .clone()
            .filter_map(|at| best_noun(scope, scope.page.lines[at].span))
            .max_by_key(|(_, rank, span)| (*rank, usize::MAX - span.start))
    };
    let found = named
        .filter(|(_, rank, _)| *rank >= 7)
        .or_else(|| job(scope))
        .or(named)
        .or_else(head)
        .or_else(|| commonest(scope))
        .or_else(|| any_call(scope));
    if let Some((kind, _, span)) = found {
        facts.push(scope.fact(Value::Gathering(kind), span, Confidence::Sure));
    }
    let called = scope.head.clone().chain(scope.heading).find_map(|at| {
        let span = scope.page.lines[at].span;
        nouns_in(scope.words(span))
            .into_iter()
            .find(|(kind, ..)| *kind == Gathering::Call)
            .map(|(.., place)| Span::new(span.start + place.start, span.start + place.end))
    });
    if let Some(span) = called.filter(|_| found.is_none_or(|(kind, ..)| kind != Gathering::Call)) {
        facts.push(scope.fact(Value::Gathering(Gathering::Call), span, Confidence::Likely));
    }
    facts
}

/// The title with the noun that may stand right behind it ("Safer Streets conference").
fn wider(scope: &Scope<'_>, title: Span) -> Span {
    let line = &scope.page.lines[scope.page.line_at(title.start)];
    let rest = crate::words::after(&scope.page.text[..line.span.end.max(title.end)], title.end, 24);
    let noun = nouns_in(rest).into_iter().next().filter(|(.., place)| rest[..place.start].trim().is_empty());
    Span::new(title.start, title.end + noun.map_or(0, |(.., place)| place.end))
}

fn best_noun(scope: &Scope<'_>, span: Span) -> Option<(Gathering, u8, Span)> {
    let words = scope.words(span);
    let nouns = nouns_in(words).into_iter().filter(|(kind, rank, place)| {
        !(is_body_name(words, place.start) || (*rank <= 6 && is_many(words, *kind, place)))
    });
    let best = nouns.reduce(|best, next| if next.1 > best.1 { next } else { best })?;
    Some((best.0, best.1, Span::new(span.start + best.2.start, span.start + best.2.end)))
}

/// "European Forum for …", "National Assembly": bodies bear these nouns; an edition's number or year shows a gathering.
fn is_body_name(words: &str, at: usize) -> bool {
    let noun = &words[at..];
    let borne = ["Forum", "Assembly", "Meeting", "FORUM"].iter().any(|body| noun.starts_with(body));
    let first = words[..at].trim().is_empty() && !noun.starts_with("Forum");
    borne && !first && !crate::editions::says_edition(&words[..at]) && !noun.contains(['“', '«', '"'])
}

/// "seeks a coordinator", and how to apply: a job offer that does not say so.
fn job(scope: &Scope<'_>) -> Option<(Gathering, u8, Span)> {
    static SEEKS: LazyLock<Regex> = LazyLock::new(|| {
        rule(
            r"\b(?:(?:is|are) (?:looking for|hiring|recruiting|seeking)|seeks?|recruits?|recrute(?:nt)?|(?:est|sont) à la recherche d'|recherche(?:nt)?)\s?(?:an?|une?|its|son|sa)\s",
        )
    });
    static APPLIES: LazyLock<Regex> = LazyLock::new(|| {
        rule(
            r"\b(?:apply|applying|applications?|full[- ]time|part[- ]time|salary|cv|candidatures?|postuler|temps plein|temps partiel|salaire|contrat|contract)\b",
        )
    });
    let sought = scope.told().find_map(|(sentence, words)| {
        SEEKS.find(words).map(|found| Span::new(sentence.span.start + found.start(), sentence.span.start + found.end()))
    })?;
    scope.told().any(|(_, words)| APPLIES.is_match(words)).then_some((Gathering::JobOffer, 9, sought))
}

/// Nothing is held: the text calls for something.
fn any_call(scope: &Scope<'_>) -> Option<(Gathering, u8, Span)> {
    scope.told().find_map(|(sentence, words)| {
        let (kind, rank, place) = nouns_in(words).into_iter().find(|(kind, ..)| *kind == Gathering::Call)?;
        Some((kind, rank, Span::new(sentence.span.start + place.start, sentence.span.start + place.end)))
    })
}

/// "workshops", but not "congress", "journées d'étude" or "série de webinaires".
fn is_many(words: &str, kind: Gathering, place: &std::ops::Range<usize>) -> bool {
    static SERIES: LazyLock<Regex> = LazyLock::new(|| rule(r"\b(?:series of|séries? de|cycles? de)\s(?:\p{L}+\s)?$"));
    let one = matches!(kind, Gathering::Congress | Gathering::Assembly | Gathering::StudyDay | Gathering::JobOffer);
    let series = SERIES.is_match(crate::words::before(words, place.start, 40))
        || crate::words::after(words, place.end, 8).trim_start().starts_with("series");
    words[place.clone()].ends_with('s') && !one && !series
}

/// "This symposium …", "the conference": the noun most sentences use.
fn commonest(scope: &Scope<'_>) -> Option<(Gathering, u8, Span)> {
    static POINTED: LazyLock<Regex> = LazyLock::new(|| {
        rule(
            r"\b(?:this|the|our|a|an|cette|ce|la|le|notre|une?)\s(?:[\p{L}'’&-]+\s){0,5}$|\bl'(?:[\p{L}'’&-]+\s){0,5}$",
        )
    });
    let mut uses: Vec<(Gathering, usize, u8, Span)> = Vec::new();
    for (sentence, words) in scope.told() {
        for (kind, rank, place) in nouns_in(words) {
            let pointed = POINTED.is_match(crate::words::before(words, place.start, 60));
            // "talks, walks and workshops" are parts of a whole that has another name.
            let many = is_many(words, kind, &place);
            if kind == Gathering::Call || many || !pointed || is_body_name(words, place.start) {
                continue;
            }
            let span = Span::new(sentence.span.start + place.start, sentence.span.start + place.end);
            match uses.iter_mut().find(|(known, ..)| *known == kind) {
                Some((_, count, ..)) => *count += 1,
                None => uses.push((kind, 1, rank, span)),
            }
        }
    }
    let best =
        uses.into_iter().max_by_key(|(_, count, rank, span)| (*count * usize::from(*rank), usize::MAX - span.start))?;
    Some((best.0, best.2, best.3))
}
