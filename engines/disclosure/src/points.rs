//! Points on a map say where somebody lives. They are snapped to a grid, or masked: moved somewhere in a ring around.
//!
//! **Method.** Snapping puts a point in the middle of its square. Masking (donut) moves it by at least `from_m`, so that
//! it is never where it was, and at most `to_m`, evenly over the ring; a point may be kept within its area. The draw comes
//! from the point itself and the seed: the same point is masked the same way each time, so that averaging over many
//! releases finds nothing. How far the ring must reach for `k` households to lie within follows from their density
//! (spatial k-anonymity).
//!
//! **Units.** Degrees in and out, metres for distances. **Limits.** Do not mask what happened in a public place: it says
//! nothing about a home, and the mask lies about the place. Metres are those of a plane around the point.
//!
//! ```
//! use disclosure::points::{Ring, apart_m, mask, snap};
//! let home = (-73.6, 45.5);
//! let moved = mask(home, Ring { from_m: 50.0, to_m: 200.0 }, 7, |_| true).expect("nothing stands in the way");
//! assert!((50.0..=200.0).contains(&apart_m(home, moved)));
//! assert!(apart_m(home, snap(home, 100.0)) <= 71.0);
//! ```

use crate::round::mixed;
use base::Chance;

const DEGREE_M: f64 = 111_320.0;

/// How far a point is moved.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ring {
    /// At least so far.
    pub from_m: f64,
    /// At most so far.
    pub to_m: f64,
}

impl Ring {
    /// A ring within which so many households lie, where there are so many on a square kilometre.
    pub fn holding(households: u32, per_km2: f64) -> Option<Ring> {
        let reach_m = (f64::from(households) / (per_km2 * std::f64::consts::PI)).sqrt() * 1000.0;
        (reach_m.is_finite() && reach_m > 0.0).then_some(Ring { from_m: reach_m / 2.0, to_m: reach_m })
    }
}

/// The middle of the square of this size that holds the point.
pub fn snap((x, y): (f64, f64), across_m: f64) -> (f64, f64) {
    let step_y = across_m / DEGREE_M;
    let row = (y / step_y).floor();
    // All points of a row share the width of its squares: that of its middle.
    let middle_y = (row + 0.5) * step_y;
    let step_x = across_m / (DEGREE_M * middle_y.to_radians().cos().max(0.01));
    ((x / step_x).floor() * step_x + step_x / 2.0, middle_y)
}

/// The point moved into the ring, where `allowed`; `None` where a hundred draws find no such place.
pub fn mask(point: (f64, f64), ring: Ring, seed: u64, allowed: impl Fn((f64, f64)) -> bool) -> Option<(f64, f64)> {
    let chance = Chance::seeded(mixed(&format!("{:.6} {:.6}", point.0, point.1), seed));
    (0..100).find_map(|_| {
        let angle = chance.share() * std::f64::consts::TAU;
        // Evenly over the ring, not over its radius: else points crowd at the inner edge.
        let far = (ring.from_m.powi(2) + chance.share() * (ring.to_m.powi(2) - ring.from_m.powi(2))).sqrt();
        let east = DEGREE_M * point.1.to_radians().cos();
        let there = (point.0 + far * angle.cos() / east, point.1 + far * angle.sin() / DEGREE_M);
        allowed(there).then_some(there)
    })
}

/// How many metres lie between two points near one another.
pub fn apart_m(one: (f64, f64), other: (f64, f64)) -> f64 {
    let east = DEGREE_M * one.1.to_radians().cos();
    ((one.0 - other.0) * east).hypot((one.1 - other.1) * DEGREE_M)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn masked_it_is_never_where_it_was_and_never_far(x in -170.0f64..170.0, y in -65.0f64..65.0, seed in 0u64..99) {
            let moved = mask((x, y), Ring { from_m: 60.0, to_m: 250.0 }, seed, |_| true).expect("a place");
            let apart = apart_m((x, y), moved);
            prop_assert!((59.9..=250.1).contains(&apart), "{}", apart);
            prop_assert_eq!(mask((x, y), Ring { from_m: 60.0, to_m: 250.0 }, seed, |_| true), Some(moved));
        }

        #[test]
        fn snapped_twice_it_stays(x in -170.0f64..170.0, y in -65.0f64..65.0) {
            let once = snap((x, y), 200.0);
            prop_assert!(apart_m(once, snap(once, 200.0)) < 0.01);
            prop_assert!(apart_m((x, y), once) < 142.0);
        }
    }

    #[test]
    fn a_point_that_cannot_stay_in_its_area_is_not_moved_out_of_it() {
        assert_eq!(mask((0.0, 0.0), Ring { from_m: 50.0, to_m: 90.0 }, 1, |_| false), None);
        let ring = Ring::holding(20, 2_000.0).expect("people live there");
        assert!((ring.to_m - 56.4).abs() < 0.1);
        assert_eq!(Ring::holding(20, 0.0), None);
    }
}
