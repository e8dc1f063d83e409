//! The attack: between what and what does each hidden cell lie, for a reader who adds up and subtracts all that is shown?
//!
//! **Method.** Everything that is shown, in this table or in any released before it, is a sum over the finest cells there
//! are (an area, a category, a year). Finest cells that are in the same sums cannot be told apart and stand together as
//! one unknown. What follows at once is filled in; what is left falls into parts that have nothing to do with each other;
//! in each part the least and the most that a hidden sum can be are two linear programmes.
//!
//! ```
//! use disclosure::{Bound, Sum, attack};
//! // Two hidden cells of which the reader knows the sum, 12.
//! let sums = [Sum::hidden([0]), Sum::hidden([1]), Sum::shown([0, 1], 12)];
//! let bounds = attack(&sums);
//! assert_eq!(bounds[0], Some(Bound { low: 0, high: Some(12) }));
//! assert_eq!(bounds[2], None);
//! ```

use microlp::{ComparisonOp, Error, OptimizationDirection, Problem, Variable};
use std::collections::{BTreeMap, HashMap};

/// A sum over finest cells, as a reader meets it: with its value, or hidden.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sum {
    /// The finest cells it is made of.
    pub cells: Vec<usize>,
    /// Its value where it is shown.
    pub value: Option<u64>,
}

/// Between what and what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bound {
    /// The least it can be.
    pub low: u64,
    /// The most; `None` where nothing says.
    pub high: Option<u64>,
}

impl Bound {
    /// How far apart; `None` where nothing says how much it can be.
    pub fn width(&self) -> Option<u64> {
        self.high.map(|high| high.saturating_sub(self.low))
    }
}

impl Sum {
    /// A sum whose value can be read.
    pub fn shown(cells: impl IntoIterator<Item = usize>, value: u64) -> Sum {
        Sum { cells: cells.into_iter().collect(), value: Some(value) }
    }

    /// A sum that is hidden.
    pub fn hidden(cells: impl IntoIterator<Item = usize>) -> Sum {
        Sum { cells: cells.into_iter().collect(), value: None }
    }
}

/// The bounds of each hidden sum; `None` for those that are shown.
pub fn attack(sums: &[Sum]) -> Vec<Option<Bound>> {
    attack_on(sums, |_| true)
}

/// The same for those hidden sums that are asked for alone, by their place in the list.
pub(crate) fn attack_on(sums: &[Sum], asked: impl Fn(usize) -> bool) -> Vec<Option<Bound>> {
    let mut system = System::of(sums);
    system.fill_in();
    let parts = system.parts();
    sums.iter()
        .zip(&system.unknowns_of)
        .enumerate()
        .map(|(at, (sum, unknowns))| (sum.value.is_none() && asked(at)).then(|| system.bound(unknowns, &parts)))
        .collect()
}

/// One equation: these unknowns add up to this.
struct Equation {
    unknowns: Vec<usize>,
    value: f64,
}

struct System {
    equations: Vec<Equation>,
    known: Vec<Option<f64>>,
    unknowns_of: Vec<Vec<usize>>,
}

impl System {
    fn of(sums: &[Sum]) -> System {
        let mut in_sums: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (at, sum) in sums.iter().enumerate() {
            for cell in &sum.cells {
                let list = in_sums.entry(*cell).or_default();
                if list.last() != Some(&at) {
                    list.push(at);
                }
            }
        }
        let mut unknown_of: HashMap<&[usize], usize> = HashMap::new();
        let mut unknowns_of = vec![Vec::new(); sums.len()];
        for list in in_sums.values() {
            let next = unknown_of.len();
            let fresh = !unknown_of.contains_key(list.as_slice());
            if fresh {
                unknown_of.insert(list, next);
                list.iter().for_each(|sum| unknowns_of[*sum].push(next));
            }
        }
        let equations = sums.iter().zip(&unknowns_of).filter_map(|(sum, unknowns)| {
            sum.value.map(|value| Equation { unknowns: unknowns.clone(), value: value as f64 })
        });
        System { equations: equations.collect(), known: vec![None; unknown_of.len()], unknowns_of }
    }

