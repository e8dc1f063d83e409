//! REFI-QDA 1.0: code books (`.qdc`) and projects (`.qdpx`) in from and out to NVivo, MAXQDA, ATLAS.ti, QualCoder,
//! Taguette. Read leniently, written strictly; what is not ours is carried along or named in the report.
//!
//! **Hostile files.** An archive is weighed before it is believed: names that lead out, bombs, entities, depth and number
//! of elements are refused with a sentence, in bounded memory, before anything is written.

pub mod archive;
mod bring_in;
mod docx;
pub(crate) use docx::paragraphs;
pub mod pages;
pub mod project;
pub mod read;
mod take_out;
pub(crate) use take_out::guid_of;
mod tree;
pub mod write;
