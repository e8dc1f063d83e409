//! What was counted, in the database. A measurement is never changed; a better one is recorded beside it.

use super::Maker;
use crate::solving::evaluation::Design;
use crate::solving::model::{Assessment, Counted, Series};
use base::Id;
use store::{Db, Result, Row, Tx, sql};

/// The measurements of these problems, the latest first: one statement, however many problems they are.
pub async fn of_all(db: &Db, problems: &[Id]) -> Result<Vec<(Id, Assessment)>> {
    let asked = sql(
        "select id, problem_id, measure, source, before_from, before_to, after_from, after_to, design, alike, place, place_before, \
         place_after, control, control_before, control_after, buffer, buffer_before, buffer_after, note, recorded_at \
         from problem_assessment where problem_id in ",
    );
    let asked = asked.push_list(problems.iter().copied());
    let rows = db.all(asked.push(" order by recorded_at desc, id desc limit 2000")).await?;
    rows.iter().map(|row| Ok((row.get("problem_id")?, assessment_of(row)?))).collect()
}

/// The measurements of a problem, the latest first.
pub async fn of(db: &Db, problem_id: Id) -> Result<Vec<Assessment>> {
    Ok(of_all(db, &[problem_id]).await?.into_iter().map(|(_, one)| one).collect())
}

/// Records a measurement.
pub async fn record(tx: &Tx, maker: Maker<'_>, problem_id: Id, one: &Assessment) -> Result<()> {
    let insert = sql(
        "insert into problem_assessment (id, problem_id, measure, source, before_from, before_to, after_from, after_to, design, \
         alike, place, place_before, place_after, control, control_before, control_after, buffer, buffer_before, buffer_after, \
         note, recorded_at, recorded_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, \
         $18, $19, $20, $21, $22)",
    );
    let json = |series: &Series| serde_json::to_string(series);
    let insert = insert.bind(one.id).bind(problem_id).bind(&one.measure).bind(&one.source);
    let insert = insert.bind(&one.before.0).bind(&one.before.1).bind(&one.after.0).bind(&one.after.1);
    let mut insert = insert.bind(one.design.code()).bind(&one.alike);
    for place in [&one.place, &one.control, &one.buffer] {
        insert = insert.bind(&place.place).bind(json(&place.before)?).bind(json(&place.after)?);
    }
    tx.execute(insert.bind(&one.note).bind(one.recorded_at).bind(maker.by)).await?;
    maker.note(tx, problem_id, "assessment-recorded", "assessments").await
}

fn assessment_of(row: &Row) -> Result<Assessment> {
    Ok(Assessment {
        id: row.get("id")?,
        measure: row.get("measure")?,
        source: row.get("source")?,
        before: (row.get("before_from")?, row.get("before_to")?),
        after: (row.get("after_from")?, row.get("after_to")?),
        design: row.parsed("design", Design::parse)?,
        alike: row.get("alike")?,
        place: Counted { place: row.get("place")?, before: row.json("place_before")?, after: row.json("place_after")? },
        control: Counted {
            place: row.get("control")?,
            before: row.json("control_before")?,
            after: row.json("control_after")?,
        },
        buffer: Counted {
            place: row.get("buffer")?,
            before: row.json("buffer_before")?,
            after: row.json("buffer_after")?,
        },
        note: row.get("note")?,
        recorded_at: row.get("recorded_at")?,
    })
}
