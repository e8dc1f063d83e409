//! Sums of money: whole cents, read as people type them and said as their language says them.

use web::{Cell, Tr};

/// Larger sums are a slip of the finger; 2^53 cents is where a workbook's numbers end.
const CENTS_MAX: i64 = 100_000_000_000_000;

/// Reads a sum as it is typed: `1703000`, `1,703,000.50`, `1 703 000,50`. `None` where it is none, is below zero, has
/// more than two decimals, or is out of all measure.
pub fn parse(typed: &str) -> Option<i64> {
    let typed: String =
        typed.trim().chars().filter(|sign| !matches!(sign, ' ' | '\u{a0}' | '\u{202f}' | '\'')).collect();
    // The last of comma and point parts the cents, if one or two digits follow; all others part thousands.
    let (whole, cents) = match typed.rfind([',', '.']) {
        // The sign before the cents parts no thousands.
        Some(at) if (1..=2).contains(&(typed.len() - at - 1)) && !typed[..at].contains(&typed[at..=at]) => {
            (&typed[..at], &typed[at + 1..])
        }
        _ => (typed.as_str(), ""),
    };
    let whole: String = grouped(whole)?;
    if cents.chars().any(|sign| !sign.is_ascii_digit()) {
        return None;
    }
    let cents: i64 = format!("{cents:0<2}").parse().ok()?;
    let whole: i64 = whole.parse().ok()?;
    whole.checked_mul(100)?.checked_add(cents).filter(|sum| *sum <= CENTS_MAX)
}

/// The digits of a whole number whose thousands may be parted; `None` where the parts are no thousands.
fn grouped(text: &str) -> Option<String> {
    let groups: Vec<&str> = text.split([',', '.']).collect();
    let digits = |group: &&str| !group.is_empty() && group.chars().all(|sign| sign.is_ascii_digit());
    let thousands = groups.len() == 1 || (groups[0].len() <= 3 && groups[1..].iter().all(|group| group.len() == 3));
    (groups.iter().all(digits) && thousands).then(|| groups.concat())
}

/// A sum with its cents, in the reader's language: `1,703,000.50` or `1 703 000,50`.
pub fn exact(t: &Tr, cents: i64) -> String {
    let (thousands, point) = signs(t);
    let sign = if cents < 0 { "−" } else { "" };
    let (whole, rest) = (cents.unsigned_abs() / 100, cents.unsigned_abs() % 100);
    format!("{sign}{}{point}{rest:02}", parted(whole, thousands))
}

/// A sum for reading: without its cents where it has none.
pub fn said(t: &Tr, cents: i64) -> String {
    let (thousands, _) = signs(t);
    let sign = if cents < 0 { "−" } else { "" };
    if cents % 100 == 0 { format!("{sign}{}", parted(cents.unsigned_abs() / 100, thousands)) } else { exact(t, cents) }
}

/// A count in the reader's language.
pub fn count(t: &Tr, count: i64) -> String {
    let sign = if count < 0 { "−" } else { "" };
    format!("{sign}{}", parted(count.unsigned_abs(), signs(t).0))
}

/// A sum as a field shows it again and as a file carries it: `1703000.50`.
pub fn plain(cents: i64) -> String {
    let sign = if cents < 0 { "-" } else { "" };
    format!("{sign}{}.{:02}", cents.unsigned_abs() / 100, cents.unsigned_abs() % 100)
}

/// A sum as a number that an office can add up; the text of the cents makes it exact.
pub(crate) fn cell(cents: Option<i64>) -> Cell {
    match cents.map(|cents| plain(cents).parse()) {
        Some(Ok(number)) => Cell::Number(number),
        _ => Cell::from(""),
    }
}

/// What parts thousands and cents in this language.
fn signs(t: &Tr) -> (&'static str, &'static str) {
    // A narrow space that does not break, as French typography has it.
    if t.lang.tag() == "fr" { ("\u{202f}", ",") } else { (",", ".") }
}

fn parted(whole: u64, thousands: &str) -> String {
    let digits = whole.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push_str(thousands);
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::Lang;
    use std::sync::Arc;
    use web::Words;

    #[test]
    fn a_sum_is_read_as_people_type_it() {
        for (typed, cents) in [
            ("1703000", 170_300_000),
            ("1,703,000.50", 170_300_050),
            ("1 703 000,5", 170_300_050),
            ("1.703.000,00", 170_300_000),
            ("2,600", 260_000),
            ("2.60", 260),
            ("0", 0),
        ] {
            assert_eq!(parse(typed), Some(cents), "{typed}");
        }
        for wrong in ["", "-5", "about 20", "1,70,000", "12.345.6", "1e9", "2.6000", "99999999999999", "٣"] {
            assert_eq!(parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_sum_is_said_as_the_language_says_it() {
        let words = Arc::new(Words::new(&[("en", ""), ("fr", "")]));
        let (en, fr) = (Tr::new(words.clone(), Lang::en()), Tr::new(words, Lang::fr()));
        assert_eq!(said(&en, 170_300_000), "1,703,000");
        assert_eq!(exact(&fr, 170_300_050), "1\u{202f}703\u{202f}000,50");
        assert_eq!(exact(&en, -5), "−0.05");
        assert_eq!(plain(260_005), "2600.05");
    }
}
