//! The pages after the adoption: recording submissions and answers, reporting on a point, and what became of
//! everything at the next edition.

pub(crate) mod edition;
mod record;
mod report;

use crate::desk::MANAGE;
use web::{Guard, Route};

pub(crate) fn routes() -> Vec<Route> {
    const DESK: Guard = Guard::May(MANAGE);
    vec![
        Route::get("/recommendations/at/{gathering}", Guard::Public, edition::show),
        Route::get("/recommendations/{code}/report", Guard::SignedIn, report::show),
        Route::post("/recommendations/{code}/report", Guard::SignedIn, report::send),
        Route::post("/manage/{gathering}/recommendations/{code}/submissions", DESK, record::submission),
        Route::post("/manage/{gathering}/recommendations/{code}/answers", DESK, record::answer),
        Route::post("/manage/{gathering}/recommendations/{code}/reports", DESK, record::report),
    ]
}
