//! A decision on a proposal, where the places end, and how the accepted stand to the call.

use crate::review::model::score::Figures;
use base::{Id, Limit, Ts};
use std::collections::BTreeMap;

/// Longest reason.
pub const REASON: Limit = Limit::Words(300);

/// What was decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// Nothing yet, or taken back.
    Open,
    /// In the programme.
    Accepted,
    /// In the programme if a place comes free.
    Waiting,
    /// Not in the programme as proposed; its people may sit on a panel.
    Panel,
    /// Not in the programme.
    Declined,
}

impl Outcome {
    /// All, open first.
    pub const ALL: [Outcome; 5] =
        [Outcome::Open, Outcome::Accepted, Outcome::Waiting, Outcome::Panel, Outcome::Declined];

    /// As it is stored.
    pub fn code(self) -> &'static str {
        match self {
            Outcome::Open => "open",
            Outcome::Accepted => "accepted",
            Outcome::Waiting => "waiting",
            Outcome::Panel => "panel",
            Outcome::Declined => "declined",
        }
    }

    /// From how it is stored.
    pub fn parse(code: &str) -> Option<Outcome> {
        Outcome::ALL.into_iter().find(|outcome| outcome.code() == code)
    }

    /// The key of its words.
    pub fn key(self) -> &'static str {
        match self {
            Outcome::Open => "decision-open",
            Outcome::Accepted => "decision-accepted",
            Outcome::Waiting => "decision-waiting",
            Outcome::Panel => "decision-panel",
            Outcome::Declined => "decision-declined",
        }
    }

    /// The class of its sign.
    pub fn class(self) -> &'static str {
        match self {
            Outcome::Open => "open",
            Outcome::Accepted => "accept",
            Outcome::Waiting => "reserve",
            Outcome::Panel => "invite",
            Outcome::Declined => "decline",
        }
    }
}

/// What its people answered to the letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reply {
    /// Nothing yet.
    None,
    /// They come.
    Confirmed,
    /// They do not.
    Declined,
}

impl Reply {
    /// As it is stored.
    pub fn code(self) -> &'static str {
        match self {
            Reply::None => "none",
            Reply::Confirmed => "confirmed",
            Reply::Declined => "declined",
        }
    }

    /// From how it is stored.
    pub fn parse(code: &str) -> Option<Reply> {
        [Reply::None, Reply::Confirmed, Reply::Declined].into_iter().find(|reply| reply.code() == code)
    }

    /// The key of its words.
    pub fn key(self) -> &'static str {
        match self {
            Reply::None => "decision-reply-none",
            Reply::Confirmed => "decision-reply-confirmed",
            Reply::Declined => "decision-reply-declined",
        }
    }
}

/// A decision.
#[derive(Clone, Debug, PartialEq)]
pub struct Decision {
    /// Its id.
    pub id: Id,
    /// The proposal.
    pub proposal_id: Id,
    /// What was decided.
    pub outcome: Outcome,
    /// Why, in words for its people.
    pub reason: String,
    /// When.
    pub at: Ts,
    /// By whom.
    pub by_person: Option<Id>,
    /// Counts the changes, so that two chairs see one another.
    pub revision: i64,
    /// The letter that says so.
    pub letter_id: Option<Id>,
    /// When the letter was released.
    pub told_at: Option<Ts>,
    /// Until when its people may answer.
    pub reply_until: Option<Ts>,
    /// What they answered.
    pub reply: Reply,
    /// When.
    pub replied_at: Option<Ts>,
}

impl Decision {
    /// It may still be answered at this instant; what was answered may be answered again the same way.
    pub fn takes(&self, reply: Reply, now: Ts) -> bool {
        let open = self.reply_until.is_none_or(|until| now <= until.plus_s(crate::call::model::GRACE_S));
        open || self.reply == reply
    }
}

/// Where the places end in a ranking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cut {
    /// So many stand before it.
    pub after: usize,
    /// The ranks (from 1) that the mean cannot tell apart across the cut: first and last; `None` where it can.
    pub ties: Option<(usize, usize)>,
}

