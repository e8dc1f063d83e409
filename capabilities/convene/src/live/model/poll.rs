//! Polls: five kinds of question to the room, what counts as an answer to each, and how answers are added up.

use base::{Id, Lang, Localised, one_line};
use std::collections::BTreeMap;

/// Most choices of a poll: more are not read on a phone.
pub const CHOICES_MAX: usize = 12;
/// A rating goes from 1 to this.
pub const RATING_MAX: usize = 5;
/// The longest answer in words of one's own.
pub const OPEN_CHARS_MAX: usize = 140;

/// How a poll is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One of the choices.
    Single,
    /// Any of the choices.
    Several,
    /// From 1 to 5.
    Rating,
    /// The choices in one's own order.
    Ranking,
    /// In words of one's own.
    Open,
}

impl Kind {
    /// All kinds in the order they are offered.
    pub const ALL: [Kind; 5] = [Kind::Single, Kind::Several, Kind::Rating, Kind::Ranking, Kind::Open];

    /// As it is stored.
    pub fn code(self) -> &'static str {
        match self {
            Kind::Single => "single",
            Kind::Several => "several",
            Kind::Rating => "rating",
            Kind::Ranking => "ranking",
            Kind::Open => "open",
        }
    }

    /// From how it is stored.
    pub fn parse(code: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// Answers are picked from a list that was written before.
    pub fn has_choices(self) -> bool {
        matches!(self, Kind::Single | Kind::Several | Kind::Ranking)
    }
}

/// How far a poll is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PollState {
    /// Prepared; only moderators see it.
    Ahead,
    /// Answers are taken.
    Open,
    /// No more answers.
    Closed,
}

impl PollState {
    /// As it is stored.
    pub fn code(self) -> &'static str {
        match self {
            PollState::Ahead => "ahead",
            PollState::Open => "open",
            PollState::Closed => "closed",
        }
    }

    /// From how it is stored.
    pub fn parse(code: &str) -> Option<PollState> {
        [PollState::Ahead, PollState::Open, PollState::Closed].into_iter().find(|state| state.code() == code)
    }
}

/// A question to the room.
#[derive(Clone, Debug, PartialEq)]
pub struct Poll {
    /// Its id.
    pub id: Id,
    /// Its code in addresses.
    pub code: String,
    /// How it is answered.
    pub kind: Kind,
    /// What is asked.
    pub question: Localised,
    /// What may be chosen.
    pub choices: Vec<Localised>,
    /// How far it is.
    pub state: PollState,
    /// Nobody in the room sees figures before it is closed.
    pub hides: bool,
    /// A moderator lets everybody see the figures.
    pub shown: bool,
    /// Its place in the list.
    pub position: i64,
}

impl Poll {
    /// The room sees the figures now.
    pub fn tells(&self) -> bool {
        match self.state {
            PollState::Ahead => false,
            PollState::Open => !self.hides,
            PollState::Closed => self.shown,
        }
    }

    /// The words of each line of its result.
    pub fn lines(&self, lang: &Lang) -> Vec<String> {
        match self.kind {
            Kind::Rating => (1..=RATING_MAX).map(|mark| mark.to_string()).collect(),
            _ => self.choices.iter().map(|choice| choice.in_lang(lang).to_owned()).collect(),
        }
    }

    /// Reads an answer as a form brings it: numbers of choices from 1, or words.
    pub fn read(&self, chosen: &[&str], words: &str) -> Result<Answer, Refused> {
        let numbers: Vec<usize> = chosen.iter().filter_map(|one| one.parse().ok()).collect();
        let most = if self.kind == Kind::Rating { RATING_MAX } else { self.choices.len() };
        let proper = numbers.len() == chosen.len() && numbers.iter().all(|number| (1..=most).contains(number));
        let mut once = numbers.clone();
        once.sort_unstable();
        once.dedup();
        let fits = proper
            && once.len() == numbers.len()
            && match self.kind {
                Kind::Single | Kind::Rating => numbers.len() == 1,
                Kind::Several => !numbers.is_empty(),
                Kind::Ranking => numbers.len() == self.choices.len(),
                Kind::Open => numbers.is_empty(),
            };
        let words = if self.kind == Kind::Open { one_line(words) } else { String::new() };
        match (fits, self.kind, words.chars().count()) {
            (true, Kind::Open, 1..=OPEN_CHARS_MAX)
            | (true, Kind::Single | Kind::Several | Kind::Rating | Kind::Ranking, _) => Ok(Answer { numbers, words }),
            (_, Kind::Open, over) if over > OPEN_CHARS_MAX => Err(Refused::TooLong),
            (_, Kind::Ranking, _) => Err(Refused::NotRanked),
            _ => Err(Refused::Nothing),
        }
    }
}

/// What somebody answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The numbers of the choices, from 1; of a ranking in their order.
    pub numbers: Vec<usize>,
    /// The words of an open answer.
    pub words: String,
}

