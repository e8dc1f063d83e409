//! Tables received as sums: a partner counted and hid; here they are kept with the words of that partner.

use crate::audit::store::Maker;
use base::Id;
use serde::{Deserialize, Serialize};
use store::{Db, Result, Row, Tx, sql};

/// A table of sums; an empty cell was hidden by whoever gave it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sums {
    /// What the rows are called.
    pub rows: Vec<String>,
    /// What the columns are called.
    pub columns: Vec<String>,
    /// Counts by row and column.
    pub cells: Vec<Vec<Option<u64>>>,
}

/// A received table with the conditions under which it came.
#[derive(Clone, Debug, PartialEq)]
pub struct Received {
    /// Its id.
    pub id: Id,
    /// The audit.
    pub audit_id: Id,
    /// Its code in addresses.
    pub code: String,
    /// What it is called.
    pub title: String,
    /// Who gave it.
    pub source: String,
    /// How it wants to be cited.
    pub citation: String,
    /// Of which day.
    pub as_of: String,
    /// How the partner hid, in the partner's words.
    pub suppression: String,
    /// Until this day the partner may review what is made of it.
    pub review_until: String,
    /// On this day it is destroyed.
    pub destroy_on: String,
    /// The sums.
    pub sums: Sums,
}

const SELECT: &str = "select id, audit_id, code, title, source, citation, as_of, suppression, review_until, destroy_on, document \
    from received_table where audit_id = $1";

/// Keeps one.
pub async fn keep(tx: &Tx, maker: Maker<'_>, one: &Received) -> Result<()> {
    let insert = sql(
        "insert into received_table (id, audit_id, code, title, source, citation, as_of, suppression, review_until, \
         destroy_on, document, created_at, created_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
    );
    let insert =
        insert.bind(one.id).bind(one.audit_id).bind(&one.code).bind(&one.title).bind(&one.source).bind(&one.citation);
    let insert = insert.bind(&one.as_of).bind(&one.suppression).bind(&one.review_until).bind(&one.destroy_on);
    tx.execute(insert.bind(serde_json::to_string(&one.sums)?).bind(maker.now).bind(maker.by)).await?;
    maker.note(tx, one.audit_id, "sums-received", ("received-table", one.id), "").await
}

/// Those of an audit, the latest first.
pub async fn all(db: &Db, audit: Id) -> Result<Vec<Received>> {
    let rows = db.all(sql(SELECT).bind(audit).push(" order by created_at desc, id limit 200")).await?;
    rows.iter().map(of_row).collect()
}

/// One by its code.
pub async fn find(db: &Db, audit: Id, code: &str) -> Result<Option<Received>> {
    db.optional(sql(SELECT).bind(audit).push(" and code = ").push_bind(code)).await?.as_ref().map(of_row).transpose()
}

/// Those whose day of destruction has passed, over all audits.
pub async fn overdue(db: &Db, today: &str) -> Result<Vec<(Id, Id)>> {
    let asked =
        sql("select audit_id, id from received_table where destroy_on <> '' and destroy_on < $1 order by id limit 100");
    db.all(asked.bind(today)).await?.iter().map(|row| Ok((row.get("audit_id")?, row.get("id")?))).collect()
}

/// Destroys one; what was released of it stays in the ledger.
pub async fn destroy(tx: &Tx, maker: Maker<'_>, audit: Id, id: Id) -> Result<()> {
    tx.execute(sql("delete from received_table where audit_id = $1 and id = $2").bind(audit).bind(id)).await?;
    maker.note(tx, audit, "sums-destroyed", ("received-table", id), "").await
}

fn of_row(row: &Row) -> Result<Received> {
    Ok(Received {
        id: row.get("id")?,
        audit_id: row.get("audit_id")?,
        code: row.get("code")?,
        title: row.get("title")?,
        source: row.get("source")?,
        citation: row.get("citation")?,
        as_of: row.get("as_of")?,
        suppression: row.get("suppression")?,
        review_until: row.get("review_until")?,
        destroy_on: row.get("destroy_on")?,
        sums: row.json("document")?,
    })
}
