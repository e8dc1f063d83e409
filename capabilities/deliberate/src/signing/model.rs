//! What signatures and votes come to. One a delegation; whoever sits in another town signs by the same page with the
//! same right, so nothing here knows where somebody was.
//!
//! **Quorum.** The share of all delegations (or of their weights, where they count with weights) that took part,
//! abstentions included. **Majority.** Of those for and against: more for than against, or twice as many. Example:
//! eight delegations, quorum 60 %; three for, one against, one abstains: 5 of 8 is 62.5 %, 3 > 1, so it is carried.

use crate::recommendation::model::{Majority, Recommendation, Way};
use base::{Id, Ts};

/// What a delegation says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// Signs, or votes for it.
    For,
    /// Votes against it.
    Against,
    /// Takes part and leaves it to the others.
    Abstain,
    /// Voted in a secret ballot: nobody knows how.
    Cast,
}

impl Choice {
    /// The word that is stored.
    pub fn code(self) -> &'static str {
        match self {
            Choice::For => "for",
            Choice::Against => "against",
            Choice::Abstain => "abstain",
            Choice::Cast => "cast",
        }
    }

    /// The choice of this word.
    pub fn parse(word: &str) -> Option<Choice> {
        [Choice::For, Choice::Against, Choice::Abstain, Choice::Cast].into_iter().find(|one| one.code() == word)
    }

    /// A choice somebody can make this way.
    pub fn made(way: Way, word: &str) -> Option<Choice> {
        Choice::parse(word).filter(|choice| match way {
            Way::Body => false,
            Way::Signatures => *choice == Choice::For,
            Way::Named | Way::Secret => *choice != Choice::Cast,
        })
    }
}

/// A delegation: a body that may sign.
#[derive(Clone, Debug, PartialEq)]
pub struct Body {
    /// Its id.
    pub id: Id,
    /// What it is called.
    pub name: String,
    /// Its country.
    pub country: String,
    /// How much it counts where delegations count with weights.
    pub weight: i64,
}

impl Body {
    /// How much its vote counts in this recommendation.
    pub fn counts(&self, one: &Recommendation) -> i64 {
        if one.weighted { self.weight } else { 1 }
    }
}

/// Somebody who may sign for a delegation.
#[derive(Clone, Debug, PartialEq)]
pub struct Signatory {
    /// The record.
    pub id: Id,
    /// The delegation.
    pub body_id: Id,
    /// The person.
    pub person_id: Id,
    /// The name; empty where the person was erased.
    pub name: String,
    /// The address.
    pub mail: String,
    /// What the person is there.
    pub office: String,
    /// Since when.
    pub recorded_at: Ts,
    /// Until when; `None` while it holds.
    pub ended_at: Option<Ts>,
}

/// A signature or vote.
#[derive(Clone, Debug, PartialEq)]
pub struct Endorsement {
    /// The delegation.
    pub body: Body,
    /// What it says.
    pub choice: Choice,
    /// How much it counts.
    pub weight: i64,
    /// The version that was signed.
    pub version: i64,
    /// Name and office of whoever signed; empty where the person was erased.
    pub signed_as: String,
    /// The delegation that signed for this one.
    pub by_proxy: String,
    /// When it arrived.
    pub signed_at: Ts,
    /// When it was withdrawn, and why; `None` while it stands.
    pub withdrawn: Option<(Ts, String)>,
}

/// A right to sign: for one's own delegation, or for one that gave its proxy.
#[derive(Clone, Debug, PartialEq)]
pub struct Right {
    /// For whom.
    pub body: Body,
    /// The delegation through which one may.
    pub through: Body,
    /// What one is there.
    pub office: String,
}

impl Right {
    /// It is for another delegation.
    pub fn is_proxy(&self) -> bool {
        self.body.id != self.through.id
    }
}

/// What stands, added up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// How much is for it.
    pub agree: i64,
    /// How much is against it.
    pub against: i64,
    /// How much leaves it to the others.
    pub abstain: i64,
    /// How much took part.
    pub took_part: i64,
    /// How much there is in all.
    pub all: i64,
    /// How many delegations took part.
    pub bodies: i64,
    /// How many delegations there are.
    pub bodies_all: i64,
}

/// What it comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is adopted.
    Carried,
    /// Too few took part.
    NoQuorum,
    /// Enough took part and not enough were for it.
    NotCarried,
}

/// What it comes to, under the rules of the recommendation.
pub fn outcome(one: &Recommendation, tally: &Tally) -> Outcome {
    if tally.took_part == 0 || tally.took_part * 100 < one.quorum_percent * tally.all {
        return Outcome::NoQuorum;
    }
    let carried = match one.majority {
        Majority::More => tally.agree > tally.against,
        Majority::TwoThirds => tally.agree > 0 && tally.agree >= 2 * tally.against,
    };
    if carried { Outcome::Carried } else { Outcome::NotCarried }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::recommendation::model::Of;
    use base::{Chance, Lang, Localised, Zone};
    use proptest::prelude::*;

    fn one(quorum_percent: i64, majority: Majority) -> Recommendation {
        let id = Id::new(Ts(0), &Chance::seeded(1));
        let of = Of { id, code: "safer-cities".into(), title: Localised::both("Safer Cities", "") };
        let mut one = Recommendation::draft(id, "K7QX2M".into(), of, Lang::en(), Zone::utc(), Ts(0));
        (one.quorum_percent, one.majority) = (quorum_percent, majority);
        one
    }

    fn tally(agree: i64, against: i64, abstain: i64, all: i64) -> Tally {
        let took_part = agree + against + abstain;
        Tally { agree, against, abstain, took_part, all, bodies: took_part, bodies_all: all }
    }

    #[test]
    fn the_example_of_eight_delegations() {
        let rule = one(60, Majority::More);
        assert_eq!(outcome(&rule, &tally(3, 1, 1, 8)), Outcome::Carried);
        assert_eq!(outcome(&rule, &tally(3, 1, 0, 8)), Outcome::NoQuorum);
        assert_eq!(outcome(&rule, &tally(2, 2, 1, 8)), Outcome::NotCarried);
        assert_eq!(outcome(&one(0, Majority::TwoThirds), &tally(4, 2, 2, 8)), Outcome::Carried);
        assert_eq!(outcome(&one(0, Majority::TwoThirds), &tally(3, 2, 3, 8)), Outcome::NotCarried);
        assert_eq!(outcome(&one(0, Majority::More), &tally(0, 0, 0, 8)), Outcome::NoQuorum);
    }

    #[test]
    fn a_signature_says_only_yes() {
        assert_eq!(Choice::made(Way::Signatures, "against"), None);
        assert_eq!(Choice::made(Way::Secret, "against"), Some(Choice::Against));
        assert_eq!(Choice::made(Way::Named, "cast"), None);
    }

    proptest! {
        #[test]
        fn one_more_for_it_never_sinks_it(agree in 0i64..50, against in 0i64..50, abstain in 0i64..50, more in 1i64..50, quorum in 0i64..101) {
            let all = agree + against + abstain + more;
            for majority in [Majority::More, Majority::TwoThirds] {
                let rule = one(quorum, majority);
                if outcome(&rule, &tally(agree, against, abstain, all)) == Outcome::Carried {
                    prop_assert_eq!(outcome(&rule, &tally(agree + more, against, abstain, all)), Outcome::Carried);
                }
            }
        }
    }
}
