//! Learn: what the network keeps and passes on.
//!
//! | thing | what it knows |
//! | --- | --- |
//! | [`practice`] | what was done about which problem, how it works, for whom, with what evidence, failures too |
//! | [`network`] | news and activity records, opportunities, members, newsletters, feeds, speakers, search |
//!
//! Each thing hands in its own routes, jobs, words and rules of columns; here they are only joined.
#![forbid(unsafe_code)]

mod columns;
mod mine;
pub mod network;
pub mod practice;
#[cfg(any(test, feature = "testing"))]
pub mod testing;

use web::{Beside, Capability};

/// The capability as the program composes it.
pub fn capability() -> Capability {
    Capability {
        name: "learn",
        routes: [network::routes(), practice::routes()].concat(),
        menu: [network::menu(), practice::menu()].concat(),
        beside: [practice::beside(), vec![Beside::on_own_page(mine::part)]].concat(),
        permissions: [network::permissions(), practice::permissions()].concat(),
        migrations: [network::migrations(), practice::migrations()].concat(),
        jobs: [network::jobs()].concat(),
        locales: LOCALES,
        columns: columns::COLUMNS,
        keeping: columns::KEEPING,
    }
}

// Each thing keeps its words in files of its own; Fluent joins them.
const LOCALES: &[(&str, &str)] = &[
    ("en", include_str!("../locales/en/practice.ftl")),
    ("fr", include_str!("../locales/fr/practice.ftl")),
    ("en", include_str!("../locales/en/library.ftl")),
    ("fr", include_str!("../locales/fr/library.ftl")),
    ("en", include_str!("../locales/en/network.ftl")),
    ("fr", include_str!("../locales/fr/network.ftl")),
    ("en", include_str!("../locales/en/news.ftl")),
    ("fr", include_str!("../locales/fr/news.ftl")),
    ("en", include_str!("../locales/en/opportunity.ftl")),
    ("fr", include_str!("../locales/fr/opportunity.ftl")),
    ("en", include_str!("../locales/en/newsletter.ftl")),
    ("fr", include_str!("../locales/fr/newsletter.ftl")),
    ("en", include_str!("../locales/en/search.ftl")),
    ("fr", include_str!("../locales/fr/search.ftl")),
];
