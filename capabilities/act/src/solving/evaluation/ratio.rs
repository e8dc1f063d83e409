//! The rate ratio: what was counted after, over what one would expect after.

use super::{Counts, Periods, Z_95};

/// A change against what was expected: 1 is as expected, 0.6 is 40 % fewer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Change {
    /// Counted over expected.
    pub ratio: f64,
    /// The lower end of its 95 % interval.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

impl Change {
    /// The share fewer than expected; negative where it is more.
    pub fn fewer(&self) -> f64 {
        1.0 - self.ratio
    }

    /// The relative effect size, `(Tb·Ca)/(Ta·Cb)`: above 1 it became less here than there.
    pub fn res(&self) -> f64 {
        1.0 / self.ratio
    }
}

/// Counted over expected, with its interval. With a control, `(Ta·Cb)/(Tb·Ca)`: both places were counted equally long, so
/// the lengths of the periods fall out. Without one, the rate after over the rate before. Where a count is 0, half an
/// event is added to each (Haldane and Anscombe). `None` where nothing was counted before, or nothing at all there.
///
/// ```
/// use act::solving::evaluation::{Counts, Periods, rate_ratio};
/// let year = Periods::new(365, 365);
/// let change = rate_ratio(Counts::new(100, 60), Some(Counts::new(110, 105)), year, 1.0).unwrap();
/// assert!((change.ratio - 0.628_571).abs() < 1e-6);
/// assert!((change.low - 0.414).abs() < 1e-3 && (change.high - 0.954).abs() < 1e-3);
/// ```
pub fn rate_ratio(treated: Counts, control: Option<Counts>, periods: Periods, dispersion: f64) -> Option<Change> {
    if treated.before == 0 || control.is_some_and(|there| there.before == 0 && there.after == 0) {
        return None;
    }
    let cells = [Some(treated), control].into_iter().flatten();
    let half = if cells.clone().any(|one| one.before == 0 || one.after == 0) { 0.5 } else { 0.0 };
    let (tb, ta) = treated.cells();
    let (tb, ta) = (tb + half, ta + half);
    let (expected, variance) = match control.map(Counts::cells) {
        Some((cb, ca)) => {
            let (cb, ca) = (cb + half, ca + half);
            (tb * ca / cb, 1.0 / tb + 1.0 / ta + 1.0 / cb + 1.0 / ca)
        }
        None => (tb * periods.scale(), 1.0 / tb + 1.0 / ta),
    };
    let (ratio, wide) = (ta / expected, Z_95 * (variance * dispersion).sqrt());
    Some(Change { ratio, low: ratio * (-wide).exp(), high: ratio * wide.exp() })
}
