//! Gatherings of every kind, and what they are made of: topics, formats, rooms, organisations.

pub(crate) mod desk;
pub mod details;
pub mod making;
pub mod model;
pub mod needs;
pub(crate) mod pages;
pub mod store;
pub mod template;

use web::{MenuItem, Route};

/// The addresses of gatherings.
pub fn routes() -> Vec<Route> {
    pages::routes()
}

/// The entries of the menu.
pub fn menu() -> Vec<MenuItem> {
    vec![
        MenuItem { key: "gathering-menu-about", path: "/{gathering}", permission: None },
        MenuItem { key: "gathering-menu-overview", path: "/manage/{gathering}", permission: Some("proposals.read") },
    ]
}
