//! Small invented sources, one for each thing that real sources get wrong.

use exchange::{Form, Localised, Oddity, Output, ReadOptions, Reading, UnplacedReason, WriteOptions, read, write};
use serde_json::{Value, json};

use crate::support::{holds, zone};

/// A schedule.json in Paris with one day and these rooms.
fn schedule(date: &str, rooms: Value) -> Value {
    json!({ "schedule": { "version": "1", "conference": {
        "title": "Safer Cities", "acronym": "safer-cities", "time_zone_name": "Europe/Paris", "daysCount": 1,
        "days": [{ "index": 1, "date": date, "day_start": format!("{date}T06:00:00"), "rooms": rooms }]
    }}})
}

fn event(id: u64, date: &str) -> Value {
    json!({ "id": id, "title": format!("Session {id}"), "date": date, "duration": "01:00" })
}

fn reading(source: &Value) -> Reading {
    read(Form::ScheduleJson, source.to_string().as_bytes(), &ReadOptions::default()).unwrap()
}

fn noted(reading: &Reading, place: &str, what: Oddity) -> usize {
    let found = reading.report.leniencies.iter().find(|lenient| lenient.place == place && lenient.what == what);
    found.map_or(0, |lenient| lenient.how_many)
}

fn starts(reading: &Reading) -> Vec<String> {
    let json = holds(&reading.programme, "an invented programme");
    let dates = json.lines().filter_map(|line| line.trim().strip_prefix("\"date\": \""));
    dates.filter(|date| date.contains('T')).map(|date| date.trim_end_matches("\",").to_owned()).collect()
}

#[test]
fn the_hour_that_spring_leaves_out_is_read_an_hour_later() {
    let source = schedule("2026-03-29", json!({ "Hall": [event(1, "2026-03-29T02:30:00")] }));
    let reading = reading(&source);
    assert_eq!(noted(&reading, "event.date", Oddity::ClockGap), 1);
    assert_eq!(starts(&reading), ["2026-03-29T03:30:00+02:00"]);
    assert_eq!(reading.programme.placements[0].extra["date"], "2026-03-29T02:30:00");
}

#[test]
fn the_hour_that_autumn_repeats_is_told_apart_by_its_offset() {
    let rooms = json!({ "Hall": [
        event(1, "2026-10-25T02:30:00+02:00"), event(2, "2026-10-25T02:30:00+01:00"), event(3, "2026-10-25T02:45:00")
    ]});
    let reading = reading(&schedule("2026-10-24", rooms));
    assert_eq!(noted(&reading, "event.date", Oddity::ClockOverlap), 1);
    let expected = ["2026-10-25T02:30:00+02:00", "2026-10-25T02:45:00+02:00", "2026-10-25T02:30:00+01:00"];
    assert_eq!(starts(&reading), expected);
}

#[test]
fn a_night_bus_after_midnight_belongs_to_the_day_before() {
    let source = schedule("2026-09-14", json!({ "Bus": [event(1, "2026-09-15T00:30:00+02:00")] }));
    let reading = reading(&source);
    assert_eq!(reading.programme.placements[0].day.to_string(), "2026-09-14");
    let xml = write(Output::ScheduleXml, &reading.programme, &WriteOptions::default()).unwrap();
    assert_eq!(xml.matches("<day ").count(), 1);
    let old = json!({ "Bus": [{ "id": 1, "title": "Night bus", "start": "00:30", "duration": "00:45" }] });
    let pentabarf = self::reading(&schedule("2026-09-14", old));
    assert_eq!(starts(&pentabarf), ["2026-09-15T00:30:00+02:00"]);
    assert_eq!(noted(&pentabarf, "event.date", Oddity::TakenFromElsewhere), 1);
}

