//! The figures of the desk: rates with their intervals and the denominator said, change, standing among like areas. The
//! statistics are those of the engine `spatial`; here it is decided what is counted. Pure.

use super::areas::Place;
use spatial::change::{Trend, trend, z_for_change};
use spatial::concentration::{Concentration, concentration};
use spatial::funnel::{Funnel, compare};
use spatial::incidents::{Incidents, Only};
use spatial::neighbours::{Moran, Weights, gi_star, moran, stand_out};
use spatial::rate::{Per, Rate, rate};
use std::collections::BTreeMap;

/// How sure intervals are.
pub(crate) const LEVEL: f64 = 0.95;

/// One area on the desk.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Line {
    /// Its place in the set.
    pub area: usize,
    /// Incidents over all years that are looked at.
    pub count: u64,
    /// The rate a year; `None` without a denominator.
    pub rate: Option<Rate>,
    /// In per cent, from the first year to the last; `None` where it began with nought.
    pub change_percent: Option<f64>,
    /// z for that change.
    pub z: f64,
    /// Gi*, where areas have neighbours.
    pub gi: Option<f64>,
    /// It stands out among all areas, with the false discovery rate held.
    pub stands_out: bool,
}

/// Everything the first page of numbers shows.
#[derive(Clone, Debug)]
pub(crate) struct Overview {
    /// Areas in the order of the set.
    pub lines: Vec<Line>,
    /// Incidents in all areas.
    pub total: u64,
    /// Incidents in none of them.
    pub elsewhere: u64,
    /// The rate over all areas that have a denominator.
    pub overall: Option<Rate>,
    /// The years of all areas together.
    pub trend: Option<Trend>,
    /// Held against all of them.
    pub funnel: Option<Funnel>,
    /// Whether like lies beside like.
    pub moran: Option<Moran>,
}

/// Counts by area over these years.
pub(crate) fn overview(
    incidents: &Incidents,
    only: &Only,
    years: &[i32],
    places: &[Place],
    people: Option<&BTreeMap<String, f64>>,
) -> Overview {
    let counts = incidents.by_area_and_year(only);
    let of = |area: Option<u16>, year: i32| counts.get(&(area, year)).copied().unwrap_or(0);
    let number = |area: usize| u16::try_from(area).ok();
    let sum = |area: Option<u16>| years.iter().map(|year| of(area, *year)).sum::<u64>();
    let length = years.len().max(1) as f64;
    let among = |area: usize| people.and_then(|people| people.get(&places[area].code)).copied().filter(|n| *n > 0.0);
    let ends = years.first().zip(years.last());
    let mut lines: Vec<Line> = (0..places.len())
        .map(|area| {
            let (before, after) = ends.map_or((0, 0), |(a, b)| (of(number(area), *a), of(number(area), *b)));
            let change = (before > 0 && years.len() > 1).then(|| 100.0 * (after as f64 / before as f64 - 1.0));
            let count = sum(number(area));
            Line {
                area,
                count,
                rate: among(area).and_then(|n| rate(count, n * length, Per::Thousand, LEVEL).ok()),
                change_percent: change,
                z: z_for_change(before, after),
                gi: None,
                stands_out: false,
            }
        })
        .collect();
    let total: u64 = lines.iter().map(|line| line.count).sum();
    let with: Vec<(u64, f64)> = lines.iter().filter_map(|line| Some((line.count, line.rate?.denominator))).collect();
    let (held, people_years) = with.iter().fold((0, 0.0), |(c, n), one| (c + one.0, n + one.1));
    let by_year: Vec<(i32, u64, f64)> =
        years.iter().map(|year| (*year, (0..places.len()).map(|area| of(number(area), *year)).sum(), 1.0)).collect();
    let moran = neighbourhood(places, &mut lines);
    Overview {
        total,
        elsewhere: sum(None),
        overall: rate(held, people_years, Per::Thousand, LEVEL).ok(),
        trend: trend(&by_year, LEVEL).ok(),
        // Areas can be held against one another only where each has people.
        funnel: (with.len() == lines.len()).then(|| compare(&with).ok()).flatten(),
        moran,
        lines,
    }
}

/// Moran's I and Gi* of the rates, where every area has one.
fn neighbourhood(places: &[Place], lines: &mut [Line]) -> Option<Moran> {
    let rates: Vec<f64> = lines.iter().map(|line| line.rate.map(|rate| rate.value)).collect::<Option<_>>()?;
    let weights = Weights::of(super::areas::areas(places).queen()).ok()?;
    let hot = gi_star(&rates, &weights).ok()?;
    let far = stand_out(&hot, 0.05);
    for (line, (gi, far)) in lines.iter_mut().zip(hot.into_iter().zip(far)) {
        line.gi = Some(gi);
        line.stands_out = far;
    }
    moran(&rates, &weights).ok()
}

