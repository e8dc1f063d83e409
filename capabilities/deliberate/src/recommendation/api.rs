//! Public recommendations as JSON: for other cities' sites and for whoever follows up many.

use crate::desk::readable;
use crate::follow_up::model::standing;
use crate::follow_up::store as follow_ups;
use crate::recommendation::model::{Recommendation, Way};
use crate::recommendation::store::{self as recommendations, versions};
use crate::signing::model::Choice;
use crate::signing::store as signing;
use serde_json::{Value, json};
use web::{ApiDoc, Ask, Guard, Outcome, Refusal, Route};

const PAGE_MAX: i64 = 100;

pub(crate) fn routes() -> Vec<Route> {
    let doc = |summary, query, response: fn() -> Value| ApiDoc {
        summary,
        query,
        choices: |_| None,
        request: None,
        response: Some(response),
        media: "application/json",
    };
    vec![
        Route::get("/api/recommendations", Guard::Public, list).api(doc(
            "Public recommendations, the latest gathering first",
            &[
                ("of", "the code of a gathering; all where it is not said"),
                ("limit", "how many at most, 1 to 100; 50 where it is not said"),
                ("offset", "how many to leave out, 0 to 1000000"),
            ],
            list_schema,
        )),
        Route::get("/api/recommendations/{code}", Guard::Public, one).api(doc(
            "A recommendation with its text, signatures, submissions and reports",
            &[],
            one_schema,
        )),
    ]
}

/// A number that is none is refused.
fn number(ask: &Ask, name: &'static str, usual: i64, range: std::ops::RangeInclusive<i64>) -> Result<i64, Refusal> {
    if !ask.query.has(name) {
        return Ok(usual);
    }
    ask.query.number(name).filter(|number| range.contains(number)).ok_or_else(|| {
        let mut refusal = Refusal::invalid("recommendation-page-wrong").with("name", name);
        refusal.fields.push((name.to_owned(), ask.t().a("refusal-recommendation-page-wrong", "name", name)));
        refusal
    })
}

async fn list(ask: Ask) -> Outcome {
    let (limit, offset) = (number(&ask, "limit", 50, 1..=PAGE_MAX)?, number(&ask, "offset", 0, 0..=1_000_000)?);
    let all = recommendations::public(ask.db(), ask.query.get("of"), offset, limit).await?;
    let results: Vec<Value> = all.iter().map(|one| line(&ask, one)).collect();
    web::json(&json!({ "limit": limit, "offset": offset, "results": results }))
}

fn line(ask: &Ask, one: &Recommendation) -> Value {
    json!({
        "code": one.code,
        "gathering": one.of.code,
        "number": one.number,
        "title": one.title,
        "language": one.lang,
        "state": one.state.code(),
        "adopted_on": (!one.adopted_on.is_empty()).then_some(&one.adopted_on),
        "url": format!("{}/recommendations/{}", ask.house.settings.base_url, one.code),
    })
}

async fn one(ask: Ask) -> Outcome {
    let one = readable(&ask).await?;
    if !one.state.is_public() {
        return Err(Refusal::not_found());
    }
    let version = versions::latest(ask.db(), one.id).await?.ok_or_else(Refusal::not_found)?;
    let place = |id| version.document.paragraphs.iter().position(|one| one.id == id).map_or(0, |at| at + 1);
    let paragraphs: Vec<Value> = version
        .document
        .paragraphs
        .iter()
        .zip(1..)
        .map(|(one, n): (_, usize)| json!({ "number": n, "text": one.texts }))
        .collect();
    let signed = signing::all(ask.db(), one.id).await?;
    let signed: Vec<Value> = signed
        .iter()
        .filter(|one| one.withdrawn.is_none())
        .map(|signature| {
            let said = (one.way != Way::Secret && signature.choice != Choice::Cast).then(|| signature.choice.code());
            json!({ "delegation": signature.body.name, "country": signature.body.country, "choice": said, "at": signature.signed_at.rfc3339() })
        })
        .collect();
    let sent = follow_ups::submissions(ask.db(), one.id).await?;
    let sent: Vec<Value> = sent
        .iter()
        .map(|sent| {
            let answers = sent.answers.iter();
            let answers: Vec<Value> = answers.map(|a| json!({ "on": a.answered_on, "verdict": a.verdict.code(), "words": a.words, "link": a.link })).collect();
            json!({ "to": sent.institution, "process": sent.process, "aims_on": sent.aims_on, "sent_on": sent.sent_on, "answers": answers })
        })
        .collect();
    let reports: Vec<_> =
        follow_ups::reports(ask.db(), &[one.id]).await?.into_iter().map(|(_, report)| report).collect();
    let reports: Vec<Value> = standing(&reports)
        .into_iter()
        .map(|r| json!({ "paragraph": place(r.paragraph_id), "by": r.by, "state": r.state.code(), "words": r.words, "evidence": r.evidence, "link": r.link, "on": r.reported_on }))
        .collect();
    let mut whole = line(&ask, &one);
    if let Some(fields) = whole.as_object_mut() {
        fields.insert("version".into(), json!(version.number));
        fields.insert("paragraphs".into(), json!(paragraphs));
        fields.insert("signatures".into(), json!(signed));
        fields.insert("submissions".into(), json!(sent));
        fields.insert("reports".into(), json!(reports));
    }
    web::json(&whole)
}

fn line_properties() -> Value {
    let text = json!({ "type": "string" });
    json!({
        "code": text, "gathering": text, "number": { "type": "integer" },
        "title": { "type": "object", "additionalProperties": text }, "language": text,
        "state": { "type": "string", "enum": ["consultation", "consolidation", "adoption", "adopted", "submitted", "follow-up"] },
        "adopted_on": { "type": ["string", "null"] }, "url": text,
    })
}

fn list_schema() -> Value {
    json!({
        "type": "object",
        "required": ["limit", "offset", "results"],
        "properties": {
            "limit": { "type": "integer" }, "offset": { "type": "integer" },
            "results": { "type": "array", "items": { "type": "object", "required": ["code", "state"], "properties": line_properties() } },
        },
    })
}

fn one_schema() -> Value {
    let list = json!({ "type": "array", "items": { "type": "object" } });
    let mut properties = line_properties();
    if let Some(fields) = properties.as_object_mut() {
        fields.insert("version".into(), json!({ "type": "integer" }));
        for name in ["paragraphs", "signatures", "submissions", "reports"] {
            fields.insert(name.into(), list.clone());
        }
    }
    json!({ "type": "object", "required": ["code", "state", "version", "paragraphs"], "properties": properties })
}