impl Answer {
    /// As it is stored.
    pub fn code(&self) -> String {
        self.numbers.iter().map(usize::to_string).collect::<Vec<_>>().join(" ")
    }
}

/// Why an answer is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// Nothing was chosen or written.
    Nothing,
    /// A ranking needs each choice at one place.
    NotRanked,
    /// Too many words.
    TooLong,
}

/// Answers added up.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tally {
    /// How many people answered.
    pub people: i64,
    /// For each line, in the order of the choices: how many chose it; of a ranking the points (the first of n gets
    /// n points, the last one).
    pub lines: Vec<i64>,
}

impl Tally {
    /// The share of a line in whole per cent: of people, or of all points of a ranking.
    pub fn percent(&self, line: usize, kind: Kind) -> i64 {
        let whole = if kind == Kind::Ranking { self.lines.iter().sum() } else { self.people };
        let part = self.lines.get(line).copied().unwrap_or(0);
        if whole <= 0 { 0 } else { (part * 200 + whole) / (whole * 2) }
    }
}

/// Adds up what was stored: each distinct answer with how often it was given.
pub fn tally(poll: &Poll, answers: &BTreeMap<String, i64>) -> Tally {
    let most = if poll.kind == Kind::Rating { RATING_MAX } else { poll.choices.len() };
    let mut tally = Tally { people: answers.values().sum(), lines: vec![0; most] };
    for (code, times) in answers {
        for (place, number) in code.split(' ').filter_map(|one| one.parse::<usize>().ok()).enumerate() {
            let points =
                if poll.kind == Kind::Ranking { i64::try_from(most - place.min(most)).unwrap_or(0) } else { 1 };
            if let Some(line) = number.checked_sub(1).and_then(|at| tally.lines.get_mut(at)) {
                *line += points * times;
            }
        }
    }
    tally
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::{Chance, Ts};

    fn poll(kind: Kind) -> Poll {
        Poll {
            id: Id::new(Ts(0), &Chance::seeded(1)),
            code: "K7QX2M".to_owned(),
            kind,
            question: Localised::default(),
            choices: ["A", "B", "C"].map(|text| Localised::only(&Lang::en(), text)).to_vec(),
            state: PollState::Open,
            hides: true,
            shown: false,
            position: 1,
        }
    }

    #[test]
    fn an_answer_that_is_none_is_refused_with_its_reason() {
        assert_eq!(poll(Kind::Single).read(&["2"], "").map(|a| a.code()), Ok("2".to_owned()));
        for chosen in [&[][..], &["0"], &["4"], &["1", "2"], &["x"], &["-1"], &["1 2"]] {
            assert_eq!(poll(Kind::Single).read(chosen, ""), Err(Refused::Nothing), "{chosen:?}");
        }
        assert_eq!(poll(Kind::Several).read(&["1", "1"], ""), Err(Refused::Nothing), "one choice is one choice");
        assert_eq!(poll(Kind::Ranking).read(&["3", "1", "2"], "").map(|a| a.code()), Ok("3 1 2".to_owned()));
        assert_eq!(poll(Kind::Ranking).read(&["3", "1"], ""), Err(Refused::NotRanked));
        assert_eq!(poll(Kind::Ranking).read(&["3", "1", "1"], ""), Err(Refused::NotRanked));
        assert_eq!(poll(Kind::Open).read(&[], " more\nbeds ").map(|a| a.words), Ok("more beds".to_owned()));
        assert_eq!(poll(Kind::Open).read(&[], "   "), Err(Refused::Nothing));
        assert_eq!(poll(Kind::Open).read(&[], &"é".repeat(141)), Err(Refused::TooLong));
    }

    #[test]
    fn the_first_of_three_gets_three_points() {
        let answers = BTreeMap::from([("3 1 2".to_owned(), 2), ("1 2 3".to_owned(), 1)]);
        let sum = tally(&poll(Kind::Ranking), &answers);
        assert_eq!(sum, Tally { people: 3, lines: vec![7, 4, 7] });
        assert_eq!((0..3).map(|line| sum.percent(line, Kind::Ranking)).collect::<Vec<_>>(), [39, 22, 39]);
        let answers = BTreeMap::from([("1 3".to_owned(), 2), ("2".to_owned(), 1)]);
        let sum = tally(&poll(Kind::Several), &answers);
        assert_eq!(sum, Tally { people: 3, lines: vec![2, 1, 2] });
        assert_eq!(sum.percent(0, Kind::Several), 67, "of people, so that the sum may pass 100");
        assert_eq!(tally(&poll(Kind::Open), &BTreeMap::new()).percent(0, Kind::Open), 0);
    }

    #[test]
    fn figures_are_told_when_the_moderator_wants() {
        let mut one = poll(Kind::Single);
        assert!(!one.tells(), "hidden until closed");
        one.hides = false;
        assert!(one.tells());
        one.state = PollState::Closed;
        assert!(!one.tells(), "closed and kept hidden");
        one.shown = true;
        assert!(one.tells());
    }
}
