//! The forms in which dates are written, each read from tokens: day first, month first, ISO, figures with slashes.

use jiff::civil::Weekday;

use super::parse::{DayList, Read, civil, follows, numeric_range, range, settle};
use super::tokens::{Piece, Token};
use crate::value::{Dates, Day, Days};

/// Reads one date; a form that does not fit leaves no trace, since each is tried on a copy.
#[derive(Clone)]
pub(super) struct Reader<'a> {
    pub words: &'a str,
    pub tokens: &'a [Token],
    pub at: usize,
    /// "between 3 and 5 May" is a range though it says "and".
    pub between: bool,
    /// Weekdays met, each with the number of days read before it.
    pub weekdays: Vec<(Weekday, usize)>,
}

impl Reader<'_> {
    fn peek(&self, ahead: usize) -> Option<Token> {
        self.tokens.get(self.at + ahead).copied()
    }

    fn piece(&self) -> Option<Piece> {
        self.peek(0).map(|token| token.piece)
    }

    fn take(&mut self, wanted: Piece) -> bool {
        let found = self.piece() == Some(wanted);
        self.at += usize::from(found);
        found
    }

    fn done(self, dates: Vec<Dates>) -> Option<Read> {
        Some(Read { dates, weekdays: self.weekdays, next: self.at })
    }

    /// "Monday," "le mardi" before a day.
    fn weekday(&mut self, days_before: usize) {
        self.take(Piece::Filler);
        if let Some(Piece::Weekday(day)) = self.piece() {
            self.weekdays.push((day, days_before));
            self.at += 1;
            let _ = self.take(Piece::Dot) || self.take(Piece::Comma);
        }
        self.take(Piece::Filler);
    }

    fn day(&mut self) -> Option<i8> {
        let Some(Piece::Day(day)) = self.piece() else { return None };
        self.at += 1;
        Some(day)
    }

    fn month(&mut self) -> Option<i8> {
        let start = self.at;
        self.take(Piece::Dot);
        while self.take(Piece::Filler) {}
        let Some(Piece::Month(month)) = self.piece() else {
            self.at = start;
            return None;
        };
        self.at += 1;
        // "Sept. 16": the stop belongs to the month unless the sentence ends there.
        let next = self.peek(1).map(|token| token.piece);
        if self.piece() == Some(Piece::Dot)
            && matches!(next, Some(Piece::Day(_) | Piece::Year(_) | Piece::To | Piece::Comma))
        {
            self.at += 1;
        }
        Some(month)
    }

    fn year(&mut self) -> Option<i16> {
        let start = self.at;
        let _ = self.take(Piece::Comma) || self.take(Piece::Filler);
        if let Some(Piece::Year(year)) = self.piece() {
            self.at += 1;
            return Some(year);
        }
        self.at = start;
        None
    }

    /// "16", "16-18", "16 to 18", "5, 12 and 19", "26th and 27th".
    fn days(&mut self) -> Option<DayList> {
        let mut list = DayList { days: vec![self.day()?], range: false };
        loop {
            // "6.–8. October": the German stop behind a number.
            if self.piece() == Some(Piece::Dot)
                && self.peek(1).is_some_and(|next| matches!(next.piece, Piece::To | Piece::Month(_)))
            {
                self.at += 1;
            }
            let start = self.at;
            let joiner = self.piece();
            let joined = match joiner {
                Some(Piece::To | Piece::And) => true,
                // "12/14 December": a range before a month, glued.
                Some(Piece::Slash) => self.days_around_slash(),
                Some(Piece::Comma) => self
                    .peek(1)
                    .is_some_and(|next| matches!(next.piece, Piece::Day(_) | Piece::And | Piece::Weekday(_))),
                _ => false,
            };
            if !joined || list.days.len() > 12 {
                break;
            }
            self.at += 1;
            if joiner == Some(Piece::Comma) {
                self.take(Piece::And);
            }
            let known = self.weekdays.len();
            self.weekday(1);
            match self.day() {
                Some(day) if matches!(joiner, Some(Piece::To | Piece::Slash)) && list.days.len() == 1 => {
                    list.days.push(day);
                    list.range = true;
                    break;
                }
                Some(day) if !matches!(joiner, Some(Piece::To | Piece::Slash)) => list.days.push(day),
                _ => {
                    self.at = start;
                    self.weekdays.truncate(known);
                    break;
                }
            }
        }
        list.range |= self.between && list.days.len() == 2;
        Some(list)
    }

    fn days_around_slash(&self) -> bool {
        let next: [Option<Token>; 3] = std::array::from_fn(|ahead| self.peek(ahead));
        let glued = next[0].is_some_and(|slash| slash.glued) && next[1].is_some_and(|day| day.glued);
        glued && matches!(next.map(|t| t.map(|t| t.piece)), [_, Some(Piece::Day(_)), Some(Piece::Month(_))])
    }

    /// "16-18 September 2026", "du 30 septembre au 2 octobre 2026".
    pub fn day_first(mut self) -> Option<Read> {
        self.weekday(0);
        let days = self.days()?;
        let month = self.month()?;
        let year = self.year();
        if days.days.len() == 1
            && let Some(read) = self.clone().second_half(Day { year, month, day: Some(days.days[0]) })
        {
            return Some(read);
        }
        let dates = days.dates(year, month)?;
        self.done(dates)
    }

    /// "September 16-18, 2026", "September 30 to October 2, 2026".
    pub fn month_first(mut self) -> Option<Read> {
        self.weekday(0);
        let month = self.month()?;
        self.take(Piece::Comma);
        self.weekday(0);
        // "June 16, 12 participants": a list needs a year or an "and" to be one.
        let mut short = self.clone();
        let first = short.day()?;
        let mut long = self.clone();
        let listed = long.days().filter(|days| days.range || days.days.len() == 1 || long.follows_a_list());
        let (mut reader, days) = match listed {
            Some(days) => (long, days),
            None => (short, DayList { days: vec![first], range: false }),
        };
        let year = reader.year();
        if days.days.len() == 1
            && let Some(read) = reader.clone().second_half(Day { year, month, day: Some(first) })
        {
            return Some(read);
        }
        let dates = days.dates(year, month)?;
        reader.done(dates)
    }

    fn follows_a_list(&self) -> bool {
        let taken = &self.tokens[..self.at];
        matches!(taken.iter().rev().nth(1).map(|token| token.piece), Some(Piece::And)) || self.clone().year().is_some()
    }

    /// The "– 2 October 2026" or "to October 2, 2026" behind a first day.
    fn second_half(mut self, start: Day) -> Option<Read> {
        let joiner = self.piece().filter(|piece| matches!(piece, Piece::To | Piece::And))?;
        self.at += 1;
        // "jusqu'au": the French "until" is two words.
        self.take(Piece::To);
        self.weekday(1);
        let (day, month) = match self.piece()? {
            Piece::Day(day) => {
                self.at += 1;
                (day, self.month()?)
            }
            Piece::Month(_) => {
                let month = self.month()?;
                (self.day()?, month)
            }
            _ => return None,
        };
        let year = self.year();
        let end = Day { year: year.or(start.year), month, day: Some(day) };
        let turns = end.month < start.month;
        let start = Day { year: start.year.or(year.map(|year| if turns { year - 1 } else { year })), ..start };
        let dates = if joiner == Piece::To || follows(start, end) {
            vec![range(start, end)?]
        } else {
            vec![range(start, start)?, range(end, end)?]
        };
        self.done(dates)
    }

    /// "September 2026"; "June" alone only after a word such as "in" that makes it a time.
    pub fn month_alone(mut self) -> Option<Read> {
        let start = self.tokens[self.at];
        let Some(Piece::Month(month)) = self.piece() else { return None };
        // "31 June 2026" is no day, and so no month either.
        let with_day = |at: Option<usize>| {
            at.and_then(|at| self.tokens.get(at))
                .is_some_and(|token| matches!(token.piece, Piece::Day(_) | Piece::Number))
        };
        if with_day(self.at.checked_sub(1)) || with_day(Some(self.at + 1)) {
            return None;
        }
        self.at += 1;
        let year = self.year();
        if year.is_none() && !says_when(self.words, start) {
            return None;
        }
        let day = Day { year, month, day: None };
        self.done(vec![Dates { said: Days { start: day, end: day }, or: None }])
    }

    /// "2026-09-16", "2026-09-16/18", "2026-09-16 to 2026-09-18".
    pub fn iso(mut self) -> Option<Read> {
        self.weekday(0);
        let start = self.iso_day()?;
        let mut end = start;
        let mut second = self.clone();
        if second.take(Piece::Slash) || second.take(Piece::To) {
            second.take(Piece::To);
            second.weekday(1);
            if let Some(day) = second.clone().iso_day() {
                second.iso_day();
                end = day;
                self = second;
            } else if let Some(Piece::Day(day)) = second.piece() {
                second.at += 1;
                end = Day { day: Some(day), ..start };
                self = second;
            }
        }
        let dates = vec![range(start, end)?];
        self.done(dates)
    }

    fn iso_day(&mut self) -> Option<Day> {
        let [year, first, month, second, day] = std::array::from_fn(|i| self.peek(i));
        let glued = [first?, month?, second?, day?].iter().all(|token| token.glued);
        let (Piece::Year(year), Piece::Day(month), Piece::Day(day)) = (year?.piece, month?.piece, day?.piece) else {
            return None;
        };
        let signs = (first?.piece, second?.piece);
        if !glued || !matches!(signs, (Piece::To, Piece::To) | (Piece::Slash, Piece::Slash) | (Piece::Dot, Piece::Dot))
        {
            return None;
        }
        self.at += 5;
        civil(Day { year: Some(year), month, day: Some(day) })
    }

    /// "16/09/2026", "16.09.2026"; where day and month could change places there are two readings.
    pub fn numeric(mut self) -> Option<Read> {
        self.weekday(0);
        let (said, or) = self.numeric_day()?;
        let mut dates = Dates { said: Days { start: said, end: said }, or: or.map(|or| Days { start: or, end: or }) };
        let mut second = self.clone();
        if second.take(Piece::To) {
            second.weekday(1);
            if let Some((end, other_end)) = second.numeric_day() {
                dates = numeric_range((said, or), (end, other_end))?;
                self = second;
            }
        }
        settle(&mut dates, &self.weekdays);
        self.done(vec![dates])
    }

    fn numeric_day(&mut self) -> Option<(Day, Option<Day>)> {
        let [first, sign, second, other, year] = std::array::from_fn(|i| self.peek(i));
        let (first, sign, second, other, year) = (first?, sign?, second?, other?, year?);
        let (Piece::Day(a), Piece::Day(b), Piece::Year(y)) = (first.piece, second.piece, year.piece) else {
            return None;
        };
        let glued =
            [sign, second, other, year].iter().all(|token| token.glued) && first.digits > 0 && second.digits > 0;
        if !glued || sign.piece != other.piece || !matches!(sign.piece, Piece::Slash | Piece::Dot | Piece::To) {
            return None;
        }
        self.at += 5;
        // "1.2.2026.4" is the number of a version.
        let goes_on = self
            .peek(0)
            .zip(self.peek(1))
            .is_some_and(|(sign, next)| sign.glued && next.glued && sign.piece != Piece::To && next.digits > 0);
        if goes_on {
            return None;
        }
        let day_first = civil(Day { year: Some(y), month: b, day: Some(a) });
        let month_first = civil(Day { year: Some(y), month: a, day: Some(b) });
        match (day_first, month_first) {
            // "03.04.2026" with points is day first wherever it is written.
            (Some(day), _) if sign.piece == Piece::Dot || a == b => Some((day, None)),
            (Some(day), other) => Some((day, other)),
            (None, Some(day)) if sign.piece != Piece::Dot => Some((day, None)),
            _ => None,
        }
    }
}

/// "in June", "en juin", "early March": the word before makes a month a time; "may" and "march" are also verbs.
fn says_when(words: &str, month: Token) -> bool {
    let before = crate::words::before(words, month.span.start, 24);
    let word = crate::words::fold(before.trim_end().rsplit([' ', '\'', '’', '(']).next().unwrap_or_default());
    let name = month.span.of(words);
    let long = name.chars().count() > 3 || matches!(crate::words::fold(name).as_str(), "may" | "mai");
    let capital = name.starts_with(char::is_uppercase);
    let english = matches!(
        word.as_str(),
        "in" | "until" | "by" | "since" | "early" | "late" | "mid" | "this" | "next" | "last" | "of"
    );
    let french = matches!(word.as_str(), "en" | "debut" | "fin" | "mi" | "ici" | "mois" | "de");
    long && ((english && capital) || french)
}
