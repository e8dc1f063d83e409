//! Speakers who are asked, beside those who are selected: keynotes and guests, invited by letter, briefed, and shown
//! in the order of precedence. An assistant may fill in for the speaker.

pub mod life;
pub mod model;
mod pages;
pub mod portrait;
pub mod store;

use web::{Guard, MenuItem, Route};

/// The largest photo that is read.
const PHOTO_BYTES_MAX: usize = 8_000_000;

/// The addresses of speakers.
pub fn routes() -> Vec<Route> {
    use pages::{desk, one, own, public};
    const MANAGE: Guard = Guard::May("speakers.manage");
    let (all, holder) = (Guard::Public, Guard::Holder);
    let version = crate::programme::public::version;
    vec![
        Route::get("/{gathering}/speakers", all, public::show).published(version),
        Route::get("/{gathering}/speakers/{code}/photo", all, public::photo),
        Route::get("/speaking/{secret}", holder, own::show),
        Route::post("/speaking/{secret}", holder, own::save).takes_bytes(PHOTO_BYTES_MAX),
        Route::post("/speaking/{secret}/answer", holder, own::answer),
        Route::get("/speaking/{secret}/photo", holder, own::photo),
        Route::get("/manage/{gathering}/speakers", MANAGE, desk::show),
        Route::post("/manage/{gathering}/speakers", MANAGE, desk::add),
        Route::post("/manage/{gathering}/speakers/order", MANAGE, desk::order),
        Route::get("/manage/{gathering}/speakers/{code}", MANAGE, one::show),
        Route::post("/manage/{gathering}/speakers/{code}", MANAGE, one::save),
        Route::post("/manage/{gathering}/speakers/{code}/invite", MANAGE, one::invite),
        Route::post("/manage/{gathering}/speakers/{code}/withdraw", MANAGE, one::withdraw),
        Route::post("/manage/{gathering}/speakers/{code}/sessions", MANAGE, one::sessions),
        Route::get("/manage/{gathering}/speakers/{code}/photo", MANAGE, one::photo),
    ]
}

/// The entries of the menu.
pub fn menu() -> Vec<MenuItem> {
    vec![MenuItem::work("speaker-menu", "/manage/{gathering}/speakers", "speakers.manage", 81)]
}
