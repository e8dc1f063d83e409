//! What can be done with letters: set the day, write those that are due, release, hold back.

use super::Desk;
use crate::decision::store as decisions;
use crate::letter::compose::{Reader, Templates};
use crate::letter::model::Kind;
use crate::letter::store;
use ::store::activity::{Deed, record};
use base::jiff::civil::{Date, Time, time};
use base::{Id, Secret};
use post::outbox::{self, State, Wanted};
use web::{Ask, Outcome, Refusal, see_other};

fn back(desk: &Desk) -> String {
    format!("/manage/{}/letters", desk.gathering.code)
}

/// Until when people shall answer.
pub(crate) async fn plan(ask: Ask) -> Outcome {
    let desk = Desk::of(&ask).await?;
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
    let desk = Desk::of(&ask).await?;
    let kind = ask.form().await?.get("kind").to_owned();
    let chosen = |one: Kind| kind.is_empty() || one.code() == kind;
    if let Some((accepted, places)) = desk.too_many {
        return Err(too_many(&ask, &desk, accepted, places));
    }
    let missing: Vec<String> = Kind::ALL
        .into_iter()
        .filter(|one| chosen(*one))
        .flat_map(|one| desk.missing(&ask, one))
        .map(|(who, _)| who)
        .collect();
    let around = desk.around(&ask);
    let tx = ask.db().begin().await?;
    let mut written = 0;
    for told in desk.to_tell.iter().filter(|one| Kind::of(one.decision.outcome).is_some_and(chosen)) {
        let (Some(kind), link) = (Kind::of(told.decision.outcome), Secret::draw(&ask.house.chance)) else { continue };
        let Ok(wording) = desk.wording(&ask, told, &link) else { continue };
        let lang = Templates::lang_for(&told.lang);
        let to = Reader { mail: &told.mail, name: &told.name, person_id: told.person_id, lang };
        let key = format!("decision:{}:{}", told.decision.id, told.decision.revision);
        let about = ("proposal", told.decision.proposal_id);
        let letter = around.put(&tx, ask.now(), to, wording, kind, about, key).await?;
        // Changed in another window meanwhile: the whole is done again with what stands now.
        if !decisions::has_letter(&tx, &told.decision, letter, &link, desk.answers_by).await? {
            return Err(Refusal::conflict("somebody-was-first"));
        }
        written += 1;
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
    let desk = Desk::of(&ask).await?;
    let form = ask.form().await?;
    if let Some((accepted, places)) = desk.too_many {
        return Err(too_many(&ask, &desk, accepted, places));
    }
    let tx = ask.db().begin().await?;
    let letters = match Id::parse(form.get("letter")) {
        Some(one) => mine(&tx, &desk, one).await?,
        None => written(&tx, &desk, form.get("kind")).await?,
    };
    outbox::release(&tx, ask.now(), &letters).await?;
    decisions::told(&tx, ask.now(), &letters).await?;
    crate::panel::store::told(&tx, ask.now(), &letters).await?;
    if !letters.is_empty() {
        note(&tx, &ask, &desk, "letters-released").await?;
    }
    tx.commit().await?;
    see_other(&ask, &back(&desk), Some(if letters.is_empty() { "said-letter-none" } else { "said-letter-released" }))
}

/// Keeps one letter back that has not gone.
pub(crate) async fn hold(ask: Ask) -> Outcome {
    let desk = Desk::of(&ask).await?;
    let letter = Id::parse(ask.form().await?.get("letter")).ok_or_else(Refusal::not_found)?;
    let tx = ask.db().begin().await?;
    let letters = mine(&tx, &desk, letter).await?;
    if outbox::hold(&tx, ask.now(), &letters).await? == 0 {
        return Err(Refusal::conflict("letter-gone").next(ask.to(&back(&desk)), "letter-to-letters"));
    }
    note(&tx, &ask, &desk, "letter-held").await?;
    tx.commit().await?;
    see_other(&ask, &format!("{}/read/{letter}", back(&desk)), Some("said-letter-held"))
}

/// The letter, if it is one of ours in this gathering (R12).
async fn mine(tx: &::store::Tx, desk: &Desk, letter: Id) -> Result<Vec<Id>, Refusal> {
    let kept = outbox::read(tx, letter).await?.filter(|kept| kept.scope == Some(desk.gathering.id));
    let ours = kept
        .filter(|kept| Kind::ALL.into_iter().any(|kind| kind.in_outbox() == kept.entry.kind))
        .ok_or_else(Refusal::not_found)?;
    Ok(vec![ours.entry.id])
}

async fn written(tx: &::store::Tx, desk: &Desk, kind: &str) -> Result<Vec<Id>, Refusal> {
    let mut letters = Vec::new();
    for one in Kind::ALL.into_iter().filter(|one| kind.is_empty() || one.code() == kind) {
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

async fn note(tx: &::store::Tx, ask: &Ask, desk: &Desk, deed: &str) -> Result<(), Refusal> {
    let deed = Deed {
        deed,
        about_kind: "gathering",
        about_id: desk.gathering.id,
        scope_id: Some(desk.gathering.id),
        fields: "",
    };
    Ok(record(tx, ask.now(), &ask.house.chance, ask.viewer.person(), deed).await?)
}
