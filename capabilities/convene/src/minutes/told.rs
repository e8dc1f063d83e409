//! The conclusions of a gathering, by what they are, shown to everybody while they are written.

use super::model::MARKS;
use super::store::{self as minutes, Marked};
use crate::gathering::model::State;
use crate::gathering::store as gatherings;
use crate::live::store as floors;
use askama::Template;
use base::{Id, Lang};
use futures::FutureExt;
use futures::future::BoxFuture;
use serde_json::json;
use std::collections::HashMap;
use std::sync::Arc;
use store::Result;
use web::live::{Source, Told};
use web::{Ask, House, Outcome, Refusal, Shell, Tr, live, page};

struct Group {
    head: String,
    quotation: bool,
    lines: Vec<(String, String, String)>,
}

#[derive(Template)]
#[template(path = "minutes/conclusions.html")]
struct List {
    t: Tr,
    groups: Vec<Group>,
}

#[derive(Template)]
#[template(path = "minutes/page.html")]
struct ConclusionsPage {
    shell: Shell,
    t: Tr,
    at: String,
    list: String,
}

async fn list_html(house: &House, id: Id, code: &str, lang: &Lang) -> Result<String> {
    let t = Tr::new(house.words.clone(), lang.clone());
    let marked = minutes::marked(&house.db, id, house.shown_until()).await?;
    let titles: HashMap<String, String> = floors::titles(&house.db, id)
        .await?
        .into_iter()
        .map(|(code, title)| (code, title.in_lang(lang).to_owned()))
        .collect();
    let line = |one: &Marked| {
        let href = house.to(lang, &format!("/{code}/sessions/{}", one.code));
        (one.text.clone(), href, titles.get(&one.code).cloned().unwrap_or_default())
    };
    let group = |mark: &&str| Group {
        head: t.say(&format!("minutes-head-{mark}")),
        quotation: *mark == "quotation",
        lines: marked.iter().filter(|one| one.mark == **mark).map(line).collect(),
    };
    let groups = MARKS.iter().map(group).filter(|group| !group.lines.is_empty()).collect();
    Ok(List { t: t.clone(), groups }.render().unwrap_or_default())
}

fn version(house: Arc<House>, id: Id) -> BoxFuture<'static, Result<i64>> {
    async move { minutes::version(&house.db, id, house.shown_until()).await }.boxed()
}

fn tell(house: Arc<House>, id: Id, lang: Lang) -> BoxFuture<'static, Result<Told>> {
    async move {
        let version = minutes::version(&house.db, id, house.shown_until()).await?;
        let code = gatherings::by_id(&house.db, id).await?.code;
        let whole = json!({ "parts": { "conclusions": list_html(&house, id, &code, &lang).await? } }).to_string();
        Ok(Told { version, shape: version.unsigned_abs(), figures: "{}".to_owned(), whole })
    }
    .boxed()
}

const CONCLUSIONS: Source = Source { kind: "conclusions", version, tell };

async fn gathering(ask: &Ask) -> std::result::Result<crate::gathering::model::Gathering, Refusal> {
    let found = gatherings::find(ask.db(), ask.param("gathering")).await?;
    found.filter(|one| one.state == State::Published).ok_or_else(Refusal::not_found)
}

/// `GET /{gathering}/conclusions`
pub(super) async fn show(ask: Ask) -> Outcome {
    let gathering = gathering(&ask).await?;
    let t = ask.t();
    let shell = ask
        .shell(t.say("minutes-conclusions"))
        .of(&ask, &gathering.name(&ask.lang), &format!("/{}", gathering.code))
        .style("live.css")
        .script("live.js");
    page(&ConclusionsPage {
        at: ask.to(&format!("/{}/conclusions", gathering.code)),
        list: list_html(&ask.house, gathering.id, &gathering.code, &ask.lang).await?,
        shell,
        t,
    })
}

/// `GET /{gathering}/conclusions/live`
pub(super) async fn follow(ask: Ask) -> Outcome {
    let id = gathering(&ask).await?.id;
    live::follow(&ask, CONCLUSIONS, id)
}

/// `GET /{gathering}/conclusions/live/state`
pub(super) async fn state(ask: Ask) -> Outcome {
    let id = gathering(&ask).await?.id;
    live::state(&ask, CONCLUSIONS, id).await
}
