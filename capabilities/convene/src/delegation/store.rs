//! Delegations in the database.

use super::model::Delegation;
use base::{Id, Ts};
use store::{Db, Result, Row, Tx, sql};

const SELECT: &str = "select id, gathering_id, code, name, kind, country, sector, level, head_name, head_mail, aide_mail from delegation ";

fn delegation(row: &Row) -> Result<Delegation> {
    Ok(Delegation {
        id: row.get("id")?,
        gathering_id: row.get("gathering_id")?,
        code: row.get("code")?,
        name: row.get("name")?,
        kind: row.get("kind")?,
        country: row.get("country")?,
        sector: row.get("sector")?,
        level: row.get("level")?,
        head_name: row.get("head_name")?,
        head_mail: row.get("head_mail")?,
        aide_mail: row.get("aide_mail")?,
    })
}

/// The delegation of this id.
pub async fn by_id(db: &Db, id: Id) -> Result<Delegation> {
    delegation(&db.one(sql(SELECT).push("where id = ").push_bind(id)).await?)
}

/// The delegation of this code.
pub async fn by_code(db: &Db, gathering_id: Id, code: &str) -> Result<Option<Delegation>> {
    let asked = sql(SELECT).push("where gathering_id = ").push_bind(gathering_id).push(" and code = ").push_bind(code);
    db.optional(asked).await?.as_ref().map(delegation).transpose()
}

/// All delegations of a gathering by name.
pub async fn of_gathering(db: &Db, gathering_id: Id) -> Result<Vec<Delegation>> {
    let asked =
        sql(SELECT).push("where gathering_id = ").push_bind(gathering_id).push(" order by name, code limit 2000");
    db.all(asked).await?.iter().map(delegation).collect()
}

/// The delegations that this address leads or helps, the latest first.
pub async fn led_by(db: &Db, mail: &str) -> Result<Vec<Delegation>> {
    let asked = sql(SELECT).push("where lower(head_mail) = ").push_bind(mail.to_lowercase());
    let asked = asked.push(" or (aide_mail <> '' and lower(aide_mail) = ").push_bind(mail.to_lowercase());
    db.all(asked.push(") order by created_at desc, id limit 100")).await?.iter().map(delegation).collect()
}

/// Writes a delegation, new or changed.
pub async fn save(tx: &Tx, one: &Delegation, now: Ts) -> Result<()> {
    let upsert = sql(
        "insert into delegation (id, gathering_id, code, name, kind, country, sector, level, head_name, head_mail, aide_mail, created_at) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict (id) do update set name = excluded.name, \
         kind = excluded.kind, country = excluded.country, sector = excluded.sector, level = excluded.level, \
         head_name = excluded.head_name, head_mail = excluded.head_mail, aide_mail = excluded.aide_mail",
    );
    let upsert =
        upsert.bind(one.id).bind(one.gathering_id).bind(&one.code).bind(&one.name).bind(&one.kind).bind(&one.country);
    let upsert =
        upsert.bind(&one.sector).bind(&one.level).bind(&one.head_name).bind(&one.head_mail).bind(&one.aide_mail);
    tx.execute(upsert.bind(now)).await?;
    Ok(())
}

/// How many places each delegation has and how many are given and complete: delegation, places, given, complete.
pub async fn filled(db: &Db, gathering_id: Id) -> Result<Vec<(Id, i64, i64, i64)>> {
    let asked = sql(
        "select b.delegation_id as delegation, count(*) as places, count(case when d.state <> 'free' then 1 end) as given, \
         count(case when d.state = 'complete' then 1 end) as complete from booking b join delegate d on d.booking_id = b.id \
         where b.gathering_id = $1 and b.delegation_id is not null group by b.delegation_id order by b.delegation_id limit 2000",
    );
    let rows = db.all(asked.bind(gathering_id)).await?;
    rows.iter()
        .map(|row| Ok((row.get("delegation")?, row.get("places")?, row.get("given")?, row.get("complete")?)))
        .collect()
}
