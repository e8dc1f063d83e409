//! One source: particulars, who came and what they agreed to, the transcript, the stops of a walk.

use crate::audit::{Desk, Scene};
use crate::desk::{choices, iso_day, line, needed, words};
use crate::voices::desk::{self, Way};
use crate::voices::redaction::store as queue;
use crate::voices::source::model::{CHECKLIST, Consent, Kind, PEOPLE, PSEUDONYMS, Participant, RATINGS, Source, Stop};
use crate::voices::source::store as sources;
use crate::voices::source::transcript;
use askama::Template;
use base::Id;
use web::{Ask, Outcome, Refusal, Sheet, Shell, page, refused, see_other};

#[derive(Template)]
#[template(path = "voices/source.html")]
struct SourcePage {
    shell: Shell,
    ways: Vec<Way>,
    action: String,
    list: String,
    danger: String,
    coding: String,
    what: String,
    is_walk: bool,
    is_led: bool,
    people: Vec<Person>,
    types: Vec<(String, String)>,
    consents: Vec<(String, String)>,
    all_consents: Vec<(String, String)>,
    pseudonyms: Vec<(String, String)>,
    stops: Vec<StopLine>,
    lines: Vec<(String, String)>,
    ratings: Vec<(String, String)>,
    consent_age: i64,
    s: Sheet,
}

struct Person {
    id: String,
    pseudonym: String,
    kind: String,
    minor: bool,
    consent: &'static str,
    withdrawn: bool,
    key: String,
}

