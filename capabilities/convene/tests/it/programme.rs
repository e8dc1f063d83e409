//! Amina arranges the programme, Otto helps her, Bartolo sits on two panels, readers read what was published.

use crate::parts::{in_role, letter_to, letters_to, parts};
use base::{Code, Id};
use convene::programme::{making, store as desks};
use convene::testing::{self, Author, Handed, Sample};
use directory::role::Role;
use store::sql;
use testkit::{Browser, TestApp, on_both};

pub const BARTOLO: Author<'static> = Author {
    name: "Bartolo Reyes",
    mail: "bartolo@averne-police.example",
    organisation: "Averne Police",
    sector: "police",
    level: "local",
};

/// The chair accepted it.
pub async fn accept(app: &TestApp, handed: &Handed) {
    let tx = app.db().begin().await.expect("a transaction");
    let insert = sql("insert into decision (id, proposal_id, outcome, at) values ($1, $2, 'accepted', $3)");
    let id = Id::new(app.house.now(), &app.house.chance);
    tx.execute(insert.bind(id).bind(handed.proposal.id).bind(app.house.now())).await.expect("the decision is written");
    tx.commit().await.expect("it is written");
}

/// A panel on which these people sit.
async fn panel(app: &TestApp, sample: &Sample, title: &str, sitting: &[(&Handed, &str)]) -> String {
    let new = || Id::new(app.house.now(), &app.house.chance);
    let (panel, code) = (new(), Code::draw(&app.house.chance));
    let tx = app.db().begin().await.expect("a transaction");
    let title = base::Localised::only(&base::Lang::en(), title);
    let insert = sql("insert into panel (id, gathering_id, code, title, created_at) values ($1, $2, $3, $4, $5)");
    tx.execute(insert.bind(panel).bind(sample.gathering.id).bind(&code).bind(&title).bind(app.house.now()))
        .await
        .expect("the panel");
    for (position, (handed, state)) in (1i64..).zip(sitting) {
        let insert = sql(
            "insert into seat (id, panel_id, position, role, proposal_id, presenter_id, state, holder_key) values ($1, $2, $3, 'panellist', $4, $5, $6, $7)",
        );
        let insert = insert
            .bind(new())
            .bind(panel)
            .bind(position)
            .bind(handed.proposal.id)
            .bind(handed.presenters[0].id)
            .bind(*state)
            .bind(&handed.proposal.contact_mail);
        tx.execute(insert).await.expect("the seat");
    }
    tx.commit().await.expect("it is written");
    code
}

pub async fn amina(app: &TestApp, sample: &Sample) -> Browser {
    in_role(app, &sample.gathering, Role::Organiser, "amina@city.example", "Amina Diallo").await
}

pub const DESK: &str = "/manage/safer-cities/programme";

pub async fn put(browser: &mut Browser, card: &str, to: &str) -> testkit::Seen {
    browser.submit(&format!("{DESK}/move?day=2027-09-14"), &[("session", card), ("to", to)]).await
}

#[tokio::test]
async fn bartolo_on_two_panels_at_once_is_written_on_both_cards_until_one_moves() {
    on_both(parts, async |app| {
        let sample = testing::safer_cities(&app.house).await;
        let mine = testing::handed_in(&app.house, &sample, "Who answers at three", BARTOLO, 1, "workshop").await;
        let one = panel(&app, &sample, "Nobody sleeps at three", &[(&mine, "accepted")]).await;
        let two = panel(&app, &sample, "What the night costs", &[(&mine, "invited")]).await;
        let mut amina = amina(&app, &sample).await;
        amina.get(DESK).await.says("Bring in 2 accepted sessions");
        amina.submit(&format!("{DESK}/make"), &[]).await.says("Brought in").says("2 sessions unplaced");
        put(&mut amina, &one, "long-room@2027-09-14T09:00").await.says("Moved.").says("Nothing clashes");
        let places = amina.get(&format!("{DESK}/clashes?session={two}&day=2027-09-14")).await.json();
        assert_eq!(places["cells"]["long-room@2027-09-14T09:00"]["stops"], true);
        assert_eq!(places["cells"]["attic@2027-09-14T09:00"]["stops"], false);
        assert!(places["cells"]["attic@2027-09-14T11:00"].is_null(), "a free place is not named");
        let page = put(&mut amina, &two, "attic@2027-09-14T09:30").await;
        page.says("Presenter twice: Bartolo Reyes is also in “What the night costs”, Attic, 09:30");
        page.says("Presenter twice: Bartolo Reyes is also in “Nobody sleeps at three”, Long Room, 09:00");
        put(&mut amina, &two, "attic@2027-09-14T11:00").await.says("Nothing clashes");
        amina.submit(&format!("{DESK}/undo?day=2027-09-14"), &[]).await.says("Taken back").says("Presenter twice");
        // Without scripts: the places of a day, those that fit first.
        let form = amina.get(&format!("{DESK}/move?card={two}&day=2027-09-14")).await;
        let (free, warned) = (form.body.find("label=\"Free\""), form.body.find("label=\"Possible, with a clash\""));
        assert!(free.is_some() && free < warned, "{}", form.body);
    })
    .await;
}

