//! What the stories share: the whole house, people with roles, a gathering of theirs and one of somebody else's.

use base::{Id, Lang, Localised, Secret};
use convene::testing::{Sample, gathering_with_call};
use directory::person::{self, Mail};
use directory::role::model::{Granting, Role, Scope};
use directory::{role, session, token};
use std::path::Path;
use store::{Db, Value, dialect};
use testkit::{Browser, Parts, TestApp};
use web::House;

/// Every capability, as the program composes them.
pub fn parts() -> Parts {
    Parts { capabilities: wardmote::compose::capabilities(), identify: directory::identify }
}

/// A gathering as its roles know it.
pub fn scope(sample: &Sample) -> Scope {
    Scope::gathering(sample.gathering.id, &sample.gathering.code, sample.gathering.title.clone())
}

/// Somebody with a confirmed address.
pub async fn person(house: &House, name: &str, mail: &str) -> Id {
    let (now, mail) = (house.now(), Mail::parse(mail).expect("an address"));
    let tx = house.db.begin().await.expect("a transaction");
    let id = person::store::find_or_create(&tx, now, &house.chance, &mail, name, &Lang::en()).await.expect("a person");
    person::store::confirm(&tx, now, id, &mail).await.expect("confirmed");
    tx.commit().await.expect("committed");
    id
}

/// Gives a role.
pub async fn grant(house: &House, person_id: Id, scope: &Scope, role: Role) {
    let tx = house.db.begin().await.expect("a transaction");
    let granting = Granting { person_id, scope: scope.clone(), role, by: None, expires_at: None };
    role::store::grant(&tx, house.now(), &house.chance, &granting).await.expect("granted");
    tx.commit().await.expect("committed");
}

/// The secret of a new session.
pub async fn session(house: &House, person_id: Id) -> Secret {
    let tx = house.db.begin().await.expect("a transaction");
    let secret = session::store::open(&tx, house.now(), &house.chance, person_id, "Firefox").await.expect("a session");
    tx.commit().await.expect("committed");
    secret
}

/// A key for a program.
pub async fn key(house: &House, person_id: Id, scopes: &[&str], scope_code: &str) -> Secret {
    let (now, key) = (house.now(), token::model::draw_key(&house.chance));
    let token = token::model::Token {
        id: Id::new(now, &house.chance),
        name: "a timetable screen".to_owned(),
        scopes: scopes.iter().map(|scope| (*scope).to_owned()).collect(),
        scope_code: scope_code.to_owned(),
        created_at: now,
        used_at: None,
        ends_at: now.plus_s(86_400),
    };
    let tx = house.db.begin().await.expect("a transaction");
    token::store::make(&tx, now, &house.chance, person_id, &token, &key).await.expect("a token");
    tx.commit().await.expect("committed");
    key
}

/// A browser in which this person is signed in.
pub async fn signed_in(app: &TestApp, person_id: Id) -> Browser {
    let secret = session(&app.house, person_id).await;
    app.browser().with_cookie(app.house.session_cookie(), secret.expose())
}

/// The gathering `averne`, published with an open call.
pub async fn averne(house: &House) -> Sample {
    gathering_with_call(house, "averne").await
}

/// A house in a folder whose call `averne` is open by the machine's clock, as the binary sees it.
pub async fn open_today(folder: &Path) {
    let house = wardmote::compose::house(&crate::program::place(folder), None).await.expect("a house");
    let mut call = averne(&house).await.call;
    let now = house.now();
    (call.opens_at, call.closes_at) = (Some(now.plus_s(-86_400)), Some(now.plus_s(86_400)));
    let tx = house.db.begin().await.expect("a transaction");
    convene::call::store::save(&tx, &call, now).await.expect("the call is open today");
    tx.commit().await.expect("committed");
    house.db.close().await;
}

/// A gathering that nobody has published yet.
pub async fn quiet(house: &House) -> Id {
    let zone = base::Zone::parse("America/Toronto").expect("a zone");
    let title = Localised::both("Quiet", "Discret");
    let id = Id::new(house.now(), &house.chance);
    let gathering =
        convene::gathering::model::Gathering::draft(id, "quiet-averne", "conference", title, zone, house.now());
    let tx = house.db.begin().await.expect("a transaction");
    convene::gathering::store::insert(&tx, &gathering, None).await.expect("a draft");
    tx.commit().await.expect("committed");
    id
}

/// Every row of every table as text, in an order that both databases share: table, then its rows.
pub async fn dump(db: &Db) -> Vec<(String, Vec<String>)> {
    let mut tables: Vec<(String, Vec<String>)> = Vec::new();
    for row in db.all(dialect::columns(db)).await.expect("the catalogue") {
        let (table, column): (String, String) =
            (row.get("table_name").expect("a table"), row.get("column_name").expect("a column"));
        if table == "_sqlx_migrations" {
            continue;
        }
        match tables.last_mut().filter(|(name, _)| *name == table) {
            Some((_, columns)) => columns.push(column),
            None => tables.push((table, vec![column])),
        }
    }
    tables.sort();
    let mut all = Vec::new();
    for (table, columns) in tables {
        let rows = db.all(store::whole_table(&table).expect("a name")).await.expect("rows");
        let line = |row: &store::Row| {
            let cells = columns.iter().map(|column| format!("{column}={}", cell(row.value(column).expect("a value"))));
            cells.collect::<Vec<_>>().join(" | ")
        };
        let mut lines: Vec<String> = rows.iter().map(line).collect();
        lines.sort();
        all.push((table, lines));
    }
    all
}

fn cell(value: Value) -> String {
    match value {
        Value::Int(value) => value.map_or_else(String::new, |value| value.to_string()),
        Value::Real(value) => value.map_or_else(String::new, |value| value.to_string()),
        Value::Text(value) => value.unwrap_or_default(),
        Value::Id(value) => value.map_or_else(String::new, |value| value.to_string()),
        Value::Bool(value) => value.map_or_else(String::new, |value| i64::from(value).to_string()),
        Value::Bytes(value) => value.map_or_else(String::new, |bytes| String::from_utf8_lossy(&bytes).into_owned()),
    }
}
