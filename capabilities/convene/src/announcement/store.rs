//! Announcements and their facts in the database.

use super::model::{Announced, Standing, Text, is_sure};
use crate::gathering::making::Maker;
use crate::gathering::store::json;
use announcement::{Reading, Value};
use base::{Id, Ts};
use store::{Db, Result, Row, Tx, sql};

/// Keeps what was read of one activity; answers how many facts wait for a person.
pub async fn insert(
    tx: &Tx,
    maker: &Maker<'_>,
    gathering_id: Id,
    name: &str,
    reading: &Reading,
    activity: usize,
) -> Result<usize> {
    let id = maker.id();
    let lang = reading.written_in.first().map_or("en", |lang| lang.name());
    let unread: Vec<(usize, usize)> = reading.not_understood.iter().map(|span| (span.start, span.end)).collect();
    let insert = sql(
        "insert into announcement (id, gathering_id, name, text, lang, not_understood, read_at, by_person) values ($1, $2, $3, $4, $5, $6, $7, $8)",
    );
    let insert = insert.bind(id).bind(gathering_id).bind(name).bind(&reading.text).bind(lang).bind(json(&unread)?);
    tx.execute(insert.bind(maker.now).bind(maker.by)).await?;
    let facts = reading.items.get(activity).map(|item| item.facts.as_slice()).unwrap_or_default();
    for (position, fact) in facts.iter().enumerate() {
        let insert = sql(
            "insert into announced_fact (id, announcement_id, position, activity, kind, value, words, span_from, span_to, sure) \
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        );
        let insert = insert
            .bind(maker.id())
            .bind(id)
            .bind(position)
            .bind(activity)
            .bind(fact.kind.name())
            .bind(json(&fact.value)?);
        let insert = insert.bind(&fact.words).bind(fact.span.start).bind(fact.span.end);
        tx.execute(insert.bind(is_sure(fact.confidence, &fact.value))).await?;
    }
    Ok(facts.len())
}

/// The announcements of a gathering, the first read first.
pub async fn of_gathering(db: &Db, gathering_id: Id) -> Result<Vec<Text>> {
    let asked = sql(
        "select id, name, text, lang, not_understood from announcement where gathering_id = $1 order by read_at, id limit 20",
    );
    let rows = db.all(asked.bind(gathering_id)).await?;
    let one = |row: &Row| {
        let (id, name, text) = (row.get("id")?, row.get("name")?, row.get("text")?);
        Ok(Text { id, name, text, lang: row.get("lang")?, not_understood: row.json("not_understood")? })
    };
    rows.iter().map(one).collect()
}

/// The facts of all announcements of a gathering, in the order of their texts: announcement and fact.
pub async fn facts(db: &Db, gathering_id: Id) -> Result<Vec<(Id, Announced)>> {
    let asked = sql(
        "select f.announcement_id, f.id, f.value, f.words, f.span_from, f.span_to, f.sure, f.standing from announced_fact f \
         join announcement a on a.id = f.announcement_id where a.gathering_id = $1 order by a.read_at, a.id, f.position limit 2000",
    );
    let rows = db.all(asked.bind(gathering_id)).await?;
    let one = |row: &Row| {
        let fact = Announced {
            id: row.get("id")?,
            value: row.json::<Value>("value")?,
            words: row.get("words")?,
            span: (row.get("span_from")?, row.get("span_to")?),
            sure: row.get("sure")?,
            standing: row.parsed("standing", Standing::parse)?,
        };
        Ok((row.get("announcement_id")?, fact))
    };
    rows.iter().map(one).collect()
}

/// What a person says of a fact. The fact must be one of this gathering.
pub async fn decide(tx: &Tx, gathering_id: Id, fact: &Announced, now: Ts, by: Option<Id>) -> Result<bool> {
    let update =
        sql("update announced_fact set value = $3, standing = $4, decided_at = $5, decided_by = $6 where id = $1 \
         and announcement_id in (select id from announcement where gathering_id = $2)");
    let update = update.bind(fact.id).bind(gathering_id).bind(json(&fact.value)?).bind(fact.standing.code());
    Ok(tx.execute(update.bind(now).bind(by)).await? > 0)
}
