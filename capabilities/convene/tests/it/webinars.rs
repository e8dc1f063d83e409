//! A series of webinars under one registration: Ruth in Vancouver is reminded in her own time, joins by her own link,
//! and is counted once; a webinar that was moved reminds at its new time alone.

use crate::parts::{in_role, letter_to, letters_to, link_in, parts, signed_in};
use convene::live::webcast::model::{Kind, Webcast};
use convene::live::webcast::store as webcasts;
use convene::testing::booking::open;
use convene::testing::{Sample, safer_cities};
use convene::webinar::store;
use directory::role::Role;
use testkit::{Browser, TestApp, at, on_both};

const DESK: &str = "/manage/safer-cities/programme";

async fn amina(app: &TestApp, sample: &Sample) -> Browser {
    in_role(app, &sample.gathering, Role::Organiser, "amina@port-averne.example", "Amina").await
}

/// A series: every session of a gathering that is itself a webinar. One on the 14th at 9:00 in Toronto.
async fn series(app: &TestApp) -> (Sample, Browser, String) {
    let mut sample = safer_cities(&app.house).await;
    sample.gathering.kind = "webinar".to_owned();
    let tx = app.db().begin().await.expect("a transaction");
    convene::gathering::store::save(&tx, &sample.gathering).await.expect("a webinar");
    tx.commit().await.expect("written");
    open(&app.house, &sample, 5).await;
    let mut amina = amina(app, &sample).await;
    let own = [("kind", "seminar"), ("title", "What an audit is"), ("title-other", "x"), ("minutes", "60")];
    let place = amina.post(&format!("{DESK}/own"), &own).await.location().expect("it is on the desk");
    let code = place.split("card=").nth(1).and_then(|rest| rest.split('&').next()).expect("a card").to_owned();
    moved(&mut amina, &code, "2027-09-14T09:00").await;
    (sample, amina, code)
}

async fn moved(amina: &mut Browser, code: &str, to: &str) {
    let seen = amina.post(&format!("{DESK}/move"), &[("session", code), ("to", &format!("long-room@{to}"))]).await;
    assert!([303, 200].contains(&seen.status), "{}", seen.body);
    assert_eq!(amina.post(&format!("{DESK}/publish"), &[("note", "x")]).await.status, 303);
}

/// Ruth registers from Vancouver.
async fn ruth_registers(app: &TestApp) -> String {
    let fields = [
        ("ticket", "remote"),
        ("places", "1"),
        ("name", "Ruth Abelson"),
        ("mail", "ruth@far.example"),
        ("self", "yes"),
    ];
    let mut ruth = app.browser().with_cookie("zone", "America/Vancouver");
    ruth.post("/safer-cities/register", &fields).await;
    let path = link_in(&letter_to(app, "ruth@far.example").await);
    ruth.submit(&format!("{path}/confirm"), &[]).await;
    path
}

#[tokio::test]
async fn ruth_is_reminded_in_her_own_time_joins_by_her_link_and_is_counted_once() {
    on_both(parts, async |app| {
        let (sample, _, code) = series(&app).await;
        ruth_registers(&app).await;
        app.browser().get("/safer-cities").await.says("/safer-cities/webinars");
        app.browser().get("/safer-cities/webinars").await.says("What an audit is").says("and nothing else");
        let before = letters_to(&app, "ruth@far.example").await;
        app.clock.set(at("2027-09-13T13:30:00Z"));
        app.run_jobs().await;
        app.run_jobs().await;
        assert_eq!(letters_to(&app, "ruth@far.example").await, before + 1, "reminded once, a day before");
        let letter = letter_to(&app, "ruth@far.example").await;
        assert!(letter.contains("Vancouver") && letter.contains("06:00") || letter.contains("6:00"), "{letter}");
        let join = link_in(&letter);
        let mut ruth = app.browser();
        let own = join.split("/join/").next().expect("her own page").to_owned();
        let seen = ruth.get(&own).await;
        seen.says("What an audit is").says(&format!("/join/{code}"));
        assert!(!seen.body.contains("You joined"), "{}", seen.body);
        ruth.get(&join).await.says("What an audit is").says("opens a quarter of an hour before").says("nothing else");
        assert_eq!(ruth.post(&join, &[]).await.status, 409);
        app.clock.set(at("2027-09-14T12:05:00Z"));
        app.run_jobs().await;
        assert_eq!(letters_to(&app, "ruth@far.example").await, before + 2, "and an hour before");
        app.clock.set(at("2027-09-14T12:50:00Z"));
        ruth.post(&join, &[]).await.says("has not been set up yet");
        let session =
            convene::format::store::session(app.db(), sample.gathering.id, &code).await.expect("read").expect("there");
        let cast = Webcast {
            kind: Kind::Hls,
            address: "https://cdn.averne.example/audit.m3u8".to_owned(),
            audio: String::new(),
            on_air: true,
            recording: String::new(),
            slides: String::new(),
            captions: String::new(),
        };
        let tx = app.db().begin().await.expect("a transaction");
        webcasts::save(&tx, session.id, sample.gathering.id, &code, &cast, app.house.now()).await.expect("a webcast");
        tx.commit().await.expect("written");
        let watch = format!("/safer-cities/sessions/{code}/watch");
        assert_eq!(ruth.post(&join, &[]).await.location().as_deref(), Some(watch.as_str()));
        ruth.post(&join, &[]).await;
        ruth.get(&join).await.says("You joined");
        ruth.get(&own).await.says("You joined");
        assert_eq!(store::joined(app.db(), sample.gathering.id).await.expect("figures").get(&code), Some(&1));
        // Half a year later she signs in again.
        let mut amina = signed_in(&app, "amina@port-averne.example", "Amina").await;
        amina.get("/manage/safer-cities/webinars").await.says("1 person is registered").says("1 letter");
        // Whoever sees it afterwards has not joined.
        app.clock.set(at("2027-09-15T12:00:00Z"));
        app.browser().get("/safer-cities/webinars").await.says("Past");
        assert_eq!(app.browser().get(&format!("{}x", join)).await.status, 404);
        assert_eq!(store::registered(app.db(), sample.gathering.id).await.expect("read")[0].zone, "America/Vancouver");
        assert_eq!(store::reminders(app.db(), sample.gathering.id).await.expect("read").len(), 2);
    })
    .await;
}

#[tokio::test]
async fn a_webinar_that_was_moved_reminds_at_its_new_time_alone() {
    on_both(parts, async |app| {
        let (_, mut amina, code) = series(&app).await;
        ruth_registers(&app).await;
        app.clock.pass_s(60);
        moved(&mut amina, &code, "2027-09-16T09:00").await;
        let before = letters_to(&app, "ruth@far.example").await;
        app.clock.set(at("2027-09-13T13:30:00Z"));
        app.run_jobs().await;
        assert_eq!(letters_to(&app, "ruth@far.example").await, before, "nothing at the old time");
        app.clock.set(at("2027-09-15T13:30:00Z"));
        app.run_jobs().await;
        assert_eq!(letters_to(&app, "ruth@far.example").await, before + 1);
        // Machines that slept through the start remind nobody of what has begun.
        app.clock.set(at("2027-09-16T14:00:00Z"));
        app.run_jobs().await;
        assert_eq!(letters_to(&app, "ruth@far.example").await, before + 1);
    })
    .await;
}
