//! One batch of what is no longer kept, as SQL; and when something was last deleted, from the activity record.

use super::terms::{back, day};
use crate::privacy::{Blanks, blank_to, blanks};
use base::{Chance, Id, Ts};
use std::collections::HashMap;
use store::activity::{Deed, record};
use store::{Db, Result, Sql, Tx, sql};
use web::{ColumnRule, End, Keeping, Over, Rule, Term};

/// Rows in one transaction: others must be able to write in between.
pub const BATCH: u64 = 500;
/// The deed under which each batch is recorded; its fields are the table and the number of rows.
pub const DELETED: &str = "no-longer-kept";
/// The deed under which each run is recorded.
pub const RAN: &str = "keeping-ran";

/// The personal columns that are kept as long as `keeping` says.
pub fn columns_of(columns: &[ColumnRule], keeping: &Keeping) -> Vec<&'static str> {
    let own = columns.iter().filter_map(|ColumnRule { column, rule }| {
        let (table, name) = column.split_once('.')?;
        let meant = matches!(rule, Rule::Personal { months } if Term::Months(*months) == keeping.term);
        (table == keeping.table && meant).then_some(name)
    });
    own.collect()
}

/// Does one batch and records it in the same transaction (I4). Answers how many rows it was.
pub async fn apply(db: &Db, now: Ts, chance: &Chance, columns: &[ColumnRule], keeping: &Keeping) -> Result<u64> {
    let tx = db.begin().await?;
    let statement = match keeping.end {
        End::Goes => chosen(begun(sql("delete from ").push(keeping.table), keeping, now), keeping),
        End::Emptied => emptying(&blanks(&tx).await?, columns, keeping, now),
    };
    let limit = i64::try_from(BATCH).unwrap_or(500);
    let statement = statement.push(" order by ").push(keeping.key).push(" limit ").push_bind(limit).push(")");
    let done = tx.execute(statement).await?;
    if done > 0 {
        note(&tx, now, chance, keeping.code, keeping.table, done).await?;
    }
    tx.commit().await?;
    Ok(done)
}

/// Binds what the condition asks for, before anything else is bound: it says `$1` and `$2`.
fn begun(statement: Sql, keeping: &Keeping, now: Ts) -> Sql {
    let begun = back(now, keeping.term);
    match keeping.over {
        Over::Since(_) => statement.bind(begun),
        Over::Gathering(_) => statement.bind(begun).bind(day(begun)),
    }
}

/// ` where (key) in (select key from table where (its time is over)`, to be ended by the caller.
fn chosen(statement: Sql, keeping: &Keeping) -> Sql {
    let (Over::Since(condition) | Over::Gathering(condition)) = keeping.over;
    let statement = statement.push(" where (").push(keeping.key).push(") in (select ").push(keeping.key);
    statement.push(" from ").push(keeping.table).push(" where (").push(condition).push(")")
}

/// Puts the blank of each personal column; rows that have been emptied already are not meant again.
fn emptying(blanks: &Blanks, columns: &[ColumnRule], keeping: &Keeping, now: Ts) -> Sql {
    let personal = columns_of(columns, keeping);
    let mut update = begun(sql("update ").push(keeping.table).push(" set "), keeping, now);
    for (at, column) in personal.iter().enumerate() {
        update = update.push(if at == 0 { "" } else { ", " }).push(column).push(" = ");
        update = blank_to(update, blanks, keeping.table, column);
    }
    update = chosen(update, keeping).push(" and (");
    for (at, column) in personal.iter().enumerate() {
        update = update.push(if at == 0 { "" } else { " or " }).push(column).push(" is distinct from ");
        update = blank_to(update, blanks, keeping.table, column);
    }
    update.push(")")
}

async fn note(tx: &Tx, now: Ts, chance: &Chance, code: &str, table: &str, rows: u64) -> Result<()> {
    let fields = format!("{table} {rows}");
    let about_id = Id::new(now, chance);
    record(tx, now, chance, None, Deed { deed: DELETED, about_kind: code, about_id, scope_id: None, fields: &fields })
        .await
}

/// Records that everything was looked through, whether or not something was over.
pub async fn note_run(db: &Db, now: Ts, chance: &Chance) -> Result<()> {
    let tx = db.begin().await?;
    let about_id = Id::new(now, chance);
    record(&tx, now, chance, None, Deed { deed: RAN, about_kind: "keeping", about_id, scope_id: None, fields: "" })
        .await?;
    tx.commit().await
}

/// When everything was last looked through.
pub async fn last_run(db: &Db) -> Result<Option<Ts>> {
    db.one(sql("select max(at) as at from activity where deed = $1").bind(RAN)).await?.get("at")
}

/// When something of each kind was last deleted, by the code of its keeping.
pub async fn last_deleted(db: &Db) -> Result<HashMap<String, Ts>> {
    let asked = sql(
        "select about_kind, max(at) as at from activity where deed = $1 group by about_kind order by about_kind limit 100",
    );
    let rows = db.all(asked.bind(DELETED)).await?;
    rows.iter().map(|row| Ok((row.get("about_kind")?, row.get("at")?))).collect()
}

/// Files that no row of `referring` (table and column) names any more: their rows go, then their bytes, each in one
/// transaction, so that a file handed in again at that moment is kept. Answers how many.
pub async fn sweep_files(house: &web::House, referring: &[(String, String)]) -> Result<u64> {
    let now = house.now();
    // A file of a form that is just being sent has no row that names it yet.
    let mut asked = sql("select hash from blob where created_at < $1").bind(now.plus_s(-86_400));
    for (table, column) in referring {
        asked =
            asked.push(" and hash not in (select ").push_name(column)?.push(" from ").push_name(table)?.push(" where ");
        asked = asked.push_name(column)?.push(" is not null)");
    }
    let rows = house.db.all(asked.push(" order by hash limit 1000")).await?;
    for row in &rows {
        let hash: String = row.get("hash")?;
        let tx = house.db.begin().await?;
        house.blobs.forget(&tx, &hash).await?;
        tx.commit().await?;
    }
    let swept = rows.len() as u64;
    if swept > 0 {
        let tx = house.db.begin().await?;
        note(&tx, now, &house.chance, "files", "blob", swept).await?;
        tx.commit().await?;
    }
    Ok(swept)
}
