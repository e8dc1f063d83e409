//! The pages of the consultation: commenting, amending, standing behind an amendment, confirming by letter, and the
//! drafting group's decision.

mod confirm;
mod decide;
mod say;
mod stance;

use web::{Guard, Route};

pub(crate) fn routes() -> Vec<Route> {
    vec![
        Route::get("/recommendations/{code}/comment", Guard::Public, say::comment),
        Route::post("/recommendations/{code}/comment", Guard::Public, say::send_comment),
        Route::get("/recommendations/{code}/amend", Guard::Public, say::amend),
        Route::post("/recommendations/{code}/amend", Guard::Public, say::send_amendment),
        Route::get("/recommendations/{code}/amendments/{number}", Guard::Public, stance::show),
        Route::post("/recommendations/{code}/amendments/{number}", Guard::Public, stance::send),
        Route::get("/recommendations/confirm/{secret}", Guard::Holder, confirm::show),
        Route::post("/recommendations/confirm/{secret}", Guard::Holder, confirm::confirm),
        Route::get("/recommendations/{code}/draft/amendments/{number}", Guard::SignedIn, decide::show),
        Route::post("/recommendations/{code}/draft/amendments/{number}", Guard::SignedIn, decide::decide),
        Route::post("/recommendations/{code}/draft/hide", Guard::SignedIn, decide::hide),
    ]
}
