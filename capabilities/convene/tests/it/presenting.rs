//! Amina proposes with Otto and Grace, is told where her name stands, answers every kind of question, hands in files.

use crate::parts::{letter_to, letters_to, link_in, parts, signed_in};
use crate::proposing::{begin, with};
use convene::proposal::model::{Part, State};
use convene::proposal::store;
use convene::testing;
use testkit::TestApp;

async fn proposal(app: &TestApp, path: &str) -> convene::proposal::model::Proposal {
    let secret = base::Secret::given(path.trim_start_matches("/propose/"));
    store::by_secret(app.db(), &secret).await.expect("it is read").expect("it is there")
}

async fn presenters(app: &TestApp, path: &str) -> Vec<convene::proposal::model::Presenter> {
    store::presenters(app.db(), proposal(app, path).await.id).await.expect("they are read")
}

#[tokio::test]
async fn otto_joins_while_it_is_a_draft_and_grace_declines() {
    testkit::on_both(parts, async |app| {
        testing::safer_cities(&app.house).await;
        let mut amina = app.browser();
        let path = begin(&mut amina).await;
        let mut draft = with(&[
            ("revision", "1"),
            ("p2-name", "Otto Lindqvist"),
            ("p2-mail", "otto@averne.example"),
            ("p2-role", "moderator"),
            ("do", "save"),
        ]);
        amina.submit(&path, &draft).await.says("Otto Lindqvist").says("not invited yet");
        // The place that was typed into is there again: nobody vanishes from a draft.
        amina.get(&path).await.says("otto@averne.example");
        draft.retain(|(name, _)| !["revision", "do"].contains(name));
        draft.extend([("revision", "2"), ("do", "invite 2")]);
        amina.submit(&path, &draft).await.says("The invitation is on its way").says("invited on Monday 1 March 2027");
        let letter = letter_to(&app, "otto@averne.example").await;
        assert!(letter.contains("Amina Diallo would like to present “Two doors, one visit” with you"), "{letter}");
        let join = link_in(&letter);
        let mut otto = signed_in(&app, "otto@averne.example", "Otto Lindqvist").await;
        otto.get(&join).await.says("Two doors, one visit").says("Moderates").says("value=\"Otto Lindqvist\"");
        assert_eq!(presenters(&app, &path).await[1].part, Part::Invited, "reading the page changes nothing");
        otto.post(&join, &[("do", "join"), ("name", "")])
            .await
            .says("Not joined yet")
            .says("Choose the sector you work in");
        let lines = [
            ("do", "join"),
            ("name", "Otto Lindqvist"),
            ("organisation", "Averne Police"),
            ("sector", "police"),
            ("level", "local"),
            ("biography", "Nights."),
        ];
        otto.submit(&join, &lines).await.says("You have joined");
        let now = presenters(&app, &path).await;
        assert_eq!(
            (now[1].part, now[1].organisation.as_str(), now[1].sector.as_str(), now[1].person_id.is_some()),
            (Part::Joined, "Averne Police", "police", true)
        );
        assert!(letter_to(&app, "amina@harbour-street.example").await.contains("Otto Lindqvist has joined"));
        // What Otto wrote is his: Amina's window cannot overwrite it.
        let page = amina.get(&path).await;
        page.says("said yes on Monday 1 March 2027").is_silent_about("name=\"p2-organisation\"");
        amina
            .submit(
                &path,
                &with(&[("p2-organisation", "Elsewhere"), ("p3-mail", "grace@lorne.example"), ("do", "send")]),
            )
            .await
            .says("grace@lorne.example");
        assert_eq!(presenters(&app, &path).await[1].organisation, "Averne Police");
        // Grace had not been invited; sending did it. She declines.
        let grace = link_in(&letter_to(&app, "grace@lorne.example").await);
        app.browser().submit(&grace, &[("do", "decline")]).await.says("You have declined");
        assert_eq!(presenters(&app, &path).await[2].part, Part::Declined);
        otto.get("/me/proposals").await.says("Two doors, one visit").is_silent_about("href=\"/propose/");
        // Taken out, the link leads nowhere.
        amina
            .submit(&path, &with(&[("do", "remove 3")]))
            .await
            .says("The presenter was removed")
            .is_silent_about("grace@lorne.example");
        assert_eq!(app.browser().get(&grace).await.status, 404);
        assert_eq!(letters_to(&app, "grace@lorne.example").await, 1);
    })
    .await;
}

#[tokio::test]
async fn the_preview_finds_names_and_amina_answers_each() {
    testkit::on_both(parts, async |app| {
        testing::safer_cities(&app.house).await;
        let mut amina = app.browser();
        let path = begin(&mut amina).await;
        let text = "Forty calls a night.\n\nWhat Amina Diallo’s team did, and why Diallo Street was first.";
        amina
            .submit(&path, &with(&[("revision", "1"), ("abstract", text), ("do", "save")]))
            .await
            .says("Your name appears in paragraph 2.");
        let preview = amina.get(&format!("{path}/preview")).await;
        preview
            .says("Your name appears in paragraph 2.")
            .says("<mark>Amina Diallo</mark>")
            .says("Non-governmental organisation, Local")
            .says("Harbour Street Outreach");
        preview.is_silent_about("amina@harbour-street.example");
        amina.submit(&format!("{path}/preview"), &[("keep", "Diallo")]).await.says("in one place");
        amina.submit(&format!("{path}/preview"), &[("replace", "Amina Diallo")]).await.says("We found no name");
        assert_eq!(
            proposal(&app, &path).await.abstract_text,
            "Forty calls a night.\n\nWhat one of us’s team did, and why Diallo Street was first."
        );
    })
    .await;
}

