//! The pages of organisations: the members of the network, one organisation, and the desk where both are kept.

pub(crate) mod desk;
pub(crate) mod edit;
pub(crate) mod list;
pub(crate) mod show;
