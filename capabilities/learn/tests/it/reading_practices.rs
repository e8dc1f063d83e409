//! The library as people read it: narrowed, counted, in pages, as tables and as JSON; and who tried what.

use crate::parts::{parts, person};
use learn::practice::facets::Came;
use learn::practice::link::Link;
use learn::practice::review::model::Keeper;
use learn::practice::store::{self as practices, list};
use learn::practice::tried::store as tried;
use learn::testing::practice::{document, keeper, maker, published, tx};

#[tokio::test]
async fn the_library_asks_as_often_for_three_practices_as_for_one() {
    testkit::on_both(parts, async |app| {
        app.browser().get("/practices").await.says("be the first to tell");
        let mut asked = Vec::new();
        let mut code = String::new();
        for n in [1i64, 3] {
            while list::count(app.db(), &Default::default()).await.expect("counted") < n {
                code = published(&app.house, document(&format!("Keys before court {n}"))).await.code;
            }
            for path in [
                "/practices".to_owned(),
                "/practices?link=housing&evidence=strong&q=keys".to_owned(),
                "/practices/csv".to_owned(),
                "/api/practices".to_owned(),
                format!("/practices/{code}"),
                "/practices/barriers".to_owned(),
                "/practices/sets".to_owned(),
            ] {
                let mut browser = app.browser().with_cookie("draft", "x");
                // What the house looks up every few seconds is looked up here.
                browser.get(&path).await;
                let before = app.db().asked();
                assert_eq!(browser.get(&path).await.status, 200, "{path}");
                asked.push(app.db().asked() - before);
            }
        }
        assert_eq!(asked[..7], asked[7..]);
    })
    .await;
}

#[tokio::test]
async fn a_link_leads_to_what_is_known_about_it_and_failures_are_found_too() {
    testkit::on_both(parts, async |app| {
        published(&app.house, document("Keys before court")).await;
        let mut failed = document("An evening in the cells");
        failed.came = Some(Came::Failed);
        failed.links = vec![Link::Education];
        let failed = published(&app.house, failed).await;
        app.browser().get("/practices").await.says("2 practices").says("Did not work").says("Housing (1)");
        let housing = app.browser().get("/practices?link=housing").await;
        housing.says("Practices: Housing").says("Keys before court").is_silent_about("An evening in the cells");
        app.browser().get("/practices?came=failed").await.says("An evening").is_silent_about("Keys before court");
        app.browser().get("/practices?setting=isolated&q=EVENING").await.says("An evening").says("1 practice");
        app.browser().get("/practices?q=%25").await.says("2 practices");
        app.browser().get("/practices?link=persons").await.says("2 practices");
        assert_eq!(app.browser().get("/api/practices?link=persons").await.status, 422);
        assert_eq!(app.browser().get("/api/practices?limit=0").await.status, 422);
        let json = app.browser().get("/api/practices?came=failed").await.json();
        assert_eq!(
            (json["total"].as_i64(), json["results"][0]["code"].as_str()),
            (Some(1), Some(failed.code.as_str()))
        );
        let one = app.browser().get(&format!("/api/practices/{}", failed.code)).await;
        assert_eq!(one.json()["evidence"][0]["effect"].as_f64(), Some(-58.0));
        assert_eq!(one.json()["costs"][0]["cents"].as_i64(), Some(1_640_000));
        assert_eq!(one.json()["emmie"]["effect"].as_i64(), Some(3));
        one.is_silent_about("imani@averne.example");
        let csv = app.browser().get("/practices/csv").await;
        csv.says("-58").says("matched").is_silent_about("imani@averne.example");
        assert_eq!(&app.browser().get("/practices/xlsx").await.bytes[..2], b"PK");
        let tx = tx(&app.house).await;
        let link = learn::practice::store::linked::Linked {
            id: maker(&app.house).id(),
            link: Link::Housing,
            kind: "topic".to_owned(),
            title: base::Localised::both("Housing and poverty", ""),
            path: "/symposium#topic-2".to_owned(),
        };
        practices::linked::say(&tx, maker(&app.house), "symposium", &link).await.expect("said");
        tx.commit().await.expect("written");
        app.house.cache.touch();
        app.browser().get("/practices?link=housing").await.says("Housing and poverty");
        app.browser()
            .get(&format!("/practices/{}", failed.code))
            .await
            .says("Why it was expected to work")
            .says("CC BY 4.0");
        app.browser().get(&format!("/fr/practices/{}", failed.code)).await.says("pas entièrement traduite");
        app.browser().get(&format!("/practices/{}/versions", failed.code)).await.says("The first version");
        assert_eq!(app.browser().get("/practices/NXNXNX").await.status, 404);
    })
    .await;
}

#[tokio::test]
async fn whoever_tried_it_tells_and_an_editor_reads_it_before_anybody_else() {
    testkit::on_both(parts, async |app| {
        let one = published(&app.house, document("Keys before court")).await;
        let page = format!("/practices/{}", one.code);
        let form = format!("{page}/tried");
        app.browser().get(&form).await.says("We have tried it").says("Keys before court");
        let mut otto = app.browser();
        let note = [
            ("organisation", "Calder Shelter Network"),
            ("place", "Kestrel Bay"),
            ("year", "2031"),
            ("adaptation", "Rooms in a shared house."),
            ("result", "Half of them stood empty."),
            ("outcome", "ended"),
            ("name", "Otto Lindqvist"),
            ("mail", "otto@calder.example"),
        ];
        otto.post(&form, &note).await.says("Give the year in four digits").says("Half of them stood empty.");
        let mut whole = note;
        whole[2].1 = "2026";
        otto.submit(&form, &whole).await.says("Thank you");
        app.browser().get(&page).await.is_silent_about("Calder");
        let (hana_id, mut hana) = person(&app, "Hana Lindgren").await;
        assert_eq!(hana.get("/practices/desk/tried").await.status, 404);
        keeper(&app.house, hana_id, Keeper::Editor).await;
        hana.get("/practices/desk").await.says("1 note of somebody who tried");
        hana.get("/practices/desk/tried").await.says("Calder Shelter Network").says("Otto Lindqvist");
        let waiting = tried::waiting(app.db()).await.expect("read");
        let id = waiting[0].tried.id.to_string();
        hana.submit("/practices/desk/tried", &[("id", &id), ("standing", "shown")]).await.says("Nothing waits");
        assert_eq!(tried::count_waiting(app.db()).await.expect("counted"), 0);
        app.house.cache.touch();
        let shown = app.browser().get(&page).await;
        shown.says("Rooms in a shared house.").says("Given up").is_silent_about("Otto").is_silent_about("otto@calder");
        app.browser().get("/practices").await.says("tried by 1 more");
    })
    .await;
}
