//! The pages of the floor: asking and voting, the screen, and the desk of those who lead it.

pub(super) mod ask;
mod desk;
pub(super) mod floors;
pub(super) mod moderate;
pub(super) mod polls;
pub(super) mod screen;
pub(super) mod voting;

pub(super) use desk::desk_html;
