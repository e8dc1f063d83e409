//! From a real announcement to the pages of a gathering: each fact of the text, in our words, is found where
//! `e2e/facts/*.csv` says. The texts stay outside of the repository; where they are absent the test says so.

use crate::house;
use convene::gathering::store as gatherings;
use directory::role::model::{Role, Scope};
use std::fs;
use std::path::{Path, PathBuf};
use testkit::{Browser, TestApp, at, on_both};

fn from_root(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path)
}

fn text(name: &str) -> Option<String> {
    fs::read_to_string(from_root("../shared/data/announcements").join(format!("{name}.txt"))).ok()
}

/// Fact, page, and what is looked for there: the last may hold commas.
fn facts(name: &str) -> Vec<(String, String, String)> {
    let table = fs::read_to_string(from_root("e2e/facts").join(format!("{name}.csv"))).expect("the facts");
    let row = |line: &str| {
        let (fact, rest) = line.split_once(",/").expect("a page");
        let (page, sought) = rest.split_once(',').expect("what is looked for");
        (fact.to_owned(), format!("/{page}"), sought.trim().to_owned())
    };
    table.lines().skip(1).filter(|line| !line.trim().is_empty()).map(row).collect()
}

/// Amina reads the text, confirms every fact, publishes the gathering and its call; answers the gathering's code.
async fn published(app: &TestApp, amina: &mut Browser, text: &str) -> String {
    let seen = amina.post("/manage/new/announcement", &[("text", text)]).await;
    let place = seen.location().unwrap_or_else(|| panic!("it was not read: {}", seen.body));
    let code = place.split('/').nth(2).expect("a code in the address").to_owned();
    let path = format!("/manage/{code}/announcement");
    amina.submit(&path, &[("do", "sure")]).await.says("Noted.");
    loop {
        let page = amina.get(&path).await;
        let Some((_, rest)) = page.body.split_once("value=\"confirm.") else { break };
        let id = rest.split('"').next().expect("an id").to_owned();
        amina.submit(&path, &[("do", &format!("confirm.{id}"))]).await;
    }
    amina.submit(&format!("/manage/{code}/publish"), &[("to", "published")]).await.says("It is public now");
    let draft = gatherings::find(app.db(), &code).await.expect("asked").expect("the gathering");
    let mut call = convene::call::store::of_gathering(app.db(), draft.id).await.expect("asked").expect("a call");
    call.published = true;
    let tx = app.db().begin().await.expect("a transaction");
    convene::call::store::save(&tx, &call, app.house.now()).await.expect("saved");
    tx.commit().await.expect("committed");
    app.house.cache.touch();
    code
}

/// Somebody who may create gatherings.
async fn amina(app: &TestApp) -> Browser {
    let id = house::person(&app.house, "Amina Diallo", "amina@averne.example").await;
    house::grant(&app.house, id, &Scope::server(), Role::Admin).await;
    house::signed_in(app, id).await
}

/// The text of a page without its marks, spaces folded.
fn read_aloud(body: &str) -> String {
    let main = body.split_once("<main").map_or(body, |(_, main)| main);
    let mut said = String::new();
    let mut inside = false;
    for sign in main.chars() {
        match sign {
            '<' => inside = true,
            '>' => {
                inside = false;
                said.push(' ');
            }
            sign if !inside => said.push(sign),
            _ => {}
        }
    }
    said.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

#[tokio::test]
async fn every_fact_of_the_call_for_workshops_stands_on_a_page() {
    let Some(text) = text("call-for-workshops-2024") else {
        println!("skipped: no ../shared/data");
        return;
    };
    on_both(house::parts, async |app| {
        app.clock.set(at("2024-03-01T12:00:00Z"));
        let mut amina = amina(&app).await;
        let code = published(&app, &mut amina, &text).await;
        let mut missing = Vec::new();
        for (fact, page, sought) in facts("call-for-workshops-2024") {
            let page = page.replace("{g}", &code);
            let seen = app.browser().get(&page).await;
            assert_eq!(seen.status, 200, "{page}");
            if !read_aloud(&seen.body).contains(&sought.to_lowercase()) {
                missing.push(format!("{fact}: {sought:?} is not on {page}"));
            }
        }
        assert!(missing.is_empty(), "{missing:#?}");
    })
    .await;
}

#[tokio::test]
async fn each_of_the_five_texts_becomes_a_draft_whose_facts_are_told_in_two_languages() {
    let names = [
        "call-for-workshops-2024",
        "conference-of-cities-2024",
        "institute-newsletter-2021",
        "open-conference-2014",
        "symposium-of-partners",
    ];
    let Some(texts) = names.map(text).into_iter().collect::<Option<Vec<String>>>() else {
        println!("skipped: no ../shared/data");
        return;
    };
    on_both(house::parts, async |app| {
        let mut amina = amina(&app).await;
        for (name, text) in names.iter().zip(&texts) {
            let chosen: Vec<(&str, &str)> = vec![("text", text), ("activity", "0")];
            let seen = amina.post("/manage/new/announcement", &chosen).await;
            let place = seen.location().unwrap_or_else(|| panic!("{name} was not read: {}", seen.body)).to_owned();
            let code = place.split('/').nth(2).expect("a code").to_owned();
            amina.submit(&format!("/manage/{code}/announcement"), &[("do", "sure")]).await.says("Noted.");
            for page in [format!("/manage/{code}/announcement"), format!("/manage/{code}/settings"), format!("/{code}")]
            {
                for prefix in ["", "/fr"] {
                    let seen = amina.get(&format!("{prefix}{page}")).await;
                    assert_eq!(seen.status, 200, "{name}: {prefix}{page}");
                    let said = read_aloud(&seen.body);
                    // A key instead of words is a word that is missing.
                    assert!(
                        !said.contains("announced-") && !said.contains("announcement-kind"),
                        "{name}: {prefix}{page}"
                    );
                }
            }
        }
    })
    .await;
}
