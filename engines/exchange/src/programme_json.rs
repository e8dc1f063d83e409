//! programme-json, our own form for converters to write (`docs/programme-json.md`): flat, local times,
//! one object per session. Tables (CSV) are brought into this shape and read here too.

use jiff::civil::{Date, DateTime};

use crate::guid::{self, Wish};
use crate::intake::{Intake, MINUTES_MAX, Place, zone_for};
use crate::model::*;
use crate::node::{Fields, Node, parse_json};
use crate::report::{Notes, Oddity, UnplacedReason};
use crate::zone::{Settled, Stamp, clock_of, later, minutes_of, plausible};
use crate::{ReadOptions, Reading, Refusal};

pub(crate) fn read(bytes: &[u8], options: &ReadOptions) -> Result<Reading, Refusal> {
    let mut notes = Notes::default();
    let root = parse_json(bytes, &mut notes)?;
    read_tree(root, options, notes)
}

/// True for a tree that could be of this form.
pub(crate) fn looks_like(root: &Node) -> bool {
    root.get("gathering").is_some() && matches!(root.get("sessions"), Some(Node::List(_)))
}

pub(crate) fn read_tree(root: Node, options: &ReadOptions, mut notes: Notes) -> Result<Reading, Refusal> {
    let schedule = root.get("schedule").and_then(|schedule| schedule.get("conference")).is_some();
    let looks_like =
        if schedule { Some("schedule-json") } else { crate::pretalx::looks_like(&root).then_some("pretalx-json") };
    let other = |missing| Refusal::OtherForm { wanted: "programme-json", missing, looks_like };
    let mut root = Fields::of("file", root.object().ok_or_else(|| other("an object"))?);
    if !root.has("sessions") {
        return Err(other("\"sessions\""));
    }
    let sessions = root.list("sessions", &mut notes);
    let gathering = root.fields("gathering", "gathering", &mut notes);
    let gathering = gathering.unwrap_or_else(|| Fields::of("gathering", Vec::new()));
    let mut intake = begin(gathering, options, notes)?;
    intake.programme.version = root.line("version", &mut intake.notes);
    read_rooms(&mut root, &mut intake);
    read_topics(&mut root, &mut intake);
    read_formats(&mut root, &mut intake);
    for node in root.list("persons", &mut intake.notes) {
        if let Some((person, guid, _)) = read_person(node, &mut intake) {
            intake.person(person, guid.as_deref(), &mut Extra::new());
        }
    }
    for (position, node) in sessions.into_iter().enumerate() {
        match node {
            Node::Object(entries) => read_session(Fields::of("session", entries), &mut intake),
            other => keep("sessions", position, other, &mut intake),
        }
    }
    for (position, node) in root.list("breaks", &mut intake.notes).into_iter().enumerate() {
        match node {
            Node::Object(entries) => read_break(Fields::of("break", entries), position, &mut intake),
            other => keep("breaks", position, other, &mut intake),
        }
    }
    intake.programme.extra.extend(root.rest());
    Ok(intake.finish())
}

fn keep(list: &str, position: usize, node: Node, intake: &mut Intake) {
    intake.notes.note(list, Oddity::NotUnderstood);
    intake.programme.extra.insert(format!("{list}[{position}]"), node.into_value());
}

