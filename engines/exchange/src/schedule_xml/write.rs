//! Writes schedule.xml so that the c3voc's XSD finds nothing. Elements are written by hand:
//! the order is the schema's, and a document of texts needs no more than two escapes.

use std::fmt::Write as _;

use crate::model::{Programme, Reference};
use crate::plan::{Event, Plan, PlannedDay, duration, name_of, plan, said};
use crate::{GENERATOR, WriteOptions, WriteRefusal, text};

/// The XSD's codes are six letters and digits.
const CODE_LENGTH: usize = 6;

pub(crate) fn write(programme: &Programme, options: &WriteOptions) -> Result<String, WriteRefusal> {
    let plan = plan(programme, options, Some(CODE_LENGTH))?;
    let mut page = Page { out: String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<schedule>\n"), depth: 1 };
    page.empty("generator", &[("name", GENERATOR), ("version", &options.software_version)]);
    page.element("version", &plan.version);
    conference(&mut page, &plan, programme);
    for (position, planned) in plan.days.iter().enumerate() {
        day(&mut page, &plan, position, planned);
    }
    page.out.push_str("</schedule>\n");
    Ok(page.out)
}

/// The document so far.
struct Page {
    out: String,
    depth: usize,
}

impl Page {
    fn indent(&mut self) {
        for _ in 0..self.depth {
            self.out.push(' ');
        }
    }

    fn tag(&mut self, name: &str, attributes: &[(&str, &str)], end: &str) {
        self.indent();
        let _ = write!(self.out, "<{name}");
        for (name, value) in attributes {
            let _ = write!(self.out, " {name}=\"{}\"", escaped(value));
        }
        self.out.push_str(end);
    }

    fn open(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.tag(name, attributes, ">\n");
        self.depth += 1;
    }

    fn close(&mut self, name: &str) {
        self.depth -= 1;
        self.indent();
        let _ = writeln!(self.out, "</{name}>");
    }

    fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.tag(name, attributes, "/>\n");
    }

    fn element(&mut self, name: &str, content: &str) {
        self.element_with(name, &[], content);
    }

    fn element_with(&mut self, name: &str, attributes: &[(&str, &str)], content: &str) {
        if content.is_empty() {
            return self.empty(name, attributes);
        }
        self.tag(name, attributes, ">");
        let _ = writeln!(self.out, "{}</{name}>", escaped(content));
    }

    fn maybe(&mut self, name: &str, content: Option<String>) {
        if let Some(content) = content.filter(|content| !content.is_empty()) {
            self.element(name, &content);
        }
    }
}

/// Text for content and attributes alike, without characters that XML forbids, line ends as any reader makes them.
fn escaped(content: &str) -> String {
    let content = text::clean(content);
    let content = text::unix_lines(&content);
    let mut out = String::with_capacity(content.len() + 16);
    for c in content.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
    out
}

fn conference(page: &mut Page, plan: &Plan<'_>, programme: &Programme) {
    let gathering = &programme.gathering;
    page.open("conference", &[]);
    page.element("title", &plan.title);
    page.element("acronym", &plan.acronym);
    page.element("start", &plan.start.to_string());
    page.element("end", &plan.end.to_string());
    page.element("days", &plan.days.len().to_string());
    page.element("timeslot_duration", &duration(gathering.slot_minutes.unwrap_or(5).clamp(1, 24 * 60)));
    page.maybe("base_url", plan.base_url.clone());
    page.maybe("logo", plan.web(gathering.logo.as_deref()));
    page.maybe("url", plan.web(gathering.url.as_deref()));
    page.element("time_zone_name", &plan.zone.name);
    if let Some(colour) = gathering.colour.as_deref().and_then(text::hex_colour) {
        page.empty("color", &[("primary", &colour)]);
    }
    for (name, topic) in &plan.topics {
        let colour = topic.colour.as_deref().and_then(text::hex_colour);
        let mut attributes = vec![("name", name.as_str())];
        attributes.extend(colour.as_deref().map(|colour| ("color", colour)));
        attributes.extend(topic.slug.as_deref().filter(|slug| slug_in_schema(slug)).map(|slug| ("slug", slug)));
        page.empty("track", &attributes);
    }
    page.close("conference");
}

