//! Chidi and Hana write at once; translations fall behind and catch up; versions are compared.

use crate::parts::{hidden, organiser, parts};
use base::Lang;
use deliberate::recommendation::model::{State, Translation};
use deliberate::recommendation::store::{paragraphs, versions};
use deliberate::testing::{at, draft, gathering, in_consultation};

const FIRST: &str = "Cities should consider a night service.";

#[tokio::test]
async fn two_drafters_change_one_paragraph_and_both_texts_are_shown() {
    testkit::on_both(parts, async |app| {
        let of = gathering(&app.house, "safer-cities");
        let mut chidi = organiser(&app, &of, "Chidi Eze").await;
        let mut hana = organiser(&app, &of, "Hana Lindgren").await;
        let one = draft(&app.house, &of, "Answer the call", &[FIRST, "Health pays."]).await;
        let desk = format!("/recommendations/{}/draft", one.code);
        let page = chidi.get(&desk).await.body;
        let paragraph = hidden(&page, "id=\"p-", "paragraph");
        // Both opened the desk; the form of the first paragraph says what they saw.
        assert!(page.contains("name=\"paragraph-revision\" value=\"1\""), "{page}");
        let send = |text: &'static str, seen: &'static str, own: &'static str| {
            vec![
                ("act", "reword"),
                ("paragraph", paragraph.as_str()),
                ("lang", "en"),
                ("paragraph-revision", seen),
                ("revision", own),
                ("text", text),
            ]
        };
        hana.submit(&desk, &send("Cities commit to a night service.", "1", "1")).await.says("Saved");
        let refused = chidi.post(&desk, &send("Cities fund a night service.", "1", "1")).await;
        assert_eq!(refused.status, 422);
        refused
            .says("Paragraph 1 changed since you began: here are both texts")
            .says("Cities commit to a night service.")
            .says("Cities fund a night service.");
        // His form now stands on what Hana wrote: he puts both together.
        let clash = refused.body.split_once("notice lamp stack").expect("both texts").1;
        assert!(
            clash.contains("name=\"paragraph-revision\" value=\"2\"")
                && clash.contains("name=\"revision\" value=\"2\""),
            "{clash}"
        );
        chidi.submit(&desk, &send("Cities commit to and fund a night service.", "2", "2")).await.says("Saved");
        let now = paragraphs::of(app.db(), one.id).await.expect("read");
        assert_eq!(now[0].texts[0].text, "Cities commit to and fund a night service.");

        // What Hana wrote into another paragraph meanwhile met nobody.
        let second = now[1].id.to_string();
        let other = [
            ("act", "reword"),
            ("paragraph", second.as_str()),
            ("lang", "en"),
            ("paragraph-revision", "1"),
            ("revision", "1"),
            ("text", "Health authorities pay."),
        ];
        hana.submit(&desk, &other).await.says("Saved");

        // A paragraph that was taken out while somebody worded it: the words are kept for a new one.
        chidi.submit(&desk, &[("act", "out"), ("paragraph", second.as_str())]).await.says("Saved");
        let late = [
            ("act", "reword"),
            ("paragraph", second.as_str()),
            ("lang", "en"),
            ("paragraph-revision", "2"),
            ("revision", "2"),
            ("text", "Health authorities pay half."),
        ];
        let gone = hana.post(&desk, &late).await;
        assert_eq!(gone.status, 422);
        gone.says("This paragraph was taken out while you wrote").says("Health authorities pay half.");
        hana.submit(&desk, &[("act", "add"), ("new", "Health authorities pay half."), ("after", "0")])
            .await
            .says("Saved");
        hana.submit(&desk, &[("act", "up"), ("paragraph", paragraph.as_str())]).await.says("Saved");
        let now = paragraphs::of(app.db(), one.id).await.expect("read");
        assert_eq!(now.iter().map(|one| one.position).collect::<Vec<_>>(), [1, 2]);
        assert_eq!(now[0].id.to_string(), paragraph);
        assert_eq!(hana.post(&desk, &[("act", "add"), ("new", " ")]).await.status, 422);
    })
    .await;
}

#[tokio::test]
async fn two_windows_at_once_and_one_wording_stands() {
    testkit::on_both(parts, async |app| {
        let of = gathering(&app.house, "safer-cities");
        let (mut chidi, mut hana) =
            (organiser(&app, &of, "Chidi Eze").await, organiser(&app, &of, "Hana Lindgren").await);
        let one = draft(&app.house, &of, "Answer the call", &[FIRST]).await;
        let desk = format!("/recommendations/{}/draft", one.code);
        let paragraph = hidden(&chidi.get(&desk).await.body, "id=\"p-", "paragraph");
        let send = |text: &'static str| {
            [
                ("act", "reword"),
                ("paragraph", paragraph.as_str()),
                ("lang", "en"),
                ("paragraph-revision", "1"),
                ("revision", "1"),
                ("text", text),
            ]
        };
        let (hers, his) = (send("Hers."), send("His."));
        let (a, b) = tokio::join!(hana.post(&desk, &hers), chidi.post(&desk, &his));
        let mut statuses = [a.status, b.status];
        statuses.sort_unstable();
        assert_eq!(statuses, [303, 422], "one is kept, the other is told");
        let lost = if a.status == 422 { &a } else { &b };
        lost.says("Hers.").says("His.");
    })
    .await;
}

