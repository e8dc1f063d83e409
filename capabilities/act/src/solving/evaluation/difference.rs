//! The weighted displacement difference: how many events fewer, here and around, than there.

use super::{Areas, Counts, Periods, Z_95};

/// A difference in events, over a period as long as the one after.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Difference {
    /// Where one acted, against the control.
    pub here: f64,
    /// In the places around, against theirs; 0 where none were counted.
    pub around: f64,
    /// Both: negative is fewer.
    pub total: f64,
    /// Its variance.
    pub variance: f64,
    /// Its lower end, 95 %.
    pub low: f64,
    /// Its upper end.
    pub high: f64,
    /// The total over its standard error.
    pub z: f64,
}

/// `(ΔT − ΔCt) + (ΔD − ΔCd)`, each change as counted after less counted before. Where the periods differ, what was
/// counted before is weighted to the length of the period after, and its variance by the square of that. `None` without
/// a control, or where nothing was counted at all.
///
/// ```
/// use act::solving::evaluation::{Areas, Counts, Periods, wdd};
/// let areas = Areas::new(Counts::new(100, 60)).compared_with(Counts::new(110, 105));
/// let areas = areas.around(Counts::new(50, 45), Some(Counts::new(60, 58)));
/// let found = wdd(&areas, Periods::new(365, 365), 1.0).unwrap();
/// assert_eq!((found.total, found.variance), (-38.0, 588.0));
/// assert!((found.z + 1.567_094).abs() < 1e-6);
/// ```
pub fn wdd(areas: &Areas, periods: Periods, dispersion: f64) -> Option<Difference> {
    let control = areas.control?;
    let scale = periods.scale();
    let change = |one: Counts| one.cells().1 - one.cells().0 * scale;
    let spread = |one: Counts| one.cells().1 + one.cells().0 * scale * scale;
    let pairs = [Some(areas.treated), Some(control), areas.buffer, areas.buffer.and(areas.buffer_control)];
    let variance = pairs.into_iter().flatten().map(spread).sum::<f64>() * dispersion;
    if variance <= 0.0 {
        return None;
    }
    let here = change(areas.treated) - change(control);
    let around = areas.buffer.map_or(0.0, |buffer| change(buffer) - areas.buffer_control.map_or(0.0, change));
    let (total, wide) = (here + around, Z_95 * variance.sqrt());
    let (low, high) = (total - wide, total + wide);
    Some(Difference { here, around, total, variance, low, high, z: total / variance.sqrt() })
}
