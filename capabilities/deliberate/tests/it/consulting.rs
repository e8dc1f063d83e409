//! Bartolo amends without an account, Esther supports, Eve is stopped, the group decides; what arrives late is kept.

use crate::parts::{hidden, letter_to, link_in, organiser, parts, person};
use base::Ts;
use deliberate::consultation::model::Decision;
use deliberate::consultation::store as consultation;
use deliberate::recommendation::model::{Recommendation, State};
use deliberate::recommendation::store::{paragraphs, versions};
use deliberate::testing::{at, draft, gathering, in_consultation};
use testkit::{Browser, TestApp};

const FIRST: &str = "Cities should consider a night service.";
const PROPOSED: &str = "Cities commit to a night service.";

fn end() -> Ts {
    testkit::at("2027-03-15T18:00:00Z")
}

async fn asked(app: &TestApp) -> Recommendation {
    let of = gathering(&app.house, "safer-cities");
    let one = draft(&app.house, &of, "Answer the call", &[FIRST, "Health pays."]).await;
    in_consultation(&app.house, &one, end()).await
}

async fn paragraph(app: &TestApp, one: &Recommendation) -> String {
    paragraphs::of(app.db(), one.id).await.expect("read")[0].id.to_string()
}

fn amendment<'a>(paragraph: &'a str, text: &'a str, base: &'a str, revision: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("paragraph", paragraph),
        ("change", "change"),
        ("text", text),
        ("words", "What is only considered is never followed up."),
        ("base-text", base),
        ("base-revision", revision),
        ("name", "Bartolo Reyes"),
        ("organisation", "Harbour Street Outreach"),
        ("mail", "bartolo@harbour.example"),
    ]
}

async fn confirm(app: &TestApp, browser: &mut Browser, mail: &str) {
    let link = link_in(&letter_to(app, mail).await);
    browser.get(&link).await.says("Yes, show it with my name");
    browser.submit(&link, &[]).await.says("It is shown now");
}

#[tokio::test]
async fn bartolo_amends_without_an_account_and_it_is_shown_once_he_confirms() {
    testkit::on_both(parts, async |app| {
        let one = asked(&app).await;
        let (page, mut bartolo) = (format!("/recommendations/{}", one.code), app.browser());
        let id = paragraph(&app, &one).await;
        bartolo.get(&format!("{page}/amend?paragraph={id}")).await.says(FIRST).says("You get a letter");
        let mut empty = amendment(&id, PROPOSED, FIRST, "1");
        empty[3].1 = "";
        empty[8].1 = "nowhere";
        let refused = bartolo.post(&format!("{page}/amend"), &empty).await;
        assert_eq!(refused.status, 422);
        refused.says("Give your reason").says("Give an e-mail address").says(PROPOSED);
        bartolo
            .post(&format!("{page}/amend"), &amendment(&id, FIRST, FIRST, "1"))
            .await
            .says("Your wording is the same");
        bartolo
            .submit(&format!("{page}/amend"), &amendment(&id, PROPOSED, FIRST, "1"))
            .await
            .says("when you follow the link")
            .is_silent_about("Bartolo Reyes");
        // A mail program that looks at the link confirms nothing.
        let link = link_in(&letter_to(&app, "bartolo@harbour.example").await);
        bartolo.get(&link).await.says("What is only considered is never followed up.");
        bartolo.get(&page).await.is_silent_about("Bartolo Reyes");
        confirm(&app, &mut bartolo, "bartolo@harbour.example").await;
        let seen = bartolo.get(&page).await;
        seen.says("A1. Paragraph 1, another wording")
            .says("Bartolo Reyes, Harbour Street Outreach")
            .says("<del>should consider</del>");
        seen.is_silent_about("bartolo@harbour.example");
        assert_eq!(bartolo.get(&link).await.status, 404, "a link is good once");
    })
    .await;
}

