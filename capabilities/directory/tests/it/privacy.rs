//! Access and erasure, from the column rules (I5): nothing of a person is forgotten in the copy, and
//! nothing of the person is left after erasure.

use crate::scene::{gathering, grant, mail, parts, signed_in, with_role};
use base::Id;
use directory::person::store::by_mail;
use directory::privacy::{erasures, export, replay};
use directory::role::Role;
use std::collections::BTreeSet;
use store::{Value, dialect, sql};
use testkit::{Browser, TestApp, on_both};
use web::ColumnRule;

/// The rules of the house, letters among them.
fn columns() -> Vec<ColumnRule> {
    parts().capabilities.iter().flat_map(|part| part.columns).copied().collect()
}

/// Everything that stands anywhere in the tables of the directory and in the letters.
async fn everything(app: &TestApp) -> String {
    let mut all = String::new();
    let columns = columns();
    let tables: BTreeSet<_> =
        columns.iter().filter_map(|rule| rule.column.split_once('.')).map(|(table, _)| table).collect();
    for table in tables {
        for row in app.db().all(sql("select * from ").push(table)).await.expect("rows") {
            for rule in columns.iter().filter(|rule| rule.column.split('.').next() == Some(table)) {
                let column = rule.column.split('.').nth(1).expect("a column");
                let told = match row.value(column).expect("a value") {
                    Value::Text(Some(text)) => text,
                    Value::Id(Some(id)) => id.to_string(),
                    _ => continue,
                };
                all.push_str(&told);
                all.push('\n');
            }
        }
    }
    all
}

/// Bartolo leaves a trace everywhere.
async fn bartolo(app: &TestApp) -> (Browser, Id) {
    let scope = gathering(app, "safer-cities");
    let mut amina = with_role(app, "amina@averne.example", &scope, Role::Organiser).await;
    grant(app, "bartolo-canary@averne.example", &scope, Role::Organiser, None).await;
    let mut bartolo = signed_in(app, "bartolo-canary@averne.example").await;
    let profile = [
        ("name", "Canary Ruiz"),
        ("job_title", "canary keeper"),
        ("biography", "canary life"),
        ("sector", "residents"),
        ("zone", "Europe/Paris"),
        ("lang", "fr"),
    ];
    assert_eq!(bartolo.post("/me", &profile).await.status, 303);
    bartolo
        .post("/me/tokens", &[("name", "canary key"), ("scope", "people.manage"), ("gathering", ""), ("days", "30")])
        .await;
    amina.post("/manage/safer-cities/people", &[("mails", "bartolo-canary@averne.example"), ("role", "chair")]).await;
    bartolo.post("/manage/safer-cities/people", &[("mails", "dora@averne.example"), ("role", "reviewer")]).await;
    let id = by_mail(app.db(), &mail("bartolo-canary@averne.example")).await.expect("asked").expect("there").id;
    (bartolo, id)
}

#[tokio::test]
async fn i5_every_column_has_its_rule_and_every_rule_its_column() {
    on_both(parts, async |app| {
        let told = app.db().all(dialect::columns(app.db())).await.expect("columns");
        let of_others = ["activity", "job", "blob", "letter", "letter_file", "received_letter", "_sqlx_migrations"];
        let mut there: Vec<String> = Vec::new();
        for row in &told {
            let (table, column): (String, String) =
                (row.get("table_name").expect("a table"), row.get("column_name").expect("a column"));
            if !of_others.contains(&table.as_str()) {
                there.push(format!("{table}.{column}"));
            }
        }
        there.sort();
        let mut ruled: Vec<String> =
            directory::capability().columns.iter().map(|rule| rule.column.to_owned()).collect();
        ruled.sort();
        assert_eq!(there, ruled);
    })
    .await;
}

