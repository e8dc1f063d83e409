//! The data inventory: which sources there are, whose they are, under which agreement they may be used, and what single
//! records some of them hold (studies, services, assets).

pub mod columns;
pub mod model;
pub mod pages;
pub mod store;
