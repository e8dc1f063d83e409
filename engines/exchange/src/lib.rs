//! The exchange formats of programmes: bytes in, a neutral [`Programme`] out, and back.
//!
//! **Method.** Readers are lenient, writers strict. A reader turns its source into a tree of values with limits on
//! bytes, values and depth, takes from it what the form knows, and leaves the rest in `extra` maps, so that every
//! leaf is in a field, in an `extra`, or named in the [`ImportReport`], where each leniency is counted. What has a
//! time and a room is placed, the rest is listed with its reason. The writers of `schedule-json` and `schedule-xml`
//! go through one plan that makes names, numbers, codes, slugs, guids and addresses valid and unique; each step of it
//! changes nothing when applied again, therefore `write(read(write(p)))` equals `write(p)` byte for byte.
//!
//! **Sources.** schedule.json and its JSON schema, schedule.xml (frab, Pentabarf) and its XSD, both by the c3voc
//! (<https://c3voc.de/schedule/schema.json>, <https://c3voc.de/schedule/schema.xsd>); the pretalx API; iCalendar
//! (RFC 5545); CSV (RFC 4180); `docs/programme-json.md` is our own form.
//!
//! **Limits.** A programme keeps texts in Markdown: HTML of a schedule file is converted, and that is reported.
//! The schedule forms carry one language, chosen by [`WriteOptions::languages`]; breaks, unplaced sessions,
//! answers and `extra` stay behind in every written form. Years are 1980 to 2199, sessions last at most 99:59 hours.
//! Whole numbers above 2^64 are rounded by the JSON reader, and the report says so.
//!
//! **No I/O, no clock:** zone rules are bundled, the time of publication is an argument.
//!
//! ```
//! use exchange::{Form, Output, ReadOptions, WriteOptions, read, write};
//!
//! let source = br#"{
//!   "gathering": { "title": "Safer Cities", "code": "safer-cities", "zone": "Europe/Paris" },
//!   "sessions": [
//!     { "title": "Night walks with residents", "date": "2026-09-14", "start": "09:00", "minutes": 60, "room": "Hall",
//!       "persons": [{ "name": "Amina Diallo", "organisation": "City of Lyon", "role": "moderator" }] },
//!     { "title": "Where the lamps are out" }
//!   ]
//! }"#;
//! let reading = read(Form::ProgrammeJson, source, &ReadOptions::default())?;
//! assert_eq!(reading.report.placed, 1);
//! assert_eq!(reading.report.unplaced[0].title, "Where the lamps are out");
//!
//! let written = write(Output::ScheduleJson, &reading.programme, &WriteOptions::default())?;
//! assert!(written.contains("\"date\": \"2026-09-14T09:00:00+02:00\""));
//!
//! let again = read(Form::ScheduleJson, written.as_bytes(), &ReadOptions::default())?;
//! assert_eq!(write(Output::ScheduleJson, &again.programme, &WriteOptions::default())?, written);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
#![forbid(unsafe_code)]

mod address;
mod changes;
mod csv;
mod guid;
mod html;
mod ics;
mod intake;
mod localised;
pub mod model;
mod node;
mod order;
mod plan;
mod pretalx;
mod programme_json;
mod refusal;
mod report;
mod schedule_json;
mod schedule_xml;
mod text;
mod zone;

use std::str::FromStr;

use jiff::Timestamp;

pub use changes::{Change, Slot, changes};
/// The table of a programme as rows, for those who write it in a form of their own.
pub use csv::{COLUMNS as TABLE_COLUMNS, rows as table_rows};
pub use localised::{Localised, UNSAID};
pub use model::Programme;
pub use refusal::{BYTES_MAX, DEPTH_MAX, Refusal, VALUES_MAX, WriteRefusal};
pub use report::{ImportReport, Leniency, Oddity, Unplaced, UnplacedReason};

/// The name under which our own files are recognised: their texts are Markdown, never HTML.
pub const GENERATOR: &str = "wardmote";

