//! After the deadline: asking the chair to let a proposal in, and putting back what was typed too late.

use super::hold::{self, Hold};
use super::saving::{self, record};
use crate::proposal::model::State;
use crate::proposal::store;
use base::Limit;
use web::{Ask, Form, Outcome, Refusal, see_other};

/// Words of a request at most.
pub(super) const WORDS_MAX: usize = 150;

/// Asking makes sense: it is too late, nobody has answered, and it was not taken back.
pub(super) fn may_ask(ask: &Ask, hold: &Hold) -> bool {
    let unanswered = hold.late.as_ref().is_none_or(|late| late.answered_at.is_none());
    !hold.is_open(ask) && unanswered && hold.whole.proposal.state != State::Withdrawn
}

pub(super) async fn request(mut ask: Ask) -> Outcome {
    let hold = hold::hold(&mut ask).await?;
    let form = ask.form().await?;
    if !may_ask(&ask, &hold) {
        return see_other(&ask, &hold.path(""), None);
    }
    let words = form.get("words");
    let over = Limit::Words(WORDS_MAX).over(words);
    if over > 0 {
        return Err(Refusal::invalid("proposal-late-too-long")
            .with("over", over.to_string())
            .next(ask.to(&hold.path("")), "proposal-back-to"));
    }
    let tx = ask.db().begin().await?;
    store::late::ask(&tx, ask.new_id(), hold.whole.proposal.id, ask.now(), words).await?;
    record(&ask, &tx, &hold, "proposal-late-asked", "").await?;
    tx.commit().await?;
    see_other(&ask, &hold.path(""), Some("said-proposal-late-asked"))
}

/// Puts a kept copy into the proposal, as if it were typed now.
pub(super) async fn put_back(mut ask: Ask) -> Outcome {
    let mut hold = hold::hold(&mut ask).await?;
    let form = ask.form().await?;
    let copies = store::kept::of_proposal(ask.db(), hold.whole.proposal.id).await?;
    let place = form.number("copy").and_then(|place| usize::try_from(place - 1).ok());
    let Some(copy) = place.and_then(|place| copies.into_iter().nth(place)) else {
        return see_other(&ask, &hold.path(""), None);
    };
    let mut typed = Form::default();
    for (name, values) in copy.fields {
        for value in values {
            typed.add(&name, value);
        }
    }
    typed.set("revision", hold.whole.proposal.revision.to_string());
    let tx = ask.db().begin().await?;
    let saving = saving::bring(&ask, &tx, &mut hold, &typed).await?;
    tx.commit().await?;
    let said = if saving == saving::Saving::Done { "said-proposal-put-back" } else { "said-proposal-late-kept" };
    see_other(&ask, &hold.path(""), Some(said))
}
