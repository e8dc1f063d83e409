//! Volunteers at two doors: badges, a name typed, a phone that was without network, double scans counted once, a
//! clock a day wrong, and papers for whoever was there.

use crate::parts::{in_role, letter_to, link_in, parts, signed_in};
use convene::checkin::{badge, store as doors};
use convene::registration::store::delegates;
use convene::testing::booking::{Opened, open};
use convene::testing::{Sample, safer_cities};
use directory::role::Role;
use serde_json::json;
use testkit::{Browser, TestApp, at, on_both};
use web::Method;

struct Day {
    sample: Sample,
    opened: Opened,
    amina: Browser,
    east: String,
    west: String,
}

/// The first morning: Yuki, who wants no pictures, and Dario, whose ticket is for Tuesday; two doors.
async fn morning(app: &TestApp) -> Day {
    let sample = safer_cities(&app.house).await;
    let opened = open(&app.house, &sample, 20).await;
    let mut amina = in_role(app, &sample.gathering, Role::Organiser, "amina@port-averne.example", "Amina").await;
    for (ticket, name, mail) in [
        ("on-site", "Yuki Sandoval", "yuki@x.example"),
        ("day", "Dario Neri", "dario@x.example"),
        ("remote", "Jun Hayashi", "jun@x.example"),
    ] {
        let fields = [
            ("ticket", ticket),
            ("places", "1"),
            ("name", name),
            ("mail", mail),
            ("photo", "no"),
            ("interpretation", "fr"),
            ("organisation", "Saltmarsh"),
        ];
        assert_eq!(amina.post("/manage/safer-cities/registration/enter", &fields).await.status, 303);
    }
    app.clock.set(at("2027-09-14T08:30:00-04:00"));
    // Half a year later she signs in again.
    amina = signed_in(app, "amina@port-averne.example", "Amina").await;
    let (east, west) = (door(&mut amina, "East door").await, door(&mut amina, "West door").await);
    Day { sample, opened, amina, east, west }
}

async fn door(amina: &mut Browser, name: &str) -> String {
    let page = amina.post("/manage/safer-cities/doors", &[("name", name)]).await;
    page.says("It is not shown again");
    page.body.split("http://localhost:8080").nth(1).expect("a link").split('<').next().expect("its end").to_owned()
}

async fn badge_of(app: &TestApp, day: &Day, mail: &str) -> String {
    let one = delegates::by_mail(app.db(), day.sample.gathering.id, mail).await.expect("read").expect("a place");
    badge::code(&day.opened.registration, &one)
}

async fn told(app: &TestApp, door: &str, body: serde_json::Value) -> serde_json::Value {
    let seen = app
        .browser()
        .send(Method::POST, &format!("{door}/scans"), "application/json", body.to_string().into_bytes())
        .await;
    assert_eq!(seen.status, 200, "{}", seen.body);
    seen.json()
}

