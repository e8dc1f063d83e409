//! Published gatherings, programmes and sessions as JSON.

use super::public::{Open, open};
use crate::gathering::model::Gathering;
use crate::gathering::store as gatherings;
use exchange::Programme;
use exchange::model::{Localised, Session};
use serde_json::{Value, json};
use web::{ApiDoc, Ask, Guard, Outcome, Refusal, Route};

/// The most rows of one page.
const PAGE_MAX: i64 = 100;

/// The addresses of the API.
pub fn routes() -> Vec<Route> {
    const PAGING: &[(&str, &str)] = &[
        ("limit", "how many at most, 1 to 100; 50 where it is not said"),
        ("offset", "how many to leave out, 0 to 1000000"),
    ];
    let doc = |summary, query, response: fn() -> Value| ApiDoc {
        summary,
        query,
        choices: |_| None,
        request: None,
        response: Some(response),
        media: "application/json",
    };
    vec![
        Route::get("/api/gatherings", Guard::Public, list).api(doc(
            "Published gatherings, the latest first",
            PAGING,
            list_schema,
        )),
        Route::get("/api/gatherings/{gathering}", Guard::Public, one).api(doc(
            "A published gathering",
            &[],
            gathering_schema,
        )),
        Route::get("/api/gatherings/{gathering}/programme", Guard::Public, programme)
            .published(super::public::version)
            .api(doc("The newest published version of a programme", &[], programme_schema)),
        Route::get("/api/gatherings/{gathering}/sessions", Guard::Public, sessions)
            .published(super::public::version)
            .api(doc("The sessions of the newest published version", PAGING, sessions_schema)),
        Route::get("/api/gatherings/{gathering}/sessions/{code}", Guard::Public, session)
            .published(super::public::version)
            .api(doc("A session of the newest published version", &[], session_schema)),
    ]
}

/// The page that was asked for; a number that is none is refused.
fn paging(ask: &Ask) -> Result<(i64, i64), Refusal> {
    let number = |name: &'static str, usual: i64, range: std::ops::RangeInclusive<i64>| {
        if !ask.query.has(name) {
            return Ok(usual);
        }
        let refusal = || {
            let mut refusal = Refusal::invalid("programme-page-wrong").with("name", name);
            refusal.fields.push((name.to_owned(), ask.t().a("refusal-programme-page-wrong", "name", name)));
            refusal
        };
        ask.query.number(name).filter(|number| range.contains(number)).ok_or_else(refusal)
    };
    Ok((number("limit", 50, 1..=PAGE_MAX)?, number("offset", 0, 0..=1_000_000)?))
}

async fn list(ask: Ask) -> Outcome {
    let (limit, offset) = paging(&ask)?;
    let all = gatherings::published(ask.db(), limit + offset).await?;
    let skipped = usize::try_from(offset).unwrap_or(usize::MAX);
    let results: Vec<Value> = all.iter().skip(skipped).map(|gathering| of_gathering(&ask, gathering)).collect();
    web::json(&json!({ "limit": limit, "offset": offset, "results": results }))
}

fn of_gathering(ask: &Ask, g: &Gathering) -> Value {
    json!({
        "code": g.code,
        "kind": g.kind,
        "title": g.title,
        "edition": g.edition,
        "motto": g.motto,
        "about": g.about,
        "starts_on": g.days.map(|(first, _)| first.to_string()),
        "ends_on": g.days.map(|(_, last)| last.to_string()),
        "zone": g.zone.name(),
        "venue": g.venue,
        "city": g.city,
        "country": g.country,
        "languages": g.langs,
        "url": format!("{}/{}", ask.house.settings.base_url, g.code),
    })
}

async fn one(ask: Ask) -> Outcome {
    let (gathering, _) = open(&ask).await?;
    web::json(&of_gathering(&ask, &gathering))
}

async fn programme(ask: Ask) -> Outcome {
    let (gathering, version) = open(&ask).await?;
    let version = version.ok_or_else(Refusal::not_found)?;
    let p = &version.programme;
    let rooms: Vec<Value> = p
        .rooms
        .iter()
        .map(|room| json!({ "guid": room.guid, "name": words(&room.name), "capacity": room.capacity }))
        .collect();
    let topics: Vec<Value> = (1..)
        .zip(&p.topics)
        .map(|(number, topic): (i64, _)| json!({ "number": number, "name": words(&topic.name) }))
        .collect();
    let breaks: Vec<Value> = p.breaks.iter().map(|pause| json!({ "title": words(&pause.title), "start": start(pause.start, pause.offset_seconds), "minutes": pause.minutes })).collect();
    web::json(&json!({
        "gathering": gathering.code,
        "version": version.number,
        "published_at": version.published_at.rfc3339(),
        "note": version.note,
        "zone": p.gathering.zone,
        "rooms": rooms,
        "topics": topics,
        "sessions": sessions_of(&ask, &gathering, p),
        "breaks": breaks,
    }))
}

fn words(text: &Localised) -> Value {
    json!(text.0)
}

fn start(start: base::jiff::civil::DateTime, offset_seconds: i32) -> String {
    super::public::stamp(start, offset_seconds)
}