fn begin(mut fields: Fields, options: &ReadOptions, mut notes: Notes) -> Result<Intake, Refusal> {
    let zone = zone_for(fields.line("zone", &mut notes), options, &mut notes)?;
    let mut gathering = Gathering { acronym: fields.line("code", &mut notes), ..Gathering::default() };
    for node in fields.list("languages", &mut notes) {
        gathering.languages.extend(node.text().map(str::to_owned));
    }
    for name in ["start", "end"] {
        let Some(said) = fields.line(name, &mut notes) else { continue };
        match Stamp::parse(&said).filter(|stamp| stamp.time.is_none() && plausible(stamp.date)) {
            Some(stamp) if name == "start" => gathering.start = Some(stamp.date),
            Some(stamp) => gathering.end = Some(stamp.date),
            None => {
                notes.note(&format!("gathering.{name}"), Oddity::Malformed);
                fields.put_back(name, Node::Text(said));
            }
        }
    }
    gathering.url = fields.line("url", &mut notes);
    gathering.base_url = fields.line("base_url", &mut notes);
    gathering.logo = fields.line("logo", &mut notes);
    gathering.colour = fields.line("colour", &mut notes);
    gathering.slot_minutes = fields.small("slot_minutes", &mut notes);
    if let Some(said) = fields.line("day_change", &mut notes) {
        match minutes_of(&said).filter(|minutes| said.contains(':') && *minutes < 24 * 60) {
            Some(minutes) => gathering.day_change_minutes = Some(minutes),
            None => fields.put_back("day_change", Node::Text(said)),
        }
    }
    let mut intake = Intake::new(gathering, zone, options, notes);
    let language = main_language(&intake);
    let language = language.as_deref();
    let title = intake.localised(&mut fields, "title", language, false);
    let place = intake.localised(&mut fields, "place", language, false);
    let description = intake.localised(&mut fields, "description", language, true);
    let gathering = &mut intake.programme.gathering;
    (gathering.title, gathering.place, gathering.description) = (title, place, description);
    gathering.extra = fields.rest();
    Ok(intake)
}

fn main_language(intake: &Intake) -> Option<String> {
    intake.programme.gathering.languages.first().cloned()
}

/// An entry of a list: an object, or just a name.
fn listed(place: &'static str, node: Node, position: usize, intake: &mut Intake) -> Option<Fields> {
    match node {
        Node::Object(entries) => Some(Fields::of(place, entries)),
        Node::Text(name) => Some(Fields::of(place, vec![("name".to_owned(), Node::Text(name))])),
        other => {
            keep(place, position, other, intake);
            None
        }
    }
}

/// An id that is not a number is kept as it was written.
fn put_back_id(fields: &mut Fields, id: Option<String>, number: Option<u64>) {
    if let Some(id) = id.filter(|id| number.map(|number| number.to_string()).as_ref() != Some(id)) {
        fields.put_back("id", Node::Text(id));
    }
}

/// The handles by which sessions name an entry: its id first, then its name in any language.
fn entry(fields: &mut Fields, intake: &mut Intake) -> (Vec<String>, Option<String>, Localised) {
    let id = fields.line("id", &mut intake.notes);
    let name = intake.localised(fields, "name", main_language(intake).as_deref(), false);
    let names = name.0.values().map(|name| format!("name:{name}"));
    let mut handles: Vec<String> = id.iter().map(|id| format!("id:{id}")).chain(names).collect();
    handles.dedup();
    (handles, id, name)
}

fn read_rooms(root: &mut Fields, intake: &mut Intake) {
    for (position, node) in root.list("rooms", &mut intake.notes).into_iter().enumerate() {
        let Some(mut fields) = listed("rooms", node, position, intake) else { continue };
        let (handles, id, name) = entry(&mut fields, intake);
        let key = handles.first().cloned().unwrap_or_else(|| format!("rooms[{position}]"));
        let mut room = Room::named(Key(key), name);
        room.number = id.as_deref().and_then(|id| id.parse().ok());
        put_back_id(&mut fields, id, room.number);
        let guid = fields.line("guid", &mut intake.notes);
        room.capacity = fields.small("capacity", &mut intake.notes);
        room.slug = fields.line("slug", &mut intake.notes);
        room.description = intake.localised(&mut fields, "description", main_language(intake).as_deref(), true);
        room.extra = fields.rest();
        intake.add_room(room, guid.as_deref(), &handles);
    }
}

