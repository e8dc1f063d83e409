//! Organisations: what each is, of which network it is a member and since when, and what it has to do with what is
//! published: gatherings it hosts or sponsors, activities it took part in, what it offers.

pub mod pages;
pub mod store;

pub use store::{Profile, Tie};

use web::{Guard, Route};

/// The roles an organisation has in a gathering or an activity, in the order they are shown.
pub(crate) const ROLES: [&str; 9] = [
    "host",
    "organiser",
    "co-organiser",
    "funder",
    "sponsor",
    "partner",
    "in-collaboration",
    "took-part",
    "invited-us",
];

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/organisations", Guard::Public, pages::list::show).published(pages::list::version),
        Route::get("/organisations/{code}", Guard::Public, pages::show::show).published(pages::list::version),
        Route::get("/organisations/desk", Guard::SignedIn, pages::desk::show),
        Route::post("/organisations/desk", Guard::SignedIn, pages::desk::add),
        Route::get("/organisations/desk/{code}", Guard::SignedIn, pages::edit::show),
        Route::post("/organisations/desk/{code}", Guard::SignedIn, pages::edit::save),
    ]
}
