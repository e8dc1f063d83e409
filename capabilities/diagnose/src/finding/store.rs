//! Findings in the database, with the cells of the matrix and what participants said.

use super::model::{Cell, Check, Component, Concern, Finding, Graded, Level, Relation, State, Topic, Verdict};
use crate::audit::model::Audit;
use crate::audit::store::Maker;
use base::Id;
use std::collections::BTreeSet;
use store::{Db, Result, Row, Tx, sql};

const SELECT: &str = "select id, number, topic, statement, meaning, at_risk, state, limits, limits_why, coherence, coherence_why, \
    adequacy, adequacy_why, relevance, relevance_why, level, level_why, revision from finding";

/// The findings of an audit, in the order in which they were written.
pub async fn all(db: &Db, audit: Id) -> Result<Vec<Finding>> {
    let asked = sql(SELECT).push(" where audit_id = ").push_bind(audit).push(" order by number limit 500");
    db.all(asked).await?.iter().map(of_row).collect()
}

/// The finding of this number.
pub async fn find(db: &Db, audit: Id, number: i64) -> Result<Option<Finding>> {
    let asked = sql(SELECT).push(" where audit_id = ").push_bind(audit).push(" and number = ").push_bind(number);
    db.optional(asked).await?.as_ref().map(of_row).transpose()
}

/// Writes a new finding under the next number; answers the number.
pub async fn add(tx: &Tx, maker: Maker<'_>, audit: &Audit, one: &Finding) -> Result<i64> {
    let asked = sql("select cast(coalesce(max(number), 0) as bigint) + 1 as n from finding where audit_id = $1");
    let number: i64 = tx.one(asked.bind(audit.id)).await?.get("n")?;
    let insert = sql("insert into finding (id, audit_id, number, topic, statement, meaning, at_risk, state) \
         values ($1, $2, $3, $4, $5, $6, $7, $8)");
    let insert = insert.bind(one.id).bind(audit.id).bind(number).bind(one.topic.code()).bind(&one.statement);
    tx.execute(insert.bind(&one.meaning).bind(&one.at_risk).bind(one.state.code())).await?;
    maker.note(tx, audit.id, "finding-written", ("finding", one.id), "").await?;
    Ok(number)
}

/// Keeps a finding, if nobody changed it since it was read; answers whether it was kept.
pub async fn save(tx: &Tx, maker: Maker<'_>, audit: &Audit, one: &Finding, fields: &str) -> Result<bool> {
    let update =
        sql("update finding set topic = $3, statement = $4, meaning = $5, at_risk = $6, state = $7, limits = $8, \
         limits_why = $9, coherence = $10, coherence_why = $11, adequacy = $12, adequacy_why = $13, relevance = $14, \
         relevance_why = $15, level = $16, level_why = $17, revision = revision + 1 where id = $1 and revision = $2");
    let update = update.bind(one.id).bind(one.revision).bind(one.topic.code()).bind(&one.statement);
    let mut update = update.bind(&one.meaning).bind(&one.at_risk).bind(one.state.code());
    for component in Component::ALL {
        let graded = one.components.iter().find(|(of, _, _)| of == component);
        let concern = graded.and_then(|(_, concern, _)| *concern).map_or("", Concern::code);
        update = update.bind(concern).bind(graded.map_or("", |(_, _, why)| why.as_str()));
    }
    let kept = tx.execute(update.bind(one.level.map_or("", Level::code)).bind(&one.level_why)).await? == 1;
    if kept {
        maker.note(tx, audit.id, "finding-changed", ("finding", one.id), fields).await?;
    }
    Ok(kept)
}

/// Puts a source into the matrix, or changes what stands there; no relation takes it out.
pub async fn place(
    tx: &Tx,
    maker: Maker<'_>,
    audit: &Audit,
    at: (Id, Id),
    relation: Option<Relation>,
    words: &str,
) -> Result<()> {
    let (finding, source) = at;
    match relation {
        Some(relation) => {
            let upsert = sql(
                "insert into finding_source (finding_id, source_id, relation, words) values ($1, $2, $3, $4) \
                 on conflict (finding_id, source_id) do update set relation = excluded.relation, words = excluded.words",
            );
            tx.execute(upsert.bind(finding).bind(source).bind(relation.code()).bind(words)).await?;
        }
        None => {
            let delete = sql("delete from finding_source where finding_id = $1 and source_id = $2");
            tx.execute(delete.bind(finding).bind(source)).await?;
        }
    }
    maker.note(tx, audit.id, "finding-source-placed", ("finding", finding), "relation").await
}

