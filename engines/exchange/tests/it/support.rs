//! What the tests share: real data where it is, schemas, and the properties every programme must keep.

use std::collections::HashMap;
use std::path::PathBuf;
use std::process::Command;

use exchange::{Form, Output, Programme, ReadOptions, Reading, WriteOptions, read, write};
use serde_json::Value;

/// A file of `../shared/data`, beside the repository; absent on most machines.
pub fn shared(path: &str) -> Option<PathBuf> {
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data").join(path);
    if file.exists() {
        return Some(file);
    }
    println!("skipped: no ../shared/data");
    None
}

pub fn shared_bytes(path: &str) -> Option<Vec<u8>> {
    shared(path).map(|file| std::fs::read(file).unwrap())
}

pub fn zone(name: &str) -> ReadOptions {
    ReadOptions { zone: Some(name.to_owned()), gathering: Some("safer-cities".to_owned()) }
}

/// Reads a programme in our own form, written as a literal.
pub fn programme(source: &Value) -> Reading {
    read(Form::ProgrammeJson, source.to_string().as_bytes(), &zone("Europe/Paris")).unwrap()
}

/// How often the written file has an event.
pub fn events(json: &str) -> usize {
    let root: Value = serde_json::from_str(json).unwrap();
    let days = root["schedule"]["conference"]["days"].as_array().unwrap();
    days.iter()
        .flat_map(|day| day["rooms"].as_object().unwrap().values())
        .map(|room| room.as_array().unwrap().len())
        .sum()
}

/// Everything that must be true of what is written: valid, with every placement, and the same when read and
/// written again. Returns schedule.json.
pub fn holds(programme: &Programme, name: &str) -> String {
    let options = WriteOptions::default();
    let json = write(Output::ScheduleJson, programme, &options).unwrap();
    assert_eq!(events(&json), programme.placements.len(), "{name}: events in schedule.json");
    assert_valid_json(&json, name);
    let again = read(Form::ScheduleJson, json.as_bytes(), &ReadOptions::default()).unwrap();
    assert_same(&write(Output::ScheduleJson, &again.programme, &options).unwrap(), &json, name);
    let xml = write(Output::ScheduleXml, programme, &options).unwrap();
    assert_eq!(xml.matches("<event ").count(), programme.placements.len(), "{name}: events in schedule.xml");
    assert_valid_xml(&xml, name);
    let again = read(Form::ScheduleXml, xml.as_bytes(), &ReadOptions::default()).unwrap();
    assert_same(&write(Output::ScheduleXml, &again.programme, &options).unwrap(), &xml, name);
    json
}

pub fn assert_same(left: &str, right: &str, name: &str) {
    assert_eq!(difference(left, right), None, "{name}: differs after a second pass");
}

/// The first line that differs, so that a failure is one line to read.
pub fn difference(left: &str, right: &str) -> Option<String> {
    if left == right {
        return None;
    }
    let lines = left.lines().zip(right.lines()).enumerate();
    let first = lines.into_iter().find(|(_, (left, right))| left != right);
    Some(
        first.map_or("one is longer".into(), |(at, (left, right))| {
            format!("line {}: {left} instead of {right}", at + 1)
        }),
    )
}

fn assert_valid_json(json: &str, name: &str) {
    let Some(schema) = shared_bytes("conferences/schema-reference/c3voc-schedule.schema.json") else { return };
    let schema: Value = serde_json::from_slice(&schema).unwrap();
    let validator = jsonschema::options().should_validate_formats(true).build(&schema).unwrap();
    let document: Value = serde_json::from_str(json).unwrap();
    let errors: Vec<String> =
        validator.iter_errors(&document).map(|error| format!("{}: {error}", error.instance_path())).take(5).collect();
    assert!(errors.is_empty(), "{name}: {errors:#?}");
}

fn assert_valid_xml(xml: &str, name: &str) {
    let Some(schema) = shared("conferences/schema-reference/c3voc-schedule.xsd") else { return };
    if Command::new("xmllint").arg("--version").output().is_err() {
        println!("skipped: no xmllint (libxml2-utils)");
        return;
    }
    let tidy: String = name.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
    let file = std::env::temp_dir().join(format!("exchange-{}-{tidy}.xml", std::process::id()));
    std::fs::write(&file, xml).unwrap();
    let output = Command::new("xmllint").args(["--noout", "--nonet", "--schema"]).arg(schema).arg(&file).output();
    std::fs::remove_file(&file).unwrap();
    let output = output.unwrap();
    let said: String = String::from_utf8_lossy(&output.stderr).chars().take(2000).collect();
    assert!(output.status.success(), "{name}: {said}");
}

/// The texts of a source that are nowhere in what was read: neither in the programme nor in the report.
pub fn lost(source: &Value, reading: &Reading) -> Vec<String> {
    let mut kept = HashMap::new();
    collect(&serde_json::to_value(&reading.programme).unwrap(), &mut String::new(), &mut kept);
    let mut said = HashMap::new();
    collect(source, &mut String::new(), &mut said);
    let not_kept = reading.report.not_kept.join("\n");
    let lost = said.into_iter().filter(|(text, _)| !kept.contains_key(text) && !not_kept.contains(text));
    lost.map(|(text, path)| format!("{path}: {text}")).collect()
}

/// Leaf texts and numbers with the first path that has them; spaces around texts do not count.
fn collect(value: &Value, path: &mut String, into: &mut HashMap<String, String>) {
    let depth = path.len();
    match value {
        Value::Object(entries) => {
            for (name, value) in entries {
                path.push_str(&format!(".{name}"));
                collect(value, path, into);
                path.truncate(depth);
            }
        }
        Value::Array(list) => list.iter().for_each(|value| collect(value, path, into)),
        Value::String(text) => {
            into.entry(text.trim().to_owned()).or_insert_with(|| path.clone());
        }
        Value::Number(number) => {
            into.entry(number.to_string()).or_insert_with(|| path.clone());
        }
        Value::Null | Value::Bool(_) => {}
    }
}
