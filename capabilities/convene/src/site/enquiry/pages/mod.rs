//! Asking, following the thread, and the desk.

pub mod ask;
pub mod desk;
pub mod thread;
