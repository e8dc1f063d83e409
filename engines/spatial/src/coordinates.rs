//! Are these degrees of WGS84? Files come in metres of a national grid, with latitude and longitude changed about, or
//! in two systems at once, and each of these draws a map that looks like a map.
//!
//! **Method.** Degrees lie within ±180 and ±90; a point that does not is a projected one. With the box of the place
//! known, points that fall in it only when turned about are turned. Which grid metres belong to cannot be known from
//! numbers alone: likely ones are named, and the file is refused rather than guessed at.
//!
//! ```
//! use spatial::coordinates::{System, look};
//! assert_eq!(look([(-73.55, 45.5), (-73.6, 45.52)], None).system, System::Degrees);
//! assert_eq!(look([(299_000.0, 5_040_000.0)], None).system, System::Projected);
//! assert_eq!(look([(-73.55, 45.5), (299_000.0, 5_040_000.0)], None).system, System::Mixed);
//! ```

use crate::area::Frame;

/// In what the coordinates are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum System {
    /// Nothing to look at.
    None,
    /// Longitude and latitude in degrees.
    Degrees,
    /// Latitude and longitude in degrees, changed about.
    Turned,
    /// Metres of some grid.
    Projected,
    /// Some in degrees, some in metres.
    Mixed,
}

impl System {
    /// A stable word.
    pub fn code(self) -> &'static str {
        match self {
            System::None => "none",
            System::Degrees => "degrees",
            System::Turned => "turned",
            System::Projected => "projected",
            System::Mixed => "mixed",
        }
    }
}

/// What the numbers look like.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Look {
    /// The system.
    pub system: System,
    /// How many could be degrees.
    pub degrees: u64,
    /// How many could not.
    pub beyond: u64,
    /// A grid that such metres often belong to, such as `EPSG:3857`; empty where none is likely.
    pub likely: &'static str,
}

/// Could be degrees.
pub fn is_degrees(x: f64, y: f64) -> bool {
    x.is_finite() && y.is_finite() && x.abs() <= 180.0 && y.abs() <= 90.0
}

/// Looks at points (x, y), for a place whose box may be known.
pub fn look(points: impl IntoIterator<Item = (f64, f64)>, place: Option<Frame>) -> Look {
    let wide = place.map(widened);
    let [mut degrees, mut beyond, mut here, mut turned] = [0u64; 4];
    let mut first_beyond = None;
    for (x, y) in points {
        if is_degrees(x, y) {
            degrees += 1;
            let inside =
                |x: f64, y: f64| wide.is_some_and(|f| f.west <= x && x <= f.east && f.south <= y && y <= f.north);
            here += u64::from(inside(x, y));
            turned += u64::from(!inside(x, y) && inside(y, x));
        } else if is_degrees(y, x) {
            // Only a longitude may pass 90: the two are changed about.
            degrees += 1;
            turned += 1;
        } else {
            beyond += 1;
            first_beyond = first_beyond.or(Some((x, y)));
        }
    }
    let system = match (degrees, beyond) {
        (0, 0) => System::None,
        (0, _) => System::Projected,
        (_, 0) if turned > here => System::Turned,
        (_, 0) => System::Degrees,
        // A handful of slips of the pen among thousands is not a second system.
        (d, b) if b * 1000 < d => System::Degrees,
        (d, b) if d * 1000 < b => System::Projected,
        _ => System::Mixed,
    };
    Look { system, degrees, beyond, likely: first_beyond.map_or("", grid) }
}

fn widened(frame: Frame) -> Frame {
    let (dx, dy) = ((frame.east - frame.west).max(0.1), (frame.north - frame.south).max(0.1));
    Frame { west: frame.west - dx, south: frame.south - dy, east: frame.east + dx, north: frame.north + dy }
}

/// Grids that such numbers often belong to.
fn grid((x, y): (f64, f64)) -> &'static str {
    match (x.abs(), y.abs()) {
        (x, y) if (100_000.0..=900_000.0).contains(&x) && (1_300_000.0..=9_400_000.0).contains(&y) => "UTM / MTM",
        (x, y) if x <= 700_000.0 && y <= 1_300_000.0 => "EPSG:27700",
        (x, y) if x <= 20_037_508.4 && y <= 20_048_966.2 => "EPSG:3857",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn latitude_first_is_noticed_where_the_place_is_known() {
        let montreal = Frame { west: -74.0, south: 45.3, east: -73.4, north: 45.8 };
        assert_eq!(look([(45.5, -73.6), (45.6, -73.5)], Some(montreal)).system, System::Turned);
        assert_eq!(look([(-73.6, 45.5)], Some(montreal)).system, System::Degrees);
        assert_eq!(look([(45.5, -173.6)], None).system, System::Turned);
    }

    #[test]
    fn grids_are_named_and_no_number_at_all_is_not_degrees() {
        assert_eq!(look([(-8_190_000.0, 5_700_000.0)], None).likely, "EPSG:3857");
        assert_eq!(look([(530_000.0, 180_000.0)], None).likely, "EPSG:27700");
        assert_eq!(look([(f64::NAN, 45.0)], None).system, System::Projected);
        assert_eq!(look([], None).system, System::None);
    }

    #[test]
    fn one_slip_among_thousands_is_no_second_system() {
        let many = (0..5_000).map(|n| (-73.5 - f64::from(n) * 1e-6, 45.5)).chain([(735_000.0, 455.0)]);
        assert_eq!(look(many, None).system, System::Degrees);
    }
}
