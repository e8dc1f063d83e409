//! Sign-up to sessions with places, and to site visits: a waiting list, a meeting point, rules, and a host who sees
//! the identity list and says yes.

pub mod life;
pub mod model;
pub(crate) mod pages;
pub mod store;

use web::{Guard, MenuItem, Route};

const READ: Guard = Guard::May("registration.read");
const MANAGE: Guard = Guard::May("registration.manage");

/// The addresses of sign-up.
pub fn routes() -> Vec<Route> {
    let holder = Guard::Holder;
    vec![
        Route::post("/{gathering}/delegates/{key}/sign-up", holder, pages::take_or_leave),
        Route::get("/{gathering}/visits/{key}", holder, pages::host::show),
        Route::post("/{gathering}/visits/{key}", holder, pages::host::decide),
        Route::get("/manage/{gathering}/sign-up", READ, pages::desk::list),
        Route::get("/manage/{gathering}/sign-up/{session}", READ, pages::desk::show),
        Route::post("/manage/{gathering}/sign-up/{session}", MANAGE, pages::desk::save),
        Route::post("/manage/{gathering}/sign-up/{session}/decide", MANAGE, pages::desk::decide),
    ]
}

/// The entries of the menu.
pub fn menu() -> Vec<MenuItem> {
    vec![MenuItem {
        key: "sign-up-menu",
        path: "/manage/{gathering}/sign-up",
        permission: Some("registration.read"),
        place: 94,
        also: &[],
    }]
}
