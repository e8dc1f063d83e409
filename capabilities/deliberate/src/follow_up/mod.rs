//! After the adoption: to whom it was submitted, what came back, what became of each point, and the editions at which
//! it is asked again.

pub mod model;
pub mod pages;
pub mod store;
