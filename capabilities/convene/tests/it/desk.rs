//! Delphine organises, Chidi chairs: the list, one proposal, entering for somebody, letting one in late.

use crate::parts::{in_role, letter_to, link_in, parts};
use crate::proposing::{begin, with};
use convene::testing;
use directory::role::Role;
use testkit::at;

#[tokio::test]
async fn the_list_asks_as_often_for_three_as_for_one() {
    testkit::on_both(parts, async |app| {
        let sample = testing::safer_cities(&app.house).await;
        let mut delphine =
            in_role(&app, &sample.gathering, Role::Organiser, "delphine@averne.example", "Delphine Roy").await;
        testing::submitted(&app.house, &sample, "Two doors, one visit").await;
        delphine.get("/manage/safer-cities/proposals").await.says("One proposal").says("Amina Diallo");
        let before = app.db().asked();
        delphine.get("/manage/safer-cities/proposals").await;
        let for_one = app.db().asked() - before;
        testing::handed_in(&app.house, &sample, "=cmd|calc", testing::AMINA, 2, "talk").await;
        testing::submitted(&app.house, &sample, "A bench is a service").await;
        let before = app.db().asked();
        delphine.get("/manage/safer-cities/proposals").await.says("3 proposals");
        assert_eq!(app.db().asked() - before, for_one);
        let found = delphine
            .get("/manage/safer-cities/proposals?topic=2&format=talk&state=submitted&source=web&q=cmd+outreach")
            .await;
        found.says("One proposal").says("=cmd|calc").is_silent_about("A bench is a service");
        delphine.get("/manage/safer-cities/proposals?q=%25").await.says("3 proposals");
        delphine.get("/manage/safer-cities/proposals?state=withdrawn").await.says("There is no such proposal");
        let table = delphine.get("/manage/safer-cities/proposals/csv").await;
        table.says("\"'=cmd|calc\"").says("A bench is a service").says("amina@harbour-street.example");
        assert_eq!(table.body.lines().count(), 4);
        let workbook = delphine.get("/manage/safer-cities/proposals/xlsx").await;
        assert!(workbook.bytes.starts_with(b"PK"), "a workbook is a zip");
    })
    .await;
}

#[tokio::test]
async fn r10_r12_an_organiser_sees_the_proposals_of_her_own_gathering_only() {
    testkit::on_both(parts, async |app| {
        let sample = testing::safer_cities(&app.house).await;
        let elsewhere = testing::gathering_with_call(&app.house, "quiet-streets").await;
        let handed = testing::submitted(&app.house, &sample, "Two doors, one visit").await;
        let mut zoe = in_role(&app, &elsewhere.gathering, Role::Organiser, "zoe@elsewhere.example", "Zoë Martin").await;
        let code = &handed.proposal.code;
        for path in [
            "/manage/safer-cities/proposals".to_owned(),
            format!("/manage/safer-cities/proposals/{code}"),
            format!("/manage/quiet-streets/proposals/{code}"),
            format!("/propose/{code}"),
            "/manage/safer-cities/proposals/csv".to_owned(),
            "/manage/safer-cities/proposals/xlsx".to_owned(),
        ] {
            assert_eq!(zoe.get(&path).await.status, 404, "{path}");
        }
        zoe.get("/manage/quiet-streets/proposals").await.is_silent_about("Two doors");
    })
    .await;
}

#[tokio::test]
async fn delphine_enters_for_a_resident_and_chidi_lets_amina_in_late() {
    testkit::on_both(parts, async |app| {
        let sample = testing::safer_cities(&app.house).await;
        let mut delphine =
            in_role(&app, &sample.gathering, Role::Organiser, "delphine@averne.example", "Delphine Roy").await;
        let path = delphine.post("/manage/safer-cities/proposals/new", &[]).await.location().expect("the form");
        let entered = delphine
            .submit(
                &path,
                &with(&[
                    ("revision", "0"),
                    ("p1-name", "Rosa Villanueva"),
                    ("p1-mail", "rosa@homes.example"),
                    ("do", "send"),
                ]),
            )
            .await;
        entered.says("We have received your proposal").is_silent_about("http://localhost:8080/propose/");
        // The letter brings Rosa a link of her own.
        let hers = link_in(&letter_to(&app, "rosa@homes.example").await);
        app.browser().get(&hers).await.says("Rosa Villanueva");

        let mut amina = app.browser();
        let late = begin(&mut amina).await;
        app.clock.set(at("2027-06-01T08:00:00-04:00"));
        amina.post(&late, &with(&[("revision", "1"), ("title", "Three doors"), ("do", "send")])).await;
        amina.submit(&format!("{late}/late"), &[("words", "The river rose.")]).await.says("The chair has your request");
        let mut chidi = in_role(&app, &sample.gathering, Role::Chair, "chidi@averne.example", "Chidi Okafor").await;
        let list = chidi.get("/manage/safer-cities/proposals?state=draft").await;
        let desk = list
            .says("asks to be let in")
            .body
            .split("href=\"")
            .find(|part| part.contains("/manage/safer-cities/proposals/") && part.contains("Two doors"))
            .expect("the row")
            .split('"')
            .next()
            .expect("its address")
            .to_owned();
        let detail = chidi.get(&desk).await;
        detail
            .says("The river rose.")
            .says("Typed after the deadline")
            .says("Three doors")
            .says("Asked to be let in late")
            .says("Begun");
        assert_eq!(
            chidi.post(&format!("{desk}/admit"), &[("do", "admit"), ("until", "2027-05-01T10:00")]).await.status,
            422
        );
        chidi
            .submit(&format!("{desk}/admit"), &[("do", "admit"), ("until", "2027-06-03T12:00")])
            .await
            .says("May be sent until Thursday 3 June 2027, 12:00");
        let letter = letter_to(&app, "amina@harbour-street.example").await;
        let again = link_in(&letter);
        assert_ne!(again, late);
        amina.get(&late).await.says("name=\"abstract\"");
        amina
            .submit(&format!("{again}/kept"), &[("copy", "1")])
            .await
            .says("It is part of the proposal now")
            .says("Three doors");
        let sent = amina.submit(&again, &with(&[("title", "Three doors"), ("do", "send")])).await;
        sent.says("We have received your proposal");
        // A chair reads and lets in; changing a proposal for its author is the organisers' business.
        let code = desk.rsplit('/').next().expect("a code");
        assert_eq!(chidi.get(&format!("/propose/{code}")).await.status, 404);
        // Her session ended in the three months between.
        let mut delphine =
            in_role(&app, &sample.gathering, Role::Organiser, "delphine@averne.example", "Delphine Roy").await;
        delphine.get(&format!("/propose/{code}")).await.says("Three doors");
        app.clock.set(at("2027-06-03T12:01:01-04:00"));
        amina.get(&late).await.says("It can no longer be changed");
    })
    .await;
}
