//! Writes sessions, who is in them, and where they stand. Imports bring hundreds at once, so that new rows go
//! in by the fifty.

use crate::programme::model::{Placement, Presents, Session};
use base::{Id, Ts};
use store::{Db, Result, Sql, Tx, Value, sql};

/// Rows in one statement: well below the number of values either database takes.
const ROWS_AT_ONCE: usize = 50;

async fn insert_all(tx: &Tx, head: &'static str, rows: impl Iterator<Item = Vec<Value>>) -> Result<()> {
    let mut statement: Option<Sql> = None;
    let mut count = 0;
    for row in rows {
        statement = Some(match statement {
            None => sql(head).push_list(row),
            Some(begun) => begun.push(", ").push_list(row),
        });
        count += 1;
        if count == ROWS_AT_ONCE {
            count = 0;
            tx.execute(statement.take().unwrap_or_else(|| sql(head))).await?;
        }
    }
    if let Some(rest) = statement {
        tx.execute(rest).await?;
    }
    Ok(())
}

fn v(value: impl Into<Value>) -> Value {
    value.into()
}

/// Writes new sessions.
pub async fn add_sessions(tx: &Tx, gathering_id: Id, sessions: &[Session], now: Ts) -> Result<()> {
    let head = "insert into session (id, gathering_id, number, code, guid, kind, title, subtitle, abstract, description, lang, \
                format_id, topic_id, proposal_id, panel_id, minutes, expected, source_key, extra, created_at) values ";
    let row = |s: &Session| {
        let who = vec![v(s.id), v(gathering_id), v(s.number), v(&s.code), v(s.guid), v(&s.kind)];
        let texts = vec![v(&s.title), v(&s.subtitle), v(&s.summary), v(&s.description), v(&s.lang)];
        let ties = vec![v(s.format_id), v(s.topic_id), v(s.proposal_id), v(s.panel_id)];
        [who, texts, ties, vec![v(s.minutes), v(s.expected), v(&s.source_key), v(&s.extra), v(now)]].concat()
    };
    insert_all(tx, head, sessions.iter().map(row)).await
}

/// Writes a changed session.
pub async fn save_session(tx: &Tx, s: &Session) -> Result<()> {
    let update = sql(
        "update session set kind = $2, title = $3, subtitle = $4, abstract = $5, description = $6, lang = $7, format_id = $8, \
         topic_id = $9, minutes = $10, source_key = $11, extra = $12, expected = $13 where id = $1",
    );
    let update = update.bind(s.id).bind(&s.kind).bind(&s.title).bind(&s.subtitle).bind(&s.summary).bind(&s.description);
    let update = update.bind(&s.lang).bind(s.format_id).bind(s.topic_id).bind(s.minutes).bind(&s.source_key);
    tx.execute(update.bind(&s.extra).bind(s.expected)).await?;
    Ok(())
}

/// Takes a session away with who was in it; where it stood must be gone before.
pub async fn remove_session(tx: &Tx, id: Id) -> Result<()> {
    remove_presents(tx, id).await?;
    tx.execute(sql("delete from session where id = $1").bind(id)).await?;
    Ok(())
}

/// Writes who is in sessions.
pub async fn add_presents(tx: &Tx, presents: &[Presents]) -> Result<()> {
    let head = "insert into session_presenter (id, session_id, position, presenter_id, person_id, guid, code, name, role, job_title, \
                organisation, sector, biography, extra) values ";
    let row = |p: &Presents| {
        let ties =
            vec![v(p.id), v(p.session_id), v(p.position), v(p.presenter_id), v(p.person_id), v(p.guid), v(&p.code)];
        let words = vec![v(&p.name), v(&p.role), v(&p.job_title), v(&p.organisation), v(&p.sector), v(&p.biography)];
        [ties, words, vec![v(&p.extra)]].concat()
    };
    insert_all(tx, head, presents.iter().map(row)).await
}

/// Replaces who is in a session.
pub async fn save_presents(tx: &Tx, session_id: Id, presents: &[Presents]) -> Result<()> {
    remove_presents(tx, session_id).await?;
    add_presents(tx, presents).await
}

/// Takes everybody off a session.
pub async fn remove_presents(tx: &Tx, session_id: Id) -> Result<()> {
    tx.execute(sql("delete from session_presenter where session_id = $1").bind(session_id)).await?;
    Ok(())
}

/// Writes new placements.
pub async fn add_placements(tx: &Tx, gathering_id: Id, placements: &[Placement]) -> Result<()> {
    let head = "insert into placement (id, gathering_id, session_id, room_id, number, code, guid, starts, minutes, locked, source_key, \
                extra) values ";
    let row = |p: &Placement| {
        let ties = vec![v(p.id), v(gathering_id), v(p.session_id), v(p.room_id), v(p.number), v(&p.code), v(p.guid)];
        [ties, vec![v(p.starts.to_string()), v(p.minutes), v(p.locked), v(&p.source_key), v(&p.extra)]].concat()
    };
    insert_all(tx, head, placements.iter().map(row)).await
}

/// Writes a placement as it is now, new or changed.
pub async fn save_placement(tx: &Tx, gathering_id: Id, p: &Placement) -> Result<()> {
    let update = sql(
        "update placement set room_id = $2, starts = $3, minutes = $4, locked = $5, source_key = $6, extra = $7 where id = $1",
    );
    let update = update.bind(p.id).bind(p.room_id).bind(p.starts.to_string()).bind(p.minutes).bind(p.locked);
    let known = tx.execute(update.bind(&p.source_key).bind(&p.extra)).await?;
    if known == 0 { add_placements(tx, gathering_id, std::slice::from_ref(p)).await } else { Ok(()) }
}

/// Takes a placement off the board.
pub async fn remove_placement(tx: &Tx, id: Id) -> Result<()> {
    tx.execute(sql("delete from placement where id = $1").bind(id)).await?;
    Ok(())
}

/// What an import said of the gathering and its lists that has no column, as JSON.
pub async fn frame(db: &Db, gathering_id: Id) -> Result<Option<String>> {
    let asked = sql("select document from programme_source where gathering_id = $1");
    db.optional(asked.bind(gathering_id)).await?.map(|row| row.get("document")).transpose()
}

/// Keeps what an import said beside the columns.
pub async fn save_frame(tx: &Tx, gathering_id: Id, document: &str) -> Result<()> {
    let upsert = sql("insert into programme_source (gathering_id, document) values ($1, $2) \
         on conflict (gathering_id) do update set document = excluded.document");
    tx.execute(upsert.bind(gathering_id).bind(document)).await?;
    Ok(())
}
