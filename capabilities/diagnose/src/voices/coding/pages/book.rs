//! The code book, the sources with who has finished them, versions, the audit trail, and agreement over all that two
//! coders have finished.

use crate::audit::{Desk, Scene};
use crate::desk::{needed, words};
use crate::voices::coding::agreement::{Pairs, Reading, reading};
use crate::voices::coding::compare::compare;
use crate::voices::coding::model::{Code, laid_out};
use crate::voices::coding::store as coding;
use crate::voices::desk::{self, Way};
use crate::voices::redaction::store as queue;
use crate::voices::source::store as sources;
use askama::Template;
use base::Id;
use std::collections::{BTreeMap, HashMap};
use web::{Ask, Outcome, Refusal, Sheet, Shell, page, refused, see_other};

#[derive(Template)]
#[template(path = "voices/book.html")]
struct BookPage {
    shell: Shell,
    ways: Vec<Way>,
    action: String,
    base: String,
    codes: Vec<Line>,
    parents: Vec<(String, String)>,
    sources: Vec<SourceLine>,
    versions: Vec<(i64, String, String)>,
    trail: Vec<String>,
    agreement: Option<Agreement>,
    s: Sheet,
}

struct Line {
    id: String,
    name: String,
    memo: String,
    depth: usize,
    colour: i64,
    retired: bool,
    used: usize,
}

struct SourceLine {
    href: String,
    title: String,
    what: String,
    finished: String,
    mine: bool,
}

/// How far two coders agree, for a page.
pub(super) struct Agreement {
    pub alpha: String,
    pub kappa: String,
    pub units: usize,
    pub reading: String,
    pub rows: Vec<Row>,
}

/// One code of it.
pub(super) struct Row {
    pub name: String,
    pub alpha: String,
    pub width: i64,
    pub reading: String,
    pub talk: bool,
    pub both: u32,
    pub one: u32,
}

pub(super) async fn show(ask: Ask) -> Outcome {
    let scene = desk::coding(&ask).await?;
    page(&book_page(&ask, &scene, Sheet::default()).await?)
}

async fn book_page(ask: &Ask, scene: &Scene, s: Sheet) -> Result<BookPage, Refusal> {
    let (db, audit, t) = (ask.db(), scene.audit.id, ask.t());
    let codes = coding::book(db, audit).await?;
    let all = coding::all_codings(db, audit).await?;
    let mut used: HashMap<Id, usize> = HashMap::new();
    all.iter().for_each(|one| *used.entry(one.code_id).or_default() += 1);
    let finished = coding::all_finished(db, audit).await?;
    let me = ask.person()?;
    let mut rows = Vec::new();
    for one in sources::of(db, audit).await? {
        let done = finished.get(&one.id).map_or(&[][..], Vec::as_slice);
        rows.push(SourceLine {
            href: ask.to(&scene.desk(&format!("/coding/{}", one.code))),
            what: desk::line(ask, &one),
            title: one.title,
            finished: if done.is_empty() { String::new() } else { t.a("coding-finished-by", "n", done.len()) },
            mine: done.contains(&me),
        });
    }
    let line = |(depth, code): &(usize, &Code)| Line {
        id: code.id.to_string(),
        name: code.name.clone(),
        memo: code.memo.clone(),
        depth: (*depth).min(4),
        colour: code.colour,
        retired: code.retired,
        used: used.get(&code.id).copied().unwrap_or(0),
    };
    let lines = laid_out(&codes);
    let name = |id: &Id| codes.iter().find(|code| code.id == *id).map_or("…", |code| code.name.as_str());
    let trail = coding::trail(db, audit, 12).await?;
    let people: Vec<Id> = trail.iter().filter_map(|(_, who, ..)| *who).collect();
    let people = directory::person::store::all_of(db, &people).await?;
    let trail = trail.iter().map(|(at, who, code, ended)| {
        let who = people
            .iter()
            .find(|one| Some(one.id) == *who)
            .map_or_else(|| t.say("coding-by-import"), |one| one.name.clone());
        let when = t.instant(*at, &scene.audit.zone);
        t.a3(if *ended { "coding-trail-ended" } else { "coding-trail" }, "who", who, "code", name(code), "when", when)
    });
    let versions = coding::versions(db, audit).await?;
    let day = |at| t.day(scene.audit.zone.civil(at).date());
    let parents = [(String::new(), t.say("coding-top"))].into_iter();
    Ok(BookPage {
        shell: desk::shell(ask, scene, Desk::Coding, t.say("coding-title")).style("work.css"),
        ways: desk::ways(ask, scene, "/coding", queue::waiting_count(db, audit).await?),
        action: ask.to(&scene.desk("/coding")),
        base: ask.to(&scene.desk("/coding")),
        codes: lines.iter().map(line).collect(),
        parents: parents
            .chain(
                lines
                    .iter()
                    .map(|(depth, code)| (code.id.to_string(), format!("{}{}", "– ".repeat(*depth), code.name))),
            )
            .collect(),
        sources: rows,
        versions: versions.into_iter().map(|(number, reason, at)| (number, reason, day(at))).collect(),
        trail: trail.collect(),
        agreement: whole(ask, scene, &codes, &finished).await?,
        s,
    })
}

