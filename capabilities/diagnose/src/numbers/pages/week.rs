//! When and where, more closely: hour by weekday, and the places at which it happens again and again, on a grid of equal
//! hexagons.

use super::view::{Asked, View};
use crate::audit::Desk;
use crate::numbers::count;
use crate::numbers::drawing::Sheet as Paper;
use crate::numbers::model::IncidentTable;
use crate::numbers::told;
use askama::Template;
use spatial::area::Frame;
use spatial::hexagon::Grid;
use web::{Ask, Outcome, Shell, page};

#[derive(Template)]
#[template(path = "numbers/times.html")]
struct TimesPage {
    shell: Shell,
    base: String,
    ask: Asked,
    one: Option<IncidentTable>,
    days: Vec<(String, Vec<(String, &'static str)>, String)>,
    hours: Vec<String>,
    counted: String,
    untimed: String,
    midnight: bool,
}

pub(super) async fn times(ask: Ask) -> Outcome {
    let view = View::of(&ask, Desk::Numbers).await?;
    let (t, lang) = (ask.t(), &ask.lang);
    let week = view.incidents.week(&view.only);
    let most = week.most().max(1);
    let class = |count: u64| match count * 5 / most {
        _ if count == 0 => "w0",
        0 => "w1",
        1 => "w2",
        2 => "w3",
        3 => "w4",
        _ => "w5",
    };
    let sums = week.days();
    let day = |at: usize| {
        let cells = week.cells[at].iter().map(|count| (told::whole(lang, *count), class(*count))).collect();
        (t.say(&format!("numbers-weekday-{at}")), cells, told::whole(lang, sums[at]))
    };
    page(&TimesPage {
        shell: view.scene.shell(&ask, Desk::Numbers, t.say("numbers-times")).style("numbers.css"),
        base: ask.to(&view.scene.desk("/numbers")),
        days: if week.counted > 0 { (0..7).map(day).collect() } else { Vec::new() },
        hours: (0..24).map(|hour| format!("{hour:02}")).collect(),
        counted: told::whole(lang, week.counted),
        untimed: told::whole(lang, week.untimed),
        midnight: week.suspect_midnight(),
        ask: view.asked(),
        one: view.one,
    })
}

#[derive(Template)]
#[template(path = "numbers/places.html")]
struct PlacesPage {
    shell: Shell,
    base: String,
    ask: Asked,
    one: Option<IncidentTable>,
    view: String,
    ground: Vec<String>,
    cells: Vec<(String, &'static str, String)>,
    bar: (String, String),
    across: String,
    repeat: Vec<(String, String)>,
    words: Vec<String>,
    snapped: bool,
    legend: Vec<(&'static str, String)>,
}

/// Cells so far across, in metres, told so that some forty lie beside one another.
fn across(frame: Option<Frame>) -> f64 {
    let Some(frame) = frame else { return 250.0 };
    let wide = (frame.east - frame.west) * 111_320.0 * f64::midpoint(frame.south, frame.north).to_radians().cos();
    let wanted = wide.max((frame.north - frame.south) * 111_320.0) / 32.0;
    [100.0, 150.0, 200.0, 250.0, 300.0, 400.0, 500.0, 750.0, 1_000.0, 2_000.0]
        .into_iter()
        .find(|size| *size >= wanted)
        .unwrap_or(5_000.0)
}

pub(super) async fn places(ask: Ask) -> Outcome {
    let view = View::of(&ask, Desk::Numbers).await?;
    let (t, lang) = (ask.t(), &ask.lang);
    let all = || view.incidents.only(&view.only).filter_map(|one| one.place);
    let frame = Frame::around(view.places.iter().flat_map(|place| place.rings.iter().flatten().copied()));
    let inside = |(x, y): (f64, f64)| frame.is_none_or(|f| f.west <= x && x <= f.east && f.south <= y && y <= f.north);
    let size = across(frame.or_else(|| Frame::around(all())));
    let middle = frame.map_or((0.0, 0.0), |f| (f64::midpoint(f.west, f.east), f64::midpoint(f.south, f.north)));
    let paper = Paper::of(&view.places);
    let mut counts: Vec<u64> = Vec::new();
    let mut cells = Vec::new();
    if let (Ok(grid), Some(paper)) = (Grid::new(middle, size), &paper) {
        let found = grid.count(all().filter(|place| inside(*place)));
        counts = found.iter().map(|cell| cell.1).collect();
        let most = counts.iter().copied().max().unwrap_or(1).max(1);
        for (cell, count) in found {
            let class =
                ["c1", "c2", "c3", "c4"][usize::try_from((count * 4 - 1).min(most * 4 - 1) / most).unwrap_or(0).min(3)];
            cells.push((paper.path(&[grid.corners(cell)]), class, told::whole(lang, count)));
        }
    }
    let (top, concentration) = count::places(&view.incidents, &view.only, 15);
    let snapped = view.one.as_ref().is_some_and(|one| one.report.is_snapped());
    let mut words = Vec::new();
    if let Some(report) = &concentration {
        let share = |share: f64| told::decimal(lang, report.share_in_top(share) * 100.0, 0);
        words.push(t.a3(
            "numbers-top-places",
            "five",
            share(0.05),
            "ten",
            share(0.10),
            "places",
            told::whole(lang, report.places.len() as u64),
        ));
        words.push(t.a2(
            "numbers-half-places",
            "n",
            told::whole(lang, report.places_for(0.5) as u64),
            "gini",
            told::decimal(lang, report.gini_corrected, 2),
        ));
        words.push(t.a2(
            "numbers-repeat-places",
            "n",
            told::whole(lang, report.repeat_places as u64),
            "held",
            told::whole(lang, report.at_repeat_places),
        ));
    }
    let bar = paper.as_ref().map_or((0, String::new()), Paper::bar);
    let most = counts.iter().copied().max().unwrap_or(0);
    let edge = |part: u64| told::whole(lang, most * part / 4 + 1);
    page(&PlacesPage {
        shell: view.scene.shell(&ask, Desk::Numbers, t.say("numbers-places")).style("numbers.css"),
        base: ask.to(&view.scene.desk("/numbers")),
        view: paper.as_ref().map_or(String::new(), Paper::view),
        ground: paper
            .as_ref()
            .map(|paper| view.places.iter().map(|place| paper.path(&place.rings)).collect())
            .unwrap_or_default(),
        cells,
        bar: (if bar.0 >= 1_000 { format!("{} km", bar.0 / 1_000) } else { format!("{} m", bar.0) }, bar.1),
        across: told::whole(lang, size as u64),
        repeat: top.iter().map(|((x, y), n)| (format!("{y:.4}, {x:.4}"), told::whole(lang, *n))).collect(),
        words,
        snapped,
        legend: vec![
            ("c1", format!("1–{}", told::whole(lang, most / 4))),
            ("c2", format!("{}–{}", edge(1), told::whole(lang, most / 2))),
            ("c3", format!("{}–{}", edge(2), told::whole(lang, most * 3 / 4))),
            ("c4", format!("{}–{}", edge(3), told::whole(lang, most))),
        ],
        ask: view.asked(),
        one: view.one,
    })
}
