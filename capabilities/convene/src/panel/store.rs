//! Panels and seats in the database. The programme reads [`of_gathering`] and [`seats`].

use super::model::{Candidate, Panel, Role, Seat, State};
use crate::gathering::store::json;
use base::{Id, Secret, Ts, fold};
use store::{Db, Result, Row, Tx, sql};

/// The panels of a gathering, by code of their topic's number and title.
pub async fn of_gathering(db: &Db, gathering_id: Id) -> Result<Vec<Panel>> {
    let asked = sql(
        "select id, gathering_id, code, title, question, topic_id from panel where gathering_id = $1 order by created_at, id limit 500",
    );
    db.all(asked.bind(gathering_id)).await?.iter().map(panel).collect()
}

/// The panel of this code in this gathering.
pub async fn find(db: &Db, gathering_id: Id, code: &str) -> Result<Option<Panel>> {
    let asked = sql(
        "select id, gathering_id, code, title, question, topic_id from panel where gathering_id = $1 and code = $2",
    );
    db.optional(asked.bind(gathering_id).bind(code)).await?.as_ref().map(panel).transpose()
}

/// The panel with this id.
pub async fn by_id(db: &Db, id: Id) -> Result<Panel> {
    panel(
        &db.one(sql("select id, gathering_id, code, title, question, topic_id from panel where id = $1").bind(id))
            .await?,
    )
}

fn panel(row: &Row) -> Result<Panel> {
    Ok(Panel {
        id: row.get("id")?,
        gathering_id: row.get("gathering_id")?,
        code: row.get("code")?,
        title: row.get("title")?,
        question: row.get("question")?,
        topic_id: row.get("topic_id")?,
    })
}

/// Writes a new panel.
pub async fn insert(tx: &Tx, now: Ts, panel: &Panel) -> Result<()> {
    let insert = sql(
        "insert into panel (id, gathering_id, code, title, question, topic_id, created_at) values ($1, $2, $3, $4, $5, $6, $7)",
    );
    let insert = insert
        .bind(panel.id)
        .bind(panel.gathering_id)
        .bind(&panel.code)
        .bind(json(&panel.title)?)
        .bind(json(&panel.question)?);
    tx.execute(insert.bind(panel.topic_id).bind(now)).await?;
    Ok(())
}

const SEAT: &str = "select id, panel_id, position, role, wanted_sector, proposal_id, presenter_id, state, invited_at, answers_by, \
    answered_at, letter_id from seat ";

/// The seats of a panel in their order, past ones too.
pub async fn seats(db: &Db, panel_id: Id) -> Result<Vec<Seat>> {
    let asked = sql(SEAT).push("where panel_id = ").push_bind(panel_id).push(" order by position limit 200");
    db.all(asked).await?.iter().map(seat).collect()
}

/// The seats of all panels of a gathering, by panel and place.
pub async fn seats_of_gathering(db: &Db, gathering_id: Id) -> Result<Vec<Seat>> {
    let asked = sql(SEAT).push("where panel_id in (select id from panel where gathering_id = ").push_bind(gathering_id);
    db.all(asked.push(") order by panel_id, position limit 10000")).await?.iter().map(seat).collect()
}

/// The seat to which this invitation was sent.
pub async fn by_secret(db: &Db, secret: &Secret) -> Result<Option<Seat>> {
    db.optional(sql(SEAT).push("where reply_hash = ").push_bind(secret.hash())).await?.as_ref().map(seat).transpose()
}

fn seat(row: &Row) -> Result<Seat> {
    Ok(Seat {
        id: row.get("id")?,
        panel_id: row.get("panel_id")?,
        position: row.get("position")?,
        role: row.parsed("role", Role::parse)?,
        wanted_sector: row.get("wanted_sector")?,
        proposal_id: row.get("proposal_id")?,
        presenter_id: row.get("presenter_id")?,
        state: row.parsed("state", State::parse)?,
        invited_at: row.get("invited_at")?,
        answers_by: row.get("answers_by")?,
        answered_at: row.get("answered_at")?,
        letter_id: row.get("letter_id")?,
    })
}

/// Adds an open seat after the last.
pub async fn add(tx: &Tx, id: Id, panel_id: Id, role: Role, wanted_sector: &str) -> Result<()> {
    let insert = sql(
        "insert into seat (id, panel_id, position, role, wanted_sector) select $1, $2, coalesce(max(position), 0) + 1, $3, $4 \
         from seat where panel_id = $2",
    );
    tx.execute(insert.bind(id).bind(panel_id).bind(role.code()).bind(wanted_sector)).await?;
    Ok(())
}

