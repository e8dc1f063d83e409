//! Hana coordinates one audit, Chidi another: nobody of the one finds the other. Whoever is invited stands outside until
//! the answer; terms are signed by each alone; without a quorum no decision is taken; what ends is reminded of.

use crate::parts::{letter_to, link_in, parts, person};
use diagnose::audit::model::Role;
use diagnose::audit::store::steps;
use diagnose::testing::{again, audit, maker, member, tx};

#[tokio::test]
async fn two_audits_stand_behind_walls_of_their_own() {
    testkit::on_both(parts, async |app| {
        let (hana, mut by_hana) = person(&app, "Hana Lindgren").await;
        let (chidi, mut by_chidi) = person(&app, "Chidi Eze").await;
        let east = audit(&app.house, "eastmarch", "How safe is Eastmarch?", hana).await;
        let salt = audit(&app.house, "saltmarket", "Saltmarket by night", chidi).await;
        let (otto, mut by_otto) = person(&app, "Otto Brandt").await;
        member(&app.house, &east, otto, Role::Analyst).await;
        let (panel, mut by_panel) = person(&app, "Leo Varga").await;
        member(&app.house, &salt, panel, Role::Panel).await;

        by_hana.get("/audits/eastmarch/desk").await.says("How safe is Eastmarch?");
        by_chidi.get("/audits/saltmarket/desk").await.says("Saltmarket by night");
        let desks =
            ["", "/committee", "/terms", "/inventory", "/findings", "/priorities", "/portrait", "/portrait/summary"];
        for desk in desks {
            assert_eq!(by_hana.get(&format!("/audits/eastmarch/desk{desk}")).await.status, 200, "{desk}");
            for (browser, elsewhere) in [
                (&mut by_hana, "saltmarket"),
                (&mut by_otto, "saltmarket"),
                (&mut by_chidi, "eastmarch"),
                (&mut by_panel, "eastmarch"),
            ] {
                assert_eq!(
                    browser.get(&format!("/audits/{elsewhere}/desk{desk}")).await.status,
                    404,
                    "{elsewhere}{desk}"
                );
                let post = browser.post(&format!("/audits/{elsewhere}/desk{desk}"), &[("act", "settings")]).await;
                assert_eq!(post.status, 404, "{elsewhere}{desk}");
            }
        }
        // Within the wall each goes where the role has business: the panel reads findings and no inventory.
        assert_eq!(by_panel.get("/audits/saltmarket/desk/findings").await.status, 200);
        assert_eq!(by_panel.get("/audits/saltmarket/desk/inventory").await.status, 404);
        assert_eq!(by_otto.post("/audits/eastmarch/desk", &[("act", "move"), ("to", "preparing")]).await.status, 404);
        assert_eq!(app.browser().get("/audits/eastmarch/desk").await.status, 303);
        app.browser().get("/audits").await.says("How safe is Eastmarch?").says("Saltmarket by night");
    })
    .await;
}

#[tokio::test]
async fn the_portfolio_asks_as_often_for_one_audit_as_for_three() {
    testkit::on_both(parts, async |app| {
        let (hana, _) = person(&app, "Hana Lindgren").await;
        let mut asked = Vec::new();
        for codes in [&["one"][..], &["two", "three"]] {
            for code in codes {
                let one = audit(&app.house, code, code, hana).await;
                let tx = tx(&app.house).await;
                steps::lay_out(&tx, one.id).await.expect("steps");
                tx.commit().await.expect("written");
            }
            let before = app.db().asked();
            app.browser().get(&format!("/audits?from=0&n={}", codes.len())).await.says("Now: Mandate");
            asked.push(app.db().asked() - before);
        }
        assert_eq!(asked[0], asked[1]);
    })
    .await;
}

