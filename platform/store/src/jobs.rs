//! Jobs: work that a change left to do, written in the transaction of the change, so that none is lost
//! and none is done for a change that did not happen.
//!
//! A worker takes a job for a lease; a worker that dies loses the lease and another takes over.
//! A job that fails waits longer each time; after `attempts_max` it is dead and shown to the operator.

use crate::{Db, Result, Tx, dialect, sql};
use base::{Chance, Clock, Id, Ts};
use serde::Serialize;
use std::future::Future;
use std::pin::Pin;

/// How long a worker may hold a job before another may take it.
const LEASE_S: i64 = 120;

/// A job that was taken.
#[derive(Clone, Debug, PartialEq)]
pub struct Taken {
    /// Its id.
    pub id: Id,
    /// Its kind: the name it was written under.
    pub kind: String,
    /// Its payload as JSON.
    pub payload: String,
    /// The how manieth try this is, from 1.
    pub attempt: i64,
}

/// Writes a job in the transaction of the change that needs it. With a `dedupe_key`, a second one is ignored.
pub async fn leave(
    tx: &Tx,
    now: Ts,
    chance: &Chance,
    kind: &str,
    payload: &impl Serialize,
    run_at: Ts,
    dedupe_key: Option<String>,
) -> Result<()> {
    let insert = sql(
        "insert into job (id, kind, payload, run_at, dedupe_key) values ($1, $2, $3, $4, $5) on conflict (dedupe_key) do nothing",
    );
    let payload = serde_json::to_string(payload)?;
    tx.execute(insert.bind(Id::new(now, chance)).bind(kind).bind(payload).bind(run_at).bind(dedupe_key)).await?;
    Ok(())
}

/// Takes up to `limit` jobs that are due, for the worker `by`.
pub async fn take(db: &Db, now: Ts, by: &str, limit: i64) -> Result<Vec<Taken>> {
    let tx = db.begin().await?;
    let asked = sql("select id, kind, payload, attempts from job \
         where done_at is null and dead_at is null and run_at <= $1 and (lease_until is null or lease_until < $1) \
         order by run_at, id limit $2");
    let rows = tx.all(asked.bind(now).bind(limit).push(dialect::skipping_locked(&tx))).await?;
    let mut taken = Vec::new();
    for row in rows {
        let (id, attempt): (Id, i64) = (row.get("id")?, row.get::<i64>("attempts")? + 1);
        let hold = sql("update job set lease_until = $2, lease_by = $3, attempts = $4 where id = $1");
        tx.execute(hold.bind(id).bind(now.plus_s(LEASE_S)).bind(by).bind(attempt)).await?;
        taken.push(Taken { id, kind: row.get("kind")?, payload: row.get("payload")?, attempt });
    }
    tx.commit().await?;
    Ok(taken)
}

/// The job is done.
pub async fn done(db: &Db, now: Ts, id: Id) -> Result<()> {
    let tx = db.begin().await?;
    let update = sql("update job set done_at = $2, lease_until = null, last_error = '' where id = $1");
    tx.execute(update.bind(id).bind(now)).await?;
    tx.commit().await
}

/// The job failed: it waits 4, 16, 64 … seconds, at most an hour, and is dead after its last try.
pub async fn failed(db: &Db, now: Ts, job: &Taken, error: &str) -> Result<()> {
    let wait_s = 4i64.saturating_pow(u32::try_from(job.attempt).unwrap_or(6).min(6)).min(3_600);
    let tx = db.begin().await?;
    let update = sql("update job set run_at = $2, lease_until = null, last_error = $3, \
         dead_at = case when attempts >= attempts_max then $4 else null end where id = $1");
    tx.execute(update.bind(job.id).bind(now.plus_s(wait_s)).bind(error).bind(now)).await?;
    tx.commit().await
}

/// How many jobs wait and how many are dead.
pub async fn waiting_and_dead(db: &Db) -> Result<(i64, i64)> {
    let row = db
        .one(sql(
            "select count(case when dead_at is null then 1 end) as waiting, count(dead_at) as dead from job where done_at is null",
        ))
        .await?;
    Ok((row.get("waiting")?, row.get("dead")?))
}

/// What does a job of some kind: boxed, so that capabilities hand theirs in.
pub type Doing<'a> = Pin<Box<dyn Future<Output = std::result::Result<(), String>> + Send + 'a>>;

/// Does every job that is due now, once each, and answers how many. `do_it` gets each taken job.
pub async fn run_due<'a>(
    db: &Db,
    clock: &dyn Clock,
    by: &str,
    do_it: &(dyn Fn(Taken) -> Doing<'a> + Sync),
) -> Result<usize> {
    let mut count = 0;
    loop {
        let taken = take(db, clock.now(), by, 16).await?;
        if taken.is_empty() {
            return Ok(count);
        }
        for job in taken {
            count += 1;
            match do_it(job.clone()).await {
                Ok(()) => done(db, clock.now(), job.id).await?,
                Err(error) => {
                    tracing::warn!(job = %job.id, kind = %job.kind, attempt = job.attempt, "the job failed");
                    failed(db, clock.now(), &job, &error).await?;
                }
            }
        }
    }
}
