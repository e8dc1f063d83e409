//! What a session needs by its format, beside title and people: which languages are heard, what to bring, the timer
//! of a short talk, the team that builds a prototype, the decision-maker who is asked and answers.

pub mod model;
mod pages;
pub mod store;

pub(crate) use pages::shown::{Shown, of_session};

use web::{Guard, Route};

/// The addresses of formats.
pub fn routes() -> Vec<Route> {
    use pages::{desk, team, timer};
    const ARRANGE: Guard = Guard::May("programme.arrange");
    vec![
        Route::get("/{gathering}/sessions/{code}/timer", Guard::Public, timer::show),
        Route::get("/team/{secret}", Guard::Holder, team::show),
        Route::post("/team/{secret}", Guard::Holder, team::save),
        Route::get("/manage/{gathering}/programme/sessions/{code}/needs", ARRANGE, desk::show),
        Route::post("/manage/{gathering}/programme/sessions/{code}/needs", ARRANGE, desk::save),
        Route::post("/manage/{gathering}/programme/sessions/{code}/team-link", ARRANGE, desk::link),
        Route::post("/manage/{gathering}/programme/sessions/{code}/asked", ARRANGE, desk::asked),
    ]
}
