//! Numbers as words: ordinals of editions ("second", "deuxième", "XIIe"), and counts ("two dozen", "une centaine").

use crate::words::fold;

const ORDINALS: [(&str, &str, u16); 21] = [
    ("first", "premier", 1),
    ("inaugural", "premiere", 1),
    ("second", "deuxieme", 2),
    ("second", "second", 2),
    ("second", "seconde", 2),
    ("third", "troisieme", 3),
    ("fourth", "quatrieme", 4),
    ("fifth", "cinquieme", 5),
    ("sixth", "sixieme", 6),
    ("seventh", "septieme", 7),
    ("eighth", "huitieme", 8),
    ("ninth", "neuvieme", 9),
    ("tenth", "dixieme", 10),
    ("eleventh", "onzieme", 11),
    ("twelfth", "douzieme", 12),
    ("thirteenth", "treizieme", 13),
    ("fourteenth", "quatorzieme", 14),
    ("fifteenth", "quinzieme", 15),
    ("sixteenth", "seizieme", 16),
    ("twentieth", "vingtieme", 20),
    ("thirtieth", "trentieme", 30),
];

/// Words for ordinals, as a piece of a rule.
pub(crate) const ORDINAL_WORDS: &str = concat!(
    r"inaugural|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|",
    r"fourteenth|fifteenth|sixteenth|twentieth|thirtieth|premiers?|premières?|deuxièmes?|secondes?|troisièmes?|",
    r"quatrièmes?|cinquièmes?|sixièmes?|septièmes?|huitièmes?|neuvièmes?|dixièmes?|onzièmes?|douzièmes?|treizièmes?|",
    r"quatorzièmes?|quinzièmes?|seizièmes?|vingtièmes?|trentièmes?|",
    r"\d{1,3}\s?(?:st|nd|rd|th|ers?|ères?|res?|es?|èmes?|nde?s?)|(?-i:[IVX]{1,6})(?:e|es|ème|èmes)",
);

/// The number an ordinal word or figure stands for.
pub(crate) fn ordinal(word: &str) -> Option<u16> {
    let word = fold(word);
    let digits: String = word.chars().take_while(char::is_ascii_digit).collect();
    if !digits.is_empty() {
        return digits.parse().ok().filter(|number| *number > 0);
    }
    let singular = word.strip_suffix('s').unwrap_or(&word);
    let known = ORDINALS.iter().find(|(en, fr, _)| *en == word || *fr == singular).map(|(.., number)| *number);
    known.or_else(|| {
        let numeral = singular.strip_suffix("eme").or_else(|| singular.strip_suffix('e'))?;
        roman(numeral).and_then(|number| u16::try_from(number).ok())
    })
}

/// A Roman numeral below 90.
pub(crate) fn roman(numeral: &str) -> Option<u32> {
    let value = |c: char| match c.to_ascii_lowercase() {
        'i' => Some(1),
        'v' => Some(5),
        'x' => Some(10),
        'l' => Some(50),
        _ => None,
    };
    let values: Vec<u32> = numeral.chars().map(value).collect::<Option<_>>()?;
    let signed = values
        .iter()
        .enumerate()
        .map(|(i, v)| if values.get(i + 1).is_some_and(|next| next > v) { -i64::from(*v) } else { i64::from(*v) });
    u32::try_from(signed.sum::<i64>()).ok().filter(|number| *number > 0)
}

const COUNTS: [(&str, u32); 31] = [
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("twelve", 12),
    ("twenty", 20),
    ("thirty", 30),
    ("forty", 40),
    ("fifty", 50),
    ("hundred", 100),
    ("deux", 2),
    ("trois", 3),
    ("quatre", 4),
    ("cinq", 5),
    ("sept", 7),
    ("huit", 8),
    ("neuf", 9),
    ("dix", 10),
    ("dizaine", 10),
    ("douzaine", 12),
    ("quinzaine", 15),
    ("vingtaine", 20),
    ("trentaine", 30),
    ("cinquantaine", 50),
    ("centaine", 100),
];

/// The count a word stands for.
pub(crate) fn count(word: &str) -> Option<u32> {
    let word = fold(word);
    COUNTS.iter().find(|(name, _)| *name == word).map(|(_, number)| *number)
}

/// A figure with its separators: "1,200", "1 200", "700".
pub(crate) fn figure(digits: &str) -> Option<u32> {
    digits.chars().filter(char::is_ascii_digit).collect::<String>().parse().ok()
}
