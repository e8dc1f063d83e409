//! The pages of the portrait: the desk with its chapters, publication, and what everybody reads.

mod chapter;
mod desk;
mod public;

use web::{Guard, Route};

pub(crate) fn routes() -> Vec<Route> {
    vec![
        Route::get("/audits/{audit}/desk/portrait", Guard::SignedIn, desk::show),
        Route::post("/audits/{audit}/desk/portrait", Guard::SignedIn, desk::publish),
        Route::get("/audits/{audit}/desk/portrait/{chapter}", Guard::SignedIn, chapter::show),
        Route::post("/audits/{audit}/desk/portrait/{chapter}", Guard::SignedIn, chapter::change),
        Route::get("/audits/{audit}/portrait", Guard::Public, public::show),
        Route::get("/audits/{audit}/portrait/docx", Guard::Public, public::docx),
        Route::get("/audits/{audit}/portrait/tables/{number}", Guard::Public, public::table),
        Route::get("/audits/{audit}/portrait/released/{number}", Guard::Public, public::released),
    ]
}
