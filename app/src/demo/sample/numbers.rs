//! The numbers of Eastmarch: an invented borough of fourteen neighbourhoods beside a river, drawn by chance with a fixed
//! seed; three years of recorded incidents; the first tables that were released. The same on every machine.

use super::Sample;
use base::Chance;
use diagnose::audit::store::{self as audits, Maker};
use diagnose::numbers::bring::{self, To, Way};
use diagnose::numbers::store::Denominator;
use diagnose::numbers::store::received::{self, Received, Sums};
use std::collections::{BTreeMap, HashMap};
use std::fmt::Write;
use web::House;

/// Where the borough lies on its lattice of four by four (from the north-west), its people, and how many cases of violence
/// in public it had in three years.
const PLACES: [(&str, usize, usize, u32, u32); 14] = [
    ("Highfield", 0, 0, 6_212, 41),
    ("Northgate", 1, 0, 8_939, 118),
    ("Collegegate", 2, 0, 5_301, 97),
    ("Weir End", 3, 0, 1_240, 7),
    ("Brickfields", 0, 1, 7_446, 172),
    ("Saltmarket", 1, 1, 4_227, 246),
    ("Station Quarter", 2, 1, 4_803, 268),
    ("Orchard Lea", 3, 1, 9_841, 62),
    ("Lockside", 0, 2, 1_855, 31),
    ("Ropewalk", 1, 2, 5_732, 141),
    ("Old Harbour", 2, 2, 3_970, 187),
    ("Tannery Hill", 3, 2, 8_333, 95),
    ("Founders’ Park", 1, 3, 6_623, 153),
    ("Eastmarch Green", 2, 3, 7_928, 88),
];

/// Categories with how many of them there are for each ten cases of violence in public, the share after 22:00, and by how
/// many hundredths they change from one year to the next.
const KINDS: [(&str, u32, f64, f64); 5] = [
    ("Violence in public", 10, 0.55, 0.02),
    ("Theft from a person", 14, 0.20, -0.06),
    ("Break-in", 9, 0.35, -0.17),
    ("Damage", 12, 0.45, 0.04),
    ("Verbal abuse reported", 2, 0.15, 0.10),
];

const YEARS: [i32; 3] = [2024, 2025, 2026];

/// The north-west corner and the size of a cell in degrees: open water, so that no real street is meant.
const CORNER: (f64, f64) = (-77.86, 43.66);
const CELL: (f64, f64) = (0.0145, 0.0105);

pub(super) async fn fill(house: &House, sample: &Sample) -> Result<(), String> {
    let told = |error: store::StoreError| format!("could not fill the numbers of the demo: {error}");
    let Some(audit) = audits::find(&house.db, "eastmarch").await.map_err(told)? else { return Ok(()) };
    // Draws of its own: the sample stays what it is whatever else it gains.
    let chance = Chance::seeded(20_270_206);
    let by = sample.people.get("hana-lindgren").map(|one| one.id);
    let tx = house.db.begin().await.map_err(told)?;
    let maker = Maker { now: sample.moment(), chance: &chance, by };
    let to = To { tx: &tx, maker, blobs: &house.blobs, audit: audit.id };
    let borough = Borough::drawn(&chance);
    let fragment = |why: String| format!("could not {why} of the demo");
    let (set, residents) = bring::areas(
        to,
        ("Neighbourhoods of Eastmarch", 2026, "City of Port Averne, survey office"),
        &borough.geojson(),
    )
    .await
    .map_err(fragment)?;
    let residents = residents.ok_or("could not find the residents of the demo")?;
    // A little later, so that the residents come first among the denominators.
    let later = To { maker: Maker { now: sample.moment(), ..maker }, ..to };
    bring::denominator(later, &set, &present(maker, &residents)).await.map_err(fragment)?;
    let table = ("Recorded incidents, 2024 to 2026", "Port Averne Police Service", "2026-12-31");
    let (table, incidents) = bring::incidents(to, table, &set, &borough.incidents(&chance)).await.map_err(fragment)?;
    let words = (
        10,
        "Violence in public by neighbourhood, 2024 to 2026",
        "For the portrait, decided by the steering committee.",
    );
    bring::release(to, (&table, &incidents), ("Violence in public", &YEARS), Way::Areas(&set, &residents), words)
        .await
        .map_err(fragment)?;
    received::keep(&tx, maker, &visits(maker, audit.id)).await.map_err(told)?;
    let words = (
        10,
        "Where homes and shops are broken into, 2024 to 2026",
        "Asked for by the residents’ panel; no address can be read off it.",
    );
    bring::release(to, (&table, &incidents), ("Break-in", &YEARS), Way::Squares(500), words).await.map_err(fragment)?;
    tx.commit().await.map_err(told)
}

