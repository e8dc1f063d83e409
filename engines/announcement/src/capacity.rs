//! How many: figures of people and bodies, and those among them that say how many are expected or fit.

use std::sync::LazyLock;

use regex::Regex;

use crate::dates::role::{DayRole, Placed, within};
use crate::dictionaries::gatherings::EVENT;
use crate::dictionaries::numbers;
use crate::fact::{Confidence, Fact, Span};
use crate::labels::Label;
use crate::layout::Scope;
use crate::value::{Count, Value};
use crate::words::{after, before, rule};

/// A number of people or bodies in some words.
pub(crate) struct Figure {
    pub span: Span,
    pub count: Count,
    /// "places", "seats": they need no other word to be a capacity.
    pub seats: bool,
}

const PEOPLE: &str = concat!(
    r"participants?|delegates|attendees|attendants|people|persons|visitors|guests|practitioners|professionals|experts|speakers|representatives|officers|mayors|leaders|students|researchers|",
    r"personnes|participantes|praticien(?:ne)?s|délégué(?:e)?s|congressistes|visiteurs|invités|professionnel(?:le)?s|intervenants|représentants|élus|maires|acteurs|inscrits|chercheurs|étudiants|spécialistes|",
    r"cities|towns|municipalities|countries|nations|regions|authorities|organi[sz]ations|agencies|partners|delegations|villes|pays|communes|collectivités|régions|autorités|organismes|organisations|délégations|partenaires|territoires|structures",
);
const SEATS: &str = r"places|seats|spots|spaces|tickets|sièges|billets";

/// The figures in some words.
pub(crate) fn figures(words: &str) -> Vec<Figure> {
    static FIGURE: LazyLock<Regex> = LazyLock::new(|| {
        rule(&format!(
            r"(?:^|[\s(:|–])(?P<number>\d{{1,3}}(?:[ ,.]\d{{3}})+|\d{{1,6}}|(?:une )?(?:dizaine|douzaine|quinzaine|vingtaine|trentaine|cinquantaine|centaine)|a hundred|one hundred|two hundred|fifty|thirty|forty|twenty)\s(?P<of>(?:(?:de|d'|of the|of)\s?)?(?P<between>(?:[\p{{L}}'’-]+\s){{0,5}}?)(?P<noun>(?:{PEOPLE}|{SEATS})\b)(?:\s(?:and|et)\s(?:{PEOPLE})\b)?)"
        ))
    });
    static NO_ADJECTIVE: LazyLock<Regex> = LazyLock::new(|| {
        rule(
            r"\b(?:in|on|from|to|at|by|with|hours?|days?|years?|minutes?|months|weeks|ans|jours?|heures?|mois|am|pm|euros?|dollars|per ?cent|percent|km|between|for|january|february|march|april|may|june|july|august|september|october|november|december|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|que|qui|who|which|of|à|pour|dans|sur|par)\b",
        )
    });
    static ONLY_SEATS: LazyLock<Regex> = LazyLock::new(|| rule(&format!("^(?:{SEATS})$")));
    FIGURE
        .captures_iter(words)
        .filter_map(|found| {
            let (number, of) = (found.name("number")?, found.name("of")?);
            if NO_ADJECTIVE.is_match(found.name("between").map_or("", |between| between.as_str())) {
                return None;
            }
            let count = Count { number: amount(number.as_str())?, of: bare(of.as_str()) };
            let seats = ONLY_SEATS.is_match(found.name("noun")?.as_str())
                && found.name("between")?.as_str().split(' ').count() <= 2;
            Some(Figure { span: Span::new(number.start(), of.end()), count, seats })
        })
        .collect()
}

fn amount(number: &str) -> Option<u32> {
    if number.starts_with(|c: char| c.is_ascii_digit()) {
        let is_year = number.len() == 4 && (number.starts_with("19") || number.starts_with("20"));
        return numbers::figure(number).filter(|amount| *amount > 1 && !is_year);
    }
    let folded = crate::words::fold(number);
    let words: Vec<u32> = folded.split(' ').filter_map(numbers::count).collect();
    words.iter().copied().reduce(|product, next| product * next).filter(|amount| *amount > 1)
}

