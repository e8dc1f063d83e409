//! A programme as a table: one row per time of a session. Written for spreadsheets, whose formulas are neutralised;
//! read with the column names people use in English and French, and with comma, semicolon or tab between.

use std::collections::HashMap;

use crate::model::Programme;
use crate::node::{Node, source_text};
use crate::plan::{Event, Plan, PlannedDay, name_of, plan, said};
use crate::refusal::{Refusal, VALUES_MAX};
use crate::report::{Notes, Oddity};
use crate::{ReadOptions, Reading, WriteOptions, WriteRefusal, programme_json, text, zone};

/// The columns as written.
pub const COLUMNS: [&str; 19] = [
    "session",
    "guid",
    "number",
    "code",
    "title",
    "subtitle",
    "day",
    "date",
    "start",
    "minutes",
    "room",
    "topic",
    "format",
    "language",
    "persons",
    "abstract",
    "description",
    "url",
    "zone",
];

/// What a column is called, in lower case, and the field it fills.
const NAMES: [(&str, &str); 52] = [
    ("session", "session"),
    ("guid", "guid"),
    ("uuid", "guid"),
    ("number", "number"),
    ("id", "id"),
    ("code", "code"),
    ("title", "title"),
    ("titre", "title"),
    ("subtitle", "subtitle"),
    ("sous-titre", "subtitle"),
    ("day", "day"),
    ("jour", "day"),
    ("date", "date"),
    ("start", "start"),
    ("begin", "start"),
    ("début", "start"),
    ("debut", "start"),
    ("start time", "start"),
    ("heure", "start"),
    ("heure de début", "start"),
    ("end", "end"),
    ("fin", "end"),
    ("end time", "end"),
    ("heure de fin", "end"),
    ("minutes", "minutes"),
    ("duration", "minutes"),
    ("durée", "minutes"),
    ("duree", "minutes"),
    ("room", "room"),
    ("salle", "room"),
    ("location", "room"),
    ("lieu", "room"),
    ("topic", "topic"),
    ("track", "topic"),
    ("thème", "topic"),
    ("theme", "topic"),
    ("format", "format"),
    ("type", "format"),
    ("language", "language"),
    ("langue", "language"),
    ("persons", "persons"),
    ("speakers", "persons"),
    ("speaker", "persons"),
    ("presenters", "persons"),
    ("intervenants", "persons"),
    ("abstract", "abstract"),
    ("résumé", "abstract"),
    ("resume", "abstract"),
    ("description", "description"),
    ("url", "url"),
    ("zone", "zone"),
    ("lien", "url"),
];

pub(crate) fn read(bytes: &[u8], options: &ReadOptions) -> Result<Reading, Refusal> {
    let mut notes = Notes::default();
    let source = source_text(bytes)?;
    let other = |looks_like| Refusal::OtherForm { wanted: "csv", missing: "a column called title", looks_like };
    let mut reader =
        ::csv::ReaderBuilder::new().delimiter(separator(source)).flexible(true).from_reader(source.as_bytes());
    let header = reader.headers().map_err(|_| other(None))?.clone();
    let columns: Vec<String> = header.iter().map(field).collect();
    if !columns.iter().any(|name| name == "title") {
        let start = source.trim_start();
        let looks_like = if start.starts_with('<') {
            Some("schedule-xml")
        } else {
            start.starts_with(['{', '[']).then_some("schedule-json")
        };
        return Err(other(looks_like));
    }
    let dated = columns.iter().any(|name| name == "date");
    let mut table = Table { columns, sessions: Vec::new(), by_name: HashMap::new(), zone: None, values: 0, dated };
    for record in reader.records() {
        let record = record.map_err(|error| {
            let line = error.position().map_or(0, ::csv::Position::line);
            Refusal::Truncated { line: usize::try_from(line).unwrap_or(0) }
        })?;
        table.row(&record, &mut notes)?;
    }
    let gathering = table.zone.map(|zone| Node::Object(vec![("zone".into(), Node::Text(zone))]));
    let mut root = vec![("sessions".to_owned(), Node::List(table.sessions.into_iter().map(Node::Object).collect()))];
    root.extend(gathering.map(|gathering| ("gathering".to_owned(), gathering)));
    programme_json::read_tree(Node::Object(root), options, notes)
}

/// The separator that the first line has most of.
fn separator(source: &str) -> u8 {
    let first = source.lines().next().unwrap_or_default();
    let count = |b: u8| first.bytes().filter(|byte| *byte == b).count();
    [b',', b';', b'\t'].into_iter().max_by_key(|b| (count(*b), *b == b',')).unwrap_or(b',')
}

