//! Where pages are read, listed and written.

pub mod desk;
pub mod edit;
pub mod public;
