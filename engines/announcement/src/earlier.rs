//! Earlier editions: sentences that speak of one, and what they tell of it. Everything in such a sentence stays out of
//! the facts of the gathering itself.

use std::sync::LazyLock;

use regex::Regex;

use crate::dates::role::{DayRole, Placed, within};
use crate::dictionaries::gatherings::EVENT;
use crate::fact::{Confidence, Fact, Span};
use crate::layout::Scope;
use crate::places::{self, Known};
use crate::value::{Earlier, Part, Place, Value};
use crate::words::rule;

/// True for a sentence about a previous edition.
pub(crate) fn speaks_of_it(words: &str) -> bool {
    static EARLIER: LazyLock<Regex> = LazyLock::new(|| {
        let past = r"(?:was|were|took place|gathered|brought|attracted|welcomed|drew|saw|featured|had|hosted|focused|united|counted)";
        let past_fr = r"(?:a|ont|avai(?:t|ent)|s'étai(?:t|ent)|s'est) (?:eu lieu|réunie?s?|rassemblée?s?|accueillie?s?|tenue?s?|attirée?s?|permis|connue?)";
        rule(&format!(
            concat!(
                r"\b(?:previous|preceding|prior|past|earlier|last) (?:\w+ )?(?:editions?|{event})\b",
                r"|\blast year(?:'s)?\b.{{0,80}}\b{event}\b|\b{event}\b.{{0,80}}\blast year\b|\blatest (?:edition|{event})\b.{{0,60}}\b{past}\b",
                r"|\b(?:first|inaugural|second|third|(?:19|20)\d\d) (?:edition|{event})\b,?.{{0,60}}\b{past}\b",
                r"|\bin (?:19|20)\d\d,? .{{0,90}}\b(?:hosted an|held an?|gathered|attracted|welcomed|drew|brought together)\b",
                r"|\b(?:éditions? (?:précédentes?|passées?|antérieures?)|précédentes? éditions?|dernières? éditions?)\b",
                r"|\b{event}\b.{{0,80}}\bl'an(?:née)? (?:dernière?|passée?|précédente?)\b|\bl'an(?:née)? (?:dernière?|passée?|précédente?)\b.{{0,80}}\b{event}\b",
                r"|\bavai(?:t|ent) (?:réuni|rassemblé|accueilli|attiré)\b",
                r"|\b(?:1er|1re|premier|première|seconde|deuxième|troisième) (?:édition|{event})\b.{{0,80}}\b{past_fr}\b",
                r"|\bédition (?:19|20)\d\d\b.{{0,60}}\b{past_fr}\b|\ben (?:19|20)\d\d,? .{{0,80}}\b(?:a|avait|ont) (?:réuni|rassemblé|accueilli|attiré)\b",
                r"|\b(?:followed|succeeds|succèder?a? à|fait suite à) (?:those|celles?|celui|ceux|l'édition|the edition)\b",
            ),
            event = *EVENT,
            past = past,
            past_fr = past_fr
        ))
    });
    EARLIER.is_match(words)
}

/// "Following the success of the 2025 conference in …, we invite you": where the sentence turns to this edition.
pub(crate) fn turns_at(words: &str) -> Option<usize> {
    static TURN: LazyLock<Regex> = LazyLock::new(|| {
        rule(
            r"^\W?(?:following|after|building on|further to|thanks to|suite (?:à|au|aux)|après|forte?s? d(?:e|u|es)|dans la continuité|à la suite d(?:e|u|es))\b[^,]{10,200},\s",
        )
    });
    TURN.find(words).map(|turn| turn.end())
}

/// What the text tells of earlier editions.
pub(crate) fn facts(scope: &Scope<'_>, days: &[Placed]) -> Vec<Fact> {
    static YEAR: LazyLock<Regex> =
        LazyLock::new(|| rule(r"\b(?:in|en|of|de|the|l'édition|édition|edition|d'|\(|,)\s?((?:19|20)\d\d)\b"));
    let mut facts = Vec::new();
    for sentence in scope.sentences.iter().filter(|sentence| sentence.earlier) {
        let words = scope.words(sentence.span);
        let at = |from: usize, to: usize| Span::new(sentence.span.start + from, sentence.span.start + to);
        let dated: Vec<&Placed> = within(days, sentence.span).iter().filter(|d| d.role == DayRole::Earlier).collect();
        for day in &dated {
            facts.push(scope.fact(
                Value::Earlier(Earlier::When(day.mention.first().said)),
                day.mention.span,
                Confidence::Likely,
            ));
        }
        for year in YEAR.captures_iter(words).filter_map(|found| found.get(1)) {
            let span = at(year.start(), year.end());
            if !dated.iter().any(|day| day.mention.span.overlaps(&span)) {
                facts.extend(
                    year.as_str()
                        .parse()
                        .ok()
                        .map(|year| scope.fact(Value::Earlier(Earlier::Year(year)), span, Confidence::Sure)),
                );
            }
        }
        for found in crate::capacity::figures(words) {
            let span = at(found.span.start, found.span.end);
            facts.push(scope.fact(Value::Earlier(Earlier::Figure(found.count)), span, Confidence::Sure));
        }
        facts.extend(places_of(scope, words, sentence.span.start));
    }
    facts
}

/// "in Nice (France)": only names the dictionary knows, right after "in" or "à".
fn places_of(scope: &Scope<'_>, words: &str, offset: usize) -> Vec<Fact> {
    static WHERE: LazyLock<Regex> = LazyLock::new(|| rule(r"\b(?:in|à|au|en)\s$"));
    let known = places::known_in(words);
    let mut facts = Vec::new();
    let mut chained_to = usize::MAX;
    for found in &known {
        let leads = WHERE.is_match(&words[..found.span.start]);
        let follows = chained_to <= found.span.start
            && words[chained_to..found.span.start].trim().trim_start_matches([',', '(']).is_empty();
        if !(leads || follows) {
            continue;
        }
        chained_to = found.span.end;
        let part = match found.known {
            Known::City(_) => Part::City,
            Known::Region(_) => Part::Region,
            Known::Country(_) => Part::Country,
        };
        let span = Span::new(offset + found.span.start, offset + found.span.end);
        let place = Place { part, name: scope.words(span).to_owned() };
        facts.push(scope.fact(Value::Earlier(Earlier::Place(place)), span, Confidence::Likely));
    }
    facts
}
