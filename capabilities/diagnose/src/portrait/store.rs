//! Chapters, figures and published versions in the database.

use super::model::{Chapter, Document, Placed, Version, Written};
use crate::audit::model::Audit;
use crate::audit::store::Maker;
use base::{Id, Localised};
use std::collections::BTreeMap;
use store::{Db, Result, Row, Tx, sql};

/// The chapters that were begun.
pub async fn chapters(db: &Db, audit: Id) -> Result<Vec<Written>> {
    let asked = sql(
        "select chapter, public_text, technical_text, revision from portrait_chapter where audit_id = $1 order by chapter limit 50",
    );
    let rows = db.all(asked.bind(audit)).await?;
    rows.iter()
        .map(|row| {
            Ok(Written {
                chapter: row.parsed("chapter", Chapter::parse)?,
                public: row.get("public_text")?,
                technical: row.get("technical_text")?,
                revision: row.get("revision")?,
            })
        })
        .collect()
}

/// The chapter as it stands; empty where nobody began it.
pub async fn chapter(db: &Db, audit: Id, chapter: Chapter) -> Result<Written> {
    let found = chapters(db, audit).await?.into_iter().find(|one| one.chapter == chapter);
    let empty = || Written { chapter, public: Localised::default(), technical: Localised::default(), revision: 0 };
    Ok(found.unwrap_or_else(empty))
}

/// Keeps a chapter, if nobody changed it since it was read; answers whether it was kept.
pub async fn save(tx: &Tx, maker: Maker<'_>, audit: &Audit, one: &Written) -> Result<bool> {
    let upsert = sql(
        "insert into portrait_chapter (audit_id, chapter, public_text, technical_text, changed_by) values ($1, $2, $3, $4, $5) \
         on conflict (audit_id, chapter) do update set public_text = excluded.public_text, technical_text = excluded.technical_text, \
         changed_by = excluded.changed_by, revision = portrait_chapter.revision + 1 where portrait_chapter.revision = $6",
    );
    let upsert = upsert.bind(audit.id).bind(one.chapter.code()).bind(&one.public).bind(&one.technical);
    let kept = tx.execute(upsert.bind(maker.by).bind(one.revision)).await? == 1;
    if kept {
        maker.note(tx, audit.id, "chapter-written", ("audit", audit.id), one.chapter.code()).await?;
    }
    Ok(kept)
}

/// Puts a figure into its chapter, after those that stand there.
pub async fn place(tx: &Tx, maker: Maker<'_>, audit: &Audit, one: &Placed) -> Result<()> {
    let insert = sql(
        "insert into portrait_figure (id, audit_id, chapter, position, released_key, label, value, spread, source_id, as_of) \
         values ($1, $2, $3, (select cast(coalesce(max(position), 0) as bigint) + 1 from portrait_figure where audit_id = $2 and chapter = $3), \
         $4, $5, $6, $7, $8, $9)",
    );
    let insert = insert.bind(one.id).bind(audit.id).bind(one.chapter.code()).bind(&one.released_key).bind(&one.label);
    tx.execute(insert.bind(&one.value).bind(&one.spread).bind(one.source_id).bind(&one.as_of)).await?;
    maker.note(tx, audit.id, "figure-placed", ("portrait-figure", one.id), "").await
}

/// Takes a figure out.
pub async fn drop_figure(tx: &Tx, maker: Maker<'_>, audit: &Audit, id: Id) -> Result<()> {
    tx.execute(sql("delete from portrait_figure where id = $1 and audit_id = $2").bind(id).bind(audit.id)).await?;
    maker.note(tx, audit.id, "figure-dropped", ("portrait-figure", id), "").await
}

/// The figures of all chapters, in order.
pub async fn figures(db: &Db, audit: Id) -> Result<Vec<Placed>> {
    let asked = sql("select id, chapter, released_key, label, value, spread, source_id, as_of from portrait_figure \
         where audit_id = $1 order by chapter, position limit 1000");
    db.all(asked.bind(audit)).await?.iter().map(figure_of).collect()
}

/// Publishes the documents under the next number; answers it.
pub(crate) async fn publish(
    tx: &Tx,
    maker: Maker<'_>,
    audit: &Audit,
    documents: &BTreeMap<String, Document>,
    decision: Id,
) -> Result<i64> {
    let asked =
        sql("select cast(coalesce(max(number), 0) as bigint) + 1 as n from portrait_version where audit_id = $1");
    let number: i64 = tx.one(asked.bind(audit.id)).await?.get("n")?;
    let insert =
        sql("insert into portrait_version (audit_id, number, document, decision_id, published_at, published_by) \
         values ($1, $2, $3, $4, $5, $6)");
    let document = serde_json::to_string(documents)?;
    tx.execute(insert.bind(audit.id).bind(number).bind(document).bind(decision).bind(maker.now).bind(maker.by)).await?;
    tx.execute(
        sql("update audit set state = 'published', revision = revision + 1 where id = $1 and state <> 'closed'")
            .bind(audit.id),
    )
    .await?;
    maker.note(tx, audit.id, "portrait-published", ("audit", audit.id), "").await?;
    Ok(number)
}

/// Of these audits those whose portrait was published.
pub async fn published_of(db: &Db, audits: &[Id]) -> Result<Vec<Id>> {
    let asked = sql("select audit_id from portrait_version where audit_id in ").push_list(audits.iter().copied());
    db.all(asked.push(" group by audit_id limit 500")).await?.iter().map(|row| row.get("audit_id")).collect()
}

/// The latest version.
pub(crate) async fn latest(db: &Db, audit: Id) -> Result<Option<Version>> {
    let asked = sql("select v.number, v.document, v.published_at, d.number as decision from portrait_version v \
         join committee_decision d on d.id = v.decision_id where v.audit_id = $1 order by v.number desc limit 1");
    let row = db.optional(asked.bind(audit)).await?;
    row.map(|row| {
        Ok(Version {
            number: row.get("number")?,
            published_at: row.get("published_at")?,
            decision: row.get("decision")?,
            documents: row.json("document")?,
        })
    })
    .transpose()
}

fn figure_of(row: &Row) -> Result<Placed> {
    Ok(Placed {
        id: row.get("id")?,
        chapter: row.parsed("chapter", Chapter::parse)?,
        released_key: row.get("released_key")?,
        label: row.get("label")?,
        value: row.get("value")?,
        spread: row.get("spread")?,
        source_id: row.get("source_id")?,
        as_of: row.get("as_of")?,
    })
}
