//! The floor in the database: questions and the votes for them. Who is first is decided by its keys (I8).

mod polls;
mod steps;

pub use polls::{
    add_poll, answer_poll, close_open_polls, move_poll, my_answers, open_answers, poll, polls, remove_poll,
    say_open_answer, tallies,
};
pub use steps::{Step, forget_step, last_step, merge_votes, note_step, on_stage, part_votes, pin};

use super::model::{Asked, Floor, State};
use base::{Id, Ts};
use store::{Db, Result, Row, Tx, sql};

/// Most questions of a session that are shown to those who moderate.
const QUESTIONS_MAX: i64 = 500;

/// The session of this code, whether or not anybody has asked anything.
pub async fn session_id(db: &Db, gathering_id: Id, code: &str) -> Result<Option<Id>> {
    let asked = sql("select id from session where gathering_id = $1 and code = $2").bind(gathering_id).bind(code);
    db.optional(asked).await?.map(|row| row.get("id")).transpose()
}

const FLOOR: &str =
    "select session_id, gathering_id, code, asking, holds, seats, key, key_dies_at, version from floor where ";

fn floor_of(row: &Row) -> Result<Floor> {
    Ok(Floor {
        session_id: row.get("session_id")?,
        gathering_id: row.get("gathering_id")?,
        code: row.get("code")?,
        asking: row.get("asking")?,
        holds: row.get("holds")?,
        seats: row.get("seats")?,
        key: row.get("key")?,
        key_dies_at: row.get("key_dies_at")?,
        version: row.get("version")?,
    })
}

/// The floor of a session, once something happened there.
pub async fn floor(db: &Db, gathering_id: Id, code: &str) -> Result<Option<Floor>> {
    let asked = sql(FLOOR).push("gathering_id = ").push_bind(gathering_id).push(" and code = ").push_bind(code);
    db.optional(asked).await?.as_ref().map(floor_of).transpose()
}

/// The floor of a session by its id.
pub async fn floor_by_id(db: &Db, session_id: Id) -> Result<Option<Floor>> {
    let asked = sql(FLOOR).push("session_id = ").push_bind(session_id);
    db.optional(asked).await?.as_ref().map(floor_of).transpose()
}

/// Opens the floor. Two who come at once open it once; the key of the first one holds.
pub async fn open_floor(tx: &Tx, floor: &Floor) -> Result<()> {
    let insert = sql("insert into floor (session_id, gathering_id, code, asking, holds, seats, key, key_dies_at) \
         values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (session_id) do nothing");
    let insert = insert.bind(floor.session_id).bind(floor.gathering_id).bind(&floor.code).bind(floor.asking);
    let insert = insert.bind(floor.holds).bind(floor.seats).bind(&floor.key).bind(floor.key_dies_at);
    tx.execute(insert).await?;
    Ok(())
}

/// What moderators decide for the whole floor.
pub async fn set_floor(tx: &Tx, session_id: Id, asking: bool, holds: bool) -> Result<()> {
    let update = sql("update floor set asking = $2, holds = $3 where session_id = $1");
    tx.execute(update.bind(session_id).bind(asking).bind(holds)).await?;
    Ok(())
}

/// The session moved to another day: its key lives until that day is over.
pub async fn key_lives_until(tx: &Tx, session_id: Id, until: Ts) -> Result<()> {
    let update = sql("update floor set key_dies_at = $2 where session_id = $1 and key <> ''");
    tx.execute(update.bind(session_id).bind(until)).await?;
    Ok(())
}

/// The day is over: the key is gone, and with it the last way to tell which browser a mark was.
pub async fn key_dies(tx: &Tx, session_id: Id, now: Ts) -> Result<bool> {
    let update = sql("update floor set key = '' where session_id = $1 and key_dies_at <= $2 and key <> ''");
    Ok(tx.execute(update.bind(session_id).bind(now)).await? > 0)
}

/// Something changed that those who follow should hear of.
pub async fn bump(tx: &Tx, session_id: Id) -> Result<()> {
    tx.execute(sql("update floor set version = version + 1 where session_id = $1").bind(session_id)).await?;
    store::news::tell(tx, session_id).await
}

/// The version of what was asked and opened until then; 0 where nothing happened yet. It grows with every change, and
/// is another one where the clock of the demo stands elsewhere.
pub async fn version(db: &Db, session_id: Id, until: Ts) -> Result<i64> {
    let asked = sql("select f.version + (select count(*) from floor_question q where q.session_id = f.session_id \
         and q.asked_at <= $2) + (select count(*) from poll p where p.session_id = f.session_id and p.opened_at <= $2) \
         as version from floor f where f.session_id = $1");
    let row = db.optional(asked.bind(session_id).bind(until)).await?;
    row.map_or(Ok(0), |row| row.get("version"))
}

/// The floors of a gathering with how many questions wait for a moderator, and how many everybody sees, of those that
/// were asked until then.
pub async fn floors(db: &Db, gathering_id: Id, until: Ts) -> Result<Vec<(String, i64, i64)>> {
    let asked = sql("select f.code, count(case when q.state = 'waiting' then 1 end) as waiting, \
         count(case when q.state in ('shown', 'stage') then 1 end) as shown \
         from floor f left join floor_question q on q.session_id = f.session_id and q.asked_at <= $2 where f.gathering_id = $1 \
         group by f.session_id, f.code order by f.code limit 1000");
    let rows = db.all(asked.bind(gathering_id).bind(until)).await?;
    rows.iter().map(|row| Ok((row.get("code")?, row.get("waiting")?, row.get("shown")?))).collect()
}

const QUESTION: &str = "select id, code, text, name, remote, by_browser, state, merged_into, answer, votes, pinned, \
     asked_at from floor_question where session_id = ";

