//! A text that is closed to its reviewer: too late, withdrawn, given to somebody else, or a conflict of interest that
//! the reviewer declares here. What was typed is kept.

use super::form;
use super::pile::address;
use super::scene::Scene;
use super::sending::write;
use crate::review::model::{Judgement, Kept, Standing, next_waiting};
use crate::review::store;
use ::store::activity::{Deed, record};
use askama::Template;
use base::one_line;
use web::{Ask, Outcome, Refusal, Shell, page, see_other};

#[derive(Template)]
#[template(path = "review/closed.html")]
pub(super) struct ClosedPage {
    shell: Shell,
    why: Kept,
    next: Option<String>,
    back: String,
    typed: Option<Judgement>,
}

#[derive(Template)]
#[template(path = "review/conflict.html")]
struct ConflictPage {
    shell: Shell,
    action: String,
    back: String,
    revision: i64,
}

pub(super) async fn closed(
    ask: &Ask,
    scene: &Scene,
    why: Kept,
    typed: Option<Judgement>,
) -> Result<ClosedPage, Refusal> {
    let t = ask.t();
    let title = match why {
        Kept::Late => t.say("review-closed-late-title"),
        Kept::Withdrawn => t.say("review-closed-withdrawn-title"),
        Kept::Unassigned => t.say("review-closed-unassigned-title"),
        Kept::Conflict => t.say("review-closed-conflict-title"),
    };
    let pile = scene.pile(ask).await?;
    let standings: Vec<Standing> = pile.iter().map(|one| one.standing).collect();
    let at = pile.iter().position(|one| one.proposal_id == scene.proposal.id);
    let next = next_waiting(&standings, at)
        .filter(|_| !scene.round.is_over(ask.now()))
        .map(|place| address(ask, &pile[place].code));
    let back = ask.to(&format!("/review/{}", scene.desk.gathering.code));
    Ok(ClosedPage { shell: scene.desk.shell(ask, title), why, next, back, typed })
}

pub(super) async fn keep(ask: &Ask, scene: &Scene, why: Kept, typed: &Judgement) -> Result<(), Refusal> {
    if typed.is_empty() || scene.review.as_ref().is_some_and(|review| review.judgement == *typed) {
        return Ok(());
    }
    let tx = ask.db().begin().await?;
    store::keep(&tx, ask.now(), &ask.house.chance, scene.proposal.id, scene.person, why, typed).await?;
    tx.commit().await?;
    Ok(())
}

/// Asks first; said yes, the text closes at once and what was typed is kept for the chairs.
pub(super) async fn conflict(ask: Ask, scene: Scene, typed: Judgement, sent: &web::Form) -> Outcome {
    let action = address(&ask, &scene.proposal.code);
    if sent.get("confirmed") != "yes" {
        if scene.refuses(&ask).is_none() && form::too_long(&ask.t(), sent.clone(), &typed).is_fine() && !scene.given() {
            write(&ask, &scene, &typed, false, false).await?;
        }
        let revision =
            store::of_reviewer(ask.db(), scene.proposal.id, scene.person).await?.map_or(0, |review| review.revision);
        let shell = scene.desk.shell(&ask, ask.t().say("review-conflict-title"));
        return page(&ConflictPage { shell, back: action.clone(), action, revision });
    }
    let reason: String = one_line(sent.get("reason")).chars().take(500).collect();
    let tx = ask.db().begin().await?;
    store::declare_conflict(&tx, ask.now(), &ask.house.chance, scene.proposal.id, scene.person, &reason).await?;
    let deed = Deed {
        deed: "conflict-declared",
        about_kind: "proposal",
        about_id: scene.proposal.id,
        scope_id: Some(scene.desk.gathering.id),
        fields: "",
    };
    record(&tx, ask.now(), &ask.house.chance, Some(scene.person), deed).await?;
    tx.commit().await?;
    see_other(&ask, &format!("/review/{}/{}", scene.desk.gathering.code, scene.proposal.code), None)
}
