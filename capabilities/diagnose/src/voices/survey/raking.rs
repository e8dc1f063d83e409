//! Weights for a survey that heard too many of some and too few of others: each person counts so that the margins
//! (age, sex, neighbourhood …) come out as they are known to be.
//!
//! **Method.** Raking (iterative proportional fitting, Deming and Stephan 1940): margin by margin
//! w ← w · T₉/Σw until nothing moves any more. Weights above `trim` times the mean are cut to it and the rest raked
//! again. What it costs is Kish's design effect n·Σw²/(Σw)²; the effective number of answers is (Σw)²/Σw².
//!
//! **Range.** Weights are positive with mean 1; the design effect is 1 or more. Whoever left a margin's question out
//! keeps the weight the other margins give.
//!
//! **Refused.** A group that is known to exist and that nobody answered for: no weight makes a voice out of nothing.
//! Groups are to be joined, or the margin dropped. So are targets that are not positive shares, and margins that
//! contradict one another.
//!
//! **Limits.** It mends what the margins know and nothing else: people who answer surveys differ in more than age.
//!
//! ```
//! use diagnose::voices::survey::raking::{Margin, rake};
//! // Six answers: four from the east side, two from the west, where as many people live.
//! let side = Margin { name: "side".into(), of: [0, 0, 0, 0, 1, 1].map(Some).to_vec(), targets: vec![0.5, 0.5] };
//! let raked = rake(6, &[side], 5.0).unwrap();
//! assert!((raked.weights[0] - 0.75).abs() < 1e-9 && (raked.weights[5] - 1.5).abs() < 1e-9);
//! assert!((raked.deff - 1.125).abs() < 1e-9);
//! assert!((raked.effective - 6.0 / 1.125).abs() < 1e-9);
//! ```

/// A margin: to which group each answer belongs, and which share each group has among the people.
#[derive(Clone, Debug, PartialEq)]
pub struct Margin {
    /// The question.
    pub name: String,
    /// The group of each answer; `None` where it was left out.
    pub of: Vec<Option<usize>>,
    /// The share or count of each group; only their relation matters.
    pub targets: Vec<f64>,
}

/// Weights and what they cost.
#[derive(Clone, Debug, PartialEq)]
pub struct Raked {
    /// One for each answer; their mean is 1.
    pub weights: Vec<f64>,
    /// Kish's design effect.
    pub deff: f64,
    /// As many answers of a simple sample would be as good.
    pub effective: f64,
    /// Rounds over all margins.
    pub rounds: u32,
    /// Weights that were cut.
    pub trimmed: usize,
    /// How far the worst group is from its share after all, as a share.
    pub off: f64,
}

/// Why there are no weights.
#[derive(Clone, Debug, PartialEq)]
pub enum NotRaked {
    /// There are no answers.
    NoAnswers,
    /// Nobody answered for this group of this margin.
    EmptyGroup {
        /// The margin.
        margin: String,
        /// The place of the group.
        group: usize,
    },
    /// A target is not a positive number.
    BadTarget {
        /// The margin.
        margin: String,
    },
    /// The margins contradict one another.
    Contradiction,
}

const ROUNDS_MAX: u32 = 500;
const STILL: f64 = 1e-10;
/// Trimming and raking again settles in a few turns, or not at all.
const TURNS_MAX: u32 = 50;

/// Rakes `n` answers to these margins; no weight stays above `trim` times the mean.
pub fn rake(n: usize, margins: &[Margin], trim: f64) -> Result<Raked, NotRaked> {
    if n == 0 {
        return Err(NotRaked::NoAnswers);
    }
    margins.iter().try_for_each(|margin| check(margin, n))?;
    let mut weights = vec![1.0; n];
    let (mut rounds, mut trimmed) = (0, vec![false; n]);
    for _ in 0..TURNS_MAX {
        rounds += settle(&mut weights, margins);
        if !weights.iter().all(|weight| weight.is_finite() && *weight > 0.0) {
            return Err(NotRaked::Contradiction);
        }
        if !cut(&mut weights, &mut trimmed, trim) {
            break;
        }
    }
    let off = margins.iter().map(|margin| worst(&weights, margin)).fold(0.0, f64::max);
    let trimmed = trimmed.iter().filter(|one| **one).count();
    // What trimming leaves open is said; without trimming nothing may be left open.
    if trimmed == 0 && off > 1e-4 {
        return Err(NotRaked::Contradiction);
    }
    let (sum, squares): (f64, f64) = (weights.iter().sum(), weights.iter().map(|w| w * w).sum());
    let count = n as f64;
    Ok(Raked { deff: count * squares / (sum * sum), effective: sum * sum / squares, weights, rounds, trimmed, off })
}

