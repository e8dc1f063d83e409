//! Sets in the database.

use super::model::{Item, Set, State};
use crate::practice::store::Maker;
use base::Id;
use store::{Db, Result, Row, Tx, dialect, sql};

const SELECT: &str = "select id, code, gathering_id, gathering_code, gathering_title, state, title, introduction, agreed_by, \
    agreed_on, published_at, revision from practice_set where ";

/// The set of this code, whatever its state.
pub async fn find(db: &Db, code: &str) -> Result<Option<Set>> {
    db.optional(sql(SELECT).push("code = ").push_bind(code)).await?.as_ref().map(of_row).transpose()
}

/// The set of this id, held until the transaction ends.
pub async fn hold(tx: &Tx, id: Id) -> Result<Set> {
    of_row(&tx.one(sql(SELECT).push("id = ").push_bind(id).push(dialect::held(tx))).await?)
}

/// The sets of a gathering, drafts too.
pub async fn of_gathering(db: &Db, gathering_id: Id) -> Result<Vec<Set>> {
    let asked = sql(SELECT).push("gathering_id = ").push_bind(gathering_id).push(" order by id limit 100");
    db.all(asked).await?.iter().map(of_row).collect()
}

/// What everybody reads, the latest first; of one gathering where its code is given.
pub async fn published(db: &Db, gathering: &str, from: i64, limit: i64) -> Result<Vec<Set>> {
    let asked = sql(SELECT).push("state = 'published'");
    let asked = if gathering.is_empty() { asked } else { asked.push(" and gathering_code = ").push_bind(gathering) };
    let asked = asked.push(" order by published_at desc, id limit ").push_bind(limit).push(" offset ").push_bind(from);
    db.all(asked).await?.iter().map(of_row).collect()
}

/// The published sets in which a practice stands.
pub async fn with_practice(db: &Db, practice_id: Id) -> Result<Vec<Set>> {
    let asked =
        sql(SELECT).push("state = 'published' and id in (select set_id from practice_set_item where practice_id = ");
    let asked = asked.push_bind(practice_id).push(") order by published_at desc, id limit 20");
    db.all(asked).await?.iter().map(of_row).collect()
}

/// Begins a set.
pub async fn insert(tx: &Tx, maker: Maker<'_>, set: &Set) -> Result<()> {
    let insert =
        sql("insert into practice_set (id, code, gathering_id, gathering_code, gathering_title, state, title, \
         introduction, created_at, created_by, changed_at) values ($1, $2, $3, $4, $5, 'draft', $6, $7, $8, $9, $8)");
    let insert = insert.bind(set.id).bind(&set.code).bind(set.gathering_id).bind(&set.gathering_code);
    let insert = insert.bind(&set.gathering_title).bind(&set.title).bind(&set.introduction);
    tx.execute(insert.bind(maker.now).bind(maker.by)).await?;
    note(tx, maker, set, "practice-set-begun").await
}

/// Keeps everything but the items, if nobody changed it since it was read.
pub async fn save(tx: &Tx, maker: Maker<'_>, set: &Set, deed: &str) -> Result<bool> {
    let update =
        sql("update practice_set set state = $3, title = $4, introduction = $5, agreed_by = $6, agreed_on = $7, \
         published_at = $8, revision = revision + 1 where id = $1 and revision = $2");
    let update = update.bind(set.id).bind(set.revision).bind(set.state.code()).bind(&set.title).bind(&set.introduction);
    let kept = tx.execute(update.bind(&set.agreed_by).bind(&set.agreed_on).bind(set.published_at)).await? == 1;
    if kept {
        note(tx, maker, set, deed).await?;
    }
    Ok(kept)
}

/// The practices of a set in their order.
pub async fn items(db: &Db, set_id: Id) -> Result<Vec<Item>> {
    let asked = sql("select practice_id, position, why from practice_set_item where set_id = $1 \
         order by position, practice_id limit 100");
    let one = |row: &Row| {
        Ok(Item { practice_id: row.get("practice_id")?, position: row.get("position")?, why: row.get("why")? })
    };
    db.all(asked.bind(set_id)).await?.iter().map(one).collect()
}

/// Writes the practices of a set anew, in the order given.
pub async fn put_items(tx: &Tx, set_id: Id, items: &[Item]) -> Result<()> {
    tx.execute(sql("delete from practice_set_item where set_id = $1").bind(set_id)).await?;
    for (position, item) in (1i64..).zip(items) {
        let insert = sql("insert into practice_set_item (set_id, practice_id, position, why) values ($1, $2, $3, $4)");
        tx.execute(insert.bind(set_id).bind(item.practice_id).bind(position).bind(&item.why)).await?;
    }
    Ok(())
}

/// When a set of this gathering last changed: a part of the version of its home.
pub async fn last_change(db: &Db, gathering: &str) -> Result<i64> {
    let asked =
        sql("select cast(coalesce(max(changed_at), 0) as bigint) as at from practice_set where gathering_code = $1");
    db.one(asked.bind(gathering)).await?.get("at")
}

async fn note(tx: &Tx, maker: Maker<'_>, set: &Set, deed: &str) -> Result<()> {
    let touch = sql(
        "update practice_set set changed_at = case when changed_at >= $2 then changed_at + 1 else $2 end where id = $1",
    );
    tx.execute(touch.bind(set.id).bind(maker.now)).await?;
    maker.deed(tx, ("practice-set", set.id), Some(set.gathering_id), deed, "").await
}

fn of_row(row: &Row) -> Result<Set> {
    Ok(Set {
        id: row.get("id")?,
        code: row.get("code")?,
        gathering_id: row.get("gathering_id")?,
        gathering_code: row.get("gathering_code")?,
        gathering_title: row.get("gathering_title")?,
        state: row.parsed("state", State::parse)?,
        title: row.get("title")?,
        introduction: row.get("introduction")?,
        agreed_by: row.get("agreed_by")?,
        agreed_on: row.get("agreed_on")?,
        published_at: row.get("published_at")?,
        revision: row.get("revision")?,
    })
}
