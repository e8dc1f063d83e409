//! The network's life: what happened, what is open, who belongs to it, what is sent out, and how all of it is found.
//!
//! | thing | what it knows |
//! | --- | --- |
//! | [`organisation`] | what an organisation is, of which network it is a member, what it has to do with what is published |
//! | [`news`] | news and activity records: kind, day, in which role, with whom, what came of it |
//! | [`opportunity`] | jobs, calls, funding: how to apply, until when |
//! | [`subscription`] | who receives what by mail: confirmed from a letter, left with one click |
//! | [`newsletter`] | an issue composed from what is new, sent in each language, kept to be read |
//! | [`feed`] | the same for programs: Atom and JSON Feed |
//! | [`speaker`] | people who let themselves be found as speakers |
//! | [`search`] | the words of everything that a stranger may read, in both languages |
//!
//! Whoever runs the install names editors; they write, publish and correct.

mod columns;
mod desk;
mod editor;
pub mod feed;
pub mod home;
pub mod news;
pub mod newsletter;
pub mod opportunity;
pub mod organisation;
mod part_date;
pub mod search;
pub mod speaker;
pub mod subscription;
#[cfg(any(test, feature = "testing"))]
pub mod testing;

pub(crate) use columns::{COLUMNS, KEEPING};
pub use desk::Maker;
pub use editor::name as name_editor;
pub use part_date::PartDate;

use store::Migration;
use web::{JobKind, MenuItem, Permission, Route};

/// Names those who edit what the network publishes.
pub const EDITORS: &str = "network.editors";

pub(crate) fn routes() -> Vec<Route> {
    [
        news::routes(),
        opportunity::routes(),
        organisation::routes(),
        newsletter::routes(),
        subscription::routes(),
        feed::routes(),
        speaker::routes(),
        search::routes(),
        editor::routes(),
    ]
    .concat()
}

pub(crate) fn menu() -> Vec<MenuItem> {
    vec![
        MenuItem::read("news-menu", "/news", 10),
        MenuItem::read("opportunity-menu", "/opportunities", 20),
        MenuItem::read("search-menu", "/search", 90).also(&["/organisations", "/people"]),
    ]
}

pub(crate) fn permissions() -> Vec<Permission> {
    vec![Permission { name: EDITORS, roles: &["admin"] }]
}

pub(crate) fn migrations() -> Vec<Migration> {
    let text = include_str!("../../migrations/20270201000100_network.sql");
    vec![Migration::new(20270201000100, "network", text)]
}

pub(crate) fn jobs() -> Vec<JobKind> {
    [opportunity::jobs(), newsletter::jobs(), search::jobs()].concat()
}
