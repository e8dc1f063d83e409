//! Decisions for programs, with a token that names `decisions.read`.

use super::model::Outcome;
use super::pages::ranking::Ranking;
use crate::review::api::{items, page_of, paged};
use crate::review::desk::Desk;
use serde::Serialize;
use serde_json::json;
use web::{ApiDoc, Ask, Guard, Route};

#[derive(Serialize)]
struct Item {
    proposal: String,
    number: i64,
    title: String,
    reviews: Option<i64>,
    mean: Option<f64>,
    spread: Option<f64>,
    outcome: &'static str,
    told: bool,
    reply: &'static str,
}

/// The addresses for programs.
pub(super) fn routes() -> Vec<Route> {
    let doc = ApiDoc {
        summary: "The proposals in the order of their means with what was decided, a hundred at a time",
        query: &[("page", "Which page, from 1")],
        choices: |_| None,
        request: None,
        response: Some(schema),
        media: "application/json",
    };
    vec![Route::get("/api/gatherings/{gathering}/decisions", Guard::May("decisions.read"), list).api(doc)]
}

fn schema() -> serde_json::Value {
    let outcomes: Vec<&str> = Outcome::ALL.iter().map(|outcome| outcome.code()).collect();
    paged(
        json!({ "type": "object", "required": ["proposal", "number", "title", "reviews", "mean", "spread", "outcome", "told", "reply"], "properties": {
        "proposal": { "type": "string" }, "number": { "type": "integer" }, "title": { "type": "string" },
        "reviews": { "type": ["integer", "null"] }, "mean": { "type": ["number", "null"] }, "spread": { "type": ["number", "null"] },
        "outcome": { "enum": outcomes }, "told": { "type": "boolean" }, "reply": { "enum": ["none", "confirmed", "declined"] } } }),
    )
}

async fn list(ask: Ask) -> web::Outcome {
    let desk = Desk::of(&ask).await?;
    let (page, before) = page_of(&ask)?;
    let mut ranking = Ranking::of(&ask, &desk).await?;
    // What this person may not know must not show in the order either.
    ranking.places.sort_by_key(|place| {
        (place.covered.is_some(), if place.covered.is_some() { place.proposal.number } else { 0 })
    });
    let pages = i64::try_from(ranking.places.len()).unwrap_or(0).saturating_sub(1).div_euclid(items()) + 1;
    let shown = ranking
        .places
        .into_iter()
        .skip(usize::try_from(before).unwrap_or(0))
        .take(usize::try_from(items()).unwrap_or(100));
    let item = |place: super::pages::ranking::Place| {
        let open = place.covered.is_none();
        Item {
            proposal: place.proposal.code,
            number: place.proposal.number,
            title: place.proposal.title,
            reviews: open.then_some(place.figures.reviews),
            mean: place.figures.mean().filter(|_| open),
            spread: place.figures.spread().filter(|_| open),
            outcome: place.proposal.outcome.code(),
            told: place.proposal.told,
            reply: place.proposal.reply.code(),
        }
    };
    web::json(&json!({ "items": shown.map(item).collect::<Vec<_>>(), "page": page, "pages": pages.max(1) }))
}
