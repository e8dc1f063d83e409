//! How scores become an order, and what may be told of them. Pure.

use crate::audit::model::{Audit, Scoring, ScoringState};
use base::{Id, Localised};

/// Fewer scorers than this and a range would tell who scored what: then means alone are told.
pub const SCORERS_MIN: usize = 4;

/// With fewer scorers than this a mean would tell one of them what the other scored.
pub const ANONYMOUS_MIN: usize = 3;

/// A criterion. Its weight is one of three words: it counts (1), counts double (2), counts triple (3).
#[derive(Clone, Debug, PartialEq)]
pub struct Criterion {
    /// Its id.
    pub id: Id,
    /// Its place.
    pub position: i64,
    /// Its name.
    pub name: Localised,
    /// What is asked.
    pub question: Localised,
    /// From 1 to 3.
    pub weight: i64,
}

/// A problem that may become a priority.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// Its id.
    pub id: Id,
    /// From 1, within the audit.
    pub number: i64,
    /// What it is called.
    pub title: Localised,
    /// The finding it rests on.
    pub finding_id: Option<Id>,
    /// The how manieth priority it became.
    pub chosen_as: Option<i64>,
    /// Why, where that is not the order of the scores.
    pub chosen_why: String,
}

/// A score from 0 to 5 that a member gave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Score {
    /// The problem.
    pub problem_id: Id,
    /// The criterion.
    pub criterion_id: Id,
    /// The member.
    pub person_id: Id,
    /// From 0 to 5.
    pub score: i64,
}

/// What the scores of one problem come to.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The problem.
    pub problem: Problem,
    /// Its place by the scores, from 1; equal sums share a place; `None` where nobody scored it.
    pub place: Option<usize>,
    /// The mean of each criterion, in the order of the criteria.
    pub means: Vec<Option<f64>>,
    /// The lowest and highest score of each criterion.
    pub ranges: Vec<Option<(i64, i64)>>,
    /// The sum of the means, each times its weight.
    pub sum: Option<f64>,
    /// How many members scored it.
    pub scorers: usize,
}

/// The order by the scores: the sum of the means of the criteria, each times its weight. A criterion that nobody scored
/// counts nothing. Problems of the same sum share their place and stand by their numbers.
pub fn order(problems: &[Problem], criteria: &[Criterion], scores: &[Score]) -> Vec<Line> {
    let mut lines: Vec<Line> = problems.iter().map(|one| line(one, criteria, scores)).collect();
    // Sums are compared as the page prints them, so that what looks equal is equal.
    let printed = |line: &Line| line.sum.map(tenths);
    lines.sort_by(|a, b| printed(b).cmp(&printed(a)).then(a.problem.number.cmp(&b.problem.number)));
    let sums: Vec<Option<i64>> = lines.iter().map(printed).collect();
    for (at, line) in lines.iter_mut().enumerate() {
        line.place = sums[at].map(|own| sums.iter().filter(|other| **other > Some(own)).count() + 1);
    }
    lines
}

fn line(problem: &Problem, criteria: &[Criterion], scores: &[Score]) -> Line {
    let own: Vec<&Score> = scores.iter().filter(|score| score.problem_id == problem.id).collect();
    let of = |criterion: &Criterion| -> Vec<i64> {
        own.iter().filter(|score| score.criterion_id == criterion.id).map(|score| score.score).collect()
    };
    let each: Vec<Vec<i64>> = criteria.iter().map(of).collect();
    let means: Vec<Option<f64>> = each.iter().map(|given| mean(given)).collect();
    let weighted = means.iter().zip(criteria).filter_map(|(mean, one)| mean.map(|mean| mean * one.weight as f64));
    let mut people: Vec<Id> = own.iter().map(|score| score.person_id).collect();
    people.sort_unstable();
    people.dedup();
    Line {
        problem: problem.clone(),
        place: None,
        sum: (!own.is_empty()).then(|| weighted.sum()),
        ranges: each.iter().map(|given| Some((*given.iter().min()?, *given.iter().max()?))).collect(),
        means,
        scorers: people.len(),
    }
}

fn mean(given: &[i64]) -> Option<f64> {
    (!given.is_empty()).then(|| given.iter().sum::<i64>() as f64 / given.len() as f64)
}