/// Names somebody for an open seat. The database refuses a person who sits on the panel already.
pub async fn hold(tx: &Tx, seat_id: Id, candidate: &Candidate) -> Result<bool> {
    let update = sql(
        "update seat set state = 'held', presenter_id = $2, proposal_id = $3, holder_key = $4 where id = $1 and state = 'open'",
    );
    let update = update.bind(seat_id).bind(candidate.presenter_id).bind(candidate.proposal_id).bind(&candidate.key);
    Ok(tx.execute(update).await? == 1)
}

/// Frees a seat that is held and not asked yet.
pub async fn free(tx: &Tx, seat_id: Id) -> Result<bool> {
    let update = sql(
        "update seat set state = 'open', presenter_id = null, proposal_id = null, holder_key = '' where id = $1 and state = 'held'",
    );
    Ok(tx.execute(update.bind(seat_id)).await? == 1)
}

/// Takes away an open seat that nobody was named for.
pub async fn remove(tx: &Tx, seat_id: Id) -> Result<bool> {
    Ok(tx.execute(sql("delete from seat where id = $1 and state = 'open'").bind(seat_id)).await? == 1)
}

/// The person of a held seat is asked: the letter that asks was written.
pub async fn invite(tx: &Tx, now: Ts, seat_id: Id, letter_id: Id, link: &Secret, answers_by: Ts) -> Result<bool> {
    let update = sql(
        "update seat set state = 'invited', invited_at = $2, answers_by = $3, reply_hash = $4, letter_id = $5 where id = $1 and state = 'held'",
    );
    Ok(tx.execute(update.bind(seat_id).bind(now).bind(answers_by).bind(link.hash()).bind(letter_id)).await? == 1)
}

/// These letters were released: whoever is asked is asked from now on.
pub async fn told(tx: &Tx, now: Ts, letters: &[Id]) -> Result<u64> {
    let update = sql("update seat set invited_at = $1 where state = 'invited' and letter_id in ");
    tx.execute(update.bind(now).push_list(letters.iter().copied())).await
}

/// The person answers. The same answer again changes nothing.
pub async fn answer(tx: &Tx, now: Ts, seat_id: Id, state: State) -> Result<bool> {
    let update = sql(
        "update seat set state = $2, answered_at = $3 where id = $1 and state <> $2 and state in ('invited', 'accepted', 'declined')",
    );
    Ok(tx.execute(update.bind(seat_id).bind(state.code()).bind(now)).await? == 1)
}

/// An invitation without an answer is over for good: a new seat may take its place.
pub async fn lapse(tx: &Tx, seat_id: Id) -> Result<bool> {
    Ok(tx.execute(sql("update seat set state = 'lapsed' where id = $1 and state = 'invited'").bind(seat_id)).await?
        == 1)
}

/// Everybody whose proposal was decided for a panel, by number of the proposal; who sits or is asked somewhere is marked.
pub async fn candidates(db: &Db, gathering_id: Id) -> Result<Vec<Candidate>> {
    let asked = sql(
        "select s.id, s.name, s.mail, s.organisation, s.sector, p.id as proposal_id, p.code, p.title, p.lang, p.topic_id, \
         exists (select 1 from seat t join panel n on n.id = t.panel_id where n.gathering_id = p.gathering_id and t.presenter_id = s.id \
         and t.state in ('held', 'invited', 'accepted')) as elsewhere from presenter s join proposal p on p.id = s.proposal_id \
         join decision d on d.proposal_id = p.id where p.gathering_id = $1 and p.state = 'submitted' and d.outcome = 'panel' \
         and d.reply <> 'declined' and s.state in ('contact', 'joined') order by p.number, s.position limit 5000",
    );
    let one = |row: &Row| {
        let (mail, name): (String, String) = (row.get("mail")?, row.get("name")?);
        Ok(Candidate {
            presenter_id: row.get("id")?,
            proposal_id: row.get("proposal_id")?,
            code: row.get("code")?,
            title: row.get("title")?,
            lang: row.get("lang")?,
            topic_id: row.get("topic_id")?,
            key: if mail.is_empty() { format!("name:{}", fold(&name)) } else { fold(&mail) },
            name,
            organisation: row.get("organisation")?,
            sector: row.get("sector")?,
            elsewhere: elsewhere(row)?,
        })
    };
    db.all(asked.bind(gathering_id)).await?.iter().map(one).collect()
}

/// SQLite answers a question with a number, PostgreSQL with yes or no.
fn elsewhere(row: &Row) -> Result<bool> {
    match row.get::<bool>("elsewhere") {
        Ok(yes) => Ok(yes),
        Err(_) => Ok(row.get::<i64>("elsewhere")? != 0),
    }
}
