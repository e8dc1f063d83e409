//! What can be done with the seats of a panel: add, hold for somebody, free, invite, reopen, take away.

use super::one::find;
use crate::letter::compose::{Around, Reader, Templates, fill};
use crate::letter::model::Kind;
use crate::panel::model::{Panel, Role, SEATS_MAX, Seat, State};
use crate::panel::store;
use crate::review::desk::Desk;
use ::store::activity::{Deed, record};
use ::store::{StoreError, Tx};
use base::jiff::civil::{Date, time};
use base::{Id, Lang, Secret, Ts};
use post::Value;
use web::{Ask, Form, Outcome, Refusal, see_other};

pub(crate) async fn change(ask: Ask) -> Outcome {
    let desk = Desk::of(&ask).await?;
    let panel = find(&ask, &desk).await?;
    let form = ask.form().await?;
    let deed = form.get("do").to_owned();
    let tx = ask.db().begin().await?;
    let seats = store::seats(&tx, panel.id).await?;
    let said = match deed.as_str() {
        "add" => add(&tx, &ask, &panel, &seats, &form).await?,
        "hold" => hold(&tx, &ask, &desk, &panel, chosen(&seats, &form)?, &form).await?,
        "free" => one(store::free(&tx, chosen(&seats, &form)?.id).await?, "said-panel-freed")?,
        "remove" => one(store::remove(&tx, chosen(&seats, &form)?.id).await?, "said-panel-removed")?,
        "reopen" => reopen(&tx, &ask, &panel, chosen(&seats, &form)?).await?,
        "invite" => invite(&tx, &ask, &desk, &panel, chosen(&seats, &form)?, &form).await?,
        _ => return Err(Refusal::bad("panel-deed")),
    };
    let noted = format!("panel-seat-{deed}");
    let noted =
        Deed { deed: &noted, about_kind: "panel", about_id: panel.id, scope_id: Some(desk.gathering.id), fields: "" };
    record(&tx, ask.now(), &ask.house.chance, ask.viewer.person(), noted).await?;
    tx.commit().await?;
    see_other(&ask, &format!("/manage/{}/panels/{}", desk.gathering.code, panel.code), Some(said))
}

fn chosen<'a>(seats: &'a [Seat], form: &Form) -> Result<&'a Seat, Refusal> {
    let place = form.number("seat");
    seats.iter().find(|seat| Some(seat.position) == place).ok_or_else(Refusal::not_found)
}

/// One row changed, or somebody was faster.
fn one(changed: bool, said: &'static str) -> Result<&'static str, Refusal> {
    if changed { Ok(said) } else { Err(Refusal::conflict("somebody-was-first")) }
}

async fn add(tx: &Tx, ask: &Ask, panel: &Panel, seats: &[Seat], form: &Form) -> Result<&'static str, Refusal> {
    let now = ask.now();
    if seats.iter().filter(|seat| !seat.standing(now).is_past()).count() >= SEATS_MAX {
        return Err(Refusal::conflict("panel-full").with("most", SEATS_MAX.to_string()));
    }
    let role = Role::parse(form.get("role")).unwrap_or(Role::Panellist);
    store::add(tx, ask.new_id(), panel.id, role, form.get("sector")).await?;
    Ok("said-panel-added")
}

/// A seat that was declined or lapsed stays as history; an open one of the same kind comes after it.
async fn reopen(tx: &Tx, ask: &Ask, panel: &Panel, seat: &Seat) -> Result<&'static str, Refusal> {
    match seat.standing(ask.now()) {
        State::Declined => {}
        State::Lapsed => {
            if seat.state == State::Invited {
                store::lapse(tx, seat.id).await?;
            }
        }
        _ => return Err(Refusal::conflict("panel-seat-taken")),
    }
    store::add(tx, ask.new_id(), panel.id, seat.role, &seat.wanted_sector).await?;
    Ok("said-panel-reopened")
}

async fn hold(
    tx: &Tx,
    ask: &Ask,
    desk: &Desk,
    panel: &Panel,
    seat: &Seat,
    form: &Form,
) -> Result<&'static str, Refusal> {
    let id = Id::parse(form.get("presenter"));
    let candidates = store::candidates(tx, desk.gathering.id).await?;
    let candidate = candidates.into_iter().find(|one| Some(one.presenter_id) == id).ok_or_else(Refusal::not_found)?;
    let back = ask.to(&format!("/manage/{}/panels/{}", desk.gathering.code, panel.code));
    match store::hold(tx, seat.id, &candidate).await {
        Ok(true) => Ok("said-panel-held"),
        Ok(false) => Err(Refusal::conflict("panel-seat-taken").next(back, "panel-back")),
        // The database holds it: one person sits once on a panel, whatever two chairs do at once.
        Err(StoreError::Taken(_)) => {
            Err(Refusal::conflict("panel-twice").with("name", candidate.name).next(back, "panel-back"))
        }
        Err(error) => Err(error.into()),
    }
}

/// The invitation is written and held; it goes when it is released.
async fn invite(
    tx: &Tx,
    ask: &Ask,
    desk: &Desk,
    panel: &Panel,
    seat: &Seat,
    form: &Form,
) -> Result<&'static str, Refusal> {
    let until = until(ask, desk, form)?;
    let (Some(presenter_id), Some(proposal_id), State::Held) = (seat.presenter_id, seat.proposal_id, seat.state) else {
        return Err(Refusal::conflict("panel-not-held"));
    };
    let presenters = crate::proposal::store::presenters(tx, proposal_id).await?;
    let person = presenters.into_iter().find(|one| one.id == presenter_id).ok_or_else(Refusal::not_found)?;
    let proposal = crate::proposal::store::by_id(tx, proposal_id).await?;
    let templates = Templates::of(&ask.house, crate::letter::store::templates(tx, desk.gathering.id).await?);
    let lang = Templates::lang_for(&proposal.lang);
    let link = Secret::draw(&ask.house.chance);
    let around = Around { house: &ask.house, gathering: &desk.gathering, answers_by: Some(until) };
    let mut values = around.values(lang, &person.name, &proposal.title, &format!("/seat/{}", link.expose()));
    let t = web::Tr::new(ask.house.words.clone(), Lang::new(lang));
    values.insert("panel", Value::Text(panel.title.in_lang(&Lang::new(lang)).to_owned()));
    values.insert("question", Value::Text(panel.question.in_lang(&Lang::new(lang)).to_owned()));
    values.insert("role", Value::Text(t.say(seat.role.key())));
    let wording = fill(&templates.get(Kind::Seat, lang), &values)
        .map_err(|missing| Refusal::conflict("panel-letter-missing").with("places", missing.0.join(", ")))?;
    let mail = if person.mail.is_empty() { proposal.contact_mail.as_str() } else { person.mail.as_str() };
    let to = Reader { mail, name: &person.name, person_id: person.person_id, lang };
    let letter =
        around.put(tx, ask.now(), to, wording, Kind::Seat, ("seat", seat.id), format!("seat:{}", seat.id)).await?;
    one(store::invite(tx, ask.now(), seat.id, letter, &link, until).await?, "said-panel-invited")
}

/// The last minute of the day that was typed.
fn until(ask: &Ask, desk: &Desk, form: &Form) -> Result<Ts, Refusal> {
    let day: Date = form.get("answers-on").parse().map_err(|_| Refusal::invalid("letter-day"))?;
    let until = desk.gathering.zone.instant(day.to_datetime(time(23, 59, 59, 0)));
    if until <= ask.now() { Err(Refusal::invalid("letter-day-over")) } else { Ok(until) }
}
