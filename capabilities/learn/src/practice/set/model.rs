//! A set: draft → agreed → published. Whatever changes in an agreed one makes it a draft again, since nobody agreed to
//! that; a published one stands as it was agreed.

use crate::practice::facets::codes;
use base::{Id, Localised, Ts};

/// Words of an introduction.
pub const INTRODUCTION_WORDS: usize = 300;
/// Words about why a practice is in the set.
pub const WHY_WORDS: usize = 60;
/// More than this nobody can agree on.
pub const ITEMS_MAX: usize = 40;

codes! {
    /// Where a set stands.
    State {
        /// Being put together.
        Draft = "draft",
        /// Agreed on.
        Agreed = "agreed",
        /// Everybody reads it.
        Published = "published",
    }
}

/// A set.
#[derive(Clone, Debug, PartialEq)]
pub struct Set {
    /// Its id.
    pub id: Id,
    /// Its code in addresses.
    pub code: String,
    /// The gathering.
    pub gathering_id: Id,
    /// Its code.
    pub gathering_code: String,
    /// What it was called when the set was begun.
    pub gathering_title: Localised,
    /// Where it stands.
    pub state: State,
    /// The title.
    pub title: Localised,
    /// The introduction.
    pub introduction: Localised,
    /// Who agreed on it, in words.
    pub agreed_by: String,
    /// On which day, as an ISO date; empty while it is a draft.
    pub agreed_on: String,
    /// When it was published.
    pub published_at: Option<Ts>,
    /// Counts the changes.
    pub revision: i64,
}

/// A practice in a set.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// The practice.
    pub practice_id: Id,
    /// Its place, from 1.
    pub position: i64,
    /// Why it is in the set.
    pub why: Localised,
}

/// Why a set does not go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotMoved {
    /// It has no title in any language, or no practice.
    Empty,
    /// It is published and stands.
    Stands,
    /// Nobody has agreed on it.
    NotAgreed,
}

/// May it be changed?
pub fn may_change(set: &Set) -> Result<(), NotMoved> {
    if set.state == State::Published { Err(NotMoved::Stands) } else { Ok(()) }
}

/// May it be agreed on?
pub fn may_agree(set: &Set, items: usize) -> Result<(), NotMoved> {
    match set.state {
        State::Draft if set.title.is_empty() || items == 0 => Err(NotMoved::Empty),
        State::Draft => Ok(()),
        _ => Err(NotMoved::Stands),
    }
}

/// May it be published?
pub fn may_publish(set: &Set) -> Result<(), NotMoved> {
    match set.state {
        State::Agreed => Ok(()),
        State::Draft => Err(NotMoved::NotAgreed),
        State::Published => Err(NotMoved::Stands),
    }
}

/// Something in it changed: what was agreed is no longer what stands.
pub fn changed(set: &mut Set) {
    set.state = State::Draft;
    set.agreed_by.clear();
    set.agreed_on.clear();
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::Chance;

    fn set(state: State) -> Set {
        let id = Id::new(Ts(0), &Chance::seeded(1));
        Set {
            id,
            code: "K7QX2M".into(),
            gathering_id: id,
            gathering_code: "averne".into(),
            gathering_title: Localised::both("Averne", ""),
            state,
            title: Localised::both("What holds partnerships together", ""),
            introduction: Localised::default(),
            agreed_by: String::new(),
            agreed_on: String::new(),
            published_at: None,
            revision: 1,
        }
    }

    #[test]
    fn nobody_publishes_what_nobody_agreed_on() {
        assert_eq!(may_agree(&set(State::Draft), 0), Err(NotMoved::Empty));
        assert_eq!(may_agree(&set(State::Draft), 1), Ok(()));
        assert_eq!(may_publish(&set(State::Draft)), Err(NotMoved::NotAgreed));
        assert_eq!(may_publish(&set(State::Agreed)), Ok(()));
        assert_eq!(may_change(&set(State::Published)), Err(NotMoved::Stands));
        let mut agreed = set(State::Agreed);
        (agreed.agreed_by, agreed.agreed_on) = ("The plenary".into(), "2027-03-01".into());
        changed(&mut agreed);
        assert_eq!((agreed.state, agreed.agreed_on.as_str()), (State::Draft, ""));
    }
}
