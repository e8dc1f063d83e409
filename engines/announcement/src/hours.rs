//! At what time of the day, and the zone when the hours name one. Hours count beside the gathering's day or under a
//! label; those of the programme's entries and of deadlines do not.

use std::sync::LazyLock;

use regex::Regex;

use crate::dates::role::{DayRole, Placed, within};
use crate::fact::{Confidence, Fact, Span};
use crate::labels::Label;
use crate::layout::{Scope, Shape};
use crate::value::{Hours, Value};
use crate::words::rule;

const CLOCK: &str = r"(?:(?:[01]?\d|2[0-3])(?:[:.]|\s?h\s?)[0-5]\d(?:\s?[ap]\.?m\b\.?)?|(?:1[0-2]|0?[1-9])\s?[ap]\.?m\b\.?|(?:[01]?\d|2[0-3])\s?h(?:eures?)?\b|noon|midday|midi)";

/// Hours and the zone they name.
pub(crate) fn facts(scope: &Scope<'_>, days: &[Placed]) -> Vec<Fact> {
    static HOURS: LazyLock<Regex> = LazyLock::new(|| {
        rule(&format!(
            r"(?:^|[\s(|,:@])(?P<hours>(?P<start>{CLOCK}|(?:1[0-2]|0?[1-9])(?:[:.][0-5]\d)?)\s?(?:–|to|until|à|au|and|et)\s?(?P<end>{CLOCK})|(?P<only>{CLOCK}))"
        ))
    });
    let mut facts = Vec::new();
    for (sentence, words) in scope.told() {
        let line = scope.line(sentence);
        let labelled =
            line.under == Some(Label::Hours) && line.shape != Shape::Heading || line.under == Some(Label::When);
        let dated = within(days, line.span).iter().any(|day| matches!(day.role, DayRole::Gathering(2..)));
        if !(labelled || dated) || line.under == Some(Label::Elsewhere) {
            continue;
        }
        // "12.07.2026" holds what looks like an hour.
        let in_date = |at: &regex::Match<'_>| {
            within(days, sentence.span).iter().any(|day| {
                day.mention.span.overlaps(&Span::new(sentence.span.start + at.start(), sentence.span.start + at.end()))
            })
        };
        let Some(found) = HOURS.captures_iter(words).find(|found| found.name("hours").is_some_and(|at| !in_date(&at)))
        else {
            continue;
        };
        let Some((hours, whole)) = read(&found).zip(found.name("hours")) else { continue };
        // Of several days in the sentence the nearest before the hour has it; a deadline's hour is not the gathering's.
        let mut before_it = within(days, sentence.span)
            .iter()
            .filter(|day| day.mention.span.end <= sentence.span.start + whole.start());
        if before_it.next_back().is_some_and(|day| !matches!(day.role, DayRole::Gathering(_))) {
            continue;
        }
        let span = Span::new(sentence.span.start + whole.start(), sentence.span.start + whole.end());
        facts.push(scope.fact(
            Value::Hours(hours),
            span,
            if hours.end.is_some() { Confidence::Sure } else { Confidence::Likely },
        ));
        facts.extend(zone(scope, sentence.span.start, words, whole.end()));
    }
    facts
}

fn read(found: &regex::Captures<'_>) -> Option<Hours> {
    if let Some(only) = found.name("only") {
        return Some(Hours { start: clock(only.as_str(), None)?, end: None });
    }
    let (start, end) = (found.name("start")?.as_str(), found.name("end")?.as_str());
    let end_time = clock(end, None)?;
    // "2-4 pm" and "10 to 11:30 am": the first hour takes the half of the day from the second, if that runs forward.
    let inherited = clock(start, half(end)).filter(|time| *time < end_time);
    let start_time = inherited.or_else(|| clock(start, None))?;
    (start_time < end_time).then_some(Hours { start: start_time, end: Some(end_time) })
}

fn half(words: &str) -> Option<char> {
    let folded = crate::words::fold(words).replace('.', "");
    folded.strip_suffix('m').and_then(|rest| rest.chars().last()).filter(|c| matches!(c, 'a' | 'p'))
}

fn clock(words: &str, inherited: Option<char>) -> Option<(u8, u8)> {
    let folded = crate::words::fold(words);
    if matches!(folded.as_str(), "noon" | "midday" | "midi") {
        return Some((12, 0));
    }
    let mut numbers =
        folded.split(|c: char| !c.is_ascii_digit()).filter(|digits| !digits.is_empty()).map(str::parse::<u8>);
    let hour = numbers.next()?.ok()?;
    let minute = numbers.next().transpose().ok()?.unwrap_or(0);
    let hour = match half(words).or(inherited) {
        Some('p') if hour < 12 => hour + 12,
        Some('a') if hour == 12 => 0,
        _ => hour,
    };
    (hour < 24 && minute < 60).then_some((hour, minute))
}

/// Zones people write behind hours. Letters such as "EST" name one zone in summer and winter alike, as they are used.
const ZONES: [(&str, &str); 15] = [
    (r"eastern(?: daylight| standard)? time|E[SD]?T|heure de l'est|HNE|HAE|new york time", "America/New_York"),
    (r"heure de (?:montréal|toronto|québec)|toronto time|montreal time", "America/Toronto"),
    (r"central european(?: summer)? time|CES?T", "Europe/Brussels"),
    (r"heure de (?:paris)|paris time", "Europe/Paris"),
    (r"heure de bruxelles|brussels time", "Europe/Brussels"),
    (r"heure de genève|geneva time", "Europe/Zurich"),
    (r"UTC|temps universel", "UTC"),
    (r"GMT", "Etc/GMT"),
    (r"BST|UK time|london time|heure de londres", "Europe/London"),
    (r"pacific(?: daylight| standard)? time|P[SD]T", "America/Los_Angeles"),
    (r"mountain(?: daylight| standard)? time|M[SD]T", "America/Denver"),
    (r"central(?: daylight| standard)? time|C[SD]T", "America/Chicago"),
    (r"atlantic(?: daylight| standard)? time|A[SD]T", "America/Halifax"),
    (r"AE[SD]T", "Australia/Sydney"),
    (r"NZ[SD]T", "Pacific/Auckland"),
];

fn zone(scope: &Scope<'_>, offset: usize, words: &str, from: usize) -> Option<Fact> {
    static RULES: LazyLock<Vec<(Regex, &str)>> = LazyLock::new(|| {
        ZONES.map(|(words, zone)| (rule(&format!(r"^[\s(,]{{0,3}}(?P<zone>{words})\b")), zone)).into()
    });
    let rest = crate::words::after(words, from, 60);
    RULES.iter().find_map(|(rule, zone)| {
        let said = rule.captures(rest)?.name("zone")?;
        let letters = said.as_str().chars().all(|c| c.is_ascii_alphabetic());
        // "et" and "est" are French words.
        if letters && said.as_str().len() <= 4 && !crate::words::is_shouted(said.as_str()) {
            return None;
        }
        let span = Span::new(offset + from + said.start(), offset + from + said.end());
        Some(scope.fact(Value::Zone((*zone).to_owned()), span, Confidence::Likely))
    })
}
