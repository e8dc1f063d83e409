//! The directory: people, organisations with their sectors and levels, roles in gatherings, and how
//! somebody is known (letters of sign-in, sessions, tokens). One person is one account across an install;
//! every other capability leans on this one.
//!
//! | who wants | asks |
//! | --- | --- |
//! | a person | [`person::store`]: `find`, `by_mail`, `find_or_create`, `save` |
//! | a role | [`role::store`]: `grant`, `revoke`, `of_person`, `holders`, `end_with`, `retitle` |
//! | an organisation | [`organisation::store`]: `find_or_create_by_name`, `all`; [`sectors`], [`levels`] |
//! | to open a session (the demo's "view as") | [`session::store::open`], [`session::cookie`] |
//! | the first admin | [`invitation::invite_admin_from`] |
//! | access and erasure | [`privacy::export`], [`privacy::erase`], [`privacy::replay`] |
#![forbid(unsafe_code)]

mod columns;
mod identify;
pub mod invitation;
pub mod keeping;
mod letter;
pub mod organisation;
pub mod person;
pub mod privacy;
pub mod role;
pub mod session;
pub mod sign_in;
pub mod token;

pub use identify::identify;
pub use organisation::store::{levels, sectors};

use store::Migration;
use web::{Capability, MenuItem, Permission};

/// Gives and takes roles in a gathering and sees who holds them.
pub const PEOPLE_MANAGE: &str = "people.manage";
/// Edits the lists of sectors and levels of the install.
pub const LISTS_EDIT: &str = "lists.edit";

/// What the directory hands to the program.
pub fn capability() -> Capability {
    let routes = [sign_in::pages::routes(), invitation::pages::routes(), person::pages::routes()];
    let more = [session::pages::routes(), token::pages::routes(), role::pages::routes(), organisation::pages::routes()];
    Capability {
        name: "directory",
        routes: routes.into_iter().chain(more).flatten().collect(),
        menu: vec![MenuItem::work("dir-menu-people", "/manage/{gathering}/people", PEOPLE_MANAGE, 115)],
        beside: Vec::new(),
        permissions: vec![
            Permission { name: PEOPLE_MANAGE, roles: &["organiser"] },
            Permission { name: LISTS_EDIT, roles: &["admin"] },
        ],
        migrations: migrations(),
        jobs: vec![keeping::job()],
        locales: &[("en", include_str!("../locales/en.ftl")), ("fr", include_str!("../locales/fr.ftl"))],
        columns: columns::COLUMNS,
        keeping: columns::KEEPING,
    }
}

fn migrations() -> Vec<Migration> {
    let text = include_str!("../migrations/20270101000100_directory.sql");
    vec![Migration::new(20270101000100, "directory", text)]
}
