//! Months and days of the week in English and French, in full and as people shorten them.

use jiff::civil::Weekday;
use regex::Regex;

use crate::words::{fold, rule};

const MONTHS: [(&str, i8); 41] = [
    ("january", 1),
    ("jan", 1),
    ("janvier", 1),
    ("janv", 1),
    ("february", 2),
    ("feb", 2),
    ("fevrier", 2),
    ("fevr", 2),
    ("fev", 2),
    ("march", 3),
    ("mar", 3),
    ("mars", 3),
    ("april", 4),
    ("apr", 4),
    ("avril", 4),
    ("avr", 4),
    ("may", 5),
    ("mai", 5),
    ("june", 6),
    ("jun", 6),
    ("juin", 6),
    ("july", 7),
    ("jul", 7),
    ("juillet", 7),
    ("juil", 7),
    ("august", 8),
    ("aug", 8),
    ("aout", 8),
    ("september", 9),
    ("sept", 9),
    ("sep", 9),
    ("septembre", 9),
    ("october", 10),
    ("oct", 10),
    ("octobre", 10),
    ("november", 11),
    ("nov", 11),
    ("novembre", 11),
    ("december", 12),
    ("dec", 12),
    ("decembre", 12),
];

const WEEKDAYS: [(&str, Weekday); 32] = [
    ("monday", Weekday::Monday),
    ("mon", Weekday::Monday),
    ("lundi", Weekday::Monday),
    ("lun", Weekday::Monday),
    ("tuesday", Weekday::Tuesday),
    ("tue", Weekday::Tuesday),
    ("tues", Weekday::Tuesday),
    ("mardi", Weekday::Tuesday),
    ("wednesday", Weekday::Wednesday),
    ("wed", Weekday::Wednesday),
    ("mercredi", Weekday::Wednesday),
    ("mer", Weekday::Wednesday),
    ("thursday", Weekday::Thursday),
    ("thu", Weekday::Thursday),
    ("thur", Weekday::Thursday),
    ("thurs", Weekday::Thursday),
    ("jeudi", Weekday::Thursday),
    ("jeu", Weekday::Thursday),
    ("friday", Weekday::Friday),
    ("fri", Weekday::Friday),
    ("vendredi", Weekday::Friday),
    ("ven", Weekday::Friday),
    ("saturday", Weekday::Saturday),
    ("sat", Weekday::Saturday),
    ("samedi", Weekday::Saturday),
    ("sam", Weekday::Saturday),
    ("sunday", Weekday::Sunday),
    ("sun", Weekday::Sunday),
    ("dimanche", Weekday::Sunday),
    ("dim", Weekday::Sunday),
    ("wednes", Weekday::Wednesday),
    ("weds", Weekday::Wednesday),
];

/// The month a word names, 1 to 12.
pub(crate) fn month(word: &str) -> Option<i8> {
    let word = fold(word);
    MONTHS.iter().find(|(name, _)| *name == word).map(|(_, month)| *month)
}

/// The day of the week a word names.
pub(crate) fn weekday(word: &str) -> Option<Weekday> {
    let word = fold(word);
    WEEKDAYS.iter().find(|(name, _)| *name == word).map(|(_, day)| *day)
}

/// Matches words that begin with the name of a month.
pub(crate) fn starts_with_month() -> Regex {
    let names: Vec<&str> =
        MONTHS.iter().map(|(name, _)| *name).filter(|name| name.len() > 3 || *name == "may").collect();
    rule(&format!(
        r"^(?:{})\b",
        names.join("|").replace("fevrier", "février").replace("aout", "août").replace("decembre", "décembre")
    ))
}
