//! How working together goes, in the words of those who do it: eight sentences, four answers. It speaks of the
//! partnership and never of a person; below five answers nothing is shown, since one could tell who said what.

/// The sentences, by the end of the keys of their words.
pub const QUESTIONS: [&str; 8] =
    ["purpose", "table", "decisions", "doing", "information", "heard", "means", "residents"];

/// The answers, from “not at all” to “fully”.
pub const ANSWERS: [i64; 4] = [1, 2, 3, 4];

/// Fewer answers than this are not shown to anybody.
pub const SHOWN_FROM: i64 = 5;

/// How many gave each answer to one question.
pub type Sums = [i64; 4];

/// What the answers to one question say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Told {
    /// The answer in the middle: half say it or less, half say it or more. Of two in the middle the lower one, since
    /// a doubt is worth hearing.
    pub middle: i64,
    /// The lowest and the highest answer lie more than one step apart.
    pub divided: bool,
    /// How many answered.
    pub answers: i64,
}

/// What the answers say; `None` where there are too few to be shown.
pub fn told(sums: &Sums) -> Option<Told> {
    let answers: i64 = sums.iter().sum();
    if answers < SHOWN_FROM {
        return None;
    }
    let mut below = 0;
    let middle = ANSWERS.into_iter().zip(sums).find_map(|(answer, n)| {
        below += n;
        (below * 2 >= answers).then_some(answer)
    })?;
    let given = || ANSWERS.into_iter().zip(sums).filter(|(_, n)| **n > 0).map(|(answer, _)| answer);
    let divided = given().max()? - given().min()? > 1;
    Some(Told { middle, divided, answers })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_answers_are_not_shown_and_five_are_told_by_their_middle() {
        assert_eq!(told(&[0, 0, 0, 4]), None);
        assert_eq!(told(&[0, 1, 4, 0]), Some(Told { middle: 3, divided: false, answers: 5 }));
        assert_eq!(told(&[3, 0, 0, 3]), Some(Told { middle: 1, divided: true, answers: 6 }));
        assert_eq!(told(&[0; 4]), None);
    }

    #[test]
    fn the_middle_is_the_one_that_sorting_finds() {
        for a in 0..5_i64 {
            for b in 0..5 {
                for c in 0..5 {
                    for d in 0..5 {
                        let sums = [a, b, c, d];
                        let sorted: Vec<i64> =
                            ANSWERS.iter().zip(sums).flat_map(|(answer, n)| (0..n).map(move |_| *answer)).collect();
                        let expected = (sorted.len() >= 5).then(|| sorted[(sorted.len() - 1) / 2]);
                        assert_eq!(told(&sums).map(|told| told.middle), expected, "{sums:?}");
                    }
                }
            }
        }
    }
}
