//! A day as far as it is known: a year, a month or a day. Records of long ago often say no more than “this year”.

use base::jiff::civil::Date;
use web::Tr;

/// A day, a month or a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PartDate {
    year: i16,
    month: i8,
    day: i8,
}

impl PartDate {
    /// Reads `2021`, `2021-06` or `2021-06-08`; anything else is none.
    pub fn parse(text: &str) -> Option<PartDate> {
        let mut parts = text.trim().split('-');
        let year: i16 = parts.next().filter(|year| year.len() == 4)?.parse().ok().filter(|year| *year >= 1800)?;
        let mut number = || match parts.next() {
            None => Some(0),
            Some(part) => part.parse::<i8>().ok().filter(|n| *n > 0),
        };
        let (month, day) = (number()?, number()?);
        if parts.next().is_some() {
            return None;
        }
        Date::new(year, month.max(1), day.max(1)).ok()?;
        Some(PartDate { year, month, day })
    }

    /// As it is stored and sorted.
    pub fn iso(self) -> String {
        match (self.month, self.day) {
            (0, _) => format!("{:04}", self.year),
            (month, 0) => format!("{:04}-{month:02}", self.year),
            (month, day) => format!("{:04}-{month:02}-{day:02}", self.year),
        }
    }

    /// In words: “Tuesday 8 June 2021”, “June 2021”, “2021”.
    pub fn words(self, t: &Tr) -> String {
        let first = Date::new(self.year, self.month.max(1), self.day.max(1)).unwrap_or_default();
        match (self.month, self.day) {
            (0, _) => self.year.to_string(),
            (_, 0) => t.a2("network-month-of-year", "month", t.month(first), "year", self.year.to_string()),
            _ => t.day(first),
        }
    }
}

/// A stored day in words; nothing where there is none.
pub(crate) fn told(t: &Tr, iso: &str) -> String {
    PartDate::parse(iso).map(|date| date.words(t)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_as_far_as_it_is_known() {
        for good in ["2021", "2021-06", "2021-06-08"] {
            assert_eq!(PartDate::parse(good).map(PartDate::iso).as_deref(), Some(good));
        }
        for bad in ["", "21", "2021-13", "2021-02-30", "2021-06-08-01", "2021-00", "last year", "2021-6-"] {
            assert_eq!(PartDate::parse(bad), None, "{bad}");
        }
        assert!(PartDate::parse("2021") < PartDate::parse("2021-06"));
    }
}
