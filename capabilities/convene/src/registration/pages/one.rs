//! The page of a booking, for whoever made it: what it is, what comes next, whose the places are, and giving it back.

use super::hold::{Hold, hold, office};
use super::{price, typed, when};
use crate::registration::life::Office;
use crate::registration::model::{Booking, Delegate, Filled, State};
use crate::registration::store::{bookings, delegates, links, paid};
use ::store::Tx;
use askama::Template;
use directory::person::Mail;
use web::{Ask, Outcome, Refusal, Sheet, Shell, page, refused, see_other};

pub(super) struct Seat {
    pub delegate: Delegate,
    pub state: String,
    pub badge: &'static str,
    pub missing: String,
    pub href: String,
}

#[derive(Template)]
#[template(path = "registration/booking.html")]
struct BookingPage {
    shell: Shell,
    s: Sheet,
    base: String,
    ticket: (String, String),
    state: State,
    state_words: String,
    badge: &'static str,
    /// What comes next, as a sentence.
    next: String,
    seats: Vec<Seat>,
    price: String,
    total: String,
    paid: bool,
    invoice: bool,
    open: bool,
    hand_over: bool,
    until: String,
    contact: String,
    single: bool,
}

pub(crate) async fn show(ask: Ask) -> Outcome {
    let hold = hold(&ask).await?;
    let mut s = Sheet::default();
    let booking = &hold.booking;
    for (field, value) in
        [("note", &booking.note), ("purchase_order", &booking.purchase_order), ("invoice_to", &booking.invoice_to)]
    {
        s.form.set(field, value.clone());
    }
    page(&booking_page(&ask, &hold, s).await?)
}

async fn booking_page(ask: &Ask, hold: &Hold, s: Sheet) -> Result<BookingPage, Refusal> {
    let (t, booking, zone) = (ask.t(), &hold.booking, &hold.gathering.zone);
    let invoice = paid::invoice(ask.db(), booking.id).await?;
    let payments = paid::of_booking(ask.db(), booking.id).await?;
    let open_cents = invoice.as_ref().map(|one| crate::registration::payment::open_cents(one, &payments));
    let (tag, title) = hold.ticket.title.found(&ask.lang);
    let until = hold.registration.handover_until.or(hold.registration.closes_at);
    Ok(BookingPage {
        shell: hold.shell(ask, t.a("registration-booking", "code", booking.code.as_str())),
        base: ask.to(&hold.path("")),
        ticket: (tag.to_owned(), title.to_owned()),
        state: booking.state,
        state_words: t.say(&format!("registration-state-{}", booking.state.code())),
        badge: booking.state.badge(),
        next: next(ask, hold).await?,
        seats: hold.delegates.iter().map(|one| seat(ask, hold, one)).collect(),
        price: price(ask, booking.price_cents, &booking.currency),
        total: price(ask, booking.total_cents(), &booking.currency),
        paid: open_cents == Some(0),
        invoice: invoice.is_some(),
        open: hold.may_change(),
        hand_over: hold.may_change() && hold.registration.may_hand_over(ask.now()),
        until: until.map(|at| when(ask, zone, at)).unwrap_or_default(),
        contact: hold.gathering.contact.clone(),
        single: booking.places == 1,
        s,
    })
}

async fn next(ask: &Ask, hold: &Hold) -> Result<String, Refusal> {
    let (t, booking, zone) = (ask.t(), &hold.booking, &hold.gathering.zone);
    let at = |at: Option<base::Ts>| at.map(|at| when(ask, zone, at)).unwrap_or_default();
    Ok(match booking.state {
        State::Unconfirmed => t.a("registration-next-unconfirmed", "until", at(booking.confirm_until)),
        State::Asked => t.say("registration-next-asked"),
        State::Waiting => {
            let (before, _) = bookings::place_in_queue(ask.db(), booking).await?;
            t.a2("registration-next-waiting", "place", before + 1, "n", booking.places)
        }
        State::Offered => t.a2("registration-next-offered", "until", at(booking.offered_until), "n", booking.places),
        State::Booked => t.a("registration-next-booked", "n", booking.places),
        State::Cancelled => t.say("registration-next-cancelled"),
        State::Refused => t.say("registration-next-refused"),
        State::Lapsed => t.say("registration-next-lapsed"),
    })
}

