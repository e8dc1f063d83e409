//! Every real difference between the two databases, each with a name and a reason.

use crate::{Db, Sql, sql};

/// Takes rows for work so that two workers never take the same. PostgreSQL skips rows that another
/// worker holds; SQLite has one writer at a time and needs nothing.
pub fn skipping_locked(db: &Db) -> &'static str {
    if db.is_lite() { "" } else { " for update skip locked" }
}

/// Holds the rows read until the transaction ends. SQLite's one writer holds the whole database.
pub fn held(db: &Db) -> &'static str {
    if db.is_lite() { "" } else { " for update" }
}

/// Tells other processes once the transaction is true: channel and what is said. SQLite serves one process.
pub fn notice(db: &Db) -> Option<&'static str> {
    if db.is_lite() { None } else { Some("select pg_notify($1, $2)") }
}

/// Is the database sound? SQLite checks its own pages; PostgreSQL answers that it answers.
pub fn soundness(db: &Db) -> Sql {
    if db.is_lite() {
        sql("select integrity_check as said from pragma_integrity_check")
    } else {
        sql("select 'ok' as said")
    }
}

/// The tables there are, for backup and verification.
pub fn tables(db: &Db) -> Sql {
    if db.is_lite() {
        sql("select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name")
    } else {
        sql(
            "select table_name as name from information_schema.tables where table_schema = current_schema() order by table_name",
        )
    }
}

/// The columns of the tables, for the rule that each column with a person in it has its rules (I5).
pub fn columns(db: &Db) -> Sql {
    if db.is_lite() {
        sql("select m.name as table_name, c.name as column_name from sqlite_master m join pragma_table_info(m.name) c \
             where m.type = 'table' and m.name not like 'sqlite_%' order by m.name, c.cid")
    } else {
        sql("select table_name, column_name from information_schema.columns where table_schema = current_schema() \
             order by table_name, ordinal_position")
    }
}

/// What the columns hold when they say nothing: whether they may be null, and their default as it was
/// declared. For erasure, which puts them back to that.
pub fn blanks(db: &Db) -> Sql {
    if db.is_lite() {
        sql("select m.name as table_name, c.name as column_name, c.type as kind, c.\"notnull\" = 0 as may_be_null, \
             c.dflt_value as declared from sqlite_master m join pragma_table_info(m.name) c \
             where m.type = 'table' and m.name not like 'sqlite_%' order by m.name, c.cid")
    } else {
        sql("select cast(table_name as text) as table_name, cast(column_name as text) as column_name, \
             upper(cast(data_type as text)) as kind, is_nullable = 'YES' as may_be_null, cast(column_default as text) as declared \
             from information_schema.columns where table_schema = current_schema() order by table_name, ordinal_position")
    }
}

/// The columns of our tables with their declared types, for backup.
pub fn column_types(db: &Db) -> Sql {
    if db.is_lite() {
        sql("select m.name as table_name, c.name as column_name, c.type as declared from sqlite_master m \
             join pragma_table_info(m.name) c where m.type = 'table' and m.name not like 'sqlite_%' order by m.name, c.cid")
    } else {
        sql("select table_name, column_name, data_type as declared from information_schema.columns \
             where table_schema = current_schema() order by table_name, ordinal_position")
    }
}
