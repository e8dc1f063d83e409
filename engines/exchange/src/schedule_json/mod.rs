//! schedule.json of the c3voc: read leniently, written so that its JSON schema finds nothing.
//! schedule.xml is brought into the same shape first, so both share one reader.

mod conference;
mod event;
mod flat;
mod persons;
mod read;
mod write;

pub(crate) use event::references;
pub(crate) use persons::answers;
pub(crate) use read::{read, read_tree};
pub(crate) use write::write;
