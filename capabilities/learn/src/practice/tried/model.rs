//! A note of somebody who tried something.

use crate::practice::facets::codes;
use base::{Id, Ts};

/// Words of what was changed and of what came of it.
pub const WORDS_MAX: usize = 120;

codes! {
    /// Where it stands with those who tried it.
    Outcome {
        /// It has begun.
        Began = "began",
        /// It works for them.
        GoesOn = "goes-on",
        /// In part.
        Mixed = "mixed",
        /// They gave it up.
        Ended = "ended",
    }
}

codes! {
    /// Whether readers see a note.
    Standing {
        /// Nobody has read it yet.
        Waits = "waits",
        /// It is shown.
        Shown = "shown",
        /// It is not.
        Refused = "refused",
    }
}

/// What a note is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// A practice.
    Practice(Id),
    /// A strategy against a barrier.
    Strategy(Id),
}

/// A note.
#[derive(Clone, Debug, PartialEq)]
pub struct Tried {
    /// Its id.
    pub id: Id,
    /// What it is about.
    pub about: About,
    /// Who tried it.
    pub organisation: String,
    /// Where.
    pub place: String,
    /// Since which year.
    pub year: i64,
    /// What they changed.
    pub adaptation: String,
    /// What came of it.
    pub result: String,
    /// Where it stands with them.
    pub outcome: Outcome,
    /// The gathering or session at which it was said; empty where it was told here.
    pub said_at: String,
    /// Its address inside this house.
    pub said_path: String,
    /// The language of the words.
    pub lang: String,
    /// Who told it; never shown.
    pub name: String,
    /// Their address; never shown.
    pub mail: String,
    /// Their account, where there is one.
    pub person_id: Option<Id>,
    /// When.
    pub told_at: Ts,
    /// Whether readers see it.
    pub standing: Standing,
}

/// A year in which something may have begun: not one ahead of the next.
pub fn year(typed: &str, this_year: i64) -> Option<i64> {
    typed.trim().parse().ok().filter(|year| (1950..=this_year + 1).contains(year))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_tried_it_in_a_year_to_come() {
        assert_eq!(year(" 2027 ", 2027), Some(2027));
        assert_eq!(year("2028", 2027), Some(2028), "it begins in January");
        for wrong in ["2029", "1492", "last year", ""] {
            assert_eq!(year(wrong, 2027), None, "{wrong:?}");
        }
    }
}
