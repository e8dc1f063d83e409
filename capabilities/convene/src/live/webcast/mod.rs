//! The webcast of a session: a stream of one's own or a player of one of a few known houses, questions and polls
//! beside it, and afterwards recording, slides and captions.

pub mod model;
pub(super) mod pages;
pub mod store;
