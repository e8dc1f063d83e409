//! programme-json: the page that documents it is right, and tables are the same thing in rows.

use exchange::{Form, Localised, Output, ReadOptions, UnplacedReason, WriteOptions, read, write};
use serde_json::json;

use crate::support::{holds, programme, zone};

fn documented() -> String {
    let page = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/programme-json.md");
    let page = std::fs::read_to_string(page).unwrap();
    let (_, rest) = page.split_once("```json\n").unwrap();
    rest.split_once("```").unwrap().0.to_owned()
}

#[test]
fn the_example_of_the_page_reads_as_the_page_says() {
    let reading = read(Form::ProgrammeJson, documented().as_bytes(), &ReadOptions::default()).unwrap();
    let (programme, report) = (&reading.programme, &reading.report);
    assert_eq!(report.placed, 4);
    let left: Vec<_> = report.unplaced.iter().map(|left| (left.title.as_str(), left.reason)).collect();
    assert_eq!(left, [("Open space", UnplacedReason::NoTime)]);
    assert_eq!((&report.not_kept, programme.rooms.len(), programme.breaks.len()), (&vec![], 2, 1));
    let walks = &programme.sessions[0];
    assert_eq!((walks.key.0.as_str(), walks.do_not_record, walks.tags.len()), ("id:walks", Some(true), 1));
    let amina = programme.persons.iter().find(|person| person.key == walks.presenters[0].person).unwrap();
    assert_eq!((amina.name.as_str(), walks.presenters[0].role.as_deref()), ("Amina Diallo", Some("moderator")));
    assert_eq!(programme.topics[0].name, Localised::one(Some("en"), "Night life"));
    let lamps: Vec<_> = programme.placements.iter().filter(|p| p.session.0 == "id:lamps").collect();
    assert_eq!(lamps.iter().map(|p| p.room.0.as_str()).collect::<Vec<_>>(), ["name:Workshop 1", "id:hall"]);
    let bus = programme.placements.last().unwrap();
    assert_eq!((bus.start.to_string().as_str(), bus.minutes), ("2026-09-15T00:30:00", 90));
    assert_eq!(bus.day.to_string(), "2026-09-14", "after midnight it still is the first day's programme");
    holds(programme, "the documented example");
}

#[test]
fn a_table_comes_back_as_it_went() {
    let reading = read(Form::ProgrammeJson, documented().as_bytes(), &ReadOptions::default()).unwrap();
    let table = write(Output::Csv, &reading.programme, &WriteOptions::default()).unwrap();
    let again = read(Form::Csv, table.as_bytes(), &ReadOptions::default()).unwrap();
    assert_eq!((again.report.placed, again.programme.sessions.len()), (4, 3));
    let told = |programme: &exchange::Programme| {
        let mut all: Vec<_> =
            programme.placements.iter().map(|p| (p.start, p.day, p.minutes, p.identity.clone())).collect();
        all.sort_by_key(|(start, ..)| *start);
        all
    };
    assert_eq!(told(&again.programme), told(&reading.programme));
    assert_eq!(again.programme.gathering.zone, "Europe/Paris");
}

#[test]
fn formulas_in_a_table_do_not_calculate() {
    let reading = programme(&json!({ "sessions": [
        { "title": "=HYPERLINK(\"http://evil.example\")", "date": "2026-09-14", "start": "09:00", "minutes": 30, "room": "+Hall",
          "abstract": "-1\n=2" }
    ]}));
    let table = write(Output::Csv, &reading.programme, &WriteOptions::default()).unwrap();
    assert!(table.contains("\"'=HYPERLINK(\"\"http://evil.example\"\")\""), "{table}");
    let again = read(Form::Csv, table.as_bytes(), &ReadOptions::default()).unwrap();
    assert_eq!(again.programme.sessions[0].title.pick(&[]), "=HYPERLINK(\"http://evil.example\")");
    assert_eq!(again.programme.rooms[0].name.pick(&[]), "+Hall");
}

