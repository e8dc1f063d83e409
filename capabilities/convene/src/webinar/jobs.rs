//! When: a day and an hour before each webinar everybody registered is reminded. The jobs are left with the version that
//! is published; one whose webinar has moved since does nothing, since the new version left its own.

use super::model::{Lead, sittings};
use super::store::{self, Registered};
use crate::gathering::{self, model::Gathering};
use crate::programme::store as desks;
use crate::programme::store::Version;
use crate::registration::letters::{self, Writing};
use crate::registration::store::links::{self, Opens};
use ::store::{Tx, jobs};
use base::{Chance, Id, Secret, Ts, Zone};
use futures::future::BoxFuture;
use post::Value;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;
use web::{House, JobKind, Refusal, Tr};

const REMIND: &str = "webinar-remind";

#[derive(Serialize, Deserialize)]
struct Reminding {
    gathering: Id,
    code: String,
    starts: Ts,
    lead: String,
}

/// Leaves the reminders of the newest version.
pub async fn leave_for(tx: &Tx, chance: &Chance, now: Ts, gathering: &Gathering) -> ::store::Result<()> {
    let Some(version) = desks::latest(tx, gathering.id).await? else { return Ok(()) };
    let kinds = store::codes(tx, gathering.id).await?;
    for sitting in sittings(gathering, &version.programme, &kinds) {
        for lead in Lead::ALL {
            let at = sitting.starts.plus_s(-lead.seconds());
            if at <= now {
                continue;
            }
            let (code, starts) = (sitting.code().to_owned(), sitting.starts);
            let key = format!("webinar:{}:{code}:{}:{}", gathering.id, starts.0, lead.code());
            let reminding = Reminding { gathering: gathering.id, code, starts, lead: lead.code().to_owned() };
            jobs::leave(tx, now, chance, REMIND, &reminding, at, Some(key)).await?;
        }
    }
    Ok(())
}

pub(super) fn remind() -> JobKind {
    JobKind {
        kind: REMIND,
        run: |house, payload| -> BoxFuture<'static, Result<(), String>> { Box::pin(run(house, payload)) },
    }
}

async fn run(house: Arc<House>, payload: String) -> Result<(), String> {
    let reminding: Reminding = serde_json::from_str(&payload).map_err(|error| format!("read the job: {error}"))?;
    let told =
        |refusal: Refusal| format!("remind of a webinar: {}", refusal.cause.unwrap_or_else(|| refusal.code.to_owned()));
    write(&house, &reminding).await.map_err(told)
}

async fn write(house: &House, reminding: &Reminding) -> Result<(), Refusal> {
    let lead = Lead::parse(&reminding.lead).ok_or_else(|| Refusal::surprise("a reminder of another kind"))?;
    let now = house.now();
    let tx = house.db.begin().await?;
    let gathering = gathering::store::by_id(&tx, reminding.gathering).await?;
    let Some(version) = desks::latest(&tx, gathering.id).await? else { return Ok(()) };
    let Some(title) = titles(&tx, &gathering, &version, reminding).await? else { return Ok(()) };
    // A job that waited until the webinar began has nobody to remind any more.
    if now >= reminding.starts {
        return Ok(());
    }
    let all = store::registered(&tx, gathering.id).await?;
    if !store::remind(&tx, gathering.id, &reminding.code, reminding.starts, lead, all.len(), now).await? {
        return Ok(());
    }
    for one in &all {
        letter(&tx, house, now, &gathering, one, reminding, &title, lead).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// The title of the webinar, where it still stands at its time.
async fn titles(
    tx: &Tx,
    gathering: &Gathering,
    version: &Version,
    reminding: &Reminding,
) -> Result<Option<exchange::model::Localised>, Refusal> {
    let kinds = store::codes(tx, gathering.id).await?;
    let all = sittings(gathering, &version.programme, &kinds);
    let found = all.iter().find(|one| one.code() == reminding.code && one.starts == reminding.starts);
    Ok(found.map(|one| one.session.title.clone()))
}

#[expect(clippy::too_many_arguments, reason = "a letter is to whom, about what, when")]
async fn letter(
    tx: &Tx,
    house: &House,
    now: Ts,
    gathering: &Gathering,
    one: &Registered,
    reminding: &Reminding,
    title: &exchange::model::Localised,
    lead: Lead,
) -> Result<(), Refusal> {
    let secret = Secret::draw(&house.chance);
    links::give(tx, Opens::Delegate, one.delegate_id, &secret, now).await?;
    let t = Tr::new(house.words.clone(), one.lang.clone());
    let said = |zone: &Zone| t.a2("registration-when", "when", t.instant(reminding.starts, zone), "city", zone.city());
    let here = Zone::parse(&one.zone).unwrap_or_else(|_| gathering.zone.clone());
    let path = format!("/{}/delegates/{}/join/{}", gathering.code, secret.expose(), reminding.code);
    let values = BTreeMap::from([
        ("title", Value::Line(title.pick(&[one.lang.tag(), "en"]).to_owned())),
        ("when", Value::Text(said(&here))),
        ("link", Value::Link(letters::link(house, &one.lang, &path))),
        ("contact", Value::Text(gathering.contact.clone())),
    ]);
    let words = match lead {
        Lead::Day => "day",
        Lead::Hour => "hour",
    };
    let (to, person) = ((one.mail.as_str(), one.name.as_str()), one.person_id);
    let writing =
        Writing { words, to, person, lang: &one.lang, gathering, about: ("delegate", one.delegate_id), values };
    letters::put_worded(tx, house, now, "webinar-letter-", writing).await
}
