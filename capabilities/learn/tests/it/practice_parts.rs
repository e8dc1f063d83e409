//! What the stories of the library put into the house, and how their people come in.

use base::{Id, Lang, Localised};
use directory::person::Mail;
use directory::role::model::Granting;
use directory::role::{Role, Scope};
use testkit::{Browser, Parts, TestApp};
use web::Capability;

/// Learn with what it leans on: the directory and the letters.
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
    Parts { capabilities: vec![post, directory::capability(), learn::capability()], identify: directory::identify }
}

/// A person with a confirmed address, signed in.
pub async fn person(app: &TestApp, name: &str) -> (Id, Browser) {
    let (house, now) = (&app.house, app.house.now());
    let mail = Mail::parse(&format!("{}@averne.example", name.to_lowercase().replace(' ', "."))).expect("an address");
    let tx = house.db.begin().await.expect("a transaction");
    let id = directory::person::store::find_or_create(&tx, now, &house.chance, &mail, name, &Lang::en())
        .await
        .expect("a person");
    directory::person::store::confirm(&tx, now, id, &mail).await.expect("confirmed");
    let secret = directory::session::store::open(&tx, now, &house.chance, id, "test").await.expect("a session");
    tx.commit().await.expect("it is written");
    (id, app.browser().with_cookie(house.session_cookie(), secret.expose()))
}

/// The organiser of the symposium.
pub async fn organiser(app: &TestApp, name: &str) -> Browser {
    let (person_id, browser) = person(app, name).await;
    let id = Id::new(app.house.now(), &app.house.chance);
    let scope = Scope::gathering(id, "symposium", Localised::both("Strong Communities", "Communautés fortes"));
    let granting = Granting { person_id, scope, role: Role::Organiser, by: None, expires_at: None };
    let tx = app.house.db.begin().await.expect("a transaction");
    directory::role::store::grant(&tx, app.house.now(), &app.house.chance, &granting).await.expect("granted");
    tx.commit().await.expect("it is written");
    browser
}

/// The text of the latest letter of this kind.
pub async fn letter(app: &TestApp, kind: &str) -> String {
    let asked = store::sql("select text from letter where kind = $1 order by created_at desc, id desc limit 1");
    let row = app.db().optional(asked.bind(kind)).await.expect("the outbox");
    row.unwrap_or_else(|| panic!("no letter of the kind {kind}")).get("text").expect("a text")
}

/// The path of the first link in a letter.
pub fn link_in(letter: &str) -> String {
    let link = letter.split_whitespace().find_map(|word| word.strip_prefix("http://localhost:8080"));
    link.unwrap_or_else(|| panic!("no link in {letter}")).to_owned()
}
