//! The exchange forms from outside: real files, invented ones, hostile ones, and what must stay true of all.

// A helper of tests may stop them as a test may.
#![allow(clippy::unwrap_used)]

mod support;

mod changed;
mod hostile;
mod invented;
mod own_form;
mod real_files;
