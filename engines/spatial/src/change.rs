//! More or fewer than before: the ratio of two rates with an exact interval, z for change, and a line through the years.
//!
//! **Method.** Given their sum, one of two Poisson counts is binomial; the exact interval of its share (Clopper and
//! Pearson 1934) gives that of the ratio. z for change is `2 (√after − √before)` (Freeman and Tukey's transformation;
//! Wheeler 2016, Policing 39:3): beyond 3 something has changed, between −3 and 3 it may well be chance. The line is a
//! Poisson regression of the counts on the year, with a constant denominator or one for each year.
//!
//! **Limits.** Three points make a poor line: say the counts beside it. Counts that hang together (one gang, one night)
//! vary more than Poisson; z then says too much.
//!
//! ```
//! use spatial::change::{ratio, z_for_change};
//! // From 100 to 60: down by 40 %, and hardly by chance.
//! let change = ratio((60, 1.0), (100, 1.0), 0.95)?;
//! assert!((change.value - 0.6).abs() < 1e-12 && change.interval.high < 0.84);
//! assert!((z_for_change(100, 60) + 4.508).abs() < 0.001);
//! # Ok::<(), spatial::Unfit>(())
//! ```

use crate::Unfit;
use crate::rate::{Interval, normal_quantile, tail};
use statrs::function::beta::beta_reg;

/// One rate over another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ratio {
    /// The ratio; infinite where the second count is nought.
    pub value: f64,
    /// Between what and what it lies.
    pub interval: Interval,
    /// How sure.
    pub level: f64,
}

/// The ratio of two rates, each a count and its denominator (or its length of time).
pub fn ratio(one: (u64, f64), other: (u64, f64), level: f64) -> Result<Ratio, Unfit> {
    let fit = |d: f64| d.is_finite() && d > 0.0;
    if !fit(one.1) || !fit(other.1) {
        return Err(Unfit::NoDenominator);
    }
    if one.0 + other.0 == 0 {
        return Err(Unfit::TooFew(1));
    }
    let scale = other.1 / one.1;
    let share = clopper_pearson(one.0, one.0 + other.0, level)?;
    let odds = |p: f64| if p >= 1.0 { f64::INFINITY } else { p / (1.0 - p) };
    let value = if other.0 == 0 { f64::INFINITY } else { one.0 as f64 / other.0 as f64 * scale };
    let interval = Interval { low: odds(share.low) * scale, high: odds(share.high) * scale };
    Ok(Ratio { value, interval, level })
}

/// How many standard deviations lie between two counts; negative where it became fewer.
pub fn z_for_change(before: u64, after: u64) -> f64 {
    2.0 * ((after as f64).sqrt() - (before as f64).sqrt())
}

/// The exact interval of a share: so many of so many.
pub fn clopper_pearson(hits: u64, of: u64, level: f64) -> Result<Interval, Unfit> {
    let tail = tail(level)?;
    if of == 0 || hits > of {
        return Err(Unfit::TooFew(1));
    }
    let (x, n) = (hits as f64, of as f64);
    let low = if hits == 0 { 0.0 } else { beta_quantile(x, n - x + 1.0, tail) };
    let high = if hits == of { 1.0 } else { beta_quantile(x + 1.0, n - x, 1.0 - tail) };
    Ok(Interval { low, high })
}

fn beta_quantile(a: f64, b: f64, share: f64) -> f64 {
    let (mut low, mut high) = (0.0, 1.0);
    for _ in 0..100 {
        let middle = f64::midpoint(low, high);
        if middle <= low || middle >= high {
            break;
        }
        if beta_reg(a, b, middle) < share { low = middle } else { high = middle }
    }
    f64::midpoint(low, high)
}

/// What the years say.
#[derive(Clone, Debug, PartialEq)]
pub struct Trend {
    /// The years with their counts, in order.
    pub years: Vec<(i32, u64)>,
    /// The last year over the first.
    pub first_to_last: Ratio,
    /// z for change from the first year to the last.
    pub z: f64,
    /// By what factor from one year to the next, on the line through all.
    pub a_year: Ratio,
    /// How much more the counts vary about the line than Poisson counts do: about 1, or more.
    pub dispersion: f64,
}

/// The trend of three years or more, each with its count and its denominator.
pub fn trend(years: &[(i32, u64, f64)], level: f64) -> Result<Trend, Unfit> {
    let mut years = years.to_vec();
    years.sort_by_key(|year| year.0);
    let (Some(first), Some(last)) = (years.first().copied(), years.last().copied()) else {
        return Err(Unfit::TooFew(3));
    };
    if years.len() < 3 {
        return Err(Unfit::TooFew(3));
    }
    let first_to_last = ratio((last.1, last.2), (first.1, first.2), level)?;
    let (slope, error, dispersion) = line(&years)?;
    let reach = normal_quantile(1.0 - tail(level)?) * error * dispersion.max(1.0).sqrt();
    let interval = Interval { low: (slope - reach).exp(), high: (slope + reach).exp() };
    Ok(Trend {
        years: years.iter().map(|year| (year.0, year.1)).collect(),
        first_to_last,
        z: z_for_change(first.1, last.1),
        a_year: Ratio { value: slope.exp(), interval, level },
        dispersion,
    })
}

