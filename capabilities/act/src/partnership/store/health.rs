//! How working together goes: rounds of questions and the sums of their answers. An answer goes into a sum in the
//! transaction that marks that the person has answered, so that nothing can be laid side by side and nobody answers
//! twice. When a round is closed the marks go.

use super::note;
use crate::maker::Maker;
use crate::partnership::health::{QUESTIONS, Sums};
use base::{Id, Ts};
use store::{Db, Result, Row, Tx, sql};

/// A round of questions.
#[derive(Clone, Debug, PartialEq)]
pub struct Round {
    /// Its id.
    pub id: Id,
    /// When it was opened.
    pub opened_at: Ts,
    /// The last day for answers.
    pub closes_on: String,
    /// When it was closed.
    pub closed_at: Option<Ts>,
    /// How many answered.
    pub answered: i64,
}

impl Round {
    /// Answers are taken on this day.
    pub fn is_open(&self, today: &str) -> bool {
        self.closed_at.is_none() && self.closes_on.as_str() >= today
    }
}

/// The rounds of a partnership, the latest first.
pub async fn rounds(db: &Db, partnership: Id) -> Result<Vec<Round>> {
    let asked =
        sql("select id, opened_at, closes_on, closed_at, answered from partnership_health where partnership_id = $1 \
         order by opened_at desc, id desc limit 40");
    db.all(asked.bind(partnership)).await?.iter().map(round_of).collect()
}

/// Opens a round.
pub async fn open(tx: &Tx, maker: Maker<'_>, partnership: Id, closes_on: &str) -> Result<Id> {
    let id = maker.id();
    let insert =
        sql("insert into partnership_health (id, partnership_id, opened_at, closes_on) values ($1, $2, $3, $4)");
    tx.execute(insert.bind(id).bind(partnership).bind(maker.now).bind(closes_on)).await?;
    note(tx, maker, partnership, "partnership-health-opened", "").await?;
    Ok(id)
}

/// Closes a round for good: who answered is forgotten.
pub async fn close(tx: &Tx, maker: Maker<'_>, partnership: Id, round: Id) -> Result<()> {
    let update =
        sql("update partnership_health set closed_at = $3 where id = $1 and partnership_id = $2 and closed_at is null");
    if tx.execute(update.bind(round).bind(partnership).bind(maker.now)).await? == 1 {
        tx.execute(sql("delete from partnership_health_answered where health_id = $1").bind(round)).await?;
        note(tx, maker, partnership, "partnership-health-closed", "").await?;
    }
    Ok(())
}

/// Has this person answered?
pub async fn has_answered(db: &Db, round: Id, person: Id) -> Result<bool> {
    let asked = sql("select 1 as n from partnership_health_answered where health_id = $1 and person_id = $2");
    Ok(db.optional(asked.bind(round).bind(person)).await?.is_some())
}

/// Puts a person's answers into the sums; answers whether it was the first time. No deed names the person: the record
/// would say when, and the sums would say what.
pub async fn answer(tx: &Tx, round: Id, person: Id, answers: &[(&str, i64)]) -> Result<bool> {
    let mark = sql("insert into partnership_health_answered (health_id, person_id) values ($1, $2) \
         on conflict (health_id, person_id) do nothing");
    if tx.execute(mark.bind(round).bind(person)).await? == 0 {
        return Ok(false);
    }
    tx.execute(sql("update partnership_health set answered = answered + 1 where id = $1").bind(round)).await?;
    for (question, answer) in answers {
        let add =
            sql("insert into partnership_health_sum (health_id, question, answer, answers) values ($1, $2, $3, 1) \
             on conflict (health_id, question, answer) do update set answers = partnership_health_sum.answers + 1");
        tx.execute(add.bind(round).bind(*question).bind(*answer)).await?;
    }
    Ok(true)
}

/// The sums of these rounds by question, in the order of the questions.
pub async fn sums(db: &Db, rounds: &[Id]) -> Result<Vec<(Id, [Sums; QUESTIONS.len()])>> {
    let asked = sql("select health_id, question, answer, answers from partnership_health_sum where health_id in ");
    let rows = db.all(asked.push_list(rounds.iter().copied()).push(" limit 5000")).await?;
    let mut all: Vec<_> = rounds.iter().map(|id| (*id, [[0; 4]; QUESTIONS.len()])).collect();
    for row in &rows {
        let (of, question, answer): (Id, String, i64) =
            (row.get("health_id")?, row.get("question")?, row.get("answer")?);
        let at = QUESTIONS.iter().position(|one| *one == question);
        let place = all.iter_mut().find(|(id, _)| *id == of).zip(at).zip(usize::try_from(answer - 1).ok());
        if let Some((((_, sums), question), answer)) = place {
            sums[question][answer] = row.get("answers")?;
        }
    }
    Ok(all)
}

fn round_of(row: &Row) -> Result<Round> {
    Ok(Round {
        id: row.get("id")?,
        opened_at: row.get("opened_at")?,
        closes_on: row.get("closes_on")?,
        closed_at: row.get("closed_at")?,
        answered: row.get("answered")?,
    })
}
