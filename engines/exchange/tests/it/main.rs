//! The exchange forms from outside: real files, invented ones, hostile ones, and what must stay true of all.

#![expect(clippy::unwrap_used, reason = "what the tests share may stop them as a test may")]

mod support;

mod changed;
mod hostile;
mod invented;
mod own_form;
mod real_files;