fn read_topics(root: &mut Fields, intake: &mut Intake) {
    for (position, node) in root.list("topics", &mut intake.notes).into_iter().enumerate() {
        let Some(mut fields) = listed("topics", node, position, intake) else { continue };
        let (handles, id, name) = entry(&mut fields, intake);
        put_back_id(&mut fields, id, None);
        let slug = fields.line("slug", &mut intake.notes);
        let colour = fields.line("colour", &mut intake.notes);
        let extra = fields.rest();
        let first = handles.first().cloned().unwrap_or_default();
        intake.topic(first.clone(), |key| Topic { slug, colour, extra, ..Topic::named(key, name) });
        intake.also_topic(&first, &handles);
    }
}

fn read_formats(root: &mut Fields, intake: &mut Intake) {
    for (position, node) in root.list("formats", &mut intake.notes).into_iter().enumerate() {
        let Some(mut fields) = listed("formats", node, position, intake) else { continue };
        let (handles, id, name) = entry(&mut fields, intake);
        put_back_id(&mut fields, id, None);
        let minutes = fields.small("minutes", &mut intake.notes);
        let extra = fields.rest();
        let first = handles.first().cloned().unwrap_or_default();
        intake.format(first.clone(), |key| Format { minutes, extra, ..Format::named(key, name) });
        intake.also_format(&first, &handles);
    }
}

/// A person of the list or of a session, with guid and role.
fn read_person(node: Node, intake: &mut Intake) -> Option<(Person, Option<String>, Option<String>)> {
    let mut fields = match node {
        Node::Object(entries) => Fields::of("person", entries),
        Node::Text(name) => Fields::of("person", vec![("name".to_owned(), Node::Text(name))]),
        other => {
            let at = intake.programme.extra.len();
            keep("persons", at, other, intake);
            return None;
        }
    };
    let notes = &mut intake.notes;
    let (id, guid, code) = (fields.line("id", notes), fields.line("guid", notes), fields.line("code", notes));
    let by_id = id.as_ref().map(|id| format!("id:{id}"));
    let known = by_id.clone().and_then(|id| intake.person_of(&Key(id))).map(|person| person.name.clone());
    let notes = &mut intake.notes;
    let name = fields.line("name", notes).or(known).or_else(|| id.clone()).unwrap_or_default();
    let by_code = || code.as_ref().map(|code| format!("code:{code}"));
    let key = by_id.or_else(by_code).unwrap_or_else(|| format!("name:{name}"));
    let role = fields.line("role", notes);
    let mut person = Person::named(Key(key), name);
    person.number = id.as_deref().and_then(|id| id.parse().ok());
    person.code = code;
    person.organisation = fields.line("organisation", notes);
    person.avatar = fields.line("picture", notes);
    person.url = fields.line("url", notes);
    person.biography = fields.text("biography", notes);
    put_back_id(&mut fields, id, person.number);
    person.extra = fields.rest();
    Some((person, guid, role))
}

