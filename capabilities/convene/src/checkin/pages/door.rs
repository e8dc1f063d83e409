//! The scan page behind a door's link: a field that takes what a camera or a person reads, the last ones at this
//! door, and the address to which phones send what they kept while there was no network.

use crate::checkin::badge;
use crate::checkin::counting::{self, Outcome as Came, Told, mended};
use crate::checkin::store::{self, Door, Expected, Passed};
use crate::gathering::model::Gathering;
use crate::registration::model::Registration;
use crate::registration::pages::hold::{office, setting};
use ::store::Db;
use askama::Template;
use base::{Id, Secret, Ts};
use serde::Deserialize;
use serde_json::json;
use web::{Ask, Camera, Outcome, Refusal, Shell, json, page, see_other};

/// Scans told at once: an hour without network at a busy door.
const SCANS_MAX: usize = 5_000;

/// What the last scan was, for the panel.
struct Panel {
    class: &'static str,
    heading: String,
    sub: String,
    lines: Vec<String>,
    /// The scan, to take it back.
    scan: String,
    /// The code, to let in anyway.
    anyway: String,
}

struct Line {
    passed: Passed,
    at: String,
}

#[derive(Template)]
#[template(path = "checkin/door.html")]
struct DoorPage {
    shell: Shell,
    door: Door,
    counted: i64,
    expected: i64,
    panel: Option<Panel>,
    last: Vec<Line>,
    found: Vec<Expected>,
    words: String,
    base: String,
}

struct Setting {
    gathering: Gathering,
    registration: Registration,
    door: Door,
}

async fn of_path(ask: &Ask) -> Result<Setting, Refusal> {
    let (gathering, registration) = setting(ask).await?;
    let door = store::by_secret(ask.db(), &Secret::given(ask.param("key"))).await?;
    let door = door.filter(|one| one.gathering_id == gathering.id).ok_or_else(Refusal::not_found)?;
    Ok(Setting { gathering, registration, door })
}

pub(crate) async fn show(ask: Ask) -> Outcome {
    let setting = of_path(&ask).await?;
    let Setting { gathering, registration, door } = &setting;
    let (t, zone) = (ask.t(), &gathering.zone);
    let office = office(&ask, gathering, registration);
    let words: String = ask.query.get("q").chars().take(100).collect();
    let found = if words.is_empty() { Vec::new() } else { store::expected(ask.db(), gathering.id, &words, 12).await? };
    let expected = store::expected(ask.db(), gathering.id, "", 20_000).await?.len();
    let last = store::last(ask.db(), door.id).await?;
    let mut answer = page(&DoorPage {
        shell: ask.shell(door.name.clone()).work().script("checkin.js"),
        counted: store::counted(ask.db(), gathering.id, &counting::spot(&office, door, ask.now())).await?,
        expected: i64::try_from(expected).unwrap_or(0),
        panel: panel(&ask, &setting).await?,
        last: last.into_iter().map(|passed| Line { at: t.time(passed.at, zone), passed }).collect(),
        base: ask.to(&format!("/{}/door/{}", gathering.code, ask.param("key"))),
        door: door.clone(),
        found,
        words,
    })?;
    answer.extensions_mut().insert(Camera);
    Ok(answer)
}

/// The panel of the scan that the address names, after a redirect.
async fn panel(ask: &Ask, setting: &Setting) -> Result<Option<Panel>, Refusal> {
    let (code, came) = (ask.query.get("code"), ask.query.get("came"));
    let t = ask.t();
    if came == "unknown" {
        return Ok(Some(Panel {
            class: "bad",
            heading: t.say("door-unknown"),
            sub: String::new(),
            lines: Vec::new(),
            scan: String::new(),
            anyway: String::new(),
        }));
    }
    let found = store::expected(ask.db(), setting.gathering.id, code, 5).await?;
    let Some(one) = found.into_iter().find(|one| one.delegate.code == code && !came.is_empty()) else {
        return Ok(None);
    };
    let (heading, class) = match came {
        "in" => (t.a("door-welcome", "name", one.delegate.name.as_str()), "good"),
        "twice" => (t.a("door-twice", "name", one.delegate.name.as_str()), "twice"),
        _ => (t.a2("door-other-day", "name", one.delegate.name.as_str(), "day", t.day_of(&one.day)), "bad"),
    };
    Ok(Some(Panel {
        class,
        heading,
        sub: sub(ask, &one),
        lines: lines(ask, ask.db(), &setting.gathering, &one).await?,
        scan: if came == "in" { ask.query.get("scan").to_owned() } else { String::new() },
        anyway: if came == "other-day" { one.delegate.code.clone() } else { String::new() },
    }))
}

/// Ticket and delegation in a line.
fn sub(ask: &Ask, one: &Expected) -> String {
    let parts = [one.ticket.in_lang(&ask.lang), one.delegation.as_str(), one.delegate.organisation.as_str()];
    let mut said: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    said.dedup();
    said.join(" · ")
}

/// What the door does for this delegate: headset, lanyard, what is presented today.
async fn lines(ask: &Ask, db: &Db, gathering: &Gathering, one: &Expected) -> Result<Vec<String>, Refusal> {
    let t = ask.t();
    let mut lines = vec![t.a("door-badge", "code", one.delegate.code.as_str())];
    let day = gathering.zone.civil(ask.now()).date().to_string();
    if !one.delegate.mail.is_empty() {
        for (starts, title, room) in store::presents(db, gathering.id, &one.delegate.mail, &day).await? {
            let at = starts.get(11..16).unwrap_or_default();
            lines.push(t.a3("door-presents", "at", at, "title", title.in_lang(&ask.lang), "room", room));
        }
    }
    lines.extend(keys(one).into_iter().map(|key| t.say(key)));
    if !one.delegate.interpretation.is_empty() {
        lines.push(t.a("door-headset", "lang", lang_name(ask, &one.delegate.interpretation)));
    }
    Ok(lines)
}

