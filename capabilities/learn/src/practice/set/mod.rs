//! A set of practices: chosen, ordered and introduced by a gathering, agreed by it, then published.

pub mod model;
pub(super) mod pages;
pub mod store;
