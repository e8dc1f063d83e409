//! All contracts that strangers may read, and those in which the reader sits.

use crate::desk::span_said;
use crate::financing::model::{Contract, Kind, State};
use crate::financing::store as contracts;
use crate::money;
use askama::Template;
use futures::future::BoxFuture;
use std::collections::HashMap;
use std::sync::Arc;
use web::{Ask, House, Outcome, Shell, page};

const PAGE: i64 = 50;

#[derive(Template)]
#[template(path = "financing/list.html")]
struct ListPage {
    shell: Shell,
    own: Vec<Line>,
    lines: Vec<Line>,
    may_begin: bool,
    earlier: Option<String>,
    later: Option<String>,
}

struct Line {
    href: String,
    title: String,
    kind: String,
    state: String,
    tone: &'static str,
    place: String,
    days: String,
    money: String,
}

/// The version of the page: the last change of any.
pub(super) fn version(house: Arc<House>, _: HashMap<String, String>) -> BoxFuture<'static, ::store::Result<String>> {
    Box::pin(async move { Ok(contracts::last_change(&house.db).await?.to_string()) })
}

pub(super) async fn show(ask: Ask) -> Outcome {
    let t = ask.t();
    let from = ask.query.number("from").unwrap_or(0).clamp(0, 1_000_000);
    let mut all = contracts::public(ask.db(), from, PAGE + 1).await?;
    let more = all.len() > usize::try_from(PAGE).unwrap_or(usize::MAX);
    all.truncate(usize::try_from(PAGE).unwrap_or(0));
    let own = match ask.viewer.person() {
        Some(person) => contracts::of_person(ask.db(), person).await?,
        None => Vec::new(),
    };
    let page_at = |from: i64| ask.to(&format!("/contracts?from={from}"));
    page(&ListPage {
        own: own.iter().map(|one| line(&ask, one)).collect(),
        lines: all.iter().map(|one| line(&ask, one)).collect(),
        may_begin: ask.viewer.person().is_some(),
        earlier: (from > 0).then(|| page_at((from - PAGE).max(0))),
        later: more.then(|| page_at(from + PAGE)),
        shell: ask
            .shell(t.say("contract-menu"))
            .style("public.css")
            .style("act.css")
            .about(t.say("contract-list-lead"))
            .crumb(t.say("partnership-menu"), ask.to("/partnerships"))
            .crumb(t.say("contract-menu"), ""),
    })
}

fn line(ask: &Ask, one: &Contract) -> Line {
    let t = ask.t();
    let sum = |cents| format!("{} {}", money::said(&t, cents), one.currency);
    Line {
        href: ask.to(&format!("/contracts/{}", one.code)),
        title: one.title.clone(),
        kind: t.say(&format!("contract-kind-{}", one.kind.code())),
        state: t.say(&format!("contract-state-{}", one.state.code())),
        tone: tone(one.state),
        place: one.place.clone(),
        days: span_said(&t, &one.starts_on, &one.ends_on),
        money: if one.kind == Kind::Outcomes && one.cap_cents > 0 {
            t.a2("contract-paid-of", "paid", sum(one.paid_cents), "cap", sum(one.cap_cents))
        } else {
            String::new()
        },
    }
}

/// The colour of a state.
pub(super) fn tone(state: State) -> &'static str {
    match state {
        State::Running => " good",
        State::Stopped => " stop",
        State::Draft | State::Ended => "",
    }
}
