//! The sessions of a gathering that have a floor, today's first: where questions wait, and the way to each desk.

use crate::gathering::desk as work;
use crate::live::store as floors;
use crate::programme::public::{Open, ends};
use crate::programme::store as desks;
use askama::Template;
use base::jiff::civil::Date;
use std::collections::HashMap;
use web::{Ask, Outcome, Shell, Tr, clock_time, page};

#[derive(Template)]
#[template(path = "live/floors.html")]
struct FloorsPage {
    shell: Shell,
    t: Tr,
    at: String,
    days: Vec<(String, Vec<Row>)>,
}

struct Row {
    code: String,
    time: String,
    room: String,
    title: String,
    lang: String,
    waiting: i64,
    shown: i64,
    now: bool,
}

/// `GET /manage/{gathering}/live`
pub async fn show(ask: Ask) -> Outcome {
    let gathering = work::gathering_of(&ask).await?;
    let t = ask.t();
    let counts: HashMap<String, (i64, i64)> = floors::floors(ask.db(), gathering.id, ask.house.shown_until())
        .await?
        .into_iter()
        .map(|(code, a, b)| (code, (a, b)))
        .collect();
    let version = desks::latest(ask.db(), gathering.id).await?;
    let here = gathering.zone.civil(ask.now());
    let mut days: Vec<(Date, Vec<Row>)> = Vec::new();
    if let Some(version) = &version {
        let open = Open::of(&version.programme, &ask.lang);
        let mut places: Vec<_> = version.programme.placements.iter().collect();
        places.sort_by_key(|place| (place.start.date() != here.date(), place.start));
        for place in places {
            let Some(session) = open.sessions.get(&place.session) else { continue };
            let (lang, title) = open.tongue(&session.title, session.language.as_deref());
            let code = session.identity.code.clone();
            let (waiting, shown) = counts.get(&code).copied().unwrap_or_default();
            let row = Row {
                time: clock_time(place.start),
                room: open.room(place).to_owned(),
                title: title.to_owned(),
                lang: lang.to_owned(),
                now: place.start <= here && here < ends(place),
                code,
                waiting,
                shown,
            };
            match days.last_mut().filter(|(day, _)| *day == place.start.date()) {
                Some((_, rows)) => rows.push(row),
                None => days.push((place.start.date(), vec![row])),
            }
        }
    }
    let shell = work::shell(&ask, &gathering, t.say("live-floors-title")).style("live.css");
    let days = days.into_iter().map(|(day, rows)| (t.day(day), rows)).collect();
    page(&FloorsPage { at: ask.to(&work::at(&gathering, "/live")), shell, t, days })
}
