//! Polls and what was answered to them.

use crate::live::model::{Answer, Kind, Poll, PollState};
use base::{Id, Localised, Ts};
use std::collections::{BTreeMap, HashMap};
use store::{Db, Result, Row, Tx, sql};

/// `$1` is the moment until which polls were opened: one that opens later is ahead.
const POLL: &str = "select id, code, kind, question, choices, hides, shown, position, \
     case when opened_at > $1 then 'ahead' else state end as state from poll where session_id = ";

fn poll_of(row: &Row) -> Result<Poll> {
    Ok(Poll {
        id: row.get("id")?,
        code: row.get("code")?,
        kind: row.parsed("kind", Kind::parse)?,
        question: row.get("question")?,
        choices: row.json::<Vec<Localised>>("choices")?,
        state: row.parsed("state", PollState::parse)?,
        hides: row.get("hides")?,
        shown: row.get("shown")?,
        position: row.get("position")?,
    })
}

/// All polls of a session in their order, as they stood then.
pub async fn polls(db: &Db, session_id: Id, until: Ts) -> Result<Vec<Poll>> {
    let asked = sql(POLL).bind(until).push_bind(session_id).push(" order by position, id limit 100");
    db.all(asked).await?.iter().map(poll_of).collect()
}

/// One poll by its code.
pub async fn poll(db: &Db, session_id: Id, code: &str) -> Result<Option<Poll>> {
    let asked = sql(POLL).bind(Ts(i64::MAX)).push_bind(session_id).push(" and code = ").push_bind(code);
    db.optional(asked).await?.as_ref().map(poll_of).transpose()
}

/// Prepares a poll.
pub async fn add_poll(tx: &Tx, session_id: Id, poll: &Poll) -> Result<()> {
    let insert = sql("insert into poll (id, session_id, code, kind, question, choices, hides, position) \
         values ($1, $2, $3, $4, $5, $6, $7, $8)");
    let insert = insert.bind(poll.id).bind(session_id).bind(&poll.code).bind(poll.kind.code()).bind(&poll.question);
    tx.execute(insert.bind(serde_json::to_string(&poll.choices)?).bind(poll.hides).bind(poll.position)).await?;
    Ok(())
}

/// Opens or closes a poll, and shows or hides its figures, if it still is where it was.
pub async fn move_poll(tx: &Tx, poll: &Poll, to: PollState, shown: bool, now: Ts) -> Result<bool> {
    let update = sql("update poll set state = $2, shown = $3, opened_at = coalesce(opened_at, $4), \
         closed_at = case when $2 = 'closed' then coalesce(closed_at, $4) else null end where id = $1 and state = $5");
    Ok(tx.execute(update.bind(poll.id).bind(to.code()).bind(shown).bind(now).bind(poll.state.code())).await? > 0)
}

/// One poll at a time: those that are open are closed, and their figures stay hidden until somebody shows them.
pub async fn close_open_polls(tx: &Tx, session_id: Id, now: Ts) -> Result<()> {
    let update =
        sql("update poll set state = 'closed', closed_at = $2, shown = (case when hides then FALSE else TRUE end) \
         where session_id = $1 and state = 'open'");
    tx.execute(update.bind(session_id).bind(now)).await?;
    Ok(())
}

/// Takes away a poll that nobody has answered.
pub async fn remove_poll(tx: &Tx, poll_id: Id) -> Result<bool> {
    let delete =
        sql("delete from poll where id = $1 and not exists (select 1 from poll_answer a where a.poll_id = poll.id)");
    Ok(tx.execute(delete.bind(poll_id)).await? > 0)
}

/// Writes an answer, or changes it: the key of the table holds that a browser has one.
pub async fn answer_poll(
    tx: &Tx,
    id: Id,
    poll_id: Id,
    by_browser: &str,
    answer: &Answer,
    waits: bool,
    now: Ts,
) -> Result<()> {
    let upsert = sql(
        "insert into poll_answer (id, poll_id, by_browser, chosen, text, state, at) values ($1, $2, $3, $4, $5, $6, $7) \
         on conflict (poll_id, by_browser) do update set chosen = $4, text = $5, state = $6, at = $7",
    );
    let upsert = upsert.bind(id).bind(poll_id).bind(by_browser).bind(answer.code()).bind(&answer.words);
    tx.execute(upsert.bind(if waits { "waiting" } else { "shown" }).bind(now)).await?;
    Ok(())
}

/// Each distinct answer of each poll of a session, with how often it was given.
pub async fn tallies(db: &Db, session_id: Id) -> Result<HashMap<Id, BTreeMap<String, i64>>> {
    let asked = sql("select a.poll_id, a.chosen, count(*) as n from poll_answer a join poll p on p.id = a.poll_id \
         where p.session_id = $1 group by a.poll_id, a.chosen order by a.poll_id, a.chosen limit 100000");
    let mut tallies: HashMap<Id, BTreeMap<String, i64>> = HashMap::new();
    for row in db.all(asked.bind(session_id)).await? {
        tallies.entry(row.get("poll_id")?).or_default().insert(row.get("chosen")?, row.get("n")?);
    }
    Ok(tallies)
}

/// The answers in words: poll, id, text, state. The oldest first.
pub async fn open_answers(db: &Db, session_id: Id) -> Result<Vec<(Id, Id, String, String)>> {
    let asked = sql("select a.poll_id, a.id, a.text, a.state from poll_answer a join poll p on p.id = a.poll_id \
         where p.session_id = $1 and p.kind = 'open' order by a.at, a.id limit 1000");
    let rows = db.all(asked.bind(session_id)).await?;
    rows.iter().map(|row| Ok((row.get("poll_id")?, row.get("id")?, row.get("text")?, row.get("state")?))).collect()
}

/// Shows or hides an answer in words.
pub async fn say_open_answer(tx: &Tx, poll_id: Id, id: Id, shown: bool) -> Result<bool> {
    let update = sql("update poll_answer set state = $3 where id = $2 and poll_id = $1");
    Ok(tx.execute(update.bind(poll_id).bind(id).bind(if shown { "shown" } else { "hidden" })).await? > 0)
}

/// What this browser answered to the polls of a session: choices and words.
pub async fn my_answers(db: &Db, session_id: Id, by_browser: &str) -> Result<HashMap<Id, (String, String)>> {
    let asked = sql("select a.poll_id, a.chosen, a.text from poll_answer a join poll p on p.id = a.poll_id \
         where p.session_id = $1 and a.by_browser = $2 order by a.id limit 100");
    let rows = db.all(asked.bind(session_id).bind(by_browser)).await?;
    rows.iter().map(|row| Ok((row.get("poll_id")?, (row.get("chosen")?, row.get("text")?)))).collect()
}
