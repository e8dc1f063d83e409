//! The door: badges with a signed code, check-in by link and camera that goes on without network, and who was there.

pub mod badge;
pub mod counting;
pub(crate) mod pages;
pub mod store;

use web::{Guard, MenuItem, Route};

const READ: Guard = Guard::May("registration.read");
const MANAGE: Guard = Guard::May("registration.manage");

/// The addresses of the door.
pub fn routes() -> Vec<Route> {
    let holder = Guard::Holder;
    vec![
        Route::get("/{gathering}/door/{key}", holder, pages::door::show),
        Route::post("/{gathering}/door/{key}", holder, pages::door::typed),
        Route::get("/{gathering}/door/{key}/people", holder, pages::door::people),
        Route::post("/{gathering}/door/{key}/scans", holder, pages::door::merge).takes_bytes(2_000_000),
        Route::get("/manage/{gathering}/doors", READ, pages::desk::show),
        Route::post("/manage/{gathering}/doors", MANAGE, pages::desk::act),
        Route::get("/manage/{gathering}/badges", READ, pages::desk::badges),
    ]
}

/// The entries of the menu.
pub fn menu() -> Vec<MenuItem> {
    vec![MenuItem {
        key: "door-menu",
        path: "/manage/{gathering}/doors",
        permission: Some("registration.read"),
        place: 96,
        also: &["/manage/{gathering}/badges"],
    }]
}