/// A place in words.
pub(super) fn seat(ask: &Ask, hold: &Hold, one: &Delegate) -> Seat {
    let t = ask.t();
    let missing = if one.filled == Filled::Free { Vec::new() } else { one.missing(&hold.registration) };
    let named: Vec<String> = missing.iter().map(|field| t.say(&format!("registration-field-{field}"))).collect();
    Seat {
        state: t.say(&format!("registration-filled-{}", one.filled.code())),
        badge: match one.filled {
            Filled::Complete => "good",
            Filled::Started => "lamp",
            Filled::Free | Filled::Sent => "",
        },
        missing: named.join(", "),
        href: ask.to(&format!("/{}/delegates/{}", hold.gathering.code, hold.key_of(one))),
        delegate: one.clone(),
    }
}

/// Whoever is named with an address gets the link to the own page, once the booking is real.
pub(crate) async fn tell_others(
    office: &Office<'_>,
    tx: &Tx,
    booking: &Booking,
    seated: &[Delegate],
) -> Result<(), Refusal> {
    let others = seated.iter().filter(|one| !one.mail.is_empty() && !one.mail.eq_ignore_ascii_case(&booking.mail));
    for one in others.filter(|one| one.filled != Filled::Complete && one.sent_at.is_none()) {
        let sent = Delegate { filled: Filled::Sent, sent_at: Some(office.now), ..one.clone() };
        delegates::save(tx, &sent, office.now).await?;
        office.send_link(tx, &sent, booking, "registration-delegate", &booking.name).await?;
    }
    Ok(())
}

pub(crate) async fn confirm(ask: Ask) -> Outcome {
    let hold = hold(&ask).await?;
    let office = office(&ask, &hold.gathering, &hold.registration);
    let tx = ask.db().begin().await?;
    // Read again: the job that lets bookings lapse may have been faster.
    let before = bookings::by_id(&tx, hold.booking.id).await?;
    let booking = office.confirm(&tx, before.clone()).await?;
    if before.state == State::Unconfirmed {
        tell_others(&office, &tx, &booking, &hold.delegates).await?;
    }
    tx.commit().await?;
    see_other(&ask, &hold.path(""), None)
}

pub(crate) async fn accept(ask: Ask) -> Outcome {
    let hold = hold(&ask).await?;
    let office = office(&ask, &hold.gathering, &hold.registration);
    let tx = ask.db().begin().await?;
    let booking = bookings::by_id(&tx, hold.booking.id).await?;
    let booking = office.accept(&tx, booking).await?;
    if booking.state != State::Booked {
        let here = ask.to(&hold.path(""));
        return Err(Refusal::conflict("registration-offer-over").next(here, "registration-to-booking"));
    }
    tell_others(&office, &tx, &booking, &hold.delegates).await?;
    tx.commit().await?;
    see_other(&ask, &hold.path(""), Some("said-registration-accepted"))
}

pub(crate) async fn save(ask: Ask) -> Outcome {
    let hold = hold(&ask).await?;
    let mut s = Sheet::of(ask.form().await?);
    let mut booking = hold.booking.clone();
    booking.note = typed::text(&ask, &mut s, "note");
    booking.purchase_order = typed::line(&ask, &mut s, "purchase_order");
    booking.invoice_to = typed::text(&ask, &mut s, "invoice_to");
    if !hold.may_change() {
        return Err(ended(&ask, &hold));
    }
    if !s.is_fine() {
        return refused(&booking_page(&ask, &hold, s).await?);
    }
    let tx = ask.db().begin().await?;
    bookings::save_facts(&tx, &booking).await?;
    if !booking.invoice_to.is_empty() || !booking.purchase_order.is_empty() {
        let buyer = [&booking.invoice_to, &booking.organisation, &booking.name].into_iter().find(|one| !one.is_empty());
        paid::mend(&tx, booking.id, buyer.map_or("", String::as_str), &booking.purchase_order).await?;
    }
    office(&ask, &hold.gathering, &hold.registration)
        .note(&tx, "booking-saved", &booking, "note purchase_order invoice_to")
        .await?;
    tx.commit().await?;
    see_other(&ask, &hold.path(""), Some("said-registration-saved"))
}

fn ended(ask: &Ask, hold: &Hold) -> Refusal {
    let again = ask.to(&format!("/{}/register", hold.gathering.code));
    Refusal::conflict("registration-ended").next(again, "registration-to-register")
}

