//! What is paid for. None is entered without its definition, its target, how it is validated and from which source.

use super::frame::{Within, at, within, work_shell};
use crate::desk::{choice, line, maker, number, options, sum, words};
use crate::financing::model::{Metric, Pricing, State, Tier};
use crate::financing::pricing::read_tiers;
use crate::financing::store::metrics;
use crate::money;
use askama::Template;
use base::Id;
use web::{Ask, Outcome, Refusal, Sheet, Shell, Tr, page, refused, see_other};

/// More outcomes than people live in any city that pays for them.
pub(super) const COUNT_MAX: i64 = 10_000_000;

#[derive(Template)]
#[template(path = "financing/metrics.html")]
struct MetricsPage {
    shell: Shell,
    rows: Vec<Row>,
    caps: String,
    may: bool,
    frozen: bool,
    action: String,
    pricings: Vec<(String, String)>,
    s: Sheet,
}

struct Row {
    id: String,
    name: String,
    definition: String,
    target: String,
    price: String,
    cap: String,
    validation: String,
    source: String,
}

pub(super) async fn show(ask: Ask) -> Outcome {
    let within = within(&ask).await?;
    let mut s = Sheet::default();
    s.form.set("pricing", "each");
    page(&metrics_page(&ask, &within, s).await?)
}

/// The price in words: “2,600 each”, or the tiers.
pub(super) fn price_said(t: &Tr, metric: &Metric) -> String {
    let tier = |tier: &Tier| {
        t.a2("contract-tier", "n", money::count(t, tier.from_count), "sum", money::said(t, tier.total_cents))
    };
    match metric.pricing {
        Pricing::Each => money::said(t, metric.price_cents),
        Pricing::Tiers => metric.tiers.iter().map(tier).collect::<Vec<_>>().join("; "),
    }
}

async fn metrics_page(ask: &Ask, within: &Within, s: Sheet) -> Result<MetricsPage, Refusal> {
    let (t, one) = (ask.t(), &within.one);
    let all = metrics::of(ask.db(), one.id).await?;
    let row = |metric: &Metric| Row {
        id: metric.id.to_string(),
        name: metric.name.clone(),
        definition: metric.definition.clone(),
        target: money::count(&t, metric.target),
        price: price_said(&t, metric),
        cap: money::said(&t, metric.cap_cents),
        validation: metric.validation.clone(),
        source: metric.source.clone(),
    };
    let caps: i64 = all.iter().map(|metric| metric.cap_cents).sum();
    Ok(MetricsPage {
        shell: work_shell(ask, one, t.say("contract-tab-metrics")),
        rows: all.iter().map(row).collect(),
        caps: t.a2("contract-caps", "caps", money::said(&t, caps), "cap", money::said(&t, one.cap_cents)),
        may: within.manages() && one.state == State::Draft,
        frozen: one.state != State::Draft,
        action: ask.to(&at(one, "/metrics")),
        pricings: options(&t, "contract-pricing-", &Pricing::ALL.iter().map(|one| one.code()).collect::<Vec<_>>()),
        s,
    })
}

pub(super) async fn change(ask: Ask) -> Outcome {
    let within = within(&ask).await?;
    within.must(&ask, within.manages(), "contract-managers-only")?;
    if within.one.state != State::Draft {
        return Err(Refusal::conflict("contract-agreed").next(ask.to(&at(&within.one, "/metrics")), "contract-back"));
    }
    let mut s = Sheet::of(ask.form().await?);
    match s.form.get("act") {
        "add" => add(&ask, &within, &mut s).await?,
        "drop" => take(&ask, &within, &s).await?,
        _ => return Err(Refusal::bad("form-broken")),
    }
    if !s.is_fine() {
        return refused(&metrics_page(&ask, &within, s).await?);
    }
    see_other(&ask, &at(&within.one, "/metrics"), Some("said-contract-saved"))
}

async fn add(ask: &Ask, within: &Within, s: &mut Sheet) -> Result<(), Refusal> {
    let t = ask.t();
    let name = line(ask, s, "name", Some("contract-metric-name-missing"));
    let definition = words(ask, s, "definition", 80, Some("contract-metric-definition-missing"));
    let target = number(ask, s, "target", 1, COUNT_MAX);
    let validation = words(ask, s, "validation", 80, Some("contract-metric-validation-missing"));
    let source = line(ask, s, "source", Some("contract-metric-source-missing"));
    let pricing = choice(s, "pricing", Pricing::parse, Pricing::Each);
    let (mut price_cents, mut tiers) = (0, Vec::new());
    match pricing {
        Pricing::Each => price_cents = sum(ask, s, "price", true),
        Pricing::Tiers => match read_tiers(s.form.get("tiers")) {
            Some(read) => tiers = read,
            None => s.wrong("tiers", t.say("contract-tiers-wrong")),
        },
    }
    let cap_cents = match s.form.get("metric-cap").trim() {
        // Without a cap of its own a metric is worth what its target is worth.
        "" => tiers.last().map_or_else(|| price_cents.saturating_mul(target), |tier| tier.total_cents),
        _ => sum(ask, s, "metric-cap", true),
    };
    if !s.is_fine() {
        return Ok(());
    }
    let maker = maker(ask);
    let (low, high) = (target / 2, target + target / 4);
    let id = maker.id();
    let metric = Metric {
        id,
        number: 0,
        name,
        definition,
        target,
        validation,
        source,
        pricing,
        price_cents,
        tiers,
        cap_cents,
        low,
        high,
        earned_cents: 0,
    };
    let tx = ask.db().begin().await?;
    metrics::add(&tx, maker, within.one.id, &metric).await?;
    tx.commit().await?;
    Ok(())
}

async fn take(ask: &Ask, within: &Within, s: &Sheet) -> Result<(), Refusal> {
    let id = Id::parse(s.form.get("id")).ok_or_else(Refusal::not_found)?;
    let tx = ask.db().begin().await?;
    if !metrics::drop(&tx, maker(ask), within.one.id, id).await? {
        return Err(Refusal::conflict("contract-agreed").next(ask.to(&at(&within.one, "/metrics")), "contract-back"));
    }
    tx.commit().await?;
    Ok(())
}
