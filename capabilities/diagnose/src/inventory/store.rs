//! The inventory in the database. Agreements and records have files of their own.

pub mod agreements;
pub mod records;

use super::model::{Kind, Owner, Source, Standing};
use crate::audit::model::Audit;
use crate::audit::store::Maker;
use base::Id;
use store::{Db, Result, Row, Tx, sql};

const SELECT: &str = "select id, number, kind, title, custodian, custodian_id, owner, unit, period_from, period_to, geography, bias, \
    suppression, audience, citation, link, standing, standing_why, standing_at, revision from data_source";

/// The inventory of an audit.
pub async fn all(db: &Db, audit: Id) -> Result<Vec<Source>> {
    let asked = sql(SELECT).push(" where audit_id = ").push_bind(audit).push(" order by number limit 500");
    db.all(asked).await?.iter().map(of_row).collect()
}

/// The source of this number.
pub async fn find(db: &Db, audit: Id, number: i64) -> Result<Option<Source>> {
    let asked = sql(SELECT).push(" where audit_id = ").push_bind(audit).push(" and number = ").push_bind(number);
    db.optional(asked).await?.as_ref().map(of_row).transpose()
}

/// Writes a new line under the next number; answers the number.
pub async fn add(tx: &Tx, maker: Maker<'_>, audit: &Audit, one: &Source) -> Result<i64> {
    let asked = sql("select cast(coalesce(max(number), 0) as bigint) + 1 as n from data_source where audit_id = $1");
    let number: i64 = tx.one(asked.bind(audit.id)).await?.get("n")?;
    let insert = sql(
        "insert into data_source (id, audit_id, number, kind, title, custodian, custodian_id, owner, unit, period_from, \
         period_to, geography, bias, suppression, audience, citation, link, standing) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)",
    );
    let insert = insert.bind(one.id).bind(audit.id).bind(number).bind(one.kind.code()).bind(&one.title);
    let insert = insert.bind(&one.custodian).bind(one.custodian_id).bind(one.owner.code()).bind(&one.unit);
    let insert = insert.bind(&one.period_from).bind(&one.period_to).bind(&one.geography).bind(&one.bias);
    let insert = insert.bind(&one.suppression).bind(&one.audience).bind(&one.citation).bind(&one.link);
    tx.execute(insert.bind(one.standing.code())).await?;
    maker.note(tx, audit.id, "source-added", ("data-source", one.id), "").await?;
    Ok(number)
}

/// Keeps a line, if nobody changed it since it was read; answers whether it was kept.
pub async fn save(tx: &Tx, maker: Maker<'_>, audit: &Audit, one: &Source) -> Result<bool> {
    let update = sql(
        "update data_source set kind = $3, title = $4, custodian = $5, custodian_id = $6, owner = $7, unit = $8, \
         period_from = $9, period_to = $10, geography = $11, bias = $12, suppression = $13, audience = $14, citation = $15, \
         link = $16, revision = revision + 1 where id = $1 and revision = $2",
    );
    let update = update.bind(one.id).bind(one.revision).bind(one.kind.code()).bind(&one.title).bind(&one.custodian);
    let update = update.bind(one.custodian_id).bind(one.owner.code()).bind(&one.unit).bind(&one.period_from);
    let update = update.bind(&one.period_to).bind(&one.geography).bind(&one.bias).bind(&one.suppression);
    let kept = tx.execute(update.bind(&one.audience).bind(&one.citation).bind(&one.link)).await? == 1;
    if kept {
        maker.note(tx, audit.id, "source-changed", ("data-source", one.id), "").await?;
    }
    Ok(kept)
}

/// Changes how a source stands, with the reason.
pub async fn stand(tx: &Tx, maker: Maker<'_>, audit: &Audit, source: Id, standing: Standing, why: &str) -> Result<()> {
    let update = sql("update data_source set standing = $2, standing_why = $3, standing_at = $4, standing_by = $5, \
         revision = revision + 1 where id = $1");
    tx.execute(update.bind(source).bind(standing.code()).bind(why).bind(maker.now).bind(maker.by)).await?;
    maker.note(tx, audit.id, "source-standing", ("data-source", source), "standing").await
}

fn of_row(row: &Row) -> Result<Source> {
    Ok(Source {
        id: row.get("id")?,
        number: row.get("number")?,
        kind: row.parsed("kind", Kind::parse)?,
        title: row.get("title")?,
        custodian: row.get("custodian")?,
        custodian_id: row.get("custodian_id")?,
        owner: row.parsed("owner", Owner::parse)?,
        unit: row.get("unit")?,
        period_from: row.get("period_from")?,
        period_to: row.get("period_to")?,
        geography: row.get("geography")?,
        bias: row.get("bias")?,
        suppression: row.get("suppression")?,
        audience: row.get("audience")?,
        citation: row.get("citation")?,
        link: row.get("link")?,
        standing: row.parsed("standing", Standing::parse)?,
        standing_why: row.get("standing_why")?,
        standing_at: row.get("standing_at")?,
        revision: row.get("revision")?,
    })
}
