//! Minutes in the database.

use super::model::Paragraph;
use base::{Id, Ts};
use store::{Db, Result, Row, Tx, sql};

/// Opens the minutes of a session, once.
pub async fn open(tx: &Tx, session_id: Id, gathering_id: Id, code: &str) -> Result<()> {
    let insert = sql(
        "insert into minutes (session_id, gathering_id, code) values ($1, $2, $3) on conflict (session_id) do nothing",
    );
    tx.execute(insert.bind(session_id).bind(gathering_id).bind(code)).await?;
    Ok(())
}

/// Everybody sees the marked paragraphs of the session, and whether they do.
pub async fn shown(db: &Db, session_id: Id) -> Result<bool> {
    let row = db.optional(sql("select shown from minutes where session_id = $1").bind(session_id)).await?;
    row.map_or(Ok(false), |row| row.get("shown"))
}

/// Shows the marked paragraphs to everybody, or to nobody.
pub async fn show(tx: &Tx, session_id: Id, shown: bool) -> Result<()> {
    let update = sql("update minutes set shown = $2, version = version + 1 where session_id = $1");
    tx.execute(update.bind(session_id).bind(shown)).await?;
    Ok(())
}

const COLUMNS: &str = "select id, number, text, mark, version, by_person from minutes_paragraph where session_id = ";

fn paragraph_of(row: &Row) -> Result<Paragraph> {
    Ok(Paragraph {
        id: row.get("id")?,
        number: row.get("number")?,
        text: row.get("text")?,
        mark: row.get("mark")?,
        version: row.get("version")?,
        by: row.get("by_person")?,
    })
}

/// The paragraphs written until then in their order, those taken out left out.
pub async fn paragraphs(db: &Db, session_id: Id, until: Ts) -> Result<Vec<Paragraph>> {
    let asked = sql(COLUMNS).push_bind(session_id).push(" and text <> '' and changed_at <= ");
    let asked = asked.push_bind(until).push(" order by number limit 2000");
    db.all(asked).await?.iter().map(paragraph_of).collect()
}

/// One paragraph.
pub async fn paragraph(db: &Db, session_id: Id, number: i64) -> Result<Option<Paragraph>> {
    let asked = sql(COLUMNS).push_bind(session_id).push(" and number = ").push_bind(number);
    db.optional(asked).await?.as_ref().map(paragraph_of).transpose()
}

/// Adds a paragraph at the end. The same sending that comes again is written once; of two that come at once the second
/// waits for the first, because both move the version of the minutes.
#[expect(clippy::too_many_arguments, reason = "a paragraph is its words beside whoever wrote them")]
pub async fn add(
    tx: &Tx,
    session_id: Id,
    id: Id,
    text: &str,
    mark: &str,
    by: Option<Id>,
    once: &str,
    now: Ts,
) -> Result<bool> {
    tx.execute(sql("update minutes set version = version + 1 where session_id = $1").bind(session_id)).await?;
    let insert = sql(
        "insert into minutes_paragraph (id, session_id, number, text, mark, by_person, once, changed_at) \
         select $1, $2, (select coalesce(max(number), 0) + 1 from minutes_paragraph where session_id = $2), $3, $4, $5, $6, $7 \
         where not exists (select 1 from minutes_paragraph where session_id = $2 and once = $6)",
    );
    let insert = insert.bind(id).bind(session_id).bind(text).bind(mark).bind(by).bind(once).bind(now);
    Ok(tx.execute(insert).await? > 0)
}

/// Changes a paragraph, if it still has this version.
pub async fn change(tx: &Tx, session_id: Id, paragraph: &Paragraph, by: Option<Id>, now: Ts) -> Result<bool> {
    let update = sql(
        "update minutes_paragraph set text = $3, mark = $4, version = version + 1, by_person = $5, changed_at = $6 \
         where id = $1 and version = $2",
    );
    let update = update.bind(paragraph.id).bind(paragraph.version).bind(&paragraph.text).bind(&paragraph.mark);
    let changed = tx.execute(update.bind(by).bind(now)).await? > 0;
    if changed {
        tx.execute(sql("update minutes set version = version + 1 where session_id = $1").bind(session_id)).await?;
    }
    Ok(changed)
}

/// A marked paragraph with the code of its session.
#[derive(Clone, Debug, PartialEq)]
pub struct Marked {
    /// The paragraph: what a recommendation may grow out of.
    pub id: Id,
    /// The session.
    pub code: String,
    /// What was noted.
    pub text: String,
    /// What it is.
    pub mark: String,
}

/// The marked paragraphs of a gathering that everybody may see, of those written until then.
pub async fn marked(db: &Db, gathering_id: Id, until: Ts) -> Result<Vec<Marked>> {
    let asked = sql(
        "select p.id, m.code, p.text, p.mark from minutes_paragraph p join minutes m on m.session_id = p.session_id \
         where m.gathering_id = $1 and m.shown = $2 and p.mark <> '' and p.text <> '' and p.changed_at <= $3 order by p.changed_at, p.id limit 2000",
    );
    let rows = db.all(asked.bind(gathering_id).bind(true).bind(until)).await?;
    rows.iter()
        .map(|row| {
            Ok(Marked { id: row.get("id")?, code: row.get("code")?, text: row.get("text")?, mark: row.get("mark")? })
        })
        .collect()
}

/// Grows with every change of any minutes of the gathering, and is another one where the clock of the demo stands
/// elsewhere.
pub async fn version(db: &Db, gathering_id: Id, until: Ts) -> Result<i64> {
    let asked = sql("select cast(coalesce(sum(version), 0) as bigint) + (select count(*) from minutes_paragraph p \
         join minutes m on m.session_id = p.session_id where m.gathering_id = $1 and p.changed_at <= $2) as version \
         from minutes where gathering_id = $1");
    db.one(asked.bind(gathering_id).bind(until)).await?.get("version")
}
