//! Opportunities: jobs, funding, training, and the calls of gatherings that are open. Each says how to apply and until
//! when; the deadline closes it. Whoever wants to hear of new ones is told by mail.

mod alert;
mod lines;
pub mod model;
mod pages;
pub mod store;

pub use alert::leave as leave_alert;
pub use lines::{Line, lines, open_now};
pub use model::{File, Kind, Opportunity, Standing, State};

use web::{Guard, JobKind, Route};

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/opportunities", Guard::Public, pages::list::show).published(pages::version),
        Route::get("/opportunities/{code}", Guard::Public, pages::show::show).published(pages::version),
        Route::get("/opportunities/{code}/file", Guard::Public, pages::show::file),
        Route::get("/opportunities/desk", Guard::SignedIn, pages::desk::show),
        Route::get("/opportunities/desk/new", Guard::SignedIn, pages::edit::new),
        Route::post("/opportunities/desk/new", Guard::SignedIn, pages::edit::write)
            .takes_bytes(model::FILE_BYTES_MAX + 200_000),
        Route::get("/opportunities/desk/{code}", Guard::SignedIn, pages::edit::show),
        Route::post("/opportunities/desk/{code}", Guard::SignedIn, pages::edit::save)
            .takes_bytes(model::FILE_BYTES_MAX + 200_000),
        Route::post("/opportunities/desk/{code}/state", Guard::SignedIn, pages::edit::state),
    ]
}

pub(super) fn jobs() -> Vec<JobKind> {
    vec![JobKind { kind: alert::ALERT, run: alert::run }]
}
