//! The pages of the newsletter: what was sent, with the form by which one receives it; the desk of those who write it.

pub(crate) mod archive;
pub(super) mod desk;
pub(super) mod edit;
