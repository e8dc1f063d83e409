//! One event of schedule.json: a session with its time and room. Where fields contradict each other the room of the
//! column, the date and the duration are believed, and the other saying is kept beside.

use jiff::civil::DateTime;

use super::persons;
use super::read::ListedDay;
use crate::guid::{self, Wish};
use crate::intake::{Intake, MINUTES_MAX, Place};
use crate::model::{Extra, Key, Reference, Session};
use crate::node::{Fields, Node};
use crate::report::{Oddity, UnplacedReason};
use crate::zone::{self, Settled, Stamp, clock_of, minutes_of, plausible};

/// Reads an event of a room's column.
pub(super) fn read(node: Node, room: usize, room_name: &str, day: ListedDay, path: &str, intake: &mut Intake) {
    let mut fields = match node {
        Node::Object(entries) => Fields::of("event", entries),
        other => {
            intake.notes.note("event", Oddity::NotUnderstood);
            intake.programme.extra.insert(path.to_owned(), other.into_value());
            return;
        }
    };
    let mut extra = Extra::new();
    let time = read_time(&mut fields, day, &mut extra, intake);
    if let Some(said) = fields.line("room", &mut intake.notes).filter(|said| said != room_name) {
        intake.notes.note("event.room", Oddity::Contradiction);
        extra.insert("room".into(), said.into());
    }
    let slug = fields.line("slug", &mut intake.notes);
    let wish = read_identity(&mut fields, intake);
    let session = read_session(fields, intake);
    let handles = handles(&session, &wish);
    let session = Session { key: intake.session_key(&handles, &session), ..session };
    let index = intake.session_of_event(session, &handles, wish.clone());
    match time {
        Ok((time, minutes)) => {
            let key = wish.key().unwrap_or_else(|| format!("{path} {}", time.start));
            let fallback = intake.derived(&format!("placement {key}"));
            let wish = Wish { fallback, ..wish };
            let place = Place { room, time, minutes, listed_day: day.date, key, wish, slug, extra };
            intake.place(index, place);
        }
        Err(reason) => intake.unplaced_with(index, reason, slug, extra),
    }
}

fn read_identity(fields: &mut Fields, intake: &mut Intake) -> Wish {
    let notes = &mut intake.notes;
    let (guid, code) = (fields.line("guid", notes), fields.line("code", notes));
    let number = fields.count("id", notes);
    let name = guid.clone().or_else(|| code.clone()).or_else(|| number.map(|n| n.to_string())).unwrap_or_default();
    Wish { guid, number, code, fallback: intake.derived(&format!("event {name}")) }
}

/// What two events of one session have in common: a code, a number, or a page.
fn handles(session: &Session, wish: &Wish) -> Vec<String> {
    let code = wish.code.as_ref().map(|code| format!("code:{code}"));
    let number = wish.number.map(|number| format!("id:{number}"));
    let url = session.url.as_ref().map(|url| format!("url:{url}"));
    let guid = wish.guid.as_ref().map(|guid| format!("guid:{guid}"));
    [code, guid, number, url].into_iter().flatten().collect()
}

fn read_time(
    fields: &mut Fields,
    day: ListedDay,
    extra: &mut Extra,
    intake: &mut Intake,
) -> Result<(Settled, u32), UnplacedReason> {
    let said: Vec<Option<String>> =
        ["date", "start", "duration", "end"].iter().map(|name| fields.line(name, &mut intake.notes)).collect();
    let [date, start, duration, end] = [0, 1, 2, 3].map(|at| said[at].as_deref());
    let time = read_start(date, start, day, intake);
    let read = time.and_then(|time| {
        contradictions(&time, date, start, extra, intake);
        let minutes = read_minutes(&time, duration, end, extra, intake)?;
        Ok((time, minutes))
    });
    if read.is_err() {
        for (name, said) in ["date", "start", "duration", "end"].iter().zip(&said) {
            if let Some(said) = said {
                extra.insert((*name).to_owned(), said.clone().into());
            }
        }
    }
    read
}

fn read_start(
    date: Option<&str>,
    start: Option<&str>,
    day: ListedDay,
    intake: &mut Intake,
) -> Result<Settled, UnplacedReason> {
    let stamp = match date {
        Some(text) => Some(Stamp::parse(text).ok_or(UnplacedReason::TimeUnreadable)?),
        None => None,
    };
    let clock = start.and_then(clock_of);
    let date = stamp.as_ref().map(|stamp| stamp.date).or(day.date).ok_or(UnplacedReason::NoTime)?;
    if !plausible(date) {
        return Err(UnplacedReason::DateOutOfRange);
    }
    if let Some(stamp) = stamp
        && let Some(civil) = stamp.civil()
    {
        // wafer writes local times with the offset zero; the clock time beside tells.
        let zero = stamp.offset.is_some_and(|(offset, zulu)| offset.is_zero() && !zulu);
        let same_clock = clock.is_some_and(|clock| clock == civil.time());
        if zero && same_clock && intake.zone.offset_on(civil) != 0 {
            intake.notes.note("event.date", Oddity::ZeroOffsetWrong);
            let settled = intake.zone.settle(civil, None);
            return Ok(Settled { oddities: vec![Oddity::ZeroOffsetWrong], ..settled });
        }
        return Ok(intake.settle("event.date", civil, stamp.offset.map(|(offset, _)| offset)));
    }
    // Old Pentabarf: the day's date and a clock time, which after midnight is the next date's.
    let clock = clock.ok_or(if start.is_some() { UnplacedReason::TimeUnreadable } else { UnplacedReason::NoTime })?;
    let mut civil = DateTime::from_parts(date, clock);
    let change = intake.programme.gathering.day_change_minutes.unwrap_or(zone::DAY_CHANGE_MINUTES);
    if day.date == Some(date) && zone::day_of(civil, None, change) != date {
        civil = zone::later(civil, 24 * 60);
    }
    intake.notes.note("event.date", Oddity::TakenFromElsewhere);
    Ok(intake.settle("event.date", civil, None))
}

