//! Who asks, and what this person (or token) may do where.

use base::{Id, Lang, Zone};

/// A person who signed in.
#[derive(Clone, Debug, PartialEq)]
pub struct Me {
    /// The person.
    pub id: Id,
    /// The name as the person writes it.
    pub name: String,
    /// The address that was confirmed.
    pub mail: String,
    /// The language of the person's letters.
    pub lang: Lang,
    /// The zone of the profile, where one is set.
    pub zone: Option<Zone>,
}

/// A role held in one gathering, or on the server where `scope_code` is empty.
#[derive(Clone, Debug, PartialEq)]
pub struct Held {
    /// The gathering.
    pub scope_id: Option<Id>,
    /// Its code in addresses; empty for the server.
    pub scope_code: String,
    /// The role: `organiser`, `chair`, `reviewer`, ….
    pub role: String,
}

/// Who asks. Nobody, a person with a session, or a program with a token.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Viewer {
    /// The person, if any.
    pub me: Option<Me>,
    /// The roles held now (expired ones are not here).
    pub roles: Vec<Held>,
    /// The scopes of a token; `None` for a browser session.
    pub scopes: Option<Vec<String>>,
    /// The session of this browser, for the list of sessions.
    pub session: Option<Id>,
}

impl Viewer {
    /// Nobody known.
    pub fn stranger() -> Viewer {
        Viewer::default()
    }

    /// The person's id, if somebody is signed in.
    pub fn person(&self) -> Option<Id> {
        self.me.as_ref().map(|me| me.id)
    }

    /// Holds one of `roles` in the gathering of this code.
    pub fn holds(&self, roles: &[&str], scope_code: &str) -> bool {
        self.roles.iter().any(|held| held.scope_code == scope_code && roles.contains(&held.role.as_str()))
    }

    /// A token must name the permission among its scopes; a browser session has no such limit.
    pub fn scoped_for(&self, permission: &str) -> bool {
        self.scopes.as_ref().is_none_or(|scopes| scopes.iter().any(|scope| scope == permission))
    }
}
