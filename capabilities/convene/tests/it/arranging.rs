//! Amina keeps the desk in order: days, own items, what changed since the last version, and files that cost nothing.

use crate::parts::{in_role, parts};
use crate::programme::{BARTOLO, DESK, accept, amina, put};
use convene::testing;
use directory::role::Role;
use store::sql;
use testkit::{TestApp, on_both};

async fn write(app: &TestApp, statement: store::Sql) {
    let tx = app.db().begin().await.expect("a transaction");
    tx.execute(statement).await.expect("it is written");
    tx.commit().await.expect("it is kept");
}

#[tokio::test]
async fn amina_stays_on_the_day_she_arranges() {
    on_both(parts, async |app| {
        let sample = testing::safer_cities(&app.house).await;
        let handed = testing::submitted(&app.house, &sample, "Two doors, one visit").await;
        accept(&app, &handed).await;
        let mut amina = amina(&app, &sample).await;
        let code = &handed.proposal.code;
        amina.get(&format!("{DESK}?day=2027-09-15")).await.says("programme/make?day=2027-09-15");
        let made = amina.post(&format!("{DESK}/make?day=2027-09-15"), &[]).await.location().expect("the desk");
        assert!(made.starts_with(&format!("{DESK}?day=2027-09-15")), "{made}");
        let desk = amina.get(&made).await;
        desk.says(&format!("programme/move?card={code}&#38;day=2027-09-15"));
        let form = amina.get(&format!("{DESK}/move?card={code}&day=2027-09-15")).await;
        form.says("long-room@2027-09-15T09:00").is_silent_about("long-room@2027-09-14T09:00");
        let added = [("kind", "break"), ("title", "Tea"), ("minutes", "30")];
        let next = amina.post(&format!("{DESK}/own?day=2027-09-16"), &added).await.location().expect("where to");
        assert!(next.contains("&day=2027-09-16"), "{next}");
        amina.get(&next).await.says("@2027-09-16T09:00");
    })
    .await;
}

#[tokio::test]
async fn an_item_of_her_own_is_reworded_outgrows_its_room_and_goes() {
    on_both(parts, async |app| {
        let sample = testing::safer_cities(&app.house).await;
        let mut amina = amina(&app, &sample).await;
        let added = [("kind", "plenary"), ("title", "Opening"), ("minutes", "45")];
        let next = amina.post(&format!("{DESK}/own"), &added).await.location().expect("where to");
        let code = next.split("card=").nth(1).and_then(|rest| rest.split('&').next()).expect("its card").to_owned();
        put(&mut amina, &code, "attic@2027-09-14T09:00").await.says("Nothing clashes");
        let at = format!("{DESK}/sessions/{code}");
        amina.get(&at).await.says("value=\"Opening\"").says("value=\"45\"").says("09:00, Attic");
        let refused = amina.post(&at, &[("title", ""), ("minutes", "0"), ("expected", "many")]).await;
        assert_eq!(refused.status, 422);
        refused.says("Write a title.").says("from 1 to 1440").says("whole number of people").says("value=\"many\"");
        let words =
            [("title", "Opening of the doors"), ("title-other", "Ouverture"), ("minutes", "60"), ("expected", "50")];
        let saved = amina.submit(&format!("{at}?day=2027-09-14"), &words).await;
        saved.says("Saved.").says("Opening of the doors").says("09:00, 60 min");
        saved.says("Room too small: 50 expected, 30 seats").says("1 warning");
        // A smaller room is a warning, not an obstacle; a larger one is free.
        let places = amina.get(&format!("{DESK}/clashes?session={code}&day=2027-09-14")).await.json();
        assert_eq!(places["cells"]["attic@2027-09-14T11:00"]["stops"], false);
        assert!(places["cells"]["long-room@2027-09-14T11:00"].is_null());
        amina.get(&format!("/fr{at}")).await.says("value=\"Ouverture\"").says("personnes attendues");
        amina
            .submit(&format!("{DESK}/undo?day=2027-09-14"), &[])
            .await
            .says("45 min")
            .is_silent_about("Room too small");
        amina.submit(&format!("{at}/remove?day=2027-09-14"), &[]).await.says("Taken away").is_silent_about(&code);
        assert_eq!(amina.get(&at).await.status, 404);
        amina.submit(&format!("{DESK}/undo?day=2027-09-14"), &[]).await.says("Opening").says("09:00, 45 min");
        // Steps that speak of what is gone are passed over.
        amina.submit(&format!("{at}/remove?day=2027-09-14"), &[]).await.says("Taken away");
    })
    .await;
}

