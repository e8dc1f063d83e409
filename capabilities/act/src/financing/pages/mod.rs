//! The pages of contracts: the public list and page, the desk of the parties behind their wall, and the library of
//! impact bonds elsewhere.

mod begin;
mod critique;
mod files;
pub(crate) mod frame;
mod indigo;
mod ledger;
mod list;
mod metrics;
mod parties;
mod result;
mod results;
mod scenarios;
mod show;
mod terms;

use web::{Guard, Permission, Route};

/// Brings impact bonds elsewhere into the library.
pub(crate) const IMPORT: &str = "indigo.import";
/// All files of a published pull of the data weigh 2 MB as spreadsheets.
const PULL_BYTES_MAX: usize = 32 * 1024 * 1024;
/// A scan of some pages.
const EVIDENCE_BYTES_MAX: usize = 12 * 1024 * 1024;

pub(crate) fn routes() -> Vec<Route> {
    const IN: Guard = Guard::SignedIn;
    vec![
        Route::get("/contracts", Guard::Public, list::show).published(list::version),
        Route::get("/contracts/begin", IN, begin::show),
        Route::post("/contracts/begin", IN, begin::begin),
        Route::get("/contracts/indigo", Guard::Public, indigo::list),
        Route::get("/contracts/indigo/import", Guard::Server(IMPORT), indigo::import_form),
        Route::post("/contracts/indigo/import", Guard::Server(IMPORT), indigo::import).takes_bytes(PULL_BYTES_MAX),
        Route::get("/contracts/indigo/report", Guard::Public, indigo::report),
        Route::get("/contracts/indigo/{ref}", Guard::Public, indigo::show),
        Route::get("/contracts/indigo/{ref}/json", Guard::Public, indigo::json),
        Route::get("/contracts/{code}", Guard::Public, show::show).published(show::version),
        Route::get("/contracts/{code}/json", Guard::Public, files::indigo),
        Route::get("/contracts/{code}/terms", IN, terms::show),
        Route::post("/contracts/{code}/terms", IN, terms::save),
        Route::get("/contracts/{code}/parties", IN, parties::show),
        Route::post("/contracts/{code}/parties", IN, parties::change),
        Route::get("/contracts/{code}/metrics", IN, metrics::show),
        Route::post("/contracts/{code}/metrics", IN, metrics::change),
        Route::get("/contracts/{code}/results", IN, results::show),
        Route::post("/contracts/{code}/results", IN, results::report).takes_bytes(EVIDENCE_BYTES_MAX),
        Route::get("/contracts/{code}/results/{number}", IN, result::show),
        Route::post("/contracts/{code}/results/{number}", IN, result::decide),
        Route::get("/contracts/{code}/results/{number}/file", IN, result::file),
        Route::get("/contracts/{code}/ledger", IN, ledger::show),
        Route::post("/contracts/{code}/ledger", IN, ledger::change),
        Route::get("/contracts/{code}/ledger/{form}", IN, files::ledger),
        Route::get("/contracts/{code}/scenarios", IN, scenarios::show),
        Route::post("/contracts/{code}/scenarios", IN, scenarios::change),
    ]
}

pub(crate) fn permissions() -> Vec<Permission> {
    vec![Permission { name: IMPORT, roles: &["admin"] }]
}
