//! Minutes of a session, written by several at once without lost words, with marks for what should live on; and the
//! conclusions of a gathering, shown while they are written.

pub mod model;
mod pages;
pub mod store;
mod told;

use web::{Guard, MenuItem, Route};

/// The addresses of the minutes.
pub fn routes() -> Vec<Route> {
    const WRITE: Guard = Guard::May("minutes.write");
    const ALL: Guard = Guard::Public;
    vec![
        Route::get("/manage/{gathering}/live/{code}/minutes", WRITE, pages::show),
        Route::post("/manage/{gathering}/live/{code}/minutes", WRITE, pages::add).takes_bytes(60_000),
        Route::post("/manage/{gathering}/live/{code}/minutes/show", WRITE, pages::let_see),
        Route::post("/manage/{gathering}/live/{code}/minutes/{number}", WRITE, pages::change).takes_bytes(60_000),
        Route::get("/{gathering}/conclusions", ALL, told::show),
        Route::get("/{gathering}/conclusions/live", ALL, told::follow),
        Route::get("/{gathering}/conclusions/live/state", ALL, told::state),
    ]
}

/// Minutes are reached from the floor of their session, conclusions from the page of the day.
pub fn menu() -> Vec<MenuItem> {
    Vec::new()
}
