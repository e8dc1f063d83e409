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

/// Records that this person may sign for the delegation; who may already, may.
pub async fn authorise(tx: &Tx, maker: Maker<'_>, of: &Of, body_id: Id, person_id: Id, office: &str) -> Result<()> {
    let insert = sql(
        "insert into signatory (id, body_id, person_id, office, recorded_at, recorded_by) values ($1, $2, $3, $4, $5, $6) \
         on conflict (body_id, person_id, standing) do update set office = excluded.office",
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
