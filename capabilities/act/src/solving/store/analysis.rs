//! Hypotheses and evidence in the database.

use super::Maker;
use crate::solving::model::{Bearing, Evidence, EvidenceKind, Hypothesis, HypothesisVerdict, Side};
use base::Id;
use store::{Db, Result, Row, Tx, sql};

/// The hypotheses, oldest first.
pub async fn hypotheses(db: &Db, problem_id: Id) -> Result<Vec<Hypothesis>> {
    let asked = sql("select id, words, verdict, reason from problem_hypothesis where problem_id = $1 \
         order by made_at, id limit 200");
    let rows = db.all(asked.bind(problem_id)).await?;
    rows.iter()
        .map(|row| {
            Ok(Hypothesis {
                id: row.get("id")?,
                words: row.get("words")?,
                verdict: row.parsed("verdict", HypothesisVerdict::parse)?,
                reason: row.get("reason")?,
            })
        })
        .collect()
}

/// Adds a hypothesis.
pub async fn suppose(tx: &Tx, maker: Maker<'_>, problem_id: Id, words: &str) -> Result<Id> {
    let id = maker.id();
    let insert =
        sql("insert into problem_hypothesis (id, problem_id, words, made_at, made_by) values ($1, $2, $3, $4, $5)");
    tx.execute(insert.bind(id).bind(problem_id).bind(words).bind(maker.now).bind(maker.by)).await?;
    maker.note(tx, problem_id, "hypothesis-made", "hypotheses").await?;
    Ok(id)
}

/// Says what became of a hypothesis of this problem; answers whether there is such a one.
pub async fn judge(
    tx: &Tx,
    maker: Maker<'_>,
    problem_id: Id,
    id: Id,
    verdict: HypothesisVerdict,
    reason: &str,
) -> Result<bool> {
    let update = sql("update problem_hypothesis set verdict = $3, reason = $4 where id = $1 and problem_id = $2");
    let update = update.bind(id).bind(problem_id).bind(verdict.code());
    let judged = tx.execute(update.bind(reason)).await? == 1;
    if judged {
        maker.note(tx, problem_id, "hypothesis-judged", "hypotheses").await?;
    }
    Ok(judged)
}

const EVIDENCE: &str =
    "select id, side, words, kind, title, path, blob_hash, media, hypothesis_id, bearing from problem_evidence";

/// The evidence, oldest first.
pub async fn evidence(db: &Db, problem_id: Id) -> Result<Vec<Evidence>> {
    let asked = sql(EVIDENCE).push(" where problem_id = ").push_bind(problem_id);
    db.all(asked.push(" order by added_at, id limit 200")).await?.iter().map(evidence_of).collect()
}

/// A piece of evidence of this problem.
pub async fn piece(db: &Db, problem_id: Id, id: Id) -> Result<Option<Evidence>> {
    let asked = sql(EVIDENCE).push(" where problem_id = ").push_bind(problem_id).push(" and id = ").push_bind(id);
    db.optional(asked).await?.as_ref().map(evidence_of).transpose()
}

/// Adds a piece of evidence. A hypothesis of another problem is none.
pub async fn add(tx: &Tx, maker: Maker<'_>, problem_id: Id, one: &Evidence) -> Result<()> {
    let insert = sql(
        "insert into problem_evidence (id, problem_id, side, words, kind, title, path, blob_hash, media, hypothesis_id, bearing, \
         added_at, added_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
    );
    let insert = insert.bind(one.id).bind(problem_id).bind(one.side.code()).bind(&one.words).bind(one.kind.code());
    let insert = insert.bind(&one.title).bind(&one.path).bind(one.blob_hash.as_deref()).bind(&one.media);
    let insert = insert.bind(one.bears.map(|(id, _)| id)).bind(one.bears.map_or("", |(_, bearing)| bearing.code()));
    tx.execute(insert.bind(maker.now).bind(maker.by)).await?;
    maker.note(tx, problem_id, "evidence-added", "evidence").await
}

/// Takes a piece of evidence away, such as one that names somebody. The file goes with the daily sweep.
pub async fn take_away(tx: &Tx, maker: Maker<'_>, problem_id: Id, id: Id) -> Result<bool> {
    let delete = sql("delete from problem_evidence where id = $1 and problem_id = $2");
    let gone = tx.execute(delete.bind(id).bind(problem_id)).await? == 1;
    if gone {
        maker.note(tx, problem_id, "evidence-taken-away", "evidence").await?;
    }
    Ok(gone)
}

fn evidence_of(row: &Row) -> Result<Evidence> {
    let bearing = Bearing::parse(&row.get::<String>("bearing")?);
    Ok(Evidence {
        id: row.get("id")?,
        side: row.parsed("side", Side::parse)?,
        words: row.get("words")?,
        kind: row.parsed("kind", EvidenceKind::parse)?,
        title: row.get("title")?,
        path: row.get("path")?,
        blob_hash: row.get("blob_hash")?,
        media: row.get("media")?,
        bears: row.get::<Option<Id>>("hypothesis_id")?.zip(bearing),
    })
}
