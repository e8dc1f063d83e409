//! Places leave as squares: each incident is snapped to the middle of its square, squares with few are left out, and where
//! dots are drawn they are masked around that middle, never around where something happened. Pure.

use super::{Choice, Document, Prepared};
use base::Localised;
use disclosure::points::{Ring, mask, snap};
use disclosure::{Rule, Unsafe};
use spatial::incidents::{Incidents, Only};
use std::collections::BTreeMap;

/// How wide the squares may be, in metres.
pub(crate) const ACROSS_M: [u32; 4] = [250, 500, 1_000, 2_000];
/// More squares than this are no map but a list of addresses.
const SQUARES_MAX: usize = 3_000;
/// More dots than this are not drawn.
const DOTS_MAX: u64 = 3_000;

type Point = (f64, f64);

/// A square of a released document.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Square {
    /// Its middle: longitude and latitude.
    pub middle: Point,
    /// Its corners, the first one again at the end.
    pub ring: Vec<Point>,
    /// How many are in it.
    pub count: u64,
}

/// A square by its middle, in millionths of a degree: what is compared must not be a fraction.
type Key = (i64, i64);

fn key_of(point: Point, across_m: u32) -> Key {
    let (x, y) = snap(point, f64::from(across_m));
    ((x * 1e6).round() as i64, (y * 1e6).round() as i64)
}

/// Counts squares and leaves out the small ones: those below the rule, and more of them where what is left out is a
/// single square or fewer than the protection, since whoever knows the sum could work it out.
pub(crate) fn prepare_squares(incidents: &Incidents, choice: &Choice, rule: Rule) -> Result<Prepared, Unsafe> {
    let categories = incidents.categories.iter().position(|one| *one == choice.category);
    let years = choice.years.iter().min().copied().zip(choice.years.iter().max().copied());
    let only = Only { categories: categories.map(|at| at as u16).into_iter().collect(), years, ..Only::default() };
    let mut counts: BTreeMap<Key, u64> = BTreeMap::new();
    for place in incidents.only(&only).filter_map(|one| one.place) {
        *counts.entry(key_of(place, choice.across_m)).or_default() += 1;
    }
    let (mut shown, mut left): (Vec<_>, Vec<_>) = counts.into_iter().partition(|(_, n)| *n >= rule.fewer_than);
    while !left.is_empty() && (left.len() < 2 || left.iter().map(|(_, n)| n).sum::<u64>() < rule.protection) {
        let Some(least) = (0..shown.len()).min_by_key(|at| shown[*at].1) else { break };
        left.push(shown.remove(least));
    }
    if shown.is_empty() {
        return Err(Unsafe::NothingLeft);
    }
    if shown.len() > SQUARES_MAX {
        return Err(Unsafe::TooLarge);
    }
    shown.sort_by_key(|(key, n)| (std::cmp::Reverse(*n), *key));
    Ok(Prepared { document: document(choice, &shown, left.len(), rule), found: Vec::new() })
}

fn document(choice: &Choice, shown: &[(Key, u64)], left_out: usize, rule: Rule) -> Document {
    let degrees = |micro: i64| micro as f64 / 1e6;
    Document {
        row_kind: "square".to_owned(),
        column_kind: "one".to_owned(),
        row_keys: shown.iter().map(|((x, y), _)| format!("{:.6} {:.6}", degrees(*x), degrees(*y))).collect(),
        row_names: shown.iter().map(|((x, y), _)| format!("{:.4}, {:.4}", degrees(*y), degrees(*x))).collect(),
        column_keys: vec![String::new()],
        cells: shown.iter().map(|(_, n)| vec![Some(*n)]).collect(),
        categories: Some(choice.category.clone()).filter(|name| !name.is_empty()).into_iter().collect(),
        years: choice.years.clone(),
        source: String::new(),
        as_of: String::new(),
        fewer_than: rule.fewer_than,
        protection: rule.protection,
        hidden: left_out,
        across_m: choice.across_m,
        among: None,
        total: Localised::default(),
        hidden_word: Localised::default(),
    }
}

/// The squares of a released document; none where it is a table.
pub(crate) fn squares(document: &Document) -> Vec<Square> {
    let square = |(key, cells): (&String, &Vec<Option<u64>>)| {
        let (x, y) = key.split_once(' ')?;
        let middle: Point = (x.parse().ok()?, y.parse().ok()?);
        let half_y = f64::from(document.across_m) / 111_320.0 / 2.0;
        let half_x = half_y / middle.1.to_radians().cos().max(0.01);
        let (west, east) = (middle.0 - half_x, middle.0 + half_x);
        let (south, north) = (middle.1 - half_y, middle.1 + half_y);
        let ring = vec![(west, south), (east, south), (east, north), (west, north), (west, south)];
        Some(Square { middle, ring, count: cells.first().copied().flatten()? })
    };
    if document.across_m == 0 {
        return Vec::new();
    }
    document.row_keys.iter().zip(&document.cells).filter_map(square).collect()
}

