//! Barriers and strategies in the database.

use super::model::{Barrier, Strategy};
use crate::practice::store::Maker;
use base::Id;
use store::{Db, Result, Row, Tx, sql};

const SELECT: &str = "select id, code, gathering_id, gathering_code, gathering_title, title, description, shown, position \
    from barrier where ";

/// The barrier of this code, shown or not.
pub async fn find(db: &Db, code: &str) -> Result<Option<Barrier>> {
    db.optional(sql(SELECT).push("code = ").push_bind(code)).await?.as_ref().map(of_row).transpose()
}

/// The barriers of a gathering in their order, hidden ones too.
pub async fn of_gathering(db: &Db, gathering_id: Id) -> Result<Vec<Barrier>> {
    let asked = sql(SELECT).push("gathering_id = ").push_bind(gathering_id).push(" order by position, id limit 200");
    db.all(asked).await?.iter().map(of_row).collect()
}

/// What everybody reads, the latest gathering first.
pub async fn shown(db: &Db, from: i64, limit: i64) -> Result<Vec<Barrier>> {
    let asked = sql(SELECT).push("shown = ").push_bind(true).push(" order by gathering_id desc, position, id limit ");
    let asked = asked.push_bind(limit).push(" offset ").push_bind(from);
    db.all(asked).await?.iter().map(of_row).collect()
}

/// Writes a barrier, new or changed.
pub async fn save(tx: &Tx, maker: Maker<'_>, one: &Barrier) -> Result<()> {
    let upsert = sql(
        "insert into barrier (id, code, gathering_id, gathering_code, gathering_title, title, description, shown, \
         position, created_at, created_by, changed_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $10) \
         on conflict (id) do update set title = excluded.title, description = excluded.description, shown = excluded.shown, \
         position = excluded.position, changed_at = case when barrier.changed_at >= excluded.changed_at \
         then barrier.changed_at + 1 else excluded.changed_at end",
    );
    let upsert = upsert.bind(one.id).bind(&one.code).bind(one.gathering_id).bind(&one.gathering_code);
    let upsert = upsert.bind(&one.gathering_title).bind(&one.title).bind(&one.description).bind(one.shown);
    tx.execute(upsert.bind(one.position).bind(maker.now).bind(maker.by)).await?;
    maker.deed(tx, ("barrier", one.id), Some(one.gathering_id), "barrier-saved", "").await
}

/// The strategies against these barriers, in their order.
pub async fn strategies(db: &Db, ids: &[Id]) -> Result<Vec<Strategy>> {
    let asked =
        sql("select id, barrier_id, position, title, description, practice_code from strategy where barrier_id in ");
    let asked = asked.push_list(ids.iter().copied()).push(" order by barrier_id, position, id limit 2000");
    db.all(asked).await?.iter().map(strategy).collect()
}

/// Writes a strategy, new or changed.
pub async fn save_strategy(tx: &Tx, maker: Maker<'_>, of: &Barrier, one: &Strategy) -> Result<()> {
    let upsert = sql("insert into strategy (id, barrier_id, position, title, description, practice_code) \
         values ($1, $2, $3, $4, $5, $6) on conflict (id) do update set position = excluded.position, title = excluded.title, \
         description = excluded.description, practice_code = excluded.practice_code");
    let upsert = upsert.bind(one.id).bind(of.id).bind(one.position).bind(&one.title).bind(&one.description);
    tx.execute(upsert.bind(&one.practice_code)).await?;
    maker.deed(tx, ("strategy", one.id), Some(of.gathering_id), "strategy-saved", "").await
}

fn of_row(row: &Row) -> Result<Barrier> {
    Ok(Barrier {
        id: row.get("id")?,
        code: row.get("code")?,
        gathering_id: row.get("gathering_id")?,
        gathering_code: row.get("gathering_code")?,
        gathering_title: row.get("gathering_title")?,
        title: row.get("title")?,
        description: row.get("description")?,
        shown: row.get("shown")?,
        position: row.get("position")?,
    })
}

fn strategy(row: &Row) -> Result<Strategy> {
    Ok(Strategy {
        id: row.get("id")?,
        barrier_id: row.get("barrier_id")?,
        position: row.get("position")?,
        title: row.get("title")?,
        description: row.get("description")?,
        practice_code: row.get("practice_code")?,
    })
}
