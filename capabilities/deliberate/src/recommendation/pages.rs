//! The pages of recommendations: the public list and page, versions, the drafting desk, the organiser's desk.

mod card;
mod draft;
mod list;
pub(crate) mod manage;
pub(crate) mod show;
mod stage;
mod versions;

pub use list::{Line, came_of_it, lines_of};
pub(crate) use show::pieces_of;

use crate::desk::MANAGE;
use web::{Guard, MenuItem, Route};

pub(crate) fn routes() -> Vec<Route> {
    const DESK: Guard = Guard::May(MANAGE);
    vec![
        Route::get("/recommendations", Guard::Public, list::show).published(list::version),
        Route::get("/recommendations/{code}", Guard::Public, show::show).published(show::version),
        Route::get("/recommendations/{code}/card", Guard::Public, card::show).file(show::version, &[]),
        Route::get("/recommendations/{code}/versions", Guard::Public, versions::show),
        Route::get("/recommendations/{code}/draft", Guard::SignedIn, draft::show),
        Route::post("/recommendations/{code}/draft", Guard::SignedIn, draft::change),
        Route::get("/manage/{gathering}/recommendations", DESK, manage::list),
        Route::post("/manage/{gathering}/recommendations", DESK, manage::begin),
        Route::post("/manage/{gathering}/recommendations/earlier", DESK, manage::take_up),
        Route::get("/manage/{gathering}/recommendations/{code}", DESK, manage::show),
        Route::post("/manage/{gathering}/recommendations/{code}", DESK, manage::save),
        Route::post("/manage/{gathering}/recommendations/{code}/drafters", DESK, manage::drafters),
        Route::post("/manage/{gathering}/recommendations/{code}/stage", DESK, stage::go),
    ]
}

pub(crate) fn menu() -> Vec<MenuItem> {
    vec![
        MenuItem::work("recommendation-menu", "/manage/{gathering}/recommendations", MANAGE, 86),
        MenuItem::read("recommendation-menu", "/recommendations", 40),
    ]
}
