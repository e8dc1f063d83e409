//! I5 for people who had no account: what was written from an address, or sent to it, is theirs as soon as they sign
//! in with it; and when they are forgotten, letters to others no longer name them.

use crate::house::{self, dump};
use base::Id;
use convene::proposal::letter_in::{Outcome, take_in};
use convene::testing::{Author, handed_in};
use directory::privacy;
use post::intake::Envelope;
use store::sql;
use testkit::{TestApp, on_both};
use web::ColumnRule;

const ELODIE: &str = "elodie@night-bus.example";

fn columns(app: &TestApp) -> Vec<ColumnRule> {
    app.house.capabilities.iter().flat_map(|part| part.columns).copied().collect()
}

async fn erase(app: &TestApp, id: Id) {
    let tx = app.db().begin().await.expect("a transaction");
    privacy::erase(&tx, app.house.now(), &app.house.chance, &columns(app), id).await.expect("erased");
    tx.commit().await.expect("committed");
}

/// The rows that hold one of these words.
async fn rows_with(app: &TestApp, words: &[&str]) -> Vec<String> {
    let tables = dump(app.db()).await;
    let rows = tables.iter().flat_map(|(table, rows)| rows.iter().map(move |row| format!("{table}: {row}")));
    rows.filter(|row| words.iter().any(|word| row.to_lowercase().contains(&word.to_lowercase()))).collect()
}

/// Élodie proposes by e-mail; nobody knows her, and she has no account.
async fn elodie_writes(app: &TestApp) -> String {
    let text = format!(
        "From: Elodie Marchand <{ELODIE}>\r\nTo: averne@localhost.example\r\nMessage-ID: <one@night-bus.example>\r\n\
         Subject: Proposal: Waiting for the canary bus\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n\
         We asked canary passengers where they wait and why.\r\n"
    );
    let mail_name: String =
        app.db().one(sql("select mail_name from call")).await.expect("a call").get("mail_name").expect("a name");
    let recipient = format!("{mail_name}@localhost.example");
    let envelope = Envelope { sender: Some(ELODIE.to_owned()), recipient };
    match take_in(&app.house, text.as_bytes(), &envelope).await.expect("read") {
        Outcome::Draft(code) => code,
        other => panic!("not a draft but {other:?}"),
    }
}

#[tokio::test]
async fn i5_a_draft_that_came_by_mail_is_given_to_whoever_signs_in_with_its_address() {
    on_both(house::parts, async |app| {
        house::averne(&app.house).await;
        let code = elodie_writes(&app).await;
        let elodie = house::person(&app.house, "", ELODIE).await;
        let mut browser = house::signed_in(&app, elodie).await;
        let copy = browser.get("/me/data").await;
        copy.says("Waiting for the canary bus")
            .says("canary passengers")
            .says("received_letter")
            .says("Elodie Marchand");
        assert!(rows_with(&app, &[&code, "canary"]).await.len() > 1);
        erase(&app, elodie).await;
        assert_eq!(rows_with(&app, &["canary", "elodie", "night-bus"]).await, Vec::<String>::new());
    })
    .await;
}

#[tokio::test]
async fn i5_an_address_on_somebody_elses_proposal_is_theirs_alone() {
    on_both(house::parts, async |app| {
        let averne = house::averne(&app.house).await;
        let author = Author {
            name: "Tomas Brandt",
            mail: "tomas@averne.example",
            organisation: "Desk",
            sector: "ngo",
            level: "local",
        };
        let own = handed_in(&app.house, &averne, "Keys for the yard", author, 2, "workshop").await;
        let tx = app.db().begin().await.expect("a transaction");
        let assistant = sql("update proposal set contact_mail = $2, note = 'a note of Tomas' where id = $1");
        tx.execute(assistant.bind(own.proposal.id).bind("Paula@averne.example")).await.expect("written");
        tx.commit().await.expect("committed");

        let paula = house::person(&app.house, "Paula Weiss", "paula@averne.example").await;
        let copy = privacy::export(app.db(), app.house.now(), &columns(&app), paula).await.expect("a copy").to_string();
        assert!(copy.contains("Paula@averne.example"), "{copy}");
        assert!(!copy.contains("Keys for the yard") && !copy.contains("a note of Tomas"), "{copy}");
        erase(&app, paula).await;
        assert_eq!(rows_with(&app, &["paula"]).await, Vec::<String>::new());
        assert!(!rows_with(&app, &["a note of Tomas"]).await.is_empty(), "what Tomas wrote stays");
    })
    .await;
}

#[tokio::test]
async fn i5_letters_to_others_no_longer_name_who_was_forgotten() {
    on_both(house::parts, async |app| {
        let averne = house::averne(&app.house).await;
        let author =
            Author { name: "Rosa Lindt", mail: "rosa@averne.example", organisation: "Desk", sector: "ngo", level: "local" };
        handed_in(&app.house, &averne, "Lamps that listen", author, 2, "workshop").await;
        let rosa = house::person(&app.house, "Rosa Lindt", "rosa@averne.example").await;
        let letter = |number: i64, scope: Option<Id>, text: &str| {
            sql("insert into letter (id, kind, scope_id, from_mail, to_mail, reply_to_mail, reply_to_name, subject, text, message_id, \
                 holds_secret, state, created_at) values ($1, 'invitation', $2, 'desk@averne.example', 'amina@averne.example', \
                 'rosa@averne.example', 'Rosa Lindt', 'Rosa Lindt asks you', $3, $4, false, 'written', 1)")
                .bind(Id::new(app.house.now(), &app.house.chance))
                .bind(scope)
                .bind(text.to_owned())
                .bind(format!("<{number}@m>"))
        };
        let elsewhere = Id::new(app.house.now(), &app.house.chance);
        let text = "Rosa Lindt (rosa@averne.example) asks you to join; so does Rosa Lindtner.";
        let tx = app.db().begin().await.expect("a transaction");
        for statement in [letter(1, Some(averne.gathering.id), text), letter(2, Some(elsewhere), text)] {
            tx.execute(statement).await.expect("written");
        }
        tx.commit().await.expect("committed");

        erase(&app, rosa).await;
        let asked = sql("select subject, text, reply_to_mail, reply_to_name from letter where scope_id = $1 and kind = 'invitation'");
        let here = app.db().one(asked.bind(averne.gathering.id)).await.expect("the letter");
        let said: Vec<String> = ["subject", "text", "reply_to_mail", "reply_to_name"].map(|column| here.get(column).expect("text")).to_vec();
        assert_eq!(said, ["— asks you", "— (—) asks you to join; so does Rosa Lindtner.", "", ""]);
        // A gathering she had no part in speaks of somebody else of that name.
        let there = app.db().one(sql("select text from letter where scope_id = $1").bind(elsewhere)).await.expect("the letter");
        assert_eq!(there.get::<String>("text").expect("text"), text);
    })
    .await;
}
