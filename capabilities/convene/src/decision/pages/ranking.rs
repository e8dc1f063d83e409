//! All proposals of a call in the order of their means, with what this chair may see of each.

use crate::decision::model::{Cut, Outcome, cut};
use crate::decision::store::{self, Ranked};
use crate::review::desk::Desk;
use crate::review::model::score::Figures;
use crate::review::store::{assigning, figures};
use base::Id;
use std::collections::{BTreeSet, HashMap};
use web::{Ask, Refusal};

/// Why a chair sees no figures of a proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Covered {
    /// A conflict, declared or because the chair presents it.
    Conflict,
    /// The chair owes a review still: others' judgements come after one's own.
    OwnReview,
}

/// A proposal in the ranking.
pub(crate) struct Place {
    pub(crate) rank: usize,
    pub(crate) proposal: Ranked,
    pub(crate) figures: Figures,
    pub(crate) covered: Option<Covered>,
}

/// The whole ranking.
pub(crate) struct Ranking {
    pub(crate) places: Vec<Place>,
    pub(crate) cut: Option<Cut>,
    pub(crate) accepted: usize,
    pub(crate) reviews: i64,
}

/// What is covered for a chair: proposals in conflict, and proposals whose own review is owed.
pub(crate) async fn covered(ask: &Ask, call_id: Id) -> Result<impl Fn(Id) -> Option<Covered> + use<>, Refusal> {
    let person = ask.person()?;
    let barred: BTreeSet<Id> = assigning::barred_for(ask.db(), call_id, person).await?;
    let owed: BTreeSet<Id> = assigning::open_for(ask.db(), call_id, person).await?;
    Ok(move |id: Id| {
        let conflict = barred.contains(&id).then_some(Covered::Conflict);
        conflict.or_else(|| owed.contains(&id).then_some(Covered::OwnReview))
    })
}

impl Ranking {
    pub(crate) async fn of(ask: &Ask, desk: &Desk) -> Result<Ranking, Refusal> {
        let proposals = store::ranked(ask.db(), desk.call.id).await?;
        let figures: HashMap<Id, Figures> = figures::of_call(ask.db(), desk.call.id).await?;
        let covered = covered(ask, desk.call.id).await?;
        let of = |id: &Id| figures.get(id).copied().unwrap_or_default();
        let mut places: Vec<Place> = proposals
            .into_iter()
            .map(|proposal| Place {
                rank: 0,
                figures: of(&proposal.proposal_id),
                covered: covered(proposal.proposal_id),
                proposal,
            })
            .collect();
        places.sort_by(|one, other| {
            one.figures.by_mean(&other.figures).then(one.proposal.number.cmp(&other.proposal.number))
        });
        places.iter_mut().enumerate().for_each(|(at, place)| place.rank = at + 1);
        let ranked: Vec<Figures> = places.iter().map(|place| place.figures).collect();
        let accepted = places.iter().filter(|place| place.proposal.outcome == Outcome::Accepted).count();
        let cut = cut(&ranked, usize::try_from(desk.call.places).unwrap_or(0));
        Ok(Ranking { reviews: ranked.iter().map(|figures| figures.reviews).sum(), places, cut, accepted })
    }

    /// How many were decided so.
    pub(crate) fn count(&self, outcome: Outcome) -> usize {
        self.places.iter().filter(|place| place.proposal.outcome == outcome).count()
    }

    /// Is this rank among the ties at the cut?
    pub(crate) fn is_tied(&self, rank: usize) -> bool {
        self.cut.and_then(|cut| cut.ties).is_some_and(|(first, last)| (first..=last).contains(&rank))
    }
}
