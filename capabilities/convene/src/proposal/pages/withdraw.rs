//! Taking a proposal back, and taking that back.

use super::hold;
use super::saving::{record, write_changed};
use super::sending::write_to_contact;
use crate::proposal::model::State;
use askama::Template;
use web::{Ask, Outcome, Refusal, Shell, page, see_other};

#[derive(Template)]
#[template(path = "proposal/withdraw.html")]
struct WithdrawPage {
    shell: Shell,
    title: String,
    action: String,
    back: String,
    can_be_taken_back: bool,
}

/// The question, as a page: it works without scripts.
pub(super) async fn ask_first(mut ask: Ask) -> Outcome {
    let hold = hold::hold(&mut ask).await?;
    if hold.whole.proposal.state != State::Submitted {
        return see_other(&ask, &hold.path(""), None);
    }
    let gathering = &hold.setting.gathering;
    let shell = ask
        .shell(ask.t().say("proposal-withdraw-title"))
        .of(&ask, &gathering.name(&ask.lang), &format!("/{}", gathering.code))
        .private();
    page(&WithdrawPage {
        shell,
        title: hold.whole.proposal.title.clone(),
        action: ask.to(&hold.path("/withdraw")),
        back: ask.to(&hold.path("")),
        can_be_taken_back: hold.is_open(&ask),
    })
}

pub(super) async fn withdraw(mut ask: Ask) -> Outcome {
    let mut hold = hold::hold(&mut ask).await?;
    if hold.whole.proposal.state != State::Submitted {
        return see_other(&ask, &hold.path(""), None);
    }
    let mut after = hold.whole.clone();
    after.proposal.state = State::Withdrawn;
    after.proposal.withdrawn_at = Some(ask.now());
    let tx = ask.db().begin().await?;
    write_changed(&tx, &mut hold, after).await?;
    record(&ask, &tx, &hold, "proposal-withdrawn", "state").await?;
    write_to_contact(&ask, &tx, &hold, "proposal-withdrawal").await?;
    tx.commit().await?;
    see_other(&ask, &hold.path(""), Some("said-proposal-withdrawn"))
}

pub(super) async fn take_back(mut ask: Ask) -> Outcome {
    let mut hold = hold::hold(&mut ask).await?;
    if hold.whole.proposal.state != State::Withdrawn {
        return see_other(&ask, &hold.path(""), None);
    }
    if !hold.is_open(&ask) {
        let call = ask.to(&format!("/{}/call", hold.setting.gathering.code));
        return Err(Refusal::conflict("proposal-call-closed").next(call, "proposal-to-call"));
    }
    let mut after = hold.whole.clone();
    after.proposal.state = State::Submitted;
    after.proposal.withdrawn_at = None;
    let tx = ask.db().begin().await?;
    write_changed(&tx, &mut hold, after).await?;
    record(&ask, &tx, &hold, "proposal-withdrawal-taken-back", "state").await?;
    tx.commit().await?;
    see_other(&ask, &hold.path(""), Some("said-proposal-taken-back"))
}