/// A sum in tenths, as it is printed.
pub fn tenths(sum: f64) -> i64 {
    (sum * 10.0).round() as i64
}

/// The largest sum there can be.
pub fn sum_max(criteria: &[Criterion]) -> i64 {
    criteria.iter().map(|one| one.weight * 5).sum()
}

/// Whether the result may be told: only once scoring is closed, so that nobody scores after others.
pub fn tells_result(audit: &Audit) -> bool {
    audit.scoring_state == ScoringState::Closed
}

/// Whether scoring may be closed: where scores are anonymous, only once enough scored that a mean hides each.
pub fn may_close(audit: &Audit, scores: &[Score]) -> bool {
    let mut people: Vec<Id> = scores.iter().map(|score| score.person_id).collect();
    people.sort_unstable();
    people.dedup();
    audit.scoring == Scoring::Named && !people.is_empty() || people.len() >= ANONYMOUS_MIN
}

/// Whether scores are told with names.
pub fn tells_names(audit: &Audit) -> bool {
    tells_result(audit) && audit.scoring == Scoring::Named
}

/// Whether lowest and highest scores may be told: with names anyway; else only where enough scored that none stands out.
pub fn tells_ranges(audit: &Audit, scorers: usize) -> bool {
    tells_names(audit) || tells_result(audit) && scorers >= SCORERS_MIN
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::{Chance, Ts};

    fn ids(count: usize) -> Vec<Id> {
        let chance = Chance::seeded(5);
        (0..count).map(|_| Id::new(Ts(1), &chance)).collect()
    }

    fn problem(id: Id, number: i64) -> Problem {
        Problem {
            id,
            number,
            title: Localised::default(),
            finding_id: None,
            chosen_as: None,
            chosen_why: String::new(),
        }
    }

    fn criterion(id: Id, position: i64, weight: i64) -> Criterion {
        Criterion { id, position, name: Localised::default(), question: Localised::default(), weight }
    }

    #[test]
    fn the_sum_is_what_one_reckons_by_hand() {
        let id = ids(6);
        let problems = [problem(id[0], 1), problem(id[1], 2), problem(id[2], 3)];
        let criteria = [criterion(id[3], 1, 2), criterion(id[4], 2, 1)];
        let given = |problem, criterion, person, score| Score {
            problem_id: problem,
            criterion_id: criterion,
            person_id: person,
            score,
        };
        let (amina, bartolo) = (id[5], id[0]);
        let scores = [
            given(id[0], id[3], amina, 3),
            given(id[0], id[3], bartolo, 4),
            given(id[0], id[4], amina, 1),
            given(id[1], id[3], amina, 4),
            given(id[1], id[4], amina, 0),
        ];
        let lines = order(&problems, &criteria, &scores);
        // 2 × (3 + 4) / 2 + 1 × 1 = 8 and 2 × 4 + 1 × 0 = 8: they share the first place; the third was not scored.
        let told: Vec<_> = lines.iter().map(|line| (line.problem.number, line.place, line.sum, line.scorers)).collect();
        assert_eq!(told, [(1, Some(1), Some(8.0), 2), (2, Some(1), Some(8.0), 1), (3, None, None, 0)]);
        assert_eq!(lines[0].means, [Some(3.5), Some(1.0)]);
        assert_eq!(lines[0].ranges, [Some((3, 4)), Some((1, 1))]);
        assert_eq!(sum_max(&criteria), 15);
    }

    #[test]
    fn a_better_score_never_lowers_the_place() {
        let id = ids(4);
        let (problems, criteria) = ([problem(id[0], 1), problem(id[1], 2)], [criterion(id[2], 1, 3)]);
        let place = |score| {
            let own = Score { problem_id: id[0], criterion_id: id[2], person_id: id[3], score };
            let other = Score { problem_id: id[1], score: 3, ..own };
            let lines = order(&problems, &criteria, &[own, other]);
            lines.iter().find(|line| line.problem.id == id[0]).and_then(|line| line.place).expect("scored")
        };
        for score in 0..5 {
            assert!(place(score + 1) <= place(score));
        }
    }
}
