//! Published answers: the Columbus crime rates of 1980 and Burkitt's lymphomas, as PySAL computes them.

use serde_json::Value;
use spatial::area::{Area, Areas};
use spatial::knox::{Event, knox};
use spatial::neighbours::{Quadrant, Weights, geary, gi_star, local_moran, moran};
use std::path::PathBuf;

fn folder() -> Option<PathBuf> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/audit/reference-statistics");
    if !folder.exists() {
        println!("skipped: no ../shared/data");
        return None;
    }
    Some(folder)
}

fn json(name: &str) -> Option<Value> {
    Some(
        serde_json::from_slice(
            &std::fs::read(folder()?.join(name)).expect("the reference data are as their README says"),
        )
        .expect("the reference data are as their README says"),
    )
}

/// The rates in the order of `POLYID`, the queen neighbours of the file, and those found from the boundaries.
fn columbus() -> Option<(Vec<f64>, Weights, Vec<Vec<usize>>, Vec<Vec<usize>>)> {
    let places = json("columbus-1980.geojson")?;
    let mut features: Vec<_> =
        places["features"].as_array().expect("the reference data are as their README says").iter().collect();
    features.sort_by_key(|feature| {
        feature["properties"]["POLYID"].as_f64().expect("the reference data are as their README says") as i64
    });
    let crime = features
        .iter()
        .map(|feature| feature["properties"]["CRIME"].as_f64().expect("the reference data are as their README says"))
        .collect();
    let ring = |ring: &Value| {
        let pair = |corner: &Value| {
            (
                corner[0].as_f64().expect("the reference data are as their README says"),
                corner[1].as_f64().expect("the reference data are as their README says"),
            )
        };
        ring.as_array().expect("the reference data are as their README says").iter().map(pair).collect::<Vec<_>>()
    };
    let area = |feature: &&Value| {
        let geometry = &feature["geometry"];
        let rings = geometry["coordinates"].as_array().expect("the reference data are as their README says");
        let rings = if geometry["type"] == "Polygon" {
            rings.iter().map(ring).collect()
        } else {
            rings
                .iter()
                .flat_map(|polygon| {
                    polygon.as_array().expect("the reference data are as their README says").iter().map(ring)
                })
                .collect()
        };
        Area { rings }
    };
    let found = Areas::new(features.iter().map(area).collect()).queen();
    let gal = std::fs::read_to_string(folder()?.join("columbus-1980-queen.gal"))
        .expect("the reference data are as their README says");
    let mut lines = gal.lines();
    let n: usize = lines
        .next()
        .expect("the reference data are as their README says")
        .split_whitespace()
        .last()
        .expect("the reference data are as their README says")
        .parse()
        .expect("the reference data are as their README says");
    let mut given = vec![Vec::new(); n];
    while let Some(head) = lines.next().filter(|line| !line.trim().is_empty()) {
        let id: usize = head
            .split_whitespace()
            .next()
            .expect("the reference data are as their README says")
            .parse()
            .expect("the reference data are as their README says");
        let list = lines.next().unwrap_or_default();
        given[id - 1] = list
            .split_whitespace()
            .map(|one| one.parse::<usize>().expect("the reference data are as their README says") - 1)
            .collect();
        given[id - 1].sort_unstable();
    }
    Some((crime, Weights::of(given.clone()).expect("the reference data are as their README says"), given, found))
}

fn near(found: f64, wanted: &Value) {
    let wanted = wanted.as_f64().expect("the reference data are as their README says");
    assert!((found - wanted).abs() < 2e-6 * wanted.abs().max(1.0), "{found} is not {wanted}");
}

#[test]
fn moran_and_geary_of_columbus_are_the_published_ones() {
    let (Some(expected), Some((crime, weights, _, _))) = (json("expected.json"), columbus()) else { return };
    let wanted = &expected["columbus_CRIME_queen_row_standardised"];
    let report = moran(&crime, &weights).expect("the reference data are as their README says");
    near(report.i, &wanted["moran_I"]);
    near(report.expected, &wanted["E_I"]);
    near(report.variance_normal, &wanted["var_normal"]);
    near(report.z_normal(), &wanted["z_normal"]);
    near(report.variance_randomised, &wanted["var_randomisation"]);
    near(report.z(), &wanted["z_randomisation"]);
    near(geary(&crime, &weights).expect("the reference data are as their README says"), &wanted["geary_C"]);
    let local: Vec<_> = local_moran(&crime, &weights)
        .expect("the reference data are as their README says")
        .into_iter()
        .map(Option::unwrap)
        .collect();
    for (found, wanted) in local
        .iter()
        .zip(wanted["local_moran_I_first5"].as_array().expect("the reference data are as their README says"))
    {
        near(found.0, wanted);
    }
    let quadrants = [Quadrant::HighHigh, Quadrant::LowHigh, Quadrant::LowLow, Quadrant::HighLow];
    let counted = quadrants.map(|quadrant| local.iter().filter(|one| one.1 == quadrant).count());
    assert_eq!(counted, [21, 5, 20, 3]);
}

#[test]
fn hot_spots_of_columbus_are_the_published_ones() {
    let (Some(expected), Some((crime, weights, _, _))) = (json("expected.json"), columbus()) else { return };
    let wanted = &expected["columbus_CRIME_queen_binary_getis_ord_Gi_star"]["z_first5"];
    for (found, wanted) in gi_star(&crime, &weights)
        .expect("the reference data are as their README says")
        .iter()
        .zip(wanted.as_array().expect("the reference data are as their README says"))
    {
        near(*found, wanted);
    }
}

#[test]
fn neighbours_found_from_the_boundaries_are_those_of_the_file() {
    let Some((_, _, given, found)) = columbus() else { return };
    assert_eq!(given.iter().map(Vec::len).sum::<usize>(), 236);
    assert_eq!(found, given);
}

#[test]
fn near_repeats_of_burkitt_are_the_published_ones() {
    let (Some(expected), Some(folder)) = (json("expected.json"), folder()) else { return };
    let text = std::fs::read_to_string(folder.join("burkitt-space-time.csv"))
        .expect("the reference data are as their README says");
    let event = |line: &str| {
        let cells: Vec<f64> = line
            .split(',')
            .map(|cell| cell.trim().parse().expect("the reference data are as their README says"))
            .collect();
        Event { x: cells[1], y: cells[2], day: cells[3] }
    };
    let events: Vec<_> = text.lines().skip(1).filter(|line| !line.is_empty()).map(event).collect();
    let report = knox(&events, 20.0, 5.0).expect("the reference data are as their README says");
    let wanted = &expected["burkitt_knox_delta20_tau5"];
    assert_eq!(Some(report.both), wanted["pairs_close_both"].as_u64());
    assert_eq!(Some(report.near), wanted["pairs_close_space"].as_u64());
    assert_eq!(Some(report.soon), wanted["pairs_close_time"].as_u64());
    assert_eq!(Some(report.pairs), wanted["pairs_total"].as_u64());
    near(report.expected, &wanted["expected_under_independence"]);
}
