//! Search: the words of everything that a stranger may read, in both languages. What this capability publishes is kept
//! when it is written; what others publish is read from their public functions whenever they say that it changed.

mod index;
mod pages;
mod sources;
mod words;

pub use index::{Found, Thing, find, forget, keep};
pub use sources::{leave_if_changed, read_all};
pub(crate) use words::plain;

use web::{Guard, JobKind, Route};

pub(super) fn routes() -> Vec<Route> {
    vec![Route::get("/search", Guard::Public, pages::show)]
}

pub(super) fn jobs() -> Vec<JobKind> {
    vec![JobKind { kind: sources::READ, run: sources::run }]
}
