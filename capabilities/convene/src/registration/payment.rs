//! Ways to pay, behind one trait. No card number ever comes near us: a way either tells the buyer what to do, or
//! sends the buyer to whoever takes the money and hears of it by a notice with a reference, counted once.

use super::model::{Booking, Registration};
use super::store::paid::{Invoice, Payment};
use base::Ts;

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

/// A way to pay.
pub trait PaymentWay: Send + Sync {
    /// Its code, as stored with a payment.
    fn code(&self) -> &'static str;
    /// What the buyer does for this invoice.
    fn step(&self, registration: &Registration, booking: &Booking, invoice: &Invoice) -> Step;
    /// Reads a notice that something came in; `None` where it is not of this way or not genuine.
    fn notice(&self, body: &str, now: Ts) -> Option<Notice>;
}

/// A notice that something came in.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    /// The code of the booking.
    pub booking: String,
    /// What came in.
    pub payment: Payment,
}

/// By bank, against the invoice: the organiser writes down what the account shows.
pub struct BankTransfer;

impl PaymentWay for BankTransfer {
    fn code(&self) -> &'static str {
        "transfer"
    }

    fn step(&self, registration: &Registration, booking: &Booking, invoice: &Invoice) -> Step {
        Step::Transfer { to: registration.bank.clone(), reference: format!("{}-{}", booking.code, invoice.number) }
    }

    fn notice(&self, _: &str, _: Ts) -> Option<Notice> {
        // A bank sends us nothing.
        None
    }
}

/// What is still to be paid of an invoice; never below nothing.
pub fn open_cents(invoice: &Invoice, payments: &[Payment]) -> i64 {
    let came: i64 = payments.iter().filter(|one| one.currency == invoice.currency).map(|one| one.amount_cents).sum();
    (invoice.net_cents + invoice.tax_cents - came).max(0)
}
