//! The written consultation: comments and amendments paragraph by paragraph, with reasons and supporters, from
//! whoever wants to, with an account or without; and the drafting group's decision about each amendment.

pub mod letters;
pub mod model;
pub mod pages;
pub mod store;
