//! The delegations of a gathering and their signatories in the database. Who may sign is recorded with the hand that
//! recorded it; a signatory who leaves keeps the row with its end.

use super::model::{Body, Signatory};
use super::store::body;
use crate::recommendation::model::Of;
use crate::recommendation::store::Maker;
use base::Id;
use store::activity::{Deed, record};
use store::{Db, Result, Tx, sql};

/// The delegations of a gathering, by country and name.
pub async fn of_gathering(db: &Db, gathering_id: Id) -> Result<Vec<Body>> {
    let asked = sql(
        "select id, name, country, weight from signing_body where gathering_id = $1 order by country, name, id limit 1000",
    );
    db.all(asked.bind(gathering_id)).await?.iter().map(body).collect()
}

/// Enters an organisation as a delegation, or changes its country and weight. `registration` points at its
/// registration, where it has one.
pub async fn keep(
    tx: &Tx,
    maker: Maker<'_>,
    of: &Of,
    organisation: (Id, &str),
    country: &str,
    weight: i64,
    registration: Option<Id>,
) -> Result<Id> {
    let upsert = sql(
        "insert into signing_body (id, gathering_id, organisation_id, name, country, weight, ref_id, created_at) \
         values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (gathering_id, organisation_id) do update set \
         country = excluded.country, weight = excluded.weight, ref_id = coalesce(excluded.ref_id, signing_body.ref_id) returning id",
    );
    let upsert = upsert.bind(maker.id()).bind(of.id).bind(organisation.0).bind(organisation.1).bind(country);
    let id: Id = tx.one(upsert.bind(weight).bind(registration).bind(maker.now)).await?.get("id")?;
    note(tx, maker, of, "delegation-entered", id).await?;
    Ok(id)
}

/// A delegation as its registration says it is.
#[derive(Clone, Debug)]
pub struct Registered<'a> {
    /// Its registration.
    pub id: Id,
    /// The organisation of the directory.
    pub organisation: Id,
    /// What it is called.
    pub name: &'a str,
    /// Its country; empty where the registration does not say.
    pub country: &'a str,
    /// Who leads it, and what that is called; `None` where nobody does.
    pub head: Option<(Id, &'a str)>,
}

/// A registered delegation may sign, and its head may sign for it. Told again, it changes what changed: the name, the
/// country, the head. What the organiser recorded by hand (its weight, other signatories) stays.
pub async fn register(tx: &Tx, maker: Maker<'_>, of: &Of, registered: &Registered<'_>) -> Result<Id> {
    let known = sql(
        "select id from signing_body where gathering_id = $1 and (ref_id = $2 or (organisation_id = $3 and ref_id is null)) \
         order by case when ref_id = $2 then 0 else 1 end limit 1",
    );
    let known = tx.optional(known.bind(of.id).bind(registered.id).bind(registered.organisation)).await?;
    let id = match known {
        Some(row) => row.get("id")?,
        None => {
            let named = (registered.organisation, registered.name);
            keep(tx, maker, of, named, registered.country, 1, Some(registered.id)).await?
        }
    };
    let update = sql(
        "update signing_body set name = $3, country = case when $4 = '' then country else $4 end, ref_id = $5, \
         organisation_id = case when exists (select 1 from signing_body o where o.gathering_id = $2 and o.organisation_id = $6 \
         and o.id <> $1) then organisation_id else $6 end where id = $1 and gathering_id = $2",
    );
    let update = update.bind(id).bind(of.id).bind(registered.name).bind(registered.country).bind(registered.id);
    tx.execute(update.bind(registered.organisation)).await?;
    head(tx, maker, id, registered.head).await?;
    note(tx, maker, of, "delegation-registered", id).await?;
    Ok(id)
}

