//! The practice library: what was done about which problem, how it works, for whom, with what evidence; failures too.
//!
//! | thing | what it knows |
//! | --- | --- |
//! | [`document`] | a practice as people wrote it, in languages |
//! | [`evidence`] | outcomes with effect, interval and design, graded |
//! | [`link`] | the shared vocabulary of what crime is linked with |
//! | [`review`] | two readers, a decision, its letter |
//! | [`tried`] | who tried a practice or a strategy, what they changed, what came of it |
//! | [`set`] | what a gathering agreed on |
//! | [`barrier`] | what stood in the way, and what overcame it |

mod api;
pub mod barrier;
pub mod beginning;
pub mod columns;
mod desk;
pub mod document;
pub mod evidence;
pub mod facets;
mod figures;
pub mod link;
pub mod model;
pub mod money;
mod pages;
pub mod review;
pub mod set;
pub mod store;
#[cfg(any(test, feature = "testing"))]
pub mod testing;
pub mod tried;
pub mod typed;

pub use link::Link;

use ::store::Migration;
use web::{Beside, MenuItem, Permission, Route};

/// Puts sets together and names barriers for a gathering.
pub const MANAGE: &str = "practices.manage";

/// All addresses of the library.
pub fn routes() -> Vec<Route> {
    [
        pages::routes(),
        review::pages::routes(),
        tried::pages::routes(),
        set::pages::routes(),
        barrier::pages::routes(),
        api::routes(),
    ]
    .concat()
}

/// Its entries in the menus.
pub fn menu() -> Vec<MenuItem> {
    vec![
        MenuItem::read("practice-menu", "/practices", 30),
        MenuItem::work("practice-menu", "/manage/{gathering}/practices", MANAGE, 87)
            .also(&["/manage/{gathering}/barriers"]),
    ]
}

/// What it shows on pages of others.
pub fn beside() -> Vec<Beside> {
    vec![set::pages::beside()]
}

/// What may be done, by whom.
pub fn permissions() -> Vec<Permission> {
    vec![Permission { name: MANAGE, roles: &["organiser"] }]
}

/// Its tables.
pub fn migrations() -> Vec<Migration> {
    let text = include_str!("../../migrations/20270202000100_practice.sql");
    vec![Migration::new(20270202000100, "practice", text)]
}