/// Agreement over every source that two coders have finished, the first two of each.
async fn whole(
    ask: &Ask,
    scene: &Scene,
    codes: &[Code],
    finished: &HashMap<Id, Vec<Id>>,
) -> Result<Option<Agreement>, Refusal> {
    let (mut all, mut units, mut of) = (Pairs::default(), 0, BTreeMap::<Id, Pairs>::new());
    for source in sources::of(ask.db(), scene.audit.id).await? {
        let Some([first, second, ..]) = finished.get(&source.id).map(Vec::as_slice) else { continue };
        let (turns, codings) = (coding::turns(ask.db(), source.id).await?, coding::codings(ask.db(), source.id).await?);
        let compared = compare(&turns, &codings, *first, *second);
        (all, units) = (all.plus(compared.all), units + compared.units);
        for (code, pairs) in compared.codes {
            let sum = of.get(&code).copied().unwrap_or_default().plus(pairs);
            of.insert(code, sum);
        }
    }
    Ok((units > 0).then(|| agreement(ask, codes, all, units, &of)))
}

/// Agreement in words and numbers, the weakest code last.
pub(super) fn agreement(ask: &Ask, codes: &[Code], all: Pairs, units: usize, of: &BTreeMap<Id, Pairs>) -> Agreement {
    let t = ask.t();
    let shown = |value: Option<f64>| {
        value.map_or_else(|| t.say("coding-no-figure"), |value| t.a("coding-figure", "value", figure(value)))
    };
    let says = |value: Option<f64>| match value.map(reading) {
        Some(Reading::Good) => t.say("coding-good"),
        Some(Reading::Fair) => t.say("coding-fair"),
        Some(Reading::Talk) => t.say("coding-talk-over"),
        None => String::new(),
    };
    let mut rows: Vec<(f64, Row)> = Vec::new();
    for (code, pairs) in of {
        let alpha = pairs.alpha();
        let value = alpha.unwrap_or(1.0);
        let row = Row {
            name: codes.iter().find(|one| one.id == *code).map_or(String::new(), |one| one.name.clone()),
            alpha: shown(alpha),
            width: (value.clamp(0.0, 1.0) * 100.0).round() as i64,
            reading: says(alpha),
            talk: alpha.is_some_and(|alpha| reading(alpha) == Reading::Talk),
            both: pairs.both,
            one: pairs.first + pairs.second,
        };
        rows.push((value, row));
    }
    rows.sort_by(|(a, one), (b, other)| b.total_cmp(a).then_with(|| one.name.cmp(&other.name)));
    Agreement {
        alpha: shown(all.alpha()),
        kappa: shown(all.kappa()),
        units,
        reading: says(all.alpha()),
        rows: rows.into_iter().map(|(_, row)| row).collect(),
    }
}

/// Two places after the point, as everybody writes an α.
fn figure(value: f64) -> String {
    format!("{value:.2}")
}

pub(super) async fn change(ask: Ask) -> Outcome {
    let scene = desk::coding(&ask).await?;
    let s = Sheet::of(ask.form().await?);
    match s.form.get("act") {
        "add" => add(&ask, &scene, s).await,
        "save" => save(&ask, &scene, s).await,
        "version" => version(&ask, &scene, s).await,
        _ => Err(Refusal::bad("form-broken")),
    }
}

async fn add(ask: &Ask, scene: &Scene, mut s: Sheet) -> Outcome {
    let name = needed(ask, &mut s, "name", "coding-name-missing");
    let memo = words(ask, &mut s, "memo", 200, None);
    let codes = coding::book(ask.db(), scene.audit.id).await?;
    let parent = Id::parse(s.form.get("parent")).and_then(|id| codes.iter().find(|code| code.id == id));
    if codes.iter().any(|code| code.name == name && code.parent_id == parent.map(|one| one.id)) {
        s.wrong("name", ask.t().say("coding-name-taken"));
    }
    if !s.is_fine() {
        return refused(&book_page(ask, scene, s).await?);
    }
    let maker = scene.maker(ask);
    let tops = codes.iter().filter(|code| code.parent_id.is_none()).count();
    let id = maker.id();
    let one = Code {
        id,
        parent_id: parent.map(|one| one.id),
        name,
        memo,
        colour: parent.map_or(i64::try_from(tops % 9).unwrap_or(0) + 1, |one| one.colour),
        codable: true,
        guid: crate::voices::qda::guid_of(&id.to_string()),
        retired: false,
    };
    let tx = ask.db().begin().await?;
    coding::add_code(&tx, maker, scene.audit.id, &one).await?;
    tx.commit().await?;
    see_other(ask, &scene.desk("/coding"), Some("said-code-added"))
}

async fn save(ask: &Ask, scene: &Scene, mut s: Sheet) -> Outcome {
    let codes = coding::book(ask.db(), scene.audit.id).await?;
    let id = Id::parse(s.form.get("code"));
    let found = codes.into_iter().find(|code| Some(code.id) == id).ok_or_else(Refusal::not_found)?;
    let name = needed(ask, &mut s, &format!("name-{}", found.id), "coding-name-missing");
    let memo = words(ask, &mut s, &format!("memo-{}", found.id), 200, None);
    if !s.is_fine() {
        return refused(&book_page(ask, scene, s).await?);
    }
    let retired = s.is(&format!("retired-{}", found.id), "yes");
    let tx = ask.db().begin().await?;
    coding::save_code(&tx, scene.maker(ask), scene.audit.id, &Code { name, memo, retired, ..found }).await?;
    tx.commit().await?;
    see_other(ask, &scene.desk("/coding"), Some("said-code-saved"))
}

async fn version(ask: &Ask, scene: &Scene, mut s: Sheet) -> Outcome {
    let reason = needed(ask, &mut s, "reason", "coding-reason-missing");
    if !s.is_fine() {
        return refused(&book_page(ask, scene, s).await?);
    }
    let tx = ask.db().begin().await?;
    coding::keep_version(&tx, scene.maker(ask), scene.audit.id, &reason).await?;
    tx.commit().await?;
    see_other(ask, &scene.desk("/coding"), Some("said-code-version"))
}
