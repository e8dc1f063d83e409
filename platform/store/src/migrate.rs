//! Migrations: each part ships its own, the program joins them into one order by their timestamps.

use crate::db::Way;
use crate::{Db, Result};
use sqlx::migrate::{MigrationType, Migrator};
use std::borrow::Cow;

/// One step of the schema, the same text on both databases.
#[derive(Clone, Copy, Debug)]
pub struct Migration {
    version: i64,
    name: &'static str,
    text: &'static str,
}

impl Migration {
    /// `version` is the timestamp in the file's name and is unique over all parts.
    pub const fn new(version: i64, name: &'static str, text: &'static str) -> Migration {
        Migration { version, name, text }
    }

    /// Its statements: backup reads the order of the tables from them.
    pub fn text(&self) -> &'static str {
        self.text
    }

    /// The timestamp that orders it.
    pub fn version(&self) -> i64 {
        self.version
    }
}

/// Brings the database up to date; a second call changes nothing.
pub async fn migrate(db: &Db, mut steps: Vec<Migration>) -> Result<()> {
    steps.sort_by_key(|step| step.version);
    let steps = steps
        .into_iter()
        .map(|step| {
            let text = sqlx::AssertSqlSafe(step.text);
            sqlx::migrate::Migration::new(
                step.version,
                Cow::Borrowed(step.name),
                MigrationType::Simple,
                sqlx::SqlSafeStr::into_sql_str(text),
                false,
            )
        })
        .collect::<Vec<_>>();
    let migrator = Migrator::with_migrations(steps);
    match &db.way {
        Way::Lite { write, .. } => migrator.run(write).await?,
        Way::Pg(pool) => migrator.run(pool).await?,
        Way::LiteTx(_) | Way::PgTx(_) => {}
    }
    Ok(())
}
