//! Speakers in the database.

use super::model::{Hand, Kind, Photo, Speaker, State};
use crate::gathering::store::json;
use base::{Id, Lang, Localised, Secret, Ts};
use store::{Db, Result, Row, Sql, Tx, sql};

const SELECT: &str = "select id, gathering_id, guid, code, kind, state, place, name, mail, person_id, organisation, job_title, lang, \
    biography, photo_hash, photo_media, photo_consent, consent_by, assistant_name, assistant_mail, word, briefing, needs, reason, \
    invited_at, answers_by, answered_at, answered_by, changed_at from speaker ";

fn speaker(row: &Row) -> Result<Speaker> {
    let media: String = row.get("photo_media")?;
    Ok(Speaker {
        id: row.get("id")?,
        gathering_id: row.get("gathering_id")?,
        guid: row.get("guid")?,
        code: row.get("code")?,
        kind: row.parsed("kind", Kind::parse)?,
        state: row.parsed("state", State::parse)?,
        place: row.get("place")?,
        name: row.get("name")?,
        mail: row.get("mail")?,
        person_id: row.get("person_id")?,
        organisation: row.get("organisation")?,
        job_title: row.get("job_title")?,
        lang: Lang::new(&row.get::<String>("lang")?),
        biography: row.get("biography")?,
        photo: row.get::<Option<String>>("photo_hash")?.map(|hash| Photo { hash, media }),
        photo_consent: row.get("photo_consent")?,
        consent_by: Hand::parse(&row.get::<String>("consent_by")?),
        assistant_name: row.get("assistant_name")?,
        assistant_mail: row.get("assistant_mail")?,
        word: row.get("word")?,
        briefing: row.json("briefing")?,
        needs: row.get("needs")?,
        reason: row.get("reason")?,
        invited_at: row.get("invited_at")?,
        answers_by: row.get("answers_by")?,
        answered_at: row.get("answered_at")?,
        answered_by: Hand::parse(&row.get::<String>("answered_by")?),
        changed_at: row.get("changed_at")?,
    })
}

/// All speakers of a gathering, in the order of precedence.
pub async fn of_gathering(db: &Db, gathering_id: Id) -> Result<Vec<Speaker>> {
    let asked = sql(SELECT).push("where gathering_id = ").push_bind(gathering_id).push(" order by code limit 1000");
    let mut all = db.all(asked).await?.iter().map(speaker).collect::<Result<Vec<_>>>()?;
    super::model::in_order(&mut all);
    Ok(all)
}

/// The speaker of this code.
pub async fn by_code(db: &Db, gathering_id: Id, code: &str) -> Result<Option<Speaker>> {
    let asked = sql(SELECT).push("where gathering_id = ").push_bind(gathering_id).push(" and code = ").push_bind(code);
    db.optional(asked).await?.as_ref().map(speaker).transpose()
}

/// Who is behind a link, and in whose hand it is.
pub async fn behind(db: &Db, secret: &Secret) -> Result<Option<(Speaker, Hand)>> {
    let asked = sql("select speaker_id, hand from speaker_link where hash = $1").bind(secret.hash());
    let Some(row) = db.optional(asked).await? else { return Ok(None) };
    let one = db.one(sql(SELECT).push("where id = ").push_bind(row.get::<Id>("speaker_id")?)).await?;
    Ok(Some((speaker(&one)?, row.parsed("hand", Hand::parse)?)))
}

/// Makes one more link good.
pub async fn give_link(tx: &Tx, speaker_id: Id, hand: Hand, secret: &Secret, now: Ts) -> Result<()> {
    let insert = sql("insert into speaker_link (hash, speaker_id, hand, made_at) values ($1, $2, $3, $4)");
    tx.execute(insert.bind(secret.hash()).bind(speaker_id).bind(hand.code()).bind(now)).await?;
    Ok(())
}

/// The links in this hand open nothing any more: the assistant is somebody else, or the invitation was taken back.
pub async fn revoke(tx: &Tx, speaker_id: Id, hand: Hand) -> Result<()> {
    let delete = sql("delete from speaker_link where speaker_id = $1 and hand = $2");
    tx.execute(delete.bind(speaker_id).bind(hand.code())).await?;
    Ok(())
}

fn facts(start: Sql, one: &Speaker) -> Result<Sql> {
    let hand = |hand: Option<Hand>| hand.map_or("", Hand::code);
    let photo = one.photo.as_ref();
    let start = start.bind(one.kind.code()).bind(one.state.code()).bind(one.place).bind(&one.name).bind(&one.mail);
    let start = start.bind(one.person_id).bind(&one.organisation).bind(&one.job_title).bind(one.lang.tag());
    let start = start.bind(&one.biography).bind(photo.map(|photo| photo.hash.clone()));
    let start = start.bind(photo.map_or("", |photo| &photo.media)).bind(&one.photo_consent).bind(hand(one.consent_by));
    let start = start.bind(&one.assistant_name).bind(&one.assistant_mail).bind(&one.word).bind(json(&one.briefing)?);
    let start = start.bind(&one.needs).bind(&one.reason).bind(one.invited_at).bind(one.answers_by);
    Ok(start.bind(one.answered_at).bind(hand(one.answered_by)).bind(one.changed_at))
}

