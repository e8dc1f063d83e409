//! What every story puts into the house, and how its people come in.

use directory::person::Mail;
use directory::role::model::Granting;
use directory::role::{Role, Scope};
use testkit::{Browser, Parts, TestApp};

/// Convene with what it leans on: the directory and the letters.
pub fn parts() -> Parts {
    Parts {
        capabilities: vec![testkit::letters(), directory::capability(), convene::capability()],
        identify: directory::identify,
    }
}

/// A browser in which the person of this address is signed in.
pub async fn signed_in(app: &TestApp, mail: &str, name: &str) -> Browser {
    let (house, now) = (&app.house, app.house.now());
    let address = Mail::parse(mail).expect("an address");
    let tx = house.db.begin().await.expect("a transaction");
    let person = directory::person::store::find_or_create(&tx, now, &house.chance, &address, name, &base::Lang::en())
        .await
        .expect("a person");
    let secret = directory::session::store::open(&tx, now, &house.chance, person, "test").await.expect("a session");
    tx.commit().await.expect("it is written");
    app.browser().with_cookie(house.session_cookie(), secret.expose())
}

/// A browser of somebody who holds a role in a gathering.
pub async fn in_role(
    app: &TestApp,
    gathering: &convene::gathering::model::Gathering,
    role: Role,
    mail: &str,
    name: &str,
) -> Browser {
    let browser = signed_in(app, mail, name).await;
    let (house, now) = (&app.house, app.house.now());
    let person = directory::person::store::by_mail(&house.db, &Mail::parse(mail).expect("an address"))
        .await
        .expect("it is read");
    let person_id = person.expect("the person is there").id;
    let scope = Scope::gathering(gathering.id, &gathering.code, gathering.title.clone());
    let granting = Granting { person_id, scope, role, by: None, expires_at: None };
    let tx = house.db.begin().await.expect("a transaction");
    directory::role::store::grant(&tx, now, &house.chance, &granting).await.expect("the role is granted");
    tx.commit().await.expect("it is written");
    browser
}

/// The text of the latest letter to this address.
pub async fn letter_to(app: &TestApp, mail: &str) -> String {
    let asked =
        store::sql("select text from letter where to_mail = $1 order by created_at desc, id desc limit 1").bind(mail);
    let row = app.db().optional(asked).await.expect("the outbox");
    row.unwrap_or_else(|| panic!("no letter to {mail}")).get("text").expect("a text")
}

/// How many letters went to this address.
pub async fn letters_to(app: &TestApp, mail: &str) -> usize {
    app.db().all(store::sql("select id from letter where to_mail = $1").bind(mail)).await.expect("the outbox").len()
}

/// The path of the first link in a letter.
pub fn link_in(letter: &str) -> String {
    let link = letter.split_whitespace().find_map(|word| word.strip_prefix("http://localhost:8080"));
    link.unwrap_or_else(|| panic!("no link in {letter}")).to_owned()
}
