//! The pages of priorities: problems, criteria and the result; and the sheet on which a member scores.

mod result;
mod score;

pub(crate) use result::{decimal, weight};

use web::{Guard, Route};

pub(crate) fn routes() -> Vec<Route> {
    vec![
        Route::get("/audits/{audit}/desk/priorities", Guard::SignedIn, result::show),
        Route::post("/audits/{audit}/desk/priorities", Guard::SignedIn, result::change),
        Route::get("/audits/{audit}/desk/priorities/score", Guard::SignedIn, score::show),
        Route::post("/audits/{audit}/desk/priorities/score", Guard::SignedIn, score::send),
    ]
}
