//! iCalendar (RFC 5545): one entry per placement, in the gathering's zone with the rules of that zone for its days,
//! so that a calendar shows the clock on the wall there and needs no rules of its own. A time in the second of two
//! equal hours of autumn, which the form cannot say, is written in UTC. Lines are folded at 75 bytes, texts escaped.
//! The UID is the placement's guid, so a moved session moves in calendars.

use jiff::Timestamp;
use jiff::tz::Offset;

use crate::model::Programme;
use crate::plan::{Event, Plan, name_of, plan, said};
use crate::zone::{Observance, Zone};
use crate::{WriteOptions, WriteRefusal, text};

pub(crate) fn write(programme: &Programme, options: &WriteOptions) -> Result<String, WriteRefusal> {
    let plan = plan(programme, options, None)?;
    let mut calendar = Calendar { out: String::new() };
    calendar.line("BEGIN", "VCALENDAR");
    calendar.line("VERSION", "2.0");
    calendar.line("PRODID", "-//Wardmote//Programme//EN");
    calendar.line("CALSCALE", "GREGORIAN");
    calendar.line("METHOD", "PUBLISH");
    calendar.text("NAME", &plan.title);
    calendar.text("X-WR-CALNAME", &plan.title);
    calendar.text("X-WR-TIMEZONE", &plan.zone.name);
    let stamp = utc(options.published);
    let events = || plan.days.iter().flat_map(|day| &day.columns).flat_map(|(_, events)| events);
    let span = (events().map(|event| event.starts).min(), events().map(|event| event.ends).max());
    if let (Some(first), Some(last), false) = (span.0, span.1, is_utc(&plan.zone)) {
        rules(&mut calendar, &plan.zone, first, last);
    }
    for event in events() {
        entry(&mut calendar, &plan, event, &stamp);
    }
    calendar.line("END", "VCALENDAR");
    Ok(calendar.out)
}

fn is_utc(zone: &Zone) -> bool {
    matches!(zone.name.as_str(), "UTC" | "Etc/UTC")
}

/// The rules of the zone for the days of the programme.
fn rules(calendar: &mut Calendar, zone: &Zone, first: Timestamp, last: Timestamp) {
    calendar.line("BEGIN", "VTIMEZONE");
    calendar.line("TZID", &zone.name);
    for Observance { onset, from, to, name, summer } in zone.observances(first, last) {
        let kind = if summer { "DAYLIGHT" } else { "STANDARD" };
        calendar.line("BEGIN", kind);
        calendar.line("DTSTART", &onset.strftime("%Y%m%dT%H%M%S").to_string());
        calendar.line("TZOFFSETFROM", &offset(from));
        calendar.line("TZOFFSETTO", &offset(to));
        calendar.text("TZNAME", &name);
        calendar.line("END", kind);
    }
    calendar.line("END", "VTIMEZONE");
}

fn offset(offset: Offset) -> String {
    let (sign, seconds) = (if offset.is_negative() { '-' } else { '+' }, offset.seconds().unsigned_abs());
    let odd = if seconds % 60 == 0 { String::new() } else { format!("{:02}", seconds % 60) };
    format!("{sign}{:02}{:02}{odd}", seconds / 3600, seconds / 60 % 60)
}

/// A property that is a moment, by the clock on the wall where the form can say it.
fn moment(calendar: &mut Calendar, zone: &Zone, name: &str, at: Timestamp) {
    let (civil, _) = zone.clock(at);
    if is_utc(zone) || !zone.reads_as(civil, at) {
        return calendar.line(name, &utc(at));
    }
    calendar.line(&format!("{name};TZID={}", zone.name), &civil.strftime("%Y%m%dT%H%M%S").to_string());
}

fn entry(calendar: &mut Calendar, plan: &Plan<'_>, event: &Event<'_>, stamp: &str) {
    let session = event.session;
    calendar.line("BEGIN", "VEVENT");
    calendar.line("UID", &event.identity.guid.to_string());
    calendar.line("DTSTAMP", stamp);
    moment(calendar, &plan.zone, "DTSTART", event.starts);
    moment(calendar, &plan.zone, "DTEND", event.ends);
    calendar.text("SUMMARY", &plan.line(session, &session.title));
    calendar.text("LOCATION", &plan.rooms[event.room].name);
    calendar.text("DESCRIPTION", &description(plan, event));
    if let Some(topic) = event.topic {
        calendar.text("CATEGORIES", &plan.topics[topic].0);
    }
    if let Some(url) = plan.url(session) {
        calendar.line("URL", &url);
    }
    calendar.line("END", "VEVENT");
}

/// Who presents, then the short text.
fn description(plan: &Plan<'_>, event: &Event<'_>) -> String {
    let with_organisation = event.presenters.iter().map(|(presenter, person, _)| {
        let organisation = said(&presenter.organisation);
        organisation.map_or_else(|| name_of(person).into_owned(), |place| format!("{} ({place})", name_of(person)))
    });
    let people = with_organisation.collect::<Vec<_>>().join("; ");
    let subtitle = plan.line(event.session, &event.session.subtitle).into_owned();
    let summary = plan.block(event.session, &event.session.summary).into_owned();
    let parts = [subtitle, people, summary].into_iter().filter(|part| !part.trim().is_empty());
    parts.collect::<Vec<_>>().join("\n\n")
}

fn utc(moment: Timestamp) -> String {
    moment.strftime("%Y%m%dT%H%M%SZ").to_string()
}

/// The lines so far.
struct Calendar {
    out: String,
}

impl Calendar {
    /// A property whose value is a text.
    fn text(&mut self, name: &str, value: &str) {
        if value.is_empty() {
            return;
        }
        let clean = text::clean(value);
        let mut escaped = String::with_capacity(value.len() + 16);
        for c in text::unix_lines(&clean).chars() {
            match c {
                '\\' | ';' | ',' => escaped.extend(['\\', c]),
                '\n' => escaped.push_str("\\n"),
                c => escaped.push(c),
            }
        }
        self.line(name, &escaped);
    }

    /// A content line, folded at 75 bytes between characters.
    fn line(&mut self, name: &str, value: &str) {
        let mut length = 0;
        for c in name.chars().chain([':']).chain(value.chars()) {
            if length + c.len_utf8() > 75 {
                self.out.push_str("\r\n ");
                length = 1;
            }
            self.out.push(c);
            length += c.len_utf8();
        }
        self.out.push_str("\r\n");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_are_folded_between_characters_and_texts_escaped() {
        let mut calendar = Calendar { out: String::new() };
        calendar.text("SUMMARY", &format!("{}; 1, 2\\3\nend", "é".repeat(60)));
        assert!(calendar.out.split("\r\n").all(|line| line.len() <= 75));
        let unfolded = calendar.out.replace("\r\n ", "");
        assert_eq!(unfolded, format!("SUMMARY:{}\\; 1\\, 2\\\\3\\nend\r\n", "é".repeat(60)));
    }
}
