//! Puts the rules together: text to lines, lines to activities, each activity to facts, and what is left over.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

use crate::activities;
use crate::dates::role::{self, DayRole, Placed};
use crate::fact::{Activity, Confidence, Fact, Kind, Span};
use crate::layout::{self, Page, Scope, Shape};
use crate::normalise::normalise;
use crate::source::{Refusal, Source};
use crate::value::{Dates, Day, Days, Deadline, Edition, Gathering, Language, Milestone, Part, Value};
use crate::{
    audience, capacity, channels, earlier, editions, formats, hours, language, motto, organisations, places, titles,
    topics,
};

/// What was read from a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    /// The normalised text all spans point into.
    pub text: String,
    /// The languages it is written in, the prevailing one first.
    pub written_in: Vec<Language>,
    /// Its activities: one for an announcement, several for a newsletter.
    pub items: Vec<Activity>,
    /// Sentences no fact was read from, to be shown to whoever confirms the reading.
    pub not_understood: Vec<Span>,
}

impl Reading {
    /// The words of a span.
    pub fn words(&self, span: Span) -> &str {
        span.of(&self.text)
    }
}

/// Reads a text. Longer than [`crate::BYTES_MAX`], or no text at all, it is refused with the reason.
pub fn read(source: Source<'_>) -> Result<Reading, Refusal> {
    let page = layout::page(normalise(source.lines()?));
    let cuts = activities::cut(&page);
    let several = cuts.len() > 1;
    let items: Vec<Activity> = cuts
        .into_iter()
        .filter(|(lines, _)| !lines.is_empty())
        .map(|(lines, heading)| activity(&Scope::new(&page, lines, heading), several))
        .collect();
    let not_understood = left_over(&page, &items);
    Ok(Reading { written_in: language::written_in(&page.text), text: page.text, items, not_understood })
}

fn activity(scope: &Scope<'_>, several: bool) -> Activity {
    let days = role::placed(scope);
    let mut facts = titles::facts(scope);
    let titles: Vec<Span> = facts.iter().filter(|fact| fact.kind == Kind::Title).map(|fact| fact.span).collect();
    let kinds = formats::kind(scope, &titles);
    let kind = kinds.iter().find_map(|fact| if let Value::Gathering(kind) = fact.value { Some(kind) } else { None });
    facts.extend(kinds);
    let job = kind == Some(Gathering::JobOffer);
    facts.extend(motto::facts(scope, &titles));
    facts.extend(editions::facts(scope, &days));
    facts.extend(dates(scope, &days));
    facts.extend(hours::facts(scope, &days));
    facts.extend(places::facts(scope, &days, several));
    facts.extend(organisations::facts(scope, job));
    facts.extend(topics::facts(scope, several));
    // Whom a post brings together and in which forms is its task, not an audience.
    if !job {
        facts.extend(audience::facts(scope));
        facts.extend(formats::facts(scope, kind, &titles));
    }
    facts.extend(capacity::facts(scope, &days));
    facts.extend(earlier::facts(scope, &days));
    facts.extend(language::facts(scope));
    let names = names(&facts);
    facts.extend(channels::facts(scope, &names));
    let first = scope.page.lines[scope.lines.start].span.start;
    let last = scope.page.lines[scope.lines.end - 1].span.end;
    Activity { span: Span::new(first, last), facts: settled(facts) }
}

/// Names by which a web address may be known as the gathering's own.
fn names(facts: &[Fact]) -> Vec<String> {
    let said = facts.iter().filter_map(|fact| match &fact.value {
        Value::Title(name) | Value::Acronym(name) => Some(vec![name.clone()]),
        Value::Party(party) => Some(party.letters.iter().cloned().chain([party.name.clone()]).collect()),
        _ => None,
    });
    said.flatten().take(NAMES_MAX).collect()
}

/// More names than these are no help in telling an address.
const NAMES_MAX: usize = 40;

/// No gathering has more days than these; what says more is a calendar.
const DAYS_MAX: usize = 100;

/// Days, deadlines and milestones. Of days for the gathering the plainest words count; days inside the range do not
/// stand for themselves.
fn dates(scope: &Scope<'_>, days: &[Placed]) -> Vec<Fact> {
    let strength = |day: &Placed| if let DayRole::Gathering(strength) = day.role { strength } else { 0 };
    let best = days.iter().map(strength).max().unwrap_or(0);
    let plain = |day: &&Placed| best > 0 && (strength(day) == best || (best == 3 && strength(day) == 2));
    let plainest: Vec<&Placed> = days.iter().filter(plain).take(DAYS_MAX).collect();
    let with_day = plainest.iter().any(|day| day.mention.has_day());
    let mut held: Vec<(Dates, &Placed)> = Vec::new();
    let first = plainest.iter().find(|day| strength(day) == best && day.mention.has_day() == with_day);
    for day in plainest.iter().filter(|day| day.mention.has_day() || !with_day) {
        let same = day.labelled
            || first.is_some_and(|first| first.sentence.line == day.sentence.line)
            || held.iter().any(|(dates, _)| day.mention.dates.iter().any(|other| touches(dates.said, other.said)));
        if same {
            held.extend(day.mention.dates.iter().map(|dates| (*dates, *day)));
        }
    }
    let ranges: Vec<Days> = held.iter().map(|(dates, _)| dates.said).collect();
    held.retain(|(dates, _)| !ranges.iter().any(|wider| *wider != dates.said && covers(*wider, dates.said)));
    let mut facts: Vec<Fact> = held
        .into_iter()
        .map(|(dates, day)| {
            let sure = best >= 2 && dates.or.is_none() && !day.mention.doubtful;
            scope.fact(Value::Dates(dates), day.mention.span, if sure { Confidence::Sure } else { Confidence::Likely })
        })
        .collect();
    for day in days {
        let first = day.mention.first();
        let confidence =
            if first.or.is_none() && !day.mention.doubtful { Confidence::Sure } else { Confidence::Likely };
        let value = match &day.role {
            DayRole::Deadline(what) => {
                Value::Deadline(Deadline { of: *what, date: first.said.end, or: first.or.map(|or| or.end) })
            }
            DayRole::Milestone(what) => Value::Milestone(Milestone { what: what.clone(), date: first.said.start }),
            _ => continue,
        };
        let span = day.mention.span;
        facts.push(scope.fact(value, span, confidence));
    }
    facts
}

