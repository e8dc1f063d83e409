//! What a paragraph of minutes is, and what happens when two people write the same one.

use base::Id;

/// A paragraph is at most so long.
pub const CHARS_MAX: usize = 4_000;

/// What a paragraph is besides a note: such paragraphs are the conclusions.
pub const MARKS: [&str; 6] = ["recommendation", "action", "made", "best-practice", "barrier", "quotation"];

/// A paragraph.
#[derive(Clone, Debug, PartialEq)]
pub struct Paragraph {
    /// Its id.
    pub id: Id,
    /// Its place, from 1.
    pub number: i64,
    /// What was noted; empty where it was taken out.
    pub text: String,
    /// One of [`MARKS`], or empty.
    pub mark: String,
    /// Grows with every change.
    pub version: i64,
    /// Who wrote it last.
    pub by: Option<Id>,
}

/// What becomes of a change that was begun from an earlier version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is written.
    Written,
    /// It says what stands there already.
    Same,
    /// Somebody else changed it meanwhile: both are shown, and whoever wrote chooses.
    Both,
}

/// Decides about a change that was begun from the version `from`.
pub fn weigh(now: &Paragraph, from: i64, text: &str, mark: &str) -> Outcome {
    if now.text == text && now.mark == mark {
        Outcome::Same
    } else if now.version == from {
        Outcome::Written
    } else {
        Outcome::Both
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::{Chance, Ts};

    #[test]
    fn a_change_from_an_old_version_is_never_written_over_another() {
        let id = Id::new(Ts(0), &Chance::seeded(1));
        let now = Paragraph { id, number: 1, text: "Beds.".into(), mark: String::new(), version: 3, by: None };
        assert_eq!(weigh(&now, 3, "Beds and nurses.", ""), Outcome::Written);
        assert_eq!(weigh(&now, 2, "Vans.", ""), Outcome::Both);
        assert_eq!(weigh(&now, 1, "Beds.", ""), Outcome::Same, "sent twice");
        assert_eq!(weigh(&now, 2, "Beds.", "action"), Outcome::Both);
    }
}
