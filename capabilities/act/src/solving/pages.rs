//! The pages of problems, and their addresses.

mod analysis;
mod assessment;
mod chart;
mod documents;
mod figures;
mod list;
mod new;
mod plan;
mod practice;
mod response;
mod scan;
mod show;
mod together;
mod view;

use web::{Guard, Route};

/// A file that is handed in as evidence, with the rest of its form.
const FILE_BYTES_MAX: usize = 2_090_000;

pub(crate) fn routes() -> Vec<Route> {
    [everybody(), stakeholders(), documents()].concat()
}

fn everybody() -> Vec<Route> {
    vec![
        Route::get("/problems", Guard::Public, list::show),
        Route::get("/problems/new", Guard::SignedIn, new::show),
        Route::post("/problems/new", Guard::SignedIn, new::begin),
        Route::get("/problems/{code}", Guard::Public, show::show),
    ]
}

/// Where its people work: the guard lets in whoever signed in, the store's read decides.
fn stakeholders() -> Vec<Route> {
    const IN: Guard = Guard::SignedIn;
    vec![
        Route::get("/problems/{code}/scan", IN, scan::show),
        Route::post("/problems/{code}/scan", IN, scan::signs),
        Route::post("/problems/{code}/about", IN, scan::about),
        Route::post("/problems/{code}/stage", IN, scan::stage),
        Route::post("/problems/{code}/publication", IN, scan::publication),
        Route::get("/problems/{code}/together", IN, together::show),
        Route::post("/problems/{code}/people", IN, together::take_in),
        Route::post("/problems/{code}/people/{id}", IN, together::change),
        Route::post("/problems/{code}/meetings", IN, together::meeting),
        Route::get("/problems/{code}/analysis", IN, analysis::show),
        Route::post("/problems/{code}/hypotheses", IN, analysis::suppose),
        Route::post("/problems/{code}/hypotheses/{id}", IN, analysis::judge),
        Route::post("/problems/{code}/evidence", IN, analysis::add).takes_bytes(FILE_BYTES_MAX),
        Route::get("/problems/{code}/evidence/{id}", IN, analysis::file),
        Route::post("/problems/{code}/evidence/{id}", IN, analysis::take_away),
        Route::get("/problems/{code}/response", IN, response::show),
        Route::post("/problems/{code}/options", IN, response::consider),
        Route::post("/problems/{code}/options/{id}", IN, response::decide),
        Route::post("/problems/{code}/actions", IN, response::settle),
        Route::get("/problems/{code}/actions/{id}", IN, response::edit::show),
        Route::post("/problems/{code}/actions/{id}", IN, response::edit::change),
        Route::post("/problems/{code}/logic", IN, response::logic),
        Route::get("/problems/{code}/assessment", IN, assessment::show),
        Route::post("/problems/{code}/assessment", IN, assessment::record),
    ]
}

fn documents() -> Vec<Route> {
    const IN: Guard = Guard::SignedIn;
    vec![
        Route::get("/problems/{code}/plan", IN, plan::show),
        Route::post("/problems/{code}/plan", IN, plan::review),
        Route::get("/problems/{code}/plan/docx", IN, documents::docx),
        Route::get("/problems/{code}/plan/xlsx", IN, documents::xlsx),
        Route::get("/problems/{code}/practice", IN, practice::show),
        Route::post("/problems/{code}/practice", IN, practice::offer),
    ]
}
