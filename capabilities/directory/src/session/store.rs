//! Sessions in the database: of the secret in the cookie only the hash.

use super::model::{LIFE_S, SEEN_EVERY_S, Session};
use crate::person::store::zone_of;
use base::{Chance, Id, Lang, Secret, Ts, Zone};
use store::activity::{Deed, record};
use store::{Db, Result, Row, Tx, sql};

/// Opens a session and hands out its secret, once. `browser` is [`super::model::browser_words`].
pub async fn open(tx: &Tx, now: Ts, chance: &Chance, person_id: Id, browser: &str) -> Result<Secret> {
    tx.execute(sql("delete from browser_session where ends_at <= $1").bind(now)).await?;
    let (id, secret) = (Id::new(now, chance), Secret::draw(chance));
    let insert = sql(
        "insert into browser_session (id, person_id, token_hash, browser, created_at, seen_at, ends_at) values ($1, $2, $3, $4, $5, $6, $7)",
    );
    let insert = insert.bind(id).bind(person_id).bind(secret.hash()).bind(browser);
    tx.execute(insert.bind(now).bind(now).bind(now.plus_s(LIFE_S))).await?;
    let deed = Deed { deed: "signed-in", about_kind: "session", about_id: id, scope_id: None, fields: "" };
    record(tx, now, chance, Some(person_id), deed).await?;
    Ok(secret)
}

/// The sessions of a person, last used first; at most 200.
pub async fn of_person(db: &Db, now: Ts, person_id: Id) -> Result<Vec<Session>> {
    let asked =
        sql("select id, browser, created_at, seen_at from browser_session where person_id = $1 and ends_at > $2 \
         order by seen_at desc, id desc limit 200");
    let rows = db.all(asked.bind(person_id).bind(now)).await?;
    let session = |row: &Row| {
        let (id, browser) = (row.get("id")?, row.get("browser")?);
        Ok(Session { id, browser, created_at: row.get("created_at")?, seen_at: row.get("seen_at")? })
    };
    rows.iter().map(session).collect()
}

/// Ends one session of this person.
pub async fn end(tx: &Tx, person_id: Id, id: Id) -> Result<u64> {
    tx.execute(sql("delete from browser_session where person_id = $1 and id = $2").bind(person_id).bind(id)).await
}

/// Ends every session of this person.
pub async fn end_all(tx: &Tx, person_id: Id) -> Result<u64> {
    tx.execute(sql("delete from browser_session where person_id = $1").bind(person_id)).await
}

/// Ends the session whose secret this is: at sign-out, and before another is opened in the same browser.
pub async fn end_by_secret(tx: &Tx, secret: &Secret) -> Result<()> {
    tx.execute(sql("delete from browser_session where token_hash = $1").bind(secret.hash())).await?;
    Ok(())
}

/// Who came, by session or by token: what one query says about somebody at the door.
#[derive(Clone, Debug, PartialEq)]
pub struct Known {
    /// The session or token.
    pub by: Id,
    /// Its last noted use.
    pub seen_at: Option<Ts>,
    /// The person.
    pub person_id: Id,
    /// The name; empty until there is one.
    pub name: String,
    /// The address.
    pub mail: String,
    /// The language of letters.
    pub lang: Lang,
    /// The zone of the profile.
    pub zone: Option<Zone>,
    /// The roles that hold now: gathering, its code, role.
    pub roles: Vec<(Option<Id>, String, String)>,
}

/// Who has this session, with the roles that hold now: one query, since it runs on each request.
pub async fn known(db: &Db, now: Ts, secret: &Secret) -> Result<Option<Known>> {
    let asked = sql(
        "select s.id as by_id, s.seen_at, p.id as person_id, p.name, p.mail, p.lang, p.zone, r.scope_id, r.scope_code, r.role \
         from browser_session s join person p on p.id = s.person_id \
         left join role r on r.person_id = p.id and (r.expires_at is null or r.expires_at > $2) \
         where s.token_hash = $1 and s.ends_at > $2 and p.erased_at is null order by r.id limit 500",
    );
    known_of(&db.all(asked.bind(secret.hash()).bind(now)).await?)
}

/// Puts the rows of one person together.
pub(crate) fn known_of(rows: &[Row]) -> Result<Option<Known>> {
    let Some(first) = rows.first() else { return Ok(None) };
    let mut roles = Vec::new();
    for row in rows {
        if let Some(role) = row.get::<Option<String>>("role")? {
            roles.push((row.get("scope_id")?, row.get::<Option<String>>("scope_code")?.unwrap_or_default(), role));
        }
    }
    Ok(Some(Known {
        by: first.get("by_id")?,
        seen_at: first.get("seen_at")?,
        person_id: first.get("person_id")?,
        name: first.get("name")?,
        mail: first.get::<Option<String>>("mail")?.unwrap_or_default(),
        lang: Lang(first.get("lang")?),
        zone: zone_of(first)?,
        roles,
    }))
}

/// Notes the use of a session, unless that was done within the hour.
pub async fn note_seen(db: &Db, now: Ts, id: Id) -> Result<()> {
    let tx = db.begin().await?;
    let update = sql("update browser_session set seen_at = $2 where id = $1 and seen_at <= $3");
    tx.execute(update.bind(id).bind(now).bind(now.plus_s(-SEEN_EVERY_S))).await?;
    tx.commit().await
}
