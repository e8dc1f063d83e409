//! Enquiries in the database.

use super::model::{Enquiry, Line, State};
use base::{Id, Lang, Secret, Ts};
use store::{Db, Result, Row, Tx, sql};

const COLUMNS: &str =
    "select id, code, state, subject, name, mail, person_id, lang, once, created_at, changed_at from enquiry ";

fn enquiry(row: &Row) -> Result<Enquiry> {
    Ok(Enquiry {
        id: row.get("id")?,
        code: row.get("code")?,
        state: row.parsed("state", State::parse)?,
        subject: row.get("subject")?,
        name: row.get("name")?,
        mail: row.get("mail")?,
        person_id: row.get("person_id")?,
        lang: Lang(row.get("lang")?),
        once: row.get("once")?,
        created_at: row.get("created_at")?,
        changed_at: row.get("changed_at")?,
    })
}

/// The enquiries of a gathering in this state (or all), those that wait longest first.
pub async fn list(db: &Db, gathering_id: Id, state: Option<State>, limit: i64, from: i64) -> Result<Vec<Enquiry>> {
    let mut asked = sql(COLUMNS).push("where gathering_id = ").push_bind(gathering_id);
    if let Some(state) = state {
        asked = asked.push(" and state = ").push_bind(state.code());
    }
    let asked =
        asked.push(" order by case state when 'open' then 1 when 'answered' then 2 else 3 end, changed_at, id limit ");
    db.all(asked.push_bind(limit).push(" offset ").push_bind(from)).await?.iter().map(enquiry).collect()
}

/// How many are in each state.
pub async fn counts(db: &Db, gathering_id: Id) -> Result<Vec<(State, i64)>> {
    let asked =
        sql("select state, count(*) as n from enquiry where gathering_id = $1 group by state order by state limit 10");
    let rows = db.all(asked.bind(gathering_id)).await?;
    rows.iter().map(|row| Ok((row.parsed("state", State::parse)?, row.get("n")?))).collect()
}

/// The enquiry of this code.
pub async fn by_code(db: &Db, gathering_id: Id, code: &str) -> Result<Option<Enquiry>> {
    let asked = sql(COLUMNS).push("where gathering_id = ").push_bind(gathering_id).push(" and code = ").push_bind(code);
    db.optional(asked).await?.as_ref().map(enquiry).transpose()
}

/// The enquiry that a link opens.
pub async fn by_secret(db: &Db, gathering_id: Id, secret: &Secret) -> Result<Option<Enquiry>> {
    let asked = sql(COLUMNS).push("where gathering_id = ").push_bind(gathering_id);
    let asked = asked.push(" and id in (select enquiry_id from enquiry_link where hash = ").push_bind(secret.hash());
    db.optional(asked.push(")")).await?.as_ref().map(enquiry).transpose()
}

/// How many this address began since then, and how many of its enquiries are open.
pub async fn of_address(db: &Db, mail: &str, since: Ts) -> Result<(i64, i64)> {
    let asked = sql(
        "select count(case when created_at >= $2 then 1 end) as began, count(case when state = 'open' then 1 end) as open \
         from enquiry where lower(mail) = lower($1)",
    );
    let row = db.one(asked.bind(mail).bind(since)).await?;
    Ok((row.get("began")?, row.get("open")?))
}

/// Writes a new enquiry; `false` where the same form was sent before.
pub async fn insert(tx: &Tx, gathering_id: Id, one: &Enquiry) -> Result<bool> {
    let insert = sql(
        "insert into enquiry (id, gathering_id, code, state, subject, name, mail, person_id, lang, once, created_at, changed_at) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict (gathering_id, once) do nothing",
    );
    let insert = insert.bind(one.id).bind(gathering_id).bind(&one.code).bind(one.state.code()).bind(&one.subject);
    let insert = insert.bind(&one.name).bind(&one.mail).bind(one.person_id).bind(one.lang.tag()).bind(&one.once);
    Ok(tx.execute(insert.bind(one.created_at).bind(one.changed_at)).await? > 0)
}

/// Gives a link that opens the thread.
pub async fn give_link(tx: &Tx, enquiry_id: Id, secret: &Secret, now: Ts) -> Result<()> {
    let insert = sql("insert into enquiry_link (hash, enquiry_id, made_at) values ($1, $2, $3)");
    tx.execute(insert.bind(secret.hash()).bind(enquiry_id).bind(now)).await?;
    Ok(())
}

/// Writes down what was said.
pub async fn say(tx: &Tx, enquiry_id: Id, line: &Line) -> Result<()> {
    let insert =
        sql("insert into enquiry_line (id, enquiry_id, by_desk, by_person, text, at) values ($1, $2, $3, $4, $5, $6)");
    let insert = insert.bind(line.id).bind(enquiry_id).bind(line.by_desk).bind(line.by_person);
    tx.execute(insert.bind(&line.text).bind(line.at)).await?;
    Ok(())
}

/// The thread in the order of time.
pub async fn thread(db: &Db, enquiry_id: Id) -> Result<Vec<Line>> {
    let asked = sql(
        "select id, by_desk, by_person, text, at from enquiry_line where enquiry_id = $1 order by at, id limit 300",
    );
    let one = |row: &Row| {
        Ok(Line {
            id: row.get("id")?,
            by_desk: row.get("by_desk")?,
            by_person: row.get("by_person")?,
            text: row.get("text")?,
            at: row.get("at")?,
        })
    };
    db.all(asked.bind(enquiry_id)).await?.iter().map(one).collect()
}

/// Says how it stands now.
pub async fn set_state(tx: &Tx, enquiry_id: Id, state: State, now: Ts) -> Result<()> {
    let update = sql("update enquiry set state = $2, changed_at = $3 where id = $1");
    tx.execute(update.bind(enquiry_id).bind(state.code()).bind(now)).await?;
    Ok(())
}
