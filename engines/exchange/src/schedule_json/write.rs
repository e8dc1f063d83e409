//! Writes schedule.json so that the c3voc's JSON schema finds nothing: closed objects, absolute addresses,
//! names instead of `public_name` (a person with both and a number is neither of the schema's two kinds).

use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};
use serde_json::Value;
use uuid::Uuid;

use crate::model::{Person, Presenter, Programme, Reference, Room, Topic};
use crate::plan::{Event, Plan, PlannedDay, PlannedRoom, duration, name_of, plan, said};
use crate::{GENERATOR, WriteOptions, WriteRefusal, text};

/// Objects with keys in the order in which they are written.
type Entries = Vec<(String, Json)>;

/// A value to write.
enum Json {
    Value(Value),
    List(Vec<Json>),
    Object(Entries),
}

impl Serialize for Json {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Value(value) => value.serialize(serializer),
            Self::List(list) => serializer.collect_seq(list),
            Self::Object(entries) => {
                let mut map = serializer.serialize_map(Some(entries.len()))?;
                for (name, value) in entries {
                    map.serialize_entry(name, value)?;
                }
                map.end()
            }
        }
    }
}

/// An object in the making.
#[derive(Default)]
struct Object(Entries);

impl Object {
    fn put(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.0.push((name.to_owned(), Json::Value(value.into())));
        self
    }

    /// Puts what is there, and nothing otherwise.
    fn maybe(self, name: &str, value: Option<impl Into<Value>>) -> Self {
        match value {
            Some(value) => self.put(name, value),
            None => self,
        }
    }

    fn list(mut self, name: &str, list: Vec<Json>) -> Self {
        self.0.push((name.to_owned(), Json::List(list)));
        self
    }

    fn object(mut self, name: &str, object: Entries) -> Self {
        self.0.push((name.to_owned(), Json::Object(object)));
        self
    }

    fn json(self) -> Json {
        Json::Object(self.0)
    }
}

pub(crate) fn write(programme: &Programme, options: &WriteOptions) -> Result<String, WriteRefusal> {
    let plan = plan(programme, options, None)?;
    let generator = Object::default().put("name", GENERATOR).put("version", options.software_version.as_str());
    let schedule = Object::default()
        .put("version", plan.version.as_str())
        .maybe("base_url", plan.base_url.clone())
        .maybe("time_zone_name", Some(plan.zone.name.clone()).filter(|name| !in_schema(name)))
        .object("conference", conference(&plan, programme).0);
    let root = Object::default()
        .put("$schema", "https://c3voc.de/schedule/schema.json")
        .object("generator", generator.0)
        .object("schedule", schedule.0)
        .json();
    let mut out = Vec::new();
    let indent = serde_json::ser::PrettyFormatter::with_indent(b" ");
    let mut serializer = serde_json::Serializer::with_formatter(&mut out, indent);
    root.serialize(&mut serializer).expect("text keys and memory cannot fail");
    out.push(b'\n');
    Ok(String::from_utf8(out).expect("the serializer writes UTF-8"))
}

/// The schema takes `Area/City` and `UTC`; other zones are written beside the conference, where it takes anything.
fn in_schema(zone: &str) -> bool {
    let word = |part: &str| {
        let mut letters = part.bytes();
        letters.next().is_some_and(|b| b.is_ascii_uppercase()) && letters.next().is_some_and(|b| b.is_ascii_lowercase())
    };
    let mut parts = zone.split('/');
    let area = parts.next().unwrap_or_default();
    let area_is_word = word(area) && area.bytes().skip(1).all(|b| b.is_ascii_lowercase());
    zone.ends_with("UTC") || (area_is_word && parts.next().is_some_and(word))
}

fn conference(plan: &Plan<'_>, programme: &Programme) -> Object {
    let gathering = &programme.gathering;
    let description = plan.shared_block(&gathering.description).into_owned();
    let keywords: Vec<String> = gathering.keywords.iter().map(|word| text::clean(word).into_owned()).collect();
    let mut object = Object::default()
        .put("acronym", plan.acronym.as_str())
        .put("title", plan.title.as_str())
        .maybe("description", Some(description).filter(|text| !text.is_empty()))
        .put("start", plan.start.to_string())
        .put("end", plan.end.to_string())
        .put("daysCount", plan.days.len())
        .put("timeslot_duration", duration(gathering.slot_minutes.unwrap_or(5).clamp(1, 24 * 60)))
        .maybe("time_zone_name", Some(plan.zone.name.as_str()).filter(|name| in_schema(name)))
        .maybe("logo", gathering.logo.as_deref().and_then(|url| plan.absolute(url)))
        .maybe("url", gathering.url.as_deref().and_then(|url| plan.absolute(url)))
        .maybe("keywords", Some(keywords).filter(|words| !words.is_empty()));
    if let Some(colour) = gathering.colour.as_deref().and_then(text::hex_colour) {
        object = object.object("colors", Object::default().put("primary", colour).0);
    }
    if !plan.topics.is_empty() {
        object = object.list("tracks", plan.topics.iter().map(|(name, topic)| track(name, topic)).collect());
    }
    object
        .list("rooms", plan.rooms.iter().map(|planned| room(plan, planned)).collect())
        .list("days", plan.days.iter().enumerate().map(|(at, planned)| day(plan, at, planned)).collect())
}