#[tokio::test]
async fn whoever_is_invited_stands_outside_until_the_answer_and_signs_alone() {
    testkit::on_both(parts, async |app| {
        let (hana, mut by_hana) = person(&app, "Hana Lindgren").await;
        audit(&app.house, "eastmarch", "How safe is Eastmarch?", hana).await;
        let (_, mut by_wren) = person(&app, "Wren Halloran").await;
        let (_, mut by_joss) = person(&app, "Joss Whitlock").await;
        let desk = "/audits/eastmarch/desk/committee";
        for mail in ["wren.halloran@averne.example", "joss.whitlock@averne.example"] {
            let fields = [("act", "invite"), ("mail", mail), ("role", "committee"), ("organisation", "Ward residents")];
            by_hana.submit(desk, &fields).await.says("Invited by letter");
        }
        let again = [("act", "invite"), ("mail", "wren.halloran@averne.example"), ("role", "committee")];
        assert_eq!(by_hana.post(desk, &again).await.status, 422);
        let wrong = by_hana.post(desk, &[("act", "invite"), ("mail", "wren"), ("role", "committee")]).await;
        assert_eq!(wrong.status, 422);
        wrong.says("Write an address such as");

        let letter = letter_to(&app, "wren.halloran@averne.example").await;
        assert!(letter.contains("Decides on terms, scope, priorities and release"), "{letter}");
        assert_eq!(by_wren.get("/audits/eastmarch/desk").await.status, 404, "invited is not inside");
        let own = by_wren.get("/me").await;
        own.says("href=\"/audits/eastmarch/invitation\"").is_silent_about("/audits/eastmarch/desk");
        by_wren.get(&link_in(&letter)).await.says("You are asked to take part as");
        by_wren.submit("/audits/eastmarch/invitation", &[("answer", "accepted")]).await.says("you take part");
        by_joss.submit("/audits/eastmarch/invitation", &[("answer", "accepted")]).await.says("you take part");
        assert_eq!(by_joss.get("/audits/eastmarch/invitation").await.status, 404, "answered once");
        by_joss.get("/me").await.says("href=\"/audits/eastmarch/desk\"");

        let terms = "/audits/eastmarch/desk/terms";
        // Letters of one instant have no order.
        app.clock.pass_s(60);
        by_hana
            .submit(terms, &[("act", "offer"), ("text-en", "Why, what, who.")])
            .await
            .says("each member of the committee got a letter");
        assert!(letter_to(&app, "joss.whitlock@averne.example").await.contains("waits for your signature"));
        app.browser().get("/audits/eastmarch").await.is_silent_about("Why, what, who.");
        by_wren.submit(terms, &[("act", "sign")]).await.says("in force, signed by 1 of 2").says("Wren Halloran");
        assert_eq!(
            by_hana.post(terms, &[("act", "sign")]).await.status,
            404,
            "who is not of the committee does not sign"
        );
        app.browser().get("/audits/eastmarch").await.says("Why, what, who.").is_silent_about("Wren Halloran");
        // What was offered stays: a new text is a new version with a reason.
        let next = [("act", "offer"), ("text-en", "Why, what, who, until when.")];
        assert_eq!(by_hana.post(terms, &next).await.status, 422);
        let next = [("act", "offer"), ("text-en", "Why, what, who, until when."), ("why", "Until when")];
        by_hana.submit(terms, &next).await.says("Version 2").says("signed by 0 of 2");
    })
    .await;
}

#[tokio::test]
async fn without_a_quorum_no_decision_is_taken() {
    testkit::on_both(parts, async |app| {
        let (hana, mut by_hana) = person(&app, "Hana Lindgren").await;
        let east = audit(&app.house, "eastmarch", "How safe is Eastmarch?", hana).await;
        let mut committee = Vec::new();
        for name in ["Wren Halloran", "Joss Whitlock", "Theo Marchbanks"] {
            let (id, browser) = person(&app, name).await;
            member(&app.house, &east, id, Role::Committee).await;
            committee.push((id, browser));
        }
        let called = [
            ("act", "meeting"),
            ("meeting-title", "Terms and data"),
            ("meeting-day", "2027-03-04"),
            ("meeting-time", "17:30"),
            ("agenda", "Terms\nData"),
        ];
        by_hana
            .submit("/audits/eastmarch/desk/committee", &called)
            .await
            .says("every member of the committee got a letter");
        let letter = letter_to(&app, "theo.marchbanks@averne.example").await;
        assert!(letter.contains("> Terms") && letter.contains("> Data"), "{letter}");
        let meeting = "/audits/eastmarch/desk/meetings/1";
        let decide = |votes: &'static str| {
            vec![
                ("act", "decide"),
                ("about", "terms"),
                ("decision", "The terms stand."),
                ("for", votes),
                ("against", "0"),
                ("abstained", "0"),
            ]
        };
        let refused = by_hana.post(meeting, &decide("0")).await;
        assert_eq!(refused.status, 422);
        refused.says("0 of 3 were there: that is no quorum").says("The terms stand.");
        let (first, second) = (format!("p-{}", committee[0].0), format!("p-{}", committee[1].0));
        by_hana
            .submit(meeting, &[("act", "presence"), (&first, "present"), (&second, "present")])
            .await
            .says("2 of 3 present: a quorum");
        assert_eq!(by_hana.post(meeting, &decide("3")).await.status, 422, "more votes than people");
        by_hana
            .submit(meeting, &decide("2"))
            .await
            .says("Recorded")
            .says("2 for, 0 against, 0 abstained; 2 of 3 present");
        let minutes = [
            ("act", "keep"),
            ("meeting-title", "Terms and data"),
            ("meeting-day", "2027-03-04"),
            ("meeting-time", "17:30"),
            ("agenda", "Terms\nData"),
            ("minutes", "Short and friendly."),
        ];
        by_hana.submit(meeting, &minutes).await.says("Short and friendly.");
        let theo = &mut committee[2].1;
        theo.get(meeting).await.says("Short and friendly.").is_silent_about("Record a decision");
        assert_eq!(theo.post(meeting, &minutes).await.status, 404);
    })
    .await;
}

