//! The pages of practices: the library, one practice, the form and what it leads to, tables for an office.

pub(super) mod card;
mod form;
pub(super) mod hold;
pub(super) mod list;
mod saving;
mod sending;
mod sentences;
mod show;
mod table;
mod translate;
mod versions;

pub(super) use list::narrowing;

use crate::practice::store;
use futures::future::BoxFuture;
use std::collections::HashMap;
use std::sync::Arc;
use web::{Guard, House, Route};

pub(super) fn routes() -> Vec<Route> {
    let (public, holder) = (Guard::Public, Guard::Holder);
    vec![
        Route::get("/practices", public, list::show).published(version),
        Route::get("/practices/csv", public, table::csv).file(version, &[]),
        Route::get("/practices/xlsx", public, table::xlsx).file(version, &[]),
        Route::get("/practices/new", public, form::begin),
        Route::post("/practices/new", public, saving::begin),
        Route::post("/practices/new/save", public, saving::begin_quietly),
        Route::get("/practices/drafts/{key}", holder, form::show),
        Route::post("/practices/drafts/{key}", holder, saving::save),
        Route::post("/practices/drafts/{key}/save", holder, saving::save_quietly),
        Route::get("/practices/drafts/{key}/translation", holder, translate::show),
        Route::post("/practices/drafts/{key}/translation", holder, translate::save),
        Route::get("/practices/{code}", public, show::show).published(version),
        Route::get("/practices/{code}/versions", public, versions::show).published(version),
    ]
}

/// The version of what is public, of anything in the library.
pub(super) fn version(house: Arc<House>, _: HashMap<String, String>) -> BoxFuture<'static, ::store::Result<String>> {
    Box::pin(async move { store::version(&house.db).await })
}
