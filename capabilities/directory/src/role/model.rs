//! A role held in one gathering, or on the server. It is granted by somebody, at a time, and most end:
//! other conference systems let past reviewers read every old conference for ever (R28).

use base::{Id, Localised, Ts};

/// A year and a month: an edition, and time to close its books.
const USUAL_DAYS: i64 = 396;
/// No role is granted for longer than this at once.
pub const LONGEST_DAYS: i64 = 1_200;

/// What somebody is in a gathering.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// Runs it: people, money, publication.
    Organiser,
    /// Decides on proposals and sees authors after the round.
    Chair,
    /// Judges proposals.
    Reviewer,
    /// Presents or sits on a panel.
    Presenter,
    /// Takes part for an organisation.
    Delegate,
    /// Takes part as somebody who lives there.
    Resident,
    /// Coordinates safety in a borough.
    Coordinator,
    /// Runs the install.
    Admin,
}

impl Role {
    /// The roles of a gathering, in the order of how much they may do.
    pub const OF_GATHERING: [Role; 7] = [
        Role::Organiser,
        Role::Chair,
        Role::Reviewer,
        Role::Presenter,
        Role::Delegate,
        Role::Resident,
        Role::Coordinator,
    ];

    /// The word that is stored, and that permissions name.
    pub fn as_str(self) -> &'static str {
        match self {
            Role::Organiser => "organiser",
            Role::Chair => "chair",
            Role::Reviewer => "reviewer",
            Role::Presenter => "presenter",
            Role::Delegate => "delegate",
            Role::Resident => "resident",
            Role::Coordinator => "coordinator",
            Role::Admin => "admin",
        }
    }

    /// The role of this word.
    pub fn parse(word: &str) -> Option<Role> {
        Role::OF_GATHERING.into_iter().chain([Role::Admin]).find(|role| role.as_str() == word)
    }

    /// When the role ends if nobody says otherwise. Who runs a gathering or the install stays until relieved.
    pub fn usual_end(self, now: Ts) -> Option<Ts> {
        (!self.keeps_the_keys()).then(|| now.plus_s(USUAL_DAYS * 86_400))
    }

    /// Can let others in: of these one must remain.
    pub fn keeps_the_keys(self) -> bool {
        matches!(self, Role::Organiser | Role::Admin)
    }
}

/// Where a role holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Scope {
    /// The gathering's id; `None` for the server.
    pub id: Option<Id>,
    /// The gathering's code in addresses; empty for the server.
    pub code: String,
    /// What people call it.
    pub title: Localised,
}

impl Scope {
    /// The install itself.
    pub fn server() -> Scope {
        Scope { id: None, code: String::new(), title: Localised::default() }
    }

    /// A gathering.
    pub fn gathering(id: Id, code: &str, title: Localised) -> Scope {
        Scope { id: Some(id), code: code.to_owned(), title }
    }

    /// The word that is stored.
    pub fn kind(&self) -> &'static str {
        if self.code.is_empty() { "server" } else { "gathering" }
    }
}

/// A role to be granted.
#[derive(Clone, Debug, PartialEq)]
pub struct Granting {
    /// To whom.
    pub person_id: Id,
    /// Where.
    pub scope: Scope,
    /// Which.
    pub role: Role,
    /// By whom, where a person did it.
    pub by: Option<Id>,
    /// Until when; `None` until it is taken back.
    pub expires_at: Option<Ts>,
}

/// A role that was granted.
#[derive(Clone, Debug, PartialEq)]
pub struct Grant {
    /// The id of the grant.
    pub id: Id,
    /// Who holds it.
    pub person_id: Id,
    /// Where.
    pub scope: Scope,
    /// Which.
    pub role: Role,
    /// Since when.
    pub granted_at: Ts,
    /// Until when.
    pub expires_at: Option<Ts>,
}

impl Grant {
    /// Holds at this instant.
    pub fn stands(&self, now: Ts) -> bool {
        self.expires_at.is_none_or(|end| now < end)
    }
}

/// Why a role was not taken back or shortened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotTaken {
    /// Nobody holds it (any more).
    NotHeld,
    /// The gathering would be left without an organiser, or the install without an admin.
    LastOfThem,
}

/// The last one who can let others in must stay until there is another.
pub fn may_lose(role: Role, others_who_stand: usize) -> Result<(), NotTaken> {
    if role.keeps_the_keys() && others_who_stand == 0 { Err(NotTaken::LastOfThem) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r28_a_reviewer_is_one_for_a_year_and_an_organiser_until_relieved() {
        let now = Ts(0);
        assert_eq!(Role::Reviewer.usual_end(now), Some(now.plus_s(396 * 86_400)));
        assert_eq!(Role::Organiser.usual_end(now), None);
        for role in Role::OF_GATHERING {
            assert_eq!(Role::parse(role.as_str()), Some(role));
        }
        assert_eq!(Role::parse("owner"), None);
    }

    #[test]
    fn the_last_organiser_stays() {
        assert_eq!(may_lose(Role::Organiser, 0), Err(NotTaken::LastOfThem));
        assert_eq!(may_lose(Role::Organiser, 1), Ok(()));
        assert_eq!(may_lose(Role::Reviewer, 0), Ok(()));
    }
}
