//! Webinars in the database.

use super::model::Lead;
use base::{Id, Lang, Ts};
use std::collections::HashMap;
use store::{Db, Result, Row, Tx, sql};

/// The codes of the sessions whose format is a webinar.
pub async fn codes(db: &Db, gathering_id: Id) -> Result<Vec<String>> {
    let asked = sql("select code from session where gathering_id = $1 and kind = 'webinar' order by code limit 2000");
    db.all(asked.bind(gathering_id)).await?.iter().map(|row| row.get("code")).collect()
}

/// Somebody who registered, as a reminder needs them.
#[derive(Clone, Debug, PartialEq)]
pub struct Registered {
    /// The delegate.
    pub delegate_id: Id,
    /// The account, where known.
    pub person_id: Option<Id>,
    /// The name.
    pub name: String,
    /// The address.
    pub mail: String,
    /// The language of the letters.
    pub lang: Lang,
    /// The name of the zone: of the profile, else where the booking was made; empty where neither is known.
    pub zone: String,
}

/// Everybody who has a place for good and can be written to.
pub async fn registered(db: &Db, gathering_id: Id) -> Result<Vec<Registered>> {
    let asked = sql(
        "select d.id, d.person_id, d.name, d.mail, b.lang, case when coalesce(p.zone, '') <> '' then p.zone \
         when lower(d.mail) = lower(b.mail) then b.zone else '' end as zone from delegate d join booking b on b.id = d.booking_id \
         left join person p on p.id = d.person_id where d.gathering_id = $1 and b.state = 'booked' and d.mail <> '' \
         order by d.id limit 50000",
    );
    let one = |row: &Row| {
        Ok(Registered {
            delegate_id: row.get("id")?,
            person_id: row.get("person_id")?,
            name: row.get("name")?,
            mail: row.get("mail")?,
            lang: Lang::new(&row.get::<String>("lang")?),
            zone: row.get("zone")?,
        })
    };
    db.all(asked.bind(gathering_id)).await?.iter().map(one).collect()
}

/// How many have a place for good.
pub async fn count_registered(db: &Db, gathering_id: Id) -> Result<i64> {
    let asked =
        sql("select count(*) as n from delegate d join booking b on b.id = d.booking_id where d.gathering_id = $1 \
         and b.state = 'booked' and d.state <> 'free'");
    db.one(asked.bind(gathering_id)).await?.get("n")
}

/// Where whoever booked lives, as their browser said.
pub async fn set_zone(tx: &Tx, booking_id: Id, zone: &str) -> Result<()> {
    tx.execute(sql("update booking set zone = $2 where id = $1").bind(booking_id).bind(zone)).await?;
    Ok(())
}

/// Somebody joined: once, without a time.
pub async fn join(tx: &Tx, delegate_id: Id, gathering_id: Id, code: &str) -> Result<()> {
    let insert = sql("insert into webinar_joined (delegate_id, gathering_id, code) values ($1, $2, $3) \
         on conflict (delegate_id, code) do nothing");
    tx.execute(insert.bind(delegate_id).bind(gathering_id).bind(code)).await?;
    Ok(())
}

/// How many joined each webinar, by its code.
pub async fn joined(db: &Db, gathering_id: Id) -> Result<HashMap<String, i64>> {
    let asked = sql(
        "select code, count(*) as n from webinar_joined where gathering_id = $1 group by code order by code limit 2000",
    );
    db.all(asked.bind(gathering_id)).await?.iter().map(|row| Ok((row.get("code")?, row.get("n")?))).collect()
}

/// The webinars that a delegate joined.
pub async fn joined_by(db: &Db, delegate_id: Id) -> Result<Vec<String>> {
    let asked = sql("select code from webinar_joined where delegate_id = $1 order by code limit 2000");
    db.all(asked.bind(delegate_id)).await?.iter().map(|row| row.get("code")).collect()
}

/// Writes down that a reminder goes; `false` where it has gone already.
pub async fn remind(
    tx: &Tx,
    gathering_id: Id,
    code: &str,
    starts: Ts,
    lead: Lead,
    letters: usize,
    now: Ts,
) -> Result<bool> {
    let insert = sql("insert into webinar_reminder (gathering_id, code, starts_at, lead, letters, gone_at) \
         values ($1, $2, $3, $4, $5, $6) on conflict (gathering_id, code, starts_at, lead) do nothing");
    let insert = insert.bind(gathering_id).bind(code).bind(starts).bind(lead.code()).bind(letters);
    Ok(tx.execute(insert.bind(now)).await? == 1)
}

/// The reminders that have gone: code, start, which, how many letters.
pub async fn reminders(db: &Db, gathering_id: Id) -> Result<Vec<(String, Ts, Lead, i64)>> {
    let asked = sql("select code, starts_at, lead, letters from webinar_reminder where gathering_id = $1 \
         order by starts_at, code, lead limit 2000");
    let one = |row: &Row| {
        Ok((row.get("code")?, row.get("starts_at")?, row.parsed("lead", Lead::parse)?, row.get("letters")?))
    };
    db.all(asked.bind(gathering_id)).await?.iter().map(one).collect()
}
