//! Submissions, answers, reports and editions in the database. The first submission and the first report move the
//! recommendation to its next stage, in the same transaction.

use super::model::{Answer, Done, Report, Submission, Verdict};
use crate::recommendation::model::{Of, Recommendation, State};
use crate::recommendation::store::Maker;
use base::{Id, Localised};
use std::collections::HashMap;
use store::{Db, Result, Row, Tx, sql};

/// Records that it was submitted.
pub async fn submit(tx: &Tx, maker: Maker<'_>, one: &Recommendation, submission: &Submission) -> Result<()> {
    let insert = sql(
        "insert into submission (id, recommendation_id, institution, level, process, aims_on, sent_on, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    );
    let insert = insert.bind(submission.id).bind(one.id).bind(&submission.institution).bind(&submission.level);
    let insert = insert.bind(&submission.process).bind(&submission.aims_on).bind(&submission.sent_on);
    tx.execute(insert.bind(maker.now).bind(maker.by)).await?;
    reach(tx, one, State::Adopted, State::Submitted).await?;
    maker.note(tx, one, "recommendation-submitted", "").await
}

/// Records an answer to a submission of this recommendation; answers whether there is such a submission.
pub async fn answer(
    tx: &Tx,
    maker: Maker<'_>,
    one: &Recommendation,
    submission_id: Id,
    answer: &Answer,
) -> Result<bool> {
    let insert = sql(
        "insert into submission_answer (id, submission_id, verdict, words, link, answered_on, recorded_at, recorded_by) \
         select $1, s.id, $4, $5, $6, $7, $8, $9 from submission s where s.id = $2 and s.recommendation_id = $3",
    );
    let insert = insert.bind(maker.id()).bind(submission_id).bind(one.id).bind(answer.verdict.code());
    let insert = insert.bind(&answer.words).bind(&answer.link).bind(&answer.answered_on).bind(maker.now);
    let recorded = tx.execute(insert.bind(maker.by)).await? == 1;
    if recorded {
        maker.note(tx, one, "answer-recorded", "").await?;
    }
    Ok(recorded)
}

/// Records what became of a point.
pub async fn report(tx: &Tx, maker: Maker<'_>, one: &Recommendation, report: &Report) -> Result<()> {
    let insert = sql(
        "insert into follow_up (id, recommendation_id, paragraph_id, body_id, by_name, state, words, evidence, link, reported_on, \
         reported_at, reported_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
    );
    let insert = insert.bind(maker.id()).bind(one.id).bind(report.paragraph_id).bind(report.body_id).bind(&report.by);
    let insert = insert.bind(report.state.code()).bind(&report.words).bind(&report.evidence).bind(&report.link);
    tx.execute(insert.bind(&report.reported_on).bind(maker.now).bind(maker.by)).await?;
    reach(tx, one, State::Adopted, State::FollowUp).await?;
    reach(tx, one, State::Submitted, State::FollowUp).await?;
    maker.note(tx, one, "point-reported", "").await
}

async fn reach(tx: &Tx, one: &Recommendation, from: State, to: State) -> Result<()> {
    let update = sql("update recommendation set state = $3, revision = revision + 1 where id = $1 and state = $2");
    tx.execute(update.bind(one.id).bind(from.code()).bind(to.code())).await?;
    Ok(())
}

/// Its submissions with their answers, by the day they were sent: two statements.
pub async fn submissions(db: &Db, id: Id) -> Result<Vec<Submission>> {
    Ok(submissions_of(db, &[id]).await?.into_iter().map(|(_, one)| one).collect())
}

/// The submissions of these recommendations with their answers, by the day they were sent: two statements, however
/// many they are.
pub async fn submissions_of(db: &Db, ids: &[Id]) -> Result<Vec<(Id, Submission)>> {
    let asked = sql(
        "select id, recommendation_id, institution, level, process, aims_on, sent_on from submission where recommendation_id in ",
    );
    let asked = asked.push_list(ids.iter().copied());
    let rows = db.all(asked.push(" order by sent_on, recorded_at, id limit 5000")).await?;
    let answers = sql("select a.submission_id, a.verdict, a.words, a.link, a.answered_on from submission_answer a \
         join submission s on s.id = a.submission_id where s.recommendation_id in ");
    let answers = answers.push_list(ids.iter().copied());
    let answers = db.all(answers.push(" order by a.answered_on, a.recorded_at, a.id limit 20000")).await?;
    let mut of: HashMap<Id, Vec<Answer>> = HashMap::new();
    for row in &answers {
        of.entry(row.get("submission_id")?).or_default().push(answer_of(row)?);
    }
    rows.iter()
        .map(|row| {
            let id = row.get("id")?;
            let submission = Submission {
                id,
                institution: row.get("institution")?,
                level: row.get("level")?,
                process: row.get("process")?,
                aims_on: row.get("aims_on")?,
                sent_on: row.get("sent_on")?,
                answers: of.remove(&id).unwrap_or_default(),
            };
            Ok((row.get("recommendation_id")?, submission))
        })
        .collect()
}

/// The reports on the points of these recommendations, oldest first.
pub async fn reports(db: &Db, ids: &[Id]) -> Result<Vec<(Id, Report)>> {
    let asked = sql(
        "select recommendation_id, paragraph_id, body_id, by_name, state, words, evidence, link, reported_on, reported_at \
         from follow_up where recommendation_id in ",
    );
    let rows = db.all(asked.push_list(ids.iter().copied()).push(" order by reported_at, id limit 20000")).await?;
    rows.iter().map(|row| Ok((row.get("recommendation_id")?, report_of(row)?))).collect()
}

/// It is asked about again at this gathering; once is enough.
pub async fn take_up(tx: &Tx, maker: Maker<'_>, one: &Recommendation, at: &Of) -> Result<()> {
    let insert = sql(
        "insert into recommendation_edition (recommendation_id, gathering_id, gathering_code, gathering_title, taken_up_at, taken_up_by) \
         values ($1, $2, $3, $4, $5, $6) on conflict (recommendation_id, gathering_id) do nothing",
    );
    let insert = insert.bind(one.id).bind(at.id).bind(&at.code).bind(&at.title);
    tx.execute(insert.bind(maker.now).bind(maker.by)).await?;
    maker.note(tx, one, "recommendation-taken-up", "").await
}

/// The editions at which it is asked about again: code, title and when that was decided.
pub async fn editions(db: &Db, id: Id) -> Result<Vec<(String, Localised, base::Ts)>> {
    let asked = sql(
        "select gathering_code, gathering_title, taken_up_at from recommendation_edition where recommendation_id = $1 order by taken_up_at limit 100",
    );
    let rows = db.all(asked.bind(id)).await?;
    rows.iter()
        .map(|row| Ok((row.get("gathering_code")?, row.get("gathering_title")?, row.get("taken_up_at")?)))
        .collect()
}

/// The codes of the recommendations that are asked about again at the gathering of this code, and what the gathering is called.
pub async fn taken_up_at(db: &Db, gathering_code: &str) -> Result<Vec<(Id, Localised)>> {
    let asked = sql(
        "select recommendation_id, gathering_title from recommendation_edition where gathering_code = $1 order by taken_up_at, recommendation_id limit 200",
    );
    let rows = db.all(asked.bind(gathering_code)).await?;
    rows.iter().map(|row| Ok((row.get("recommendation_id")?, row.get("gathering_title")?))).collect()
}

fn answer_of(row: &Row) -> Result<Answer> {
    Ok(Answer {
        verdict: row.parsed("verdict", Verdict::parse)?,
        words: row.get("words")?,
        link: row.get("link")?,
        answered_on: row.get("answered_on")?,
    })
}

fn report_of(row: &Row) -> Result<Report> {
    Ok(Report {
        paragraph_id: row.get("paragraph_id")?,
        body_id: row.get("body_id")?,
        by: row.get("by_name")?,
        state: row.parsed("state", Done::parse)?,
        words: row.get("words")?,
        evidence: row.get("evidence")?,
        link: row.get("link")?,
        reported_on: row.get("reported_on")?,
        reported_at: row.get("reported_at")?,
    })
}
