//! Dilip lets himself be found as a speaker, is written to without his address being shown, and leaves.

use crate::parts::{letters_to, parts, person};

const FORM: [(&str, &str); 8] = [
    ("subjects", "night economy, co-response"),
    ("about", "Twenty years on the quay."),
    ("about-lang", "en"),
    ("langs", "fr"),
    ("formats", "workshop"),
    ("reach", "national"),
    ("letters", "yes"),
    ("agree", "yes"),
];

#[tokio::test]
async fn nobody_stands_in_the_list_without_having_agreed() {
    testkit::on_both(parts, async |app| {
        let (_, mut dilip) = person(&app, "Dilip Raman").await;
        app.browser().get("/people").await.says("Nobody has agreed to stand here yet");
        let refused = dilip.post("/me/listing", &FORM[..7]).await;
        assert_eq!(refused.status, 422);
        refused.says("Nobody is listed without agreeing").says("night economy");
        app.browser().get("/people").await.is_silent_about("Dilip");
        dilip.submit("/me/listing", &FORM).await.says("You stand in the list of speakers");
        app.browser().get("/people?lang=fr").await.says("Dilip Raman").is_silent_about("@averne.example");
        app.browser().get("/people?lang=de").await.is_silent_about("Dilip Raman");
        app.browser().get("/search?q=quay&kind=speaker").await.says("Dilip Raman");
        let page = app.browser().get("/people").await.link("/people/");
        app.browser().get(&page).await.says("workshop").says("in my country").is_silent_about("@averne.example");
        dilip.submit("/me/listing/leave", &[]).await.says("no longer stand");
        app.browser().get("/people").await.is_silent_about("Dilip");
        app.browser().get("/search?q=quay").await.is_silent_about("Dilip");
        assert_eq!(app.browser().get(&page).await.status, 404);
    })
    .await;
}

#[tokio::test]
async fn a_letter_to_a_speaker_passes_through_the_house() {
    testkit::on_both(parts, async |app| {
        let (_, mut dilip) = person(&app, "Dilip Raman").await;
        let (_, mut hana) = person(&app, "Hana Lindgren").await;
        dilip.submit("/me/listing", &FORM).await;
        let page = app.browser().get("/people").await.link("/people/");
        let letter =
            [("subject", "Workshop\r\nBcc: all@averne.example"), ("words", "Would you come? See https://x.example")];
        assert_eq!(app.browser().post(&format!("{page}/write"), &letter).await.status, 303);
        assert!(letters_to(&app, "dilip.raman@averne.example").await.is_empty());
        hana.submit(&format!("{page}/write"), &letter).await.says("on its way");
        let letters = letters_to(&app, "dilip.raman@averne.example").await;
        assert_eq!(letters.len(), 1);
        assert_eq!(letters[0].0, "Hana Lindgren writes to you: Workshop Bcc: all@averne.example");
        assert!(letters[0].1.contains("> Would you come?") && !letters[0].1.contains("> Would you come? See https://"));
        for _ in 0..2 {
            hana.post(&format!("{page}/write"), &letter).await;
        }
        assert_eq!(hana.post(&format!("{page}/write"), &letter).await.status, 429);
        let mut quiet = FORM.to_vec();
        quiet.retain(|(field, _)| *field != "letters");
        dilip.submit("/me/listing", &quiet).await;
        app.clock.pass_s(120);
        assert_eq!(hana.post(&format!("{page}/write"), &letter).await.status, 404);
    })
    .await;
}

#[tokio::test]
async fn whoever_is_erased_is_found_no_more_and_receives_nothing() {
    testkit::on_both(parts, async |app| {
        let (id, mut dilip) = person(&app, "Dilip Raman").await;
        dilip.submit("/me/listing", &FORM).await;
        learn::network::testing::reader(
            &app.house,
            learn::network::subscription::What::Newsletter,
            "dilip.raman@averne.example",
            &base::Lang::en(),
        )
        .await;
        let columns: Vec<web::ColumnRule> =
            app.house.capabilities.iter().flat_map(|part| part.columns).copied().collect();
        let copy =
            directory::privacy::export(app.db(), app.house.now(), &columns, id).await.expect("a copy").to_string();
        assert!(copy.contains("night economy") && copy.contains("\"subscription\""), "{copy}");
        let tx = learn::network::testing::tx(&app.house).await;
        directory::privacy::erase(&tx, app.house.now(), &app.house.chance, &columns, id).await.expect("erased");
        tx.commit().await.expect("written");
        app.browser().get("/people").await.is_silent_about("Dilip");
        app.browser().get("/search?q=quay").await.is_silent_about("Dilip");
        for table in
            ["select id from subscription", "select hash as id from subscription_link", "select id from search_entry"]
        {
            assert!(app.db().all(store::sql(table)).await.expect("read").is_empty(), "{table}");
        }
    })
    .await;
}
