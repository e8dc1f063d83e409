//! What every story puts into the house, and how its people come in.

use base::{Id, Lang};
use directory::person::Mail;
use testkit::{Browser, Parts, TestApp};

/// Diagnose with what it leans on: the directory and the letters. No other capability.
pub fn parts() -> Parts {
    Parts {
        capabilities: vec![testkit::letters(), directory::capability(), diagnose::capability()],
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

/// The value of a hidden field on a page, the first one of this name after a mark.
pub fn hidden(page: &str, after: &str, name: &str) -> String {
    let rest = page.split_once(after).unwrap_or_else(|| panic!("no {after:?} on the page:\n{page}")).1;
    let rest = rest.split_once(&format!("name=\"{name}\" value=\"")).unwrap_or_else(|| panic!("no field {name}")).1;
    rest.split('"').next().expect("its value").replace("&#38;", "&")
}

/// The text of the latest letter to this address, in one line: where a letter breaks its lines is its own matter.
pub async fn letter_to(app: &TestApp, mail: &str) -> String {
    let asked =
        store::sql("select text from letter where to_mail = $1 order by created_at desc, id desc limit 1").bind(mail);
    let row = app.db().optional(asked).await.expect("the outbox");
    let text: String = row.unwrap_or_else(|| panic!("no letter to {mail}")).get("text").expect("a text");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The path of the first link in a letter.
pub fn link_in(letter: &str) -> String {
    let link = letter.split_whitespace().find_map(|word| word.strip_prefix("http://localhost:8080"));
    link.unwrap_or_else(|| panic!("no link in {letter}")).to_owned()
}
