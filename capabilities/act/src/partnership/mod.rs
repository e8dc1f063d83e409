//! A partnership: who belongs to it, what they agreed, what each gives, how long the money lasts, how working together
//! goes, and the path from starting to sustaining.

mod columns;
pub mod health;
mod jobs;
pub mod model;
pub mod pages;
pub mod path;
pub mod runway;
pub mod store;

pub(crate) use columns::{COLUMNS, KEEPING};
pub(crate) use jobs::jobs;
pub(crate) use pages::{menu, routes};

pub(crate) const LOCALES: &[(&str, &str)] = &[
    ("en", include_str!("../../locales/en/partnership.ftl")),
    ("fr", include_str!("../../locales/fr/partnership.ftl")),
    ("en", include_str!("../../locales/en/health.ftl")),
    ("fr", include_str!("../../locales/fr/health.ftl")),
];