fn keys(one: &Expected) -> Vec<&'static str> {
    let mut keys = Vec::new();
    if one.delegate.photo == "no" {
        keys.push("door-no-photo");
    }
    if !one.delegate.access.is_empty() {
        keys.push("door-access");
    }
    keys
}

fn lang_name(ask: &Ask, tag: &str) -> String {
    let key = format!("gathering-lang-{tag}");
    if ask.t().knows(&key) { ask.t().say(&key) } else { tag.to_owned() }
}

/// A code typed or scanned into the field, or a scan taken back. Works without scripts.
pub(crate) async fn typed(ask: Ask) -> Outcome {
    let setting = of_path(&ask).await?;
    let form = ask.form().await?;
    let back = format!("/{}/door/{}", setting.gathering.code, ask.param("key"));
    let office = office(&ask, &setting.gathering, &setting.registration);
    let tx = ask.db().begin().await?;
    if let Some(scan) = Id::parse(form.get("undo")) {
        store::undo(&tx, setting.door.id, scan, ask.now()).await?;
        tx.commit().await?;
        return see_other(&ask, &back, Some("said-door-undone"));
    }
    let told = Told {
        id: ask.new_id(),
        code: form.get("code").to_owned(),
        at: ask.now(),
        anyway: form.get("anyway") == "yes",
    };
    let came = counting::count(&office, &tx, &setting.door, &told).await?;
    tx.commit().await?;
    let to = match came {
        Came::In(one) => format!("{back}?came=in&code={}&scan={}", one.delegate.code, told.id),
        Came::Twice(one, ..) => format!("{back}?came=twice&code={}", one.delegate.code),
        Came::OtherDay(one) => format!("{back}?came=other-day&code={}", one.delegate.code),
        Came::Unknown => format!("{back}?came=unknown"),
    };
    see_other(&ask, &to, None)
}

/// Whom a phone needs to know while there is no network: names and what the door does for them, nothing else.
pub(crate) async fn people(ask: Ask) -> Outcome {
    let setting = of_path(&ask).await?;
    let t = ask.t();
    let all = store::expected(ask.db(), setting.gathering.id, "", 20_000).await?;
    let person = |one: Expected| {
        let mut lines: Vec<String> = keys(&one).into_iter().map(|key| t.say(key)).collect();
        if !one.delegate.interpretation.is_empty() {
            lines.push(t.a("door-headset", "lang", lang_name(&ask, &one.delegate.interpretation)));
        }
        json!({
            "badge": badge::code(&setting.registration, &one.delegate),
            "code": one.delegate.code,
            "name": one.delegate.name,
            "sub": sub(&ask, &one),
            "day": one.day,
            "lines": lines,
        })
    };
    json(&json!({ "people": all.into_iter().map(person).collect::<Vec<_>>() }))
}

#[derive(Deserialize)]
struct Sent {
    /// The device's clock in milliseconds when it sent.
    sent_at: i64,
    scans: Vec<One>,
}

#[derive(Deserialize)]
struct One {
    id: String,
    code: String,
    at: i64,
    #[serde(default)]
    undo: bool,
    #[serde(default)]
    anyway: bool,
}

/// Takes what a phone kept. Told twice, counted once; the answer names each scan, so that the phone forgets it.
pub(crate) async fn merge(ask: Ask) -> Outcome {
    let setting = of_path(&ask).await?;
    let sent: Sent = ask.json()?;
    if sent.scans.len() > SCANS_MAX {
        return Err(Refusal::invalid("door-too-many"));
    }
    let office = office(&ask, &setting.gathering, &setting.registration);
    let (t, zone) = (ask.t(), &setting.gathering.zone);
    let mut answers = Vec::new();
    let tx = ask.db().begin().await?;
    for one in sent.scans {
        let Some(id) = Id::parse(&one.id) else { continue };
        if one.undo {
            store::undo(&tx, setting.door.id, id, ask.now()).await?;
            answers.push(json!({ "id": one.id, "came": "undone" }));
            continue;
        }
        let ms = |ms: i64| Ts(ms.saturating_mul(1_000));
        let at = mended(ms(one.at), ms(sent.sent_at), ask.now());
        let told = Told { id, code: one.code, at, anyway: one.anyway };
        answers.push(match counting::count(&office, &tx, &setting.door, &told).await? {
            Came::In(who) => json!({ "id": one.id, "came": "in", "name": who.delegate.name }),
            Came::Twice(who, door, at) => {
                let words = t.a2("door-already", "door", door, "at", t.time(at, zone));
                json!({ "id": one.id, "came": "twice", "name": who.delegate.name, "words": words })
            }
            Came::OtherDay(who) => {
                let words = t.a2("door-other-day", "name", who.delegate.name.as_str(), "day", t.day_of(&who.day));
                json!({ "id": one.id, "came": "other-day", "name": who.delegate.name, "words": words })
            }
            Came::Unknown => json!({ "id": one.id, "came": "unknown", "words": t.say("door-unknown") }),
        });
    }
    tx.commit().await?;
    let counted =
        store::counted(ask.db(), setting.gathering.id, &counting::spot(&office, &setting.door, ask.now())).await?;
    json(&json!({ "scans": answers, "counted": counted }))
}
