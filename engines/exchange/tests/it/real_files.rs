//! Programmes that really took place, in the form in which they were published.

use std::collections::BTreeSet;

use exchange::{Form, Oddity, ReadOptions, Reading, UnplacedReason, read};
use serde_json::Value;

use crate::support::{holds, lost, shared_bytes, zone};

#[path = "../../examples/to_programme_json.rs"]
#[expect(dead_code, reason = "its main is for the command line")]
mod to_programme_json;

fn noted(reading: &Reading, what: Oddity) -> usize {
    reading.report.leniencies.iter().filter(|lenient| lenient.what == what).map(|lenient| lenient.how_many).sum()
}

/// Texts that are lost but for times, which are kept as times.
fn lost_but_times(source: &Value, reading: &Reading) -> Vec<String> {
    let time = |text: &str| {
        let value = text.rsplit(": ").next().unwrap_or_default();
        !value.is_empty() && value.bytes().all(|b| b.is_ascii_digit() || b":-+T".contains(&b))
    };
    lost(source, reading).into_iter().filter(|text| !time(text)).collect()
}

#[test]
fn pyconfr_2025_out_of_pretalx() {
    let Some(bytes) = shared_bytes("conferences/pyconfr2025-pretalx-api.json") else { return };
    let refused = read(Form::PretalxJson, &bytes, &ReadOptions::default()).unwrap_err();
    assert!(refused.to_string().contains("--zone"), "{refused}");
    let reading = read(Form::PretalxJson, &bytes, &zone("Europe/Paris")).unwrap();
    let programme = &reading.programme;
    assert_eq!(reading.report.placed, 93);
    assert_eq!(reading.report.unplaced, []);
    assert_eq!((programme.sessions.len(), programme.rooms.len(), programme.breaks.len()), (84, 13, 5));
    assert_eq!(programme.gathering.languages, ["fr", "en"]);
    let of_state = |state: &str| programme.sessions.iter().filter(|s| s.state.as_deref() == Some(state)).count();
    assert_eq!((of_state("confirmed"), of_state("accepted")), (80, 4));
    let opening = programme.sessions.iter().find(|session| session.identity.code == "38LRHE").unwrap();
    let placed = programme.placements.iter().find(|placement| placement.session == opening.key).unwrap();
    assert_eq!(
        (placed.start.to_string().as_str(), placed.minutes, placed.identity.number),
        ("2025-11-01T08:50:00", 45, 3223)
    );
    let source: Value = serde_json::from_slice(&bytes).unwrap();
    assert_eq!(lost_but_times(&source, &reading), Vec::<String>::new());
    holds(programme, "pyconfr");
}

#[test]
fn camp_2019_out_of_frab() {
    let Some(bytes) = shared_bytes("conferences/ccc-camp2019-schedule.json") else { return };
    let reading = read(Form::ScheduleJson, &bytes, &ReadOptions::default()).unwrap();
    assert_eq!((reading.report.placed, reading.report.unplaced.len()), (79, 0));
    let source: Value = serde_json::from_slice(&bytes).unwrap();
    let html = noted(&reading, Oddity::HtmlToMarkdown);
    let left = lost_but_times(&source, &reading);
    assert!(left.len() <= html, "{left:#?}");
    let json = holds(&reading.programme, "camp");
    assert!(json.contains("\"acronym\": \"camp2019\""));
    assert!(
        json.contains("https://fahrplan.events.ccc.de/system/event_attachments/"),
        "relative slides become absolute"
    );
}

/// Every attribute and every text of an XML file.
fn leaves(bytes: &[u8]) -> Value {
    use quick_xml::events::Event;
    let mut reader = quick_xml::Reader::from_str(std::str::from_utf8(bytes).unwrap());
    let (mut leaves, mut text) = (Vec::new(), String::new());
    loop {
        match reader.read_event().unwrap() {
            Event::Start(start) | Event::Empty(start) => {
                let values =
                    start.attributes().map(|a| quick_xml::escape::unescape(&a.unwrap().value).unwrap().into_owned());
                leaves.extend(values.collect::<Vec<_>>());
                text.clear();
            }
            Event::Text(part) => text.push_str(&part),
            Event::GeneralRef(name) => match name.resolve_char_ref().unwrap() {
                Some(character) => text.push(character),
                None => text.push_str(quick_xml::escape::resolve_predefined_entity(&name).unwrap()),
            },
            Event::End(_) => leaves.push(std::mem::take(&mut text)),
            Event::Eof => break,
            _ => {}
        }
    }
    leaves.retain(|leaf| !leaf.trim().is_empty());
    leaves.into()
}

