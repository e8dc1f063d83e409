//! Do two coders see the same? Cohen's κ and Krippendorff's α, over units that somebody found worth a code.
//!
//! **Method.** κ = (pₒ − pₑ)/(1 − pₑ) for two coders and a yes or no (Cohen 1960). α = 1 − Dₒ/Dₑ for any number of
//! coders, missing values and four kinds of scale, by the matrix of coincidences (Krippendorff 2011).
//!
//! **Range.** At most 1 (they agree in all); 0 is what chance gives; below 0 they disagree more than chance would.
//! From .80 on results can be relied on, from .667 on drawn tentatively; below, one talks about the code.
//!
//! **Units.** A unit is a sentence to which at least one of the coders gave any code. Characters are never counted,
//! and text that nobody coded is not either: there is so much of it that two coders who share nothing would seem to
//! agree.
//!
//! **Limits.** Where every value is the same nothing can vary, and neither figure exists: the answer is then `None`,
//! which is not 1. Few units give unstable figures; the page says over how many it is.
//!
//! ```
//! use diagnose::voices::coding::agreement::{Metric, Pairs, alpha};
//! // Mina and Joris looked at ten sentences: both gave the code in 4, Mina alone in 2, neither in 4.
//! let pairs = Pairs { both: 4, first: 2, second: 0, neither: 4 };
//! assert!((pairs.kappa().unwrap() - 0.615_385).abs() < 1e-6);
//! assert!((pairs.alpha().unwrap() - 0.62).abs() < 1e-9);
//! // The same through the general form.
//! let mina = [1, 1, 1, 1, 1, 1, 0, 0, 0, 0].map(|v| Some(f64::from(v))).to_vec();
//! let joris = [1, 1, 1, 1, 0, 0, 0, 0, 0, 0].map(|v| Some(f64::from(v))).to_vec();
//! assert!((alpha(&[mina, joris], Metric::Nominal).unwrap() - 0.62).abs() < 1e-9);
//! ```

/// How many units both, one or neither of two coders gave a code.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Pairs {
    /// Both.
    pub both: u32,
    /// The first alone.
    pub first: u32,
    /// The second alone.
    pub second: u32,
    /// Neither.
    pub neither: u32,
}

impl Pairs {
    /// Over how many units.
    pub fn units(self) -> u32 {
        self.both + self.first + self.second + self.neither
    }

    /// Counts one more unit.
    pub fn add(&mut self, first: bool, second: bool) {
        match (first, second) {
            (true, true) => self.both += 1,
            (true, false) => self.first += 1,
            (false, true) => self.second += 1,
            (false, false) => self.neither += 1,
        }
    }

    /// Cohen's κ; `None` where nothing varies.
    pub fn kappa(self) -> Option<f64> {
        let n = f64::from(self.units());
        if n == 0.0 {
            return None;
        }
        let observed = f64::from(self.both + self.neither) / n;
        let (a, b) = (f64::from(self.both + self.first) / n, f64::from(self.both + self.second) / n);
        let expected = a * b + (1.0 - a) * (1.0 - b);
        (expected < 1.0).then(|| (observed - expected) / (1.0 - expected))
    }

    /// Krippendorff's α; `None` where nothing varies.
    pub fn alpha(self) -> Option<f64> {
        let n = 2.0 * f64::from(self.units());
        let ones = f64::from(2 * self.both + self.first + self.second);
        let expected = 2.0 * ones * (n - ones);
        let observed = 2.0 * f64::from(self.first + self.second);
        (expected > 0.0).then(|| 1.0 - (n - 1.0) * observed / expected)
    }

    /// The sum of two.
    pub fn plus(self, other: Pairs) -> Pairs {
        Pairs {
            both: self.both + other.both,
            first: self.first + other.first,
            second: self.second + other.second,
            neither: self.neither + other.neither,
        }
    }
}

/// How far two values are from one another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Metric {
    /// Names: the same or not.
    Nominal,
    /// Ranks.
    Ordinal,
    /// Numbers with even steps.
    Interval,
    /// Numbers with a zero.
    Ratio,
}

/// What an α is good for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// .80 and more.
    Good,
    /// .667 and more.
    Fair,
    /// Less: the coders talk about it.
    Talk,
}

/// The usual reading of an α.
pub fn reading(alpha: f64) -> Reading {
    match alpha {
        a if a >= 0.8 => Reading::Good,
        a if a >= 0.667 => Reading::Fair,
        _ => Reading::Talk,
    }
}

/// Krippendorff's α over rows of coders and columns of units; `None` is a unit that a coder left out. `None` where
/// nothing can be said: fewer than two values beside one another, or no variation.
pub fn alpha(coders: &[Vec<Option<f64>>], metric: Metric) -> Option<f64> {
    let coincidences = Coincidences::of(coders);
    let (mut observed, mut expected) = (0.0, 0.0);
    for c in 0..coincidences.values.len() {
        for k in 0..coincidences.values.len() {
            let far = coincidences.distance(c, k, metric);
            observed += coincidences.matrix[c][k] * far;
            expected += coincidences.marginals[c] * coincidences.marginals[k] * far;
        }
    }
    let n: f64 = coincidences.marginals.iter().sum();
    (expected > 0.0).then(|| 1.0 - (n - 1.0) * observed / expected)
}

struct Coincidences {
    values: Vec<f64>,
    matrix: Vec<Vec<f64>>,
    marginals: Vec<f64>,
}