struct StopLine {
    place: String,
    remark: String,
    marks: Vec<(String, String, &'static str)>,
}

pub(super) async fn show(ask: Ask) -> Outcome {
    let scene = desk::hearing(&ask).await?;
    let one = desk::source(&ask, &scene).await?;
    let mut s = Sheet::default();
    s.form.set("title", one.title.clone());
    s.form.set("held-on", one.held_on.clone());
    s.form.set("place", one.place.clone());
    s.form.set("notes", one.notes.clone());
    s.form.set("consent", "count");
    page(&source_page(&ask, &scene, &one, s).await?)
}

async fn source_page(ask: &Ask, scene: &Scene, one: &Source, s: Sheet) -> Result<SourcePage, Refusal> {
    let t = ask.t();
    let group = sources::participants(ask.db(), one.id).await?;
    let keys = sources::keys(ask.db(), one.id).await?;
    let stops = sources::stops(ask.db(), one.id).await?;
    let waiting = queue::waiting_count(ask.db(), scene.audit.id).await?;
    let person = |who: &Participant| Person {
        id: who.id.to_string(),
        pseudonym: who.pseudonym.clone(),
        kind: t.say(&format!("voice-people-{}", who.kind)),
        minor: who.minor,
        consent: who.consent.code(),
        withdrawn: who.consent == Consent::Withdrawn,
        key: keys.get(&who.id).cloned().unwrap_or_default(),
    };
    let mark = |(line, rating): &(String, String)| {
        let tone = match rating.as_str() {
            "poor" => " stop",
            "partly" => " lamp",
            _ => " good",
        };
        (t.say(&format!("voice-check-{line}")), t.say(&format!("voice-rating-{rating}")), tone)
    };
    let stop = |stop: &Stop| StopLine {
        place: stop.place.clone(),
        remark: stop.remark.clone(),
        marks: stop.checklist.iter().map(mark).collect(),
    };
    let free = PSEUDONYMS.iter().filter(|name| group.iter().all(|who| who.pseudonym != **name));
    let place = format!("/voices/{}", one.code);
    Ok(SourcePage {
        shell: desk::shell(ask, scene, Desk::Voices, one.title.clone()),
        ways: desk::ways(ask, scene, "/voices", waiting),
        action: ask.to(&scene.desk(&place)),
        list: ask.to(&scene.desk("/voices")),
        danger: ask.to(&scene.desk("/voices/danger")),
        coding: if scene.may_code() { ask.to(&scene.desk(&format!("/coding/{}", one.code))) } else { String::new() },
        what: desk::line(ask, one),
        is_walk: one.kind == Kind::Walk,
        is_led: Kind::LED.contains(&one.kind),
        people: group.iter().map(person).collect(),
        types: choices(ask, "voice-people-", PEOPLE),
        consents: choices(ask, "voice-consent-", Consent::OPEN.map(Consent::code)),
        all_consents: choices(ask, "voice-consent-", Consent::ALL.map(Consent::code)),
        pseudonyms: free.map(|name| ((*name).to_owned(), (*name).to_owned())).collect(),
        stops: stops.iter().map(stop).collect(),
        lines: choices(ask, "voice-check-", CHECKLIST),
        ratings: choices(ask, "voice-rating-", RATINGS),
        consent_age: scene.audit.consent_age,
        s,
    })
}

pub(super) async fn change(ask: Ask) -> Outcome {
    let scene = desk::hearing(&ask).await?;
    let one = desk::source(&ask, &scene).await?;
    let s = Sheet::of(ask.form().await?);
    match s.form.get("act") {
        "save" => save(&ask, &scene, one, s).await,
        "person" => add_person(&ask, &scene, &one, s).await,
        "consent" => agree(&ask, &scene, &one, &s).await,
        "transcript" => take(&ask, &scene, &one, s).await,
        "stop" if one.kind == Kind::Walk => add_stop(&ask, &scene, &one, s).await,
        _ => Err(Refusal::bad("form-broken")),
    }
}

fn back(ask: &Ask, scene: &Scene, one: &Source, mark: &str, said: &'static str) -> Outcome {
    see_other(ask, &scene.desk(&format!("/voices/{}{mark}", one.code)), Some(said))
}

async fn save(ask: &Ask, scene: &Scene, mut one: Source, mut s: Sheet) -> Outcome {
    one.title = needed(ask, &mut s, "title", "voice-title-missing");
    one.held_on = iso_day(ask, &mut s, "held-on", false);
    one.place = line(ask, &mut s, "place");
    one.notes = words(ask, &mut s, "notes", 600, None);
    if !s.is_fine() {
        return refused(&source_page(ask, scene, &one, s).await?);
    }
    let tx = ask.db().begin().await?;
    sources::save(&tx, scene.maker(ask), &one).await?;
    tx.commit().await?;
    back(ask, scene, &one, "", "said-voice-saved")
}

async fn add_person(ask: &Ask, scene: &Scene, one: &Source, mut s: Sheet) -> Outcome {
    let kind =
        PEOPLE.into_iter().find(|kind| *kind == s.form.get("kind")).ok_or_else(|| Refusal::bad("form-broken"))?;
    let (minor, guardian) = (s.is("minor", "yes"), s.is("guardian", "yes"));
    if minor && !guardian {
        s.wrong("guardian", ask.t().a("voice-guardian-missing", "age", scene.audit.consent_age));
    }
    let consent =
        Consent::parse(s.form.get("consent")).filter(|one| Consent::OPEN.contains(one)).unwrap_or(Consent::Count);
    let group = sources::participants(ask.db(), one.id).await?;
    let free = PSEUDONYMS
        .into_iter()
        .find(|name| *name == s.form.get("pseudonym") && group.iter().all(|who| who.pseudonym != *name));
    let Some(pseudonym) = free else {
        s.wrong("pseudonym", ask.t().say("voice-pseudonym-taken"));
        return refused(&source_page(ask, scene, one, s).await?);
    };
    let key = line(ask, &mut s, "key");
    if !s.is_fine() {
        return refused(&source_page(ask, scene, one, s).await?);
    }
    let maker = scene.maker(ask);
    let consent = if minor { consent.of_minor() } else { consent };
    let who = Participant { id: maker.id(), kind: kind.to_owned(), minor, consent, pseudonym: pseudonym.to_owned() };
    let tx = ask.db().begin().await?;
    sources::add(&tx, maker, one, &who, &key).await?;
    tx.commit().await?;
    back(ask, scene, one, "#people", "said-voice-person")
}

async fn agree(ask: &Ask, scene: &Scene, one: &Source, s: &Sheet) -> Outcome {
    let who = Id::parse(s.form.get("who")).ok_or_else(Refusal::not_found)?;
    let consent = Consent::parse(s.form.get(&format!("consent-{who}"))).ok_or_else(|| Refusal::bad("form-broken"))?;
    let tx = ask.db().begin().await?;
    if !sources::agree(&tx, scene.maker(ask), one, who, consent).await? {
        return Err(Refusal::not_found());
    }
    tx.commit().await?;
    back(
        ask,
        scene,
        one,
        "#people",
        if consent == Consent::Withdrawn { "said-voice-withdrawn" } else { "said-voice-saved" },
    )
}

async fn take(ask: &Ask, scene: &Scene, one: &Source, mut s: Sheet) -> Outcome {
    let file = s.form.files("file").first().map(|file| file.bytes.clone());
    let text = match file {
        Some(bytes) if bytes.starts_with(b"PK") => match transcript::of_docx(&bytes) {
            Some(text) => text,
            None => {
                s.wrong("file", ask.t().say("voice-transcript-not-read"));
                String::new()
            }
        },
        Some(bytes) => String::from_utf8_lossy(&bytes).trim_start_matches('\u{feff}').to_owned(),
        None => s.form.get("text").to_owned(),
    };
    let group = sources::participants(ask.db(), one.id).await?;
    let read = transcript::read(&text, &group);
    if read.turns.is_empty() && s.is_fine() {
        s.wrong("text", ask.t().say("voice-transcript-missing"));
    }
    if read.turns.len() > 2_000 || read.turns.iter().any(|turn| turn.words.chars().count() > 20_000) {
        s.wrong("text", ask.t().say("voice-transcript-long"));
    }
    if !s.is_fine() {
        return refused(&source_page(ask, scene, one, s).await?);
    }
    let tx = ask.db().begin().await?;
    sources::take(&tx, scene.maker(ask), one, &read.turns, &group).await?;
    tx.commit().await?;
    let said = if read.strange > 0 { "said-voice-transcript-strange" } else { "said-voice-transcript" };
    see_other(ask, &scene.desk("/redaction"), Some(said))
}

async fn add_stop(ask: &Ask, scene: &Scene, one: &Source, mut s: Sheet) -> Outcome {
    let place = needed(ask, &mut s, "stop-place", "voice-stop-missing");
    let remark = words(ask, &mut s, "remark", 120, None);
    let rating = |check: &&str| {
        let rating = s.form.get(&format!("check-{check}"));
        RATINGS.contains(&rating).then(|| ((*check).to_owned(), rating.to_owned()))
    };
    let checklist: Vec<(String, String)> = CHECKLIST.iter().filter_map(rating).collect();
    if !s.is_fine() {
        return refused(&source_page(ask, scene, one, s).await?);
    }
    let tx = ask.db().begin().await?;
    sources::add_stop(&tx, scene.maker(ask), one, &Stop { position: 0, place, checklist, remark }).await?;
    tx.commit().await?;
    back(ask, scene, one, "#stops", "said-voice-stop")
}