fn slug_in_schema(slug: &str) -> bool {
    slug.len() > 1
        && slug.starts_with(|c: char| c.is_ascii_lowercase())
        && slug.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

fn day(page: &mut Page, plan: &Plan<'_>, position: usize, day: &PlannedDay<'_>) {
    let (index, date) = ((position + 1).to_string(), day.date.to_string());
    page.open("day", &[("index", &index), ("date", &date), ("start", &day.starts), ("end", &day.ends)]);
    for (room, events) in &day.columns {
        let room = &plan.rooms[*room];
        page.open("room", &[("name", &room.name), ("guid", &room.guid.to_string())]);
        for planned in events {
            event(page, plan, planned);
        }
        page.close("room");
    }
    page.close("day");
}

fn event(page: &mut Page, plan: &Plan<'_>, event: &Event<'_>) {
    let session = event.session;
    let (guid, number) = (event.identity.guid.to_string(), event.identity.number.to_string());
    page.open("event", &[("guid", &guid), ("id", &number), ("code", &event.identity.code)]);
    page.element("date", &plan.zone.written(event.starts));
    page.element("start", &plan.clock(event.starts));
    page.element("duration", &duration(event.placement.minutes));
    page.element("room", &plan.rooms[event.room].name);
    page.element("slug", &event.slug);
    page.maybe("url", plan.web_url(session));
    page.element("title", &plan.line(session, &session.title));
    page.element("subtitle", &plan.line(session, &session.subtitle));
    page.element("track", event.topic.map_or("", |topic| plan.topics[topic].0.as_str()));
    page.element("type", &event.format.map(|format| plan.shared(&format.name)).unwrap_or_default());
    page.maybe("language", said(&session.language));
    page.element("abstract", &plan.block(session, &session.summary));
    page.element("description", &plan.block(session, &session.description));
    page.maybe("logo", plan.web(session.logo.as_deref()));
    page.maybe("feedback_url", plan.web(session.feedback_url.as_deref()));
    page.maybe("origin_url", plan.web(session.origin_url.as_deref()));
    recording(page, event);
    persons(page, event);
    references(page, "links", "link", &session.links);
    references(page, "attachments", "attachment", &session.attachments);
    page.close("event");
}

/// The XSD wants both or neither.
fn recording(page: &mut Page, event: &Event<'_>) {
    let licence = said(&event.session.recording_licence).unwrap_or_default();
    if licence.is_empty() && event.session.do_not_record.is_none() {
        return;
    }
    page.open("recording", &[]);
    page.element("license", &licence);
    page.element("optout", if event.session.do_not_record == Some(true) { "true" } else { "false" });
    page.close("recording");
}

fn persons(page: &mut Page, event: &Event<'_>) {
    page.open("persons", &[]);
    for (_, person, guid) in &event.presenters {
        let (guid, number) = (guid.to_string(), person.number.map(|number| number.to_string()));
        let mut attributes = vec![("guid", guid.as_str())];
        attributes.extend(number.as_deref().map(|number| ("id", number)));
        page.element_with("person", &attributes, &name_of(person));
    }
    page.close("persons");
}

/// Links as the source writes them: the XSD takes any text here.
fn references(page: &mut Page, list: &str, name: &str, references: &[Reference]) {
    page.open(list, &[]);
    for reference in references {
        let href = text::one_line(&reference.url);
        if href.is_empty() {
            continue;
        }
        let mut attributes = vec![("href", href.as_ref())];
        let kind = said(&reference.kind);
        attributes.extend(kind.as_deref().map(|kind| ("type", kind)));
        page.element_with(name, &attributes, &said(&reference.title).unwrap_or_default());
    }
    page.close(list);
}
