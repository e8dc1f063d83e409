//! What every story puts into the house, and how its people come in.

use base::{Id, Lang};
use directory::person::Mail;
use testkit::{Browser, Parts, TestApp};
use web::Capability;

/// Act with what it leans on: the directory and the letters. No other capability.
pub fn parts() -> Parts {
    let post = Capability {
        name: "post",
        routes: Vec::new(),
        menu: Vec::new(),
        beside: Vec::new(),
        permissions: Vec::new(),
        migrations: post::migrations(),
        jobs: Vec::new(),
        locales: post::LOCALES,
        columns: &[],
        keeping: &[],
    };
    Parts { capabilities: vec![post, directory::capability(), act::capability()], identify: directory::identify }
}

/// A person with a confirmed address, signed in.
pub async fn person(app: &TestApp, name: &str) -> (Id, Browser) {
    let (house, now) = (&app.house, app.house.now());
    let mail = Mail::parse(&mail_of(name)).expect("an address");
    let tx = house.db.begin().await.expect("a transaction");
    let id = directory::person::store::find_or_create(&tx, now, &house.chance, &mail, name, &Lang::en())
        .await
        .expect("a person");
    directory::person::store::confirm(&tx, now, id, &mail).await.expect("confirmed");
    let secret = directory::session::store::open(&tx, now, &house.chance, id, "test").await.expect("a session");
    tx.commit().await.expect("it is written");
    (id, app.browser().with_cookie(house.session_cookie(), secret.expose()))
}

/// The address of somebody of this name.
pub fn mail_of(name: &str) -> String {
    format!("{}@averne.example", name.to_lowercase().replace(' ', "."))
}

/// The texts of all letters to this address, the latest first.
pub async fn letters_to(app: &TestApp, mail: &str) -> Vec<String> {
    let asked = store::sql("select text from letter where to_mail = $1 order by created_at desc, id desc").bind(mail);
    let rows = app.db().all(asked).await.expect("the outbox");
    rows.iter().map(|row| row.get("text").expect("a text")).collect()
}
