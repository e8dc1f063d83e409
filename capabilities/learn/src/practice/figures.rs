//! Figures and money as a page says them: a real minus, the comma of French, spaces that do not break.

use super::document::Cost;
use super::evidence::{Evidence, Measure, figure};
use web::Tr;

/// A number in the language of the page, with at most `places` decimals and none that say nothing.
pub(crate) fn number(t: &Tr, value: f64, places: usize) -> String {
    let plain = format!("{:.places$}", value.abs());
    let (whole, part) = plain.split_once('.').unwrap_or((&plain, ""));
    let part = part.trim_end_matches('0');
    let french = t.lang.tag() == "fr";
    let whole = grouped(whole, if french { '\u{202f}' } else { ',' });
    let sign = if value < 0.0 && (whole != "0" || !part.is_empty()) { "−" } else { "" };
    match (part, french) {
        ("", _) => format!("{sign}{whole}"),
        (part, true) => format!("{sign}{whole},{part}"),
        (part, false) => format!("{sign}{whole}.{part}"),
    }
}

fn grouped(digits: &str, by: char) -> String {
    let mut said = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            said.push(by);
        }
        said.push(digit);
    }
    said
}

/// “−42 %”, “0.8 times”, “23”; empty where no effect was given.
pub(crate) fn effect(t: &Tr, one: &Evidence) -> String {
    let Some(value) = figure(&one.effect) else { return String::new() };
    in_measure(t, value, one.measure)
}

fn in_measure(t: &Tr, value: f64, measure: Option<Measure>) -> String {
    match measure {
        Some(Measure::Percent) => t.a("practice-in-percent", "n", number(t, value, 1)),
        Some(Measure::Ratio) => t.a("practice-in-ratio", "n", number(t, value, 2)),
        Some(Measure::Difference) | None => number(t, value, 2),
    }
}

/// “between −57 and −22”; empty where there is no interval.
pub(crate) fn interval(t: &Tr, one: &Evidence) -> String {
    let Some((low, high)) = one.interval() else { return String::new() };
    t.a2("practice-between", "low", number(t, low, 2), "high", number(t, high, 2))
}

/// “70,000 CAD”.
pub(crate) fn money(t: &Tr, cents: i64, currency: &str) -> String {
    // Cents of real sums stay far below 2^53, where numbers end.
    let sum = number(t, cents as f64 / 100.0, 2);
    t.a2("practice-money", "sum", sum, "currency", currency)
}

/// “70,000 CAD a year”; empty where no sum can be read.
pub(crate) fn cost(t: &Tr, one: &Cost) -> String {
    let Some(cents) = one.cents() else { return String::new() };
    let sum = money(t, cents, &one.currency);
    match one.per {
        Some(per) => t.a(&format!("practice-per-{}", per.code()), "sum", sum),
        None => sum,
    }
}