#[test]
fn two_rooms_of_one_name_stay_two_rooms() {
    let source = r#"{ "schedule": { "version": "1", "conference": { "title": "Safer Cities", "acronym": "safe",
        "time_zone_name": "Europe/Paris",
        "rooms": [{ "name": "Hall", "capacity": 10 }, { "name": "Hall", "capacity": 20 }],
        "days": [{ "index": 1, "date": "2026-09-14", "rooms": {
            "Hall": [{ "id": 1, "title": "A", "date": "2026-09-14T09:00:00+02:00", "duration": "01:00" }],
            "Hall": [{ "id": 2, "title": "B", "date": "2026-09-14T09:00:00+02:00", "duration": "01:00" }] }}]}}}"#;
    let reading = read(Form::ScheduleJson, source.as_bytes(), &ReadOptions::default()).unwrap();
    let capacities: Vec<_> = reading.programme.rooms.iter().map(|room| room.capacity).collect();
    assert_eq!(capacities, [Some(10), Some(20)]);
    let rooms: Vec<_> = reading.programme.placements.iter().map(|placement| &placement.room).collect();
    assert_ne!(rooms[0], rooms[1]);
    let json = holds(&reading.programme, "two halls");
    assert!(json.contains("\"Hall (2)\": ["));
    let xml = "<schedule><version>1</version><conference><time_zone_name>Europe/Paris</time_zone_name></conference>\
        <day date='2026-09-14'><room name='Hall'><event id='1'><title>A</title><date>2026-09-14T09:00:00+02:00</date>\
        <duration>1:00</duration></event></room><room name='Hall'><event id='2'><title>B</title>\
        <date>2026-09-14T09:00:00+02:00</date><duration>1:00</duration></event></room></day></schedule>";
    let reading = read(Form::ScheduleXml, xml.as_bytes(), &zone("Europe/Paris")).unwrap();
    assert_eq!((reading.report.placed, reading.programme.rooms.len()), (2, 2));
    assert_eq!(noted(&reading, "room.name", Oddity::Duplicate), 1);
    holds(&reading.programme, "two halls in XML");
}

#[test]
fn double_and_foreign_identifiers_get_their_own_and_stay_readable() {
    let guid = "5bb0aa4e-0c0e-5ccd-9523-0ed1ca679039";
    let with = |id: Value, guid: &str, title: &str| json!({ "id": id, "guid": guid, "code": "abc", "title": title, "date": "2026-09-14T09:00:00+02:00", "duration": "1:00" });
    let rooms = json!({
        "A": [with(json!(7), guid, "one")], "B": [with(json!(7), guid, "two")],
        "C": [with(json!("2814"), "vGepR5c8Rf6z2kkZrXv1Qg", "three")],
        "D": [with(json!(99999999999999999999999_f64), "", "four")], "E": [with(json!(0), guid, "five")]
    });
    let reading = reading(&schedule("2026-09-14", rooms));
    let all: Vec<_> = reading.programme.placements.iter().map(|placement| &placement.identity).collect();
    assert_eq!((all[0].guid.to_string().as_str(), all[0].number), (guid, 7));
    assert_eq!((all[1].number, all[2].number), (2815, 2814));
    assert_eq!(all[2].guid.get_version_num(), 5, "a guid in base64url becomes a name-based one");
    let placements = &reading.programme.placements;
    assert_eq!(placements[2].extra["guid"], "vGepR5c8Rf6z2kkZrXv1Qg");
    assert_eq!((&placements[1].extra["id"], &placements[1].extra["guid"]), (&json!(7), &json!(guid)));
    assert_eq!(noted(&reading, "event.guid", Oddity::Duplicate), 2);
    assert_eq!(noted(&reading, "file", Oddity::NumberRounded), 1);
    assert_eq!(reading.programme.sessions.len(), 5, "one number for two talks does not make them one");
    holds(&reading.programme, "double identifiers");
}

#[test]
fn offsets_are_missing_or_wrong_and_the_reader_says_what_it_believed() {
    let rooms = json!({ "Hall": [
        event(1, "2026-09-14T09:00:00"),
        json!({ "id": 2, "title": "Zero", "date": "2026-09-14T10:00:00+00:00", "start": "10:00", "duration": "1:00" }),
        json!({ "id": 3, "title": "Moment", "date": "2026-09-14T09:00:00Z", "start": "09:00", "duration": "1:00" }),
        event(4, "2026-09-14T08:00:00-04:00"),
    ]});
    let reading = reading(&schedule("2026-09-14", rooms));
    for (what, times) in [(Oddity::OffsetMissing, 1), (Oddity::ZeroOffsetWrong, 1), (Oddity::OffsetNotOfZone, 2)] {
        assert_eq!(noted(&reading, "event.date", what), times, "{what:?}");
    }
    let hours: Vec<_> = reading.programme.placements.iter().map(|placement| placement.start.hour()).collect();
    assert_eq!(hours, [9, 10, 11, 14]);
    assert_eq!(reading.programme.placements[2].extra["start"], "09:00");
    holds(&reading.programme, "offsets");
}

