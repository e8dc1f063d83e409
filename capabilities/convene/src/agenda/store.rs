//! The agenda in the database, and the two small values it is made of.

use base::{Id, Localised, Ts};
use std::collections::HashMap;
use store::{Db, Result, Row, Tx, sql};

/// The agenda of a gathering.
#[derive(Clone, Debug, PartialEq)]
pub struct Agenda {
    /// Posts are taken.
    pub open: bool,
    /// A word that those invited were told; empty where everybody is.
    pub invitation: String,
    /// What it is for.
    pub intro: Localised,
    /// What turns a browser into a mark; empty once it is closed.
    pub key: String,
}

/// A post or a suggestion.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// Its id.
    pub id: Id,
    /// Its code in addresses.
    pub code: String,
    /// `post` or `suggestion`.
    pub kind: String,
    /// Its title.
    pub title: String,
    /// What is written, in Markdown.
    pub text: String,
    /// By whom.
    pub name: String,
    /// The mark of the browser.
    pub by_browser: String,
    /// `open`, `planned`, `merged`, `declined` or `hidden`.
    pub fate: String,
    /// The session it became, or became a part of.
    pub session_id: Option<Id>,
    /// What the organiser answered.
    pub answer: String,
    /// How many support it.
    pub support: i64,
    /// When.
    pub created_at: Ts,
}

/// The agenda, once its organiser has opened it.
pub async fn agenda(db: &Db, gathering_id: Id) -> Result<Option<Agenda>> {
    let asked = sql("select open, invitation, intro, key from agenda where gathering_id = $1");
    let Some(row) = db.optional(asked.bind(gathering_id)).await? else { return Ok(None) };
    Ok(Some(Agenda {
        open: row.get("open")?,
        invitation: row.get("invitation")?,
        intro: row.get("intro")?,
        key: row.get("key")?,
    }))
}

/// Opens, changes or closes the agenda.
pub async fn save_agenda(tx: &Tx, gathering_id: Id, agenda: &Agenda) -> Result<()> {
    let upsert = sql("insert into agenda (gathering_id, open, invitation, intro, key) values ($1, $2, $3, $4, $5) \
         on conflict (gathering_id) do update set open = $2, invitation = $3, intro = $4, key = $5");
    let upsert = upsert.bind(gathering_id).bind(agenda.open).bind(&agenda.invitation).bind(&agenda.intro);
    tx.execute(upsert.bind(&agenda.key)).await?;
    Ok(())
}

const ITEM: &str = "select id, code, kind, title, text, name, by_browser, fate, session_id, answer, support, created_at from agenda_item \
     where title <> '' and gathering_id = ";

fn item_of(row: &Row) -> Result<Item> {
    Ok(Item {
        id: row.get("id")?,
        code: row.get("code")?,
        kind: row.get("kind")?,
        title: row.get("title")?,
        text: row.get("text")?,
        name: row.get("name")?,
        by_browser: row.get("by_browser")?,
        fate: row.get("fate")?,
        session_id: row.get("session_id")?,
        answer: row.get("answer")?,
        support: row.get("support")?,
        created_at: row.get("created_at")?,
    })
}

/// All items, the newest first.
pub async fn items(db: &Db, gathering_id: Id) -> Result<Vec<Item>> {
    let asked = sql(ITEM).push_bind(gathering_id).push(" order by created_at desc, id desc limit 1000");
    db.all(asked).await?.iter().map(item_of).collect()
}

/// One item.
pub async fn item(db: &Db, gathering_id: Id, code: &str) -> Result<Option<Item>> {
    let asked = sql(ITEM).push_bind(gathering_id).push(" and code = ").push_bind(code);
    db.optional(asked).await?.as_ref().map(item_of).transpose()
}

/// Writes an item. The same sending that comes again is written once.
pub async fn post(tx: &Tx, gathering_id: Id, item: &Item, person_id: Option<Id>, once: &str) -> Result<bool> {
    let insert = sql(
        "insert into agenda_item (id, gathering_id, code, kind, title, text, name, person_id, by_browser, once, created_at) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict (gathering_id, once) do nothing",
    );
    let insert = insert.bind(item.id).bind(gathering_id).bind(&item.code).bind(&item.kind).bind(&item.title);
    let insert = insert.bind(&item.text).bind(&item.name).bind(person_id).bind(&item.by_browser).bind(once);
    Ok(tx.execute(insert.bind(item.created_at)).await? > 0)
}

