//! Enquiries: anybody asks without an account, gets a confirmation at once and an answer from a person; the thread is
//! kept for a year after the gathering, and a good question becomes a frequent one.

mod letters;
pub mod model;
mod pages;
pub mod store;

use web::{Guard, Route};

pub(super) fn routes() -> Vec<Route> {
    const MANAGE: Guard = Guard::May("gathering.manage");
    vec![
        Route::get("/{gathering}/contact", Guard::Public, pages::ask::show),
        Route::post("/{gathering}/contact", Guard::Public, pages::ask::send).takes_bytes(60_000),
        Route::get("/{gathering}/enquiries/{secret}", Guard::Holder, pages::thread::show),
        Route::post("/{gathering}/enquiries/{secret}", Guard::Holder, pages::thread::add).takes_bytes(60_000),
        Route::get("/manage/{gathering}/enquiries", MANAGE, pages::desk::list),
        Route::get("/manage/{gathering}/enquiries/{code}", MANAGE, pages::desk::one),
        Route::post("/manage/{gathering}/enquiries/{code}", MANAGE, pages::desk::act),
    ]
}
