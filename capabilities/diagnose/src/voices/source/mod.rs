//! Focus groups, interviews and walks: who came by type, what was said, what the checklist says of a place, and that
//! danger which was disclosed was passed on.

pub mod model;
pub mod pages;
pub mod store;
pub mod transcript;
