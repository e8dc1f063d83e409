//! Sign-up in the database. The counter of places guards sessions as it guards tickets (I8).

use super::model::{SignUp, SignUpList, State};
use crate::gathering::store::json;
use crate::registration::store::save_pool;
use base::{Id, Ts};
use store::{Db, Result, Row, Tx, sql};

const LIST: &str = "select l.session_id, s.code, s.title, s.kind, l.pool_id, p.places, p.taken, l.opens_at, l.closes_at, l.meeting_point, \
    l.transport, l.rules, l.identity, l.approval, l.host_name, l.host_mail, coalesce((select min(q.starts) from placement q \
    where q.session_id = s.id), '') as starts from sign_up_list l join session s on s.id = l.session_id join place_pool p on p.id = l.pool_id ";

/// All sessions of a gathering that take sign-ups, by when they begin.
pub async fn lists(db: &Db, gathering_id: Id) -> Result<Vec<SignUpList>> {
    let asked =
        sql(LIST).push("where l.gathering_id = ").push_bind(gathering_id).push(" order by starts, s.number limit 500");
    db.all(asked).await?.iter().map(list).collect()
}

/// The list of one session.
pub async fn of_session(db: &Db, session_id: Id) -> Result<Option<SignUpList>> {
    db.optional(sql(LIST).push("where l.session_id = ").push_bind(session_id)).await?.as_ref().map(list).transpose()
}

fn list(row: &Row) -> Result<SignUpList> {
    Ok(SignUpList {
        session_id: row.get("session_id")?,
        code: row.get("code")?,
        title: row.get("title")?,
        kind: row.get("kind")?,
        starts: row.get("starts")?,
        pool_id: row.get("pool_id")?,
        places: row.get("places")?,
        taken: row.get("taken")?,
        opens_at: row.get("opens_at")?,
        closes_at: row.get("closes_at")?,
        meeting_point: row.get("meeting_point")?,
        transport: row.get("transport")?,
        rules: row.get("rules")?,
        identity: row.get("identity")?,
        approval: row.get("approval")?,
        host_name: row.get("host_name")?,
        host_mail: row.get("host_mail")?,
    })
}

/// The sessions of a gathering that take no sign-ups yet: id, code, title, kind.
pub async fn without_list(db: &Db, gathering_id: Id) -> Result<Vec<(Id, String, base::Localised, String)>> {
    let asked = sql(
        "select s.id, s.code, s.title, s.kind from session s where s.gathering_id = $1 and s.kind <> 'break' and not exists \
         (select 1 from sign_up_list l where l.session_id = s.id) order by case when s.kind = 'site-visit' then 0 else 1 end, s.number limit 1000",
    );
    let rows = db.all(asked.bind(gathering_id)).await?;
    rows.iter().map(|row| Ok((row.get("id")?, row.get("code")?, row.get("title")?, row.get("kind")?))).collect()
}

/// The id, title and kind of a session of a gathering.
pub async fn session(db: &Db, gathering_id: Id, code: &str) -> Result<Option<(Id, base::Localised, String)>> {
    let asked = sql("select id, title, kind from session where gathering_id = $1 and code = $2");
    let row = db.optional(asked.bind(gathering_id).bind(code)).await?;
    row.map(|row| Ok((row.get("id")?, row.get("title")?, row.get("kind")?))).transpose()
}

/// Writes how a session takes sign-ups, with its places.
pub async fn save_list(tx: &Tx, gathering_id: Id, one: &SignUpList) -> Result<()> {
    save_pool(tx, one.pool_id, gathering_id, one.places).await?;
    let upsert = sql(
        "insert into sign_up_list (session_id, gathering_id, pool_id, opens_at, closes_at, meeting_point, transport, rules, identity, \
         approval, host_name, host_mail) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict (session_id) do update \
         set opens_at = excluded.opens_at, closes_at = excluded.closes_at, meeting_point = excluded.meeting_point, \
         transport = excluded.transport, rules = excluded.rules, identity = excluded.identity, approval = excluded.approval, \
         host_name = excluded.host_name, host_mail = excluded.host_mail",
    );
    let upsert =
        upsert.bind(one.session_id).bind(gathering_id).bind(one.pool_id).bind(one.opens_at).bind(one.closes_at);
    let upsert =
        upsert.bind(json(&one.meeting_point)?).bind(json(&one.transport)?).bind(json(&one.rules)?).bind(one.identity);
    tx.execute(upsert.bind(one.approval).bind(&one.host_name).bind(&one.host_mail)).await?;
    Ok(())
}

