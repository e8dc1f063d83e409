//! A contract that pays for outcomes: who is in it, what is paid for, who may say that it was reached. A pooled fund
//! and a social enterprise are simpler contracts: they have parties and a ledger, and nothing that is paid by result.

use crate::coded::coded;
use base::{Id, Ts};

coded! {
    /// What kind of contract it is.
    Kind {
        /// Outcomes are paid for once somebody independent has validated them.
        Outcomes => "outcomes",
        /// Several put money together and give it away under one rule.
        Pool => "pool",
        /// A business whose surplus serves a purpose.
        Enterprise => "enterprise",
    }
}

coded! {
    /// Where a contract stands.
    State {
        /// It is being written; what is paid for can still change.
        Draft => "draft",
        /// It holds.
        Running => "running",
        /// It came to its end.
        Ended => "ended",
        /// It was stopped before its end.
        Stopped => "stopped",
    }
}

coded! {
    /// What an organisation is in a contract.
    Part {
        /// Pays for outcomes.
        Payer => "payer",
        /// Does the work.
        Provider => "provider",
        /// Gives the money before outcomes pay it back.
        Investor => "investor",
        /// Says whether an outcome was reached; stands on no other side.
        Validator => "validator",
        /// Runs the contract for the others.
        Intermediary => "intermediary",
        /// Puts money into a pool.
        Funder => "funder",
        /// Gets money from a pool.
        Grantee => "grantee",
        /// Owns the enterprise.
        Owner => "owner",
        /// Buys from it.
        Customer => "customer",
        /// Gets what the surplus is for.
        Community => "community",
    }
}

impl Part {
    /// The parts that a contract of this kind has.
    pub fn of(kind: Kind) -> &'static [Part] {
        match kind {
            Kind::Outcomes => &[Part::Payer, Part::Provider, Part::Investor, Part::Validator, Part::Intermediary],
            Kind::Pool => &[Part::Funder, Part::Grantee, Part::Intermediary],
            Kind::Enterprise => &[Part::Owner, Part::Customer, Part::Investor, Part::Community, Part::Intermediary],
        }
    }

    /// Its side: whoever validates stands on no other.
    pub fn side(self) -> &'static str {
        if self == Part::Validator { "validates" } else { "other" }
    }

    /// Money comes from it into what is held, otherwise than for outcomes.
    pub fn gives(self) -> bool {
        matches!(self, Part::Investor | Part::Funder | Part::Customer | Part::Owner)
    }
}

coded! {
    /// How an outcome is priced.
    Pricing {
        /// So much for each.
        Each => "each",
        /// So much in all once a number is reached.
        Tiers => "tiers",
    }
}

coded! {
    /// What the validator decided about a result.
    Decision {
        /// All of it.
        Accepted => "accepted",
        /// Less than was reported.
        Partly => "partly",
        /// None.
        Refused => "refused",
    }
}

/// A contract.
#[derive(Clone, Debug, PartialEq)]
pub struct Contract {
    /// Its id.
    pub id: Id,
    /// The code in its address.
    pub code: String,
    /// What it is called.
    pub title: String,
    /// Its kind.
    pub kind: Kind,
    /// Where it stands.
    pub state: State,
    /// Strangers may read its page.
    pub published: bool,
    /// The partnership it belongs to.
    pub partnership_id: Option<Id>,
    /// What it is for.
    pub purpose: String,
    /// Who is in the cohort, in words that name nobody.
    pub cohort: String,
    /// How many they are.
    pub cohort_size: i64,
    /// How people come into the cohort.
    pub way_in: String,
    /// Who is hardest to reach, and what keeps them from being left out.
    pub hardest: String,
    /// What is not measured.
    pub not_measured: String,
    /// Where it works.
    pub place: String,
    /// The country.
    pub country: String,
    /// Three letters.
    pub currency: String,
    /// Its first day.
    pub starts_on: String,
    /// Its last.
    pub ends_on: String,
    /// The most that can be paid for outcomes, in cents.
    pub cap_cents: i64,
    /// What validated outcomes have earned, in cents.
    pub earned_cents: i64,
    /// What was paid for them, in cents.
    pub paid_cents: i64,
    /// When anything of it changed.
    pub changed_at: Ts,
}

