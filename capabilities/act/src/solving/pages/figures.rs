//! Figures as people of each language write them, and sums of money as they type them.

use base::Lang;

/// A space that does not break.
const THIN: &str = "\u{202f}";

/// A number with so many decimals.
pub(super) fn decimal(lang: &Lang, value: f64, places: usize) -> String {
    let text = format!("{:.places$}", value.abs());
    let (whole, rest) = text.split_once('.').unwrap_or((&text, ""));
    let (group, mark) = if lang.tag() == "fr" { (THIN, ",") } else { (",", ".") };
    let sign = if value < 0.0 && text.bytes().any(|digit| (b'1'..=b'9').contains(&digit)) { "−" } else { "" };
    let whole = grouped(whole, group);
    if rest.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}{mark}{rest}") }
}

fn grouped(digits: &str, mark: &str) -> String {
    let first = match digits.len() % 3 {
        0 => 3.min(digits.len()),
        rest => rest,
    };
    let (head, tail) = digits.split_at(first);
    tail.as_bytes().chunks(3).fold(head.to_owned(), |text, three| text + mark + &String::from_utf8_lossy(three))
}

/// A change of rates as `−46 %`.
pub(super) fn change(lang: &Lang, share: f64) -> String {
    let percent = (share * 100.0).round();
    let sign = if percent > 0.0 { "+" } else { "" };
    format!("{sign}{}{THIN}%", decimal(lang, percent, 0))
}

/// A share as a whole percentage, without the sign.
pub(super) fn percent(share: f64) -> i64 {
    (share * 100.0).round().clamp(-1e9, 1e9) as i64
}

/// A sum of money: whole where it is whole, and its currency.
pub(super) fn money(lang: &Lang, cents: i64, currency: &str) -> String {
    let places = if cents % 100 == 0 { 0 } else { 2 };
    let sum = decimal(lang, cents as f64 / 100.0, places);
    if currency.is_empty() { sum } else { format!("{sum}\u{a0}{currency}") }
}

/// A sum as it was typed, in cents: `18000`, `18,000`, `18 000,50`. `None` where it is no sum, negative, or larger than
/// any budget.
pub(super) fn cents_of(typed: &str) -> Option<i64> {
    let text: String = typed.chars().filter(|sign| !sign.is_whitespace() && *sign != '\'').collect();
    let (whole, rest) = match text.rfind(['.', ',']) {
        // A mark with one or two digits behind it parts the cents; any other parts thousands.
        Some(at) if (1..=2).contains(&(text.len() - at - 1)) => (&text[..at], &text[at + 1..]),
        _ => (text.as_str(), ""),
    };
    let whole: String = whole.chars().filter(|sign| !matches!(sign, '.' | ',')).collect();
    let digits = |text: &str| text.bytes().all(|digit| digit.is_ascii_digit());
    if whole.is_empty() || whole.len() > 11 || !digits(&whole) || !digits(rest) {
        return None;
    }
    let cents: i64 = format!("{rest:0<2}").parse().ok()?;
    whole.parse::<i64>().ok().map(|units| units * 100 + cents)
}

/// A sum as it is shown in a field.
pub(super) fn typed(cents: Option<i64>) -> String {
    match cents {
        None => String::new(),
        Some(cents) if cents % 100 == 0 => (cents / 100).to_string(),
        Some(cents) => format!("{}.{:02}", cents / 100, cents % 100),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_read_as_people_write_them() {
        for (typed, cents) in [
            ("18000", 1_800_000),
            ("18,000", 1_800_000),
            ("18 000,50", 1_800_050),
            ("1.250.000", 125_000_000),
            ("0", 0),
            ("2'400.5", 240_050),
        ] {
            assert_eq!(cents_of(typed), Some(cents), "{typed}");
        }
        for wrong in ["-3", "", "abc", "1e9", "999999999999", "5 000 CAD", "1.2x", ",5"] {
            assert_eq!(cents_of(wrong), None, "{wrong}");
        }
        assert_eq!(typed(Some(240_050)), "2400.50");
        assert_eq!(typed(Some(240_000)), "2400");
    }

    #[test]
    fn figures_are_written_in_the_readers_language() {
        let (en, fr) = (Lang::en(), Lang::fr());
        assert_eq!(decimal(&en, 18_000.0, 0), "18,000");
        assert_eq!(decimal(&fr, 1_234_567.25, 1), "1\u{202f}234\u{202f}567,2");
        assert_eq!(decimal(&en, -0.04, 1), "0.0");
        assert_eq!(decimal(&en, 999.0, 0), "999");
        assert_eq!(change(&en, -0.464), "−46\u{202f}%");
        assert_eq!(change(&fr, 0.071), "+7\u{202f}%");
        assert_eq!(money(&en, 1_800_000, "CAD"), "18,000\u{a0}CAD");
        assert_eq!(money(&fr, 1_800_050, ""), "18\u{202f}000,50");
    }
}