#[tokio::test]
async fn a_certificate_that_ends_is_reminded_of_once() {
    testkit::on_both(parts, async |app| {
        let (hana, mut by_hana) = person(&app, "Hana Lindgren").await;
        let east = audit(&app.house, "eastmarch", "How safe is Eastmarch?", hana).await;
        let (rania, _) = person(&app, "Rania Haddad").await;
        member(&app.house, &east, rania, Role::Researcher).await;
        let today = east.zone.civil(app.house.now()).date();
        let ends = today.checked_add(base::jiff::ToSpan::days(40)).expect("a day").to_string();
        let rania = rania.to_string();
        let fields = [
            ("act", "certificate"),
            ("person", rania.as_str()),
            ("issuer", "Research ethics board"),
            ("issued-on", "2026-01-05"),
            ("expires-on", ends.as_str()),
        ];
        by_hana.submit("/audits/eastmarch/desk/committee", &fields).await.says("Kept, with reminders").says("valid");
        app.run_jobs().await;
        let letters = store::sql("select count(*) as n from letter where kind = 'audit-reminder'");
        assert_eq!(app.db().one(letters.clone()).await.expect("read").get::<i64>("n").expect("n"), 0);
        app.clock.pass_s(11 * 86_400);
        app.run_jobs().await;
        app.run_jobs().await;
        assert_eq!(app.db().one(letters).await.expect("read").get::<i64>("n").expect("n"), 1);
        assert!(letter_to(&app, "hana.lindgren@averne.example").await.contains("Research ethics board"));
        by_hana.get("/audits/eastmarch/desk").await.says("It ends soon");
    })
    .await;
}

#[tokio::test]
async fn steps_gatherings_and_settings_are_kept_and_the_last_coordinator_stays() {
    testkit::on_both(parts, async |app| {
        let (hana, mut by_hana) = person(&app, "Hana Lindgren").await;
        let east = audit(&app.house, "eastmarch", "How safe is Eastmarch?", hana).await;
        let desk = "/audits/eastmarch/desk";
        let step = [
            ("act", "step"),
            ("step", "overview"),
            ("starts-on", "2027-03-05"),
            ("ends-on", "2027-06-30"),
            ("words-en", "Six years of records."),
        ];
        by_hana.submit(desk, &step).await.says("Kept");
        let backwards = [("act", "step"), ("step", "overview"), ("starts-on", "2027-06-05"), ("ends-on", "2027-03-30")];
        assert_eq!(by_hana.post(desk, &backwards).await.status, 422);
        let event = [
            ("act", "event"),
            ("kind", "opening"),
            ("event-title", "A webinar opens it"),
            ("held-on", "2027-02-12"),
            ("event-path", "/safer-cities"),
        ];
        by_hana.submit(desk, &event).await.says("A webinar opens it");
        let outside = [
            ("act", "event"),
            ("kind", "opening"),
            ("event-title", "Elsewhere"),
            ("held-on", "2027-02-12"),
            ("event-path", "//evil.example"),
        ];
        assert_eq!(by_hana.post(desk, &outside).await.status, 422);
        app.browser()
            .get("/audits/eastmarch")
            .await
            .says("Six years of records.")
            .says("A webinar opens it")
            .says("until");
        by_hana.submit(desk, &[("act", "move"), ("to", "preparing")]).await.says("being prepared");
        assert_eq!(app.browser().get("/audits/eastmarch").await.status, 404);
        assert_eq!(by_hana.post(desk, &[("act", "move"), ("to", "published")]).await.status, 409);
        let id = hana.to_string();
        let leave = [("act", "leave"), ("person", id.as_str()), ("role", "coordinator")];
        assert_eq!(by_hana.post("/audits/eastmarch/desk/committee", &leave).await.status, 409);
        // Somebody else changed the settings meanwhile: nothing is overwritten unseen.
        let mut other = again(&app.house, &east).await;
        other.residents = 82_451;
        let tx = tx(&app.house).await;
        assert!(diagnose::audit::store::save(&tx, maker(&app.house), &other, "").await.expect("kept"));
        tx.commit().await.expect("written");
        let stale = [
            ("act", "settings"),
            ("revision", "1"),
            ("title-en", "New"),
            ("place", "Eastmarch"),
            ("zone", "UTC"),
            ("residents", "5"),
            ("consent-age", "14"),
            ("cell-min", "10"),
            ("quorum", "50"),
        ];
        let refused = by_hana.post(desk, &stale).await;
        assert_eq!(refused.status, 422);
        refused.says("Somebody changed this while you wrote").says("value=\"New\"");
    })
    .await;
}
