//! Dates, times and spans in words. The names of days and months are Fluent words, so a translator
//! decides their order and their capitals.

use crate::Tr;
use base::jiff::civil::{Date, DateTime};
use base::{Ts, Zone};

const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// “Tuesday 14 September 2027”.
pub(crate) fn day(t: &Tr, day: Date) -> String {
    let weekday = t.say(&format!("weekday-{}", day.weekday().to_monday_one_offset()));
    let (month, number) = (month(t, day), first(t, day.day()));
    let year = day.year().to_string();
    t.with(
        "date-whole",
        &[("weekday", weekday.into()), ("day", number.into()), ("month", month.into()), ("year", year.into())],
    )
}

/// “Tuesday 14”, where the month is clear.
pub(crate) fn day_in_month(t: &Tr, day: Date) -> String {
    let weekday = t.say(&format!("weekday-{}", day.weekday().to_monday_one_offset()));
    t.a2("date-in-month", "weekday", weekday, "day", first(t, day.day()))
}

/// “14 to 16 September 2027”, “30 September to 2 October 2027”, or the one day.
pub(crate) fn days(t: &Tr, from: Date, to: Date) -> String {
    if from >= to {
        return day(t, from);
    }
    let key = match (from.year() == to.year(), from.month() == to.month()) {
        (true, true) => "dates-one-month",
        (true, false) => "dates-two-months",
        (false, _) => "dates-two-years",
    };
    let args = [
        ("day", first(t, from.day()).into()),
        ("month", month(t, from).into()),
        ("year", from.year().to_string().into()),
        ("day2", first(t, to.day()).into()),
        ("month2", month(t, to).into()),
        ("year2", to.year().to_string().into()),
    ];
    t.with(key, &args)
}

/// “Friday 30 May 2027, 23:59”.
pub(crate) fn instant(t: &Tr, at: Ts, zone: &Zone) -> String {
    let civil = zone.civil(at);
    t.a2("date-and-time", "date", day(t, civil.date()), "time", clock_time(civil))
}

/// The time of day as `14:02`.
pub fn clock_time(civil: DateTime) -> String {
    format!("{:02}:{:02}", civil.hour(), civil.minute())
}

/// The ISO day, such as `2027-09-14`.
pub fn civil_day(day: Date) -> String {
    day.to_string()
}

/// “in 3 days and 4 hours”, “in 12 minutes”, “now”, “2 days ago”.
pub(crate) fn until(t: &Tr, now: Ts, at: Ts) -> String {
    let seconds = at.seconds_since(now);
    let minutes = seconds.unsigned_abs() / 60;
    let (days, hours) = (minutes / 1_440, minutes / 60 % 24);
    let span = match (days, hours, minutes) {
        (_, _, 0) => return t.say("span-now"),
        (0, 0, minutes) => t.a("span-minutes", "n", minutes),
        (0, hours, minutes) if hours < 6 && !minutes.is_multiple_of(60) => {
            t.a2("span-hours-minutes", "h", hours, "m", minutes % 60)
        }
        (0, hours, _) => t.a("span-hours", "n", hours),
        (days, hours, _) if days < 4 && hours > 0 => t.a2("span-days-hours", "d", days, "h", hours),
        (days, _, _) => t.a("span-days", "n", days),
    };
    t.a(if seconds < 0 { "span-ago" } else { "span-in" }, "span", span)
}

pub(crate) fn month(t: &Tr, day: Date) -> String {
    let name = usize::try_from(day.month() - 1).ok().and_then(|month| MONTHS.get(month)).copied().unwrap_or("jan");
    t.say(&format!("month-{name}"))
}

/// French says “1er” and English “1”.
fn first(t: &Tr, day: i8) -> String {
    if day == 1 { t.say("day-first") } else { day.to_string() }
}
