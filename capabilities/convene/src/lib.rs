//! Convene: from the announcement and the call for proposals to the published programme.
//!
//! Each thing has its folder: `model` knows the rules, `store` the SQL, `pages` and `api` the people
//! and programs, `jobs` the time. `capability()` is all that the program sees.
#![forbid(unsafe_code)]

pub mod agenda;
pub mod announcement;
pub mod board;
pub mod call;
pub mod checkin;
mod columns;
pub mod decision;
pub mod delegation;
mod forget;
pub mod format;
pub mod gathering;
pub mod letter;
pub mod live;
pub mod minutes;
pub mod panel;
pub mod programme;
pub mod proposal;
pub mod registration;
pub mod review;
pub mod sign_up;
pub mod site;
pub mod speaker;
#[cfg(any(test, feature = "testing"))]
pub mod testing;
pub mod webinar;

pub use forget::out_of_letters;

use store::Migration;
use web::{Capability, Permission};

/// The capability as the program composes it.
pub fn capability() -> Capability {
    Capability {
        name: "convene",
        routes: [
            gathering::routes(),
            announcement::routes(),
            call::routes(),
            proposal::routes(),
            review::routes(),
            decision::routes(),
            panel::routes(),
            speaker::routes(),
            format::routes(),
            webinar::routes(),
            letter::routes(),
            programme::routes(),
            live::routes(),
            agenda::routes(),
            board::routes(),
            minutes::routes(),
            registration::routes(),
            delegation::routes(),
            sign_up::routes(),
            checkin::routes(),
            site::routes(),
        ]
        .concat(),
        menu: [
            gathering::menu(),
            call::menu(),
            proposal::menu(),
            programme::menu(),
            speaker::menu(),
            live::menu(),
            agenda::menu(),
            board::menu(),
            minutes::menu(),
            review::menu(),
            decision::menu(),
            letter::menu(),
            registration::menu(),
            delegation::menu(),
            sign_up::menu(),
            checkin::menu(),
            site::menu(),
        ]
        .concat(),
        beside: Vec::new(),
        permissions: permissions(),
        migrations: migrations(),
        jobs: [proposal::jobs(), letter::jobs(), registration::jobs(), live::jobs(), board::jobs(), webinar::jobs()]
            .concat(),
        locales: LOCALES,
        columns: columns::COLUMNS,
        keeping: columns::KEEPING,
    }
}

/// What may be done, and by which roles. A chair decides and sees authors after the round; an organiser
/// also manages people and publication.
fn permissions() -> Vec<Permission> {
    const ORGANISER: &[&str] = &["organiser"];
    const DESK: &[&str] = &["organiser", "chair"];
    let table: [(&str, &[&str]); 21] = [
        // Who runs the install, and who organises a gathering here already, may prepare another one.
        ("gatherings.create", &["admin", "organiser"]),
        ("gathering.manage", ORGANISER),
        ("call.manage", ORGANISER),
        ("proposals.read", DESK),
        ("proposals.manage", ORGANISER),
        ("proposals.admit", DESK),
        ("reviews.assign", DESK),
        ("reviews.give", &["reviewer", "chair"]),
        ("decisions.read", DESK),
        ("decisions.decide", &["chair"]),
        ("panels.compose", DESK),
        ("letters.send", ORGANISER),
        ("programme.arrange", DESK),
        ("programme.publish", ORGANISER),
        ("floor.moderate", DESK),
        ("agenda.lead", DESK),
        ("board.host", DESK),
        ("minutes.write", DESK),
        // What people eat and need is nothing a chair decides on.
        ("registration.read", ORGANISER),
        ("registration.manage", ORGANISER),
        // Invitations name fees and what people need.
        ("speakers.manage", ORGANISER),
    ];
    table.into_iter().map(|(name, roles)| Permission { name, roles }).collect()
}