fn asked_of(row: &Row) -> Result<Asked> {
    Ok(Asked {
        id: row.get("id")?,
        code: row.get("code")?,
        text: row.get("text")?,
        name: row.get("name")?,
        remote: row.get("remote")?,
        by_browser: row.get("by_browser")?,
        state: row.parsed("state", State::parse)?,
        merged_into: row.get("merged_into")?,
        answer: row.get("answer")?,
        votes: row.get("votes")?,
        pinned: row.get("pinned")?,
        asked_at: row.get("asked_at")?,
    })
}

/// All questions of a session that were asked until then, the oldest first. One whose text was erased with its author
/// is left out.
pub async fn questions(db: &Db, session_id: Id, until: Ts) -> Result<Vec<Asked>> {
    let asked = sql(QUESTION).push_bind(session_id).push(" and text <> '' and asked_at <= ").push_bind(until);
    let asked = asked.push(" order by asked_at, id limit ");
    db.all(asked.push_bind(QUESTIONS_MAX)).await?.iter().map(asked_of).collect()
}

/// One question by its code.
pub async fn question(db: &Db, session_id: Id, code: &str) -> Result<Option<Asked>> {
    let asked = sql(QUESTION).push_bind(session_id).push(" and code = ").push_bind(code);
    db.optional(asked).await?.as_ref().map(asked_of).transpose()
}

/// The question by its id.
pub async fn question_by_id(db: &Db, session_id: Id, id: Id) -> Result<Option<Asked>> {
    let asked = sql(QUESTION).push_bind(session_id).push(" and id = ").push_bind(id);
    db.optional(asked).await?.as_ref().map(asked_of).transpose()
}

/// Writes a question. The same sending that comes again is written once; answers whether it was new.
pub async fn ask(tx: &Tx, session_id: Id, asked: &Asked, person_id: Option<Id>, once: &str) -> Result<bool> {
    let insert = sql(
        "insert into floor_question (id, session_id, code, text, name, person_id, remote, by_browser, once, state, asked_at, \
         changed_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11) on conflict (session_id, once) do nothing",
    );
    let insert = insert.bind(asked.id).bind(session_id).bind(&asked.code).bind(&asked.text).bind(&asked.name);
    let insert = insert.bind(person_id).bind(asked.remote).bind(&asked.by_browser).bind(once);
    Ok(tx.execute(insert.bind(asked.state.code()).bind(asked.asked_at)).await? > 0)
}

/// Moves a question on, if it still is where it was: of two moderators who press at once one is told.
pub async fn move_question(tx: &Tx, asked: &Asked, to: State, into: Option<Id>, now: Ts) -> Result<bool> {
    let update =
        sql("update floor_question set state = $2, merged_into = $3, changed_at = $4 where id = $1 and state = $5");
    Ok(tx.execute(update.bind(asked.id).bind(to.code()).bind(into).bind(now).bind(asked.state.code())).await? > 0)
}

/// Only one question is on stage: the one before goes back among the open ones.
pub async fn clear_stage(tx: &Tx, session_id: Id, now: Ts) -> Result<()> {
    let update =
        sql("update floor_question set state = 'shown', changed_at = $2 where session_id = $1 and state = 'stage'");
    tx.execute(update.bind(session_id).bind(now)).await?;
    Ok(())
}

/// What was answered, in a sentence.
pub async fn write_answer(tx: &Tx, id: Id, answer: &str) -> Result<()> {
    tx.execute(sql("update floor_question set answer = $2 where id = $1").bind(id).bind(answer)).await?;
    Ok(())
}

/// Adds or takes away the vote of a browser. The key of the table holds that it has one; the count moves by what
/// really changed, so that votes at the same moment are all counted.
pub async fn vote(tx: &Tx, question_id: Id, by_browser: &str, on: bool, now: Ts) -> Result<bool> {
    let (change, by): (_, i64) = if on {
        let insert = sql(
            "insert into floor_vote (question_id, by_browser, at) values ($1, $2, $3) on conflict (question_id, by_browser) do nothing",
        );
        (insert.bind(question_id).bind(by_browser).bind(now), 1)
    } else {
        let delete = sql("delete from floor_vote where question_id = $1 and by_browser = $2");
        (delete.bind(question_id).bind(by_browser), -1)
    };
    if tx.execute(change).await? == 0 {
        return Ok(false);
    }
    tx.execute(sql("update floor_question set votes = votes + $2 where id = $1").bind(question_id).bind(by)).await?;
    Ok(true)
}

/// The questions this browser votes for.
pub async fn my_votes(db: &Db, session_id: Id, by_browser: &str) -> Result<Vec<Id>> {
    let asked = sql("select v.question_id from floor_vote v join floor_question q on q.id = v.question_id \
         where q.session_id = $1 and v.by_browser = $2 order by v.at limit 500");
    let rows = db.all(asked.bind(session_id).bind(by_browser)).await?;
    rows.iter().map(|row| row.get("question_id")).collect()
}

/// The title of a session by its code.
pub async fn title(db: &Db, gathering_id: Id, code: &str) -> Result<Option<base::Localised>> {
    let asked = sql("select title from session where gathering_id = $1 and code = $2").bind(gathering_id).bind(code);
    db.optional(asked).await?.map(|row| row.get("title")).transpose()
}

/// The codes and titles of all sessions of a gathering.
pub async fn titles(db: &Db, gathering_id: Id) -> Result<Vec<(String, base::Localised)>> {
    let asked =
        sql("select code, title from session where gathering_id = $1 order by number limit 5000").bind(gathering_id);
    db.all(asked).await?.iter().map(|row| Ok((row.get("code")?, row.get("title")?))).collect()
}