/// Keeps what the settled time no longer says by itself.
fn contradictions(time: &Settled, date: Option<&str>, start: Option<&str>, extra: &mut Extra, intake: &mut Intake) {
    if let Some(date) = date.filter(|_| !time.oddities.is_empty()) {
        extra.insert("date".into(), date.into());
    }
    if let Some(start) = start.filter(|start| clock_of(start) != Some(time.start.time())) {
        intake.notes.note("event.start", Oddity::Contradiction);
        extra.insert("start".into(), start.into());
    }
}

fn read_minutes(
    time: &Settled,
    duration: Option<&str>,
    end: Option<&str>,
    extra: &mut Extra,
    intake: &mut Intake,
) -> Result<u32, UnplacedReason> {
    let by_end = end.and_then(|end| intake.minutes_until(time, end));
    let by_duration = duration.and_then(minutes_of);
    let minutes = match (by_duration, by_end) {
        (Some(minutes), by_end) => {
            if let Some(said) =
                duration.filter(|said| said.split(':').nth(2).is_some_and(|s| !s.trim_matches('0').is_empty()))
            {
                intake.notes.note("event.duration", Oddity::SecondsDropped);
                extra.insert("duration".into(), said.into());
            }
            if let Some(end) = end.filter(|_| by_end != Some(i64::from(minutes))) {
                intake.notes.note("event.end", Oddity::Contradiction);
                extra.insert("end".into(), end.into());
            }
            minutes
        }
        (None, Some(minutes)) => {
            intake.notes.note("event.duration", Oddity::TakenFromElsewhere);
            if let Some(duration) = duration {
                extra.insert("duration".into(), duration.into());
            }
            u32::try_from(minutes).map_err(|_| UnplacedReason::LengthOutOfRange)?
        }
        (None, None) => return Err(UnplacedReason::NoLength),
    };
    if (1..=MINUTES_MAX).contains(&minutes) { Ok(minutes) } else { Err(UnplacedReason::LengthOutOfRange) }
}

fn read_session(mut fields: Fields, intake: &mut Intake) -> Session {
    let mut session = Session::named(Key::default());
    session.language = fields.line("language", &mut intake.notes);
    let language = session.language.clone().filter(|tag| is_tag(tag));
    let language = language.as_deref();
    session.title = intake.localised(&mut fields, "title", language, false);
    session.subtitle = intake.localised(&mut fields, "subtitle", language, false);
    session.summary = intake.localised(&mut fields, "abstract", language, true);
    session.description = intake.localised(&mut fields, "description", language, true);
    session.topic = named(&mut fields, "track", intake).map(|name| intake.topic_named(&name));
    session.format = named(&mut fields, "type", intake).map(|name| intake.format_named(&name));
    session.presenters = persons::read(&mut fields, intake);
    session.links = references(&mut fields, "links", intake);
    session.attachments = references(&mut fields, "attachments", intake);
    session.answers = persons::answers(&mut fields, intake);
    let notes = &mut intake.notes;
    session.url = fields.line("url", notes);
    session.logo = fields.line("logo", notes);
    session.feedback_url = fields.line("feedback_url", notes);
    session.origin_url = fields.line("origin_url", notes);
    session.recording_licence = fields.line("recording_license", notes);
    session.do_not_record = fields.truth("do_not_record", notes);
    session.extra = fields.rest();
    session
}

fn is_tag(tag: &str) -> bool {
    (1..=35).contains(&tag.len()) && tag.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
}

/// A track or type, written as a name or as a name by language.
fn named(fields: &mut Fields, name: &str, intake: &mut Intake) -> Option<String> {
    let said = intake.localised(fields, name, None, false);
    Some(said.pick(&["en"]).to_owned()).filter(|name| !name.is_empty())
}

pub(crate) fn references(fields: &mut Fields, name: &'static str, intake: &mut Intake) -> Vec<Reference> {
    let mut all = Vec::new();
    let mut odd = Vec::new();
    for node in fields.list(name, &mut intake.notes) {
        match node {
            Node::Text(url) => all.push(Reference { url, ..Reference::default() }),
            Node::Object(entries) => {
                let mut fields = Fields::of(name, entries);
                let notes = &mut intake.notes;
                let url = fields.line("url", notes).unwrap_or_default();
                let (title, kind) = (fields.line("title", notes), fields.line("type", notes));
                all.push(Reference { url, title, kind, extra: fields.rest() });
            }
            other => odd.push(other),
        }
    }
    if !odd.is_empty() {
        intake.notes.note(name, Oddity::NotUnderstood);
        fields.put_back(name, Node::List(odd));
    }
    all
}

impl Wish {
    /// The name under which a second import finds the same event.
    fn key(&self) -> Option<String> {
        let guid = self.guid.as_deref().map(|text| match guid::parse(text) {
            Some(guid) => format!("guid:{guid}"),
            None => format!("guid:{text}"),
        });
        let code = || self.code.as_ref().map(|code| format!("code:{code}"));
        guid.or_else(code).or_else(|| self.number.map(|number| format!("id:{number}")))
    }
}
