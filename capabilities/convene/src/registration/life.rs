//! The life of a booking: made, confirmed, approved, waiting, offered, booked, given back. Every step that takes or
//! gives back places goes through the counter of its ticket, which the database guards (I8), and writes its letter
//! in the same transaction (I4).
//!
//! **The waiting list** is one line for each ticket. Whoever stands first is offered places as soon as there are
//! enough for the whole booking; while there are not, nobody behind is served: a pair is never passed by a later
//! single, and never split. An offer stands for some hours; one that lapses goes to the end of the line.

use super::jobs;
use super::model::{
    Booking, CONFIRM_S, Delegate, Filled, NotBooked, OFFERS_MAX, Registration, Source, Standing, State, Ticket,
};
use super::store::links::{self, Opens};
use super::store::{self as tickets, bookings, delegates};
use crate::gathering::model::Gathering;
use base::{Chance, Code, Id, Lang, Secret, Ts};
use store::Tx;
use store::activity::{Deed, record};
use web::{House, Refusal};

/// Where and by whom a step is taken.
pub struct Office<'a> {
    /// The house.
    pub house: &'a House,
    /// When.
    pub now: Ts,
    /// Where codes, ids and links are drawn from: the house's, or that of a sample.
    pub chance: &'a Chance,
    /// By whom, where a person is known.
    pub by: Option<Id>,
    /// The gathering.
    pub gathering: &'a Gathering,
    /// How it takes registrations.
    pub registration: &'a Registration,
}

/// What somebody wants to book.
#[derive(Clone, Debug)]
pub struct Wish {
    /// How it came.
    pub source: Source,
    /// What an import knew it by.
    pub source_key: String,
    /// How many places.
    pub places: i64,
    /// Who books.
    pub name: String,
    /// Where letters go.
    pub mail: String,
    /// The address is known to be theirs, or somebody who may says so.
    pub confirmed: bool,
    /// The account, where known.
    pub person: Option<Id>,
    /// For which organisation.
    pub organisation: String,
    /// The language of the letters.
    pub lang: Lang,
    /// A word to the organiser.
    pub note: String,
    /// For which medium, by which card or letter; of press tickets.
    pub accreditation: String,
    /// The number of the buyer's order.
    pub purchase_order: String,
    /// To whom the invoice goes.
    pub invoice_to: String,
    /// An invitation code.
    pub invitation: String,
    /// Whose places they are.
    pub delegation: Option<Id>,
    /// No letter goes out: the sender has told them, or will.
    pub silent: bool,
}

impl Wish {
    /// One place for somebody.
    pub fn one(source: Source, name: &str, mail: &str, lang: &Lang) -> Wish {
        Wish {
            source,
            source_key: String::new(),
            places: 1,
            name: name.to_owned(),
            mail: mail.to_owned(),
            confirmed: source != Source::Web,
            person: None,
            organisation: String::new(),
            lang: lang.clone(),
            note: String::new(),
            accreditation: String::new(),
            purchase_order: String::new(),
            invoice_to: String::new(),
            invitation: String::new(),
            delegation: None,
            silent: false,
        }
    }
}

/// A booking that was made, and the secret of its link.
pub struct Made {
    /// The booking.
    pub booking: Booking,
    /// The secret.
    pub secret: Secret,
}