#[tokio::test]
async fn two_organisers_see_one_another_and_a_locked_card_stays() {
    on_both(parts, async |app| {
        let sample = testing::safer_cities(&app.house).await;
        let handed = testing::submitted(&app.house, &sample, "Two doors, one visit").await;
        accept(&app, &handed).await;
        let mut amina = amina(&app, &sample).await;
        let mut otto = in_role(&app, &sample.gathering, Role::Organiser, "otto@city.example", "Otto Lind").await;
        amina.submit(&format!("{DESK}/make"), &[]).await.says("Brought in");
        let code = handed.proposal.code.clone();
        let seen = amina.get(DESK).await;
        let revision = seen
            .body
            .split("name=\"revision\" value=\"")
            .nth(1)
            .and_then(|rest| rest.split('"').next())
            .expect("a revision")
            .to_owned();
        put(&mut otto, &code, "long-room@2027-09-14T09:00").await.says("Moved.");
        let late = amina
            .post(
                &format!("{DESK}/move?day=2027-09-14"),
                &[("session", &code), ("to", "attic@2027-09-14T10:00"), ("revision", &revision)],
            )
            .await;
        assert_eq!(late.status, 409);
        late.says("Otto Lind moved “Two doors, one visit”")
            .says("09:00, Long Room")
            .says("You wanted: Tuesday 14 September 2027, 10:00, Attic");
        let mut script = amina.clone().with_header("x-swap", "#board");
        let swapped = script.post(&format!("{DESK}/lock?day=2027-09-14"), &[("session", &code)]).await;
        assert_eq!(swapped.status, 200);
        swapped.says("id=\"board\"").says("Unlock").is_silent_about("<html");
        let refused = put(&mut otto, &code, "attic@2027-09-14T10:00").await;
        assert_eq!(refused.status, 409);
        refused.says("is locked");
        let outside = app.browser().get(DESK).await;
        assert_eq!(outside.location().as_deref(), Some("/sign-in?to=%2Fmanage%2Fsafer-cities%2Fprogramme"));
    })
    .await;
}

#[tokio::test]
async fn a_version_is_published_changed_once_and_everyone_concerned_is_told_once() {
    on_both(parts, async |app| {
        let sample = testing::safer_cities(&app.house).await;
        let doors = testing::submitted(&app.house, &sample, "Two doors, one visit").await;
        let night = testing::handed_in(&app.house, &sample, "Who answers at three", BARTOLO, 2, "workshop").await;
        accept(&app, &doors).await;
        accept(&app, &night).await;
        let (doors, night) = (doors.proposal.code, night.proposal.code);
        let mut amina = amina(&app, &sample).await;
        let mut reader = app.browser();
        reader
            .get("/safer-cities/programme")
            .await
            .says("The programme is made when the call has closed")
            .says("/safer-cities/call");
        assert_eq!(reader.get("/safer-cities/programme.json").await.status, 404);
        amina.submit(&format!("{DESK}/make"), &[]).await;
        put(&mut amina, &doors, "long-room@2027-09-14T09:00").await;
        put(&mut amina, &night, "attic@2027-09-14T09:00").await;
        reader.get("/safer-cities/programme").await.is_silent_about("Two doors");
        amina
            .get(&format!("{DESK}/publish"))
            .await
            .says("Version 1: 2 people to tell")
            .says("New, 2")
            .says("As Amina Diallo will read it");
        amina.submit(&format!("{DESK}/publish"), &[("number", "1"), ("note", "Here it is")]).await.says("Published.");
        assert_eq!(
            (letters_to(&app, "amina@harbour-street.example").await, letters_to(&app, BARTOLO.mail).await),
            (1, 1)
        );
        let page = reader.get("/safer-cities/programme").await;
        page.says("Two doors, one visit").says("Who answers at three").says("Version 1 of");
        // The other window asks for version 1 again, and nothing is published twice.
        assert_eq!(amina.post(&format!("{DESK}/publish"), &[("number", "1")]).await.status, 409);
        amina.post(&format!("{DESK}/publish"), &[("number", "2")]).await.says("nothing to publish");
        app.clock.pass_s(60);
        put(&mut amina, &night, "harbour-room@2027-09-14T11:00").await;
        reader.get("/safer-cities/programme").await.says("Attic").is_silent_about("at1100");
        amina.get(&format!("{DESK}/publish")).await.says("Version 2: one person to tell").says("Moved, 1");
        amina.submit(&format!("{DESK}/publish"), &[("number", "2")]).await.says("Published.");
        assert_eq!(
            (letters_to(&app, "amina@harbour-street.example").await, letters_to(&app, BARTOLO.mail).await),
            (1, 2)
        );
        let letter = letter_to(&app, BARTOLO.mail).await;
        assert!(letter.contains("11:00") && letter.contains("Harbour Room"), "{letter}");
        reader.get("/safer-cities/programme").await.says("at1100").says("Version 2 of");
        reader.get("/safer-cities/programme?version=1").await.says("This is version 1, not the newest");
        reader.get("/safer-cities/programme/changes").await.says("Moved, 1").says("Here it is");
        reader.get(&format!("/safer-cities/sessions/{night}")).await.says("Bartolo Reyes").says("11:00 to 12:00");
        reader.get(&format!("/fr/safer-cities/sessions/{night}")).await.says("Ajouter à l’agenda");
        assert_eq!(reader.get("/safer-cities/sessions/NOSUCH").await.status, 404);
    })
    .await;
}

