//! Do like values lie together? Moran's I, Geary's C, local Moran and Getis-Ord Gi*, as PySAL computes them.
//!
//! **Method.** Moran (1950), Geary (1954), Anselin (1995, local Moran with `n − 1`), Ord and Getis (1995, Gi* with the area
//! itself). Weights are contiguity: row-standardised for I, C and local Moran, plain ones for Gi*. Moments of I under
//! normality and under randomisation (Cliff and Ord 1981). Gi* of many areas is tested many times: what stands out is
//! chosen with the false discovery rate held (Benjamini and Hochberg 1995).
//!
//! **Limits.** An area without neighbours adds nothing to I and C and has no local value. Rates of few people vary by
//! themselves: look at intervals first.
//!
//! ```
//! use spatial::neighbours::{Weights, moran};
//! // A row of six areas, low on one side and high on the other.
//! let row = Weights::of(vec![vec![1], vec![0, 2], vec![1, 3], vec![2, 4], vec![3, 5], vec![4]])?;
//! let report = moran(&[1.0, 1.0, 2.0, 8.0, 9.0, 9.0], &row)?;
//! assert!(report.i > 0.5 && report.expected == -0.2);
//! # Ok::<(), spatial::Unfit>(())
//! ```

use crate::Unfit;
use crate::rate::two_sided;

/// Who is whose neighbour.
#[derive(Clone, Debug, PartialEq)]
pub struct Weights {
    of: Vec<Vec<usize>>,
}

/// Moran's I with its moments.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Moran {
    /// Moran's I.
    pub i: f64,
    /// What it would be without any pattern.
    pub expected: f64,
    /// Its variance if values were normal.
    pub variance_normal: f64,
    /// Its variance if values were dealt out anew.
    pub variance_randomised: f64,
}

impl Moran {
    /// How many standard deviations it lies from what it would be, if values were dealt out anew.
    pub fn z(&self) -> f64 {
        (self.i - self.expected) / self.variance_randomised.sqrt()
    }

    /// The same if values were normal.
    pub fn z_normal(&self) -> f64 {
        (self.i - self.expected) / self.variance_normal.sqrt()
    }

    /// How often chance alone brings a value so far out.
    pub fn p(&self) -> f64 {
        two_sided(self.z())
    }
}

/// Where an area and its neighbours stand to the mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quadrant {
    /// High among high.
    HighHigh,
    /// Low among high.
    LowHigh,
    /// Low among low.
    LowLow,
    /// High among low.
    HighLow,
}

impl Weights {
    /// From lists of neighbours; each must name areas that exist, and not itself.
    pub fn of(lists: Vec<Vec<usize>>) -> Result<Weights, Unfit> {
        let n = lists.len();
        if lists.iter().enumerate().any(|(one, list)| list.iter().any(|other| *other >= n || *other == one)) {
            return Err(Unfit::Lengths);
        }
        if lists.iter().all(Vec::is_empty) {
            return Err(Unfit::NoNeighbours);
        }
        Ok(Weights { of: lists })
    }

    /// The weight of each neighbour in a row, row-standardised.
    fn share(&self, one: usize) -> f64 {
        1.0 / self.of[one].len().max(1) as f64
    }

    /// The mean of the neighbours.
    fn lag(&self, values: &[f64], one: usize) -> f64 {
        self.of[one].iter().map(|other| values[*other]).sum::<f64>() * self.share(one)
    }

    /// S0, S1, S2 of the row-standardised weights.
    fn sums(&self) -> (f64, f64, f64) {
        let n = self.of.len();
        let mut columns = vec![0.0; n];
        let (mut s0, mut s1) = (0.0, 0.0);
        for one in 0..n {
            for &other in &self.of[one] {
                let there = self.share(one);
                let back = if self.of[other].contains(&one) { self.share(other) } else { 0.0 };
                columns[other] += there;
                s0 += there;
                // Each ordered pair once; a pair that goes one way only stands for both of its orders.
                s1 += if back > 0.0 { (there + back).powi(2) } else { 2.0 * there.powi(2) };
            }
        }
        let rows = (0..n).map(|one| if self.of[one].is_empty() { 0.0 } else { 1.0 });
        let s2 = rows.zip(&columns).map(|(row, column)| (row + column).powi(2)).sum();
        (s0, s1 / 2.0, s2)
    }
}

