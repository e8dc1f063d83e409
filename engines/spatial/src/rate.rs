//! A rate and how sure it is: counts are Poisson, and the interval says between what and what the rate behind them lies.
//!
//! **Method.** Exact: Garwood, F. (1936), Biometrika 28: the limits are quantiles of the gamma distribution,
//! `Γ⁻¹(α/2; n)` and `Γ⁻¹(1 − α/2; n + 1)`. It covers at least as often as its level says. Byar's approximation
//! (Breslow and Day 1987, p. 69) is offered for comparison with tables that were made by it.
//!
//! **Units.** Counts of incidents; the denominator in persons, households or whatever it counts; the rate for each
//! 1,000 or 100,000 of them. **Errors.** [`Unfit::NoDenominator`], [`Unfit::Level`].
//!
//! ```
//! use spatial::rate::{byar, exact};
//! let ten = exact(10, 0.95)?;
//! assert!((ten.low - 4.7954).abs() < 1e-4 && (ten.high - 18.3904).abs() < 1e-4);
//! assert!((byar(10, 0.95)?.low - ten.low).abs() < 0.1);
//! # Ok::<(), spatial::Unfit>(())
//! ```

use crate::Unfit;
use statrs::distribution::{ContinuousCDF, Normal};
use statrs::function::gamma::gamma_lr;

/// Between what and what.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// The lower limit.
    pub low: f64,
    /// The upper limit.
    pub high: f64,
}

impl Interval {
    /// Both limits times a factor.
    pub fn times(self, factor: f64) -> Interval {
        Interval { low: self.low * factor, high: self.high * factor }
    }

    /// The value lies within.
    pub fn holds(self, value: f64) -> bool {
        self.low <= value && value <= self.high
    }
}

/// For each how many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Per {
    /// For each 1,000.
    Thousand,
    /// For each 100,000.
    HundredThousand,
}

impl Per {
    /// The number itself.
    pub fn number(self) -> f64 {
        match self {
            Per::Thousand => 1_000.0,
            Per::HundredThousand => 100_000.0,
        }
    }
}

/// A rate with what it was made of.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rate {
    /// How many incidents.
    pub count: u64,
    /// Among how many.
    pub denominator: f64,
    /// For each how many of them.
    pub per: Per,
    /// The rate.
    pub value: f64,
    /// Between what and what it lies.
    pub interval: Interval,
    /// How sure, such as 0.95.
    pub level: f64,
}

/// The rate of a count among a denominator, with the exact interval.
pub fn rate(count: u64, denominator: f64, per: Per, level: f64) -> Result<Rate, Unfit> {
    if !(denominator.is_finite() && denominator > 0.0) {
        return Err(Unfit::NoDenominator);
    }
    let factor = per.number() / denominator;
    let interval = exact(count, level)?.times(factor);
    Ok(Rate { count, denominator, per, value: count as f64 * factor, interval, level })
}

/// The exact interval of a Poisson count.
pub fn exact(count: u64, level: f64) -> Result<Interval, Unfit> {
    let tail = tail(level)?;
    let n = count as f64;
    let low = if count == 0 { 0.0 } else { gamma_quantile(n, tail) };
    Ok(Interval { low, high: gamma_quantile(n + 1.0, 1.0 - tail) })
}

/// Byar's approximation of the same.
pub fn byar(count: u64, level: f64) -> Result<Interval, Unfit> {
    let z = normal_quantile(1.0 - tail(level)?);
    let limit = |n: f64, z: f64| n * (1.0 - 1.0 / (9.0 * n) + z / (3.0 * n.sqrt())).powi(3);
    let n = count as f64;
    let low = if count == 0 { 0.0 } else { limit(n, -z).max(0.0) };
    Ok(Interval { low, high: limit(n + 1.0, z) })
}

/// What lies beyond each limit.
pub(crate) fn tail(level: f64) -> Result<f64, Unfit> {
    if level > 0.0 && level < 1.0 { Ok((1.0 - level) / 2.0) } else { Err(Unfit::Level) }
}

/// The quantile of the standard normal distribution.
pub(crate) fn normal_quantile(share: f64) -> f64 {
    Normal::standard().inverse_cdf(share)
}

/// How often a standard normal value lies further from 0 than this, on either side.
pub(crate) fn two_sided(z: f64) -> f64 {
    2.0 * (1.0 - Normal::standard().cdf(z.abs()))
}

/// The quantile of the gamma distribution with this shape and scale 1, by halving: the function is monotone, 200
/// halvings reach the last bit.
fn gamma_quantile(shape: f64, share: f64) -> f64 {
    let mut high = shape + 10.0 * shape.sqrt() + 10.0;
    while gamma_lr(shape, high) < share {
        high *= 2.0;
    }
    let mut low = 0.0;
    for _ in 0..200 {
        let middle = f64::midpoint(low, high);
        if middle <= low || middle >= high {
            break;
        }
        if gamma_lr(shape, middle) < share { low = middle } else { high = middle }
    }
    f64::midpoint(low, high)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The slow obvious twin: adds up the Poisson probabilities themselves.
    fn at_most(count: u64, mean: f64) -> f64 {
        let mut term = (-mean).exp();
        let mut sum = term;
        for k in 1..=count {
            term *= mean / k as f64;
            sum += term;
        }
        sum
    }

    #[test]
    fn garwoods_table_of_1936() {
        for (count, low, high) in
            [(0, 0.0, 3.689), (1, 0.0253, 5.572), (5, 1.623, 11.668), (20, 12.217, 30.888), (100, 81.364, 121.627)]
        {
            let found = exact(count, 0.95).expect("a level");
            assert!((found.low - low).abs() < 0.001 && (found.high - high).abs() < 0.001, "{count}: {found:?}");
        }
    }

    #[test]
    fn nothing_can_be_said_without_people() {
        assert_eq!(rate(3, 0.0, Per::Thousand, 0.95), Err(Unfit::NoDenominator));
        assert_eq!(rate(3, f64::NAN, Per::Thousand, 0.95), Err(Unfit::NoDenominator));
        assert_eq!(exact(3, 1.0), Err(Unfit::Level));
    }

    proptest! {
        #[test]
        fn each_tail_holds_what_the_level_leaves(count in 0u64..400, level in 0.5f64..0.999) {
            let found = exact(count, level).expect("a level");
            let tail = (1.0 - level) / 2.0;
            prop_assert!((at_most(count, found.high) - tail).abs() < 1e-6);
            if count > 0 {
                prop_assert!((1.0 - at_most(count - 1, found.low) - tail).abs() < 1e-6);
            }
            prop_assert!(found.holds(count as f64));
        }

        #[test]
        fn byar_comes_near(count in 5u64..2000) {
            let (a, b) = (exact(count, 0.95).expect("a level"), byar(count, 0.95).expect("a level"));
            prop_assert!((a.low - b.low).abs() / a.low < 0.03 && (a.high - b.high).abs() / a.high < 0.01);
        }
    }
}
