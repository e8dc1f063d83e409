//! The portfolio: every audit that may be known of, each with where it stands and what comes next.

use super::progress::where_it_stands;
use crate::audit::model::{Audit, Stage, State};
use crate::audit::store::{self as audits, members, steps};
use crate::portrait::store as portraits;
use askama::Template;
use base::Id;
use futures::future::BoxFuture;
use std::collections::HashMap;
use std::sync::Arc;
use web::{Ask, House, Outcome, Refusal, Shell, page};

const PAGE: i64 = 30;

#[derive(Template)]
#[template(path = "audit/portfolio.html")]
struct PortfolioPage {
    shell: Shell,
    mine: Vec<Card>,
    cards: Vec<Card>,
    may_begin: bool,
    earlier: Option<String>,
    later: Option<String>,
}

/// An audit in a few lines.
struct Card {
    href: String,
    title: (String, String),
    place: String,
    state: String,
    tone: &'static str,
    line: String,
    portrait: String,
}

/// The last change of any audit.
pub(super) fn version(house: Arc<House>, _: HashMap<String, String>) -> BoxFuture<'static, store::Result<String>> {
    Box::pin(async move { Ok(audits::last_change(&house.db).await?.to_string()) })
}

pub(super) async fn show(ask: Ask) -> Outcome {
    let from = ask.query.number("from").unwrap_or(0).max(0);
    let shown = audits::public(ask.db(), from, PAGE).await?;
    let total = audits::count_public(ask.db()).await?;
    let mine = match ask.viewer.person() {
        Some(person) => audits::of_person(ask.db(), person).await?,
        None => Vec::new(),
    };
    let t = ask.t();
    let to = |from: i64| ask.to(&format!("/audits?from={from}"));
    let invited = invited(&ask, &mine).await?;
    page(&PortfolioPage {
        mine: cards(&ask, &mine, |one| if invited.contains(&one.id) { "/invitation" } else { "/desk" }).await?,
        cards: cards(&ask, &shown, |_| "").await?,
        may_begin: super::begin::may_begin(&ask),
        earlier: (from > 0).then(|| to((from - PAGE).max(0))),
        later: (from + PAGE < total).then(|| to(from + PAGE)),
        shell: ask
            .shell(t.say("audit-menu"))
            .style("public.css")
            .style("audit.css")
            .about(t.say("audit-portfolio-lead")),
    })
}

/// Of these audits those to which this reader is only invited.
async fn invited(ask: &Ask, mine: &[Audit]) -> Result<Vec<Id>, Refusal> {
    match ask.viewer.person().filter(|_| !mine.is_empty()) {
        Some(person) => Ok(members::only_invited(ask.db(), person).await?),
        None => Ok(Vec::new()),
    }
}

async fn cards(ask: &Ask, all: &[Audit], place: impl Fn(&Audit) -> &'static str) -> Result<Vec<Card>, Refusal> {
    let ids: Vec<Id> = all.iter().map(|one| one.id).collect();
    let stages = if ids.is_empty() { Vec::new() } else { steps::of_all(ask.db(), &ids).await? };
    let read = if ids.is_empty() { Vec::new() } else { portraits::published_of(ask.db(), &ids).await? };
    let card = |one: &Audit| {
        let own: Vec<Stage> = stages.iter().filter(|(of, _)| *of == one.id).map(|(_, stage)| stage.clone()).collect();
        let (lang, title) = one.title.found(&ask.lang);
        Card {
            href: ask.to(&format!("/audits/{}{}", one.code, place(one))),
            title: (lang.to_owned(), title.to_owned()),
            place: one.place.clone(),
            state: ask.t().say(&format!("audit-state-{}", one.state.code())),
            tone: tone(one.state),
            line: where_it_stands(&ask.t(), &own),
            portrait: if read.contains(&one.id) {
                ask.to(&format!("/audits/{}/portrait", one.code))
            } else {
                String::new()
            },
        }
    };
    Ok(all.iter().map(card).collect())
}

/// The class of the badge of a state.
pub(super) fn tone(state: State) -> &'static str {
    match state {
        State::Preparing | State::Closed => "",
        State::UnderWay => " ward",
        State::Published => " good",
    }
}