#[test]
fn fosdem_2024_in_xml() {
    let Some(bytes) = shared_bytes("conferences/fosdem2024-schedule.xml") else { return };
    let reading = read(Form::ScheduleXml, &bytes, &ReadOptions::default()).unwrap();
    let programme = &reading.programme;
    assert_eq!((reading.report.placed, reading.report.unplaced.len()), (876, 0));
    assert_eq!((programme.topics.len(), programme.days.len(), programme.persons.len()), (67, 2, 945));
    assert_eq!(programme.gathering.place.pick(&[]), "ULB (Université Libre de Bruxelles)");
    let html = noted(&reading, Oddity::HtmlToMarkdown);
    assert!(html > 700, "{html}");
    let left: Vec<_> =
        lost_but_times(&leaves(&bytes), &reading).into_iter().filter(|text| !text.contains('<')).collect();
    assert_eq!(left, Vec::<String>::new());
    let json = holds(programme, "fosdem");
    assert!(!json.contains("<p>"), "no paragraph of HTML is left");
}

#[test]
fn gastein_2021_through_our_own_form() {
    let Some(bytes) = shared_bytes("conferences/ehfg2021-programme.json") else { return };
    let source: Value = serde_json::from_slice(&bytes).unwrap();
    let ours = to_programme_json::gastein(source.clone()).unwrap().to_string();
    let refused = read(Form::ProgrammeJson, ours.as_bytes(), &ReadOptions::default()).unwrap_err();
    assert!(refused.to_string().contains("--zone"), "{refused}");
    let reading = read(Form::ProgrammeJson, ours.as_bytes(), &zone("Europe/Vienna")).unwrap();
    assert_eq!(reading.report.placed, 56);
    let left: Vec<_> = reading.report.unplaced.iter().map(|left| (left.title.as_str(), left.reason)).collect();
    assert_eq!(left, [("Nobody Left Outside Exchange", UnplacedReason::NoRoom)]);
    assert_eq!(lost_but_times(&source, &reading), Vec::<String>::new());
    holds(&reading.programme, "gastein");
}

#[test]
fn four_safety_programmes_through_our_own_form() {
    let Some(bytes) = shared_bytes("conferences/safety-conference-programmes.json") else { return };
    let source: Value = serde_json::from_slice(&bytes).unwrap();
    let mut placed = Vec::new();
    for gathering in source["gatherings"].as_array().unwrap() {
        let id = gathering["id"].as_str().unwrap();
        let ours = to_programme_json::safety(source.clone(), id).unwrap().to_string();
        let reading = read(Form::ProgrammeJson, ours.as_bytes(), &ReadOptions::default()).unwrap();
        let sessions = gathering["sessions"].as_array().unwrap();
        assert_eq!(reading.report.placed + reading.report.unplaced.len(), sessions.len(), "{id}");
        assert_eq!(lost_but_times(gathering, &reading), Vec::<String>::new(), "{id}");
        holds(&reading.programme, id);
        placed.push(reading.report.placed);
    }
    assert_eq!(placed, [8, 0, 0, 0], "only the first names rooms");
}

#[test]
fn the_examples_of_the_form_itself() {
    let samples = ["valid-democon.json", "invalid-winterchaos2022.json"];
    let placed: Vec<_> = samples
        .iter()
        .filter_map(|name| Some((name, shared_bytes(&format!("conferences/schema-reference/{name}"))?)))
        .map(|(name, bytes)| {
            let reading = read(Form::ScheduleJson, &bytes, &ReadOptions::default()).unwrap();
            holds(&reading.programme, name);
            reading.report.placed
        })
        .collect();
    assert!(placed.is_empty() || placed == [36, 1], "{placed:?}");
}

#[test]
fn importing_twice_gives_the_same_keys() {
    let Some(bytes) = shared_bytes("conferences/pyconfr2025-pretalx-api.json") else { return };
    let twice = [0, 1].map(|_| read(Form::PretalxJson, &bytes, &zone("Europe/Paris")).unwrap());
    assert_eq!(twice[0], twice[1]);
    let keys: BTreeSet<_> = twice[0].programme.placements.iter().map(|placement| &placement.key).collect();
    assert_eq!(keys.len(), 93);
}

#[test]
fn the_coming_flat_form_is_read_as_todays() {
    let Some(bytes) = shared_bytes("conferences/schema-reference/valid-hub-schedule2.json") else { return };
    let reading = read(Form::ScheduleJson, &bytes, &ReadOptions::default()).unwrap();
    assert_eq!((reading.report.placed, reading.report.unplaced.len()), (2, 0));
    let days: Vec<_> = reading.programme.placements.iter().map(|one| (one.day.to_string(), one.minutes)).collect();
    assert_eq!(days, [("2024-12-27".to_owned(), 30), ("2024-12-27".to_owned(), 40)]);
    let source: Value = serde_json::from_slice(&bytes).unwrap();
    assert_eq!(lost_but_times(&source, &reading), Vec::<String>::new());
    holds(&reading.programme, "flat");
}
