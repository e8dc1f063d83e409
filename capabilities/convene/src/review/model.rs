//! What a review is: the judgement of one proposal by one reviewer, and how far the round has come.
//! Scores and means stand in `score`, what may be read in `blind`, who reads what in `even`.

pub mod blind;
pub mod even;
pub mod score;

use crate::call::model::GRACE_S;
use base::{Id, Limit, Ts};
use std::collections::BTreeMap;

/// Longest remark and longest note.
pub const TEXT: Limit = Limit::Words(400);

/// A review is written, then given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Being written; only its author knows of it.
    Draft,
    /// Given: it counts.
    Given,
}

impl State {
    /// As it is stored.
    pub fn code(self) -> &'static str {
        match self {
            State::Draft => "draft",
            State::Given => "given",
        }
    }

    /// From how it is stored.
    pub fn parse(code: &str) -> Option<State> {
        [State::Draft, State::Given].into_iter().find(|state| state.code() == code)
    }
}

/// A review.
#[derive(Clone, Debug, PartialEq)]
pub struct Review {
    /// Its id.
    pub id: Id,
    /// The proposal.
    pub proposal_id: Id,
    /// The reviewer.
    pub person_id: Id,
    /// What the form holds.
    pub judgement: Judgement,
    /// Draft or given.
    pub state: State,
    /// Counts the savings, so that two windows see one another.
    pub revision: i64,
    /// When it was last saved.
    pub saved_at: Ts,
    /// When it was given.
    pub given_at: Option<Ts>,
}

/// What a reviewer says of a proposal.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Judgement {
    /// By criterion: 1 to 5.
    pub scores: BTreeMap<String, i64>,
    /// How well the reviewer knows the field: 1 from outside, 2 fairly, 3 it is my work.
    pub knows: Option<i64>,
    /// To the presenter, unsigned.
    pub remark: String,
    /// To the chairs alone.
    pub note: String,
    /// The chairs shall look at it.
    pub flagged: bool,
}

impl Judgement {
    /// Nothing was said yet.
    pub fn is_empty(&self) -> bool {
        *self == Judgement::default()
    }
}

/// The round of reviews of a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Round {
    /// When reviewing ends; `None`: not yet decided.
    pub closes_at: Option<Ts>,
    /// How many reviews a proposal shall have.
    pub per_proposal: usize,
}

impl Round {
    /// What holds until a chair says otherwise.
    pub const USUAL: Round = Round { closes_at: None, per_proposal: 3 };

    /// Over for a request whose head arrived at `now`; a minute of grace is not spoken of.
    pub fn is_over(self, now: Ts) -> bool {
        self.closes_at.is_some_and(|closes| now > closes.plus_s(GRACE_S))
    }
}

/// Where one proposal of a pile stands for its reviewer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Nothing said yet.
    Open,
    /// Put aside for later.
    Skipped,
    /// Begun.
    Draft,
    /// Done.
    Given,
    /// Not to be read: a conflict was declared.
    Conflict,
    /// Taken back by its authors.
    Withdrawn,
}

impl Standing {
    /// The key of its words.
    pub fn key(self) -> &'static str {
        match self {
            Standing::Open => "review-standing-open",
            Standing::Skipped => "review-standing-skipped",
            Standing::Draft => "review-standing-draft",
            Standing::Given => "review-standing-given",
            Standing::Conflict => "review-standing-conflict",
            Standing::Withdrawn => "review-standing-withdrawn",
        }
    }

    /// There is still something to do.
    pub fn waits(self) -> bool {
        matches!(self, Standing::Open | Standing::Skipped | Standing::Draft)
    }

    /// It counts among what is to be done or was done.
    pub fn counts(self) -> bool {
        self.waits() || self == Standing::Given
    }
}

/// Why what was typed could not become the review.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// Reviewing was over.
    Late,
    /// The proposal was withdrawn meanwhile.
    Withdrawn,
    /// Somebody else reads it now.
    Unassigned,
    /// A conflict was declared.
    Conflict,
}

impl Kept {
    /// Every reason.
    pub const ALL: [Kept; 4] = [Kept::Late, Kept::Withdrawn, Kept::Unassigned, Kept::Conflict];

    /// As it is stored.
    pub fn code(self) -> &'static str {
        match self {
            Kept::Late => "late",
            Kept::Withdrawn => "withdrawn",
            Kept::Unassigned => "unassigned",
            Kept::Conflict => "conflict",
        }
    }

    /// The key of the sentence that says so.
    pub fn key(self) -> &'static str {
        match self {
            Kept::Late => "review-closed-late",
            Kept::Withdrawn => "review-closed-withdrawn",
            Kept::Unassigned => "review-closed-unassigned",
            Kept::Conflict => "review-closed-conflict",
        }
    }

    /// From how it is stored.
    pub fn parse(code: &str) -> Option<Kept> {
        Kept::ALL.into_iter().find(|kept| kept.code() == code)
    }
}

/// The next proposal that waits after this place in the pile, round and round; those put aside come last.
pub fn next_waiting(pile: &[Standing], after: Option<usize>) -> Option<usize> {
    let begin = after.map_or(0, |place| place + 1);
    let order = (begin..pile.len()).chain(0..begin.min(pile.len()));
    let others = order.filter(|place| Some(*place) != after);
    let (fresh, aside): (Vec<usize>, Vec<usize>) =
        others.filter(|place| pile[*place].waits()).partition(|place| pile[*place] != Standing::Skipped);
    fresh.first().or(aside.first()).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_one_is_found_round_and_round_and_what_was_put_aside_comes_last() {
        use Standing::{Conflict, Draft, Given, Open, Skipped, Withdrawn};
        assert_eq!(next_waiting(&[Given, Skipped, Conflict, Open, Draft], Some(0)), Some(3));
        assert_eq!(next_waiting(&[Draft, Skipped, Given], Some(2)), Some(0));
        assert_eq!(next_waiting(&[Given, Skipped, Given], Some(2)), Some(1));
        assert_eq!(next_waiting(&[Given, Open, Withdrawn], Some(1)), None);
        assert_eq!(next_waiting(&[Open, Open], None), Some(0));
        assert_eq!(next_waiting(&[], None), None);
    }

    #[test]
    fn the_round_ends_a_silent_minute_after_its_hour() {
        let round = Round { closes_at: Some(Ts(0)), per_proposal: 3 };
        assert!(!round.is_over(Ts(0).plus_s(60)));
        assert!(round.is_over(Ts(1).plus_s(60)));
        assert!(!Round::USUAL.is_over(Ts(i64::MAX)));
    }
}
