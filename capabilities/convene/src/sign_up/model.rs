//! A session with places, and where somebody's sign-up to it stands.

use crate::registration::model::codes;
use base::{Id, Localised, Ts};

codes! {
    /// Where a sign-up stands.
    State {
        /// Waits for the host's yes; the place is held.
        Asked = "asked",
        /// Has a place.
        Placed = "placed",
        /// On the waiting list.
        Waiting = "waiting",
        /// The host said no.
        Refused = "refused",
        /// Given back.
        Left = "left",
    }
}

/// A session one signs up to.
#[derive(Clone, Debug, PartialEq)]
pub struct SignUpList {
    /// The session.
    pub session_id: Id,
    /// Its code.
    pub code: String,
    /// Its title.
    pub title: Localised,
    /// Its kind.
    pub kind: String,
    /// The first start of it in the gathering's own time; empty while it has no place in the programme.
    pub starts: String,
    /// Its counter of places.
    pub pool_id: Id,
    /// How many there are.
    pub places: Option<i64>,
    /// How many are taken.
    pub taken: i64,
    /// From when.
    pub opens_at: Option<Ts>,
    /// Until when.
    pub closes_at: Option<Ts>,
    /// Where one meets.
    pub meeting_point: Localised,
    /// How one gets there.
    pub transport: Localised,
    /// What holds there, such as no photos.
    pub rules: Localised,
    /// The host needs the name as in a passport, and its number.
    pub identity: bool,
    /// The host says yes to each.
    pub approval: bool,
    /// Who receives.
    pub host_name: String,
    /// The host's address.
    pub host_mail: String,
}

impl SignUpList {
    /// Takes sign-ups at `now`.
    pub fn is_open(&self, now: Ts) -> bool {
        self.opens_at.is_none_or(|at| now >= at) && self.closes_at.is_none_or(|at| now <= at.plus_s(60))
    }
}

/// Somebody's sign-up.
#[derive(Clone, Debug, PartialEq)]
pub struct SignUp {
    /// Its id.
    pub id: Id,
    /// The session.
    pub session_id: Id,
    /// The delegate.
    pub delegate_id: Id,
    /// Where it stands.
    pub state: State,
    /// The name and number of a document, for the host.
    pub identity: String,
    /// Its place in the queue.
    pub queue_at: Ts,
}

impl State {
    /// It holds a place.
    pub fn holds(self) -> bool {
        matches!(self, State::Asked | State::Placed)
    }
}
