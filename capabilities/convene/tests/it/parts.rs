//! What every story puts into the house.

use std::sync::Arc;
use testkit::Parts;
use web::{HeaderMap, House, Viewer};

/// Convene with what it leans on.
pub fn parts() -> Parts {
    Parts { capabilities: vec![convene::capability()], identify: |house, headers| Box::pin(identify(house, headers)) }
}

async fn identify(_: Arc<House>, _: HeaderMap) -> store::Result<Viewer> {
    Ok(Viewer::stranger())
}