/// Whoever led it before may no longer sign by that; whoever leads it now may.
async fn head(tx: &Tx, maker: Maker<'_>, body_id: Id, head: Option<(Id, &str)>) -> Result<()> {
    let end = sql("update signatory set ended_at = $3, standing = null where body_id = $1 and standing = 1 \
         and source = 'registration' and ($2 is null or person_id <> $2)");
    tx.execute(end.bind(body_id).bind(head.map(|(person, _)| person)).bind(maker.now)).await?;
    let Some((person, office)) = head else { return Ok(()) };
    let insert = sql(
        "insert into signatory (id, body_id, person_id, office, source, recorded_at) values ($1, $2, $3, $4, 'registration', $5) \
         on conflict (body_id, person_id, standing) do nothing",
    );
    let insert = insert.bind(maker.id()).bind(body_id).bind(person).bind(office);
    tx.execute(insert.bind(maker.now)).await?;
    Ok(())
}

/// Records that this person may sign for the delegation; who may already, may.
pub async fn authorise(tx: &Tx, maker: Maker<'_>, of: &Of, body_id: Id, person_id: Id, office: &str) -> Result<()> {
    let insert = sql(
        "insert into signatory (id, body_id, person_id, office, recorded_at, recorded_by) values ($1, $2, $3, $4, $5, $6) \
         on conflict (body_id, person_id, standing) do update set office = excluded.office, source = 'desk'",
    );
    let insert = insert.bind(maker.id()).bind(body_id).bind(person_id).bind(office).bind(maker.now).bind(maker.by);
    tx.execute(insert).await?;
    note(tx, maker, of, "signatory-recorded", body_id).await
}

/// Ends the right of a signatory of this gathering; what was signed stays.
pub async fn end(tx: &Tx, maker: Maker<'_>, of: &Of, signatory_id: Id) -> Result<bool> {
    let update = sql("update signatory set ended_at = $3, standing = null where id = $1 and standing = 1 \
         and body_id in (select id from signing_body where gathering_id = $2)");
    let ended = tx.execute(update.bind(signatory_id).bind(of.id).bind(maker.now)).await? == 1;
    if ended {
        note(tx, maker, of, "signatory-ended", signatory_id).await?;
    }
    Ok(ended)
}

/// The delegations of a gathering that are registered for it.
pub async fn registered(db: &Db, gathering_id: Id) -> Result<Vec<Id>> {
    let asked =
        sql("select id from signing_body where gathering_id = $1 and ref_id is not null order by id limit 1000");
    db.all(asked.bind(gathering_id)).await?.iter().map(|row| row.get("id")).collect()
}

/// The signatories of all delegations of a gathering, those whose right ended too.
pub async fn signatories(db: &Db, gathering_id: Id) -> Result<Vec<Signatory>> {
    let asked = sql(
        "select s.id, s.body_id, s.person_id, s.office, s.recorded_at, s.ended_at, p.name, coalesce(p.mail, '') as mail \
         from signatory s join signing_body b on b.id = s.body_id join person p on p.id = s.person_id \
         where b.gathering_id = $1 order by b.name, s.recorded_at, s.id limit 5000",
    );
    let rows = db.all(asked.bind(gathering_id)).await?;
    rows.iter()
        .map(|row| {
            Ok(Signatory {
                id: row.get("id")?,
                body_id: row.get("body_id")?,
                person_id: row.get("person_id")?,
                name: row.get("name")?,
                mail: row.get("mail")?,
                office: row.get("office")?,
                recorded_at: row.get("recorded_at")?,
                ended_at: row.get("ended_at")?,
            })
        })
        .collect()
}

async fn note(tx: &Tx, maker: Maker<'_>, of: &Of, deed: &str, about_id: Id) -> Result<()> {
    // The right to sign shows on the page of each recommendation of the gathering.
    let touch = sql(
        "update recommendation set changed_at = case when changed_at >= $2 then changed_at + 1 else $2 end where gathering_id = $1",
    );
    tx.execute(touch.bind(of.id).bind(maker.now)).await?;
    let deed = Deed { deed, about_kind: "delegation", about_id, scope_id: Some(of.id), fields: "" };
    record(tx, maker.now, maker.chance, maker.by, deed).await
}
