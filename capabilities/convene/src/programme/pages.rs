//! The pages where the programme is arranged and published.

pub mod bringing;
pub mod desk;
pub mod moving;
pub mod publish;
pub mod session;
mod who;