fn check(margin: &Margin, n: usize) -> Result<(), NotRaked> {
    let bad = || NotRaked::BadTarget { margin: margin.name.clone() };
    let good = margin.targets.iter().all(|target| target.is_finite() && *target > 0.0);
    if !good || margin.targets.is_empty() || margin.of.len() != n {
        return Err(bad());
    }
    if margin.of.iter().flatten().any(|group| *group >= margin.targets.len()) {
        return Err(bad());
    }
    match (0..margin.targets.len()).find(|group| !margin.of.contains(&Some(*group))) {
        Some(group) => Err(NotRaked::EmptyGroup { margin: margin.name.clone(), group }),
        None => Ok(()),
    }
}

/// The weight of each group of a margin, and what it should be.
fn sums(weights: &[f64], margin: &Margin) -> (Vec<f64>, Vec<f64>) {
    let mut sums = vec![0.0; margin.targets.len()];
    for (weight, group) in weights.iter().zip(&margin.of) {
        if let Some(group) = group {
            sums[*group] += weight;
        }
    }
    let (whole, targets): (f64, f64) = (sums.iter().sum(), margin.targets.iter().sum());
    let wanted = margin.targets.iter().map(|target| target / targets * whole).collect();
    (sums, wanted)
}

fn worst(weights: &[f64], margin: &Margin) -> f64 {
    let (sums, wanted) = sums(weights, margin);
    let whole: f64 = sums.iter().sum();
    sums.iter().zip(wanted).map(|(is, wanted)| (is - wanted).abs() / whole).fold(0.0, f64::max)
}

/// Margin by margin until nothing moves; answers how many rounds it took.
fn settle(weights: &mut [f64], margins: &[Margin]) -> u32 {
    for round in 1..=ROUNDS_MAX {
        let mut moved: f64 = 0.0;
        for margin in margins {
            let (sums, wanted) = sums(weights, margin);
            for (weight, group) in weights.iter_mut().zip(&margin.of) {
                if let Some(group) = group {
                    let factor = wanted[*group] / sums[*group];
                    moved = moved.max((factor - 1.0).abs());
                    *weight *= factor;
                }
            }
        }
        let mean = weights.iter().sum::<f64>() / weights.len() as f64;
        weights.iter_mut().for_each(|weight| *weight /= mean);
        if moved < STILL {
            return round;
        }
    }
    ROUNDS_MAX
}

/// Cuts what is above `trim` times the mean and gives the others what was cut; answers whether anything was.
fn cut(weights: &mut [f64], trimmed: &mut [bool], trim: f64) -> bool {
    let most = trim.max(1.0);
    let mut held = vec![false; weights.len()];
    let mut any = false;
    // Giving to the others may lift one of them above; each turn holds at least one more.
    for _ in 0..weights.len() {
        let above: Vec<usize> =
            (0..weights.len()).filter(|at| !held[*at] && weights[*at] > most * (1.0 + 1e-9)).collect();
        if above.is_empty() {
            break;
        }
        any = true;
        for at in above {
            (weights[at], held[at], trimmed[at]) = (most, true, true);
        }
        let (kept, free) = held.iter().zip(weights.iter()).fold((0.0, 0.0), |(kept, free), (held, weight)| {
            if *held { (kept + weight, free) } else { (kept, free + weight) }
        });
        let lift = (weights.len() as f64 - kept) / free;
        weights.iter_mut().zip(&held).filter(|(_, held)| !**held).for_each(|(weight, _)| *weight *= lift);
    }
    any
}

