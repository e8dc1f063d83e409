//! Files that are broken, huge, deep or malicious get one sentence, in linear time, and never a panic.

use std::time::{Duration, Instant};

use exchange::{Form, Output, ReadOptions, Refusal, WriteOptions, read, write};
use proptest::prelude::*;
use proptest::test_runner::Config;
use serde_json::{Value, json};

use crate::support::{difference, events, zone};

const FORMS: [Form; 5] = [Form::PretalxJson, Form::ScheduleJson, Form::ScheduleXml, Form::ProgrammeJson, Form::Csv];

/// A thousand cases, or as many as `PROPTEST_CASES` asks for in the long run, divided by what one costs.
fn cases(cost: u32) -> Config {
    let all = std::env::var("PROPTEST_CASES").ok().and_then(|text| text.parse().ok()).unwrap_or(1000);
    let cases = u32::max(all / cost, 1);
    Config { cases, failure_persistence: None, ..Config::default() }
}

fn refusal(form: Form, bytes: &[u8]) -> String {
    let refused = read(form, bytes, &zone("Europe/Paris")).unwrap_err().to_string();
    assert!(refused.starts_with(char::is_lowercase) && refused.contains(": ") && !refused.contains('\n'), "{refused}");
    refused
}

#[test]
fn each_broken_file_gets_its_own_sentence() {
    let billion = "<?xml version='1.0'?><!DOCTYPE lolz [<!ENTITY lol 'lol'><!ENTITY lol2 '&lol;&lol;'>]><schedule>&lol2;</schedule>";
    let deep_json = format!("{}1{}", "[".repeat(100_000), "]".repeat(100_000));
    let deep_xml = format!("<schedule>{}", "<a>".repeat(100_000));
    let many = format!("[{}0]", "0,".repeat(1_100_000));
    for (form, source, sentence) in [
        (Form::ScheduleJson, "", "read an empty file"),
        (Form::ScheduleXml, " \n ", "read an empty file"),
        (Form::ScheduleJson, "{\n\"schedule\": {", "breaks off in line 2"),
        (Form::ScheduleJson, "{ schedule }", "read line 1 as JSON"),
        (Form::ScheduleXml, "<schedule><day></schedule>", "read line 1 as XML"),
        (Form::ScheduleXml, "<schedule>\n<day>\n", "breaks off in line 3"),
        (Form::ScheduleXml, "<schedule a='", "breaks off in line 1"),
        (Form::ScheduleXml, billion, "declares entities"),
        (Form::ScheduleXml, "<schedule>&nbsp;</schedule>", "entity &nbsp;"),
        (Form::ScheduleXml, "<schedule a='&evil;'/>", "entity &evil;"),
        (Form::ScheduleXml, "{\"schedule\": 1}", "import it as schedule-json"),
        (Form::ScheduleXml, "<html></html>", "find a <schedule>"),
        (Form::ScheduleJson, &deep_json, "nested deeper than 60"),
        (Form::ScheduleXml, &deep_xml, "nested deeper than 60"),
        (Form::PretalxJson, &many, "more than 1000000 values"),
        (Form::ScheduleJson, "{\"sessions\": [], \"gathering\": {}}", "import it as programme-json"),
        (Form::ScheduleJson, "[{\"code\": \"A\", \"speakers\": []}]", "import it as pretalx-json"),
        (Form::ScheduleJson, "[1, 2]", "choose another format"),
        (
            Form::ScheduleJson,
            "{\"schedule\": {\"conference\": {}, \"events\": []}}",
            "find the \"days\" of the conference",
        ),
        (Form::PretalxJson, "{\"schedule\": {\"conference\": {}}}", "import it as schedule-json"),
        (Form::ProgrammeJson, "{\"results\": []}", "import it as pretalx-json"),
        (Form::Csv, "a,b\n1,2\n", "find a column called title"),
        (Form::Csv, "<schedule/>", "import it as schedule-xml"),
    ] {
        let refused = refusal(form, source.as_bytes());
        assert!(refused.contains(sentence), "{form:?}: {refused}");
    }
    assert!(refusal(Form::Csv, b"title\n\xff\xfe\n").contains("byte 6 as UTF-8"));
    let too_large = vec![b' '; exchange::BYTES_MAX + 1];
    assert!(refusal(Form::ScheduleXml, &too_large).contains("64 MB"));
}

