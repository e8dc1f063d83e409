//! Programmes of real conferences through the program and its database: in by `wardmote import`, once more without a
//! change, out by `wardmote export`, valid by the schemas of those forms, with every event.

#[path = "../../../engines/exchange/examples/to_programme_json.rs"]
#[expect(dead_code, reason = "the example has a main of its own")]
mod to_programme_json;

use crate::program::run;
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

fn shared(name: &str) -> Option<PathBuf> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/data/conferences").join(name);
    if path.exists() {
        return Some(path);
    }
    println!("skipped: no ../shared/data");
    None
}

fn json(name: &str) -> Option<Value> {
    let bytes = std::fs::read(shared(name)?).expect("it is read");
    Some(serde_json::from_slice(&bytes).expect("it is JSON"))
}

/// Runs a command that must end well; answers what it said and what it wrote.
fn done(arguments: &[&str]) -> (String, String) {
    let output = run(arguments);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{arguments:?}: {said}");
    (said, String::from_utf8(output.stdout).expect("text"))
}

/// In, once more, out in both forms, and what came out in elsewhere and out again.
fn through(code: &str, form: &str, file: &Path, zone: &str, events: usize) {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().join("data").to_string_lossy().into_owned();
    let file = file.to_string_lossy().into_owned();
    let import = |form: &str, file: &str, code: &str| {
        done(&["import", form, file, "--gathering", code, "--zone", zone, "--data", &data]).0
    };
    let started = Instant::now();
    let said = import(form, &file, code);
    println!("{code}: imported in {} ms", started.elapsed().as_millis());
    assert!(said.contains(&format!("{events} placed")) && said.contains("published as version 1"), "{said}");
    let again = import(form, &file, code);
    assert!(again.contains("0 new, 0 changed, no new version"), "{again}");
    for (form, ending) in [("schedule-json", "json"), ("schedule-xml", "xml")] {
        let export = |code: &str| done(&["export", form, "--gathering", code, "--data", &data]).1;
        let first = export(code);
        assert_eq!(count(form, &first), events, "{code}: events in {form}");
        let written = folder.path().join(format!("{code}.{ending}"));
        std::fs::write(&written, &first).expect("it is written");
        valid(form, &first, &written);
        let other = format!("{code}-{ending}");
        import(form, &written.to_string_lossy(), &other);
        // Where a gathering has pages of its own, their addresses carry its code.
        let second = export(&other).replace(&format!("localhost:8080/{other}/"), &format!("localhost:8080/{code}/"));
        let differs = first.lines().zip(second.lines()).find(|(one, two)| one != two);
        assert!(first == second || differs.is_none(), "{code} {form}: {differs:?}");
        assert_eq!(first.len(), second.len(), "{code} {form}");
    }
}

fn count(form: &str, written: &str) -> usize {
    if form == "schedule-xml" {
        return written.matches("<event ").count();
    }
    let root: Value = serde_json::from_str(written).expect("JSON");
    let days = root["schedule"]["conference"]["days"].as_array().expect("days");
    let rooms = days.iter().flat_map(|day| day["rooms"].as_object().expect("rooms").values());
    rooms.map(|events| events.as_array().expect("events").len()).sum()
}

fn valid(form: &str, written: &str, file: &Path) {
    if form == "schedule-xml" {
        let Some(schema) = shared("schema-reference/c3voc-schedule.xsd") else { return };
        let checked = Command::new("xmllint").args(["--noout", "--nonet", "--schema"]).arg(schema).arg(file).output();
        let Ok(checked) = checked else {
            println!("skipped: no xmllint (libxml2-utils)");
            return;
        };
        let said: String = String::from_utf8_lossy(&checked.stderr).chars().take(2_000).collect();
        assert!(checked.status.success(), "{said}");
        return;
    }
    let Some(schema) = json("schema-reference/c3voc-schedule.schema.json") else { return };
    let validator = jsonschema::options().should_validate_formats(true).build(&schema).expect("a schema");
    let document = serde_json::from_str(written).expect("JSON");
    let errors: Vec<String> =
        validator.iter_errors(&document).map(|error| format!("{}: {error}", error.instance_path())).take(5).collect();
    assert!(errors.is_empty(), "{errors:#?}");
}

/// A programme in our own form, written by the example converter.
fn converted(code: &str, ours: &Value, zone: &str, events: usize) {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("programme.json");
    std::fs::write(&file, ours.to_string()).expect("it is written");
    through(code, "programme-json", &file, zone, events);
}

#[test]
fn a_camp_of_79_events() {
    let Some(file) = shared("ccc-camp2019-schedule.json") else { return };
    through("camp", "schedule-json", &file, "Europe/Berlin", 79);
}

#[test]
fn a_weekend_of_876_events() {
    let Some(file) = shared("fosdem2024-schedule.xml") else { return };
    through("weekend", "schedule-xml", &file, "Europe/Brussels", 876);
}

#[test]
fn a_conference_of_93_places() {
    let Some(file) = shared("pyconfr2025-pretalx-api.json") else { return };
    through("pycon", "pretalx-json", &file, "Europe/Paris", 93);
}

#[test]
fn a_health_forum_through_our_own_form() {
    let Some(source) = json("ehfg2021-programme.json") else { return };
    let ours = to_programme_json::gastein(source).expect("it is converted");
    converted("forum", &ours, "Europe/Vienna", 56);
}

#[test]
fn four_safety_programmes_through_our_own_form() {
    let Some(source) = json("safety-conference-programmes.json") else { return };
    // Only the first names rooms: of the others all is listed as unplaced, and nothing is invented.
    let gatherings = source["gatherings"].as_array().expect("a list").iter();
    for (at, (gathering, events)) in gatherings.zip([8, 0, 0, 0]).enumerate() {
        let id = gathering["id"].as_str().expect("an id");
        let ours = to_programme_json::safety(source.clone(), id).expect("it is converted");
        converted(&format!("safety-{at}"), &ours, "Europe/Paris", events);
    }
}
