//! The names of several gatherings at once, for lists that run over gatherings.

use base::{Id, Localised, Zone};
use store::{Db, Result, sql};

/// A gathering by name.
#[derive(Clone, Debug, PartialEq)]
pub struct Named {
    /// Its id.
    pub id: Id,
    /// Its code.
    pub code: String,
    /// Its title.
    pub title: Localised,
    /// Its zone.
    pub zone: Zone,
}

/// The gatherings of these ids.
pub async fn all_of(db: &Db, ids: &[Id]) -> Result<Vec<Named>> {
    let asked = sql("select id, code, title, zone from gathering where id in ")
        .push_list(ids.iter().copied())
        .push(" order by code");
    let rows = db.all(asked).await?;
    rows.iter()
        .map(|row| {
            let zone = row.parsed("zone", |name| Zone::parse(name).ok())?;
            Ok(Named { id: row.get("id")?, code: row.get("code")?, title: row.get("title")?, zone })
        })
        .collect()
}