/// What became of an item.
pub async fn settle(tx: &Tx, id: Id, fate: &str, session_id: Option<Id>, into: Option<Id>, answer: &str) -> Result<()> {
    let update = sql("update agenda_item set fate = $2, session_id = $3, merged_into = $4, answer = $5 where id = $1");
    tx.execute(update.bind(id).bind(fate).bind(session_id).bind(into).bind(answer)).await?;
    Ok(())
}

/// This browser supports the item, or does not any more.
pub async fn support(tx: &Tx, item_id: Id, by_browser: &str, on: bool, now: Ts) -> Result<bool> {
    let (change, by): (_, i64) = if on {
        let insert = sql(
            "insert into agenda_support (item_id, by_browser, at) values ($1, $2, $3) on conflict (item_id, by_browser) do nothing",
        );
        (insert.bind(item_id).bind(by_browser).bind(now), 1)
    } else {
        (sql("delete from agenda_support where item_id = $1 and by_browser = $2").bind(item_id).bind(by_browser), -1)
    };
    if tx.execute(change).await? == 0 {
        return Ok(false);
    }
    tx.execute(sql("update agenda_item set support = support + $2 where id = $1").bind(item_id).bind(by)).await?;
    Ok(true)
}

/// This browser supports the item.
pub async fn supports(db: &Db, item_id: Id, by_browser: &str) -> Result<bool> {
    let asked =
        sql("select at from agenda_support where item_id = $1 and by_browser = $2").bind(item_id).bind(by_browser);
    Ok(db.optional(asked).await?.is_some())
}

/// Writes a comment, once.
#[expect(clippy::too_many_arguments, reason = "a comment is its words beside whoever wrote them")]
pub async fn comment(
    tx: &Tx,
    item_id: Id,
    id: Id,
    text: &str,
    name: &str,
    person_id: Option<Id>,
    once: &str,
    now: Ts,
) -> Result<()> {
    let insert = sql(
        "insert into agenda_comment (id, item_id, text, name, person_id, once, at) values ($1, $2, $3, $4, $5, $6, $7) \
         on conflict (item_id, once) do nothing",
    );
    tx.execute(insert.bind(id).bind(item_id).bind(text).bind(name).bind(person_id).bind(once).bind(now)).await?;
    Ok(())
}

/// The comments on an item that are shown: id, name, text, when.
pub async fn comments(db: &Db, item_id: Id) -> Result<Vec<(Id, String, String, Ts)>> {
    let asked = sql(
        "select id, name, text, at from agenda_comment where item_id = $1 and hidden = $2 and text <> '' order by at, id limit 500",
    );
    let rows = db.all(asked.bind(item_id).bind(false)).await?;
    rows.iter().map(|row| Ok((row.get("id")?, row.get("name")?, row.get("text")?, row.get("at")?))).collect()
}

/// A comment is no longer shown.
pub async fn hide_comment(tx: &Tx, item_id: Id, id: Id) -> Result<bool> {
    let update = sql("update agenda_comment set hidden = $3 where item_id = $1 and id = $2");
    Ok(tx.execute(update.bind(item_id).bind(id).bind(true)).await? > 0)
}

/// How many comments each item has.
pub async fn comment_counts(db: &Db, gathering_id: Id) -> Result<HashMap<Id, i64>> {
    let asked = sql("select c.item_id, count(*) as n from agenda_comment c join agenda_item i on i.id = c.item_id \
         where i.gathering_id = $1 and c.hidden = $2 group by c.item_id order by c.item_id limit 1000");
    let rows = db.all(asked.bind(gathering_id).bind(false)).await?;
    rows.iter().map(|row| Ok((row.get("item_id")?, row.get("n")?))).collect()
}

/// The code and title of the session that an item became.
pub async fn session(db: &Db, session_id: Id) -> Result<Option<(String, Localised)>> {
    let row = db.optional(sql("select code, title from session where id = $1").bind(session_id)).await?;
    row.map(|row| Ok((row.get("code")?, row.get("title")?))).transpose()
}
