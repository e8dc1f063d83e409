//! Proposals: from the first word typed, or the letter sent, to the answer of the call's last day.

pub mod model;
pub mod store;

use web::{JobKind, Route};

/// The addresses of proposals.
pub fn routes() -> Vec<Route> {
    Vec::new()
}

/// The work left for later: none of its own, letters go through the outbox.
pub fn jobs() -> Vec<JobKind> {
    Vec::new()
}
