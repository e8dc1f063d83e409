//! Criteria, problems, scores and remarks in the database.

use super::model::{Criterion, Problem, Score};
use crate::audit::model::Audit;
use crate::audit::store::Maker;
use base::Id;
use store::{Db, Result, Tx, sql};

/// Adds a criterion at the end.
pub async fn add_criterion(tx: &Tx, maker: Maker<'_>, audit: &Audit, one: &Criterion) -> Result<()> {
    let insert = sql("insert into audit_criterion (id, audit_id, position, name, question, weight) values ($1, $2, \
         (select cast(coalesce(max(position), 0) as bigint) + 1 from audit_criterion where audit_id = $2), $3, $4, $5)");
    tx.execute(insert.bind(one.id).bind(audit.id).bind(&one.name).bind(&one.question).bind(one.weight)).await?;
    maker.note(tx, audit.id, "criterion-added", ("criterion", one.id), "").await
}

/// Takes a criterion away, with what was scored on it.
pub async fn drop_criterion(tx: &Tx, maker: Maker<'_>, audit: &Audit, id: Id) -> Result<()> {
    tx.execute(sql("delete from audit_score where criterion_id = $1").bind(id)).await?;
    tx.execute(sql("delete from audit_criterion where id = $1 and audit_id = $2").bind(id).bind(audit.id)).await?;
    maker.note(tx, audit.id, "criterion-dropped", ("criterion", id), "").await
}

/// The criteria of an audit, in order.
pub async fn criteria(db: &Db, audit: Id) -> Result<Vec<Criterion>> {
    let asked = sql(
        "select id, position, name, question, weight from audit_criterion where audit_id = $1 order by position limit 50",
    );
    let rows = db.all(asked.bind(audit)).await?;
    rows.iter()
        .map(|row| {
            Ok(Criterion {
                id: row.get("id")?,
                position: row.get("position")?,
                name: row.get("name")?,
                question: row.get("question")?,
                weight: row.get("weight")?,
            })
        })
        .collect()
}

/// Adds a problem under the next number.
pub async fn add_problem(tx: &Tx, maker: Maker<'_>, audit: &Audit, one: &Problem) -> Result<()> {
    let insert = sql("insert into audit_problem (id, audit_id, number, title, finding_id) values ($1, $2, \
         (select cast(coalesce(max(number), 0) as bigint) + 1 from audit_problem where audit_id = $2), $3, $4)");
    tx.execute(insert.bind(one.id).bind(audit.id).bind(&one.title).bind(one.finding_id)).await?;
    maker.note(tx, audit.id, "problem-added", ("audit-problem", one.id), "").await
}

/// Takes a problem away, with its scores.
pub async fn drop_problem(tx: &Tx, maker: Maker<'_>, audit: &Audit, id: Id) -> Result<()> {
    tx.execute(sql("delete from audit_score where problem_id = $1").bind(id)).await?;
    tx.execute(sql("delete from audit_problem where id = $1 and audit_id = $2").bind(id).bind(audit.id)).await?;
    maker.note(tx, audit.id, "problem-dropped", ("audit-problem", id), "").await
}

/// The problems of an audit, by number.
pub async fn problems(db: &Db, audit: Id) -> Result<Vec<Problem>> {
    let asked = sql(
        "select id, number, title, finding_id, chosen_as, chosen_why from audit_problem where audit_id = $1 order by number limit 200",
    );
    let rows = db.all(asked.bind(audit)).await?;
    rows.iter()
        .map(|row| {
            Ok(Problem {
                id: row.get("id")?,
                number: row.get("number")?,
                title: row.get("title")?,
                finding_id: row.get("finding_id")?,
                chosen_as: row.get("chosen_as")?,
                chosen_why: row.get("chosen_why")?,
            })
        })
        .collect()
}

/// The committee's choice: these problems are the priorities, in this order; each with the reason where one is given.
pub async fn choose(tx: &Tx, maker: Maker<'_>, audit: &Audit, chosen: &[(Id, i64, String)]) -> Result<()> {
    let clear = sql("update audit_problem set chosen_as = null, chosen_why = '' where audit_id = $1");
    tx.execute(clear.bind(audit.id)).await?;
    for (problem, place, why) in chosen {
        let update = sql("update audit_problem set chosen_as = $3, chosen_why = $4 where id = $1 and audit_id = $2");
        tx.execute(update.bind(*problem).bind(audit.id).bind(*place).bind(why)).await?;
    }
    maker.note(tx, audit.id, "priorities-chosen", ("audit", audit.id), "").await
}

/// A member's scores replace those the member gave before.
pub async fn score(tx: &Tx, maker: Maker<'_>, audit: &Audit, person: Id, scores: &[Score]) -> Result<()> {
    let delete = sql(
        "delete from audit_score where person_id = $2 and problem_id in (select id from audit_problem where audit_id = $1)",
    );
    tx.execute(delete.bind(audit.id).bind(person)).await?;
    for one in scores {
        let insert =
            sql("insert into audit_score (problem_id, criterion_id, person_id, score) values ($1, $2, $3, $4)");
        tx.execute(insert.bind(one.problem_id).bind(one.criterion_id).bind(person).bind(one.score)).await?;
    }
    // The record says that somebody scored, never what.
    maker.note(tx, audit.id, "problems-scored", ("audit", audit.id), "").await
}

/// All scores of an audit. Whoever shows them asks the model first what may be told.
pub async fn scores(db: &Db, audit: Id) -> Result<Vec<Score>> {
    let asked = sql("select s.problem_id, s.criterion_id, s.person_id, s.score from audit_score s \
         join audit_problem p on p.id = s.problem_id where p.audit_id = $1 order by s.problem_id, s.criterion_id, s.score limit 50000");
    let rows = db.all(asked.bind(audit)).await?;
    rows.iter()
        .map(|row| {
            Ok(Score {
                problem_id: row.get("problem_id")?,
                criterion_id: row.get("criterion_id")?,
                person_id: row.get("person_id")?,
                score: row.get("score")?,
            })
        })
        .collect()
}

/// Keeps why somebody does not share the order; no words take it back.
pub async fn remark(tx: &Tx, maker: Maker<'_>, audit: &Audit, person: Id, words: &str) -> Result<()> {
    let delete = sql("delete from audit_remark where audit_id = $1 and person_id = $2");
    tx.execute(delete.bind(audit.id).bind(person)).await?;
    if !words.is_empty() {
        let insert = sql("insert into audit_remark (audit_id, person_id, words) values ($1, $2, $3)");
        tx.execute(insert.bind(audit.id).bind(person).bind(words)).await?;
    }
    maker.note(tx, audit.id, "order-remarked", ("audit", audit.id), "").await
}

/// Why some do not share the order. By their words, so that the order of the rows tells nothing of who came first.
pub async fn remarks(db: &Db, audit: Id) -> Result<Vec<(Id, String)>> {
    let asked = sql("select person_id, words from audit_remark where audit_id = $1 order by words limit 200");
    let rows = db.all(asked.bind(audit)).await?;
    rows.iter().map(|row| Ok((row.get("person_id")?, row.get("words")?))).collect()
}
