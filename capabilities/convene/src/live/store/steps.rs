//! What a moderator did with a question, so that the newest deed can be taken back: where the question was, where it
//! went, and which other question moved for it.

use crate::live::model::{Asked, State};
use base::{Id, Ts};
use store::{Db, Result, Row, Tx, sql};

/// A deed with a question.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// Its id.
    pub id: Id,
    /// The question.
    pub question_id: Id,
    /// Where it was.
    pub was: State,
    /// Where it went.
    pub became: State,
    /// The question that left the stage for it, or the one it was merged into.
    pub other: Option<Id>,
}

/// Notes a deed. Its number comes behind all others: two moderators in the same moment wait for one another at the
/// floor, whose version both move.
pub async fn note_step(tx: &Tx, session_id: Id, step: &Step, now: Ts) -> Result<()> {
    super::bump(tx, session_id).await?;
    let insert = sql("insert into floor_step (id, session_id, number, question_id, was, became, other_id, at) \
         select $1, $2, (select coalesce(max(number), 0) + 1 from floor_step where session_id = $2), $3, $4, $5, $6, $7");
    let insert = insert.bind(step.id).bind(session_id).bind(step.question_id).bind(step.was.code());
    tx.execute(insert.bind(step.became.code()).bind(step.other).bind(now)).await?;
    Ok(())
}

/// The newest deed on a floor.
pub async fn last_step(db: &Db, session_id: Id) -> Result<Option<Step>> {
    let asked = sql("select id, question_id, was, became, other_id from floor_step where session_id = $1 \
         order by number desc limit 1");
    let step = |row: &Row| {
        Ok(Step {
            id: row.get("id")?,
            question_id: row.get("question_id")?,
            was: row.parsed("was", State::parse)?,
            became: row.parsed("became", State::parse)?,
            other: row.get("other_id")?,
        })
    };
    db.optional(asked.bind(session_id)).await?.as_ref().map(step).transpose()
}

/// Takes a deed off the list; of two who take it back at once one does.
pub async fn forget_step(tx: &Tx, id: Id) -> Result<bool> {
    Ok(tx.execute(sql("delete from floor_step where id = $1").bind(id)).await? > 0)
}

/// The question that is on stage.
pub async fn on_stage(db: &Db, session_id: Id) -> Result<Option<Id>> {
    let asked = sql("select id from floor_question where session_id = $1 and state = 'stage' order by id limit 1");
    db.optional(asked.bind(session_id)).await?.map(|row| row.get("id")).transpose()
}

/// Keeps a question at the top of the list, or lets it go.
pub async fn pin(tx: &Tx, id: Id, pinned: bool, now: Ts) -> Result<()> {
    let update = sql("update floor_question set pinned = $2, changed_at = $3 where id = $1");
    tx.execute(update.bind(id).bind(pinned).bind(now)).await?;
    Ok(())
}

/// The votes of one question, and whoever asked it, count for another too; a browser counts there once. Which votes
/// came this way is kept.
pub async fn merge_votes(tx: &Tx, from: &Asked, into: &Asked, now: Ts) -> Result<()> {
    let insert = sql("insert into floor_vote (question_id, by_browser, at, came_from) \
         select $2, v.by_browser, v.at, v.question_id from floor_vote v where v.question_id = $1 and v.by_browser <> $3 \
         on conflict (question_id, by_browser) do nothing");
    let mut came = tx.execute(insert.bind(from.id).bind(into.id).bind(&into.by_browser)).await?;
    if from.by_browser != into.by_browser {
        let asker = sql("insert into floor_vote (question_id, by_browser, at, came_from) values ($1, $2, $3, $4) \
             on conflict (question_id, by_browser) do nothing");
        came += tx.execute(asker.bind(into.id).bind(&from.by_browser).bind(now).bind(from.id)).await?;
    }
    count(tx, into.id, i64::try_from(came).unwrap_or(0)).await
}

/// Two questions are two again: the votes that came with the one leave the other. Its own it never lost.
pub async fn part_votes(tx: &Tx, from: Id, into: Id) -> Result<()> {
    let delete = sql("delete from floor_vote where question_id = $1 and came_from = $2");
    let gone = tx.execute(delete.bind(into).bind(from)).await?;
    count(tx, into, -i64::try_from(gone).unwrap_or(0)).await
}

async fn count(tx: &Tx, id: Id, by: i64) -> Result<()> {
    tx.execute(sql("update floor_question set votes = votes + $2 where id = $1").bind(id).bind(by)).await?;
    Ok(())
}
