//! The agenda made together: whoever was invited posts and suggests, others comment and support, the organiser makes
//! sessions of it, and everybody sees what became of theirs.

mod pages;
pub mod store;

use web::{Guard, MenuItem, Route};

/// The addresses of the agenda.
pub fn routes() -> Vec<Route> {
    const ALL: Guard = Guard::Public;
    const LEAD: Guard = Guard::May("agenda.lead");
    vec![
        Route::get("/{gathering}/agenda", ALL, pages::list::show),
        Route::post("/{gathering}/agenda", ALL, pages::list::post).takes_bytes(60_000),
        Route::get("/{gathering}/agenda/{item}", ALL, pages::one::show),
        Route::post("/{gathering}/agenda/{item}/support", ALL, pages::one::support).takes_bytes(2_000),
        Route::post("/{gathering}/agenda/{item}/comment", ALL, pages::one::comment).takes_bytes(20_000),
        Route::get("/manage/{gathering}/agenda", LEAD, pages::lead::show),
        Route::post("/manage/{gathering}/agenda", LEAD, pages::lead::set),
        Route::post("/manage/{gathering}/agenda/{item}", LEAD, pages::lead::act),
    ]
}

/// The entry of the organiser's menu.
pub fn menu() -> Vec<MenuItem> {
    vec![MenuItem::work("agenda-menu", "/manage/{gathering}/agenda", "agenda.lead", 76)]
}
