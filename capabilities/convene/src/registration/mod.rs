//! Registration: tickets and bookings, with or without an account; the waiting list; invoices; who comes.

mod api;
pub mod figures;
pub mod import;
pub mod jobs;
pub(crate) mod letters;
pub mod life;
pub mod model;
pub mod money;
pub(crate) mod pages;
pub mod paying;
pub mod payment;
pub mod presenters;
pub mod store;
mod telling;

use web::{Guard, JobKind, MenuItem, Route};

const READ: Guard = Guard::May("registration.read");
const MANAGE: Guard = Guard::May("registration.manage");

/// The addresses of registration.
pub fn routes() -> Vec<Route> {
    use pages::{
        delegate, detail, documents, enter, figures, importing, invoice, list, mine, one, pay, register, settings,
        tickets,
    };
    let (public, holder) = (Guard::Public, Guard::Holder);
    let routes = vec![
        Route::get("/{gathering}/register", public, register::show),
        Route::post("/{gathering}/register", public, register::book),
        Route::get("/{gathering}/register/sent", public, register::sent),
        Route::get("/{gathering}/bookings/{key}", holder, one::show),
        Route::post("/{gathering}/bookings/{key}", holder, one::save),
        Route::post("/{gathering}/bookings/{key}/confirm", holder, one::confirm),
        Route::post("/{gathering}/bookings/{key}/accept", holder, one::accept),
        Route::get("/{gathering}/bookings/{key}/cancel", holder, one::ask_first),
        Route::post("/{gathering}/bookings/{key}/cancel", holder, one::cancel),
        Route::post("/{gathering}/bookings/{key}/give", holder, one::give),
        Route::get("/{gathering}/bookings/{key}/invoice", holder, invoice::show),
        Route::get("/{gathering}/delegates/{key}", holder, delegate::show),
        Route::post("/{gathering}/delegates/{key}", holder, delegate::save),
        Route::get("/{gathering}/delegates/{key}/visa-letter", holder, documents::visa_letter),
        Route::get("/{gathering}/delegates/{key}/certificate", holder, documents::certificate),
        Route::get("/me/bookings", Guard::SignedIn, mine::show),
        Route::get("/manage/{gathering}/registration", READ, list::show),
        Route::get("/manage/{gathering}/registration/csv", READ, list::csv),
        Route::get("/manage/{gathering}/registration/xlsx", READ, list::xlsx),
        Route::get("/manage/{gathering}/registration/figures", READ, figures::show),
        Route::get("/manage/{gathering}/registration/settings", MANAGE, settings::show),
        Route::post("/manage/{gathering}/registration/settings", MANAGE, settings::save),
        Route::get("/manage/{gathering}/registration/tickets", MANAGE, tickets::list),
        Route::get("/manage/{gathering}/registration/tickets/{ticket}", MANAGE, tickets::show),
        Route::post("/manage/{gathering}/registration/tickets/{ticket}", MANAGE, tickets::save),
        Route::get("/manage/{gathering}/registration/enter", MANAGE, enter::show),
        Route::post("/manage/{gathering}/registration/enter", MANAGE, enter::book),
        Route::get("/manage/{gathering}/registration/import", MANAGE, importing::show),
        Route::post("/manage/{gathering}/registration/import", MANAGE, importing::bring_in).takes_bytes(5_000_000),
        Route::post("/manage/{gathering}/registration/presenters", MANAGE, importing::presenters),
        Route::get("/manage/{gathering}/registration/bookings/{booking}", READ, detail::show),
        Route::post("/manage/{gathering}/registration/bookings/{booking}", MANAGE, detail::act),
        Route::get("/{gathering}/bookings/{key}/pay", holder, pay::show),
        Route::post("/{gathering}/bookings/{key}/pay", holder, pay::begin),
        Route::post("/pay/{way}/notice", public, pay::notice).takes_bytes(20_000),
        Route::get("/till/{reference}", Guard::Demo, pay::till),
        Route::post("/till/{reference}", Guard::Demo, pay::ring),
    ];
    [routes, api::routes()].concat()
}

/// The entries of the menu.
pub fn menu() -> Vec<MenuItem> {
    vec![
        MenuItem {
            key: "registration-menu",
            path: "/{gathering}/register",
            permission: None,
            place: 60,
            also: &["/{gathering}/bookings", "/{gathering}/delegates", "/{gathering}/delegations"],
        },
        MenuItem {
            key: "registration-menu-desk",
            path: "/manage/{gathering}/registration",
            permission: Some("registration.read"),
            place: 90,
            also: &["/manage/{gathering}/webinars"],
        },
    ]
}

/// The work left for later.
pub fn jobs() -> Vec<JobKind> {
    vec![jobs::look(), jobs::expire()]
}
