//! INDIGO documents: a project of the library, or a contract of this house, as the JSON of the standard. A document is
//! valid: a value that the standard does not allow in its place is not put there but told in the notes beside it.

use super::read::{Project, Row, is_date, number};
use super::shape::{Kind, PARTS, Part as Sheet};
use crate::financing::model::{Contract, Metric, Outcome, Part, Party, Pricing, State};
use crate::financing::store::ledger::Payment;
use crate::money::plain;
use serde_json::{Map, Value, json};

/// A project of the library as a document.
pub fn of_library(project: &Project) -> Value {
    let mut document = Value::Object(Map::new());
    put(&mut document, "id", json!(project.id));
    fill(&mut document, &PARTS[0], &project.own);
    for part in &PARTS[1..] {
        let items: Vec<Value> = project
            .part(part.file)
            .iter()
            .map(|row| {
                let mut item = Value::Object(Map::new());
                fill(&mut item, part, row);
                item
            })
            .collect();
        if !items.is_empty() {
            put(&mut document, part.key, Value::Array(items));
        }
    }
    document
}

/// Puts the values of a row where they belong; what may not stand there, and what has no place, goes into the notes.
fn fill(into: &mut Value, part: &Sheet, row: &Row) {
    let mut told = Vec::new();
    for (heading, written) in row {
        let column = part.columns.iter().find(|(known, ..)| known == heading);
        match column.and_then(|(_, path, kind)| Some((path, allowed(*kind, written)?))) {
            Some((path, value)) => put(into, path, value),
            None => told.push(format!("{heading}: {written}")),
        }
    }
    if told.is_empty() {
        return;
    }
    // The notes of a project are a value, those of a part are words.
    let path = if part.key.is_empty() { "/notes/value" } else { "/notes" };
    let before = into.pointer(path).and_then(Value::as_str).map(|text| format!("{text}\n")).unwrap_or_default();
    put(into, &path[1..], json!(format!("{before}{}", told.join("\n"))));
}

/// The value, if it may stand there.
fn allowed(kind: Kind, written: &str) -> Option<Value> {
    match kind {
        Kind::Text => Some(json!(written)),
        Kind::Number => number(written).map(|number| json!(number)),
        Kind::Date => is_date(written).then(|| json!(written)),
        Kind::OneOf(words) => words.contains(&written).then(|| json!(written)),
    }
}

/// Puts a value at a place such as `dates/notes`, making what lies on the way.
fn put(into: &mut Value, path: &str, value: Value) {
    let mut at = into;
    for key in path.split('/') {
        if !at.is_object() {
            *at = Value::Object(Map::new());
        }
        at = &mut at[key];
    }
    *at = value;
}

/// A contract with everything that its document tells.
pub struct Whole {
    /// The contract.
    pub one: Contract,
    /// Its parties.
    pub parties: Vec<Party>,
    /// What is paid for.
    pub metrics: Vec<Metric>,
    /// What was reported and decided.
    pub results: Vec<Outcome>,
    /// What is planned and paid.
    pub payments: Vec<Payment>,
}

/// How our contracts are named among projects: our own prefix, since INDIGO gives out its ids itself.
pub fn reference(one: &Contract) -> String {
    format!("WARDMOTE-{}", one.code)
}

/// A contract as a document.
pub fn project(whole: &Whole) -> Value {
    let one = &whole.one;
    let stage = match one.state {
        State::Draft => "Late-stage design",
        State::Running => "Implementation",
        State::Ended | State::Stopped => "Complete",
    };
    let mut document = json!({
        "id": reference(one),
        "name": { "value": one.title },
        "stage_development": { "value": stage },
        "dates": {
            "start_date_of_service_provision": { "value": one.starts_on },
            "anticipated_end_date_of_service_provision": { "value": one.ends_on },
        },
        "overall_project_finance": {
            "maximum_potential_outcome_payment_v2": money(one, one.cap_cents),
            "total_outcome_payments_made": money(one, one.paid_cents),
        },
        "purpose_and_classifications": { "social_challenge": { "value": one.purpose } },
        "service_and_beneficiaries": {
            "target_population": { "value": one.cohort },
            "targeted_number_service_users_or_beneficiaries_total": { "value": one.cohort_size },
            "unit_type_targeted_service_users_or_beneficiaries": { "value": "Individual" },
        },
        "delivery_locations": [{ "location_name": { "value": one.place }, "notes": one.country }],
        "notes": { "value": one.not_measured },
    });
    put(&mut document, "service_provisions", of_parties(whole, Part::Provider));
    put(&mut document, "investments", of_parties(whole, Part::Investor));
    put(&mut document, "outcome_payment_commitments", of_parties(whole, Part::Payer));
    put(&mut document, "intermediary_services", of_parties(whole, Part::Intermediary));
    put(&mut document, "outcome_metrics", whole.metrics.iter().map(metric).collect());
    put(&mut document, "outcome_pricings", whole.metrics.iter().map(|metric| pricing(one, metric)).collect());
    put(&mut document, "results", whole.results.iter().filter_map(|result| outcome(whole, result)).collect());
    put(
        &mut document,
        "outcome_payments",
        whole.payments.iter().filter(|one| one.state != "dropped").map(|one| payment(whole, one)).collect(),
    );
    document
}

