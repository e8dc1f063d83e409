//! Partnerships in the database. Members, agreements, money and health have files of their own.

pub mod agreements;
pub mod health;
pub mod members;
pub mod money;

use super::model::{Partnership, Stage};
use crate::maker::Maker;
use base::Id;
use store::{Db, Result, Row, Tx, sql};

const SELECT: &str = "select id, code, title, place, purpose, stage, began_on, review_on, published, shows_money, currency, \
    held_cents, counted_on, monthly_cents, changed_at from partnership";

/// The partnership of this code: the caller decides who may see it.
pub async fn find(db: &Db, code: &str) -> Result<Option<Partnership>> {
    db.optional(sql(SELECT).push(" where code = ").push_bind(code)).await?.as_ref().map(of_row).transpose()
}

/// The partnership of this id.
pub async fn by_id(db: &Db, id: Id) -> Result<Option<Partnership>> {
    db.optional(sql(SELECT).push(" where id = ").push_bind(id)).await?.as_ref().map(of_row).transpose()
}

/// Those that strangers may read, the newest first.
pub async fn public(db: &Db, from: i64, limit: i64) -> Result<Vec<Partnership>> {
    let asked = sql(SELECT).push(" where published = ").push_bind(true);
    let asked = asked.push(" order by created_at desc, id desc limit ").push_bind(limit).push(" offset ");
    db.all(asked.push_bind(from)).await?.iter().map(of_row).collect()
}

/// Those to which this person belongs, the newest first.
pub async fn of_person(db: &Db, person: Id) -> Result<Vec<Partnership>> {
    let asked = sql(SELECT).push(" where id in (select partnership_id from partnership_member where person_id = ");
    let asked = asked.push_bind(person).push(" and ended_at is null) order by created_at desc, id desc limit 100");
    db.all(asked).await?.iter().map(of_row).collect()
}

/// Writes a new partnership.
pub async fn insert(tx: &Tx, maker: Maker<'_>, one: &Partnership) -> Result<()> {
    let insert = sql(
        "insert into partnership (id, code, title, place, purpose, stage, began_on, created_at, created_by, changed_at) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $8)",
    );
    let insert = insert.bind(one.id).bind(&one.code).bind(&one.title).bind(&one.place).bind(&one.purpose);
    let insert = insert.bind(one.stage.code()).bind(&one.began_on).bind(maker.now).bind(maker.by);
    tx.execute(insert).await?;
    note(tx, maker, one.id, "partnership-begun", "").await
}

/// Keeps what the partnership says of itself.
pub async fn save(tx: &Tx, maker: Maker<'_>, one: &Partnership) -> Result<()> {
    let update =
        sql("update partnership set title = $2, place = $3, purpose = $4, stage = $5, began_on = $6, review_on = $7, \
         published = $8, shows_money = $9 where id = $1");
    let update = update.bind(one.id).bind(&one.title).bind(&one.place).bind(&one.purpose).bind(one.stage.code());
    let update = update.bind(&one.began_on).bind(&one.review_on).bind(one.published).bind(one.shows_money);
    tx.execute(update).await?;
    note(tx, maker, one.id, "partnership-saved", "title place purpose stage began_on review_on published shows_money")
        .await
}

/// Notes a deed and that the partnership changed: every change goes through here (I4).
pub(crate) async fn note(tx: &Tx, maker: Maker<'_>, id: Id, deed: &str, fields: &str) -> Result<()> {
    // Never earlier than before: pages are kept by this instant.
    let touch = sql(
        "update partnership set changed_at = case when changed_at >= $2 then changed_at + 1 else $2 end where id = $1",
    );
    tx.execute(touch.bind(id).bind(maker.now)).await?;
    maker.note(tx, ("partnership", id), deed, fields).await
}

/// When any partnership last changed: the version of the page that lists them.
pub async fn last_change(db: &Db) -> Result<i64> {
    db.one(sql("select cast(coalesce(max(changed_at), 0) as bigint) as at from partnership")).await?.get("at")
}

fn of_row(row: &Row) -> Result<Partnership> {
    Ok(Partnership {
        id: row.get("id")?,
        code: row.get("code")?,
        title: row.get("title")?,
        place: row.get("place")?,
        purpose: row.get("purpose")?,
        stage: row.parsed("stage", Stage::parse)?,
        began_on: row.get("began_on")?,
        review_on: row.get("review_on")?,
        published: row.get("published")?,
        shows_money: row.get("shows_money")?,
        currency: row.get("currency")?,
        held_cents: row.get("held_cents")?,
        counted_on: row.get("counted_on")?,
        monthly_cents: row.get("monthly_cents")?,
        changed_at: row.get("changed_at")?,
    })
}
