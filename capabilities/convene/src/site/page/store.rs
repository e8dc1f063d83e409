//! Pages and frequent questions in the database.

use super::model::{Kind, Page};
use base::{Id, Localised, Ts};
use std::collections::BTreeMap;
use store::{Db, Result, Row, Tx, sql};

const COLUMNS: &str = "select id, slug, kind, position, published, title, text, said_at, changed_at from site_page ";

/// A question with its answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// Its id.
    pub id: Id,
    /// Its place in the list.
    pub position: i64,
    /// What is asked.
    pub question: Localised,
    /// What is answered, in Markdown.
    pub answer: Localised,
}

fn page(row: &Row) -> Result<Page> {
    let said: BTreeMap<String, i64> = row.json("said_at")?;
    Ok(Page {
        id: row.get("id")?,
        slug: row.get("slug")?,
        kind: row.parsed("kind", Kind::parse)?,
        position: row.get("position")?,
        published: row.get("published")?,
        title: row.get("title")?,
        text: row.get("text")?,
        said_at: said.into_iter().map(|(tag, at)| (tag, Ts(at))).collect(),
        changed_at: row.get("changed_at")?,
    })
}

/// All pages of a gathering in their order.
pub async fn all(db: &Db, gathering_id: Id) -> Result<Vec<Page>> {
    let asked = sql(COLUMNS).push("where gathering_id = ").push_bind(gathering_id);
    db.all(asked.push(" order by position, slug limit 200")).await?.iter().map(page).collect()
}

/// The page of this address, published or not: the caller decides who may see it.
pub async fn find(db: &Db, gathering_id: Id, slug: &str) -> Result<Option<Page>> {
    let asked = sql(COLUMNS).push("where gathering_id = ").push_bind(gathering_id).push(" and slug = ").push_bind(slug);
    db.optional(asked).await?.as_ref().map(page).transpose()
}

/// Writes a page, new or changed.
pub async fn save(tx: &Tx, gathering_id: Id, page: &Page) -> Result<()> {
    let said: BTreeMap<&str, i64> = page.said_at.iter().map(|(tag, at)| (tag.as_str(), at.0)).collect();
    let upsert = sql(
        "insert into site_page (id, gathering_id, slug, kind, position, published, title, text, said_at, changed_at) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (id) do update set slug = excluded.slug, \
         position = excluded.position, published = excluded.published, title = excluded.title, text = excluded.text, \
         said_at = excluded.said_at, changed_at = excluded.changed_at",
    );
    let upsert = upsert.bind(page.id).bind(gathering_id).bind(&page.slug).bind(page.kind.code()).bind(page.position);
    let upsert = upsert.bind(page.published).bind(&page.title).bind(&page.text);
    tx.execute(upsert.bind(serde_json::to_string(&said)?).bind(page.changed_at)).await?;
    Ok(())
}

/// Takes a page away.
pub async fn remove(tx: &Tx, gathering_id: Id, id: Id) -> Result<()> {
    let delete = sql("delete from site_page where id = $1 and gathering_id = $2");
    tx.execute(delete.bind(id).bind(gathering_id)).await?;
    Ok(())
}

/// Says the new places of pages.
pub async fn place(tx: &Tx, gathering_id: Id, order: &[Id]) -> Result<()> {
    for (position, id) in (1i64..).zip(order) {
        let update = sql("update site_page set position = $3 where id = $1 and gathering_id = $2");
        tx.execute(update.bind(*id).bind(gathering_id).bind(position)).await?;
    }
    Ok(())
}

/// The frequent questions in their order.
pub async fn questions(db: &Db, gathering_id: Id) -> Result<Vec<Question>> {
    let asked = sql(
        "select id, position, question, answer from site_question where gathering_id = $1 order by position, id limit 300",
    );
    let one = |row: &Row| {
        Ok(Question {
            id: row.get("id")?,
            position: row.get("position")?,
            question: row.get("question")?,
            answer: row.get("answer")?,
        })
    };
    db.all(asked.bind(gathering_id)).await?.iter().map(one).collect()
}

/// Writes a question, new or changed.
pub async fn save_question(tx: &Tx, gathering_id: Id, question: &Question) -> Result<()> {
    let upsert = sql(
        "insert into site_question (id, gathering_id, position, question, answer) values ($1, $2, $3, $4, $5) \
         on conflict (id) do update set position = excluded.position, question = excluded.question, answer = excluded.answer",
    );
    let upsert = upsert.bind(question.id).bind(gathering_id).bind(question.position);
    tx.execute(upsert.bind(&question.question).bind(&question.answer)).await?;
    Ok(())
}

/// Takes a question away.
pub async fn remove_question(tx: &Tx, gathering_id: Id, id: Id) -> Result<()> {
    let delete = sql("delete from site_question where id = $1 and gathering_id = $2");
    tx.execute(delete.bind(id).bind(gathering_id)).await?;
    Ok(())
}
