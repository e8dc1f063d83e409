//! Time as a gathering plans it: a civil time in the gathering's zone. A change of zone moves the
//! instant; an hour that a zone leaves out in spring, or has twice in autumn, is named.

use crate::Ts;
use jiff::civil::DateTime;
use jiff::tz::{AmbiguousOffset, TimeZone};
use serde::{Deserialize, Serialize};

/// A zone by its name in the tz database, such as `America/Toronto`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Zone(String);

/// No zone of this name is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ZoneError(pub String);

impl Zone {
    /// The zone of this name, if the tz database has it.
    pub fn parse(name: &str) -> Result<Zone, ZoneError> {
        match TimeZone::get(name) {
            Ok(_) => Ok(Zone(name.to_owned())),
            Err(_) => Err(ZoneError(name.to_owned())),
        }
    }

    /// Universal time, where nothing else is known.
    pub fn utc() -> Zone {
        Zone("UTC".to_owned())
    }

    /// The name in the tz database.
    pub fn name(&self) -> &str {
        &self.0
    }

    /// The place in the name, for people: `America/Toronto` is Toronto.
    pub fn city(&self) -> String {
        self.0.rsplit('/').next().unwrap_or(&self.0).replace('_', " ")
    }

    /// The rules of the zone.
    pub fn rules(&self) -> TimeZone {
        TimeZone::get(&self.0).unwrap_or(TimeZone::UTC)
    }

    /// What the clock on the wall says there at this instant.
    pub fn civil(&self, at: Ts) -> DateTime {
        self.rules().to_datetime(at.instant())
    }

    /// The instant of a civil time there, and whether the clocks leave it out or have it twice.
    pub fn place(&self, civil: DateTime) -> Place {
        let ambiguous = self.rules().to_ambiguous_timestamp(civil);
        let named = match ambiguous.offset() {
            AmbiguousOffset::Unambiguous { .. } => Civil::Once,
            AmbiguousOffset::Gap { .. } => Civil::LeftOut,
            AmbiguousOffset::Fold { .. } => Civil::Twice,
        };
        let at = ambiguous.compatible().map(Ts::of).unwrap_or_default();
        Place { at, civil: named }
    }

    /// The instant of a civil time there; in a gap the time after it, in a fold the first.
    pub fn instant(&self, civil: DateTime) -> Ts {
        self.place(civil).at
    }

    /// RFC 3339 with this zone's offset at that instant, such as `2027-09-14T09:00:00-04:00`.
    pub fn rfc3339(&self, at: Ts) -> String {
        let zoned = at.instant().to_zoned(self.rules());
        zoned.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
    }
}

/// Where a civil time falls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The instant.
    pub at: Ts,
    /// Whether the zone has that time once, twice or not at all.
    pub civil: Civil,
}

/// How often a zone's clocks show a civil time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Civil {
    /// The usual case.
    Once,
    /// In the hour that is left out in spring.
    LeftOut,
    /// In the hour that comes twice in autumn.
    Twice,
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::datetime;

    #[test]
    fn the_hours_of_the_clock_change_are_named() {
        let toronto = Zone::parse("America/Toronto").expect("a zone of the tz database");
        assert_eq!(toronto.place(datetime(2027, 3, 14, 2, 30, 0, 0)).civil, Civil::LeftOut);
        assert_eq!(toronto.place(datetime(2027, 11, 7, 1, 30, 0, 0)).civil, Civil::Twice);
        let noon = toronto.place(datetime(2027, 9, 14, 12, 0, 0, 0));
        assert_eq!((noon.civil, toronto.rfc3339(noon.at)), (Civil::Once, "2027-09-14T12:00:00-04:00".to_owned()));
        assert_eq!(toronto.city(), "Toronto");
        assert_eq!(Zone::parse("Mars/Olympus"), Err(ZoneError("Mars/Olympus".into())));
    }
}
