//! The pages of surveys: the desk, one survey, paper, results, and the public form.

mod answer;
mod desk;
mod fields;
mod paper;
mod results;

use web::{Guard, Route};

pub(crate) fn routes() -> Vec<Route> {
    use crate::voices::DESK;
    vec![
        Route::get("/audits/{audit}/desk/surveys", DESK, desk::list),
        Route::post("/audits/{audit}/desk/surveys", DESK, desk::begin).takes_bytes(4_000_000),
        Route::get("/audits/{audit}/desk/surveys/{code}", DESK, desk::show),
        Route::post("/audits/{audit}/desk/surveys/{code}", DESK, desk::change),
        Route::get("/audits/{audit}/desk/surveys/{code}/form.xlsx", DESK, desk::form),
        Route::get("/audits/{audit}/desk/surveys/{code}/paper", DESK, paper::show),
        Route::post("/audits/{audit}/desk/surveys/{code}/paper", DESK, paper::enter),
        Route::get("/audits/{audit}/desk/surveys/{code}/results", DESK, results::show),
        Route::get("/audits/{audit}/desk/surveys/{code}/results.xlsx", DESK, results::table),
        Route::get("/audits/{audit}/survey/{code}", Guard::Public, answer::show),
        Route::post("/audits/{audit}/survey/{code}", Guard::Public, answer::send),
    ]
}
