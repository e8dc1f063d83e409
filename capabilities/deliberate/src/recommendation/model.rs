//! A recommendation: its stages, its numbered paragraphs in languages beside one another, and what is refused when.
//!
//! ```text
//! draft → consultation → consolidation → adoption → adopted → submitted → follow-up
//!              ↑______________|  ↑___________|
//! ```
//!
//! | stage | what may happen | what ends it |
//! | --- | --- | --- |
//! | draft | the drafting group writes; nobody else sees it | opening the consultation: a title, a paragraph, an end |
//! | consultation | anybody comments, amends, supports; the text stands still | its end by our receipt, 60 s grace |
//! | consolidation | the group decides each amendment with a reason; each change is a version | every amendment decided |
//! | adoption | the text is fixed; a body adopts it, or delegations sign or vote | the adoption, or back to consolidation |
//! | adopted | late signatures, if the organiser allows them | the first submission |
//! | submitted | answers are recorded | the first report |
//! | follow-up | each point: done, partly, not; asked again at each edition | nothing: it stays open |

mod paragraph;

pub use paragraph::{Paragraph, Rendering, Translation};

use base::{Id, Lang, Localised, Ts, Zone};

/// A request whose head arrives this long after a deadline still counts, and nobody is told.
pub const GRACE_S: i64 = 60;
/// More paragraphs than this are not a recommendation.
pub const PARAGRAPHS_MAX: usize = 60;
/// Longest paragraph, in words.
pub const PARAGRAPH_WORDS_MAX: usize = 300;

/// The stage of a recommendation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// Being written.
    Draft,
    /// Everybody is asked.
    Consultation,
    /// What was said is worked in.
    Consolidation,
    /// The text is fixed and put to those who decide.
    Adoption,
    /// It holds.
    Adopted,
    /// It went to those it is meant for.
    Submitted,
    /// What became of it is reported.
    FollowUp,
}

impl State {
    /// All stages in order.
    pub const ALL: [State; 7] = [
        State::Draft,
        State::Consultation,
        State::Consolidation,
        State::Adoption,
        State::Adopted,
        State::Submitted,
        State::FollowUp,
    ];

    /// The word that is stored.
    pub fn code(self) -> &'static str {
        match self {
            State::Draft => "draft",
            State::Consultation => "consultation",
            State::Consolidation => "consolidation",
            State::Adoption => "adoption",
            State::Adopted => "adopted",
            State::Submitted => "submitted",
            State::FollowUp => "follow-up",
        }
    }

    /// The stage of this word.
    pub fn parse(word: &str) -> Option<State> {
        State::ALL.into_iter().find(|state| state.code() == word)
    }

    /// Strangers may read it.
    pub fn is_public(self) -> bool {
        self != State::Draft
    }

    /// The drafting group may change the wording.
    pub fn text_may_change(self) -> bool {
        matches!(self, State::Draft | State::Consolidation)
    }

    /// It was adopted.
    pub fn holds(self) -> bool {
        self >= State::Adopted
    }
}

/// How a recommendation is adopted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// A named body decides, and the decision is recorded.
    Body,
    /// Delegations put their names under it.
    Signatures,
    /// Delegations vote, and everybody sees how.
    Named,
    /// Delegations vote, and nobody can see how.
    Secret,
}

impl Way {
    /// All ways, as a form offers them.
    pub const ALL: [Way; 4] = [Way::Body, Way::Signatures, Way::Named, Way::Secret];

    /// The word that is stored.
    pub fn code(self) -> &'static str {
        match self {
            Way::Body => "body",
            Way::Signatures => "signatures",
            Way::Named => "named",
            Way::Secret => "secret",
        }
    }

    /// The way of this word.
    pub fn parse(word: &str) -> Option<Way> {
        Way::ALL.into_iter().find(|way| way.code() == word)
    }

    /// Delegations are asked.
    pub fn is_by_delegations(self) -> bool {
        self != Way::Body
    }
}

/// What a vote needs beside its quorum.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Majority {
    /// More for than against.
    More,
    /// Twice as many for as against.
    TwoThirds,
}

impl Majority {
    /// The word that is stored.
    pub fn code(self) -> &'static str {
        match self {
            Majority::More => "more",
            Majority::TwoThirds => "two-thirds",
        }
    }

    /// The majority of this word.
    pub fn parse(word: &str) -> Option<Majority> {
        [Majority::More, Majority::TwoThirds].into_iter().find(|one| one.code() == word)
    }
}

