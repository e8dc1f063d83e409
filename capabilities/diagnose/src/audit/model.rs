//! What an audit is, where it stands, who carries it and who may do what in it. Pure.

use crate::codes::codes;
use base::{Id, Lang, Localised, Ts, Zone};

/// A local safety audit of one place.
#[derive(Clone, Debug, PartialEq)]
pub struct Audit {
    /// Its id.
    pub id: Id,
    /// Its code in addresses.
    pub code: String,
    /// What it is called.
    pub title: Localised,
    /// The place it is about, such as a borough with its city.
    pub place: String,
    /// Why it is made, in two sentences.
    pub purpose: Localised,
    /// The language it is worked in.
    pub lang: Lang,
    /// Where its clocks are.
    pub zone: Zone,
    /// Where it stands.
    pub state: State,
    /// How many people live there.
    pub residents: i64,
    /// Under this age nobody answers without a guardian's consent: the rule of the place.
    pub consent_age: i64,
    /// Counts below this do not leave the audit team.
    pub cell_min: i64,
    /// How much of the steering committee must be there for a decision.
    pub quorum_percent: i64,
    /// Whether scores are told with names.
    pub scoring: Scoring,
    /// Whether scoring is open.
    pub scoring_state: ScoringState,
    /// Counts the changes of these settings.
    pub revision: i64,
    /// When anything of it last changed.
    pub changed_at: Ts,
}

codes! {
    /// Where an audit stands.
    State {
        /// Only those who carry it know of it.
        Preparing = "preparing",
        /// Its public page says where it is and what comes next.
        UnderWay = "under-way",
        /// Its portrait can be read.
        Published = "published",
        /// The plan is followed; the next audit will be another one.
        Closed = "closed",
    }
}

impl State {
    /// Strangers may know of it.
    pub fn is_public(self) -> bool {
        self != State::Preparing
    }

    /// Where the coordinator may take it: publishing is what the portrait does, and cannot be chosen.
    pub fn next(self) -> &'static [State] {
        match self {
            State::Preparing => &[State::UnderWay],
            State::UnderWay => &[State::Preparing],
            State::Published => &[State::Closed],
            State::Closed => &[State::Published],
        }
    }
}

codes! {
    /// How the scores of the committee are told.
    Scoring {
        /// Nobody learns how another one scored.
        Anonymous = "anonymous",
        /// Each score is told with its name once scoring is closed.
        Named = "named",
    }
}

codes! {
    /// Whether the committee scores now.
    ScoringState {
        /// Problems and criteria are still gathered.
        Ahead = "ahead",
        /// Each member scores; nobody sees the scores of others.
        Open = "open",
        /// The result is told, and no score changes.
        Closed = "closed",
    }
}

codes! {
    /// What somebody is in an audit.
    Role {
        /// Runs it.
        Coordinator = "coordinator",
        /// Works with the tables.
        Analyst = "analyst",
        /// Listens, codes, grades; holds an ethics certificate.
        Researcher = "researcher",
        /// Leads groups and walks.
        Facilitator = "facilitator",
        /// Answers for the data of a partner.
        Custodian = "custodian",
        /// Decides on terms, scope, priorities and release.
        Committee = "committee",
        /// Lives there, old or young, and reads along.
        Panel = "panel",
    }
}

impl Role {
    /// Belongs to the audit team, which works with what does not leave the house.
    pub fn is_team(self) -> bool {
        matches!(self, Role::Coordinator | Role::Analyst | Role::Researcher | Role::Facilitator)
    }
}

codes! {
    /// What somebody answered to the invitation.
    Answer {
        /// Nothing yet: still outside the wall.
        Invited = "invited",
        /// Takes part.
        Accepted = "accepted",
        /// Does not.
        Declined = "declined",
    }
}

codes! {
    /// A step of the method, in the order of the work.
    Step {
        /// Why, by whom, until when.
        Mandate = "mandate",
        /// Committee, team and inventory.
        Committee = "committee",
        /// Rates, trends, maps, services, context.
        Overview = "overview",
        /// The committee picks what to go deeper into.
        Midpoint = "midpoint",
        /// Groups, interviews, walks, survey.
        Depth = "depth",
        /// What the sources say together, with confidence.
        Findings = "findings",
        /// Brought back to those who spoke.
        Validation = "validation",
        /// Open scoring.
        Priorities = "priorities",
        /// Written and published.
        Portrait = "portrait",
        /// Courses of action.
        Plan = "plan",
        /// What became of it, and the next audit.
        FollowUp = "follow-up",
    }
}

/// A step with its days, as ISO dates; empty where not set.
#[derive(Clone, Debug, PartialEq)]
pub struct Stage {
    /// Which one.
    pub step: Step,
    /// From.
    pub starts_on: String,
    /// To.
    pub ends_on: String,
    /// When it was done.
    pub done_on: String,
    /// What is done in it, in public words.
    pub words: Localised,
}

codes! {
    /// What a gathering is for an audit.
    EventKind {
        /// It is made known.
        Opening = "opening",
        /// Residents and partners meet about it.
        Meeting = "meeting",
        /// Its results are presented.
        Release = "release",
        /// Those who spoke hear what became of it.
        ReportBack = "report-back",
    }
}

/// A gathering that belongs to an audit: pointed at by its address in this house.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// Its id here.
    pub id: Id,
    /// What it is for.
    pub kind: EventKind,
    /// What people call it.
    pub title: String,
    /// Its address in this house, such as `/safer-cities`; empty where it has none.
    pub path: String,
    /// The day.
    pub held_on: String,
}

/// Where the audit stands: the first step that is not done.
pub fn here(stages: &[Stage]) -> Option<&Stage> {
    stages.iter().find(|stage| stage.done_on.is_empty())
}

/// What comes next: the step after it that is not done.
pub fn next(stages: &[Stage]) -> Option<&Stage> {
    stages.iter().filter(|stage| stage.done_on.is_empty()).nth(1)
}

/// Whether so many of so many are enough: the quorum is a share of all members, and nobody decides alone.
pub fn is_quorate(present: i64, members: i64, quorum_percent: i64) -> bool {
    present > 0 && present * 100 >= members * quorum_percent
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_committee_of_seven_with_half_of_it_needs_four() {
        assert!(!is_quorate(3, 7, 50));
        assert!(is_quorate(4, 7, 50));
        assert!(is_quorate(3, 6, 50));
        assert!(!is_quorate(0, 0, 50), "an empty committee decides nothing");
    }

    #[test]
    fn an_audit_stands_at_the_first_step_that_is_not_done() {
        let stage = |step, done_on: &str| Stage {
            step,
            starts_on: String::new(),
            ends_on: String::new(),
            done_on: done_on.to_owned(),
            words: Localised::default(),
        };
        let stages = [stage(Step::Mandate, "2026-03-02"), stage(Step::Committee, ""), stage(Step::Overview, "")];
        assert_eq!(here(&stages).map(|one| one.step), Some(Step::Committee));
        assert_eq!(next(&stages).map(|one| one.step), Some(Step::Overview));
        assert!(!State::Preparing.is_public() && State::UnderWay.is_public());
    }
}
