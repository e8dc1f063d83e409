//! The first page of numbers: rates of areas on a map and in the equal table, change, standing among the others, the
//! years. What is small is marked: it stays with the team.

use super::drawn::MapView;
use super::view::{Asked, View};
use crate::audit::Desk;
use crate::desk::{line, link};
use crate::numbers::areas::Place;
use crate::numbers::count::{self, Overview};
use crate::numbers::drawing::draw;
use crate::numbers::model::{ICCS, IncidentTable};
use crate::numbers::store as numbers;
use crate::numbers::told;
use askama::Template;
use web::{Ask, Embeds, Outcome, Refusal, Sheet, Shell, json, page, refused, see_other};

/// One area as the page tells it.
pub(super) struct AreaLine {
    number: usize,
    name: String,
    class: &'static str,
    count: String,
    small: bool,
    rate: String,
    interval: String,
    /// Dot, left end and right end of the interval, in hundredths of the axis.
    marks: Option<(String, String, String)>,
    change: String,
    standing: String,
    standing_tone: &'static str,
    hot: &'static str,
}

#[derive(Template)]
#[template(path = "numbers/desk.html")]
pub(super) struct NumbersPage {
    shell: Shell,
    base: String,
    ask: Asked,
    one: Option<IncidentTable>,
    map: Option<MapView>,
    legend: Vec<(&'static str, String)>,
    lines: Vec<AreaLine>,
    total: String,
    overall: String,
    overall_interval: String,
    overall_at: String,
    elsewhere: u64,
    among: String,
    trend: Vec<(String, String, String)>,
    trend_words: String,
    pattern: String,
    iccs: Vec<(String, String, String)>,
    ground: (String, String),
    shapes: String,
    cell_min: i64,
    s: Sheet,
}

pub(super) async fn show(ask: Ask) -> Outcome {
    let view = View::of(&ask, Desk::Numbers).await?;
    let ground = numbers::ground(ask.db(), view.scene.audit.id).await?.unwrap_or_default();
    let mut s = Sheet::default();
    s.form.set("tiles", ground.0.clone());
    s.form.set("credit", ground.1.clone());
    let mut answer = page(&numbers_page(&ask, view, ground.clone(), s).await?)?;
    if let Some(origin) = origin(&ground.0) {
        answer.extensions_mut().insert(Embeds { frames: Vec::new(), media: vec![origin] });
    }
    Ok(answer)
}

/// The origin of an address of tiles.
fn origin(tiles: &str) -> Option<String> {
    let host = tiles.strip_prefix("https://")?.split('/').next()?;
    (!host.is_empty()).then(|| format!("https://{host}"))
}

async fn numbers_page(ask: &Ask, view: View, ground: (String, String), s: Sheet) -> Result<NumbersPage, Refusal> {
    let (t, lang) = (ask.t(), &ask.lang);
    let people = view.among.as_ref().map(|one| &one.numbers);
    let found = count::overview(&view.incidents, &view.only, &view.years, &view.places, people);
    let values: Vec<Option<f64>> = found
        .lines
        .iter()
        .map(|line| line.rate.map(|rate| rate.value).or(people.is_none().then_some(line.count as f64)))
        .collect();
    let drawing = draw(&view.places, &values, &[]);
    let lines = lines(
        ask,
        &view,
        &found,
        drawing.as_ref().map(|map| map.areas.iter().map(|area| area.class).collect()).unwrap_or_default(),
    );
    let legend = drawing.as_ref().map(|map| legend(ask, map.steps)).unwrap_or_default();
    let words = |at: usize| {
        let line = &found.lines[at];
        line.rate.map_or_else(
            || told::whole(lang, line.count),
            |rate| t.a("numbers-per-thousand", "rate", told::rate(lang, rate.value)),
        )
    };
    let asked = view.asked();
    let shapes = ask.to(&format!("{}{}", view.scene.desk("/numbers/shapes"), asked.query()));
    let shares = match &view.one {
        Some(one) => numbers::crosswalk(ask.db(), one.id).await?,
        None => Vec::new(),
    };
    let overall = found.overall;
    Ok(NumbersPage {
        shell: view.scene.shell(ask, Desk::Numbers, t.say("numbers-title")).style("numbers.css").script("map.js"),
        base: ask.to(&view.scene.desk("/numbers")),
        map: drawing.map(|map| MapView::of(map, &view.places, words)),
        legend,
        lines,
        total: told::whole(lang, found.total),
        overall: overall.map_or(String::new(), |rate| told::rate(lang, rate.value)),
        overall_interval: overall
            .map_or(String::new(), |rate| told::interval(lang, rate.interval.low, rate.interval.high)),
        overall_at: overall.map_or(String::new(), |rate| format!("{:.1}", on_axis(rate.value, &found))),
        elsewhere: found.elsewhere,
        among: view.among.as_ref().map_or(String::new(), |one| {
            t.a3(
                "numbers-among",
                "what",
                one.what.as_str(),
                "year",
                one.year.to_string(),
                "source",
                one.source.as_str(),
            )
        }),
        trend: bars(ask, &found),
        trend_words: trend_words(ask, &found),
        pattern: found.moran.map_or(String::new(), |moran| pattern(ask, moran)),
        iccs: sections(ask, &view, &shares),
        ground,
        shapes,
        cell_min: view.scene.audit.cell_min,
        one: view.one,
        ask: asked,
        s,
    })
}

/// Where a rate stands on the axis of intervals, from 0 to 100.
fn on_axis(value: f64, found: &Overview) -> f64 {
    let most = found.lines.iter().filter_map(|line| line.rate.map(|rate| rate.interval.high)).fold(0.0, f64::max);
    if most > 0.0 { (value / most * 100.0).clamp(0.0, 100.0) } else { 0.0 }
}

fn lines(ask: &Ask, view: &View, found: &Overview, classes: Vec<&'static str>) -> Vec<AreaLine> {
    let (t, lang) = (ask.t(), &ask.lang);
    let mut order: Vec<usize> = (0..found.lines.len()).collect();
    let key = |at: &usize| found.lines[*at].rate.map_or(-1.0, |rate| rate.value);
    order.sort_by(|a, b| key(b).total_cmp(&key(a)).then(found.lines[*b].count.cmp(&found.lines[*a].count)));
    let one = |at: usize| {
        let line = &found.lines[at];
        let at_axis = |value: f64| format!("{:.1}", on_axis(value, found));
        let standing = found.funnel.as_ref().map(|funnel| funnel.areas[at].standing.code());
        AreaLine {
            number: at + 1,
            name: view.places[at].name.clone(),
            class: classes.get(at).copied().unwrap_or("none"),
            count: told::whole(lang, line.count),
            small: line.count > 0 && (line.count as i64) < view.scene.audit.cell_min,
            rate: line.rate.map_or(String::new(), |rate| told::rate(lang, rate.value)),
            interval: line
                .rate
                .map_or(String::new(), |rate| told::interval(lang, rate.interval.low, rate.interval.high)),
            marks: line.rate.map(|rate| (at_axis(rate.value), at_axis(rate.interval.low), at_axis(rate.interval.high))),
            change: line.change_percent.map_or(String::new(), |change| told::percent(lang, change)),
            standing: standing.map_or(String::new(), |code| t.say(&format!("numbers-standing-{code}"))),
            standing_tone: match standing {
                Some("far-above") => " stop",
                Some("above") => " lamp",
                Some("far-below" | "below") => " good",
                _ => "",
            },
            hot: match (line.stands_out, line.gi) {
                (true, Some(gi)) if gi > 0.0 => "hot",
                (true, Some(_)) => "cold",
                _ => "",
            },
        }
    };
    order.into_iter().map(one).collect()
}

fn legend(ask: &Ask, steps: [f64; 3]) -> Vec<(&'static str, String)> {
    let (t, lang) = (ask.t(), &ask.lang);
    let [a, b, c] = steps.map(|step| told::rate(lang, step));
    vec![
        ("c1", t.a("numbers-legend-under", "to", a.as_str())),
        ("c2", format!("{a}–{b}")),
        ("c3", format!("{b}–{c}")),
        ("c4", t.a("numbers-legend-over", "from", c.as_str())),
    ]
}

/// The years: name, count, height in hundredths of the highest.
fn bars(ask: &Ask, found: &Overview) -> Vec<(String, String, String)> {
    let Some(trend) = &found.trend else { return Vec::new() };
    let most = trend.years.iter().map(|year| year.1).max().unwrap_or(1).max(1) as f64;
    trend
        .years
        .iter()
        .map(|(year, count)| {
            (year.to_string(), told::whole(&ask.lang, *count), format!("{:.1}", *count as f64 / most * 100.0))
        })
        .collect()
}

fn trend_words(ask: &Ask, found: &Overview) -> String {
    let (t, lang) = (ask.t(), &ask.lang);
    let Some(trend) = &found.trend else { return t.say("numbers-trend-none") };
    let percent = |factor: f64| told::percent(lang, (factor - 1.0) * 100.0);
    let change = &trend.first_to_last;
    let sure = if trend.z.abs() >= 3.0 { "numbers-trend-sure" } else { "numbers-trend-unsure" };
    let interval = t.a2("numbers-from-to", "low", percent(change.interval.low), "high", percent(change.interval.high));
    let said = t.a3(
        "numbers-trend",
        "change",
        percent(change.value),
        "interval",
        interval,
        "z",
        told::decimal(lang, trend.z, 1),
    );
    format!("{said} {}", t.say(sure))
}

fn pattern(ask: &Ask, moran: spatial::neighbours::Moran) -> String {
    let (t, lang) = (ask.t(), &ask.lang);
    let key = if moran.p() >= 0.05 {
        "numbers-pattern-none"
    } else if moran.i > moran.expected {
        "numbers-pattern-together"
    } else {
        "numbers-pattern-apart"
    };
    t.a2(key, "i", told::decimal(lang, moran.i, 2), "z", told::decimal(lang, moran.z(), 1))
}

/// Sections of ICCS with their counts over the years.
fn sections(ask: &Ask, view: &View, shares: &[crate::numbers::model::Share]) -> Vec<(String, String, String)> {
    if shares.is_empty() {
        return Vec::new();
    }
    let t = ask.t();
    let counts = count::by_iccs(&view.incidents, &view.only, shares);
    let of = |section: &str| -> f64 { counts.iter().filter(|((one, _), _)| one == section).map(|(_, n)| n).sum() };
    let told = |section: &str, count: f64| {
        let name =
            if section.is_empty() { t.say("numbers-iccs-none") } else { t.say(&format!("numbers-iccs-{section}")) };
        (section.to_owned(), name, told::decimal(&ask.lang, count, 0))
    };
    ICCS.iter()
        .chain([&""])
        .map(|section| (*section, of(section)))
        .filter(|(_, n)| *n > 0.0)
        .map(|(s, n)| told(s, n))
        .collect()
}

/// The areas with their rates for the map that can be moved. For the team alone, as the page is.
pub(super) async fn shapes(ask: Ask) -> Outcome {
    let view = View::of(&ask, Desk::Numbers).await?;
    let people = view.among.as_ref().map(|one| &one.numbers);
    let found = count::overview(&view.incidents, &view.only, &view.years, &view.places, people);
    let values: Vec<Option<f64>> = found
        .lines
        .iter()
        .map(|line| line.rate.map(|rate| rate.value).or(people.is_none().then_some(line.count as f64)))
        .collect();
    let Some(map) = draw(&view.places, &values, &[]) else { return Err(Refusal::not_found()) };
    let feature = |(at, place): (usize, &Place)| {
        let ring = |ring: &Vec<(f64, f64)>| ring.iter().chain(ring.first()).map(|(x, y)| [*x, *y]).collect::<Vec<_>>();
        // Each ring as a polygon of its own: which are holes is told by the even-odd rule of the drawing alone.
        let rings: Vec<_> = place.rings.iter().map(|one| vec![ring(one)]).collect();
        serde_json::json!({
            "type": "Feature",
            "properties": { "name": place.name, "class": map.areas[at].class, "words": values[at].map_or(String::new(), |value| told::rate(&ask.lang, value)) },
            "geometry": { "type": "MultiPolygon", "coordinates": rings },
        })
    };
    let features: Vec<_> = view.places.iter().enumerate().map(feature).collect();
    json(&serde_json::json!({ "type": "FeatureCollection", "features": features }))
}

/// Where the map takes its ground from: an address of raster tiles that the operator may use.
pub(super) async fn ground(ask: Ask) -> Outcome {
    let view = View::of(&ask, Desk::Numbers).await?;
    if !view.scene.may_edit() {
        return Err(Refusal::not_found());
    }
    let mut s = Sheet::of(ask.form().await?);
    let (tiles, credit) = (link(&ask, &mut s, "tiles"), line(&ask, &mut s, "credit"));
    let has_places = ["{z}", "{x}", "{y}"].iter().all(|place| tiles.contains(place));
    if !tiles.is_empty() && (!has_places || origin(&tiles).is_none()) {
        s.wrong("tiles", ask.t().say("numbers-tiles-wrong"));
    }
    if !s.is_fine() {
        return refused(&numbers_page(&ask, view, (tiles, credit), s).await?);
    }
    let tx = ask.db().begin().await?;
    numbers::set_ground(&tx, view.scene.maker(&ask), view.scene.audit.id, &tiles, &credit).await?;
    tx.commit().await?;
    see_other(&ask, &view.scene.desk("/numbers#ground"), Some("said-ground-set"))
}
