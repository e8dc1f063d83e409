//! Signing in without a password: one letter holds a code for the browser that asked, and a link for
//! any browser. Either is used once.

pub mod model;
pub mod pages;
pub mod store;
