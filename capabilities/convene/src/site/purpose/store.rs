//! Purposes in the database.

use base::{Id, Localised, Ts};
use store::{Db, Result, Row, Tx, sql};

/// A purpose and what came of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Purpose {
    /// Its id.
    pub id: Id,
    /// Its place in the list.
    pub position: i64,
    /// What the gathering is for.
    pub text: Localised,
    /// What came of it.
    pub answer: Localised,
    /// Where that can be read: a page of this house or an address of the web.
    pub evidence_url: String,
    /// What is found there.
    pub evidence_title: Localised,
    /// When it was answered.
    pub answered_at: Option<Ts>,
}

/// The purposes in their order.
pub async fn all(db: &Db, gathering_id: Id) -> Result<Vec<Purpose>> {
    let asked =
        sql("select id, position, text, answer, evidence_url, evidence_title, answered_at from gathering_purpose \
         where gathering_id = $1 order by position, id limit 100");
    let one = |row: &Row| {
        Ok(Purpose {
            id: row.get("id")?,
            position: row.get("position")?,
            text: row.get("text")?,
            answer: row.get("answer")?,
            evidence_url: row.get("evidence_url")?,
            evidence_title: row.get("evidence_title")?,
            answered_at: row.get("answered_at")?,
        })
    };
    db.all(asked.bind(gathering_id)).await?.iter().map(one).collect()
}

/// Writes a purpose, new or changed.
pub async fn save(tx: &Tx, gathering_id: Id, one: &Purpose) -> Result<()> {
    let upsert = sql(
        "insert into gathering_purpose (id, gathering_id, position, text, answer, evidence_url, evidence_title, \
         answered_at) values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (id) do update set position = excluded.position, \
         text = excluded.text, answer = excluded.answer, evidence_url = excluded.evidence_url, \
         evidence_title = excluded.evidence_title, answered_at = excluded.answered_at",
    );
    let upsert = upsert.bind(one.id).bind(gathering_id).bind(one.position).bind(&one.text).bind(&one.answer);
    tx.execute(upsert.bind(&one.evidence_url).bind(&one.evidence_title).bind(one.answered_at)).await?;
    Ok(())
}

/// Takes a purpose away.
pub async fn remove(tx: &Tx, gathering_id: Id, id: Id) -> Result<()> {
    let delete = sql("delete from gathering_purpose where id = $1 and gathering_id = $2");
    tx.execute(delete.bind(id).bind(gathering_id)).await?;
    Ok(())
}
