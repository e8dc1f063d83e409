//! The call for proposals: its text, its time, its questions, and what reviewers judge by.

mod manage;
pub mod model;
pub mod pages;
pub mod store;

use web::{MenuItem, Route};

/// The addresses of the call.
pub fn routes() -> Vec<Route> {
    [pages::routes(), manage::routes()].concat()
}

/// The entries of the menu.
pub fn menu() -> Vec<MenuItem> {
    vec![
        MenuItem::read("call-tab", "/{gathering}/call", 20),
        MenuItem::work("manage-call-tab", "/manage/{gathering}/call", "call.manage", 20),
    ]
}
