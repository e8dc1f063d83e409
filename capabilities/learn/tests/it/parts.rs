//! What every story puts into the house, and how its people come in.

use base::{Id, Lang, Localised};
use directory::person::Mail;
use directory::role::model::Granting;
use directory::role::{Role, Scope};
use testkit::{Browser, Parts, TestApp};

/// Learn with what it leans on.
pub fn parts() -> Parts {
    Parts {
        capabilities: vec![
            testkit::letters(),
            directory::capability(),
            convene::capability(),
            deliberate::capability(),
            learn::capability(),
        ],
        identify: directory::identify,
    }
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

/// The letters to this address, the oldest first: subject, text, the address that ends them.
pub async fn letters_to(app: &TestApp, mail: &str) -> Vec<(String, String, String)> {
    let asked =
        store::sql("select subject, text, list_unsubscribe from letter where to_mail = $1 order by created_at, id");
    let rows = app.db().all(asked.bind(mail)).await.expect("the outbox");
    let text = |row: &store::Row, column: &str| row.get::<Option<String>>(column).expect("a text").unwrap_or_default();
    rows.iter().map(|row| (text(row, "subject"), text(row, "text"), text(row, "list_unsubscribe"))).collect()
}

/// The paths of the links in a letter.
pub fn links_in(letter: &str) -> Vec<String> {
    letter.split_whitespace().filter_map(|word| word.strip_prefix("http://localhost:8080")).map(str::to_owned).collect()
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
    links_in(letter).into_iter().next().unwrap_or_else(|| panic!("no link in {letter}"))
}
