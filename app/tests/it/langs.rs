//! I6: the pages of strangers exist in the made-up languages too: one is longer and accented and shows what is not
//! translated, the other runs from right to left.

use crate::house;
use convene::programme::exchange as programmes;
use convene::testing::{Sample, submitted};
use testkit::{TestApp, on_lite};

/// Pages of a stranger, with the gathering `averne` and its published programme.
fn pages() -> Vec<&'static str> {
    vec![
        "/",
        "/privacy",
        "/sign-in",
        "/averne",
        "/averne/call",
        "/averne/call/propose",
        "/averne/programme",
        "/averne/programme/changes",
    ]
}

const PROGRAMME: &str = r#"{ "gathering": { "title": "Averne", "code": "averne", "zone": "America/Toronto",
    "start": "2027-09-14", "end": "2027-09-15" }, "rooms": ["Great hall"], "sessions": [ { "id": "walks",
    "title": "Night walks", "format": "workshop", "abstract": "Bring a lamp.", "date": "2027-09-14", "start": "14:00",
    "minutes": 60, "room": "Great hall", "persons": [{ "name": "Amina Diallo", "biography": "Walks." }] } ] }"#;

/// Averne with a version of its programme, and the pages of its session and its presenter.
async fn with_programme(app: &TestApp) -> (Sample, Vec<String>) {
    let averne = house::averne(&app.house).await;
    let options = exchange::ReadOptions { zone: None, gathering: Some("averne".to_owned()) };
    let read = exchange::read(exchange::Form::ProgrammeJson, PROGRAMME.as_bytes(), &options).expect("a programme");
    let (chance, now) = (&app.house.chance, app.house.now());
    programmes::import(app.db(), chance, now, "averne", &read.programme).await.expect("imported");
    app.house.cache.touch();
    let page = app.browser().get("/averne/programme").await.body;
    let linked = |below: &str| {
        let rest = page.split_once(&format!("href=\"{below}")).unwrap_or_else(|| panic!("no link to {below}")).1;
        format!("{below}{}", rest.split(['"', '#']).next().unwrap_or_default())
    };
    let session = linked("/averne/sessions/");
    let own = app.browser().get(&session).await.body;
    let person = own.split_once("href=\"/averne/people/").expect("the session names its presenter").1;
    let person = format!("/averne/people/{}", person.split('"').next().unwrap_or_default());
    (averne, vec![session, person])
}

#[tokio::test]
async fn i6_pages_stand_in_the_pseudo_locale_and_from_right_to_left() {
    on_lite(house::parts, async |app| {
        let (averne, below) = with_programme(&app).await;
        let draft = submitted(&app.house, &averne, "Two doors, one visit").await;
        let mut all: Vec<String> = pages().into_iter().map(str::to_owned).collect();
        all.push(format!("/propose/{}", draft.edit.expose()));
        all.extend(below);
        for path in all {
            let stretched = app.browser().get(&format!("/en-XA{path}")).await;
            assert_eq!(stretched.status, 200, "{path}");
            stretched.says("lang=\"en-XA\"").says("~~");
            let turned = app.browser().get(&format!("/ar-XB{path}")).await;
            assert_eq!(turned.status, 200, "{path}");
            turned.says("lang=\"ar-XB\"").says("dir=\"rtl\"").says("\u{202e}");
            let plain = app.browser().get(&path).await;
            plain.says("dir=\"ltr\"").is_silent_about("\u{202e}");
            assert_eq!(
                plain.body.matches("<form").count(),
                turned.body.matches("<form").count(),
                "{path} has the same forms"
            );
        }
    })
    .await;
}

#[tokio::test]
async fn i6_links_stay_in_the_language_of_the_page() {
    on_lite(house::parts, async |app| {
        let (_, below) = with_programme(&app).await;
        for path in pages().into_iter().chain(below.iter().map(String::as_str)) {
            let french = app.browser().get(&format!("/fr{path}")).await;
            assert_eq!(french.status, 200, "{path}");
            let (_, body) = french.body.split_once("<main").unwrap_or_else(|| panic!("{path} has no main part"));
            let main = body.split("</main").next().unwrap_or_default();
            for link in main.split("href=\"/").skip(1).chain(main.split("action=\"/").skip(1)) {
                let link = link.split('"').next().unwrap_or_default();
                let stays = link == "fr" || link.starts_with("fr/") || link.starts_with("assets/");
                assert!(stays, "{path} in French leads to /{link}");
            }
        }
    })
    .await;
}

#[test]
fn i6_whatever_a_key_for_programs_may_do_has_its_words() {
    let parts = house::parts().capabilities;
    let english: String =
        parts.iter().flat_map(|part| part.locales).filter(|one| one.0 == "en").map(|one| one.1).collect();
    for permission in parts.iter().flat_map(|part| &part.permissions) {
        let line = format!("\nmay-{} = ", permission.name.replace('.', "-"));
        assert!(english.contains(&line), "no words for {}", permission.name);
    }
}
