//! A problem and who solves it: stages, the people around it and what each may do.

mod analysis;
mod measure;
mod plan;
mod signs;

pub use analysis::{Bearing, Evidence, EvidenceKind, Hypothesis, HypothesisVerdict, Side};
pub use measure::{Assessment, COUNT_MAX, Counted, Series, counts_of};
pub use plan::{
    Action, ActionState, Course, CourseState, Due, LogicPart, PlanDocument, PlanOutcome, PlanVersion, PlannedAction,
    PlannedCourse, due,
};
pub use signs::{Holds, Missing, Sign, SignLine, Why, missing};

use base::{Id, Lang, Localised, Ts, Zone};

/// An enum whose variants are stored by a word each, listed in the order in which a form offers them.
macro_rules! coded {
    ($(#[$doc:meta])* $name:ident { $($(#[$of:meta])* $variant:ident = $code:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$of])* $variant,)+ }

        impl $name {
            /// All, as a form offers them.
            pub const ALL: &'static [$name] = &[$($name::$variant,)+];

            /// The word that is stored.
            pub fn code(self) -> &'static str {
                match self { $($name::$variant => $code,)+ }
            }

            /// The one of this word.
            pub fn parse(word: &str) -> Option<$name> {
                $name::ALL.iter().copied().find(|one| one.code() == word)
            }
        }
    };
}
pub(crate) use coded;

coded! {
    /// Where the work stands: the four steps of SARA, and its end.
    Stage {
        /// Is it a problem, and which?
        Scan = "scan",
        /// Why does it happen there?
        Analyse = "analyse",
        /// What is done about it, by whom.
        Respond = "respond",
        /// Did it work?
        Assess = "assess",
        /// The work is over.
        Closed = "closed",
    }
}

coded! {
    /// What somebody is in this problem: each may do what the one before may.
    Standing {
        /// Reads everything.
        Observer = "observer",
        /// Works on it: evidence, options, own actions.
        Stakeholder = "stakeholder",
        /// Decides, invites, publishes.
        Lead = "lead",
    }
}

coded! {
    /// What kind of place: the environments of the POP Center.
    Environment {
        /// Where people live.
        Residential = "residential",
        /// Parks, bars, stadiums.
        Recreational = "recreational",
        /// Offices.
        Offices = "offices",
        /// Shops.
        Retail = "retail",
        /// Works and stores.
        Industrial = "industrial",
        /// Farms.
        Agricultural = "agricultural",
        /// Schools.
        Education = "education",
        /// Courts, hospitals, services.
        HumanService = "human-service",
        /// Streets and squares.
        PublicWays = "public-ways",
        /// Buses, stations.
        Transport = "transport",
        /// Empty and building land.
        Open = "open",
    }
}

coded! {
    /// What is done there: the behaviours of the POP Center.
    Behaviour {
        /// Somebody takes from or harms somebody.
        Predatory = "predatory",
        /// All agree to it.
        Consensual = "consensual",
        /// Those involved know each other.
        Conflict = "conflict",
        /// Not very harmful each time, but to many.
        Incivility = "incivility",
        /// Dangerous without meaning to be.
        Endangerment = "endangerment",
        /// Calls that need no police.
        Misuse = "misuse",
    }
}

/// The most stakeholders, options, actions, pieces of evidence and measurements of one problem: more than a meeting can
/// follow, and little enough for a page.
pub const LINES_MAX: i64 = 200;

/// A problem.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// Its id.
    pub id: Id,
    /// Its code in addresses.
    pub code: String,
    /// What it is called.
    pub title: Localised,
    /// The issue as it was defined together.
    pub issue: Localised,
    /// Where it is.
    pub place: String,
    /// The language of what is written about it.
    pub lang: Lang,
    /// The zone in which its days are read.
    pub zone: Zone,
    /// The kind of place, once said.
    pub environment: Option<Environment>,
    /// The kind of behaviour, once said.
    pub behaviour: Option<Behaviour>,
    /// Where the work stands.
    pub stage: Stage,
    /// The currency of its budgets, such as `CAD`.
    pub currency: String,
    /// What it came from, such as a finding of an audit.
    pub origin_title: String,
    /// Where that can be read.
    pub origin_path: String,
    /// Since when others may read it.
    pub published_at: Option<Ts>,
    /// Counts the changes.
    pub revision: i64,
    /// The last change.
    pub changed_at: Ts,
}

