//! The frame of the pages where a gathering is prepared, and what their forms share: languages side by side,
//! links that lead to the web only, the revision that keeps two organisers from overwriting one another.

use super::model::Gathering;
use super::store as gatherings;
use crate::gathering::making::Maker;
use ::store::Tx;
use base::jiff::civil::{Date, Time};
use base::{Civil, Limit, Localised, Ts, Zone, one_line};
use web::{Ask, Outcome, Refusal, Sheet, Shell, see_other};

/// Longest line in characters.
const LINE_CHARS_MAX: usize = 300;
/// Longest text in characters.
pub(crate) const TEXT_CHARS_MAX: usize = 20_000;

/// The gathering of this address: the guard has seen that the reader may work in it.
pub(crate) async fn gathering_of(ask: &Ask) -> Result<Gathering, Refusal> {
    gatherings::find(ask.db(), ask.param("gathering")).await?.ok_or_else(Refusal::not_found)
}

/// Below `/manage/{gathering}`.
pub(crate) fn at(gathering: &Gathering, place: &str) -> String {
    format!("/manage/{}{place}", gathering.code)
}

/// The frame of a working page.
pub(crate) fn shell(ask: &Ask, gathering: &Gathering, title: impl Into<String>) -> Shell {
    let home = at(gathering, "");
    ask.shell(title).work().script("work.js").of(ask, &gathering.name(&ask.lang), &home)
}

/// Who makes a change in this request.
pub(crate) fn maker(ask: &Ask) -> Maker<'_> {
    Maker { now: ask.now(), chance: &ask.house.chance, by: ask.viewer.person(), lang: ask.lang.clone() }
}

/// The revision a form was filled from.
pub(crate) fn revision(s: &Sheet) -> Ts {
    Ts(s.form.number("revision").unwrap_or(0))
}

/// Puts a text into the two fields of its languages.
pub(crate) fn set_both(s: &mut Sheet, field: &str, text: &Localised) {
    s.form.set(&format!("{field}-en"), text.exact("en"));
    s.form.set(&format!("{field}-fr"), text.exact("fr"));
}

/// A line in two languages as it was typed.
pub(crate) fn line_both(ask: &Ask, s: &mut Sheet, field: &str) -> Localised {
    let (en, fr) = (line(ask, s, &format!("{field}-en")), line(ask, s, &format!("{field}-fr")));
    Localised::both(&en, &fr)
}

/// A line as it was typed, without line ends.
pub(crate) fn line(ask: &Ask, s: &mut Sheet, field: &str) -> String {
    let typed = one_line(s.form.get(field));
    let over = Limit::Chars(LINE_CHARS_MAX).over(&typed);
    if over > 0 {
        s.wrong(field, ask.t().a("gathering-too-long", "over", over));
    }
    typed
}

/// A text in two languages as it was typed.
pub(crate) fn text_both(ask: &Ask, s: &mut Sheet, field: &str) -> Localised {
    for tag in ["en", "fr"] {
        let name = format!("{field}-{tag}");
        let over = Limit::Chars(TEXT_CHARS_MAX).over(s.form.get(&name));
        if over > 0 {
            s.wrong(&name, ask.t().a("gathering-too-long", "over", over));
        }
    }
    Localised::both(s.form.get(&format!("{field}-en")), s.form.get(&format!("{field}-fr")))
}

/// An address on the web: nothing that runs, nothing inside (R48).
pub(crate) fn link(ask: &Ask, s: &mut Sheet, field: &str) -> String {
    let typed = line(ask, s, field);
    if !typed.is_empty() && !is_link(&typed) {
        s.wrong(field, ask.t().say("gathering-link-wrong"));
    }
    typed
}

/// Begins as an address of the web does.
pub(crate) fn is_link(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| {
        rest.len() > 2 && !rest.contains(|sign: char| sign.is_whitespace() || "\"<>\\".contains(sign))
    })
}

/// A whole number of at least `least`; empty is none.
pub(crate) fn number(ask: &Ask, s: &mut Sheet, field: &str, least: i64) -> Option<i64> {
    if s.form.get(field).is_empty() {
        return None;
    }
    let number = s.form.number(field).filter(|number| (least..=1_000_000).contains(number));
    if number.is_none() {
        s.wrong(field, ask.t().a("gathering-number-wrong", "least", least));
    }
    number
}

/// First and last day as they were typed.
pub(crate) fn days(ask: &Ask, s: &mut Sheet) -> Option<(Date, Date)> {
    let (from, to) = (s.form.get("starts_on").to_owned(), s.form.get("ends_on").to_owned());
    if from.is_empty() && to.is_empty() {
        return None;
    }
    let Ok(first) = from.parse::<Date>() else {
        s.wrong("starts_on", ask.t().say("gathering-day-wrong"));
        return None;
    };
    let last = if to.is_empty() { Ok(first) } else { to.parse::<Date>() };
    match last {
        Ok(last) if last >= first => Some((first, last)),
        Ok(_) => {
            s.wrong("ends_on", ask.t().say("gathering-days-order"));
            None
        }
        Err(_) => {
            s.wrong("ends_on", ask.t().say("gathering-day-wrong"));
            None
        }
    }
}

