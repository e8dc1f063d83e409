//! The pages of sets: those that are published, and the desk of a gathering.

mod home;
mod manage;
mod show;

use crate::practice::MANAGE;
use crate::practice::pages::version;
use web::{Beside, Guard, Route};

pub(crate) fn routes() -> Vec<Route> {
    const DESK: Guard = Guard::May(MANAGE);
    vec![
        Route::get("/practices/sets", Guard::Public, show::list).published(version),
        Route::get("/practices/sets/{code}", Guard::Public, show::show).published(version),
        Route::get("/practices/sets/{code}/print", Guard::Public, show::print).published(version),
        Route::get("/manage/{gathering}/practices", DESK, manage::list),
        Route::post("/manage/{gathering}/practices", DESK, manage::begin),
        Route::post("/manage/{gathering}/practices/linked", DESK, manage::linked),
        Route::get("/manage/{gathering}/practices/{code}", DESK, manage::show),
        Route::post("/manage/{gathering}/practices/{code}", DESK, manage::change),
    ]
}

/// What the home of a gathering shows: the sets it published.
pub(crate) fn beside() -> Beside {
    Beside { place: "gathering-home", version: home::version, html: home::html }
}
