//! A table on its way out: chosen, hidden, attacked together with what left before, and shown as it would leave.

use super::squares::SquaresView;
use super::view::incidents_of;
use crate::audit::{Desk, Scene, at_desk};
use crate::numbers::model::{IncidentTable, State};
use crate::numbers::release::{
    self as releases, ACROSS_M, Among, Choice, Document, Held, Prepared, hide, prepare_received, rows_of,
};
use crate::numbers::store::{self as numbers, received};
use crate::numbers::{count, told};
use askama::Template;
use base::{Id, Lang, Localised};
use disclosure::{Rule, Unsafe};
use spatial::incidents::Incidents;
use std::collections::HashMap;
use std::sync::Arc;
use web::{Ask, Form, Outcome, Refusal, Sheet, Shell, Tr, page};

/// What is to be released, as the address or the form says it.
pub(super) struct Asked {
    pub of: Of,
    choice: Choice,
    among: String,
    fewer_than: u64,
}

pub(super) enum Of {
    Incidents(Box<IncidentTable>, Arc<Incidents>),
    Received(Box<received::Received>),
}

impl Of {
    pub(super) fn id(&self) -> Id {
        match self {
            Of::Incidents(one, _) => one.id,
            Of::Received(one) => one.id,
        }
    }
}

pub(super) async fn asked(ask: &Ask, scene: &Scene, form: &Form) -> Result<Asked, Refusal> {
    let of = match form.get("received") {
        "" => {
            let one = numbers::table_of_code(ask.db(), scene.audit.id, form.get("table")).await?;
            let one = one.filter(|one| one.state == State::Ready).ok_or_else(Refusal::not_found)?;
            let incidents = incidents_of(ask, &one).await?;
            Of::Incidents(Box::new(one), incidents)
        }
        code => Of::Received(Box::new(
            received::find(ask.db(), scene.audit.id, code).await?.ok_or_else(Refusal::not_found)?,
        )),
    };
    let mut choice = Choice {
        by_area: form.get("rows") != "category",
        columns: form.get("columns").to_owned(),
        category: form.get("category").to_owned(),
        years: Vec::new(),
        alone: form.get("alone") == "yes",
        across_m: ACROSS_M.into_iter().find(|m| form.get("rows") == format!("square-{m}")).unwrap_or(0),
    };
    if !["year", "category", "one"].contains(&choice.columns.as_str()) {
        choice.columns = "year".to_owned();
    }
    if choice.across_m > 0 {
        (choice.by_area, choice.alone, choice.columns) = (false, false, "one".to_owned());
    }
    if let Of::Incidents(one, incidents) = &of {
        choice.years = count::last_years(incidents, &one.report.last_day);
        let year = |name: &str| form.number(name).and_then(|n| i32::try_from(n).ok());
        if let Some((from, to)) = year("from").zip(year("to")) {
            let known: Vec<i32> = incidents.years().into_keys().filter(|year| from <= *year && *year <= to).collect();
            choice.years = if known.is_empty() { choice.years } else { known };
        }
        // Without areas there is nothing to put into rows but categories.
        choice.by_area &= !incidents.areas.is_empty();
        if !incidents.categories.contains(&choice.category) {
            choice.category.clear();
        }
    }
    let least = u64::try_from(scene.audit.cell_min).unwrap_or(10);
    let fewer_than =
        form.number("fewer-than").and_then(|n| u64::try_from(n).ok()).map_or(least, |n| n.clamp(least, 100));
    Ok(Asked { of, choice, among: form.get("among").to_owned(), fewer_than })
}

