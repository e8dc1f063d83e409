//! The instant as a value, and the clock as a parameter. No rule reads the wall clock (I7).

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

/// An instant: microseconds since 1970 UTC, the same on both databases.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Default)]
#[serde(transparent)]
pub struct Ts(pub i64);

impl Ts {
    /// The instant of a jiff timestamp, to the microsecond.
    pub fn of(instant: Timestamp) -> Ts {
        Ts(instant.as_microsecond())
    }

    /// Reads RFC 3339, such as `2027-05-30T23:59:00-04:00`.
    pub fn parse(text: &str) -> Option<Ts> {
        text.parse::<Timestamp>().ok().map(Ts::of)
    }

    /// As a jiff timestamp; instants outside jiff's range become the epoch.
    pub fn instant(self) -> Timestamp {
        Timestamp::from_microsecond(self.0).unwrap_or(Timestamp::UNIX_EPOCH)
    }

    /// Later (or, with a negative number, earlier) by whole seconds.
    pub fn plus_s(self, seconds: i64) -> Ts {
        Ts(self.0.saturating_add(seconds.saturating_mul(1_000_000)))
    }

    /// Whole seconds from `earlier` to this; negative where it is later.
    pub fn seconds_since(self, earlier: Ts) -> i64 {
        (self.0 - earlier.0) / 1_000_000
    }

    /// RFC 3339 in UTC, for programs.
    pub fn rfc3339(self) -> String {
        self.instant().to_string()
    }
}

/// Where the time comes from.
pub trait Clock: Send + Sync {
    /// The instant now, as this clock sees it.
    fn now(&self) -> Ts;
}

/// The machine's clock. Only the binary hands it in.
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "the one door through which the wall clock enters")]
    fn now(&self) -> Ts {
        Ts::of(Timestamp::now())
    }
}

/// A clock that stands where a test puts it.
#[derive(Clone, Default)]
pub struct FrozenClock(Arc<AtomicI64>);

impl FrozenClock {
    /// Stands at `at`.
    pub fn at(at: Ts) -> FrozenClock {
        FrozenClock(Arc::new(AtomicI64::new(at.0)))
    }

    /// Moves the clock to `at`, forwards or backwards.
    pub fn set(&self, at: Ts) {
        self.0.store(at.0, Ordering::SeqCst);
    }

    /// Lets `seconds` pass.
    pub fn pass_s(&self, seconds: i64) {
        self.set(self.now().plus_s(seconds));
    }
}

impl Clock for FrozenClock {
    fn now(&self) -> Ts {
        Ts(self.0.load(Ordering::SeqCst))
    }
}

/// The machine's clock, moved: the demo's switch between the stages of a gathering.
#[derive(Clone, Default)]
pub struct ShiftedClock(Arc<AtomicI64>);

impl ShiftedClock {
    /// From now on the clock runs on from `at`.
    pub fn run_from(&self, at: Ts) {
        self.0.store(at.0 - SystemClock.now().0, Ordering::SeqCst);
    }
}

impl Clock for ShiftedClock {
    fn now(&self) -> Ts {
        Ts(SystemClock.now().0 + self.0.load(Ordering::SeqCst))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_frozen_clock_moves_only_when_told() {
        let clock = FrozenClock::at(Ts(5_000_000));
        let before = clock.now();
        clock.pass_s(60);
        assert_eq!(clock.now().seconds_since(before), 60);
        assert_eq!(Ts::parse("1970-01-01T00:01:05Z"), Some(clock.now()));
    }
}
