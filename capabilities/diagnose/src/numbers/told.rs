//! Numbers in words: groups of thousands, decimals, intervals and per cents as each language writes them.

use base::Lang;

/// A whole number: `1,680`, `1 680`.
pub(crate) fn whole(lang: &Lang, number: u64) -> String {
    let digits = number.to_string();
    let mut told = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            told.push(if lang.tag() == "fr" { '\u{202f}' } else { ',' });
        }
        told.push(digit);
    }
    told
}

/// A number with so many decimals: `19.4`, `19,4`.
pub(crate) fn decimal(lang: &Lang, number: f64, places: usize) -> String {
    let text = format!("{number:.places$}");
    if lang.tag() == "fr" { text.replace('.', ",") } else { text }
}

/// A rate: as many decimals as are worth reading.
pub(crate) fn rate(lang: &Lang, number: f64) -> String {
    decimal(lang, number, if number < 0.1 { 2 } else { 1 })
}

/// From and to: `17.0–22.1`.
pub(crate) fn interval(lang: &Lang, low: f64, high: f64) -> String {
    if high.is_infinite() {
        return format!("{}–∞", rate(lang, low));
    }
    format!("{}–{}", rate(lang, low), rate(lang, high))
}

/// A change in per cent with its sign: `+11 %`, `−9 %`.
pub(crate) fn percent(lang: &Lang, number: f64) -> String {
    let sign = if number.round() > 0.0 {
        "+"
    } else if number.round() < 0.0 {
        "−"
    } else {
        ""
    };
    let gap = if lang.tag() == "fr" { '\u{202f}' } else { '\u{a0}' };
    format!("{sign}{}{gap}%", number.abs().round())
}

/// A length on a map: `500 m`, `2 km`.
pub(crate) fn length(metres: u32) -> String {
    if metres >= 1_000 { format!("{} km", metres / 1_000) } else { format!("{metres} m") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_writes_its_numbers() {
        let (en, fr) = (Lang::en(), Lang::fr());
        assert_eq!(
            (whole(&en, 1_234_567), whole(&fr, 1_680), whole(&en, 12)),
            ("1,234,567".into(), "1\u{202f}680".into(), "12".into())
        );
        assert_eq!(interval(&fr, 17.04, 22.1), "17,0–22,1");
        assert_eq!((length(500), length(2_000)), ("500 m".into(), "2 km".into()));
        assert_eq!(
            (percent(&en, -9.3), percent(&en, 11.0), percent(&en, 0.2)),
            ("−9\u{a0}%".into(), "+11\u{a0}%".into(), "0\u{a0}%".into())
        );
    }
}