impl Coincidences {
    fn of(coders: &[Vec<Option<f64>>]) -> Coincidences {
        let mut values: Vec<f64> = coders.iter().flatten().flatten().copied().collect();
        values.sort_by(f64::total_cmp);
        values.dedup();
        let place = |value: f64| values.iter().position(|one| *one == value).unwrap_or_default();
        let mut matrix = vec![vec![0.0; values.len()]; values.len()];
        for unit in 0..coders.iter().map(Vec::len).max().unwrap_or_default() {
            let given: Vec<usize> =
                coders.iter().filter_map(|row| row.get(unit).copied().flatten()).map(place).collect();
            // A value that stands alone can be compared with nothing.
            if given.len() < 2 {
                continue;
            }
            let share = 1.0 / (given.len() - 1) as f64;
            for (i, a) in given.iter().enumerate() {
                for (_, b) in given.iter().enumerate().filter(|(j, _)| *j != i) {
                    matrix[*a][*b] += share;
                }
            }
        }
        let marginals = matrix.iter().map(|row| row.iter().sum()).collect();
        Coincidences { values, matrix, marginals }
    }

    fn distance(&self, c: usize, k: usize, metric: Metric) -> f64 {
        if c == k {
            return 0.0;
        }
        let (a, b) = (self.values[c], self.values[k]);
        match metric {
            Metric::Nominal => 1.0,
            Metric::Interval => (a - b).powi(2),
            Metric::Ratio if a + b == 0.0 => 0.0,
            Metric::Ratio => ((a - b) / (a + b)).powi(2),
            Metric::Ordinal => {
                let (low, high) = (c.min(k), c.max(k));
                let between: f64 = self.marginals[low..=high].iter().sum();
                (between - (self.marginals[c] + self.marginals[k]) / 2.0).powi(2)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reference() -> Option<serde_json::Value> {
        let path =
            concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/audit/reference-statistics/expected.json");
        let text = std::fs::read_to_string(path).ok();
        if text.is_none() {
            println!("skipped: no ../shared/data");
        }
        text.map(|text| serde_json::from_str(&text).expect("the reference is JSON"))
    }

    #[test]
    fn the_published_alphas_come_out() {
        let Some(reference) = reference() else { return };
        let known = &reference["krippendorff_4_coders_12_units"];
        let rows: Vec<Vec<Option<f64>>> =
            serde_json::from_value(known["data_rows_are_coders_null_is_missing"].clone()).expect("rows");
        for (name, metric) in [
            ("nominal", Metric::Nominal),
            ("ordinal", Metric::Ordinal),
            ("interval", Metric::Interval),
            ("ratio", Metric::Ratio),
        ] {
            let expected = known[name].as_f64().expect("a number");
            let found = alpha(&rows, metric).expect("it exists");
            assert!((found - expected).abs() < 1e-5, "{name}: {found} is not {expected}");
        }
    }

    #[test]
    fn the_published_kappa_comes_out() {
        let Some(reference) = reference() else { return };
        let known = &reference["cohen_kappa_2x2"];
        let cell = |at: usize| {
            let count = known["table_yy_yn_ny_nn"][at].as_u64().expect("a count");
            u32::try_from(count).expect("a small count")
        };
        let pairs = Pairs { both: cell(0), first: cell(1), second: cell(2), neither: cell(3) };
        assert!((pairs.kappa().expect("it exists") - known["kappa"].as_f64().expect("a number")).abs() < 1e-9);
    }

    #[test]
    fn the_short_way_and_the_long_way_give_the_same() {
        for (both, first, second, neither) in [(4, 2, 0, 4), (1, 1, 1, 1), (9, 0, 3, 2), (0, 5, 5, 0)] {
            let pairs = Pairs { both, first, second, neither };
            let column = |flags: [bool; 4]| -> Vec<Option<f64>> {
                let counts = [both, first, second, neither];
                let each =
                    flags.iter().zip(counts).flat_map(|(flag, n)| vec![Some(f64::from(u8::from(*flag))); n as usize]);
                each.collect()
            };
            let rows = [column([true, true, false, false]), column([true, false, true, false])];
            let long = alpha(&rows, Metric::Nominal).expect("it exists");
            assert!((pairs.alpha().expect("it exists") - long).abs() < 1e-12);
        }
    }

    #[test]
    fn where_nothing_varies_there_is_no_figure() {
        assert_eq!(Pairs { both: 7, ..Pairs::default() }.alpha(), None);
        assert_eq!(Pairs { both: 7, ..Pairs::default() }.kappa(), None);
        assert_eq!(Pairs::default().kappa(), None);
        assert_eq!(alpha(&[vec![Some(1.0), None], vec![None, Some(2.0)]], Metric::Nominal), None);
        assert_eq!(alpha(&[], Metric::Ordinal), None);
    }

    #[test]
    fn full_agreement_is_one_and_whoever_only_contradicts_is_below_zero() {
        let rows = [vec![Some(1.0), Some(2.0), Some(3.0)], vec![Some(1.0), Some(2.0), Some(3.0)]];
        for metric in [Metric::Nominal, Metric::Ordinal, Metric::Interval, Metric::Ratio] {
            assert!((alpha(&rows, metric).expect("it exists") - 1.0).abs() < 1e-12);
        }
        let apart = Pairs { first: 5, second: 5, ..Pairs::default() };
        assert!(apart.alpha().expect("it exists") < 0.0);
        assert_eq!((reading(0.8), reading(0.7), reading(0.5)), (Reading::Good, Reading::Fair, Reading::Talk));
    }
}
