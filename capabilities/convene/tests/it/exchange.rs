//! Programmes of other conferences come in, and go out as they came.

#[path = "../../../../engines/exchange/examples/to_programme_json.rs"]
#[expect(dead_code, reason = "the example has a main of its own")]
mod to_programme_json;

use crate::parts::parts;
use convene::programme::exchange::{ImportError, Report, export, export_options, import};
use exchange::{Form, Output, Programme, ReadOptions, read, write};
use std::path::PathBuf;
use store::sql;
use testkit::{TestApp, on_both};

async fn bring(app: &TestApp, code: &str, programme: &Programme) -> Report {
    import(app.db(), &app.house.chance, app.house.now(), code, programme)
        .await
        .unwrap_or_else(|error| panic!("could not {error}"))
}

async fn written(app: &TestApp, code: &str, form: Output) -> String {
    let version = export(app.db(), code).await.expect("it is read").expect("a version");
    write(form, &version.programme, &export_options("http://localhost:8080", code, &version))
        .unwrap_or_else(|error| panic!("could not {error}"))
}

async fn rows(app: &TestApp) -> i64 {
    let asked = sql(
        "select (select count(*) from session) + (select count(*) from session_presenter) + (select count(*) from placement) \
                     + (select count(*) from room) + (select count(*) from topic) + (select count(*) from format) \
                     + (select count(*) from programme_version) as n",
    );
    app.db().one(asked).await.expect("a count").get("n").expect("a number")
}

/// In, once more without a change, out, in elsewhere, out: byte for byte.
async fn there_and_back(app: &TestApp, programme: &Programme, events: usize) {
    let report = bring(app, "first", programme).await;
    assert_eq!((report.version, report.placed), (Some(1), events));
    let before = rows(app).await;
    let again = bring(app, "first", programme).await;
    assert_eq!((again.new, again.changed, again.version, rows(app).await), (0, 0, None, before));
    for (out, back) in [(Output::ScheduleJson, Form::ScheduleJson), (Output::ScheduleXml, Form::ScheduleXml)] {
        let code = if out == Output::ScheduleJson { "second" } else { "third" };
        let first = written(app, "first", out).await;
        let reading = read(back, first.as_bytes(), &ReadOptions::default()).expect("what we write is read");
        assert_eq!(reading.programme.placements.len(), events);
        bring(app, code, &reading.programme).await;
        let version = export(app.db(), code).await.expect("it is read").expect("a version");
        let second = write(out, &version.programme, &export_options("http://localhost:8080", "first", &version))
            .expect("it is written");
        assert!(
            first == second,
            "{out:?} differs at byte {:?}",
            first.bytes().zip(second.bytes()).position(|(a, b)| a != b)
        );
    }
}

fn data(name: &str) -> Option<Vec<u8>> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/conferences").join(name);
    let found = std::fs::read(path).ok();
    if found.is_none() {
        println!("skipped: no ../shared/data");
    }
    found
}

async fn real(name: &str, form: Form, events: usize) {
    let Some(bytes) = data(name) else { return };
    let options = ReadOptions { zone: Some("Europe/Paris".to_owned()), gathering: Some("first".to_owned()) };
    let reading = read(form, &bytes, &options).unwrap_or_else(|error| panic!("could not {error}"));
    let programme = reading.programme;
    on_both(parts, async |app| there_and_back(&app, &programme, events).await).await;
}

#[tokio::test]
async fn a_camp_of_79_events_comes_in_and_goes_out_as_it_came() {
    real("ccc-camp2019-schedule.json", Form::ScheduleJson, 79).await;
}

#[tokio::test]
async fn a_weekend_of_876_events_comes_in_and_goes_out_as_it_came() {
    real("fosdem2024-schedule.xml", Form::ScheduleXml, 876).await;
}

#[tokio::test]
async fn a_conference_with_unplaced_sessions_comes_in_and_goes_out_as_it_came() {
    let Some(bytes) = data("pyconfr2025-pretalx-api.json") else { return };
    let reading =
        read(Form::PretalxJson, &bytes, &ReadOptions { zone: Some("Europe/Paris".to_owned()), gathering: None })
            .expect("it is read");
    let events = reading.programme.placements.len();
    on_both(parts, async |app| there_and_back(&app, &reading.programme, events).await).await;
}