#[tokio::test]
async fn all_ten_kinds_of_questions_take_good_answers_and_name_bad_ones() {
    testkit::on_both(parts, async |app| {
        testing::safer_cities(&app.house).await;
        let mut amina = app.browser();
        let path = begin(&mut amina).await;
        let bad = [
            ("revision", "1"),
            ("a-q-short", &*"x".repeat(201)),
            ("a-q-long", &*"word ".repeat(101)),
            ("a-q-number", "many"),
            ("a-q-yes-no", "perhaps"),
            ("a-q-one", "Fire"),
            ("a-q-several", "Fire"),
            ("a-q-date", "tomorrow"),
            ("a-q-link", "averne"),
            ("a-q-contact", "me"),
            ("do", "send"),
        ];
        let refused = amina.post(&path, &with(&bad)).await;
        assert_eq!(refused.status, 422);
        for sentence in [
            "kind short: shorten this by one character",
            "kind long: shorten this by one word",
            "kind number: write a number",
            "kind yes-no: choose",
            "kind one: choose",
            "kind several: choose",
            "kind date: write a day",
            "kind link: write a whole address",
            "kind contact: write an e-mail address",
        ] {
            refused.says(sentence);
        }
        refused.says("value=\"tomorrow\"").says("value=\"averne\"").says("9 things to put right");
        let good = [
            ("revision", "2"),
            ("a-q-short", "Kerb"),
            ("a-q-long", "Two years of nights."),
            ("a-q-number", "48"),
            ("a-q-yes-no", "yes"),
            ("a-q-one", "Police"),
            ("a-q-several", ""),
            ("a-q-several", "Police"),
            ("a-q-several", "Residents"),
            ("a-q-date", "2025-02-03"),
            ("a-q-link", "https://averne.example/book"),
            ("a-q-contact", "+1 555 010 0199"),
            ("do", "send"),
        ];
        let sent = amina.post(&path, &with(&good)).await;
        assert_eq!(sent.status, 303, "{}", sent.body);
        let one = proposal(&app, &path).await;
        assert_eq!(one.state, State::Submitted);
        let answers = store::answers(app.db(), one.id).await.expect("they are read");
        let said: Vec<&str> = answers.iter().map(|(_, value)| value.as_str()).collect();
        assert!(said.contains(&"Police\nResidents") && said.contains(&"2025-02-03"), "{said:?}");
        amina.get(&format!("{path}/preview")).await.says("Two years of nights.").is_silent_about("Kerb");
    })
    .await;
}

#[tokio::test]
async fn r02_r09_r13_a_file_is_given_only_with_its_own_proposal() {
    testkit::on_both(parts, async |app| {
        let sample = testing::safer_cities(&app.house).await;
        let mut amina = app.browser();
        let path = begin(&mut amina).await;
        let fields = with(&[("revision", "1"), ("do", "save")]);
        let pdf: &[u8] = b"%PDF-1.7 the night book";
        let files: [(&str, &str, &str, &[u8]); 3] = [
            ("files", "night\u{202e}book.pdf", "text/html", pdf),
            ("files", "page.html", "application/pdf", b"<script>"),
            ("a-q-file", "empty.pdf", "application/pdf", b""),
        ];
        let seen = amina.upload(&path, &fields, &files).await;
        assert_eq!(seen.status, 422);
        seen.says("“page.html” was not taken").says("“empty.pdf” was not taken").says("nightbook.pdf");
        assert_eq!(proposal(&app, &path).await.revision, 1, "nothing else had changed");
        let file = amina.get(&format!("{path}/files/1")).await;
        assert_eq!((file.bytes.as_slice(), file.headers["content-type"].to_str().ok()), (pdf, Some("application/pdf")));
        assert!(
            file.headers["content-disposition"]
                .to_str()
                .expect("ASCII")
                .starts_with("attachment; filename=\"nightbook.pdf\"")
        );
        assert_eq!(file.headers["x-content-type-options"], "nosniff");
        // The same place at another proposal, another place, no link: nothing.
        let other = testing::submitted(&app.house, &sample, "Another").await;
        for place in [
            format!("/propose/{}/files/1", other.edit.expose()),
            format!("{path}/files/2"),
            format!("{path}/files/0"),
            "/propose/none/files/1".to_owned(),
        ] {
            assert_eq!(app.browser().get(&place).await.status, 404, "{place}");
        }
        amina.submit(&path, &with(&[("do", "remove-file 1")])).await.is_silent_about("nightbook.pdf");
        assert_eq!(amina.get(&format!("{path}/files/1")).await.status, 404);
    })
    .await;
}
