//! The recommendations of a gathering, and what became of those of the edition before: a page of its own in the menu of
//! the gathering, and in brief on its home, where whoever comes to the next edition looks first.

use askama::Template;
use convene::gathering::model::{Gathering, State};
use convene::gathering::store::{self as gatherings, desk};
use deliberate::Line;
use deliberate::recommendation::store as recommendations;
use futures::future::BoxFuture;
use std::collections::HashMap;
use std::sync::Arc;
use web::{Ask, Beside, House, Outcome, Refusal, Shell, Tr, page};

/// The part on the home of a gathering.
pub(super) const ON_THE_HOME: Beside = Beside { place: "gathering-home", version: home_version, html: home_html };

#[derive(Template)]
#[template(path = "chain/edition.html")]
struct EditionPage {
    shell: Shell,
    lines: Vec<Line>,
    booklet: String,
    before: String,
    before_title: String,
}

#[derive(Template)]
#[template(path = "chain/home.html")]
struct HomePart {
    t: Tr,
    all: String,
    base: String,
    lines: Vec<Line>,
    before: String,
    before_title: String,
}

/// Changes with any recommendation and any gathering, and each minute, since deadlines pass.
pub(super) fn version(house: Arc<House>, _: HashMap<String, String>) -> BoxFuture<'static, store::Result<String>> {
    Box::pin(async move {
        let minute = house.now().0 / 60_000_000;
        let recommended = recommendations::last_change(&house.db).await?;
        Ok(format!("{recommended}-{}-{minute}", gatherings::last_change(&house.db).await?))
    })
}

/// The editions before that others can read, the latest first: code and title.
async fn before(ask: &Ask, gathering: &Gathering) -> Result<Vec<(String, String)>, Refusal> {
    let editions = desk::earlier_editions(ask.db(), gathering).await?;
    Ok(editions.into_iter().map(|edition| (edition.code.clone(), edition.name(&ask.lang))).collect())
}

/// What became of what was recommended before, under the name of the edition where it was one alone.
async fn became(ask: &Ask, gathering: &Gathering, brief: bool) -> Result<(String, String), Refusal> {
    let before = before(ask, gathering).await?;
    let codes: Vec<String> = before.iter().map(|(code, _)| code.clone()).collect();
    let html = deliberate::became(ask, &gathering.code, &codes, brief).await?;
    let title = match before.as_slice() {
        [(_, title)] => ask.t().a("chain-became-of", "gathering", title.as_str()),
        _ => ask.t().say("chain-became"),
    };
    Ok((html, title))
}

/// `GET /{gathering}/recommendations`
pub(super) async fn show(ask: Ask) -> Outcome {
    let found = gatherings::find(ask.db(), ask.param("gathering")).await?;
    let gathering = found.filter(|one| one.state == State::Published).ok_or_else(Refusal::not_found)?;
    let (t, name) = (ask.t(), gathering.name(&ask.lang));
    let (html, before_title) = became(&ask, &gathering, false).await?;
    let lines = deliberate::lines_of(&ask, &gathering.code).await?;
    let shell = ask.shell(t.say("recommendation-menu")).of(&ask, &name, &format!("/{}", gathering.code));
    page(&EditionPage {
        shell: shell.style("public.css").about(t.a("chain-about", "gathering", name)),
        booklet: if lines.is_empty() {
            String::new()
        } else {
            ask.to(&format!("/recommendations/booklet?of={}", gathering.code))
        },
        lines,
        before: html,
        before_title,
    })
}

fn home_version<'a>(house: &'a House, _: &'a str) -> BoxFuture<'a, store::Result<i64>> {
    Box::pin(recommendations::last_change(&house.db))
}

fn home_html<'a>(ask: &'a Ask, code: &'a str) -> BoxFuture<'a, Result<String, Refusal>> {
    Box::pin(async move {
        let Some(gathering) = gatherings::find(ask.db(), code).await? else { return Ok(String::new()) };
        let (before, before_title) = became(ask, &gathering, true).await?;
        let lines = deliberate::lines_of(ask, code).await?;
        if lines.is_empty() && before.is_empty() {
            return Ok(String::new());
        }
        let (all, base) = (ask.to(&format!("/{code}/recommendations")), ask.to("/recommendations"));
        let part = HomePart { t: ask.t(), all, base, lines, before, before_title };
        part.render().map_err(Refusal::surprise)
    })
}
