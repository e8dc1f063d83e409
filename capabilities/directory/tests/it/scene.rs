//! What the stories share: the house, letters as they arrive, people with roles.

use base::{Id, Lang, Localised, Ts};
use directory::person::{self, Mail};
use directory::role::model::Granting;
use directory::role::{self, Role, Scope};
use store::sql;
use testkit::{Browser, Parts, TestApp};
use web::{Capability, ColumnRule, Rule};

/// The directory, and the letters it leans on.
pub fn parts() -> Parts {
    let letters = Capability { columns: LETTER, ..testkit::letters() };
    Parts { capabilities: vec![letters, directory::capability()], identify: directory::identify }
}

/// What the program declares of letters, as far as persons are in them.
const LETTER: &[ColumnRule] = &[
    ColumnRule { column: "letter.person_id", rule: Rule::Person { keeps: true } },
    ColumnRule { column: "letter.to_mail", rule: Rule::Personal { months: 24 } },
    ColumnRule { column: "letter.subject", rule: Rule::Personal { months: 24 } },
    ColumnRule { column: "letter.text", rule: Rule::Personal { months: 24 } },
];

/// An address.
pub fn mail(text: &str) -> Mail {
    Mail::parse(text).expect("an address")
}

/// How many letters went to this address.
pub async fn letters_to(app: &TestApp, mail: &str) -> usize {
    app.db().all(sql("select id from letter where to_mail = $1").bind(mail)).await.expect("letters").len()
}

/// The text of the latest letter to this address, however it was capitalised.
pub async fn letter_to(app: &TestApp, mail: &str) -> String {
    let asked =
        sql("select text from letter where lower(to_mail) = lower($1) order by created_at desc, id desc limit 1");
    let row = app.db().optional(asked.bind(mail)).await.expect("the outbox");
    row.unwrap_or_else(|| panic!("no letter to {mail}")).get("text").expect("a text")
}

/// The code in a letter.
pub fn code_in(letter: &str) -> String {
    let is_code = |word: &&str| word.len() == 6 && word.bytes().all(|byte| byte.is_ascii_digit());
    letter.split_whitespace().find(is_code).unwrap_or_else(|| panic!("no code in {letter}")).to_owned()
}

/// The path of the link in a letter. It begins with the address the operator set (R57).
pub fn link_in(letter: &str) -> String {
    let link = letter.split_whitespace().find_map(|word| word.strip_prefix("http://localhost:8080"));
    link.unwrap_or_else(|| panic!("no link in {letter}")).to_owned()
}

/// A code that is not this one.
pub fn not(code: &str) -> String {
    if code == "000000" { "111111".to_owned() } else { "000000".to_owned() }
}

/// Signs in with the code, as people do.
pub async fn signed_in(app: &TestApp, mail: &str) -> Browser {
    if letters_to(app, mail).await > 0 {
        // Of two letters of one instant nobody could say which came last.
        app.clock.pass_s(1);
    }
    let mut browser = app.browser();
    assert_eq!(browser.post("/sign-in", &[("mail", mail)]).await.status, 303);
    let code = code_in(&letter_to(app, mail).await);
    let seen = browser.post("/sign-in/code", &[("code", &code)]).await;
    assert_eq!(seen.status, 303, "{}", seen.body);
    browser
}

/// A gathering of this code.
pub fn gathering(app: &TestApp, code: &str) -> Scope {
    let title = Localised::both(&format!("Title of {code}"), &format!("Titre de {code}"));
    Scope::gathering(Id::new(app.house.now(), &app.house.chance), code, title)
}

/// Gives a role in a gathering to whoever has this address.
pub async fn grant(app: &TestApp, mail_text: &str, scope: &Scope, role: Role, expires_at: Option<Ts>) -> Id {
    let (now, chance) = (app.house.now(), &app.house.chance);
    let tx = app.db().begin().await.expect("a transaction");
    let person_id =
        person::store::find_or_create(&tx, now, chance, &mail(mail_text), "", &Lang::en()).await.expect("a person");
    let granting = Granting { person_id, scope: scope.clone(), role, by: None, expires_at };
    role::store::grant(&tx, now, chance, &granting).await.expect("a grant");
    tx.commit().await.expect("kept");
    person_id
}

/// A browser of somebody with this role, signed in.
pub async fn with_role(app: &TestApp, mail: &str, scope: &Scope, role: Role) -> Browser {
    grant(app, mail, scope, role, None).await;
    signed_in(app, mail).await
}

/// The id that a form on the page carries in this field, first one.
pub fn field_in(body: &str, name: &str) -> String {
    let mark = format!("name=\"{name}\" value=\"");
    let rest = body.split_once(&mark).unwrap_or_else(|| panic!("no field {name} in {body}")).1;
    rest.split('"').next().unwrap_or_default().to_owned()
}
