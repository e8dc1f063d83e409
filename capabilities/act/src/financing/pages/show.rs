//! The page of a contract: what is paid for and what was reached, what was paid, in which order, and what to be careful
//! with. It shows figures and organisations, never anybody of the cohort.

use super::critique::sentences;
use super::frame::{Within, at, shell};
use super::ledger::{Row as EntryRow, rows};
use super::list::tone;
use super::metrics::price_said;
use super::results::is_overdue;
use super::scenarios::{Told, told};
use crate::desk::{day_said, span_said, today};
use crate::financing::ledger::Account;
use crate::financing::model::{Contract, Kind, Metric, Outcome as Reported, Part, State};
use crate::financing::store::ledger::{self as till, Payment, Written, replayed};
use crate::financing::store::{self as contracts, metrics, parties, results};
use crate::financing::waterfall::Step;
use crate::money;
use crate::partnership::store as partnerships;
use askama::Template;
use base::Ts;
use futures::future::BoxFuture;
use std::collections::HashMap;
use std::sync::Arc;
use web::{Ask, House, Outcome, Refusal, Shell, Tr, page};

/// Entries that stand on the page; the whole ledger is behind the wall.
const ENTRIES_SHOWN: usize = 8;

#[derive(Template)]
#[template(path = "financing/show.html")]
struct ShowPage {
    shell: Shell,
    title: String,
    kind: String,
    state: String,
    tone: &'static str,
    days: String,
    place: String,
    purpose: String,
    cohort: String,
    way_in: String,
    partnership: Option<(String, String)>,
    outcomes: bool,
    currency: String,
    cap: String,
    earned: String,
    earned_percent: i64,
    paid: String,
    due: String,
    waiting: String,
    held: String,
    metrics: Vec<MetricRow>,
    planned: Vec<(String, String, String)>,
    entries: Vec<EntryRow>,
    entries_all: usize,
    steps: Vec<(String, String, String)>,
    parties: Vec<(String, Vec<String>)>,
    care: Vec<String>,
    told: Option<Told>,
    inside: Option<String>,
    published: bool,
    json: String,
}

struct MetricRow {
    name: String,
    definition: String,
    validation: String,
    source: String,
    price: String,
    target: String,
    reported: String,
    validated: String,
    reported_part: i64,
    validated_part: i64,
    earned: String,
    state: String,
    needs: bool,
}

/// The version of the page: its last change, and the day, since what waits becomes overdue.
pub(super) fn version(
    house: Arc<House>,
    params: HashMap<String, String>,
) -> BoxFuture<'static, ::store::Result<String>> {
    Box::pin(async move {
        let one = contracts::find(&house.db, params.get("code").map_or("", String::as_str)).await?;
        let day = house.now().0.div_euclid(86_400_000_000);
        Ok(format!("{}-{day}", one.map_or(0, |one| one.changed_at.0)))
    })
}

pub(super) async fn show(ask: Ask) -> Outcome {
    let one = contracts::find(ask.db(), ask.param("code")).await?.ok_or_else(Refusal::not_found)?;
    let seats = parties::seats(ask.db(), one.id).await?;
    let me = ask.viewer.person();
    let inside = me.is_some_and(|me| seats.iter().any(|seat| seat.person_id == me));
    if !one.published && !inside {
        return Err(Refusal::not_found());
    }
    let gathered = gather(&ask, &one).await?;
    let parties = parties::of(ask.db(), one.id).await?;
    let me = me.unwrap_or(one.id);
    page(&show_page(&ask, &Within { one, parties, seats, me }, gathered, inside))
}

/// What the page is made of, beside the contract and its parties.
struct Gathered {
    metrics: Vec<Metric>,
    results: Vec<Reported>,
    written: Vec<Written>,
    payments: Vec<Payment>,
    steps: Vec<Step>,
    partnership: Option<(String, String)>,
}

async fn gather(ask: &Ask, one: &Contract) -> Result<Gathered, Refusal> {
    let partnership = match one.partnership_id {
        Some(id) => partnerships::by_id(ask.db(), id).await?.filter(|of| of.published),
        None => None,
    };
    Ok(Gathered {
        metrics: metrics::of(ask.db(), one.id).await?,
        results: results::of(ask.db(), one.id).await?,
        written: till::entries(ask.db(), one.id).await?,
        payments: till::payments(ask.db(), one.id).await?,
        steps: till::steps(ask.db(), one.id).await?,
        partnership: partnership.map(|of| (ask.to(&format!("/partnerships/{}", of.code)), of.title)),
    })
}

