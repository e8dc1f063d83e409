//! Doors, scans and attendance in the database. A scan is kept once under its device's id; attendance counts a
//! delegate once for each day and session (I8).

use base::{Id, Secret, Ts};
use store::{Db, Result, Row, Tx, sql};

/// A door that is opened by its link.
#[derive(Clone, Debug, PartialEq)]
pub struct Door {
    /// Its id.
    pub id: Id,
    /// The gathering.
    pub gathering_id: Id,
    /// The session it counts for, if not the day.
    pub session_id: Option<Id>,
    /// What is on its sign.
    pub name: String,
    /// It is closed: the link opens nothing any more.
    pub closed_at: Option<Ts>,
}

fn door(row: &Row) -> Result<Door> {
    Ok(Door {
        id: row.get("id")?,
        gathering_id: row.get("gathering_id")?,
        session_id: row.get("session_id")?,
        name: row.get("name")?,
        closed_at: row.get("closed_at")?,
    })
}

/// The door behind a link, while it is open.
pub async fn by_secret(db: &Db, secret: &Secret) -> Result<Option<Door>> {
    let asked =
        sql("select id, gathering_id, session_id, name, closed_at from door where key_hash = $1 and closed_at is null");
    db.optional(asked.bind(secret.hash())).await?.as_ref().map(door).transpose()
}

/// The doors of a gathering, open ones first.
pub async fn doors(db: &Db, gathering_id: Id) -> Result<Vec<Door>> {
    let asked = sql("select id, gathering_id, session_id, name, closed_at from door where gathering_id = $1 \
         order by case when closed_at is null then 0 else 1 end, name, id limit 200");
    db.all(asked.bind(gathering_id)).await?.iter().map(door).collect()
}

/// Makes a door.
pub async fn open(tx: &Tx, one: &Door, secret: &Secret, now: Ts) -> Result<()> {
    let insert = sql(
        "insert into door (id, gathering_id, session_id, name, key_hash, created_at) values ($1, $2, $3, $4, $5, $6)",
    );
    let insert = insert.bind(one.id).bind(one.gathering_id).bind(one.session_id).bind(&one.name);
    tx.execute(insert.bind(secret.hash()).bind(now)).await?;
    Ok(())
}

/// Closes a door of a gathering: its link opens nothing any more.
pub async fn close(tx: &Tx, gathering_id: Id, id: Id, now: Ts) -> Result<bool> {
    let update = sql("update door set closed_at = $3 where id = $1 and gathering_id = $2 and closed_at is null");
    Ok(tx.execute(update.bind(id).bind(gathering_id).bind(now)).await? == 1)
}

/// A scan as a device tells it.
#[derive(Clone, Debug, PartialEq)]
pub struct Scan {
    /// The id the device gave it.
    pub id: Id,
    /// Who.
    pub delegate_id: Id,
    /// The day, or the id of the session.
    pub spot: String,
    /// When, mended by what the device's clock is wrong.
    pub at: Ts,
}

/// Keeps a scan; `false` where it was told before.
pub async fn keep(tx: &Tx, door_id: Id, one: &Scan, now: Ts) -> Result<bool> {
    let insert =
        sql("insert into scan (id, door_id, delegate_id, spot, at, received_at) values ($1, $2, $3, $4, $5, $6) \
         on conflict (id) do nothing");
    let insert = insert.bind(one.id).bind(door_id).bind(one.delegate_id).bind(&one.spot).bind(one.at).bind(now);
    Ok(tx.execute(insert).await? == 1)
}

/// Counts a delegate once: `true` for the first scan. One that comes late and is older only mends the time.
pub async fn count(tx: &Tx, gathering_id: Id, one: &Scan) -> Result<bool> {
    let insert =
        sql("insert into attendance (delegate_id, spot, gathering_id, scan_id, first_at) values ($1, $2, $3, $4, $5) \
         on conflict (delegate_id, spot) do nothing");
    let insert = insert.bind(one.delegate_id).bind(&one.spot).bind(gathering_id).bind(one.id).bind(one.at);
    if tx.execute(insert).await? == 1 {
        return Ok(true);
    }
    let update =
        sql("update attendance set first_at = $3, scan_id = $4 where delegate_id = $1 and spot = $2 and first_at > $3");
    tx.execute(update.bind(one.delegate_id).bind(&one.spot).bind(one.at).bind(one.id)).await?;
    Ok(false)
}

/// Where and when a delegate was first seen at a spot: door and time.
pub async fn first_seen(db: &Db, delegate_id: Id, spot: &str) -> Result<Option<(String, Ts)>> {
    let asked = sql(
        "select d.name, a.first_at from attendance a join scan s on s.id = a.scan_id join door d on d.id = s.door_id \
         where a.delegate_id = $1 and a.spot = $2",
    );
    let row = db.optional(asked.bind(delegate_id).bind(spot)).await?;
    row.map(|row| Ok((row.get("name")?, row.get("first_at")?))).transpose()
}

/// Takes a scan back. What other doors have seen of the same delegate still counts.
pub async fn undo(tx: &Tx, door_id: Id, scan_id: Id, now: Ts) -> Result<bool> {
    let update = sql("update scan set undone_at = $3 where id = $1 and door_id = $2 and undone_at is null");
    if tx.execute(update.bind(scan_id).bind(door_id).bind(now)).await? == 0 {
        return Ok(false);
    }
    let other = sql(
        "select o.id, o.at from scan s join scan o on o.delegate_id = s.delegate_id and o.spot = s.spot and o.undone_at is null \
         where s.id = $1 order by o.at, o.id limit 1",
    );
    match tx.optional(other.bind(scan_id)).await? {
        Some(row) => {
            let update = sql("update attendance set scan_id = $2, first_at = $3 where scan_id = $1");
            tx.execute(update.bind(scan_id).bind(row.get::<Id>("id")?).bind(row.get::<Ts>("at")?)).await?;
        }
        None => {
            tx.execute(sql("delete from attendance where scan_id = $1").bind(scan_id)).await?;
        }
    }
    Ok(true)
}

