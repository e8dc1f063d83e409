//! Backup and restore: everything in one zip file that either database can be filled from, so that it is also
//! the way from SQLite to PostgreSQL. Each table is a file of JSON lines, each file of the blob store lies under
//! its hash, and `manifest.json` holds the hash of every part.

use super::table::{self, Table, columns_of, read_rows, referred_first, write_row};
use crate::compose::{self, Place};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs::File;
use std::io::{Read, Write};
use std::path::Path;
use store::{Blobs, Db, sql};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// What the archive says of itself.
#[derive(Serialize, Deserialize)]
struct Manifest {
    made_by: String,
    made_at: String,
    /// Name of each part, its SHA-256 and, of tables, the number of rows.
    parts: BTreeMap<String, Part>,
}

#[derive(Serialize, Deserialize, PartialEq, Debug)]
struct Part {
    sha256: String,
    rows: Option<usize>,
}

/// Writes everything into `dest`, as it stands at one instant.
pub async fn backup(place: &Place, dest: &Path) -> Result<String, String> {
    if dest.exists() {
        return Err(format!("{} exists already; name another file, so that no backup is overwritten", dest.display()));
    }
    let db = compose::open(place).await?;
    let aside = dest.with_extension("part");
    let told = |error: std::io::Error| format!("could not write {}: {error}", aside.display());
    let mut zip = ZipWriter::new(File::create(&aside).map_err(told)?);
    let mut parts = BTreeMap::new();
    let rows = write_tables(&db, &mut zip, &mut parts).await?;
    write_files(&db, &compose::blobs(place)?, &mut zip, &mut parts).await?;
    let manifest =
        Manifest { made_by: format!("wardmote {}", env!("CARGO_PKG_VERSION")), made_at: super::stamp(), parts };
    let text =
        serde_json::to_vec_pretty(&manifest).map_err(|error| format!("could not write the manifest: {error}"))?;
    put(&mut zip, "manifest.json", &text)?;
    let file = zip.finish().map_err(|error| format!("could not finish {}: {error}", aside.display()))?;
    file.sync_all().and_then(|()| std::fs::rename(&aside, dest)).map_err(told)?;
    db.close().await;
    Ok(format!("kept {rows} rows and {} parts in {}", manifest.parts.len(), dest.display()))
}

async fn write_tables(db: &Db, zip: &mut ZipWriter<File>, parts: &mut BTreeMap<String, Part>) -> Result<usize, String> {
    let told = |error: store::StoreError| format!("could not read the database: {error}");
    let tx = db.begin().await.map_err(told)?;
    if !tx.is_lite() {
        // Every table as it stood at one instant, while others go on writing.
        tx.execute(sql("set transaction isolation level repeatable read")).await.map_err(told)?;
    }
    let mut total = 0;
    for table in columns_of(&tx).await.map_err(told)? {
        let rows = read_rows(&tx, &table).await.map_err(told)?;
        let text: String = rows.iter().map(|row| format!("{row}\n")).collect();
        total += rows.len();
        keep(zip, parts, format!("tables/{}.jsonl", table.name), text.as_bytes(), Some(rows.len()))?;
    }
    Ok(total)
}

/// The files that the database names, wherever they lie. One that was forgotten meanwhile is no longer named.
async fn write_files(
    db: &Db,
    blobs: &Blobs,
    zip: &mut ZipWriter<File>,
    parts: &mut BTreeMap<String, Part>,
) -> Result<(), String> {
    let hashes = table::hashes(db).await.map_err(|error| format!("could not read the database: {error}"))?;
    for name in hashes {
        match blobs.fetch(&name).await {
            Ok(bytes) => keep(zip, parts, format!("files/{name}"), &bytes, None)?,
            Err(_) => tracing::warn!(hash = name, "a file is missing and not in the backup; see wardmote verify"),
        }
    }
    Ok(())
}

fn keep(
    zip: &mut ZipWriter<File>,
    parts: &mut BTreeMap<String, Part>,
    name: String,
    bytes: &[u8],
    rows: Option<usize>,
) -> Result<(), String> {
    put(zip, &name, bytes)?;
    parts.insert(name, Part { sha256: hash(bytes), rows });
    Ok(())
}

fn put(zip: &mut ZipWriter<File>, name: &str, bytes: &[u8]) -> Result<(), String> {
    let told = |error: std::io::Error| format!("could not write {name} into the backup: {error}");
    let options = SimpleFileOptions::default().large_file(true);
    zip.start_file(name, options).map_err(|error| format!("could not begin {name} in the backup: {error}"))?;
    zip.write_all(bytes).map_err(told)
}

