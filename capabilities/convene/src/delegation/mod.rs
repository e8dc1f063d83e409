//! Delegations: a city, region or force holds places; its head sends links, each member completes the own details,
//! and names change hands until a date.

pub mod making;
pub mod model;
pub(crate) mod pages;
pub mod store;

use web::{Guard, MenuItem, Route};

const READ: Guard = Guard::May("registration.read");
const MANAGE: Guard = Guard::May("registration.manage");

/// The addresses of delegations.
pub fn routes() -> Vec<Route> {
    let holder = Guard::Holder;
    vec![
        Route::get("/{gathering}/delegations/{key}", holder, pages::head::show),
        Route::post("/{gathering}/delegations/{key}", holder, pages::head::act),
        Route::get("/{gathering}/join-delegation/{key}", holder, pages::join::show),
        Route::post("/{gathering}/join-delegation/{key}", holder, pages::join::take),
        Route::get("/me/delegations", Guard::SignedIn, pages::head::mine),
        Route::get("/manage/{gathering}/delegations", READ, pages::desk::list),
        Route::post("/manage/{gathering}/delegations", MANAGE, pages::desk::add),
        Route::get("/manage/{gathering}/delegations/{delegation}", READ, pages::desk::show),
        Route::post("/manage/{gathering}/delegations/{delegation}", MANAGE, pages::desk::act),
    ]
}

/// The entries of the menu.
pub fn menu() -> Vec<MenuItem> {
    vec![MenuItem {
        key: "delegation-menu",
        path: "/manage/{gathering}/delegations",
        permission: Some("registration.read"),
        place: 92,
        also: &[],
    }]
}
