//! The pages of deciding: the table with its cut, one proposal, and the answer to a letter.

pub(crate) mod answer;
pub(crate) mod one;
pub(crate) mod ranking;
pub(crate) mod table;
