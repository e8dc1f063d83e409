//! People who let themselves be found as speakers. Nobody stands here but by an own deed, with the name, office and
//! organisation of the profile; whoever leaves is gone at once. Letters pass through the house, so that no address shows.

mod pages;
pub mod store;

pub use store::Listing;

use web::{Guard, Route};

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/people", Guard::Public, pages::directory::list),
        Route::get("/people/{code}", Guard::Public, pages::directory::show),
        Route::post("/people/{code}/write", Guard::SignedIn, pages::directory::write),
        Route::get("/me/listing", Guard::SignedIn, pages::own::show),
        Route::post("/me/listing", Guard::SignedIn, pages::own::save),
        Route::post("/me/listing/leave", Guard::SignedIn, pages::own::leave),
    ]
}
