//! When a term is over: whole months and days back from an instant, on the calendar of UTC.

use base::Ts;
use base::jiff::civil::Date;
use base::jiff::{Span, tz::TimeZone};
use web::Term;

/// The instant that lies the term before `now`: what is older is no longer kept.
pub fn back(now: Ts, term: Term) -> Ts {
    let zoned = now.instant().to_zoned(TimeZone::UTC);
    let earlier = zoned.checked_sub(span(term));
    // A clock before the calendar's beginning keeps everything.
    earlier.map_or(Ts(i64::MIN), |zoned| Ts::of(zoned.timestamp()))
}

/// The day of an instant, as dates are stored.
pub fn day(at: Ts) -> String {
    at.instant().to_zoned(TimeZone::UTC).date().to_string()
}

/// The day on which the term that began with the end of `last` is over.
pub fn ends_on(last: Date, term: Term) -> Date {
    // The first day on which the job finds it: the day after the term.
    last.saturating_add(span(term)).saturating_add(Span::new().days(1))
}

fn span(term: Term) -> Span {
    match term {
        Term::Days(days) => Span::new().days(i64::from(days)),
        Term::Months(months) => Span::new().months(i64::from(months)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_those_of_the_calendar_and_leap_days_lose_nobody() {
        let now = Ts::parse("2028-02-29T03:00:00Z").expect("an instant");
        assert_eq!(day(back(now, Term::Months(24))), "2026-02-28");
        assert_eq!(day(back(now, Term::Days(30))), "2028-01-30");
        let last: Date = "2026-09-16".parse().expect("a day");
        assert_eq!(ends_on(last, Term::Months(24)).to_string(), "2028-09-17");
    }
}
