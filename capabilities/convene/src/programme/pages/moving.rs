//! Moves on the desk: put, lift, lock, take back. Each is one transaction on the held desk; whoever moved the
//! same card meanwhile is named, with both versions, and nothing is overwritten in silence.

use super::desk::{BoardView, Conflict, DeskPage, Seen, gathering, look};
use crate::gathering::model::Gathering;
use crate::programme::board;
use crate::programme::clash::{Fit, fits};
use crate::programme::making::{Making, next_number};
use crate::programme::model::{Back, Desk, MINUTES_MAX, Placement, Session, Spot};
use crate::programme::{store as desks, words};
use askama::Template;
use base::Id;
use base::jiff::civil::Date;
use std::collections::{HashMap, HashSet};
use store::Tx;
use store::activity::{self, Deed};
use web::{Ask, Form, Outcome, Refusal, Sheet, Shell, StatusCode, Tr, json, page};

/// Reads the held desk inside the transaction.
pub(super) async fn held(ask: &Ask, tx: &Tx) -> Result<Desk, Refusal> {
    let gathering = gathering(ask, tx).await?;
    desks::hold(tx, gathering.id).await?;
    Ok(desks::desk(tx, gathering).await?)
}

/// `POST /manage/{gathering}/programme/move`: to a place, or with an empty `to` to the list of unplaced.
pub async fn put(ask: Ask) -> Outcome {
    let form = ask.form().await?;
    let tx = ask.db().begin().await?;
    let desk = held(&ask, &tx).await?;
    let (session, own) = desk.find_card(form.get("session")).ok_or_else(Refusal::not_found)?;
    let spot = match form.get("to") {
        "" => None,
        name => Some(
            Spot::parse(&desk, name)
                .filter(|spot| spot.room_id.is_some() || session.may_roam())
                .ok_or_else(|| Refusal::invalid("programme-no-such-place"))?,
        ),
    };
    if own.is_some_and(|own| own.locked) {
        return Err(Refusal::conflict("programme-locked").with("title", session.name(&ask.lang)));
    }
    if let Some(conflict) = conflict(&ask, &tx, &desk, session, spot, &form).await? {
        return refuse_with_both(&ask, desk.gathering, conflict, &tx).await;
    }
    let minutes = form.number("minutes").filter(|minutes| (1..=MINUTES_MAX).contains(minutes));
    let making = Making { chance: &ask.house.chance, now: ask.now() };
    let (session_id, step) = (session.id, moved(making, &desk, session, own, spot, minutes));
    for change in &step.0 {
        match change {
            Back::Put(placement) => desks::save_placement(&tx, desk.gathering.id, placement).await?,
            Back::Lift(id) => desks::remove_placement(&tx, *id).await?,
            Back::Unmake(_) | Back::Reword(_) | Back::Remake(_) => {}
        }
    }
    let deed = if spot.is_some() { "moved" } else { "lifted" };
    finish(ask, tx, desk, deed, &[session_id], &step.1).await
}

/// What the move writes, and what takes it back.
fn moved(
    making: Making<'_>,
    desk: &Desk,
    session: &Session,
    own: Option<&Placement>,
    spot: Option<Spot>,
    minutes: Option<i64>,
) -> (Vec<Back>, Vec<Back>) {
    match (own, spot) {
        (Some(own), Some(spot)) => {
            let now = Placement {
                room_id: spot.room_id,
                starts: spot.starts,
                minutes: minutes.unwrap_or(own.minutes),
                ..own.clone()
            };
            (vec![Back::Put(now)], vec![Back::Put(own.clone())])
        }
        (Some(own), None) => (vec![Back::Lift(own.id)], vec![Back::Put(own.clone())]),
        (None, Some(spot)) => {
            let mut codes = desk.placements.iter().map(|placement| placement.code.clone()).collect();
            let new = Placement {
                id: making.id(),
                session_id: session.id,
                room_id: spot.room_id,
                number: next_number(desk.placements.iter().map(|placement| placement.number)),
                code: making.code(&mut codes),
                guid: making.id(),
                starts: spot.starts,
                minutes: minutes.unwrap_or_else(|| desk.minutes_of(session)),
                locked: false,
                source_key: String::new(),
                extra: "{}".to_owned(),
            };
            (vec![Back::Put(new.clone())], vec![Back::Lift(new.id)])
        }
        (None, None) => (Vec::new(), Vec::new()),
    }
}

