//! One door to the database, so that a capability writes plain SQL once and runs on SQLite
//! and on PostgreSQL. What the two do differently is named in [`dialect`].
//!
//! ```
//! # async fn story(db: &store::Db) -> store::Result<()> {
//! use store::sql;
//! let open = db.all(sql("select code from gathering where state = $1 order by code").bind("published")).await?;
//! let codes: Vec<String> = open.iter().map(|row| row.get("code")).collect::<store::Result<_>>()?;
//! # let _ = codes; Ok(()) }
//! ```
#![forbid(unsafe_code)]

pub mod activity;
pub mod blobs;
mod db;
pub mod dialect;
mod error;
pub mod jobs;
mod migrate;
pub mod news;
mod open;
mod row;
mod sql;
mod whole;

pub use blobs::Blobs;
pub use db::{Db, Tx};
pub use error::{Result, StoreError};
pub use migrate::{Migration, migrate};
pub use row::{Cell, Row};
pub use sql::{Sql, Value, sql};
pub use whole::{count_of, empty_table, insert_into, whole_table};

/// The tables of the platform itself: activity, jobs, blobs.
pub fn migrations() -> Vec<Migration> {
    vec![Migration::new(20270101000000, "platform", include_str!("../migrations/20270101000000_platform.sql"))]
}