/// A dot for each incident, masked around the middle of its square and within it: no dot stands where something
/// happened but by chance. None where there would be too many to see.
pub(crate) fn dots(document: &Document) -> Vec<Point> {
    let squares = squares(document);
    if squares.iter().map(|one| one.count).sum::<u64>() > DOTS_MAX {
        return Vec::new();
    }
    let ring = Ring { from_m: 0.0, to_m: f64::from(document.across_m) * 0.7 };
    let masked = |one: &Square, seed: u64| {
        let home = key_of(one.middle, document.across_m);
        mask(one.middle, ring, seed, |there| key_of(there, document.across_m) == home).unwrap_or(one.middle)
    };
    squares.iter().flat_map(|one| (0..one.count).map(move |seed| masked(one, seed))).collect()
}

/// The squares as GeoJSON, with nothing in it but their counts.
pub(crate) fn geojson(document: &Document) -> String {
    let feature = |one: &Square| {
        let ring: Vec<[f64; 2]> = one.ring.iter().map(|(x, y)| [rounded(*x), rounded(*y)]).collect();
        serde_json::json!({
            "type": "Feature",
            "properties": { "count": one.count, "across_m": document.across_m },
            "geometry": { "type": "Polygon", "coordinates": [ring] },
        })
    };
    let features: Vec<_> = squares(document).iter().map(feature).collect();
    serde_json::json!({ "type": "FeatureCollection", "features": features }).to_string()
}

fn rounded(degrees: f64) -> f64 {
    (degrees * 1e6).round() / 1e6
}

#[cfg(test)]
mod tests {
    use super::*;
    use spatial::incidents::{Incident, day_of};

    const RULE: Rule = Rule { fewer_than: 5, protection: 5, zeros: false };

    fn table(places: &[(Point, usize)]) -> Incidents {
        let mut table = Incidents::new(vec!["theft".into()], Vec::new());
        let day = day_of("2026-05-01".parse().expect("a day"));
        for (place, times) in places {
            for _ in 0..*times {
                let place = Some(*place);
                table.push(Incident { day: Some(day), minute: None, place, category: Some(0), area: None });
            }
        }
        table
    }

    fn choice() -> Choice {
        Choice { columns: "one".into(), years: vec![2026], across_m: 500, ..Choice::default() }
    }

    /// Places well apart, each in a square of its own.
    fn apart(at: usize) -> Point {
        (-73.6 + at as f64 * 0.02, 45.5)
    }

    #[test]
    fn a_square_with_few_is_left_out_with_company() {
        let alone = table(&[(apart(0), 30), (apart(1), 8), (apart(2), 2)]);
        let found = prepare_squares(&alone, &choice(), RULE).expect("one is left").document;
        assert_eq!((found.cells, found.hidden), (vec![vec![Some(30)]], 2), "the eight keep the two company");
        let two = table(&[(apart(0), 30), (apart(1), 8), (apart(2), 2), (apart(3), 4)]);
        let found = prepare_squares(&two, &choice(), RULE).expect("two are left").document;
        assert_eq!((found.cells, found.hidden), (vec![vec![Some(30)], vec![Some(8)]], 2));
        assert_eq!(prepare_squares(&table(&[(apart(0), 4)]), &choice(), RULE).err(), Some(Unsafe::NothingLeft));
        assert_eq!(prepare_squares(&table(&[]), &choice(), RULE).err(), Some(Unsafe::NothingLeft));
    }

    #[test]
    fn no_dot_leaves_its_square_and_where_it_happened_changes_nothing() {
        let chance = base::Chance::seeded(11);
        let middle = snap(apart(0), 500.0);
        for count in 5..40 {
            let aside = |most: f64| (chance.share() * 2.0 - 1.0) * most;
            let there = (middle.0 + aside(0.0015), middle.1 + aside(0.001));
            let one = prepare_squares(&table(&[(middle, count)]), &choice(), RULE).expect("enough").document;
            let other = prepare_squares(&table(&[(there, count)]), &choice(), RULE).expect("enough").document;
            assert_eq!(one, other, "{there:?} is in the square of {middle:?}");
            let dots = dots(&other);
            assert_eq!(dots.len(), count);
            let home = key_of(middle, 500);
            assert!(dots.iter().all(|dot| key_of(*dot, 500) == home));
            assert!(geojson(&other).contains("\"type\":\"Polygon\""));
        }
    }
}
