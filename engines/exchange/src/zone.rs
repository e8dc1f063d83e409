//! Times of a source, settled in the gathering's zone. The zone rules are bundled with the program,
//! so the same file gives the same programme on every machine.

use jiff::civil::{Date, DateTime, Time};
use jiff::fmt::temporal::Pieces;
use jiff::tz::{AmbiguousOffset, Offset, TimeZone, TimeZoneDatabase};
use jiff::{Timestamp, ToSpan};

use crate::report::Oddity;

/// Before this minute of the night a session belongs to the day before, unless the source says otherwise.
pub(crate) const DAY_CHANGE_MINUTES: u32 = 4 * 60;

/// A zone of the IANA database.
#[derive(Debug, Clone)]
pub(crate) struct Zone {
    pub name: String,
    rules: TimeZone,
}

/// What the clocks show from a moment on.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Observance {
    /// The clock time at which it begins, by the clocks before it.
    pub onset: DateTime,
    pub from: Offset,
    pub to: Offset,
    pub name: String,
    pub summer: bool,
}

/// A clock time settled in a zone, with what was odd about it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Settled {
    pub start: DateTime,
    pub offset_seconds: i32,
    pub oddities: Vec<Oddity>,
}

/// A time as a source writes it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Stamp {
    pub date: Date,
    pub time: Option<Time>,
    /// The offset, and whether it is written as `Z`.
    pub offset: Option<(Offset, bool)>,
}

impl Stamp {
    /// Reads `2026-09-14T09:00:00+02:00`, the same with a space, without seconds, without offset, or a date alone.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        if text.len() > 64 {
            return None;
        }
        let pieces = Pieces::parse(text).ok()?;
        let zulu = matches!(pieces.offset(), Some(jiff::fmt::temporal::PiecesOffset::Zulu));
        Some(Self { date: pieces.date(), time: pieces.time(), offset: pieces.to_numeric_offset().map(|o| (o, zulu)) })
    }

    pub fn civil(&self) -> Option<DateTime> {
        Some(DateTime::from_parts(self.date, self.time?))
    }
}

/// True for the years that programmes are from: zones have whole-minute offsets in all of them.
pub(crate) fn plausible(date: Date) -> bool {
    (1980..2200).contains(&date.year())
}

impl Zone {
    pub fn named(name: &str) -> Option<Self> {
        // "UTC" and the area names; abbreviations such as "CET" are in the database too and are accepted.
        let rules = TimeZoneDatabase::bundled().get(name).ok()?;
        let name = rules.iana_name()?.to_owned();
        Some(Self { name, rules })
    }

    /// Settles a clock time whose offset may be unknown, in a plausible year.
    pub fn settle(&self, civil: DateTime, offset: Option<Offset>) -> Settled {
        let mut oddities = Vec::new();
        let whole = civil.with().second(0).subsec_nanosecond(0).build().unwrap_or(civil);
        if whole != civil {
            oddities.push(Oddity::SecondsDropped);
        }
        let stamp = match offset {
            Some(offset) => offset.to_timestamp(whole).ok(),
            None => {
                oddities.push(Oddity::OffsetMissing);
                self.first_moment(whole, &mut oddities)
            }
        };
        let Some(stamp) = stamp else {
            return Settled { start: whole, offset_seconds: 0, oddities };
        };
        let ours = self.rules.to_offset(stamp);
        if offset.is_some_and(|theirs| theirs != ours) {
            oddities.push(Oddity::OffsetNotOfZone);
        }
        Settled { start: ours.to_datetime(stamp), offset_seconds: ours.seconds(), oddities }
    }

    fn first_moment(&self, civil: DateTime, oddities: &mut Vec<Oddity>) -> Option<Timestamp> {
        let offset = match self.rules.to_ambiguous_timestamp(civil).offset() {
            AmbiguousOffset::Unambiguous { offset } => offset,
            AmbiguousOffset::Gap { before, .. } => {
                oddities.push(Oddity::ClockGap);
                before
            }
            AmbiguousOffset::Fold { before, .. } => {
                oddities.push(Oddity::ClockOverlap);
                before
            }
        };
        offset.to_timestamp(civil).ok()
    }

    /// The moment of a stored clock time: the stored offset decides only where the zone allows it.
    pub fn moment(&self, civil: DateTime, offset_seconds: i32) -> Option<Timestamp> {
        let wanted = Offset::from_seconds(offset_seconds).ok();
        let agreeing = wanted
            .and_then(|offset| offset.to_timestamp(civil).ok().filter(|stamp| self.rules.to_offset(*stamp) == offset));
        agreeing.or_else(|| self.first_moment(civil, &mut Vec::new()))
    }

