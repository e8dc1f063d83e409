//! Gatherings of every kind, and what they are made of: topics, formats, rooms, organisations.

pub mod model;
pub mod store;

use web::{MenuItem, Route};

/// The addresses of gatherings.
pub fn routes() -> Vec<Route> {
    Vec::new()
}

/// The entries of the menu.
pub fn menu() -> Vec<MenuItem> {
    Vec::new()
}
