//! The terms of a contract: its cohort, its days, the most that can be paid, what is not measured; and its state.

use super::begin::chosen;
use super::frame::{Within, at, within, work_shell};
use crate::desk::{currency, line, maker, number, published, span, sum, words};
use crate::financing::model::{Contract, Kind, NotReady, State, ready};
use crate::financing::store::{self as contracts, metrics};
use crate::money;
use crate::partnership::store as partnerships;
use askama::Template;
use web::{Ask, Outcome, Refusal, Sheet, Shell, page, refused, see_other};

#[derive(Template)]
#[template(path = "financing/terms.html")]
struct TermsPage {
    shell: Shell,
    manages: bool,
    outcomes: bool,
    frozen: bool,
    state: String,
    lacks: String,
    next: Vec<(&'static str, String)>,
    action: String,
    partnerships: Vec<(String, String)>,
    s: Sheet,
}

pub(super) async fn show(ask: Ask) -> Outcome {
    let within = within(&ask).await?;
    let one = &within.one;
    let partnership = match one.partnership_id {
        Some(id) => partnerships::by_id(ask.db(), id).await?.map(|one| one.code),
        None => None,
    };
    let mut s = Sheet::default();
    for (field, value) in [
        ("title", one.title.as_str()),
        ("purpose", &one.purpose),
        ("cohort", &one.cohort),
        ("cohort-size", &one.cohort_size.to_string()),
        ("way-in", &one.way_in),
        ("hardest", &one.hardest),
        ("not-measured", &one.not_measured),
        ("place", &one.place),
        ("country", &one.country),
        ("currency", &one.currency),
        ("starts", &one.starts_on),
        ("ends", &one.ends_on),
        ("cap", &money::plain(one.cap_cents)),
        ("partnership", partnership.as_deref().unwrap_or_default()),
        ("published", if one.published { "yes" } else { "" }),
    ] {
        s.form.set(field, value);
    }
    page(&terms_page(&ask, &within, s).await?)
}

async fn terms_page(ask: &Ask, within: &Within, s: Sheet) -> Result<TermsPage, Refusal> {
    let (t, one) = (ask.t(), &within.one);
    let lacks = ready(one, &within.parties, metrics::of(ask.db(), one.id).await?.len()).err();
    let mut offered = vec![(String::new(), t.say("contract-no-partnership"))];
    offered.extend(partnerships::of_person(ask.db(), within.me).await?.into_iter().map(|one| (one.code, one.title)));
    // A partnership that this person does not belong to stays chosen.
    if let Some(id) = one.partnership_id
        && let Some(of) = partnerships::by_id(ask.db(), id).await?
        && offered.iter().all(|(code, _)| *code != of.code)
    {
        offered.push((of.code, of.title));
    }
    Ok(TermsPage {
        shell: work_shell(ask, one, t.say("contract-tab-terms")),
        manages: within.manages(),
        outcomes: one.kind == Kind::Outcomes,
        frozen: one.state != State::Draft,
        state: t.say(&format!("contract-state-{}", one.state.code())),
        lacks: lacks.filter(|_| one.state == State::Draft).map_or_else(String::new, |why| lack(ask, why)),
        next: next(one.state)
            .iter()
            .map(|state| (state.code(), t.say(&format!("contract-to-{}", state.code()))))
            .collect(),
        action: ask.to(&at(one, "/terms")),
        partnerships: offered,
        s,
    })
}

/// What is lacking before it can run, in words.
fn lack(ask: &Ask, why: NotReady) -> String {
    let t = ask.t();
    match why {
        NotReady::NoMetric => t.say("contract-lacks-metric"),
        NotReady::Missing(part) => {
            t.a("contract-lacks-party", "part", t.say(&format!("contract-part-{}", part.code())))
        }
        NotReady::NoCap => t.say("contract-lacks-cap"),
        NotReady::NoCritique => t.say("contract-lacks-critique"),
    }
}

/// Where it can go from here.
fn next(state: State) -> &'static [State] {
    match state {
        State::Draft => &[State::Running],
        State::Running => &[State::Ended, State::Stopped],
        State::Ended | State::Stopped => &[],
    }
}

pub(super) async fn save(ask: Ask) -> Outcome {
    let within = within(&ask).await?;
    within.must(&ask, within.manages(), "contract-managers-only")?;
    let mut s = Sheet::of(ask.form().await?);
    if let Some(to) = State::parse(s.form.get("to")) {
        return step(&ask, &within, to).await;
    }
    let one = typed(&ask, &within.one, &mut s).await?;
    if one.cap_cents < one.earned_cents {
        s.wrong("cap", ask.t().a("contract-cap-below", "earned", money::said(&ask.t(), one.earned_cents)));
    }
    if !s.is_fine() {
        return refused(&terms_page(&ask, &within, s).await?);
    }
    keep(&ask, &one).await
}

/// The contract with what was typed. What is agreed stays: a contract that runs keeps its days, currency and cap.
async fn typed(ask: &Ask, before: &Contract, s: &mut Sheet) -> Result<Contract, Refusal> {
    let mut one = before.clone();
    one.title = line(ask, s, "title", Some("contract-title-missing"));
    one.purpose = words(ask, s, "purpose", 150, Some("contract-purpose-missing"));
    one.place = line(ask, s, "place", None);
    one.country = line(ask, s, "country", None);
    one.published = published(ask, s, before.published);
    if one.kind == Kind::Outcomes {
        one.cohort = words(ask, s, "cohort", 150, None);
        one.cohort_size = number(ask, s, "cohort-size", 0, 10_000_000);
        one.way_in = words(ask, s, "way-in", 150, None);
        one.hardest = words(ask, s, "hardest", 150, None);
        one.not_measured = words(ask, s, "not-measured", 150, None);
    }
    if before.state == State::Draft {
        (one.starts_on, one.ends_on) = span(ask, s, "starts", "ends", false);
        one.currency = currency(ask, s, "currency");
        if one.kind == Kind::Outcomes {
            one.cap_cents = sum(ask, s, "cap", false);
        }
    }
    let own = match before.partnership_id {
        Some(id) => partnerships::by_id(ask.db(), id).await?.map(|one| one.code).unwrap_or_default(),
        None => String::new(),
    };
    if own != s.form.get("partnership") {
        one.partnership_id = chosen(ask, s.form.get("partnership")).await?;
    }
    Ok(one)
}

async fn step(ask: &Ask, within: &Within, to: State) -> Outcome {
    let mut one = within.one.clone();
    if !next(one.state).contains(&to) {
        return Err(Refusal::bad("form-broken"));
    }
    let lacks = ready(&one, &within.parties, metrics::of(ask.db(), one.id).await?.len()).err();
    if to == State::Running && lacks.is_some() {
        return Err(Refusal::conflict("contract-not-ready").next(ask.to(&at(&one, "/terms")), "contract-back"));
    }
    one.state = to;
    keep(ask, &one).await
}

async fn keep(ask: &Ask, one: &Contract) -> Outcome {
    let tx = ask.db().begin().await?;
    contracts::save(&tx, maker(ask), one).await?;
    tx.commit().await?;
    see_other(ask, &at(one, "/terms"), Some("said-contract-saved"))
}
