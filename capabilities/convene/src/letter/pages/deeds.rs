//! What can be done with letters: set the day, write those that are due, release, hold back.

use super::desk_of;
use crate::decision::store as decisions;
use crate::letter::desk::Desk;
use crate::letter::model::Kind;
use crate::letter::store;
use ::store::activity::{Deed, record};
use base::Id;
use base::jiff::civil::{Date, Time, time};
use post::outbox::{self, State, Wanted};
use web::{Ask, Outcome, Refusal, see_other};

pub(super) fn back(desk: &Desk) -> String {
    format!("/manage/{}/letters", desk.gathering.code)
}

/// Until when people shall answer.
pub(crate) async fn plan(ask: Ask) -> Outcome {
    let desk = desk_of(&ask).await?;
    let form = ask.form().await?;
    let hour = form.get("answers-at");
    let hour: Option<Time> = if hour.is_empty() { Some(time(23, 59, 59, 0)) } else { hour.parse().ok() };
    let at = match (form.get("answers-on").parse::<Date>(), hour) {
        _ if form.get("answers-on").is_empty() => None,
        (Ok(day), Some(hour)) => Some(desk.gathering.zone.instant(day.to_datetime(hour))),
        _ => return Err(Refusal::invalid("letter-day")),
    };
    if at.is_some_and(|at| at <= ask.now()) {
        return Err(Refusal::invalid("letter-day-over"));
    }
    let tx = ask.db().begin().await?;
    store::save_answers_by(&tx, ask.now(), desk.gathering.id, at).await?;
    note(&tx, &ask, &desk, "letters-planned").await?;
    tx.commit().await?;
    see_other(&ask, &back(&desk), Some("said-letter-planned"))
}

/// Writes the letters that are due and can be written, of one kind or of all. They are held.
pub(crate) async fn write(ask: Ask) -> Outcome {
    let desk = desk_of(&ask).await?;
    let kind = ask.form().await?.get("kind").to_owned();
    let chosen = |one: Kind| kind.is_empty() || one.code() == kind;
    if let Some((accepted, places)) = desk.too_many {
        return Err(too_many(&ask, &desk, accepted, places));
    }
    let missing: Vec<String> = Kind::ALL
        .into_iter()
        .filter(|one| chosen(*one))
        .flat_map(|one| desk.missing(&ask.house, one))
        .map(|(who, _)| who)
        .collect();
    let tx = ask.db().begin().await?;
    let mut written = 0;
    for told in desk.to_tell.iter().filter(|one| Kind::of(one.decision.outcome).is_some_and(chosen)) {
        if desk.write(&tx, &ask.house, ask.now(), told, "").await?.is_some() {
            desk.write_news(&tx, &ask.house, ask.now(), told).await?;
            written += 1;
        }
    }
    if written > 0 {
        note(&tx, &ask, &desk, "letters-written").await?;
    }
    tx.commit().await?;
    let said = match (written, missing.is_empty()) {
        (0, true) => "said-letter-none",
        (_, true) => "said-letter-written",
        (_, false) => "said-letter-some-missing",
    };
    see_other(&ask, &back(&desk), Some(said))
}

fn too_many(ask: &Ask, desk: &Desk, accepted: i64, places: i64) -> Refusal {
    let to = ask.to(&format!("/manage/{}/decisions", desk.gathering.code));
    let refusal =
        Refusal::conflict("letter-too-many").with("accepted", accepted.to_string()).with("places", places.to_string());
    refusal.next(to, "letter-to-decisions")
}

/// Lets letters go: one, or all of a kind that nobody held back. Their decisions are told from this moment on.
pub(crate) async fn release(ask: Ask) -> Outcome {
    let desk = desk_of(&ask).await?;
    let form = ask.form().await?;
    if let Some((accepted, places)) = desk.too_many {
        return Err(too_many(&ask, &desk, accepted, places));
    }
    let tx = ask.db().begin().await?;
    let one = Id::parse(form.get("letter"));
    let letters = match one {
        Some(one) => mine(&tx, &desk, one).await?,
        None => written(&tx, &desk, form.get("kind")).await?,
    };
    outbox::release(&tx, ask.now(), &letters).await?;
    decisions::told(&tx, ask.now(), &letters).await?;
    // Nobody who presents hears of it before the one who answers: the news goes with that letter, never earlier.
    let news = news_with(&tx, &letters).await?;
    let goes = |entry: &outbox::Entry| entry.state == State::Written || (one.is_some() && entry.state == State::Held);
    let news: Vec<Id> = news.iter().filter(|entry| goes(entry)).map(|entry| entry.id).collect();
    outbox::release(&tx, ask.now(), &news).await?;
    crate::panel::store::told(&tx, ask.now(), &letters).await?;
    if !letters.is_empty() {
        note(&tx, &ask, &desk, "letters-released").await?;
    }
    tx.commit().await?;
    see_other(&ask, &back(&desk), Some(if letters.is_empty() { "said-letter-none" } else { "said-letter-released" }))
}

