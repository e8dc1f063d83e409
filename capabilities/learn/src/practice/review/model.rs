//! Two people read what was sent, each alone: they grade what is known by the five letters of EMMIE and say what they
//! would do, with words for the author and, apart, for the desk. Whoever has a part in it says so and reads nothing.

use crate::practice::facets::codes;
use crate::practice::model::{Practice, Verdict};
use base::{Id, Ts, fold};

/// The five letters of EMMIE with their highest grade: effect, mechanism, moderators, implementation, economics.
pub const LETTERS: [&str; 5] = ["effect", "mechanism", "moderators", "implementation", "economics"];
/// The highest grade of each.
pub const GRADE_MAX: i64 = 4;
/// Words of a review for the author, and for the desk.
pub const WORDS_MAX: usize = 400;

codes! {
    /// Where a review stands.
    Standing {
        /// Asked for.
        Asked = "asked",
        /// The reviewer has a part in it.
        Conflict = "conflict",
        /// Given.
        Given = "given",
    }
}

codes! {
    /// What somebody is to the library.
    Keeper {
        /// Assigns and decides.
        Editor = "editor",
        /// Reads and grades.
        Reviewer = "reviewer",
    }
}

/// A review.
#[derive(Clone, Debug, PartialEq)]
pub struct Review {
    /// Its id.
    pub id: Id,
    /// Who was asked.
    pub person_id: Id,
    /// The name, for the desk.
    pub name: String,
    /// Where it stands.
    pub standing: Standing,
    /// Which part the reviewer has in it; empty where none was declared.
    pub conflict: String,
    /// The five grades, where it was given.
    pub grades: Option<[i64; 5]>,
    /// What the reviewer would do.
    pub verdict: Option<Verdict>,
    /// For the author.
    pub words: String,
    /// For the desk alone.
    pub desk_words: String,
    /// When it was given.
    pub given_at: Option<Ts>,
}

/// Why somebody is not asked to read a practice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotAsked {
    /// It is their own.
    Author,
    /// It comes from where they work.
    SameOrganisation,
}

/// May this person read it? Their own work, and that of their organisation, is for others.
pub fn may_ask(one: &Practice, person_id: Id, mail: &str, organisation: &str) -> Result<(), NotAsked> {
    let same_mail = !mail.is_empty() && fold(mail) == fold(&one.contact.mail);
    if one.contact.person_id == Some(person_id) || same_mail {
        return Err(NotAsked::Author);
    }
    let named = one.document.partners.iter().map(|partner| &partner.organisation).chain([&one.contact.organisation]);
    let theirs = fold(organisation);
    if !theirs.is_empty() && named.into_iter().any(|name| fold(name) == theirs) {
        return Err(NotAsked::SameOrganisation);
    }
    Ok(())
}

/// The grades that a version carries: of each letter the lower half of what was given, so that one kind reader does not
/// make evidence.
pub fn grades(given: &[[i64; 5]]) -> Vec<i64> {
    if given.is_empty() {
        return Vec::new();
    }
    let of_letter = |letter: usize| {
        let mut all: Vec<i64> = given.iter().map(|grades| grades[letter]).collect();
        all.sort_unstable();
        all[(all.len() - 1) / 2]
    };
    (0..LETTERS.len()).map(of_letter).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::Chance;

    #[test]
    fn nobody_reads_their_own_or_their_neighbours() {
        let chance = Chance::seeded(3);
        let (dario, chidi) = (Id::new(Ts(1), &chance), Id::new(Ts(2), &chance));
        let mut one = Practice::blank(Id::new(Ts(0), &chance), "K7QX2M".into(), "en", Ts(0));
        one.contact.person_id = Some(dario);
        one.contact.mail = "Dario@averne.example".into();
        one.contact.organisation = "Harbour Street Outreach".into();
        assert_eq!(may_ask(&one, dario, "", ""), Err(NotAsked::Author));
        assert_eq!(may_ask(&one, chidi, "dario@averne.example", ""), Err(NotAsked::Author));
        assert_eq!(may_ask(&one, chidi, "c@x.example", "harbour street outreach"), Err(NotAsked::SameOrganisation));
        assert_eq!(may_ask(&one, chidi, "c@x.example", "City of Port Averne"), Ok(()));
        assert_eq!(may_ask(&one, chidi, "c@x.example", ""), Ok(()));
    }

    #[test]
    fn of_two_readers_the_stricter_counts_and_of_three_the_middle_one() {
        assert_eq!(grades(&[[4, 3, 2, 1, 0], [2, 3, 4, 1, 1]]), [2, 3, 2, 1, 0]);
        assert_eq!(grades(&[[4; 5], [0; 5], [2; 5]]), [2; 5]);
        assert!(grades(&[]).is_empty());
    }
}
