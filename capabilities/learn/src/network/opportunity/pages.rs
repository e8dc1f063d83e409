//! The pages of opportunities: what is open, one of them with its file, the desk.

pub(super) mod desk;
pub(super) mod edit;
pub(super) mod list;
pub(super) mod show;

use super::store;
use futures::future::BoxFuture;
use std::collections::HashMap;
use std::sync::Arc;
use web::House;

/// The version of these pages: the last change of any, of any gathering, and the minute, since deadlines pass.
pub(super) fn version(house: Arc<House>, _: HashMap<String, String>) -> BoxFuture<'static, ::store::Result<String>> {
    Box::pin(async move {
        let minute = house.now().0 / 60_000_000;
        let convened = convene::gathering::store::last_change(&house.db).await?;
        Ok(format!("{}-{convened}-{minute}", store::last_change(&house.db).await?))
    })
}
