//! How long the money lasts: what is held, and what comes in month by month, against what a month costs.
//!
//! A source is spread evenly over the months for which it is meant, since nobody knows better; the cents that do not
//! divide come in its last month. What it was meant for before the day of counting is taken to be in what is held.
//! The money lasts to the end of the last month whose costs can still be met. Example: 3,000 held, 1,000 a month, and
//! a grant of 2,000 for two months: five months.

use base::jiff::civil::Date;

/// Further ahead nobody plans; what lasts longer is said to last longer.
pub const MONTHS_MAX: i64 = 60;

/// Money that comes in over some months.
#[derive(Clone, Debug, PartialEq)]
pub struct Income {
    /// In all, in cents.
    pub cents: i64,
    /// The first day for which it is meant.
    pub from: Date,
    /// The last.
    pub to: Date,
}

/// How many whole months from the month of `counted` on can be paid for; `None` where it is more than [`MONTHS_MAX`].
pub fn months(counted: Date, held: i64, monthly: i64, sources: &[Income]) -> Option<i64> {
    let mut held = i128::from(held);
    for month in 0..MONTHS_MAX {
        let coming: i128 = sources.iter().map(|source| i128::from(in_month(source, number(counted) + month))).sum();
        held += coming - i128::from(monthly);
        if held < 0 {
            return Some(month);
        }
    }
    None
}

/// What of a source falls into a month.
fn in_month(source: &Income, month: i64) -> i64 {
    let (first, last) = (number(source.from), number(source.to));
    if !(first..=last).contains(&month) {
        return 0;
    }
    let months = last - first + 1;
    source.cents / months + if month == last { source.cents % months } else { 0 }
}

/// The first day of the month that lies so many months after a day's month.
pub fn month_after(day: Date, months: i64) -> Date {
    let number = number(day) + months;
    let (year, month) = (number.div_euclid(12), number.rem_euclid(12) + 1);
    // Sixty months from a day of the calendar stay in the calendar.
    Date::new(i16::try_from(year).unwrap_or(9999), i8::try_from(month).unwrap_or(12), 1).unwrap_or(Date::MAX)
}

/// Months since the year 0.
fn number(day: Date) -> i64 {
    i64::from(day.year()) * 12 + i64::from(day.month()) - 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> Date {
        text.parse().expect("a day")
    }

    fn grant(cents: i64, from: &str, to: &str) -> Income {
        Income { cents, from: day(from), to: day(to) }
    }

    #[test]
    fn money_lasts_as_long_as_each_month_can_be_paid() {
        let counted = day("2027-01-15");
        assert_eq!(months(counted, 300_000, 100_000, &[grant(200_000, "2027-01-01", "2027-02-28")]), Some(5));
        assert_eq!(months(counted, 0, 100_000, &[]), Some(0));
        assert_eq!(months(counted, 0, 0, &[]), None, "what costs nothing lasts");
        // A grant that comes too late does not pay for the months before it.
        assert_eq!(months(counted, 100_000, 100_000, &[grant(900_000, "2027-04-01", "2027-12-31")]), Some(1));
        // What was meant for the months before the counting is in what is held.
        assert_eq!(months(counted, 100_000, 100_000, &[grant(900_000, "2026-04-01", "2026-12-31")]), Some(1));
        assert_eq!(month_after(counted, 12), day("2028-01-01"));
        assert_eq!(month_after(day("2026-12-31"), 1), day("2027-01-01"));
    }

    proptest! {
        #[test]
        fn no_cent_of_a_source_is_lost_and_more_money_never_lasts_shorter(
            cents in 1_i64..100_000_000, long in 0_i64..30, held in 0_i64..100_000_000, monthly in 1_i64..10_000_000,
        ) {
            let from = day("2027-01-01");
            let source = Income { cents, from, to: month_after(from, long) };
            let first = number(from);
            prop_assert_eq!((0..=long).map(|month| in_month(&source, first + month)).sum::<i64>(), cents);
            let (without, with) = (months(from, held, monthly, &[]), months(from, held, monthly, &[source]));
            prop_assert!(without.is_none() || with.is_none_or(|with| with >= without.unwrap_or(0)));
        }
    }
}