#[test]
fn a_session_held_twice_is_one_session_with_two_placements() {
    let talk = |guid: &str, date: &str| {
        json!({ "id": 5, "code": "ABC123", "guid": guid, "title": "Night walks", "date": date, "duration": "01:00",
                "persons": [{ "id": 1, "public_name": "Amina" }] })
    };
    let rooms = json!({
        "A": [talk("5bb0aa4e-0c0e-5ccd-9523-0ed1ca679039", "2026-09-14T09:00:00+02:00")],
        "B": [talk("d621de2e-dfde-51d4-8720-87b3e0303e02", "2026-09-14T15:00:00+02:00")]
    });
    let reading = reading(&schedule("2026-09-14", rooms));
    assert_eq!((reading.programme.sessions.len(), reading.report.placed), (1, 2));
    let [first, second] = reading.programme.placements.as_slice() else { panic!("two placements") };
    assert_eq!(reading.programme.sessions[0].identity, first.identity);
    assert_eq!((first.identity.number, first.identity.code.as_str()), (5, "ABC123"));
    assert_ne!((second.identity.number, second.identity.code.as_str()), (5, "ABC123"));
    let json = holds(&reading.programme, "held twice");
    let again = read(Form::ScheduleJson, json.as_bytes(), &ReadOptions::default()).unwrap();
    assert_eq!(again.programme.sessions.len(), 1, "our own file says by its page that both are one session");
}

#[test]
fn plain_and_localised_texts_and_right_to_left_ones() {
    let rooms = json!({ "Hall": [
        { "id": 1, "title": { "en": "Lamps", "fr": "Lampes" }, "language": "fr", "date": "2026-09-14T09:00:00+02:00", "duration": "01:00",
          "track": { "en": "Night", "fr": "Nuit" } },
        { "id": 2, "title": "مدن أكثر أمانا", "language": "ar", "date": "2026-09-14T10:00:00+02:00", "duration": "01:00",
          "track": "Night", "abstract": "\u{202b}نص\u{202c}" },
    ]});
    let reading = reading(&schedule("2026-09-14", rooms));
    assert_eq!(reading.programme.sessions[0].title.pick(&["en"]), "Lamps");
    assert_eq!(reading.programme.sessions[1].title, Localised::one(Some("ar"), "مدن أكثر أمانا"));
    assert_eq!(reading.programme.topics.len(), 1);
    let json = holds(&reading.programme, "languages");
    assert!(json.contains("\"title\": \"Lampes\""), "a session is written in its own language");
    assert!(json.contains("\u{202b}نص\u{202c}"));
}

#[test]
fn html_becomes_markdown_once_and_never_again() {
    let text = "<p>Use <code>&lt;p&gt;</code> &amp; &lt;br&gt; for <em>walks</em></p>";
    let rooms = json!({ "Hall": [
        { "id": 1, "title": "HTML", "abstract": text, "description": "3 < 4", "date": "2026-09-14T09:00:00+02:00", "duration": "01:00" }
    ]});
    let reading = reading(&schedule("2026-09-14", rooms));
    assert_eq!(reading.programme.sessions[0].summary.pick(&[]), "Use `<p>` & \\<br> for *walks*");
    assert_eq!(reading.programme.sessions[0].description.pick(&[]), "3 < 4");
    assert_eq!(noted(&reading, "event.abstract", Oddity::HtmlToMarkdown), 1);
    holds(&reading.programme, "Markdown that shows tags");
}

#[test]
fn characters_that_xml_forbids_never_leave_the_house() {
    let rooms = json!({ "Hall\u{1}": [
        { "id": 1, "title": "A\u{0}B\u{b}", "abstract": "x\u{ffff}\r\ny", "date": "2026-09-14T09:00:00+02:00", "duration": "01:00" }
    ]});
    let mut reading = reading(&schedule("2026-09-14", rooms));
    assert_eq!(noted(&reading, "file", Oddity::ControlCharacters), 3);
    assert_eq!(reading.programme.sessions[0].title.pick(&[]), "AB");
    // The same from our own side, where nobody read a file.
    reading.programme.sessions[0].title = Localised::one(None, "A\u{8}\u{fffe}C");
    for form in [Output::ScheduleJson, Output::ScheduleXml, Output::Ics, Output::Csv] {
        let written = write(form, &reading.programme, &WriteOptions::default()).unwrap();
        assert!(!written.contains(['\u{0}', '\u{8}', '\u{b}', '\u{fffe}', '\u{ffff}']), "{form:?}");
        assert!(written.contains("AC"), "{form:?}");
    }
    holds(&reading.programme, "control characters");
}

