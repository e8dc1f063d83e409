//! What a page about a booking or a delegate stands on: found by the link of a letter, by its code for whoever owns
//! it, or by its code for an organiser. Strangers find nothing.

use crate::gathering::{self, model::Gathering};
use crate::registration::life::Office;
use crate::registration::model::{Booking, Delegate, Registration, State, Ticket};
use crate::registration::store::links::{self, Opens};
use crate::registration::store::{self as tickets, bookings, delegates};
use base::Secret;
use web::{Ask, Refusal, Shell};

/// A booking with all it leans on.
pub(crate) struct Hold {
    /// The gathering.
    pub gathering: Gathering,
    /// How it takes registrations.
    pub registration: Registration,
    /// The booking.
    pub booking: Booking,
    /// Its ticket.
    pub ticket: Ticket,
    /// Its places.
    pub delegates: Vec<Delegate>,
    /// The key of the address.
    pub key: String,
}

impl Hold {
    /// Below the address of the booking.
    pub fn path(&self, below: &str) -> String {
        format!("/{}/bookings/{}{below}", self.gathering.code, self.key)
    }

    /// The frame of its pages.
    pub fn shell(&self, ask: &Ask, title: impl Into<String>) -> Shell {
        frame(ask, &self.gathering, title)
    }

    /// The booking may still be changed by whoever made it.
    pub fn may_change(&self) -> bool {
        !self.booking.state.has_ended()
    }

    /// The delegate of the place, as an address; for a booking found by its link.
    pub fn key_of(&self, delegate: &Delegate) -> String {
        format!("{}.{}", self.key, delegate.position)
    }
}

/// The frame of a page for whoever books.
pub(crate) fn frame(ask: &Ask, gathering: &Gathering, title: impl Into<String>) -> Shell {
    let home = format!("/{}", gathering.code);
    ask.shell(title).of(ask, &gathering.name(&ask.lang), &home).style("public.css").script("form.js").private()
}

/// Who acts, on what.
pub(crate) fn office<'a>(ask: &'a Ask, gathering: &'a Gathering, registration: &'a Registration) -> Office<'a> {
    Office {
        house: &ask.house,
        now: ask.now(),
        chance: &ask.house.chance,
        by: ask.viewer.person(),
        gathering,
        registration,
    }
}

/// The gathering of the path with its registration; nothing where either is missing or unseen.
pub(crate) async fn setting(ask: &Ask) -> Result<(Gathering, Registration), Refusal> {
    let gathering = gathering::store::find(ask.db(), ask.param("gathering")).await?.ok_or_else(Refusal::not_found)?;
    let registration = tickets::of_gathering(ask.db(), gathering.id).await?.ok_or_else(Refusal::not_found)?;
    Ok((gathering, registration))
}

/// May the reader, who is signed in, see this booking by its code?
fn owns(ask: &Ask, booking: &Booking) -> bool {
    let Some(me) = &ask.viewer.me else { return false };
    booking.person_id == Some(me.id) || (!booking.mail.is_empty() && booking.mail.eq_ignore_ascii_case(&me.mail))
}

/// The booking behind a key, in the gathering of the path and in no other (R12).
async fn booking_of(ask: &Ask, key: &str) -> Result<Booking, Refusal> {
    let organiser = ask.may("registration.manage");
    let found = if key.len() == 6 {
        bookings::by_code(ask.db(), key).await?.filter(|one| organiser || owns(ask, one))
    } else {
        match links::behind(ask.db(), Opens::Booking, &Secret::given(key)).await? {
            Some(id) => Some(bookings::by_id(ask.db(), id).await?),
            None => None,
        }
    };
    found.ok_or_else(Refusal::not_found)
}

/// The booking of the address.
pub(crate) async fn hold(ask: &Ask) -> Result<Hold, Refusal> {
    let key = ask.param("key").to_owned();
    let booking = booking_of(ask, &key).await?;
    of(ask, booking, key).await
}

async fn of(ask: &Ask, booking: Booking, key: String) -> Result<Hold, Refusal> {
    let (gathering, registration) = setting(ask).await?;
    if booking.gathering_id != gathering.id {
        return Err(Refusal::not_found());
    }
    let ticket = tickets::ticket_by_id(ask.db(), booking.ticket_id).await?;
    let delegates = delegates::of_booking(ask.db(), booking.id).await?;
    Ok(Hold { gathering, registration, booking, ticket, delegates, key })
}

/// A delegate's own page.
pub(crate) struct Place {
    /// The booking with all it leans on.
    pub hold: Hold,
    /// The delegate.
    pub delegate: Delegate,
    /// The reader is the delegate, and so sees what is told in confidence.
    pub own: bool,
    /// The key of the address.
    pub key: String,
}

impl Place {
    /// Below the address of the delegate.
    pub fn path(&self, below: &str) -> String {
        format!("/{}/delegates/{}{below}", self.hold.gathering.code, self.key)
    }

    /// The place is theirs for good.
    pub fn is_booked(&self) -> bool {
        self.hold.booking.state == State::Booked
    }
}

/// The delegate of the address: by the own link, by `booking.position`, or by the code for who owns it.
pub(crate) async fn place(ask: &Ask) -> Result<Place, Refusal> {
    let key = ask.param("key").to_owned();
    if let Some((booking_key, position)) = key.split_once('.') {
        let position: i64 = position.parse().map_err(|_| Refusal::not_found())?;
        let booking = booking_of(ask, booking_key).await?;
        let hold = of(ask, booking, booking_key.to_owned()).await?;
        let delegate = hold.delegates.iter().find(|one| one.position == position).cloned();
        let delegate = delegate.ok_or_else(Refusal::not_found)?;
        // Whoever books for others sees that they are complete, not what they eat or need.
        let own = !delegate.mail.is_empty() && delegate.mail.eq_ignore_ascii_case(&hold.booking.mail);
        return Ok(Place { own, hold, delegate, key });
    }
    let delegate = if key.len() == 6 {
        let (gathering, _) = setting(ask).await?;
        let me = ask.viewer.me.as_ref();
        let mine = |one: &Delegate| {
            me.is_some_and(|me| {
                one.person_id == Some(me.id) || (!one.mail.is_empty() && one.mail.eq_ignore_ascii_case(&me.mail))
            })
        };
        delegates::by_code(ask.db(), gathering.id, &key).await?.filter(mine)
    } else {
        match links::behind(ask.db(), Opens::Delegate, &Secret::given(&key)).await? {
            Some(id) => Some(delegates::by_id(ask.db(), id).await?),
            None => None,
        }
    };
    let delegate = delegate.ok_or_else(Refusal::not_found)?;
    let booking = bookings::by_id(ask.db(), delegate.booking_id).await?;
    let hold = of(ask, booking, String::new()).await?;
    Ok(Place { hold, delegate, own: true, key })
}
