//! Barriers for everybody: what stands in the way, what overcame it, who tried.

use crate::practice::barrier::model::{Barrier, Strategy};
use crate::practice::barrier::store as barriers;
use crate::practice::desk::{found, prose, shell};
use crate::practice::tried::model::{About, Tried};
use crate::practice::tried::pages::{Line, line};
use crate::practice::tried::store as tried;
use askama::Template;
use base::Id;
use web::{Ask, Outcome, Refusal, Shell, page};

const PAGE: i64 = 50;

#[derive(Template)]
#[template(path = "practice/barriers.html")]
struct ListPage {
    shell: Shell,
    base: String,
    lines: Vec<BarrierLine>,
    later: Option<String>,
}

struct BarrierLine {
    href: String,
    title: (String, String),
    gathering: (String, String),
    strategies: Vec<(String, String)>,
    tried: String,
}

pub(super) async fn list(ask: Ask) -> Outcome {
    let t = ask.t();
    let from = ask.query.number("from").unwrap_or(0).clamp(0, 1_000_000);
    let mut all = barriers::shown(ask.db(), from, PAGE + 1).await?;
    let more = i64::try_from(all.len()).is_ok_and(|n| n > PAGE);
    all.truncate(50);
    let ids: Vec<Id> = all.iter().map(|one| one.id).collect();
    let strategies = barriers::strategies(ask.db(), &ids).await?;
    let of: Vec<Id> = strategies.iter().map(|one| one.id).collect();
    let notes = tried::of_strategies(ask.db(), &of).await?;
    let line = |one: &Barrier| {
        let own: Vec<&Strategy> = strategies.iter().filter(|strategy| strategy.barrier_id == one.id).collect();
        let many = notes.iter().filter(|note| own.iter().any(|one| note.about == About::Strategy(one.id))).count();
        BarrierLine {
            href: ask.to(&format!("/practices/barriers/{}", one.code)),
            title: found(&one.title, &ask.lang),
            gathering: found(&one.gathering_title, &ask.lang),
            strategies: own.iter().map(|one| found(&one.title, &ask.lang)).collect(),
            tried: if many == 0 { String::new() } else { t.a("practice-tried-n", "n", many) },
        }
    };
    page(&ListPage {
        shell: shell(&ask, t.say("barrier-list-title")),
        base: ask.to("/practices"),
        lines: all.iter().map(line).collect(),
        later: more.then(|| ask.to(&format!("/practices/barriers?from={}", from + PAGE))),
    })
}

#[derive(Template)]
#[template(path = "practice/barrier.html")]
struct BarrierPage {
    shell: Shell,
    base: String,
    title: (String, String),
    description: Option<(String, String)>,
    gathering: (String, String),
    strategies: Vec<StrategyPart>,
}

struct StrategyPart {
    id: String,
    title: (String, String),
    description: Option<(String, String)>,
    practice: Option<String>,
    tried: Vec<Line>,
}

pub(super) async fn show(ask: Ask) -> Outcome {
    let one = barriers::find(ask.db(), ask.param("code")).await?.filter(|one| one.shown);
    let one = one.ok_or_else(Refusal::not_found)?;
    let strategies = barriers::strategies(ask.db(), &[one.id]).await?;
    let ids: Vec<Id> = strategies.iter().map(|one| one.id).collect();
    let notes = tried::of_strategies(ask.db(), &ids).await?;
    let part = |one: &Strategy| {
        let own = notes.iter().filter(|note: &&Tried| note.about == About::Strategy(one.id));
        StrategyPart {
            id: one.id.to_string(),
            title: found(&one.title, &ask.lang),
            description: prose(&one.description, &ask.lang),
            practice: (!one.practice_code.is_empty()).then(|| ask.to(&format!("/practices/{}", one.practice_code))),
            tried: own.map(|note| line(&ask, note)).collect(),
        }
    };
    let title = found(&one.title, &ask.lang);
    page(&BarrierPage {
        shell: shell(&ask, title.1.clone())
            .crumb(ask.t().say("practice-menu"), ask.to("/practices"))
            .crumb(ask.t().say("barrier-list-title"), ask.to("/practices/barriers"))
            .crumb(title.1.clone(), ""),
        base: ask.to(&format!("/practices/barriers/{}", one.code)),
        title,
        description: prose(&one.description, &ask.lang),
        gathering: (ask.to(&format!("/{}", one.gathering_code)), one.gathering_title.in_lang(&ask.lang).to_owned()),
        strategies: strategies.iter().map(part).collect(),
    })
}
