//! Priorities by open scoring: problems (never persons), criteria with weights in words, scores of the committee told
//! anonymously or with names as the terms say, and a result that anybody can follow by hand.

pub mod columns;
pub mod model;
pub mod pages;
pub mod store;
