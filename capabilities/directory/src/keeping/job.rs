//! The job of each day: looks through everything that has a term, batch by batch.

use super::batches;
use super::terms::day;
use futures::future::BoxFuture;
use std::sync::Arc;
use web::{ColumnRule, House, JobKind, Keeping};

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

/// Looks through everything; answers how many rows were deleted or emptied. A rule that cannot be applied is told at
/// the end: it keeps none of the others from being applied.
pub async fn run(house: &Arc<House>) -> Result<u64, String> {
    let columns: Vec<ColumnRule> = house.capabilities.iter().flat_map(|part| part.columns).copied().collect();
    let (mut done, mut more, mut broken) = (0, false, Vec::new());
    for keeping in house.capabilities.iter().flat_map(|part| part.keeping) {
        match apply(house, &columns, keeping).await {
            Ok((rows, remains)) => {
                done += rows;
                more |= remains;
            }
            Err(error) => broken.push(format!("{}: {error}", keeping.code)),
        }
    }
    let told = |error: ::store::StoreError| error.to_string();
    done += batches::sweep_files(house, &referring(&columns)).await.map_err(told)?;
    batches::note_run(&house.db, house.now(), &house.chance).await.map_err(told)?;
    if more {
        leave_again(house).await.map_err(told)?;
    }
    house.cache.touch();
    if broken.is_empty() { Ok(done) } else { Err(broken.join("; ")) }
}

/// Applies one rule; answers how many rows it changed, and whether some remain for the next run.
async fn apply(house: &Arc<House>, columns: &[ColumnRule], keeping: &Keeping) -> ::store::Result<(u64, bool)> {
    let mut done = 0;
    for _ in 0..BATCHES_MAX {
        let batch = batches::apply(&house.db, house.now(), &house.chance, columns, keeping).await?;
        done += batch;
        if batch < batches::BATCH {
            return Ok((done, false));
        }
    }
    Ok((done, true))
}

async fn leave_again(house: &House) -> ::store::Result<()> {
    let tx = house.db.begin().await?;
    let now = house.now();
    ::store::jobs::leave(&tx, now, &house.chance, JOB, &serde_json::json!({}), now, None).await?;
    tx.commit().await
}

/// The columns that name a file are called so; a test looks whether there is another.
const FILE_COLUMNS: [&str; 4] = ["blob_hash", "photo_hash", "packed_hash", "file_hash"];

/// The columns that name a file: table and column.
pub fn referring(columns: &[ColumnRule]) -> Vec<(String, String)> {
    let named = columns.iter().filter_map(|rule| rule.column.split_once('.'));
    named
        .filter(|(_, column)| FILE_COLUMNS.contains(column))
        .map(|(table, column)| (table.to_owned(), column.to_owned()))
        .collect()
}
