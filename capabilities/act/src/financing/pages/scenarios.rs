//! The order of payment, and what would be paid and to whom if little, as much as agreed, or much were reached.

use super::frame::{Within, at, within, work_shell};
use super::metrics::COUNT_MAX;
use crate::desk::{line, maker, number, sum};
use crate::financing::model::{Kind, Metric};
use crate::financing::scenario::{ALL, Scenario, work_out};
use crate::financing::store::ledger as store;
use crate::financing::store::metrics;
use crate::financing::waterfall::Step;
use crate::money;
use askama::Template;
use base::Id;
use web::{Ask, Outcome, Refusal, Sheet, Shell, Tr, page, refused, see_other};

#[derive(Template)]
#[template(path = "financing/scenarios.html")]
struct ScenariosPage {
    shell: Shell,
    outcomes: bool,
    currency: String,
    steps: Vec<(i64, String, String, String)>,
    told: Told,
    fields: Vec<(String, String, i64, i64, i64)>,
    manages: bool,
    action: String,
    parties: Vec<(String, String)>,
    s: Sheet,
}

/// The scenarios as a table and a drawing.
pub(super) struct Told {
    /// A row a metric: its name, and in each scenario how many and what they earn.
    pub metrics: Vec<(String, [(String, String); 3])>,
    /// What is paid in each.
    pub paid: [String; 3],
    /// What the cap keeps back in each; empty where it keeps nothing.
    pub above: [String; 3],
    /// A row a step: who, for what, and what it gets in each.
    pub steps: Vec<(String, String, [String; 3])>,
    /// What the steps with a limit lack in each; empty where they lack nothing.
    pub short: [String; 3],
    /// A bar a scenario: its name, what is paid in words, and its pieces as step, beginning and length of 1,000.
    pub bars: Vec<Bar>,
}

impl Told {
    /// The cap keeps something back.
    pub fn any_above(&self) -> bool {
        self.above.iter().any(|sum| !sum.is_empty())
    }

    /// A step with a limit lacks something.
    pub fn any_short(&self) -> bool {
        self.short.iter().any(|sum| !sum.is_empty())
    }
}

/// A bar of the drawing.
pub(super) struct Bar {
    pub name: String,
    pub paid: String,
    pub pieces: Vec<(usize, i64, i64)>,
}

pub(super) fn told(t: &Tr, cap_cents: i64, all: &[Metric], steps: &[(Step, String)]) -> Told {
    let order: Vec<Step> = steps.iter().map(|(step, _)| step.clone()).collect();
    let three = ALL.map(|reached| work_out(reached, cap_cents, all, &order));
    let said = |cents: i64| money::said(t, cents);
    let some = |cents: i64| if cents > 0 { money::said(t, cents) } else { String::new() };
    let metric = |(at, metric): (usize, &Metric)| {
        let cells = three.each_ref().map(|one| (money::count(t, one.metrics[at].0), said(one.metrics[at].1)));
        (metric.name.clone(), cells)
    };
    let step = |(at, (step, name)): (usize, &(Step, String))| {
        (name.clone(), step.words.clone(), three.each_ref().map(|one| said(one.steps[at].1)))
    };
    let most = three.iter().map(|one| one.paid).max().unwrap_or(0).max(1);
    let names = ["contract-low", "contract-target", "contract-high"];
    Told {
        metrics: all.iter().enumerate().map(metric).collect(),
        paid: three.each_ref().map(|one| said(one.paid)),
        above: three.each_ref().map(|one| some(one.above_cap)),
        steps: steps.iter().enumerate().map(step).collect(),
        short: three.each_ref().map(|one| some(one.short)),
        bars: three.iter().zip(names).map(|(one, name)| bar(t.say(name), said(one.paid), one, most)).collect(),
    }
}

fn bar(name: String, paid: String, one: &Scenario, most: i64) -> Bar {
    let place = |cents: i64| i64::try_from(i128::from(cents) * 1_000 / i128::from(most)).unwrap_or(1_000);
    let mut from = 0;
    let mut pieces = Vec::new();
    for (at, (_, cents)) in one.steps.iter().enumerate().filter(|(_, (_, cents))| *cents > 0) {
        pieces.push((at % 4 + 1, place(from), place(from + cents) - place(from)));
        from += cents;
    }
    // What nobody is named for stays held.
    if from < one.paid {
        pieces.push((0, place(from), place(one.paid) - place(from)));
    }
    Bar { name, paid, pieces }
}

pub(super) async fn show(ask: Ask) -> Outcome {
    let within = within(&ask).await?;
    page(&scenarios_page(&ask, &within, Sheet::default()).await?)
}

