//! Dates: reading them, and telling the gathering's own from all the other days a text speaks of.

pub(crate) mod parse;
pub(crate) mod role;
mod tokens;
mod written;
