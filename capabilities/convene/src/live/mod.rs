//! The day itself: questions and polls of each session, the screen beside those who present, and the page of the
//! phone that says what is now, what is next and what one has chosen.

pub(crate) mod browser;
pub(crate) mod entry;
mod jobs;
pub mod model;
mod now;
mod pages;
pub mod store;
mod told;
mod urn;
pub mod webcast;

use web::{Guard, JobKind, MenuItem, Route};

/// The addresses of the day.
pub fn routes() -> Vec<Route> {
    const ALL: Guard = Guard::Public;
    const FLOOR: Guard = Guard::May("floor.moderate");
    vec![
        Route::get("/{gathering}/now", ALL, now::show),
        Route::get("/{gathering}/sessions/{code}/ask", ALL, pages::ask::show),
        Route::post("/{gathering}/sessions/{code}/ask", ALL, pages::ask::ask).takes_bytes(10_000),
        Route::post("/{gathering}/sessions/{code}/ask/{question}/vote", ALL, pages::voting::vote).takes_bytes(2_000),
        Route::post("/{gathering}/sessions/{code}/ask/{question}/take-back", ALL, pages::ask::take_back)
            .takes_bytes(2_000),
        Route::post("/{gathering}/sessions/{code}/polls/{poll}", ALL, pages::voting::answer).takes_bytes(10_000),
        Route::get("/{gathering}/sessions/{code}/live", ALL, told::follow),
        Route::get("/{gathering}/sessions/{code}/live/state", ALL, told::state),
        Route::get("/{gathering}/sessions/{code}/screen", ALL, pages::screen::show),
        Route::get("/{gathering}/sessions/{code}/screen/live", ALL, told::follow_screen),
        Route::get("/{gathering}/sessions/{code}/screen/state", ALL, told::state_of_screen),
        Route::get("/{gathering}/sessions/{code}/watch", ALL, webcast::pages::watch),
        Route::get("/manage/{gathering}/live/{code}/webcast", FLOOR, webcast::pages::edit),
        Route::post("/manage/{gathering}/live/{code}/webcast", FLOOR, webcast::pages::save),
        Route::get("/manage/{gathering}/live", FLOOR, pages::floors::show),
        Route::get("/manage/{gathering}/live/{code}", FLOOR, pages::moderate::show),
        Route::post("/manage/{gathering}/live/{code}", FLOOR, pages::moderate::set),
        Route::post("/manage/{gathering}/live/{code}/questions/{question}", FLOOR, pages::moderate::act),
        Route::post("/manage/{gathering}/live/{code}/undo", FLOOR, pages::moderate::undo),
        Route::post("/manage/{gathering}/live/{code}/polls", FLOOR, pages::polls::add),
        Route::post("/manage/{gathering}/live/{code}/polls/{poll}", FLOOR, pages::polls::act),
        Route::get("/manage/{gathering}/live/{code}/news", FLOOR, told::follow_desk),
        Route::get("/manage/{gathering}/live/{code}/news/state", FLOOR, told::state_of_desk),
    ]
}

/// The entries of the menu: the day for everybody, the floor for those who lead it.
pub fn menu() -> Vec<MenuItem> {
    vec![
        MenuItem::read("live-menu-now", "/{gathering}/now", 90),
        MenuItem::work("live-menu-floor", "/manage/{gathering}/live", "floor.moderate", 82),
    ]
}

/// What is done later: the key of a day is deleted when the day is over.
pub fn jobs() -> Vec<JobKind> {
    vec![JobKind { kind: jobs::KEY_DIES, run: jobs::key_dies }]
}
