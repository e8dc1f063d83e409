//! What capabilities know of each other, told here since none knows the other: marks in minutes become the beginning of
//! a recommendation, registered delegations become bodies that may sign, the next edition shows what became of the
//! recommendations of the last one, a problem that was solved becomes a draft in the library of practices, and what an
//! audit found stands there beside the practices that answer to it.

mod begin;
mod delegations;
mod edition;
mod known;
mod offered;

use web::{Beside, Guard, JobKind, MenuItem, Route};

pub use delegations::keep as keep_delegation;

/// The addresses.
pub fn routes() -> Vec<Route> {
    const DESK: Guard = Guard::May(deliberate::MANAGE);
    vec![
        Route::get("/manage/{gathering}/recommendations/begin", DESK, begin::show),
        Route::post("/manage/{gathering}/recommendations/begin", DESK, begin::begin),
        Route::get("/{gathering}/recommendations", Guard::Public, edition::show).published(edition::version),
    ]
}

/// The entry in the public menu of a gathering; the page of one recommendation belongs to it.
pub fn menu() -> Vec<MenuItem> {
    vec![MenuItem::read("recommendation-menu", "/{gathering}/recommendations", 85).also(&["/recommendations"])]
}

/// What is shown on the home of a gathering.
pub fn beside() -> Vec<Beside> {
    vec![edition::ON_THE_HOME]
}

/// What is done when something happened in one of them.
pub fn jobs() -> Vec<JobKind> {
    vec![
        JobKind { kind: convene::delegation::making::CHANGED, run: delegations::run },
        JobKind { kind: act::solving::OFFERED, run: offered::run },
        JobKind { kind: diagnose::portrait::PUBLISHED, run: known::run },
    ]
}