fn slug_in_schema(slug: &str) -> bool {
    let part = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'_' | b'-');
    slug.len() > 1 && slug.bytes().all(part) && !slug.ends_with(['-', '_'])
}

fn track(name: &str, topic: &Topic) -> Json {
    Object::default()
        .put("name", name)
        .maybe("slug", topic.slug.as_deref().filter(|slug| slug_in_schema(slug)))
        .maybe("color", topic.colour.as_deref().and_then(text::hex_colour))
        .json()
}

fn room(plan: &Plan<'_>, planned: &PlannedRoom<'_>) -> Json {
    let room: &Room = planned.room;
    let description = plan.shared_block(&room.description).into_owned();
    Object::default()
        .put("name", planned.name.as_str())
        .put("guid", planned.guid.to_string())
        .maybe("slug", room.slug.as_deref().filter(|slug| slug_in_schema(slug)))
        .maybe("description", Some(description).filter(|text| !text.is_empty()))
        .maybe("capacity", room.capacity)
        .json()
}

fn day(plan: &Plan<'_>, position: usize, day: &PlannedDay<'_>) -> Json {
    let rooms = day.columns.iter().map(|(room, events)| {
        let name = plan.rooms[*room].name.clone();
        (name, Json::List(events.iter().map(|planned| event(plan, planned)).collect()))
    });
    Object::default()
        .put("index", position + 1)
        .put("date", day.date.to_string())
        .put("day_start", day.starts.as_str())
        .put("day_end", day.ends.as_str())
        .object("rooms", rooms.collect())
        .json()
}

fn event(plan: &Plan<'_>, event: &Event<'_>) -> Json {
    let session = event.session;
    let format = event.format.map(|format| plan.shared(&format.name).into_owned()).unwrap_or_default();
    // A session without any page is still something: its guid is a valid address.
    let url = plan.url(session).unwrap_or_else(|| format!("urn:uuid:{}", session.identity.guid));
    let address = |url: &Option<String>| url.as_deref().and_then(|url| plan.absolute(url));
    Object::default()
        .put("guid", event.identity.guid.to_string())
        .put("id", event.identity.number)
        .put("code", event.identity.code.as_str())
        .put("date", plan.zone.written(event.starts))
        .put("start", plan.clock(event.starts))
        .put("end", plan.zone.written(event.ends))
        .put("duration", duration(event.placement.minutes))
        .put("room", plan.rooms[event.room].name.as_str())
        .put("slug", event.slug.as_str())
        .put("url", url)
        .maybe("logo", address(&session.logo))
        .put("title", plan.line(session, &session.title).into_owned())
        .put("subtitle", plan.line(session, &session.subtitle).into_owned())
        .put("track", event.topic.map(|topic| plan.topics[topic].0.clone()))
        .put("type", format)
        .put("language", said(&session.language))
        .put("abstract", plan.block(session, &session.summary).into_owned())
        .put("description", plan.block(session, &session.description).into_owned())
        .put("recording_license", said(&session.recording_licence).unwrap_or_default())
        .maybe("do_not_record", session.do_not_record)
        .list("persons", event.presenters.iter().map(|who| person(plan, who)).collect())
        .list("links", session.links.iter().filter_map(|link| reference(plan, link)).collect())
        .list("attachments", session.attachments.iter().filter_map(|link| reference(plan, link)).collect())
        .maybe("feedback_url", address(&session.feedback_url))
        .maybe("origin_url", address(&session.origin_url))
        .json()
}

fn person(plan: &Plan<'_>, (presenter, person, guid): &(&Presenter, &Person, Uuid)) -> Json {
    let proper = |code: &&str| !code.is_empty() && code.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
    let address = |url: &Option<String>| url.as_deref().and_then(|url| plan.absolute(url));
    let biography = person.biography.as_deref().map(|said| text::clean(said).into_owned());
    Object::default()
        .put("guid", guid.to_string())
        .maybe("id", person.number)
        .maybe("code", person.code.as_deref().filter(proper))
        .put("name", name_of(person).into_owned())
        .maybe("avatar", address(&person.avatar))
        .maybe("biography", biography.filter(|text| !text.is_empty()))
        .maybe("url", address(&person.url))
        .maybe("organisation", said(&presenter.organisation))
        .maybe("role", said(&presenter.role))
        .json()
}

/// A link; the schema knows eight kinds.
fn reference(plan: &Plan<'_>, reference: &Reference) -> Option<Json> {
    const KINDS: [&str; 8] = ["slides", "paper", "web", "blog", "article", "media", "related", "activitypub"];
    let object = Object::default()
        .put("url", plan.absolute(&reference.url)?)
        .maybe("title", said(&reference.title))
        .maybe("type", reference.kind.as_deref().filter(|kind| KINDS.contains(kind)));
    Some(object.json())
}