async fn scenarios_page(ask: &Ask, within: &Within, s: Sheet) -> Result<ScenariosPage, Refusal> {
    let (t, one) = (ask.t(), &within.one);
    let all = metrics::of(ask.db(), one.id).await?;
    let steps: Vec<(Step, String)> = store::steps(ask.db(), one.id)
        .await?
        .into_iter()
        .map(|step| {
            let name = within.name_of(step.party_id);
            (step, name)
        })
        .collect();
    let limit = |step: &Step| match step.up_to_cents {
        Some(most) => {
            t.a2("contract-step-up-to", "most", money::said(&t, most), "paid", money::said(&t, step.paid_cents))
        }
        None => t.a("contract-step-rest", "paid", money::said(&t, step.paid_cents)),
    };
    Ok(ScenariosPage {
        shell: work_shell(ask, one, t.say("contract-tab-scenarios")),
        outcomes: one.kind == Kind::Outcomes,
        currency: one.currency.clone(),
        steps: steps
            .iter()
            .map(|(step, name)| (step.position, name.clone(), step.words.clone(), limit(step)))
            .collect(),
        told: told(&t, one.cap_cents, &all, &steps),
        fields: all
            .iter()
            .map(|metric| (metric.id.to_string(), metric.name.clone(), metric.low, metric.target, metric.high))
            .collect(),
        manages: within.manages(),
        action: ask.to(&at(one, "/scenarios")),
        parties: within
            .parties
            .iter()
            .map(|party| {
                (
                    party.id.to_string(),
                    format!("{}, {}", party.name, t.say(&format!("contract-part-{}", party.part.code()))),
                )
            })
            .collect(),
        s,
    })
}

pub(super) async fn change(ask: Ask) -> Outcome {
    let within = within(&ask).await?;
    within.must(&ask, within.manages(), "contract-managers-only")?;
    let mut s = Sheet::of(ask.form().await?);
    match s.form.get("act") {
        "counts" => counts(&ask, &within, &mut s).await?,
        "step" => add_step(&ask, &within, &mut s).await?,
        "drop-step" => drop_step(&ask, &within).await?,
        _ => return Err(Refusal::bad("form-broken")),
    }
    if !s.is_fine() {
        return refused(&scenarios_page(&ask, &within, s).await?);
    }
    see_other(&ask, &at(&within.one, "/scenarios"), Some("said-contract-saved"))
}

async fn counts(ask: &Ask, within: &Within, s: &mut Sheet) -> Result<(), Refusal> {
    let all = metrics::of(ask.db(), within.one.id).await?;
    let mut typed = Vec::new();
    for metric in &all {
        let (low, high) = (format!("low-{}", metric.id), format!("high-{}", metric.id));
        typed.push((metric.id, number(ask, s, &low, 0, COUNT_MAX), number(ask, s, &high, 0, COUNT_MAX)));
    }
    if s.is_fine() {
        let tx = ask.db().begin().await?;
        for (metric, low, high) in typed {
            metrics::set_scenario(&tx, maker(ask), within.one.id, metric, low, high).await?;
        }
        tx.commit().await?;
    }
    Ok(())
}

async fn add_step(ask: &Ask, within: &Within, s: &mut Sheet) -> Result<(), Refusal> {
    let words = line(ask, s, "words", Some("contract-step-words-missing"));
    let up_to = sum(ask, s, "up-to", false);
    let Some(party) = within.party(Id::parse(s.form.get("party"))) else {
        s.wrong("party", ask.t().say("contract-entry-party-missing"));
        return Ok(());
    };
    let steps = store::steps(ask.db(), within.one.id).await?;
    if steps.iter().any(|step| step.up_to_cents.is_none()) {
        s.wrong("up-to", ask.t().say("contract-step-after-rest"));
    }
    if !s.is_fine() {
        return Ok(());
    }
    let step =
        Step { position: 0, party_id: party.id, words, up_to_cents: (up_to > 0).then_some(up_to), paid_cents: 0 };
    let tx = ask.db().begin().await?;
    store::add_step(&tx, maker(ask), within.one.id, &step).await?;
    tx.commit().await?;
    Ok(())
}

async fn drop_step(ask: &Ask, within: &Within) -> Result<(), Refusal> {
    let tx = ask.db().begin().await?;
    if !store::drop_last_step(&tx, maker(ask), within.one.id).await? {
        return Err(
            Refusal::conflict("contract-step-paid").next(ask.to(&at(&within.one, "/scenarios")), "contract-back")
        );
    }
    tx.commit().await?;
    Ok(())
}
