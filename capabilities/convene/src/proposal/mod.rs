//! Proposals: from the first word typed, or the letter sent, to the answer of the call's last day.

mod jobs;
pub mod letter_in;
mod letters;
pub(crate) mod links;
pub mod model;
pub mod pages;
pub mod store;

use web::{JobKind, MenuItem, Route};

/// The addresses of proposals.
pub fn routes() -> Vec<Route> {
    pages::routes()
}

/// The entries of the menu.
pub fn menu() -> Vec<MenuItem> {
    vec![MenuItem::work("proposal-tab", "/manage/{gathering}/proposals", "proposals.read", 30)]
}

/// The work left for later.
pub fn jobs() -> Vec<JobKind> {
    vec![jobs::forget(), links::send()]
}
