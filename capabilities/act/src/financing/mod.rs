//! Social financing: contracts that pay for outcomes, pooled funds, social enterprises; results with evidence, what was
//! validated, what is paid, a ledger that balances to the cent; and impact bonds elsewhere.

mod columns;
pub mod indigo;
pub mod ledger;
pub mod model;
pub mod pages;
pub mod pricing;
pub mod scenario;
pub mod store;
pub mod waterfall;

pub(crate) use columns::COLUMNS;
pub(crate) use pages::{permissions, routes};

pub(crate) const LOCALES: &[(&str, &str)] = &[
    ("en", include_str!("../../locales/en/financing.ftl")),
    ("fr", include_str!("../../locales/fr/financing.ftl")),
    ("en", include_str!("../../locales/en/indigo.ftl")),
    ("fr", include_str!("../../locales/fr/indigo.ftl")),
];
