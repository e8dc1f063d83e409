//! The pages of numbers: sources, figures and release on the desk; what was released, for everybody.

mod desk;
mod drawn;
mod prepare;
mod public;
mod received;
mod release;
mod sets;
mod sources;
mod squares;
mod table;
mod view;
mod week;

use super::model::Why;
use super::read::FILE_BYTES_MAX;
use web::{Guard, Route, Tr};

/// A file with its form around it.
const BODY_BYTES_MAX: usize = FILE_BYTES_MAX + 200_000;

pub(crate) fn routes() -> Vec<Route> {
    vec![
        Route::get("/audits/{audit}/desk/sources", Guard::SignedIn, sources::list),
        Route::post("/audits/{audit}/desk/sources/areas", Guard::SignedIn, sets::keep).takes_bytes(BODY_BYTES_MAX),
        Route::get("/audits/{audit}/desk/sources/areas/{set}", Guard::SignedIn, sets::show),
        Route::post("/audits/{audit}/desk/sources/areas/{set}", Guard::SignedIn, sets::denominator)
            .takes_bytes(20_000_000),
        Route::post("/audits/{audit}/desk/sources/incidents", Guard::SignedIn, sources::hand_in)
            .takes_bytes(BODY_BYTES_MAX),
        Route::get("/audits/{audit}/desk/sources/incidents/{table}", Guard::SignedIn, table::show),
        Route::post("/audits/{audit}/desk/sources/incidents/{table}/import", Guard::SignedIn, table::import),
        Route::post("/audits/{audit}/desk/sources/incidents/{table}/stop", Guard::SignedIn, table::stop),
        Route::post("/audits/{audit}/desk/sources/incidents/{table}/crosswalk", Guard::SignedIn, table::crosswalk),
        Route::post("/audits/{audit}/desk/sources/incidents/{table}/destroy", Guard::SignedIn, table::destroy),
        Route::post("/audits/{audit}/desk/sources/received", Guard::SignedIn, received::keep).takes_bytes(5_000_000),
        Route::get("/audits/{audit}/desk/sources/received/{table}", Guard::SignedIn, received::show),
        Route::post("/audits/{audit}/desk/sources/received/{table}/destroy", Guard::SignedIn, received::destroy),
        Route::get("/audits/{audit}/desk/numbers", Guard::SignedIn, desk::show),
        Route::get("/audits/{audit}/desk/numbers/shapes", Guard::SignedIn, desk::shapes),
        Route::post("/audits/{audit}/desk/numbers/ground", Guard::SignedIn, desk::ground),
        Route::get("/audits/{audit}/desk/numbers/times", Guard::SignedIn, week::times),
        Route::get("/audits/{audit}/desk/numbers/places", Guard::SignedIn, week::places),
        Route::get("/audits/{audit}/desk/release", Guard::SignedIn, release::ledger),
        Route::get("/audits/{audit}/desk/release/prepare", Guard::SignedIn, prepare::prepared),
        Route::post("/audits/{audit}/desk/release", Guard::SignedIn, release::make),
        Route::post("/audits/{audit}/desk/release/{release}/withdraw", Guard::SignedIn, release::withdraw),
        Route::get("/audits/{audit}/figures", Guard::Public, public::list),
        Route::get("/audits/{audit}/figures/{release}", Guard::Public, public::show),
        Route::get("/audits/{audit}/figures/{release}/{form}", Guard::Public, public::file),
    ]
}

/// The sentence of a refusal.
fn sentence(t: &Tr, why: &Why) -> String {
    // The names a sentence may hold are few and known: Fluent wants them by name.
    let names =
        ["mb", "most", "line", "heading", "kind", "number", "name", "likely", "degrees", "metres", "category", "sum"];
    let value = |name: &str| why.names.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value.as_str());
    let args: Vec<_> = names.iter().map(|name| (*name, value(name).into())).collect();
    t.with(&format!("numbers-why-{}", why.code), &args)
}
