//! Whoever answers for an action is written to a week before its day and on the day after, if it is not done by then.
//! The job is left with the action and looks again when it runs: what was done, dropped, handed on or moved to another
//! day since is passed over in silence.

use super::letters::{self, Writing};
use super::model::{Action, Due, Problem, due};
use super::store::{Maker, by_id, plan};
use base::jiff::ToSpan;
use base::jiff::civil::Date;
use base::{Id, Ts};
use futures::future::BoxFuture;
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use store::{Result, Tx, jobs};
use web::{House, Refusal, Tr};

/// The kind of the job.
pub(crate) const REMIND: &str = "problem-remind";
/// Days before the day, and after it.
const ON_DAYS: [i64; 2] = [-7, 1];
/// The hour at which one reads letters.
const AT_HOUR: i8 = 8;

#[derive(Serialize, Deserialize)]
struct Payload {
    action: String,
    due_on: String,
    owner: String,
}

/// Leaves the reminders of an action, each once for each day and owner.
pub(crate) async fn leave(tx: &Tx, maker: Maker<'_>, one: &Problem, action: &Action) -> Result<()> {
    let (Some(owner), Ok(day)) = (action.owner_id, action.due_on.parse::<Date>()) else { return Ok(()) };
    let payload = Payload { action: action.id.to_string(), due_on: action.due_on.clone(), owner: owner.to_string() };
    for days in ON_DAYS {
        let Some(at) = when(one, day, days).filter(|at| *at > maker.now) else { continue };
        let key = format!("{REMIND}-{}-{owner}-{}-{days}", action.id, action.due_on);
        jobs::leave(tx, maker.now, maker.chance, REMIND, &payload, at, Some(key)).await?;
    }
    Ok(())
}

fn when(one: &Problem, day: Date, days: i64) -> Option<Ts> {
    let day = day.checked_add(days.days()).ok()?;
    Some(one.zone.instant(day.at(AT_HOUR, 0, 0, 0)))
}

/// Writes the letter, if there is still something to remind of.
pub(crate) fn run(house: Arc<House>, payload: String) -> BoxFuture<'static, std::result::Result<(), String>> {
    Box::pin(async move {
        let payload: Payload = serde_json::from_str(&payload).map_err(|error| format!("read the reminder: {error}"))?;
        let told =
            |refusal: Refusal| format!("remind of an action: {}", refusal.cause.as_deref().unwrap_or(refusal.code));
        remind(&house, &payload).await.map_err(told)
    })
}

async fn remind(house: &House, payload: &Payload) -> std::result::Result<(), Refusal> {
    let Some(id) = Id::parse(&payload.action) else { return Ok(()) };
    let tx = house.db.begin().await?;
    let Some((problem_id, action)) = plan::action_anywhere(&tx, id).await? else { return Ok(()) };
    let one = by_id(&tx, problem_id).await?;
    let Some(owner) = action.owner_id.filter(|owner| owner.to_string() == payload.owner) else { return Ok(()) };
    let stands = due(&action, one.zone.civil(house.now()).date());
    let words = match stands {
        _ if action.due_on != payload.due_on => return Ok(()),
        Due::Over | Due::ToCome => return Ok(()),
        Due::Soon(_) => ("problem-letter-soon-subject", "problem-letter-soon"),
        Due::Late(_) => ("problem-letter-late-subject", "problem-letter-late"),
    };
    let lang = directory::person::store::find(&tx, owner).await?.map(|person| person.lang).unwrap_or(one.lang.clone());
    let day = Tr::new(house.words.clone(), lang).day_of(&action.due_on);
    let kind = if matches!(stands, Due::Late(_)) { "action-late" } else { "action-soon" };
    let values = vec![("what", action.what.clone()), ("day", day)];
    let once = Some(format!("{kind}-{}-{owner}-{}", action.id, action.due_on));
    letters::put(&tx, house, &one, Writing { kind, words, person: owner, values, once, place: "/response" }).await?;
    tx.commit().await?;
    Ok(())
}
