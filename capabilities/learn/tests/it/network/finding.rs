//! One search over everything that a stranger may read, in both languages, the same on both databases.

use crate::parts::{parts, person};
use convene::testing::gathering_with_call;
use deliberate::recommendation::model::{Of, State};
use learn::network::search;
use learn::network::testing::{editor, opportunity, record};
use learn::testing::practice;

#[tokio::test]
async fn a_stranger_finds_what_is_published_and_nothing_else() {
    testkit::on_both(parts, async |app| {
        let averne = gathering_with_call(&app.house, "averne").await;
        let of =
            Of { id: averne.gathering.id, code: averne.gathering.code.clone(), title: averne.gathering.title.clone() };
        let one = deliberate::testing::draft(&app.house, &of, "Lighting the quays", &["Every quay is lit."]).await;
        deliberate::testing::draft(&app.house, &of, "A quay nobody knows of", &["Not yet."]).await;
        deliberate::testing::at(&app.house, &one, State::Adopted, |_| ()).await;
        record(&app.house, "Quays at night", "2027-01", "Harbour Office").await;
        opportunity(&app.house, "Keeper of the quay", None).await;
        // The first who looks leaves the job; the worker reads.
        app.browser().get("/search?q=quay").await.says("Quays</mark> at night").is_silent_about("Lighting the");
        app.run_jobs().await;
        app.clock.pass_s(60);
        let found = app.browser().get("/search?q=QUAYS").await;
        for hit in ["Lighting the <mark>quays</mark>", "<mark>Quays</mark> at night", "Keeper of the <mark>quay</mark>"]
        {
            found.says(hit);
        }
        found.is_silent_about("nobody knows of");
        app.browser().get("/search?q=quays&kind=recommendation").await.says("Lighting the").is_silent_about("Keeper");
        app.browser().get("/search?q=quay+elephant").await.says("Nothing holds all these words");
        app.browser().get("/search?q=").await.is_silent_about("Nothing holds");
        app.browser().get("/search?q=%27%3B+drop+table+search_entry").await.says("Nothing holds all these words");
        // In French the French row is shown, found by a word without its accents.
        app.browser().get("/fr/search?q=quays").await.says("(fr)");
        let title = averne.gathering.title.in_lang(&base::Lang::en()).to_owned();
        let word = title.split_whitespace().next().expect("a word").to_owned();
        app.browser().get(&format!("/search?q={word}&kind=gathering")).await.says("/averne");
        // What is read again replaces what was there.
        search::read_all(&app.house).await.expect("read");
        let hits = search::find(app.db(), "quay", "en", "recommendation", 0, 50).await.expect("found");
        assert_eq!(hits.len(), 1);
    })
    .await;
}

#[tokio::test]
async fn what_was_found_comes_in_pages_the_best_first() {
    testkit::on_both(parts, async |app| {
        for n in 0..22 {
            record(&app.house, &format!("Record {n:02} of lamps"), &format!("2027-01-{:02}", n + 1), "Town").await;
        }
        record(&app.house, "Lamps, lamps and lamps", "2020", "Town").await;
        let first = app.browser().get("/search?q=lamp").await;
        let best = first.body.find("<mark>Lamps</mark>, <mark>lamps</mark> and").expect("the best");
        assert!(best < first.body.find("Record 21").expect("the next"), "the best stands first");
        first.is_silent_about("Record 00");
        let next = first.link("from=20");
        app.browser().get(&next).await.says("Record 00").is_silent_about("Record 21");
    })
    .await;
}

#[tokio::test]
async fn a_practice_is_found_stands_with_its_partner_and_in_the_next_issue() {
    testkit::on_both(parts, async |app| {
        let (id, mut amina) = person(&app, "Amina Diallo").await;
        editor(&app.house, id).await;
        // The partner is known here because it once had a part in a record.
        record(&app.house, "A visit", "2027-01", "Housing Office of Saltmarsh").await;
        let kept =
            practice::sent(&app.house, practice::document("Not yet read by anybody"), "imani@averne.example").await;
        let one = practice::published(&app.house, practice::document("A key before anything else")).await;
        search::read_all(&app.house).await.expect("read");
        app.house.cache.touch();
        app.browser()
            .get("/search?q=lease&kind=practice")
            .await
            .says(&format!("/practices/{}", one.code))
            .is_silent_about(&kept.code);
        app.browser()
            .get("/organisations/housing-office-of-saltmarsh")
            .await
            .says("A key before anything else")
            .is_silent_about("Not yet read");
        app.clock.pass_s(60);
        amina
            .submit("/news/letters/desk", &[])
            .await
            .says("New practices")
            .says("A key before anything else")
            .is_silent_about("Not yet read");
    })
    .await;
}