#[test]
fn what_cannot_be_placed_is_listed_with_its_reason() {
    let rooms = json!({ "Hall": [
        { "id": 1, "title": "no time" },
        { "id": 2, "title": "no length", "date": "2026-09-14T09:00:00+02:00" },
        { "id": 3, "title": "unreadable", "date": "soon", "duration": "01:00" },
        { "id": 4, "title": "nothing", "date": "2026-09-14T09:00:00+02:00", "duration": "00:00" },
        { "id": 5, "title": "long ago", "date": "1066-10-14T09:00:00+00:00", "duration": "01:00" },
        { "id": 6, "title": "endless", "date": "2026-09-14T09:00:00+02:00", "duration": "99999:00" },
        { "id": 7, "title": "by its end", "date": "2026-09-14T09:00:00+02:00", "end": "2026-09-14T10:30:00+02:00" },
    ], "Yard": "closed" });
    let reading = reading(&schedule("2026-09-14", rooms));
    let reasons: Vec<_> = reading.report.unplaced.iter().map(|left| (left.title.as_str(), left.reason)).collect();
    let expected = [
        ("no time", UnplacedReason::NoTime),
        ("no length", UnplacedReason::NoLength),
        ("unreadable", UnplacedReason::TimeUnreadable),
        ("nothing", UnplacedReason::LengthOutOfRange),
        ("long ago", UnplacedReason::DateOutOfRange),
        ("endless", UnplacedReason::LengthOutOfRange),
    ];
    assert_eq!(reasons, expected);
    assert_eq!(reading.programme.placements[0].minutes, 90);
    assert_eq!(reading.programme.extra["days[0].rooms.Yard"], "closed");
    assert_eq!(reading.programme.sessions[2].extra["date"], "soon");
    holds(&reading.programme, "unplaced");
}

#[test]
fn older_and_smaller_dumps_of_pretalx_are_read_too() {
    let old = json!([
        { "code": "AAAAAA", "title": "Old dump", "state": "confirmed", "duration": 30, "track": { "en": "Night" }, "track_id": 4,
          "submission_type": "Talk", "speakers": [{ "code": "PPPPPP", "name": "Amina", "biography": null }],
          "slot": { "start": "2026-09-14T09:00:00+02:00", "end": "2026-09-14T09:30:00+02:00", "room": { "en": "Hall" }, "room_id": 3 } },
        { "code": "BBBBBB", "title": "Refused", "state": "rejected", "speakers": [] },
    ]);
    let reading = read(Form::PretalxJson, old.to_string().as_bytes(), &zone("Europe/Paris")).unwrap();
    assert_eq!((reading.report.placed, reading.report.unplaced[0].reason), (1, UnplacedReason::State));
    assert_eq!(reading.programme.rooms[0].name, Localised::one(Some("en"), "Hall"));
    assert_eq!(noted(&reading, "submission.slot", Oddity::OldForm), 1);
    holds(&reading.programme, "an old dump");

    let page = json!({ "count": 3, "next": "https://pretalx.example/?page=2", "previous": null, "results": [
        { "code": "CCCCCC", "title": { "en": "Bare" }, "state": "accepted", "speakers": ["QQQQQQ"], "track": 4, "submission_type": 2, "slots": [77] },
    ]});
    let reading = read(Form::PretalxJson, page.to_string().as_bytes(), &zone("Europe/Paris")).unwrap();
    assert_eq!(noted(&reading, "next", Oddity::MorePages), 1);
    assert_eq!(noted(&reading, "submission.slots", Oddity::NotListed), 1);
    assert_eq!(reading.report.unplaced[0].reason, UnplacedReason::NoTime);
    assert_eq!(reading.programme.persons[0].code.as_deref(), Some("QQQQQQ"));

    let whole = json!({
        "event": { "name": { "en": "Safer Cities" }, "slug": "safer", "timezone": "Europe/Paris", "date_from": "2026-09-14", "date_to": "2026-09-16" },
        "rooms": { "count": 2, "next": null, "results": [{ "id": 1, "name": { "en": "Hall" } }, { "id": 2, "name": { "en": "Hall" } }] },
        "tracks": [{ "id": 4, "name": { "en": "Night" }, "color": "#112233" }],
        "speakers": [{ "code": "QQQQQQ", "name": "Bartolo", "biography": "Walks." }],
        "submissions": page["results"],
        "slots": [
            { "id": 77, "room": 2, "start": "2026-09-14T09:00:00+02:00", "end": "2026-09-14T10:00:00+02:00", "submission": "CCCCCC" },
            { "id": 78, "room": 1, "start": "2026-09-14T12:00:00+02:00", "end": "2026-09-14T13:00:00+02:00", "submission": null, "description": { "en": "Lunch" } },
        ]
    });
    let reading = read(Form::PretalxJson, whole.to_string().as_bytes(), &ReadOptions::default()).unwrap();
    let programme = &reading.programme;
    assert_eq!((reading.report.placed, programme.breaks.len(), programme.rooms.len()), (1, 1, 2));
    assert_eq!((programme.placements[0].room.0.as_str(), programme.placements[0].identity.number), ("id:2", 77));
    assert_eq!(programme.persons[0].name, "Bartolo");
    assert_eq!(programme.breaks[0].title.pick(&[]), "Lunch");
    assert_eq!(programme.topics[0].colour.as_deref(), Some("#112233"));
    holds(programme, "all of pretalx");

    let slots = json!({ "count": 1, "next": null, "results": [
        { "id": 77, "room": { "id": 2, "name": { "en": "Hall" } }, "start": "2026-09-14T09:00:00+02:00", "end": "2026-09-14T10:00:00+02:00",
          "submission": { "code": "CCCCCC", "title": "Night walks", "state": "confirmed", "speakers": [] } },
    ]});
    let reading = read(Form::PretalxJson, slots.to_string().as_bytes(), &zone("Europe/Paris")).unwrap();
    assert_eq!((reading.report.placed, reading.programme.sessions[0].title.pick(&[])), (1, "Night walks"));
}

