//! Deliberate: recommendations, from what was said in a room to what became of each point editions later.
//!
//! | thing | what it knows |
//! | --- | --- |
//! | [`recommendation`] | numbered paragraphs in languages beside one another, versions, stages, the booklet |
//! | [`consultation`] | comments, amendments with reasons and supporters, what the drafting group decided |
//! | [`signing`] | delegations that may sign, who signs for them, signatures, votes, proxies, quorum |
//! | [`follow_up`] | submissions, answers, what became of each point, the editions at which it is asked again |
//!
//! A gathering is another capability's thing: here it is an id, a code and a title. So is a registered delegation:
//! here it is a body that may sign, which may point at its registration.
#![forbid(unsafe_code)]

mod columns;
pub mod consultation;
mod desk;
pub mod follow_up;
pub mod recommendation;
pub mod signing;
mod sweep;
#[cfg(any(test, feature = "testing"))]
pub mod testing;

use store::Migration;
use web::{Capability, JobKind, Permission};

pub use desk::MANAGE;
pub use follow_up::pages::edition::became;
pub use recommendation::pages::{Line, came_of_it, lines_of};
pub(crate) use sweep::SWEEP;

/// The capability as the program composes it.
pub fn capability() -> Capability {
    Capability {
        name: "deliberate",
        routes: [
            recommendation::pages::routes(),
            recommendation::booklet::routes(),
            recommendation::api::routes(),
            consultation::pages::routes(),
            signing::pages::routes(),
            follow_up::pages::routes(),
        ]
        .concat(),
        menu: recommendation::pages::menu(),
        beside: Vec::new(),
        permissions: vec![Permission { name: desk::MANAGE, roles: &["organiser"] }],
        migrations: vec![Migration::new(
            20270115000100,
            "recommendation",
            include_str!("../migrations/20270115000100_recommendation.sql"),
        )],
        jobs: vec![JobKind { kind: SWEEP, run: sweep::run }],
        locales: LOCALES,
        columns: columns::COLUMNS,
        keeping: columns::KEEPING,
    }
}

// Each thing keeps its words in a file of its own; Fluent joins them.
const LOCALES: &[(&str, &str)] = &[
    ("en", include_str!("../locales/en/recommendation.ftl")),
    ("fr", include_str!("../locales/fr/recommendation.ftl")),
    ("en", include_str!("../locales/en/consultation.ftl")),
    ("fr", include_str!("../locales/fr/consultation.ftl")),
    ("en", include_str!("../locales/en/signing.ftl")),
    ("fr", include_str!("../locales/fr/signing.ftl")),
    ("en", include_str!("../locales/en/follow_up.ftl")),
    ("fr", include_str!("../locales/fr/follow_up.ftl")),
];
