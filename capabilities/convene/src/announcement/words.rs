//! A value that was read, in the words of the page's language. Names and sentences stay as they were written; codes,
//! days and numbers are told.

use announcement::{Day, Days, Earlier, Edition, Value};
use web::Tr;

/// The value as a person reads it.
pub fn in_words(t: &Tr, value: &Value) -> String {
    let code = |prefix: &str, code: &str| t.say(&format!("announced-{prefix}-{code}"));
    let beside = |what: String, said: &str| t.a2("announced-beside", "what", what, "said", said.to_owned());
    match value {
        Value::Gathering(said) => code("gathering", said.name()),
        Value::Edition(edition) => edition_in_words(t, *edition),
        Value::Dates(dates) => match dates.or {
            Some(or) => t.a2("announced-or", "one", days(t, dates.said), "other", days(t, or)),
            None => days(t, dates.said),
        },
        Value::Hours(hours) => match hours.end {
            Some(end) => t.a2("announced-hours", "from", clock(hours.start), "to", clock(end)),
            None => t.a("announced-hours-from", "from", clock(hours.start)),
        },
        Value::Zone(name) => base::Zone::parse(name).map_or_else(|_| name.clone(), |zone| zone.city()),
        Value::Place(place) => beside(code("part", place.part.name()), &place.name),
        Value::Party(party) => {
            let name = match &party.letters {
                Some(letters) => format!("{} ({letters})", party.name),
                None => party.name.clone(),
            };
            beside(code("role", party.role.name()), &name)
        }
        Value::Audience(audience) => beside(code("sector", audience.sector.name()), &audience.said),
        Value::Level(level) => code("level", level.name()),
        Value::Format(format) => code("format", format.name()),
        Value::Channel(channel) => match &channel.address {
            Some(address) => beside(code("channel", channel.kind.name()), address),
            None => code("channel", channel.kind.name()),
        },
        Value::Deadline(deadline) => {
            let until = match deadline.or {
                Some(or) => t.a2("announced-or", "one", day(t, deadline.date), "other", day(t, or)),
                None => day(t, deadline.date),
            };
            beside(code("what", deadline.of.name()), &t.a("announced-until", "day", until))
        }
        Value::Milestone(milestone) => beside(milestone.what.clone(), &day(t, milestone.date)),
        Value::Earlier(earlier) => match earlier {
            Earlier::Year(year) => year.to_string(),
            Earlier::When(when) => days(t, *when),
            Earlier::Place(place) => beside(code("part", place.part.name()), &place.name),
            Earlier::Figure(count) => count.to_string(),
        },
        Value::Language(language) => code("language", language.name()),
        other => other.to_string(),
    }
}

fn edition_in_words(t: &Tr, edition: Edition) -> String {
    match edition {
        Edition::Number(number) => t.a("gathering-edition", "n", i64::from(number)),
        Edition::Year(year) => t.a("announced-edition-year", "year", year.to_string()),
        Edition::EveryMonths(months) => every(t, i64::from(months)),
    }
}

/// “Every year”, “every three years”, “every 18 months”.
pub fn every(t: &Tr, months: i64) -> String {
    if months > 0 && months % 12 == 0 {
        t.a("announced-every-years", "n", months / 12)
    } else {
        t.a("announced-every-months", "n", months)
    }
}

fn days(t: &Tr, days: Days) -> String {
    match (days.start.civil(), days.end.civil()) {
        (Some(first), Some(last)) => t.days(first, last),
        _ if days.start == days.end => day(t, days.start),
        _ => t.a2("announced-days", "from", day(t, days.start), "to", day(t, days.end)),
    }
}

/// A day of which the year or the number may be unsaid.
fn day(t: &Tr, day: Day) -> String {
    let month = || match base::jiff::civil::Date::new(2000, day.month, 1) {
        Ok(first) => t.month(first),
        Err(_) => day.month.to_string(),
    };
    match (day.civil(), day.year, day.day) {
        (Some(date), _, _) => t.day(date),
        (None, Some(year), _) => t.a2("announced-month-year", "month", month(), "year", year.to_string()),
        (None, None, Some(number)) => t.a2("announced-day-month", "day", i64::from(number), "month", month()),
        (None, None, None) => month(),
    }
}

fn clock((hour, minute): (u8, u8)) -> String {
    format!("{hour:02}:{minute:02}")
}
