//! Versions: documents that never change. One is made when a decision publishes a practice.

use super::{Maker, words_key};
use crate::practice::document::Document;
use crate::practice::model::Practice;
use base::{Id, Ts};
use store::{Db, Result, Row, Tx, sql};

/// A version.
#[derive(Clone, Debug, PartialEq)]
pub struct Version {
    /// Its number, from 1.
    pub number: i64,
    /// The practice as it stood.
    pub document: Document,
    /// What is different from the one before, in its author's words.
    pub what_changed: String,
    /// The grades of the reviewers by the letters of EMMIE, each 0 to 4; none where nobody graded.
    pub grades: Vec<i64>,
    /// When it was published.
    pub published_at: Ts,
}

/// Makes the next version of the working copy, and the rows by which it is found.
pub async fn publish(tx: &Tx, maker: Maker<'_>, one: &mut Practice, grades: &[i64]) -> Result<()> {
    one.version += 1;
    one.published_at = Some(maker.now);
    let insert =
        sql("insert into practice_version (practice_id, number, document, what_changed, grades, published_at, \
         decided_by) values ($1, $2, $3, $4, $5, $6, $7)");
    let insert = insert.bind(one.id).bind(one.version).bind(serde_json::to_string(&one.document)?);
    let insert = insert.bind(&one.what_changed).bind(serde_json::to_string(grades)?);
    tx.execute(insert.bind(maker.now).bind(maker.by)).await?;
    tx.execute(sql("delete from practice_facet where practice_id = $1").bind(one.id)).await?;
    for (facet, code) in one.document.facets() {
        let insert = sql("insert into practice_facet (practice_id, facet, code) values ($1, $2, $3)");
        tx.execute(insert.bind(one.id).bind(facet).bind(code)).await?;
    }
    let update = sql("update practice set words_key = $2 where id = $1");
    tx.execute(update.bind(one.id).bind(words_key(&one.document))).await?;
    Ok(())
}

const SELECT: &str =
    "select number, document, what_changed, grades, published_at from practice_version where practice_id = ";

/// All versions, the latest first.
pub async fn all(db: &Db, id: Id) -> Result<Vec<Version>> {
    let asked = sql(SELECT).push_bind(id).push(" order by number desc limit 200");
    db.all(asked).await?.iter().map(of_row).collect()
}

/// The version of this number.
pub async fn find(db: &Db, id: Id, number: i64) -> Result<Option<Version>> {
    let asked = sql(SELECT).push_bind(id).push(" and number = ").push_bind(number);
    db.optional(asked).await?.as_ref().map(of_row).transpose()
}

fn of_row(row: &Row) -> Result<Version> {
    Ok(Version {
        number: row.get("number")?,
        document: row.json("document")?,
        what_changed: row.get("what_changed")?,
        grades: row.json("grades")?,
        published_at: row.get("published_at")?,
    })
}
