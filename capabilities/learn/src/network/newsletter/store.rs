//! Issues in the database.

use super::model::{Entry, Issue};
use crate::network::Maker;
use base::{Id, Ts};
use store::{Db, Result, Row, Tx, dialect, sql};

const SELECT: &str = "select id, number, title, intro, from_at, until_at, sent_at, revision from newsletter_issue";

/// The issue of this number, sent or not.
pub async fn find(db: &Db, number: i64) -> Result<Option<Issue>> {
    db.optional(sql(SELECT).push(" where number = ").push_bind(number)).await?.as_ref().map(of_row).transpose()
}

/// The issue of this number, held until the transaction ends: it is sent once.
pub async fn hold(tx: &Tx, number: i64) -> Result<Option<Issue>> {
    let asked = sql(SELECT).push(" where number = ").push_bind(number).push(dialect::held(tx));
    tx.optional(asked).await?.as_ref().map(of_row).transpose()
}

/// Those that were sent, the latest first.
pub async fn sent(db: &Db, from: i64, limit: i64) -> Result<Vec<Issue>> {
    let asked = sql(SELECT).push(" where state = 'sent' order by number desc limit ").push_bind(limit);
    db.all(asked.push(" offset ").push_bind(from)).await?.iter().map(of_row).collect()
}

/// All, the latest first.
pub async fn all(db: &Db, from: i64, limit: i64) -> Result<Vec<Issue>> {
    let asked = sql(SELECT).push(" order by number desc limit ").push_bind(limit).push(" offset ").push_bind(from);
    db.all(asked).await?.iter().map(of_row).collect()
}

/// The latest issue.
pub async fn latest(db: &Db) -> Result<Option<Issue>> {
    db.optional(sql(SELECT).push(" order by number desc limit 1")).await?.as_ref().map(of_row).transpose()
}

/// Writes a new issue under the next number. Of two at once the database refuses one.
pub async fn insert(tx: &Tx, maker: Maker<'_>, issue: &Issue) -> Result<()> {
    let insert = sql(
        "insert into newsletter_issue (id, number, title, intro, from_at, until_at, state, created_at, created_by) \
         values ($1, $2, $3, $4, $5, $6, 'draft', $7, $8)",
    );
    let insert = insert.bind(issue.id).bind(issue.number).bind(&issue.title).bind(&issue.intro).bind(issue.from_at);
    tx.execute(insert.bind(issue.until_at).bind(maker.now).bind(maker.by)).await?;
    maker.note(tx, "newsletter-begun", ("newsletter", issue.id), "").await
}

/// Keeps title, word of the editor and time, if nobody wrote since and it was not sent; answers whether it was kept.
pub async fn save(tx: &Tx, maker: Maker<'_>, issue: &Issue) -> Result<bool> {
    let update = sql("update newsletter_issue set title = $3, intro = $4, until_at = $5, revision = revision + 1 \
         where id = $1 and revision = $2 and state = 'draft'");
    let update = update.bind(issue.id).bind(issue.revision).bind(&issue.title).bind(&issue.intro).bind(issue.until_at);
    if tx.execute(update).await? == 0 {
        return Ok(false);
    }
    maker.note(tx, "newsletter-saved", ("newsletter", issue.id), "title intro entries").await?;
    Ok(true)
}

/// It is sent; answers whether it was the first time.
pub async fn mark_sent(tx: &Tx, maker: Maker<'_>, issue: &Issue) -> Result<bool> {
    let update = sql("update newsletter_issue set state = 'sent', sent_at = $2, revision = revision + 1 \
         where id = $1 and state = 'draft'");
    if tx.execute(update.bind(issue.id).bind(maker.now)).await? == 0 {
        return Ok(false);
    }
    maker.note(tx, "newsletter-sent", ("newsletter", issue.id), "").await?;
    Ok(true)
}

/// What stands in an issue and what was left out of it, in order.
pub async fn entries(db: &Db, issue: Id) -> Result<Vec<Entry>> {
    let asked =
        sql("select position, kind, ref, title, summary, path, left_out from newsletter_entry where issue_id = $1 \
         order by position, kind, ref limit 500");
    let one = |row: &Row| {
        Ok(Entry {
            position: row.get("position")?,
            kind: row.get("kind")?,
            of: row.get("ref")?,
            title: row.get("title")?,
            summary: row.get("summary")?,
            path: row.get("path")?,
            left_out: row.get("left_out")?,
        })
    };
    db.all(asked.bind(issue)).await?.iter().map(one).collect()
}

/// Adds what is not in the issue yet; what the editor placed or left out stays as it is.
pub async fn add_entry(tx: &Tx, issue: Id, entry: &Entry) -> Result<()> {
    let insert = sql("insert into newsletter_entry (issue_id, position, kind, ref, title, summary, path, left_out) \
         values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing");
    let insert = insert.bind(issue).bind(entry.position).bind(&entry.kind).bind(&entry.of).bind(&entry.title);
    tx.execute(insert.bind(&entry.summary).bind(&entry.path).bind(entry.left_out)).await?;
    Ok(())
}

/// Where it stands in the issue, and whether.
pub async fn place(tx: &Tx, issue: Id, entry: &Entry) -> Result<()> {
    let update =
        sql("update newsletter_entry set position = $4, left_out = $5 where issue_id = $1 and kind = $2 and ref = $3");
    let update = update.bind(issue).bind(&entry.kind).bind(&entry.of).bind(entry.position).bind(entry.left_out);
    tx.execute(update).await?;
    Ok(())
}

/// The time in which something is new for the next issue: since the last one; for the first one, the last three months.
pub fn since(latest: Option<&Issue>, now: Ts) -> Ts {
    latest.map_or(now.plus_s(-90 * 86_400), |issue| issue.until_at)
}

fn of_row(row: &Row) -> Result<Issue> {
    Ok(Issue {
        id: row.get("id")?,
        number: row.get("number")?,
        title: row.get("title")?,
        intro: row.get("intro")?,
        from_at: row.get("from_at")?,
        until_at: row.get("until_at")?,
        sent_at: row.get("sent_at")?,
        revision: row.get("revision")?,
    })
}
