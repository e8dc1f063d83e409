//! The way to a floor: the gathering and the session of the address, as they were published.

use super::model::{Floor, SEATS_USUAL};
use super::store as floors;
use crate::gathering::model::{Gathering, State};
use crate::gathering::store as gatherings;
use crate::programme::public::{Open, ends, find, open};
use crate::programme::store::Version;
use base::jiff::ToSpan;
use base::jiff::civil::time;
use base::{Secret, Ts, Zone};
use exchange::model::{Programme, Session};
use store::Tx;
use web::{Ask, Refusal};

/// A session as the pages of the day show it.
pub(super) struct Spot {
    /// The gathering.
    pub gathering: Gathering,
    /// The newest version.
    pub version: Version,
    /// The floor; not written yet where nothing happened.
    pub floor: Floor,
}

impl Spot {
    /// The session in the version.
    pub fn session<'a>(&self, open: &Open<'a>) -> Result<&'a Session, Refusal> {
        find(open, &self.floor.code)
    }
}

/// The published gathering of the address.
pub(super) async fn gathering(ask: &Ask) -> Result<Gathering, Refusal> {
    let found = gatherings::find(ask.db(), ask.param("gathering")).await?;
    found.filter(|one| one.state == State::Published).ok_or_else(Refusal::not_found)
}

/// The session of the address with everything a page shows.
pub(super) async fn spot(ask: &Ask) -> Result<Spot, Refusal> {
    let (gathering, version) = open(ask).await?;
    let version = version.ok_or_else(Refusal::not_found)?;
    let floor = match floors::floor(ask.db(), gathering.id, ask.param("code")).await? {
        Some(floor) => floor,
        None => planned(ask, &gathering, &version.programme).await?,
    };
    Ok(Spot { gathering, version, floor })
}

/// The floor of the address for a deed: one question to the database once it is open.
pub(super) async fn floor(ask: &Ask, gathering: &Gathering) -> Result<Floor, Refusal> {
    if let Some(floor) = floors::floor(ask.db(), gathering.id, ask.param("code")).await? {
        return Ok(floor);
    }
    let (gathering, version) = open(ask).await?;
    planned(ask, &gathering, &version.ok_or_else(Refusal::not_found)?.programme).await
}

/// Writes a floor that is not there yet, and leaves the job that deletes its key. The key of the first one holds.
pub(super) async fn make_sure(ask: &Ask, tx: &Tx, floor: Floor) -> Result<Floor, Refusal> {
    if floor.version > 0 {
        return Ok(floor);
    }
    let (now, chance) = (ask.now(), &ask.house.chance);
    floors::open_floor(tx, &floor).await?;
    super::jobs::leave(tx, now, chance, floor.session_id, floor.key_dies_at).await?;
    floors::floor_by_id(tx, floor.session_id).await?.ok_or_else(Refusal::not_found)
}

/// The floor as it would be opened: the seats of its room, and the night after its last day.
async fn planned(ask: &Ask, gathering: &Gathering, programme: &Programme) -> Result<Floor, Refusal> {
    let open = Open::of(programme, &ask.lang);
    let session = find(&open, ask.param("code"))?;
    let places = open.places(session);
    let seats = places.iter().filter_map(|place| open.rooms.get(&place.room)).filter_map(|(_, room)| room.capacity);
    let dies_at = key_dies_at(&gathering.zone, programme, ask.param("code")).ok_or_else(Refusal::not_found)?;
    let code = session.identity.code.clone();
    let id = floors::session_id(ask.db(), gathering.id, &code).await?.ok_or_else(Refusal::not_found)?;
    Ok(Floor {
        session_id: id,
        gathering_id: gathering.id,
        code,
        asking: true,
        holds: true,
        seats: seats.map(i64::from).max().unwrap_or(SEATS_USUAL).max(1),
        key: Secret::draw(&ask.house.chance).expose().to_owned(),
        key_dies_at: dies_at,
        version: 0,
    })
}

/// When the key of a session's floor is deleted: in the night after it was held for the last time.
pub(super) fn key_dies_at(zone: &Zone, programme: &Programme, code: &str) -> Option<Ts> {
    let session = programme.sessions.iter().find(|session| session.identity.code == code)?;
    let places = programme.placements.iter().filter(|place| place.session == session.key);
    places.map(ends).max().map(|last| night_after(zone, last))
}

/// Four o'clock in the night after this moment there.
pub(crate) fn night_after(zone: &Zone, last: base::jiff::civil::DateTime) -> Ts {
    let next = last.date().checked_add(1.day()).unwrap_or(last.date());
    zone.instant(next.to_datetime(time(4, 0, 0, 0)))
}