/// An organisation in a contract.
#[derive(Clone, Debug, PartialEq)]
pub struct Party {
    /// Its id.
    pub id: Id,
    /// The organisation of the directory.
    pub organisation_id: Id,
    /// Its name.
    pub name: String,
    /// What it is in the contract.
    pub part: Part,
    /// More about it, such as what it put in and on what terms.
    pub note: String,
}

/// A person inside the wall.
#[derive(Clone, Debug, PartialEq)]
pub struct Seat {
    /// The person.
    pub person_id: Id,
    /// For which organisation; `None` until one is named.
    pub organisation_id: Option<Id>,
    /// Runs the contract.
    pub manages: bool,
}

/// Reaching so many is worth so much in all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tier {
    /// From this number on.
    pub from_count: i64,
    /// In cents, in all.
    pub total_cents: i64,
}

/// What is paid for.
#[derive(Clone, Debug, PartialEq)]
pub struct Metric {
    /// Its id.
    pub id: Id,
    /// Its number in the contract.
    pub number: i64,
    /// What it is called.
    pub name: String,
    /// What counts and what does not.
    pub definition: String,
    /// How many are to be reached.
    pub target: i64,
    /// How a result is validated.
    pub validation: String,
    /// From which source.
    pub source: String,
    /// How it is priced.
    pub pricing: Pricing,
    /// The price of each, in cents.
    pub price_cents: i64,
    /// The tiers, the lowest first.
    pub tiers: Vec<Tier>,
    /// The most that is paid for it, in cents.
    pub cap_cents: i64,
    /// How many in a scenario in which little is reached.
    pub low: i64,
    /// How many in one in which much is.
    pub high: i64,
    /// What it has earned, in cents.
    pub earned_cents: i64,
}

/// What was reported.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// Its id.
    pub id: Id,
    /// Its number in the contract.
    pub number: i64,
    /// The metric.
    pub metric_id: Id,
    /// The first day it is about.
    pub from_day: String,
    /// The last.
    pub to_day: String,
    /// How many were reported.
    pub reported: i64,
    /// In words.
    pub words: String,
    /// When.
    pub recorded_at: Ts,
    /// What was decided; `None` while it waits for the validator.
    pub decided: Option<Decided>,
}

/// What the validator decided.
#[derive(Clone, Debug, PartialEq)]
pub struct Decided {
    /// The decision.
    pub decision: Decision,
    /// How many count.
    pub accepted: i64,
    /// Why not all.
    pub reason: String,
    /// When.
    pub at: Ts,
}

/// Why a contract cannot begin to run yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotReady {
    /// Nothing is paid for.
    NoMetric,
    /// Somebody is missing who pays, does the work, or validates.
    Missing(Part),
    /// No sum is said to be the most that can be paid.
    NoCap,
    /// It does not say what is not measured, or who is hardest to reach.
    NoCritique,
}

/// Whether a contract has what it takes to run.
pub fn ready(one: &Contract, parties: &[Party], metrics: usize) -> Result<(), NotReady> {
    if one.kind != Kind::Outcomes {
        return Ok(());
    }
    let missing = [Part::Payer, Part::Provider, Part::Validator]
        .into_iter()
        .find(|part| parties.iter().all(|one| one.part != *part));
    match missing {
        Some(part) => Err(NotReady::Missing(part)),
        None if metrics == 0 => Err(NotReady::NoMetric),
        None if one.cap_cents == 0 => Err(NotReady::NoCap),
        None if one.not_measured.is_empty() || one.hardest.is_empty() => Err(NotReady::NoCritique),
        None => Ok(()),
    }
}

/// Days after which a result that waits for the validator is overdue.
pub const OVERDUE_DAYS: i64 = 30;
