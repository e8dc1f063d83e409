//! Two small converters to programme-json, as examples of how to bring a programme from anywhere:
//! `to_programme_json gastein FILE` for the European Health Forum's list of items, and
//! `to_programme_json safety FILE ID` for one gathering of a list of transcribed safety programmes.
//! They rename fields and leave the rest as it is; programme-json keeps what it does not know.

use std::io::{self, Write as _};
use std::{env, fs, process::ExitCode};

use serde_json::{Map, Value, json};

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let converted = match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["gastein", file] => read(file).and_then(gastein),
        ["safety", file, id] => read(file).and_then(|source| safety(source, id)),
        _ => Err("use this converter: pass gastein FILE, or safety FILE ID".to_owned()),
    };
    let written = converted.and_then(|programme| {
        writeln!(io::stdout(), "{programme:#}").map_err(|error| format!("write the programme: {error}"))
    });
    match written {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("could not {why}");
            ExitCode::FAILURE
        }
    }
}

fn read(file: &str) -> Result<Value, String> {
    let text = fs::read_to_string(file).map_err(|error| format!("read {file}: {error}"))?;
    serde_json::from_str(&text).map_err(|error| format!("read {file} as JSON: {error}"))
}

/// Items with an event name, a category and a location; the file names neither the gathering nor its zone.
pub fn gastein(source: Value) -> Result<Value, String> {
    let items = source.as_array().ok_or("find a list of items: pass the programme as it was published")?;
    let sessions: Vec<Value> = items.iter().filter_map(Value::as_object).cloned().map(gastein_session).collect();
    Ok(
        json!({ "gathering": { "title": "European Health Forum Gastein 2021", "code": "ehfg-2021" }, "sessions": sessions }),
    )
}

fn gastein_session(mut item: Map<String, Value>) -> Value {
    for (from, to) in [
        ("eventid", "id"),
        ("eventname", "title"),
        ("eventcategory", "format"),
        ("eventshortid", "short_id"),
        ("location", "room"),
        ("headline", "abstract"),
    ] {
        rename(&mut item, from, to);
    }
    if let Some(link) = item.remove("link") {
        item.insert("links".into(), json!([{ "url": link }]));
    }
    let speakers = item.remove("speakers").unwrap_or_default();
    let speakers = speakers.as_array().cloned().unwrap_or_default();
    let persons = speakers.into_iter().filter_map(|speaker| match speaker {
        Value::Object(mut person) => {
            for (from, to) in [("speaker", "name"), ("speakerid", "id"), ("image", "picture")] {
                rename(&mut person, from, to);
            }
            Some(Value::Object(person))
        }
        _ => None,
    });
    item.insert("persons".into(), persons.collect());
    Value::Object(item)
}

/// One gathering of the list; people have affiliations, sessions tracks.
pub fn safety(source: Value, id: &str) -> Result<Value, String> {
    let gatherings = source["gatherings"].as_array().ok_or("find the gatherings: pass the list as it was published")?;
    let mut gathering = gatherings
        .iter()
        .filter_map(Value::as_object)
        .find(|gathering| gathering.get("id").and_then(Value::as_str) == Some(id))
        .cloned()
        .ok_or_else(|| format!("find the gathering {id}: look for its id in the file"))?;
    for (from, to) in [("id", "code"), ("time_zone", "zone")] {
        rename(&mut gathering, from, to);
    }
    let sessions = gathering.remove("sessions").unwrap_or_default();
    let sessions = sessions.as_array().cloned().unwrap_or_default();
    let sessions: Vec<Value> = sessions.into_iter().map(safety_session).collect();
    Ok(json!({ "gathering": gathering, "about": source["about"], "sessions": sessions }))
}

fn safety_session(session: Value) -> Value {
    let Value::Object(mut session) = session else { return session };
    for (from, to) in [("track", "topic"), ("people", "persons")] {
        rename(&mut session, from, to);
    }
    for person in session.get_mut("persons").and_then(Value::as_array_mut).into_iter().flatten() {
        if let Value::Object(person) = person {
            rename(person, "affiliation", "organisation");
        }
    }
    Value::Object(session)
}

fn rename(object: &mut Map<String, Value>, from: &str, to: &str) {
    if let Some(value) = object.remove(from) {
        object.insert(to.to_owned(), value);
    }
}