/// Writes a new speaker.
pub async fn insert(tx: &Tx, one: &Speaker) -> Result<()> {
    let start = sql(
        "insert into speaker (id, gathering_id, guid, code, kind, state, place, name, mail, person_id, organisation, job_title, lang, \
         biography, photo_hash, photo_media, photo_consent, consent_by, assistant_name, assistant_mail, word, briefing, needs, reason, \
         invited_at, answers_by, answered_at, answered_by, changed_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, \
         $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29)",
    );
    let start = start.bind(one.id).bind(one.gathering_id).bind(one.guid).bind(&one.code);
    tx.execute(facts(start, one)?).await?;
    Ok(())
}

/// Writes a speaker as it is now; `false` where somebody else wrote since `seen`.
pub async fn save(tx: &Tx, one: &Speaker, seen: Ts) -> Result<bool> {
    let start = sql(
        "update speaker set kind = $3, state = $4, place = $5, name = $6, mail = $7, person_id = $8, organisation = $9, \
         job_title = $10, lang = $11, biography = $12, photo_hash = $13, photo_media = $14, photo_consent = $15, consent_by = $16, \
         assistant_name = $17, assistant_mail = $18, word = $19, briefing = $20, needs = $21, reason = $22, invited_at = $23, \
         answers_by = $24, answered_at = $25, answered_by = $26, changed_at = $27 where id = $1 and changed_at = $2",
    );
    Ok(tx.execute(facts(start.bind(one.id).bind(seen), one)?).await? == 1)
}

/// Gives a speaker a place in the order of precedence.
pub async fn place(tx: &Tx, id: Id, place: Option<i64>) -> Result<()> {
    tx.execute(sql("update speaker set place = $2 where id = $1").bind(id).bind(place)).await?;
    Ok(())
}

/// A session on the desk, and whether the speaker is on it.
#[derive(Clone, Debug, PartialEq)]
pub struct OnDesk {
    /// The session.
    pub id: Id,
    /// Its code.
    pub code: String,
    /// Its title.
    pub title: Localised,
    /// What the speaker does there; empty where not on it.
    pub role: String,
}

/// The sessions on the desk that a speaker can stand on, by number.
pub async fn sessions(db: &Db, gathering_id: Id, guid: Id) -> Result<Vec<OnDesk>> {
    let asked = sql(
        "select s.id, s.code, s.title, coalesce(p.role, '') as role from session s left join session_presenter p \
         on p.session_id = s.id and p.guid = $2 where s.gathering_id = $1 and s.kind <> 'break' order by s.number limit 5000",
    );
    let one = |row: &Row| {
        Ok(OnDesk { id: row.get("id")?, code: row.get("code")?, title: row.get("title")?, role: row.get("role")? })
    };
    db.all(asked.bind(gathering_id).bind(guid)).await?.iter().map(one).collect()
}

/// Puts a speaker on a session, after those who are there.
pub async fn put_on(tx: &Tx, id: Id, session_id: Id, one: &Speaker, role: &str) -> Result<()> {
    let insert = sql(
        "insert into session_presenter (id, session_id, position, person_id, guid, code, name, role, job_title, organisation, biography) \
         select $1, $2, coalesce(max(position), 0) + 1, $3, $4, $5, $6, $7, $8, $9, $10 from session_presenter where session_id = $2",
    );
    let insert = insert.bind(id).bind(session_id).bind(one.person_id).bind(one.guid).bind(&one.code).bind(&one.name);
    let insert = insert.bind(role).bind(&one.job_title).bind(&one.organisation);
    tx.execute(insert.bind(one.biography.in_lang(&one.lang))).await?;
    Ok(())
}

/// Takes a speaker off a session.
pub async fn take_off(tx: &Tx, session_id: Id, guid: Id) -> Result<()> {
    let delete = sql("delete from session_presenter where session_id = $1 and guid = $2");
    tx.execute(delete.bind(session_id).bind(guid)).await?;
    Ok(())
}

/// The name and the words on the desk follow those of the speaker; what is published follows with the next version.
pub async fn renew_on_desk(tx: &Tx, one: &Speaker) -> Result<()> {
    let update = sql(
        "update session_presenter set name = $2, job_title = $3, organisation = $4, biography = $5, person_id = $6 where guid = $1",
    );
    let update = update.bind(one.guid).bind(&one.name).bind(&one.job_title).bind(&one.organisation);
    tx.execute(update.bind(one.biography.in_lang(&one.lang)).bind(one.person_id)).await?;
    Ok(())
}
