//! A row of either database, read by column name into the program's own types.

use crate::{Result, StoreError};
use base::{Id, Localised, Ts};
use serde::de::DeserializeOwned;
use sqlx::postgres::PgRow;
use sqlx::sqlite::SqliteRow;
use sqlx::{ColumnIndex, Decode, Row as _, Type};

/// One row.
pub enum Row {
    /// From SQLite.
    Lite(SqliteRow),
    /// From PostgreSQL.
    Pg(PgRow),
}

/// A type that can be read out of a column.
pub trait Cell: Sized {
    /// Reads the column of this name.
    fn read(row: &Row, column: &str) -> Result<Self>;
}

impl Row {
    /// The value of the column.
    pub fn get<T: Cell>(&self, column: &str) -> Result<T> {
        T::read(self, column)
    }

    /// The document stored as JSON text in the column.
    pub fn json<T: DeserializeOwned>(&self, column: &str) -> Result<T> {
        let text: String = self.get(column)?;
        serde_json::from_str(&text).map_err(|error| wrong(column, error))
    }

    /// The value of the column through a `parse` of the model; a value it refuses names the column.
    pub fn parsed<T>(&self, column: &str, parse: impl FnOnce(&str) -> Option<T>) -> Result<T> {
        let text: String = self.get(column)?;
        parse(&text).ok_or_else(|| wrong(column, format!("unknown value {text:?}")))
    }

    fn driver<T>(&self, column: &str) -> Result<T>
    where
        T: for<'r> Decode<'r, sqlx::Sqlite> + Type<sqlx::Sqlite> + for<'r> Decode<'r, sqlx::Postgres> + Type<sqlx::Postgres>,
        for<'c> &'c str: ColumnIndex<SqliteRow> + ColumnIndex<PgRow>,
    {
        let read = match self {
            Row::Lite(row) => row.try_get::<T, _>(column),
            Row::Pg(row) => row.try_get::<T, _>(column),
        };
        read.map_err(|error| wrong(column, error))
    }
}

fn wrong(column: &str, why: impl std::fmt::Display) -> StoreError {
    StoreError::Column { column: column.to_owned(), why: why.to_string() }
}

macro_rules! cells {
    ($($kind:ty),+) => {$(
        impl Cell for $kind {
            fn read(row: &Row, column: &str) -> Result<Self> { row.driver(column) }
        }
        impl Cell for Option<$kind> {
            fn read(row: &Row, column: &str) -> Result<Self> { row.driver(column) }
        }
    )+};
}

cells!(i64, f64, bool, String, Vec<u8>);

macro_rules! cells_of {
    ($($kind:ty as $stored:ty => $turn:expr),+ $(,)?) => {$(
        impl Cell for $kind {
            fn read(row: &Row, column: &str) -> Result<Self> { row.driver::<$stored>(column).map($turn) }
        }
        impl Cell for Option<$kind> {
            fn read(row: &Row, column: &str) -> Result<Self> { row.driver::<Option<$stored>>(column).map(|v| v.map($turn)) }
        }
    )+};
}

cells_of! {
    Id as base::uuid::Uuid => Id,
    Ts as i64 => Ts,
    usize as i64 => |v| usize::try_from(v).unwrap_or(0),
    u32 as i64 => |v| u32::try_from(v).unwrap_or(0),
}

impl Cell for Localised {
    fn read(row: &Row, column: &str) -> Result<Self> {
        row.json(column)
    }
}
