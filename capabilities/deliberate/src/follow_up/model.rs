//! Submissions with their answers, and reports on points.

use base::{Id, Ts};

/// What an institution answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It takes the recommendation up.
    TakesUp,
    /// In part.
    Partly,
    /// It does not.
    Declines,
    /// It only says that it has it.
    Received,
}

impl Verdict {
    /// All, as a form offers them.
    pub const ALL: [Verdict; 4] = [Verdict::TakesUp, Verdict::Partly, Verdict::Declines, Verdict::Received];

    /// The word that is stored.
    pub fn code(self) -> &'static str {
        match self {
            Verdict::TakesUp => "takes-up",
            Verdict::Partly => "partly",
            Verdict::Declines => "declines",
            Verdict::Received => "received",
        }
    }

    /// The verdict of this word.
    pub fn parse(word: &str) -> Option<Verdict> {
        Verdict::ALL.into_iter().find(|one| one.code() == word)
    }
}

/// That it was submitted.
#[derive(Clone, Debug, PartialEq)]
pub struct Submission {
    /// Its id.
    pub id: Id,
    /// The government or institution.
    pub institution: String,
    /// The code of its level; empty where nobody said.
    pub level: String,
    /// The policy process it aims at.
    pub process: String,
    /// The day that process decides, as an ISO date; empty where it is open.
    pub aims_on: String,
    /// The day it was sent.
    pub sent_on: String,
    /// What came back, oldest first.
    pub answers: Vec<Answer>,
}

/// An answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// What it comes to.
    pub verdict: Verdict,
    /// Its words, or what it says.
    pub words: String,
    /// Where it can be read; empty where nowhere.
    pub link: String,
    /// The day.
    pub answered_on: String,
}

/// What became of a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Done {
    /// Done.
    Done,
    /// In part.
    Partly,
    /// Not done.
    Not,
}

impl Done {
    /// All, as a form offers them.
    pub const ALL: [Done; 3] = [Done::Done, Done::Partly, Done::Not];

    /// The word that is stored.
    pub fn code(self) -> &'static str {
        match self {
            Done::Done => "done",
            Done::Partly => "partly",
            Done::Not => "not",
        }
    }

    /// The state of this word.
    pub fn parse(word: &str) -> Option<Done> {
        Done::ALL.into_iter().find(|one| one.code() == word)
    }
}

/// A report on one point.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// The point.
    pub paragraph_id: Id,
    /// The delegation that reports; `None` where it is somebody else.
    pub body_id: Option<Id>,
    /// Who reports.
    pub by: String,
    /// What became of it.
    pub state: Done,
    /// In words.
    pub words: String,
    /// How one can see it.
    pub evidence: String,
    /// Where; empty where nowhere.
    pub link: String,
    /// The day.
    pub reported_on: String,
    /// When it was written down.
    pub reported_at: Ts,
}

/// The latest report of each who reported on a point: a later one takes the place of an earlier one. `reports` come
/// oldest first; so do the answers.
pub fn standing(reports: &[Report]) -> Vec<&Report> {
    let later = |one: &Report, at: usize| {
        reports[at + 1..].iter().any(|other| other.paragraph_id == one.paragraph_id && other.by == one.by)
    };
    reports.iter().enumerate().filter(|(at, one)| !later(one, *at)).map(|(_, one)| one).collect()
}

/// How many points stand how: done, partly, not, without a report. A point counts by its best report, since a
/// recommendation that somebody carried out was carried out somewhere.
pub fn summary(points: &[Id], reports: &[Report]) -> (usize, usize, usize, usize) {
    let standing = standing(reports);
    let mut counts = (0, 0, 0, 0);
    for point in points {
        let has = |state| standing.iter().any(|one| one.paragraph_id == *point && one.state == state);
        match () {
            () if has(Done::Done) => counts.0 += 1,
            () if has(Done::Partly) => counts.1 += 1,
            () if has(Done::Not) => counts.2 += 1,
            () => counts.3 += 1,
        }
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::Chance;

    #[test]
    fn a_later_report_takes_the_place_of_an_earlier_one() {
        let chance = Chance::seeded(3);
        let (first, second, third) = (Id::new(Ts(1), &chance), Id::new(Ts(2), &chance), Id::new(Ts(3), &chance));
        let report = |paragraph_id, by: &str, state, at| Report {
            paragraph_id,
            body_id: None,
            by: by.into(),
            state,
            words: "…".into(),
            evidence: String::new(),
            link: String::new(),
            reported_on: "2027-09-14".into(),
            reported_at: Ts(at),
        };
        let reports = [
            report(first, "Kestrel Bay", Done::Not, 1),
            report(first, "Oldmere", Done::Partly, 2),
            report(first, "Kestrel Bay", Done::Done, 3),
            report(second, "Oldmere", Done::Not, 4),
        ];
        assert_eq!(standing(&reports).len(), 3);
        assert_eq!(summary(&[first, second, third], &reports), (1, 0, 1, 1));
    }
}
