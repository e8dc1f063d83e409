//! The library as JSON: for other libraries, and for whoever compares evidence.

use super::document::{Document, whole};
use super::evidence::{Evidence, figure};
use super::pages::list::codes;
use super::pages::{narrowing, version};
use super::review::model::LETTERS;
use super::store::list::{self, FACETS, Listed, Narrowing};
use super::store::versions;
use super::tried::store as tried;
use serde_json::{Value, json};
use web::{ApiDoc, Ask, Guard, Outcome, Refusal, Route};

const PAGE_MAX: i64 = 100;

pub(super) fn routes() -> Vec<Route> {
    let doc = |summary, query, response: fn() -> Value| ApiDoc {
        summary,
        query,
        choices: |name| FACETS.contains(&name).then(|| codes(name)),
        request: None,
        response: Some(response),
        media: "application/json",
    };
    vec![
        Route::get("/api/practices", Guard::Public, list).api(doc(
            "Published practices, the latest version first, failures too",
            &[
                ("link", "health, employment, housing, poverty, education, addictions or mental-health"),
                ("kind", "preventive or restorative"),
                ("setting", "where it was done, such as isolated"),
                ("population", "whom it is for, such as youth"),
                ("evidence", "how well it was tested: strong, compared, early or untested"),
                ("came", "how it came out: worked, mixed or failed"),
                ("q", "words that must be in title, summary, problem or place"),
                ("limit", "how many at most, 1 to 100; 50 where it is not said"),
                ("offset", "how many to leave out, 0 to 1000000"),
            ],
            list_schema,
        )),
        Route::get("/api/practices/{code}", Guard::Public, one).published(version).api(doc(
            "A practice with its evidence, costs, partners and who has tried it",
            &[],
            one_schema,
        )),
    ]
}

/// A number that is none is refused.
fn number(ask: &Ask, name: &'static str, usual: i64, range: std::ops::RangeInclusive<i64>) -> Result<i64, Refusal> {
    match ask.query.number(name) {
        Some(number) if range.contains(&number) => Ok(number),
        None if !ask.query.has(name) => Ok(usual),
        _ => Err(wrong(ask, name)),
    }
}

fn wrong(ask: &Ask, name: &'static str) -> Refusal {
    let mut refusal = Refusal::invalid("practice-query-wrong").with("name", name);
    refusal.fields.push((name.to_owned(), ask.t().a("refusal-practice-query-wrong", "name", name)));
    refusal
}

/// What was asked for; a page leaves out a code that is none, a program is told.
fn asked(ask: &Ask) -> Result<Narrowing, Refusal> {
    let by = narrowing(ask);
    for facet in FACETS {
        if ask.query.has(facet) && !by.facets.contains_key(facet) {
            return Err(wrong(ask, facet));
        }
    }
    Ok(by)
}

async fn list(ask: Ask) -> Outcome {
    let (limit, offset) = (number(&ask, "limit", 50, 1..=PAGE_MAX)?, number(&ask, "offset", 0, 0..=1_000_000)?);
    let by = asked(&ask)?;
    let total = list::count(ask.db(), &by).await?;
    let all = list::page(ask.db(), &by, offset, limit).await?;
    let results: Vec<Value> = all.iter().map(|one| line(&ask, one)).collect();
    web::json(&json!({ "total": total, "limit": limit, "offset": offset, "results": results }))
}

fn line(ask: &Ask, one: &Listed) -> Value {
    let doc = &one.document;
    json!({
        "code": one.code,
        "version": one.version,
        "published_at": one.published_at.rfc3339(),
        "title": doc.title,
        "summary": doc.summary,
        "language": doc.lang,
        "came": doc.came,
        "evidence_level": doc.strength(),
        "links": doc.links,
        "kinds": doc.kinds,
        "settings": doc.settings,
        "populations": doc.populations,
        "tried": one.tried,
        "url": format!("{}/practices/{}", ask.house.settings.base_url, one.code),
    })
}