/// Gives places to the addresses typed: each gets a link of its own. A place that changes hands is emptied first.
pub(crate) async fn give(ask: Ask) -> Outcome {
    let hold = hold(&ask).await?;
    let form = ask.form().await?;
    if !hold.may_change() {
        return Err(ended(&ask, &hold));
    }
    let office = office(&ask, &hold.gathering, &hold.registration);
    let tx = ask.db().begin().await?;
    let said = give_places(&ask, &office, &tx, &hold, &form).await?;
    tx.commit().await?;
    see_other(&ask, &hold.path("#places"), Some(said))
}

/// What the head of a delegation and whoever books for others do alike with the places.
pub(crate) async fn give_places(
    ask: &Ask,
    office: &Office<'_>,
    tx: &Tx,
    hold: &Hold,
    form: &web::Form,
) -> Result<&'static str, Refusal> {
    let back = || ask.to(&hold.path(""));
    let of = |position: Option<i64>| hold.delegates.iter().find(|one| Some(one.position) == position);
    if let Some(one) = of(form.number("remind")).filter(|one| !one.mail.is_empty() && one.filled != Filled::Complete) {
        office.send_link(tx, one, &hold.booking, "registration-remind", &hold.booking.name).await?;
        delegates::save(tx, &Delegate { sent_at: Some(office.now), ..one.clone() }, office.now).await?;
        office.note(tx, "delegate-reminded", &hold.booking, "").await?;
        return Ok("said-registration-reminded");
    }
    if !hold.registration.may_hand_over(office.now) {
        return Err(Refusal::conflict("registration-hand-over-closed").with("contact", hold.gathering.contact.clone()));
    }
    if let Some(one) = of(form.number("empty")).filter(|one| one.filled != Filled::Free) {
        links::revoke(tx, links::Opens::Delegate, one.id).await?;
        delegates::save(tx, &one.emptied(), office.now).await?;
        crate::sign_up::life::leave_all(office, tx, one).await?;
        office.note(tx, "place-emptied", &hold.booking, "").await?;
        return Ok("said-registration-emptied");
    }
    let (mails, wrong) = directory::invitation::model::addresses(form.get("mails"));
    let free: Vec<&Delegate> = hold.delegates.iter().filter(|one| one.filled == Filled::Free).collect();
    if !wrong.is_empty() || mails.is_empty() {
        return Err(Refusal::invalid("registration-mails")
            .with("mail", wrong.join(", "))
            .next(back(), "registration-to-booking"));
    }
    if mails.len() > free.len() {
        return Err(Refusal::invalid("registration-mails-many")
            .with("n", free.len().to_string())
            .next(back(), "registration-to-booking"));
    }
    for (mail, free) in mails.iter().zip(free) {
        give_one(office, tx, hold, free, mail).await?;
    }
    Ok("said-registration-given")
}

async fn give_one(office: &Office<'_>, tx: &Tx, hold: &Hold, free: &Delegate, mail: &Mail) -> Result<(), Refusal> {
    let one =
        Delegate { mail: mail.as_str().to_owned(), filled: Filled::Sent, sent_at: Some(office.now), ..free.clone() };
    delegates::save(tx, &one, office.now).await?;
    office.send_link(tx, &one, &hold.booking, "registration-delegate", &hold.booking.name).await?;
    office.note(tx, "place-given", &hold.booking, "").await
}

#[derive(Template)]
#[template(path = "registration/cancel.html")]
struct CancelPage {
    shell: Shell,
    base: String,
    code: String,
    n: i64,
    paid: bool,
    contact: String,
}

/// The question, as a page: it works without scripts.
pub(crate) async fn ask_first(ask: Ask) -> Outcome {
    let hold = hold(&ask).await?;
    if !hold.may_change() {
        return see_other(&ask, &hold.path(""), None);
    }
    let paid = !paid::of_booking(ask.db(), hold.booking.id).await?.is_empty();
    page(&CancelPage {
        shell: hold.shell(&ask, ask.t().say("registration-cancel-title")),
        base: ask.to(&hold.path("")),
        code: hold.booking.code.clone(),
        n: hold.booking.places,
        contact: hold.gathering.contact.clone(),
        paid,
    })
}

pub(crate) async fn cancel(ask: Ask) -> Outcome {
    let hold = hold(&ask).await?;
    let office = office(&ask, &hold.gathering, &hold.registration);
    let tx = ask.db().begin().await?;
    let booking = bookings::by_id(&tx, hold.booking.id).await?;
    for one in &hold.delegates {
        crate::sign_up::life::leave_all(&office, &tx, one).await?;
    }
    office.end(&tx, booking, State::Cancelled).await?;
    tx.commit().await?;
    see_other(&ask, &hold.path(""), Some("said-registration-cancelled"))
}