/// The cut of a ranking (the best first) for so many places; `None` where all have a place.
pub fn cut(ranking: &[Figures], places: usize) -> Option<Cut> {
    if places == 0 || ranking.len() <= places {
        return None;
    }
    let (last_in, first_out) = (&ranking[places - 1], &ranking[places]);
    let tied = last_in.reviews > 0 && last_in.by_mean(first_out).is_eq();
    let ties = tied.then(|| {
        let same = |figures: &&Figures| figures.by_mean(last_in).is_eq();
        let first = ranking.iter().position(|figures| same(&figures)).unwrap_or(places - 1);
        let count = ranking.iter().filter(same).count();
        (first + 1, first + count)
    });
    Some(Cut { after: places, ties })
}

/// How a group stands among the accepted and in the call, in whole percent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share {
    /// The code of the group.
    pub group: String,
    /// Percent of the accepted.
    pub accepted: usize,
    /// Percent of the call.
    pub call: usize,
    /// How many were accepted.
    pub accepted_n: usize,
    /// How many were handed in.
    pub call_n: usize,
}

impl Share {
    /// Five points or more below its share of the call.
    pub fn falls_short(&self) -> bool {
        self.accepted + 5 <= self.call
    }
}

/// The shares of each group; nothing while nothing is accepted.
pub fn balance<'a>(all: impl Iterator<Item = (&'a str, bool)>) -> Vec<Share> {
    let mut counts: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for (group, accepted) in all.filter(|(group, _)| !group.is_empty()) {
        let count = counts.entry(group).or_default();
        *count = (count.0 + usize::from(accepted), count.1 + 1);
    }
    let (accepted, call) = counts.values().fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
    let percent = |part: usize, whole: usize| if whole == 0 { 0 } else { (200 * part + whole) / (2 * whole) };
    let share = |(group, count): (&str, (usize, usize))| Share {
        group: group.to_owned(),
        accepted: percent(count.0, accepted),
        call: percent(count.1, call),
        accepted_n: count.0,
        call_n: count.1,
    };
    if accepted == 0 { Vec::new() } else { counts.into_iter().map(share).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::review::model::score::Points;

    fn ranking(points: &[i64]) -> Vec<Figures> {
        points
            .iter()
            .map(|points| {
                if *points == 0 { Figures::default() } else { Figures::of(&[Points { points: *points, weight: 100 }]) }
            })
            .collect()
    }

    #[test]
    fn the_ties_at_the_cut_are_those_the_mean_cannot_tell_apart() {
        assert_eq!(cut(&ranking(&[500, 400, 300, 200]), 2), Some(Cut { after: 2, ties: None }));
        assert_eq!(cut(&ranking(&[500, 400, 400, 400, 200]), 2), Some(Cut { after: 2, ties: Some((2, 4)) }));
        assert_eq!(cut(&ranking(&[400, 400]), 1), Some(Cut { after: 1, ties: Some((1, 2)) }));
        assert_eq!(
            cut(&ranking(&[400, 0, 0]), 2),
            Some(Cut { after: 2, ties: None }),
            "without reviews there is no tie to speak of"
        );
        assert_eq!(cut(&ranking(&[400]), 1), None);
        assert_eq!(cut(&ranking(&[400, 300]), 0), None);
    }

    #[test]
    fn a_group_five_points_short_is_named() {
        let all = [("police", true), ("police", true), ("police", false), ("ngo", false), ("", true)];
        let shares = balance(all.into_iter());
        assert_eq!(shares[0], Share { group: "ngo".into(), accepted: 0, call: 25, accepted_n: 0, call_n: 1 });
        assert!(shares[0].falls_short() && !shares[1].falls_short());
        assert_eq!(balance([("police", false)].into_iter()), []);
    }

    #[test]
    fn the_same_answer_is_taken_again_after_the_last_day_another_is_not() {
        let chance = base::Chance::seeded(1);
        let id = Id::new(Ts(0), &chance);
        let decision = Decision {
            id,
            proposal_id: id,
            outcome: Outcome::Accepted,
            reason: String::new(),
            at: Ts(0),
            by_person: None,
            revision: 1,
            letter_id: None,
            told_at: Some(Ts(0)),
            reply_until: Some(Ts(0)),
            reply: Reply::Confirmed,
            replied_at: Some(Ts(0)),
        };
        let late = Ts(0).plus_s(61);
        assert!(decision.takes(Reply::Confirmed, late) && !decision.takes(Reply::Declined, late));
        assert!(decision.takes(Reply::Declined, Ts(0).plus_s(60)));
    }
}
