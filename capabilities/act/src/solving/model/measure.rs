//! What was counted, as it is written down, and as the mathematics takes it.

use super::super::evaluation::{Areas, Counts, Design, Found, Measured, Periods, assess, dispersion};
use base::jiff::civil::Date;
use base::{Id, Ts};

/// Larger counts than any place has; so that sums stay far from the ends of numbers.
pub const COUNT_MAX: u32 = 1_000_000;
/// Ten years of months.
const MONTHS_MAX: usize = 120;

/// Counts of one place in one period: one number, or one for each month.
pub type Series = Vec<u32>;

/// One place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counted {
    /// What it is called; empty where there is none.
    pub place: String,
    /// Before.
    pub before: Series,
    /// After.
    pub after: Series,
}

impl Counted {
    /// The sums.
    pub fn counts(&self) -> Counts {
        let sum = |series: &Series| series.iter().fold(0u32, |sum, one| sum.saturating_add(*one));
        Counts::new(sum(&self.before), sum(&self.after))
    }

    /// There is such a place.
    pub fn is_there(&self) -> bool {
        !self.place.is_empty()
    }
}

/// A measurement: what was counted, where, from when to when, and how it was set against what was not done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessment {
    /// Its id.
    pub id: Id,
    /// What is counted.
    pub measure: String,
    /// Where the counts come from.
    pub source: String,
    /// First and last day before.
    pub before: (String, String),
    /// First and last day after.
    pub after: (String, String),
    /// How it was set against what was not done.
    pub design: Design,
    /// In what the places are alike.
    pub alike: String,
    /// Where one acted.
    pub place: Counted,
    /// Where one did not.
    pub control: Counted,
    /// To where it may have moved.
    pub buffer: Counted,
    /// What else one should know.
    pub note: String,
    /// When it was recorded.
    pub recorded_at: Ts,
}

impl Assessment {
    /// As the mathematics takes it.
    pub fn measured(&self) -> Measured {
        let mut areas = Areas::new(self.place.counts());
        if self.control.is_there() {
            areas = areas.compared_with(self.control.counts());
        }
        if self.buffer.is_there() {
            areas = areas.around(self.buffer.counts(), None);
        }
        let of = [&self.place, &self.control].into_iter().filter(|one| one.is_there());
        let series: Vec<&[u32]> = of.flat_map(|one| [one.before.as_slice(), one.after.as_slice()]).collect();
        Measured { areas, periods: self.periods(), dispersion: dispersion(&series) }
    }

    /// What it says.
    pub fn found(&self) -> Found {
        assess(&self.measured())
    }

    /// How long it was counted, both ends included.
    pub fn periods(&self) -> Periods {
        Periods::new(days(&self.before), days(&self.after))
    }
}

fn days((from, to): &(String, String)) -> u32 {
    let (Ok(from), Ok(to)) = (from.parse::<Date>(), to.parse::<Date>()) else { return 1 };
    let between = from.until((base::jiff::Unit::Day, to)).map_or(0, |span| span.get_days());
    u32::try_from(between.saturating_add(1)).unwrap_or(1).max(1)
}

/// The counts of a text such as `36` or `36 39 31 28`: whole numbers, none negative, parted by spaces, commas or lines.
/// `None` where something else stands there, a number is beyond [`COUNT_MAX`], or there are too many.
pub fn counts_of(text: &str) -> Option<Series> {
    let parts =
        || text.split(|sign: char| sign.is_whitespace() || matches!(sign, ',' | ';')).filter(|one| !one.is_empty());
    let counts: Series =
        parts().map(|one| one.parse::<u32>().ok().filter(|n| *n <= COUNT_MAX)).collect::<Option<_>>()?;
    (!counts.is_empty() && counts.len() <= MONTHS_MAX).then_some(counts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_whole_and_not_negative() {
        assert_eq!(counts_of("36"), Some(vec![36]));
        assert_eq!(counts_of(" 36, 39\n31; 28 "), Some(vec![36, 39, 31, 28]));
        assert_eq!(counts_of("0"), Some(vec![0]));
        for wrong in ["", " , ", "-3", "3.5", "1e9", "many", "99999999999999999999", "1000001", "3 -3", "٣"] {
            assert_eq!(counts_of(wrong), None, "{wrong:?}");
        }
        assert_eq!(counts_of(&"1 ".repeat(121)), None);
    }

    #[test]
    fn a_period_has_both_its_ends() {
        let pair = |from: &str, to: &str| (from.to_owned(), to.to_owned());
        assert_eq!(days(&pair("2026-01-01", "2026-12-31")), 365);
        assert_eq!(days(&pair("2026-03-29", "2026-03-29")), 1);
        assert_eq!(days(&pair("2026-03-29", "2020-03-29")), 1);
        assert_eq!(days(&pair("soon", "later")), 1);
    }
}