#[test]
fn zones_are_asked_for_and_checked() {
    let source = json!({ "schedule": { "version": "1", "conference": { "title": "x", "acronym": "x", "days": [] } } })
        .to_string();
    let refused = read(Form::ScheduleJson, source.as_bytes(), &ReadOptions::default()).unwrap_err();
    assert_eq!(refused, Refusal::ZoneMissing);
    let refused = read(Form::ScheduleJson, source.as_bytes(), &zone("Mars/Phobos")).unwrap_err();
    assert_eq!(refused, Refusal::ZoneUnknown { name: "Mars/Phobos".into() });
    assert!(read(Form::ScheduleJson, source.as_bytes(), &zone("UTC")).is_ok());
}

#[test]
fn a_doctype_without_entities_is_passed_over_and_said() {
    let source = "<!DOCTYPE schedule><?xml-stylesheet href='x'?><!-- by hand --><schedule><conference/></schedule>";
    let reading = read(Form::ScheduleXml, source.as_bytes(), &zone("UTC")).unwrap();
    assert_eq!(reading.report.not_kept, ["<!DOCTYPE schedule>", "<?xml-stylesheet href='x'?>"]);
    assert!(reading.report.to_string().contains("comment of the file passed over (1)"));
}

/// Parts from which hostile JSON is put together.
fn odd_value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(|number| json!(number)),
        odd_text().prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 12, 3, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..3).prop_map(Value::from),
            proptest::collection::btree_map(field(), inner, 0..4)
                .prop_map(|entries| Value::Object(entries.into_iter().collect())),
        ]
    })
}

fn odd_text() -> impl Strategy<Value = String> {
    prop_oneof![
        2 => "\\PC{0,12}",
        1 => any::<String>().prop_map(|text| text.chars().take(20).collect()),
        1 => prop_oneof![
            Just("2026-09-14T09:00:00+02:00".to_owned()), Just("2026-03-29T02:30:00".to_owned()), Just("2026-09-14".to_owned()),
            Just("09:00".to_owned()), Just("01:30".to_owned()), Just("25:99".to_owned()), Just("Europe/Paris".to_owned()),
            Just("5bb0aa4e-0c0e-5ccd-9523-0ed1ca679039".to_owned()), Just("ABC123".to_owned()), Just("Hall".to_owned()),
            Just("<p>a<b>*</p> &lt;br&gt; <a href='x'>]</a>".to_owned()), Just("https://ward.example/#/#a b[é]".to_owned()),
            Just("a\u{0}\r\n \u{fffe}".to_owned()), Just("=1+1".to_owned()), Just("fr".to_owned()), Just("a-b-c-d_e-".to_owned()),
        ],
    ]
}

fn field() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => prop_oneof![
            Just("title"), Just("date"), Just("start"), Just("end"), Just("duration"), Just("minutes"), Just("room"), Just("guid"),
            Just("id"), Just("code"), Just("slug"), Just("name"), Just("url"), Just("persons"), Just("speakers"), Just("links"),
            Just("language"), Just("abstract"), Just("track"), Just("type"), Just("slots"), Just("state"), Just("logo"),
            Just("results"), Just("rooms"), Just("number"), Just("biography"), Just("organisation"), Just("2026-09-14"), Just("540"),
        ].prop_map(str::to_owned),
        1 => "\\PC{0,6}",
    ]
}

