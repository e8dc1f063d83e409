//! The programme: the desk on which sessions are placed, the versions that are published, the public pages and
//! files made of the published version alone, and the exchange with other systems.

mod api;
pub mod board;
pub mod clash;
pub mod compose;
pub mod exchange;
pub mod making;
pub mod model;
mod pages;
pub(crate) mod public;
pub mod publishing;
pub mod store;
mod telling;
mod words;

use web::{Guard, MenuItem, Route};

/// The addresses of the programme.
pub fn routes() -> Vec<Route> {
    const ARRANGE: Guard = Guard::May("programme.arrange");
    const PUBLISH: Guard = Guard::May("programme.publish");
    let desk = vec![
        Route::get("/manage/{gathering}/programme", ARRANGE, pages::desk::show),
        Route::post("/manage/{gathering}/programme/move", ARRANGE, pages::moving::put),
        Route::get("/manage/{gathering}/programme/move", ARRANGE, pages::moving::show),
        Route::get("/manage/{gathering}/programme/clashes", ARRANGE, pages::moving::places),
        Route::post("/manage/{gathering}/programme/lock", ARRANGE, pages::moving::lock),
        Route::post("/manage/{gathering}/programme/undo", ARRANGE, pages::moving::undo),
        Route::post("/manage/{gathering}/programme/make", ARRANGE, pages::bringing::make),
        Route::post("/manage/{gathering}/programme/own", ARRANGE, pages::bringing::own),
        Route::get("/manage/{gathering}/programme/sessions/{code}", ARRANGE, pages::session::show),
        Route::post("/manage/{gathering}/programme/sessions/{code}", ARRANGE, pages::session::save),
        Route::post("/manage/{gathering}/programme/sessions/{code}/remove", ARRANGE, pages::session::remove),
        Route::get("/manage/{gathering}/programme/publish", PUBLISH, pages::publish::show),
        Route::post("/manage/{gathering}/programme/publish", PUBLISH, pages::publish::publish),
    ];
    [desk, public::routes(), api::routes()].concat()
}

/// The entries of the menu: one where people read, one where people work.
pub fn menu() -> Vec<MenuItem> {
    vec![
        MenuItem::read("programme-menu", "/{gathering}/programme", 80).also(&[
            "/{gathering}/sessions",
            "/{gathering}/people",
            "/{gathering}/speakers",
        ]),
        MenuItem::work("programme-menu", "/manage/{gathering}/programme", "programme.arrange", 76),
    ]
}
