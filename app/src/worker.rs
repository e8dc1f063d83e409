//! The worker: takes jobs that are due and does them, with as many siblings as the operator likes.

use std::sync::Arc;
use std::time::Duration;
use store::jobs::{Doing, Taken};
use tokio_util::sync::CancellationToken;
use web::House;

/// Works until the stop sign; what it holds then is finished first.
pub async fn work(house: Arc<House>, stop: CancellationToken) {
    let name = base::Id::new(house.now(), &house.chance).to_string();
    let mut looked_through = None;
    while !stop.is_cancelled() {
        leave_daily(&house, &mut looked_through).await;
        let done = run_due(&house, &name).await;
        let rest = if done > 0 { Duration::from_millis(50) } else { Duration::from_secs(2) };
        tokio::select! {
            () = stop.cancelled() => break,
            () = tokio::time::sleep(rest) => {}
        }
    }
}

/// Leaves the work of each day, once a day: what is no longer kept is deleted.
async fn leave_daily(house: &House, looked_through: &mut Option<i64>) {
    let today = house.now().0.div_euclid(86_400_000_000);
    if *looked_through == Some(today) {
        return;
    }
    match directory::keeping::leave_for_today(house).await {
        Ok(()) => *looked_through = Some(today),
        Err(error) => tracing::error!(%error, "the work of the day could not be left"),
    }
}

/// Does what is due now, and answers how much it was.
pub async fn run_due(house: &Arc<House>, name: &str) -> usize {
    let doing = {
        let house = house.clone();
        move |job: Taken| -> Doing<'static> { Box::pin(run(house.clone(), job)) }
    };
    match store::jobs::run_due(&house.db, &*house.clock, name, &doing).await {
        Ok(done) => done,
        Err(error) => {
            tracing::error!(%error, "the worker could not reach the jobs");
            0
        }
    }
}

async fn run(house: Arc<House>, job: Taken) -> Result<(), String> {
    let kind = house.capabilities.iter().flat_map(|part| &part.jobs).find(|kind| kind.kind == job.kind).copied();
    match kind {
        Some(kind) => (kind.run)(house, job.payload).await,
        None => Err(format!("find what does jobs of the kind {}", job.kind)),
    }
}
