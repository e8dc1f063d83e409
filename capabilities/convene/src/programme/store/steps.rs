//! The steps on the desk: each with the sessions it touched and what takes it back.

use crate::programme::model::{Back, STEPS_MAX};
use base::{Chance, Id, Ts};
use store::{Db, Result, Row, Tx, sql};

/// A step on the desk.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// The revision of the desk after it.
    pub revision: i64,
    /// Who took it.
    pub by_person: Option<Id>,
    /// What was done: `moved`, `lifted`, `locked`, `made`, `taken-back`.
    pub deed: String,
    /// The sessions it touched.
    pub sessions: Vec<Id>,
    /// What takes it back; nothing for a step that takes another back.
    pub undo: Vec<Back>,
}

const COLUMNS: &str = "select revision, by_person, deed, sessions, undo from programme_step where gathering_id = ";

fn step(row: &Row) -> Result<Step> {
    Ok(Step {
        revision: row.get("revision")?,
        by_person: row.get("by_person")?,
        deed: row.get("deed")?,
        sessions: row.json("sessions")?,
        undo: row.json("undo")?,
    })
}

/// Writes a step down on the held desk and forgets those that are too old; answers the new revision.
#[expect(clippy::too_many_arguments, reason = "a step is what, by whom, when and how it is taken back")]
pub async fn take(
    tx: &Tx,
    chance: &Chance,
    now: Ts,
    gathering_id: Id,
    by: Option<Id>,
    deed: &str,
    sessions: &[Id],
    undo: &[Back],
) -> Result<i64> {
    tx.execute(sql("update programme_desk set revision = revision + 1 where gathering_id = $1").bind(gathering_id))
        .await?;
    let row = tx.one(sql("select revision from programme_desk where gathering_id = $1").bind(gathering_id)).await?;
    let revision: i64 = row.get("revision")?;
    let insert = sql(
        "insert into programme_step (id, gathering_id, revision, at, by_person, deed, sessions, undo) values ($1, $2, $3, $4, $5, $6, $7, $8)",
    );
    let insert = insert.bind(Id::new(now, chance)).bind(gathering_id).bind(revision).bind(now).bind(by).bind(deed);
    tx.execute(insert.bind(serde_json::to_string(sessions)?).bind(serde_json::to_string(undo)?)).await?;
    let forget = sql("delete from programme_step where gathering_id = $1 and revision <= $2");
    tx.execute(forget.bind(gathering_id).bind(revision - 2 * STEPS_MAX)).await?;
    Ok(revision)
}

/// The steps taken after this revision, oldest first.
pub async fn since(db: &Db, gathering_id: Id, revision: i64) -> Result<Vec<Step>> {
    let asked = sql(COLUMNS).push_bind(gathering_id).push(" and revision > ").push_bind(revision);
    db.all(asked.push(" order by revision limit 100")).await?.iter().map(step).collect()
}

/// The last step that can still be taken back.
pub async fn last_undoable(db: &Db, gathering_id: Id) -> Result<Option<Step>> {
    let asked =
        sql(COLUMNS).push_bind(gathering_id).push(" and not undone and undo <> '[]' order by revision desc limit 1");
    db.optional(asked).await?.as_ref().map(step).transpose()
}

/// The step was taken back.
pub async fn undone(tx: &Tx, gathering_id: Id, revision: i64) -> Result<()> {
    let update = sql("update programme_step set undone = $3 where gathering_id = $1 and revision = $2");
    tx.execute(update.bind(gathering_id).bind(revision).bind(true)).await?;
    Ok(())
}
