//! The store on SQLite and on PostgreSQL: what every capability leans on behaves the same on both (I2).

mod blobs;
mod deeds;
mod jobs;
mod transactions;
mod values;

use base::{Chance, Ts};

/// Noon on 1 March 2027, and so many seconds later.
fn noon(plus_s: i64) -> Ts {
    testkit::at("2027-03-01T12:00:00Z").plus_s(plus_s)
}

fn chance() -> Chance {
    Chance::seeded(7)
}
