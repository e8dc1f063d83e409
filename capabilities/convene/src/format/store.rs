//! The needs of formats in the database.

use super::model::{Asked, Counterpart, Needs, Team, langs};
use crate::gathering::store::json;
use base::{Id, Secret, Ts};
use std::collections::HashMap;
use store::{Db, Result, Row, Tx, sql};

/// A session of the desk: id, code, kind.
#[derive(Clone, Debug, PartialEq)]
pub struct At {
    /// The session.
    pub id: Id,
    /// The gathering.
    pub gathering_id: Id,
    /// Its code.
    pub code: String,
    /// Its kind.
    pub kind: String,
    /// Its title.
    pub title: base::Localised,
    /// How long it takes.
    pub minutes: Option<i64>,
}

const AT: &str = "select s.id, s.gathering_id, s.code, s.kind, s.title, coalesce(s.minutes, f.minutes) as minutes from session s \
    left join format f on f.id = s.format_id where ";

fn at(row: &Row) -> Result<At> {
    Ok(At {
        id: row.get("id")?,
        gathering_id: row.get("gathering_id")?,
        code: row.get("code")?,
        kind: row.get("kind")?,
        title: row.get("title")?,
        minutes: row.get("minutes")?,
    })
}

/// The session of this code.
pub async fn session(db: &Db, gathering_id: Id, code: &str) -> Result<Option<At>> {
    let asked = sql(AT).push("s.gathering_id = ").push_bind(gathering_id).push(" and s.code = ").push_bind(code);
    db.optional(asked).await?.as_ref().map(at).transpose()
}

const NEEDS: &str = "select code, spoken, interpreted, sign, captions, prepare from session_needs where ";

fn needs_of(row: &Row) -> Result<Needs> {
    Ok(Needs {
        spoken: langs(&row.get::<String>("spoken")?),
        interpreted: langs(&row.get::<String>("interpreted")?),
        sign: row.get("sign")?,
        captions: langs(&row.get::<String>("captions")?),
        prepare: row.get("prepare")?,
    })
}

/// What the sessions of a gathering need, by their codes.
pub async fn needs(db: &Db, gathering_id: Id) -> Result<HashMap<String, Needs>> {
    let asked = sql(NEEDS).push("gathering_id = ").push_bind(gathering_id).push(" order by code limit 5000");
    db.all(asked).await?.iter().map(|row| Ok((row.get("code")?, needs_of(row)?))).collect()
}

/// What one session needs.
pub async fn needs_of_session(db: &Db, session_id: Id) -> Result<Needs> {
    let row = db.optional(sql(NEEDS).push("session_id = ").push_bind(session_id)).await?;
    row.as_ref().map_or_else(|| Ok(Needs::default()), needs_of)
}

/// Writes what a session needs.
pub async fn save_needs(tx: &Tx, at: &At, needs: &Needs, now: Ts) -> Result<()> {
    let upsert = sql(
        "insert into session_needs (session_id, gathering_id, code, spoken, interpreted, sign, captions, prepare, changed_at) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (session_id) do update set spoken = excluded.spoken, \
         interpreted = excluded.interpreted, sign = excluded.sign, captions = excluded.captions, prepare = excluded.prepare, \
         changed_at = excluded.changed_at",
    );
    let upsert = upsert.bind(at.id).bind(at.gathering_id).bind(&at.code).bind(needs.spoken.join(" "));
    let upsert = upsert.bind(needs.interpreted.join(" ")).bind(&needs.sign).bind(needs.captions.join(" "));
    tx.execute(upsert.bind(json(&needs.prepare)?).bind(now)).await?;
    Ok(())
}

/// What a team wrote; nothing where there is no team.
pub async fn team(db: &Db, session_id: Id) -> Result<Option<Team>> {
    let asked = sql("select need, members, made, next_step, address from session_team where session_id = $1");
    let one = |row: Row| {
        Ok(Team {
            need: row.get("need")?,
            members: row.get("members")?,
            made: row.get("made")?,
            next_step: row.get("next_step")?,
            address: row.get("address")?,
        })
    };
    db.optional(asked.bind(session_id)).await?.map(one).transpose()
}