/// Events with good times and odd everything else, two of each kind so that they meet.
fn odd_event() -> impl Strategy<Value = Value> {
    let fields = proptest::collection::btree_map(field(), odd_value(), 0..8);
    (fields, 0..4_u8, 1..200_u32, any::<bool>(), odd_text(), odd_text(), proptest::option::of(odd_text())).prop_map(
        |(fields, hour, minutes, placed, title, name, organisation)| {
            let mut event: serde_json::Map<String, Value> = fields.into_iter().collect();
            if placed {
                event.insert("date".into(), format!("2026-10-2{}T0{hour}:15:00+02:00", 4 + hour % 2).into());
                event.insert("duration".into(), format!("{}:{:02}", minutes / 60, minutes % 60).into());
                event.insert("title".into(), title.clone().into());
                event.insert("abstract".into(), title.into());
                event.insert("persons".into(), json!([{ "name": name, "organisation": organisation }, name]));
                event.insert("links".into(), json!([{ "url": name, "title": name }, name]));
                event.insert("url".into(), organisation.into());
            }
            Value::Object(event)
        },
    )
}

fn odd_schedule() -> impl Strategy<Value = Value> {
    let rooms = || proptest::collection::btree_map(odd_text(), proptest::collection::vec(odd_event(), 0..4), 0..4);
    (
        rooms(),
        rooms(),
        odd_value(),
        odd_text(),
        odd_value(),
        proptest::collection::btree_map(field(), odd_value(), 0..4),
    )
        .prop_map(|(first, second, rooms, title, tracks, fields)| {
            let mut conference: serde_json::Map<String, Value> = fields.into_iter().collect();
            let days = [("2026-10-24", first), ("2026-10-25", second)];
            let days: Vec<Value> =
                days.into_iter().map(|(date, rooms)| json!({ "date": date, "rooms": rooms })).collect();
            conference.insert("days".into(), days.into());
            conference.insert("rooms".into(), rooms);
            conference.insert("tracks".into(), tracks);
            conference.insert("acronym".into(), title.clone().into());
            conference.insert("title".into(), title.into());
            json!({ "schedule": { "version": "1", "base_url": "https://ward.example/p/", "conference": conference } })
        })
}

proptest! {
    #![proptest_config(cases(1))]

    #[test]
    fn no_bytes_make_any_reader_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        for form in FORMS {
            let _ = read(form, &bytes, &zone("Europe/Paris"));
        }
    }

    #[test]
    fn no_markup_makes_the_xml_reader_panic(parts in proptest::collection::vec(prop_oneof![
        Just("<schedule>".to_owned()), Just("</schedule>".to_owned()), Just("<conference>".to_owned()), Just("</conference>".to_owned()),
        Just("<day date='2026-09-14' index='1'>".to_owned()), Just("</day>".to_owned()), Just("<room name='Hall'>".to_owned()),
        Just("</room>".to_owned()), Just("<event id='1' guid='x'>".to_owned()), Just("</event>".to_owned()), Just("<title>".to_owned()),
        Just("</title>".to_owned()), Just("<persons><person id='1'>A</person></persons>".to_owned()), Just("<!--".to_owned()), Just("-->".to_owned()),
        Just("<![CDATA[".to_owned()), Just("]]>".to_owned()), Just("&#0;&amp;".to_owned()), Just("<date>2026-09-14T09:00:00</date>".to_owned()),
        Just("<duration>1:00</duration>".to_owned()), Just("<color/>".to_owned()), Just("<tracks><track>".to_owned()), "\\PC{0,5}",
    ], 0..40)) {
        let _ = read(Form::ScheduleXml, parts.concat().as_bytes(), &zone("Europe/Paris"));
    }

    #[test]
    fn no_json_makes_any_reader_panic(value in odd_value(), event in odd_event()) {
        let sources = [
            value.to_string(), json!([event, value]).to_string(), json!({ "sessions": [event, value], "gathering": value, "breaks": [event] }).to_string(),
            json!({ "submissions": [event], "slots": [event, value], "rooms": value, "speakers": value, "event": event }).to_string(),
            json!({ "schedule": { "2026-09-14": { "540": { "1": event } } } }).to_string(),
            json!({ "schedule": { "conference": value, "version": value } }).to_string(),
        ];
        for source in &sources {
            for form in FORMS {
                if let Ok(reading) = read(form, source.as_bytes(), &zone("Europe/Paris")) {
                    for output in [Output::ScheduleJson, Output::ScheduleXml, Output::Ics, Output::Csv] {
                        let _ = write(output, &reading.programme, &WriteOptions::default());
                    }
                }
            }
        }
    }

    #[test]
    fn whatever_is_read_is_written_the_same_for_ever(source in odd_schedule()) {
        let options = WriteOptions::default();
        let reading = read(Form::ScheduleJson, source.to_string().as_bytes(), &zone("Europe/Paris")).unwrap();
        let placed = reading.programme.placements.len();
        let json = write(Output::ScheduleJson, &reading.programme, &options).unwrap();
        prop_assert_eq!(events(&json), placed);
        let again = read(Form::ScheduleJson, json.as_bytes(), &ReadOptions::default()).unwrap();
        prop_assert_eq!(difference(&write(Output::ScheduleJson, &again.programme, &options).unwrap(), &json), None);
        let xml = write(Output::ScheduleXml, &reading.programme, &options).unwrap();
        let again = read(Form::ScheduleXml, xml.as_bytes(), &ReadOptions::default()).unwrap();
        prop_assert_eq!(again.report.placed, placed);
        prop_assert_eq!(difference(&write(Output::ScheduleXml, &again.programme, &options).unwrap(), &xml), None);
    }
}

