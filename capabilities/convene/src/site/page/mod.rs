//! The pages of a gathering: written in its languages, in an order, shown once they are published.

pub mod faq;
pub mod model;
mod pages;
pub mod starters;
pub mod store;

pub(crate) use pages::public;

use futures::future::BoxFuture;
use std::collections::HashMap;
use std::sync::Arc;
use web::{Guard, House, Route};

pub(super) fn routes() -> Vec<Route> {
    const MANAGE: Guard = Guard::May("gathering.manage");
    vec![
        Route::get("/{gathering}/pages", Guard::Public, pages::public::index).published(version),
        Route::get("/{gathering}/pages/{slug}", Guard::Public, pages::public::show).published(version),
        Route::get("/manage/{gathering}/pages", MANAGE, pages::desk::show),
        Route::post("/manage/{gathering}/pages", MANAGE, pages::desk::act),
        Route::get("/manage/{gathering}/pages/{slug}", MANAGE, pages::edit::show),
        Route::post("/manage/{gathering}/pages/{slug}", MANAGE, pages::edit::save),
        Route::get("/manage/{gathering}/faq", MANAGE, faq::show),
        Route::post("/manage/{gathering}/faq", MANAGE, faq::save),
    ]
}

/// Whatever of a gathering is changed, its pages are made anew; and each hour, since some say what is open.
pub(crate) fn version(
    house: Arc<House>,
    params: HashMap<String, String>,
) -> BoxFuture<'static, ::store::Result<String>> {
    Box::pin(async move {
        let code = params.get("gathering").map_or("", String::as_str);
        let (changed, call, programme) = crate::gathering::store::desk::version(&house.db, code).await?;
        Ok(format!("{changed} {call} {programme} {}", house.now().0 / 3_600_000_000))
    })
}
