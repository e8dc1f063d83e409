//! The same for programs: news, opportunities and gatherings as Atom (RFC 4287) and JSON Feed 1.1.

mod pages;
pub mod write;

use crate::network::news::store as news;
use crate::network::opportunity::store as opportunities;
use convene::gathering::store as gatherings;
use futures::future::BoxFuture;
use std::collections::HashMap;
use std::sync::Arc;
use web::{Guard, House, Route};

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/news/feeds", Guard::Public, pages::all),
        Route::get("/news/atom", Guard::Public, pages::news_atom).file(version, &[]),
        Route::get("/news/json", Guard::Public, pages::news_json).file(version, &[]),
        Route::get("/opportunities/atom", Guard::Public, pages::opportunities_atom).file(version, &[]),
        Route::get("/opportunities/json", Guard::Public, pages::opportunities_json).file(version, &[]),
        Route::get("/news/gatherings/atom", Guard::Public, pages::gatherings_atom).file(version, &[]),
        Route::get("/news/gatherings/json", Guard::Public, pages::gatherings_json).file(version, &[]),
    ]
}

/// The last change of what stands in any of them.
fn version(house: Arc<House>, _: HashMap<String, String>) -> BoxFuture<'static, store::Result<String>> {
    Box::pin(async move {
        let (news, offers) = (news::last_change(&house.db).await?, opportunities::last_change(&house.db).await?);
        Ok(format!("{news}-{offers}-{}", gatherings::last_change(&house.db).await?))
    })
}
