//! schedule.xml of frab, Pentabarf and pretalx: read leniently, written so that the c3voc's XSD finds nothing.

mod read;
mod reshape;
mod tree;
mod write;

pub(crate) use read::read;
pub(crate) use write::write;
