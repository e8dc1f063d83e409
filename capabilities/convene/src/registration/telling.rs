//! What follows from a step in the life of a booking: the invoice where something is to be paid, and the letters,
//! all in the transaction of the step (I4).

use super::letters::{self, Writing};
use super::life::Office;
use super::model::{Booking, Delegate, State, Ticket};
use super::money;
use super::store::links::{self, Opens};
use super::store::{bookings, paid};
use base::{Secret, Ts};
use post::Value;
use std::collections::BTreeMap;
use store::Tx;
use web::{Refusal, Tr};

impl Office<'_> {
    /// What a booking's new state brings: an invoice where something is to be paid, and the letter.
    pub(super) async fn after(
        &self,
        tx: &Tx,
        ticket: &Ticket,
        booking: &Booking,
        secret: &Secret,
        silent: bool,
    ) -> Result<(), Refusal> {
        if booking.state == State::Booked && booking.total_cents() > 0 && paid::invoice(tx, booking.id).await?.is_none()
        {
            self.invoice(tx, booking).await?;
        }
        if silent {
            return Ok(());
        }
        let words = match booking.state {
            State::Unconfirmed => "registration-confirm",
            State::Asked => "registration-asked",
            State::Waiting if booking.offers > 0 => "registration-offer-lapsed",
            State::Waiting => "registration-waiting",
            State::Offered => "registration-offer",
            State::Booked => "registration-booked",
            State::Cancelled => "registration-cancelled",
            State::Refused => "registration-refused",
            State::Lapsed => "registration-lapsed",
        };
        self.write(tx, words, ticket, booking, secret).await
    }

    async fn write(
        &self,
        tx: &Tx,
        words: &'static str,
        ticket: &Ticket,
        booking: &Booking,
        secret: &Secret,
    ) -> Result<(), Refusal> {
        let (lang, zone) = (&booking.lang, &self.gathering.zone);
        let t = Tr::new(self.house.words.clone(), lang.clone());
        let when =
            |at: Option<Ts>| at.map(|at| t.a2("registration-when", "when", t.instant(at, zone), "city", zone.city()));
        let path = format!("/{}/bookings/{}", self.gathering.code, secret.expose());
        let (before, _) = bookings::place_in_queue(tx, booking).await?;
        let until = booking.offered_until.or(booking.confirm_until);
        let price = money::amount(booking.total_cents(), &booking.currency, lang.tag() == "fr");
        let values = BTreeMap::from([
            ("ticket", Value::Line(ticket.title.in_lang(lang).to_owned())),
            ("code", Value::Text(booking.code.clone())),
            ("n", Value::Text(booking.places.to_string())),
            ("place", Value::Text((before + 1).to_string())),
            ("until", Value::Text(when(until).unwrap_or_default())),
            ("price", Value::Text(if booking.total_cents() > 0 { price } else { t.say("registration-free") })),
            ("contact", Value::Text(self.gathering.contact.clone())),
            ("link", Value::Link(letters::link(self.house, lang, &path))),
        ]);
        let writing = Writing {
            words,
            to: (&booking.mail, if words == "registration-confirm" { "" } else { &booking.name }),
            person: booking.person_id,
            lang,
            gathering: self.gathering,
            about: ("booking", booking.id),
            values,
        };
        letters::put(tx, self.house, self.now, writing).await
    }

    async fn invoice(&self, tx: &Tx, booking: &Booking) -> Result<(), Refusal> {
        let buyer = [&booking.invoice_to, &booking.organisation, &booking.name].into_iter().find(|one| !one.is_empty());
        let invoice = paid::Invoice {
            number: 0,
            issued_at: self.now,
            due_at: self.now.plus_s(self.registration.pay_days * 86_400),
            net_cents: booking.net_cents(),
            tax_cents: booking.tax_cents(),
            currency: booking.currency.clone(),
            buyer: buyer.cloned().unwrap_or_default(),
            seller: self.registration.seller.clone(),
            purchase_order: booking.purchase_order.clone(),
        };
        paid::issue(tx, self.id(), self.gathering.id, booking.id, &invoice).await?;
        Ok(())
    }

    /// Sends a delegate the link to the own page. `words` begin the letter's keys.
    pub async fn send_link(
        &self,
        tx: &Tx,
        delegate: &Delegate,
        booking: &Booking,
        words: &'static str,
        from: &str,
    ) -> Result<Secret, Refusal> {
        let secret = Secret::draw(self.chance);
        links::give(tx, Opens::Delegate, delegate.id, &secret, self.now).await?;
        let path = format!("/{}/delegates/{}", self.gathering.code, secret.expose());
        let t = Tr::new(self.house.words.clone(), booking.lang.clone());
        let until = self.registration.handover_until.or(self.registration.closes_at);
        let zone = &self.gathering.zone;
        let until = until.map(|at| t.a2("registration-when", "when", t.instant(at, zone), "city", zone.city()));
        let values = BTreeMap::from([
            ("from", Value::Line(from.to_owned())),
            ("until", Value::Text(until.unwrap_or_else(|| t.say("registration-no-end")))),
            ("link", Value::Link(letters::link(self.house, &booking.lang, &path))),
        ]);
        let writing = Writing {
            words,
            // The name beside the address is what somebody else calls the reader, until the reader has answered.
            to: (&delegate.mail, ""),
            person: delegate.person_id,
            lang: &booking.lang,
            gathering: self.gathering,
            about: ("delegate", delegate.id),
            values,
        };
        letters::put(tx, self.house, self.now, writing).await?;
        Ok(secret)
    }
}
