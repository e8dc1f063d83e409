//! The jobs: reading a file that was handed in, and destroying what may not be kept longer.

use super::areas::areas;
use super::import::{Ended, Ground, import};
use super::model::IncidentTable;
use super::store::{self as numbers, Ending, received};
use crate::audit::store::Maker;
use base::jiff::civil::Date;
use base::{Id, Zone};
use futures::future::BoxFuture;
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::Duration;
use store::{Result, Tx, jobs};
use web::{House, JobKind};

const IMPORT: &str = "numbers-import";
const DESTROY: &str = "numbers-destroy";

#[derive(Serialize, Deserialize)]
struct What {
    audit: Id,
    table: Id,
}

pub(crate) fn jobs() -> Vec<JobKind> {
    vec![JobKind { kind: IMPORT, run }, JobKind { kind: DESTROY, run: destroy }]
}

/// Leaves the job that reads a table, in the transaction that begins its import.
pub(crate) async fn leave(tx: &Tx, maker: Maker<'_>, one: &IncidentTable) -> Result<()> {
    jobs::leave(tx, maker.now, maker.chance, IMPORT, &What { audit: one.audit_id, table: one.id }, maker.now, None)
        .await
}

/// Leaves the job that destroys what is due on a day, once for each day.
pub(crate) async fn leave_destruction(tx: &Tx, maker: Maker<'_>, on: &str) -> Result<()> {
    let Ok(day) = on.parse::<Date>() else { return Ok(()) };
    let next = day.tomorrow().unwrap_or(day);
    let at = Zone::utc().instant(next.at(3, 0, 0, 0));
    jobs::leave(tx, maker.now, maker.chance, DESTROY, &on, at, Some(format!("{DESTROY} {on}"))).await
}

fn run(house: Arc<House>, payload: String) -> BoxFuture<'static, std::result::Result<(), String>> {
    Box::pin(async move {
        let what: What = serde_json::from_str(&payload).map_err(|error| format!("read the job: {error}"))?;
        read(&house, &what).await.map_err(|error| format!("read a table of incidents: {error}"))
    })
}

async fn read(house: &Arc<House>, what: &What) -> Result<()> {
    let Some(one) = numbers::table_of_id(&house.db, what.audit, what.table).await? else { return Ok(()) };
    let Some(hash) = one.file_hash.clone() else { return Ok(()) };
    if numbers::progress(&house.db, one.id, 0).await? {
        // Stopped before it began.
        return end(house, &one, Ending::Stopped).await;
    }
    let bytes = house.blobs.fetch(&hash).await?;
    let ground = match one.area_set_id {
        Some(set) => match numbers::area_set_of_id(&house.db, what.audit, set).await? {
            Some(set) => Some(numbers::places(&house.blobs, &set).await?),
            None => None,
        },
        None => None,
    };
    let ground =
        ground.map(|places| Ground { codes: places.iter().map(|p| p.code.clone()).collect(), areas: areas(&places) });
    let today = Zone::utc().civil(house.now()).date();
    let (rows, stop) = (Arc::new(AtomicU64::new(0)), Arc::new(AtomicBool::new(false)));
    let task = {
        let (one, rows, stop) = (one.clone(), rows.clone(), stop.clone());
        let goes_on = move |read: u64| {
            rows.store(read, Ordering::Relaxed);
            !stop.load(Ordering::Relaxed)
        };
        tokio::task::spawn_blocking(move || {
            import(one.form, &bytes, &one.mapping, ground.as_ref(), today, &goes_on)
                .map(|(all, report)| (all.pack(), report))
        })
    };
    let ended = watched(house, one.id, task, &rows, &stop).await?;
    end(house, &one, ended).await
}

async fn end(house: &House, one: &IncidentTable, ended: Ending) -> Result<()> {
    let maker = Maker { now: house.now(), chance: &house.chance, by: None };
    let tx = house.db.begin().await?;
    numbers::end_import(&tx, maker, &house.blobs, one, ended).await?;
    tx.commit().await?;
    house.cache.touch();
    Ok(())
}

type Task = tokio::task::JoinHandle<std::result::Result<(Vec<u8>, super::model::Report), Ended>>;

/// Waits for the reading, tells how far it is, and passes on that somebody asked to stop.
async fn watched(house: &House, id: Id, mut task: Task, rows: &AtomicU64, stop: &AtomicBool) -> Result<Ending> {
    loop {
        if numbers::progress(&house.db, id, rows.load(Ordering::Relaxed)).await? {
            stop.store(true, Ordering::Relaxed);
        }
        match tokio::time::timeout(Duration::from_millis(400), &mut task).await {
            Err(_) => {}
            Ok(Ok(Ok((packed, report)))) => return Ok(Ending::Ready(packed, Box::new(report))),
            Ok(Ok(Err(Ended::Why(why)))) => return Ok(Ending::Refused(why)),
            Ok(Ok(Err(Ended::Stopped))) => return Ok(Ending::Stopped),
            Ok(Err(broken)) => return Err(store::StoreError::Refused(broken.to_string())),
        }
    }
}

fn destroy(house: Arc<House>, _payload: String) -> BoxFuture<'static, std::result::Result<(), String>> {
    Box::pin(async move { destroy_overdue(&house).await.map_err(|error| format!("destroy what is overdue: {error}")) })
}

async fn destroy_overdue(house: &House) -> Result<()> {
    let today = Zone::utc().civil(house.now()).date().to_string();
    let maker = Maker { now: house.now(), chance: &house.chance, by: None };
    let tables = numbers::overdue(&house.db, &today).await?;
    let sums = received::overdue(&house.db, &today).await?;
    let tx = house.db.begin().await?;
    for one in &tables {
        numbers::destroy(&tx, maker, &house.blobs, one).await?;
    }
    for (audit, id) in sums {
        received::destroy(&tx, maker, audit, id).await?;
    }
    tx.commit().await
}
