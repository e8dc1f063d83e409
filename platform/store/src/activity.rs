//! The activity record: who did what to which thing. It holds ids and names of fields, never values,
//! so that nothing personal has to be erased from it (I5).

use crate::{Db, Result, Tx, sql};
use base::{Chance, Id, Ts};

/// One deed to be recorded.
#[derive(Clone, Debug)]
pub struct Deed<'a> {
    /// The deed in the field's word, such as `proposal-withdrawn`.
    pub deed: &'a str,
    /// The kind of thing it was done to.
    pub about_kind: &'a str,
    /// The thing it was done to.
    pub about_id: Id,
    /// The gathering (or other whole) it belongs to.
    pub scope_id: Option<Id>,
    /// The names of the fields that changed.
    pub fields: &'a str,
}

/// Records the deed in the same transaction as the change itself (I4).
pub async fn record(tx: &Tx, now: Ts, chance: &Chance, by: Option<Id>, deed: Deed<'_>) -> Result<()> {
    let insert = sql("insert into activity (id, at, by_person, deed, about_kind, about_id, scope_id, fields) \
         values ($1, $2, $3, $4, $5, $6, $7, $8)");
    let insert = insert.bind(Id::new(now, chance)).bind(now).bind(by).bind(deed.deed);
    tx.execute(insert.bind(deed.about_kind).bind(deed.about_id).bind(deed.scope_id).bind(deed.fields)).await?;
    Ok(())
}

/// A deed as it was recorded.
#[derive(Clone, Debug, PartialEq)]
pub struct Recorded {
    /// When.
    pub at: Ts,
    /// By whom, where a person did it.
    pub by_person: Option<Id>,
    /// The deed.
    pub deed: String,
    /// The thing.
    pub about_id: Id,
    /// The names of the fields that changed.
    pub fields: String,
}

/// The latest deeds in a scope, newest first.
pub async fn latest(db: &Db, scope_id: Id, limit: i64) -> Result<Vec<Recorded>> {
    let asked = sql(
        "select at, by_person, deed, about_id, fields from activity where scope_id = $1 order by at desc, id desc limit $2",
    );
    let rows = db.all(asked.bind(scope_id).bind(limit)).await?;
    rows.iter()
        .map(|row| {
            Ok(Recorded {
                at: row.get("at")?,
                by_person: row.get("by_person")?,
                deed: row.get("deed")?,
                about_id: row.get("about_id")?,
                fields: row.get("fields")?,
            })
        })
        .collect()
}
