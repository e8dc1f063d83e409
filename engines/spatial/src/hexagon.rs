//! A grid of equal hexagons over any place: areas of offices are of every size, and a map of them shows the size.
//!
//! **Method.** Points go onto a plane in metres around the middle of the place (equirectangular: good to one in a
//! thousand over 100 km), and to the hexagon whose middle is nearest (axial coordinates, cube rounding). The grid hangs
//! on the given middle, so that the same middle and size give the same cells in each year.
//!
//! **Units.** `across_m` is the distance between the middles of two neighbours. **Errors.** [`Unfit::Size`].
//!
//! ```
//! use spatial::hexagon::Grid;
//! let grid = Grid::new((-73.6, 45.5), 250.0)?;
//! let cell = grid.cell(-73.6, 45.5);
//! assert_eq!((cell.q, cell.r), (0, 0));
//! assert_eq!(grid.corners(cell).len(), 6);
//! # Ok::<(), spatial::Unfit>(())
//! ```

use crate::Unfit;
use std::collections::BTreeMap;

/// Metres in a degree of latitude.
const DEGREE_M: f64 = 111_320.0;

/// One cell of a grid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cell {
    /// Along the first axis.
    pub q: i32,
    /// Along the second.
    pub r: i32,
}

/// A grid over a place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Grid {
    middle: (f64, f64),
    across_m: f64,
    east_m: f64,
}

impl Grid {
    /// A grid around this middle (longitude, latitude) with cells so far across.
    pub fn new(middle: (f64, f64), across_m: f64) -> Result<Grid, Unfit> {
        let east_m = DEGREE_M * middle.1.to_radians().cos();
        if across_m.is_finite() && across_m > 0.0 && east_m > 1.0 {
            Ok(Grid { middle, across_m, east_m })
        } else {
            Err(Unfit::Size)
        }
    }

    /// The metres east and north of the middle.
    pub fn metres(&self, x: f64, y: f64) -> (f64, f64) {
        ((x - self.middle.0) * self.east_m, (y - self.middle.1) * DEGREE_M)
    }

    /// Longitude and latitude of metres east and north of the middle.
    pub fn degrees(&self, (east, north): (f64, f64)) -> (f64, f64) {
        (self.middle.0 + east / self.east_m, self.middle.1 + north / DEGREE_M)
    }

    /// The cell that holds the point.
    pub fn cell(&self, x: f64, y: f64) -> Cell {
        let (east, north) = self.metres(x, y);
        let side = self.across_m / 3.0_f64.sqrt();
        // Pointed cells: the rows lie one and a half sides apart.
        let r = north / (1.5 * side);
        let q = east / self.across_m - r / 2.0;
        rounded(q, r)
    }

    /// The middle of a cell in degrees.
    pub fn middle_of(&self, cell: Cell) -> (f64, f64) {
        self.degrees(self.middle_m(cell))
    }

    fn middle_m(&self, cell: Cell) -> (f64, f64) {
        let side = self.across_m / 3.0_f64.sqrt();
        (self.across_m * (f64::from(cell.q) + f64::from(cell.r) / 2.0), 1.5 * side * f64::from(cell.r))
    }

    /// The corners of a cell in degrees, from the top.
    pub fn corners(&self, cell: Cell) -> Vec<(f64, f64)> {
        let (east, north) = self.middle_m(cell);
        let side = self.across_m / 3.0_f64.sqrt();
        (0..6)
            .map(|corner| {
                let angle = std::f64::consts::FRAC_PI_3 * f64::from(corner) + std::f64::consts::FRAC_PI_2;
                self.degrees((east + side * angle.cos(), north + side * angle.sin()))
            })
            .collect()
    }

    /// How many points lie in each cell, in the order of the cells.
    pub fn count(&self, points: impl IntoIterator<Item = (f64, f64)>) -> Vec<(Cell, u64)> {
        let mut cells: BTreeMap<Cell, u64> = BTreeMap::new();
        for (x, y) in points {
            *cells.entry(self.cell(x, y)).or_default() += 1;
        }
        cells.into_iter().collect()
    }
}

/// The cell nearest to a place between cells: of the three rounded coordinates the one that was moved most is told
/// from the other two.
fn rounded(q: f64, r: f64) -> Cell {
    let s = -q - r;
    let (mut rq, mut rr, rs) = (q.round(), r.round(), s.round());
    let (dq, dr, ds) = ((rq - q).abs(), (rr - r).abs(), (rs - s).abs());
    if dq > dr && dq > ds {
        rq = -rr - rs;
    } else if dr > ds {
        rr = -rq - rs;
    }
    Cell { q: rq as i32, r: rr as i32 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_cell_of_a_point_is_the_one_whose_middle_is_nearest(
            x in -0.05f64..0.05, y in -0.05f64..0.05, lat in -60.0f64..60.0, across in 50.0f64..900.0,
        ) {
            let grid = Grid::new((7.0, lat), across).expect("a grid");
            let (px, py) = (7.0 + x, lat + y);
            let here = grid.cell(px, py);
            let far = |cell: Cell| {
                let (a, b) = (grid.metres(px, py), grid.middle_m(cell));
                (a.0 - b.0).hypot(a.1 - b.1)
            };
            // The slow obvious twin: look at all cells around.
            for q in -2..=2 {
                for r in -2..=2 {
                    let beside = Cell { q: here.q + q, r: here.r + r };
                    prop_assert!(far(here) <= far(beside) + 1e-6);
                }
            }
        }

        #[test]
        fn cells_are_equal_and_their_neighbours_are_so_far_across(lat in -60.0f64..60.0, across in 50.0f64..900.0) {
            let grid = Grid::new((0.0, lat), across).expect("a grid");
            for (q, r) in [(1, 0), (0, 1), (-1, 1), (-1, 0), (0, -1), (1, -1)] {
                let (east, north) = grid.middle_m(Cell { q, r });
                prop_assert!((east.hypot(north) - across).abs() < 1e-6);
            }
        }
    }

    #[test]
    fn no_point_is_lost_and_no_size_no_grid() {
        let grid = Grid::new((-1.5, 53.8), 300.0).expect("a grid");
        let points: Vec<_> =
            (0..500).map(|n| (-1.5 + f64::from(n % 37) * 1e-3, 53.8 + f64::from(n % 23) * 1e-3)).collect();
        assert_eq!(grid.count(points).iter().map(|cell| cell.1).sum::<u64>(), 500);
        assert_eq!(Grid::new((0.0, 0.0), 0.0), Err(Unfit::Size));
    }
}
