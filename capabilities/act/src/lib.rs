//! Act: partnerships, problems solved together, and money tied to outcomes.
//!
//! | thing | what it knows |
//! | --- | --- |
//! | [`partnership`] | members by sector, agreements, contributions, the health of working together |
//! | [`financing`] | outcomes contracts, results with evidence, payments, a ledger that balances; impact bonds elsewhere |
//! | [`solving`] | one defined problem at a place: analysis, options, actions, assessment |
//!
//! Each thing hands in its own routes, jobs, words and rules of columns; here they are only joined.
#![forbid(unsafe_code)]

mod coded;
mod desk;
pub mod financing;
mod joined;
mod maker;
mod mine;
pub mod money;
pub mod partnership;
pub mod solving;
#[cfg(any(test, feature = "testing"))]
pub mod testing;

use joined::{count, joined};
use store::Migration;
use web::{Beside, Capability, ColumnRule, Keeping};

pub use maker::Maker;

/// The capability as the program composes it.
pub fn capability() -> Capability {
    Capability {
        name: "act",
        routes: [partnership::routes(), financing::routes(), solving::routes()].concat(),
        menu: [partnership::menu(), solving::menu()].concat(),
        beside: vec![Beside::on_own_page(mine::part)],
        permissions: [financing::permissions()].concat(),
        migrations: vec![
            Migration::new(20270203000100, "partnership", include_str!("../migrations/20270203000100_partnership.sql")),
            solving::migration(),
        ],
        jobs: [partnership::jobs(), solving::jobs()].concat(),
        locales: ALL_LOCALES,
        columns: ALL_COLUMNS,
        keeping: ALL_KEEPING,
    }
}

// Each thing keeps its words in files of its own; Fluent joins them.
const LOCALES: &[&[(&str, &str)]] = &[
    &[("en", include_str!("../locales/en/act.ftl")), ("fr", include_str!("../locales/fr/act.ftl"))],
    partnership::LOCALES,
    financing::LOCALES,
    solving::LOCALES,
];
const ALL_LOCALES: &[(&str, &str)] = &joined::<_, { count(LOCALES) }>(LOCALES);

const COLUMNS: &[&[ColumnRule]] = &[partnership::COLUMNS, financing::COLUMNS, solving::COLUMNS];
const ALL_COLUMNS: &[ColumnRule] = &joined::<_, { count(COLUMNS) }>(COLUMNS);

const KEEPING: &[&[Keeping]] = &[partnership::KEEPING, solving::KEEPING];
const ALL_KEEPING: &[Keeping] = &joined::<_, { count(KEEPING) }>(KEEPING);
