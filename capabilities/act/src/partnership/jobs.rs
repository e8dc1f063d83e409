//! The reminder that an agreement runs out: thirty days before, to whoever convenes. It looks at what stands then: an
//! agreement that has ended, or holds longer by now, reminds of nothing.

use super::model::{Agreement, Part, Partnership};
use super::store::{self as partnerships, agreements, members};
use crate::maker::Maker;
use ::store::{Tx, jobs};
use base::jiff::{Span, civil::Date};
use base::{Id, Lang, Ts, Zone};
use futures::future::BoxFuture;
use post::outbox::{self, Posting};
use post::{Address, Letter, MessageId, Template, Value};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;
use web::{House, JobKind, Tr};

const REMIND: &str = "partnership-agreement-expires";
/// Time enough for the members to meet once.
const DAYS_BEFORE: i32 = 30;

pub(crate) fn jobs() -> Vec<JobKind> {
    vec![JobKind { kind: REMIND, run }]
}

#[derive(Serialize, Deserialize)]
struct Reminder {
    agreement: Id,
    expires_on: String,
}

/// Leaves the reminder, in the transaction in which the agreement came to hold.
pub async fn leave(tx: &Tx, maker: Maker<'_>, agreement: &Agreement) -> ::store::Result<()> {
    let Some(at) = remind_at(&agreement.expires_on) else { return Ok(()) };
    let reminder = Reminder { agreement: agreement.id, expires_on: agreement.expires_on.clone() };
    let once = format!("{REMIND} {} {}", agreement.id, agreement.expires_on);
    jobs::leave(tx, maker.now, maker.chance, REMIND, &reminder, at, Some(once)).await
}

/// Eight in the morning, UTC, thirty days before.
fn remind_at(expires_on: &str) -> Option<Ts> {
    let day: Date = expires_on.parse().ok()?;
    let day = day.checked_sub(Span::new().days(DAYS_BEFORE)).ok()?;
    Some(Zone::utc().instant(day.at(8, 0, 0, 0)))
}

fn run(house: Arc<House>, payload: String) -> BoxFuture<'static, Result<(), String>> {
    Box::pin(async move {
        let told = |error: &dyn std::fmt::Display| format!("remind of an agreement that runs out: {error}");
        let reminder: Reminder = serde_json::from_str(&payload).map_err(|error| told(&error))?;
        let tx = house.db.begin().await.map_err(|error| told(&error))?;
        remind(&house, &tx, &reminder).await.map_err(|error| told(&error))?;
        tx.commit().await.map_err(|error| told(&error))
    })
}

async fn remind(house: &House, tx: &Tx, reminder: &Reminder) -> Result<(), String> {
    let told = |error: ::store::StoreError| error.to_string();
    let Some((of, agreement)) = agreements::by_id(tx, reminder.agreement).await.map_err(told)? else { return Ok(()) };
    let today = Zone::utc().civil(house.now()).date().to_string();
    if !agreement.holds(&today) || agreement.expires_on != reminder.expires_on {
        return Ok(());
    }
    let Some(partnership) = partnerships::by_id(tx, of).await.map_err(told)? else { return Ok(()) };
    let conveners: Vec<Id> = members::of(tx, of)
        .await
        .map_err(told)?
        .iter()
        .filter(|one| one.stands() && one.part == Part::Convener)
        .filter_map(|one| one.person_id)
        .collect();
    for person in directory::person::store::all_of(tx, &conveners).await.map_err(told)? {
        write(house, tx, (&partnership, &agreement), (person.id, &person.mail, &person.lang)).await?;
    }
    Ok(())
}

/// One letter, in the reader's language.
async fn write(
    house: &House,
    tx: &Tx,
    (partnership, agreement): (&Partnership, &Agreement),
    (person, mail, lang): (Id, &str, &Lang),
) -> Result<(), String> {
    let Ok(to) = Address::new(mail, None) else { return Ok(()) };
    let t = Tr::new(house.words.clone(), lang.clone());
    let place = house.to(lang, &format!("/partnerships/{}/agreements/{}", partnership.code, agreement.number));
    let values = BTreeMap::from([
        ("agreement", Value::Line(agreement.title.clone())),
        ("partnership", Value::Line(partnership.title.clone())),
        ("day", Value::Line(t.day_of(&agreement.expires_on))),
        ("link", Value::Link(format!("{}{place}", house.settings.base_url))),
    ]);
    // Fluent puts the template's places where its own stand, so that a value is never read as words.
    let places: Vec<_> = values.keys().map(|name| (*name, format!("{{{name}}}").into())).collect();
    let subject = t.with("partnership-expires-subject", &places);
    let template = Template::new(&subject, &t.with("partnership-expires-text", &places));
    let wording = template.fill(&values).map_err(|error| error.to_string())?;
    let settings = &house.settings;
    let from = Address::new(&settings.mail_from, Some(&settings.name)).map_err(|error| error.to_string())?;
    let id = MessageId::of_letter(Id::new(house.now(), &house.chance), &settings.mail_domain);
    let id = id.ok_or("the mail domain of the settings is none")?;
    let letter = Letter::new(from, to, wording, id).map_err(|error| error.to_string())?;
    let posting = Posting {
        kind: REMIND,
        person: Some(person),
        about: Some(("partnership", partnership.id)),
        lang: lang.to_string(),
        ..Posting::default()
    };
    outbox::put(tx, house.now(), &house.chance, &letter, posting).await.map_err(|error| error.to_string())?;
    Ok(())
}