#[tokio::test]
async fn esther_supports_and_changes_her_mind_and_counts_once() {
    testkit::on_both(parts, async |app| {
        let one = asked(&app).await;
        let page = format!("/recommendations/{}", one.code);
        let id = paragraph(&app, &one).await;
        let (_, mut bartolo) = person(&app, "Bartolo Reyes").await;
        bartolo.submit(&format!("{page}/amend"), &amendment(&id, PROPOSED, FIRST, "1")).await.says("It is shown now");
        let amendment_page = format!("{page}/amendments/1");
        let stance = |stance: &'static str, words: &'static str| {
            [("stance", stance), ("words", words), ("name", "Esther Vale"), ("mail", "esther@vale.example")]
        };
        let mut esther = app.browser();
        esther.get(&amendment_page).await.says(PROPOSED.split(' ').next_back().expect("a word"));
        let refused = esther.post(&amendment_page, &stance("objection", "")).await;
        assert_eq!(refused.status, 422);
        refused.says("Say why you object");
        for _ in 0..2 {
            esther.submit(&amendment_page, &stance("support", "")).await.says("when you follow the link");
            app.clock.pass_s(60);
            confirm(&app, &mut esther, "esther@vale.example").await;
        }
        let all = consultation::amendments(app.db(), one.id).await.expect("read");
        assert_eq!((all[0].supporters.len(), all[0].objections.len()), (1, 0));
        esther
            .submit(&amendment_page, &stance("objection", "Who pays for the nights?"))
            .await
            .says("when you follow the link");
        confirm(&app, &mut esther, "esther@vale.example").await;
        let all = consultation::amendments(app.db(), one.id).await.expect("read");
        assert_eq!((all[0].supporters.len(), all[0].objections.len()), (0, 1));
        esther.get(&amendment_page).await.says("Who pays for the nights?");
        assert_eq!(esther.get(&format!("{page}/amendments/2")).await.status, 404);
    })
    .await;
}

#[tokio::test]
async fn a_paragraph_that_just_changed_shows_both_texts_and_keeps_what_was_typed() {
    testkit::on_both(parts, async |app| {
        let one = asked(&app).await;
        let page = format!("/recommendations/{}", one.code);
        let id = paragraph(&app, &one).await;
        let mut amina = organiser(&app, &one.of, "Amina Diallo").await;
        let (_, mut esther) = person(&app, "Esther Vale").await;
        // Esther has the form open while the group takes Bartolo's amendment.
        let form = esther.get(&format!("{page}/amend?paragraph={id}")).await;
        assert_eq!(hidden(&form.body, "<form", "base-revision"), "1");
        let (_, mut bartolo) = person(&app, "Bartolo Reyes").await;
        bartolo.submit(&format!("{page}/amend"), &amendment(&id, PROPOSED, FIRST, "1")).await.says("It is shown now");
        let decide = format!("{page}/draft/amendments/1");
        amina
            .submit(
                &decide,
                &[
                    ("verdict", "take"),
                    ("revision", "1"),
                    ("text", PROPOSED),
                    ("reason", "A promise can be asked about."),
                ],
            )
            .await
            .says("Accepted");
        let hers = "Cities should consider a day and night service.";
        let refused = esther.post(&format!("{page}/amend"), &amendment(&id, hers, FIRST, "1")).await;
        assert_eq!(refused.status, 422);
        refused.says("Paragraph 1 changed since you began: here are both texts").says("<ins>").says(hers);
        assert_eq!(hidden(&refused.body, "<form", "base-revision"), "2");
        esther.submit(&format!("{page}/amend"), &amendment(&id, hers, PROPOSED, "2")).await.says("It is shown now");
        let all = consultation::amendments(app.db(), one.id).await.expect("read");
        assert_eq!((all[1].base_text.as_str(), all[1].text.as_str()), (PROPOSED, hers));
    })
    .await;
}

#[tokio::test]
async fn what_arrives_after_the_end_is_not_taken_and_not_lost() {
    testkit::on_both(parts, async |app| {
        let one = asked(&app).await;
        let page = format!("/recommendations/{}", one.code);
        let id = paragraph(&app, &one).await;
        let mut bartolo = app.browser();
        app.clock.set(end().plus_s(60));
        bartolo
            .submit(&format!("{page}/amend"), &amendment(&id, PROPOSED, FIRST, "1"))
            .await
            .says("when you follow the link");
        app.clock.set(end().plus_s(61));
        let comment = [
            ("paragraph", id.as_str()),
            ("words", "Our night nurse answers a third of the calls."),
            ("name", "Esther Vale"),
            ("mail", "esther@vale.example"),
        ];
        let late = bartolo.post(&format!("{page}/comment"), &comment).await;
        assert_eq!(late.status, 422);
        late.says("The consultation ended Monday 15 March 2027, 18:00")
            .says("Our night nurse answers a third of the calls.");
        let late = bartolo.post(&format!("{page}/amend"), &amendment(&id, "Another.", FIRST, "1")).await;
        assert_eq!(late.status, 422);
        late.says("before this arrived").says("Another.");
        let shut = bartolo.get(&format!("{page}/comment")).await;
        assert_eq!(shut.status, 409);
        // What arrived in time may be confirmed later.
        app.clock.set(end().plus_s(86_400));
        confirm(&app, &mut bartolo, "bartolo@harbour.example").await;
        bartolo.get(&page).await.says("A1. Paragraph 1");
    })
    .await;
}

