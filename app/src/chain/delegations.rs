//! A delegation that is registered may sign: it becomes a body of the recommendations of its gathering, with its name,
//! its country and its head, and follows what the registration says from then on.

use base::{Chance, Id, Lang, Ts};
use convene::delegation::model::Delegation;
use convene::delegation::store as delegations;
use convene::gathering::model::Gathering;
use convene::gathering::store as gatherings;
use convene::registration::store::bookings;
use deliberate::recommendation::model::Of;
use deliberate::recommendation::store::Maker;
use deliberate::signing::bodies::{self, Registered};
use directory::organisation::store as organisations;
use directory::person::Mail;
use directory::person::store as persons;
use futures::future::BoxFuture;
use std::sync::Arc;
use store::{StoreError, Tx};
use web::{House, Tr};

/// The job that convene leaves where a delegation came to be or changed.
pub(super) fn run(house: Arc<House>, payload: String) -> BoxFuture<'static, Result<(), String>> {
    Box::pin(async move {
        let told = |error: StoreError| format!("let a delegation sign: {error}");
        let id: Id = serde_json::from_str(&payload).map_err(|error| format!("read the delegation: {error}"))?;
        let tx = house.db.begin().await.map_err(told)?;
        keep(&house, &tx, id, house.now(), &house.chance).await.map_err(told)?;
        tx.commit().await.map_err(told)?;
        house.cache.touch();
        Ok(())
    })
}

/// Keeps the body as the registration says it is now; answers its id, or nothing where there is no such delegation.
pub async fn keep(house: &House, tx: &Tx, id: Id, now: Ts, chance: &Chance) -> store::Result<Option<Id>> {
    let one = match delegations::by_id(tx, id).await {
        Ok(one) => one,
        // Erased since the job was left.
        Err(StoreError::Missing) => return Ok(None),
        Err(error) => return Err(error),
    };
    let gathering = gatherings::by_id(tx, one.gathering_id).await?;
    let organisation = organisations::find_or_create_by_name(tx, now, chance, &one.name).await?;
    let lang = gathering.langs.first().cloned().unwrap_or_else(Lang::en);
    let office = Tr::new(house.words.clone(), lang.clone()).say("chain-head");
    // Whoever gave the places back signs nothing more by the registration; what was signed stays.
    let gone = bookings::of_delegation(tx, one.id).await?.is_some_and(|booking| booking.state.has_ended());
    let head = if gone { None } else { head(tx, now, chance, &one, &lang).await? };
    let maker = Maker { now, chance, by: None };
    let registered = Registered {
        id: one.id,
        organisation,
        name: &one.name,
        country: &one.country,
        head: head.map(|person| (person, office.as_str())),
    };
    Ok(Some(bodies::register(tx, maker, &of(gathering), &registered).await?))
}

async fn head(tx: &Tx, now: Ts, chance: &Chance, one: &Delegation, lang: &Lang) -> store::Result<Option<Id>> {
    let Some(mail) = Mail::parse(&one.head_mail) else { return Ok(None) };
    Ok(Some(persons::find_or_create(tx, now, chance, &mail, &one.head_name, lang).await?))
}

/// A gathering as recommendations point at it.
pub(super) fn of(gathering: Gathering) -> Of {
    Of { id: gathering.id, code: gathering.code, title: gathering.title }
}
