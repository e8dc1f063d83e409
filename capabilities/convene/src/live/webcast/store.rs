//! Webcasts in the database.

use super::model::{Kind, Webcast};
use base::{Id, Ts};
use store::{Db, Result, Row, Tx, sql};

const WEBCAST: &str = "select kind, address, audio, on_air, recording, slides, captions from webcast where ";

fn webcast_of(row: &Row) -> Result<Webcast> {
    Ok(Webcast {
        kind: row.parsed("kind", Kind::parse)?,
        address: row.get("address")?,
        audio: row.get("audio")?,
        on_air: row.get("on_air")?,
        recording: row.get("recording")?,
        slides: row.get("slides")?,
        captions: row.get("captions")?,
    })
}

/// The webcast of a session, if there was one until then.
pub async fn webcast(db: &Db, session_id: Id, until: Ts) -> Result<Option<Webcast>> {
    let asked = sql(WEBCAST).push("session_id = ").push_bind(session_id).push(" and changed_at <= ").push_bind(until);
    db.optional(asked).await?.as_ref().map(webcast_of).transpose()
}

/// The webcast of the session that has this code, if there was one until then.
pub async fn by_code(db: &Db, gathering_id: Id, code: &str, until: Ts) -> Result<Option<Webcast>> {
    let asked = sql(WEBCAST).push("gathering_id = ").push_bind(gathering_id).push(" and code = ").push_bind(code);
    let asked = asked.push(" and changed_at <= ").push_bind(until);
    db.optional(asked).await?.as_ref().map(webcast_of).transpose()
}

/// The codes of the sessions that could be seen from afar until then.
pub async fn codes(db: &Db, gathering_id: Id, until: Ts) -> Result<Vec<String>> {
    let asked = sql(
        "select code from webcast where gathering_id = $1 and changed_at <= $2 and (kind <> 'none' or recording <> '') order by code limit 2000",
    );
    db.all(asked.bind(gathering_id).bind(until)).await?.iter().map(|row| row.get("code")).collect()
}

/// Writes the webcast of a session.
pub async fn save(tx: &Tx, session_id: Id, gathering_id: Id, code: &str, webcast: &Webcast, now: Ts) -> Result<()> {
    let upsert = sql(
        "insert into webcast (session_id, gathering_id, code, kind, address, audio, on_air, recording, slides, captions, \
         changed_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict (session_id) do update set \
         kind = $4, address = $5, audio = $6, on_air = $7, recording = $8, slides = $9, captions = $10, changed_at = $11",
    );
    let upsert = upsert.bind(session_id).bind(gathering_id).bind(code).bind(webcast.kind.code()).bind(&webcast.address);
    let upsert = upsert.bind(&webcast.audio).bind(webcast.on_air).bind(&webcast.recording).bind(&webcast.slides);
    tx.execute(upsert.bind(&webcast.captions).bind(now)).await?;
    Ok(())
}
