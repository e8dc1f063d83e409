//! At which hour of which weekday: a table of seven by twenty-four, and what it leaves out.
//!
//! **Method.** Each incident with a day and a time counts once in its hour. Incidents whose time is unknown are told
//! apart and never put at midnight: tables of offices write `00:00` for “not known” more often than for midnight, so an
//! hour that holds far more than its neighbours on all days is named ([`Week::suspect_midnight`]).
//!
//! ```
//! use spatial::week::{Moment, count};
//! // Monday 1 March 2027 at 23:10, the same hour a week later, and a day without a time.
//! let week = count([Moment { day: 20_878, minute: Some(1390) }, Moment { day: 20_885, minute: Some(1381) },
//!     Moment { day: 20_878, minute: None }]);
//! assert_eq!((week.cells[0][23], week.untimed, week.counted), (2, 1, 2));
//! ```

/// When something happened: a day (days since 1970) and the minute of the day where it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// Days since 1 January 1970.
    pub day: i32,
    /// Minute of the day, 0 to 1439.
    pub minute: Option<u16>,
}

/// Counts by weekday (from Monday) and hour.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Week {
    /// `cells[weekday][hour]`, Monday is 0.
    pub cells: [[u64; 24]; 7],
    /// How many are in the cells.
    pub counted: u64,
    /// How many have no time.
    pub untimed: u64,
}

/// The weekday of a day: Monday is 0. The first of January 1970 was a Thursday.
pub fn weekday(day: i32) -> usize {
    usize::try_from((i64::from(day) + 3).rem_euclid(7)).unwrap_or(0)
}

/// Counts moments.
pub fn count(moments: impl IntoIterator<Item = Moment>) -> Week {
    let mut week = Week { cells: [[0; 24]; 7], counted: 0, untimed: 0 };
    for moment in moments {
        match moment.minute.filter(|minute| *minute < 1440) {
            Some(minute) => {
                week.cells[weekday(moment.day)][usize::from(minute / 60)] += 1;
                week.counted += 1;
            }
            None => week.untimed += 1,
        }
    }
    week
}

impl Week {
    /// How many in each hour, over all days.
    pub fn hours(&self) -> [u64; 24] {
        std::array::from_fn(|hour| self.cells.iter().map(|day| day[hour]).sum())
    }

    /// How many on each day, over all hours.
    pub fn days(&self) -> [u64; 7] {
        std::array::from_fn(|day| self.cells[day].iter().sum())
    }

    /// The fullest cell.
    pub fn most(&self) -> u64 {
        self.cells.iter().flatten().copied().max().unwrap_or(0)
    }

    /// The hour from midnight holds more than three times what the hours beside it hold: probably “time not known”.
    pub fn suspect_midnight(&self) -> bool {
        let hours = self.hours();
        hours[0] > 20 && hours[0] > 3 * hours[23].max(hours[1])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::jiff::civil::Date;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn weekdays_are_those_of_the_calendar(day in -100_000i32..100_000) {
            let epoch = Date::constant(1970, 1, 1);
            let date = epoch.checked_add(base::jiff::Span::new().days(day)).expect("a day");
            prop_assert_eq!(weekday(day), usize::try_from(date.weekday().to_monday_zero_offset()).expect("0 to 6"));
        }

        #[test]
        fn nothing_is_lost(moments in prop::collection::vec((0i32..30_000, prop::option::of(0u16..2000)), 0..300)) {
            let week = count(moments.iter().map(|(day, minute)| Moment { day: *day, minute: *minute }));
            prop_assert_eq!(week.counted + week.untimed, moments.len() as u64);
            prop_assert_eq!(week.hours().iter().sum::<u64>(), week.counted);
            prop_assert_eq!(week.days().iter().sum::<u64>(), week.counted);
        }
    }

    #[test]
    fn a_clerk_who_wrote_midnight_for_not_known_is_noticed() {
        let moments = (0..100).map(|n| Moment { day: n, minute: Some(if n < 70 { 0 } else { 60 * (n % 24) as u16 }) });
        assert!(count(moments).suspect_midnight());
    }
}
