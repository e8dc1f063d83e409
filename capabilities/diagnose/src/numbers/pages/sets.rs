//! Sets of areas: boundaries of one year, and the numbers among which rates are counted, with what did not join.

use super::drawn::MapView;
use super::sentence;
use super::sources::sources_page;
use crate::audit::{Desk, Scene, at_desk};
use crate::desk::{needed, number};
use crate::numbers::areas::{self, Place};
use crate::numbers::drawing::draw;
use crate::numbers::model::Why;
use crate::numbers::store::{self as numbers, AreaSet, Denominator};
use crate::numbers::told;
use askama::Template;
use web::{Ask, Outcome, Refusal, Sheet, Shell, page, refused, see_other};

pub(super) async fn keep(ask: Ask) -> Outcome {
    let scene = at_desk(&ask, Desk::Sources).await?;
    let form = ask.form().await?;
    let file = form.files("file").first().map(|file| file.bytes.clone());
    let mut s = Sheet::of(form);
    let title = needed(&ask, &mut s, "title", "sources-title-missing");
    let source = needed(&ask, &mut s, "source", "sources-source-missing");
    let vintage = number(&ask, &mut s, "vintage", 1950, 2100);
    let read = match file {
        None => Err(Why::of("no-file")),
        Some(bytes) => tokio::task::spawn_blocking(move || areas::read(&bytes)).await.map_err(Refusal::surprise)?,
    };
    if let Err(why) = &read {
        s.wrong("file", sentence(&ask.t(), why));
    }
    let (Ok(read), true) = (read, s.is_fine()) else {
        return refused(&sources_page(&ask, &scene, s, "areas").await?);
    };
    let maker = scene.maker(&ask);
    let tx = ask.db().begin().await?;
    let set =
        numbers::keep_areas(&tx, maker, &ask.house.blobs, scene.audit.id, (&title, vintage, &source), &read.places)
            .await?;
    if let Some((what, found)) = read.numbers {
        let one = Denominator { id: maker.id(), what: what.replace('_', " "), year: vintage, source, numbers: found };
        numbers::keep_denominator(&tx, maker, scene.audit.id, set.id, &one).await?;
    }
    tx.commit().await?;
    see_other(&ask, &scene.desk(&format!("/sources/areas/{}", set.code)), Some("said-areas-kept"))
}

#[derive(Template)]
#[template(path = "numbers/set.html")]
struct SetPage {
    shell: Shell,
    base: String,
    set: AreaSet,
    map: Option<MapView>,
    denominators: Vec<Among>,
    s: Sheet,
}

struct Among {
    what: String,
    year: i64,
    source: String,
    total: String,
    missing: Vec<String>,
}

pub(super) async fn show(ask: Ask) -> Outcome {
    let scene = at_desk(&ask, Desk::Sources).await?;
    let (set, places) = set_of(&ask, &scene).await?;
    page(&set_page(&ask, &scene, set, &places, Sheet::default()).await?)
}

async fn set_of(ask: &Ask, scene: &Scene) -> Result<(AreaSet, Vec<Place>), Refusal> {
    let set =
        numbers::area_set_of_code(ask.db(), scene.audit.id, ask.param("set")).await?.ok_or_else(Refusal::not_found)?;
    let places = numbers::places(&ask.house.blobs, &set).await?;
    Ok((set, places))
}

async fn set_page(ask: &Ask, scene: &Scene, set: AreaSet, places: &[Place], s: Sheet) -> Result<SetPage, Refusal> {
    let all = numbers::denominators(ask.db(), set.id).await?;
    let among = |one: &Denominator| Among {
        what: one.what.clone(),
        year: one.year,
        source: one.source.clone(),
        total: told::whole(&ask.lang, one.numbers.values().sum::<f64>() as u64),
        missing: places
            .iter()
            .filter(|place| !one.numbers.contains_key(&place.code))
            .map(|place| place.name.clone())
            .collect(),
    };
    let drawing = draw(places, &[], &[]);
    Ok(SetPage {
        shell: scene.shell(ask, Desk::Sources, set.title.clone()).style("numbers.css"),
        base: ask.to(&scene.desk(&format!("/sources/areas/{}", set.code))),
        map: drawing.map(|map| MapView::of(map, places, |_| String::new())),
        denominators: all.iter().map(among).collect(),
        set,
        s,
    })
}

/// Numbers from a table, joined by code. What does not join is named, never guessed.
pub(super) async fn denominator(ask: Ask) -> Outcome {
    let scene = at_desk(&ask, Desk::Sources).await?;
    let (set, places) = set_of(&ask, &scene).await?;
    let form = ask.form().await?;
    let file = form.files("file").first().map(|file| file.bytes.clone());
    let mut s = Sheet::of(form);
    let what = needed(&ask, &mut s, "what", "sources-what-missing");
    let source = needed(&ask, &mut s, "source", "sources-source-missing");
    let year = number(&ask, &mut s, "year", 1950, 2100);
    let read = match file {
        None => Err(Why::of("no-file")),
        Some(bytes) => areas::numbers(&bytes, &places),
    };
    if let Err(why) = &read {
        s.wrong("file", sentence(&ask.t(), why));
    }
    let (Ok(read), true) = (read, s.is_fine()) else {
        return refused(&set_page(&ask, &scene, set, &places, s).await?);
    };
    let maker = scene.maker(&ask);
    let tx = ask.db().begin().await?;
    let one = Denominator { id: maker.id(), what, year, source, numbers: read.of };
    numbers::keep_denominator(&tx, maker, scene.audit.id, set.id, &one).await?;
    tx.commit().await?;
    let said = if read.join.looks_like_two_vintages() { "said-two-vintages" } else { "said-denominator-kept" };
    see_other(&ask, &scene.desk(&format!("/sources/areas/{}", set.code)), Some(said))
}
