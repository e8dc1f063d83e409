//! Jobs: none is lost, none is done by two at once, and one that cannot be done is shown to the operator.

use super::{chance, noon};
use base::FrozenClock;
use std::sync::atomic::{AtomicUsize, Ordering};
use store::jobs::{Doing, Taken, done, failed, leave, run_due, take, waiting_and_dead};
use store::{Db, sql};
use testkit::{Parts, on_both};

async fn left(db: &Db, kind: &str, run_at_s: i64, dedupe_key: Option<&str>) {
    let tx = db.begin().await.expect("a transaction");
    let payload = serde_json::json!({ "letter": kind });
    leave(&tx, noon(0), &chance_of(kind), kind, &payload, noon(run_at_s), dedupe_key.map(str::to_owned))
        .await
        .expect("left");
    tx.commit().await.expect("committed");
}

/// Ids must differ: each kind draws from a seed of its own.
fn chance_of(kind: &str) -> base::Chance {
    base::Chance::seeded(kind.bytes().fold(7, |sum, byte| sum * 31 + u64::from(byte)))
}

async fn kinds(db: &Db, at_s: i64, by: &str) -> Vec<String> {
    take(db, noon(at_s), by, 10).await.expect("taken").into_iter().map(|job| job.kind).collect()
}

#[tokio::test]
async fn i4_a_job_of_a_change_that_did_not_happen_is_none() {
    on_both(Parts::bare, async |app| {
        let tx = app.db().begin().await.expect("a transaction");
        leave(&tx, noon(0), &chance(), "letter", &"x", noon(0), None).await.expect("left");
        drop(tx);
        assert_eq!(waiting_and_dead(app.db()).await.expect("counted"), (0, 0));
    })
    .await;
}

#[tokio::test]
async fn a_job_waits_for_its_hour_and_is_taken_once() {
    on_both(Parts::bare, async |app| {
        left(app.db(), "late", 60, None).await;
        left(app.db(), "early", 10, None).await;
        assert!(kinds(app.db(), 9, "anna").await.is_empty());
        assert_eq!(kinds(app.db(), 60, "anna").await, ["early", "late"], "in the order of their hours");
        assert!(kinds(app.db(), 61, "bruno").await.is_empty(), "anna has them");
        assert_eq!(waiting_and_dead(app.db()).await.expect("counted"), (2, 0));
    })
    .await;
}

#[tokio::test]
async fn a_second_job_of_the_same_key_is_ignored() {
    on_both(Parts::bare, async |app| {
        left(app.db(), "remind", 0, Some("remind-amina")).await;
        left(app.db(), "remind-again", 0, Some("remind-amina")).await;
        left(app.db(), "remind-other", 0, Some("remind-bruno")).await;
        assert_eq!(waiting_and_dead(app.db()).await.expect("counted"), (2, 0));
    })
    .await;
}

#[tokio::test]
async fn a_worker_that_dies_loses_its_lease() {
    on_both(Parts::bare, async |app| {
        left(app.db(), "letter", 0, None).await;
        assert_eq!(take(app.db(), noon(0), "anna", 1).await.expect("taken")[0].attempt, 1);
        assert!(kinds(app.db(), 119, "bruno").await.is_empty());
        let again = take(app.db(), noon(121), "bruno", 1).await.expect("taken");
        assert_eq!((again[0].kind.as_str(), again[0].attempt), ("letter", 2));
        assert_eq!(again[0].payload, "{\"letter\":\"letter\"}");
        done(app.db(), noon(122), again[0].id).await.expect("done");
        assert_eq!(waiting_and_dead(app.db()).await.expect("counted"), (0, 0));
    })
    .await;
}

#[tokio::test]
async fn a_job_that_fails_waits_longer_each_time_and_is_dead_in_the_end() {
    on_both(Parts::bare, async |app| {
        left(app.db(), "letter", 0, None).await;
        let mut at_s = 0;
        for (attempt, wait_s) in (1..=8).zip([4, 16, 64, 256, 1_024, 3_600, 3_600, 3_600]) {
            let job = take(app.db(), noon(at_s), "anna", 1).await.expect("taken").remove(0);
            assert_eq!(job.attempt, attempt);
            failed(app.db(), noon(at_s), &job, "reach the next house").await.expect("noted");
            assert!(
                take(app.db(), noon(at_s + wait_s - 1), "anna", 1).await.expect("asked").is_empty(),
                "attempt {attempt}"
            );
            at_s += wait_s;
        }
        assert!(take(app.db(), noon(at_s + 100_000), "anna", 1).await.expect("asked").is_empty(), "dead");
        assert_eq!(waiting_and_dead(app.db()).await.expect("counted"), (0, 1));
        let row = app.db().one(sql("select last_error from job")).await.expect("the job");
        assert_eq!(row.get::<String>("last_error").expect("words"), "reach the next house");
    })
    .await;
}

#[tokio::test]
async fn two_workers_never_do_the_same_job() {
    on_both(Parts::bare, async |app| {
        for place in 0..40 {
            left(app.db(), &format!("letter-{place}"), 0, None).await;
        }
        let worker = |name: &'static str| {
            let db = app.db().clone();
            tokio::spawn(async move {
                let mut mine = Vec::new();
                loop {
                    let some = take(&db, noon(1), name, 3).await.expect("taken");
                    if some.is_empty() {
                        return mine;
                    }
                    mine.extend(some.into_iter().map(|job| job.kind));
                    tokio::task::yield_now().await;
                }
            })
        };
        let (anna, bruno, chloe) = (worker("anna"), worker("bruno"), worker("chloe"));
        let mut all: Vec<String> = Vec::new();
        for work in [anna, bruno, chloe] {
            all.extend(work.await.expect("the worker ends"));
        }
        // On PostgreSQL a worker may find every row held by others and stop early; what it left is still there.
        all.extend(kinds(app.db(), 1, "dora").await);
        let taken = all.len();
        all.sort();
        all.dedup();
        assert_eq!((taken, all.len()), (40, 40));
    })
    .await;
}

#[tokio::test]
async fn everything_due_is_done_once_and_a_failure_does_not_stop_the_rest() {
    on_both(Parts::bare, async |app| {
        for kind in ["a", "broken", "c"] {
            left(app.db(), kind, 0, None).await;
        }
        let count = AtomicUsize::new(0);
        let counted = &count;
        let clock = FrozenClock::at(noon(1));
        let doing = move |job: Taken| -> Doing<'_> {
            Box::pin(async move {
                counted.fetch_add(1, Ordering::SeqCst);
                if job.kind == "broken" { Err("find the file".to_owned()) } else { Ok(()) }
            })
        };
        assert_eq!(run_due(app.db(), &clock, "anna", &doing).await.expect("run"), 3);
        assert_eq!(run_due(app.db(), &clock, "anna", &doing).await.expect("run"), 0, "the broken one waits");
        clock.pass_s(4);
        assert_eq!(run_due(app.db(), &clock, "anna", &doing).await.expect("run"), 1);
        assert_eq!(count.load(Ordering::SeqCst), 4);
        assert_eq!(waiting_and_dead(app.db()).await.expect("counted"), (1, 0));
    })
    .await;
}
