//! Webinars: a series under one registration. Each delegate has a personal link to join, is reminded a day and an hour
//! before in the own time, and is counted as having joined or not; nothing else of anybody's watching is kept.

pub mod jobs;
pub mod model;
pub(crate) mod pages;
pub mod store;

use web::{Guard, JobKind, Route};

/// The addresses of webinars.
pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/{gathering}/webinars", Guard::Public, pages::series::show),
        Route::get("/{gathering}/delegates/{key}/join/{code}", Guard::Holder, pages::join::show),
        Route::post("/{gathering}/delegates/{key}/join/{code}", Guard::Holder, pages::join::join),
        Route::get("/manage/{gathering}/webinars", Guard::May("registration.read"), pages::desk::show),
    ]
}

/// What is done later: the reminders.
pub fn jobs() -> Vec<JobKind> {
    vec![jobs::remind()]
}
