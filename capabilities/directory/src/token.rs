//! Tokens: keys for programs, which may do at most what their person may do.

pub mod model;
pub mod pages;
pub mod store;