fn read_session(mut fields: Fields, intake: &mut Intake) {
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
    put_back_id(&mut fields, id, number);
    session.extra = fields.rest();
    let wish = Wish { guid, number, code, fallback: own };
    let index = intake.add_session(session, wish.clone());
    if times.is_empty() {
        return place(index, &own, 0, Time { whole, wish, slug, extra: Extra::new() }, intake);
    }
    for (position, node) in times.into_iter().enumerate() {
        let Some(entries) = node.object() else { continue };
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
        if let Some((person, guid, role)) = read_person(node, intake) {
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
    session.tags = fields.list("tags", notes).iter().filter_map(|tag| tag.text().map(str::to_owned)).collect();
    session.state = fields.line("state", notes);
    session.url = fields.line("url", notes);
    session.logo = fields.line("logo", notes);
    session.recording_licence = fields.line("recording_licence", notes);
    session.do_not_record = fields.truth("do_not_record", notes);
    session
}

/// Where and when, as written.
#[derive(Debug, Clone, Default)]
struct Where {
    date: Option<String>,
    day: Option<String>,
    start: Option<String>,
    end: Option<String>,
    minutes: Option<u32>,
    room: Option<String>,
}

/// One time of a session, before it is settled.
struct Time {
    whole: Where,
    wish: Wish,
    slug: Option<String>,
    extra: Extra,
}

impl Where {
    fn take(fields: &mut Fields, notes: &mut Notes) -> Self {
        Self {
            date: fields.line("date", notes),
            day: fields.line("day", notes),
            start: fields.line("start", notes),
            end: fields.line("end", notes),
            minutes: fields.small("minutes", notes),
            room: fields.line("room", notes),
        }
    }

    /// What one of several times does not say is as for the whole session.
    fn or(self, whole: &Self) -> Self {
        Self {
            date: self.date.or_else(|| whole.date.clone()),
            day: self.day.or_else(|| whole.day.clone()),
            start: self.start.or_else(|| whole.start.clone()),
            minutes: self.minutes.or(if self.end.is_none() { whole.minutes } else { None }),
            end: self.end.or_else(|| whole.end.clone()),
            room: self.room.or_else(|| whole.room.clone()),
        }
    }

    /// Everything that was said, for a session that could not be placed.
    fn said(self) -> Extra {
        let texts = [("date", self.date), ("day", self.day), ("start", self.start), ("end", self.end), ("room", self.room)];
        let texts = texts.into_iter().filter_map(|(name, text)| Some((name.to_owned(), text?.into())));
        texts.chain(self.minutes.map(|minutes| ("minutes".to_owned(), minutes.into()))).collect()
    }

    fn start(&self, intake: &mut Intake) -> Result<Settled, UnplacedReason> {
        let start = self.start.as_deref().ok_or(UnplacedReason::NoTime)?;
        let date = self.date.as_deref().map(|text| Stamp::parse(text).ok_or(UnplacedReason::TimeUnreadable));
        let date = date.transpose()?.map(|stamp| stamp.date);
        let (civil, offset) = match (clock_of(start), Stamp::parse(start)) {
            (Some(clock), _) => (DateTime::from_parts(date.ok_or(UnplacedReason::NoTime)?, clock), None),
            (None, Some(stamp)) => (stamp.civil().ok_or(UnplacedReason::NoTime)?, stamp.offset),
            (None, None) => return Err(UnplacedReason::TimeUnreadable),
        };
        if !plausible(civil.date()) {
            return Err(UnplacedReason::DateOutOfRange);
        }
        let settled = intake.zone.settle(civil, offset.map(|(offset, _)| offset));
        // Local times without offset are this form's usual way, not an oddity.
        for oddity in settled.oddities.iter().filter(|oddity| **oddity != Oddity::OffsetMissing) {
            intake.notes.note("session.start", *oddity);
        }
        Ok(settled)
    }

    fn length(&self, time: &Settled, intake: &mut Intake) -> Result<u32, UnplacedReason> {
        let by_end = self.end.as_deref().and_then(|end| match clock_of(end) {
            Some(clock) => {
                let same_day = DateTime::from_parts(time.start.date(), clock);
                let after = if same_day > time.start { same_day } else { later(same_day, 24 * 60) };
                intake.minutes_until(time, &after.to_string())
            }
            None => intake.minutes_until(time, end),
        });
        let minutes = match (self.minutes, by_end) {
            (Some(minutes), by_end) => {
                if self.end.is_some() && by_end != Some(i64::from(minutes)) {
                    intake.notes.note("session.end", Oddity::Contradiction);
                }
                minutes
            }
            (None, Some(minutes)) => u32::try_from(minutes).map_err(|_| UnplacedReason::LengthOutOfRange)?,
            (None, None) => return Err(UnplacedReason::NoLength),
        };
        if (1..=MINUTES_MAX).contains(&minutes) { Ok(minutes) } else { Err(UnplacedReason::LengthOutOfRange) }
    }
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

fn read_break(mut fields: Fields, position: usize, intake: &mut Intake) {
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
    put_back_id(&mut fields, id.clone(), None);
    let key = intake.key("break", &id.map_or_else(|| format!("break:{position}"), |id| format!("id:{id}")));
    let (start, offset_seconds) = (time.start, time.offset_seconds);
    intake.programme.breaks.push(Break { key, title, room, start, offset_seconds, minutes, extra: fields.rest() });
}
