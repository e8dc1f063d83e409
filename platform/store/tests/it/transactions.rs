//! Everything in a transaction happens, or nothing; and each refusal of the database has its name.

use super::noon;
use store::{Db, Sql, StoreError, sql};
use testkit::{Parts, on_both};

const HASHES: &str = "select hash from blob order by hash limit 100";

fn keep(hash: &str, size_bytes: i64) -> Sql {
    sql("insert into blob (hash, size_bytes, created_at) values ($1, $2, $3)").bind(hash).bind(size_bytes).bind(noon(0))
}

async fn kept(db: &Db) -> Vec<String> {
    db.all(sql(HASHES)).await.expect("rows").iter().map(|row| row.get("hash").expect("a hash")).collect()
}

#[tokio::test]
async fn i4_what_is_not_committed_did_not_happen() {
    on_both(Parts::bare, async |app| {
        let tx = app.db().begin().await.expect("a transaction");
        tx.execute(keep("aa", 1)).await.expect("written");
        assert_eq!(kept(&tx).await, ["aa"], "the transaction sees its own writes");
        drop(tx);
        assert!(kept(app.db()).await.is_empty(), "dropped, it never was");

        let tx = app.db().begin().await.expect("a transaction");
        tx.execute(keep("bb", 1)).await.expect("written");
        assert!(kept(app.db()).await.is_empty(), "nobody else sees it before the commit");
        tx.commit().await.expect("committed");
        assert_eq!(kept(app.db()).await, ["bb"]);
    })
    .await;
}

#[tokio::test]
async fn one_refused_statement_takes_the_others_with_it() {
    on_both(Parts::bare, async |app| {
        let tx = app.db().begin().await.expect("a transaction");
        tx.execute(keep("aa", 1)).await.expect("written");
        tx.execute(keep("aa", 2)).await.expect_err("the same hash twice");
        drop(tx);
        assert!(kept(app.db()).await.is_empty());
    })
    .await;
}

#[tokio::test]
async fn a_transaction_in_a_transaction_is_refused() {
    on_both(Parts::bare, async |app| {
        let tx = app.db().begin().await.expect("a transaction");
        let nested = tx.begin().await;
        assert!(matches!(nested, Err(StoreError::Refused(_))), "SQLite's one writer would wait for itself");
        tx.commit().await.expect("the outer one goes on");
    })
    .await;
}

#[tokio::test]
async fn i8_refusals_of_the_database_have_names() {
    on_both(Parts::bare, async |app| {
        let tx = app.db().begin().await.expect("a transaction");
        tx.execute(keep("aa", 1)).await.expect("the first");
        tx.commit().await.expect("committed");

        let tx = app.db().begin().await.expect("a transaction");
        let twice = tx.execute(keep("aa", 1)).await;
        assert!(matches!(twice, Err(StoreError::Taken(_))), "{twice:?}");
        drop(tx);

        let tx = app.db().begin().await.expect("a transaction");
        let negative = tx.execute(keep("bb", -1)).await;
        assert!(matches!(negative, Err(StoreError::Refused(_))), "{negative:?}");
        drop(tx);

        let tx = app.db().begin().await.expect("a transaction");
        let nothing = tx
            .execute(
                sql("insert into blob (hash, size_bytes, created_at) values ($1, $2, $3)")
                    .bind("cc")
                    .bind(None::<i64>)
                    .bind(noon(0)),
            )
            .await;
        assert!(matches!(nothing, Err(StoreError::Refused(_))), "{nothing:?}");
        drop(tx);

        let missing = app.db().one(sql("select hash from blob where hash = $1").bind("zz")).await;
        assert!(matches!(missing, Err(StoreError::Missing)));
    })
    .await;
}

#[tokio::test]
async fn statements_are_counted_over_all_handles() {
    on_both(Parts::bare, async |app| {
        let before = app.db().asked();
        let tx = app.db().clone().begin().await.expect("a transaction");
        tx.execute(keep("aa", 1)).await.expect("one");
        tx.commit().await.expect("committed");
        kept(app.db()).await;
        assert_eq!(app.db().asked() - before, 2, "a list page is measured by this");
    })
    .await;
}
