//! What is no text is refused with what to do instead; what says nothing gives no facts; and how days are written.

use announcement::{Kind, Refusal, Source, read};

use crate::reader::{expect, one, said, text};

#[test]
fn office_files_and_pictures_are_refused() {
    for bytes in [
        &b"%PDF-1.7 conference"[..],
        b"PK\x03\x04word/document.xml",
        b"\x00\x01\x00\x02\x00\x03\x00\x04\x00\x05\x00\x06\x00\x07\x00\x08\x00\x09",
    ] {
        let refusal = read(Source::from_file("call.txt", bytes)).expect_err("no text");
        assert_eq!(refusal, Refusal::NotText);
        assert_eq!(refusal.to_string(), "this file is not a text; open it and paste its words");
    }
}

#[test]
fn a_text_in_utf_16_is_read() {
    let bytes: Vec<u8> = [0xff, 0xfe]
        .into_iter()
        .chain("Atelier à Lyon\nDate : 3 juin 2026".encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    let reading = read(Source::from_file("atelier.TXT", &bytes)).expect("a text");
    expect(&reading.items[0], Kind::Dates, &["2026-06-03"]);
}

#[test]
fn a_text_about_something_else_gives_nothing_to_confirm() {
    let reading =
        text("The council repaired forty benches last winter. Nobody minded the noise, and the ducks came back.");
    assert_eq!(reading.items[0].facts, []);
    assert_eq!(reading.not_understood.len(), 2);
    assert!(text("").items.is_empty());
    assert!(text(" \n\n \t\n").items.is_empty());
}

#[test]
fn days_as_people_write_them() {
    let written = [
        ("16-18 September 2026", "2026-09-16/2026-09-18"),
        ("September 16-18, 2026", "2026-09-16/2026-09-18"),
        ("from September 16th to 18th, 2026", "2026-09-16/2026-09-18"),
        ("Wednesday 16 to Friday 18 September 2026", "2026-09-16/2026-09-18"),
        ("16, 17 and 18 September 2026", "2026-09-16/2026-09-18"),
        ("26th and 27th of June", "--06-26/--06-27"),
        ("30 September – 2 October 2026", "2026-09-30/2026-10-02"),
        ("December 30, 2026 to January 2, 2027", "2026-12-30/2027-01-02"),
        ("30 December to 2 January 2027", "2026-12-30/2027-01-02"),
        ("Sept. 16, 2026", "2026-09-16"),
        ("between 3 and 5 May 2026", "2026-05-03/2026-05-05"),
        ("du 16 au 18 septembre 2026", "2026-09-16/2026-09-18"),
        ("du mercredi 16 au vendredi 18 septembre 2026", "2026-09-16/2026-09-18"),
        ("du 30 septembre au 2 octobre 2026", "2026-09-30/2026-10-02"),
        ("les 16, 17 et 18 septembre 2026", "2026-09-16/2026-09-18"),
        ("le 1er juin 2026", "2026-06-01"),
        ("le 1er JUIN 2026", "2026-06-01"),
        ("22 févr. 2027", "2027-02-22"),
        ("2026-09-16", "2026-09-16"),
        ("2026-09-16 to 2026-09-18", "2026-09-16/2026-09-18"),
        ("16/09/2026", "2026-09-16"),
        ("09/16/2026", "2026-09-16"),
        ("16.09.2026", "2026-09-16"),
        ("03.04.2026", "2026-04-03"),
        ("Friday 03/04/2026", "2026-04-03"),
        ("Wednesday 03/04/2026", "2026-03-04"),
        ("03/04/2026", "2026-04-03 or 2026-03-04"),
        ("09/09/2026", "2026-09-09"),
        ("September 2026", "2026-09"),
    ];
    for (words, wanted) in written {
        assert_eq!(said(&one(&format!("Harbour Symposium\n\nDate: {words}\n")), Kind::Dates), [wanted], "{words}");
    }
}

#[test]
fn days_that_do_not_exist_and_numbers_that_are_no_days_are_left_alone() {
    for words in [
        "31 June 2026",
        "30 February 2026",
        "29 February 2027",
        "2026-13-01",
        "45/13/2026",
        "version 1.2.2026.4",
        "18-16 September 2026",
        "2025-2029",
        "room 12",
    ] {
        assert_eq!(
            said(&one(&format!("Harbour Symposium\n\nDate: {words}\n")), Kind::Dates),
            Vec::<String>::new(),
            "{words}"
        );
    }
}

#[test]
fn three_evenings_in_may_are_three_dates() {
    let evenings = one("Harbour Symposium\n\nDates: 5, 12 and 19 May 2026\n");
    expect(&evenings, Kind::Dates, &["2026-05-05", "2026-05-12", "2026-05-19"]);
}

#[test]
fn a_weekday_that_contradicts_its_date_makes_it_doubtful() {
    let right = one("Harbour Symposium\n\nDate: Wednesday 16 September 2026\n");
    let wrong = one("Harbour Symposium\n\nDate: Monday 16 September 2026\n");
    assert!(right.best(Kind::Dates).map(|fact| fact.confidence) > wrong.best(Kind::Dates).map(|fact| fact.confidence));
}

#[test]
fn london_in_ontario_and_london_alone_keep_different_hours() {
    let zone =
        |place: &str| said(&one(&format!("Harbour Symposium\n\nDate: 3 May 2026\nVenue: {place}\n")), Kind::Zone);
    assert_eq!(zone("London, Ontario"), ["America/Toronto"]);
    assert_eq!(zone("London"), ["Europe/London"]);
    assert_eq!(zone("Hamilton, New Zealand"), ["Pacific/Auckland"]);
    // Hamilton alone may be in Ontario or New Zealand; nobody here knows.
    assert_eq!(zone("Hamilton"), Vec::<String>::new());
    assert_eq!(zone("Springfield, USA"), Vec::<String>::new());
    assert_eq!(zone("Denver, Colorado"), ["America/Denver"]);
    assert_eq!(zone("Aldham, Norway"), ["Europe/Oslo"]);
    assert_eq!(zone("Aldham, Canada"), Vec::<String>::new());
}
