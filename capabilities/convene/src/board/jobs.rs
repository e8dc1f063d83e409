//! In the night after the last round the key of the board is deleted.

use super::store as boards;
use base::{Chance, Id, Ts};
use futures::FutureExt;
use futures::future::BoxFuture;
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use store::Tx;
use web::House;

/// The kind of the job.
pub(super) const KEY_DIES: &str = "board-key-dies";

#[derive(Serialize, Deserialize)]
struct KeyDies {
    gathering_id: Id,
}

/// Leaves the job.
pub(super) async fn leave(tx: &Tx, now: Ts, chance: &Chance, gathering_id: Id, at: Ts) -> store::Result<()> {
    let once = format!("{KEY_DIES} {gathering_id} {}", at.0);
    store::jobs::leave(tx, now, chance, KEY_DIES, &KeyDies { gathering_id }, at, Some(once)).await
}

/// Deletes the key, if the board's day is over; a board that moved to a later day has left another job.
pub(super) fn key_dies(house: Arc<House>, payload: String) -> BoxFuture<'static, Result<(), String>> {
    async move {
        let job: KeyDies = serde_json::from_str(&payload).map_err(|error| format!("read the job: {error}"))?;
        let told = |error: store::StoreError| format!("delete the key of a board: {error}");
        let tx = house.db.begin().await.map_err(told)?;
        if boards::key_dies(&tx, job.gathering_id, house.now()).await.map_err(told)? {
            boards::bump(&tx, job.gathering_id).await.map_err(told)?;
        }
        tx.commit().await.map_err(told)
    }
    .boxed()
}
