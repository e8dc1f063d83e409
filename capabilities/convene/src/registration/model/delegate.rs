//! A delegate: a place of a booking with the person in it, or nobody yet.

use super::{Booking, Registration};
use base::{Id, Ts};

codes! {
    /// How far a delegate has come with the own details.
    Filled {
        /// Nobody yet.
        Free = "free",
        /// The link was sent.
        Sent = "sent",
        /// The link was opened.
        Started = "started",
        /// Everything asked is answered.
        Complete = "complete",
    }
}

/// A place with the person in it, or nobody yet.
#[derive(Clone, Debug, PartialEq)]
pub struct Delegate {
    /// Its id.
    pub id: Id,
    /// The gathering.
    pub gathering_id: Id,
    /// The booking.
    pub booking_id: Id,
    /// Its place in the booking, from 1.
    pub position: i64,
    /// The code on the badge.
    pub code: String,
    /// How far the details are.
    pub filled: Filled,
    /// The name.
    pub name: String,
    /// The address.
    pub mail: String,
    /// The account, where known.
    pub person_id: Option<Id>,
    /// The organisation.
    pub organisation: String,
    /// What the person does there.
    pub job_title: String,
    /// The code of the sector.
    pub sector: String,
    /// The code of the level.
    pub level: String,
    /// The city or region the person comes for.
    pub place: String,
    /// The country.
    pub country: String,
    /// What is eaten and not.
    pub diet: String,
    /// What is needed to take part.
    pub access: String,
    /// The language to be interpreted into; empty for none.
    pub interpretation: String,
    /// May be in pictures: empty while not answered.
    pub photo: String,
    /// When the link was sent.
    pub sent_at: Option<Ts>,
    /// When it was opened.
    pub opened_at: Option<Ts>,
}

impl Delegate {
    /// A place with nobody in it.
    pub fn free(id: Id, booking: &Booking, position: i64, code: String) -> Delegate {
        Delegate { id, booking_id: booking.id, position, code, ..Delegate::nobody(booking.gathering_id) }
    }

    /// Somebody who has no place yet.
    pub fn nobody(gathering_id: Id) -> Delegate {
        Delegate {
            id: gathering_id,
            gathering_id,
            booking_id: gathering_id,
            position: 0,
            code: String::new(),
            filled: Filled::Free,
            name: String::new(),
            mail: String::new(),
            person_id: None,
            organisation: String::new(),
            job_title: String::new(),
            sector: String::new(),
            level: String::new(),
            place: String::new(),
            country: String::new(),
            diet: String::new(),
            access: String::new(),
            interpretation: String::new(),
            photo: String::new(),
            sent_at: None,
            opened_at: None,
        }
    }

    /// What is still to be said, as fields. Diet and access may stay empty: not everybody needs something.
    pub fn missing(&self, registration: &Registration) -> Vec<&'static str> {
        let mut missing = Vec::new();
        for (field, value) in [("name", &self.name), ("organisation", &self.organisation), ("sector", &self.sector)] {
            if value.is_empty() {
                missing.push(field);
            }
        }
        if registration.asks("photo") && self.photo.is_empty() {
            missing.push("photo");
        }
        missing
    }

    /// The same place with nobody in it: nothing of whoever sat there stays.
    pub fn emptied(&self) -> Delegate {
        Delegate {
            id: self.id,
            booking_id: self.booking_id,
            position: self.position,
            code: self.code.clone(),
            ..Delegate::nobody(self.gathering_id)
        }
    }
}
