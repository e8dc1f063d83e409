//! Versions: documents that never change. One is made whenever the text goes out to others or a decision changes it.

use super::Maker;
use crate::recommendation::model::{Paragraph, Recommendation};
use base::{Id, Localised, Ts};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};
use store::{Db, Result, Row, Tx, sql};

/// The reason of the version that everybody is asked about; shown in the reader's language.
pub const FOR_CONSULTATION: &str = ":consultation";
/// The reason of the version that is put to those who decide.
pub const FOR_ADOPTION: &str = ":adoption";
/// The reason of a version in which a translation came.
pub const FOR_TRANSLATION: &str = ":translation";

/// The text as it stood.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Document {
    /// The title.
    pub title: Localised,
    /// The first language.
    pub lang: String,
    /// The paragraphs in order.
    pub paragraphs: Vec<Standing>,
}

/// A paragraph as it stood.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Standing {
    /// The paragraph.
    pub id: Id,
    /// Its wordings by language.
    pub texts: BTreeMap<String, String>,
}

impl Standing {
    /// The wording in `lang`, else in `first`.
    pub fn text(&self, lang: &str, first: &str) -> &str {
        self.texts
            .get(lang)
            .filter(|text| !text.is_empty())
            .or_else(|| self.texts.get(first))
            .map_or("", String::as_str)
    }
}

/// A version.
#[derive(Clone, Debug, PartialEq)]
pub struct Version {
    /// Its number, from 1.
    pub number: i64,
    /// The text.
    pub document: Document,
    /// Why it was made, in words.
    pub reason: String,
    /// When.
    pub made_at: Ts,
}

/// The text as it stands now.
pub fn document(one: &Recommendation, paragraphs: &[Paragraph]) -> Document {
    let standing = |paragraph: &Paragraph| Standing {
        id: paragraph.id,
        texts: paragraph.texts.iter().map(|text| (text.lang.tag().to_owned(), text.text.clone())).collect(),
    };
    Document {
        title: one.title.clone(),
        lang: one.lang.tag().to_owned(),
        paragraphs: paragraphs.iter().map(standing).collect(),
    }
}

/// Makes a version of the text as it stands; where nothing changed since the last one, that one is it.
pub async fn make(tx: &Tx, maker: Maker<'_>, one: &Recommendation, reason: &str) -> Result<i64> {
    let paragraphs = super::paragraphs::of(tx, one.id).await?;
    let document = document(one, &paragraphs);
    let last = latest(tx, one.id).await?;
    if let Some(last) = last.as_ref().filter(|last| last.document == document) {
        return Ok(last.number);
    }
    let number = last.map_or(1, |last| last.number + 1);
    let insert = sql(
        "insert into recommendation_version (recommendation_id, number, document, reason, made_at, made_by) values ($1, $2, $3, $4, $5, $6)",
    );
    let insert = insert.bind(one.id).bind(number).bind(serde_json::to_string(&document)?).bind(reason);
    tx.execute(insert.bind(maker.now).bind(maker.by)).await?;
    maker.note(tx, one, "recommendation-version", "").await?;
    Ok(number)
}

const SELECT: &str = "select number, document, reason, made_at from recommendation_version where recommendation_id = ";

/// All versions, the latest first.
pub async fn all(db: &Db, id: Id) -> Result<Vec<Version>> {
    let asked = sql(SELECT).push_bind(id).push(" order by number desc limit 500");
    db.all(asked).await?.iter().map(version).collect()
}

/// The version of this number.
pub async fn find(db: &Db, id: Id, number: i64) -> Result<Option<Version>> {
    let asked = sql(SELECT).push_bind(id).push(" and number = ").push_bind(number);
    db.optional(asked).await?.as_ref().map(version).transpose()
}

/// The latest version.
pub async fn latest(db: &Db, id: Id) -> Result<Option<Version>> {
    let asked = sql(SELECT).push_bind(id).push(" order by number desc limit 1");
    db.optional(asked).await?.as_ref().map(version).transpose()
}

/// The latest version of each of these recommendations: one statement, however many they are.
pub async fn latest_of(db: &Db, ids: &[Id]) -> Result<HashMap<Id, Version>> {
    let asked = sql(
        "select v.recommendation_id, v.number, v.document, v.reason, v.made_at from recommendation_version v \
         where v.number = (select max(n.number) from recommendation_version n where n.recommendation_id = v.recommendation_id) \
         and v.recommendation_id in ",
    );
    let rows = db.all(asked.push_list(ids.iter().copied()).push(" order by v.recommendation_id limit 500")).await?;
    rows.iter().map(|row| Ok((row.get("recommendation_id")?, version(row)?))).collect()
}

fn version(row: &Row) -> Result<Version> {
    Ok(Version {
        number: row.get("number")?,
        document: row.json("document")?,
        reason: row.get("reason")?,
        made_at: row.get("made_at")?,
    })
}
