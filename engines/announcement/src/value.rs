//! The typed answers. Each prints as a short key (`2026-09-16/2026-09-18`, `host: Northmoor Police`), which the
//! fixtures of the tests, logs and the command line share.

use std::fmt;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::fact::Kind;

/// The answer a fact gives.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Value {
    /// The gathering's name.
    Title(String),
    /// The letters it is called by.
    Acronym(String),
    /// The series it belongs to, or that it is one.
    Series(String),
    /// What kind of gathering.
    Gathering(Gathering),
    /// Number, year or rhythm.
    Edition(Edition),
    /// Theme or slogan.
    Motto(String),
    /// When.
    Dates(Dates),
    /// At what time of the day.
    Hours(Hours),
    /// Name in the time zone database.
    Zone(String),
    /// Where.
    Place(Place),
    /// Who, in which role.
    Party(Party),
    /// One topic.
    Topic(Numbered),
    /// One purpose.
    Purpose(Numbered),
    /// One question.
    Question(String),
    /// One group it is for.
    Audience(Audience),
    /// One level of government or reach.
    Level(Level),
    /// One form of session.
    Format(Format),
    /// One way to reach it.
    Channel(Channel),
    /// Until when.
    Deadline(Deadline),
    /// Another day that matters.
    Milestone(Milestone),
    /// How many.
    Capacity(Count),
    /// Told of an earlier edition.
    Earlier(Earlier),
    /// Address where one books.
    Booking(String),
    /// Whom to ask.
    Contact(Contact),
    /// Spoken language.
    Language(Language),
}

impl Value {
    /// Which question this answers.
    pub fn kind(&self) -> Kind {
        match self {
            Value::Title(_) => Kind::Title,
            Value::Acronym(_) => Kind::Acronym,
            Value::Series(_) => Kind::Series,
            Value::Gathering(_) => Kind::Gathering,
            Value::Edition(_) => Kind::Edition,
            Value::Motto(_) => Kind::Motto,
            Value::Dates(_) => Kind::Dates,
            Value::Hours(_) => Kind::Hours,
            Value::Zone(_) => Kind::Zone,
            Value::Place(_) => Kind::Place,
            Value::Party(_) => Kind::Party,
            Value::Topic(_) => Kind::Topic,
            Value::Purpose(_) => Kind::Purpose,
            Value::Question(_) => Kind::Question,
            Value::Audience(_) => Kind::Audience,
            Value::Level(_) => Kind::Level,
            Value::Format(_) => Kind::Format,
            Value::Channel(_) => Kind::Channel,
            Value::Deadline(_) => Kind::Deadline,
            Value::Milestone(_) => Kind::Milestone,
            Value::Capacity(_) => Kind::Capacity,
            Value::Earlier(_) => Kind::Earlier,
            Value::Booking(_) => Kind::Booking,
            Value::Contact(_) => Kind::Contact,
            Value::Language(_) => Kind::Language,
        }
    }
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Value::Title(t) | Value::Acronym(t) | Value::Series(t) | Value::Motto(t) => f.write_str(t),
            Value::Zone(t) | Value::Question(t) | Value::Booking(t) => f.write_str(t),
            Value::Gathering(g) => f.write_str(g.name()),
            Value::Edition(e) => e.fmt(f),
            Value::Dates(d) => d.fmt(f),
            Value::Hours(h) => h.fmt(f),
            Value::Place(p) => write!(f, "{}: {}", p.part.name(), p.name),
            Value::Party(p) => p.fmt(f),
            Value::Topic(n) | Value::Purpose(n) => n.fmt(f),
            Value::Audience(a) => write!(f, "{}: {}", a.sector.name(), a.said),
            Value::Level(l) => f.write_str(l.name()),
            Value::Format(s) => f.write_str(s.name()),
            Value::Channel(c) => c.fmt(f),
            Value::Deadline(d) => d.fmt(f),
            Value::Milestone(m) => write!(f, "{}: {}", m.what, m.date),
            Value::Capacity(c) => c.fmt(f),
            Value::Earlier(e) => e.fmt(f),
            Value::Contact(c) => c.fmt(f),
            Value::Language(l) => f.write_str(l.name()),
        }
    }
}

/// Declares a closed list whose members have a stable name, the one the JSON has.
macro_rules! list {
    ($(#[$doc:meta])* $list:ident { $($(#[$member_doc:meta])* $member:ident = $name:literal,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum $list { $($(#[$member_doc])* #[serde(rename = $name)] $member,)* }
        impl $list {
            /// Every member, in the order of the list.
            pub const ALL: &'static [$list] = &[$($list::$member,)*];
            /// The stable name, as the JSON has it.
            pub fn name(self) -> &'static str { match self { $($list::$member => $name,)* } }
        }
    };
}
pub(crate) use list;

pub use crate::lists::{ChannelKind, Format, Gathering, Language, Level, Part, Role, Sector, What};

/// A civil day as far as the words go: the year or the day may be unsaid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Day {
    /// Year, if said.
    pub year: Option<i16>,
    /// Month, 1 to 12.
    pub month: i8,
    /// Day of the month, if said.
    pub day: Option<i8>,
}

