//! The desk of voices: all sources, one of them, and what to do when danger is disclosed.

mod danger;
mod list;
mod one;

use web::Route;

pub(crate) fn routes() -> Vec<Route> {
    use crate::voices::{DESK, themes};
    vec![
        Route::get("/audits/{audit}/desk/voices", DESK, list::show),
        Route::post("/audits/{audit}/desk/voices", DESK, list::begin),
        Route::get("/audits/{audit}/desk/voices/danger", DESK, danger::show),
        Route::post("/audits/{audit}/desk/voices/danger", DESK, danger::note),
        Route::get("/audits/{audit}/desk/voices/themes", DESK, themes::show),
        Route::get("/audits/{audit}/desk/voices/{source}", DESK, one::show),
        Route::post("/audits/{audit}/desk/voices/{source}", DESK, one::change).takes_bytes(2_000_000),
    ]
}
