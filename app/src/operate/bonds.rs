//! Impact bonds elsewhere on the command line: the folder of an INDIGO pull, or one workbook, into the library. The
//! report goes to stderr.

use crate::compose::{self, Place};
use act::Maker;
use act::financing::indigo;
use base::{Clock, SystemClock};
use std::path::Path;

/// A published pull is a few megabytes; what is far larger is something else.
const FILE_BYTES_MAX: u64 = 64 * 1024 * 1024;

/// Reads what lies there and keeps it; all of it or nothing.
pub async fn import(place: &Place, from: &Path) -> Result<String, String> {
    let given = files(from)?;
    let db = compose::open(place).await?;
    store::migrate(&db, compose::migrations()).await.map_err(|error| format!("could not {error}"))?;
    let chance = super::chance();
    let maker = Maker { now: SystemClock.now(), chance: &chance, by: None };
    let source = from.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let read = indigo::import(&db, maker, &source, &given).await;
    db.close().await;
    let (projects, report) = read.map_err(|error| format!("could not {error}"))?;
    eprint!("{report}");
    eprintln!("{projects} projects are in the library at /contracts/indigo");
    Ok(String::new())
}

/// The file, or the tables of a folder by name.
fn files(from: &Path) -> Result<Vec<(String, Vec<u8>)>, String> {
    let told = |error: std::io::Error| format!("could not read {}: {error}", from.display());
    let mut paths = Vec::new();
    if from.is_dir() {
        for entry in std::fs::read_dir(from).map_err(told)? {
            paths.push(entry.map_err(told)?.path());
        }
        let is_table = |name: &str| [".csv", ".csv.gz", ".xlsx"].iter().any(|ending| name.ends_with(ending));
        paths.retain(|path| path.file_name().is_some_and(|name| is_table(&name.to_string_lossy().to_lowercase())));
        paths.sort();
    } else {
        paths.push(from.to_owned());
    }
    let mut given = Vec::new();
    for path in paths {
        let told = |error: std::io::Error| format!("could not read {}: {error}", path.display());
        if std::fs::metadata(&path).map_err(told)?.len() > FILE_BYTES_MAX {
            return Err(format!("{} is larger than {} MB; no pull is", path.display(), FILE_BYTES_MAX >> 20));
        }
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        given.push((name, std::fs::read(&path).map_err(told)?));
    }
    Ok(given)
}
