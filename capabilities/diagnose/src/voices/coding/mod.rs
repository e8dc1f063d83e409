//! Coding: a tree of codes with memos, passages that carry them, two coders who see each other only when both are done.

pub mod agreement;
pub mod compare;
pub mod model;
pub mod pages;
pub mod sentences;
pub mod store;
