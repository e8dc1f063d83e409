//! The portrait of Eastmarch: published by a decision, never changed, except that a community takes back what is its own.

use crate::knowing::{DESK, add_source, here, ids};
use crate::parts::{parts, person};
use diagnose::audit::model::Audit;
use diagnose::testing::{audit, released};
use testkit::TestApp;

/// A decision on release, as if a meeting had taken it.
async fn decided(app: &TestApp, one: &Audit) -> String {
    released(&app.house, one).await.to_string()
}

#[tokio::test]
async fn the_portrait_is_published_by_a_decision_and_a_community_takes_back_what_is_its_own() {
    testkit::on_both(parts, async |app| {
        let (hana, mut by_hana) = person(&app, "Hana Lindgren").await;
        let east = audit(&app.house, "eastmarch", "How safe is Eastmarch?", hana).await;
        add_source(&mut by_hana, "Survey", "survey", "audit").await;
        add_source(&mut by_hana, "What the Nation told", "received", "community").await;
        here(&mut by_hana, 1).await;
        here(&mut by_hana, 2).await;
        let sources = ids(&app, &east).await;
        let desk = format!("{DESK}/portrait");
        let chapter = format!("{desk}/perception");
        let text = [
            ("act", "write"),
            ("revision", "0"),
            ("public-en", "Four in ten feel unsafe."),
            ("technical-en", "Weighted by age."),
        ];
        by_hana.submit(&chapter, &text).await.says("Kept");
        assert_eq!(by_hana.post(&chapter, &text).await.status, 422, "the second begins from what the first wrote");
        let nameless = [("act", "figure"), ("label-en", "Feel unsafe"), ("value", "39 %"), ("as-of", "2026-06-12")];
        assert_eq!(by_hana.post(&chapter, &nameless).await.status, 422, "a figure has a source");
        for (source, label, value) in
            [(&sources[0], "Feel unsafe", "39 %"), (&sources[1], "Told their office", "a third")]
        {
            let figure = [
                ("act", "figure"),
                ("label-en", label),
                ("value", value),
                ("spread", "36 to 42 %"),
                ("source", source.as_str()),
                ("as-of", "2026-06-12"),
            ];
            by_hana.submit(&chapter, &figure).await.says(label);
        }
        by_hana
            .submit(
                &format!("{DESK}/findings"),
                &[("topic", "feeling"), ("statement-en", "A draft that must not leave.")],
            )
            .await
            .says("Written");
        assert_eq!(app.browser().get("/audits/eastmarch/portrait").await.status, 404);
        assert_eq!(by_hana.post(&desk, &[("decision", "")]).await.status, 422, "the committee decides");
        let decision = decided(&app, &east).await;
        by_hana.submit(&desk, &[("decision", &decision)]).await.says("Published");

        let mut nobody = app.browser();
        let page = nobody.get("/audits/eastmarch/portrait").await;
        page.says("Four in ten feel unsafe.")
            .says("39 %")
            .says("a third")
            .says("12 June 2026")
            .is_silent_about("Weighted by age.")
            .is_silent_about("must not leave");
        nobody.get("/audits/eastmarch/portrait?reading=technical").await.says("Weighted by age.");
        nobody.get("/fr/audits/eastmarch/portrait").await.says("Perception et usage de l’espace");
        let docx = nobody.get("/audits/eastmarch/portrait/docx").await;
        assert_eq!(docx.status, 200);
        assert_eq!(nobody.get("/audits/eastmarch/portrait/tables/1").await.status, 200, "the inventory as a workbook");
        assert_eq!(nobody.get("/audits/eastmarch/portrait/tables/9").await.status, 404);
        assert_eq!(nobody.get("/audits/eastmarch/portrait/released/1").await.status, 404);
        // What is written afterwards is not read until the next version.
        by_hana
            .submit(&chapter, &[("act", "write"), ("revision", "1"), ("public-en", "Five in ten.")])
            .await
            .says("Kept");
        nobody.get("/audits/eastmarch/portrait").await.is_silent_about("Five in ten.");

        app.clock.pass_s(60);
        let back = [("act", "stand"), ("standing", "withdrawn")];
        assert_eq!(by_hana.post(&format!("{DESK}/inventory/2"), &back).await.status, 422, "with a reason");
        let back =
            [("act", "stand"), ("standing", "withdrawn"), ("standing-why", "The council of the Nation asked for it.")];
        by_hana.submit(&format!("{DESK}/inventory/2"), &back).await.says("taken back by its community");
        nobody
            .get("/audits/eastmarch/portrait")
            .await
            .is_silent_about("a third")
            .says("Taken back by its community")
            .says("39 %");
        by_hana.get(&format!("{DESK}/portrait")).await.is_silent_about("a third");
    })
    .await;
}
