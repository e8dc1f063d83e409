//! The letters of decisions: templates, previews, what is held and what has gone. Nothing leaves before somebody
//! releases it.

pub mod compose;
pub mod desk;
pub mod model;
pub(crate) mod pages;
pub mod store;

use web::{Guard, JobKind, MenuItem, Route};

const SEND: Guard = Guard::May("letters.send");

/// The addresses of letters.
pub fn routes() -> Vec<Route> {
    use pages::{deeds, kind, overview, own};
    vec![
        Route::get("/manage/{gathering}/letters", SEND, overview::show),
        Route::post("/manage/{gathering}/letters/plan", SEND, deeds::plan),
        Route::post("/manage/{gathering}/letters/write", SEND, deeds::write),
        Route::post("/manage/{gathering}/letters/release", SEND, deeds::release),
        Route::post("/manage/{gathering}/letters/hold", SEND, deeds::hold),
        Route::get("/manage/{gathering}/letters/kinds/{kind}", SEND, kind::show),
        Route::post("/manage/{gathering}/letters/kinds/{kind}", SEND, kind::save),
        Route::get("/manage/{gathering}/letters/read/{letter}", SEND, kind::read),
        Route::get("/manage/{gathering}/letters/own/{code}", SEND, own::show),
        Route::post("/manage/{gathering}/letters/own/{code}", SEND, own::save),
    ]
}

/// The entries of the menu.
pub fn menu() -> Vec<MenuItem> {
    vec![MenuItem::work("letter-menu", "/manage/{gathering}/letters", "letters.send", 70)]
}

/// The work left for later: none of its own, the outbox carries letters.
pub fn jobs() -> Vec<JobKind> {
    Vec::new()
}
