//! The call for proposals: its text, its time, its questions, and what reviewers judge by.

pub mod model;
pub mod store;

use web::{MenuItem, Route};

/// The addresses of the call.
pub fn routes() -> Vec<Route> {
    Vec::new()
}

/// The entries of the menu.
pub fn menu() -> Vec<MenuItem> {
    Vec::new()
}
