//! The pages of the process.

mod overview;

use web::{Guard, MenuItem, Route};

pub(crate) fn routes() -> Vec<Route> {
    vec![Route::get("/audits/{audit}/desk", Guard::SignedIn, overview::show)]
}

pub(crate) fn menu() -> Vec<MenuItem> {
    vec![MenuItem::read("audit-menu", "/audits", 50)]
}