/// Poisson regression `ln mean = a + b·year + ln denominator` by Newton's method: slope, its standard error, dispersion.
fn line(years: &[(i32, u64, f64)]) -> Result<(f64, f64, f64), Unfit> {
    let total: f64 = years.iter().map(|year| year.1 as f64).sum();
    if total == 0.0 {
        return Err(Unfit::TooFew(1));
    }
    if years.iter().any(|year| !(year.2.is_finite() && year.2 > 0.0)) {
        return Err(Unfit::NoDenominator);
    }
    let middle = years.iter().map(|year| f64::from(year.0)).sum::<f64>() / years.len() as f64;
    let exposure: f64 = years.iter().map(|year| year.2).sum();
    let (mut a, mut b) = ((total / exposure).ln(), 0.0);
    let mut information = 1.0;
    for _ in 0..60 {
        let [mut g0, mut g1, mut h00, mut h01, mut h11] = [0.0_f64; 5];
        for (year, count, of) in years {
            let x = f64::from(*year) - middle;
            let mean = (a + b * x).exp() * of;
            let off = *count as f64 - mean;
            (g0, g1) = (g0 + off, g1 + off * x);
            (h00, h01, h11) = (h00 + mean, h01 + mean * x, h11 + mean * x * x);
        }
        let det = h00 * h11 - h01 * h01;
        information = det / h00;
        let step = ((h11 * g0 - h01 * g1) / det, (h00 * g1 - h01 * g0) / det);
        (a, b) = (a + step.0.clamp(-2.0, 2.0), b + step.1.clamp(-2.0, 2.0));
        if step.0.abs() + step.1.abs() < 1e-12 {
            break;
        }
    }
    let chi: f64 = years
        .iter()
        .map(|(year, count, of)| {
            let mean = (a + b * (f64::from(*year) - middle)).exp() * of;
            (*count as f64 - mean).powi(2) / mean.max(1e-9)
        })
        .sum();
    Ok((b, (1.0 / information).sqrt(), chi / (years.len() - 2) as f64))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_doubling_each_year_is_found_again() {
        let found = trend(&[(2024, 100, 1.0), (2025, 200, 1.0), (2026, 400, 1.0)], 0.95).expect("three years");
        assert!((found.a_year.value - 2.0).abs() < 1e-9 && found.dispersion < 1e-9);
        assert!((found.first_to_last.value - 4.0).abs() < 1e-12);
        assert!((found.z - 20.0).abs() < 1e-12);
    }

    #[test]
    fn the_published_interval_of_a_share() {
        // Clopper and Pearson: 4 of 20 lies between 5.7 % and 43.7 %.
        let found = clopper_pearson(4, 20, 0.95).expect("4 of 20");
        assert!((found.low - 0.0573).abs() < 1e-4 && (found.high - 0.4366).abs() < 1e-4, "{found:?}");
    }

    #[test]
    fn two_years_are_no_trend_and_nothing_at_all_has_none() {
        assert_eq!(trend(&[(2025, 3, 1.0), (2026, 4, 1.0)], 0.95), Err(Unfit::TooFew(3)));
        assert!(trend(&[(2024, 0, 1.0), (2025, 0, 1.0), (2026, 0, 1.0)], 0.95).is_err());
    }

    proptest! {
        #[test]
        fn turned_round_the_ratio_is_its_inverse(a in 1u64..500, b in 1u64..500, d in 0.1f64..10.0) {
            let one = ratio((a, d), (b, 1.0), 0.95).expect("two counts");
            let other = ratio((b, 1.0), (a, d), 0.95).expect("two counts");
            prop_assert!((one.value * other.value - 1.0).abs() < 1e-9);
            prop_assert!((one.interval.low * other.interval.high - 1.0).abs() < 1e-6);
            prop_assert!(one.interval.holds(one.value));
        }

        #[test]
        fn the_line_keeps_the_total(counts in prop::collection::vec(1u64..900, 3..9)) {
            // At the optimum the fitted counts add up to the counts: the score of the intercept is nought.
            let years: Vec<_> = counts.iter().zip(2018..).map(|(count, year)| (year, *count, 1.0)).collect();
            prop_assert!(trend(&years, 0.95).is_ok());
            let back: Vec<_> = years.iter().rev().map(|(y, c, d)| (4000 - y, *c, *d)).collect();
            let (there, back) = (trend(&years, 0.95).expect("years"), trend(&back, 0.95).expect("years"));
            prop_assert!((there.a_year.value * back.a_year.value - 1.0).abs() < 1e-6);
        }
    }
}
