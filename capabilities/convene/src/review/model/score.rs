//! Weighted means and their spread, in whole numbers until they are shown: two proposals with the same mean
//! are told to have the same mean, whatever their numbers of reviews.
//!
//! A review gives Σ weight × score over all criteria (its points) of Σ weight (its weight). The mean of n reviews
//! is Σ points / (n × weight), between 1 and 5; the spread is the standard deviation of those n reviews.
//!
//! Worked example: weights 40, 30, 20, 10 and scores 4, 3, 5, 2 give 370 points of weight 100, which is 3.7;
//! with a second review of 310 points the mean is 3.4 and the spread 0.3.

use crate::call::model::Criterion;
use std::cmp::Ordering;
use std::collections::BTreeMap;

/// The lowest and the highest score.
pub const SCORES: std::ops::RangeInclusive<i64> = 1..=5;

/// One review in numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Points {
    /// Σ weight × score.
    pub points: i64,
    /// Σ weight.
    pub weight: i64,
}

/// The points of a review; `None` unless every criterion is answered.
pub fn points(criteria: &[Criterion], scores: &BTreeMap<String, i64>) -> Option<Points> {
    let mut sum = Points { points: 0, weight: 0 };
    for criterion in criteria {
        let score = scores.get(&criterion.code).filter(|score| SCORES.contains(score))?;
        sum = Points { points: sum.points + criterion.weight * score, weight: sum.weight + criterion.weight };
    }
    (sum.weight > 0).then_some(sum)
}

/// The weighted mean of what is answered so far, for the reviewer alone.
pub fn so_far(criteria: &[Criterion], scores: &BTreeMap<String, i64>) -> Option<Figures> {
    let answered: Vec<Criterion> =
        criteria.iter().filter(|criterion| scores.contains_key(&criterion.code)).cloned().collect();
    points(&answered, scores).map(|points| Figures::of(&[points]))
}

/// What the reviews of one proposal come to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// How many reviews.
    pub reviews: i64,
    /// Σ points.
    pub sum: i64,
    /// Σ points².
    pub squares: i64,
    /// The weight of each review.
    pub weight: i64,
}

impl Figures {
    /// The figures of these reviews. Where criteria changed meanwhile, all are brought to one weight.
    pub fn of(reviews: &[Points]) -> Figures {
        let weight = reviews.iter().map(|review| review.weight).fold(1, common_multiple);
        let scaled = || reviews.iter().map(|review| review.points * (weight / review.weight.max(1)));
        Figures {
            reviews: i64::try_from(reviews.len()).unwrap_or(i64::MAX),
            sum: scaled().sum(),
            squares: scaled().map(|p| p * p).sum(),
            weight,
        }
    }

    /// These and the others together, brought to one weight.
    pub fn with(self, other: Figures) -> Figures {
        let weight = common_multiple(self.weight, other.weight);
        let (mine, theirs) = (weight / self.weight.max(1), weight / other.weight.max(1));
        Figures {
            reviews: self.reviews + other.reviews,
            sum: self.sum * mine + other.sum * theirs,
            squares: self.squares * mine * mine + other.squares * theirs * theirs,
            weight,
        }
    }

    /// The mean; `None` without reviews.
    pub fn mean(&self) -> Option<f64> {
        (self.reviews > 0 && self.weight > 0).then(|| self.sum as f64 / (self.reviews * self.weight) as f64)
    }

    /// The mean in tenths, halves upwards: what is shown, with nothing lost on the way.
    pub fn mean_tenths(&self) -> Option<i64> {
        let whole = self.reviews * self.weight;
        (whole > 0).then(|| (20 * self.sum + whole).div_euclid(2 * whole))
    }

    /// The standard deviation of the reviews; 0 for one review, `None` for none.
    pub fn spread(&self) -> Option<f64> {
        // n·Σp² − (Σp)² is a whole number and never negative, so equal reviews have a spread of exactly 0.
        let (n, sum, squares) = (i128::from(self.reviews), i128::from(self.sum), i128::from(self.squares));
        let variance = (n * squares - sum * sum).max(0);
        (self.reviews > 0 && self.weight > 0).then(|| (variance as f64).sqrt() / (self.reviews * self.weight) as f64)
    }

    /// The spread in tenths.
    pub fn spread_tenths(&self) -> Option<i64> {
        self.spread().map(|spread| (spread * 10.0).round() as i64)
    }

