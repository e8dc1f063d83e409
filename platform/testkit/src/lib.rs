//! For tests only: a house on SQLite and on PostgreSQL, a clock that stands where it is put, and a
//! browser without a browser. It knows no capability: the tests hand theirs in.
//!
//! ```no_run
//! # async fn story() {
//! # fn parts() -> testkit::Parts { unimplemented!() }
//! testkit::on_both(parts, async |app| {
//!     let page = app.browser().get("/").await;
//!     assert_eq!(page.status, 200);
//! })
//! .await;
//! # }
//! ```
#![forbid(unsafe_code)]

mod app;
mod browser;
mod cluster;

pub use app::{Parts, TestApp, at, letters, on_both, on_lite, on_postgres};
pub use browser::{Browser, Seen};
pub use cluster::postgres_address;
