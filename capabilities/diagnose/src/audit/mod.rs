//! The audit as a process: who carries it, under which terms, where it stands. Everything else of an audit stands
//! behind the wall that [`scene`] holds.

pub mod certificate;
pub mod columns;
pub mod meeting;
pub mod model;
pub mod pages;
pub mod reminding;
mod scene;
pub mod store;
pub mod terms;

pub(crate) use scene::{Desk, Scene, at_desk, open, scene};
