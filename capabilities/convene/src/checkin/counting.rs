//! One scan, wherever it comes from: a camera now, a phone that was without network for an hour, a name typed.

use super::badge;
use super::store::{self, Door, Expected, Scan};
use crate::registration::life::Office;
use ::store::Tx;
use base::{Id, Ts};
use web::Refusal;

/// What a device tells of one scan.
#[derive(Clone, Debug)]
pub struct Told {
    /// The id the device gave it.
    pub id: Id,
    /// What was scanned or typed.
    pub code: String,
    /// When, by the device's clock.
    pub at: Ts,
    /// The door decided to let in whoever the ticket does not.
    pub anyway: bool,
}

/// What came of a scan.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// In, for the first time at this spot.
    In(Box<Expected>),
    /// Was in already: where and when.
    Twice(Box<Expected>, String, Ts),
    /// The ticket is for another day.
    OtherDay(Box<Expected>),
    /// No code of this gathering.
    Unknown,
}

/// The instant of a scan by our clock: what the device's clock is wrong by, it is wrong by now as it was then.
/// Nothing was scanned after it arrived.
pub fn mended(at: Ts, sent_at: Ts, received_at: Ts) -> Ts {
    let ago = (sent_at.0 - at.0).max(0);
    Ts(received_at.0 - ago)
}

/// What a door counts at an instant: its session, or the day there.
pub fn spot(office: &Office<'_>, door: &Door, at: Ts) -> String {
    door.session_id.map_or_else(|| office.gathering.zone.civil(at).date().to_string(), |session| session.to_string())
}

/// Counts a scan. The same scan told again, and the same badge at another door, count once.
pub async fn count(office: &Office<'_>, tx: &Tx, door: &Door, told: &Told) -> Result<Outcome, Refusal> {
    let Some(scanned) = badge::read(office.registration, &told.code) else { return Ok(Outcome::Unknown) };
    let found = store::expected(tx, office.gathering.id, &scanned.code, 5).await?;
    let Some(one) = found.into_iter().find(|one| one.delegate.code == scanned.code) else {
        return Ok(Outcome::Unknown);
    };
    let day = office.gathering.zone.civil(told.at).date().to_string();
    if !one.day.is_empty() && one.day != day && door.session_id.is_none() && !told.anyway {
        return Ok(Outcome::OtherDay(Box::new(one)));
    }
    let scan = Scan { id: told.id, delegate_id: one.delegate.id, spot: spot(office, door, told.at), at: told.at };
    let before = store::first_seen(tx, one.delegate.id, &scan.spot).await?;
    let fresh = store::keep(tx, door.id, &scan, office.now).await?;
    let first = fresh && store::count(tx, office.gathering.id, &scan).await?;
    Ok(match before {
        Some((door, at)) if !first && fresh => Outcome::Twice(Box::new(one), door, at),
        _ => Outcome::In(Box::new(one)),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_a_day_wrong_is_mended_by_what_it_is_wrong_by() {
        let day_s = 86_400;
        let received = Ts(0).plus_s(100 * day_s);
        // The phone stands a day ahead; the scan was forty minutes before it could send.
        let sent = received.plus_s(day_s);
        assert_eq!(mended(sent.plus_s(-2_400), sent, received), received.plus_s(-2_400));
        assert_eq!(mended(sent.plus_s(60), sent, received), received);
    }
}
