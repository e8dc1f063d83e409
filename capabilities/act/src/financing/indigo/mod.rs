//! Impact bonds elsewhere, in the INDIGO data standard 4.1: read from its spreadsheets (files or a workbook), kept value
//! by value, and written again as its documents. What was read leniently, and what was not kept, stands in a report.

pub mod files;
pub mod out;
pub mod read;
pub mod report;
pub mod shape;
pub mod store;

use crate::Maker;
use ::store::Db;

/// Reads the files of a pull and keeps what they hold, all of it or nothing; answers how many projects, and the report.
pub async fn import(
    db: &Db,
    maker: Maker<'_>,
    source: &str,
    given: &[(String, Vec<u8>)],
) -> Result<(usize, report::Report), String> {
    // Everything is read before a transaction begins: what cannot be read leaves the library as it was.
    let sheets = files::sheets(given)?;
    let reading = read::read(sheets)?;
    let kept = async {
        let tx = db.begin().await?;
        store::keep(&tx, maker, source, &reading).await?;
        tx.commit().await
    };
    kept.await.map_err(|error| format!("keep the impact bonds: {error}"))?;
    Ok((reading.projects.len(), reading.report))
}
