//! Reviews for programs, with a token that names `decisions.read`: what is in, without the names of reviewers.

use super::desk::Desk;
use super::model::score::Figures;
use super::store::figures;
use serde::Serialize;
use serde_json::json;
use web::{ApiDoc, Ask, Guard, Outcome, Route};

/// Items of one answer.
const ITEMS: i64 = 100;

#[derive(Serialize)]
struct Item {
    proposal: String,
    scores: std::collections::BTreeMap<String, i64>,
    mean: Option<f64>,
    knows_the_field: Option<i64>,
    remark: String,
    note_to_chairs: String,
    flagged: bool,
}

/// The addresses for programs.
pub(super) fn routes() -> Vec<Route> {
    let doc = ApiDoc {
        summary: "The reviews that were given, a hundred at a time, by proposal",
        query: &[("page", "Which page, from 1")],
        choices: |_| None,
        request: None,
        response: Some(schema),
        media: "application/json",
    };
    vec![Route::get("/api/gatherings/{gathering}/reviews", Guard::May("decisions.read"), list).api(doc)]
}

fn schema() -> serde_json::Value {
    let item = json!({ "type": "object", "required": ["proposal", "scores", "mean", "knows_the_field", "remark", "note_to_chairs", "flagged"], "properties": {
        "proposal": { "type": "string" },
        "scores": { "type": "object", "additionalProperties": { "type": "integer", "minimum": 1, "maximum": 5 } },
        "mean": { "type": ["number", "null"] },
        "knows_the_field": { "type": ["integer", "null"] },
        "remark": { "type": "string" }, "note_to_chairs": { "type": "string" }, "flagged": { "type": "boolean" } } });
    paged(item)
}

/// A page of items as a JSON schema.
pub(crate) fn paged(item: serde_json::Value) -> serde_json::Value {
    json!({ "type": "object", "required": ["items", "page", "pages"], "properties": {
        "items": { "type": "array", "items": item }, "page": { "type": "integer" }, "pages": { "type": "integer" } } })
}

/// The page asked for and the number of those before it.
pub(crate) fn page_of(ask: &Ask) -> Result<(i64, i64), web::Refusal> {
    let page = if ask.query.has("page") { ask.query.number("page") } else { Some(1) };
    let page =
        page.filter(|page| (1..=1_000_000).contains(page)).ok_or_else(|| web::Refusal::invalid("page-number"))?;
    Ok((page, (page - 1) * ITEMS))
}

/// Items on each page.
pub(crate) fn items() -> i64 {
    ITEMS
}

async fn list(ask: Ask) -> Outcome {
    let desk = Desk::of(&ask).await?;
    let (page, before) = page_of(&ask)?;
    let (listed, total) = figures::listed(ask.db(), desk.call.id, ask.person()?, ITEMS, before).await?;
    let items = listed.into_iter().map(|one| Item {
        proposal: one.code,
        mean: Figures::of(&[one.points]).mean(),
        scores: one.judgement.scores,
        knows_the_field: one.judgement.knows,
        remark: one.judgement.remark,
        note_to_chairs: one.judgement.note,
        flagged: one.judgement.flagged,
    });
    web::json(
        &json!({ "items": items.collect::<Vec<_>>(), "page": page, "pages": (total + ITEMS - 1).div_euclid(ITEMS).max(1) }),
    )
}
