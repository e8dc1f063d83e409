//! The pages of the board: for everybody, on the wall and on paper, and for the host.

pub(super) mod host;
pub(super) mod public;
pub(super) mod wall;
