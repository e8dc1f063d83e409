//! Preparing, opening and closing polls. One poll is open at a time; its figures are shown when the moderator wants.

use super::moderate::{done, led};
use crate::live::entry::make_sure;
use crate::live::model::{CHOICES_MAX, Kind, Poll, PollState};
use crate::live::store as floors;
use base::{Code, Id, Localised, one_line};
use web::{Ask, Form, Outcome, Refusal};

const CHOICE_CHARS_MAX: usize = 80;

/// `POST /manage/{gathering}/live/{code}/polls`
pub async fn add(ask: Ask) -> Outcome {
    let (gathering, floor) = led(&ask).await?;
    let form = ask.form().await?;
    let kind = Kind::parse(form.get("kind")).ok_or_else(|| Refusal::invalid("poll-kind-missing"))?;
    let question = Localised::both(&line(&form, "question-en", 240), &line(&form, "question-fr", 240));
    if question.is_empty() {
        return Err(Refusal::invalid("poll-question-missing"));
    }
    let choices = if kind.has_choices() { choices(&form) } else { Vec::new() };
    if kind.has_choices() && choices.len() < 2 {
        return Err(Refusal::invalid("poll-two-choices"));
    }
    let tx = ask.db().begin().await?;
    let floor = make_sure(&ask, &tx, floor).await?;
    let position = floors::polls(&tx, floor.session_id, base::Ts(i64::MAX))
        .await?
        .iter()
        .map(|poll| poll.position)
        .max()
        .unwrap_or(0)
        + 1;
    let poll = Poll {
        id: ask.new_id(),
        code: Code::draw(&ask.house.chance),
        state: PollState::Ahead,
        hides: form.get("hides") == "yes",
        shown: false,
        kind,
        question,
        choices,
        position,
    };
    floors::add_poll(&tx, floor.session_id, &poll).await?;
    done(&ask, tx, &gathering, &floor, "poll-prepared", poll.id, Some("said-poll-prepared")).await
}

fn line(form: &Form, field: &str, most: usize) -> String {
    one_line(form.get(field)).chars().take(most).collect()
}

/// One choice a line; a line may say it in the second language after a bar: `No bed | Pas de lit`.
fn choices(form: &Form) -> Vec<Localised> {
    let cut = |text: &str| one_line(text).chars().take(CHOICE_CHARS_MAX).collect::<String>();
    let lines = form.raw("choices").lines().map(str::trim).filter(|line| !line.is_empty()).take(CHOICES_MAX);
    lines
        .map(|line| match line.split_once('|') {
            Some((en, fr)) => Localised::both(&cut(en), &cut(fr)),
            None => Localised::both(&cut(line), ""),
        })
        .filter(|choice| !choice.is_empty())
        .collect()
}

/// `POST /manage/{gathering}/live/{code}/polls/{poll}`
pub async fn act(ask: Ask) -> Outcome {
    let (gathering, floor) = led(&ask).await?;
    let (form, now) = (ask.form().await?, ask.now());
    let tx = ask.db().begin().await?;
    let poll = floors::poll(&tx, floor.session_id, ask.param("poll")).await?.ok_or_else(Refusal::not_found)?;
    let moved = match (form.get("deed"), poll.state) {
        ("open", PollState::Ahead | PollState::Closed) => {
            floors::close_open_polls(&tx, floor.session_id, now).await?;
            floors::move_poll(&tx, &poll, PollState::Open, !poll.hides, now).await?
        }
        ("close-show", PollState::Open) => floors::move_poll(&tx, &poll, PollState::Closed, true, now).await?,
        ("close", PollState::Open) => floors::move_poll(&tx, &poll, PollState::Closed, false, now).await?,
        ("show", PollState::Closed) => floors::move_poll(&tx, &poll, PollState::Closed, true, now).await?,
        ("hide", PollState::Closed) => floors::move_poll(&tx, &poll, PollState::Closed, false, now).await?,
        ("remove", _) => floors::remove_poll(&tx, poll.id).await?,
        ("say" | "unsay", _) => {
            let id = Id::parse(form.get("answer")).ok_or_else(Refusal::not_found)?;
            floors::say_open_answer(&tx, poll.id, id, form.get("deed") == "say").await?
        }
        _ => false,
    };
    if !moved {
        return Err(Refusal::conflict("poll-moved-on"));
    }
    done(&ask, tx, &gathering, &floor, "poll-moved", poll.id, Some("said-poll-moved")).await
}
