//! Photos and objections in the database.

use base::{Id, Localised, Ts};
use store::{Db, Result, Row, Tx, sql};

/// A photo.
#[derive(Clone, Debug, PartialEq)]
pub struct Photo {
    /// Its id.
    pub id: Id,
    /// Its code in addresses.
    pub code: String,
    /// The picture.
    pub blob_hash: String,
    /// How wide.
    pub width: i64,
    /// How high.
    pub height: i64,
    /// What it shows.
    pub caption: Localised,
    /// Who took it.
    pub credit: String,
    /// `agreed`: the people in it did; `nobody`: nobody can be recognised.
    pub agreed: String,
    /// Everybody sees it.
    pub shown: bool,
    /// Who handed it in.
    pub by_person: Option<Id>,
    /// When.
    pub created_at: Ts,
}

/// Somebody wants a photo down.
#[derive(Clone, Debug, PartialEq)]
pub struct Objection {
    /// The photo.
    pub photo_id: Id,
    /// Where an answer goes, if one is wanted.
    pub mail: String,
    /// Why, in the words of whoever objects.
    pub reason: String,
    /// When.
    pub at: Ts,
    /// What became of it; empty while it waits.
    pub answer: String,
}

const COLUMNS: &str =
    "select id, code, blob_hash, width, height, caption, credit, agreed, state, by_person, created_at from photo ";

fn photo(row: &Row) -> Result<Photo> {
    Ok(Photo {
        id: row.get("id")?,
        code: row.get("code")?,
        blob_hash: row.get("blob_hash")?,
        width: row.get("width")?,
        height: row.get("height")?,
        caption: row.get("caption")?,
        credit: row.get("credit")?,
        agreed: row.get("agreed")?,
        shown: row.get::<String>("state")? == "shown",
        by_person: row.get("by_person")?,
        created_at: row.get("created_at")?,
    })
}

/// The photos of a gathering, the newest first: those that are shown, or all.
pub async fn all(db: &Db, gathering_id: Id, shown_only: bool, limit: i64) -> Result<Vec<Photo>> {
    let mut asked = sql(COLUMNS).push("where gathering_id = ").push_bind(gathering_id);
    if shown_only {
        asked = asked.push(" and state = 'shown'");
    }
    let asked = asked.push(" order by created_at desc, id desc limit ").push_bind(limit);
    db.all(asked).await?.iter().map(photo).collect()
}

/// The photo of this code.
pub async fn by_code(db: &Db, gathering_id: Id, code: &str) -> Result<Option<Photo>> {
    let asked = sql(COLUMNS).push("where gathering_id = ").push_bind(gathering_id).push(" and code = ").push_bind(code);
    db.optional(asked).await?.as_ref().map(photo).transpose()
}

/// Keeps a photo.
pub async fn insert(tx: &Tx, gathering_id: Id, one: &Photo) -> Result<()> {
    let insert =
        sql("insert into photo (id, gathering_id, code, blob_hash, width, height, caption, credit, agreed, state, \
         by_person, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)");
    let state = if one.shown { "shown" } else { "hidden" };
    let insert = insert.bind(one.id).bind(gathering_id).bind(&one.code).bind(&one.blob_hash).bind(one.width);
    let insert = insert.bind(one.height).bind(&one.caption).bind(&one.credit).bind(&one.agreed).bind(state);
    tx.execute(insert.bind(one.by_person).bind(one.created_at)).await?;
    Ok(())
}

/// Shows or hides a photo.
pub async fn show(tx: &Tx, id: Id, shown: bool) -> Result<()> {
    let state = if shown { "shown" } else { "hidden" };
    tx.execute(sql("update photo set state = $2 where id = $1").bind(id).bind(state)).await?;
    Ok(())
}

/// Takes a photo away for good; its file goes with the daily sweep.
pub async fn remove(tx: &Tx, id: Id) -> Result<()> {
    tx.execute(sql("delete from photo where id = $1").bind(id)).await?;
    Ok(())
}

/// Notes that somebody objects.
pub async fn object(tx: &Tx, id: Id, one: &Objection) -> Result<()> {
    let insert =
        sql("insert into photo_objection (id, photo_id, mail, reason, at, answer) values ($1, $2, $3, $4, $5, $6)");
    let insert = insert.bind(id).bind(one.photo_id).bind(&one.mail).bind(&one.reason);
    tx.execute(insert.bind(one.at).bind(&one.answer)).await?;
    Ok(())
}

/// The objections to photos of a gathering, the newest first.
pub async fn objections(db: &Db, gathering_id: Id) -> Result<Vec<Objection>> {
    let asked = sql(
        "select o.photo_id, o.mail, o.reason, o.at, o.answer from photo_objection o join photo p on p.id = o.photo_id \
         where p.gathering_id = $1 order by o.at desc, o.id limit 300",
    );
    let one = |row: &Row| {
        Ok(Objection {
            photo_id: row.get("photo_id")?,
            mail: row.get("mail")?,
            reason: row.get("reason")?,
            at: row.get("at")?,
            answer: row.get("answer")?,
        })
    };
    db.all(asked.bind(gathering_id)).await?.iter().map(one).collect()
}

/// Says what became of the objections to a photo.
pub async fn answer(tx: &Tx, photo_id: Id, answer: &str) -> Result<()> {
    let update = sql("update photo_objection set answer = $2 where photo_id = $1 and answer = ''");
    tx.execute(update.bind(photo_id).bind(answer)).await?;
    Ok(())
}
