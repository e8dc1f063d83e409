//! Files are kept under the hash of their bytes, once.

use super::noon;
use object_store::memory::InMemory;
use std::sync::Arc;
use store::{Blobs, sql};
use testkit::{Parts, on_both};

#[tokio::test]
async fn the_same_file_is_kept_once_and_comes_back_whole() {
    on_both(Parts::bare, async |app| {
        let folder = tempfile::tempdir().expect("a folder");
        let bucket = Blobs::in_bucket(Arc::new(InMemory::new()), "wardmote/files");
        for blobs in [Blobs::in_folder(folder.path()), bucket] {
            kept_once(&app, &blobs).await;
        }
    })
    .await;
}

async fn kept_once(app: &testkit::TestApp, blobs: &Blobs) {
    let tx = app.db().begin().await.expect("a transaction");
    let first = blobs.keep(&tx, noon(0), b"a map of the ward").await.expect("kept");
    let again = blobs.keep(&tx, noon(9), b"a map of the ward").await.expect("kept");
    let other = blobs.keep(&tx, noon(9), b"").await.expect("an empty file is a file");
    tx.commit().await.expect("committed");
    assert_eq!(first, again);
    assert_eq!(first.len(), 64);
    assert_eq!(blobs.fetch(&first).await.expect("there").as_ref(), b"a map of the ward");
    assert!(blobs.fetch(&other).await.expect("there").is_empty());
    let rows = app.db().all(sql("select hash, size_bytes from blob order by size_bytes")).await.expect("rows");
    let sizes: Vec<i64> = rows.iter().map(|row| row.get("size_bytes").expect("a size")).collect();
    assert_eq!(sizes, [0, 17]);

    // What nobody names goes with its bytes, and comes back when it is handed in again.
    let tx = app.db().begin().await.expect("a transaction");
    blobs.forget(&tx, &first).await.expect("forgotten");
    blobs.forget(&tx, &first).await.expect("what is gone may be forgotten again");
    tx.commit().await.expect("committed");
    assert!(blobs.fetch(&first).await.is_err());
    let tx = app.db().begin().await.expect("a transaction");
    assert_eq!(blobs.keep(&tx, noon(20), b"a map of the ward").await.expect("kept"), first);
    tx.commit().await.expect("committed");
    assert!(blobs.fetch(&first).await.is_ok());
}

#[test]
fn the_place_of_files_is_a_folder_or_a_bucket() {
    assert!(Blobs::at("./files").is_ok());
    assert!(Blobs::at("s3://ward-files/2027").is_ok());
    assert!(Blobs::at("s3://").expect_err("no bucket").contains("s3://bucket/prefix"));
    assert!(Blobs::at("https://a.example/files").expect_err("no place").contains("a folder or s3://"));
}

#[tokio::test]
async fn what_is_no_hash_leads_to_no_object() {
    let bucket = Blobs::in_bucket(Arc::new(InMemory::new()), "files");
    for forged in ["../secret", "/etc/passwd", "", "..", "zz"] {
        assert!(bucket.fetch(forged).await.is_err(), "{forged:?}");
    }
}

#[tokio::test]
async fn what_is_no_hash_leads_to_no_file() {
    on_both(Parts::bare, async |app| {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::write(folder.path().join("secret"), "not for you").expect("written");
        let blobs = Blobs::in_folder(folder.path().join("files"));
        for forged in ["../secret", "/etc/passwd", "", "..", "zz"] {
            assert!(blobs.fetch(forged).await.is_err(), "{forged:?}");
        }
        // A row that is taken back leaves at most an unused file, never a row without one.
        let tx = app.db().begin().await.expect("a transaction");
        let hash = blobs.keep(&tx, noon(0), b"taken back").await.expect("kept");
        drop(tx);
        assert!(
            app.db().optional(sql("select hash from blob where hash = $1").bind(&hash)).await.expect("asked").is_none()
        );
    })
    .await;
}
