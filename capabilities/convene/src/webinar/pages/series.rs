//! The series for everybody: what comes, what was, who stands behind it, one registration for all of it.

use super::{starts, title, version};
use crate::gathering::{self, model::State};
use crate::live::webcast::store as webcasts;
use crate::webinar::model::{Standing, sittings};
use askama::Template;
use web::{Ask, Outcome, Refusal, Shell, page};

struct Line {
    title: (String, String),
    when: String,
    stamp: String,
    href: String,
    /// There is something to be seen: now, or a recording.
    watch: String,
    standing: Standing,
}

#[derive(Template)]
#[template(path = "webinar/series.html")]
struct SeriesPage {
    shell: Shell,
    ahead: Vec<Line>,
    past: Vec<Line>,
    bodies: Vec<(String, String)>,
    register: String,
}

/// `GET /{gathering}/webinars`
pub(in crate::webinar) async fn show(ask: Ask) -> Outcome {
    let found = gathering::store::find(ask.db(), ask.param("gathering")).await?;
    let gathering = found.filter(|one| one.state == State::Published).ok_or_else(Refusal::not_found)?;
    let (version, kinds) = version(&ask, &gathering).await?;
    let seen = webcasts::codes(ask.db(), gathering.id, ask.house.shown_until()).await?;
    let (t, at) = (ask.t(), ask.to(&format!("/{}", gathering.code)));
    let all = version.as_ref().map(|version| sittings(&gathering, &version.programme, &kinds)).unwrap_or_default();
    let lines = all.iter().map(|one| Line {
        title: title(&ask, one),
        when: starts(&ask, &gathering, one),
        stamp: one.starts.rfc3339(),
        href: format!("{at}/sessions/{}", one.code()),
        watch: if seen.iter().any(|code| code == one.code()) {
            format!("{at}/sessions/{}/watch", one.code())
        } else {
            String::new()
        },
        standing: one.standing(ask.now()),
    });
    let (past, ahead): (Vec<Line>, Vec<Line>) = lines.partition(|line| line.standing == Standing::Over);
    let bodies = gathering::store::parts::organisations(ask.db(), gathering.id).await?;
    let behind = ["host", "organiser", "co-organiser", "in-collaboration"];
    let bodies = bodies.into_iter().map(|(_, one)| one).filter(|one| behind.contains(&one.role.as_str()));
    page(&SeriesPage {
        shell: ask
            .shell(t.say("webinar-title"))
            .of(&ask, &gathering.name(&ask.lang), &format!("/{}", gathering.code))
            .style("public.css"),
        bodies: bodies.map(|one| (t.say(&format!("gathering-role-{}", one.role)), one.name)).collect(),
        register: format!("{at}/register"),
        ahead,
        past,
    })
}
