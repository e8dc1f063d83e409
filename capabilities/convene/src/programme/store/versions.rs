//! Published versions: whole documents that never change.

use base::{Chance, Id, Ts};
use exchange::{Change, Programme};
use serde::de::DeserializeOwned;
use store::{Db, Result, Row, Sql, Tx, sql};

/// A published version.
#[derive(Clone, Debug)]
pub struct Version {
    /// Its number, from 1.
    pub number: i64,
    /// When it was published.
    pub published_at: Ts,
    /// A line of the organisers.
    pub note: String,
    /// The whole programme.
    pub programme: Programme,
}

/// A version without its document: for the page of changes.
#[derive(Clone, Debug)]
pub struct VersionLine {
    /// Its number.
    pub number: i64,
    /// When it was published.
    pub published_at: Ts,
    /// A line of the organisers.
    pub note: String,
    /// What changed since the version before.
    pub changes: Vec<Change>,
}

const COLUMNS: &str = "select number, published_at, note, document from programme_version where gathering_id = ";

fn version(row: &Row) -> Result<Version> {
    Ok(Version {
        number: row.get("number")?,
        published_at: row.get("published_at")?,
        note: row.get("note")?,
        programme: row.json("document")?,
    })
}

async fn one(db: &Db, asked: Sql) -> Result<Option<Version>> {
    db.optional(asked).await?.as_ref().map(version).transpose()
}

/// The newest version.
pub async fn latest(db: &Db, gathering_id: Id) -> Result<Option<Version>> {
    one(db, sql(COLUMNS).push_bind(gathering_id).push(" order by number desc limit 1")).await
}

/// The version of this number.
pub async fn of_number(db: &Db, gathering_id: Id, number: i64) -> Result<Option<Version>> {
    one(db, sql(COLUMNS).push_bind(gathering_id).push(" and number = ").push_bind(number)).await
}

/// The number of the newest version and when it was published; 0 where there is none.
pub async fn latest_number(db: &Db, gathering_id: Id) -> Result<(i64, Option<Ts>)> {
    let asked =
        sql("select number, published_at from programme_version where gathering_id = $1 order by number desc limit 1");
    match db.optional(asked.bind(gathering_id)).await? {
        Some(row) => Ok((row.get("number")?, Some(row.get("published_at")?))),
        None => Ok((0, None)),
    }
}

/// What changed in each version, newest first.
pub async fn numbers(db: &Db, gathering_id: Id, limit: i64) -> Result<Vec<VersionLine>> {
    let asked = sql(
        "select number, published_at, note, changes from programme_version where gathering_id = $1 order by number desc limit $2",
    );
    let rows = db.all(asked.bind(gathering_id).bind(limit)).await?;
    let line = |row: &Row| {
        Ok(VersionLine {
            number: row.get("number")?,
            published_at: row.get("published_at")?,
            note: row.get("note")?,
            changes: list(row)?,
        })
    };
    rows.iter().map(line).collect()
}

fn list<T: DeserializeOwned>(row: &Row) -> Result<Vec<T>> {
    row.json("changes")
}

/// What tells a reader's copy of a published page from a newer one: changes of the gathering, number of the version.
pub async fn said_of(db: &Db, gathering_code: &str) -> Result<Option<(Ts, i64, String)>> {
    let asked = sql(
        "select g.changed_at, g.zone, coalesce(max(v.number), cast(0 as bigint)) as number from gathering g \
         left join programme_version v on v.gathering_id = g.id where g.code = $1 and g.state = 'published' group by g.id, g.changed_at, g.zone",
    );
    match db.optional(asked.bind(gathering_code)).await? {
        Some(row) => Ok(Some((row.get("changed_at")?, row.get("number")?, row.get("zone")?))),
        None => Ok(None),
    }
}

/// Writes a version. Two windows that publish at once cannot both write the same number: the second is refused.
#[expect(clippy::too_many_arguments, reason = "a version is what, its number, by whom, when and why")]
pub async fn publish(
    tx: &Tx,
    chance: &Chance,
    now: Ts,
    gathering_id: Id,
    number: i64,
    by: Option<Id>,
    note: &str,
    programme: &Programme,
    changes: &[Change],
) -> Result<()> {
    let insert = sql(
        "insert into programme_version (id, gathering_id, number, published_at, by_person, note, document, changes) \
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
    );
    let insert = insert.bind(Id::new(now, chance)).bind(gathering_id).bind(number).bind(now).bind(by).bind(note);
    tx.execute(insert.bind(serde_json::to_string(programme)?).bind(serde_json::to_string(changes)?)).await?;
    crate::gathering::store::touch(tx, gathering_id, now).await
}
