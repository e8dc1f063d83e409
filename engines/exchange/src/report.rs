//! What an import found: how much was placed, what was not and why, each leniency and everything not kept.
//! Reasons are enums; the English words here are for the command line, pages bring their own.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

use crate::model::Key;

/// The report of one import.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportReport {
    /// How many placements were read.
    pub placed: usize,
    /// Sessions, or further times of sessions, without a place in the programme.
    pub unplaced: Vec<Unplaced>,
    /// Where the source was read otherwise than it is written.
    pub leniencies: Vec<Leniency>,
    /// Paths of the source whose values are in no field and no `extra` of the programme.
    pub not_kept: Vec<String>,
}

/// A session that could not be placed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unplaced {
    /// Which session.
    pub session: Key,
    /// Its title in the source.
    pub title: String,
    /// Why.
    pub reason: UnplacedReason,
}

/// Why a session has no place in the programme.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum UnplacedReason {
    /// The source gives no time.
    NoTime,
    /// The source gives no room.
    NoRoom,
    /// The source gives neither length nor end.
    NoLength,
    /// Its length is nothing or more than 99 hours.
    LengthOutOfRange,
    /// Its date is not readable.
    TimeUnreadable,
    /// Its date is before 1980 or after 2199.
    DateOutOfRange,
    /// It has a time, but the source calls it refused, withdrawn or cancelled.
    State,
}

/// One way in which a source was read leniently.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Leniency {
    /// The field, such as `event.slug`.
    pub place: String,
    /// What was odd.
    pub what: Oddity,
    /// How often.
    pub how_many: usize,
}

/// What a source did that its form does not foresee, and how it was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Oddity {
    /// A value of another type than the form has here; kept beside.
    OtherType,
    /// A number or text that had to be converted into the other.
    Converted,
    /// One name twice in one object; the second was kept under a new name.
    NameTwice,
    /// A whole number too large to be kept exactly.
    NumberRounded,
    /// Characters that no text may have were removed.
    ControlCharacters,
    /// Spaces around a one-line text were removed.
    SpacesTrimmed,
    /// HTML was turned into Markdown.
    HtmlToMarkdown,
    /// A document type without entities was passed over.
    DoctypePassedOver,
    /// A comment of the file was passed over.
    Comment,
    /// A time without zone offset was read as local time.
    OffsetMissing,
    /// A zero offset contradicted the clock time beside it; the clock time was believed.
    ZeroOffsetWrong,
    /// An offset was not the zone's; the moment was kept and the clock time follows the zone.
    OffsetNotOfZone,
    /// A clock time that a change to summer time leaves out was read an hour later.
    ClockGap,
    /// A clock time that the change to winter time repeats was read as the first of the two.
    ClockOverlap,
    /// Seconds were dropped.
    SecondsDropped,
    /// Two fields say two things; the other one was believed and this one kept beside.
    Contradiction,
    /// The value was missing and was taken from elsewhere.
    TakenFromElsewhere,
    /// The value was missing and was made from what the object is called.
    Made,
    /// The value has not the form it must have and was made anew.
    Malformed,
    /// The value was given to two objects; the second got its own.
    Duplicate,
    /// The object is named but not described in the source.
    NotListed,
    /// A zone was passed, but the source has its own.
    ZoneNotNeeded,
    /// The zone of the source is unknown; the one passed was used.
    ZoneReplaced,
    /// The whole object is not of the form; kept beside.
    NotUnderstood,
    /// An older way of writing the same form.
    OldForm,
    /// The source says that it continues in another file.
    MorePages,
}

/// The report in the making: counts leniencies by place and kind.
#[derive(Debug, Default)]
pub(crate) struct Notes {
    counts: BTreeMap<(String, Oddity), usize>,
    pub unplaced: Vec<Unplaced>,
    pub not_kept: Vec<String>,
}

impl Notes {
    pub fn note(&mut self, place: &str, what: Oddity) {
        self.note_many(place, what, 1);
    }

    pub fn note_many(&mut self, place: &str, what: Oddity, how_many: usize) {
        if how_many > 0 {
            *self.counts.entry((place.to_owned(), what)).or_default() += how_many;
        }
    }

    pub fn finish(self, placed: usize) -> ImportReport {
        let leniencies =
            self.counts.into_iter().map(|((place, what), how_many)| Leniency { place, what, how_many }).collect();
        ImportReport { placed, unplaced: self.unplaced, leniencies, not_kept: self.not_kept }
    }
}

impl fmt::Display for UnplacedReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NoTime => "no time",
            Self::NoRoom => "no room",
            Self::NoLength => "neither length nor end",
            Self::LengthOutOfRange => "its length is nothing or more than 99 hours",
            Self::TimeUnreadable => "its time is not readable",
            Self::DateOutOfRange => "its date is before 1980 or after 2199",
            Self::State => "refused, withdrawn or cancelled",
        })
    }
}

impl fmt::Display for Oddity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::OtherType => "not of the expected type, kept beside",
            Self::Converted => "number written as text or the other way round, converted",
            Self::NameTwice => "one name twice, the second kept under a new name",
            Self::NumberRounded => "too large to be exact, rounded",
            Self::ControlCharacters => "control characters removed",
            Self::SpacesTrimmed => "spaces around it removed",
            Self::HtmlToMarkdown => "HTML turned into Markdown",
            Self::DoctypePassedOver => "document type passed over",
            Self::Comment => "comment of the file passed over",
            Self::OffsetMissing => "no zone offset, read as local time",
            Self::ZeroOffsetWrong => "offset zero contradicts the clock time, which was believed",
            Self::OffsetNotOfZone => "offset is not the zone's, moment kept",
            Self::ClockGap => "this clock time is left out that night, read one hour later",
            Self::ClockOverlap => "this clock time comes twice that night, read as the first",
            Self::SecondsDropped => "seconds dropped",
            Self::Contradiction => "contradicts another field, kept beside",
            Self::TakenFromElsewhere => "missing, taken from elsewhere in the file",
            Self::Made => "missing, made from the name",
            Self::Malformed => "malformed, made anew",
            Self::Duplicate => "given twice, the second got its own",
            Self::NotListed => "named but not listed, added",
            Self::ZoneNotNeeded => "the file has its own zone, the one passed was not used",
            Self::ZoneReplaced => "unknown zone, the one passed was used",
            Self::NotUnderstood => "not understood, kept beside",
            Self::OldForm => "older way of writing it",
            Self::MorePages => "one page of several, import the others too",
        })
    }
}

impl fmt::Display for ImportReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "placed: {}", self.placed)?;
        for left in &self.unplaced {
            writeln!(f, "not placed: {} ({})", left.title, left.reason)?;
        }
        for lenient in &self.leniencies {
            writeln!(f, "read leniently: {}: {} ({})", lenient.place, lenient.what, lenient.how_many)?;
        }
        for path in &self.not_kept {
            writeln!(f, "not kept: {path}")?;
        }
        Ok(())
    }
}