fn bare(of: &str) -> String {
    static LEAD: LazyLock<Regex> = LazyLock::new(|| rule(r"^(?:d'|(?:de|of|of the)\s)\s?"));
    crate::words::one_line(&LEAD.replace(of, ""))
}

/// Figures that say how many are expected or fit.
pub(crate) fn facts(scope: &Scope<'_>, days: &[Placed]) -> Vec<Fact> {
    let mut facts = Vec::new();
    for (sentence, words) in scope.told() {
        let line = scope.line(sentence);
        if matches!(line.under, Some(Label::Topics | Label::Past)) {
            continue;
        }
        let dated = within(days, sentence.span).iter().any(|day| matches!(day.role, DayRole::Gathering(_)));
        for figure in figures(words) {
            if line.under == Some(Label::Capacity) || expects(words, &figure, dated) {
                let span = Span::new(sentence.span.start + figure.span.start, sentence.span.start + figure.span.end);
                facts.push(scope.fact(Value::Capacity(figure.count), span, Confidence::Likely));
            }
        }
    }
    facts.extend(bare_numbers(scope));
    facts
}

fn expects(words: &str, figure: &Figure, dated: bool) -> bool {
    static EXPECTED: LazyLock<Regex> = LazyLock::new(|| {
        rule(
            r"\b(?:attract\w*|expect\w*|anticipat\w*|limited to|limit of|maximum(?: of)?|max\.?|up to|capacity(?: of| for)?|room for|space for|reserved for|only|attend\w*|limitée?s? à|jauge(?: de)?|capacité(?: de| d'accueil de)?|maximum de|jusqu'à|réservée?s? à|nombre de places)\b[^.;]{0,50}$",
        )
    });
    static GATHERS: LazyLock<Regex> = LazyLock::new(|| {
        rule(&format!(
            r"\b(?:will|{event})\b[^.;]{{0,90}}\b(?:welcome|gather|bring together|unite|host|convene|draw)\b[^.;]{{0,40}}$|\b(?:réunira|accueillera|rassemblera|réuniront|rassembleront|accueilleront)\b[^.;]{{0,40}}$",
            event = *EVENT
        ))
    });
    static BEHIND: LazyLock<Regex> = LazyLock::new(|| {
        rule(
            r"^[^.;,]{0,40}\b(?:are|is|sont|seront) (?:expected|attendue?s?)|^\s?\(?(?:expected|attendue?s?|max(?:imum)?\b|only|available|disponibles|au maximum|au plus)|^\s(?:will (?:attend|take part|participate|gather|meet|join)|(?:se réuniront|participeront|seront présents))",
        )
    });
    static IN: LazyLock<Regex> = LazyLock::new(|| rule(r"^\s(?:in|à)\s(?-i:\p{Lu})"));
    let left = before(words, figure.span.start, 160);
    let right = after(words, figure.span.end, 60);
    figure.seats
        || EXPECTED.is_match(left)
        || GATHERS.is_match(left)
        || BEHIND.is_match(right)
        || (dated && IN.is_match(right))
}

/// "Capacity: 120".
fn bare_numbers(scope: &Scope<'_>) -> Vec<Fact> {
    static NUMBER: LazyLock<Regex> = LazyLock::new(|| rule(r"^\W{0,3}(\d{1,5})(?:\s\(?(?:max|maximum).{0,12})?\.?$"));
    let labelled =
        scope.lines.clone().map(|at| &scope.page.lines[at]).filter(|line| line.label == Some(Label::Capacity));
    labelled
        .filter_map(|line| {
            let number = NUMBER.captures(scope.words(line.body))?.get(1)?;
            let count = Count { number: numbers::figure(number.as_str())?, of: "places".to_owned() };
            let span = Span::new(line.span.start, line.body.start + number.end());
            Some(scope.fact(Value::Capacity(count), span, Confidence::Sure))
        })
        .collect()
}