/// The cells of the whole matrix: one statement for any number of findings.
pub async fn cells(db: &Db, audit: Id) -> Result<Vec<Cell>> {
    let asked = sql("select c.finding_id, c.source_id, c.relation, c.words from finding_source c \
         join finding f on f.id = c.finding_id where f.audit_id = $1 order by f.number, c.source_id limit 20000");
    let rows = db.all(asked.bind(audit)).await?;
    rows.iter()
        .map(|row| {
            Ok(Cell {
                finding_id: row.get("finding_id")?,
                source_id: row.get("source_id")?,
                relation: row.parsed("relation", Relation::parse)?,
                words: row.get("words")?,
            })
        })
        .collect()
}

/// The themes of the voices on which a finding rests.
pub async fn themes(db: &Db, finding: Id) -> Result<BTreeSet<Id>> {
    let asked = sql("select code_id from finding_theme where finding_id = $1 order by code_id limit 500");
    db.all(asked.bind(finding)).await?.iter().map(|row| row.get("code_id")).collect()
}

/// Says on which themes a finding rests, instead of those that were said before; a theme of another audit is left out.
pub async fn rest(tx: &Tx, maker: Maker<'_>, audit: &Audit, finding: Id, themes: &BTreeSet<Id>) -> Result<()> {
    tx.execute(sql("delete from finding_theme where finding_id = $1").bind(finding)).await?;
    for theme in themes {
        let insert = sql("insert into finding_theme (finding_id, code_id) \
             select $1, id from voice_code where id = $2 and audit_id = $3");
        tx.execute(insert.bind(finding).bind(*theme).bind(audit.id)).await?;
    }
    maker.note(tx, audit.id, "finding-themes-said", ("finding", finding), "").await
}

/// Records what participants said.
pub async fn check(tx: &Tx, maker: Maker<'_>, audit: &Audit, finding: Id, one: &Check) -> Result<()> {
    let insert = sql("insert into member_check (id, finding_id, checked_on, with_whom, verdict, words, recorded_at) \
         values ($1, $2, $3, $4, $5, $6, $7)");
    let insert = insert.bind(maker.id()).bind(finding).bind(&one.checked_on).bind(&one.with_whom);
    tx.execute(insert.bind(one.verdict.code()).bind(&one.words).bind(maker.now)).await?;
    maker.note(tx, audit.id, "finding-checked", ("finding", finding), "").await
}

/// What participants said of the findings of an audit, by day: one statement for any number of findings.
pub async fn checks(db: &Db, audit: Id) -> Result<Vec<(Id, Check)>> {
    let asked = sql("select c.finding_id, c.checked_on, c.with_whom, c.verdict, c.words from member_check c \
         join finding f on f.id = c.finding_id where f.audit_id = $1 order by c.checked_on, c.id limit 5000");
    let rows = db.all(asked.bind(audit)).await?;
    rows.iter()
        .map(|row| {
            let check = Check {
                checked_on: row.get("checked_on")?,
                with_whom: row.get("with_whom")?,
                verdict: row.parsed("verdict", Verdict::parse)?,
                words: row.get("words")?,
            };
            Ok((row.get("finding_id")?, check))
        })
        .collect()
}

fn of_row(row: &Row) -> Result<Finding> {
    Ok(Finding {
        id: row.get("id")?,
        number: row.get("number")?,
        topic: row.parsed("topic", Topic::parse)?,
        statement: row.get("statement")?,
        meaning: row.get("meaning")?,
        at_risk: row.get("at_risk")?,
        state: row.parsed("state", State::parse)?,
        components: vec![
            graded(row, Component::Limits, "limits", "limits_why")?,
            graded(row, Component::Coherence, "coherence", "coherence_why")?,
            graded(row, Component::Adequacy, "adequacy", "adequacy_why")?,
            graded(row, Component::Relevance, "relevance", "relevance_why")?,
        ],
        level: Level::parse(&row.get::<String>("level")?),
        level_why: row.get("level_why")?,
        revision: row.get("revision")?,
    })
}

fn graded(row: &Row, component: Component, concern: &str, why: &str) -> Result<Graded> {
    Ok((component, Concern::parse(&row.get::<String>(concern)?), row.get(why)?))
}
