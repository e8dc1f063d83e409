//! Is an area out of line with areas like it? Limits about the rate of them all, wide where few people live.
//!
//! **Method.** A funnel plot for counts (Spiegelhalter 2005, Statistics in Medicine 24): with the pooled rate of the like
//! areas, an area of this denominator expects `E` incidents; the limits are the 95 % and 99.8 % quantiles of the Poisson
//! distribution with that mean, interpolated so that they are smooth. An area beyond 99.8 % is worth a question; an area
//! within 95 % differs from the others no more than chance does.
//!
//! **Limits.** Twenty like areas bring one beyond 95 % by chance alone. The rank of an area inside the limits says nothing.
//!
//! ```
//! use spatial::funnel::{Standing, compare};
//! let areas = [(40, 10_000.0), (44, 10_000.0), (36, 10_000.0), (90, 10_000.0)];
//! let report = compare(&areas)?;
//! assert_eq!(report.areas[3].standing, Standing::FarAbove);
//! assert_eq!(report.areas[2].standing, Standing::Below);
//! # Ok::<(), spatial::Unfit>(())
//! ```

use crate::Unfit;
use crate::rate::Interval;
use statrs::distribution::{DiscreteCDF, Poisson};

/// Where an area stands among areas like it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Above what 99.8 in 100 would be.
    FarAbove,
    /// Above what 95 in 100 would be.
    Above,
    /// No more different than chance makes.
    Within,
    /// Below what 95 in 100 would be.
    Below,
    /// Below what 99.8 in 100 would be.
    FarBelow,
}

impl Standing {
    /// A stable word.
    pub fn code(self) -> &'static str {
        match self {
            Standing::FarAbove => "far-above",
            Standing::Above => "above",
            Standing::Within => "within",
            Standing::Below => "below",
            Standing::FarBelow => "far-below",
        }
    }
}

/// One area among the others.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Compared {
    /// How many it has.
    pub count: u64,
    /// How many it would have at the rate of all.
    pub expected: f64,
    /// 95 % limits of the count.
    pub near: Interval,
    /// 99.8 % limits of the count.
    pub far: Interval,
    /// Where it stands.
    pub standing: Standing,
}

/// All areas, and the rate they were held against.
#[derive(Clone, Debug, PartialEq)]
pub struct Funnel {
    /// Incidents for each one of the denominator, over all areas.
    pub pooled: f64,
    /// Each area, in the order given.
    pub areas: Vec<Compared>,
}

/// Holds each area (count, denominator) against the rate of all of them together.
pub fn compare(areas: &[(u64, f64)]) -> Result<Funnel, Unfit> {
    if areas.len() < 2 {
        return Err(Unfit::TooFew(2));
    }
    if areas.iter().any(|area| !(area.1.is_finite() && area.1 > 0.0)) {
        return Err(Unfit::NoDenominator);
    }
    let count: f64 = areas.iter().map(|area| area.0 as f64).sum();
    let pooled = count / areas.iter().map(|area| area.1).sum::<f64>();
    if count == 0.0 {
        return Err(Unfit::TooFew(1));
    }
    let areas = areas.iter().map(|(count, of)| compared(*count, of * pooled)).collect();
    Ok(Funnel { pooled, areas })
}

fn compared(count: u64, expected: f64) -> Compared {
    let (near, far) = (limits(expected, 0.025), limits(expected, 0.001));
    let n = count as f64;
    let standing = if n > far.high {
        Standing::FarAbove
    } else if n > near.high {
        Standing::Above
    } else if n < far.low {
        Standing::FarBelow
    } else if n < near.low {
        Standing::Below
    } else {
        Standing::Within
    };
    Compared { count, expected, near, far, standing }
}

/// The limits of a Poisson count with this mean, with so much beyond each, interpolated between whole numbers.
pub fn limits(expected: f64, tail: f64) -> Interval {
    let Ok(law) = Poisson::new(expected) else { return Interval { low: 0.0, high: 0.0 } };
    let at = |share: f64| {
        let k = law.inverse_cdf(share);
        let (here, before) = (law.cdf(k), if k == 0 { 0.0 } else { law.cdf(k - 1) });
        let part = if here > before { (here - share) / (here - before) } else { 0.0 };
        (k as f64 - part).max(0.0)
    };
    Interval { low: at(tail), high: at(1.0 - tail) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_was_expected_lies_within_and_the_far_limits_hold_the_near(mean in 1.0f64..3000.0) {
            let (near, far) = (limits(mean, 0.025), limits(mean, 0.001));
            prop_assert!(near.holds(mean) && far.low <= near.low && near.high <= far.high);
        }

        #[test]
        fn expected_counts_add_up_to_the_counts(areas in prop::collection::vec((0u64..300, 1.0f64..9000.0), 2..30)) {
            prop_assume!(areas.iter().any(|area| area.0 > 0));
            let report = compare(&areas).expect("areas");
            let (expected, counted): (f64, u64) =
                (report.areas.iter().map(|a| a.expected).sum(), areas.iter().map(|a| a.0).sum());
            prop_assert!((expected - counted as f64).abs() < 1e-6 * (1.0 + counted as f64));
        }
    }

    #[test]
    fn an_area_without_people_is_refused() {
        assert_eq!(compare(&[(1, 10.0), (2, 0.0)]), Err(Unfit::NoDenominator));
        assert_eq!(compare(&[(1, 10.0)]), Err(Unfit::TooFew(2)));
    }
}
