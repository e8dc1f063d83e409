//! What is said of a gathering beside its first facts, each in a field of its own where an organiser may want to
//! change it, and the rest as it was announced. Lists are typed one entry a line.

use announcement::Value;
use base::jiff::civil::{Date, Time};
use base::{Localised, one_line};
use serde::{Deserialize, Serialize};

/// The levels a gathering can be for, as an announcement names them.
pub const LEVELS: [&str; 4] = ["local", "provincial", "national", "international"];
/// Entries in one list.
const ENTRIES_MAX: usize = 40;

/// What else is said of a gathering. Everything may be unsaid.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Details {
    /// The letters it is called by.
    pub acronym: String,
    /// From when to when in the day.
    pub hours: Option<(Time, Option<Time>)>,
    /// Which of [`LEVELS`] it is for.
    pub levels: Vec<String>,
    /// Held every so many months.
    pub every_months: Option<i64>,
    /// Who and how many are expected, in words.
    pub expected: Localised,
    /// Days to know beside the deadline of the call.
    pub milestones: Vec<Milestone>,
    /// What is told of the edition before.
    pub earlier: Earlier,
    /// What was announced and confirmed and has no field.
    pub also: Vec<Value>,
}

/// A day to know.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Milestone {
    /// The day.
    pub day: Date,
    /// What happens on it.
    pub what: Localised,
}

/// The edition before, where it is not in Wardmote itself.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Earlier {
    /// Its year.
    pub year: Option<i64>,
    /// Where it was.
    pub place: String,
    /// How many came, of what.
    pub figures: Vec<Figure>,
}

/// A number and what was counted.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Figure {
    /// How many.
    pub number: i64,
    /// Of what.
    pub of: Localised,
}

impl Earlier {
    /// Nothing is told.
    pub fn is_empty(&self) -> bool {
        self.year.is_none() && self.place.is_empty() && self.figures.is_empty()
    }
}

/// The milestones in one language, one a line: `2027-05-30 The programme is published`.
pub fn milestone_lines(milestones: &[Milestone], lang: &str) -> String {
    let said = milestones.iter().filter(|one| !one.what.exact(lang).is_empty());
    said.map(|one| format!("{} {}", one.day, one.what.exact(lang))).collect::<Vec<_>>().join("\n")
}

/// The figures in one language, one a line: `700 participants`.
pub fn figure_lines(figures: &[Figure], lang: &str) -> String {
    let said = figures.iter().filter(|one| !one.of.exact(lang).is_empty());
    said.map(|one| format!("{} {}", one.number, one.of.exact(lang))).collect::<Vec<_>>().join("\n")
}

/// The milestones of both languages joined by their days, in order; or the first line that is none.
pub fn milestones(en: &str, fr: &str) -> Result<Vec<Milestone>, (&'static str, String)> {
    let mut all: Vec<Milestone> = Vec::new();
    for (lang, text) in [("en", en), ("fr", fr)] {
        for (day, words) in entries(lang, text, |first| first.parse::<Date>().ok())? {
            let twin = all.iter_mut().find(|one| one.day == day && one.what.exact(lang).is_empty());
            match twin {
                Some(twin) => put(&mut twin.what, lang, words),
                None => all.push(Milestone { day, what: only(lang, words) }),
            }
        }
    }
    all.sort_by_key(|one| one.day);
    Ok(all)
}

/// The figures of both languages joined by their numbers; or the first line that is none.
pub fn figures(en: &str, fr: &str) -> Result<Vec<Figure>, (&'static str, String)> {
    let mut all: Vec<Figure> = Vec::new();
    for (lang, text) in [("en", en), ("fr", fr)] {
        for (number, words) in entries(lang, text, |first| first.parse::<i64>().ok().filter(|number| *number >= 0))? {
            let twin = all.iter_mut().find(|one| one.number == number && one.of.exact(lang).is_empty());
            match twin {
                Some(twin) => put(&mut twin.of, lang, words),
                None => all.push(Figure { number, of: only(lang, words) }),
            }
        }
    }
    Ok(all)
}

/// First word and rest of each line.
fn entries<T>(
    lang: &'static str,
    text: &str,
    first: impl Fn(&str) -> Option<T>,
) -> Result<Vec<(T, String)>, (&'static str, String)> {
    let lines = text.lines().map(one_line).filter(|line| !line.is_empty()).take(ENTRIES_MAX);
    let read = |line: String| {
        let (begin, words) = line.split_once(' ').unwrap_or((&line, ""));
        match first(begin) {
            Some(first) if !words.is_empty() => Ok((first, words.to_owned())),
            _ => Err((lang, line)),
        }
    };
    lines.map(read).collect()
}

fn only(lang: &str, words: String) -> Localised {
    let mut text = Localised::default();
    put(&mut text, lang, words);
    text
}

fn put(text: &mut Localised, lang: &str, words: String) {
    text.0.insert(lang.to_owned(), words);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_languages_of_a_day_are_one_milestone() {
        let said = milestones("2027-06-01 Booking opens\n2027-05-01 Answers", "2027-05-01 Réponses").expect("days");
        assert_eq!(said.len(), 2);
        assert_eq!((said[0].what.exact("en"), said[0].what.exact("fr")), ("Answers", "Réponses"));
        assert_eq!(milestone_lines(&said, "en"), "2027-05-01 Answers\n2027-06-01 Booking opens");
        assert_eq!(milestones("", "soon: booking"), Err(("fr", "soon: booking".to_owned())));
        let figures = figures("700 participants\n27 countries", "700 participants").expect("figures");
        assert_eq!(figure_lines(&figures, "fr"), "700 participants");
        assert_eq!(figures.len(), 2);
    }
}
