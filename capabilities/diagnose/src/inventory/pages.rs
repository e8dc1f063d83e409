//! The pages of the inventory: the list, and one source with its agreement and its records.

mod agreement;
mod list;
mod one;

use web::{Guard, Route};

pub(crate) fn routes() -> Vec<Route> {
    vec![
        Route::get("/audits/{audit}/desk/inventory", Guard::SignedIn, list::show),
        Route::post("/audits/{audit}/desk/inventory", Guard::SignedIn, list::add),
        Route::get("/audits/{audit}/desk/inventory/{number}", Guard::SignedIn, one::show),
        Route::post("/audits/{audit}/desk/inventory/{number}", Guard::SignedIn, one::change),
    ]
}
