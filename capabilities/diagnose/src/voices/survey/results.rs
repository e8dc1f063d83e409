//! What a survey says: weighted shares with their interval, and nothing where few answered. A figure that is hidden is not
//! in the value that the page gets, so that no page can print it.
//!
//! **Interval.** Wilson's, at 95 %, with the effective number of answers in the place of the number (Korn and Graubard
//! give the reason: weights make a sample worth less). **Small bases** are hidden, and where one group is hidden the next
//! smallest is hidden too, since the whole less the others would give it. **Small cells** are hidden the same way.

use super::form::{Answers, Form, Kind, Question};

/// What is told of one question.
#[derive(Clone, Debug, PartialEq)]
pub enum Told {
    /// Too few answered.
    Hidden,
    /// Shares of the choices.
    Shares {
        /// So many answered.
        base: usize,
        /// As many answers of a simple sample would be as good.
        effective: f64,
        /// One for each choice; `None` where the cell is small.
        rows: Vec<Option<Share>>,
    },
    /// A mean.
    Mean {
        /// So many answered.
        base: usize,
        /// The mean.
        mean: f64,
        /// The interval.
        low: f64,
        /// The interval.
        high: f64,
    },
    /// Words, which are read by those who make them safe: only how many.
    Words {
        /// So many answered.
        base: usize,
    },
}

/// A share with its interval.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Share {
    /// The share.
    pub share: f64,
    /// The interval.
    pub low: f64,
    /// The interval.
    pub high: f64,
}

/// What may be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rules {
    /// Fewer answers are not told of.
    pub base_min: usize,
    /// Choices of fewer people are not told of.
    pub cell_min: usize,
}

const Z: f64 = 1.959_963_985;

/// Wilson's interval around a share of `n` answers.
pub fn wilson(share: f64, n: f64) -> (f64, f64) {
    let (z2, centre) = (Z * Z, share + Z * Z / (2.0 * n));
    let half = Z * (share * (1.0 - share) / n + z2 / (4.0 * n * n)).sqrt();
    let whole = 1.0 + z2 / n;
    (((centre - half) / whole).max(0.0), ((centre + half) / whole).min(1.0))
}

/// What is told of a question.
pub fn told(question: &Question, answers: &[&Answers], weights: &[f64], rules: Rules) -> Told {
    let given: Vec<(&[String], f64)> = answers
        .iter()
        .zip(weights)
        .filter_map(|(one, weight)| Some((one.get(&question.name)?.as_slice(), *weight)))
        .filter(|(values, _)| !values.is_empty())
        .collect();
    let base = given.len();
    if base < rules.base_min.max(1) {
        return Told::Hidden;
    }
    let (sum, squares): (f64, f64) = (given.iter().map(|(_, w)| w).sum(), given.iter().map(|(_, w)| w * w).sum());
    let effective = sum * sum / squares;
    match question.kind {
        Kind::Text | Kind::Note | Kind::Date => Told::Words { base },
        Kind::Integer | Kind::Decimal => {
            let number =
                |values: &[String]| values.first().and_then(|value| value.parse::<f64>().ok()).unwrap_or_default();
            let mean = given.iter().map(|(values, w)| number(values) * w).sum::<f64>() / sum;
            let spread = given.iter().map(|(values, w)| w * (number(values) - mean).powi(2)).sum::<f64>() / sum;
            let half = Z * (spread / effective).sqrt();
            Told::Mean { base, mean, low: mean - half, high: mean + half }
        }
        Kind::One | Kind::Many => {
            let counts: Vec<usize> = question
                .choices
                .iter()
                .map(|choice| given.iter().filter(|(values, _)| values.contains(&choice.value)).count())
                .collect();
            let hidden = hidden(&counts, base, question.kind == Kind::One, rules);
            let row = |(at, choice): (usize, &super::form::Choice)| {
                let of: f64 = given.iter().filter(|(values, _)| values.contains(&choice.value)).map(|(_, w)| w).sum();
                let share = of / sum;
                let (low, high) = wilson(share, effective);
                (!hidden[at]).then_some(Share { share, low, high })
            };
            Told::Shares { base, effective, rows: question.choices.iter().enumerate().map(row).collect() }
        }
    }
}

/// Which choices are hidden: those of few people, those of all but few, and of choices that make up a whole a second one.
fn hidden(counts: &[usize], base: usize, whole: bool, rules: Rules) -> Vec<bool> {
    let few = |count: usize| count > 0 && count < rules.cell_min;
    let mut hidden: Vec<bool> = counts.iter().map(|count| few(*count) || few(base - count)).collect();
    second(&mut hidden, counts, whole);
    hidden
}

/// One hidden alone is the whole less the others: the smallest of these is hidden too.
fn second(hidden: &mut [bool], counts: &[usize], whole: bool) {
    if whole && hidden.iter().filter(|one| **one).count() == 1 {
        let next = (0..counts.len()).filter(|at| !hidden[*at] && counts[*at] > 0).min_by_key(|at| counts[*at]);
        if let Some(at) = next {
            hidden[at] = true;
        }
    }
}

