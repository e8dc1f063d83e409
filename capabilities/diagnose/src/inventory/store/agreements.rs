//! Agreements in the database. What was signed by anybody never changes: a new text is a new version.

use crate::audit::model::Audit;
use crate::audit::store::Maker;
use crate::inventory::model::Agreement;
use base::{Id, Ts};
use store::{Db, Result, Row, Tx, sql};

const SELECT: &str = "select id, source_id, number, safe_project, safe_people, safe_settings, safe_data, safe_outputs, legal_basis, \
    own_suppression, citation_wanted, review_right, community_rights, breach, starts_on, ends_on, destroy_on, \
    custodian_signed_at, coordinator_signed_at, ended_at, ended_why from data_agreement";

/// Whose signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The custodian's.
    Custodian,
    /// The coordinator's.
    Coordinator,
}

/// Keeps the text: that of the version which nobody signed yet, else a new one.
pub async fn write(tx: &Tx, maker: Maker<'_>, audit: &Audit, one: &Agreement) -> Result<()> {
    let delete = sql(
        "delete from data_agreement where source_id = $1 and custodian_signed_at is null and coordinator_signed_at is null",
    );
    tx.execute(delete.bind(one.source_id)).await?;
    let insert = sql(
        "insert into data_agreement (id, audit_id, source_id, number, safe_project, safe_people, safe_settings, safe_data, \
         safe_outputs, legal_basis, own_suppression, citation_wanted, review_right, community_rights, breach, starts_on, ends_on, \
         destroy_on, written_at) values ($1, $2, $3, (select count(*) + 1 from data_agreement where source_id = $3), $4, $5, $6, $7, \
         $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)",
    );
    let insert = insert.bind(one.id).bind(audit.id).bind(one.source_id).bind(&one.safe_project).bind(&one.safe_people);
    let insert = insert.bind(&one.safe_settings).bind(&one.safe_data).bind(&one.safe_outputs).bind(&one.legal_basis);
    let insert = insert.bind(&one.own_suppression).bind(&one.citation_wanted).bind(&one.review_right);
    let insert = insert.bind(&one.community_rights).bind(&one.breach).bind(&one.starts_on).bind(&one.ends_on);
    tx.execute(insert.bind(&one.destroy_on).bind(maker.now)).await?;
    maker.note(tx, audit.id, "safes-written", ("data-agreement", one.id), "").await
}

/// Signs for one side; answers whether it is news.
pub async fn sign(tx: &Tx, maker: Maker<'_>, audit: &Audit, agreement: Id, side: Side) -> Result<bool> {
    let update = match side {
        Side::Custodian => sql("update data_agreement set custodian_signed_at = $2, custodian_signed_by = $3 \
             where id = $1 and custodian_signed_at is null and ended_at is null"),
        Side::Coordinator => sql("update data_agreement set coordinator_signed_at = $2, coordinator_signed_by = $3 \
             where id = $1 and coordinator_signed_at is null and ended_at is null"),
    };
    let news = tx.execute(update.bind(agreement).bind(maker.now).bind(maker.by)).await? == 1;
    if news {
        maker.note(tx, audit.id, "safes-signed", ("data-agreement", agreement), "").await?;
    }
    Ok(news)
}

/// Ends an agreement before its time.
pub async fn end(tx: &Tx, maker: Maker<'_>, audit: &Audit, agreement: Id, why: &str) -> Result<()> {
    let update = sql("update data_agreement set ended_at = $2, ended_why = $3 where id = $1 and ended_at is null");
    tx.execute(update.bind(agreement).bind(maker.now).bind(why)).await?;
    maker.note(tx, audit.id, "safes-ended", ("data-agreement", agreement), "").await
}

/// The versions of a source's agreement, the latest first.
pub async fn of(db: &Db, source: Id) -> Result<Vec<Agreement>> {
    let asked = sql(SELECT).push(" where source_id = ").push_bind(source).push(" order by number desc limit 100");
    db.all(asked).await?.iter().map(of_row).collect()
}

/// All agreements of an audit, by source, the latest first: one statement for any number of sources.
pub async fn all(db: &Db, audit: Id) -> Result<Vec<Agreement>> {
    let asked = sql(SELECT).push(" where audit_id = ").push_bind(audit);
    db.all(asked.push(" order by source_id, number desc limit 2000")).await?.iter().map(of_row).collect()
}

/// Of several versions the one that counts: that which holds today, else the latest.
pub fn counting<'a>(all: &'a [Agreement], source: Id, today: &str) -> Option<&'a Agreement> {
    let mut own = all.iter().filter(|one| one.source_id == source);
    own.clone().find(|one| one.holds(today)).or_else(|| own.next())
}

fn of_row(row: &Row) -> Result<Agreement> {
    Ok(Agreement {
        id: row.get("id")?,
        source_id: row.get("source_id")?,
        number: row.get("number")?,
        safe_project: row.get("safe_project")?,
        safe_people: row.get("safe_people")?,
        safe_settings: row.get("safe_settings")?,
        safe_data: row.get("safe_data")?,
        safe_outputs: row.get("safe_outputs")?,
        legal_basis: row.get("legal_basis")?,
        own_suppression: row.get("own_suppression")?,
        citation_wanted: row.get("citation_wanted")?,
        review_right: row.get("review_right")?,
        community_rights: row.get("community_rights")?,
        breach: row.get("breach")?,
        starts_on: row.get("starts_on")?,
        ends_on: row.get("ends_on")?,
        destroy_on: row.get("destroy_on")?,
        custodian_signed_at: row.get::<Option<Ts>>("custodian_signed_at")?,
        coordinator_signed_at: row.get::<Option<Ts>>("coordinator_signed_at")?,
        ended_at: row.get::<Option<Ts>>("ended_at")?,
        ended_why: row.get("ended_why")?,
    })
}
