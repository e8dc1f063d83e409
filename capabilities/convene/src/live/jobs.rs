//! After the day the key of a floor is deleted.

use super::entry::key_dies_at;
use super::store as floors;
use crate::gathering::store as gatherings;
use crate::programme::store as desks;
use base::{Chance, Id, Ts};
use futures::FutureExt;
use futures::future::BoxFuture;
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use store::Tx;
use web::House;

/// The kind of the job.
pub(super) const KEY_DIES: &str = "floor-key-dies";

/// Which floor.
#[derive(Serialize, Deserialize)]
struct KeyDies {
    /// The session.
    session_id: Id,
}

/// Deletes the key, if its day is over. Where the session moved to a later day, the key lives until that is over.
pub(super) fn key_dies(house: Arc<House>, payload: String) -> BoxFuture<'static, Result<(), String>> {
    async move {
        let job: KeyDies = serde_json::from_str(&payload).map_err(|error| format!("read the job: {error}"))?;
        let told = |error: store::StoreError| format!("delete the key of a floor: {error}");
        let later = later(&house, job.session_id).await.map_err(told)?;
        let tx = house.db.begin().await.map_err(told)?;
        if let Some(until) = later {
            floors::key_lives_until(&tx, job.session_id, until).await.map_err(told)?;
            leave(&tx, house.now(), &house.chance, job.session_id, until).await.map_err(told)?;
        } else if floors::key_dies(&tx, job.session_id, house.now()).await.map_err(told)? {
            floors::bump(&tx, job.session_id).await.map_err(told)?;
        }
        tx.commit().await.map_err(told)
    }
    .boxed()
}

/// Leaves the job that deletes the key of a floor.
pub(super) async fn leave(tx: &Tx, now: Ts, chance: &Chance, session_id: Id, at: Ts) -> store::Result<()> {
    let once = format!("{KEY_DIES} {session_id} {}", at.0);
    store::jobs::leave(tx, now, chance, KEY_DIES, &KeyDies { session_id }, at, Some(once)).await
}

/// When the key should die by the newest programme, if that is still ahead.
async fn later(house: &House, session_id: Id) -> store::Result<Option<Ts>> {
    let Some(floor) = floors::floor_by_id(&house.db, session_id).await? else { return Ok(None) };
    let gathering = gatherings::by_id(&house.db, floor.gathering_id).await?;
    let version = desks::latest(&house.db, gathering.id).await?;
    let at = version.and_then(|version| key_dies_at(&gathering.zone, &version.programme, &floor.code));
    Ok(at.filter(|at| *at > house.now()))
}
