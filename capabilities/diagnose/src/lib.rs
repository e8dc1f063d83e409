//! Diagnose: the local safety audit, from the terms of reference to the portrait.
//!
//! | thing | what it knows |
//! | --- | --- |
//! | [`audit`] | the process: terms, committee, team, meetings, decisions, steps, the public page |
//! | `inventory` | which data there are, under which agreement in the form of the Five Safes |
//! | `finding` | the matrix of sources, confidence with reasons, member checking |
//! | `priority` | problems scored openly |
//! | `portrait` | chapters, figures with source and date, published versions |
//! | `numbers` | incident tables, rates, maps, and what may be released |
//! | `voices` | surveys, focus groups, walks, submissions, coding |
//!
//! Whoever does not carry an audit finds nothing of it but its public pages: each desk begins with `audit::at_desk`.
#![forbid(unsafe_code)]

pub mod audit;
mod codes;
mod desk;
mod figure;
pub mod finding;
pub mod inventory;
mod letters;
mod mine;
pub mod numbers;
pub mod portrait;
pub mod priority;
#[cfg(any(test, feature = "testing"))]
pub mod testing;
pub mod voices;

use std::sync::LazyLock;
use store::Migration;
use web::{Beside, Capability, ColumnRule, Keeping};

/// The capability as the program composes it.
pub fn capability() -> Capability {
    Capability {
        name: "diagnose",
        routes: [
            audit::pages::routes(),
            inventory::pages::routes(),
            finding::pages::routes(),
            priority::pages::routes(),
            portrait::pages::routes(),
            numbers::routes(),
            voices::routes(),
            // one line for each thing
        ]
        .concat(),
        menu: audit::pages::menu(),
        beside: vec![Beside::on_own_page(mine::part)],
        permissions: Vec::new(),
        migrations: vec![
            Migration::new(20270205000100, "audit", include_str!("../migrations/20270205000100_audit.sql")),
            Migration::new(20270206000100, "numbers", include_str!("../migrations/20270206000100_numbers.sql")),
            Migration::new(20270207000100, "voices", include_str!("../migrations/20270207000100_voices.sql")),
        ],
        jobs: [
            audit::reminding::jobs(),
            numbers::jobs(),
            // one line for each thing
        ]
        .concat(),
        locales: LOCALES,
        columns: COLUMNS.as_slice(),
        keeping: KEEPING.as_slice(),
    }
}

static COLUMNS: LazyLock<Vec<ColumnRule>> = LazyLock::new(|| {
    [
        audit::columns::COLUMNS,
        inventory::columns::COLUMNS,
        finding::columns::COLUMNS,
        priority::columns::COLUMNS,
        portrait::columns::COLUMNS,
        numbers::columns::COLUMNS,
        voices::columns::COLUMNS,
        // one line for each thing
    ]
    .concat()
});

static KEEPING: LazyLock<Vec<Keeping>> = LazyLock::new(|| {
    [
        audit::columns::KEEPING,
        numbers::columns::KEEPING,
        voices::columns::KEEPING,
        // one line for each thing
    ]
    .concat()
});

// Each thing keeps its words in a file of its own; Fluent joins them.
const LOCALES: &[(&str, &str)] = &[
    ("en", include_str!("../locales/en/audit.ftl")),
    ("fr", include_str!("../locales/fr/audit.ftl")),
    ("en", include_str!("../locales/en/committee.ftl")),
    ("fr", include_str!("../locales/fr/committee.ftl")),
    ("en", include_str!("../locales/en/inventory.ftl")),
    ("fr", include_str!("../locales/fr/inventory.ftl")),
    ("en", include_str!("../locales/en/finding.ftl")),
    ("fr", include_str!("../locales/fr/finding.ftl")),
    ("en", include_str!("../locales/en/portrait.ftl")),
    ("fr", include_str!("../locales/fr/portrait.ftl")),
    ("en", include_str!("../locales/en/numbers.ftl")),
    ("fr", include_str!("../locales/fr/numbers.ftl")),
    ("en", include_str!("../locales/en/voices.ftl")),
    ("fr", include_str!("../locales/fr/voices.ftl")),
    ("en", include_str!("../locales/en/survey.ftl")),
    ("fr", include_str!("../locales/fr/survey.ftl")),
];
