//! The steps of an audit and the gatherings that belong to it.

use super::Maker;
use crate::audit::model::{Audit, Event, EventKind, Stage, Step};
use base::Id;
use store::{Db, Result, Row, Tx, sql};

/// Writes all steps of the method, without days: the same for every audit.
pub async fn lay_out(tx: &Tx, audit: Id) -> Result<()> {
    for step in Step::ALL {
        let insert =
            sql("insert into audit_step (audit_id, step) values ($1, $2) on conflict (audit_id, step) do nothing");
        tx.execute(insert.bind(audit).bind(step.code())).await?;
    }
    Ok(())
}

/// Keeps one step.
pub async fn keep(tx: &Tx, maker: Maker<'_>, audit: &Audit, stage: &Stage) -> Result<()> {
    let upsert = sql(
        "insert into audit_step (audit_id, step, starts_on, ends_on, done_on, words) values ($1, $2, $3, $4, $5, $6) \
         on conflict (audit_id, step) do update set starts_on = excluded.starts_on, ends_on = excluded.ends_on, \
         done_on = excluded.done_on, words = excluded.words",
    );
    let upsert = upsert.bind(audit.id).bind(stage.step.code()).bind(&stage.starts_on).bind(&stage.ends_on);
    tx.execute(upsert.bind(&stage.done_on).bind(&stage.words)).await?;
    maker.note(tx, audit.id, "audit-step-kept", ("audit", audit.id), "step").await
}

/// The steps of an audit in the order of the work.
pub async fn of(db: &Db, audit: Id) -> Result<Vec<Stage>> {
    Ok(of_all(db, &[audit]).await?.into_iter().map(|(_, stage)| stage).collect())
}

/// The steps of these audits, each in the order of the work: one statement for any number of them.
pub async fn of_all(db: &Db, audits: &[Id]) -> Result<Vec<(Id, Stage)>> {
    let asked = sql("select audit_id, step, starts_on, ends_on, done_on, words from audit_step where audit_id in ");
    let rows = db.all(asked.push_list(audits.iter().copied()).push(" order by audit_id, step limit 5000")).await?;
    let mut stages =
        rows.iter().map(|row| Ok((row.get("audit_id")?, stage_of(row)?))).collect::<Result<Vec<(Id, Stage)>>>()?;
    stages.sort_by_key(|(audit, stage)| (*audit, stage.step));
    Ok(stages)
}

fn stage_of(row: &Row) -> Result<Stage> {
    Ok(Stage {
        step: row.parsed("step", Step::parse)?,
        starts_on: row.get("starts_on")?,
        ends_on: row.get("ends_on")?,
        done_on: row.get("done_on")?,
        words: row.get("words")?,
    })
}

/// Points at a gathering that belongs to the audit.
pub async fn add_event(tx: &Tx, maker: Maker<'_>, audit: &Audit, event: &Event) -> Result<()> {
    let insert =
        sql("insert into audit_event (id, audit_id, kind, title, path, held_on) values ($1, $2, $3, $4, $5, $6)");
    let insert = insert.bind(event.id).bind(audit.id).bind(event.kind.code()).bind(&event.title).bind(&event.path);
    tx.execute(insert.bind(&event.held_on)).await?;
    maker.note(tx, audit.id, "audit-event-added", ("audit-event", event.id), "").await
}

/// Points at it no more.
pub async fn drop_event(tx: &Tx, maker: Maker<'_>, audit: &Audit, id: Id) -> Result<()> {
    tx.execute(sql("delete from audit_event where id = $1 and audit_id = $2").bind(id).bind(audit.id)).await?;
    maker.note(tx, audit.id, "audit-event-dropped", ("audit-event", id), "").await
}

/// The gatherings that belong to an audit, by day.
pub async fn events(db: &Db, audit: Id) -> Result<Vec<Event>> {
    let asked = sql(
        "select id, kind, title, path, held_on from audit_event where audit_id = $1 order by held_on, id limit 100",
    );
    let rows = db.all(asked.bind(audit)).await?;
    rows.iter()
        .map(|row| {
            Ok(Event {
                id: row.get("id")?,
                kind: row.parsed("kind", EventKind::parse)?,
                title: row.get("title")?,
                path: row.get("path")?,
                held_on: row.get("held_on")?,
            })
        })
        .collect()
}
