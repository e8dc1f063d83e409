//! The delegates of bookings in the database.

use super::super::model::{Delegate, Filled};
use base::{Id, Ts};
use store::{Db, Result, Row, Tx, sql};

pub(crate) const SELECT: &str = "select d.id, d.gathering_id, d.booking_id, d.position, d.code, d.state, d.name, d.mail, d.person_id, d.organisation, \
    d.job_title, d.sector, d.level, d.place, d.country, d.diet, d.access, d.interpretation, d.photo, d.sent_at, d.opened_at from delegate d ";

/// The delegates of a booking by their places.
pub async fn of_booking(db: &Db, booking_id: Id) -> Result<Vec<Delegate>> {
    let asked = sql(SELECT).push("where d.booking_id = ").push_bind(booking_id).push(" order by d.position limit 2000");
    db.all(asked).await?.iter().map(delegate).collect()
}

/// The delegate of this id.
pub async fn by_id(db: &Db, id: Id) -> Result<Delegate> {
    delegate(&db.one(sql(SELECT).push("where d.id = ").push_bind(id)).await?)
}

/// The delegate with this code on the badge.
pub async fn by_code(db: &Db, gathering_id: Id, code: &str) -> Result<Option<Delegate>> {
    let asked =
        sql(SELECT).push("where d.gathering_id = ").push_bind(gathering_id).push(" and d.code = ").push_bind(code);
    db.optional(asked).await?.as_ref().map(delegate).transpose()
}

/// The place of somebody with this address that is booked or on the way to it.
pub async fn by_mail(db: &Db, gathering_id: Id, mail: &str) -> Result<Option<Delegate>> {
    let asked =
        sql(SELECT).push("join booking b on b.id = d.booking_id where d.gathering_id = ").push_bind(gathering_id);
    let asked = asked.push(" and lower(d.mail) = ").push_bind(mail.to_lowercase());
    let asked =
        asked.push(" and b.state in ('unconfirmed', 'asked', 'waiting', 'offered', 'booked') order by d.id limit 1");
    db.optional(asked).await?.as_ref().map(delegate).transpose()
}

/// The places of a person, by account or by address, with the gathering's code and title; the latest first.
pub async fn of_person(db: &Db, person_id: Id) -> Result<Vec<(String, String, base::Localised)>> {
    let asked = sql(
        "select d.code, g.code as gathering, g.title from delegate d join gathering g on g.id = d.gathering_id join booking b on \
         b.id = d.booking_id where b.state = 'booked' and (d.person_id = $1 or (d.mail <> '' and lower(d.mail) = (select mail_key from \
         person where id = $1))) order by d.id desc limit 100",
    );
    let rows = db.all(asked.bind(person_id)).await?;
    rows.iter().map(|row| Ok((row.get("code")?, row.get("gathering")?, row.get("title")?))).collect()
}

/// Everybody who has a place for good, by name: for badges, doors and lists.
pub async fn coming(db: &Db, gathering_id: Id) -> Result<Vec<Delegate>> {
    let asked =
        sql(SELECT).push("join booking b on b.id = d.booking_id where d.gathering_id = ").push_bind(gathering_id);
    let asked = asked.push(" and b.state = 'booked' and d.state <> 'free' order by d.name, d.id limit 20000");
    db.all(asked).await?.iter().map(delegate).collect()
}

/// Writes new delegates.
pub async fn insert(tx: &Tx, delegates: &[Delegate]) -> Result<()> {
    for one in delegates {
        let insert = sql(
            "insert into delegate (id, gathering_id, booking_id, position, code, state, name, mail, person_id, organisation, job_title, \
             sector, level, place, country, diet, access, interpretation, photo) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, \
             $12, $13, $14, $15, $16, $17, $18, $19)",
        );
        let insert = insert.bind(one.id).bind(one.gathering_id).bind(one.booking_id).bind(one.position).bind(&one.code);
        let insert =
            insert.bind(one.filled.code()).bind(&one.name).bind(&one.mail).bind(one.person_id).bind(&one.organisation);
        let insert = insert.bind(&one.job_title).bind(&one.sector).bind(&one.level).bind(&one.place).bind(&one.country);
        let insert = insert.bind(&one.diet).bind(&one.access).bind(&one.interpretation).bind(&one.photo);
        tx.execute(insert).await?;
    }
    Ok(())
}

/// Writes what a delegate says.
pub async fn save(tx: &Tx, one: &Delegate, now: Ts) -> Result<()> {
    let update = sql(
        "update delegate set state = $2, name = $3, mail = $4, person_id = $5, organisation = $6, job_title = $7, sector = $8, level = $9, \
         place = $10, country = $11, diet = $12, access = $13, interpretation = $14, photo = $15, sent_at = $16, opened_at = $17, \
         saved_at = $18 where id = $1",
    );
    let update = update.bind(one.id).bind(one.filled.code()).bind(&one.name).bind(&one.mail).bind(one.person_id);
    let update =
        update.bind(&one.organisation).bind(&one.job_title).bind(&one.sector).bind(&one.level).bind(&one.place);
    let update = update.bind(&one.country).bind(&one.diet).bind(&one.access).bind(&one.interpretation).bind(&one.photo);
    tx.execute(update.bind(one.sent_at).bind(one.opened_at).bind(now)).await?;
    Ok(())
}

/// The places of these bookings that somebody has: booking and how many.
pub async fn filled_of(db: &Db, booking_ids: &[Id]) -> Result<Vec<(Id, i64, i64)>> {
    let asked = sql(
        "select booking_id, count(case when state <> 'free' then 1 end) as given, count(case when state = 'complete' then 1 end) \
         as complete from delegate where booking_id in ",
    );
    let asked =
        asked.push_list(booking_ids.iter().copied()).push(" group by booking_id order by booking_id limit 5000");
    let rows = db.all(asked).await?;
    rows.iter().map(|row| Ok((row.get("booking_id")?, row.get("given")?, row.get("complete")?))).collect()
}

pub(crate) fn delegate(row: &Row) -> Result<Delegate> {
    Ok(Delegate {
        id: row.get("id")?,
        gathering_id: row.get("gathering_id")?,
        booking_id: row.get("booking_id")?,
        position: row.get("position")?,
        code: row.get("code")?,
        filled: row.parsed("state", Filled::parse)?,
        name: row.get("name")?,
        mail: row.get("mail")?,
        person_id: row.get("person_id")?,
        organisation: row.get("organisation")?,
        job_title: row.get("job_title")?,
        sector: row.get("sector")?,
        level: row.get("level")?,
        place: row.get("place")?,
        country: row.get("country")?,
        diet: row.get("diet")?,
        access: row.get("access")?,
        interpretation: row.get("interpretation")?,
        photo: row.get("photo")?,
        sent_at: row.get("sent_at")?,
        opened_at: row.get("opened_at")?,
    })
}
