//! How much happens in how few places: the Lorenz curve, its Gini, the share in the top x %, and repeat places.
//!
//! **Method.** Places are put in order, most first; the share in the top x % takes the last place in part, so that the
//! figure does not jump. Places without incidents must be among them: without them concentration is overstated by as
//! much as there are empty places. Gini is corrected for few incidents (Bernasco and Steenbeek 2017): with fewer
//! incidents than places even chance looks concentrated, so the curve is held against the one that chance can reach.
//!
//! ```
//! use spatial::concentration::concentration;
//! // Ten streets: one has half of all.
//! let report = concentration(&[10, 2, 2, 2, 1, 1, 1, 1, 0, 0])?;
//! assert_eq!(report.share_in_top(0.1), 0.5);
//! assert_eq!(report.places_for(0.5), 1);
//! # Ok::<(), spatial::Unfit>(())
//! ```

use crate::Unfit;

/// How concentrated it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Concentration {
    /// Incidents of each place, most first.
    pub places: Vec<u64>,
    /// All incidents.
    pub total: u64,
    /// Gini: 0 spread evenly, near 1 all in one place.
    pub gini: f64,
    /// The same, corrected for there being fewer incidents than places.
    pub gini_corrected: f64,
    /// Places with two or more.
    pub repeat_places: usize,
    /// Incidents at those places.
    pub at_repeat_places: u64,
}

/// The concentration over these places, empty ones among them.
pub fn concentration(counts: &[u64]) -> Result<Concentration, Unfit> {
    let total: u64 = counts.iter().sum();
    if counts.len() < 2 || total == 0 {
        return Err(Unfit::TooFew(2));
    }
    let mut places = counts.to_vec();
    places.sort_unstable_by(|a, b| b.cmp(a));
    let n = places.len() as f64;
    // Sum over places from the emptiest, each with its place in the order.
    let ranked: f64 = places.iter().rev().zip(1..).map(|(count, rank)| *count as f64 * f64::from(rank)).sum();
    let gini = 2.0 * ranked / (n * total as f64) - (n + 1.0) / n;
    let reach = (total as f64).min(n);
    let gini_corrected = ((n / reach) * (gini - 1.0) + 1.0).clamp(0.0, 1.0);
    let repeat: Vec<u64> = places.iter().copied().filter(|count| *count > 1).collect();
    Ok(Concentration {
        total,
        gini,
        gini_corrected,
        repeat_places: repeat.len(),
        at_repeat_places: repeat.iter().sum(),
        places,
    })
}

impl Concentration {
    /// The share of all incidents in this share of the places, the fullest first.
    pub fn share_in_top(&self, share: f64) -> f64 {
        let wanted = share.clamp(0.0, 1.0) * self.places.len() as f64;
        let whole = (wanted.floor() as usize).min(self.places.len());
        let held: u64 = self.places[..whole].iter().sum();
        let part = self.places.get(whole).map_or(0.0, |next| (wanted - whole as f64) * *next as f64);
        (held as f64 + part) / self.total as f64
    }

    /// How many places hold this share of all incidents.
    pub fn places_for(&self, share: f64) -> usize {
        let wanted = share * self.total as f64;
        let mut held = 0.0;
        self.places
            .iter()
            .take_while(|count| {
                let goes_on = held < wanted;
                held += **count as f64;
                goes_on
            })
            .count()
    }

    /// The Lorenz curve: share of places, share of incidents, from the fullest.
    pub fn curve(&self) -> Vec<(f64, f64)> {
        let (n, total) = (self.places.len() as f64, self.total as f64);
        let mut held = 0;
        let mut curve = vec![(0.0, 0.0)];
        for (at, count) in self.places.iter().enumerate() {
            held += count;
            curve.push(((at + 1) as f64 / n, held as f64 / total));
        }
        curve
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The slow obvious twin: the mean difference of all pairs over twice the mean.
    fn gini_by_pairs(counts: &[u64]) -> f64 {
        let n = counts.len() as f64;
        let mean = counts.iter().sum::<u64>() as f64 / n;
        let apart: f64 = counts.iter().flat_map(|a| counts.iter().map(|b| a.abs_diff(*b) as f64)).sum();
        apart / (n * n) / (2.0 * mean)
    }

    proptest! {
        #[test]
        fn gini_is_that_of_all_pairs(counts in prop::collection::vec(0u64..50, 2..40)) {
            prop_assume!(counts.iter().any(|c| *c > 0));
            let report = concentration(&counts).expect("places");
            prop_assert!((report.gini - gini_by_pairs(&counts)).abs() < 1e-9);
        }

        #[test]
        fn the_curve_rises_and_bends_down(counts in prop::collection::vec(0u64..50, 2..40)) {
            prop_assume!(counts.iter().any(|c| *c > 0));
            let report = concentration(&counts).expect("places");
            let curve = report.curve();
            prop_assert!((curve[counts.len()].1 - 1.0).abs() < 1e-12);
            for (share, held) in curve {
                prop_assert!(held >= share - 1e-12);
                prop_assert!((report.share_in_top(share) - held).abs() < 1e-9);
            }
        }
    }

    #[test]
    fn spread_evenly_it_is_nought() {
        assert!(concentration(&[3; 20]).expect("places").gini.abs() < 1e-12);
        assert_eq!(concentration(&[0, 0]), Err(Unfit::TooFew(2)));
    }
}
