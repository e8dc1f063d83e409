//! Backup, restore, verify: what was kept comes back row by row on either database, and whatever is wrong with an
//! archive or a place is said in a sentence before anything is changed.

use crate::house::{self, dump};
use crate::program::place;
use crate::replicas::Database;
use base::Id;
use convene::testing::submitted;
use std::fs::File;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use store::activity::{Deed, record};
use store::{Db, jobs, sql};
use wardmote::operate::{archive, verify};
use web::House;

/// A house in a folder, with people, a gathering, proposals, a letter and a file.
async fn seeded(folder: &Path) -> Arc<House> {
    let house = wardmote::compose::house(&place(folder), None).await.expect("a house");
    let averne = house::averne(&house).await;
    for title in ["Two doors, one visit", "L’été sans bagarre — « ça marche »", "Line\nbreak | and 'quotes'"] {
        submitted(&house, &averne, title).await;
    }
    let amina = house::person(&house, "Amina Diallo", "amina@averne.example").await;
    house::session(&house, amina).await;
    directory::invitation::invite_admin_from(&house, "ada@averne.example").await.expect("invited");
    let tx = house.db.begin().await.expect("a transaction");
    house.blobs.keep(&tx, house.now(), b"a map of the ward").await.expect("kept");
    tx.commit().await.expect("committed");
    house
}