#[test]
fn empty_programmes_are_valid_as_long_as_they_have_a_date() {
    let reading = reading(&schedule("2026-09-14", json!({})));
    holds(&reading.programme, "an empty day");
    let mut nowhen = reading.programme.clone();
    nowhen.days.clear();
    let refused = write(Output::ScheduleJson, &nowhen, &WriteOptions::default()).unwrap_err();
    assert!(refused.to_string().contains("set the gathering's dates"));
}

#[test]
fn a_flat_list_of_events_is_laid_out_in_days_and_rooms() {
    let source = serde_json::json!({ "schedule": { "version": "1", "conference": {
            "acronym": "night_2027", "title": "Night", "time_zone_name": "Europe/Paris",
            "tracks": [{ "name": "Lamps", "slug": "lamps" }],
            "days": [{ "index": 1, "date": "2027-09-14", "start": "2027-09-14T06:00:00+02:00", "end": "2027-09-15T06:00:00+02:00" }] },
        "events": [
            { "guid": "270fa44c-821a-577f-8ca3-33e8d4a8c2a7", "title": "Walk", "start": "2027-09-15T00:30:00+02:00",
              "end": "2027-09-15T01:10:00+02:00", "room": { "name": "Hall", "slug": "hall" }, "track": { "slug": "lamps" },
              "participants": [{ "name": "Amina Diallo", "role": "MODERATOR" }] },
            { "type": "BREAK", "title": "Tea", "start": "2027-09-16T10:00:00+02:00", "end": "2027-09-16T10:30:00+02:00" },
            "not an event" ] } });
    let reading = read(Form::ScheduleJson, source.to_string().as_bytes(), &ReadOptions::default()).unwrap();
    let programme = &reading.programme;
    let walk = programme.placements.iter().find(|one| one.minutes == 40).expect("the walk");
    assert_eq!((walk.day.to_string().as_str(), walk.start.to_string().as_str()), ("2027-09-14", "2027-09-15T00:30:00"));
    assert_eq!(programme.topics[0].name.pick(&[]), "Lamps");
    assert_eq!(programme.persons[0].name, "Amina Diallo");
    assert!(programme.extra.values().any(|value| value == "not an event"), "{:?}", programme.extra);
    holds(programme, "flat list");
}
