//! A value comes back as it went in, on both databases.

use super::noon;
use base::Id;
use store::{Value, dialect, sql};
use testkit::{Parts, on_both};

#[tokio::test]
async fn values_come_back_as_they_went_in() {
    on_both(Parts::bare, async |app| {
        let id = Id::new(noon(0), &super::chance());
        let tx = app.db().begin().await.expect("a transaction");
        let insert =
            sql("insert into job (id, kind, payload, run_at, lease_until, last_error) values ($1, $2, $3, $4, $5, $6)");
        let words = "l’été — “ça” \u{1f6b2} ''; drop table job; --";
        tx.execute(insert.bind(id).bind("kind").bind(words).bind(noon(5)).bind(None::<i64>).bind("nul\0here"))
            .await
            .expect("written");
        tx.commit().await.expect("committed");

        let row = app
            .db()
            .one(sql("select id, payload, run_at, lease_until, last_error, done_at is null as open from job"))
            .await
            .expect("one row");
        assert_eq!(row.get::<Id>("id").expect("an id"), id);
        assert_eq!(row.get::<String>("payload").expect("text"), words);
        assert_eq!(row.get::<base::Ts>("run_at").expect("an instant"), noon(5));
        assert_eq!(row.get::<Option<base::Ts>>("lease_until").expect("nothing"), None);
        assert!(row.get::<bool>("open").expect("a yes"));
        assert_eq!(row.value("id").expect("any"), Value::Id(Some(id.0)));
        assert!(row.get::<i64>("payload").is_err(), "a text is no number");
        assert!(row.get::<i64>("absent").is_err());
    })
    .await;
}

#[tokio::test]
async fn the_catalogues_of_both_databases_name_the_same_columns() {
    on_both(Parts::bare, async |app| {
        let rows = app.db().all(dialect::columns(app.db())).await.expect("columns");
        let names: Vec<String> = rows
            .iter()
            .map(|row| {
                format!(
                    "{}.{}",
                    row.get::<String>("table_name").expect("table"),
                    row.get::<String>("column_name").expect("column")
                )
            })
            .filter(|name| name.starts_with("blob."))
            .collect();
        assert_eq!(names, ["blob.hash", "blob.size_bytes", "blob.created_at"]);
        let sound = app.db().one(dialect::soundness(app.db())).await.expect("an answer");
        assert_eq!(sound.get::<String>("said").expect("a word"), "ok");
        let tables = app.db().all(dialect::tables(app.db())).await.expect("tables");
        let tables: Vec<String> = tables
            .iter()
            .map(|row| row.get("name").expect("a name"))
            .filter(|name: &String| !name.starts_with('_'))
            .collect();
        assert_eq!(tables, ["activity", "blob", "job"]);
    })
    .await;
}

#[tokio::test]
async fn migrating_again_changes_nothing() {
    on_both(Parts::bare, async |app| {
        store::migrate(app.db(), store::migrations()).await.expect("a second time");
        let rows = app.db().one(sql("select count(*) as steps from _sqlx_migrations")).await.expect("steps");
        assert_eq!(rows.get::<i64>("steps").expect("a count"), 1);
    })
    .await;
}