fn from_mean(values: &[f64], weights: &Weights, needed: usize) -> Result<Vec<f64>, Unfit> {
    if values.len() != weights.of.len() {
        return Err(Unfit::Lengths);
    }
    if values.len() < needed {
        return Err(Unfit::TooFew(needed));
    }
    let mean = values.iter().sum::<f64>() / values.len() as f64;
    let z: Vec<f64> = values.iter().map(|value| value - mean).collect();
    if z.iter().map(|z| z * z).sum::<f64>() <= f64::EPSILON * mean.abs().max(1.0) {
        return Err(Unfit::Constant);
    }
    Ok(z)
}

/// Moran's I of values over row-standardised neighbours.
pub fn moran(values: &[f64], weights: &Weights) -> Result<Moran, Unfit> {
    let z = from_mean(values, weights, 4)?;
    let n = z.len() as f64;
    let (s0, s1, s2) = weights.sums();
    let squares: f64 = z.iter().map(|z| z * z).sum();
    let together: f64 = (0..z.len()).map(|one| z[one] * weights.lag(&z, one)).sum();
    let expected = -1.0 / (n - 1.0);
    let variance_normal = (n * n * s1 - n * s2 + 3.0 * s0 * s0) / ((n * n - 1.0) * s0 * s0) - expected * expected;
    let kurtosis = (z.iter().map(|z| z.powi(4)).sum::<f64>() / n) / (squares / n).powi(2);
    let first = n * ((n * n - 3.0 * n + 3.0) * s1 - n * s2 + 3.0 * s0 * s0);
    let second = kurtosis * ((n * n - n) * s1 - 2.0 * n * s2 + 6.0 * s0 * s0);
    let below = (n - 1.0) * (n - 2.0) * (n - 3.0) * s0 * s0;
    let variance_randomised = (first - second) / below - expected * expected;
    Ok(Moran { i: n / s0 * together / squares, expected, variance_normal, variance_randomised })
}

/// Geary's C: 1 without pattern, near 0 where neighbours are alike.
pub fn geary(values: &[f64], weights: &Weights) -> Result<f64, Unfit> {
    let z = from_mean(values, weights, 2)?;
    let squares: f64 = z.iter().map(|z| z * z).sum();
    let apart: f64 = (0..z.len())
        .flat_map(|one| weights.of[one].iter().map(move |other| (one, *other)))
        .map(|(one, other)| weights.share(one) * (z[one] - z[other]).powi(2))
        .sum();
    Ok((z.len() as f64 - 1.0) * apart / (2.0 * weights.sums().0 * squares))
}

/// Local Moran of each area, with its quadrant; `None` without neighbours.
pub fn local_moran(values: &[f64], weights: &Weights) -> Result<Vec<Option<(f64, Quadrant)>>, Unfit> {
    let z = from_mean(values, weights, 2)?;
    let squares: f64 = z.iter().map(|z| z * z).sum();
    let local = |one: usize| {
        if weights.of[one].is_empty() {
            return None;
        }
        let lag = weights.lag(&z, one);
        let quadrant = match (z[one] > 0.0, lag > 0.0) {
            (true, true) => Quadrant::HighHigh,
            (false, true) => Quadrant::LowHigh,
            (false, false) => Quadrant::LowLow,
            (true, false) => Quadrant::HighLow,
        };
        Some(((z.len() as f64 - 1.0) * z[one] * lag / squares, quadrant))
    };
    Ok((0..z.len()).map(local).collect())
}

/// Gi* of each area as a z value: hot where it is far above 0, cold where it is far below.
pub fn gi_star(values: &[f64], weights: &Weights) -> Result<Vec<f64>, Unfit> {
    from_mean(values, weights, 3)?;
    let n = values.len() as f64;
    let mean = values.iter().sum::<f64>() / n;
    let spread = (values.iter().map(|v| v * v).sum::<f64>() / n - mean * mean).sqrt();
    let one_area = |one: usize| {
        let w = weights.of[one].len() as f64 + 1.0;
        let held = values[one] + weights.of[one].iter().map(|other| values[*other]).sum::<f64>();
        (held - mean * w) / (spread * ((n * w - w * w) / (n - 1.0)).sqrt())
    };
    Ok((0..values.len()).map(one_area).map(|z| if z.is_finite() { z } else { 0.0 }).collect())
}

