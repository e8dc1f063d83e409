//! The demo: a sample, doors to see it as somebody, a clock that can be moved. Never in service.

pub mod design;
pub mod doors;
pub mod sample;

use web::Route;

/// The addresses of the demo; outside the demo they do not exist.
pub fn routes() -> Vec<Route> {
    [doors::routes(), design::routes()].concat()
}
