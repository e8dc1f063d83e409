//! The pages of the agenda.

pub(super) mod lead;
pub(super) mod list;
pub(super) mod one;
