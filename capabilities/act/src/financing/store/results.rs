//! What was reported, with its evidence, and what the validator decided. A decision changes what the metric and the
//! contract have earned in the same transaction; neither can pass its cap, since the database refuses.

use super::{hold, metrics, note};
use crate::financing::model::{Decided, Decision, Outcome};
use crate::financing::pricing;
use crate::maker::Maker;
use base::Id;
use store::{Db, Result, Row, Tx, sql};

const SELECT: &str = "select r.id, r.number, r.metric_id, r.from_day, r.to_day, r.reported, r.words, r.recorded_at, v.decision, v.accepted, \
    v.reason, v.decided_at from contract_result r left join contract_validation v on v.result_id = r.id";

/// The results of a contract, the latest first.
pub async fn of(db: &Db, contract: Id) -> Result<Vec<Outcome>> {
    let asked = sql(SELECT).push(" where r.contract_id = ").push_bind(contract);
    db.all(asked.push(" order by r.number desc limit 1000")).await?.iter().map(of_row).collect()
}

/// The result of this number.
pub async fn find(db: &Db, contract: Id, number: i64) -> Result<Option<Outcome>> {
    let asked =
        sql(SELECT).push(" where r.contract_id = ").push_bind(contract).push(" and r.number = ").push_bind(number);
    db.optional(asked).await?.as_ref().map(of_row).transpose()
}

/// Evidence of a result: a page on the web, or a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Evidence {
    /// Its id.
    pub id: Id,
    /// What it is.
    pub title: String,
    /// Where it can be read; empty for a file.
    pub link: String,
    /// The hash of the file.
    pub blob_hash: Option<String>,
    /// The media type of the file.
    pub media: String,
}

/// Reports a result with its evidence; answers its number. None without evidence: the caller makes sure.
pub async fn report(tx: &Tx, maker: Maker<'_>, contract: Id, one: &Outcome, evidence: &[Evidence]) -> Result<i64> {
    hold(tx, contract).await?;
    let asked =
        sql("select cast(coalesce(max(number), 0) + 1 as bigint) as n from contract_result where contract_id = $1");
    let number: i64 = tx.one(asked.bind(contract)).await?.get("n")?;
    let insert = sql(
        "insert into contract_result (id, contract_id, metric_id, number, from_day, to_day, reported, words, recorded_at, \
         recorded_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
    );
    let insert =
        insert.bind(one.id).bind(contract).bind(one.metric_id).bind(number).bind(&one.from_day).bind(&one.to_day);
    tx.execute(insert.bind(one.reported).bind(&one.words).bind(maker.now).bind(maker.by)).await?;
    for piece in evidence {
        let insert = sql(
            "insert into contract_evidence (id, result_id, title, link, blob_hash, media) values ($1, $2, $3, $4, $5, $6)",
        );
        let insert =
            insert.bind(piece.id).bind(one.id).bind(&piece.title).bind(&piece.link).bind(piece.blob_hash.clone());
        tx.execute(insert.bind(&piece.media)).await?;
    }
    note(tx, maker, contract, "contract-result-reported", "").await?;
    Ok(number)
}

/// The evidence of a result.
pub async fn evidence(db: &Db, result: Id) -> Result<Vec<Evidence>> {
    let asked = sql(
        "select id, title, link, blob_hash, media from contract_evidence where result_id = $1 order by id limit 20",
    );
    let rows = db.all(asked.bind(result)).await?;
    rows.iter()
        .map(|row| {
            let (id, title, link) = (row.get("id")?, row.get("title")?, row.get("link")?);
            Ok(Evidence { id, title, link, blob_hash: row.get("blob_hash")?, media: row.get("media")? })
        })
        .collect()
}

/// Writes what the validator decided, once, and what is earned by it. Answers false where it was decided already.
pub async fn decide(tx: &Tx, maker: Maker<'_>, contract: Id, result: &Outcome, decided: &Decided) -> Result<bool> {
    let one = hold(tx, contract).await?;
    let insert =
        sql("insert into contract_validation (result_id, decision, accepted, reason, decided_at, decided_by) \
         values ($1, $2, $3, $4, $5, $6) on conflict (result_id) do nothing");
    let insert = insert.bind(result.id).bind(decided.decision.code()).bind(decided.accepted).bind(&decided.reason);
    if tx.execute(insert.bind(decided.at).bind(maker.by)).await? == 0 {
        return Ok(false);
    }
    let all = metrics::of(tx, contract).await?;
    let mut earned = Vec::new();
    for metric in &all {
        let cents = if metric.id == result.metric_id {
            pricing::earned(metric, validated(tx, metric.id).await?)
        } else {
            metric.earned_cents
        };
        let update = sql("update contract_metric set earned_cents = $2 where id = $1 and earned_cents <> $2");
        tx.execute(update.bind(metric.id).bind(cents)).await?;
        earned.push(cents);
    }
    let update = sql("update contract set earned_cents = $2 where id = $1");
    tx.execute(update.bind(contract).bind(pricing::together(one.cap_cents, earned))).await?;
    note(tx, maker, contract, "contract-result-decided", "").await?;
    Ok(true)
}

/// How many of a metric were validated.
async fn validated(db: &Db, metric: Id) -> Result<i64> {
    let asked = sql("select cast(coalesce(sum(v.accepted), 0) as bigint) as n from contract_validation v \
         join contract_result r on r.id = v.result_id where r.metric_id = $1");
    db.one(asked.bind(metric)).await?.get("n")
}

fn of_row(row: &Row) -> Result<Outcome> {
    let decided = match row.get::<Option<String>>("decision")? {
        None => None,
        Some(_) => Some(Decided {
            decision: row.parsed("decision", Decision::parse)?,
            accepted: row.get("accepted")?,
            reason: row.get("reason")?,
            at: row.get("decided_at")?,
        }),
    };
    Ok(Outcome {
        id: row.get("id")?,
        number: row.get("number")?,
        metric_id: row.get("metric_id")?,
        from_day: row.get("from_day")?,
        to_day: row.get("to_day")?,
        reported: row.get("reported")?,
        words: row.get("words")?,
        recorded_at: row.get("recorded_at")?,
        decided,
    })
}