#[tokio::test]
async fn a_link_ends_after_a_week_and_what_nobody_confirmed_is_deleted() {
    testkit::on_both(parts, async |app| {
        let one = asked(&app).await;
        let page = format!("/recommendations/{}", one.code);
        let id = paragraph(&app, &one).await;
        let mut eve = app.browser();
        eve.submit(&format!("{page}/amend"), &amendment(&id, "Eve was here.", FIRST, "1"))
            .await
            .says("when you follow the link");
        let link = link_in(&letter_to(&app, "bartolo@harbour.example").await);
        app.clock.pass_s(7 * 86_400 + 1);
        let late = eve.get(&link).await;
        assert_eq!(late.status, 410);
        late.says("This link is no longer good");
        app.clock.pass_s(3_600);
        app.run_jobs().await;
        let rows = app.db().all(store::sql("select id from contribution")).await.expect("read");
        assert!(rows.is_empty(), "the address that Eve typed is gone");
        assert_eq!(eve.get(&link).await.status, 404);
        // So fast it is a script.
        let comment = [("words", "x"), ("name", "Eve"), ("mail", "eve@evil.example")];
        app.clock.set(end().plus_s(-3_600));
        let mut statuses = Vec::new();
        for _ in 0..9 {
            statuses.push(eve.post(&format!("{page}/comment"), &comment).await.status);
        }
        assert_eq!((statuses[0], statuses[8]), (303, 429));
    })
    .await;
}

#[tokio::test]
async fn hostile_text_is_text_and_what_is_hidden_says_why() {
    testkit::on_both(parts, async |app| {
        let one = asked(&app).await;
        let page = format!("/recommendations/{}", one.code);
        let mut amina = organiser(&app, &one.of, "Amina Diallo").await;
        let (_, mut eve) = person(&app, "Eve").await;
        let hostile = "<script>alert(1)</script> \u{202e}{title}";
        eve.submit(&format!("{page}/comment"), &[("words", hostile), ("name", "<b>Eve</b>")])
            .await
            .says("It is shown now");
        app.browser().get(&page).await.is_silent_about("<script>alert").is_silent_about("<b>Eve").says("alert(1)");
        let said = consultation::comments(app.db(), one.id).await.expect("read");
        let id = said[0].id.to_string();
        let hide = format!("{page}/draft/hide");
        assert_eq!(eve.post(&hide, &[("contribution", &id), ("why", "mine")]).await.status, 404);
        assert_eq!(amina.post(&hide, &[("contribution", &id), ("why", " ")]).await.status, 422);
        amina.submit(&hide, &[("contribution", &id), ("why", "Not about the text.")]).await.says("no longer shown");
        app.browser().get(&page).await.is_silent_about("alert(1)").says("Not about the text.");
        assert_eq!(amina.post(&hide, &[("contribution", &id), ("why", "again")]).await.status, 404);
    })
    .await;
}

