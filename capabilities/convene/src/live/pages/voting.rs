//! Votes for questions and answers to polls: one browser, one vote; sent twice it counts once.

use super::ask::{back, takes};
use crate::live::browser::{Browser, let_in};
use crate::live::entry::{floor, gathering};
use crate::live::model::{PollState, Refused, State};
use crate::live::store as floors;
use web::{Ask, Outcome, Refusal};

/// `POST /{gathering}/sessions/{code}/ask/{question}/vote` with `on=1` or `on=0`.
pub async fn vote(ask: Ask) -> Outcome {
    let gathering = gathering(&ask).await?;
    let floor = floor(&ask, &gathering).await?;
    let form = ask.form().await?;
    let mut asked =
        floors::question(ask.db(), floor.session_id, ask.param("question")).await?.ok_or_else(Refusal::not_found)?;
    if floor.is_over(ask.now()) {
        return Err(Refusal::gone("floor-over"));
    }
    // A vote that comes late for a question which was merged meanwhile counts for the other one.
    if let (State::Merged, Some(into)) = (asked.state, asked.merged_into) {
        asked = floors::question_by_id(ask.db(), floor.session_id, into).await?.ok_or_else(Refusal::not_found)?;
    }
    match asked.state {
        state if state.takes_votes() => {}
        State::Answered => return Err(Refusal::conflict("question-answered")),
        // What nobody sees is nothing to a stranger.
        _ => return Err(Refusal::not_found()),
    }
    let browser = Browser::of(&ask);
    let mark = browser.mark(&floor.key);
    let_in(&ask, &floor, &mark)?;
    if asked.by_browser != mark {
        let on = form.get("on") != "0";
        crate::live::urn::Urn::vote(&ask.house, floor.session_id, asked.id, mark, on, ask.now()).await?;
    }
    back(&ask, &gathering.code, &floor.code, &form, &browser, "said-voted")
}

/// `POST /{gathering}/sessions/{code}/polls/{poll}`
pub async fn answer(ask: Ask) -> Outcome {
    let gathering = gathering(&ask).await?;
    let floor = floor(&ask, &gathering).await?;
    takes(&ask, &crate::live::model::Floor { asking: true, ..floor.clone() })?;
    let form = ask.form().await?;
    let poll = floors::poll(ask.db(), floor.session_id, ask.param("poll")).await?.ok_or_else(Refusal::not_found)?;
    match poll.state {
        PollState::Open => {}
        PollState::Closed => return Err(Refusal::conflict("poll-closed")),
        PollState::Ahead => return Err(Refusal::not_found()),
    }
    let chosen = match form.has("rank-1") {
        // Without a script a ranking is one field a place.
        true => (1..=poll.choices.len()).map(|place| form.get(&format!("rank-{place}"))).collect(),
        false => form.all("choice"),
    };
    let read = poll.read(&chosen, form.get("words")).map_err(|refused| match refused {
        Refused::Nothing => Refusal::invalid("poll-nothing"),
        Refused::NotRanked => Refusal::invalid("poll-not-ranked"),
        Refused::TooLong => Refusal::invalid("poll-too-long"),
    })?;
    let browser = Browser::of(&ask);
    let mark = browser.mark(&floor.key);
    let_in(&ask, &floor, &mark)?;
    crate::live::urn::Urn::answer(&ask.house, floor.session_id, &poll, mark, read, floor.holds, ask.now()).await?;
    back(&ask, &gathering.code, &floor.code, &form, &browser, "said-answered")
}
