//! The drafting group in the database.

use super::Maker;
use crate::recommendation::model::Recommendation;
use base::Id;
use store::{Db, Result, Tx, sql};

/// Takes somebody into the drafting group.
pub async fn name(tx: &Tx, maker: Maker<'_>, one: &Recommendation, person_id: Id) -> Result<()> {
    let insert = sql("insert into drafter (recommendation_id, person_id, named_at, named_by) values ($1, $2, $3, $4) \
         on conflict (recommendation_id, person_id) do nothing");
    tx.execute(insert.bind(one.id).bind(person_id).bind(maker.now).bind(maker.by)).await?;
    maker.note(tx, one, "drafter-named", "drafters").await
}

/// Somebody leaves the drafting group.
pub async fn leave(tx: &Tx, maker: Maker<'_>, one: &Recommendation, person_id: Id) -> Result<()> {
    let delete = sql("delete from drafter where recommendation_id = $1 and person_id = $2");
    tx.execute(delete.bind(one.id).bind(person_id)).await?;
    maker.note(tx, one, "drafter-left", "drafters").await
}

/// The people of the drafting group.
pub async fn drafters(db: &Db, id: Id) -> Result<Vec<Id>> {
    let asked =
        sql("select person_id from drafter where recommendation_id = $1 order by named_at, person_id limit 200");
    db.all(asked.bind(id)).await?.iter().map(|row| row.get("person_id")).collect()
}

/// Belongs to the drafting group.
pub async fn drafts(db: &Db, id: Id, person_id: Id) -> Result<bool> {
    let asked = sql("select person_id from drafter where recommendation_id = $1 and person_id = $2");
    Ok(db.optional(asked.bind(id).bind(person_id)).await?.is_some())
}
