//! Opening the database: SQLite in a folder by default, PostgreSQL by its address.

use crate::db::Way;
use crate::{Db, Result, StoreError};
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use std::path::Path;
use std::str::FromStr;
use std::time::Duration;

/// Longest wait for a connection or for the one writer of SQLite.
const WAIT: Duration = Duration::from_secs(10);
/// Statements that a connection to SQLite keeps ready.
const STATEMENTS: usize = 128;
/// Pages that such a connection keeps in memory, as SQLite says it: a thousand kilobytes. The system keeps the file.
const CACHE: &str = "-1000";

impl Db {
    /// Opens (and creates) the SQLite database `wardmote.db` in `folder`.
    pub async fn open_folder(folder: &Path) -> Result<Db> {
        std::fs::create_dir_all(folder).map_err(|e| StoreError::Blob(folder.display().to_string(), e))?;
        Db::open_file(&folder.join("wardmote.db")).await
    }

    /// Opens (and creates) one SQLite file. WAL lets readers go on while one writes; FULL keeps an
    /// acknowledged write through power loss (I4).
    pub async fn open_file(file: &Path) -> Result<Db> {
        let options = SqliteConnectOptions::new()
            .filename(file)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .busy_timeout(WAIT)
            .statement_cache_capacity(STATEMENTS)
            .pragma("cache_size", CACHE);
        // A connection to a file is never lost on the way, so asking whether it is still there before each statement
        // would only cost a change of threads.
        let pool = SqlitePoolOptions::new().acquire_timeout(WAIT).test_before_acquire(false);
        let write = pool.clone().max_connections(1).connect_with(options.clone()).await?;
        let reading = options.read_only(true).create_if_missing(false);
        let read = pool.max_connections(4).connect_lazy_with(reading);
        Ok(Db::over(Way::Lite { read, write }))
    }

    /// Connects to `postgres://…`.
    pub async fn open_postgres(address: &str) -> Result<Db> {
        let options = PgConnectOptions::from_str(address)?;
        let pool = PgPoolOptions::new().max_connections(12).acquire_timeout(WAIT).connect_with(options).await?;
        Ok(Db::over(Way::Pg(pool)))
    }

    /// How one more connection to the server is made; `None` for SQLite and inside a transaction.
    pub(crate) fn server(&self) -> Option<PgConnectOptions> {
        match &self.way {
            Way::Pg(pool) => Some(PgConnectOptions::clone(&pool.connect_options())),
            _ => None,
        }
    }

    /// True for SQLite. Only `dialect`, backup and messages ask.
    pub fn is_lite(&self) -> bool {
        matches!(self.way, Way::Lite { .. } | Way::LiteTx(_))
    }
}
