//! Notes of who tried what, in the database.

use super::model::{About, Outcome, Standing, Tried};
use crate::practice::store::Maker;
use base::Id;
use store::{Db, Result, Row, Tx, sql};

/// Writes a note.
pub async fn insert(tx: &Tx, maker: Maker<'_>, one: &Tried) -> Result<()> {
    let (practice, strategy) = match one.about {
        About::Practice(id) => (Some(id), None),
        About::Strategy(id) => (None, Some(id)),
    };
    let looked = (one.standing != Standing::Waits).then_some(maker.now);
    let insert = sql(
        "insert into tried (id, practice_id, strategy_id, organisation, place, year, adaptation, result, outcome, \
         said_at, said_path, lang, name, mail, person_id, told_at, state, looked_at) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)",
    );
    let insert =
        insert.bind(one.id).bind(practice).bind(strategy).bind(&one.organisation).bind(&one.place).bind(one.year);
    let insert = insert.bind(&one.adaptation).bind(&one.result).bind(one.outcome.code()).bind(&one.said_at);
    let insert = insert.bind(&one.said_path).bind(&one.lang).bind(&one.name).bind(&one.mail).bind(one.person_id);
    tx.execute(insert.bind(one.told_at).bind(one.standing.code()).bind(looked)).await?;
    maker.deed(tx, ("tried", one.id), None, "tried-told", "").await
}

const SELECT: &str = "select id, practice_id, strategy_id, organisation, place, year, adaptation, result, outcome, said_at, \
    said_path, lang, name, mail, person_id, told_at, state from tried where ";

/// What is shown about a practice, the first who tried it first.
pub async fn of_practice(db: &Db, practice_id: Id) -> Result<Vec<Tried>> {
    let asked = sql(SELECT).push("state = 'shown' and practice_id = ").push_bind(practice_id);
    db.all(asked.push(" order by year, told_at, id limit 300")).await?.iter().map(of_row).collect()
}

/// What is shown about these strategies, the first who tried them first.
pub async fn of_strategies(db: &Db, ids: &[Id]) -> Result<Vec<Tried>> {
    let asked = sql(SELECT).push("state = 'shown' and strategy_id in ").push_list(ids.iter().copied());
    db.all(asked.push(" order by year, told_at, id limit 2000")).await?.iter().map(of_row).collect()
}

/// A note that nobody has read yet, with what it is about: its title in words and its address.
#[derive(Clone, Debug, PartialEq)]
pub struct Waiting {
    /// The note.
    pub tried: Tried,
    /// The title of the practice or of the strategy.
    pub title: base::Localised,
    /// The address of the page on which it would stand.
    pub path: String,
}

/// What nobody has read yet, the oldest first.
pub async fn waiting(db: &Db) -> Result<Vec<Waiting>> {
    let asked = sql(
        "select t.id, t.practice_id, t.strategy_id, t.organisation, t.place, t.year, t.adaptation, t.result, t.outcome, \
         t.said_at, t.said_path, t.lang, t.name, t.mail, t.person_id, t.told_at, t.state, p.code as practice_code, v.document, \
         s.title as strategy_title, b.code as barrier_code from tried t left join practice p on p.id = t.practice_id \
         left join practice_version v on v.practice_id = p.id and v.number = p.version \
         left join strategy s on s.id = t.strategy_id left join barrier b on b.id = s.barrier_id \
         where t.state = 'waits' order by t.told_at, t.id limit 200",
    );
    db.all(asked).await?.iter().map(waiting_of).collect()
}

fn waiting_of(row: &Row) -> Result<Waiting> {
    let tried = of_row(row)?;
    let (title, path) = match row.get::<Option<String>>("practice_code")? {
        Some(code) => {
            let document: crate::practice::document::Document = row.json("document")?;
            (document.title, format!("/practices/{code}"))
        }
        None => (row.get("strategy_title")?, format!("/practices/barriers/{}", row.get::<String>("barrier_code")?)),
    };
    Ok(Waiting { tried, title, path })
}

/// How many nobody has read yet.
pub async fn count_waiting(db: &Db) -> Result<i64> {
    db.one(sql("select count(*) as n from tried where state = 'waits'")).await?.get("n")
}

/// Shows a note, or does not; answers whether it was waiting for that.
pub async fn look(tx: &Tx, maker: Maker<'_>, id: Id, standing: Standing) -> Result<bool> {
    let update = sql("update tried set state = $2, looked_at = $3, looked_by = $4 where id = $1 and state = 'waits'");
    let looked = tx.execute(update.bind(id).bind(standing.code()).bind(maker.now).bind(maker.by)).await? == 1;
    if looked {
        maker.deed(tx, ("tried", id), None, "tried-looked-at", standing.code()).await?;
    }
    Ok(looked)
}

fn of_row(row: &Row) -> Result<Tried> {
    let practice: Option<Id> = row.get("practice_id")?;
    let strategy: Option<Id> = row.get("strategy_id")?;
    let about = match (practice, strategy) {
        (Some(id), _) => About::Practice(id),
        (None, Some(id)) => About::Strategy(id),
        // The CHECK of the table keeps one of the two.
        (None, None) => return Err(store::StoreError::Missing),
    };
    Ok(Tried {
        id: row.get("id")?,
        about,
        organisation: row.get("organisation")?,
        place: row.get("place")?,
        year: row.get("year")?,
        adaptation: row.get("adaptation")?,
        result: row.get("result")?,
        outcome: row.parsed("outcome", Outcome::parse)?,
        said_at: row.get("said_at")?,
        said_path: row.get("said_path")?,
        lang: row.get("lang")?,
        name: row.get("name")?,
        mail: row.get("mail")?,
        person_id: row.get("person_id")?,
        told_at: row.get("told_at")?,
        standing: row.parsed("state", Standing::parse)?,
    })
}