impl Office<'_> {
    pub(super) fn id(&self) -> Id {
        Id::new(self.now, self.chance)
    }

    /// Makes a booking, or says why not. Places that are there are held at once.
    pub async fn book(&self, tx: &Tx, ticket: &Ticket, wish: Wish) -> Result<Result<Made, NotBooked>, Refusal> {
        let by_form = wish.source == Source::Web;
        if by_form
            && (self.registration.standing(self.now) != Standing::Open || ticket.standing(self.now) != Standing::Open)
        {
            return Ok(Err(NotBooked::Closed));
        }
        if by_form && wish.places > ticket.places_max {
            return Ok(Err(NotBooked::TooMany(ticket.places_max)));
        }
        // From here on nobody else looks at this ticket's places or queue until this transaction ends.
        let (all, _) = tickets::hold_pool(tx, ticket.pool_id).await?;
        if let Some(all) = all.filter(|all| wish.places > *all) {
            return Ok(Err(NotBooked::NeverFits(all)));
        }
        if let Some(most) = ticket.organisation_max.filter(|_| by_form && !wish.organisation.is_empty())
            && bookings::places_of(tx, ticket.id, &wish.organisation).await? + wish.places > most
        {
            return Ok(Err(NotBooked::OrganisationFull(most)));
        }
        let mut booking = self.drawn(tx, ticket, &wish).await?;
        if ticket.invitation && by_form {
            match tickets::use_code(tx, ticket.id, &wish.invitation).await? {
                Some(code) => booking.invitation_code_id = Some(code),
                None => return Ok(Err(NotBooked::Code)),
            }
        }
        let asks = ticket.asks() && by_form;
        if !asks && self.takes(tx, ticket, booking.places).await? {
            booking.holds = booking.places;
        }
        booking.state = match (wish.confirmed, asks, booking.holds > 0) {
            (false, ..) => State::Unconfirmed,
            (true, true, _) => State::Asked,
            (true, false, true) => State::Booked,
            (true, false, false) => State::Waiting,
        };
        booking.booked_at = (booking.state == State::Booked).then_some(self.now);
        let secret = Secret::draw(self.chance);
        bookings::insert(tx, &booking).await?;
        links::give(tx, Opens::Booking, booking.id, &secret, self.now).await?;
        self.note(tx, "booking-made", &booking, "").await?;
        if booking.state == State::Unconfirmed {
            jobs::look_again(tx, self, booking.id, booking.confirm_until).await?;
        }
        self.after(tx, ticket, &booking, &secret, wish.silent).await?;
        Ok(Ok(Made { booking, secret }))
    }

    async fn drawn(&self, tx: &Tx, ticket: &Ticket, wish: &Wish) -> Result<Booking, Refusal> {
        let rate = tickets::rate_for(tx, ticket.id, &wish.organisation).await?;
        let number = tickets::next_number(tx, self.gathering.id).await?;
        Ok(Booking {
            id: self.id(),
            gathering_id: self.gathering.id,
            ticket_id: ticket.id,
            delegation_id: wish.delegation,
            invitation_code_id: None,
            code: Code::draw(self.chance),
            number,
            source: wish.source,
            source_key: wish.source_key.clone(),
            state: State::Unconfirmed,
            places: wish.places.max(1),
            holds: 0,
            name: wish.name.clone(),
            mail: wish.mail.clone(),
            person_id: wish.person,
            organisation: wish.organisation.clone(),
            lang: wish.lang.clone(),
            note: wish.note.clone(),
            accreditation: wish.accreditation.clone(),
            price_cents: rate.unwrap_or(ticket.price_cents),
            currency: ticket.currency.clone(),
            tax_bp: self.registration.tax_bp,
            purchase_order: wish.purchase_order.clone(),
            invoice_to: wish.invoice_to.clone(),
            confirm_until: (!wish.confirmed).then(|| self.now.plus_s(CONFIRM_S)),
            queue_at: Some(self.now),
            offered_until: None,
            offers: 0,
            created_at: self.now,
            booked_at: None,
            made_by: self.by,
        })
    }

    /// Takes places unless somebody waits already. The counter is held.
    async fn takes(&self, tx: &Tx, ticket: &Ticket, places: i64) -> Result<bool, Refusal> {
        Ok(bookings::waiting(tx, ticket.id).await? == 0 && tickets::take(tx, ticket.pool_id, places).await?)
    }

    /// The letter of a booking is answered: it is booked, asked for, or waits.
    pub async fn confirm(&self, tx: &Tx, mut booking: Booking) -> Result<Booking, Refusal> {
        if booking.state != State::Unconfirmed {
            return Ok(booking);
        }
        let ticket = tickets::ticket_by_id(tx, booking.ticket_id).await?;
        tickets::hold_pool(tx, ticket.pool_id).await?;
        if booking.holds == 0 && !ticket.asks() && self.takes(tx, &ticket, booking.places).await? {
            booking.holds = booking.places;
        }
        booking.state = match (booking.holds > 0, ticket.asks()) {
            (true, _) => State::Booked,
            (false, true) => State::Asked,
            (false, false) => State::Waiting,
        };
        booking.confirm_until = None;
        self.stepped(tx, &ticket, booking, State::Unconfirmed, "booking-confirmed").await
    }

    /// The organiser says yes: booked where there is a place, else on the waiting list.
    pub async fn approve(&self, tx: &Tx, mut booking: Booking) -> Result<Booking, Refusal> {
        if booking.state != State::Asked {
            return Ok(booking);
        }
        let ticket = tickets::ticket_by_id(tx, booking.ticket_id).await?;
        tickets::hold_pool(tx, ticket.pool_id).await?;
        if self.takes(tx, &ticket, booking.places).await? {
            booking.holds = booking.places;
        }
        booking.state = if booking.holds > 0 { State::Booked } else { State::Waiting };
        self.stepped(tx, &ticket, booking, State::Asked, "booking-approved").await
    }

    /// The offer of places is taken.
    pub async fn accept(&self, tx: &Tx, mut booking: Booking) -> Result<Booking, Refusal> {
        let in_time = booking.offered_until.is_none_or(|until| self.now <= until.plus_s(super::model::GRACE_S));
        if booking.state != State::Offered || !in_time {
            return Ok(booking);
        }
        let ticket = tickets::ticket_by_id(tx, booking.ticket_id).await?;
        booking.state = State::Booked;
        booking.offered_until = None;
        self.stepped(tx, &ticket, booking, State::Offered, "booking-offer-taken").await
    }

    /// Ends a booking; its places go to whoever waits.
    pub async fn end(&self, tx: &Tx, mut booking: Booking, how: State) -> Result<Booking, Refusal> {
        if booking.state.has_ended() || !how.has_ended() {
            return Ok(booking);
        }
        let ticket = tickets::ticket_by_id(tx, booking.ticket_id).await?;
        tickets::hold_pool(tx, ticket.pool_id).await?;
        tickets::give_back(tx, ticket.pool_id, booking.holds).await?;
        let from = booking.state;
        booking.holds = 0;
        booking.state = how;
        booking.offered_until = None;
        if let Some(code) = booking.invitation_code_id {
            tickets::unuse_code(tx, code).await?;
        }
        let booking = self.stepped(tx, &ticket, booking, from, "booking-ended").await?;
        if let Some(delegation) = booking.delegation_id {
            crate::delegation::making::tell(self, tx, delegation).await?;
        }
        self.move_up(tx, &ticket).await?;
        Ok(booking)
    }

    /// What time alone does: an unanswered booking lapses, an unanswered offer goes to the end of the line.
    pub async fn look(&self, tx: &Tx, mut booking: Booking) -> Result<(), Refusal> {
        let late = |until: Option<Ts>| until.is_some_and(|until| self.now > until.plus_s(super::model::GRACE_S));
        if booking.state == State::Unconfirmed && late(booking.confirm_until) {
            self.end(tx, booking, State::Lapsed).await?;
        } else if booking.state == State::Offered && late(booking.offered_until) {
            if booking.offers >= OFFERS_MAX {
                self.end(tx, booking, State::Lapsed).await?;
                return Ok(());
            }
            let ticket = tickets::ticket_by_id(tx, booking.ticket_id).await?;
            tickets::hold_pool(tx, ticket.pool_id).await?;
            tickets::give_back(tx, ticket.pool_id, booking.holds).await?;
            booking.holds = 0;
            booking.state = State::Waiting;
            booking.offered_until = None;
            booking.queue_at = Some(self.now);
            self.stepped(tx, &ticket, booking, State::Offered, "booking-offer-lapsed").await?;
            self.move_up(tx, &ticket).await?;
        }
        Ok(())
    }

    /// Offers free places to whoever stands first, as long as the first one fits. The counter is held here.
    pub async fn move_up(&self, tx: &Tx, ticket: &Ticket) -> Result<usize, Refusal> {
        tickets::hold_pool(tx, ticket.pool_id).await?;
        let mut offered = 0;
        while let Some(mut first) = bookings::first_waiting(tx, ticket.id).await? {
            if !tickets::take(tx, ticket.pool_id, first.places).await? {
                break;
            }
            let until = self.now.plus_s(self.registration.offer_hours * 3_600);
            first.holds = first.places;
            first.state = State::Offered;
            first.offers += 1;
            first.offered_until = Some(until);
            jobs::look_again(tx, self, first.id, Some(until)).await?;
            self.stepped(tx, ticket, first, State::Waiting, "booking-offered").await?;
            offered += 1;
        }
        Ok(offered)
    }

    /// Writes a step and what follows from it. Somebody who was faster is a conflict, and nothing happened.
    async fn stepped(
        &self,
        tx: &Tx,
        ticket: &Ticket,
        mut booking: Booking,
        from: State,
        deed: &'static str,
    ) -> Result<Booking, Refusal> {
        if booking.state == State::Booked && booking.booked_at.is_none() {
            booking.booked_at = Some(self.now);
        }
        if !bookings::step(tx, &booking, from, self.now).await? {
            return Err(Refusal::conflict("registration-changed"));
        }
        self.note(tx, deed, &booking, "state").await?;
        let secret = Secret::draw(self.chance);
        links::give(tx, Opens::Booking, booking.id, &secret, self.now).await?;
        self.after(tx, ticket, &booking, &secret, false).await?;
        Ok(booking)
    }

    /// Records a deed about a booking.
    pub async fn note(&self, tx: &Tx, deed: &'static str, booking: &Booking, fields: &str) -> Result<(), Refusal> {
        let deed =
            Deed { deed, about_kind: "booking", about_id: booking.id, scope_id: Some(self.gathering.id), fields };
        Ok(record(tx, self.now, self.chance, self.by, deed).await?)
    }

    /// The places of a booking, filled with whoever is named; the others are free.
    pub async fn seat(&self, tx: &Tx, booking: &Booking, named: Vec<Delegate>) -> Result<Vec<Delegate>, Refusal> {
        let mut named = named.into_iter();
        let mut all = Vec::new();
        for position in 1..=booking.places {
            let free = Delegate::free(self.id(), booking, position, Code::draw(self.chance));
            let one = match named.next().filter(|one| !one.name.is_empty() || !one.mail.is_empty()) {
                Some(one) => {
                    let (id, code) = (free.id, free.code.clone());
                    let mut one = Delegate {
                        id,
                        code,
                        position,
                        gathering_id: free.gathering_id,
                        booking_id: free.booking_id,
                        ..one
                    };
                    let whole = one.missing(self.registration).is_empty();
                    one.filled = if whole { Filled::Complete } else { Filled::Started };
                    one
                }
                None => free,
            };
            all.push(one);
        }
        delegates::insert(tx, &all).await?;
        Ok(all)
    }
}
