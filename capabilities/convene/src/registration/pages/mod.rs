//! The pages of registration: for whoever books, for each delegate, and for the organisers' desk.

pub(crate) mod delegate;
pub(super) mod detail;
pub(super) mod documents;
pub(super) mod enter;
pub(super) mod figures;
pub(crate) mod hold;
pub(super) mod importing;
pub(super) mod invoice;
pub(in crate::registration) mod list;
pub(super) mod mine;
pub(crate) mod one;
pub(super) mod pay;
pub(crate) mod register;
pub(super) mod settings;
pub(super) mod tickets;
pub(crate) mod typed;

use crate::registration::model::Ticket;
use crate::registration::money;
use base::Ts;
use web::Ask;

/// What a ticket costs, in words.
pub(crate) fn price(ask: &Ask, cents: i64, currency: &str) -> String {
    if cents == 0 { ask.t().say("registration-free") } else { money::amount(cents, currency, ask.lang.tag() == "fr") }
}

/// How many places are left, in words; nothing where there is no end.
pub(crate) fn left(ask: &Ask, ticket: &Ticket) -> String {
    match ticket.left() {
        None => String::new(),
        Some(0) => ask.t().say("registration-full"),
        Some(left) => ask.t().a("registration-left", "n", left),
    }
}

/// An instant in the gathering's zone, and in the reader's where that shows something else.
pub(crate) fn when(ask: &Ask, zone: &base::Zone, at: Ts) -> String {
    let t = ask.t();
    let there = t.a2("registration-when", "when", t.instant(at, zone), "city", zone.city());
    match ask.reader_zone().filter(|reader| reader.civil(at) != zone.civil(at)) {
        Some(reader) => t.a2("registration-when-both", "there", there, "here", t.instant(at, &reader)),
        None => there,
    }
}
