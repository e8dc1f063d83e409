//! Barriers to working together, the strategies that overcame them, and who tried those.

pub mod model;
pub(super) mod pages;
pub mod store;
