//! A recommendation: numbered paragraphs in languages beside one another, versions, stages, and its public page.

pub mod api;
pub mod beginning;
pub mod booklet;
pub mod diff;
pub mod model;
pub mod pages;
pub mod store;