/// Why it does not go to another stage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotMoved {
    /// Not every sign of a problem holds.
    SignsMissing(Vec<Missing>),
    /// No option was chosen: there is nothing that could be assessed.
    NothingChosen,
    /// Nothing was measured.
    NothingMeasured,
}

/// What a move looks at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// The signs that are missing.
    pub missing: Vec<Missing>,
    /// How many options were chosen.
    pub chosen: usize,
    /// How many measurements there are.
    pub measured: usize,
}

impl Stage {
    /// May the work go on to `to`? Back is always open: whoever learns something new begins again where it belongs.
    pub fn may_move(self, to: Stage, facts: &Facts) -> Result<(), NotMoved> {
        if to <= self && to != Stage::Closed {
            return Ok(());
        }
        match to {
            _ if to != Stage::Closed && !facts.missing.is_empty() => Err(NotMoved::SignsMissing(facts.missing.clone())),
            Stage::Assess if facts.chosen == 0 => Err(NotMoved::NothingChosen),
            // What is not a problem may be closed; what was acted upon is closed with a measurement.
            Stage::Closed if facts.chosen > 0 && facts.measured == 0 => Err(NotMoved::NothingMeasured),
            _ => Ok(()),
        }
    }
}

/// Somebody around a problem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stakeholder {
    /// The id of the row.
    pub id: Id,
    /// The person.
    pub person_id: Id,
    /// The person's name.
    pub name: String,
    /// The address.
    pub mail: String,
    /// What the person is here.
    pub role: Standing,
    /// The sector the person stands for.
    pub sector: String,
    /// The organisation.
    pub organisation: String,
}

/// The one lead who is left cannot leave or become something else: nobody could let anybody in.
pub fn may_lose(all: &[Stakeholder], one: Id) -> bool {
    let leads = || all.iter().filter(|other| other.role == Standing::Lead);
    leads().any(|other| other.id != one) || leads().all(|other| other.id != one)
}

/// A meeting on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meeting {
    /// Its id.
    pub id: Id,
    /// What it was called.
    pub title: String,
    /// The day, as an ISO date.
    pub held_on: String,
    /// The gathering, where it was one here.
    pub gathering_id: Option<Id>,
    /// Where it can be read: an address here or on the web; empty where nowhere.
    pub path: String,
    /// Where its minutes or conclusions can be read.
    pub minutes_path: String,
    /// What it concluded.
    pub concluded: String,
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::Chance;

    #[test]
    fn what_is_not_a_problem_goes_no_further_but_may_be_closed() {
        let missing = vec![Missing { sign: Sign::Recurring, why: Why::NotSaid }];
        let facts = Facts { missing: missing.clone(), ..Facts::default() };
        assert_eq!(Stage::Scan.may_move(Stage::Analyse, &facts), Err(NotMoved::SignsMissing(missing)));
        assert_eq!(Stage::Scan.may_move(Stage::Closed, &facts), Ok(()));
        assert_eq!(Stage::Assess.may_move(Stage::Scan, &facts), Ok(()));
    }

    #[test]
    fn what_was_acted_upon_is_not_closed_without_a_measurement() {
        let facts = |chosen, measured| Facts { chosen, measured, ..Facts::default() };
        assert_eq!(Stage::Respond.may_move(Stage::Assess, &facts(0, 0)), Err(NotMoved::NothingChosen));
        assert_eq!(Stage::Respond.may_move(Stage::Assess, &facts(2, 0)), Ok(()));
        assert_eq!(Stage::Assess.may_move(Stage::Closed, &facts(2, 0)), Err(NotMoved::NothingMeasured));
        assert_eq!(Stage::Assess.may_move(Stage::Closed, &facts(2, 1)), Ok(()));
    }

    #[test]
    fn the_last_lead_stays() {
        let chance = Chance::seeded(4);
        let one = |role| Stakeholder {
            id: Id::new(Ts(1), &chance),
            person_id: Id::new(Ts(2), &chance),
            name: "Hana Lindgren".into(),
            mail: "hana@eastmarch.example".into(),
            role,
            sector: String::new(),
            organisation: String::new(),
        };
        let (hana, mina) = (one(Standing::Lead), one(Standing::Stakeholder));
        let both = [hana.clone(), mina.clone()];
        assert!(!may_lose(&both, hana.id));
        assert!(may_lose(&both, mina.id));
        assert!(may_lose(&[hana.clone(), one(Standing::Lead)], hana.id));
    }
}
