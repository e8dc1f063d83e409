//! The pages of news: the list, one item, the desk where they are written.

pub(super) mod desk;
pub(super) mod edit;
pub(super) mod list;
pub(super) mod show;
pub(super) mod state;

use super::store;
use crate::network::organisation::store as organisations;
use futures::future::BoxFuture;
use std::collections::HashMap;
use std::sync::Arc;
use web::House;

/// The version of these pages.
pub(super) fn version(house: Arc<House>, _: HashMap<String, String>) -> BoxFuture<'static, ::store::Result<String>> {
    Box::pin(async move {
        Ok(format!("{}-{}", store::last_change(&house.db).await?, organisations::last_change(&house.db).await?))
    })
}
