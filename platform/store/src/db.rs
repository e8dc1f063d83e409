//! The handle to the database, and the transaction. Both databases answer the same calls.

use crate::{Result, Row, Sql, StoreError, Value};
use sqlx::postgres::{PgArguments, PgPool};
use sqlx::sqlite::{SqliteArguments, SqlitePool};
use sqlx::{Arguments, AssertSqlSafe, Postgres, Sqlite, Transaction};
use std::ops::Deref;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use tokio::sync::Mutex;

/// A handle to the database, or to a transaction in it. Cheap to clone.
#[derive(Clone)]
pub struct Db {
    pub(crate) way: Way,
    asked: Arc<AtomicU64>,
}

#[derive(Clone)]
pub(crate) enum Way {
    Lite { read: SqlitePool, write: SqlitePool },
    Pg(PgPool),
    LiteTx(Arc<Mutex<Option<Transaction<'static, Sqlite>>>>),
    PgTx(Arc<Mutex<Option<Transaction<'static, Postgres>>>>),
}

/// A transaction: everything in it happens, or nothing. Dropped without [`Tx::commit`], nothing happened.
pub struct Tx(Db);

impl Deref for Tx {
    type Target = Db;
    fn deref(&self) -> &Db {
        &self.0
    }
}

impl Db {
    pub(crate) fn over(way: Way) -> Db {
        Db { way, asked: Arc::default() }
    }

    /// All rows, in the order the statement says. State a `limit` unless the set is small by nature.
    pub async fn all(&self, sql: Sql) -> Result<Vec<Row>> {
        self.asked.fetch_add(1, Ordering::Relaxed);
        Ok(match &self.way {
            Way::Lite { read, .. } => lite(sql)?.fetch_all(read).await?.into_iter().map(Row::Lite).collect(),
            Way::Pg(pool) => pg(sql)?.fetch_all(pool).await?.into_iter().map(Row::Pg).collect(),
            Way::LiteTx(tx) => {
                let mut tx = tx.lock().await;
                lite(sql)?.fetch_all(&mut **alive(&mut tx)?).await?.into_iter().map(Row::Lite).collect()
            }
            Way::PgTx(tx) => {
                let mut tx = tx.lock().await;
                pg(sql)?.fetch_all(&mut **alive(&mut tx)?).await?.into_iter().map(Row::Pg).collect()
            }
        })
    }

    /// The first row, if there is one.
    pub async fn optional(&self, sql: Sql) -> Result<Option<Row>> {
        Ok(self.all(sql).await?.into_iter().next())
    }

    /// The one row that must be there.
    pub async fn one(&self, sql: Sql) -> Result<Row> {
        self.optional(sql).await?.ok_or(StoreError::Missing)
    }

    /// Begins a transaction. On SQLite it waits for the one writer at once, so that it cannot fail halfway.
    pub async fn begin(&self) -> Result<Tx> {
        let way = match &self.way {
            Way::Lite { write, .. } => {
                let tx = write.begin_with("BEGIN IMMEDIATE").await?;
                Way::LiteTx(Arc::new(Mutex::new(Some(tx))))
            }
            Way::Pg(pool) => Way::PgTx(Arc::new(Mutex::new(Some(pool.begin().await?)))),
            Way::LiteTx(_) | Way::PgTx(_) => {
                return Err(StoreError::Refused("a transaction is already open".to_owned()));
            }
        };
        Ok(Tx(Db { way, asked: self.asked.clone() }))
    }

    /// How many statements this handle and its clones have sent: a list page sends as many for 1 row as for 300.
    pub fn asked(&self) -> u64 {
        self.asked.load(Ordering::Relaxed)
    }

    /// Closes the pools after what runs has ended.
    pub async fn close(&self) {
        match &self.way {
            Way::Lite { read, write } => {
                read.close().await;
                write.close().await;
            }
            Way::Pg(pool) => pool.close().await,
            Way::LiteTx(_) | Way::PgTx(_) => {}
        }
    }
}

impl Tx {
    /// Changes rows; answers how many.
    pub async fn execute(&self, sql: Sql) -> Result<u64> {
        self.0.asked.fetch_add(1, Ordering::Relaxed);
        Ok(match &self.0.way {
            Way::LiteTx(tx) => {
                let mut tx = tx.lock().await;
                lite(sql)?.execute(&mut **alive(&mut tx)?).await?.rows_affected()
            }
            Way::PgTx(tx) => {
                let mut tx = tx.lock().await;
                pg(sql)?.execute(&mut **alive(&mut tx)?).await?.rows_affected()
            }
            Way::Lite { .. } | Way::Pg(_) => return Err(ended()),
        })
    }

    /// Makes everything that happened in it true.
    pub async fn commit(self) -> Result<()> {
        match &self.0.way {
            Way::LiteTx(tx) => tx.lock().await.take().ok_or_else(ended)?.commit().await?,
            Way::PgTx(tx) => tx.lock().await.take().ok_or_else(ended)?.commit().await?,
            Way::Lite { .. } | Way::Pg(_) => return Err(ended()),
        }
        Ok(())
    }
}

fn ended() -> StoreError {
    StoreError::Refused("the transaction has ended".to_owned())
}

fn alive<T>(tx: &mut Option<T>) -> Result<&mut T> {
    tx.as_mut().ok_or_else(ended)
}

type LiteQuery = sqlx::query::Query<'static, Sqlite, SqliteArguments>;
type PgQuery = sqlx::query::Query<'static, Postgres, PgArguments>;

fn lite(sql: Sql) -> Result<LiteQuery> {
    let mut arguments = SqliteArguments::default();
    for value in sql.values {
        let bound = match value {
            Value::Int(v) => arguments.add(v),
            Value::Real(v) => arguments.add(v),
            Value::Text(v) => arguments.add(v),
            Value::Id(v) => arguments.add(v),
            Value::Bool(v) => arguments.add(v),
            Value::Bytes(v) => arguments.add(v),
        };
        bound.map_err(|error| StoreError::Driver(sqlx::Error::Encode(error)))?;
    }
    Ok(sqlx::query_with(AssertSqlSafe(sql.text.into_owned()), arguments))
}

fn pg(sql: Sql) -> Result<PgQuery> {
    let mut arguments = PgArguments::default();
    for value in sql.values {
        let bound = match value {
            Value::Int(v) => arguments.add(v),
            Value::Real(v) => arguments.add(v),
            // PostgreSQL has no place for NUL in a text.
            Value::Text(v) => arguments.add(v.map(|text| text.replace('\0', ""))),
            Value::Id(v) => arguments.add(v),
            Value::Bool(v) => arguments.add(v),
            Value::Bytes(v) => arguments.add(v),
        };
        bound.map_err(|error| StoreError::Driver(sqlx::Error::Encode(error)))?;
    }
    Ok(sqlx::query_with(AssertSqlSafe(sql.text.into_owned()), arguments))
}
