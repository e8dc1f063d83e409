//! The timer of a stage: what is left, readable from the last row. The page holds all it needs, so that it goes on
//! without a network once it is there. Without scripts it says how long the talk is.

use crate::format::model::has_timer;
use crate::format::store;
use crate::programme::public::open;
use askama::Template;
use web::{Ask, Outcome, Refusal, Shell, page};

/// Longest time that a timer counts.
const MINUTES_MAX: i64 = 480;

#[derive(Template)]
#[template(path = "format/timer.html")]
struct TimerPage {
    shell: Shell,
    title: (String, String),
    minutes: i64,
    left: String,
    back: String,
}

/// `GET /{gathering}/sessions/{code}/timer`; `?minutes=18` counts another time.
pub(in crate::format) async fn show(ask: Ask) -> Outcome {
    let (gathering, version) = open(&ask).await?;
    let published = version.is_some_and(|version| {
        version.programme.sessions.iter().any(|session| session.identity.code == ask.param("code"))
    });
    let at = store::session(ask.db(), gathering.id, ask.param("code")).await?;
    let at = at.filter(|at| published && has_timer(&at.kind)).ok_or_else(Refusal::not_found)?;
    let asked = ask.query.number("minutes").filter(|minutes| (1..=MINUTES_MAX).contains(minutes));
    let minutes = asked.or(at.minutes).unwrap_or(18);
    let (tag, title) = at.title.found(&ask.lang);
    page(&TimerPage {
        shell: ask
            .shell(ask.t().a("format-timer-title", "title", title))
            .style("public.css")
            .script("timer.js")
            .private(),
        title: (tag.to_owned(), title.to_owned()),
        left: format!("{minutes}:00"),
        back: ask.to(&format!("/{}/sessions/{}", gathering.code, at.code)),
        minutes,
    })
}
