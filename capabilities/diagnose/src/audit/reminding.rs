//! Reminders of what ends: an ethics certificate, an agreement, the day on which data are to be destroyed. A job is left
//! with the change that sets such a day; when it comes, it writes to the coordinators what ends now, and nothing where
//! meanwhile somebody has taken care of it.

use crate::audit::certificate::{self, Ends, REMIND_DAYS, ends};
use crate::audit::model::{Audit, Role};
use crate::audit::store::{self as audits, members};
use crate::desk::today;
use crate::inventory::model::Standing;
use crate::inventory::store as inventory;
use crate::inventory::store::agreements::{self, counting};
use crate::letters::{self, Writing};
use base::{Id, Ts};
use directory::person::store as persons;
use futures::future::BoxFuture;
use post::Value;
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use store::{Tx, jobs};
use web::{House, JobKind, Tr};

/// The kind of the job.
const REMIND: &str = "audit-remind";

#[derive(Serialize, Deserialize)]
struct Payload {
    audit: Id,
}

pub(crate) fn jobs() -> Vec<JobKind> {
    vec![JobKind { kind: REMIND, run }]
}

/// Leaves reminders of a last day: at nine in the morning, 30 days before it and on the day itself. A day is reminded of
/// once, however many things end on it.
pub(crate) async fn leave(tx: &Tx, house: &House, audit: &Audit, now: Ts, last_day: &str) -> store::Result<()> {
    let Ok(day) = last_day.parse::<base::jiff::civil::Date>() else { return Ok(()) };
    let at = audit.zone.instant(day.to_datetime(base::jiff::civil::Time::constant(9, 0, 0, 0)));
    for at in [at.plus_s(-REMIND_DAYS * 86_400), at] {
        // What is past already stands on the desk.
        if at < now {
            continue;
        }
        let once = format!("{REMIND}-{}-{}", audit.id, at.0);
        jobs::leave(tx, now, &house.chance, REMIND, &Payload { audit: audit.id }, at, Some(once)).await?;
    }
    Ok(())
}

fn run(house: Arc<House>, payload: String) -> BoxFuture<'static, Result<(), String>> {
    Box::pin(async move {
        let told = |error: &dyn std::fmt::Display| format!("remind of what ends in an audit: {error}");
        let payload: Payload = serde_json::from_str(&payload).map_err(|error| told(&error))?;
        remind(&house, payload.audit).await.map_err(|error| told(&error))
    })
}

async fn remind(house: &House, audit: Id) -> Result<(), String> {
    let failed = |error: store::StoreError| error.to_string();
    let (db, now) = (&house.db, house.now());
    let audit = audits::by_id(db, audit).await.map_err(failed)?;
    let coordinators = members::in_role(db, audit.id, Role::Coordinator).await.map_err(failed)?;
    let coordinators = persons::all_of(db, &coordinators).await.map_err(failed)?;
    let mut letters = Vec::new();
    for person in coordinators {
        let t = Tr::new(house.words.clone(), person.lang.clone());
        let lines = what_ends(house, &audit, &t).await.map_err(failed)?;
        if !lines.is_empty() {
            letters.push((person, lines.join("\n")));
        }
    }
    let tx = db.begin().await.map_err(failed)?;
    for (person, lines) in &letters {
        let path = format!("/audits/{}/desk", audit.code);
        let writing =
            Writing { kind: "audit-reminder", to: person, path, values: vec![("lines", Value::Quoted(lines.clone()))] };
        letters::put(&tx, house, now, &audit, writing).await?;
    }
    tx.commit().await.map_err(failed)
}

/// What ends soon or is over, a line each.
async fn what_ends(house: &House, audit: &Audit, t: &Tr) -> store::Result<Vec<String>> {
    let today = today(house.now(), &audit.zone);
    let mut lines = Vec::new();
    for one in certificate::standing(&house.db, audit.id).await? {
        if ends(&one.expires_on, &today) != Ends::Later {
            lines.push(t.a2("remind-certificate", "issuer", one.issuer.as_str(), "day", t.day_of(&one.expires_on)));
        }
    }
    let all = agreements::all(&house.db, audit.id).await?;
    for source in inventory::all(&house.db, audit.id).await? {
        let Some(one) = counting(&all, source.id, &today).filter(|_| source.standing != Standing::Destroyed) else {
            continue;
        };
        if one.ended_at.is_none() && ends(&one.ends_on, &today) != Ends::Later {
            lines.push(t.a2("remind-agreement", "source", source.title.as_str(), "day", t.day_of(&one.ends_on)));
        }
        if ends(&one.destroy_on, &today) != Ends::Later {
            lines.push(t.a2("remind-destroy", "source", source.title.as_str(), "day", t.day_of(&one.destroy_on)));
        }
    }
    Ok(lines)
}
