//! The queue between what was said and those who code it. Nobody codes what tells who spoke.

pub mod find;
pub mod pages;
pub mod store;
