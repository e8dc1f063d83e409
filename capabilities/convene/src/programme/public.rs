//! The programme as everybody sees it: made of the published document alone, never of the desk.

mod changes;
mod day;
mod files;
mod people;
mod programme;
mod reading;
mod session;
mod stars;

pub use changes::{ChangeLine, change_head, change_line};
pub(crate) use day::mark;
pub use files::write_options;
pub(crate) use people::code_of;
pub(crate) use programme::language;
pub use reading::{Open, ends, open, stamp};
pub(crate) use session::find;
pub(crate) use stars::of as stars_of;

use base::Zone;
use futures::FutureExt;
use futures::future::BoxFuture;
use std::collections::HashMap;
use std::sync::Arc;
use web::{Guard, House, Route};

/// The public addresses of the programme.
pub fn routes() -> Vec<Route> {
    const ALL: Guard = Guard::Public;
    vec![
        Route::get("/{gathering}/programme", ALL, programme::show).published(version),
        Route::get("/{gathering}/programme/changes", ALL, changes::show).published(version),
        Route::get("/{gathering}/programme.ics", ALL, files::ics).file(version, &["version", "codes", "mine"]),
        Route::get("/{gathering}/programme.json", ALL, files::schedule_json).file(version, &["version"]),
        Route::get("/{gathering}/programme.xml", ALL, files::schedule_xml).file(version, &["version"]),
        Route::get("/{gathering}/programme.csv", ALL, files::csv).file(version, &["version"]),
        Route::get("/{gathering}/programme.xlsx", ALL, files::xlsx).file(version, &["version"]),
        Route::get("/{gathering}/sessions/{code}", ALL, session::show).published(version),
        Route::get("/{gathering}/sessions/{code}/ics", ALL, files::session_ics).file(version, &["version"]),
        Route::post("/{gathering}/sessions/{code}/star", ALL, stars::toggle),
        Route::get("/{gathering}/people/{code}", ALL, people::show).published(version),
    ]
}

/// What a kept page is checked against. The day there belongs to it, because the page opens on today.
pub fn version(house: Arc<House>, params: HashMap<String, String>) -> BoxFuture<'static, store::Result<String>> {
    async move {
        let code = params.get("gathering").map(String::as_str).unwrap_or_default();
        let Some((changed_at, number, zone)) = super::store::said_of(&house.db, code).await? else {
            return Ok("none".to_owned());
        };
        let today = Zone::parse(&zone).unwrap_or_else(|_| Zone::utc()).civil(house.now()).date();
        Ok(format!("{} {number} {today}", changed_at.0))
    }
    .boxed()
}
