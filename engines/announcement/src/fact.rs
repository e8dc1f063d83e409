//! What a reading is made of: facts, each with its value, the exact words it was read from and how sure the rule is.
//! They are plain data, so that a page can lay them before a person, who confirms or strikes out each.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::value::Value;

/// A stretch of the normalised text, in bytes, always on character boundaries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// The words of `text` under this span.
    pub fn of<'t>(&self, text: &'t str) -> &'t str {
        &text[self.start..self.end]
    }

    pub(crate) fn new(start: usize, end: usize) -> Span {
        Span { start, end }
    }

    pub(crate) fn overlaps(&self, other: &Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    pub(crate) fn holds(&self, other: &Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The same stretch without white space at its ends.
    pub(crate) fn trimmed(&self, text: &str) -> Span {
        let words = self.of(text);
        let start = self.start + (words.len() - words.trim_start().len());
        Span::new(start, (self.start + words.trim_end().len()).max(start))
    }
}

/// How sure the rule is. Nothing is published before a person has confirmed it, whichever it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Confidence {
    /// The words leave another reading open.
    Likely,
    /// The words say it outright.
    Sure,
}

/// Which question about the gathering a fact answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// What it is called.
    Title,
    /// The letters it is called by.
    Acronym,
    /// The series it belongs to.
    Series,
    /// Conference, webinar, job offer …
    Gathering,
    /// Number, year or rhythm of the edition.
    Edition,
    /// Theme or slogan.
    Motto,
    /// First and last day.
    Dates,
    /// From when to when in the day.
    Hours,
    /// Time zone.
    Zone,
    /// City, district, region, country, venue.
    Place,
    /// Who hosts, organises, sponsors …
    Party,
    /// What it is about.
    Topic,
    /// What it is for.
    Purpose,
    /// What it asks.
    Question,
    /// Whom it is for, by sector.
    Audience,
    /// Local, provincial, national, international.
    Level,
    /// Workshop, panel, short talk …
    Format,
    /// Web site, e-mail, webcast, hashtag …
    Channel,
    /// Until when something may be sent or done.
    Deadline,
    /// A day on which something else begins or is told.
    Milestone,
    /// How many are expected or fit.
    Capacity,
    /// What is told of an earlier edition.
    Earlier,
    /// Where to book.
    Booking,
    /// Whom to ask.
    Contact,
    /// A language spoken there.
    Language,
}

/// One fact read from the text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fact {
    /// Which question it answers.
    pub kind: Kind,
    /// The answer.
    pub value: Value,
    /// The exact words of the normalised text it was read from.
    pub words: String,
    /// Where those words stand.
    pub span: Span,
    /// How sure the rule is.
    pub confidence: Confidence,
}

impl fmt::Display for Fact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} = {}", self.kind.name(), self.value)
    }
}

impl Kind {
    /// The kind in one plain word, as the JSON has it.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Title => "title",
            Kind::Acronym => "acronym",
            Kind::Series => "series",
            Kind::Gathering => "gathering",
            Kind::Edition => "edition",
            Kind::Motto => "motto",
            Kind::Dates => "dates",
            Kind::Hours => "hours",
            Kind::Zone => "zone",
            Kind::Place => "place",
            Kind::Party => "party",
            Kind::Topic => "topic",
            Kind::Purpose => "purpose",
            Kind::Question => "question",
            Kind::Audience => "audience",
            Kind::Level => "level",
            Kind::Format => "format",
            Kind::Channel => "channel",
            Kind::Deadline => "deadline",
            Kind::Milestone => "milestone",
            Kind::Capacity => "capacity",
            Kind::Earlier => "earlier",
            Kind::Booking => "booking",
            Kind::Contact => "contact",
            Kind::Language => "language",
        }
    }
}

/// One activity of the text: the conference, or one entry of a newsletter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Activity {
    /// Where the text speaks of it.
    pub span: Span,
    /// What it says, in the order of the text.
    pub facts: Vec<Fact>,
}

impl Activity {
    /// The facts of one kind, in the order of the text.
    pub fn of(&self, kind: Kind) -> impl Iterator<Item = &Fact> {
        self.facts.iter().filter(move |fact| fact.kind == kind)
    }

    /// The surest fact of a kind; of equals the first in the text.
    pub fn best(&self, kind: Kind) -> Option<&Fact> {
        self.of(kind).reduce(|best, fact| if fact.confidence > best.confidence { fact } else { best })
    }
}