/// The gathering a recommendation belongs to: another capability's thing, so only pointed at.
#[derive(Clone, Debug, PartialEq)]
pub struct Of {
    /// Its id.
    pub id: Id,
    /// Its code in addresses.
    pub code: String,
    /// What it was called when the recommendation was begun.
    pub title: Localised,
}

/// A recommendation.
#[derive(Clone, Debug, PartialEq)]
pub struct Recommendation {
    /// Its id.
    pub id: Id,
    /// Its code in addresses.
    pub code: String,
    /// The gathering.
    pub of: Of,
    /// Its number among those of the gathering.
    pub number: i64,
    /// Its title.
    pub title: Localised,
    /// The language it is written in; the others are translations.
    pub lang: Lang,
    /// The languages it shall stand in, the first one first.
    pub langs: Vec<Lang>,
    /// Deadlines are local times of this zone.
    pub zone: Zone,
    /// The stage.
    pub state: State,
    /// The end of the consultation.
    pub consultation_closes_at: Option<Ts>,
    /// How it is adopted.
    pub way: Way,
    /// The end of signing or voting.
    pub signing_closes_at: Option<Ts>,
    /// Delegations count with their weights.
    pub weighted: bool,
    /// For how many others a delegation may sign; 0: for none.
    pub proxies_max: i64,
    /// The share of all delegations that must take part, in percent.
    pub quorum_percent: i64,
    /// What a vote needs.
    pub majority: Majority,
    /// Delegations may sign after it was adopted.
    pub signing_after: bool,
    /// The body that adopted it.
    pub adopted_by: String,
    /// The day, as an ISO date; empty before.
    pub adopted_on: String,
    /// How: the count, or the words of the minutes.
    pub adopted_how: String,
    /// Counts the changes of everything but the paragraphs.
    pub revision: i64,
    /// The last change of anything.
    pub changed_at: Ts,
}

impl Recommendation {
    /// A new draft.
    pub fn draft(id: Id, code: String, of: Of, lang: Lang, zone: Zone, now: Ts) -> Recommendation {
        Recommendation {
            id,
            code,
            of,
            number: 0,
            title: Localised::default(),
            langs: vec![lang.clone()],
            lang,
            zone,
            state: State::Draft,
            consultation_closes_at: None,
            way: Way::Signatures,
            signing_closes_at: None,
            weighted: false,
            proxies_max: 0,
            quorum_percent: 0,
            majority: Majority::More,
            signing_after: true,
            adopted_by: String::new(),
            adopted_on: String::new(),
            adopted_how: String::new(),
            revision: 1,
            changed_at: now,
        }
    }

    /// Comments and amendments that arrive at `now` are taken.
    pub fn takes_contributions(&self, now: Ts) -> bool {
        self.state == State::Consultation && self.consultation_closes_at.is_none_or(|at| now <= at.plus_s(GRACE_S))
    }

    /// Signatures and votes that arrive at `now` are taken. Late signatures belong to signing, not to voting: a vote
    /// that was counted stays counted.
    pub fn takes_signatures(&self, now: Ts) -> bool {
        let in_time = || self.signing_closes_at.is_none_or(|at| now <= at.plus_s(GRACE_S));
        match self.state {
            State::Adoption => self.way.is_by_delegations() && in_time(),
            State::Adopted | State::Submitted | State::FollowUp => self.way == Way::Signatures && self.signing_after,
            _ => false,
        }
    }
}

/// Why a recommendation does not go to the next stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotMoved {
    /// Nobody goes there from here.
    NotFromHere,
    /// It has no title or no paragraph.
    Empty,
    /// The end is not ahead.
    EndsBefore,
    /// The consultation runs until then.
    Runs(Ts),
    /// So many amendments are undecided.
    Undecided(i64),
}

/// What a move looks at beside the recommendation.
#[derive(Clone, Copy, Debug, Default)]
pub struct Facts {
    /// How many paragraphs with a text there are.
    pub paragraphs: usize,
    /// How many amendments are undecided.
    pub undecided: i64,
    /// The end that was asked for.
    pub closes_at: Option<Ts>,
}

