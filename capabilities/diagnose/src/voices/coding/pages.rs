//! The pages of coding: the book and how far it is, one source to be coded, two coders compared.

mod bench;
mod book;

use web::Route;

pub(crate) fn routes() -> Vec<Route> {
    use crate::voices::DESK;
    vec![
        Route::get("/audits/{audit}/desk/coding", DESK, book::show),
        Route::post("/audits/{audit}/desk/coding", DESK, book::change),
        Route::get("/audits/{audit}/desk/coding/{source}", DESK, bench::show),
        Route::post("/audits/{audit}/desk/coding/{source}", DESK, bench::change),
    ]
}