    /// What follows at once: one unknown in an equation, or a sum of nought.
    fn fill_in(&mut self) {
        loop {
            let mut news = false;
            for equation in &mut self.equations {
                let known = &mut self.known;
                let (left, filled): (Vec<usize>, Vec<usize>) =
                    equation.unknowns.iter().partition(|unknown| known[**unknown].is_none());
                equation.value -= filled.iter().filter_map(|unknown| known[*unknown]).sum::<f64>();
                equation.unknowns = left;
                if equation.unknowns.len() == 1 || equation.value <= 0.0 {
                    for unknown in equation.unknowns.drain(..) {
                        known[unknown] = Some(equation.value.max(0.0));
                        news = true;
                    }
                    equation.value = 0.0;
                }
            }
            self.equations.retain(|equation| !equation.unknowns.is_empty());
            if !news {
                return;
            }
        }
    }

    /// For each unknown the part it is in: unknowns that share an equation or a hidden sum share a part.
    fn parts(&self) -> Vec<usize> {
        let mut parent: Vec<usize> = (0..self.known.len()).collect();
        let open = |list: &[usize]| list.iter().copied().filter(|one| self.known[*one].is_none()).collect::<Vec<_>>();
        let lists = self.equations.iter().map(|equation| open(&equation.unknowns));
        for list in lists.chain(self.unknowns_of.iter().map(|list| open(list)).filter(|list| list.len() < 60)) {
            for pair in list.windows(2) {
                let (a, b) = (root(&mut parent, pair[0]), root(&mut parent, pair[1]));
                parent[a] = b;
            }
        }
        (0..parent.len()).map(|one| root(&mut parent, one)).collect()
    }

    fn bound(&self, unknowns: &[usize], parts: &[usize]) -> Bound {
        let known: f64 = unknowns.iter().filter_map(|one| self.known[*one]).sum();
        let open: Vec<usize> = unknowns.iter().copied().filter(|one| self.known[*one].is_none()).collect();
        if open.is_empty() {
            let value = known.round() as u64;
            return Bound { low: value, high: Some(value) };
        }
        let here: Vec<usize> = open.iter().map(|one| parts[*one]).collect();
        let equations: Vec<&Equation> =
            self.equations.iter().filter(|equation| here.contains(&parts[equation.unknowns[0]])).collect();
        let low = optimum(OptimizationDirection::Minimize, &open, &equations).unwrap_or(0.0);
        let high = optimum(OptimizationDirection::Maximize, &open, &equations);
        // Real bounds are widened by the solver's tolerance before they become whole.
        Bound {
            low: (known + low - 1e-6).ceil().max(0.0) as u64,
            high: high.map(|high| (known + high + 1e-6).floor().max(0.0) as u64),
        }
    }
}

fn root(parent: &mut [usize], mut one: usize) -> usize {
    while parent[one] != one {
        parent[one] = parent[parent[one]];
        one = parent[one];
    }
    one
}

/// The least or the most that these unknowns can add up to; `None` where there is no limit.
fn optimum(direction: OptimizationDirection, of: &[usize], equations: &[&Equation]) -> Option<f64> {
    let mut problem = Problem::new(direction);
    let mut variables: HashMap<usize, Variable> = HashMap::new();
    let all = equations.iter().flat_map(|equation| &equation.unknowns).chain(of);
    for unknown in all {
        let weight = if of.contains(unknown) { 1.0 } else { 0.0 };
        variables.entry(*unknown).or_insert_with(|| problem.add_var(weight, (0.0, f64::INFINITY)));
    }
    for equation in equations {
        let terms: Vec<(Variable, f64)> = equation.unknowns.iter().map(|one| (variables[one], 1.0)).collect();
        problem.add_constraint(terms.as_slice(), ComparisonOp::Eq, equation.value);
    }
    match problem.solve() {
        Ok(outcome) => outcome.solution().map(microlp::Solution::objective),
        // What has no solution can only be a table that does not add up; then nothing is told of it.
        Err(Error::Unbounded | _) => None,
    }
}
