//! I4: a write that was acknowledged survives the sudden end of the program. Sixteen people type while it is
//! killed, again and again; afterwards everything they were told is there, and nothing is there twice.
//! `WARDMOTE_KILLS` sets how often (20).

use crate::house;
use crate::program::{Program, post, run};
use base::{Chance, Secret, Ts};
use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use store::{Db, sql};

const WRITERS: usize = 16;

/// What one writer was told is saved.
struct Told {
    /// The draft's secret.
    secret: Secret,
    /// The last title that was acknowledged, and the one that was under way.
    saved: usize,
    tried: usize,
}

fn title(writer: usize, trial: usize, step: usize) -> String {
    format!("Trial {trial} writer {writer} step {step}")
}

/// Types until the line breaks.
fn write(port: u16, writer: usize, trial: usize, stop: &AtomicBool) -> Option<Told> {
    let secret = Secret::draw(&Chance::from_system());
    let begun = post(
        port,
        "/averne/call/propose/save",
        &[("begin", secret.expose()), ("title", &title(writer, trial, 0))],
        "x-autosave: 1\r\n",
    );
    if begun?.status != 200 {
        return None;
    }
    let mut told = Told { secret, saved: 0, tried: 0 };
    let path = format!("/propose/{}/save", told.secret.expose());
    while !stop.load(Ordering::Relaxed) {
        told.tried += 1;
        let saved = post(port, &path, &[("title", &title(writer, trial, told.tried))], "x-autosave: 1\r\n");
        match saved {
            Some(reply) if reply.status == 200 => told.saved = told.tried,
            Some(reply) => panic!("the save answers {}: {}", reply.status, reply.body),
            None => break,
        }
    }
    Some(told)
}

/// Writes with sixteen at once until the program is killed.
fn trial(program: &mut Program, number: usize) -> Vec<(usize, Told)> {
    let stop = Arc::new(AtomicBool::new(false));
    let port = program.port;
    let writers: Vec<_> = (0..WRITERS)
        .map(|writer| {
            let stop = stop.clone();
            std::thread::spawn(move || (writer, write(port, writer, number, &stop)))
        })
        .collect();
    // Not twice at the same point of the work.
    std::thread::sleep(Duration::from_millis(400 + 37 * (number as u64 % 11)));
    program.kill_9();
    stop.store(true, Ordering::Relaxed);
    let told = writers.into_iter().map(|writer| writer.join().expect("a writer ends"));
    told.filter_map(|(writer, told)| told.map(|told| (writer, told))).collect()
}

async fn drafts(folder: &Path) -> HashMap<String, Vec<(String, Ts)>> {
    let db = Db::open_folder(folder).await.expect("the database opens after the kill");
    let mut found: HashMap<String, Vec<(String, Ts)>> = HashMap::new();
    for row in db
        .all(sql("select edit_hash, title, saved_at from proposal order by number limit 100000"))
        .await
        .expect("drafts")
    {
        let (hash, title, at) = (
            row.get("edit_hash").expect("a hash"),
            row.get("title").expect("a title"),
            row.get("saved_at").expect("a time"),
        );
        found.entry(hash).or_default().push((title, at));
    }
    db.close().await;
    found
}

#[tokio::test(flavor = "multi_thread")]
async fn i4_every_acknowledged_write_survives_kill_9() {
    let trials: usize = std::env::var("WARDMOTE_KILLS").ok().and_then(|text| text.parse().ok()).unwrap_or(20);
    let folder = tempfile::tempdir().expect("a folder");
    let (data, log) = (folder.path().join("data"), folder.path().join("log"));
    house::open_today(&data).await;
    let path = data.to_string_lossy().into_owned();
    let (mut acknowledged, mut people) = (0, 0);
    for number in 0..trials {
        let told = {
            let (log, path) = (log.clone(), path.clone());
            let work = move || trial(&mut Program::serve(&log, &["--data", &path]), number);
            tokio::task::spawn_blocking(work).await.expect("the trial ends")
        };
        let found = drafts(&data).await;
        for (writer, told) in &told {
            let kept = found
                .get(&told.secret.hash())
                .unwrap_or_else(|| panic!("trial {number}: the draft of writer {writer} is gone"));
            assert_eq!(kept.len(), 1, "trial {number}: the draft of writer {writer} is there twice");
            // The one under way when the program died may have been written before its answer was lost.
            let allowed = [title(*writer, number, told.saved), title(*writer, number, told.tried)];
            assert!(
                allowed.contains(&kept[0].0),
                "trial {number}: {writer} was told {:?}, kept is {:?}",
                allowed[0],
                kept[0].0
            );
            acknowledged += told.saved + 1;
            people += 1;
        }
    }
    assert!(
        people >= trials * WRITERS / 2 && acknowledged > people * 2,
        "too little was written to prove anything: {acknowledged} by {people}"
    );
    println!("{acknowledged} acknowledged writes of {people} people over {trials} kills, all there");
    let verified = run(&["verify", "--data", &path]);
    assert!(verified.status.success(), "{}", String::from_utf8_lossy(&verified.stderr));
    assert!(String::from_utf8_lossy(&verified.stdout).starts_with("sound: "));
}
