//! Series: the gatherings that follow one another, and what is known of each.

use super::{COLUMNS, gathering};
use crate::gathering::model::Gathering;
use base::{Id, Localised};
use store::{Db, Result, Row, sql};

/// A series of gatherings.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// Its id.
    pub id: Id,
    /// Its code in addresses.
    pub code: String,
    /// What it is called.
    pub title: Localised,
    /// What it is about, in Markdown.
    pub about: Localised,
}

fn series(row: &Row) -> Result<Series> {
    Ok(Series { id: row.get("id")?, code: row.get("code")?, title: row.get("title")?, about: row.get("about")? })
}

/// The series of this code.
pub async fn by_code(db: &Db, code: &str) -> Result<Option<Series>> {
    let asked = sql("select id, code, title, about from series where code = $1");
    db.optional(asked.bind(code)).await?.as_ref().map(series).transpose()
}

/// The series of these ids.
pub async fn by_ids(db: &Db, ids: &[Id]) -> Result<Vec<Series>> {
    let asked = sql("select id, code, title, about from series where id in ").push_list(ids.iter().copied());
    db.all(asked.push(" order by code limit 1000")).await?.iter().map(series).collect()
}

/// Its published editions, the latest first.
pub async fn editions(db: &Db, series_id: Id) -> Result<Vec<Gathering>> {
    let asked = sql(COLUMNS).push("where state = 'published' and series_id = ").push_bind(series_id);
    db.all(asked.push(" order by starts_on desc, code limit 100")).await?.iter().map(gathering).collect()
}
