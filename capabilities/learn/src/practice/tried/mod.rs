//! Who tried a practice, or a strategy against a barrier, what they changed and what came of it. Anybody may tell; an
//! editor reads it before it is shown.

pub mod model;
pub(super) mod pages;
pub mod store;
