//! Act: partnerships, problems solved together, and money tied to outcomes.
//!
//! | thing | what it knows |
//! | --- | --- |
//! | `partnership` | members by sector, agreements, contributions, the health of working together |
//! | `financing` | outcomes contracts, results with evidence, payments, a ledger that balances |
//! | [`solving`] | one defined problem at a place: analysis, options, actions, assessment |
#![forbid(unsafe_code)]

pub mod solving;
#[cfg(any(test, feature = "testing"))]
pub mod testing;

use web::Capability;

/// The capability as the program composes it.
pub fn capability() -> Capability {
    Capability {
        name: "act",
        routes: [solving::routes()].concat(),
        menu: [solving::menu()].concat(),
        beside: Vec::new(),
        permissions: Vec::new(),
        migrations: vec![solving::migration()],
        jobs: [solving::jobs()].concat(),
        locales: solving::LOCALES,
        columns: solving::COLUMNS,
        keeping: solving::KEEPING,
    }
}
