//! Builders of test data for the tests of this crate and of the program. Each thing has its own.

pub use crate::network::testing as network;
pub use crate::practice::testing as practice;