/// The SHA-256 of bytes, in hex.
pub(super) fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Brings a backup back into an empty place. Whoever was erased since stays erased: what the place knew of
/// erasures, and what the backup knows of them, is done again.
pub async fn restore(place: &Place, src: &Path) -> Result<String, String> {
    let file = File::open(src).map_err(|error| format!("could not open {}: {error}", src.display()))?;
    let mut zip = ZipArchive::new(file)
        .map_err(|_| format!("{} is no backup of wardmote; name the file that `backup` wrote", src.display()))?;
    let manifest = part(&mut zip, "manifest.json")?;
    let manifest: Manifest =
        serde_json::from_slice(&manifest).map_err(|_| format!("the manifest of {} cannot be read", src.display()))?;
    for (name, expected) in &manifest.parts {
        // Only a hash becomes a path: a forged name in the archive leads nowhere else.
        if let Some(file) = name.strip_prefix("files/")
            && (file.len() != 64 || !file.bytes().all(|byte| byte.is_ascii_hexdigit()))
        {
            return Err(format!("the backup names a file {file:?} that cannot be one of ours; use another backup"));
        }
        if hash(&part(&mut zip, name)?) != expected.sha256 {
            return Err(format!("{name} in {} is damaged; use another backup", src.display()));
        }
    }
    let db = compose::open(place).await?;
    let told = |error: store::StoreError| format!("could not restore: {error}");
    store::migrate(&db, compose::migrations()).await.map_err(told)?;
    let erased = directory::privacy::erasures(&db).await.map_err(told)?;
    let rows = fill(&db, &mut zip, &manifest, &erased).await?;
    lay_files(&compose::blobs(place)?, &mut zip, &manifest).await?;
    db.close().await;
    Ok(format!("restored {rows} rows from {}", src.display()))
}

async fn fill(db: &Db, zip: &mut ZipArchive<File>, manifest: &Manifest, erased: &[base::Id]) -> Result<usize, String> {
    let told = |error: store::StoreError| format!("could not restore: {error}");
    let tx = db.begin().await.map_err(told)?;
    let mut rows = 0;
    for table in ordered(columns_of(&tx).await.map_err(told)?) {
        let Some(expected) = manifest.parts.get(&format!("tables/{}.jsonl", table.name)) else { continue };
        // What the migrations put there, and what the place was told of erasures: that is done again below.
        let seeded = matches!(table.name.as_str(), "sector" | "level" | "erasure");
        if !seeded && !read_rows(&tx, &table).await.map_err(told)?.is_empty() {
            return Err("there are data in this place already; restore into an empty folder or database".to_owned());
        }
        if seeded {
            super::table::empty(&tx, &table).await.map_err(told)?;
        }
        let text = String::from_utf8_lossy(&part(zip, &format!("tables/{}.jsonl", table.name))?).into_owned();
        let lines: Vec<serde_json::Value> = text.lines().filter_map(|line| serde_json::from_str(line).ok()).collect();
        if Some(lines.len()) != expected.rows {
            return Err(format!("{} of the backup has not the rows it had", table.name));
        }
        rows += lines.len();
        for line in referred_first(&table, lines) {
            write_row(&tx, &table, &line).await.map_err(told)?;
        }
    }
    let columns: Vec<web::ColumnRule> =
        compose::capabilities().iter().flat_map(|part| part.columns.iter().copied()).collect();
    let now = base::Clock::now(&base::SystemClock);
    let again = directory::privacy::erasures(&tx).await.map_err(told)?;
    let again: Vec<base::Id> = again.into_iter().chain(erased.iter().copied()).collect();
    directory::privacy::replay(&tx, now, &super::chance(), &columns, &again).await.map_err(told)?;
    tx.commit().await.map_err(told)?;
    Ok(rows)
}

async fn lay_files(blobs: &Blobs, zip: &mut ZipArchive<File>, manifest: &Manifest) -> Result<(), String> {
    for name in manifest.parts.keys().filter_map(|name| name.strip_prefix("files/")) {
        let bytes = part(zip, &format!("files/{name}"))?;
        blobs.lay(name, &bytes).await.map_err(|error| format!("could not write a file of the blob store: {error}"))?;
    }
    Ok(())
}

fn part(zip: &mut ZipArchive<File>, name: &str) -> Result<Vec<u8>, String> {
    let mut file = zip.by_name(name).map_err(|_| format!("the backup lacks {name}"))?;
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes).map_err(|error| format!("could not read {name} of the backup: {error}"))?;
    Ok(bytes)
}

/// Tables in the order the migrations make them: what is referred to comes before what refers.
fn ordered(mut tables: Vec<Table>) -> Vec<Table> {
    let text: String = compose::migrations().iter().map(store::Migration::text).collect::<Vec<_>>().join("\n");
    let place = |table: &Table| text.find(&format!("CREATE TABLE {} (", table.name)).unwrap_or(usize::MAX);
    tables.sort_by_key(place);
    tables
}
