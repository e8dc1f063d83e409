//! The pages of delegations: for the head and who helps, for whoever takes a place, and at the organisers' desk.

pub(super) mod desk;
pub(super) mod head;
pub(super) mod join;
