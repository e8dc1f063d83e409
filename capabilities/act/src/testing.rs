//! Builders of test data for the tests of this crate and of the program.

pub mod solving;
