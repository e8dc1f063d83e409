//! Sessions and breaks of programme-json, and how a session's times become placements.

use jiff::civil::Date;

use super::time::{Time, Where};
use super::{lists, main_language};
use crate::guid::{self, Wish};
use crate::intake::{Intake, Place};
use crate::model::{Break, Extra, Key, Session};
use crate::node::{Fields, Node};
use crate::report::{Oddity, UnplacedReason};
use crate::zone::Stamp;

pub(super) fn read(mut fields: Fields, intake: &mut Intake) {
    let notes = &mut intake.notes;
    let (id, guid, code) = (fields.line("id", notes), fields.line("guid", notes), fields.line("code", notes));
    let number = fields.count("number", notes).or_else(|| id.as_deref().and_then(|id| id.parse().ok()));
    let slug = fields.line("slug", notes);
    let times = fields.list("times", notes);
    let whole = Where::take(&mut fields, notes);
    let session = session_of(&mut fields, &whole, intake);
    let name = [("id", &id), ("code", &code), ("guid", &guid)];
    let name = name.iter().find_map(|(kind, name)| name.as_ref().map(|name| format!("{kind}:{name}")));
    let name = name.unwrap_or_else(|| format!("title:{}", session.title.pick(&[])));
    let own = guid.as_deref().and_then(guid::parse).unwrap_or_else(|| intake.derived(&format!("session {name}")));
    let mut session = Session { key: Key(name), ..session };
    lists::put_back_id(&mut fields, id, number);
    session.extra = fields.rest();
    let wish = Wish { guid, number, code, fallback: own };
    let index = intake.add_session(session, wish.clone());
    if times.is_empty() {
        return place(index, &own, 0, Time { whole, wish, slug, extra: Extra::new() }, intake);
    }
    for (position, node) in times.into_iter().enumerate() {
        let entries = match node {
            Node::Object(entries) => entries,
            other => {
                intake.notes.note("session.times", Oddity::NotUnderstood);
                let extra = &mut intake.programme.sessions[index].extra;
                extra.insert(format!("times[{position}]"), other.into_value());
                continue;
            }
        };
        let mut fields = Fields::of("time", entries);
        let notes = &mut intake.notes;
        let inherited = if position == 0 { wish.clone() } else { Wish::default() };
        let wish = Wish {
            guid: fields.line("guid", notes).or(inherited.guid),
            number: fields.count("number", notes).or(inherited.number),
            code: fields.line("code", notes).or(inherited.code),
            fallback: own,
        };
        let slug = fields.line("slug", notes);
        let whole = Where::take(&mut fields, notes).or(&whole);
        place(index, &own, position, Time { whole, wish, slug, extra: fields.rest() }, intake);
    }
}

fn session_of(fields: &mut Fields, whole: &Where, intake: &mut Intake) -> Session {
    let mut session = Session::named(Key::default());
    session.language = fields.line("language", &mut intake.notes);
    let language = session.language.clone().or_else(|| main_language(intake));
    let language = language.as_deref();
    session.title = intake.localised(fields, "title", language, false);
    session.subtitle = intake.localised(fields, "subtitle", language, false);
    session.summary = intake.localised(fields, "abstract", language, true);
    session.description = intake.localised(fields, "description", language, true);
    session.format = fields.line("format", &mut intake.notes).map(|name| intake.format_by(&name));
    session.topic = fields.line("topic", &mut intake.notes).map(|name| intake.topic_by(&name));
    session.minutes = whole.minutes;
    for node in fields.list("persons", &mut intake.notes) {
        if let Some((person, guid, role)) = lists::person(node, intake) {
            let mut presenter = intake.presenter(person, guid.as_deref(), role);
            if presenter.organisation.is_none() {
                let listed = intake.person_of(&presenter.person);
                presenter.organisation = listed.and_then(|person| person.organisation.clone());
            }
            session.presenters.push(presenter);
        }
    }
    session.links = crate::schedule_json::references(fields, "links", intake);
    session.attachments = crate::schedule_json::references(fields, "attachments", intake);
    session.answers = crate::schedule_json::answers(fields, intake);
    let notes = &mut intake.notes;
    session.tags = fields.texts("tags", notes);
    session.state = fields.line("state", notes);
    session.url = fields.line("url", notes);
    session.logo = fields.line("logo", notes);
    session.recording_licence = fields.line("recording_licence", notes);
    session.do_not_record = fields.truth("do_not_record", notes);
    session
}

fn place(index: usize, own: &uuid::Uuid, position: usize, time: Time, intake: &mut Intake) {
    let Time { whole, wish, slug, mut extra } = time;
    let settled = whole.start(intake).and_then(|start| {
        let room = whole.room.clone().ok_or(UnplacedReason::NoRoom)?;
        let minutes = whole.length(&start, intake)?;
        Ok((start, room, minutes))
    });
    let (time, room, minutes) = match settled {
        Ok(settled) => settled,
        Err(reason) => {
            extra.extend(whole.said());
            return intake.unplaced_with(index, reason, slug, extra);
        }
    };
    if !matches!(time.oddities.as_slice(), [] | [Oddity::OffsetMissing]) {
        extra.extend(Extra::from([("start".to_owned(), whole.start.clone().into())]));
    }
    let end_said = whole.end.as_deref().filter(|_| whole.minutes.is_some());
    extra.extend(end_said.map(|end| ("end".to_owned(), end.into())));
    let listed_day: Option<Date> = whole.day.as_deref().and_then(Stamp::parse).map(|stamp| stamp.date);
    let room = intake.room_by(&room);
    let key = format!("{} time:{position}", intake.programme.sessions[index].key);
    let fallback = guid::derived(own, &format!("placement {position}"));
    let wish = Wish { fallback, ..wish };
    intake.place(index, Place { room, time, minutes, listed_day, key, wish, slug, extra });
}

pub(super) fn read_break(mut fields: Fields, position: usize, intake: &mut Intake) {
    let id = fields.line("id", &mut intake.notes);
    let whole = Where::take(&mut fields, &mut intake.notes);
    let title = intake.localised(&mut fields, "title", main_language(intake).as_deref(), false);
    let Ok(time) = whole.start(intake) else {
        let mut entries = whole.said();
        entries.extend(fields.rest());
        intake.notes.note("break.start", Oddity::NotUnderstood);
        let value = serde_json::json!({ "title": title, "id": id, "said": entries });
        intake.programme.extra.insert(format!("breaks[{position}]"), value);
        return;
    };
    let minutes = whole.length(&time, intake).ok();
    let room = whole.room.as_deref().map(|room| intake.room_by(room));
    let room = room.map(|at| intake.programme.rooms[at].key.clone());
    lists::put_back_id(&mut fields, id.clone(), None);
    let key = intake.key("break", &id.map_or_else(|| format!("break:{position}"), |id| format!("id:{id}")));
    let (start, offset_seconds) = (time.start, time.offset_seconds);
    intake.programme.breaks.push(Break { key, title, room, start, offset_seconds, minutes, extra: fields.rest() });
}
