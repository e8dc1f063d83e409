//! The library of impact bonds elsewhere in the database. A new pull replaces what it brings; what it no longer names
//! stays as it was.

use super::read::{Project, Reading};
use super::report::Report;
use crate::Maker;
use base::{Id, Ts, fold};
use store::{Db, Result, Row, Sql, Tx, sql};

/// A project in one line.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Such as `INDIGO-POJ-0001`.
    pub reference: String,
    /// Its name.
    pub name: String,
    /// Its stage in the words of the standard.
    pub stage: String,
    /// The countries in which it works, as codes.
    pub country: String,
    /// Its policy sector in the words of the standard.
    pub sector: String,
    /// How many metrics it has.
    pub metrics: i64,
    /// How many of them do not say how they are validated.
    pub unvalidated: i64,
    /// How many prices, results and payments.
    pub counts: (i64, i64, i64),
}

/// Keeps what was read.
pub async fn keep(tx: &Tx, maker: Maker<'_>, source: &str, reading: &Reading) -> Result<()> {
    let import = maker.id();
    let insert = sql(
        "insert into indigo_import (id, imported_at, imported_by, source, projects, report) values ($1, $2, $3, $4, $5, $6)",
    );
    let insert = insert.bind(import).bind(maker.now).bind(maker.by).bind(source).bind(reading.projects.len());
    tx.execute(insert.bind(serde_json::to_string(&reading.report)?)).await?;
    for project in &reading.projects {
        keep_project(tx, maker, import, project).await?;
    }
    for (id, row) in &reading.organisations {
        let upsert = sql("insert into indigo_organisation (ref, name, document) values ($1, $2, $3) \
             on conflict (ref) do update set name = excluded.name, document = excluded.document");
        let name = row.get("Name").map_or("", String::as_str);
        tx.execute(upsert.bind(id).bind(name).bind(serde_json::to_string(row)?)).await?;
    }
    for (id, row) in &reading.funds {
        let upsert = sql("insert into indigo_fund (ref, name, document) values ($1, $2, $3) \
             on conflict (ref) do update set name = excluded.name, document = excluded.document");
        let name = row.get("Fund - Name").map_or("", String::as_str);
        tx.execute(upsert.bind(id).bind(name).bind(serde_json::to_string(row)?)).await?;
    }
    maker.note(tx, ("indigo", import), "indigo-imported", "").await
}

async fn keep_project(tx: &Tx, maker: Maker<'_>, import: Id, project: &Project) -> Result<()> {
    let metrics = project.part("projects_outcome_metrics");
    let silent = metrics.iter().filter(|row| !row.contains_key("Outcome validation Method - (Value)")).count();
    let mut countries: Vec<&str> = project
        .part("projects_delivery_locations")
        .iter()
        .filter_map(|row| row.get("Location - Country - (Value)"))
        .map(String::as_str)
        .collect();
    countries.sort_unstable();
    countries.dedup();
    let name = project.said("Impact Bond Name - (Value)");
    let upsert = sql(
        "insert into indigo_project (id, ref, name, name_key, stage, country, sector, document, metrics, unvalidated, \
         priced, results, payments, import_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) \
         on conflict (ref) do update set name = excluded.name, name_key = excluded.name_key, stage = excluded.stage, \
         country = excluded.country, sector = excluded.sector, document = excluded.document, metrics = excluded.metrics, \
         unvalidated = excluded.unvalidated, priced = excluded.priced, results = excluded.results, payments = excluded.payments, \
         import_id = excluded.import_id",
    );
    let upsert = upsert.bind(maker.id()).bind(&project.id).bind(name).bind(fold(name));
    let upsert = upsert.bind(project.said("Stage of Development - (Value)")).bind(countries.join(" "));
    let upsert = upsert.bind(project.said("Purpose and classifications - Policy sector - (Value)"));
    let upsert = upsert.bind(serde_json::to_string(project)?).bind(metrics.len()).bind(silent);
    let upsert =
        upsert.bind(project.part("projects_outcome_pricings").len()).bind(project.part("projects_results").len());
    tx.execute(upsert.bind(project.part("projects_outcome_payments").len()).bind(import)).await?;
    Ok(())
}

fn narrowed(asked: Sql, words: &str, sector: &str) -> Sql {
    // Signs that have a meaning in a pattern lose it.
    let pattern = |words: &str| format!("%{}%", fold(words).replace(['%', '_', '\\'], " "));
    let asked = if words.is_empty() { asked } else { asked.push(" and name_key like ").push_bind(pattern(words)) };
    if sector.is_empty() { asked } else { asked.push(" and sector = ").push_bind(sector) }
}

/// The projects with these words in their name and of this sector, by name.
pub async fn list(db: &Db, words: &str, sector: &str, from: i64, limit: i64) -> Result<Vec<Line>> {
    let asked = sql(
        "select ref, name, stage, country, sector, metrics, unvalidated, priced, results, payments from indigo_project where 1 = 1",
    );
    let asked = narrowed(asked, words, sector).push(" order by name_key, id limit ").push_bind(limit);
    db.all(asked.push(" offset ").push_bind(from)).await?.iter().map(line_of).collect()
}

fn line_of(row: &Row) -> Result<Line> {
    Ok(Line {
        reference: row.get("ref")?,
        name: row.get("name")?,
        stage: row.get("stage")?,
        country: row.get("country")?,
        sector: row.get("sector")?,
        metrics: row.get("metrics")?,
        unvalidated: row.get("unvalidated")?,
        counts: (row.get("priced")?, row.get("results")?, row.get("payments")?),
    })
}

/// What the whole library holds: projects, metrics, metrics that do not say how they are validated, projects with
/// prices, with results, with payments.
pub async fn totals(db: &Db) -> Result<[i64; 6]> {
    let asked = sql(
        "select count(*) as a, cast(coalesce(sum(metrics), 0) as bigint) as b, cast(coalesce(sum(unvalidated), 0) as bigint) as c, \
         count(case when priced > 0 then 1 end) as d, count(case when results > 0 then 1 end) as e, \
         count(case when payments > 0 then 1 end) as f from indigo_project",
    );
    let row = db.one(asked).await?;
    Ok([row.get("a")?, row.get("b")?, row.get("c")?, row.get("d")?, row.get("e")?, row.get("f")?])
}

/// The sectors that there are.
pub async fn sectors(db: &Db) -> Result<Vec<String>> {
    let asked = sql("select distinct sector from indigo_project where sector <> '' order by sector limit 100");
    db.all(asked).await?.iter().map(|row| row.get("sector")).collect()
}

/// The project of this reference.
pub async fn find(db: &Db, reference: &str) -> Result<Option<Project>> {
    let asked = sql("select document from indigo_project where ref = $1").bind(reference);
    db.optional(asked).await?.map(|row| row.json("document")).transpose()
}

/// The names of these organisations, by id.
pub async fn names(db: &Db, ids: &[&str]) -> Result<Vec<(String, String)>> {
    let asked = sql("select ref, name from indigo_organisation where ref in ").push_list(ids.iter().copied());
    let rows = db.all(asked.push(" limit 1000")).await?;
    rows.iter().map(|row| Ok((row.get("ref")?, row.get("name")?))).collect()
}

/// The latest import: when, from where, and its report.
pub async fn latest(db: &Db) -> Result<Option<(Ts, String, Report)>> {
    let asked = sql("select imported_at, source, report from indigo_import order by imported_at desc, id desc limit 1");
    let row = db.optional(asked).await?;
    row.map(|row| Ok((row.get("imported_at")?, row.get("source")?, row.json("report")?))).transpose()
}
