//! The pages of findings: the matrix, and one finding.

mod matrix;
mod one;
mod themes;

pub(crate) use matrix::bars;

use web::{Guard, Route};

pub(crate) fn routes() -> Vec<Route> {
    vec![
        Route::get("/audits/{audit}/desk/findings", Guard::SignedIn, matrix::show),
        Route::post("/audits/{audit}/desk/findings", Guard::SignedIn, matrix::add),
        Route::get("/audits/{audit}/desk/findings/{number}", Guard::SignedIn, one::show),
        Route::post("/audits/{audit}/desk/findings/{number}", Guard::SignedIn, one::change),
    ]
}
