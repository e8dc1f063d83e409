//! The portrait: chapters in a public and a technical reading, figures each with its source and day, published versions
//! that never change. Web, print and DOCX are made of one document.

pub mod columns;
mod document;
pub mod model;
pub mod pages;
mod paper;
pub mod store;
mod told;

pub use document::publish as publish_by;
pub use told::{PUBLISHED, Published, PublishedFinding};
