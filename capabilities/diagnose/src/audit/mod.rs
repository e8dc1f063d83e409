//! The audit as a process: who carries it, under which terms, where it stands. Everything else of an audit stands
//! behind the wall that [`scene`] holds.

pub mod columns;
pub mod model;
pub mod pages;
mod scene;
pub mod store;

pub(crate) use scene::{Desk, Scene, at_desk, open, scene};
