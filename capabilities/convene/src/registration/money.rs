//! Money as whole cents. Tax is rounded once, on the sum, half up: two places cost twice one before tax.

/// The tax on a net amount; the rate is in hundredths of a percent.
pub fn tax(net_cents: i64, rate_bp: i64) -> i64 {
    (net_cents * rate_bp + 5_000) / 10_000
}

/// `1,234.50 CAD`, or with a narrow space and a comma where French is read.
pub fn amount(cents: i64, currency: &str, comma: bool) -> String {
    let sign = if comma { ',' } else { '.' };
    let apart = if comma { '\u{202f}' } else { ',' };
    format!("{}{sign}{:02}\u{a0}{currency}", grouped(cents / 100, apart), cents % 100)
}

/// Thousands apart by a sign.
fn grouped(whole: i64, apart: char) -> String {
    let digits = whole.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(apart);
        }
        text.push(digit);
    }
    text
}

/// A rate such as `13` or `19.6` percent.
pub fn rate(bp: i64, comma: bool) -> String {
    let sign = if comma { ',' } else { '.' };
    match (bp / 100, bp % 100) {
        (whole, 0) => whole.to_string(),
        (whole, rest) if rest % 10 == 0 => format!("{whole}{sign}{}", rest / 10),
        (whole, rest) => format!("{whole}{sign}{rest:02}"),
    }
}

/// Reads `120`, `120.5` or `1 250,00` as cents.
pub fn parse(text: &str) -> Option<i64> {
    let plain: String = text.chars().filter(|sign| !sign.is_whitespace()).collect::<String>().replace(',', ".");
    let (whole, rest) = plain.split_once('.').unwrap_or((&plain, ""));
    if rest.len() > 2 || whole.is_empty() || !whole.bytes().chain(rest.bytes()).all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let rest = format!("{rest:0<2}");
    let cents = whole.parse::<i64>().ok()?.checked_mul(100)? + rest.parse::<i64>().ok()?;
    (cents <= 100_000_000).then_some(cents)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_is_read_rounded_and_written() {
        assert_eq!(parse("120"), Some(12_000));
        assert_eq!(parse("1 250,5"), Some(125_050));
        assert_eq!(parse("12.345"), None);
        assert_eq!(parse("-3"), None);
        assert_eq!(tax(12_000, 1_300), 1_560);
        assert_eq!(tax(1, 5_000), 1);
        assert_eq!(amount(1_234_550, "CAD", false), "12,345.50\u{a0}CAD");
        assert_eq!(amount(1_234_550, "CAD", true), "12\u{202f}345,50\u{a0}CAD");
        assert_eq!(amount(500, "EUR", true), "5,00\u{a0}EUR");
        assert_eq!(
            (rate(1_300, false), rate(1_960, true), rate(925, false)),
            ("13".into(), "19,6".into(), "9.25".into())
        );
    }
}
