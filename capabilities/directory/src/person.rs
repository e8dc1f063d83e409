//! A person: one account across an install, known by an e-mail address that was confirmed.

pub mod model;
pub mod pages;
pub mod store;

pub use model::{Mail, Person};