async fn one(ask: Ask) -> Outcome {
    let one = list::of_code(ask.db(), ask.param("code")).await?.ok_or_else(Refusal::not_found)?;
    let version = versions::find(ask.db(), one.id, one.version).await?.ok_or_else(Refusal::not_found)?;
    let notes = tried::of_practice(ask.db(), one.id).await?;
    let mut whole = line(&ask, &one);
    if let Some(fields) = whole.as_object_mut() {
        let grades: serde_json::Map<String, Value> =
            LETTERS.iter().zip(&version.grades).map(|(letter, grade)| ((*letter).to_owned(), json!(grade))).collect();
        fields.insert("texts".into(), texts(&one.document));
        fields.insert("place".into(), json!(place(&one.document)));
        fields.insert("partners".into(), json!(one.document.partners));
        fields.insert("costs".into(), json!(costs(&one.document)));
        fields.insert("evidence".into(), json!(one.document.evidence.iter().map(evidence).collect::<Vec<_>>()));
        fields.insert("emmie".into(), Value::Object(grades));
        fields.insert("licence".into(), json!("CC-BY-4.0"));
        let tried = notes.iter().map(|note| {
            json!({ "organisation": note.organisation, "place": note.place, "year": note.year, "changed": note.adaptation,
                "result": note.result, "outcome": note.outcome, "language": note.lang })
        });
        fields.insert("tried_by".into(), json!(tried.collect::<Vec<_>>()));
    }
    web::json(&whole)
}

fn texts(doc: &Document) -> Value {
    let names = super::document::TEXTS.iter().skip(2);
    let all = names.filter_map(|field| Some((field.name.replace('-', "_"), json!(doc.text(field.name)?))));
    Value::Object(all.collect())
}

fn place(doc: &Document) -> Value {
    json!({ "name": doc.place, "since": whole(&doc.since), "residents": whole(&doc.residents), "remoteness": doc.remoteness })
}

fn costs(doc: &Document) -> Vec<Value> {
    let one = |one: &super::document::Cost| json!({ "cents": one.cents(), "currency": one.currency, "per": one.per, "covers": one.covers });
    doc.costs.iter().map(one).collect()
}

fn evidence(one: &Evidence) -> Value {
    json!({
        "outcome": one.outcome,
        "direction": one.direction,
        "effect": figure(&one.effect),
        "low": figure(&one.low),
        "high": figure(&one.high),
        "measure": one.measure,
        "design": one.design,
        "maryland": one.design.map(|design| design.level()),
        "places": whole(&one.places),
        "lowers": one.lowers,
        "source": one.source,
        "link": (!one.url.is_empty()).then_some(&one.url),
    })
}

fn line_properties() -> Value {
    let (text, texts) =
        (json!({ "type": "string" }), json!({ "type": "object", "additionalProperties": { "type": "string" } }));
    let codes = json!({ "type": "array", "items": { "type": "string" } });
    json!({
        "code": text, "version": { "type": "integer" }, "published_at": text, "title": texts, "summary": texts,
        "language": text, "came": { "type": ["string", "null"], "enum": ["worked", "mixed", "failed", null] },
        "evidence_level": { "type": "string", "enum": ["strong", "compared", "early", "untested"] },
        "links": codes, "kinds": codes, "settings": codes, "populations": codes,
        "tried": { "type": "integer" }, "url": text,
    })
}

fn list_schema() -> Value {
    let item = json!({ "type": "object", "required": ["code", "title"], "properties": line_properties() });
    json!({
        "type": "object",
        "required": ["total", "limit", "offset", "results"],
        "properties": {
            "total": { "type": "integer" }, "limit": { "type": "integer" }, "offset": { "type": "integer" },
            "results": { "type": "array", "items": item },
        },
    })
}

fn one_schema() -> Value {
    let list = json!({ "type": "array", "items": { "type": "object" } });
    let mut properties = line_properties();
    if let Some(fields) = properties.as_object_mut() {
        for name in ["partners", "costs", "evidence", "tried_by"] {
            fields.insert(name.into(), list.clone());
        }
        for name in ["texts", "place", "emmie"] {
            fields.insert(name.into(), json!({ "type": "object" }));
        }
        fields.insert("licence".into(), json!({ "type": "string" }));
    }
    json!({ "type": "object", "required": ["code", "version", "title", "evidence"], "properties": properties })
}