/// What the hospital counted and hid by its own rule: places as patients name them, most of it unknown to the police.
fn visits(maker: Maker<'_>, audit_id: base::Id) -> Received {
    let row = |counts: [Option<u64>; 3]| counts.to_vec();
    Received {
        id: maker.id(),
        audit_id,
        code: base::Code::draw(maker.chance),
        title: "Emergency visits after violence, by where it happened".to_owned(),
        source: "Port Averne General Hospital".to_owned(),
        citation: "Port Averne General Hospital, emergency department, 2024 to 2026".to_owned(),
        as_of: "2026-12-31".to_owned(),
        suppression: "Counts below 10 are left out, and a second one of the year".to_owned(),
        review_until: "2027-03-31".to_owned(),
        destroy_on: "2028-12-31".to_owned(),
        sums: Sums {
            rows: ["Saltmarket", "Station Quarter", "Old Harbour", "Founders’ Park", "Ropewalk"]
                .map(str::to_owned)
                .to_vec(),
            columns: ["2024", "2025", "2026"].map(str::to_owned).to_vec(),
            cells: vec![
                row([Some(148), Some(151), Some(163)]),
                row([Some(171), Some(166), Some(182)]),
                row([Some(93), Some(88), Some(97)]),
                row([Some(24), None, Some(31)]),
                row([Some(41), None, Some(44)]),
            ],
        },
    }
}

/// People present by day and night: the middle of the town holds several times its residents.
fn present(maker: Maker<'_>, residents: &Denominator) -> Denominator {
    let factor = |code: &str| match code {
        "EM06" => 5.1,
        "EM07" => 4.4,
        "EM11" => 3.2,
        "EM03" => 1.8,
        _ => 0.9,
    };
    let numbers: BTreeMap<String, f64> =
        residents.numbers.iter().map(|(code, people)| (code.clone(), (people * factor(code)).round())).collect();
    Denominator {
        id: maker.id(),
        what: "people present by day and night".to_owned(),
        year: 2026,
        source: "Port Averne Transit, counted by mobile cells".to_owned(),
        numbers,
    }
}

/// The borough as it was drawn: corners of the lattice, and points between them that neighbours share.
struct Borough {
    corners: HashMap<(usize, usize), (f64, f64)>,
    between: HashMap<((usize, usize), (usize, usize)), Vec<(f64, f64)>>,
}

impl Borough {
    fn drawn(chance: &Chance) -> Borough {
        let mut corners = HashMap::new();
        for row in 0..=4 {
            for column in 0..=4 {
                let shift = |size: f64| (chance.share() - 0.5) * 0.5 * size;
                let x = CORNER.0 + column as f64 * CELL.0 + shift(CELL.0);
                let y = CORNER.1 - row as f64 * CELL.1 - shift(CELL.1);
                corners.insert((column, row), (x, y));
            }
        }
        let mut between = HashMap::new();
        for row in 0..=4 {
            for column in 0..=4 {
                for end in [(column + 1, row), (column, row + 1)] {
                    if let Some(to) = corners.get(&end) {
                        between.insert(((column, row), end), wavy(chance, corners[&(column, row)], *to));
                    }
                }
            }
        }
        Borough { corners, between }
    }

    /// The boundary of a cell, from its north-west corner.
    fn ring(&self, column: usize, row: usize) -> Vec<(f64, f64)> {
        let round = [(column, row), (column + 1, row), (column + 1, row + 1), (column, row + 1), (column, row)];
        let mut ring = Vec::new();
        for pair in round.windows(2) {
            ring.push(self.corners[&pair[0]]);
            match self.between.get(&(pair[0], pair[1])) {
                Some(points) => ring.extend(points),
                None => ring.extend(self.between[&(pair[1], pair[0])].iter().rev()),
            }
        }
        ring.push(self.corners[&round[0]]);
        ring
    }