impl Day {
    /// The whole civil date, when year and day were both said.
    pub fn civil(&self) -> Option<Date> {
        Date::new(self.year?, self.month, self.day?).ok()
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.year {
            Some(year) => write!(f, "{year:04}")?,
            None => f.write_str("-")?,
        }
        write!(f, "-{:02}", self.month)?;
        self.day.map_or(Ok(()), |day| write!(f, "-{day:02}"))
    }
}

/// First and last day; the same day twice for one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Days {
    /// First day.
    pub start: Day,
    /// Last day.
    pub end: Day,
}

impl fmt::Display for Days {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.start == self.end { self.start.fmt(f) } else { write!(f, "{}/{}", self.start, self.end) }
    }
}

/// When it takes place. `03/04/2026` has two readings, and nobody but a person may choose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Dates {
    /// What the words say.
    pub said: Days,
    /// The other reading, when the words have two.
    pub or: Option<Days>,
}

impl fmt::Display for Dates {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.said.fmt(f)?;
        self.or.map_or(Ok(()), |or| write!(f, " or {or}"))
    }
}

/// From when to when in the day, as minutes after midnight would be read from a clock there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Hours {
    /// Hour and minute it begins.
    pub start: (u8, u8),
    /// Hour and minute it ends, if said.
    pub end: Option<(u8, u8)>,
}

impl fmt::Display for Hours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.start.0, self.start.1)?;
        self.end.map_or(Ok(()), |(h, m)| write!(f, "/{h:02}:{m:02}"))
    }
}

/// One statement about the edition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Edition {
    /// The second, the twelfth.
    Number(u16),
    /// The 2026 edition.
    Year(i16),
    /// Held every so many months.
    EveryMonths(u16),
}

impl fmt::Display for Edition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Edition::Number(n) => write!(f, "number {n}"),
            Edition::Year(y) => write!(f, "year {y}"),
            Edition::EveryMonths(m) => write!(f, "every {m} months"),
        }
    }
}

/// One part of where it takes place.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Place {
    /// Which part.
    pub part: Part,
    /// Its name as written.
    pub name: String,
}

/// A person or an organisation in a role.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Party {
    /// Host, organiser, sponsor …
    pub role: Role,
    /// The name as written.
    pub name: String,
    /// Its letters, when they follow in brackets; of a person, the body he or she belongs to.
    pub letters: Option<String>,
    /// True when a title before the name (professor, Ms) shows a person.
    pub person: bool,
}

impl fmt::Display for Party {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.role.name(), self.name)?;
        self.letters.as_ref().map_or(Ok(()), |letters| write!(f, " ({letters})"))
    }
}

/// An entry of a list, with its number if it had one.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Numbered {
    /// The number it was given.
    pub number: Option<u32>,
    /// Its words, on one line.
    pub text: String,
}

impl fmt::Display for Numbered {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.number {
            Some(number) => write!(f, "{number}: {}", self.text),
            None => f.write_str(&self.text),
        }
    }
}

/// A group it is for.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Audience {
    /// The sector the dictionary puts it in.
    pub sector: Sector,
    /// The words for the group.
    pub said: String,
}

/// A way to reach the gathering.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Channel {
    /// Web site, e-mail, webcast …
    pub kind: ChannelKind,
    /// Its address, if there is one.
    pub address: Option<String>,
}

impl fmt::Display for Channel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.kind.name())?;
        self.address.as_ref().map_or(Ok(()), |address| write!(f, ": {address}"))
    }
}

/// Until when something may be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Deadline {
    /// What may be done until then.
    pub of: What,
    /// The last day.
    pub date: Day,
    /// The other reading, when the words have two.
    pub or: Option<Day>,
}

impl fmt::Display for Deadline {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.of.name(), self.date)?;
        self.or.map_or(Ok(()), |or| write!(f, " or {or}"))
    }
}

/// A day on which something is opened, told or finished.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Milestone {
    /// The words for it.
    pub what: String,
    /// The day, as far as it is said.
    pub date: Day,
}

/// A number of people or bodies.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Count {
    /// How many.
    pub number: u32,
    /// Of what, in the words of the text.
    pub of: String,
}

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.number, self.of)
    }
}

/// One statement about an earlier edition.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Earlier {
    /// The year it was held.
    Year(i16),
    /// The days it was held.
    When(Days),
    /// Where it was held.
    Place(Place),
    /// How many came.
    Figure(Count),
}

impl fmt::Display for Earlier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Earlier::Year(year) => write!(f, "year {year}"),
            Earlier::When(days) => write!(f, "when {days}"),
            Earlier::Place(place) => write!(f, "{}: {}", place.part.name(), place.name),
            Earlier::Figure(count) => count.fmt(f),
        }
    }
}

/// Whom to ask.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Contact {
    /// The person or office, if named.
    pub name: Option<String>,
    /// The e-mail address, if given.
    pub email: Option<String>,
    /// The telephone number, if given.
    pub telephone: Option<String>,
}

impl fmt::Display for Contact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let parts = [&self.name, &self.email, &self.telephone];
        let said: Vec<&str> = parts.into_iter().flatten().map(String::as_str).collect();
        f.write_str(&said.join(", "))
    }
}
