//! Webcasts in the database.

use super::model::{Kind, Webcast};
use base::{Id, Ts};
use store::{Db, Result, Tx, sql};

/// The webcast of a session, if there is one.
pub async fn webcast(db: &Db, session_id: Id) -> Result<Option<Webcast>> {
    let asked =
        sql("select kind, address, audio, on_air, recording, slides, captions from webcast where session_id = $1");
    let Some(row) = db.optional(asked.bind(session_id)).await? else { return Ok(None) };
    Ok(Some(Webcast {
        kind: row.parsed("kind", Kind::parse)?,
        address: row.get("address")?,
        audio: row.get("audio")?,
        on_air: row.get("on_air")?,
        recording: row.get("recording")?,
        slides: row.get("slides")?,
        captions: row.get("captions")?,
    }))
}

/// The codes of the sessions that can be seen from afar.
pub async fn codes(db: &Db, gathering_id: Id) -> Result<Vec<String>> {
    let asked = sql(
        "select code from webcast where gathering_id = $1 and (kind <> 'none' or recording <> '') order by code limit 2000",
    );
    db.all(asked.bind(gathering_id)).await?.iter().map(|row| row.get("code")).collect()
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
