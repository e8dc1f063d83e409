//! A figure that the portrait shows: always with its source and its day. What `numbers` released comes in here, so that
//! the portrait needs to know nothing of tables, and shows nothing that was not released.

use base::{Id, Lang};
use store::{Db, Result};
use web::{Table, Tr};

/// One figure.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub(crate) struct Figure {
    /// By which the portrait remembers it: the code of the release and the place in its table.
    pub key: String,
    /// What is counted, where and when.
    pub label: String,
    /// The number as it is printed; what was hidden says so in words.
    pub value: String,
    /// The interval as it is printed; empty where there is none.
    pub interval: String,
    /// Who answers for it.
    pub source: String,
    /// Of which day, as an ISO date.
    pub as_of: String,
}

/// A released table as an office opens it, with the line that stands under it.
pub(crate) struct ReleasedTable {
    /// What it is called.
    pub title: String,
    /// Source, day, and what was hidden.
    pub note: String,
    /// The rows.
    pub table: Table,
}

/// The figures of everything that was released, in the words of this language.
pub(crate) async fn released(db: &Db, audit: Id, lang: &Lang) -> Result<Vec<Figure>> {
    crate::numbers::release::figures(db, audit, lang).await
}

/// The released tables.
pub(crate) async fn released_tables(db: &Db, audit: Id, t: &Tr) -> Result<Vec<ReleasedTable>> {
    crate::numbers::release::tables(db, audit, t).await
}