    /// By mean, the best first, exactly; proposals without reviews come last.
    pub fn by_mean(&self, other: &Figures) -> Ordering {
        match (self.reviews > 0, other.reviews > 0) {
            (true, true) => {
                let one = i128::from(other.sum) * i128::from(self.reviews) * i128::from(self.weight);
                let two = i128::from(self.sum) * i128::from(other.reviews) * i128::from(other.weight);
                one.cmp(&two)
            }
            (reviewed, other_reviewed) => other_reviewed.cmp(&reviewed),
        }
    }
}

fn common_multiple(a: i64, b: i64) -> i64 {
    let (mut x, mut y) = (a.max(1), b.max(1));
    while y > 0 {
        (x, y) = (y, x % y);
    }
    a.max(1) / x * b.max(1)
}

/// Tenths as people write them: 3.7 in English, 3,7 in French.
pub fn in_words(tenths: i64, lang: &base::Lang) -> String {
    let mark = if lang.tag().starts_with("fr") { ',' } else { '.' };
    format!("{}{mark}{}", tenths.div_euclid(10), tenths.rem_euclid(10))
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::{Chance, Id, Lang, Localised, Ts};
    use proptest::prelude::*;

    fn criteria(weights: &[i64]) -> Vec<Criterion> {
        let chance = Chance::seeded(1);
        let one = |(place, weight): (usize, &i64)| Criterion {
            id: Id::new(Ts(0), &chance),
            code: format!("c{place}"),
            position: 1,
            label: Localised::default(),
            hint: Localised::default(),
            weight: *weight,
            labels: Vec::new(),
        };
        weights.iter().enumerate().map(one).collect()
    }

    fn scores(given: &[i64]) -> BTreeMap<String, i64> {
        given.iter().enumerate().map(|(place, score)| (format!("c{place}"), *score)).collect()
    }

    #[test]
    fn the_worked_example() {
        let first = points(&criteria(&[40, 30, 20, 10]), &scores(&[4, 3, 5, 2])).expect("all answered");
        assert_eq!(first, Points { points: 370, weight: 100 });
        let both = Figures::of(&[first, Points { points: 310, weight: 100 }]);
        assert_eq!((both.mean_tenths(), both.spread_tenths()), (Some(34), Some(3)));
        assert_eq!((in_words(34, &Lang::en()), in_words(34, &Lang::fr())), ("3.4".to_owned(), "3,4".to_owned()));
    }

    #[test]
    fn a_review_with_an_open_question_has_no_points() {
        assert_eq!(points(&criteria(&[1, 1]), &scores(&[4])), None);
        assert_eq!(points(&criteria(&[1]), &scores(&[6])), None);
        assert_eq!(points(&[], &scores(&[])), None);
        assert_eq!(so_far(&criteria(&[30, 10]), &scores(&[4])).and_then(|one| one.mean_tenths()), Some(40));
    }

    #[test]
    fn half_a_tenth_goes_up_and_is_not_lost_in_binary() {
        let half = Figures::of(&[Points { points: 365, weight: 100 }]);
        assert_eq!(half.mean_tenths(), Some(37));
    }

    proptest! {
        #[test]
        fn the_figures_are_those_of_the_schoolbook(given in prop::collection::vec(100i64..=500, 1..9)) {
            let reviews: Vec<Points> = given.iter().map(|points| Points { points: *points, weight: 100 }).collect();
            let figures = Figures::of(&reviews);
            let values: Vec<f64> = given.iter().map(|points| *points as f64 / 100.0).collect();
            let mean = values.iter().sum::<f64>() / values.len() as f64;
            let spread = (values.iter().map(|value| (value - mean).powi(2)).sum::<f64>() / values.len() as f64).sqrt();
            prop_assert!((figures.mean().expect("reviewed") - mean).abs() < 1e-9);
            prop_assert!((figures.spread().expect("reviewed") - spread).abs() < 1e-6);
        }

        #[test]
        fn equal_means_are_equal_whatever_the_number_of_reviews(points in 100i64..=500, n in 1usize..6, m in 1usize..6) {
            let same = |n| Figures::of(&vec![Points { points, weight: 100 }; n]);
            prop_assert_eq!(same(n).by_mean(&same(m)), Ordering::Equal);
            prop_assert_eq!(same(n).spread(), Some(0.0));
            let scaled = Figures::of(&[Points { points: points * 3, weight: 300 }, Points { points, weight: 100 }]);
            prop_assert_eq!(scaled.by_mean(&same(n)), Ordering::Equal);
        }
    }
}