fn migrations() -> Vec<Migration> {
    vec![
        Migration::new(20270101000200, "gathering", include_str!("../migrations/20270101000200_gathering.sql")),
        Migration::new(
            20270101000210,
            "gathering-details",
            include_str!("../migrations/20270101000210_gathering_details.sql"),
        ),
        Migration::new(20270101000300, "call", include_str!("../migrations/20270101000300_call.sql")),
        Migration::new(20270101000400, "review", include_str!("../migrations/20270101000400_review.sql")),
        Migration::new(20270101000500, "programme", include_str!("../migrations/20270101000500_programme.sql")),
        Migration::new(20270103000100, "registration", include_str!("../migrations/20270103000100_registration.sql")),
        Migration::new(20270101000600, "own words", include_str!("../migrations/20270101000600_own_words.sql")),
        Migration::new(20270104000100, "live", include_str!("../migrations/20270104000100_live.sql")),
        Migration::new(20270106000100, "live steps", include_str!("../migrations/20270106000100_live_steps.sql")),
        Migration::new(20270104000200, "board", include_str!("../migrations/20270104000200_board.sql")),
        Migration::new(20270104000300, "webcast", include_str!("../migrations/20270104000300_webcast.sql")),
        Migration::new(20270104000400, "agenda", include_str!("../migrations/20270104000400_agenda.sql")),
        Migration::new(20270107000100, "speaker", include_str!("../migrations/20270107000100_speaker.sql")),
        Migration::new(20270107000200, "format", include_str!("../migrations/20270107000200_format.sql")),
        Migration::new(20270107000300, "checkout", include_str!("../migrations/20270107000300_checkout.sql")),
        Migration::new(20270107000400, "webinar", include_str!("../migrations/20270107000400_webinar.sql")),
        Migration::new(20270104000500, "minutes", include_str!("../migrations/20270104000500_minutes.sql")),
        Migration::new(20270120000100, "site", include_str!("../migrations/20270120000100_site.sql")),
        Migration::new(20270121000100, "accreditation", include_str!("../migrations/20270121000100_accreditation.sql")),
    ]
}

// Each thing keeps its words in a file of its own; Fluent joins them.
const LOCALES: &[(&str, &str)] = &[
    ("en", include_str!("../locales/en/gathering.ftl")),
    ("fr", include_str!("../locales/fr/gathering.ftl")),
    ("en", include_str!("../locales/en/announcement.ftl")),
    ("fr", include_str!("../locales/fr/announcement.ftl")),
    ("en", include_str!("../locales/en/call.ftl")),
    ("fr", include_str!("../locales/fr/call.ftl")),
    ("en", include_str!("../locales/en/proposal.ftl")),
    ("fr", include_str!("../locales/fr/proposal.ftl")),
    ("en", include_str!("../locales/en/review.ftl")),
    ("fr", include_str!("../locales/fr/review.ftl")),
    ("en", include_str!("../locales/en/decision.ftl")),
    ("fr", include_str!("../locales/fr/decision.ftl")),
    ("en", include_str!("../locales/en/programme.ftl")),
    ("fr", include_str!("../locales/fr/programme.ftl")),
    ("en", include_str!("../locales/en/live.ftl")),
    ("fr", include_str!("../locales/fr/live.ftl")),
    ("en", include_str!("../locales/en/board.ftl")),
    ("fr", include_str!("../locales/fr/board.ftl")),
    ("en", include_str!("../locales/en/agenda.ftl")),
    ("fr", include_str!("../locales/fr/agenda.ftl")),
    ("en", include_str!("../locales/en/registration.ftl")),
    ("fr", include_str!("../locales/fr/registration.ftl")),
    ("en", include_str!("../locales/en/delegation.ftl")),
    ("fr", include_str!("../locales/fr/delegation.ftl")),
    ("en", include_str!("../locales/en/payment.ftl")),
    ("fr", include_str!("../locales/fr/payment.ftl")),
    ("en", include_str!("../locales/en/webinar.ftl")),
    ("fr", include_str!("../locales/fr/webinar.ftl")),
    ("en", include_str!("../locales/en/format.ftl")),
    ("fr", include_str!("../locales/fr/format.ftl")),
    ("en", include_str!("../locales/en/speaker.ftl")),
    ("fr", include_str!("../locales/fr/speaker.ftl")),
    ("en", include_str!("../locales/en/checkin.ftl")),
    ("fr", include_str!("../locales/fr/checkin.ftl")),
    ("en", include_str!("../locales/en/site.ftl")),
    ("fr", include_str!("../locales/fr/site.ftl")),
    ("en", include_str!("../locales/en/share.ftl")),
    ("fr", include_str!("../locales/fr/share.ftl")),
];