#[tokio::test]
async fn what_authors_change_flows_into_the_next_version_and_is_seen_before() {
    on_both(parts, async |app| {
        let sample = testing::safer_cities(&app.house).await;
        let handed = testing::submitted(&app.house, &sample, "Two doors, one visit").await;
        accept(&app, &handed).await;
        let mut amina = amina(&app, &sample).await;
        let code = handed.proposal.code.clone();
        amina.submit(&format!("{DESK}/make"), &[]).await;
        put(&mut amina, &code, "long-room@2027-09-14T09:00").await.is_silent_about("since version");
        amina.submit(&format!("{DESK}/publish"), &[("number", "1")]).await.says("As published in version 1");
        app.clock.pass_s(60);
        let title = sql("update proposal set title = 'Three doors, one visit' where id = $1");
        write(&app, title.bind(handed.proposal.id)).await;
        let name = sql("update presenter set name = 'Amina Diallo-Roy' where id = $1");
        write(&app, name.bind(handed.presenters[0].id)).await;
        let desk = amina.get(DESK).await;
        desk.says("Three doors, one visit")
            .says("Amina Diallo-Roy")
            .says("change since version 1")
            .says("<em>changed</em>");
        amina.get(&format!("{DESK}/publish")).await.says("Two doors, one visit").says("Three doors, one visit");
        app.browser().get(&format!("/safer-cities/sessions/{code}")).await.is_silent_about("Three doors");
        amina
            .get(&format!("{DESK}/sessions/{code}"))
            .await
            .says("come from the proposal")
            .is_silent_about("name=\"title\"");
        let kept = amina.submit(&format!("{DESK}/sessions/{code}"), &[("title", "Mine"), ("minutes", "50")]).await;
        kept.says("50 min").is_silent_about("Mine");
        assert_eq!(amina.post(&format!("{DESK}/sessions/{code}/remove"), &[]).await.status, 409);
        amina.submit(&format!("{DESK}/publish"), &[("number", "2")]).await.says("Published.");
        let page = app.browser().get(&format!("/safer-cities/sessions/{code}")).await;
        page.says("Three doors, one visit").says("Amina Diallo-Roy").says("09:00 to 09:50");
    })
    .await;
}

#[tokio::test]
async fn somebody_who_joins_after_the_session_was_made_is_brought_in() {
    on_both(parts, async |app| {
        let sample = testing::safer_cities(&app.house).await;
        let handed = testing::submitted(&app.house, &sample, "Two doors, one visit").await;
        let other = testing::handed_in(&app.house, &sample, "Who answers at three", BARTOLO, 2, "talk").await;
        accept(&app, &handed).await;
        let mut amina = amina(&app, &sample).await;
        amina.submit(&format!("{DESK}/make"), &[]).await.is_silent_about("Renew");
        let joins = sql("update presenter set proposal_id = $1, position = 9, state = 'joined' where id = $2");
        write(&app, joins.bind(handed.proposal.id).bind(other.presenters[0].id)).await;
        amina.get(DESK).await.says("Renew who is in 1 session").is_silent_about("Bartolo Reyes");
        amina.submit(&format!("{DESK}/make"), &[]).await.says("Bartolo Reyes").is_silent_about("Renew");
    })
    .await;
}

#[tokio::test]
async fn files_are_made_once_for_everybody_and_tabs_follow_the_work() {
    on_both(parts, async |app| {
        let sample = testing::safer_cities(&app.house).await;
        let handed = testing::submitted(&app.house, &sample, "Two doors, one visit").await;
        accept(&app, &handed).await;
        let mut amina = amina(&app, &sample).await;
        let code = handed.proposal.code.clone();
        amina.submit(&format!("{DESK}/make"), &[]).await;
        put(&mut amina, &code, "long-room@2027-09-14T09:00").await;
        amina.submit(&format!("{DESK}/publish"), &[("number", "1")]).await.says("Published.");
        let mut chidi = app.browser().with_cookie("stars", &code);
        for file in ["programme.json", "programme.xml", "programme.ics", "programme.csv"] {
            let path = format!("/safer-cities/{file}");
            let first = app.browser().get(&path).await;
            first.says("Two doors");
            let asked = app.db().asked();
            // Signed in, with stars, with a word that means nothing: the same file, and no question to the database.
            assert_eq!(amina.get(&path).await.body, first.body);
            assert_eq!(chidi.get(&format!("{path}?utm=1")).await.body, first.body);
            assert_eq!(app.db().asked(), asked, "{file}");
        }
        put(&mut amina, &code, "attic@2027-09-14T09:00").await;
        chidi.get("/safer-cities/programme.json").await.says("Long Room");
        app.clock.pass_s(60);
        amina.submit(&format!("{DESK}/publish"), &[("number", "2")]).await.says("Published.");
        chidi.get("/safer-cities/programme.json").await.says("Attic");
        chidi.get("/safer-cities/programme.json?version=1").await.says("Long Room");

        let page = chidi.get(&format!("/safer-cities/sessions/{code}")).await;
        page.says("href=\"/safer-cities/programme\" aria-current");
        page.is_silent_about("href=\"/safer-cities\" aria-current");
        let desk = amina.get(DESK).await.body;
        let desk = &desk[desk.find("class=\"tabs").expect("the tabs")..];
        // The stages of the work stand in its order; below them what the programme is made of.
        let find = |tab: &&str| desk.find(&format!("href=\"/manage/safer-cities{tab}\""));
        let stages = ["", "/call", "/decisions", "/programme", "/settings"];
        let seen: Vec<_> = stages.iter().filter_map(find).collect();
        assert!(seen.len() == stages.len() && seen.is_sorted(), "{seen:?}");
        assert!(find(&"/speakers") > find(&"/settings"), "speakers stand below, within the stage of the programme");
    })
    .await;
}