#[tokio::test]
async fn a_door_may_look_through_the_camera_and_no_other_page_may() {
    on_both(parts, async |app| {
        let day = morning(&app).await;
        let policy = |seen: testkit::Seen| seen.headers["permissions-policy"].to_str().expect("a header").to_owned();
        assert!(policy(app.browser().get(&day.east).await).starts_with("camera=(self)"));
        for page in ["/safer-cities", "/safer-cities/register", &format!("{}/people", day.east)] {
            assert!(policy(app.browser().get(page).await).starts_with("camera=()"), "{page}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_badge_lets_in_once_and_the_second_door_says_where_the_first_one_was() {
    on_both(parts, async |app| {
        let mut day = morning(&app).await;
        let yuki = badge_of(&app, &day, "yuki@x.example").await;
        let mut volunteer = app.browser();
        volunteer.get(&day.east).await.says("East door").says("of 2 expected");
        volunteer
            .submit(&day.east, &[("code", &yuki)])
            .await
            .says("Welcome, Yuki Sandoval")
            .says("No photographs")
            .says("Headset: French");
        app.browser().submit(&day.west, &[("code", &yuki)]).await.says("Yuki Sandoval is in already");
        volunteer
            .submit(&day.east, &[("code", "WM-K7QX2M-000000000000000")])
            .await
            .says("This code is not of this gathering");
        // By name, without the badge; and taken back.
        volunteer.get(&format!("{}?q=dario", day.east)).await.says("Dario Neri");
        let dario = delegates::by_mail(app.db(), day.sample.gathering.id, "dario@x.example")
            .await
            .expect("read")
            .expect("a place");
        let page = volunteer.submit(&day.east, &[("code", &dario.code)]).await;
        page.says("Welcome, Dario Neri");
        let undo = page
            .body
            .split("name=\"undo\" value=\"")
            .nth(1)
            .expect("a button")
            .split('"')
            .next()
            .expect("an id")
            .to_owned();
        volunteer.submit(&day.east, &[("undo", &undo)]).await.says("Taken back.");
        assert_eq!(doors::counted(app.db(), day.sample.gathering.id, "2027-09-14").await.expect("a count"), 1);
        // His ticket is for Tuesday; on Wednesday the door may let him in all the same.
        app.clock.set(at("2027-09-15T08:30:00-04:00"));
        volunteer.submit(&day.east, &[("code", &dario.code)]).await.says("the ticket is for Tuesday 14 September 2027");
        volunteer.submit(&day.east, &[("code", &dario.code), ("anyway", "yes")]).await.says("Welcome, Dario Neri");
        volunteer.submit(&day.east, &[("code", &yuki)]).await.says("Welcome, Yuki Sandoval");
        day.amina
            .get("/manage/safer-cities/doors")
            .await
            .says("Tuesday 14 September 2027")
            .says("Wednesday 15 September 2027");
        day.amina
            .get("/manage/safer-cities/badges")
            .await
            .says("Yuki Sandoval")
            .says("2 badges to print")
            .is_silent_about("Jun Hayashi");
        // The certificate names the days of attendance.
        let own = link_in(&letter_to(&app, "yuki@x.example").await).replace("bookings", "delegates");
        app.browser()
            .get(&format!("{own}.1/certificate"))
            .await
            .says("Tuesday 14 September 2027; Wednesday 15 September 2027");
        let jun = link_in(&letter_to(&app, "jun@x.example").await).replace("bookings", "delegates");
        app.browser().get(&format!("{jun}.1/certificate")).await.says("Took part remotely.");
        // A closed door opens nothing.
        let east = doors::doors(app.db(), day.sample.gathering.id).await.expect("doors").remove(0);
        day.amina
            .submit("/manage/safer-cities/doors", &[("close", &east.id.to_string())])
            .await
            .says("The door is closed.");
        assert_eq!(app.browser().get(&day.east).await.status, 404);
    })
    .await;
}

#[tokio::test]
async fn a_phone_without_network_for_an_hour_and_a_clock_a_day_wrong_merges_without_counting_twice() {
    on_both(parts, async |app| {
        let day = morning(&app).await;
        let (yuki, dario) =
            (badge_of(&app, &day, "yuki@x.example").await, badge_of(&app, &day, "dario@x.example").await);
        let people = app.browser().get(&format!("{}/people", day.east)).await.json();
        assert_eq!(people["people"].as_array().map(Vec::len), Some(2));
        assert!(
            people.to_string().contains(&yuki)
                && !people.to_string().contains("jun@")
                && !people.to_string().contains("yuki@x")
        );
        // West sees Yuki at 08:30 with network.
        let ids: Vec<String> = (0..3).map(|_| base::Id::new(app.house.now(), &app.house.chance).to_string()).collect();
        let ms = app.house.now().0 / 1_000;
        let answer =
            told(&app, &day.west, json!({ "sent_at": ms, "scans": [{ "id": ids[0], "code": yuki, "at": ms }] })).await;
        assert_eq!((answer["scans"][0]["came"].as_str(), answer["counted"].as_i64()), (Some("in"), Some(1)));
        // East had none: Yuki at 08:10 and Dario at 08:20 come an hour later, by a clock that is a day ahead.
        app.clock.set(at("2027-09-14T09:30:00-04:00"));
        let ahead = app.house.now().0 / 1_000 + 86_400_000;
        let kept = json!({ "sent_at": ahead, "scans": [
            { "id": ids[1], "code": yuki, "at": ahead - 80 * 60_000 },
            { "id": ids[2], "code": dario, "at": ahead - 70 * 60_000 },
            { "id": "not an id", "code": dario, "at": ahead },
        ] });
        let answer = told(&app, &day.east, kept.clone()).await;
        assert_eq!(
            (answer["scans"][0]["came"].as_str(), answer["scans"][1]["came"].as_str()),
            (Some("twice"), Some("in"))
        );
        assert_eq!(answer["scans"].as_array().map(Vec::len), Some(2));
        // The answer was lost, and the phone tells it again: nothing changes.
        let again = told(&app, &day.east, kept).await;
        assert_eq!((again["scans"][1]["came"].as_str(), again["counted"].as_i64()), (Some("in"), Some(2)));
        // The older scan is the one that says when she came; both are kept.
        let one = delegates::by_mail(app.db(), day.sample.gathering.id, "yuki@x.example")
            .await
            .expect("read")
            .expect("a place");
        let first = doors::first_seen(app.db(), one.id, "2027-09-14").await.expect("read").expect("she was there");
        assert_eq!(first, ("East door".to_owned(), at("2027-09-14T08:10:00-04:00")));
        // East takes its scan back: West's still counts.
        told(
            &app,
            &day.east,
            json!({ "sent_at": ahead, "scans": [{ "id": ids[1], "code": "", "at": ahead, "undo": true }] }),
        )
        .await;
        let first = doors::first_seen(app.db(), one.id, "2027-09-14").await.expect("read").expect("she was there");
        assert_eq!(first, ("West door".to_owned(), at("2027-09-14T08:30:00-04:00")));
        assert_eq!(
            doors::by_spot(app.db(), day.sample.gathering.id).await.expect("spots"),
            [("2027-09-14".to_owned(), 2)]
        );
        let strange = app
            .browser()
            .send(
                Method::POST,
                &format!("/safer-cities/door/{}/scans", "A".repeat(43)),
                "application/json",
                b"{}".to_vec(),
            )
            .await;
        assert_eq!(strange.status, 404);
    })
    .await;
}