/// Somebody else touched the same card since this organiser saw it.
async fn conflict(
    ask: &Ask,
    tx: &Tx,
    desk: &Desk,
    session: &Session,
    spot: Option<Spot>,
    form: &Form,
) -> Result<Option<Conflict>, Refusal> {
    let seen = form.number("revision").unwrap_or(desk.revision);
    if seen >= desk.revision {
        return Ok(None);
    }
    let steps = desks::since(tx, desk.gathering.id, seen).await?;
    let Some(last) =
        steps.iter().rev().find(|step| step.sessions.contains(&session.id) && step.by_person != ask.viewer.person())
    else {
        return Ok(None);
    };
    let t = ask.t();
    let by = super::who::name_of(tx, last.by_person).await?.unwrap_or_else(|| t.say("programme-somebody"));
    let unplaced = || t.say("programme-unplaced-place");
    let theirs =
        desk.places_of(session.id).next().map_or_else(unplaced, |own| words::place(&t, desk, own.room_id, own.starts));
    let wanted = spot.map_or_else(unplaced, |spot| words::place(&t, desk, spot.room_id, spot.starts));
    let sentence = t.with(
        "programme-two-organisers",
        &[
            ("by", by.into()),
            ("title", session.name(&ask.lang).into()),
            ("theirs", theirs.into()),
            ("mine", wanted.clone().into()),
        ],
    );
    Ok(Some(Conflict { sentence, card: form.get("session").to_owned(), to: form.get("to").to_owned(), wanted }))
}

async fn refuse_with_both(ask: &Ask, gathering: Gathering, conflict: Conflict, tx: &Tx) -> Outcome {
    let (desk, seen) = look(tx, gathering).await?;
    let view = BoardView::over(ask, &desk, Seen { conflict: Some(conflict), ..seen });
    let mut answer = shown(ask, &desk, view)?;
    *answer.status_mut() = StatusCode::CONFLICT;
    Ok(answer)
}

/// The board alone where a script asked, else the whole page.
fn shown(ask: &Ask, desk: &Desk, view: BoardView) -> Outcome {
    if ask.headers.contains_key("x-swap") {
        page(&view.fragment(ask.t()))
    } else {
        page(&DeskPage::of(ask, desk, view, Sheet::default()))
    }
}

/// Writes the step and its record, and answers with the board as it is now.
pub(super) async fn finish(
    ask: Ask,
    tx: Tx,
    desk: Desk,
    deed: &'static str,
    sessions: &[Id],
    undo: &[Back],
) -> Outcome {
    let gathering_id = desk.gathering.id;
    desks::take(&tx, &ask.house.chance, ask.now(), gathering_id, ask.viewer.person(), deed, sessions, undo).await?;
    for session in sessions {
        let about = Deed {
            deed: "session-arranged",
            about_kind: "session",
            about_id: *session,
            scope_id: Some(gathering_id),
            fields: deed,
        };
        activity::record(&tx, ask.now(), &ask.house.chance, ask.viewer.person(), about).await?;
    }
    let said = match deed {
        "moved" => "said-programme-moved",
        "lifted" => "said-programme-lifted",
        "locked" => "said-programme-locked",
        "reworded" => "said-programme-reworded",
        "removed" => "said-programme-removed",
        _ => "said-programme-taken-back",
    };
    if ask.headers.contains_key("x-swap") {
        let (fresh, seen) = look(&tx, desk.gathering).await?;
        tx.commit().await?;
        let view = BoardView::over(&ask, &fresh, Seen { said: Some(ask.t().say(said)), ..seen });
        return page(&view.fragment(ask.t()));
    }
    let day = ask.query.get("day").parse::<Date>().ok();
    let code = desk.gathering.code.clone();
    tx.commit().await?;
    let day = day.map(|day| format!("?day={day}")).unwrap_or_default();
    web::see_other(&ask, &format!("/manage/{code}/programme{day}"), Some(said))
}

