//! What a safety audit found about housing, work or health stands in the library beside the practices that answer to it:
//! diagnose tells what it published, and here it is pointed at, since diagnose and learn do not know each other.

use diagnose::portrait::Published;
use futures::future::BoxFuture;
use learn::practice::Link;
use learn::practice::store::Maker;
use learn::practice::store::linked::{self, Linked};
use std::sync::Arc;
use web::House;

/// Points at the findings of a portrait instead of those of its version before.
pub(super) fn run(house: Arc<House>, payload: String) -> BoxFuture<'static, Result<(), String>> {
    Box::pin(async move {
        let told = |error: store::StoreError| format!("point at what an audit found: {error}");
        let published: Published =
            serde_json::from_str(&payload).map_err(|error| format!("read what was published: {error}"))?;
        let tx = house.db.begin().await.map_err(told)?;
        let maker = Maker { now: house.now(), chance: &house.chance, by: None };
        linked::forget(&tx, &published.path).await.map_err(told)?;
        for finding in published.findings {
            let Some(link) = Link::parse(&finding.topic) else { continue };
            let one = Linked {
                id: maker.id(),
                link,
                kind: "finding".to_owned(),
                title: finding.statement,
                path: published.path.clone(),
            };
            linked::say(&tx, maker, "", &one).await.map_err(told)?;
        }
        tx.commit().await.map_err(told)?;
        house.cache.touch();
        Ok(())
    })
}
