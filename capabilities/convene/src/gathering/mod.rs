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
        MenuItem::read("gathering-menu-about", "/{gathering}", 10),
        MenuItem::work("gathering-menu-overview", "/manage/{gathering}", "proposals.read", 10),
        MenuItem::work("gathering-menu-settings", "/manage/{gathering}/settings", "gathering.manage", 110).also(&[
            "/manage/{gathering}/topics",
            "/manage/{gathering}/formats",
            "/manage/{gathering}/rooms",
            "/manage/{gathering}/organisations",
        ]),
    ]
}
