//! Organisations and lists in the database.

use super::model::{Entry, List, Organisation};
use base::{Chance, Id, Ts, fold, one_line};
use store::activity::{Deed, record};
use store::{Db, Result, Row, Tx, sql};

/// The sectors, in their order; those no longer offered too.
pub async fn sectors(db: &Db) -> Result<Vec<Entry>> {
    entries(db, List::Sectors).await
}

/// The levels of government, in their order; those no longer offered too.
pub async fn levels(db: &Db) -> Result<Vec<Entry>> {
    entries(db, List::Levels).await
}

/// The entries of a list, in their order.
pub async fn entries(db: &Db, list: List) -> Result<Vec<Entry>> {
    let asked = match list {
        List::Sectors => sql("select code, name, position, offered from sector order by position, code"),
        List::Levels => sql("select code, name, position, offered from level order by position, code"),
    };
    db.all(asked).await?.iter().map(entry_of).collect()
}

/// Adds an entry or changes the one with its code.
pub async fn keep_entry(tx: &Tx, list: List, entry: &Entry) -> Result<()> {
    let upsert = match list {
        List::Sectors => {
            sql("insert into sector (code, name, position, offered) values ($1, $2, $3, $4) on conflict (code) \
             do update set name = excluded.name, position = excluded.position, offered = excluded.offered")
        }
        List::Levels => {
            sql("insert into level (code, name, position, offered) values ($1, $2, $3, $4) on conflict (code) \
             do update set name = excluded.name, position = excluded.position, offered = excluded.offered")
        }
    };
    tx.execute(upsert.bind(&entry.code).bind(&entry.name).bind(entry.position).bind(entry.offered)).await?;
    Ok(())
}

/// Notes that a list was edited. A list has no id of its own: the deed is about who did it.
pub async fn note_edit(tx: &Tx, now: Ts, chance: &Chance, by: Id, list: List) -> Result<()> {
    let deed = Deed { deed: "list-edited", about_kind: "person", about_id: by, scope_id: None, fields: list.name() };
    record(tx, now, chance, Some(by), deed).await
}

/// The organisation of this name, however it is capitalised or accented; a row is made where there is none.
pub async fn find_or_create_by_name(tx: &Tx, now: Ts, chance: &Chance, name: &str) -> Result<Id> {
    let name = one_line(name);
    let insert = sql(
        "insert into organisation (id, name, name_key, created_at) values ($1, $2, $3, $4) on conflict (name_key) do nothing",
    );
    tx.execute(insert.bind(Id::new(now, chance)).bind(&name).bind(fold(&name)).bind(now)).await?;
    tx.one(sql("select id from organisation where name_key = $1").bind(fold(&name))).await?.get("id")
}

/// Says what an organisation is, where nobody has said so yet: a later word does not overrule an earlier one.
pub async fn describe(tx: &Tx, id: Id, sector: &str, level: &str) -> Result<()> {
    let update = sql("update organisation set sector = case when sector = '' then $2 else sector end, \
         level = case when level = '' then $3 else level end where id = $1");
    tx.execute(update.bind(id).bind(sector).bind(level)).await?;
    Ok(())
}

/// The organisation of this id.
pub async fn find(db: &Db, id: Id) -> Result<Option<Organisation>> {
    let row = db.optional(sql("select id, name, sector, level from organisation where id = $1").bind(id)).await?;
    row.as_ref().map(organisation_of).transpose()
}

/// All organisations by name, at most 5,000.
pub async fn all(db: &Db) -> Result<Vec<Organisation>> {
    let asked = sql("select id, name, sector, level from organisation order by name_key limit 5000");
    db.all(asked).await?.iter().map(organisation_of).collect()
}

fn entry_of(row: &Row) -> Result<Entry> {
    Ok(Entry {
        code: row.get("code")?,
        name: row.get("name")?,
        position: row.get("position")?,
        offered: row.get("offered")?,
    })
}

fn organisation_of(row: &Row) -> Result<Organisation> {
    Ok(Organisation {
        id: row.get("id")?,
        name: row.get("name")?,
        sector: row.get("sector")?,
        level: row.get("level")?,
    })
}
