//! Editions of a series that were held before it came here: their figures are typed, and stand beside those counted.

mod pages;
pub mod store;

use web::{Guard, Route};

pub(super) fn routes() -> Vec<Route> {
    const MANAGE: Guard = Guard::May("gathering.manage");
    vec![
        Route::get("/manage/{gathering}/editions", MANAGE, pages::show),
        Route::post("/manage/{gathering}/editions", MANAGE, pages::save),
    ]
}

pub(crate) use pages::sentence;