/// `POST /manage/{gathering}/programme/lock`: locks a card, or unlocks it.
pub async fn lock(ask: Ask) -> Outcome {
    let form = ask.form().await?;
    let tx = ask.db().begin().await?;
    let desk = held(&ask, &tx).await?;
    let (session, own) = desk.find_card(form.get("session")).ok_or_else(Refusal::not_found)?;
    let own = own.ok_or_else(|| Refusal::conflict("programme-not-placed").with("title", session.name(&ask.lang)))?;
    let (session_id, before) = (session.id, own.clone());
    desks::save_placement(&tx, desk.gathering.id, &Placement { locked: !before.locked, ..before.clone() }).await?;
    finish(ask, tx, desk, "locked", &[session_id], &[Back::Put(before)]).await
}

/// `POST /manage/{gathering}/programme/undo`: takes the last step back, up to fifty.
pub async fn undo(ask: Ask) -> Outcome {
    let tx = ask.db().begin().await?;
    let desk = held(&ask, &tx).await?;
    let Some(step) = desks::last_undoable(&tx, desk.gathering.id).await? else {
        return Err(Refusal::conflict("programme-nothing-to-take-back"));
    };
    let mut there: HashSet<Id> = desk.sessions.iter().map(|session| session.id).collect();
    for back in step.undo.iter().rev() {
        match back {
            Back::Put(placement) if !there.contains(&placement.session_id) => {}
            Back::Put(placement) => desks::save_placement(&tx, desk.gathering.id, placement).await?,
            Back::Reword(session) => desks::save_session(&tx, session).await?,
            Back::Remake(session) => {
                there.insert(session.id);
                desks::add_sessions(&tx, desk.gathering.id, std::slice::from_ref(session), ask.now()).await?;
            }
            Back::Lift(id) => desks::remove_placement(&tx, *id).await?,
            Back::Unmake(id) => {
                for placement in desk.places_of(*id) {
                    desks::remove_placement(&tx, placement.id).await?;
                }
                desks::remove_session(&tx, *id).await?;
            }
        }
    }
    desks::undone(&tx, desk.gathering.id, step.revision).await?;
    finish(ask, tx, desk, "taken-back", &step.sessions, &[]).await
}

#[derive(serde::Serialize)]
struct Why {
    stops: bool,
    why: String,
}

/// `GET /manage/{gathering}/programme/clashes?session=K7QM4D`: which places cannot be, or say something. Others are free.
pub async fn places(ask: Ask) -> Outcome {
    let gathering = gathering(&ask, ask.db()).await?;
    let desk = desks::desk(ask.db(), gathering).await?;
    let (session, own) = desk.find_card(ask.query.get("session")).ok_or_else(Refusal::not_found)?;
    let t = ask.t();
    let days = ask.query.get("day").parse::<Date>().map_or_else(|_| desk.days(), |day| vec![day]);
    let spots: Vec<_> = days.into_iter().flat_map(|day| board::spots_for(&desk, session, day)).collect();
    let found = fits(&desk, session, own, &spots);
    let by_id: HashMap<Id, &Placement> = desk.placements.iter().map(|placement| (placement.id, placement)).collect();
    let trial = own.map_or(session.id, |own| own.id);
    let mut cells: HashMap<String, Why> = HashMap::new();
    for ((room, starts), fit) in spots.iter().zip(found) {
        let (stops, clash) = match fit {
            Fit::Free => continue,
            Fit::Warns(clash) => (false, clash),
            Fit::Stops(clash) => (true, clash),
        };
        cells.insert(
            Spot::name(&desk, *room, *starts),
            Why { stops, why: words::clash(&t, &desk, &by_id, &clash, trial) },
        );
    }
    json(&serde_json::json!({ "cells": cells }))
}

