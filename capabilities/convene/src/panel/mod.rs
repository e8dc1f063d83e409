//! Panels: composed of people whose proposals were not selected. A seat is a role before it is a person, and stays
//! tied to the proposal it came from.

pub mod model;
pub(crate) mod pages;
pub mod store;

use web::{Guard, Route};

const COMPOSE: Guard = Guard::May("panels.compose");

/// The addresses of panels.
pub fn routes() -> Vec<Route> {
    use pages::{answer, list, one, seats};
    vec![
        Route::get("/manage/{gathering}/panels", COMPOSE, list::show),
        Route::post("/manage/{gathering}/panels", COMPOSE, list::create),
        Route::get("/manage/{gathering}/panels/{code}", COMPOSE, one::show),
        Route::post("/manage/{gathering}/panels/{code}/seats", COMPOSE, seats::change),
        Route::get("/seat/{secret}", Guard::Holder, answer::show),
        Route::post("/seat/{secret}", Guard::Holder, answer::send),
    ]
}
