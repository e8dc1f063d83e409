//! One booking at the organisers' desk: approve, refuse, write down what was paid, cancel, write again.

use super::hold::{Hold, office};
use super::one::{Seat, seat};
use super::{price, when};
use crate::gathering::desk::{at, gathering_of, shell};
use crate::registration::model::State;
use crate::registration::money;
use crate::registration::payment::{BankTransfer, PaymentWay, open_cents};
use crate::registration::store::{self as tickets, bookings, delegates, paid};
use askama::Template;
use base::one_line;
use web::{Ask, Outcome, Refusal, Shell, page, see_other};

#[derive(Template)]
#[template(path = "registration/detail.html")]
struct DetailPage {
    shell: Shell,
    base: String,
    code: String,
    state: State,
    state_words: String,
    badge: &'static str,
    facts: Vec<(String, String)>,
    seats: Vec<Seat>,
    invoice: bool,
    open: String,
    is_open: bool,
    manage: bool,
    theirs: String,
}

/// The booking of the path, in the gathering of the path and in no other (R12).
async fn of_path(ask: &Ask) -> Result<Hold, Refusal> {
    let gathering = gathering_of(ask).await?;
    let booking =
        bookings::by_code(ask.db(), ask.param("booking")).await?.filter(|one| one.gathering_id == gathering.id);
    let booking = booking.ok_or_else(Refusal::not_found)?;
    let registration = tickets::of_gathering(ask.db(), gathering.id).await?.ok_or_else(Refusal::not_found)?;
    let ticket = tickets::ticket_by_id(ask.db(), booking.ticket_id).await?;
    let delegates = delegates::of_booking(ask.db(), booking.id).await?;
    let key = booking.code.clone();
    Ok(Hold { gathering, registration, booking, ticket, delegates, key })
}

pub(crate) async fn show(ask: Ask) -> Outcome {
    let hold = of_path(&ask).await?;
    let (t, b, zone) = (ask.t(), &hold.booking, &hold.gathering.zone);
    let invoice = paid::invoice(ask.db(), b.id).await?;
    let payments = paid::of_booking(ask.db(), b.id).await?;
    let open = invoice.as_ref().map_or(0, |one| open_cents(one, &payments));
    let facts = [
        ("registration-who-books", b.name.clone()),
        ("registration-mail", b.mail.clone()),
        ("registration-organisation", b.organisation.clone()),
        ("registration-ticket", hold.ticket.title.in_lang(&ask.lang).to_owned()),
        ("registration-places", b.places.to_string()),
        ("registration-price", price(&ask, b.total_cents(), &b.currency)),
        ("registration-source", t.say(&format!("registration-source-{}", b.source.code()))),
        ("registration-made-at", when(&ask, zone, b.created_at)),
        ("registration-accreditation", b.accreditation.clone()),
        ("registration-note", b.note.clone()),
        ("registration-purchase-order", b.purchase_order.clone()),
    ];
    let base = ask.to(&at(&hold.gathering, &format!("/registration/bookings/{}", b.code)));
    let list = ask.to(&at(&hold.gathering, "/registration"));
    page(&DetailPage {
        shell: shell(&ask, &hold.gathering, b.code.clone())
            .crumb(t.say("registration-desk"), list)
            .crumb(b.code.clone(), ""),
        code: b.code.clone(),
        state: b.state,
        state_words: t.say(&format!("registration-state-{}", b.state.code())),
        badge: b.state.badge(),
        facts: facts
            .into_iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(key, value)| (t.say(key), value))
            .collect(),
        seats: hold.delegates.iter().map(|one| seat(&ask, &hold, one)).collect(),
        invoice: invoice.is_some(),
        open: money::amount(open, &b.currency, ask.lang.tag() == "fr"),
        is_open: open > 0,
        manage: ask.may("registration.manage"),
        theirs: ask.to(&format!("/{}/bookings/{}", hold.gathering.code, b.code)),
        base,
    })
}

pub(crate) async fn act(ask: Ask) -> Outcome {
    let hold = of_path(&ask).await?;
    let form = ask.form().await?;
    let here = at(&hold.gathering, &format!("/registration/bookings/{}", hold.booking.code));
    let office = office(&ask, &hold.gathering, &hold.registration);
    let tx = ask.db().begin().await?;
    let booking = bookings::by_id(&tx, hold.booking.id).await?;
    let said = match form.get("do") {
        "approve" => {
            office.approve(&tx, booking).await?;
            "said-registration-approved"
        }
        "refuse" if booking.state == State::Asked => {
            office.end(&tx, booking, State::Refused).await?;
            "said-registration-refused"
        }
        "cancel" => {
            for one in &hold.delegates {
                crate::sign_up::life::leave_all(&office, &tx, one).await?;
            }
            office.end(&tx, booking, State::Cancelled).await?;
            "said-registration-cancelled"
        }
        "paid" => {
            let cents = money::parse(form.get("amount")).filter(|cents| *cents > 0);
            let cents = cents.ok_or_else(|| {
                Refusal::invalid("registration-amount").next(ask.to(&here), "registration-to-booking")
            })?;
            let reference = format!("{} {}", booking.code, one_line(form.get("reference")));
            let payment = paid::Payment {
                way: BankTransfer.code().to_owned(),
                reference: reference.trim().to_owned(),
                amount_cents: cents,
                currency: booking.currency.clone(),
                at: ask.now(),
            };
            let fresh = paid::record(&tx, ask.new_id(), booking.id, &payment, ask.viewer.person()).await?;
            if !fresh {
                return Err(Refusal::conflict("registration-paid-twice").next(ask.to(&here), "registration-to-booking"));
            }
            office.note(&tx, "payment-recorded", &booking, "payment").await?;
            "said-registration-paid"
        }
        _ => return Err(Refusal::invalid("registration-which").next(ask.to(&here), "registration-to-booking")),
    };
    tx.commit().await?;
    see_other(&ask, &here, Some(said))
}
