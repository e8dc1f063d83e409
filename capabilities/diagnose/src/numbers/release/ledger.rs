//! The ledger of releases in the database. An entry never changes; one that was withdrawn stays, since what was read once
//! counts for every attack to come.

use super::Document;
use crate::audit::store::Maker;
use base::{Id, Ts};
use store::{Db, Result, Row, Tx, sql};

/// One release.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Its id.
    pub id: Id,
    /// Its number in the ledger.
    pub number: i64,
    /// Its code in addresses.
    pub code: String,
    /// What it is called.
    pub title: String,
    /// The table it was made of.
    pub of_id: Id,
    /// `incidents` or `received`.
    pub of_kind: String,
    /// What was released.
    pub document: Document,
    /// Why.
    pub reason: String,
    /// When.
    pub released_at: Ts,
    /// When it was withdrawn.
    pub withdrawn_at: Option<Ts>,
    /// Why it was withdrawn.
    pub withdrawn_why: String,
}

const SELECT: &str = "select id, number, code, title, of_id, of_kind, document, reason, released_at, withdrawn_at, withdrawn_why \
    from release_entry where audit_id = $1";

/// All entries, the latest first; withdrawn ones among them.
pub async fn list(db: &Db, audit: Id) -> Result<Vec<Entry>> {
    db.all(sql(SELECT).bind(audit).push(" order by number desc limit 500")).await?.iter().map(of_row).collect()
}

/// One by its code, unless it was withdrawn.
pub async fn find(db: &Db, audit: Id, code: &str) -> Result<Option<Entry>> {
    db.optional(sql(SELECT).bind(audit).push(" and code = ").push_bind(code)).await?.as_ref().map(of_row).transpose()
}

/// How many there are: who releases says how many were looked at.
pub async fn count(db: &Db, audit: Id) -> Result<i64> {
    db.one(sql("select count(*) as n from release_entry where audit_id = $1").bind(audit)).await?.get("n")
}

/// Writes an entry after so many others; answers whether nobody was quicker. The caller holds the audit.
pub async fn insert(tx: &Tx, maker: Maker<'_>, audit: Id, one: &Entry, after: i64) -> Result<bool> {
    if count(tx, audit).await? != after {
        return Ok(false);
    }
    let insert = sql(
        "insert into release_entry (id, audit_id, number, code, title, of_id, of_kind, document, reason, released_at, released_by) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
    );
    let insert = insert.bind(one.id).bind(audit).bind(after + 1).bind(&one.code).bind(&one.title).bind(one.of_id);
    let insert = insert.bind(&one.of_kind).bind(serde_json::to_string(&one.document)?).bind(&one.reason);
    tx.execute(insert.bind(maker.now).bind(maker.by)).await?;
    maker.note(tx, audit, "released", ("release", one.id), "").await?;
    Ok(true)
}

/// Withdraws an entry with a reason; answers whether it stood.
pub async fn withdraw(tx: &Tx, maker: Maker<'_>, audit: Id, code: &str, why: &str) -> Result<bool> {
    let update = sql("update release_entry set withdrawn_at = $3, withdrawn_by = $4, withdrawn_why = $5 \
         where audit_id = $1 and code = $2 and withdrawn_at is null");
    let done = tx.execute(update.bind(audit).bind(code).bind(maker.now).bind(maker.by).bind(why)).await? == 1;
    if done {
        maker.note(tx, audit, "release-withdrawn", ("audit", audit), "").await?;
    }
    Ok(done)
}

fn of_row(row: &Row) -> Result<Entry> {
    Ok(Entry {
        id: row.get("id")?,
        number: row.get("number")?,
        code: row.get("code")?,
        title: row.get("title")?,
        of_id: row.get("of_id")?,
        of_kind: row.get("of_kind")?,
        document: row.json("document")?,
        reason: row.get("reason")?,
        released_at: row.get("released_at")?,
        withdrawn_at: row.get("withdrawn_at")?,
        withdrawn_why: row.get("withdrawn_why")?,
    })
}
