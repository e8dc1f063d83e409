//! Organisations, and the lists an install edits: sectors and levels of government.

pub mod model;
pub mod pages;
pub mod store;

pub use model::{Entry, List, Organisation};
