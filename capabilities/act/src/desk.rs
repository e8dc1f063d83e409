//! What the pages of this capability share: who makes the change, fields that come again, days in words.

use crate::maker::Maker;
use crate::money;
use base::jiff::civil::Date;
use base::{Limit, Ts, Zone, one_line};
use web::{Ask, Sheet, Tab, Tr};

/// Longest line, in characters.
const LINE: Limit = Limit::Chars(200);

/// Who holds one of these roles anywhere may put something before everybody in the network's name.
const SPEAK: [&str; 4] = ["admin", "coordinator", "organiser", "chair"];

/// This reader, signed in as a person, holds such a role. Partnerships and contracts are begun by anybody, behind their
/// wall; before everybody they come by one of these.
pub(crate) fn speaks(ask: &Ask) -> bool {
    ask.viewer.scopes.is_none() && ask.viewer.roles.iter().any(|held| SPEAK.contains(&held.role.as_str()))
}

/// Whether the thing is to be public: as ticked, but from behind the wall only those bring it out who may.
pub(crate) fn published(ask: &Ask, s: &mut Sheet, before: bool) -> bool {
    let ticked = s.is("published", "yes");
    if ticked && !before && !speaks(ask) {
        s.wrong("published", ask.t().say("act-publish-not"));
    }
    ticked
}

/// Who makes a change in this request.
pub(crate) fn maker(ask: &Ask) -> Maker<'_> {
    Maker { now: ask.now(), chance: &ask.house.chance, by: ask.viewer.person() }
}

/// A line as it was typed; empty only where no key says what is missing.
pub(crate) fn line(ask: &Ask, s: &mut Sheet, field: &str, missing: Option<&str>) -> String {
    let typed = one_line(s.form.get(field));
    let over = LINE.over(&typed);
    match missing {
        Some(key) if typed.is_empty() => s.wrong(field, ask.t().say(key)),
        _ if over > 0 => s.wrong(field, ask.t().a("act-line-too-long", "over", over)),
        _ => {}
    }
    typed
}

/// A text of at most so many words; empty only where no key says what is missing.
pub(crate) fn words(ask: &Ask, s: &mut Sheet, field: &str, most: usize, missing: Option<&str>) -> String {
    let typed = s.form.get(field).trim().replace("\r\n", "\n");
    match missing {
        Some(key) if typed.is_empty() => s.wrong(field, ask.t().say(key)),
        // Words alone do not limit a text without spaces.
        _ if Limit::Words(most).over(&typed) > 0 || Limit::Chars(most * 15).over(&typed) > 0 => {
            s.wrong(field, ask.t().a("act-too-many-words", "most", most));
        }
        _ => {}
    }
    typed
}

/// A day as an ISO date; empty only where it may be.
pub(crate) fn day(ask: &Ask, s: &mut Sheet, field: &str, required: bool) -> String {
    let typed = s.form.get(field).trim().to_owned();
    if (required || !typed.is_empty()) && typed.parse::<Date>().is_err() {
        s.wrong(field, ask.t().say("act-day-wrong"));
    }
    typed
}

/// Two days, the second not before the first.
pub(crate) fn span(ask: &Ask, s: &mut Sheet, from: &str, to: &str, open_end: bool) -> (String, String) {
    let days = (day(ask, s, from, true), day(ask, s, to, !open_end));
    if s.error(from).is_none() && s.error(to).is_none() && !days.1.is_empty() && days.1 < days.0 {
        s.wrong(to, ask.t().say("act-ends-before"));
    }
    days
}

/// A sum of money, in cents; 0 where nothing was typed and nothing must be.
pub(crate) fn sum(ask: &Ask, s: &mut Sheet, field: &str, required: bool) -> i64 {
    let typed = s.form.get(field).trim().to_owned();
    if typed.is_empty() && !required {
        return 0;
    }
    let cents = money::parse(&typed).filter(|cents| *cents > 0 || !required);
    if cents.is_none() {
        s.wrong(field, ask.t().say("act-sum-wrong"));
    }
    cents.unwrap_or(0)
}

/// Three letters, as banks write a currency.
pub(crate) fn currency(ask: &Ask, s: &mut Sheet, field: &str) -> String {
    let typed = s.form.get(field).trim().to_uppercase();
    if typed.len() != 3 || !typed.chars().all(|sign| sign.is_ascii_uppercase()) {
        s.wrong(field, ask.t().say("act-currency-wrong"));
    }
    typed
}

/// A whole number between these.
pub(crate) fn number(ask: &Ask, s: &mut Sheet, field: &str, least: i64, most: i64) -> i64 {
    let typed = s.form.get(field).trim().replace(['\u{a0}', '\u{202f}', ' '], "");
    let number = typed.parse().ok().filter(|number| (least..=most).contains(number));
    if number.is_none() {
        s.wrong(field, ask.t().a2("act-number-wrong", "least", least, "most", most));
    }
    number.unwrap_or(least)
}

/// An address on the web or nothing: nothing that runs, nothing inside.
pub(crate) fn link(ask: &Ask, s: &mut Sheet, field: &str) -> String {
    let typed = line(ask, s, field, None);
    let rest = typed.strip_prefix("https://").or_else(|| typed.strip_prefix("http://"));
    let good =
        rest.is_some_and(|rest| rest.len() > 2 && !rest.contains(|c: char| c.is_whitespace() || "\"<>\\".contains(c)));
    if !typed.is_empty() && !good {
        s.wrong(field, ask.t().say("act-link-wrong"));
    }
    typed
}

/// One of the codes offered; the first where something else came.
pub(crate) fn choice<T: Copy>(s: &mut Sheet, field: &str, parse: fn(&str) -> Option<T>, otherwise: T) -> T {
    parse(s.form.get(field)).unwrap_or(otherwise)
}

/// The day of an instant, in the reader's zone or else in UTC: days of contracts are days of the calendar.
pub(crate) fn day_at(ask: &Ask, at: Ts) -> Date {
    ask.reader_zone().unwrap_or_else(Zone::utc).civil(at).date()
}

/// Today, for the reader.
pub(crate) fn today(ask: &Ask) -> Date {
    day_at(ask, ask.now())
}

/// An ISO day in words; empty stays empty.
pub(crate) fn day_said(t: &Tr, iso: &str) -> String {
    iso.parse().map_or_else(|_| iso.to_owned(), |day| t.day(day))
}

/// “1 January 2027 to 30 June 2027”, or “since …” where there is no end.
pub(crate) fn span_said(t: &Tr, from: &str, to: &str) -> String {
    match (from.parse::<Date>(), to.parse::<Date>()) {
        (Ok(from), Ok(to)) => t.days(from, to),
        (Ok(from), Err(_)) => t.a("act-since", "day", t.day(from)),
        _ => String::new(),
    }
}

/// A tab of a thing with pages of its own.
pub(crate) fn tab(ask: &Ask, key: &str, path: &str, exact: bool) -> Tab {
    let current = ask.path == path || (!exact && ask.path.starts_with(&format!("{path}/")));
    Tab { label: ask.t().say(key), href: ask.to(path), current, due: 0, stage: "" }
}

/// The choices of a select: code and words, whose keys begin alike.
pub(crate) fn options(t: &Tr, prefix: &str, codes: &[&str]) -> Vec<(String, String)> {
    codes.iter().map(|code| ((*code).to_owned(), t.say(&format!("{prefix}{code}")))).collect()
}
