//! How a practice is judged: keepers of the library, two reviews, a decision with its reason and its letter.

pub mod letters;
pub mod model;
pub(super) mod pages;
pub mod store;