/// Hides and attacks, beside the work of others, with everything that was released of the same incidents before.
pub(super) async fn attacked(ask: &Ask, scene: &Scene, asked: &Asked) -> Result<Result<Prepared, Held>, Refusal> {
    let rule = Rule { fewer_than: asked.fewer_than, protection: asked.fewer_than, zeros: false };
    match &asked.of {
        Of::Received(one) => Ok(prepare_received(one, rule).map_err(Held::Unsafe).map(|mut prepared| {
            word(ask, &mut prepared.document);
            prepared
        })),
        Of::Incidents(one, incidents) => {
            let earlier = releases::list(ask.db(), scene.audit.id).await?;
            let earlier: Vec<Document> =
                earlier.into_iter().filter(|entry| entry.of_id == one.id).map(|entry| entry.document).collect();
            let (names, among) = names_and_among(ask, scene, one, &asked.among).await?;
            let (incidents, choice) = (incidents.clone(), asked.choice.clone());
            let work = tokio::task::spawn_blocking(move || hide(&incidents, &choice, &names, rule, &earlier));
            let mut found = work.await.map_err(Refusal::surprise)?;
            if let Ok(prepared) = &mut found {
                prepared.document.source = one.source.clone();
                prepared.document.as_of = one.as_of.clone();
                prepared.document.among = among.filter(|_| asked.choice.by_area);
                word(ask, &mut prepared.document);
            }
            Ok(found)
        }
    }
}

/// The words of a document in the languages of the house, since a release outlives its page.
fn word(ask: &Ask, document: &mut Document) {
    let say = |lang: Lang, key: &str| Tr::new(ask.house.words.clone(), lang).say(key);
    let both = |key: &str| Localised::both(&say(Lang::en(), key), &say(Lang::fr(), key));
    document.total = both("release-total");
    document.hidden_word = both("release-hidden-word");
    let elsewhere =
        ask.t().say(if document.row_kind == "area" { "release-in-no-area" } else { "release-in-no-category" });
    for name in document.row_names.iter_mut().filter(|name| name.is_empty()) {
        name.clone_from(&elsewhere);
    }
}

async fn names_and_among(
    ask: &Ask,
    scene: &Scene,
    one: &IncidentTable,
    among: &str,
) -> Result<(HashMap<String, String>, Option<Among>), Refusal> {
    let Some(set) = one.area_set_id else { return Ok((HashMap::new(), None)) };
    let Some(set) = numbers::area_set_of_id(ask.db(), scene.audit.id, set).await? else {
        return Ok((HashMap::new(), None));
    };
    let places = numbers::places(&ask.house.blobs, &set).await?;
    let names = places.into_iter().map(|place| (place.code, place.name)).collect();
    let all = numbers::denominators(ask.db(), set.id).await?;
    let found = all.into_iter().find(|one| one.id.to_string() == among);
    Ok((names, found.map(|one| Among { what: one.what, year: one.year, numbers: one.numbers })))
}

#[derive(Template)]
#[template(path = "numbers/prepare.html")]
pub(super) struct PreparePage {
    shell: Shell,
    base: String,
    title: String,
    incidents: bool,
    choice: Choice,
    table: String,
    received: String,
    categories: Vec<(String, bool)>,
    years: Vec<String>,
    denominators: Vec<(String, String, bool)>,
    fewer_than: u64,
    first: String,
    last: String,
    across: Vec<u32>,
    map: Option<SquaresView>,
    columns: Vec<String>,
    lines: Vec<(String, Vec<Option<String>>, String)>,
    rates: bool,
    hidden: usize,
    attack: Vec<(String, String)>,
    refusal: String,
    seen: i64,
    s: Sheet,
}

pub(super) async fn prepared(ask: Ask) -> Outcome {
    let scene = releasing(&ask).await?;
    let asked = asked(&ask, &scene, &ask.query).await?;
    let found = attacked(&ask, &scene, &asked).await?;
    page(&prepare_page(&ask, &scene, &asked, &found, Sheet::of(ask.query.clone())).await?)
}

pub(super) async fn releasing(ask: &Ask) -> Result<Scene, Refusal> {
    let scene = at_desk(ask, Desk::Release).await?;
    if scene.may_release() { Ok(scene) } else { Err(Refusal::not_found()) }
}