#[tokio::test]
async fn r66_of_two_who_publish_at_once_one_does() {
    on_both(parts, async |app| {
        let sample = testing::safer_cities(&app.house).await;
        let doors = testing::submitted(&app.house, &sample, "Two doors, one visit").await;
        accept(&app, &doors).await;
        let mut amina = amina(&app, &sample).await;
        amina.submit(&format!("{DESK}/make"), &[]).await;
        put(&mut amina, &doors.proposal.code, "long-room@2027-09-14T09:00").await;
        let mut windows: Vec<Browser> = (0..8).map(|_| amina.clone()).collect();
        let address = format!("{DESK}/publish");
        let at_once = windows.iter_mut().map(|window| window.post(&address, &[("number", "1")]));
        let mut answers: Vec<u16> = futures::future::join_all(at_once).await.iter().map(|seen| seen.status).collect();
        answers.sort_unstable();
        assert_eq!(answers, [303, 409, 409, 409, 409, 409, 409, 409]);
        app.browser().get("/safer-cities/programme").await.says("Version 1 of").says("Two doors, one visit");
        assert_eq!(app.browser().get("/safer-cities/programme?version=2").await.status, 404);
        assert_eq!(letters_to(&app, "amina@harbour-street.example").await, 1);
    })
    .await;
}

#[tokio::test]
async fn clashes_stop_publishing_until_they_were_seen_and_who_has_not_answered_is_not_named() {
    on_both(parts, async |app| {
        let sample = testing::safer_cities(&app.house).await;
        let mine = testing::handed_in(&app.house, &sample, "Who answers at three", BARTOLO, 1, "workshop").await;
        let other = testing::submitted(&app.house, &sample, "Two doors").await;
        let one = panel(&app, &sample, "Nobody sleeps", &[(&mine, "accepted"), (&other, "invited")]).await;
        let two = panel(&app, &sample, "What the night costs", &[(&mine, "accepted")]).await;
        let mut amina = amina(&app, &sample).await;
        amina.submit(&format!("{DESK}/make"), &[]).await;
        put(&mut amina, &one, "long-room@2027-09-14T09:00").await;
        put(&mut amina, &two, "attic@2027-09-14T09:00").await;
        let refused = amina.post(&format!("{DESK}/publish"), &[("number", "1"), ("note", "kept")]).await;
        assert_eq!(refused.status, 422);
        refused.says("Settle the clashes first").says("value=\"kept\"");
        amina.submit(&format!("{DESK}/publish"), &[("number", "1"), ("anyway", "yes")]).await.says("Published.");
        let page = app.browser().get("/safer-cities/programme").await;
        page.says("Bartolo Reyes").is_silent_about("Amina Diallo");
    })
    .await;
}