fn field(name: &str) -> String {
    let name = text::one_line(base::cell_as_typed(name)).to_lowercase();
    NAMES.iter().find(|(other, _)| *other == name).map_or(name, |(_, field)| (*field).to_owned())
}

/// The rows, one object per session.
struct Table {
    columns: Vec<String>,
    sessions: Vec<Vec<(String, Node)>>,
    by_name: HashMap<String, usize>,
    zone: Option<String>,
    values: usize,
    /// Whether there is a column for the date.
    dated: bool,
}

impl Table {
    fn row(&mut self, record: &::csv::StringRecord, notes: &mut Notes) -> Result<(), Refusal> {
        self.values += record.len();
        if self.values > VALUES_MAX {
            return Err(Refusal::TooMany);
        }
        let mut entries: Vec<(String, Node)> = Vec::new();
        for (position, cell) in record.iter().enumerate() {
            let cell = base::cell_as_typed(cell);
            if cell.is_empty() {
                continue;
            }
            if !text::is_clean(cell) {
                notes.note("file", Oddity::ControlCharacters);
            }
            let cell = text::clean(cell).into_owned();
            let name = self.columns.get(position).cloned().unwrap_or_else(|| format!("column {}", position + 1));
            entries.push(self.cell(name, cell, notes));
        }
        // Without a column for the date, the one called day is it.
        if !self.dated
            && let Some((name, _)) = entries.iter_mut().find(|(name, _)| name == "day")
        {
            *name = "date".into();
        }
        if !entries.is_empty() {
            self.add(entries);
        }
        Ok(())
    }

    fn cell(&mut self, name: String, cell: String, notes: &mut Notes) -> (String, Node) {
        let value = match name.as_str() {
            "zone" => {
                self.zone.get_or_insert_with(|| cell.clone());
                Node::Text(cell)
            }
            "persons" => persons(&cell),
            "minutes" => match zone::minutes_of(&cell) {
                Some(minutes) => Node::Number(minutes.into()),
                None => Node::Text(cell),
            },
            "number" => cell.trim().parse::<u64>().map_or(Node::Text(cell), |number| Node::Number(number.into())),
            "date" | "day" => match european_date(&cell) {
                Some(date) => {
                    notes.note("date", Oddity::Converted);
                    Node::Text(date)
                }
                None => Node::Text(cell),
            },
            _ => Node::Text(cell),
        };
        (name, value)
    }

    /// A row of a session that is there already is a further time of it.
    fn add(&mut self, mut entries: Vec<(String, Node)>) {
        let get = |name: &str| entries.iter().find(|(other, _)| other == name).and_then(|(_, value)| value.text());
        let name = get("session").map(|session| format!("{session}\n{}", get("title").unwrap_or_default()));
        let Some(name) = name else { return self.sessions.push(entries) };
        let known = self.by_name.get(&name).copied();
        const OF_TIME: [&str; 9] = ["guid", "number", "code", "day", "date", "start", "end", "minutes", "room"];
        let (time, rest): (Vec<_>, Vec<_>) = entries.drain(..).partition(|(name, _)| OF_TIME.contains(&name.as_str()));
        match known {
            Some(at) => {
                if let Some((_, Node::List(times))) = self.sessions[at].iter_mut().find(|(name, _)| name == "times") {
                    times.push(Node::Object(time));
                }
            }
            None => {
                self.by_name.insert(name, self.sessions.len());
                // Its times come first, where the next row finds them at once.
                let mut session = vec![("times".to_owned(), Node::List(vec![Node::Object(time)]))];
                let named = |name| if name == "session" { "id".to_owned() } else { name };
                session.extend(rest.into_iter().map(|(name, value)| (named(name), value)));
                session.retain(|(name, _)| name != "zone");
                self.sessions.push(session);
            }
        }
    }
}

/// `14/09/2026` or `14.09.2026`, day first unless that cannot be.
fn european_date(cell: &str) -> Option<String> {
    let parts: Vec<u32> = cell.trim().split(['/', '.']).map(|part| part.parse().ok()).collect::<Option<_>>()?;
    let &[first, second, year] = parts.as_slice() else { return None };
    let (day, month) = if second > 12 && first <= 12 { (second, first) } else { (first, second) };
    (year >= 1000 && (1..=12).contains(&month) && (1..=31).contains(&day))
        .then(|| format!("{year:04}-{month:02}-{day:02}"))
}