#[derive(Template)]
#[template(path = "programme/move.html")]
struct MovePage {
    shell: Shell,
    t: Tr,
    at: String,
    card: String,
    page: String,
    title: String,
    lang: String,
    stands: String,
    placed: bool,
    locked: bool,
    minutes: i64,
    revision: i64,
    day: Date,
    days: Vec<(String, String)>,
    free: Vec<(String, String)>,
    warned: Vec<(String, String)>,
    stopped: Vec<(String, String)>,
}

/// `GET /manage/{gathering}/programme/move?card=K7QM4D`: the places of a day, those that fit first.
pub async fn show(ask: Ask) -> Outcome {
    let gathering = gathering(&ask, ask.db()).await?;
    let desk = desks::desk(ask.db(), gathering).await?;
    let (session, own) = desk.find_card(ask.query.get("card")).ok_or_else(Refusal::not_found)?;
    let t = ask.t();
    let days = desk.days();
    let asked = ask.query.get("day").parse::<Date>().ok();
    let first = days.first().copied().unwrap_or_else(|| desk.gathering.zone.civil(ask.now()).date());
    let day = asked.or_else(|| own.map(|own| own.starts.date())).unwrap_or(first);
    let spots = board::spots_for(&desk, session, day);
    let by_id: HashMap<Id, &Placement> = desk.placements.iter().map(|placement| (placement.id, placement)).collect();
    let trial = own.map_or(session.id, |own| own.id);
    let (mut free, mut warned, mut stopped) = (Vec::new(), Vec::new(), Vec::new());
    for ((room, starts), fit) in spots.iter().zip(fits(&desk, session, own, &spots)) {
        let (name, place) = (Spot::name(&desk, *room, *starts), words::place_today(&t, &desk, *room, *starts));
        let with = |clash| {
            t.a2("programme-place-but", "place", place.clone(), "why", words::clash(&t, &desk, &by_id, clash, trial))
        };
        match &fit {
            Fit::Free => free.push((name, place)),
            Fit::Warns(clash) => warned.push((name, with(clash))),
            Fit::Stops(clash) => stopped.push((name, with(clash))),
        }
    }
    let code = desk.gathering.code.clone();
    let title = session.title.found(&ask.lang);
    let shell = ask.shell(t.a("programme-move-title", "title", title.1)).work().of(
        &ask,
        &desk.gathering.name(&ask.lang),
        &format!("/manage/{code}"),
    );
    let shell =
        shell.crumb(t.say("programme-menu"), ask.to(&format!("/manage/{code}/programme?day={day}"))).crumb(title.1, "");
    page(&MovePage {
        at: ask.to(&format!("/manage/{code}/programme")),
        card: ask.query.get("card").to_owned(),
        page: ask.to(&format!("/manage/{code}/programme/sessions/{}?day={day}", session.code)),
        title: title.1.to_owned(),
        lang: title.0.to_owned(),
        stands: own
            .map_or_else(|| t.say("programme-unplaced-place"), |own| words::place(&t, &desk, own.room_id, own.starts)),
        placed: own.is_some(),
        locked: own.is_some_and(|own| own.locked),
        minutes: own.map_or_else(|| desk.minutes_of(session), |own| own.minutes),
        revision: desk.revision,
        day,
        days: days.into_iter().map(|day| (day.to_string(), t.day(day))).collect(),
        free,
        warned,
        stopped,
        shell,
        t,
    })
}
