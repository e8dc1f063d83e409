//! The sittings of a series, as the published programme has them.

use crate::gathering::model::Gathering;
use crate::registration::model::codes;
use base::Ts;
use exchange::Programme;
use exchange::model::{Placement, Session};

/// A door opens so long before the start.
pub const OPENS_S: i64 = 15 * 60;
/// More sittings than a series has.
const SITTINGS_MAX: usize = 500;

codes! {
    /// How long before a sitting one is reminded.
    Lead {
        /// A day.
        Day = "day",
        /// An hour.
        Hour = "hour",
    }
}

impl Lead {
    /// In seconds.
    pub fn seconds(self) -> i64 {
        match self {
            Lead::Day => 86_400,
            Lead::Hour => 3_600,
        }
    }
}

/// One webinar at its time.
pub struct Sitting<'a> {
    /// The session.
    pub session: &'a Session,
    /// When it begins.
    pub starts: Ts,
    /// When it ends.
    pub ends: Ts,
}

/// Where a sitting stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Later.
    Ahead,
    /// The door is open.
    Open,
    /// Over.
    Over,
}

impl Sitting<'_> {
    /// Its code.
    pub fn code(&self) -> &str {
        &self.session.identity.code
    }

    /// Where it stands now. The door stays open a while longer than planned: people overrun.
    pub fn standing(&self, now: Ts) -> Standing {
        if now < self.starts.plus_s(-OPENS_S) {
            Standing::Ahead
        } else if now <= self.ends.plus_s(OPENS_S) {
            Standing::Open
        } else {
            Standing::Over
        }
    }
}

/// The webinars of a published programme by their starts: in a gathering that is itself a series of webinars every session, else
/// those whose format is one (`kinds` are the codes of such sessions).
pub fn sittings<'a>(gathering: &Gathering, programme: &'a Programme, kinds: &[String]) -> Vec<Sitting<'a>> {
    let meant = |session: &Session| gathering.kind == "webinar" || kinds.contains(&session.identity.code);
    let of = |placement: &'a Placement| {
        let session = programme.sessions.iter().find(|session| session.key == placement.session)?;
        let starts = gathering.zone.instant(placement.start);
        meant(session).then(|| Sitting { session, starts, ends: starts.plus_s(i64::from(placement.minutes) * 60) })
    };
    let mut all: Vec<Sitting<'_>> = programme.placements.iter().filter_map(of).take(SITTINGS_MAX).collect();
    all.sort_by_key(|one| one.starts);
    all
}