/// `Amina Diallo (City of Lyon) [moderator]; Bartolo Ruiz` as persons.
fn persons(cell: &str) -> Node {
    let people = cell.split([';', '\n']).map(str::trim).filter(|part| !part.is_empty()).map(|part| {
        let (part, role) = ending(part, '[', ']');
        let (name, organisation) = ending(part, '(', ')');
        let said = [("name", Some(name)), ("organisation", organisation), ("role", role)];
        let said = said.into_iter().filter_map(|(name, text)| Some((name.to_owned(), Node::Text(text?.to_owned()))));
        Node::Object(said.collect())
    });
    Node::List(people.collect())
}

/// Splits `text (end)` into both.
fn ending(text: &str, open: char, close: char) -> (&str, Option<&str>) {
    let inside = text.strip_suffix(close).and_then(|rest| rest.rsplit_once(open));
    match inside {
        Some((before, inside)) if !before.trim().is_empty() && !inside.trim().is_empty() => {
            (before.trim(), Some(inside.trim()))
        }
        _ => (text, None),
    }
}

pub(crate) fn write(programme: &Programme, options: &WriteOptions) -> Result<String, WriteRefusal> {
    let mut writer = ::csv::WriterBuilder::new().terminator(::csv::Terminator::CRLF).from_writer(Vec::new());
    let memory = "writing to memory cannot fail and every row has as many cells as the header";
    writer.write_record(COLUMNS).expect(memory);
    for row in rows(programme, options)? {
        writer.write_record(row.map(|cell| base::inert_cell(&cell))).expect(memory);
    }
    let bytes = writer.into_inner().expect(memory);
    Ok(String::from_utf8(bytes).expect("all cells are texts"))
}

/// The rows of the table, one for each time of a session, in the order of the programme. The cells are as people
/// typed them: whoever writes them where formulas run has to neutralise them.
pub fn rows(programme: &Programme, options: &WriteOptions) -> Result<Vec<[String; COLUMNS.len()]>, WriteRefusal> {
    let plan = plan(programme, options, None)?;
    let of_day = |day: &PlannedDay<'_>| {
        let date = day.date.to_string();
        day.columns.iter().flat_map(|(_, events)| events).map(|event| row(&plan, &date, event)).collect::<Vec<_>>()
    };
    Ok(plan.days.iter().flat_map(of_day).collect())
}

fn row(plan: &Plan<'_>, day: &str, event: &Event<'_>) -> [String; COLUMNS.len()] {
    let session = event.session;
    let (date, _) = plan.zone.clock(event.starts);
    let persons = event.presenters.iter().map(|(presenter, person, _)| {
        let organisation = said(&presenter.organisation);
        let organisation = organisation.map(|text| format!(" ({text})")).unwrap_or_default();
        let role = said(&presenter.role).map(|text| format!(" [{text}]")).unwrap_or_default();
        format!("{}{organisation}{role}", name_of(person)).replace(';', ",")
    });
    [
        session.key.to_string(),
        event.identity.guid.to_string(),
        event.identity.number.to_string(),
        event.identity.code.clone(),
        plan.line(session, &session.title).into_owned(),
        plan.line(session, &session.subtitle).into_owned(),
        day.to_owned(),
        date.date().to_string(),
        plan.clock(event.starts),
        event.placement.minutes.to_string(),
        plan.rooms[event.room].name.clone(),
        event.topic.map(|topic| plan.topics[topic].0.clone()).unwrap_or_default(),
        event.format.map(|format| plan.shared(&format.name).into_owned()).unwrap_or_default(),
        said(&session.language).unwrap_or_default(),
        persons.collect::<Vec<_>>().join("; "),
        plan.block(session, &session.summary).into_owned(),
        plan.block(session, &session.description).into_owned(),
        plan.url(session).unwrap_or_default(),
        plan.zone.name.clone(),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_are_read_from_one_cell() {
        let Node::List(people) = persons("Amina Diallo (City of Lyon) [moderator]; Bartolo Ruiz;") else {
            panic!("no list")
        };
        assert_eq!(people.len(), 2);
        assert_eq!(people[0].get("role").and_then(Node::text), Some("moderator"));
        assert_eq!(people[1].get("name").and_then(Node::text), Some("Bartolo Ruiz"));
    }

    #[test]
    fn dates_with_slashes_are_day_first() {
        assert_eq!(european_date("14/09/2026").as_deref(), Some("2026-09-14"));
        assert_eq!(european_date("09.14.2026").as_deref(), Some("2026-09-14"));
        assert_eq!(european_date("2026-09-14"), None);
    }
}
