//! The desk of the library: what waits for whom, asking readers, deciding, reading.

mod desk;
mod keepers;
mod one;
mod read;

use web::{Guard, Route};

pub(crate) fn routes() -> Vec<Route> {
    let signed_in = Guard::SignedIn;
    vec![
        Route::get("/practices/desk", signed_in, desk::show),
        Route::get("/practices/desk/keepers", signed_in, keepers::show),
        Route::post("/practices/desk/keepers", signed_in, keepers::change),
        Route::get("/practices/desk/{code}", signed_in, one::show),
        Route::post("/practices/desk/{code}", signed_in, one::change),
        Route::get("/practices/reviews/{code}", signed_in, read::show),
        Route::post("/practices/reviews/{code}", signed_in, read::give),
    ]
}