#[cfg(test)]
mod tests {
    use super::*;

    fn margin(name: &str, of: Vec<usize>, targets: &[f64]) -> Margin {
        Margin { name: name.to_owned(), of: of.into_iter().map(Some).collect(), targets: targets.to_vec() }
    }

    #[test]
    fn the_published_table_comes_out() {
        let path =
            concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/audit/reference-statistics/expected.json");
        let Ok(text) = std::fs::read_to_string(path) else {
            println!("skipped: no ../shared/data");
            return;
        };
        let known: serde_json::Value = serde_json::from_str(&text).expect("JSON");
        let known = &known["raking_2x2"];
        let numbers = |name: &str| serde_json::from_value::<Vec<f64>>(known[name].clone()).expect("numbers");
        let table = |name: &str| serde_json::from_value::<Vec<Vec<f64>>>(known[name].clone()).expect("a table");
        let counts = table("sample_counts");
        let (mut rows, mut columns) = (Vec::new(), Vec::new());
        for (row, line) in counts.iter().enumerate() {
            for (column, count) in line.iter().enumerate() {
                let n = *count as usize;
                rows.extend(vec![row; n]);
                columns.extend(vec![column; n]);
            }
        }
        let margins = [
            margin("row", rows.clone(), &numbers("row_targets")),
            margin("column", columns.clone(), &numbers("column_targets")),
        ];
        let raked = rake(rows.len(), &margins, 100.0).expect("weights");
        let weights = table("weights");
        for (at, weight) in raked.weights.iter().enumerate() {
            assert!((weight - weights[rows[at]][columns[at]]).abs() < 1e-5, "answer {at}");
        }
        assert!((raked.deff - known["kish_deff"].as_f64().expect("a number")).abs() < 1e-5);
        assert_eq!(raked.trimmed, 0);
    }

    #[test]
    fn a_group_nobody_answered_for_is_refused_by_name() {
        let age = margin("age", vec![0, 0, 2], &[0.3, 0.4, 0.3]);
        assert_eq!(rake(3, &[age], 5.0), Err(NotRaked::EmptyGroup { margin: "age".to_owned(), group: 1 }));
        let zero = margin("age", vec![0, 1], &[1.0, 0.0]);
        assert_eq!(rake(2, &[zero], 5.0), Err(NotRaked::BadTarget { margin: "age".to_owned() }));
        assert_eq!(rake(0, &[], 5.0), Err(NotRaked::NoAnswers));
    }

    #[test]
    fn margins_that_contradict_one_another_are_refused() {
        // Everybody old lives in the east here, so that both margins cannot hold.
        let (age, side) = (margin("age", vec![0, 1], &[0.9, 0.1]), margin("side", vec![0, 1], &[0.1, 0.9]));
        assert_eq!(rake(2, &[age, side], 50.0), Err(NotRaked::Contradiction));
    }

    #[test]
    fn a_weight_too_heavy_is_cut_and_what_stays_open_is_said() {
        let of = [vec![0; 1], vec![1; 99]].concat();
        let raked = rake(100, &[margin("age", of, &[0.3, 0.7])], 5.0).expect("weights");
        assert_eq!(raked.trimmed, 1);
        assert!(raked.weights.iter().all(|weight| *weight <= 5.0 + 1e-6), "{:?}", raked.weights[0]);
        assert!(raked.off > 0.2, "one voice cannot stand for three in ten");
    }

    #[test]
    fn whoever_left_the_question_out_still_counts() {
        let side = Margin { name: "side".into(), of: vec![Some(0), Some(0), Some(1), None], targets: vec![1.0, 1.0] };
        let raked = rake(4, &[side], 5.0).expect("weights");
        assert!((raked.weights.iter().sum::<f64>() - 4.0).abs() < 1e-9);
        assert!((raked.weights[2] - 2.0 * raked.weights[0]).abs() < 1e-9 && raked.weights[3] > 0.0);
    }
}
