//! Act: partnerships, problems solved together, and money tied to outcomes.
//!
//! | thing | what it knows |
//! | --- | --- |
//! | `partnership` | members by sector, agreements, contributions, the health of working together |
//! | `financing` | outcomes contracts, results with evidence, payments, a ledger that balances |
//! | `solving` | one defined problem at a place: analysis, options, actions, assessment |
#![forbid(unsafe_code)]

use web::Capability;

/// The capability as the program composes it.
pub fn capability() -> Capability {
    Capability {
        name: "act",
        routes: Vec::new(),
        menu: Vec::new(),
        beside: Vec::new(),
        permissions: Vec::new(),
        migrations: Vec::new(),
        jobs: Vec::new(),
        locales: &[],
        columns: &[],
        keeping: &[],
    }
}
