//! What an audit is, where it stands, who carries it and who may do what in it. Pure.

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

/// Where an audit stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// Only those who carry it know of it.
    Preparing,
    /// Its public page says where it is and what comes next.
    UnderWay,
    /// Its portrait can be read.
    Published,
    /// The plan is followed; the next audit will be another one.
    Closed,
}

impl State {
    /// All, in order.
    pub const ALL: [State; 4] = [State::Preparing, State::UnderWay, State::Published, State::Closed];

    /// The word that is stored.
    pub fn code(self) -> &'static str {
        match self {
            State::Preparing => "preparing",
            State::UnderWay => "under-way",
            State::Published => "published",
            State::Closed => "closed",
        }
    }

    /// The state of this word.
    pub fn parse(code: &str) -> Option<State> {
        State::ALL.into_iter().find(|state| state.code() == code)
    }

    /// Strangers may know of it.
    pub fn is_public(self) -> bool {
        self != State::Preparing
    }
}

/// How the scores of the committee are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scoring {
    /// Nobody learns how another one scored.
    Anonymous,
    /// Each score is told with its name once scoring is closed.
    Named,
}

impl Scoring {
    /// The word that is stored.
    pub fn code(self) -> &'static str {
        match self {
            Scoring::Anonymous => "anonymous",
            Scoring::Named => "named",
        }
    }

    /// The way of this word.
    pub fn parse(code: &str) -> Option<Scoring> {
        [Scoring::Anonymous, Scoring::Named].into_iter().find(|one| one.code() == code)
    }
}

/// Whether the committee scores now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScoringState {
    /// Problems and criteria are still gathered.
    Ahead,
    /// Each member scores; nobody sees the scores of others.
    Open,
    /// The result is told, and no score changes.
    Closed,
}

impl ScoringState {
    /// The word that is stored.
    pub fn code(self) -> &'static str {
        match self {
            ScoringState::Ahead => "ahead",
            ScoringState::Open => "open",
            ScoringState::Closed => "closed",
        }
    }

    /// The state of this word.
    pub fn parse(code: &str) -> Option<ScoringState> {
        [ScoringState::Ahead, ScoringState::Open, ScoringState::Closed].into_iter().find(|one| one.code() == code)
    }
}

/// What somebody is in an audit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// Runs it.
    Coordinator,
    /// Works with the tables.
    Analyst,
    /// Listens, codes, grades; holds an ethics certificate.
    Researcher,
    /// Answers for the data of a partner.
    Custodian,
    /// Decides on terms, scope, priorities and release.
    Committee,
    /// Lives there, old or young, and reads along.
    Panel,
    /// Leads groups and walks.
    Facilitator,
}

impl Role {
    /// All, in the order in which they are shown.
    pub const ALL: [Role; 7] = [
        Role::Coordinator,
        Role::Analyst,
        Role::Researcher,
        Role::Facilitator,
        Role::Custodian,
        Role::Committee,
        Role::Panel,
    ];

    /// The word that is stored.
    pub fn code(self) -> &'static str {
        match self {
            Role::Coordinator => "coordinator",
            Role::Analyst => "analyst",
            Role::Researcher => "researcher",
            Role::Custodian => "custodian",
            Role::Committee => "committee",
            Role::Panel => "panel",
            Role::Facilitator => "facilitator",
        }
    }

    /// The role of this word.
    pub fn parse(code: &str) -> Option<Role> {
        Role::ALL.into_iter().find(|role| role.code() == code)
    }

    /// Belongs to the audit team, which works with what does not leave the house.
    pub fn is_team(self) -> bool {
        matches!(self, Role::Coordinator | Role::Analyst | Role::Researcher | Role::Facilitator)
    }
}

/// What somebody answered to the invitation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Nothing yet: still outside the wall.
    Invited,
    /// Takes part.
    Accepted,
    /// Does not.
    Declined,
}

impl Answer {
    /// The word that is stored.
    pub fn code(self) -> &'static str {
        match self {
            Answer::Invited => "invited",
            Answer::Accepted => "accepted",
            Answer::Declined => "declined",
        }
    }

    /// The answer of this word.
    pub fn parse(code: &str) -> Option<Answer> {
        [Answer::Invited, Answer::Accepted, Answer::Declined].into_iter().find(|one| one.code() == code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_that_is_stored_is_read_back() {
        for state in State::ALL {
            assert_eq!(State::parse(state.code()), Some(state));
        }
        for role in Role::ALL {
            assert_eq!(Role::parse(role.code()), Some(role));
        }
        assert_eq!(Role::parse("admin"), None);
        assert!(!State::Preparing.is_public() && State::UnderWay.is_public());
    }
}
