//! The newsletter: composed from what is new since the last issue, looked over in each language, sent once, kept to be
//! read.

mod compose;
pub mod model;
pub(crate) mod pages;
mod sending;
pub mod store;

pub use compose::compose;
pub use model::{Entry, Issue};
pub use sending::send;

use web::{Guard, JobKind, Route};

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/news/letters", Guard::Public, pages::archive::show),
        Route::get("/news/letters/{number}", Guard::Public, pages::archive::one),
        Route::get("/news/letters/desk", Guard::SignedIn, pages::desk::show),
        Route::post("/news/letters/desk", Guard::SignedIn, pages::desk::begin),
        Route::get("/news/letters/desk/{number}", Guard::SignedIn, pages::edit::show),
        Route::post("/news/letters/desk/{number}", Guard::SignedIn, pages::edit::save),
        Route::post("/news/letters/desk/{number}/again", Guard::SignedIn, pages::edit::again),
        Route::get("/news/letters/desk/{number}/preview", Guard::SignedIn, pages::edit::preview),
        Route::post("/news/letters/desk/{number}/send", Guard::SignedIn, pages::edit::send),
    ]
}

pub(super) fn jobs() -> Vec<JobKind> {
    vec![JobKind { kind: sending::SEND, run: sending::run }]
}