proptest! {
    #![proptest_config(cases(10))]

    #[test]
    fn whatever_is_read_is_written_valid(source in odd_schedule()) {
        let reading = read(Form::ScheduleJson, source.to_string().as_bytes(), &zone("Europe/Paris")).unwrap();
        crate::support::holds(&reading.programme, "an odd programme");
    }
}

fn time(form: Form, source: &str) -> Duration {
    let start = Instant::now();
    let read = read(form, source.as_bytes(), &zone("Europe/Paris"));
    let took = start.elapsed();
    drop(read);
    took
}

/// How much longer twice as much takes, by the quickest of some runs of each; other work on the machine only adds.
fn ratio(form: Form, single: &str, double: &str) -> f64 {
    let runs = (0..7).map(|_| (time(form, single), time(form, double)));
    let (once, twice) = runs.fold((Duration::MAX, Duration::MAX), |best, run| (best.0.min(run.0), best.1.min(run.1)));
    twice.as_secs_f64() / once.as_secs_f64()
}

/// Sources that make careless readers quadratic, by size.
fn attacks(size: usize) -> Vec<(&'static str, Form, String)> {
    let event = |n: usize| {
        format!(
            "{{\"id\":7,\"guid\":\"x\",\"code\":\"A\",\"slug\":\"aaaa-bbbb\",\"title\":\"T{n}\",\"date\":\"2026-09-14T09:00:00+02:00\",\"duration\":\"1:00\",\"persons\":[{{\"id\":1,\"name\":\"P{n}\"}}]}}"
        )
    };
    let around = |rooms: String| {
        format!("{{\"schedule\":{{\"conference\":{{\"days\":[{{\"date\":\"2026-09-14\",\"rooms\":{{{rooms}}}}}]}}}}}}")
    };
    let list = |count: usize, part: &dyn Fn(usize) -> String| (0..count).map(part).collect::<Vec<_>>().join(",");
    let html = format!(
        "{{\"title\":\"x\",\"date\":\"2026-09-14T09:00:00\",\"duration\":\"1:00\",\"abstract\":\"</p>{}\"}}",
        "<a <p <b '".repeat(size * 20)
    );
    vec![
        ("one number, guid and code for all", Form::ScheduleJson, around(format!("\"Hall\":[{}]", list(size, &event)))),
        ("rooms of one name", Form::ScheduleJson, around(list(size, &|_| "\"Hall\":[]".into()))),
        (
            "days of one date",
            Form::ScheduleJson,
            format!(
                "{{\"schedule\":{{\"conference\":{{\"days\":[{}]}}}}}}",
                list(size, &|_| "{\"date\":\"2026-09-14\"}".into())
            ),
        ),
        (
            "listed rooms of one name",
            Form::ScheduleJson,
            format!("{{\"schedule\":{{\"conference\":{{\"rooms\":[{}]}}}}}}", list(size, &|_| "\"Hall\"".into())),
        ),
        (
            "an object with many fields",
            Form::ScheduleJson,
            around(format!("\"Hall\":[{{{}}}]", list(size, &|n| format!("\"f{n}\":1")))),
        ),
        ("HTML that never closes", Form::ScheduleJson, around(format!("\"Hall\":[{html}]"))),
        (
            "attributes",
            Form::ScheduleXml,
            format!("<schedule {}/>", (0..size).map(|n| format!("a{n}='1'")).collect::<Vec<_>>().join(" ")),
        ),
        (
            "attributes of one name",
            Form::ScheduleXml,
            format!("<schedule><conference {}/></schedule>", "a='1' ".repeat(size)),
        ),
        (
            "rooms described anew",
            Form::ScheduleXml,
            format!(
                "<schedule><conference/>{}</schedule>",
                (0..size)
                    .map(|n| format!("<day date='2026-09-14'><room name='Hall' slug='{n}'/></day>"))
                    .collect::<String>()
            ),
        ),
        ("empty elements", Form::ScheduleXml, format!("<schedule>{}</schedule>", "<a/>".repeat(size * 5))),
        (
            "slots of one submission",
            Form::PretalxJson,
            format!(
                "{{\"submissions\":[{{\"code\":\"A\",\"title\":\"x\"}}],\"slots\":[{}]}}",
                list(size, &|n| format!(
                    "{{\"id\":{n},\"submission\":\"A\",\"room\":1,\"start\":\"2026-09-14T09:00:00Z\",\"duration\":5}}"
                ))
            ),
        ),
        (
            "cells and slots of one submission",
            Form::PretalxJson,
            format!(
                "{{\"schedule\":{{\"2026-09-14\":{{\"540\":{{{}}}}}}}}}",
                list(size, &|n| format!(
                    "\"{n}\":{{\"code\":\"A\",\"title\":\"x\",\"slots\":[{}]}}",
                    if n == 0 {
                        list(size, &|n| {
                            format!("{{\"id\":{n},\"room\":{n},\"start\":\"2026-09-14T08:00:00Z\",\"duration\":5}}")
                        })
                    } else {
                        String::new()
                    }
                ))
            ),
        ),
        ("a room with many fields twice", Form::PretalxJson, {
            let room = list(size, &|n| format!("\"f{n}\":{n}"));
            format!(
                "{{\"rooms\":[{{\"id\":1,{room}}}],\"submissions\":[{{\"code\":\"A\",\"title\":\"x\",\"slots\":[{{\"room\":{{\"id\":1,{room}}}}}]}}]}}"
            )
        }),
        (
            "bold that never ends",
            Form::ScheduleJson,
            around(format!(
                "\"Hall\":[{{\"abstract\":\"</p>{}{}\"}}]",
                "<b>".repeat(size * 10),
                "</i><b></a>".repeat(size * 10)
            )),
        ),
        ("a wide table", Form::Csv, format!("title,session{}\n{}", ",x".repeat(size), "a,1\n".repeat(size))),
        (
            "one code for all",
            Form::PretalxJson,
            format!("[{}]", list(size, &|n| format!("{{\"code\":\"A\",\"title\":\"{n}\",\"speakers\":[]}}"))),
        ),
        (
            "sessions of one title",
            Form::ProgrammeJson,
            format!(
                "{{\"sessions\":[{}]}}",
                list(size, &|_| {
                    "{\"title\":\"x\",\"date\":\"2026-09-14\",\"start\":\"09:00\",\"minutes\":5,\"room\":\"Hall\",\"persons\":[\"A\"]}".into()
                })
            ),
        ),
        (
            "rows of one session",
            Form::Csv,
            format!("session,title,date,start,minutes,room\n{}", "1,x,2026-09-14,09:00,5,Hall\n".repeat(size)),
        ),
    ]
}

/// Measured on purpose: `cargo test -p exchange -- --ignored linear`.
#[test]
#[ignore = "measures time"]
fn reading_is_linear() {
    for (single, double) in attacks(5_000).into_iter().zip(attacks(10_000)) {
        let ratio = ratio(single.1, &single.2, &double.2);
        println!("{}: {ratio:.2} times for {} bytes", single.0, double.2.len());
        assert!(ratio <= 2.5, "{}: {ratio:.2}", single.0);
    }
}
