//! News and activity records: what happened, on which day as far as it is known, in which role, with whom, what came of
//! it. A published record is corrected in the open: the page says what was changed.

mod lines;
pub mod model;
mod pages;
pub mod store;

pub use lines::{Line, latest, lines};
pub use model::{Item, Kind, Partner, Role, State, Who};

use web::{Guard, Route};

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/news", Guard::Public, pages::list::show).published(pages::version),
        Route::get("/news/{code}", Guard::Public, pages::show::show).published(pages::version),
        Route::get("/news/desk", Guard::SignedIn, pages::desk::show),
        Route::get("/news/desk/new", Guard::SignedIn, pages::edit::new),
        Route::post("/news/desk/new", Guard::SignedIn, pages::edit::write),
        Route::get("/news/desk/{code}", Guard::SignedIn, pages::edit::show),
        Route::post("/news/desk/{code}", Guard::SignedIn, pages::edit::save),
        Route::post("/news/desk/{code}/state", Guard::SignedIn, pages::state::change),
    ]
}
