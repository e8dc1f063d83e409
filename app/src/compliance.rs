//! What the law asks of whoever runs an install, as pages: how accessible this is, what is kept how long, the register of
//! incidents with its deadlines, and the register of requests that came by letter. The kit on paper is
//! `docs/compliance/`; the retention schedule there and the page here are made of the same rules.

mod accessibility;
mod incident;
mod incident_pages;
mod request;
mod retention;

use crate::compliance::incident_pages as incidents;
use store::Migration;
use web::column::{named, personal, plain, rows};
use web::{Capability, ColumnRule, End, Guard, Keeping, Over, Permission, Route, Term};

pub use retention::schedule;

/// Keeps the registers of incidents and of requests.
const KEEP: &str = "compliance.keep";

/// The two registers and two pages, as the program composes them beside the capabilities.
pub fn capability() -> Capability {
    let text = include_str!("../migrations/20270204000200_compliance.sql");
    Capability {
        name: "compliance",
        routes: routes(),
        menu: Vec::new(),
        beside: Vec::new(),
        permissions: vec![Permission { name: KEEP, roles: &["admin"] }],
        migrations: vec![Migration::new(20270204000200, "compliance", text)],
        jobs: Vec::new(),
        locales: &[
            ("en", include_str!("../locales/en/compliance.ftl")),
            ("fr", include_str!("../locales/fr/compliance.ftl")),
        ],
        columns: COLUMNS,
        keeping: KEEPING,
    }
}

fn routes() -> Vec<Route> {
    const DESK: Guard = Guard::Server(KEEP);
    vec![
        Route::get("/accessibility", Guard::Public, accessibility::show),
        Route::get("/privacy/retention", Guard::Public, retention::show),
        Route::get("/admin/incidents", DESK, incidents::list),
        Route::post("/admin/incidents", DESK, incidents::begin),
        Route::get("/admin/incidents/{code}", DESK, incidents::show),
        Route::post("/admin/incidents/{code}", DESK, incidents::change),
        Route::post("/admin/incidents/{code}/notices", DESK, incidents::tell),
        Route::get("/admin/requests", DESK, request::list),
        Route::post("/admin/requests", DESK, request::receive),
        Route::post("/admin/requests/{id}", DESK, request::answer),
    ]
}

/// An incident stays five years after it was closed, as long as an authority may ask for the register; a request two
/// years after it was answered, as long as somebody may complain of the answer.
const KEEPING: &[Keeping] = &[
    Keeping {
        code: "incident",
        table: "incident",
        with: &["incident_notice"],
        key: "id",
        term: Term::Months(60),
        over: Over::Since("closed_at < $1"),
        end: End::Goes,
    },
    Keeping {
        code: "data-request",
        table: "data_request",
        with: &[],
        key: "id",
        term: Term::Months(24),
        over: Over::Since("answered_at < $1"),
        end: End::Goes,
    },
];

/// What holds for each column (I5). A request belongs to the person with its address.
const COLUMNS: &[ColumnRule] = &[
    plain("incident.id"),
    plain("incident.code"),
    plain("incident.what"),
    plain("incident.began_on"),
    plain("incident.noticed_at"),
    plain("incident.noticed_how"),
    plain("incident.kinds"),
    plain("incident.persons_about"),
    plain("incident.risk"),
    plain("incident.risk_why"),
    plain("incident.measures"),
    plain("incident.late_why"),
    plain("incident.closed_at"),
    plain("incident.revision"),
    plain("incident.recorded_at"),
    named("incident.recorded_by"),
    plain("incident_notice.id"),
    plain("incident_notice.incident_id"),
    plain("incident_notice.told"),
    plain("incident_notice.who"),
    plain("incident_notice.told_at"),
    plain("incident_notice.noted_at"),
    named("incident_notice.noted_by"),
    rows("data_request.id", "lower(person_mail) = (select mail_key from person where id = $1)", true),
    plain("data_request.kind"),
    personal("data_request.person_name"),
    personal("data_request.person_mail"),
    plain("data_request.received_on"),
    plain("data_request.answer_by"),
    plain("data_request.answered_on"),
    plain("data_request.outcome"),
    personal("data_request.reason"),
    plain("data_request.answered_at"),
    plain("data_request.recorded_at"),
    plain("data_request.recorded_by"),
];