/// What is told of a question by the answers to another one: its choices with what is told of each group.
pub fn by_group(
    form: &Form,
    question: &Question,
    by: &str,
    answers: &[Answers],
    weights: &[f64],
    rules: Rules,
) -> Vec<Told> {
    let Some(by) = form.question(by) else { return Vec::new() };
    let within = |value: &str| -> (Vec<&Answers>, Vec<f64>) {
        let own = answers
            .iter()
            .zip(weights)
            .filter(|(one, _)| one.get(&by.name).is_some_and(|values| values.iter().any(|v| v == value)));
        own.map(|(one, weight)| (one, *weight)).unzip()
    };
    let groups: Vec<(Vec<&Answers>, Vec<f64>)> = by.choices.iter().map(|choice| within(&choice.value)).collect();
    let bases: Vec<usize> =
        groups.iter().map(|(own, _)| own.iter().filter(|one| one.contains_key(&question.name)).count()).collect();
    let mut small: Vec<bool> = bases.iter().map(|base| *base < rules.base_min).collect();
    // A group in which nobody is, is known to be nobody: only one that hides somebody needs a second one.
    let somebody = small.iter().zip(&bases).filter(|(small, base)| **small && **base > 0).count();
    if somebody == 1 {
        let mut hides: Vec<bool> = small.iter().zip(&bases).map(|(small, base)| *small && *base > 0).collect();
        second(&mut hides, &bases, true);
        small.iter_mut().zip(hides).for_each(|(small, hides)| *small |= hides);
    }
    let mut all: Vec<Told> = groups
        .iter()
        .zip(&small)
        .map(|((own, weights), small)| if *small { Told::Hidden } else { told(question, own, weights, rules) })
        .collect();
    alike(&mut all);
    all
}

/// A choice that is hidden in one group is hidden in all: the whole less the other groups would give it.
fn alike(all: &mut [Told]) {
    let mut gone: Vec<usize> = Vec::new();
    for one in all.iter() {
        if let Told::Shares { rows, .. } = one {
            gone.extend((0..rows.len()).filter(|at| rows[*at].is_none()));
        }
    }
    for one in all.iter_mut() {
        if let Told::Shares { rows, .. } = one {
            gone.iter().for_each(|at| rows[*at] = None);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::form::tests::question;
    use super::*;

    const RULES: Rules = Rules { base_min: 30, cell_min: 5 };

    fn answers(lines: &[(&str, &str, usize)]) -> Vec<Answers> {
        let one = |safe: &str, side: &str| {
            Answers::from([("safe".into(), vec![safe.into()]), ("side".into(), vec![side.into()])])
        };
        lines.iter().flat_map(|(safe, side, n)| vec![one(safe, side); *n]).collect()
    }

    fn form() -> Form {
        let safe = question("safe", Kind::One, "", &["yes", "partly", "no"]);
        Form {
            langs: vec!["en".into()],
            questions: vec![safe, question("side", Kind::One, "", &["east", "west", "hill"])],
        }
    }

    #[test]
    fn a_share_has_the_interval_of_wilson() {
        // 40 of 100: the usual table gives .309 to .498.
        let (low, high) = wilson(0.4, 100.0);
        assert!((low - 0.3094).abs() < 1e-3 && (high - 0.4980).abs() < 1e-3, "{low} {high}");
        assert_eq!(wilson(0.0, 50.0).0, 0.0);
        assert!(wilson(1.0, 50.0).1 > 0.999);
    }

    #[test]
    fn weights_make_a_sample_worth_less() {
        let all = answers(&[("yes", "east", 50), ("no", "west", 50)]);
        let of: Vec<&Answers> = all.iter().collect();
        let weights: Vec<f64> = (0..100).map(|at| if at < 50 { 0.5 } else { 1.5 }).collect();
        let Told::Shares { base, effective, rows } = told(&form().questions[0], &of, &weights, RULES) else {
            panic!("it is told")
        };
        assert_eq!(base, 100);
        assert!((effective - 80.0).abs() < 1e-9);
        assert!((rows[0].expect("shown").share - 0.25).abs() < 1e-9);
    }

    #[test]
    fn few_answers_are_not_told_of_and_few_people_neither() {
        let all = answers(&[("yes", "east", 29)]);
        let of: Vec<&Answers> = all.iter().collect();
        assert_eq!(told(&form().questions[0], &of, &[1.0; 29], RULES), Told::Hidden);
        let all = answers(&[("yes", "east", 40), ("partly", "east", 10), ("no", "east", 2)]);
        let of: Vec<&Answers> = all.iter().collect();
        let Told::Shares { rows, .. } = told(&form().questions[0], &of, &[1.0; 52], RULES) else {
            panic!("it is told")
        };
        assert_eq!(
            rows.iter().map(Option::is_some).collect::<Vec<_>>(),
            [true, false, false],
            "two alone would be the rest"
        );
    }

    #[test]
    fn a_small_group_takes_the_next_smallest_with_it() {
        let all = answers(&[
            ("yes", "east", 30),
            ("no", "east", 30),
            ("yes", "west", 20),
            ("no", "west", 20),
            ("yes", "hill", 6),
            ("no", "hill", 6),
        ]);
        let weights = vec![1.0; all.len()];
        let form = form();
        let told = by_group(&form, &form.questions[0], "side", &all, &weights, RULES);
        assert!(matches!(told[0], Told::Shares { .. }));
        assert_eq!((told[1].clone(), told[2].clone()), (Told::Hidden, Told::Hidden), "112 − 60 − 40 would be the 12");
    }

    #[test]
    fn a_choice_hidden_in_one_group_is_hidden_in_all() {
        let all = answers(&[
            ("yes", "east", 30),
            ("partly", "east", 20),
            ("no", "east", 20),
            ("yes", "west", 30),
            ("partly", "west", 20),
            ("no", "west", 3),
        ]);
        let weights = vec![1.0; all.len()];
        let form = form();
        for one in by_group(&form, &form.questions[0], "side", &all, &weights, RULES).into_iter().take(2) {
            let Told::Shares { rows, .. } = one else { panic!("both are told of") };
            assert_eq!(rows.iter().map(Option::is_some).collect::<Vec<_>>(), [true, false, false]);
        }
    }
}