#[tokio::test]
async fn a_reader_stars_without_an_account_and_takes_the_calendar_along() {
    on_both(parts, async |app| {
        let sample = testing::safer_cities(&app.house).await;
        let doors = testing::submitted(&app.house, &sample, "Two doors, one visit").await;
        let night = testing::handed_in(&app.house, &sample, "Who answers at three", BARTOLO, 2, "talk").await;
        accept(&app, &doors).await;
        accept(&app, &night).await;
        let mut amina = amina(&app, &sample).await;
        amina.submit(&format!("{DESK}/make"), &[]).await;
        put(&mut amina, &doors.proposal.code, "long-room@2027-09-14T09:00").await;
        put(&mut amina, &night.proposal.code, "attic@2027-09-14T09:00").await;
        amina.submit(&format!("{DESK}/publish"), &[("number", "1")]).await.says("Published.");
        let code = doors.proposal.code;
        let mut chidi = app.browser();
        let star = format!("/safer-cities/sessions/{code}/star");
        let back = chidi.post(&star, &[("view", "list"), ("topic", "1"), ("star", &code)]).await;
        assert_eq!(back.location(), Some(format!("/safer-cities/programme?view=list&topic=1#s-{code}")));
        assert_eq!(chidi.cookie("stars"), Some(code.as_str()));
        chidi.get("/safer-cities/programme?mine=1").await.says("aria-pressed=\"true\"").says("My one");
        let mine = chidi.get("/safer-cities/programme.ics?mine=1").await.location().expect("those with a star");
        let calendar = chidi.get(&mine).await;
        calendar.says("Two doors\\, one visit").is_silent_about("Who answers");
        app.browser().get(&format!("/safer-cities/programme.ics?codes={code}")).await.is_silent_about("Who answers");
        app.browser()
            .get("/safer-cities/programme.ics")
            .await
            .says("Who answers")
            .says("DTSTART;TZID=America/Toronto:20270914T090000");
        chidi.post(&star, &[("from-session", "yes")]).await;
        assert_eq!(chidi.cookie("stars"), None);
        assert_eq!(chidi.post("/safer-cities/sessions/NOSUCH/star", &[]).await.status, 404);
        // The list leaves out what a filter does not name; in the grid it keeps its place and is set lighter.
        let list = app.browser().get("/safer-cities/programme?view=list&format=1").await;
        list.says("Two doors").is_silent_about("Who answers").says("1 session");
        let grid = app.browser().get("/safer-cities/programme?format=1").await;
        grid.says("Two doors").says("Who answers").says(" off\"").says("1 session");
        grid.says("Tuesday 14").says("All times in Toronto (UTC−4)");
        app.browser().get("/safer-cities/programme.xml").await.says("Who answers at three");
        app.browser().get("/safer-cities/programme.csv").await.says("Who answers at three");
        let workbook = app.browser().get("/safer-cities/programme.xlsx").await;
        assert!(workbook.bytes.starts_with(b"PK"), "a workbook is a zip");
        let person = app.browser().get(&format!("/safer-cities/sessions/{code}")).await.link("/people/");
        app.browser().get(&person).await.says("Harbour Street Outreach").says("Two doors, one visit");
    })
    .await;
}

#[tokio::test]
async fn own_items_stand_beside_sessions_and_the_zone_moves_the_instant() {
    on_both(parts, async |app| {
        let sample = testing::safer_cities(&app.house).await;
        let mut amina = amina(&app, &sample).await;
        let refused = amina.post(&format!("{DESK}/own"), &[("kind", "dance"), ("title", ""), ("minutes", "-1")]).await;
        assert_eq!(refused.status, 422);
        refused.says("Write a title.").says("Choose a kind.");
        let added = amina
            .submit(
                &format!("{DESK}/own"),
                &[("kind", "break"), ("title", "Lunch"), ("title-other", "Déjeuner"), ("minutes", "75")],
            )
            .await;
        added.says("Added. Now choose its place.").says("all rooms, 12:00");
        let page = amina.get(DESK).await;
        let lunch =
            page.body.split("data-card=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a card").to_owned();
        put(&mut amina, &lunch, "@2027-09-14T12:00").await.says("class=\"pause\"").says("Lunch");
        let added = amina
            .submit(&format!("{DESK}/own"), &[("kind", "social"), ("title", "Supper on the quay"), ("minutes", "120")])
            .await;
        added.says("Supper on the quay");
        let page = amina.get(DESK).await;
        let unplaced = page.body.split("id=\"unplaced\"").nth(1).expect("the list");
        let supper =
            unplaced.split("data-card=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a card").to_owned();
        put(&mut amina, &supper, "long-room@2027-09-14T19:00").await.says("Moved.");
        amina.submit(&format!("{DESK}/publish"), &[("number", "1")]).await.says("Published.");
        app.browser().get("/fr/safer-cities/programme").await.says("Déjeuner").says("Supper on the quay");
        let start = async || {
            let answer = app.browser().get("/api/gatherings/safer-cities/programme").await.json();
            answer["sessions"][0]["places"][0]["start"].as_str().expect("a start").to_owned()
        };
        assert_eq!(start().await, "2027-09-14T19:00:00-04:00");
        let mut moved = sample.gathering.clone();
        moved.zone = base::Zone::parse("Europe/Paris").expect("a zone");
        let tx = app.db().begin().await.expect("a transaction");
        convene::gathering::store::save(&tx, &moved).await.expect("it is written");
        tx.commit().await.expect("it is written");
        app.clock.pass_s(5);
        amina.submit(&format!("{DESK}/publish"), &[("number", "2")]).await.says("Published.");
        assert_eq!(start().await, "2027-09-14T19:00:00+02:00");
    })
    .await;
}

