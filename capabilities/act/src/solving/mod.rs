//! Solving a problem together: one collectively defined issue at a place, from its six signs to what became of it.
//!
//! | file | what it knows |
//! | --- | --- |
//! | [`model`] | the problem, its signs, its people, options, actions, the logic of the plan, what was counted |
//! | [`evaluation`] | the mathematics of before and after |
//! | [`store`] | the same in the database |
//! | `pages` | the list, the page of a problem, its four doors (scan, analyse, respond, assess), partners, plan, documents |
//! | `reminders`, `letters` | who is written to, and when |
//! | [`offer`] | what was learned, in the fields of a practice |

pub(crate) mod columns;
pub(crate) mod desk;
pub mod evaluation;
pub(crate) mod letters;
pub mod model;
pub mod offer;
pub(crate) mod pages;
pub(crate) mod reminders;
pub mod store;

use ::store::Migration;
use web::{JobKind, MenuItem, Route};

pub use offer::{OFFERED, Offered};

/// The addresses.
pub(crate) fn routes() -> Vec<Route> {
    pages::routes()
}

/// The entry in the menu of the network.
pub(crate) fn menu() -> Vec<MenuItem> {
    vec![MenuItem::read("problem-menu", "/problems", 55)]
}

/// The tables.
pub(crate) fn migration() -> Migration {
    Migration::new(20270204000100, "solving", include_str!("../../migrations/20270204000100_solving.sql"))
}

/// The work left for later.
pub(crate) fn jobs() -> Vec<JobKind> {
    vec![JobKind { kind: reminders::REMIND, run: reminders::run }]
}

/// Its words.
pub(crate) const LOCALES: &[(&str, &str)] =
    &[("en", include_str!("../../locales/en/solving.ftl")), ("fr", include_str!("../../locales/fr/solving.ftl"))];

pub(crate) use columns::{COLUMNS, KEEPING};
