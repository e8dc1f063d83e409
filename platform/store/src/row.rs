//! A row of either database, read by column name into the program's own types.

use crate::{Result, StoreError, Value};
use base::{Id, Localised, Ts};
use serde::de::DeserializeOwned;
use sqlx::postgres::PgRow;
use sqlx::sqlite::SqliteRow;
use sqlx::{Column as _, ColumnIndex, Decode, Row as _, Type, TypeInfo as _, ValueRef as _};

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

    /// The value of the column whatever its type is, for documents made of any table: access export, backup.
    pub fn value(&self, column: &str) -> Result<Value> {
        Ok(match self.kind(column)?.as_str() {
            "BOOLEAN" | "BOOL" => Value::Bool(self.get(column)?),
            "INTEGER" | "INT8" => Value::Int(self.get(column)?),
            "REAL" | "FLOAT8" => Value::Real(self.get(column)?),
            "UUID" => Value::Id(self.get::<Option<Id>>(column)?.map(|id| id.0)),
            "BLOB" | "BYTEA" => Value::Bytes(self.get(column)?),
            "NULL" => Value::Text(None),
            _ => Value::Text(self.get(column)?),
        })
    }

    /// PostgreSQL knows the type of a column; SQLite knows that of each value, and keeps yes and no as 1
    /// and 0 and an id as 16 bytes, which only the declaration tells from a number and from other bytes.
    fn kind(&self, column: &str) -> Result<String> {
        match self {
            Row::Pg(row) => {
                Ok(row.try_column(column).map_err(|error| wrong(column, error))?.type_info().name().to_owned())
            }
            Row::Lite(row) => {
                let declared = row.try_column(column).map_err(|error| wrong(column, error))?.type_info().name();
                let raw = row.try_get_raw(column).map_err(|error| wrong(column, error))?;
                let stored = if raw.is_null() { "NULL".to_owned() } else { raw.type_info().name().to_owned() };
                Ok(match stored.as_str() {
                    "INTEGER" if declared == "BOOLEAN" => declared.to_owned(),
                    "BLOB" if self.get::<Id>(column).is_ok() => "UUID".to_owned(),
                    _ => stored,
                })
            }
        }
    }

    fn driver<T>(&self, column: &str) -> Result<T>
    where
        T: for<'r> Decode<'r, sqlx::Sqlite>
            + Type<sqlx::Sqlite>
            + for<'r> Decode<'r, sqlx::Postgres>
            + Type<sqlx::Postgres>,
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
