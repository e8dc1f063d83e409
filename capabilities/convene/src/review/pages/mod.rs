//! The pages of reviewing: a reviewer's pile, one proposal, and what the chairs assign.

pub(crate) mod assigning;
mod closing;
pub(crate) mod form;
pub(crate) mod lifting;
mod listing;
pub(crate) mod one;
pub(crate) mod pile;
pub(crate) mod reading;
mod scene;
pub(crate) mod sending;
