//! The pages of the process: the portfolio, where an audit is and what comes next, the invitation, and the desk with
//! overview, committee, terms and meetings.

mod begin;
mod committee;
mod invitation;
mod meetings;
mod overview;
mod portfolio;
mod progress;
mod terms;

pub(crate) use committee::people;
pub(crate) use progress::shell;

use web::{Guard, MenuItem, Route};

pub(crate) fn routes() -> Vec<Route> {
    vec![
        Route::get("/audits", Guard::Public, portfolio::show).published(portfolio::version),
        Route::get("/audits/new", Guard::SignedIn, begin::show),
        Route::post("/audits/new", Guard::SignedIn, begin::begin),
        Route::get("/audits/{audit}", Guard::Public, progress::show),
        Route::get("/audits/{audit}/invitation", Guard::SignedIn, invitation::show),
        Route::post("/audits/{audit}/invitation", Guard::SignedIn, invitation::answer),
        Route::get("/audits/{audit}/desk", Guard::SignedIn, overview::show),
        Route::post("/audits/{audit}/desk", Guard::SignedIn, overview::change),
        Route::get("/audits/{audit}/desk/committee", Guard::SignedIn, committee::show),
        Route::post("/audits/{audit}/desk/committee", Guard::SignedIn, committee::change),
        Route::get("/audits/{audit}/desk/terms", Guard::SignedIn, terms::show),
        Route::post("/audits/{audit}/desk/terms", Guard::SignedIn, terms::change),
        Route::get("/audits/{audit}/desk/meetings/{number}", Guard::SignedIn, meetings::show),
        Route::post("/audits/{audit}/desk/meetings/{number}", Guard::SignedIn, meetings::change),
    ]
}

pub(crate) fn menu() -> Vec<MenuItem> {
    vec![MenuItem::read("audit-menu", "/audits", 50)]
}
