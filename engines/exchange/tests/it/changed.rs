//! What readers and presenters are told when a programme is published anew.

use std::collections::BTreeMap;

use exchange::{Change, changes};
use serde_json::{Value, json};

use crate::support::{programme, shared_bytes};

fn first() -> Value {
    json!({
        "gathering": { "languages": ["en"] },
        "rooms": [{ "id": "hall", "name": "Hall" }, { "id": "yard", "name": "Yard" }],
        "sessions": [
            { "id": "walks", "title": "Night walks", "date": "2026-09-14", "start": "09:00", "minutes": 60, "room": "hall",
              "topic": "Night", "persons": [{ "name": "Amina", "role": "speaker" }, "Bartolo"] },
            { "id": "lamps", "title": "Lamps", "room": "yard", "minutes": 30,
              "times": [{ "date": "2026-09-14", "start": "09:00" }, { "date": "2026-09-15", "start": "09:00" }] },
            { "id": "later", "title": "Later" }
        ]
    })
}

fn changed(edit: impl FnOnce(&mut Value)) -> Vec<Value> {
    let mut second = first();
    edit(&mut second);
    let all = changes(&programme(&first()).programme, &programme(&second).programme);
    all.iter().map(|change| serde_json::to_value(change).unwrap()).collect()
}

fn kinds(all: &[Value]) -> Vec<&str> {
    all.iter().map(|change| change.as_object().unwrap().keys().next().unwrap().as_str()).collect()
}

#[test]
fn the_same_programme_has_no_changes() {
    assert_eq!(changed(|_| {}), Vec::<Value>::new());
}

#[test]
fn amina_is_told_that_her_session_moved() {
    let all = changed(|second| {
        second["sessions"][0]["start"] = json!("10:00");
        second["sessions"][0]["room"] = json!("yard");
    });
    assert_eq!(kinds(&all), ["Moved"]);
    assert_eq!(all[0]["Moved"]["from"]["start"], "2026-09-14T09:00:00");
    assert_eq!(all[0]["Moved"]["to"]["room_name"]["en"], "Yard");
}

#[test]
fn titles_people_topics_and_rooms_are_told_apart() {
    let all = changed(|second| {
        second["rooms"][0]["name"] = json!("Great hall");
        second["sessions"][0]["title"] = json!("Night walks with residents");
        second["sessions"][0]["abstract"] = json!("Bring a lamp.");
        second["sessions"][0]["topic"] = json!("Residents");
        second["sessions"][0]["language"] = json!("en");
        second["sessions"][0]["format"] = json!("workshop");
        second["sessions"][0]["persons"] = json!([{ "name": "Amina", "role": "moderator" }, "Chidi"]);
    });
    let expected = [
        "RoomRenamed",
        "Retitled",
        "Reworded",
        "RoleChanged",
        "PresenterAdded",
        "PresenterRemoved",
        "TopicChanged",
        "FormatChanged",
        "LanguageChanged",
    ];
    assert_eq!(kinds(&all), expected);
    assert_eq!(all[5]["PresenterRemoved"]["name"], "Bartolo");
}

#[test]
fn sessions_come_and_go_and_are_held_once_more() {
    let all = changed(|second| {
        second["sessions"][0].as_object_mut().unwrap().remove("room");
        second["sessions"][1]["times"] = json!([{ "date": "2026-09-15", "start": "09:00" }]);
        second["sessions"][2] = json!({ "id": "later", "title": "Later", "date": "2026-09-15", "start": "11:00", "minutes": 30, "room": "hall" });
    });
    assert_eq!(kinds(&all), ["Moved", "TimeRemoved", "Added", "Removed"]);
    let one_more = changed(|second| {
        second["sessions"][1]["times"].as_array_mut().unwrap().push(json!({ "date": "2026-09-16", "start": "09:00" }));
    });
    assert_eq!(kinds(&one_more), ["TimeAdded"]);
}

#[test]
fn a_repeated_session_whose_guids_swapped_has_not_moved_twice() {
    let old = programme(&first()).programme;
    let mut new = old.clone();
    let fresh = uuid::Uuid::from_u128(7);
    let lamps = new.placements.iter_mut().rfind(|placement| placement.session.0 == "id:lamps").unwrap();
    lamps.identity.guid = fresh;
    lamps.minutes = 45;
    let all = changes(&old, &new);
    assert!(matches!(all.as_slice(), [Change::Moved { from, to, .. }] if from.minutes == 30 && to.minutes == 45));
}

/// The last days of a real programme: 54 versions, whose sessions moved, came, went and were renamed.
#[test]
fn the_history_of_a_real_programme_is_told() {
    let Some(bytes) = shared_bytes("conferences/wikiconvention2016-schedule-history.jsonl") else { return };
    let text = String::from_utf8(bytes).unwrap();
    let versions: Vec<_> = text.lines().map(|line| programme(&wikiconvention(line)).programme).collect();
    assert_eq!(versions.len(), 54);
    let (mut moved, mut added, mut removed, mut retitled) = (0, 0, 0, 0);
    for pair in versions.windows(2) {
        for change in changes(&pair[0], &pair[1]) {
            match change {
                Change::Moved { .. } => moved += 1,
                Change::Added { .. } => added += 1,
                Change::Removed { .. } => removed += 1,
                Change::Retitled { .. } => retitled += 1,
                _ => {}
            }
        }
    }
    // Counted beforehand by comparing the lines of the file by session id.
    assert_eq!((moved, retitled, added, removed), (17, 10, 21, 13));
}

/// One version; an id that stands twice counts once, and a session without a day is on a day of its own.
fn wikiconvention(line: &str) -> Value {
    let version: Value = serde_json::from_str(line).unwrap();
    let by_id: BTreeMap<_, _> =
        version["sessions"].as_array().unwrap().iter().map(|session| (session["id"].as_str(), session)).collect();
    let sessions = by_id.values().map(|session| {
        let day = match session["day"].as_str() {
            Some("Vendredi") => "2016-08-19",
            Some("Samedi") => "2016-08-20",
            Some(_) => "2016-08-21",
            None => "2016-08-22",
        };
        let length = session["duration"].as_str().unwrap().replace("min.", "");
        let minutes: u32 = match length.split_once('h') {
            Some((hours, rest)) => hours.parse::<u32>().unwrap() * 60 + rest.parse().unwrap_or(0),
            None => length.trim().parse().unwrap(),
        };
        let room = session["location"].as_str().filter(|room| !room.is_empty()).unwrap_or("Hall");
        json!({ "id": session["id"], "title": session["title"], "date": day, "start": session["start"],
                "minutes": minutes, "room": room })
    });
    json!({ "sessions": sessions.collect::<Vec<_>>() })
}
