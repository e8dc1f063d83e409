//! The pages of signing: for those who may sign, and for the organiser who records who may.

mod delegations;
mod sign;

use crate::desk::MANAGE;
use web::{Guard, Route};

pub(crate) fn routes() -> Vec<Route> {
    const DESK: Guard = Guard::May(MANAGE);
    vec![
        Route::get("/recommendations/{code}/sign", Guard::SignedIn, sign::show),
        Route::post("/recommendations/{code}/sign", Guard::SignedIn, sign::send),
        Route::get("/manage/{gathering}/recommendations/delegations", DESK, delegations::show),
        Route::post("/manage/{gathering}/recommendations/delegations", DESK, delegations::change),
    ]
}