#[tokio::test]
async fn bartolo_gets_a_copy_of_what_is_known_about_him_and_of_nobody_else() {
    on_both(parts, async |app| {
        let (mut bartolo, id) = bartolo(&app).await;
        let seen = bartolo.get("/me/data").await;
        assert!(seen.headers["content-disposition"].to_str().expect("ASCII").starts_with("attachment"));
        let copy = seen.json();
        assert_eq!(copy["person"], id.to_string());
        let tables: Vec<_> = copy["tables"].as_object().expect("tables").keys().map(String::as_str).collect();
        let mut wanted = ["api_token", "browser_session", "invitation", "letter", "person", "role", "sign_in"].to_vec();
        wanted.sort_unstable();
        assert_eq!(tables, wanted);
        let person = &copy["tables"]["person"][0];
        assert_eq!(
            (&person["name"], &person["job_title"], &person["biography"]),
            (&"Canary Ruiz".into(), &"canary keeper".into(), &"canary life".into())
        );
        assert_eq!(
            (&person["photo_consent"], &person["confirmed_at"]),
            (&false.into(), &"2027-03-01T12:00:00Z".into())
        );
        assert_eq!(copy["tables"]["role"][0]["role"], "organiser");
        assert_eq!(copy["tables"]["api_token"][0]["name"], "canary key");
        // He invited Dora; that is known about her, not about him. Hashes of secrets help nobody.
        seen.is_silent_about("dora@averne.example").is_silent_about("amina@averne.example").is_silent_about("_hash");
        assert_eq!(
            export(app.db(), app.house.now(), &columns(), Id::new(app.house.now(), &app.house.chance))
                .await
                .expect("a copy")["tables"],
            serde_json::json!({})
        );
    })
    .await;
}

#[tokio::test]
async fn bartolo_leaves_and_nothing_of_him_is_left() {
    on_both(parts, async |app| {
        let (mut bartolo, id) = bartolo(&app).await;
        assert!(everything(&app).await.to_lowercase().matches("canary").count() >= 10);
        let seen = bartolo.post("/me/delete", &[]).await;
        assert_eq!(seen.status, 422);
        seen.says("Tick this if you want your account to be erased");

        let seen = bartolo.post("/me/delete", &[("confirmed", "yes")]).await;
        assert_eq!(seen.location().as_deref(), Some("/?said=said-account-deleted"));
        assert_eq!(bartolo.cookie("wm"), None);
        let left = everything(&app).await;
        assert!(!left.to_lowercase().contains("canary"), "{left}");
        assert!(left.contains("dora@averne.example"), "whom he invited is still invited");
        assert_eq!(erasures(app.db()).await.expect("erasures"), [id]);
        assert_eq!(directory::person::store::find(app.db(), id).await.expect("asked"), None);

        // He may come back, as somebody new.
        let mut again = signed_in(&app, "bartolo-canary@averne.example").await;
        again.get("/me").await.says("You have no role in a gathering");
        let new = by_mail(app.db(), &mail("bartolo-canary@averne.example")).await.expect("asked").expect("there").id;
        assert_ne!(new, id);
    })
    .await;
}

#[tokio::test]
async fn two_erased_people_do_not_stand_in_each_others_way() {
    on_both(parts, async |app| {
        for address in ["amina@averne.example", "chidi@averne.example"] {
            let mut somebody = signed_in(&app, address).await;
            assert_eq!(somebody.post("/me/delete", &[("confirmed", "yes")]).await.status, 303);
        }
        assert_eq!(erasures(app.db()).await.expect("erasures").len(), 2);
        // The letters of sign-in went out before anybody was known by these addresses.
        let left = everything(&app).await;
        assert!(!left.contains("@averne.example"), "{left}");
    })
    .await;
}

#[tokio::test]
async fn a_restored_backup_erases_again() {
    on_both(parts, async |app| {
        let (_, id) = bartolo(&app).await;
        // The backup is older than the erasure: only the note beside it knows.
        let tx = app.db().begin().await.expect("a transaction");
        let erased = replay(&tx, app.house.now(), &app.house.chance, &columns(), &[id]).await.expect("replayed");
        tx.commit().await.expect("kept");
        assert_eq!(erased, 1);
        assert!(!everything(&app).await.to_lowercase().contains("canary"));
        let tx = app.db().begin().await.expect("a transaction");
        assert_eq!(replay(&tx, app.house.now(), &app.house.chance, &columns(), &[]).await.expect("replayed"), 1);
    })
    .await;
}

#[tokio::test]
async fn the_last_organiser_hands_over_before_leaving() {
    on_both(parts, async |app| {
        let scope = gathering(&app, "safer-cities");
        let mut amina = with_role(&app, "amina@averne.example", &scope, Role::Organiser).await;
        amina.get("/me/delete").await.says("Title of safer-cities").is_silent_about("Erase my account");
        assert_eq!(amina.post("/me/delete", &[("confirmed", "yes")]).await.status, 422);
        assert_eq!(amina.get("/me").await.status, 200);
        grant(&app, "bartolo@averne.example", &scope, Role::Organiser, None).await;
        assert_eq!(amina.post("/me/delete", &[("confirmed", "yes")]).await.status, 303);
    })
    .await;
}
