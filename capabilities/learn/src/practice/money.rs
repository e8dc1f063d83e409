//! Sums of money as people write them.

/// A sum of money in cents: digits, in groups of three or not, with at most two after a point or comma. “70,000” is
/// seventy thousand: nobody writes thousandths of money.
pub fn cents(typed: &str) -> Option<i64> {
    let plain: String = typed.chars().filter(|sign| !sign.is_whitespace()).collect();
    let groups: Vec<&str> = plain.split(['.', ',']).collect();
    let (whole, part) = match groups.split_last() {
        Some((last, before)) if !before.is_empty() && last.len() <= 2 => (before, *last),
        _ => (groups.as_slice(), ""),
    };
    let grouped = whole.len() == 1 || whole[0].len() <= 3 && whole[1..].iter().all(|group| group.len() == 3);
    let digits = whole.concat();
    let is_number = |text: &str| text.bytes().all(|sign| sign.is_ascii_digit());
    if !grouped || whole[0].is_empty() || digits.len() > 12 || !is_number(&digits) || !is_number(part) {
        return None;
    }
    let part: i64 = format!("{part:0<2}").parse().ok()?;
    Some(digits.parse::<i64>().ok()? * 100 + part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_is_read_to_the_cent() {
        assert_eq!(cents("70,000"), Some(7_000_000));
        assert_eq!(cents("70 000"), Some(7_000_000));
        assert_eq!(cents("12,5"), Some(1_250));
        assert_eq!(cents("12.34"), Some(1_234));
        assert_eq!(cents("0"), Some(0));
        for none in ["", "-3", "free", "1.2345", "1,2,3", "9999999999999"] {
            assert_eq!(cents(none), None, "{none:?}");
        }
    }
}