const SIGN_UP: &str = "select id, session_id, delegate_id, state, identity, queue_at from sign_up ";

fn sign_up(row: &Row) -> Result<SignUp> {
    Ok(SignUp {
        id: row.get("id")?,
        session_id: row.get("session_id")?,
        delegate_id: row.get("delegate_id")?,
        state: row.parsed("state", State::parse)?,
        identity: row.get("identity")?,
        queue_at: row.get("queue_at")?,
    })
}

/// What a delegate signed up to.
pub async fn of_delegate(db: &Db, delegate_id: Id) -> Result<Vec<SignUp>> {
    let asked =
        sql(SIGN_UP).push("where delegate_id = ").push_bind(delegate_id).push(" order by queue_at, id limit 500");
    db.all(asked).await?.iter().map(sign_up).collect()
}

/// The sign-up of this id.
pub async fn by_id(db: &Db, id: Id) -> Result<Option<SignUp>> {
    db.optional(sql(SIGN_UP).push("where id = ").push_bind(id)).await?.as_ref().map(sign_up).transpose()
}

/// How many wait for a session.
pub async fn waiting(db: &Db, session_id: Id) -> Result<i64> {
    let asked = sql("select count(*) as n from sign_up where session_id = $1 and state = 'waiting'");
    db.one(asked.bind(session_id)).await?.get("n")
}

/// Whoever waits first.
pub async fn first_waiting(db: &Db, session_id: Id) -> Result<Option<SignUp>> {
    let asked = sql(SIGN_UP).push("where session_id = ").push_bind(session_id);
    let asked = asked.push(" and state = 'waiting' order by queue_at, id limit 1");
    db.optional(asked).await?.as_ref().map(sign_up).transpose()
}

/// Writes a sign-up, new or moved on.
pub async fn save(tx: &Tx, one: &SignUp, now: Ts) -> Result<()> {
    let upsert = sql(
        "insert into sign_up (id, session_id, delegate_id, state, holds, identity, rules_read, queue_at, decided_at) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (session_id, delegate_id) do update set state = excluded.state, \
         holds = excluded.holds, identity = excluded.identity, queue_at = excluded.queue_at, decided_at = excluded.decided_at",
    );
    let upsert = upsert.bind(one.id).bind(one.session_id).bind(one.delegate_id).bind(one.state.code());
    let upsert = upsert.bind(i64::from(one.state.holds())).bind(&one.identity).bind(true).bind(one.queue_at);
    tx.execute(upsert.bind(now)).await?;
    Ok(())
}

/// A line of the list of a session.
#[derive(Clone, Debug, PartialEq)]
pub struct Listed {
    /// The sign-up.
    pub sign_up: SignUp,
    /// The name.
    pub name: String,
    /// The organisation.
    pub organisation: String,
    /// What is needed to take part.
    pub access: String,
}

/// Everybody who signed up to a session and did not leave: placed, asked, waiting in order.
pub async fn listed(db: &Db, session_id: Id) -> Result<Vec<Listed>> {
    let asked = sql(
        "select u.id, u.session_id, u.delegate_id, u.state, u.identity, u.queue_at, d.name, d.organisation, d.access from sign_up u \
         join delegate d on d.id = u.delegate_id where u.session_id = $1 and u.state <> 'left' \
         order by case u.state when 'placed' then 0 when 'asked' then 1 when 'waiting' then 2 else 3 end, u.queue_at, u.id limit 2000",
    );
    let one = |row: &Row| {
        Ok(Listed {
            sign_up: sign_up(row)?,
            name: row.get("name")?,
            organisation: row.get("organisation")?,
            access: row.get("access")?,
        })
    };
    db.all(asked.bind(session_id)).await?.iter().map(one).collect()
}
