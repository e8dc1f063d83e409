//! The network's life.

mod belonging;
mod finding;
mod offering;
mod publishing;
mod sending;
mod speaking;