#[test]
fn a_french_table_from_a_spreadsheet_is_read() {
    let table = "\u{feff}Titre;Date;Début;Fin;Salle;Intervenants;Thème;Remarque\r\n\
                 Marches exploratoires;14/09/2026;9:00;10:30;Grande salle;Amina Diallo (Ville de Lyon);Nuit;apporter une lampe\r\n\
                 Sans lieu;15/09/2026;9:00;10:00;;;;\r\n";
    let reading = read(Form::Csv, table.as_bytes(), &zone("Europe/Paris")).unwrap();
    assert_eq!(reading.report.placed, 1);
    assert_eq!(reading.report.unplaced[0].reason, UnplacedReason::NoRoom);
    let walk = &reading.programme.sessions[0];
    assert_eq!(walk.extra["remarque"], "apporter une lampe");
    let placed = &reading.programme.placements[0];
    assert_eq!((placed.start.to_string().as_str(), placed.minutes), ("2026-09-14T09:00:00", 90));
    assert_eq!(reading.programme.persons[0].organisation.as_deref(), Some("Ville de Lyon"));
    holds(&reading.programme, "a French table");
}

#[test]
fn calendars_have_one_entry_per_placement_with_a_lasting_uid() {
    let reading = read(Form::ProgrammeJson, documented().as_bytes(), &ReadOptions::default()).unwrap();
    let options = WriteOptions {
        published: "2026-08-01T10:00:00Z".parse().unwrap(),
        base_url: Some("https://ward.example/safer-cities/".into()),
        ..WriteOptions::default()
    };
    let written = write(Output::Ics, &reading.programme, &options).unwrap();
    let calendar: icalendar::Calendar = written.parse().unwrap();
    let events: Vec<_> = calendar.components.iter().filter_map(|component| component.as_event()).collect();
    assert_eq!(events.len(), 4);
    use icalendar::{Component, EventLike};
    let bus = events.iter().find(|event| event.get_summary() == Some("Night bus panel")).unwrap();
    assert_eq!(bus.property_value("DTSTART"), Some("20260915T003000"));
    assert_eq!(bus.property_value("DTEND"), Some("20260915T020000"));
    assert!(written.contains("DTSTART;TZID=Europe/Paris:20260915T003000\r\n"));
    // The rules that a calendar needs for these days, and no others.
    let rules = "BEGIN:VTIMEZONE\r\nTZID:Europe/Paris\r\nBEGIN:DAYLIGHT\r\nDTSTART:20260329T020000\r\nTZOFFSETFROM:+0100\r\n\
        TZOFFSETTO:+0200\r\nTZNAME:CEST\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE\r\n";
    assert!(written.contains(rules), "{written}");
    assert_eq!(bus.property_value("DTSTAMP"), Some("20260801T100000Z"));
    assert_eq!(bus.get_location(), Some("Great hall"));
    let uid = reading.programme.placements.last().unwrap().identity.guid.to_string();
    assert_eq!(bus.get_uid(), Some(uid.as_str()));
    let walks = events.iter().find(|event| event.get_summary() == Some("Night walks with residents")).unwrap();
    assert!(walks.property_value("DESCRIPTION").unwrap().contains("Amina Diallo (City of Villeneuve)"));
    assert!(walks.property_value("URL").unwrap().starts_with("https://ward.example/safer-cities/sessions/"));
}

#[test]
fn an_hour_that_comes_twice_and_a_zone_without_rules_are_told_in_calendars() {
    let night = |zone: &str, start: &str| {
        let source = json!({ "gathering": { "title": "Night", "zone": zone }, "sessions": [
            { "title": "Before", "date": "2026-10-24", "start": "09:00", "minutes": 60, "room": "Hall" },
            { "title": "Watch", "start": start, "minutes": 30, "room": "Hall" } ] });
        let reading = read(Form::ProgrammeJson, source.to_string().as_bytes(), &ReadOptions::default()).unwrap();
        write(Output::Ics, &reading.programme, &WriteOptions::default()).unwrap()
    };
    let first = night("Europe/Paris", "2026-10-25T02:30:00+02:00");
    assert!(first.contains("DTSTART;TZID=Europe/Paris:20261025T023000\r\n"), "{first}");
    assert!(first.contains("BEGIN:STANDARD\r\nDTSTART:20261025T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\n"));
    let second = night("Europe/Paris", "2026-10-25T02:30:00+01:00");
    assert!(second.contains("DTSTART:20261025T013000Z\r\n"), "{second}");
    let plain = night("UTC", "2026-10-25T02:30:00Z");
    assert!(plain.contains("DTSTART:20261025T023000Z\r\n") && !plain.contains("VTIMEZONE"), "{plain}");
}
