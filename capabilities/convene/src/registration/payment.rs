//! Ways to pay, behind one trait. No card number ever comes near us: a way either tells the buyer what to do, or
//! sends the buyer to whoever takes the money and hears of it by a signed notice with a reference, counted once.

use super::model::{Booking, Registration};
use super::store::paid::{Invoice, Payment};
use crate::checkin::badge::signature;
use base::Secret;
use std::sync::{Arc, Mutex, PoisonError};
use web::{Form, House};

/// What the buyer does next.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    /// Pays by transfer: to where, under which reference.
    Transfer {
        /// The account, as the seller wrote it.
        to: String,
        /// What to write on it.
        reference: String,
    },
    /// Goes to whoever takes the money.
    Elsewhere {
        /// The address.
        address: String,
    },
}

/// What is to be paid.
pub struct Due<'a> {
    /// How the gathering takes registrations.
    pub registration: &'a Registration,
    /// The booking.
    pub booking: &'a Booking,
    /// The invoice.
    pub invoice: &'a Invoice,
    /// What this payment is called.
    pub reference: &'a str,
    /// Where the buyer comes back to.
    pub back: &'a str,
}

/// A way to pay.
pub trait PaymentWay: Send + Sync {
    /// Its code, as stored with a payment.
    fn code(&self) -> &'static str;
    /// The buyer pays at once, at whoever takes the money.
    fn is_on_line(&self) -> bool;
    /// What the buyer does.
    fn step(&self, due: &Due<'_>) -> Step;
    /// Reads what whoever takes the money says, in a notice or with the buyer who comes back; `None` where it is not
    /// genuine. `key` is the seller's.
    fn told(&self, key: &str, said: &Form) -> Option<Told>;
}

/// What is said of a payment.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// What the payment is called.
    pub reference: String,
    /// What became of it.
    pub outcome: Outcome,
}

/// What became of a payment.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// So much came in.
    Paid {
        /// How much.
        amount_cents: i64,
        /// ISO 4217.
        currency: String,
    },
    /// It was refused, or the buyer left.
    Failed,
    /// Nobody paid in time.
    Expired,
}

/// By bank, against the invoice: the organiser writes down what the account shows.
pub struct BankTransfer;

impl PaymentWay for BankTransfer {
    fn code(&self) -> &'static str {
        "transfer"
    }

    fn is_on_line(&self) -> bool {
        false
    }

    fn step(&self, due: &Due<'_>) -> Step {
        let reference = format!("{}-{}", due.booking.code, due.invoice.number);
        Step::Transfer { to: due.registration.bank.clone(), reference }
    }

    fn told(&self, _: &str, _: &Form) -> Option<Told> {
        // A bank sends us nothing.
        None
    }
}

/// The double: a till at which no money changes hands, for the demo and for tests. It behaves as the others do: its
/// notices are signed, come twice, and may come after the buyer.
pub struct PracticeTill;

impl PracticeTill {
    /// What the till says of a payment, signed with the seller's key.
    pub fn says(key: &str, reference: &str, outcome: &str, amount_cents: i64, currency: &str) -> Form {
        let amount = amount_cents.to_string();
        let mark = signature(key, &format!("{reference} {outcome} {amount} {currency}"));
        let fields = [("reference", reference), ("outcome", outcome), ("amount", &amount), ("currency", currency)];
        Form::of(&fields.into_iter().chain([("mark", mark.as_str())]).collect::<Vec<_>>())
    }
}

impl PaymentWay for PracticeTill {
    fn code(&self) -> &'static str {
        "practice"
    }

    fn is_on_line(&self) -> bool {
        true
    }

    fn step(&self, due: &Due<'_>) -> Step {
        Step::Elsewhere { address: format!("/till/{}?back={}", due.reference, due.back) }
    }

    fn told(&self, key: &str, said: &Form) -> Option<Told> {
        let (reference, outcome, currency) = (said.get("reference"), said.get("outcome"), said.get("currency"));
        let amount_cents = said.number("amount")?;
        let genuine = PracticeTill::says(key, reference, outcome, amount_cents, currency);
        // Hashes are compared, so that the time it takes says nothing of how much was right.
        if Secret::given(genuine.get("mark")).hash() != Secret::given(said.get("mark")).hash() {
            return None;
        }
        let outcome = match outcome {
            "paid" => Outcome::Paid { amount_cents, currency: currency.to_owned() },
            "failed" => Outcome::Failed,
            "expired" => Outcome::Expired,
            _ => return None,
        };
        Some(Told { reference: reference.to_owned(), outcome })
    }
}

/// The ways on line that this house offers: none until the program puts one here.
#[derive(Default)]
struct Offered(Mutex<Vec<Arc<dyn PaymentWay>>>);

/// Offers one more way on line.
pub fn offer(house: &House, way: Arc<dyn PaymentWay>) {
    let offered = house.shelf.of::<Offered>();
    let mut ways = offered.0.lock().unwrap_or_else(PoisonError::into_inner);
    ways.retain(|one| one.code() != way.code());
    ways.push(way);
}

/// The ways on line that are offered.
pub fn offered(house: &House) -> Vec<Arc<dyn PaymentWay>> {
    house.shelf.of::<Offered>().0.lock().unwrap_or_else(PoisonError::into_inner).clone()
}

/// The way on line of this code.
pub fn way(house: &House, code: &str) -> Option<Arc<dyn PaymentWay>> {
    offered(house).into_iter().find(|one| one.code() == code && one.is_on_line())
}

/// What is still to be paid of an invoice; never below nothing.
pub fn open_cents(invoice: &Invoice, payments: &[Payment]) -> i64 {
    let came: i64 = payments.iter().filter(|one| one.currency == invoice.currency).map(|one| one.amount_cents).sum();
    (invoice.net_cents + invoice.tax_cents - came).max(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_till_says_is_believed_with_its_mark_alone() {
        let said = PracticeTill::says("key-of-averne", "R1", "paid", 13_560, "CAD");
        let paid = Outcome::Paid { amount_cents: 13_560, currency: "CAD".to_owned() };
        assert_eq!(PracticeTill.told("key-of-averne", &said).map(|told| told.outcome), Some(paid));
        assert_eq!(PracticeTill.told("key-of-saltmarsh", &said), None);
        for (field, value) in [("amount", "1"), ("reference", "R2"), ("outcome", "expired"), ("mark", "")] {
            let mut forged = said.clone();
            forged.set(field, value);
            assert_eq!(PracticeTill.told("key-of-averne", &forged), None, "{field}");
        }
    }
}