/// How many were counted at a spot.
pub async fn counted(db: &Db, gathering_id: Id, spot: &str) -> Result<i64> {
    let asked = sql("select count(*) as n from attendance where gathering_id = $1 and spot = $2");
    db.one(asked.bind(gathering_id).bind(spot)).await?.get("n")
}

/// How many were counted at each spot: a day, or the id of a session.
pub async fn by_spot(db: &Db, gathering_id: Id) -> Result<Vec<(String, i64)>> {
    let asked = sql(
        "select spot, count(*) as n from attendance where gathering_id = $1 group by spot order by spot limit 1000",
    );
    let rows = db.all(asked.bind(gathering_id)).await?;
    rows.iter().map(|row| Ok((row.get("spot")?, row.get("n")?))).collect()
}

/// The days on which a delegate was there.
pub async fn days_of(db: &Db, delegate_id: Id) -> Result<Vec<String>> {
    let asked = sql("select spot from attendance where delegate_id = $1 and length(spot) = 10 order by spot limit 100");
    let rows = db.all(asked.bind(delegate_id)).await?;
    rows.iter().map(|row| row.get("spot")).collect()
}

/// A line of what happened last at a door.
#[derive(Clone, Debug, PartialEq)]
pub struct Passed {
    /// The scan.
    pub scan_id: Id,
    /// The name.
    pub name: String,
    /// The organisation.
    pub organisation: String,
    /// When.
    pub at: Ts,
}

/// The last scans at a door.
pub async fn last(db: &Db, door_id: Id) -> Result<Vec<Passed>> {
    let asked = sql("select s.id, s.at, d.name, d.organisation from scan s join delegate d on d.id = s.delegate_id \
         where s.door_id = $1 and s.undone_at is null order by s.at desc, s.id desc limit 8");
    let one = |row: &Row| {
        Ok(Passed {
            scan_id: row.get("id")?,
            name: row.get("name")?,
            organisation: row.get("organisation")?,
            at: row.get("at")?,
        })
    };
    db.all(asked.bind(door_id)).await?.iter().map(one).collect()
}

/// Somebody as the door knows them.
#[derive(Clone, Debug, PartialEq)]
pub struct Expected {
    /// The delegate.
    pub delegate: crate::registration::model::Delegate,
    /// The kind of the ticket.
    pub kind: String,
    /// Its one day, if it has one.
    pub day: String,
    /// Its title.
    pub ticket: base::Localised,
    /// The delegation, if any.
    pub delegation: String,
}

/// Everybody who may come to the door, by name; with words, those whose name, organisation or code has them.
pub async fn expected(db: &Db, gathering_id: Id, words: &str, limit: i64) -> Result<Vec<Expected>> {
    let asked = sql(
        "select d.id, d.gathering_id, d.booking_id, d.position, d.code, d.state, d.name, d.mail, d.person_id, d.organisation, d.job_title, \
         d.sector, d.level, d.place, d.country, d.diet, d.access, d.interpretation, d.photo, d.sent_at, d.opened_at, t.kind, t.day, \
         t.title as ticket, coalesce(g.name, '') as delegation from delegate d join booking b on b.id = d.booking_id \
         join ticket t on t.id = b.ticket_id left join delegation g on g.id = b.delegation_id where b.state = 'booked' \
         and d.state <> 'free' and t.kind <> 'remote' and d.name <> '' and d.gathering_id = ",
    );
    let mut asked = asked.push_bind(gathering_id);
    if !words.is_empty() {
        let words = format!("%{}%", words.to_lowercase().replace(['%', '_'], " "));
        asked = asked
            .push(" and lower(d.name || ' ' || d.organisation || ' ' || d.code || ' ' || coalesce(g.name, '')) like ")
            .push_bind(words);
    }
    let one = |row: &Row| {
        Ok(Expected {
            delegate: crate::registration::store::delegates::delegate(row)?,
            kind: row.get("kind")?,
            day: row.get("day")?,
            ticket: row.get("ticket")?,
            delegation: row.get("delegation")?,
        })
    };
    db.all(asked.push(" order by d.name, d.id limit ").push_bind(limit)).await?.iter().map(one).collect()
}

/// What a delegate presents on a day: start and title and room.
pub async fn presents(
    db: &Db,
    gathering_id: Id,
    mail: &str,
    day: &str,
) -> Result<Vec<(String, base::Localised, String)>> {
    let asked = sql(
        "select q.starts, s.title, coalesce(r.name, '') as room from session_presenter sp join presenter p on p.id = sp.presenter_id \
         join session s on s.id = sp.session_id join placement q on q.session_id = s.id left join room r on r.id = q.room_id \
         where s.gathering_id = $1 and lower(p.mail) = $2 and q.starts like $3 order by q.starts limit 5",
    );
    let rows = db.all(asked.bind(gathering_id).bind(mail.to_lowercase()).bind(format!("{day}%"))).await?;
    rows.iter().map(|row| Ok((row.get("starts")?, row.get("title")?, row.get("room")?))).collect()
}