#[tokio::test]
async fn a_translation_is_out_of_date_until_somebody_looks_at_it() {
    testkit::on_both(parts, async |app| {
        let of = gathering(&app.house, "safer-cities");
        let mut chidi = organiser(&app, &of, "Chidi Eze").await;
        let one = draft(&app.house, &of, "Answer the call", &[FIRST]).await;
        let desk = format!("/recommendations/{}/draft", one.code);
        let page = chidi.get(&desk).await;
        page.says("No translation yet");
        let paragraph = hidden(&page.body, "id=\"p-", "paragraph");
        let french = |text: &'static str, seen: &'static str, own: &'static str| {
            [
                ("act", "reword"),
                ("paragraph", paragraph.as_str()),
                ("lang", "fr"),
                ("paragraph-revision", seen),
                ("revision", own),
                ("text", text),
            ]
        };
        chidi
            .submit(&desk, &french("Les villes envisagent un service de nuit.", "1", "0"))
            .await
            .is_silent_about("No translation yet");
        let english = [
            ("act", "reword"),
            ("paragraph", paragraph.as_str()),
            ("lang", "en"),
            ("paragraph-revision", "1"),
            ("revision", "1"),
            ("text", "Cities commit to a night service."),
        ];
        chidi.submit(&desk, &english).await.says("Translation out of date");
        // Who translated the older wording sees what stands now.
        let late = chidi.post(&desk, &french("Les villes étudient un service de nuit.", "1", "1")).await;
        assert_eq!(late.status, 422);
        late.says("Cities commit to a night service.").says("Les villes étudient un service de nuit.");
        let state = async || paragraphs::of(app.db(), one.id).await.expect("read")[0].translation(&Lang::fr());
        assert_eq!(state().await, Translation::OutOfDate);
        chidi
            .submit(&desk, &[("act", "still-good"), ("paragraph", paragraph.as_str()), ("lang", "fr")])
            .await
            .is_silent_about("Translation out of date");
        assert_eq!(state().await, Translation::UpToDate);

        // In consultation the original stands still; a translation may come, and is a version of its own.
        let until = testkit::at("2027-04-01T00:00:00Z");
        in_consultation(&app.house, &one, until).await;
        let fixed = chidi
            .post(
                &desk,
                &[
                    ("act", "reword"),
                    ("paragraph", paragraph.as_str()),
                    ("lang", "en"),
                    ("paragraph-revision", "2"),
                    ("revision", "2"),
                    ("text", "Anything."),
                ],
            )
            .await;
        assert_eq!(fixed.status, 409);
        fixed.says("The text cannot be changed now (In consultation)");
        chidi.submit(&desk, &french("Les villes s’engagent à un service de nuit.", "2", "2")).await.says("Saved");
        let all = versions::all(app.db(), one.id).await.expect("read");
        assert_eq!(all.iter().map(|one| one.number).collect::<Vec<_>>(), [2, 1]);
        let mut reader = app.browser();
        reader
            .get(&format!("/fr/recommendations/{}", one.code))
            .await
            .says("Les villes s’engagent")
            .is_silent_about("plus à jour");
        reader
            .get(&format!("/fr/recommendations/{}/versions?from=1&to=2", one.code))
            .await
            .says("<ins>")
            .says("Une traduction a été ajoutée");
    })
    .await;
}

#[tokio::test]
async fn what_changed_between_two_versions_is_shown_word_by_word() {
    testkit::on_both(parts, async |app| {
        let of = gathering(&app.house, "safer-cities");
        let mut chidi = organiser(&app, &of, "Chidi Eze").await;
        let one = draft(&app.house, &of, "Answer the call", &[FIRST, "Health pays."]).await;
        let one = in_consultation(&app.house, &one, testkit::at("2027-03-02T00:00:00Z")).await;
        at(&app.house, &one, State::Consolidation, |_| ()).await;
        let desk = format!("/recommendations/{}/draft", one.code);
        let now = paragraphs::of(app.db(), one.id).await.expect("read");
        let (first, second) = (now[0].id.to_string(), now[1].id.to_string());
        chidi
            .submit(
                &desk,
                &[
                    ("act", "reword"),
                    ("paragraph", &first),
                    ("lang", "en"),
                    ("paragraph-revision", "1"),
                    ("revision", "1"),
                    ("text", "Cities commit to a night service."),
                ],
            )
            .await
            .says("Saved");
        chidi.submit(&desk, &[("act", "out"), ("paragraph", &second)]).await.says("Saved");
        // What the group writes is not public before it is a version.
        app.browser()
            .get(&format!("/recommendations/{}", one.code))
            .await
            .says("should consider")
            .is_silent_about("commit to");
        at(&app.house, &one, State::Adoption, |_| ()).await;
        let page = app.browser().get(&format!("/recommendations/{}/versions", one.code)).await;
        page.says("From version 1 to version 2").says("<ins>commit to</ins>").says("<del>Health pays.</del>");
        app.browser()
            .get(&format!("/recommendations/{}/versions?from=1&to=1", one.code))
            .await
            .is_silent_about("<ins>");
    })
    .await;
}
