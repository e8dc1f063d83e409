//! What else carries a link of the shared vocabulary: findings of audits, topics and sessions of gatherings. They are
//! other capabilities' things, so only pointed at; the program hands them in, or an organiser does.

use super::Maker;
use crate::practice::link::Link;
use base::{Id, Localised};
use store::{Db, Result, Row, Tx, sql};

/// Something that carries a link.
#[derive(Clone, Debug, PartialEq)]
pub struct Linked {
    /// The id of the row.
    pub id: Id,
    /// The link.
    pub link: Link,
    /// `finding`, `topic` or `session`.
    pub kind: String,
    /// What people call it.
    pub title: Localised,
    /// Where it can be read, inside this house.
    pub path: String,
}

/// The kinds of things that carry links beside practices.
pub const KINDS: [&str; 3] = ["finding", "topic", "session"];

/// Says that something carries a link; said again, it changes its title. `gathering` is the code of the gathering it
/// belongs to, empty where it belongs to none.
pub async fn say(tx: &Tx, maker: Maker<'_>, gathering: &str, one: &Linked) -> Result<()> {
    let upsert = sql("insert into linked (id, link, kind, title, path, gathering_code, linked_at, linked_by) \
         values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (link, path) do update set title = excluded.title, \
         kind = excluded.kind, linked_at = excluded.linked_at");
    let upsert = upsert.bind(one.id).bind(one.link.code()).bind(&one.kind).bind(&one.title).bind(&one.path);
    tx.execute(upsert.bind(gathering).bind(maker.now).bind(maker.by)).await?;
    maker.deed(tx, ("linked", one.id), None, "link-said", one.link.code()).await
}

/// Takes it back.
pub async fn take_back(tx: &Tx, maker: Maker<'_>, gathering: &str, id: Id) -> Result<()> {
    let delete = sql("delete from linked where id = $1 and gathering_code = $2");
    tx.execute(delete.bind(id).bind(gathering)).await?;
    maker.deed(tx, ("linked", id), None, "link-taken-back", "").await
}

/// Takes back everything that leads to this address.
pub async fn forget(tx: &Tx, path: &str) -> Result<()> {
    tx.execute(sql("delete from linked where path = $1").bind(path)).await?;
    Ok(())
}

const SELECT: &str = "select id, link, kind, title, path from linked where ";

/// Everything that carries this link, the latest first.
pub async fn of_link(db: &Db, link: Link) -> Result<Vec<Linked>> {
    let asked = sql(SELECT).push("link = ").push_bind(link.code()).push(" order by linked_at desc, id limit 30");
    db.all(asked).await?.iter().map(of_row).collect()
}

/// What of a gathering carries links.
pub async fn of_gathering(db: &Db, gathering: &str) -> Result<Vec<Linked>> {
    let asked = sql(SELECT).push("gathering_code = ").push_bind(gathering).push(" order by path, link limit 300");
    db.all(asked).await?.iter().map(of_row).collect()
}

fn of_row(row: &Row) -> Result<Linked> {
    Ok(Linked {
        id: row.get("id")?,
        link: row.parsed("link", Link::parse)?,
        kind: row.get("kind")?,
        title: row.get("title")?,
        path: row.get("path")?,
    })
}
