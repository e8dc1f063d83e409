//! Signing: the delegations that may sign, who may sign for them, one signature (or vote) each, and what it comes to.
//! A delegation here is a body that may sign; its registration, if any, is somebody else's thing and only pointed at.

pub mod bodies;
pub mod model;
pub mod pages;
pub mod store;