#[tokio::test]
async fn the_desk_asks_as_often_for_three_sessions_as_for_one_and_fifty_steps_can_be_taken_back() {
    on_both(parts, async |app| {
        let sample = testing::safer_cities(&app.house).await;
        let mut amina = amina(&app, &sample).await;
        let mut asked = Vec::new();
        for wanted in [1, 2] {
            for n in 0..wanted {
                let handed = testing::submitted(&app.house, &sample, &format!("Session {wanted} {n}")).await;
                accept(&app, &handed).await;
                amina.submit(&format!("{DESK}/make"), &[]).await;
                put(&mut amina, &handed.proposal.code, &format!("long-room@2027-09-1{}T0{}:00", 4 + n, 7 + wanted))
                    .await;
            }
            let before = app.db().asked();
            amina.get(DESK).await.says("Session");
            asked.push(app.db().asked() - before);
        }
        assert_eq!(asked[0], asked[1]);
        let mut undone = 0;
        while amina.post(&format!("{DESK}/undo"), &[]).await.status == 303 {
            undone += 1;
            assert!(undone < 100, "steps come to an end");
        }
        assert_eq!(undone, 6);
        let desk = desks::desk(app.db(), sample.gathering.clone()).await.expect("the desk");
        assert!(desk.sessions.is_empty() && desk.placements.is_empty());
        assert_eq!(making::next_number([1, 5, 1 << 40].into_iter()), 6);
    })
    .await;
}

#[tokio::test]
async fn programs_read_what_is_published_and_nothing_else() {
    on_both(parts, async |app| {
        let sample = testing::safer_cities(&app.house).await;
        let doors = testing::submitted(&app.house, &sample, "Two doors, one visit").await;
        accept(&app, &doors).await;
        let mut amina = amina(&app, &sample).await;
        let mut program = app.browser();
        assert_eq!(program.get("/api/gatherings").await.json()["results"][0]["code"], "safer-cities");
        let missing = program.get("/api/gatherings/safer-cities/sessions").await;
        assert_eq!((missing.status, missing.json()["code"].as_str()), (404, Some("not-found")));
        amina.submit(&format!("{DESK}/make"), &[]).await;
        put(&mut amina, &doors.proposal.code, "long-room@2027-09-14T09:00").await;
        amina.submit(&format!("{DESK}/publish"), &[("number", "1")]).await.says("Published.");
        let list = program.get("/api/gatherings/safer-cities/sessions?limit=1").await.json();
        assert_eq!((&list["count"], &list["results"][0]["title"]["en"]), (&1.into(), &"Two doors, one visit".into()));
        let one = program.get(&format!("/api/gatherings/safer-cities/sessions/{}", doors.proposal.code)).await.json();
        assert_eq!(
            (&one, &one["presenters"][0]["organisation"]),
            (&list["results"][0], &"Harbour Street Outreach".into())
        );
        assert!(!one.to_string().contains("amina@"), "no address leaves the house");
        for (path, status) in [
            ("/api/gatherings/nowhere", 404),
            ("/api/gatherings?limit=many", 422),
            ("/api/gatherings?limit=0", 422),
            ("/api/gatherings?offset=-1", 422),
        ] {
            let refused = program.get(path).await;
            assert_eq!(refused.status, status, "{path}");
            assert_eq!(refused.headers["content-type"], "application/problem+json");
        }
    })
    .await;
}
