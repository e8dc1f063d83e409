//! Paragraphs in the database. A wording is kept only over the revision it was written against; otherwise the writer
//! sees both, and nothing is lost.

use super::Maker;
use crate::recommendation::model::{Paragraph, Recommendation, Rendering};
use base::{Id, Lang};
use std::collections::HashMap;
use store::{Db, Result, Row, Tx, sql};

/// All paragraphs of a recommendation with their wordings, in order.
pub async fn of(db: &Db, recommendation_id: Id) -> Result<Vec<Paragraph>> {
    Ok(of_all(db, &[recommendation_id]).await?.remove(&recommendation_id).unwrap_or_default())
}

/// The paragraphs of these recommendations with their wordings, in order: two statements, however many there are.
pub async fn of_all(db: &Db, of: &[Id]) -> Result<HashMap<Id, Vec<Paragraph>>> {
    let asked = sql(
        "select recommendation_id, id, position, revision from paragraph where position > 0 and recommendation_id in ",
    );
    let asked = asked.push_list(of.iter().copied()).push(" order by recommendation_id, position limit 20000");
    let rows = db.all(asked).await?;
    let texts = sql("select t.paragraph_id, t.lang, t.text, t.revision, t.of_revision from paragraph_text t \
         join paragraph p on p.id = t.paragraph_id where p.position > 0 and p.recommendation_id in ");
    let texts =
        db.all(texts.push_list(of.iter().copied()).push(" order by t.paragraph_id, t.lang limit 60000")).await?;
    let mut renderings: HashMap<Id, Vec<Rendering>> = HashMap::new();
    for row in &texts {
        renderings.entry(row.get("paragraph_id")?).or_default().push(rendering(row)?);
    }
    let mut all: HashMap<Id, Vec<Paragraph>> = HashMap::new();
    for row in &rows {
        let id = row.get("id")?;
        let texts = renderings.remove(&id).unwrap_or_default();
        let paragraph = Paragraph { id, position: row.get("position")?, revision: row.get("revision")?, texts };
        all.entry(row.get("recommendation_id")?).or_default().push(paragraph);
    }
    Ok(all)
}

/// The paragraphs of these recommendations, in order: recommendation and paragraph.
pub async fn ids(db: &Db, of: &[Id]) -> Result<Vec<(Id, Id)>> {
    let asked = sql("select recommendation_id, id from paragraph where position > 0 and recommendation_id in ");
    let asked = asked.push_list(of.iter().copied()).push(" order by recommendation_id, position limit 20000");
    let rows = db.all(asked).await?;
    rows.iter().map(|row| Ok((row.get("recommendation_id")?, row.get("id")?))).collect()
}

/// Adds a paragraph after a position (0: at the top) with its first wording.
pub async fn add(tx: &Tx, maker: Maker<'_>, one: &Recommendation, after: i64, text: &str) -> Result<Id> {
    let id = maker.id();
    let make_room = sql("update paragraph set position = position + 1 where recommendation_id = $1 and position > $2");
    tx.execute(make_room.bind(one.id).bind(after)).await?;
    let insert = sql("insert into paragraph (id, recommendation_id, position, changed_at) values ($1, $2, $3, $4)");
    tx.execute(insert.bind(id).bind(one.id).bind(after + 1).bind(maker.now)).await?;
    let insert = sql("insert into paragraph_text (paragraph_id, lang, text, of_revision) values ($1, $2, $3, 1)");
    tx.execute(insert.bind(id).bind(one.lang.tag()).bind(text)).await?;
    maker.note(tx, one, "paragraph-added", "text").await?;
    Ok(id)
}

/// What became of a wording that was to be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// It stands.
    Yes,
    /// Somebody changed the paragraph since.
    ChangedSince,
}

/// Keeps a wording written against `revision` of this wording (0: there was none). In the first language it makes
/// the translations out of date; in another it renders what the first language says now.
pub async fn reword(
    tx: &Tx,
    maker: Maker<'_>,
    one: &Recommendation,
    paragraph: &Paragraph,
    lang: &Lang,
    text: &str,
    revision: i64,
) -> Result<Kept> {
    let is_first = *lang == one.lang;
    if is_first {
        // The paragraph's row is the lock: of two drafters one finds it changed.
        let update =
            sql("update paragraph set revision = revision + 1, changed_at = $3 where id = $1 and revision = $2");
        if tx.execute(update.bind(paragraph.id).bind(paragraph.revision).bind(maker.now)).await? == 0 {
            return Ok(Kept::ChangedSince);
        }
    }
    let of_revision = paragraph.revision + i64::from(is_first);
    let kept = if revision == 0 {
        let insert = sql("insert into paragraph_text (paragraph_id, lang, text, of_revision) values ($1, $2, $3, $4) \
             on conflict (paragraph_id, lang) do nothing");
        tx.execute(insert.bind(paragraph.id).bind(lang.tag()).bind(text).bind(of_revision)).await?
    } else {
        let update = sql("update paragraph_text set text = $4, of_revision = $5, revision = revision + 1 \
             where paragraph_id = $1 and lang = $2 and revision = $3");
        let update = update.bind(paragraph.id).bind(lang.tag()).bind(revision).bind(text).bind(of_revision);
        tx.execute(update).await?
    };
    if kept == 0 {
        return Ok(Kept::ChangedSince);
    }
    maker.note(tx, one, "paragraph-reworded", lang.tag()).await?;
    Ok(Kept::Yes)
}

/// Says that a translation still renders what the first language says, though that has changed.
pub async fn still_good(
    tx: &Tx,
    maker: Maker<'_>,
    one: &Recommendation,
    paragraph: &Paragraph,
    lang: &Lang,
) -> Result<()> {
    let update = sql(
        "update paragraph_text set of_revision = $3, revision = revision + 1 where paragraph_id = $1 and lang = $2",
    );
    tx.execute(update.bind(paragraph.id).bind(lang.tag()).bind(paragraph.revision)).await?;
    maker.note(tx, one, "translation-confirmed", lang.tag()).await
}

/// Takes a paragraph out. It keeps its row, at no position, since versions and contributions point at it.
pub async fn take_out(tx: &Tx, maker: Maker<'_>, one: &Recommendation, paragraph: &Paragraph) -> Result<()> {
    let update = sql("update paragraph set position = 0, changed_at = $2, revision = revision + 1 where id = $1");
    tx.execute(update.bind(paragraph.id).bind(maker.now)).await?;
    let close_up = sql("update paragraph set position = position - 1 where recommendation_id = $1 and position > $2");
    tx.execute(close_up.bind(one.id).bind(paragraph.position)).await?;
    maker.note(tx, one, "paragraph-taken-out", "position").await
}

/// Changes places with the paragraph before.
pub async fn move_up(tx: &Tx, maker: Maker<'_>, one: &Recommendation, paragraph: &Paragraph) -> Result<()> {
    if paragraph.position <= 1 {
        return Ok(());
    }
    let down = sql("update paragraph set position = position + 1 where recommendation_id = $1 and position = $2");
    tx.execute(down.bind(one.id).bind(paragraph.position - 1)).await?;
    let up = sql("update paragraph set position = position - 1 where id = $1");
    tx.execute(up.bind(paragraph.id)).await?;
    maker.note(tx, one, "paragraph-moved", "position").await
}

fn rendering(row: &Row) -> Result<Rendering> {
    Ok(Rendering {
        lang: Lang(row.get("lang")?),
        text: row.get("text")?,
        revision: row.get("revision")?,
        of_revision: row.get("of_revision")?,
    })
}
