//! Why a file is not read or a programme not written: one clear fragment each, which follows «could not»
//! and says what to do. A refusal leaves nothing half done, since nothing but values is made here.

use std::fmt;

/// The most bytes read; far more than the largest programme we know (2 MB).
pub const BYTES_MAX: usize = 64 << 20;
/// The most values (texts, numbers, lists …) in one file.
pub const VALUES_MAX: usize = 1_000_000;
/// The deepest nesting of values; programmes have nine levels.
pub const DEPTH_MAX: usize = 60;

/// Why a source cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// There is nothing in it.
    Empty,
    /// It is larger than [`BYTES_MAX`].
    TooLarge {
        /// Its size.
        bytes: usize,
    },
    /// It has more than [`VALUES_MAX`] values.
    TooMany,
    /// It is nested deeper than [`DEPTH_MAX`].
    TooDeep,
    /// It is not text in UTF-8.
    NotUtf8 {
        /// The first byte that is not.
        at: usize,
    },
    /// It stops in the middle.
    Truncated {
        /// The last line.
        line: usize,
    },
    /// It is not well-formed JSON.
    NotJson {
        /// Where reading stopped.
        line: usize,
    },
    /// It is not well-formed XML.
    NotXml {
        /// Where reading stopped.
        line: usize,
    },
    /// It declares entities of its own.
    Entities,
    /// It uses an entity that nobody declared.
    UnknownEntity {
        /// Its name, shortened.
        name: String,
    },
    /// It is well-formed, but not of the form that was asked for.
    OtherForm {
        /// What was asked for.
        wanted: &'static str,
        /// What is missing in it.
        missing: &'static str,
        /// The form it looks like.
        looks_like: Option<&'static str>,
    },
    /// The source has local times and nobody said of which zone.
    ZoneMissing,
    /// The zone is not in the IANA database.
    ZoneUnknown {
        /// Its name, shortened.
        name: String,
    },
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("read an empty file: choose the file that holds the programme"),
            Self::TooLarge { bytes } => write!(
                f,
                "read a file of {} MB: programmes of up to {} MB are read, so leave out what is not programme",
                bytes >> 20,
                BYTES_MAX >> 20
            ),
            Self::TooMany => write!(f, "read a file of more than {VALUES_MAX} values: split it by day"),
            Self::TooDeep => {
                write!(f, "read values nested deeper than {DEPTH_MAX} levels: this is no programme, check the file")
            }
            Self::NotUtf8 { at } => write!(f, "read byte {at} as UTF-8: save the file as UTF-8 text"),
            Self::Truncated { line } => {
                write!(f, "find the end of the file, which breaks off in line {line}: fetch it again, whole")
            }
            Self::NotJson { line } => write!(f, "read line {line} as JSON: correct it or fetch the file again"),
            Self::NotXml { line } => write!(f, "read line {line} as XML: correct it or fetch the file again"),
            Self::Entities => {
                f.write_str("accept a file that declares entities: remove its DOCTYPE or export it again without")
            }
            Self::UnknownEntity { name } => {
                write!(f, "read the entity &{name};: write the character itself and try again")
            }
            Self::OtherForm { wanted, missing, looks_like: None } => {
                write!(f, "find {missing} in the file: this is not {wanted}, choose another format")
            }
            Self::OtherForm { wanted, missing, looks_like: Some(like) } => {
                write!(f, "find {missing} in the file: this is not {wanted} but looks like {like}, import it as {like}")
            }
            Self::ZoneMissing => f.write_str(
                "tell which zone the times are in, since the file does not say: pass it, for instance --zone Europe/Paris",
            ),
            Self::ZoneUnknown { name } => {
                write!(f, "find the time zone \"{name}\": pass one such as Europe/Paris or America/Toronto with --zone")
            }
        }
    }
}

impl std::error::Error for Refusal {}

/// Why a programme cannot be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WriteRefusal {
    /// The gathering's zone is not in the IANA database.
    ZoneUnknown(String),
    /// Neither a placement nor the gathering has a date.
    NoDay,
    /// A placement names a session or room that the programme does not have.
    Dangling(String),
}

impl fmt::Display for WriteRefusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::ZoneUnknown(name) => write!(f, "find the time zone \"{name}\": set the gathering's zone"),
            Self::NoDay => {
                f.write_str("write a programme without any day: set the gathering's dates or place a session")
            }
            Self::Dangling(key) => write!(f, "find \"{key}\", which a placement names: give the programme whole"),
        }
    }
}

impl std::error::Error for WriteRefusal {}

/// The beginning of a text of the source, safe to show in a sentence.
pub(crate) fn shortened(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).take(40).collect()
}