/// May it go to this stage now?
pub fn may_move(one: &Recommendation, to: State, facts: &Facts, now: Ts) -> Result<(), NotMoved> {
    match (one.state, to) {
        (State::Draft | State::Consolidation, State::Consultation) => {
            if one.title.is_empty() || facts.paragraphs == 0 {
                return Err(NotMoved::Empty);
            }
            ahead(facts.closes_at, now)
        }
        // Moving the end is a move of its own: it may only go further away, since people rely on it.
        (State::Consultation, State::Consultation) => match (one.consultation_closes_at, facts.closes_at) {
            (Some(stands), Some(asked)) if asked < stands => Err(NotMoved::EndsBefore),
            _ => ahead(facts.closes_at, now),
        },
        (State::Consultation, State::Consolidation) => match one.consultation_closes_at {
            Some(at) if now <= at.plus_s(GRACE_S) => Err(NotMoved::Runs(at)),
            _ => Ok(()),
        },
        (State::Consolidation, State::Adoption) => match facts.undecided {
            0 if facts.paragraphs == 0 => Err(NotMoved::Empty),
            0 if facts.closes_at.is_some_and(|at| at <= now) => Err(NotMoved::EndsBefore),
            0 => Ok(()),
            n => Err(NotMoved::Undecided(n)),
        },
        (State::Adoption, State::Consolidation | State::Adopted) => Ok(()),
        (State::Adopted, State::Submitted) | (State::Adopted | State::Submitted, State::FollowUp) => Ok(()),
        _ => Err(NotMoved::NotFromHere),
    }
}

fn ahead(closes_at: Option<Ts>, now: Ts) -> Result<(), NotMoved> {
    if closes_at.is_some_and(|at| at > now) { Ok(()) } else { Err(NotMoved::EndsBefore) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::Chance;

    fn one(state: State) -> Recommendation {
        let (id, now) = (Id::new(Ts(0), &Chance::seeded(1)), Ts(0));
        let of = Of { id, code: "safer-cities".into(), title: Localised::both("Safer Cities", "") };
        let mut one = Recommendation::draft(id, "K7QX2M".into(), of, Lang::en(), Zone::utc(), now);
        one.title = Localised::both("Answer the call", "");
        one.state = state;
        one
    }

    #[test]
    fn a_consultation_ends_by_our_receipt_with_a_minute_of_grace() {
        let mut open = one(State::Consultation);
        open.consultation_closes_at = Some(Ts(0).plus_s(1_000));
        assert!(open.takes_contributions(Ts(0).plus_s(1_060)));
        assert!(!open.takes_contributions(Ts(0).plus_s(1_061)));
        let facts = Facts::default();
        assert!(matches!(may_move(&open, State::Consolidation, &facts, Ts(0).plus_s(1_060)), Err(NotMoved::Runs(_))));
        assert_eq!(may_move(&open, State::Consolidation, &facts, Ts(0).plus_s(1_061)), Ok(()));
    }

    #[test]
    fn an_end_people_rely_on_only_moves_away() {
        let mut open = one(State::Consultation);
        open.consultation_closes_at = Some(Ts(5_000));
        let to = |at: i64| Facts { paragraphs: 1, undecided: 0, closes_at: Some(Ts(at)) };
        assert_eq!(may_move(&open, State::Consultation, &to(4_000), Ts(1)), Err(NotMoved::EndsBefore));
        assert_eq!(may_move(&open, State::Consultation, &to(6_000), Ts(1)), Ok(()));
    }

    #[test]
    fn nothing_is_adopted_over_an_undecided_amendment() {
        let facts = Facts { paragraphs: 3, undecided: 2, closes_at: None };
        let consolidating = one(State::Consolidation);
        assert_eq!(may_move(&consolidating, State::Adoption, &facts, Ts(0)), Err(NotMoved::Undecided(2)));
        for from in State::ALL {
            assert_eq!(may_move(&one(from), State::Draft, &facts, Ts(0)), Err(NotMoved::NotFromHere), "{from:?}");
        }
    }

    #[test]
    fn late_names_are_taken_and_late_votes_are_not() {
        let mut adopted = one(State::Adopted);
        assert!(adopted.takes_signatures(Ts(i64::MAX / 4)));
        adopted.way = Way::Named;
        assert!(!adopted.takes_signatures(Ts(0)));
    }
}
