//! The pages of proposals: the form and what it leads to, for whoever holds the link; the organisers' desk.

mod begin;
mod confirm;
mod controls;
pub(crate) mod drafts;
pub(super) mod files;
mod form;
mod hold;
mod join;
mod late;
mod manage;
mod merge;
mod mine;
mod preview;
mod read;
mod rows;
mod saving;
mod sending;
mod sentences;
mod withdraw;

use crate::call::pages::version;
use web::{Guard, Route};

/// Room for a form with its files.
const FORM_BYTES_MAX: usize = 25_000_000;

/// The addresses of proposals.
pub fn routes() -> Vec<Route> {
    let holder = Guard::Holder;
    vec![
        Route::get("/{gathering}/call/propose", Guard::Public, begin::show).published(version),
        Route::post("/{gathering}/call/propose", Guard::Public, begin::save).takes_bytes(FORM_BYTES_MAX),
        Route::post("/{gathering}/call/propose/save", Guard::Public, begin::autosave),
        Route::get("/propose/{key}", holder, form::show),
        Route::post("/propose/{key}", holder, saving::save).takes_bytes(FORM_BYTES_MAX),
        Route::post("/propose/{key}/save", holder, saving::autosave),
        Route::get("/propose/{key}/preview", holder, preview::show),
        Route::post("/propose/{key}/preview", holder, preview::answer),
        Route::get("/propose/{key}/receipt", holder, sending::receipt),
        Route::get("/propose/{key}/files/{place}", holder, files::fetch),
        Route::get("/propose/{key}/withdraw", holder, withdraw::ask_first),
        Route::post("/propose/{key}/withdraw", holder, withdraw::withdraw),
        Route::post("/propose/{key}/take-back", holder, withdraw::take_back),
        Route::post("/propose/{key}/late", holder, late::request),
        Route::post("/propose/{key}/kept", holder, late::put_back),
        Route::post("/propose/{key}/confirm", holder, confirm::answer),
        Route::get("/propose/{key}/merge", holder, merge::show),
        Route::post("/propose/{key}/merge", holder, merge::merge),
        Route::get("/join/{secret}", holder, join::show),
        Route::post("/join/{secret}", holder, join::answer),
        Route::get("/me/proposals", Guard::SignedIn, mine::show),
        Route::get("/manage/{gathering}/proposals", Guard::May("proposals.read"), manage::list),
        Route::get("/manage/{gathering}/proposals/csv", Guard::May("proposals.read"), manage::csv),
        Route::get("/manage/{gathering}/proposals/xlsx", Guard::May("proposals.read"), manage::xlsx),
        Route::post("/manage/{gathering}/proposals/new", Guard::May("proposals.manage"), manage::enter),
        Route::get("/manage/{gathering}/proposals/{code}", Guard::May("proposals.read"), manage::detail),
        Route::post("/manage/{gathering}/proposals/{code}/admit", Guard::May("proposals.admit"), manage::admit),
        Route::get("/manage/{gathering}/proposals/{code}/files/{place}", Guard::May("proposals.read"), manage::file),
    ]
}
