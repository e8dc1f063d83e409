//! Studies, services and assets in the database.

use crate::audit::model::Audit;
use crate::audit::store::Maker;
use crate::inventory::model::Record;
use base::Id;
use store::{Db, Result, Tx, sql};

/// Adds a record to a source.
pub async fn add(tx: &Tx, maker: Maker<'_>, audit: &Audit, source: Id, one: &Record) -> Result<()> {
    let insert =
        sql("insert into source_record (id, audit_id, source_id, title, by_whom, year, words, gap, link, added_at) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)");
    let insert = insert.bind(one.id).bind(audit.id).bind(source).bind(&one.title).bind(&one.by_whom).bind(&one.year);
    tx.execute(insert.bind(&one.words).bind(&one.gap).bind(&one.link).bind(maker.now)).await?;
    maker.note(tx, audit.id, "record-added", ("source-record", one.id), "").await
}

/// Takes a record out again.
pub async fn drop(tx: &Tx, maker: Maker<'_>, audit: &Audit, id: Id) -> Result<()> {
    tx.execute(sql("delete from source_record where id = $1 and audit_id = $2").bind(id).bind(audit.id)).await?;
    maker.note(tx, audit.id, "record-dropped", ("source-record", id), "").await
}

/// The records of a source, in the order in which they came.
pub async fn of(db: &Db, source: Id) -> Result<Vec<Record>> {
    let asked = sql("select id, title, by_whom, year, words, gap, link from source_record where source_id = $1 \
         order by added_at, id limit 500");
    let rows = db.all(asked.bind(source)).await?;
    rows.iter()
        .map(|row| {
            Ok(Record {
                id: row.get("id")?,
                title: row.get("title")?,
                by_whom: row.get("by_whom")?,
                year: row.get("year")?,
                words: row.get("words")?,
                gap: row.get("gap")?,
                link: row.get("link")?,
            })
        })
        .collect()
}