/// The zone as it was chosen.
pub(crate) fn zone(ask: &Ask, s: &mut Sheet) -> Zone {
    Zone::parse(s.form.get("zone")).unwrap_or_else(|_| {
        s.wrong("zone", ask.t().say("gathering-zone-wrong"));
        Zone::utc()
    })
}

/// The zones to choose from, by their names.
pub(crate) fn zones(chosen: &str) -> Vec<(String, String)> {
    const AREAS: [&str; 8] =
        ["Africa/", "America/", "Asia/", "Atlantic/", "Australia/", "Europe/", "Indian/", "Pacific/"];
    let known = base::jiff::tz::db().available().map(|name| name.as_str().to_owned());
    let mut names: Vec<String> = known.filter(|name| AREAS.iter().any(|area| name.starts_with(area))).collect();
    names.push("UTC".to_owned());
    if !chosen.is_empty() && Zone::parse(chosen).is_ok() {
        names.push(chosen.to_owned());
    }
    names.sort_unstable();
    names.dedup();
    names.into_iter().map(|name| (name.clone(), name.replace('_', " "))).collect()
}

/// A civil time in the gathering's zone, typed as day and time. An hour the clocks leave out is named.
pub(crate) fn civil_instant(ask: &Ask, s: &mut Sheet, field: &str, zone: &Zone, usual: &str) -> Option<Ts> {
    let t = ask.t();
    let (day, time) = (format!("{field}-day"), format!("{field}-time"));
    if s.form.get(&day).is_empty() {
        return None;
    }
    let typed = s.form.get(&time);
    let (date, clock) =
        (s.form.get(&day).parse::<Date>(), if typed.is_empty() { usual } else { typed }.parse::<Time>());
    let (Ok(date), Ok(clock)) = (date, clock) else {
        s.wrong(&day, t.say("gathering-day-wrong"));
        return None;
    };
    // “Until 23:59” means until that minute is over.
    let clock = if clock.hour() == 23 && clock.minute() == 59 { Time::constant(23, 59, 59, 0) } else { clock };
    let place = zone.place(date.to_datetime(clock));
    if place.civil == Civil::LeftOut {
        s.wrong(&time, t.a("gathering-time-left-out", "city", zone.city()));
    }
    Some(place.at)
}

/// Puts an instant into its two fields.
pub(crate) fn set_instant(s: &mut Sheet, field: &str, at: Option<Ts>, zone: &Zone) {
    let civil = at.map(|at| zone.civil(at));
    s.form.set(&format!("{field}-day"), civil.map_or(String::new(), |civil| civil.date().to_string()));
    s.form.set(&format!("{field}-time"), civil.map_or(String::new(), web::clock_time));
}

/// An instant in words: in the gathering's zone, and in the reader's where that is known and shows something else.
pub(crate) struct Told {
    /// In the gathering's zone.
    pub there: String,
    /// The place of that zone.
    pub city: String,
    /// In the reader's zone, if known and different.
    pub here: Option<(String, String)>,
    /// For the small script.
    pub rfc3339: String,
    /// “in 3 days”.
    pub until: String,
}

/// Tells an instant.
pub(crate) fn told(ask: &Ask, at: Ts, zone: &Zone) -> Told {
    let t = ask.t();
    let other = ask.reader_zone().filter(|reader| reader.civil(at) != zone.civil(at));
    Told {
        there: t.instant(at, zone),
        city: zone.city(),
        here: other.map(|reader| (t.instant(at, &reader), reader.city())),
        rfc3339: zone.rfc3339(at),
        until: t.until(ask.now(), at),
    }
}

/// A transaction in which the gathering takes its next revision. `None` where somebody else changed it since the form
/// was opened: then `gathering` is as it stands now, and the sheet says so.
pub(crate) async fn step(ask: &Ask, gathering: &mut Gathering, s: &mut Sheet) -> Result<Option<Tx>, Refusal> {
    let tx = ask.db().begin().await?;
    if gatherings::desk::step_if_unchanged(&tx, gathering, revision(s), ask.now()).await? {
        return Ok(Some(tx));
    }
    drop(tx);
    *gathering = gathering_of(ask).await?;
    s.form.set("revision", gathering.changed_at.0.to_string());
    s.wrong("save", ask.t().say("gathering-conflict-list"));
    Ok(None)
}

/// Notes the deed, makes it true, and goes back to the list.
pub(crate) async fn done(ask: &Ask, tx: Tx, gathering: &Gathering, name: &str) -> Outcome {
    maker(ask).note(&tx, "gathering-parts", gathering, name).await?;
    tx.commit().await?;
    see_other(ask, &at(gathering, &format!("/{name}")), Some("said-gathering-saved"))
}
