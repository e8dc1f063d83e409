//! Placeholder header, replaced by the author of this folder.
use web::Route;

/// The addresses of this folder.
pub fn routes() -> Vec<Route> {
    Vec::new()
}

/// The entries of the menu.
pub fn menu() -> Vec<web::MenuItem> {
    Vec::new()
}