/// Which of these z values stand out when so many are looked at: the false discovery rate stays below `rate`.
pub fn stand_out(z: &[f64], rate: f64) -> Vec<bool> {
    let mut order: Vec<(usize, f64)> = z.iter().map(|z| two_sided(*z)).enumerate().collect();
    order.sort_by(|a, b| a.1.total_cmp(&b.1));
    let n = z.len() as f64;
    let cut =
        order.iter().zip(1..).filter(|((_, p), rank)| *p <= f64::from(*rank) / n * rate).map(|(_, rank)| rank).max();
    let kept = cut.map_or(0, |rank: i32| usize::try_from(rank).unwrap_or(0));
    let mut found = vec![false; z.len()];
    for (at, _) in order.into_iter().take(kept) {
        found[at] = true;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn ring(n: usize) -> Weights {
        Weights::of((0..n).map(|one| vec![(one + n - 1) % n, (one + 1) % n]).collect()).expect("a ring")
    }

    proptest! {
        #[test]
        fn scale_and_level_do_not_matter(values in prop::collection::vec(0.0f64..100.0, 6..30), by in 0.1f64..9.0) {
            prop_assume!(values.iter().any(|v| (v - values[0]).abs() > 1.0));
            let ring = ring(values.len());
            let other: Vec<f64> = values.iter().map(|v| v * by + 7.0).collect();
            let (a, b) = (moran(&values, &ring).expect("values"), moran(&other, &ring).expect("values"));
            prop_assert!((a.i - b.i).abs() < 1e-6 && (a.z() - b.z()).abs() < 1e-4);
            prop_assert!((geary(&values, &ring).expect("values") - geary(&other, &ring).expect("values")).abs() < 1e-6);
        }

        #[test]
        fn local_values_add_up_to_the_whole(values in prop::collection::vec(0.0f64..100.0, 6..30)) {
            prop_assume!(values.iter().any(|v| (v - values[0]).abs() > 1.0));
            let ring = ring(values.len());
            let n = values.len() as f64;
            let local: f64 = local_moran(&values, &ring).expect("values").iter().flatten().map(|l| l.0).sum();
            let whole = moran(&values, &ring).expect("values").i;
            prop_assert!((local / (n - 1.0) - whole).abs() < 1e-9);
        }
    }

    #[test]
    fn dealt_out_anew_the_mean_of_i_is_what_theory_says() {
        let chance = base::Chance::seeded(4);
        let mut values: Vec<f64> = (0..25).map(|n| f64::from(n * n)).collect();
        let ring = ring(25);
        let theory = moran(&values, &ring).expect("values");
        let many: Vec<f64> = (0..4000)
            .map(|_| {
                chance.shuffle(&mut values);
                moran(&values, &ring).expect("values").i
            })
            .collect();
        let mean = many.iter().sum::<f64>() / 4000.0;
        let variance = many.iter().map(|i| (i - mean).powi(2)).sum::<f64>() / 4000.0;
        assert!((mean - theory.expected).abs() < 0.01, "{mean}");
        assert!((variance / theory.variance_randomised - 1.0).abs() < 0.08, "{variance}");
    }

    #[test]
    fn islands_neighbours_of_nobody_and_equal_values_are_said() {
        assert_eq!(Weights::of(vec![vec![], vec![]]), Err(Unfit::NoNeighbours));
        assert_eq!(moran(&[2.0; 6], &ring(6)), Err(Unfit::Constant));
        let island = Weights::of(vec![vec![1], vec![0], vec![]]).expect("two and an island");
        assert_eq!(local_moran(&[1.0, 2.0, 9.0], &island).expect("values")[2], None);
    }

    #[test]
    fn one_area_far_out_stands_out_and_noise_does_not() {
        assert_eq!(stand_out(&[0.3, -0.5, 5.0, 1.9], 0.05), [false, false, true, false]);
    }
}
