//! Numbers: recorded incidents as tables of times, places and categories; rates with their intervals; what may leave.
//!
//! | part | what it knows |
//! | --- | --- |
//! | [`model`] | tables and their states, which column is what, what is refused |
//! | `read` | rows out of CSV, workbooks and GeoJSON, within limits |
//! | `import` | from rows to packed incidents, with a report |
//! | `areas` | boundaries and denominators |
//! | `count` | rates, changes, comparison: the figures of the desk |
//! | `drawing` | the map as an SVG |
//! | `release` | hidden, attacked, released with a reason; the ledger |
//!
//! **The rule that everything here keeps:** whoever is not of the audit team reads released tables and nothing else.

pub(crate) mod areas;
pub mod bring;
pub(crate) mod columns;
pub(crate) mod count;
pub(crate) mod drawing;
pub(crate) mod import;
pub mod model;
pub(crate) mod pages;
pub(crate) mod read;
pub(crate) mod refused;
pub mod release;
pub mod store;
pub(crate) mod told;
pub(crate) mod work;

pub(crate) use pages::routes;
pub(crate) use work::jobs;
