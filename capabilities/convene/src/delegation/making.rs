//! A delegation comes to be: its places are booked at once, and its head gets the link. It may be called otherwise or
//! get another head later; whoever in the house asked to be told is told, in the same transaction.

use super::model::Delegation;
use super::store;
use crate::registration::letters::{self, Writing};
use crate::registration::life::{Made, Office, Wish};
use crate::registration::model::{NotBooked, Source, Ticket};
use crate::registration::store::bookings;
use crate::registration::store::links::{self, Opens};
use ::store::{Tx, jobs};
use base::{Id, Lang, Secret};
use post::Value;
use std::collections::BTreeMap;
use web::Refusal;

/// The job under which a delegation that came to be or changed is told, with its id.
pub const CHANGED: &str = "delegation-changed";

/// Tells whoever asked to be told that this delegation is new, another one than before, or gave its places back.
pub(crate) async fn tell(office: &Office<'_>, tx: &Tx, delegation_id: Id) -> Result<(), Refusal> {
    if office.house.does(CHANGED) {
        jobs::leave(tx, office.now, office.chance, CHANGED, &delegation_id, office.now, None).await?;
    }
    Ok(())
}

/// Keeps what changed of a delegation. Another head gets a link, and that of the one before opens nothing any more.
pub async fn change(office: &Office<'_>, tx: &Tx, before: &Delegation, after: &Delegation) -> Result<(), Refusal> {
    store::save(tx, after, office.now).await?;
    let booking = bookings::of_delegation(tx, after.id).await?.ok_or_else(Refusal::not_found)?;
    if !before.head_mail.eq_ignore_ascii_case(&after.head_mail) {
        links::revoke(tx, Opens::Head, after.id).await?;
        write(office, tx, after, Opens::Head, &booking.lang, booking.places).await?;
    }
    bookings::readdress(tx, booking.id, &after.head_name, &after.head_mail).await?;
    office.note(tx, "delegation-changed", &booking, "name country head").await?;
    tell(office, tx, after.id).await
}

/// Makes a delegation with its places, and writes to its head unless told not to. Answers the secret of the head's link.
pub async fn make(
    office: &Office<'_>,
    tx: &Tx,
    ticket: &Ticket,
    one: &Delegation,
    places: i64,
    lang: &Lang,
) -> Result<Result<(Made, Secret), NotBooked>, Refusal> {
    store::save(tx, one, office.now).await?;
    let wish = Wish {
        places,
        organisation: one.name.clone(),
        delegation: Some(one.id),
        silent: true,
        ..Wish::one(Source::Delegation, &one.head_name, &one.head_mail, lang)
    };
    let made = match office.book(tx, ticket, wish).await? {
        Ok(made) => made,
        Err(why) => return Ok(Err(why)),
    };
    office.seat(tx, &made.booking, Vec::new()).await?;
    let secret = write(office, tx, one, Opens::Head, lang, places).await?;
    tell(office, tx, one.id).await?;
    Ok(Ok((made, secret)))
}

/// Writes to the head, or to who helps, with a link of their own.
pub async fn write(
    office: &Office<'_>,
    tx: &Tx,
    one: &Delegation,
    whose: Opens,
    lang: &Lang,
    places: i64,
) -> Result<Secret, Refusal> {
    let secret = Secret::draw(office.chance);
    links::give(tx, whose, one.id, &secret, office.now).await?;
    let path = format!("/{}/delegations/{}", office.gathering.code, secret.expose());
    let to = if whose == Opens::Head {
        (one.head_mail.as_str(), one.head_name.as_str())
    } else {
        (one.aide_mail.as_str(), "")
    };
    let values = BTreeMap::from([
        ("delegation", Value::Line(one.name.clone())),
        ("n", Value::Text(places.to_string())),
        ("head", Value::Line(one.head_name.clone())),
        ("link", Value::Link(letters::link(office.house, lang, &path))),
    ]);
    let writing = Writing {
        words: if whose == Opens::Head { "delegation-head" } else { "delegation-aide" },
        to,
        person: None,
        lang,
        gathering: office.gathering,
        about: ("delegation", one.id),
        values,
    };
    letters::put(tx, office.house, office.now, writing).await?;
    Ok(secret)
}
