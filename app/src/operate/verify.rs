//! Is everything there and whole? The database checks itself; every file is compared with its hash.

use super::archive::hash;
use super::table;
use crate::compose::{self, Place};

/// Answers what was checked, or everything that is wrong.
pub async fn verify(place: &Place) -> Result<String, String> {
    let told = |error: store::StoreError| format!("could not read the database: {error}");
    let db = compose::open(place).await?;
    let mut wrong = Vec::new();
    let sound = table::soundness(&db).await.map_err(told)?;
    if sound != "ok" {
        wrong.push(format!("the database says: {sound}"));
    }
    let mut rows = 0;
    for one in table::columns_of(&db).await.map_err(told)? {
        rows += table::count(&db, &one).await.map_err(told)?;
    }
    let blobs = compose::blobs(place)?;
    let hashes = table::hashes(&db).await.map_err(told)?;
    for expected in &hashes {
        match blobs.fetch(expected).await {
            Ok(bytes) if hash(&bytes) == *expected => {}
            Ok(_) => wrong.push(format!("the file {expected} was changed")),
            Err(_) => wrong.push(format!("the file {expected} is missing")),
        }
    }
    db.close().await;
    if wrong.is_empty() {
        Ok(format!("sound: {rows} rows, {} files", hashes.len()))
    } else {
        Err(format!("{}; restore the latest backup into an empty place and compare", wrong.join("; ")))
    }
}