fn show_page(ask: &Ask, within: &Within, gathered: Gathered, inside: bool) -> ShowPage {
    let (t, one) = (ask.t(), &within.one);
    let outcomes = one.kind == Kind::Outcomes;
    let ledger = replayed(&gathered.written);
    let named: Vec<(Step, String)> =
        gathered.steps.iter().map(|step| (step.clone(), within.name_of(step.party_id))).collect();
    let waiting: i64 = gathered.results.iter().filter(|one| one.decided.is_none()).map(|one| one.reported).sum();
    let mut entries = rows(&t, within, &gathered.written);
    let entries_all = entries.len();
    entries.truncate(ENTRIES_SHOWN);
    let shell = shell(ask, one, one.title.clone(), inside)
        .about(one.purpose.clone())
        .crumb(t.say("contract-menu"), ask.to("/contracts"));
    ShowPage {
        shell,
        title: one.title.clone(),
        kind: t.say(&format!("contract-kind-{}", one.kind.code())),
        state: t.say(&format!("contract-state-{}", one.state.code())),
        tone: tone(one.state),
        days: span_said(&t, &one.starts_on, &one.ends_on),
        place: one.place.clone(),
        purpose: one.purpose.clone(),
        cohort: one.cohort.clone(),
        way_in: one.way_in.clone(),
        outcomes,
        currency: one.currency.clone(),
        cap: money::said(&t, one.cap_cents),
        earned: money::said(&t, one.earned_cents),
        earned_percent: one.earned_cents.saturating_mul(100) / one.cap_cents.max(1),
        paid: money::said(&t, one.paid_cents),
        due: money::said(&t, one.earned_cents - one.paid_cents),
        waiting: money::count(&t, waiting),
        held: money::said(&t, ledger.balance(Account::Held)),
        metrics: gathered.metrics.iter().map(|metric| metric_row(&t, metric, &gathered.results, ask.now())).collect(),
        planned: planned(&t, &gathered.payments, &today(ask).to_string()),
        entries,
        entries_all,
        steps: named.iter().map(|(step, name)| (name.clone(), step.words.clone(), step_said(&t, step))).collect(),
        parties: grouped(&t, within),
        care: if outcomes {
            sentences(&t, one, &gathered.metrics, &gathered.results, &gathered.written)
        } else {
            Vec::new()
        },
        told: (outcomes && one.state != State::Stopped && !gathered.metrics.is_empty())
            .then(|| told(&t, one.cap_cents, &gathered.metrics, &named)),
        inside: inside.then(|| ask.to(&at(one, "/terms"))),
        published: one.published,
        json: ask.to(&at(one, "/json")),
        partnership: gathered.partnership,
    }
}

fn step_said(t: &Tr, step: &Step) -> String {
    match step.up_to_cents {
        Some(most) => {
            t.a2("contract-step-up-to", "most", money::said(t, most), "paid", money::said(t, step.paid_cents))
        }
        None => t.a("contract-step-rest", "paid", money::said(t, step.paid_cents)),
    }
}

fn planned(t: &Tr, payments: &[Payment], today: &str) -> Vec<(String, String, String)> {
    let open = payments.iter().filter(|one| one.state == "planned");
    open.map(|one| {
        let due = if one.due_on.as_str() < today { "contract-was-due" } else { "contract-due-on" };
        (t.a(due, "day", day_said(t, &one.due_on)), one.words.clone(), money::exact(t, one.amount_cents))
    })
    .collect()
}

fn grouped(t: &Tr, within: &Within) -> Vec<(String, Vec<String>)> {
    let of = |part: &Part| -> Vec<String> {
        let there = within.parties.iter().filter(|party| party.part == *part);
        there
            .map(
                |party| {
                    if party.note.is_empty() { party.name.clone() } else { format!("{}: {}", party.name, party.note) }
                },
            )
            .collect()
    };
    let groups =
        Part::of(within.one.kind).iter().map(|part| (t.say(&format!("contract-part-{}", part.code())), of(part)));
    groups.filter(|(_, names)| !names.is_empty()).collect()
}

fn metric_row(t: &Tr, metric: &Metric, results: &[Reported], now: Ts) -> MetricRow {
    let own: Vec<&Reported> = results.iter().filter(|one| one.metric_id == metric.id).collect();
    let reported: i64 = own.iter().map(|one| one.reported).sum();
    let validated: i64 = own.iter().filter_map(|one| one.decided.as_ref()).map(|one| one.accepted).sum();
    let waits: i64 = own.iter().filter(|one| one.decided.is_none()).map(|one| one.reported).sum();
    let needs = own.iter().any(|one| is_overdue(one, now));
    let state = match (own.is_empty(), waits, needs) {
        (true, ..) => t.say("contract-nothing-reported"),
        (_, 0, _) => t.say("contract-all-decided"),
        (_, n, true) => t.a("contract-n-overdue", "n", n),
        (_, n, false) => t.a("contract-n-waiting", "n", n),
    };
    let part = |n: i64| (n.saturating_mul(100) / metric.target.max(1)).clamp(0, 100);
    MetricRow {
        name: metric.name.clone(),
        definition: metric.definition.clone(),
        validation: metric.validation.clone(),
        source: metric.source.clone(),
        price: price_said(t, metric),
        target: money::count(t, metric.target),
        reported: money::count(t, reported),
        validated: money::count(t, validated),
        reported_part: part(reported),
        validated_part: part(validated),
        earned: money::said(t, metric.earned_cents),
        state,
        needs,
    }
}