/// The same days, perhaps with less said of them.
fn touches(one: Days, other: Days) -> bool {
    covers(one, other) || covers(other, one)
}

/// Every day of `inner` lies in `wider`; an unsaid year fits any.
fn covers(wider: Days, inner: Days) -> bool {
    let year = |day: Day, other: Day| day.year.or(other.year).unwrap_or(2024);
    let number =
        |day: Day, other: Day, end: bool| (year(day, other), day.month, day.day.unwrap_or(if end { 31 } else { 1 }));
    let within = number(wider.start, inner.start, false) <= number(inner.start, wider.start, false)
        && number(inner.end, wider.end, true) <= number(wider.end, inner.end, true);
    let says_less = inner.start.year.is_none() || wider.start.year.is_some();
    // "June" is covered by "3 June 2026", not the other way round.
    let month_of = inner.start.day.is_none()
        && wider.start.day.is_some()
        && inner.start.month == wider.start.month
        && (inner.start.year.is_none() || inner.start.year == wider.start.year);
    (within && says_less && inner.start.day.is_some() == wider.start.day.is_some()) || month_of
}

/// Each answer once, the surest words for it, in the order of the text.
fn settled(facts: Vec<Fact>) -> Vec<Fact> {
    let mut facts = without_repeats(facts);
    let has = |facts: &[Fact], wanted: fn(&Fact) -> bool| facts.iter().any(wanted);
    // The place's zone stands; one named beside the hours speaks where the place is silent.
    if facts.iter().filter(|fact| fact.kind == Kind::Zone).count() > 1 {
        let kept = facts.iter().find(|fact| fact.kind == Kind::Zone).map(|fact| fact.span);
        facts.retain(|fact| fact.kind != Kind::Zone || Some(fact.span) == kept);
    }
    // A year read from an address is needed only where nothing else says it.
    if has(&facts, |fact| matches!(fact.value, Value::Edition(Edition::Year(_))) && fact.confidence == Confidence::Sure)
        || has(&facts, dated)
    {
        facts.retain(|fact| {
            !matches!(fact.value, Value::Edition(Edition::Year(_))) || fact.confidence == Confidence::Sure
        });
    }
    // A name without rank is dropped where the same name has one.
    let ranked: HashSet<String> = facts
        .iter()
        .filter_map(|fact| {
            if let Value::Place(place) = &fact.value {
                (place.part != Part::Somewhere).then(|| crate::words::fold(&place.name))
            } else {
                None
            }
        })
        .collect();
    facts.retain(|fact| !matches!(&fact.value, Value::Place(place) if place.part == Part::Somewhere && ranked.contains(&crate::words::fold(&place.name))));
    facts.sort_by_key(|fact| (fact.span.start, fact.span.end, fact.kind));
    facts
}

fn dated(fact: &Fact) -> bool {
    matches!(fact.value, Value::Dates(dates) if dates.said.start.year.is_some())
}

fn without_repeats(mut facts: Vec<Fact>) -> Vec<Fact> {
    facts.sort_by_key(|fact| (u8::from(fact.confidence == Confidence::Likely), fact.span.start));
    let mut known: HashSet<(Kind, String)> = HashSet::new();
    facts.retain(|fact| known.insert((fact.kind, crate::words::fold(&same(&fact.value)))));
    facts
}

/// Answers that differ in their letters alone are one.
fn same(value: &Value) -> String {
    match value {
        Value::Party(party) => format!("{}: {}", party.role.name(), party.name.replace(' ', "")),
        Value::Place(place) => format!("{}: {}", place.part.name(), place.name.replace('-', " ")),
        Value::Booking(address) => address.trim_end_matches('/').to_owned(),
        Value::Contact(contact) => {
            contact.email.clone().or_else(|| contact.telephone.clone()).unwrap_or_else(|| value.to_string())
        }
        Value::Topic(topic) | Value::Purpose(topic) => topic.text.clone(),
        _ => value.to_string().trim_end_matches('/').to_owned(),
    }
}

/// Sentences that carry no fact and introduce no list that does.
fn left_over(page: &Page, items: &[Activity]) -> Vec<Span> {
    let mut read: Vec<Span> = items.iter().flat_map(|item| item.facts.iter().map(|fact| fact.span)).collect();
    read.extend(
        page.lines
            .iter()
            .filter_map(|line| line.lead.filter(|_| line.under.is_some()))
            .map(|lead| page.lines[lead].span),
    );
    read.sort_unstable();
    // Spans are sorted by start; the furthest end so far tells whether any reaches into a sentence.
    let mut furthest = Vec::with_capacity(read.len());
    read.iter().fold(0, |end, span| {
        let end = span.end.max(end);
        furthest.push(end);
        end
    });
    let understood = |sentence: &Span| {
        let before = read.partition_point(|span| span.start < sentence.end);
        before > 0 && furthest[before - 1] > sentence.start
    };
    let lines = page
        .lines
        .iter()
        .filter(|line| line.shape != Shape::Divider && !(line.label.is_some() && line.body == line.span));
    lines.flat_map(|line| line.sentences.iter().copied()).filter(|sentence| !understood(sentence)).collect()
}