#[tokio::test]
async fn only_who_arranges_may_reword_or_remove() {
    on_both(parts, async |app| {
        let sample = testing::safer_cities(&app.house).await;
        let mut amina = amina(&app, &sample).await;
        let added = [("kind", "break"), ("title", "Tea"), ("minutes", "30")];
        let next = amina.post(&format!("{DESK}/own"), &added).await.location().expect("where to");
        let code = next.split("card=").nth(1).and_then(|rest| rest.split('&').next()).expect("its card").to_owned();
        let elsewhere = testing::gathering_with_call(&app.house, "quiet-streets").await;
        let mut zoe = in_role(&app, &elsewhere.gathering, Role::Organiser, "zoe@elsewhere.example", "Zoë Martin").await;
        for gathering in ["safer-cities", "quiet-streets"] {
            let at = format!("/manage/{gathering}/programme/sessions/{code}");
            assert_eq!(zoe.get(&at).await.status, 404, "{at}");
            assert_eq!(zoe.post(&at, &[("title", "Mine"), ("minutes", "5")]).await.status, 404, "{at}");
            assert_eq!(zoe.post(&format!("{at}/remove"), &[]).await.status, 404, "{at}");
        }
        amina.get(&format!("{DESK}/sessions/{code}")).await.says("Tea");
    })
    .await;
}

#[tokio::test]
async fn a_visit_in_the_town_needs_no_room_and_everybody_can_read_it() {
    on_both(parts, async |app| {
        let sample = testing::safer_cities(&app.house).await;
        let handed = testing::submitted(&app.house, &sample, "Two doors, one visit").await;
        accept(&app, &handed).await;
        let mut amina = amina(&app, &sample).await;
        amina.submit(&format!("{DESK}/make"), &[]).await;
        put(&mut amina, &handed.proposal.code, "long-room@2027-09-14T09:00").await;
        assert_eq!(
            amina
                .post(&format!("{DESK}/move"), &[("session", &handed.proposal.code), ("to", "@2027-09-14T09:00")])
                .await
                .status,
            422
        );
        let added = [("kind", "site-visit"), ("title", "The park, on foot"), ("minutes", "120")];
        let next = amina.post(&format!("{DESK}/own"), &added).await.location().expect("where to");
        let code = next.split("card=").nth(1).and_then(|rest| rest.split('&').next()).expect("its card").to_owned();
        amina.get(&next).await.says("all rooms, 09:00");
        let desk = put(&mut amina, &code, "@2027-09-14T09:00").await;
        desk.says("This day without a room, 1").says("Nothing clashes");
        amina.submit(&format!("{DESK}/publish"), &[("number", "1")]).await.says("Published.");
        let page = app.browser().get("/safer-cities/programme").await;
        page.says("The park, on foot").says("Two doors, one visit");
        app.browser().get(&format!("/safer-cities/sessions/{code}")).await.says("09:00 to 11:00");
        app.browser().get("/safer-cities/programme.ics").await.says("The park\\, on foot");
        amina.get(DESK).await.says("As published in version 1");
    })
    .await;
}

#[tokio::test]
async fn a_list_says_what_it_holds_and_unfolds_only_what_is_wrong() {
    on_both(parts, async |app| {
        let sample = testing::safer_cities(&app.house).await;
        let mut amina = amina(&app, &sample).await;
        let (rooms, revision) = ("/manage/safer-cities/rooms", sample.gathering.changed_at.0.to_string());
        let list = amina.get(rooms).await;
        list.says("Seats: 120 · Reached without a step").says("Seats: 30</span>").is_silent_about("<details open");
        amina.get(&format!("/fr{rooms}")).await.says("Places assises\u{a0}: 120 · Accessible de plain-pied");
        let known = convene::gathering::store::rooms(app.db(), sample.gathering.id).await.expect("three rooms");
        let mut typed = vec![("revision".to_owned(), revision)];
        for room in &known {
            let name = if room.code == "attic" { "" } else { &room.name };
            typed.push((format!("name.{}", room.id), name.to_owned()));
            typed.push((format!("capacity.{}", room.id), "80".to_owned()));
        }
        let typed: Vec<(&str, &str)> = typed.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let refused = amina.post(rooms, &typed).await;
        assert_eq!(refused.status, 422);
        for room in &known {
            let open = format!("<details id=\"item-{}\" open>", room.id);
            if room.code == "attic" {
                refused.says(&open)
            } else {
                refused.is_silent_about(&open)
            };
        }
        refused.says("Seats: 80</span>");
    })
    .await;
}
