//! What every story puts into the house, and how its people come in.

use base::{Id, Lang, Localised};
use directory::person::Mail;
use directory::role::model::Granting;
use directory::role::{Role, Scope};
use testkit::{Browser, Parts, TestApp};

/// Act with what it leans on: the directory and the letters. No other capability.
pub fn parts() -> Parts {
    Parts {
        capabilities: vec![testkit::letters(), directory::capability(), act::capability()],
        identify: directory::identify,
    }
}

/// A person with a confirmed address, signed in.
pub async fn person(app: &TestApp, name: &str) -> (Id, Browser) {
    let (house, now) = (&app.house, app.house.now());
    let mail = Mail::parse(&address(name)).expect("an address");
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
pub fn address(name: &str) -> String {
    format!("{}@eastmarch.example", name.to_lowercase().replace(' ', "."))
}

/// A safety coordinator: may begin problems.
pub async fn coordinator(app: &TestApp, name: &str) -> (Id, Browser) {
    let (person_id, browser) = person(app, name).await;
    let house = &app.house;
    let id = Id::new(house.now(), &house.chance);
    let scope = Scope::gathering(id, "safer-cities", Localised::both("Safer Cities", "Villes plus sûres"));
    let granting = Granting { person_id, scope, role: Role::Coordinator, by: None, expires_at: None };
    let tx = house.db.begin().await.expect("a transaction");
    directory::role::store::grant(&tx, house.now(), &house.chance, &granting).await.expect("the role is granted");
    tx.commit().await.expect("it is written");
    (person_id, browser)
}

/// The text of the latest letter to this address on one line, since letters are wrapped; empty where there is none.
pub async fn letter_to(app: &TestApp, name: &str) -> String {
    let asked = store::sql("select text from letter where to_mail = $1 order by created_at desc, id desc limit 1");
    let row = app.db().optional(asked.bind(address(name))).await.expect("the outbox");
    let text = row.map_or_else(String::new, |row| row.get::<String>("text").expect("a text"));
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// How many letters went to this address.
pub async fn letters_to(app: &TestApp, name: &str) -> i64 {
    let asked = store::sql("select count(*) as n from letter where to_mail = $1").bind(address(name));
    app.db().one(asked).await.expect("the outbox").get("n").expect("a count")
}

/// The texts of all letters to this address, the latest first.
pub async fn texts_to(app: &TestApp, mail: &str) -> Vec<String> {
    let asked = store::sql("select text from letter where to_mail = $1 order by created_at desc, id desc").bind(mail);
    let rows = app.db().all(asked).await.expect("the outbox");
    rows.iter().map(|row| row.get("text").expect("a text")).collect()
}
