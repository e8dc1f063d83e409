//! INDIGO 4.1: the headings of its spreadsheets beside the places of its documents, and what may stand there. A heading
//! is the titles on the way to a value, joined by dashes.

mod parts;
mod project;

/// What may stand in a column.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Kind {
    /// Words.
    Text,
    /// A number, with a point.
    Number,
    /// A year, a month or a day.
    Date,
    /// One of these.
    OneOf(&'static [&'static str]),
}

/// Heading, place in the document, and what may stand there.
pub type Column = (&'static str, &'static str, Kind);

/// A sheet, or a file of its own.
pub struct Part {
    /// The name of the file without its ending, and of the sheet.
    pub file: &'static str,
    /// Its place in the document; empty for the project itself.
    pub key: &'static str,
    /// Its columns, without those that say which project it is.
    pub columns: &'static [Column],
}

/// The parts of a project, the project itself first.
pub const PARTS: &[Part] = &[
    Part { file: "projects", key: "", columns: project::PROJECTS },
    Part {
        file: "projects_delivery_locations",
        key: "delivery_locations",
        columns: parts::PROJECTS_DELIVERY_LOCATIONS,
    },
    Part {
        file: "projects_intermediary_services",
        key: "intermediary_services",
        columns: parts::PROJECTS_INTERMEDIARY_SERVICES,
    },
    Part { file: "projects_investments", key: "investments", columns: parts::PROJECTS_INVESTMENTS },
    Part { file: "projects_outcome_funds", key: "outcome_funds", columns: parts::PROJECTS_OUTCOME_FUNDS },
    Part { file: "projects_outcome_metrics", key: "outcome_metrics", columns: parts::PROJECTS_OUTCOME_METRICS },
    Part {
        file: "projects_outcome_payment_commitments",
        key: "outcome_payment_commitments",
        columns: parts::PROJECTS_OUTCOME_PAYMENT_COMMITMENTS,
    },
    Part {
        file: "projects_outcome_payment_plans",
        key: "outcome_payment_plans",
        columns: parts::PROJECTS_OUTCOME_PAYMENT_PLANS,
    },
    Part { file: "projects_outcome_payments", key: "outcome_payments", columns: parts::PROJECTS_OUTCOME_PAYMENTS },
    Part { file: "projects_outcome_pricings", key: "outcome_pricings", columns: parts::PROJECTS_OUTCOME_PRICINGS },
    Part { file: "projects_results", key: "results", columns: parts::PROJECTS_RESULTS },
    Part {
        file: "projects_service_provisions",
        key: "service_provisions",
        columns: parts::PROJECTS_SERVICE_PROVISIONS,
    },
    Part { file: "projects_transactions", key: "transactions", columns: parts::PROJECTS_TRANSACTIONS },
];