    /// The clock time and offset of a moment.
    pub fn clock(&self, stamp: Timestamp) -> (DateTime, i32) {
        let offset = self.rules.to_offset(stamp);
        (offset.to_datetime(stamp), offset.seconds())
    }

    /// The moment as `2026-09-14T09:00:00+02:00`.
    pub fn written(&self, stamp: Timestamp) -> String {
        let (civil, offset) = self.clock(stamp);
        let sign = if offset < 0 { '-' } else { '+' };
        let minutes = offset.unsigned_abs() / 60;
        format!("{}{sign}{:02}:{:02}", civil.strftime("%Y-%m-%dT%H:%M:%S"), minutes / 60, minutes % 60)
    }

    /// What the clocks of the zone show from before the one moment until the other: each change within, and the
    /// one before.
    pub fn observances(&self, first: Timestamp, last: Timestamp) -> Vec<Observance> {
        let before = self.rules.preceding(first).next();
        let within = self.rules.following(first).take_while(|change| change.timestamp() <= last);
        let changes: Vec<Observance> = before
            .into_iter()
            .chain(within)
            .map(|change| {
                let from = self.rules.to_offset(change.timestamp() - jiff::SignedDuration::from_secs(1));
                Observance {
                    onset: from.to_datetime(change.timestamp()),
                    from,
                    to: change.offset(),
                    name: change.abbreviation().to_owned(),
                    summer: change.dst().is_dst(),
                }
            })
            .collect();
        if !changes.is_empty() {
            return changes;
        }
        // A zone whose clocks never changed before that.
        let (offset, onset) = (self.rules.to_offset(first), jiff::civil::date(1970, 1, 1).at(0, 0, 0, 0));
        vec![Observance { onset, from: offset, to: offset, name: self.name.clone(), summer: false }]
    }

    /// Whether a calendar that knows the zone reads this clock time as this moment: of an hour that autumn
    /// repeats, it reads the first.
    pub fn reads_as(&self, civil: DateTime, stamp: Timestamp) -> bool {
        self.first_moment(civil, &mut Vec::new()) == Some(stamp)
    }

    /// The offset of a clock time.
    pub fn offset_on(&self, civil: DateTime) -> i32 {
        self.first_moment(civil, &mut Vec::new()).map_or(0, |stamp| self.rules.to_offset(stamp).seconds())
    }
}

/// The programme day of a start: the listed day if it is that date or the night after it, else by the clock.
pub(crate) fn day_of(start: DateTime, listed: Option<Date>, day_change_minutes: u32) -> Date {
    if let Some(day) = listed {
        let night_after = day.tomorrow().is_ok_and(|next| next == start.date()) && start.hour() < 12;
        if day == start.date() || night_after {
            return day;
        }
    }
    let minute = u32::from(start.hour().unsigned_abs()) * 60 + u32::from(start.minute().unsigned_abs());
    if minute < day_change_minutes { start.date().yesterday().unwrap_or(start.date()) } else { start.date() }
}

/// The first and last minute of a day that nobody bounded: from day change to day change.
pub(crate) fn bounds(date: Date, day_change_minutes: Option<u32>) -> (DateTime, DateTime) {
    let change = i64::from(day_change_minutes.unwrap_or(DAY_CHANGE_MINUTES).min(24 * 60 - 1));
    let first = later(date.to_datetime(Time::midnight()), change);
    (first, later(first, 24 * 60 - 1))
}

/// Minutes of `H:MM`, `H:MM:SS` or plain minutes; seconds count as one more minute.
pub(crate) fn minutes_of(text: &str) -> Option<u32> {
    let mut parts = text.trim().split(':').map(|part| part.parse::<u32>().ok().filter(|n| *n < 100_000));
    let first = parts.next()??;
    match (parts.next(), parts.next(), parts.next()) {
        (None, ..) => Some(first),
        (Some(minutes), None, _) => first.checked_mul(60)?.checked_add(minutes?),
        (Some(minutes), Some(seconds), None) => {
            first.checked_mul(60)?.checked_add(minutes?)?.checked_add(u32::from(seconds? > 0))
        }
        _ => None,
    }
}

/// A clock time: `9:00`, `09:00`, `09:00:00`.
pub(crate) fn clock_of(text: &str) -> Option<Time> {
    let mut parts = text.trim().split(':').map(|part| part.parse::<i8>().ok());
    let hour = parts.next()??;
    let minute = parts.next()??;
    let second = parts.next().unwrap_or(Some(0))?;
    Time::new(hour, minute, second, 0).ok()
}

/// A clock time some minutes later, on the clock.
pub(crate) fn later(civil: DateTime, minutes: i64) -> DateTime {
    civil.checked_add(minutes.minutes()).unwrap_or(civil)
}
