//! Contributions that nobody confirmed are taken away when their letter is no longer good: they were shown to nobody,
//! and the address in them was only typed.

use crate::consultation::model::CONFIRM_S;
use crate::consultation::store::sweep;
use futures::future::BoxFuture;
use std::sync::Arc;
use web::House;

/// The kind of the job.
pub(crate) const SWEEP: &str = "deliberate-sweep";

/// Does it.
pub(crate) fn run(house: Arc<House>, _: String) -> BoxFuture<'static, Result<(), String>> {
    Box::pin(async move {
        let told = |error: store::StoreError| format!("take away unconfirmed contributions: {error}");
        let tx = house.db.begin().await.map_err(told)?;
        sweep(&tx, house.now().plus_s(-CONFIRM_S)).await.map_err(told)?;
        tx.commit().await.map_err(told)
    })
}
