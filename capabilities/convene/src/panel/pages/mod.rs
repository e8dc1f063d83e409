//! The pages of panels: the list, one panel with its seats and suggestions, and the answer to an invitation.

pub(crate) mod answer;
pub(crate) mod list;
pub(crate) mod one;
pub(crate) mod seats;