    fn geojson(&self) -> String {
        let feature = |(at, (name, column, row, people, _)): (usize, &(&str, usize, usize, u32, u32))| {
            let ring: Vec<[f64; 2]> =
                self.ring(*column, *row).iter().map(|(x, y)| [rounded(*x), rounded(*y)]).collect();
            serde_json::json!({
                "type": "Feature",
                "properties": { "code": code(at), "name": name, "residents": people },
                "geometry": { "type": "Polygon", "coordinates": [ring] },
            })
        };
        let features: Vec<_> = PLACES.iter().enumerate().map(feature).collect();
        serde_json::json!({ "type": "FeatureCollection", "features": features }).to_string()
    }

    /// Three years of incidents, each at one of a few points of its neighbourhood, as a police service publishes them.
    fn incidents(&self, chance: &Chance) -> String {
        let mut text = String::from("incident number,occurred,longitude,latitude,category\n");
        let mut number = 0;
        for (name, column, row, _, violence) in PLACES {
            let points = self.points(
                chance,
                column,
                row,
                if name == "Saltmarket" || name == "Station Quarter" { 14 } else { 26 },
            );
            for (kind, tenths, late, change) in KINDS {
                for (at, year) in YEARS.into_iter().enumerate() {
                    let mean =
                        f64::from(violence) / 3.0 * f64::from(tenths) / 10.0 * (1.0 + change * (at as f64 - 1.0));
                    for _ in 0..near(chance, mean) {
                        number += 1;
                        // A third of what happens falls on the three busiest points.
                        let point = if chance.below(3) == 0 { chance.below(3) } else { chance.below(points.len()) };
                        let (x, y) = points[point];
                        let _ = writeln!(text, "PA-{number:05},{},{x:.5},{y:.5},{kind}", when(chance, year, late));
                    }
                }
            }
        }
        text
    }

    fn points(&self, chance: &Chance, column: usize, row: usize, many: usize) -> Vec<(f64, f64)> {
        let (a, b) = (self.corners[&(column, row)], self.corners[&(column + 1, row + 1)]);
        let between = |from: f64, to: f64| from + (to - from) * (0.22 + 0.56 * chance.share());
        (0..many).map(|_| (between(a.0, b.0), between(a.1, b.1))).collect()
    }
}

/// Three points between two corners, a little off the straight line.
fn wavy(chance: &Chance, from: (f64, f64), to: (f64, f64)) -> Vec<(f64, f64)> {
    let off = |size: f64| (chance.share() - 0.5) * 0.12 * size;
    [0.25, 0.5, 0.75]
        .map(|part| (from.0 + (to.0 - from.0) * part + off(CELL.0), from.1 + (to.1 - from.1) * part + off(CELL.1)))
        .to_vec()
}

fn rounded(degrees: f64) -> f64 {
    (degrees * 1e5).round() / 1e5
}

fn code(at: usize) -> String {
    format!("EM{:02}", at + 1)
}

/// A whole number whose mean is this one.
fn near(chance: &Chance, mean: f64) -> usize {
    let spread = (chance.share() - 0.5) * 0.16 * mean;
    (mean + spread + chance.share()).floor().max(0.0) as usize
}

/// A day and a time of the year: what is late falls on weekends.
fn when(chance: &Chance, year: i32, late: f64) -> String {
    let is_late = chance.share() < late;
    let mut day = 0;
    for _ in 0..6 {
        day = chance.below(365) as i64;
        let date = first(year).checked_add(base::jiff::Span::new().days(day)).unwrap_or(first(year));
        let weekend = matches!(date.weekday().to_monday_one_offset(), 5 | 6);
        if !is_late || weekend || chance.below(4) == 0 {
            break;
        }
    }
    let date = first(year).checked_add(base::jiff::Span::new().days(day)).unwrap_or(first(year));
    let hour = if is_late { [22, 23, 23, 0, 1, 2][chance.below(6)] } else { 7 + chance.below(15) };
    format!("{date} {hour:02}:{:02}", chance.below(60))
}

fn first(year: i32) -> base::jiff::civil::Date {
    base::jiff::civil::Date::constant(i16::try_from(year).unwrap_or(2024), 1, 1)
}
