//! Which edition: its number, its year, and how often it is held.

use std::sync::LazyLock;

use regex::Regex;

use crate::dates::role::{DayRole, Placed, within};
use crate::dictionaries::gatherings::EVENT;
use crate::dictionaries::numbers::{self, ORDINAL_WORDS};
use crate::fact::{Confidence, Fact, Span};
use crate::labels::Label;
use crate::layout::{Scope, Shape};
use crate::value::{Edition, Value};
use crate::words::rule;

/// Words that may stand between a number and its noun.
const BETWEEN: &str = r"(?:(?:annual|biennial|triennial|international|national|european|regional|world|global|virtual|canadian|american|annuel(?:le)?s?|internationale?s?|nationale?s?|européen(?:ne)?s?|\(\p{L}+\)|(?-i:\p{Lu})[\p{L}'’&-]*)\s(?:(?:of|on|for|the|and|our|in|de|du|des|la|et|&)\s)*)";

crate::words::rules! {
    NUMBER = format!(r"(?:^|[\s(,:’'–])(?P<number>{ORDINAL_WORDS})\s{BETWEEN}{{0,9}}(?:edition|édition|annual|biennial|triennial|{})\b", *EVENT);
    NUMBER_AFTER = r"\b(?:édition|edition)\s(?:n°\s?|no\.?\s|number\s|#)?(?P<number>\d{1,3})\b";
    YEAR = format!(
        r"(?:^|[\s(])(?P<year>(?:19|20)\d\d)\s(?:(?:edition|édition)\b|(?:{BETWEEN}){{0,9}}{event}\b|(?-i:[A-Z]{{3,8}})\b)|\b(?:édition|edition)\s(?:de\s|of\s)?(?P<after>(?:19|20)\d\d)\b|\b{event}\s(?P<behind>(?:19|20)\d\d)\b|^(?:(?-i:\p{{Lu}})[\p{{L}}'’&-]*\s(?:(?:of|on|for|the|and|de|du|des|la|et|&)\s)*){{1,8}}(?P<last>20\d\d)$",
        event = *EVENT
    );
    RHYTHM = concat!(
            r"\b(?:(?P<annual>annual|annuel(?:le)?s?|yearly|every year|each year|chaque année|tous les ans)|(?P<biennial>biennial|biennale?s?|bisannuel(?:le)?s?)|(?P<triennial>triennial|triennale?s?|trisannuel(?:le)?s?)|(?P<monthly>monthly|mensuel(?:le)?s?|every month|chaque mois)|(?P<quarterly>quarterly|trimestriel(?:le)?s?)|",
            r"(?:every|tous les|toutes les)\s(?P<every>two|three|four|five|six|deux|trois|quatre|cinq|\d)\s(?P<unit>years|ans|années|months|mois))\b"
    );
    NEAR_EVENT = format!(r"\b(?:{}|edition|édition|series|série|cycle)\b", *EVENT);
    NEXT_YEAR = r"^[^.;,]{0,20}\b(?:next year|l'an prochain|l'année prochaine)\b";
    NOT_OF_IT = r"\b(?:report|rapport|budget|award|prix|plan|income|revenu|membership|cotisation|general|leave|survey|statistics|congé)\b";
}

/// Number, year, rhythm.
pub(crate) fn facts(scope: &Scope<'_>, days: &[Placed]) -> Vec<Fact> {
    let held = days
        .iter()
        .filter(|day| matches!(day.role, DayRole::Gathering(_)))
        .find_map(|day| day.mention.first().said.start.year);
    let mut facts = Vec::new();
    for (sentence, words) in scope.told() {
        let line = scope.line(sentence);
        let listed = line.shape == Shape::Item && matches!(line.under, Some(Label::Topics | Label::Purposes));
        if listed || line.under == Some(Label::Past) {
            continue;
        }
        let at = |from: usize, to: usize| Span::new(sentence.span.start + from, sentence.span.start + to);
        facts.extend(number(scope, sentence.span, words));
        for found in YEAR.captures_iter(words) {
            let Some(year) = ["year", "after", "behind", "last"].iter().find_map(|name| found.name(name)) else {
                continue;
            };
            let Ok(number) = year.as_str().parse::<i16>() else { continue };
            // "the June 2026 elections conference": the year of a date is not that of an edition; nor is another year's.
            let span = at(year.start(), year.end());
            let in_date = within(days, sentence.span).iter().any(|day| day.mention.span.holds(&span));
            if !in_date && held.is_none_or(|held| held == number) {
                facts.push(scope.fact(Value::Edition(Edition::Year(number)), span, Confidence::Sure));
            }
        }
        for found in RHYTHM.captures_iter(words) {
            let Some(whole) = found.get(0) else { continue };
            let near = crate::words::after(words, whole.end(), 70);
            let before = crate::words::before(words, whole.start(), 70);
            let of_it = (NEAR_EVENT.is_match(near) || NEAR_EVENT.is_match(before))
                && !NOT_OF_IT.is_match(crate::words::after(near, 0, 24));
            if let Some(months) = months(&found).filter(|_| of_it) {
                facts.push(scope.fact(
                    Value::Edition(Edition::EveryMonths(months)),
                    at(whole.start(), whole.end()),
                    Confidence::Sure,
                ));
            }
        }
    }
    facts
}

fn number(scope: &Scope<'_>, sentence: Span, words: &str) -> Vec<Fact> {
    static NOT_AN_EDITION: LazyLock<Regex> = LazyLock::new(|| {
        rule(r"\b(?:century|siècle|session|half|day|days|jour|journée|time|fois|time|webinar of|part)\b")
    });
    let found = NUMBER.captures_iter(words).chain(NUMBER_AFTER.captures_iter(words));
    found
        .filter_map(|found| {
            let (number, whole) = (found.name("number")?, found.get(0)?);
            let next = crate::words::after(words, whole.end(), 40);
            if NOT_AN_EDITION.is_match(&words[number.end()..whole.end()]) || NEXT_YEAR.is_match(next) {
                return None;
            }
            let value = Value::Edition(Edition::Number(numbers::ordinal(number.as_str().trim())?));
            Some(scope.fact(
                value,
                Span::new(sentence.start + number.start(), sentence.start + number.end()),
                Confidence::Sure,
            ))
        })
        .collect()
}

fn months(found: &regex::Captures<'_>) -> Option<u16> {
    let named = [("annual", 12), ("biennial", 24), ("triennial", 36), ("monthly", 1), ("quarterly", 3)];
    if let Some((_, months)) = named.iter().find(|(name, _)| found.name(name).is_some()) {
        return Some(*months);
    }
    let every = found.name("every")?.as_str();
    let count = every.parse().ok().or_else(|| numbers::count(every).and_then(|n| u16::try_from(n).ok()))?;
    let unit = if found.name("unit")?.as_str().to_lowercase().starts_with('m') { 1 } else { 12 };
    Some(count * unit)
}

/// "Third", "annual", "2026": words that make a noun an edition's.
pub(crate) fn says_edition(left: &str) -> bool {
    static SAYS: LazyLock<Regex> = LazyLock::new(|| rule(&format!(r"\b(?:annual|{ORDINAL_WORDS}|(?:19|20)\d\d)\b")));
    SAYS.is_match(left)
}
