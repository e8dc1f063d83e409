//! Contracts in the database. Parties, metrics, results and the ledger have files of their own.

pub mod ledger;
pub mod metrics;
pub mod parties;
pub mod results;

use super::model::{Contract, Kind, State};
use crate::maker::Maker;
use base::Id;
use store::{Db, Result, Row, Tx, dialect, sql};

const SELECT: &str = "select id, code, title, kind, state, published, partnership_id, purpose, cohort, cohort_size, way_in, hardest, \
    not_measured, place, country, currency, starts_on, ends_on, cap_cents, earned_cents, paid_cents, changed_at from contract";

/// The contract of this code: the caller decides who may see it.
pub async fn find(db: &Db, code: &str) -> Result<Option<Contract>> {
    db.optional(sql(SELECT).push(" where code = ").push_bind(code)).await?.as_ref().map(of_row).transpose()
}

/// The contract of this id, held until the transaction ends: whoever adds to its ledger or its results does so alone.
pub async fn hold(tx: &Tx, id: Id) -> Result<Contract> {
    of_row(&tx.one(sql(SELECT).push(" where id = ").push_bind(id).push(dialect::held(tx))).await?)
}

/// Those that strangers may read, the newest first.
pub async fn public(db: &Db, from: i64, limit: i64) -> Result<Vec<Contract>> {
    let asked = sql(SELECT).push(" where published = ").push_bind(true);
    let asked = asked.push(" order by created_at desc, id desc limit ").push_bind(limit).push(" offset ");
    db.all(asked.push_bind(from)).await?.iter().map(of_row).collect()
}

/// Those in which this person has a seat, the newest first.
pub async fn of_person(db: &Db, person: Id) -> Result<Vec<Contract>> {
    let asked =
        sql(SELECT).push(" where id in (select contract_id from contract_seat where person_id = ").push_bind(person);
    db.all(asked.push(") order by created_at desc, id desc limit 100")).await?.iter().map(of_row).collect()
}

/// Those of a partnership, the newest first.
pub async fn of_partnership(db: &Db, partnership: Id) -> Result<Vec<Contract>> {
    let asked = sql(SELECT).push(" where partnership_id = ").push_bind(partnership);
    db.all(asked.push(" order by created_at desc, id desc limit 100")).await?.iter().map(of_row).collect()
}

/// Writes a new contract with the account of what it holds.
pub async fn insert(tx: &Tx, maker: Maker<'_>, one: &Contract) -> Result<()> {
    let insert = sql(
        "insert into contract (id, code, title, kind, partnership_id, purpose, currency, starts_on, ends_on, created_at, \
         created_by, changed_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $10)",
    );
    let insert = insert.bind(one.id).bind(&one.code).bind(&one.title).bind(one.kind.code()).bind(one.partnership_id);
    let insert = insert.bind(&one.purpose).bind(&one.currency).bind(&one.starts_on).bind(&one.ends_on);
    tx.execute(insert.bind(maker.now).bind(maker.by)).await?;
    let account = sql("insert into contract_account (id, contract_id, held) values ($1, $2, 1)");
    tx.execute(account.bind(maker.id()).bind(one.id)).await?;
    note(tx, maker, one.id, "contract-begun", "").await
}

/// Keeps the terms. The cap cannot fall below what was earned: the database refuses.
pub async fn save(tx: &Tx, maker: Maker<'_>, one: &Contract) -> Result<()> {
    let update = sql(
        "update contract set title = $2, state = $3, published = $4, partnership_id = $5, purpose = $6, cohort = $7, \
         cohort_size = $8, way_in = $9, hardest = $10, not_measured = $11, place = $12, country = $13, currency = $14, \
         starts_on = $15, ends_on = $16, cap_cents = $17 where id = $1",
    );
    let update =
        update.bind(one.id).bind(&one.title).bind(one.state.code()).bind(one.published).bind(one.partnership_id);
    let update = update.bind(&one.purpose).bind(&one.cohort).bind(one.cohort_size).bind(&one.way_in).bind(&one.hardest);
    let update = update.bind(&one.not_measured).bind(&one.place).bind(&one.country).bind(&one.currency);
    tx.execute(update.bind(&one.starts_on).bind(&one.ends_on).bind(one.cap_cents)).await?;
    note(tx, maker, one.id, "contract-saved", "title state published partnership purpose cohort place period cap").await
}

/// Notes a deed and that the contract changed: every change goes through here (I4).
pub(crate) async fn note(tx: &Tx, maker: Maker<'_>, id: Id, deed: &str, fields: &str) -> Result<()> {
    // Never earlier than before: pages are kept by this instant.
    let touch = sql(
        "update contract set changed_at = case when changed_at >= $2 then changed_at + 1 else $2 end where id = $1",
    );
    tx.execute(touch.bind(id).bind(maker.now)).await?;
    maker.note(tx, ("contract", id), deed, fields).await
}

/// When any contract last changed: the version of pages that list them.
pub async fn last_change(db: &Db) -> Result<i64> {
    db.one(sql("select cast(coalesce(max(changed_at), 0) as bigint) as at from contract")).await?.get("at")
}

fn of_row(row: &Row) -> Result<Contract> {
    Ok(Contract {
        id: row.get("id")?,
        code: row.get("code")?,
        title: row.get("title")?,
        kind: row.parsed("kind", Kind::parse)?,
        state: row.parsed("state", State::parse)?,
        published: row.get("published")?,
        partnership_id: row.get("partnership_id")?,
        purpose: row.get("purpose")?,
        cohort: row.get("cohort")?,
        cohort_size: row.get("cohort_size")?,
        way_in: row.get("way_in")?,
        hardest: row.get("hardest")?,
        not_measured: row.get("not_measured")?,
        place: row.get("place")?,
        country: row.get("country")?,
        currency: row.get("currency")?,
        starts_on: row.get("starts_on")?,
        ends_on: row.get("ends_on")?,
        cap_cents: row.get("cap_cents")?,
        earned_cents: row.get("earned_cents")?,
        paid_cents: row.get("paid_cents")?,
        changed_at: row.get("changed_at")?,
    })
}