/// Writes what a team says.
pub async fn save_team(tx: &Tx, at: &At, team: &Team, now: Ts) -> Result<()> {
    let upsert = sql(
        "insert into session_team (session_id, gathering_id, need, members, made, next_step, address, changed_at) \
         values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (session_id) do update set need = excluded.need, \
         members = excluded.members, made = excluded.made, next_step = excluded.next_step, address = excluded.address, \
         changed_at = excluded.changed_at",
    );
    let upsert = upsert.bind(at.id).bind(at.gathering_id).bind(&team.need).bind(&team.members).bind(&team.made);
    tx.execute(upsert.bind(&team.next_step).bind(&team.address).bind(now)).await?;
    Ok(())
}

/// The link of a team; the one before opens nothing any more.
pub async fn link_team(tx: &Tx, session_id: Id, secret: &Secret) -> Result<()> {
    let update = sql("update session_team set link_hash = $2 where session_id = $1");
    tx.execute(update.bind(session_id).bind(secret.hash())).await?;
    Ok(())
}

/// The session whose team has this link.
pub async fn behind(db: &Db, secret: &Secret) -> Result<Option<At>> {
    let asked = sql(AT).push("s.id = (select session_id from session_team where link_hash = ").push_bind(secret.hash());
    db.optional(asked.push(")")).await?.as_ref().map(at).transpose()
}

/// Who answers in a session, if somebody is named.
pub async fn counterpart(db: &Db, session_id: Id) -> Result<Option<Counterpart>> {
    let asked = sql("select name, job_title, organisation from session_counterpart where session_id = $1");
    let one = |row: Row| {
        let (name, job_title, organisation) = (row.get("name")?, row.get("job_title")?, row.get("organisation")?);
        Ok(Counterpart { name, job_title, organisation })
    };
    db.optional(asked.bind(session_id)).await?.map(one).transpose()
}

/// Writes who answers; nobody where the name is empty.
pub async fn save_counterpart(tx: &Tx, at: &At, one: &Counterpart) -> Result<()> {
    tx.execute(sql("delete from session_counterpart where session_id = $1").bind(at.id)).await?;
    if !one.name.is_empty() {
        let insert = sql("insert into session_counterpart (session_id, gathering_id, name, job_title, organisation) \
             values ($1, $2, $3, $4, $5)");
        let insert = insert.bind(at.id).bind(at.gathering_id).bind(&one.name).bind(&one.job_title);
        tx.execute(insert.bind(&one.organisation)).await?;
    }
    Ok(())
}

/// What was asked in a session, in order.
pub async fn asked(db: &Db, session_id: Id) -> Result<Vec<Asked>> {
    let asked = sql(
        "select id, asked, asked_by, answer, answered_on from session_ask where session_id = $1 order by position limit 200",
    );
    let one = |row: &Row| {
        Ok(Asked {
            id: row.get("id")?,
            asked: row.get("asked")?,
            asked_by: row.get("asked_by")?,
            answer: row.get("answer")?,
            answered_on: row.get("answered_on")?,
        })
    };
    db.all(asked.bind(session_id)).await?.iter().map(one).collect()
}

/// Adds what was asked.
pub async fn ask(tx: &Tx, at: &At, id: Id, asked: &str, by: &str) -> Result<()> {
    let insert = sql("insert into session_ask (id, session_id, gathering_id, position, asked, asked_by) \
         select $1, $2, $3, coalesce(max(position), 0) + 1, $4, $5 from session_ask where session_id = $2");
    tx.execute(insert.bind(id).bind(at.id).bind(at.gathering_id).bind(asked).bind(by)).await?;
    Ok(())
}

/// Writes the answer of a day; `false` where nothing of this id was asked there.
pub async fn answer(tx: &Tx, session_id: Id, id: Id, answer: &str, on: &str) -> Result<bool> {
    let update = sql("update session_ask set answer = $3, answered_on = $4 where id = $1 and session_id = $2");
    Ok(tx.execute(update.bind(id).bind(session_id).bind(answer).bind(on)).await? == 1)
}

/// Takes away what was asked by mistake.
pub async fn unask(tx: &Tx, session_id: Id, id: Id) -> Result<()> {
    tx.execute(sql("delete from session_ask where id = $1 and session_id = $2").bind(id).bind(session_id)).await?;
    Ok(())
}
