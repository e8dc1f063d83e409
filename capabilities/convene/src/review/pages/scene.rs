//! What stands around a review: the gathering, the round, the reviewer, and whether the text is open to them.

use crate::proposal::model as proposals;
use crate::review::desk::Desk;
use crate::review::model::{Kept, Review, Round, State};
use crate::review::store::{self, InPile};
use base::Id;
use web::{Ask, Refusal};

/// What stands around a review.
pub(super) struct Scene {
    pub desk: Desk,
    pub round: Round,
    pub person: Id,
    pub proposal: proposals::Proposal,
    pub review: Option<Review>,
    pub closed: Option<Kept>,
}

impl Scene {
    /// Reads it. A proposal that was not assigned is not there for this reviewer.
    pub async fn of(ask: &Ask) -> Result<Scene, Refusal> {
        let (db, person) = (ask.db(), ask.person()?);
        let desk = Desk::of(ask).await?;
        let round = store::round(db, desk.call.id).await?;
        let code = ask.param("code");
        let assigned = store::assigned(db, desk.gathering.id, code, person).await?;
        let (proposal, unassigned) = match assigned {
            Some(proposal) => (proposal, false),
            None => {
                let begun =
                    store::once_begun(db, desk.gathering.id, code, person).await?.ok_or_else(Refusal::not_found)?;
                (crate::proposal::store::by_id(db, begun).await?, true)
            }
        };
        let review = store::of_reviewer(db, proposal.id, person).await?;
        let conflict = store::has_declared(db, proposal.id, person).await?;
        let closed = match (conflict, unassigned, proposal.state) {
            (true, ..) => Some(Kept::Conflict),
            (_, true, _) => Some(Kept::Unassigned),
            (_, _, proposals::State::Withdrawn) => Some(Kept::Withdrawn),
            _ => None,
        };
        Ok(Scene { desk, round, person, proposal, review, closed })
    }

    /// Why what is typed now cannot become the review.
    pub fn refuses(&self, ask: &Ask) -> Option<Kept> {
        self.closed.or_else(|| self.round.is_over(ask.now()).then_some(Kept::Late))
    }

    pub fn revision(&self) -> i64 {
        self.review.as_ref().map_or(0, |review| review.revision)
    }

    pub fn flagged(&self) -> bool {
        self.review.as_ref().is_some_and(|review| review.judgement.flagged)
    }

    pub fn given(&self) -> bool {
        self.review.as_ref().is_some_and(|review| review.state == State::Given)
    }

    pub async fn pile(&self, ask: &Ask) -> Result<Vec<InPile>, Refusal> {
        Ok(store::pile(ask.db(), self.desk.call.id, self.person).await?)
    }
}
