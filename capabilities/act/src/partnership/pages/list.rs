//! All partnerships that strangers may read, and those to which the reader belongs.

use crate::partnership::model::{Member, Partnership, Stage};
use crate::partnership::store::{self as partnerships, members};
use askama::Template;
use base::Id;
use futures::future::BoxFuture;
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;
use web::{Ask, House, Outcome, Shell, page};

const PAGE: i64 = 50;

#[derive(Template)]
#[template(path = "partnership/list.html")]
struct ListPage {
    shell: Shell,
    own: Vec<Line>,
    lines: Vec<Line>,
    may_begin: bool,
    earlier: Option<String>,
    later: Option<String>,
}

/// A partnership in a few lines.
struct Line {
    href: String,
    title: String,
    place: String,
    purpose: String,
    stage: String,
    tone: &'static str,
    who: String,
}

/// The version of the page: the last change of any.
pub(super) fn version(house: Arc<House>, _: HashMap<String, String>) -> BoxFuture<'static, ::store::Result<String>> {
    Box::pin(async move { Ok(partnerships::last_change(&house.db).await?.to_string()) })
}

pub(super) async fn show(ask: Ask) -> Outcome {
    let t = ask.t();
    let from = ask.query.number("from").unwrap_or(0).clamp(0, 1_000_000);
    let mut all = partnerships::public(ask.db(), from, PAGE + 1).await?;
    let more = all.len() > usize::try_from(PAGE).unwrap_or(usize::MAX);
    all.truncate(usize::try_from(PAGE).unwrap_or(0));
    let own = match ask.viewer.person() {
        Some(person) => partnerships::of_person(ask.db(), person).await?,
        None => Vec::new(),
    };
    let ids: Vec<Id> = all.iter().chain(&own).map(|one| one.id).collect();
    let members = members::of_all(ask.db(), &ids).await?;
    let page_at = |from: i64| ask.to(&format!("/partnerships?from={from}"));
    page(&ListPage {
        own: own.iter().map(|one| line(&ask, one, &members)).collect(),
        lines: all.iter().map(|one| line(&ask, one, &members)).collect(),
        may_begin: ask.viewer.person().is_some(),
        earlier: (from > 0).then(|| page_at((from - PAGE).max(0))),
        later: more.then(|| page_at(from + PAGE)),
        shell: ask
            .shell(t.say("partnership-menu"))
            .style("public.css")
            .style("act.css")
            .about(t.say("partnership-list-lead")),
    })
}

fn line(ask: &Ask, one: &Partnership, members: &[(Id, Member)]) -> Line {
    let t = ask.t();
    let there: Vec<&Member> = members.iter().filter(|(of, _)| *of == one.id).map(|(_, member)| member).collect();
    let sectors: BTreeSet<&str> =
        there.iter().filter(|one| !one.sector.is_empty()).map(|one| one.sector.as_str()).collect();
    Line {
        href: ask.to(&format!("/partnerships/{}", one.code)),
        title: one.title.clone(),
        place: one.place.clone(),
        purpose: one.purpose.lines().next().unwrap_or_default().to_owned(),
        stage: t.say(&format!("partnership-stage-{}", one.stage.code())),
        tone: tone(one.stage),
        who: t.a2("partnership-who", "members", there.len(), "sectors", sectors.len()),
    }
}

/// The colour of a stage.
pub(super) fn tone(stage: Stage) -> &'static str {
    match stage {
        Stage::Starting => " ward",
        Stage::Working | Stage::Sustaining => " good",
        Stage::Ended => "",
    }
}
