//! Do incidents come close in both space and time (near repeats)?
//!
//! **Method.** Knox (1964): of all pairs, those within so many metres and so many days of one another are counted, and
//! held against what the two nearnesses would bring if they had nothing to do with each other. How often chance brings
//! as many is found by dealing out the days anew (Monte Carlo with a seed, so that it can be repeated).
//!
//! **Units.** Coordinates in one unit of length, `near` in the same; days. **Limits.** Time grows with the square of the
//! number: beyond [`MOST`] incidents it is refused. Where the city itself changed over the years, Knox finds it, too.
//!
//! ```
//! use spatial::knox::{Event, knox};
//! let events = [Event { x: 0.0, y: 0.0, day: 1.0 }, Event { x: 1.0, y: 0.0, day: 2.0 }, Event { x: 90.0, y: 0.0, day: 60.0 }];
//! let report = knox(&events, 5.0, 7.0)?;
//! assert_eq!((report.both, report.near, report.soon, report.pairs), (1, 1, 1, 3));
//! # Ok::<(), spatial::Unfit>(())
//! ```

use crate::Unfit;
use base::Chance;

/// Beyond so many incidents the pairs are too many.
pub const MOST: usize = 20_000;

/// Where and when.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Event {
    /// East.
    pub x: f64,
    /// North.
    pub y: f64,
    /// The day.
    pub day: f64,
}

/// What the pairs say.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Knox {
    /// Pairs close in both.
    pub both: u64,
    /// Pairs close in space.
    pub near: u64,
    /// Pairs close in time.
    pub soon: u64,
    /// All pairs.
    pub pairs: u64,
    /// How many would be close in both if the two had nothing to do with each other.
    pub expected: f64,
}

/// Counts the pairs within `near` (metres, say) and `soon` (days), limits included.
pub fn knox(events: &[Event], near: f64, soon: f64) -> Result<Knox, Unfit> {
    let days: Vec<f64> = events.iter().map(|event| event.day).collect();
    let pairs = near_pairs(events, near)?;
    let n = events.len() as u64;
    let all = n * (n - 1) / 2;
    let close = soon_pairs(&days, soon);
    let both = pairs.iter().filter(|(one, other)| (days[*one] - days[*other]).abs() <= soon).count() as u64;
    let expected = pairs.len() as f64 * close as f64 / all as f64;
    Ok(Knox { both, near: pairs.len() as u64, soon: close, pairs: all, expected })
}

/// How often chance brings as many pairs close in both, over so many deals.
pub fn p_value(events: &[Event], near: f64, soon: f64, deals: u32, chance: &Chance) -> Result<f64, Unfit> {
    let pairs = near_pairs(events, near)?;
    let mut days: Vec<f64> = events.iter().map(|event| event.day).collect();
    let both = |days: &[f64]| pairs.iter().filter(|(one, other)| (days[*one] - days[*other]).abs() <= soon).count();
    let observed = both(&days);
    let as_many = (0..deals).filter(|_| {
        chance.shuffle(&mut days);
        both(&days) >= observed
    });
    Ok((as_many.count() as f64 + 1.0) / (f64::from(deals) + 1.0))
}

/// Pairs close in space, found along a sweep from west to east.
fn near_pairs(events: &[Event], near: f64) -> Result<Vec<(usize, usize)>, Unfit> {
    if events.len() < 2 || events.len() > MOST {
        return Err(Unfit::TooFew(2));
    }
    let mut order: Vec<usize> = (0..events.len()).collect();
    order.sort_by(|a, b| events[*a].x.total_cmp(&events[*b].x));
    let mut pairs = Vec::new();
    for (at, &one) in order.iter().enumerate() {
        for &other in &order[at + 1..] {
            let (dx, dy) = (events[other].x - events[one].x, events[other].y - events[one].y);
            if dx > near {
                break;
            }
            if dx.hypot(dy) <= near {
                pairs.push((one, other));
            }
        }
    }
    Ok(pairs)
}

fn soon_pairs(days: &[f64], soon: f64) -> u64 {
    let mut days = days.to_vec();
    days.sort_by(f64::total_cmp);
    let mut first = 0;
    let mut pairs = 0;
    for at in 0..days.len() {
        while days[at] - days[first] > soon {
            first += 1;
        }
        pairs += (at - first) as u64;
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn by_all_pairs(events: &[Event], near: f64, soon: f64) -> (u64, u64, u64) {
        let (mut both, mut close, mut quick) = (0, 0, 0);
        for (at, one) in events.iter().enumerate() {
            for other in &events[..at] {
                let is_near = (one.x - other.x).hypot(one.y - other.y) <= near;
                let is_soon = (one.day - other.day).abs() <= soon;
                both += u64::from(is_near && is_soon);
                close += u64::from(is_near);
                quick += u64::from(is_soon);
            }
        }
        (both, close, quick)
    }

    proptest! {
        #[test]
        fn the_sweep_counts_what_all_pairs_count(
            places in prop::collection::vec((0u8..60, 0u8..60, 0u8..90), 2..60), near in 0.0f64..30.0, soon in 0.0f64..30.0,
        ) {
            let events: Vec<_> = places.iter()
                .map(|(x, y, day)| Event { x: f64::from(*x), y: f64::from(*y), day: f64::from(*day) }).collect();
            let report = knox(&events, near, soon).expect("events");
            prop_assert_eq!((report.both, report.near, report.soon), by_all_pairs(&events, near, soon));
        }
    }

    #[test]
    fn bursts_are_found_and_the_same_seed_says_the_same() {
        let burst = |n: u32| Event { x: f64::from(n / 4) * 500.0, y: f64::from(n % 4), day: f64::from(n / 4) * 40.0 };
        let events: Vec<_> = (0..80).map(burst).collect();
        let p = |seed| p_value(&events, 10.0, 5.0, 199, &Chance::seeded(seed)).expect("events");
        assert_eq!(p(1), 1.0 / 200.0);
        assert_eq!(p(2), p(2));
    }
}
