//! The same story on SQLite and on PostgreSQL (I2), each in a database of its own with the tables of
//! letters in it. The post stands below the web, so no house is built around it here.

use base::Chance;
use store::{Db, sql};

/// Tells the story on SQLite, then on PostgreSQL.
pub async fn on_both(story: impl AsyncFn(Db)) {
    let folder = tempfile::tempdir().expect("a folder");
    let lite = Db::open_folder(folder.path()).await.expect("SQLite opens");
    told(&lite, &story).await;

    let server = testkit::postgres_address().await;
    let name = format!("post_{}", Chance::from_system().below(usize::MAX));
    let admin = Db::open_postgres(&format!("{server}/postgres")).await.expect("PostgreSQL opens");
    admin.all(sql(kept(format!("create database {name}")))).await.expect("a database of its own");
    let pg = Db::open_postgres(&format!("{server}/{name}")).await.expect("PostgreSQL opens");
    told(&pg, &story).await;
    admin.all(sql(kept(format!("drop database {name} with (force)")))).await.expect("dropped");
    admin.close().await;
}

async fn told(db: &Db, story: &impl AsyncFn(Db)) {
    let steps = store::migrations().into_iter().chain(post::migrations()).collect();
    store::migrate(db, steps).await.expect("the migrations run");
    story(db.clone()).await;
    db.close().await;
}

/// Statements are part of the program; the name of a test's database is the one exception.
fn kept(text: String) -> &'static str {
    Box::leak(text.into_boxed_str())
}
