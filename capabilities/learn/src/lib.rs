//! Learn: what the network keeps and passes on.
//!
//! | thing | what it knows |
//! | --- | --- |
//! | `practice` | what was done about which problem, how it works, for whom, with what evidence, failures too |
//! | `network` | news and activity records, opportunities, members, newsletters, feeds, search |
#![forbid(unsafe_code)]

use web::Capability;

/// The capability as the program composes it.
pub fn capability() -> Capability {
    Capability {
        name: "learn",
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
