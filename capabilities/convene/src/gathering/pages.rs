//! The pages of a gathering: its public home, and the desk of those who prepare it.

mod home;
pub(crate) mod new;
mod overview;
mod parts;
mod publish;
pub(crate) mod rows;
mod series;
mod settings;

use web::{Guard, Route};

pub(super) fn routes() -> Vec<Route> {
    const MANAGE: Guard = Guard::May("gathering.manage");
    vec![
        Route::get("/{gathering}", Guard::Public, home::show).published(home::version),
        Route::get("/series/{code}", Guard::Public, series::show).published(series::version),
        Route::get("/manage", Guard::SignedIn, new::mine),
        Route::get("/manage/new", Guard::SignedIn, new::show),
        Route::post("/manage/new", Guard::SignedIn, new::from_template),
        Route::post("/manage/new/copy", Guard::SignedIn, new::copy),
        Route::get("/manage/{gathering}", Guard::May("proposals.read"), overview::show),
        Route::get("/manage/{gathering}/settings", MANAGE, settings::show),
        Route::post("/manage/{gathering}/settings", MANAGE, settings::save),
        Route::get("/manage/{gathering}/topics", MANAGE, parts::topics::show),
        Route::post("/manage/{gathering}/topics", MANAGE, parts::topics::save),
        Route::get("/manage/{gathering}/formats", MANAGE, parts::formats::show),
        Route::post("/manage/{gathering}/formats", MANAGE, parts::formats::save),
        Route::get("/manage/{gathering}/rooms", MANAGE, parts::rooms::show),
        Route::post("/manage/{gathering}/rooms", MANAGE, parts::rooms::save),
        Route::get("/manage/{gathering}/organisations", MANAGE, parts::organisations::show),
        Route::post("/manage/{gathering}/organisations", MANAGE, parts::organisations::save),
        Route::get("/manage/{gathering}/results", MANAGE, parts::results::show),
        Route::post("/manage/{gathering}/results", MANAGE, parts::results::save),
        Route::get("/manage/{gathering}/publish", MANAGE, publish::show),
        Route::post("/manage/{gathering}/publish", MANAGE, publish::save),
    ]
}
