//! When: a draft made of a letter that nobody confirmed is forgotten, as its acknowledgement promised.

use super::store;
use base::Id;
use futures::future::BoxFuture;
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use web::{House, JobKind};

/// The name of the job.
pub(super) const FORGET: &str = "proposal-forget-unconfirmed";
/// So long a letter waits for its author.
pub(super) const WAITS_S: i64 = 60 * 24 * 3_600;

/// What the job is about.
#[derive(Serialize, Deserialize)]
pub(super) struct Forgetting {
    /// The draft.
    pub(super) proposal: Id,
}

pub(super) fn forget() -> JobKind {
    JobKind {
        kind: FORGET,
        run: |house, payload| -> BoxFuture<'static, Result<(), String>> { Box::pin(run(house, payload)) },
    }
}

async fn run(house: Arc<House>, payload: String) -> Result<(), String> {
    let forgetting: Forgetting = serde_json::from_str(&payload).map_err(|error| format!("read the job: {error}"))?;
    forget_one(&house, forgetting.proposal).await.map_err(|error| format!("forget an unconfirmed draft: {error}"))
}

async fn forget_one(house: &House, id: Id) -> ::store::Result<()> {
    let Ok(proposal) = store::by_id(&house.db, id).await else { return Ok(()) };
    if !store::whole::whole(&house.db, proposal).await?.waits_for_its_author() {
        return Ok(());
    }
    let tx = house.db.begin().await?;
    store::remove(&tx, id).await?;
    tx.commit().await
}
