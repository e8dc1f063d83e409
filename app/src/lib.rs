//! The program behind the command line. It composes capabilities and has no rules of its own.
#![forbid(unsafe_code)]

pub mod chain;
mod columns;
pub mod compliance;
pub mod compose;
pub mod demo;
pub mod health;
pub mod home;
pub mod kept;
pub mod mail;
pub mod metrics;
pub mod openapi;
pub mod operate;
pub mod outbox;
pub mod serve;
pub mod worker;

/// The words of the pages that the program composes.
pub const LOCALES: &[(&str, &str)] =
    &[("en", include_str!("../locales/en.ftl")), ("fr", include_str!("../locales/fr.ftl"))];
