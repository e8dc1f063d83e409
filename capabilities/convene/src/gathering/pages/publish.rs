//! Publishing a gathering, and taking it back. Nothing that was read and not confirmed is ever published.

use super::overview::doors;
use crate::gathering::desk::{at, gathering_of, maker, shell};
use crate::gathering::model::{Gathering, State};
use crate::gathering::needs::Counts;
use crate::gathering::store::desk;
use askama::Template;
use web::{Ask, Outcome, Refusal, Shell, page, see_other};

#[derive(Template)]
#[template(path = "gathering/publish.html")]
struct PublishPage {
    shell: Shell,
    draft: bool,
    home: String,
    lacks: Vec<(String, String)>,
    doors: Vec<(String, String)>,
}

pub(super) async fn show(ask: Ask) -> Outcome {
    let gathering = gathering_of(&ask).await?;
    let counts = desk::counts(ask.db(), gathering.id).await?;
    let lacks = lacks(&gathering, &counts).into_iter().map(|(code, n, place)| {
        (ask.t().a(&format!("refusal-gathering-{code}"), "n", n), ask.to(&at(&gathering, place)))
    });
    page(&PublishPage {
        lacks: lacks.collect(),
        shell: shell(&ask, &gathering, ask.t().say("gathering-door-publish")),
        draft: gathering.state == State::Draft,
        home: ask.to(&format!("/{}", gathering.code)),
        doors: doors(&ask, &gathering),
    })
}

/// What keeps a gathering from being published: code, how many, and where it is mended.
fn lacks(gathering: &Gathering, counts: &Counts) -> Vec<(&'static str, i64, &'static str)> {
    let mut lacks = Vec::new();
    if counts.facts > 0 {
        lacks.push(("unconfirmed", counts.facts, "/announcement"));
    }
    if gathering.extra.contains_key("untitled") {
        lacks.push(("untitled", 1, "/settings"));
    }
    if gathering.days.is_none() {
        lacks.push(("without-days", 1, "/settings"));
    }
    lacks
}

pub(super) async fn save(ask: Ask) -> Outcome {
    let form = ask.form().await?;
    let tx = ask.db().begin().await?;
    let mut gathering =
        crate::gathering::store::find(&tx, ask.param("gathering")).await?.ok_or_else(Refusal::not_found)?;
    let publishes = form.get("to") == "published";
    if publishes
        && let Some((code, n, place)) = lacks(&gathering, &desk::counts(&tx, gathering.id).await?).into_iter().next()
    {
        let refusal = match code {
            "unconfirmed" => Refusal::conflict("gathering-unconfirmed"),
            "untitled" => Refusal::conflict("gathering-untitled"),
            _ => Refusal::conflict("gathering-without-days"),
        };
        return Err(refusal.with("n", n.to_string()).next(ask.to(&at(&gathering, place)), "gathering-mend"));
    }
    let stands = gathering.changed_at;
    desk::step_if_unchanged(&tx, &mut gathering, stands, ask.now()).await?;
    gathering.state = if publishes { State::Published } else { State::Draft };
    desk::set_state(&tx, &gathering, ask.now()).await?;
    maker(&ask)
        .note(&tx, if publishes { "gathering-published" } else { "gathering-unpublished" }, &gathering, "state")
        .await?;
    tx.commit().await?;
    let said = if publishes { "said-gathering-published" } else { "said-gathering-unpublished" };
    see_other(&ask, &at(&gathering, ""), Some(said))
}