/// Keeps one letter back that has not gone.
pub(crate) async fn hold(ask: Ask) -> Outcome {
    let desk = desk_of(&ask).await?;
    let letter = Id::parse(ask.form().await?.get("letter")).ok_or_else(Refusal::not_found)?;
    let tx = ask.db().begin().await?;
    let letters = mine(&tx, &desk, letter).await?;
    if outbox::hold(&tx, ask.now(), &letters).await? == 0 {
        return Err(gone(&ask, &desk));
    }
    let news: Vec<Id> = news_with(&tx, &letters).await?.into_iter().map(|entry| entry.id).collect();
    outbox::hold(&tx, ask.now(), &news).await?;
    note(&tx, &ask, &desk, "letter-held").await?;
    tx.commit().await?;
    see_other(&ask, &format!("{}/read/{letter}", back(&desk)), Some("said-letter-held"))
}

pub(super) fn gone(ask: &Ask, desk: &Desk) -> Refusal {
    Refusal::conflict("letter-gone").next(ask.to(&back(desk)), "letter-to-letters")
}

/// The letter, if it is one of ours in this gathering (R12). The news of a decision that was not told stays where it is.
async fn mine(tx: &::store::Tx, desk: &Desk, letter: Id) -> Result<Vec<Id>, Refusal> {
    let kept = outbox::read(tx, letter).await?.filter(|kept| kept.scope == Some(desk.gathering.id));
    let ours = kept
        .filter(|kept| Kind::ALL.into_iter().any(|kind| kind.in_outbox() == kept.entry.kind))
        .ok_or_else(Refusal::not_found)?;
    if ours.entry.kind == Kind::Beside.in_outbox() && !is_told(tx, ours.about).await? {
        return Err(Refusal::conflict("letter-news-first"));
    }
    Ok(vec![ours.entry.id])
}

/// The decision on this proposal was told.
pub(super) async fn is_told(db: &::store::Db, proposal_id: Option<Id>) -> Result<bool, Refusal> {
    let Some(id) = proposal_id else { return Ok(false) };
    Ok(decisions::of_proposal(db, id).await?.is_some_and(|decision| decision.told_at.is_some()))
}

/// The news that goes with these letters and has not gone.
async fn news_with(tx: &::store::Tx, letters: &[Id]) -> Result<Vec<outbox::Entry>, Refusal> {
    let proposals = decisions::told_by(tx, letters).await?;
    Ok(outbox::still_here(tx, Kind::Beside.in_outbox(), &proposals).await?)
}

async fn written(tx: &::store::Tx, desk: &Desk, kind: &str) -> Result<Vec<Id>, Refusal> {
    let mut letters = Vec::new();
    let chosen = |one: &Kind| *one != Kind::Beside && (kind.is_empty() || one.code() == kind);
    for one in Kind::ALL.into_iter().filter(chosen) {
        let wanted = Wanted {
            scope: Some(desk.gathering.id),
            kind: Some(one.in_outbox()),
            state: Some(State::Written),
            ..Wanted::default()
        };
        letters.extend(
            outbox::list(tx, wanted, None, super::overview::LETTERS_MAX).await?.into_iter().map(|entry| entry.id),
        );
    }
    Ok(letters)
}

pub(super) async fn note(tx: &::store::Tx, ask: &Ask, desk: &Desk, deed: &str) -> Result<(), Refusal> {
    let deed = Deed {
        deed,
        about_kind: "gathering",
        about_id: desk.gathering.id,
        scope_id: Some(desk.gathering.id),
        fields: "",
    };
    Ok(record(tx, ask.now(), &ask.house.chance, ask.viewer.person(), deed).await?)
}