/// A form that is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Form {
    /// pretalx: what its API answers, its older dumps, and the file that PyConFR publishes.
    PretalxJson,
    /// schedule.json of the c3voc.
    ScheduleJson,
    /// schedule.xml of frab and Pentabarf.
    ScheduleXml,
    /// Our own, for converters to write.
    ProgrammeJson,
    /// A table with one row per session.
    Csv,
}

/// A form that is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Output {
    /// schedule.json of the c3voc.
    ScheduleJson,
    /// schedule.xml of frab and Pentabarf.
    ScheduleXml,
    /// A calendar, one entry per placement.
    Ics,
    /// A table, one row per placement.
    Csv,
}

/// A form that nobody here knows, with those that are known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownForm {
    known: &'static str,
}

impl std::fmt::Display for UnknownForm {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "find this format: use one of {}", self.known)
    }
}

impl std::error::Error for UnknownForm {}

impl FromStr for Form {
    type Err = UnknownForm;

    fn from_str(name: &str) -> Result<Self, UnknownForm> {
        match name {
            "pretalx-json" => Ok(Self::PretalxJson),
            "schedule-json" => Ok(Self::ScheduleJson),
            "schedule-xml" => Ok(Self::ScheduleXml),
            "programme-json" => Ok(Self::ProgrammeJson),
            "csv" => Ok(Self::Csv),
            _ => Err(UnknownForm { known: "pretalx-json, schedule-json, schedule-xml, programme-json, csv" }),
        }
    }
}

impl FromStr for Output {
    type Err = UnknownForm;

    fn from_str(name: &str) -> Result<Self, UnknownForm> {
        match name {
            "schedule-json" => Ok(Self::ScheduleJson),
            "schedule-xml" => Ok(Self::ScheduleXml),
            "ics" => Ok(Self::Ics),
            "csv" => Ok(Self::Csv),
            _ => Err(UnknownForm { known: "schedule-json, schedule-xml, ics, csv" }),
        }
    }
}

/// What a source may not say itself.
#[derive(Debug, Clone, Default)]
pub struct ReadOptions {
    /// The IANA zone of local times, for sources without one.
    pub zone: Option<String>,
    /// The code of the gathering, under which guids are derived for what has none.
    pub gathering: Option<String>,
}

/// A source that was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// What it says.
    pub programme: Programme,
    /// How it was read.
    pub report: ImportReport,
}

/// How to write a programme.
#[derive(Debug, Clone)]
pub struct WriteOptions {
    /// The page of the programme; addresses of sessions without one begin with it.
    pub base_url: Option<String>,
    /// Languages to prefer before the gathering's own.
    pub languages: Vec<String>,
    /// When this version was published.
    pub published: Timestamp,
    /// The version of the software that writes.
    pub software_version: String,
}

impl Default for WriteOptions {
    fn default() -> Self {
        Self {
            base_url: None,
            languages: Vec::new(),
            published: Timestamp::UNIX_EPOCH,
            software_version: env!("CARGO_PKG_VERSION").to_owned(),
        }
    }
}

/// Reads a programme.
///
/// # Errors
/// One [`Refusal`] with what to do, if nothing can be read.
pub fn read(form: Form, bytes: &[u8], options: &ReadOptions) -> Result<Reading, Refusal> {
    match form {
        Form::PretalxJson => pretalx::read(bytes, options),
        Form::ScheduleJson => schedule_json::read(bytes, options),
        Form::ScheduleXml => schedule_xml::read(bytes, options),
        Form::ProgrammeJson => programme_json::read(bytes, options),
        Form::Csv => csv::read(bytes, options),
    }
}

/// Writes a programme.
///
/// # Errors
/// A [`WriteRefusal`] if the programme has no zone, no day, or names what it does not have.
pub fn write(form: Output, programme: &Programme, options: &WriteOptions) -> Result<String, WriteRefusal> {
    match form {
        Output::ScheduleJson => schedule_json::write(programme, options),
        Output::ScheduleXml => schedule_xml::write(programme, options),
        Output::Ics => ics::write(programme, options),
        Output::Csv => csv::write(programme, options),
    }
}