/// The years to look at: the last three that are whole, or what there is. The last year counts as whole when the table
/// reaches its December.
pub(crate) fn last_years(incidents: &Incidents, last_day: &str) -> Vec<i32> {
    let mut years: Vec<i32> = incidents.years().into_keys().collect();
    let is_whole = last_day.get(5..7) == Some("12");
    if !is_whole && years.len() > 1 && last_day.get(..4).and_then(|year| year.parse().ok()) == years.last().copied() {
        years.pop();
    }
    years.split_off(years.len().saturating_sub(3))
}

/// How concentrated incidents are over their places, of which there are at least so many.
pub(crate) fn places(
    incidents: &Incidents,
    only: &Only,
    most: usize,
) -> (Vec<((f64, f64), u64)>, Option<Concentration>) {
    let all = incidents.places(only);
    let counts: Vec<u64> = all.iter().map(|place| place.1).collect();
    let report = concentration(&counts).ok();
    (all.into_iter().take(most).collect(), report)
}

/// Counts by section of ICCS: a category gives each section its share.
pub(crate) fn by_iccs(
    incidents: &Incidents,
    only: &Only,
    shares: &[super::model::Share],
) -> BTreeMap<(String, i32), f64> {
    let mut sections = BTreeMap::new();
    for ((category, year), count) in incidents.by_category_and_year(only) {
        let Some(name) = category.and_then(|at| incidents.categories.get(usize::from(at))) else { continue };
        let known: Vec<_> = shares.iter().filter(|share| share.category == *name).collect();
        for share in &known {
            *sections.entry((share.section.clone(), year)).or_default() += count as f64 * share.percent as f64 / 100.0;
        }
        if known.is_empty() {
            *sections.entry((String::new(), year)).or_default() += count as f64;
        }
    }
    sections
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::numbers::model::Share;
    use spatial::incidents::Incident;

    fn table() -> (Incidents, Vec<Place>) {
        let mut table = Incidents::new(vec!["theft".into(), "assault".into()], vec!["N".into(), "S".into()]);
        let mut add = |times: usize, year: i16, area: Option<u16>, category: u16| {
            let day = spatial::incidents::day_of(base::jiff::civil::Date::constant(year, 5, 1));
            for _ in 0..times {
                table.push(Incident { day: Some(day), minute: None, place: None, category: Some(category), area });
            }
        };
        add(40, 2024, Some(0), 0);
        add(60, 2026, Some(0), 1);
        add(9, 2025, Some(1), 0);
        add(5, 2026, None, 0);
        let place = |code: &str, x: f64| Place {
            code: code.into(),
            name: code.into(),
            rings: vec![vec![(x, 0.0), (x + 1.0, 0.0), (x + 1.0, 1.0)]],
        };
        (table, vec![place("N", 0.0), place("S", 5.0)])
    }

    #[test]
    fn a_rate_is_a_year_and_says_among_how_many() {
        let (incidents, places) = table();
        let people = BTreeMap::from([("N".to_owned(), 10_000.0)]);
        let found = overview(&incidents, &Only::default(), &[2024, 2025, 2026], &places, Some(&people));
        let north = found.lines[0].rate.expect("people live there");
        assert_eq!((found.lines[0].count, north.denominator, north.value), (100, 30_000.0, 100.0 / 30.0));
        assert_eq!(found.lines[1].rate, None);
        assert_eq!((found.total, found.elsewhere), (109, 5));
        assert_eq!(found.lines[0].change_percent.map(f64::round), Some(50.0));
        assert_eq!(last_years(&incidents, "2026-05-01"), [2024, 2025]);
    }

    #[test]
    fn shares_of_a_category_add_up_to_all_of_it() {
        let (incidents, _) = table();
        let share = |category: &str, section: &str, percent| Share {
            category: category.into(),
            section: section.into(),
            percent,
        };
        let shares = [share("theft", "05", 80), share("theft", "04", 20)];
        let found = by_iccs(&incidents, &Only::default(), &shares);
        assert_eq!(found.values().sum::<f64>(), 114.0);
        assert_eq!(found[&("05".to_owned(), 2024)], 32.0);
        assert_eq!(found[&(String::new(), 2026)], 60.0, "a category without a section is told apart");
    }
}