/// Cents as the exact number of their currency.
fn amount(cents: i64) -> Value {
    plain(cents).parse::<serde_json::Number>().map_or(Value::Null, Value::Number)
}

fn money(one: &Contract, cents: i64) -> Value {
    json!({ "currency": { "value": one.currency }, "amount": { "value": amount(cents) } })
}

fn metric_id(metric: &Metric) -> String {
    format!("outcomemetric{}", metric.number)
}

/// Organisations are named in words: their INDIGO ids are not ours to give.
fn of_parties(whole: &Whole, part: Part) -> Value {
    let there = whole.parties.iter().filter(|party| party.part == part);
    there.map(|party| json!({ "organisation_id": { "value": party.name }, "notes": party.note })).collect()
}

fn metric(metric: &Metric) -> Value {
    json!({
        "id": metric_id(metric),
        "definition": { "value": format!("{}: {}", metric.name, metric.definition) },
        "outcome_metric_target": { "value": metric.target.to_string() },
        "outcome_validation_method": { "value": metric.validation },
        "data_source_for_outcome_validation": { "value": metric.source },
    })
}

fn pricing(one: &Contract, metric: &Metric) -> Value {
    let mut document = json!({
        "outcome_metric_id": { "value": metric_id(metric) },
        "currency": { "value": one.currency },
        "maximum_price_if_all_targets_achieved": { "amount": { "value": plain(metric.cap_cents) } },
    });
    match metric.pricing {
        Pricing::Each => put(&mut document, "price_per_unit/amount/value", amount(metric.price_cents)),
        Pricing::Tiers => {
            let tiers = metric.tiers.iter().map(|tier| format!("{}: {}", tier.from_count, plain(tier.total_cents)));
            put(&mut document, "price_description/value", json!(tiers.collect::<Vec<_>>().join("; ")));
        }
    }
    document
}

/// What was validated is a result; what waits for the validator is none yet.
fn outcome(whole: &Whole, result: &Outcome) -> Option<Value> {
    let decided = result.decided.as_ref()?;
    let metric = whole.metrics.iter().find(|metric| metric.id == result.metric_id)?;
    let validators = whole.parties.iter().filter(|party| party.part == Part::Validator);
    let names: Vec<&str> = validators.map(|party| party.name.as_str()).collect();
    Some(json!({
        "outcome_metric_id": { "value": metric_id(metric) },
        "result_level": { "value": "Outcome level" },
        "result_type": { "value": "Interim" },
        "period": { "start_date": { "value": result.from_day }, "end_date": { "value": result.to_day } },
        "outcomes_achieved": { "value": decided.accepted.to_string() },
        "number_engaged_in_impact_bond": { "value": result.reported },
        "number_with_positive_social_outcomes": { "value": decided.accepted },
        "outcomes_validator_organisation_ids": { "value": names.join(", ") },
        "notes": decided.reason,
    }))
}

fn payment(whole: &Whole, payment: &Payment) -> Value {
    let payer = whole.parties.iter().find(|party| party.id == payment.payer_id);
    let day = payment.paid_on.as_deref().unwrap_or(&payment.due_on);
    json!({
        "period": { "start_date": { "value": day }, "end_date": { "value": day } },
        "payer_organisation_id": { "value": payer.map_or("", |party| party.name.as_str()) },
        "type": { "value": if payment.paid_on.is_some() { "Actual" } else { "Planned" } },
        "money": money(&whole.one, payment.amount_cents),
        "notes": payment.words,
    })
}

/// What a document holds that the standard does not allow; empty where it is valid.
pub fn faults(document: &Value) -> Vec<String> {
    let mut all = Vec::new();
    check(document, &PARTS[0], "", &mut all);
    for part in &PARTS[1..] {
        for item in document[part.key].as_array().into_iter().flatten() {
            check(item, part, part.key, &mut all);
        }
    }
    all
}

fn check(item: &Value, part: &Sheet, place: &str, all: &mut Vec<String>) {
    for (_, path, kind) in part.columns {
        let Some(value) = item.pointer(&format!("/{path}")) else { continue };
        let fits = match (kind, value) {
            (Kind::Number, Value::Number(_)) | (Kind::Text, Value::String(_)) => true,
            (Kind::Date, Value::String(text)) => is_date(text),
            (Kind::OneOf(words), Value::String(text)) => words.contains(&text.as_str()),
            _ => false,
        };
        if !fits {
            all.push(format!("{place}/{path}: {value}"));
        }
    }
}