/// Sessions that stand somewhere, in the order of the version.
fn sessions_of(ask: &Ask, gathering: &Gathering, programme: &Programme) -> Vec<Value> {
    let open = Open::of(programme, &ask.lang);
    let mut places: std::collections::HashMap<_, Vec<_>> = std::collections::HashMap::new();
    for placement in &programme.placements {
        places.entry(&placement.session).or_default().push(placement);
    }
    let standing = programme.sessions.iter().filter_map(|session| Some((session, places.get(&session.key)?)));
    standing.map(|(session, places)| of_session(ask, gathering, &open, session, places)).collect()
}

fn of_session(
    ask: &Ask,
    gathering: &Gathering,
    open: &Open<'_>,
    session: &Session,
    places: &[&exchange::model::Placement],
) -> Value {
    let places: Vec<Value> = places
        .iter()
        .map(|one| json!({ "room": open.room(one), "start": start(one.start, one.offset_seconds), "minutes": one.minutes }))
        .collect();
    let people: Vec<Value> = session
        .presenters
        .iter()
        .filter_map(|presenter| Some((presenter, open.persons.get(&presenter.person)?)))
        .map(|(presenter, person)| {
            let organisation = presenter.organisation.as_ref().or(person.organisation.as_ref());
            json!({ "name": person.name, "role": presenter.role, "organisation": organisation })
        })
        .collect();
    json!({
        "code": session.identity.code,
        "guid": session.identity.guid,
        "title": words(&session.title),
        "summary": words(&session.summary),
        "description": words(&session.description),
        "language": session.language,
        "format": Some(open.format(session)).filter(|name| !name.is_empty()),
        "topic": open.topic(session).map(|(number, _)| number),
        "presenters": people,
        "places": places,
        "url": format!("{}/{}/sessions/{}", ask.house.settings.base_url, gathering.code, session.identity.code),
    })
}

async fn sessions(ask: Ask) -> Outcome {
    let (limit, offset) = paging(&ask)?;
    let (gathering, version) = open(&ask).await?;
    let version = version.ok_or_else(Refusal::not_found)?;
    let all = sessions_of(&ask, &gathering, &version.programme);
    let (skip, take) = (usize::try_from(offset).unwrap_or(0), usize::try_from(limit).unwrap_or(0));
    let count = all.len();
    let results: Vec<Value> = all.into_iter().skip(skip).take(take).collect();
    web::json(&json!({ "count": count, "limit": limit, "offset": offset, "results": results }))
}

async fn session(ask: Ask) -> Outcome {
    let (gathering, version) = open(&ask).await?;
    let version = version.ok_or_else(Refusal::not_found)?;
    let code = ask.param("code");
    let all = sessions_of(&ask, &gathering, &version.programme);
    let found = all.into_iter().find(|session| session["code"] == code).ok_or_else(Refusal::not_found)?;
    web::json(&found)
}

/// An object with exactly these fields, all of them there.
fn object(fields: Value) -> Value {
    let names: Vec<String> = fields.as_object().map(|fields| fields.keys().cloned().collect()).unwrap_or_default();
    json!({ "type": "object", "additionalProperties": false, "required": names, "properties": fields })
}

fn texts() -> Value {
    json!({ "type": "object", "additionalProperties": { "type": "string" }, "description": "one text by language tag" })
}

fn maybe(kind: &str) -> Value {
    json!({ "type": [kind, "null"] })
}

fn string() -> Value {
    json!({ "type": "string" })
}

fn number() -> Value {
    json!({ "type": "integer", "minimum": 0 })
}

fn many(of: Value) -> Value {
    json!({ "type": "array", "items": of })
}

fn moment() -> Value {
    json!({ "type": "string", "format": "date-time" })
}

fn gathering_schema() -> Value {
    object(json!({
        "code": string(), "kind": string(), "title": texts(), "edition": maybe("integer"), "motto": texts(), "about": texts(),
        "starts_on": maybe("string"), "ends_on": maybe("string"), "zone": string(), "venue": string(), "city": string(),
        "country": string(), "languages": many(string()), "url": string(),
    }))
}

fn list_schema() -> Value {
    object(json!({ "limit": number(), "offset": number(), "results": many(gathering_schema()) }))
}

fn session_schema() -> Value {
    let place = object(json!({ "room": string(), "start": moment(), "minutes": number() }));
    let person = object(json!({ "name": string(), "role": maybe("string"), "organisation": maybe("string") }));
    object(json!({
        "code": string(), "guid": string(), "title": texts(), "summary": texts(), "description": texts(), "language": maybe("string"),
        "format": maybe("string"), "topic": maybe("integer"), "presenters": many(person), "places": many(place), "url": string(),
    }))
}

fn sessions_schema() -> Value {
    object(json!({ "count": number(), "limit": number(), "offset": number(), "results": many(session_schema()) }))
}

fn programme_schema() -> Value {
    let room = object(json!({ "guid": string(), "name": texts(), "capacity": maybe("integer") }));
    let topic = object(json!({ "number": number(), "name": texts() }));
    let pause = object(json!({ "title": texts(), "start": moment(), "minutes": maybe("integer") }));
    object(json!({
        "gathering": string(), "version": number(), "published_at": moment(), "note": string(), "zone": string(),
        "rooms": many(room), "topics": many(topic), "sessions": many(session_schema()), "breaks": many(pause),
    }))
}