#[tokio::test]
async fn the_group_takes_merges_and_leaves_each_with_a_reason() {
    testkit::on_both(parts, async |app| {
        let one = asked(&app).await;
        let page = format!("/recommendations/{}", one.code);
        let id = paragraph(&app, &one).await;
        let (mut amina, mut chidi) =
            (organiser(&app, &one.of, "Amina Diallo").await, organiser(&app, &one.of, "Chidi Eze").await);
        let (_, mut bartolo) = person(&app, "Bartolo Reyes").await;
        bartolo.submit(&format!("{page}/amend"), &amendment(&id, PROPOSED, FIRST, "1")).await.says("It is shown now");
        let mut add = amendment("", "The night shift is staffed first.", "", "");
        add[1].1 = "add";
        add.push(("after", "2"));
        bartolo.submit(&format!("{page}/amend"), &add).await.says("New paragraph after paragraph 2");
        let mut out = amendment(&id, "", FIRST, "1");
        out[1].1 = "delete";
        bartolo.submit(&format!("{page}/amend"), &out).await.says("Paragraph 1, to be taken out");
        at(&app.house, &one, State::Consolidation, |_| ()).await;
        let decide = |n: u8| format!("{page}/draft/amendments/{n}");
        assert_eq!(bartolo.get(&decide(1)).await.status, 404, "only the group decides");
        amina.get(&decide(1)).await.says(PROPOSED).says("Take this text");
        amina
            .post(&decide(1), &[("verdict", "take"), ("revision", "1"), ("text", PROPOSED), ("reason", "")])
            .await
            .says("Give the reason");
        let merged = "Cities commit to a service at night.";
        amina
            .submit(&decide(1), &[("verdict", "take"), ("revision", "1"), ("text", merged), ("reason", "Plainer.")])
            .await
            .says("Accepted in other words");
        // Whoever proposed it reads what became of it, and why.
        let letter = letter_to(&app, "bartolo.reyes@averne.example").await;
        for said in ["your amendment A1", "Accepted in other words", "Plainer.", &format!("{page}/amendments/1")] {
            assert!(letter.contains(said), "{said:?} in:\n{letter}");
        }
        // Two drafters decide A2 at once: one decides, the other is told and keeps the reason.
        let take = [
            ("verdict", "take"),
            ("revision", "0"),
            ("text", "The night shift is staffed first."),
            ("reason", "It is what fails first."),
        ];
        let leave = [("verdict", "leave"), ("reason", "Too narrow for a recommendation.")];
        let second = decide(2);
        let (a, b) = tokio::join!(amina.post(&second, &take), chidi.post(&second, &leave));
        let mut statuses = [a.status, b.status];
        statuses.sort_unstable();
        assert_eq!(statuses, [303, 422]);
        let (lost, reason) = if a.status == 422 { (&a, take[3].1) } else { (&b, leave[1].1) };
        lost.says("Somebody else in the group has decided this meanwhile").says(reason);
        // A3 was written against the wording before A1: whoever takes it with the old form is told.
        let stale = amina.post(&decide(3), &[("verdict", "take"), ("revision", "1"), ("reason", "Agreed.")]).await;
        assert_eq!(stale.status, 422);
        stale.says("Paragraph 1 changed since you began");
        amina.submit(&decide(3), &[("verdict", "leave"), ("reason", "A1 says it better.")]).await.says("Not accepted");
        let all = consultation::amendments(app.db(), one.id).await.expect("read");
        assert_eq!((all[0].decision, all[2].decision), (Decision::Merged, Decision::Rejected));
        assert!(all[0].is_overtaken(1) == (all[0].decision == Decision::Open));
        let latest = versions::latest(app.db(), one.id).await.expect("read").expect("a version");
        assert_eq!(latest.document.paragraphs[0].text("en", "en"), merged);
        assert!(latest.number >= 2);
        app.browser()
            .get(&page)
            .await
            .says("<ins>")
            .says("Plainer.")
            .says("A1 says it better.")
            .says("without the changes");
        app.browser().get(&format!("{page}?text=clean")).await.says(merged).says("with what the consultation changed");
    })
    .await;
}

#[tokio::test]
async fn an_amendment_in_french_is_worked_into_both_languages() {
    testkit::on_both(parts, async |app| {
        let one = asked(&app).await;
        let page = format!("/recommendations/{}", one.code);
        let id = paragraph(&app, &one).await;
        let mut amina = organiser(&app, &one.of, "Amina Diallo").await;
        let (_, mut delphine) = person(&app, "Delphine Roy").await;
        let french = "Les villes s’engagent à un service de nuit.";
        delphine.submit(&format!("/fr{page}/amend"), &amendment(&id, french, FIRST, "1")).await.says("Merci");
        amina.get(&format!("{page}/draft/amendments/1")).await.says("in English").says("in French");
        let fields = [
            ("verdict", "take"),
            ("revision", "1"),
            ("text", PROPOSED),
            ("text-own", french),
            ("reason", "Agreed in both."),
        ];
        amina.submit(&format!("{page}/draft/amendments/1"), &fields).await.says("Accepted");
        app.browser().get(&format!("/fr{page}")).await.says(french).is_silent_about("plus à jour");
        app.browser().get(&format!("{page}?text=clean")).await.says(PROPOSED);
    })
    .await;
}
