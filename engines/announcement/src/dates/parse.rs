//! Reads dates as people write them in English and French: "16-18 September 2026", "September 16 to 18", "du 30
//! septembre au 2 octobre 2026", "les 5, 12 et 19 mai", "2026-09-16", "16/09/2026". What could be two dates
//! ("03/04/2026") is given as two readings; what is no day of the calendar is not given at all.

use jiff::civil::{Date, Weekday};

use super::tokens::{Piece, Token, tokens};
use super::written::Reader;
use crate::fact::Span;
use crate::value::{Dates, Day, Days};

/// A date as written, anywhere in the text.
#[derive(Debug, Clone)]
pub(crate) struct Mention {
    pub span: Span,
    /// One range, or the single days of a list.
    pub dates: Vec<Dates>,
    /// A weekday beside it contradicts the date.
    pub doubtful: bool,
}

impl Mention {
    /// False for a month or a month of a year.
    pub fn has_day(&self) -> bool {
        self.dates.iter().all(|dates| dates.said.start.day.is_some())
    }

    pub fn first(&self) -> Dates {
        self.dates[0]
    }
}

/// The dates in some words; spans count from `offset`.
pub(crate) fn mentions(words: &str, offset: usize) -> Vec<Mention> {
    let tokens = tokens(words);
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        match mention(words, &tokens, at) {
            Some((mut mention, next)) => {
                mention.span = Span::new(offset + mention.span.start, offset + mention.span.end);
                found.push(mention);
                at = next.max(at + 1);
            }
            None => at += 1,
        }
    }
    found
}

fn mention(words: &str, tokens: &[Token], at: usize) -> Option<(Mention, usize)> {
    // A number that belongs to a longer sign (an address, a version, an amount) begins no date.
    let first = tokens[at];
    if first.glued
        && at > 0
        && matches!(tokens[at - 1].piece, Piece::Slash | Piece::Dot | Piece::Number | Piece::Day(_) | Piece::Year(_))
    {
        return None;
    }
    // "18-16 September" is no range, and its second half no day.
    if first.glued && at > 1 && tokens[at - 1].piece == Piece::To && matches!(tokens[at - 2].piece, Piece::Day(_)) {
        return None;
    }
    let between = crate::words::fold(crate::words::before(words, first.span.start, 16));
    let between = ["between ", "between the ", "entre ", "entre le "].iter().any(|word| between.ends_with(word));
    let reader = Reader { words, tokens, at, between, weekdays: Vec::new() };
    let again = || reader.clone();
    let named = || again().day_first().or_else(|| again().month_first()).or_else(|| again().month_alone());
    let read = again().iso().or_else(|| again().numeric()).or_else(named)?;
    let span = Span::new(first.span.start, tokens[read.next - 1].span.end);
    Some((Mention { span, doubtful: read.contradicted(), dates: read.dates }, read.next))
}

/// What a reading came to.
pub(super) struct Read {
    pub dates: Vec<Dates>,
    pub weekdays: Vec<(Weekday, usize)>,
    pub next: usize,
}

impl Read {
    /// "Monday 16 September 2026" where the 16th is a Wednesday.
    fn contradicted(&self) -> bool {
        let days: Vec<Day> = self.dates.iter().flat_map(|d| [d.said.start, d.said.end]).collect();
        self.weekdays.iter().any(|(weekday, nth)| {
            let day = if *nth == 0 { days.first() } else { days.last() };
            day.and_then(Day::civil).is_some_and(|date| date.weekday() != *weekday)
        })
    }
}

/// Both ends of a numeric range are written the same way round.
pub(super) fn numeric_range(start: (Day, Option<Day>), end: (Day, Option<Day>)) -> Option<Dates> {
    match (start, end) {
        ((a, Some(b)), (c, Some(d))) => {
            let (one, other) = (range(a, c), range(b, d));
            Some(Dates { said: one.or(other)?.said, or: one.and(other).map(|dates| dates.said) })
        }
        // The end that has one reading decides; day first is the reading given first.
        ((a, Some(b)), (c, None)) => range(a, c).or_else(|| range(b, c)),
        ((a, None), (c, Some(d))) => range(a, c).or_else(|| range(a, d)),
        ((a, None), (c, None)) => range(a, c),
    }
}

/// A weekday beside a numeric date tells which of two readings is meant.
pub(super) fn settle(dates: &mut Dates, weekdays: &[(Weekday, usize)]) {
    let Some(or) = dates.or else { return };
    let fits = |days: Days| {
        weekdays.iter().all(|(weekday, nth)| {
            let day = if *nth == 0 { days.start } else { days.end };
            day.civil().is_some_and(|date| date.weekday() == *weekday)
        })
    };
    if weekdays.is_empty() {
        return;
    }
    if fits(dates.said) && !fits(or) {
        dates.or = None;
    } else if fits(or) && !fits(dates.said) {
        *dates = Dates { said: or, or: None };
    }
}

/// The days named before or behind one month.
pub(super) struct DayList {
    pub days: Vec<i8>,
    pub range: bool,
}

impl DayList {
    /// "16-18" is a range, "26 and 27" is one since the days follow each other, "5, 12 and 19" is three days.
    pub fn dates(&self, year: Option<i16>, month: i8) -> Option<Vec<Dates>> {
        let day = |day: i8| Day { year, month, day: Some(day) };
        let (first, last) = (*self.days.first()?, *self.days.last()?);
        let in_a_row = self.days.windows(2).all(|pair| pair[1] == pair[0] + 1);
        if self.range || in_a_row {
            return Some(vec![range(day(first), day(last))?]);
        }
        self.days.iter().map(|d| range(day(*d), day(*d))).collect()
    }
}

/// A day that exists; an unsaid year may be a leap year.
pub(super) fn civil(day: Day) -> Option<Day> {
    Date::new(day.year.unwrap_or(2024), day.month, day.day.unwrap_or(1)).ok().map(|_| day)
}

pub(super) fn range(start: Day, end: Day) -> Option<Dates> {
    let (start, end) = (civil(start)?, civil(end)?);
    let backwards = match (start.civil(), end.civil()) {
        (Some(first), Some(last)) => first > last || (last - first).get_days() > 400,
        _ => start.month == end.month && start.day > end.day,
    };
    (!backwards).then_some(Dates { said: Days { start, end }, or: None })
}

pub(super) fn follows(start: Day, end: Day) -> bool {
    let year = |day: Day| Day { year: day.year.or(Some(2024)), ..day }.civil();
    matches!((year(start), year(end)), (Some(first), Some(last)) if first.tomorrow().is_ok_and(|next| next == last))
}
