//! A judgement is sent: saved, given, put aside, or saved by the form itself. Nothing of another window is overwritten.

use super::closing::{closed, conflict, keep};
use super::form;
use super::one::whole;
use super::scene::Scene;
use crate::proposal::model as proposals;
use crate::review::model::{Judgement, Review, Standing, State, next_waiting, score};
use crate::review::store;
use ::store::activity::{Deed, record};
use web::{Answer, Ask, Outcome, Refusal, Sheet, StatusCode, page, see_other};

/// The form came: save, save and next, skip, flag, conflict.
pub(crate) async fn send(ask: Ask) -> Outcome {
    let scene = Scene::of(&ask).await?;
    let sent = ask.form().await?;
    let typed = form::read(&sent, &scene.desk.criteria, scene.flagged());
    let deed = sent.get("do").to_owned();
    if deed == "conflict" && scene.closed.is_none() {
        return conflict(ask, scene, typed, &sent).await;
    }
    if let Some(why) = scene.refuses(&ask) {
        keep(&ask, &scene, why, &typed).await?;
        let mut answer = page(&closed(&ask, &scene, why, Some(typed)).await?)?;
        *answer.status_mut() = StatusCode::CONFLICT;
        return Ok(answer);
    }
    let is_older = sent.number("revision").is_some_and(|revision| revision != scene.revision());
    if is_older && deed != "skip" {
        return clash(&ask, &scene, sent).await;
    }
    let giving = deed == "next" || (scene.given() && deed != "skip");
    let sheet = if giving {
        form::check(&ask.t(), sent, &typed, &scene.desk.criteria)
    } else {
        form::too_long(&ask.t(), sent, &typed)
    };
    if !sheet.is_fine() {
        return web::refused(&whole(&ask, &scene, sheet, false).await?);
    }
    let typed = Judgement { flagged: if deed == "flag" { !typed.flagged } else { typed.flagged }, ..typed };
    if !write(&ask, &scene, &typed, giving, deed == "skip").await? {
        return clash(&ask, &scene, sheet.form).await;
    }
    go_on(&ask, &scene, &deed).await
}

/// After it is saved: on to the next, or back to this one.
async fn go_on(ask: &Ask, scene: &Scene, deed: &str) -> Outcome {
    let here = format!("/review/{}/{}", scene.desk.gathering.code, scene.proposal.code);
    match deed {
        "flag" => {
            return see_other(
                ask,
                &here,
                Some(if scene.flagged() { "said-review-unflagged" } else { "said-review-flagged" }),
            );
        }
        "next" | "skip" => {}
        _ => return see_other(ask, &here, Some("said-review-saved")),
    }
    let pile = scene.pile(ask).await?;
    let standings: Vec<Standing> = pile.iter().map(|one| one.standing).collect();
    let at = pile.iter().position(|one| one.proposal_id == scene.proposal.id);
    match next_waiting(&standings, at) {
        Some(place) => see_other(ask, &format!("/review/{}/{}", scene.desk.gathering.code, pile[place].code), None),
        None => see_other(ask, &format!("/review/{}", scene.desk.gathering.code), Some("said-review-round-done")),
    }
}

/// Saved elsewhere meanwhile: nothing is overwritten, what was typed stands in the page.
async fn clash(ask: &Ask, scene: &Scene, sent: web::Form) -> Outcome {
    let scene =
        Scene { review: store::of_reviewer(ask.db(), scene.proposal.id, scene.person).await?, ..Scene::of(ask).await? };
    let mut answer = page(&whole(ask, &scene, Sheet::of(sent), true).await?)?;
    *answer.status_mut() = StatusCode::CONFLICT;
    Ok(answer)
}

/// Writes the review with its record; `false` where somebody saved it since it was read. Everything that decides
/// whether it may be written is read again inside the transaction.
pub(super) async fn write(
    ask: &Ask,
    scene: &Scene,
    typed: &Judgement,
    giving: bool,
    skipping: bool,
) -> Result<bool, Refusal> {
    let (now, chance) = (ask.now(), &ask.house.chance);
    let points = score::points(&scene.desk.criteria, &typed.scores).filter(|_| giving);
    let tx = ask.db().begin().await?;
    let still = store::assigned(&tx, scene.desk.gathering.id, &scene.proposal.code, scene.person).await?;
    if still.is_none_or(|proposal| proposal.state != proposals::State::Submitted) {
        return Ok(false);
    }
    store::put_aside(&tx, scene.proposal.id, scene.person, skipping).await?;
    let nothing_new = scene.review.as_ref().map_or(typed.is_empty(), |review| skipping && review.judgement == *typed);
    if !nothing_new || giving {
        let before = scene.review.as_ref();
        let review = Review {
            id: before.map_or_else(|| ask.new_id(), |review| review.id),
            proposal_id: scene.proposal.id,
            person_id: scene.person,
            judgement: typed.clone(),
            state: if points.is_some() { State::Given } else { State::Draft },
            revision: scene.revision(),
            saved_at: now,
            given_at: points.map(|_| before.and_then(|review| review.given_at).unwrap_or(now)),
        };
        // A review that is in stays in: skipping it changes nothing of it.
        if (!scene.given() || points.is_some()) && !store::save(&tx, &review, points).await? {
            return Ok(false);
        }
    }
    if giving || skipping {
        let deed = if giving { "review-given" } else { "review-put-aside" };
        let deed = Deed {
            deed,
            about_kind: "proposal",
            about_id: scene.proposal.id,
            scope_id: Some(scene.desk.gathering.id),
            fields: "",
        };
        record(&tx, now, chance, Some(scene.person), deed).await?;
    }
    tx.commit().await?;
    Ok(true)
}

/// The form saves itself.
pub(crate) async fn draft(ask: Ask) -> Outcome {
    let scene = Scene::of(&ask).await?;
    let sent = ask.form().await?;
    let typed = form::read(&sent, &scene.desk.criteria, scene.flagged());
    if let Some(why) = scene.refuses(&ask) {
        keep(&ask, &scene, why, &typed).await?;
        return told(StatusCode::GONE, &serde_json::json!({ "closed": why.code() }));
    }
    if !form::too_long(&ask.t(), sent.clone(), &typed).is_fine() {
        return Err(Refusal::invalid("review-too-long"));
    }
    let older = sent.number("revision").unwrap_or(0) != scene.revision();
    // A review that is in stays complete: what would open a question again is not taken.
    let giving = scene.given() && score::points(&scene.desk.criteria, &typed.scores).is_some();
    let saved = !older && (!scene.given() || giving) && write(&ask, &scene, &typed, giving, false).await?;
    let now = store::of_reviewer(ask.db(), scene.proposal.id, scene.person).await?;
    let revision = now.as_ref().map_or(0, |review| review.revision);
    if saved {
        let time = ask.t().time(ask.now(), &scene.desk.gathering.zone);
        return told(StatusCode::OK, &serde_json::json!({ "saved_at": time, "revision": revision }));
    }
    let theirs = form::filled(&now.map(|review| review.judgement).unwrap_or_default(), &scene.desk.criteria);
    let fields: serde_json::Map<String, serde_json::Value> =
        theirs.fields().iter().map(|(name, value)| (name.clone(), value.clone().into())).collect();
    let by = ask.t().say("review-by-yourself");
    told(
        StatusCode::CONFLICT,
        &serde_json::json!({ "conflict": true, "revision": revision, "by": by, "fields": fields }),
    )
}

fn told(status: StatusCode, value: &serde_json::Value) -> Result<Answer, Refusal> {
    let mut answer = web::json(value)?;
    *answer.status_mut() = status;
    Ok(answer)
}
