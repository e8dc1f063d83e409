//! Learn: what the network keeps and passes on.
//!
//! | thing | what it knows |
//! | --- | --- |
//! | [`practice`] | what was done about which problem, how it works, for whom, with what evidence, failures too |
//! | `network` | news and activity records, opportunities, members, newsletters, feeds, speakers, search |
#![forbid(unsafe_code)]

pub mod practice;

use web::Capability;

/// The capability as the program composes it. Each thing hands in its own lists; here they are only joined.
pub fn capability() -> Capability {
    Capability {
        name: "learn",
        routes: [practice::routes()].concat(),
        menu: [practice::menu()].concat(),
        beside: practice::beside(),
        permissions: [practice::permissions()].concat(),
        migrations: [practice::migrations()].concat(),
        jobs: Vec::new(),
        locales: LOCALES,
        columns: &practice::columns::COLUMNS,
        keeping: &practice::columns::KEEPING,
    }
}

// Each thing keeps its words in files of its own; Fluent joins them.
const LOCALES: &[(&str, &str)] = &[
    ("en", include_str!("../locales/en/practice.ftl")),
    ("fr", include_str!("../locales/fr/practice.ftl")),
    ("en", include_str!("../locales/en/library.ftl")),
    ("fr", include_str!("../locales/fr/library.ftl")),
];
