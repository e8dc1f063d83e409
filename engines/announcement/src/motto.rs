//! Theme or slogan: what a label or "under the theme" introduces, or a line of the head beside the title that reads as
//! one.

use std::sync::LazyLock;

use regex::Regex;

use crate::dates::parse::mentions;
use crate::dictionaries::gatherings::{EVENT, nouns_in};
use crate::fact::{Confidence, Fact, Span};
use crate::labels::Label;
use crate::layout::{Scope, Shape};
use crate::value::Value;
use crate::words::{one_line, rule};

/// The mottos of the scope. `titles` are the places where the title stands.
pub(crate) fn facts(scope: &Scope<'_>, titles: &[Span]) -> Vec<Fact> {
    let mut facts = Vec::new();
    for at in scope.lines.clone() {
        let line = &scope.page.lines[at];
        if line.label == Some(Label::Motto) && line.body != line.span {
            facts.push(motto(scope, line.body, Confidence::Sure));
        }
    }
    for (sentence, words) in scope.told() {
        facts.extend(said(words).map(|found| {
            motto(
                scope,
                Span::new(sentence.span.start + found.start, sentence.span.start + found.end),
                Confidence::Sure,
            )
        }));
    }
    if facts.is_empty() && scope.heading.is_none() {
        facts.extend(slogan(scope, titles));
    }
    facts
}

fn motto(scope: &Scope<'_>, span: Span, confidence: Confidence) -> Fact {
    let words = scope.words(span);
    let signs = |c: char| matches!(c, '"' | '“' | '”' | '«' | '»' | ' ' | '.' | ',' | '\'' | '‘');
    let start = span.start + (words.len() - words.trim_start_matches(signs).len());
    let span = Span::new(start, start + words.trim_matches(signs).len());
    scope.fact(Value::Motto(one_line(scope.words(span))), span, confidence)
}

/// "under the theme “…”", "sous le thème de la confiance", "The theme for the conference is …".
fn said(words: &str) -> Option<Span> {
    static QUOTED: LazyLock<Regex> = LazyLock::new(|| {
        rule(
            r#"\b(?:theme|motto|slogan|tagline|banner|thème|bannière|titre évocateur)\b[^.;"“«]{0,70}["“«]\s?(?P<motto>[^"”»]{5,200}?)\s?["”»]"#,
        )
    });
    static PLAIN: LazyLock<Regex> = LazyLock::new(|| {
        rule(
            r"\b(?:(?:under|on|around|with) the (?:\p{L}+ )?(?:theme|motto|slogan)(?: of)?:?|(?:theme|motto)(?: (?:for|of) [^.;:]{3,60})? (?:is|will be):?|(?:sous|sur|autour du|avec pour) (?:le )?(?:thème|slogan)(?: central| général| d(?:e la|e|u|es))?\s?:?|(?:thème|slogan)(?: [^.;:]{3,60})? (?:est|sera)\s?:?)\s(?P<motto>[\p{L}'’][^.;!?]{5,160})",
        )
    });
    let found = QUOTED.captures(words).or_else(|| PLAIN.captures(words))?.name("motto")?;
    Some(Span::new(found.start(), found.end())).filter(|span| span.of(words).split(' ').count() >= 2)
}

/// A line of the head beside the title: "Innovation and Trust: Moving On Together."
fn slogan(scope: &Scope<'_>, titles: &[Span]) -> Option<Fact> {
    let title_line = titles.iter().map(|title| scope.page.line_at(title.start)).find(|at| scope.head.contains(at));
    let lines = scope.head.clone();
    let beside = |at: usize| {
        title_line.is_some_and(|title| {
            at == title + 1 || at + 1 == title || (at == title + 2 && slogan_free(scope, title + 1))
        })
    };
    let first = |at: usize| title_line.is_none() && at == lines.start;
    let found =
        lines.clone().take(12).find(|at| (beside(*at) || first(*at)) && reads_as_one(scope, *at, first(*at)))?;
    Some(motto(scope, scope.page.lines[found].body, Confidence::Likely))
}

/// A line between the title and the slogan that names the same gathering again.
fn slogan_free(scope: &Scope<'_>, at: usize) -> bool {
    scope.page.lines.get(at).is_some_and(|line| {
        !nouns_in(scope.words(line.span)).is_empty() || !mentions(scope.words(line.span), 0).is_empty()
    })
}

fn reads_as_one(scope: &Scope<'_>, at: usize, must_stop: bool) -> bool {
    static NO_SLOGAN: LazyLock<Regex> = LazyLock::new(|| {
        rule(&format!(
            r"\b(?:{}|edition|édition|annual|annuel(?:le)?|submit|register|join|invitation|invite|save|call|proposals?|deadline|hosted|organi[sz]ed|presented|sponsored|by|par|read|more|share|click|news|free|inscription|appel|organisé|inscrivez|welcome|bienvenue|dear|bonjour|hello|hi|chers?|chères?|see|below|forwarded|please|merci|(?:kind|best|warm|with) regards|cordialement|venue|hotel|hall|university|université)\b|[@\d|]|https?:|www\.",
            *EVENT
        ))
    });
    let line = &scope.page.lines[at];
    let words = scope.words(line.body);
    let count = words.split(' ').count();
    let quoted = words.starts_with(['"', '“', '«']) && words.ends_with(['"', '”', '»']);
    let plain =
        matches!(line.shape, Shape::Heading | Shape::Words) && line.label.is_none() && line.sentences.len() == 1;
    let body = words
        .split(' ')
        .any(|word| crate::words::is_capital(word) && crate::dictionaries::organisations::is_body(word));
    if !plain
        || !(3..=16).contains(&count)
        || (NO_SLOGAN.is_match(words) && !quoted)
        || body
        || crate::places::is_place_alone(words.rsplit(',').next().unwrap_or(words).trim())
    {
        return false;
    }
    let stops = words.ends_with(['.', '!']) || quoted;
    let long = |word: &&str| word.chars().filter(|c| c.is_alphabetic()).count() > 3;
    let capitals = words.split(' ').filter(long).filter(|word| crate::words::is_capital(word)).count();
    let titled =
        capitals * 5 >= words.split(' ').filter(long).count() * 4 && words.contains([':', ',']) | (capitals >= 2);
    if must_stop { stops } else { stops || titled }
}
