//! Those who wanted to hear of new opportunities are told once, in batches, by a job that was left with the publication.

use super::model::{Opportunity, Standing, State};
use super::store::{alerted, find};
use crate::network::Maker;
use crate::network::subscription::letters::{Writing, put};
use crate::network::subscription::{self, What};
use base::{Id, Lang};
use futures::future::BoxFuture;
use post::Value;
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use store::{Tx, jobs};
use web::{House, Tr};

/// The kind of the job.
pub(super) const ALERT: &str = "opportunity-alert";
/// Letters of one run.
const BATCH: i64 = 100;

#[derive(Serialize, Deserialize)]
struct Payload {
    code: String,
    after: Option<Id>,
}

/// Leaves the job in the transaction of the publication; of an opportunity that was told already nothing more is said.
pub async fn leave(tx: &Tx, maker: Maker<'_>, one: &Opportunity) -> store::Result<()> {
    if !alerted(tx, maker, one.id).await? {
        return Ok(());
    }
    again(tx, maker, Payload { code: one.code.clone(), after: None }).await
}

async fn again(tx: &Tx, maker: Maker<'_>, payload: Payload) -> store::Result<()> {
    let key = Some(format!("{ALERT}-{}-{}", payload.code, payload.after.map(|id| id.to_string()).unwrap_or_default()));
    jobs::leave(tx, maker.now, maker.chance, ALERT, &payload, maker.now, key).await
}

pub(super) fn run(house: Arc<House>, payload: String) -> BoxFuture<'static, Result<(), String>> {
    Box::pin(async move {
        let payload: Payload = serde_json::from_str(&payload).map_err(|error| format!("read the alert: {error}"))?;
        tell(&house, payload).await.map_err(|error| format!("tell of an opportunity: {error}"))
    })
}

async fn tell(house: &House, payload: Payload) -> store::Result<()> {
    let Some(one) = find(&house.db, &payload.code).await? else { return Ok(()) };
    // It was withdrawn, or the letters came too late to be of use.
    if one.state != State::Published || one.standing(house.now()) == Standing::Closed {
        return Ok(());
    }
    let tx = house.db.begin().await?;
    let maker = Maker { now: house.now(), chance: &house.chance, by: None };
    let readers = subscription::store::confirmed(&tx, What::Opportunities, payload.after, BATCH).await?;
    for reader in &readers {
        put(&tx, house, maker, reader, letter(house, &one, &reader.lang)).await?;
    }
    if let Some(last) = readers.last().filter(|_| i64::try_from(readers.len()).unwrap_or(0) == BATCH) {
        again(&tx, maker, Payload { code: one.code.clone(), after: Some(last.id) }).await?;
    }
    tx.commit().await
}

fn letter(house: &House, one: &Opportunity, lang: &Lang) -> Writing {
    let t = Tr::new(house.words.clone(), lang.clone());
    let by = one.of.as_ref().map(|(_, name)| name.clone()).unwrap_or_default();
    let until = match one.closes_at {
        Some(at) => t.a2("network-when", "when", t.instant(at, &one.zone), "city", one.zone.city()),
        None => t.say("opportunity-no-end"),
    };
    Writing {
        kind: "opportunity",
        words: ("opportunity-letter-subject", "opportunity-letter-text"),
        path: format!("/opportunities/{}", one.code),
        about: Some(("opportunity", one.id)),
        key: format!("opportunity-{}", one.code),
        values: vec![
            ("title", Value::Line(one.title.in_lang(lang).to_owned())),
            ("by", Value::Line(by)),
            ("summary", Value::Text(one.summary.in_lang(lang).to_owned())),
            ("until", Value::Text(until)),
        ],
    }
}
