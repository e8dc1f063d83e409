//! Roles: who may do what in which gathering, and until when.

pub mod model;
pub mod pages;
pub mod store;

pub use model::{Grant, Role, Scope};
