//! What could have been seen: the smallest share fewer that these numbers would have told from chance.

use super::{Counts, Periods, Z_95};

/// Four of five repetitions.
const Z_80: f64 = 0.841_621_233_572_914;
/// How finely shares are tried.
const STEPS: u32 = 1_000;

/// The smallest share fewer (between 0 and 1) whose rate ratio would come out below 1 with its whole 95 % interval in
/// four of five repetitions, given what was counted before and what the control makes one expect. `None` where no
/// share, however large, would: the power is nil.
///
/// ```
/// use act::solving::evaluation::{Counts, Periods, smallest_seen};
/// let year = Periods::new(365, 365);
/// let seen = |before, there| smallest_seen(before, Some(Counts::new(there, there)), year, 1.0);
/// assert!(seen(1_000, 1_000).unwrap() < 0.18);
/// assert!(seen(40, 40).unwrap() > 0.55);
/// assert_eq!(seen(4, 4), None);
/// ```
pub fn smallest_seen(before: u32, control: Option<Counts>, periods: Periods, dispersion: f64) -> Option<f64> {
    if before == 0 || control.is_some_and(|one| one.before == 0 || one.after == 0) {
        return None;
    }
    let there = control.map_or(0.0, |one| 1.0 / one.cells().0 + 1.0 / one.cells().1);
    let trend = control.map_or_else(|| periods.scale(), |one| one.cells().1 / one.cells().0);
    let expected = f64::from(before) * trend;
    let beyond = |share: f64| {
        let variance = 1.0 / f64::from(before) + 1.0 / (expected * (1.0 - share)) + there;
        -(1.0 - share).ln() - (Z_95 + Z_80) * (variance * dispersion).sqrt()
    };
    let share = |step: u32| f64::from(step) / f64::from(STEPS);
    let first = (1..STEPS).find(|step| beyond(share(*step)) >= 0.0)?;
    Some(halved(beyond, share(first - 1), share(first)))
}

/// Where it becomes 0 between two shares.
fn halved(beyond: impl Fn(f64) -> f64, mut low: f64, mut high: f64) -> f64 {
    for _ in 0..40 {
        let middle = f64::midpoint(low, high);
        if beyond(middle) >= 0.0 { high = middle } else { low = middle }
    }
    high
}
