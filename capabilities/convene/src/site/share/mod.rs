//! What is shared of a gathering: the card beside a link, texts ready to paste, and what the press needs.

mod cards;
mod desk;
mod press;
pub mod texts;

use web::{Guard, Route};

pub(super) fn routes() -> Vec<Route> {
    const MANAGE: Guard = Guard::May("gathering.manage");
    const ALL: Guard = Guard::Public;
    let version = super::page::version;
    vec![
        Route::get("/{gathering}/card", ALL, cards::gathering).file(version, &[]),
        Route::get("/{gathering}/call/card", ALL, cards::call).file(version, &[]),
        Route::get("/{gathering}/sessions/{code}/card", ALL, cards::session).file(version, &[]),
        Route::get("/{gathering}/press", ALL, press::show).published(version),
        Route::get("/{gathering}/press/logos", ALL, press::logos).file(version, &[]),
        Route::get("/manage/{gathering}/sharing", MANAGE, desk::show),
    ]
}
