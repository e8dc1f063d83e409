//! The job of each day: looks through everything that has a term, batch by batch.

use super::batches;
use super::terms::day;
use futures::future::BoxFuture;
use std::sync::Arc;
use web::{ColumnRule, House, JobKind};

/// The name of the job.
pub const JOB: &str = "keeping";
/// Batches of one kind in one run; what remains is done by a run that follows at once.
const BATCHES_MAX: u64 = 100;

pub(crate) fn job() -> JobKind {
    JobKind {
        kind: JOB,
        run: |house, _| -> BoxFuture<'static, Result<(), String>> {
            Box::pin(async move {
                run(&house).await.map(|_| ()).map_err(|error| format!("delete what is no longer kept: {error}"))
            })
        },
    }
}

/// Leaves the job of today, once, however many workers ask.
pub async fn leave_for_today(house: &House) -> ::store::Result<()> {
    let now = house.now();
    let tx = house.db.begin().await?;
    let key = format!("{JOB}-{}", day(now));
    ::store::jobs::leave(&tx, now, &house.chance, JOB, &serde_json::json!({}), now, Some(key)).await?;
    tx.commit().await
}

/// Looks through everything; answers how many rows were deleted or emptied.
pub async fn run(house: &Arc<House>) -> ::store::Result<u64> {
    let columns: Vec<ColumnRule> = house.capabilities.iter().flat_map(|part| part.columns).copied().collect();
    let mut done = 0;
    let mut more = false;
    for keeping in house.capabilities.iter().flat_map(|part| part.keeping) {
        let mut batches = 0;
        loop {
            let batch = batches::apply(&house.db, house.now(), &house.chance, &columns, keeping).await?;
            done += batch;
            batches += 1;
            if batch < batches::BATCH {
                break;
            }
            if batches >= BATCHES_MAX {
                more = true;
                break;
            }
        }
    }
    done += batches::sweep_files(house, &referring(&columns)).await?;
    batches::note_run(&house.db, house.now(), &house.chance).await?;
    if more {
        leave_again(house).await?;
    }
    house.cache.touch();
    Ok(done)
}

async fn leave_again(house: &House) -> ::store::Result<()> {
    let tx = house.db.begin().await?;
    let now = house.now();
    ::store::jobs::leave(&tx, now, &house.chance, JOB, &serde_json::json!({}), now, None).await?;
    tx.commit().await
}

/// The columns that name a file: by convention they are called `blob_hash`.
fn referring(columns: &[ColumnRule]) -> Vec<(String, String)> {
    let named = columns.iter().filter_map(|rule| rule.column.split_once('.'));
    named
        .filter(|(_, column)| *column == "blob_hash")
        .map(|(table, column)| (table.to_owned(), column.to_owned()))
        .collect()
}
