//! A payment on line from its beginning to its end. The notice of whoever takes the money and the buyer who comes back
//! say the same, each perhaps twice and in either order: what is told is heard once, and only for the sum that was due.

use super::jobs;
use super::letters::{self, Writing};
use super::life::Office;
use super::model::{Booking, State as Standing};
use super::money;
use super::payment::{Due, Outcome, PaymentWay, Step, Told, open_cents};
use super::store::checkouts::{self, Checkout, State};
use super::store::{bookings, links, paid};
use base::{Code, Secret};
use post::Value;
use std::collections::BTreeMap;
use store::Tx;
use web::{Refusal, Tr};

/// So long a buyer may take to pay.
const PAY_S: i64 = 30 * 60;

/// What was made of what is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heard {
    /// It is written down now.
    Fresh,
    /// It was known.
    Known,
    /// Another sum or currency than was due: nothing was counted, and the record says so.
    Differs,
}

impl Office<'_> {
    /// Begins a payment of what is open, or goes on with the one under way. Answers where the buyer goes.
    pub async fn begin_paying(
        &self,
        tx: &Tx,
        way: &dyn PaymentWay,
        booking: &Booking,
        back: &str,
    ) -> Result<String, Refusal> {
        let invoice = paid::invoice(tx, booking.id).await?.ok_or_else(|| Refusal::conflict("payment-nothing-due"))?;
        let open = open_cents(&invoice, &paid::of_booking(tx, booking.id).await?);
        if open == 0 || booking.state != Standing::Booked {
            return Err(Refusal::conflict("payment-nothing-due"));
        }
        let under_way = checkouts::latest(tx, booking.id).await?.filter(|one| {
            one.state == State::Begun && one.way == way.code() && one.amount_cents == open && self.now < one.until_at
        });
        let checkout = match under_way {
            Some(checkout) => checkout,
            None => self.checkout(tx, way, booking, open).await?,
        };
        let registration = self.registration;
        let due = Due { registration, booking, invoice: &invoice, reference: &checkout.reference, back };
        match way.step(&due) {
            Step::Elsewhere { address } => Ok(address),
            Step::Transfer { .. } => Err(Refusal::not_found()),
        }
    }

    async fn checkout(&self, tx: &Tx, way: &dyn PaymentWay, booking: &Booking, open: i64) -> Result<Checkout, Refusal> {
        let checkout = Checkout {
            id: self.id(),
            gathering_id: self.gathering.id,
            booking_id: booking.id,
            way: way.code().to_owned(),
            reference: format!("{}-{}", booking.code, Code::draw(self.chance)),
            amount_cents: open,
            currency: booking.currency.clone(),
            state: State::Begun,
            until_at: self.now.plus_s(PAY_S),
        };
        checkouts::begin(tx, &checkout, self.now).await?;
        jobs::let_expire(tx, self, checkout.id, checkout.until_at).await?;
        self.note(tx, "payment-begun", booking, "checkout").await?;
        Ok(checkout)
    }

    /// Hears what is told of a payment.
    pub async fn hear(&self, tx: &Tx, checkout: &Checkout, told: &Told) -> Result<Heard, Refusal> {
        let checkout = checkouts::hold(tx, checkout.id).await?;
        let booking = bookings::by_id(tx, checkout.booking_id).await?;
        let (amount_cents, currency) = match &told.outcome {
            Outcome::Failed => return self.ended(tx, &checkout, &booking, State::Failed).await,
            Outcome::Expired => return self.ended(tx, &checkout, &booking, State::Expired).await,
            Outcome::Paid { amount_cents, currency } => (*amount_cents, currency.clone()),
        };
        if (amount_cents, &currency) != (checkout.amount_cents, &checkout.currency) {
            self.note(tx, "payment-differs", &booking, "checkout").await?;
            return Ok(Heard::Differs);
        }
        checkouts::end(tx, checkout.id, State::Paid, self.now).await?;
        let (way, reference) = (checkout.way.clone(), checkout.reference.clone());
        let payment = paid::Payment { way, reference, amount_cents, currency, at: self.now };
        if !paid::record(tx, self.id(), booking.id, &payment, None).await? {
            return Ok(Heard::Known);
        }
        self.note(tx, "payment-recorded", &booking, "payment").await?;
        self.thank(tx, &booking, &payment).await?;
        Ok(Heard::Fresh)
    }

    /// Refused or too late. A payment that came in meanwhile stays, and one that comes in after is still taken: the
    /// money is there.
    async fn ended(&self, tx: &Tx, checkout: &Checkout, booking: &Booking, state: State) -> Result<Heard, Refusal> {
        if checkout.state != State::Begun || !checkouts::end(tx, checkout.id, state, self.now).await? {
            return Ok(Heard::Known);
        }
        self.note(tx, "payment-ended", booking, "checkout").await?;
        Ok(Heard::Fresh)
    }

    /// The letter that says that it came in, with the link to the receipt.
    async fn thank(&self, tx: &Tx, booking: &Booking, payment: &paid::Payment) -> Result<(), Refusal> {
        let secret = Secret::draw(self.chance);
        links::give(tx, links::Opens::Booking, booking.id, &secret, self.now).await?;
        let path = format!("/{}/bookings/{}/invoice", self.gathering.code, secret.expose());
        let t = Tr::new(self.house.words.clone(), booking.lang.clone());
        let sum = money::amount(payment.amount_cents, &payment.currency, t.lang.tag() == "fr");
        let values = BTreeMap::from([
            ("sum", Value::Text(sum)),
            ("code", Value::Text(booking.code.clone())),
            ("link", Value::Link(letters::link(self.house, &booking.lang, &path))),
        ]);
        let writing = Writing {
            words: "registration-thanks",
            to: (&booking.mail, &booking.name),
            person: booking.person_id,
            lang: &booking.lang,
            gathering: self.gathering,
            about: ("booking", booking.id),
            values,
        };
        letters::put(tx, self.house, self.now, writing).await
    }
}