/// Through our own form, as the example converter writes it.
async fn converted(ours: &serde_json::Value, zone: &str, events: usize) {
    let options = ReadOptions { zone: Some(zone.to_owned()), gathering: Some("first".to_owned()) };
    let reading = read(Form::ProgrammeJson, ours.to_string().as_bytes(), &options)
        .unwrap_or_else(|error| panic!("could not {error}"));
    on_both(parts, async |app| there_and_back(&app, &reading.programme, events).await).await;
}

#[tokio::test]
async fn a_health_forum_comes_in_through_our_own_form() {
    let Some(bytes) = data("ehfg2021-programme.json") else { return };
    let source = serde_json::from_slice(&bytes).expect("it is JSON");
    let ours = to_programme_json::gastein(source).expect("it is converted");
    converted(&ours, "Europe/Vienna", 56).await;
}

#[tokio::test]
async fn four_safety_programmes_come_in_through_our_own_form() {
    let Some(bytes) = data("safety-conference-programmes.json") else { return };
    let source: serde_json::Value = serde_json::from_slice(&bytes).expect("it is JSON");
    let gatherings = source["gatherings"].as_array().expect("a list");
    for (gathering, events) in gatherings.iter().zip([8, 0, 0, 0]) {
        let id = gathering["id"].as_str().expect("an id");
        let ours = to_programme_json::safety(source.clone(), id).expect("it is converted");
        converted(&ours, "Europe/Paris", events).await;
    }
}

const SMALL: &str = r#"{
  "gathering": { "title": "Night and day", "code": "night", "zone": "Europe/Paris" },
  "sessions": [
    { "id": "a", "title": "Night walks", "date": "2026-09-14", "start": "09:00", "minutes": 60, "room": "Hall", "topic": "Night",
      "format": "Workshop", "persons": [{ "name": "Chidi Okoro", "organisation": "City of Lyon", "role": "moderator" }] },
    { "id": "b", "title": "Lamps", "date": "2026-10-25", "start": "02:30", "minutes": 30, "room": "Hall" },
    { "id": "c", "title": "Where the lamps are out" }
  ]
}"#;

fn small() -> Programme {
    read(Form::ProgrammeJson, SMALL.as_bytes(), &ReadOptions::default()).expect("it is read").programme
}

#[tokio::test]
async fn a_small_programme_is_placed_what_has_no_time_is_listed_and_a_change_is_a_new_version() {
    on_both(parts, async |app| {
        there_and_back(&app, &small(), 2).await;
        let mut changed = small();
        changed.placements[0].start = "2026-09-14T10:00:00".parse().expect("a time");
        let report = bring(&app, "first", &changed).await;
        assert_eq!((report.new, report.changed, report.version), (0, 1, Some(2)));
        assert_eq!(report.unplaced, ["Where the lamps are out"]);
        let page = app.browser().get("/first/programme").await;
        page.says("Night walks").says("Chidi Okoro").is_silent_about("lamps are out");
        assert!(export(app.db(), "nowhere").await.expect("it is read").is_none());
    })
    .await;
}

#[tokio::test]
async fn an_import_that_cannot_be_leaves_nothing_behind() {
    on_both(parts, async |app| {
        let sample = convene::testing::safer_cities(&app.house).await;
        let before = rows(&app).await;
        let (db, chance, now) = (app.db(), &app.house.chance, app.house.now());
        let refused = import(db, chance, now, &sample.gathering.code, &small()).await;
        assert!(
            matches!(&refused, Err(ImportError::OtherZone { here, .. }) if here == "America/Toronto"),
            "{refused:?}"
        );
        assert!(matches!(import(db, chance, now, "manage", &small()).await, Err(ImportError::BadCode(_))));
        let mut nowhere = small();
        "Mars/Olympus".clone_into(&mut nowhere.gathering.zone);
        assert!(matches!(import(db, chance, now, "mars", &nowhere).await, Err(ImportError::UnknownZone(_))));
        assert_eq!(rows(&app).await, before);
        assert!(convene::gathering::store::find(db, "mars").await.expect("it is read").is_none());
    })
    .await;
}