async fn kept(folder: &Path) -> (PathBuf, Arc<House>) {
    let house = seeded(&folder.join("data")).await;
    let file = folder.join("house.zip");
    archive::backup(&place(&folder.join("data")), &file).await.expect("a backup");
    (file, house)
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_kept_comes_back_on_both_databases() {
    let folder = tempfile::tempdir().expect("a folder");
    let (file, house) = kept(folder.path()).await;
    let before = dump(&house.db).await;
    assert!(before.iter().map(|(_, rows)| rows.len()).sum::<usize>() > 40);

    let lite = place(&folder.path().join("again"));
    archive::restore(&lite, &file).await.expect("restored into SQLite");
    let db = Db::open_folder(&lite.data).await.expect("it opens");
    assert_eq!(dump(&db).await, before);
    db.close().await;
    let said = verify::verify(&lite).await.expect("sound");
    assert!(said.ends_with("1 files"), "{said}");

    let database = Database::create().await;
    let mut postgres = place(&folder.path().join("postgres"));
    postgres.database = Some(database.address.clone());
    archive::restore(&postgres, &file).await.expect("restored into PostgreSQL");
    let db = Db::open_postgres(&database.address).await.expect("it opens");
    assert_eq!(dump(&db).await, before);
    db.close().await;

    // And the way back: what PostgreSQL keeps, SQLite reads.
    let second = folder.path().join("second.zip");
    archive::backup(&postgres, &second).await.expect("a backup of PostgreSQL");
    let back = place(&folder.path().join("back"));
    archive::restore(&back, &second).await.expect("restored into SQLite");
    let db = Db::open_folder(&back.data).await.expect("it opens");
    assert_eq!(dump(&db).await, before);
    db.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_whole_sample_comes_back_on_both_databases() {
    let folder = tempfile::tempdir().expect("a folder");
    let (at, file) = (place(&folder.path().join("data")), folder.path().join("sample.zip"));
    let house = wardmote::compose::house(&at, None).await.expect("a house");
    wardmote::demo::sample::fill(&house, false).await.expect("the sample");
    archive::backup(&at, &file).await.expect("a backup");
    let database = Database::create().await;
    let (lite, mut postgres) = (place(&folder.path().join("again")), place(&folder.path().join("postgres")));
    postgres.database = Some(database.address.clone());
    for other in [lite, postgres] {
        archive::restore(&other, &file).await.expect("restored");
        let db = wardmote::compose::open(&other).await.expect("it opens");
        for (before, after) in dump(&house.db).await.into_iter().zip(dump(&db).await) {
            assert_eq!(before, after, "{}", before.0);
        }
        db.close().await;
    }
}

/// A change that is two rows in one transaction: a deed and a job.
async fn write_pair(house: &House) {
    let (now, id) = (house.now(), Id::new(house.now(), &house.chance));
    let tx = house.db.begin().await.expect("a transaction");
    let deed = Deed { deed: "pair", about_kind: "pair", about_id: id, scope_id: None, fields: "" };
    record(&tx, now, &house.chance, None, deed).await.expect("recorded");
    jobs::leave(&tx, now, &house.chance, "pair", &id.to_string(), now, None).await.expect("left");
    tx.commit().await.expect("committed");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_under_writing_is_of_one_instant() {
    let folder = tempfile::tempdir().expect("a folder");
    let database = Database::create().await;
    let mut postgres = place(&folder.path().join("postgres"));
    postgres.database = Some(database.address.clone());
    for at in [place(&folder.path().join("lite")), postgres] {
        let house = wardmote::compose::house(&at, None).await.expect("a house");
        let stop = Arc::new(AtomicBool::new(false));
        let writers: Vec<_> = (0..3)
            .map(|_| {
                let (house, stop) = (house.clone(), stop.clone());
                tokio::spawn(async move {
                    let mut written = 0;
                    while !stop.load(Ordering::Relaxed) {
                        write_pair(&house).await;
                        written += 1;
                    }
                    written
                })
            })
            .collect();
        tokio::time::sleep(std::time::Duration::from_millis(200)).await;
        let file = at.data.join("under-writing.zip");
        std::fs::create_dir_all(&at.data).expect("a folder");
        archive::backup(&at, &file).await.expect("a backup while others write");
        stop.store(true, Ordering::Relaxed);
        let mut written = 0;
        for writer in writers {
            written += writer.await.expect("a writer ends");
        }
        let again = place(&at.data.join("again"));
        archive::restore(&again, &file).await.expect("restored");
        let db = Db::open_folder(&again.data).await.expect("it opens");
        let row = db.one(sql("select (select count(*) from activity where deed = 'pair') as deeds, (select count(*) from job) as jobs")).await.expect("counts");
        let (deeds, jobs): (i64, i64) = (row.get("deeds").expect("a count"), row.get("jobs").expect("a count"));
        assert_eq!(deeds, jobs, "half a change was kept");
        assert!(deeds > 0 && deeds <= written, "{deeds} of {written}");
        db.close().await;
        house.db.close().await;
    }
}

#[tokio::test]
async fn no_backup_is_overwritten_and_no_place_with_data_is_filled() {
    let folder = tempfile::tempdir().expect("a folder");
    let (file, house) = kept(folder.path()).await;
    let data = place(&folder.path().join("data"));
    let before = dump(&house.db).await;
    let again = archive::backup(&data, &file).await.expect_err("the file is there");
    assert!(again.contains("exists already"), "{again}");
    let full = archive::restore(&data, &file).await.expect_err("there are data");
    assert!(full.contains("there are data in this place already"), "{full}");
    assert_eq!(dump(&house.db).await, before);
}

/// The same archive with one part changed.
fn forged(file: &Path, to: &Path, change: impl Fn(&str, Vec<u8>) -> Vec<(String, Vec<u8>)>) {
    let mut zip = zip::ZipArchive::new(File::open(file).expect("the backup")).expect("a zip");
    let mut out = zip::ZipWriter::new(File::create(to).expect("a file"));
    for at in 0..zip.len() {
        let mut part = zip.by_index(at).expect("a part");
        let (name, mut bytes) = (part.name().expect("a name").into_owned(), Vec::new());
        part.read_to_end(&mut bytes).expect("its bytes");
        for (name, bytes) in change(&name, bytes) {
            out.start_file(name, zip::write::SimpleFileOptions::default()).expect("a part");
            out.write_all(&bytes).expect("written");
        }
    }
    out.finish().expect("finished");
}

#[tokio::test]
async fn an_archive_that_is_damaged_or_forged_is_refused_and_changes_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let (file, _house) = kept(folder.path()).await;
    let whole = std::fs::read(&file).expect("the backup");
    let wrong = folder.path().join("wrong.zip");
    let empty = place(&folder.path().join("empty"));

    type Damage<'a> = Box<dyn Fn(&Path) + 'a>;
    let mut tries: Vec<(&str, Damage<'_>, &str)> = Vec::new();
    tries.push((
        "cut short",
        Box::new(|to: &Path| std::fs::write(to, &whole[..whole.len() / 2]).expect("written")),
        "is no backup",
    ));
    tries.push(("nothing at all", Box::new(|to: &Path| std::fs::write(to, b"").expect("written")), "is no backup"));
    tries.push((
        "a row changed",
        Box::new(|to: &Path| {
            forged(&file, to, |name, bytes| {
                let text = String::from_utf8_lossy(&bytes).replace("Amina", "Amira");
                vec![(name.to_owned(), if name.ends_with(".jsonl") { text.into_bytes() } else { bytes })]
            });
        }),
        "is damaged",
    ));
    tries.push((
        "a table left out",
        Box::new(|to: &Path| {
            forged(
                &file,
                to,
                |name, bytes| if name == "tables/person.jsonl" { Vec::new() } else { vec![(name.to_owned(), bytes)] },
            )
        }),
        "lacks tables/person.jsonl",
    ));
    tries.push((
        "no manifest",
        Box::new(|to: &Path| {
            forged(
                &file,
                to,
                |name, bytes| if name == "manifest.json" { Vec::new() } else { vec![(name.to_owned(), bytes)] },
            )
        }),
        "lacks manifest.json",
    ));
    tries.push((
        "a name that leads elsewhere",
        Box::new(|to: &Path| {
            forged(&file, to, |name, bytes| match name {
                "manifest.json" => {
                    let mut manifest: serde_json::Value = serde_json::from_slice(&bytes).expect("JSON");
                    let hash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
                    manifest["parts"]["files/../../../elsewhere"] = serde_json::json!({ "sha256": hash, "rows": null });
                    vec![
                        (name.to_owned(), manifest.to_string().into_bytes()),
                        ("files/../../../elsewhere".to_owned(), Vec::new()),
                    ]
                }
                _ => vec![(name.to_owned(), bytes)],
            });
        }),
        "cannot be one of ours",
    ));
    for (what, write, says) in &tries {
        write(&wrong);
        let sentence = archive::restore(&empty, &wrong).await.expect_err(what);
        assert!(sentence.contains(says), "{what}: {sentence}");
        assert!(!folder.path().join("elsewhere").exists());
        // The place is as empty as before: the good archive still goes in there.
    }
    archive::restore(&empty, &file).await.expect("the good archive goes into the same place");
}

#[tokio::test]
async fn verify_finds_a_file_that_was_changed_or_taken_away() {
    let folder = tempfile::tempdir().expect("a folder");
    let house = seeded(folder.path()).await;
    let at = place(folder.path());
    assert!(verify::verify(&at).await.expect("sound").starts_with("sound: "));
    let row = house.db.one(sql("select hash from blob limit 1")).await.expect("a file");
    let hash: String = row.get("hash").expect("its hash");
    let file = folder.path().join("files").join(&hash[..2]).join(&hash);
    std::fs::write(&file, "another map").expect("changed");
    let said = verify::verify(&at).await.expect_err("changed");
    assert!(said.contains(&format!("the file {hash} was changed")), "{said}");
    std::fs::remove_file(&file).expect("taken away");
    let said = verify::verify(&at).await.expect_err("missing");
    assert!(said.contains(&format!("the file {hash} is missing")), "{said}");
}
