//! The pages of barriers: for everybody, and the desk of the gathering that named them.

mod manage;
mod show;

use crate::practice::MANAGE;
use crate::practice::pages::version;
use web::{Guard, Route};

pub(crate) fn routes() -> Vec<Route> {
    const DESK: Guard = Guard::May(MANAGE);
    vec![
        Route::get("/practices/barriers", Guard::Public, show::list).published(version),
        Route::get("/practices/barriers/{code}", Guard::Public, show::show).published(version),
        Route::get("/manage/{gathering}/barriers", DESK, manage::list),
        Route::post("/manage/{gathering}/barriers", DESK, manage::begin),
        Route::get("/manage/{gathering}/barriers/{code}", DESK, manage::show),
        Route::post("/manage/{gathering}/barriers/{code}", DESK, manage::save),
        Route::post("/manage/{gathering}/barriers/{code}/tried", DESK, manage::tried),
    ]
}