pub(super) async fn prepare_page(
    ask: &Ask,
    scene: &Scene,
    asked: &Asked,
    found: &Result<Prepared, Held>,
    s: Sheet,
) -> Result<PreparePage, Refusal> {
    let (t, lang) = (ask.t(), &ask.lang);
    let (title, table, received) = match &asked.of {
        Of::Incidents(one, _) => (one.title.clone(), one.code.clone(), String::new()),
        Of::Received(one) => (one.title.clone(), String::new(), one.code.clone()),
    };
    let (columns, rows) = found.as_ref().map(|prepared| rows_of(&prepared.document, lang)).unwrap_or_default();
    let cell = |cell: &Option<u64>| cell.map(|count| told::whole(lang, count));
    let rate = |row: &releases::Row| {
        row.rate.map_or(String::new(), |rate| {
            format!(
                "{} ({})",
                told::rate(lang, rate.value),
                told::interval(lang, rate.interval.low, rate.interval.high)
            )
        })
    };
    let (mut categories, mut years, mut denominators) = (Vec::new(), Vec::new(), Vec::new());
    if let Of::Incidents(one, incidents) = &asked.of {
        categories = incidents.categories.iter().map(|name| (name.clone(), *name == asked.choice.category)).collect();
        years = incidents.years().into_keys().map(|year| year.to_string()).collect();
        if let Some(set) = one.area_set_id {
            let all = numbers::denominators(ask.db(), set).await?;
            denominators = all
                .iter()
                .map(|one| {
                    (one.id.to_string(), format!("{}, {}", one.what, one.year), one.id.to_string() == asked.among)
                })
                .collect();
        }
    }
    let map = match found {
        Ok(prepared) => SquaresView::of(ask, scene.audit.id, &prepared.document).await?,
        Err(_) => None,
    };
    Ok(PreparePage {
        shell: scene.shell(ask, Desk::Release, t.say("release-prepare")).style("numbers.css"),
        base: ask.to(&scene.desk("/release")),
        title,
        incidents: received.is_empty(),
        first: asked.choice.years.first().map_or(String::new(), i32::to_string),
        last: asked.choice.years.last().map_or(String::new(), i32::to_string),
        choice: asked.choice.clone(),
        across: ACROSS_M.to_vec(),
        map,
        table,
        received,
        categories,
        years,
        denominators,
        fewer_than: asked.fewer_than,
        rates: rows.iter().any(|row| row.rate.is_some()),
        lines: rows.iter().map(|row| (row.name.clone(), row.cells.iter().map(cell).collect(), rate(row))).collect(),
        columns,
        hidden: found.as_ref().map_or(0, |prepared| prepared.document.hidden),
        attack: found.as_ref().map(|prepared| attack_words(ask, prepared)).unwrap_or_default(),
        refusal: found.as_ref().err().map_or(String::new(), |why| held_words(ask, why)),
        seen: releases::count(ask.db(), scene.audit.id).await?,
        s,
    })
}

/// Each hidden cell with the bounds that the attack found.
fn attack_words(ask: &Ask, prepared: &Prepared) -> Vec<(String, String)> {
    let (columns, rows) = rows_of(&prepared.document, &ask.lang);
    let t = ask.t();
    let one = |(row, column, bound): &(usize, usize, disclosure::Bound)| {
        let name = format!(
            "{}, {}",
            rows.get(*row).map_or("", |row| &row.name),
            columns.get(*column).map_or("", String::as_str)
        );
        let told_bound = match bound.high {
            Some(high) => {
                t.a2("release-between", "low", told::whole(&ask.lang, bound.low), "high", told::whole(&ask.lang, high))
            }
            None => t.a("release-at-least", "low", told::whole(&ask.lang, bound.low)),
        };
        (name, told_bound)
    };
    prepared.found.iter().take(60).map(one).collect()
}

fn held_words(ask: &Ask, why: &Held) -> String {
    let t = ask.t();
    let why = match why {
        Held::OtherWay => return t.say("release-unsafe-other-way"),
        Held::Unsafe(why) => why,
    };
    match why {
        Unsafe::Shape => t.say("release-unsafe-shape"),
        Unsafe::TooLarge => t.say("release-unsafe-large"),
        Unsafe::NothingLeft => t.say("release-unsafe-nothing"),
        Unsafe::TooNarrow { row, column, low, high } => {
            let total = t.say("release-total");
            let name = |text: &String| if text.is_empty() { total.clone() } else { text.clone() };
            t.with(
                "release-unsafe-narrow",
                &[
                    ("row", name(row).into()),
                    ("column", name(column).into()),
                    ("low", told::whole(&ask.lang, *low).into()),
                    ("high", told::whole(&ask.lang, *high).into()),
                ],
            )
        }
        Unsafe::Earlier { low, high, .. } => {
            t.a2("release-unsafe-earlier", "low", told::whole(&ask.lang, *low), "high", told::whole(&ask.lang, *high))
        }
    }
}
