//! Where and when in programme-json: local clock times, written in the several ways people write them.

use jiff::civil::DateTime;

use crate::guid::Wish;
use crate::intake::{Intake, MINUTES_MAX};
use crate::model::Extra;
use crate::node::Fields;
use crate::report::{Notes, Oddity, UnplacedReason};
use crate::zone::{Settled, Stamp, clock_of, later, plausible};

/// Where and when, as written.
#[derive(Debug, Clone, Default)]
pub(super) struct Where {
    pub date: Option<String>,
    pub day: Option<String>,
    pub start: Option<String>,
    pub end: Option<String>,
    pub minutes: Option<u32>,
    pub room: Option<String>,
}

/// One time of a session, before it is settled.
pub(super) struct Time {
    pub whole: Where,
    pub wish: Wish,
    pub slug: Option<String>,
    pub extra: Extra,
}

impl Where {
    pub fn take(fields: &mut Fields, notes: &mut Notes) -> Self {
        Self {
            date: fields.line("date", notes),
            day: fields.line("day", notes),
            start: fields.line("start", notes),
            end: fields.line("end", notes),
            minutes: fields.small("minutes", notes),
            room: fields.line("room", notes),
        }
    }

    /// What one of several times does not say is as for the whole session.
    pub fn or(self, whole: &Self) -> Self {
        Self {
            date: self.date.or_else(|| whole.date.clone()),
            day: self.day.or_else(|| whole.day.clone()),
            start: self.start.or_else(|| whole.start.clone()),
            minutes: self.minutes.or(if self.end.is_none() { whole.minutes } else { None }),
            end: self.end.or_else(|| whole.end.clone()),
            room: self.room.or_else(|| whole.room.clone()),
        }
    }

    /// Everything that was said, for a session that could not be placed.
    pub fn said(self) -> Extra {
        let texts =
            [("date", self.date), ("day", self.day), ("start", self.start), ("end", self.end), ("room", self.room)];
        let texts = texts.into_iter().filter_map(|(name, text)| Some((name.to_owned(), text?.into())));
        texts.chain(self.minutes.map(|minutes| ("minutes".to_owned(), minutes.into()))).collect()
    }

    pub fn start(&self, intake: &mut Intake) -> Result<Settled, UnplacedReason> {
        let start = self.start.as_deref().ok_or(UnplacedReason::NoTime)?;
        let date = self.date.as_deref().map(|text| Stamp::parse(text).ok_or(UnplacedReason::TimeUnreadable));
        let date = date.transpose()?.map(|stamp| stamp.date);
        let (civil, offset) = match (clock_of(start), Stamp::parse(start)) {
            (Some(clock), _) => (DateTime::from_parts(date.ok_or(UnplacedReason::NoTime)?, clock), None),
            (None, Some(stamp)) => (stamp.civil().ok_or(UnplacedReason::NoTime)?, stamp.offset),
            (None, None) => return Err(UnplacedReason::TimeUnreadable),
        };
        if !plausible(civil.date()) {
            return Err(UnplacedReason::DateOutOfRange);
        }
        let settled = intake.zone.settle(civil, offset.map(|(offset, _)| offset));
        // Local times without offset are this form's usual way, not an oddity.
        for oddity in settled.oddities.iter().filter(|oddity| **oddity != Oddity::OffsetMissing) {
            intake.notes.note("session.start", *oddity);
        }
        Ok(settled)
    }

    pub fn length(&self, time: &Settled, intake: &mut Intake) -> Result<u32, UnplacedReason> {
        let by_end = self.end.as_deref().and_then(|end| match clock_of(end) {
            Some(clock) => {
                let same_day = DateTime::from_parts(time.start.date(), clock);
                let after = if same_day > time.start { same_day } else { later(same_day, 24 * 60) };
                intake.minutes_until(time, &after.to_string())
            }
            None => intake.minutes_until(time, end),
        });
        let minutes = match (self.minutes, by_end) {
            (Some(minutes), by_end) => {
                if self.end.is_some() && by_end != Some(i64::from(minutes)) {
                    intake.notes.note("session.end", Oddity::Contradiction);
                }
                minutes
            }
            (None, Some(minutes)) => u32::try_from(minutes).map_err(|_| UnplacedReason::LengthOutOfRange)?,
            (None, None) => return Err(UnplacedReason::NoLength),
        };
        if (1..=MINUTES_MAX).contains(&minutes) { Ok(minutes) } else { Err(UnplacedReason::LengthOutOfRange) }
    }
}
