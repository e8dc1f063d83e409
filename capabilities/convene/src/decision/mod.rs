//! Decisions: the chairs' table, one proposal with all its reviews, and the answer of its people in one click.

pub mod api;
pub mod model;
pub(crate) mod pages;
pub mod store;

use web::{Guard, MenuItem, Route};

const READ: Guard = Guard::May("decisions.read");
const DECIDE: Guard = Guard::May("decisions.decide");

/// The addresses of decisions.
pub fn routes() -> Vec<Route> {
    use pages::{answer, one, table};
    let mut routes = vec![
        Route::get("/manage/{gathering}/decisions", READ, table::show),
        Route::post("/manage/{gathering}/decisions", DECIDE, table::decide),
        Route::get("/manage/{gathering}/decisions/{code}", READ, one::show),
        Route::post("/manage/{gathering}/decisions/{code}", DECIDE, one::decide),
        Route::post("/manage/{gathering}/decisions/{code}/conflict", READ, one::conflict),
        Route::get("/answer/{secret}", Guard::Holder, answer::show),
        Route::post("/answer/{secret}", Guard::Holder, answer::send),
    ];
    routes.extend(api::routes());
    routes
}

/// The entries of the menu.
pub fn menu() -> Vec<MenuItem> {
    vec![
        MenuItem::work("decision-menu", "/manage/{gathering}/decisions", "decisions.read", 50),
        MenuItem::work("panel-menu", "/manage/{gathering}/panels", "panels.compose", 60),
    ]
}
