//! When: an unanswered letter and an unanswered offer are looked at again at their time.

use super::life::Office;
use super::store as tickets;
use super::store::{bookings, checkouts};
use crate::gathering;
use base::{Id, Ts};
use futures::future::BoxFuture;
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use store::{Tx, jobs};
use web::{House, JobKind, Refusal};

/// The names of the jobs.
const LOOK: &str = "registration-look-again";
const EXPIRE: &str = "registration-payment-expires";

#[derive(Serialize, Deserialize)]
struct Looking {
    booking: Id,
}

/// Leaves the job for a little after `until`.
pub(super) async fn look_again(tx: &Tx, office: &Office<'_>, booking: Id, until: Option<Ts>) -> Result<(), Refusal> {
    let Some(until) = until else { return Ok(()) };
    let at = until.plus_s(super::model::GRACE_S + 1);
    jobs::leave(tx, office.now, office.chance, LOOK, &Looking { booking }, at, None).await?;
    Ok(())
}

pub(super) fn look() -> JobKind {
    JobKind {
        kind: LOOK,
        run: |house, payload| -> BoxFuture<'static, Result<(), String>> { Box::pin(run(house, payload)) },
    }
}

async fn run(house: Arc<House>, payload: String) -> Result<(), String> {
    let looking: Looking = serde_json::from_str(&payload).map_err(|error| format!("read the job: {error}"))?;
    let told = |error: &dyn std::fmt::Display| format!("look at a booking again: {error}");
    look_at(&house, looking.booking).await.map_err(|refusal| told(&refusal.cause.unwrap_or(refusal.code.to_owned())))
}

#[derive(Serialize, Deserialize)]
struct Expiring {
    checkout: Id,
}

/// Leaves the job that ends a payment nobody made.
pub(super) async fn let_expire(tx: &Tx, office: &Office<'_>, checkout: Id, until: Ts) -> Result<(), Refusal> {
    let at = until.plus_s(super::model::GRACE_S);
    jobs::leave(tx, office.now, office.chance, EXPIRE, &Expiring { checkout }, at, None).await?;
    Ok(())
}

pub(super) fn expire() -> JobKind {
    JobKind {
        kind: EXPIRE,
        run: |house, payload| -> BoxFuture<'static, Result<(), String>> {
            Box::pin(async move {
                let expiring: Expiring =
                    serde_json::from_str(&payload).map_err(|error| format!("read the job: {error}"))?;
                let told = |error: store::StoreError| format!("let a payment expire: {error}");
                let tx = house.db.begin().await.map_err(told)?;
                let checkout = checkouts::hold(&tx, expiring.checkout).await.map_err(told)?;
                if checkout.state == checkouts::State::Begun {
                    checkouts::end(&tx, checkout.id, checkouts::State::Expired, house.now()).await.map_err(told)?;
                }
                tx.commit().await.map_err(told)
            })
        },
    }
}

async fn look_at(house: &House, id: Id) -> Result<(), Refusal> {
    let tx = house.db.begin().await?;
    let Ok(booking) = bookings::by_id(&tx, id).await else { return Ok(()) };
    let gathering = gathering::store::by_id(&tx, booking.gathering_id).await?;
    let Some(registration) = tickets::of_gathering(&tx, gathering.id).await? else { return Ok(()) };
    let office = Office {
        house,
        now: house.now(),
        chance: &house.chance,
        by: None,
        gathering: &gathering,
        registration: &registration,
    };
    office.look(&tx, booking).await?;
    tx.commit().await?;
    Ok(())
}
