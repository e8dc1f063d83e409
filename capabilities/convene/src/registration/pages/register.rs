//! The public page: the tickets, and the form that books without an account. The answer is a letter whose link
//! confirms; whoever is signed in has confirmed already.

use super::hold::{frame, office};
use super::typed::{self, Choices};
use super::{left, price, when};
use crate::gathering::{self, model::Gathering};
use crate::registration::life::Wish;
use crate::registration::model::{Delegate, NotBooked, Registration, Source, Standing, State, Ticket};
use crate::registration::store::{self as tickets};
use askama::Template;
use directory::person::Mail;
use web::{Ask, Outcome, Refusal, Sheet, Shell, page, refused, see_other};

/// Bookings from one address in a minute: an office that books for its people, but no flood.
const PER_MINUTE: u32 = 60;

pub(super) struct Offer {
    pub ticket: Ticket,
    pub title: (String, String),
    pub about: (String, String),
    pub price: String,
    pub left: String,
    /// Why it cannot be booked now; empty where it can.
    pub not_now: String,
}

#[derive(Template)]
#[template(path = "registration/register.html")]
struct RegisterPage {
    shell: Shell,
    s: Sheet,
    about: (String, String),
    standing: Standing,
    /// When it opens, or closes.
    turn: String,
    elsewhere: String,
    offers: Vec<Offer>,
    paid: String,
    /// The codes of the tickets for the press.
    press: String,
    codes: bool,
    choices: Choices,
    asks: Registration,
    signed_in: bool,
    contact: String,
}

pub(crate) async fn show(ask: Ask) -> Outcome {
    let gathering = seen(&ask).await?;
    let Some(registration) = tickets::of_gathering(ask.db(), gathering.id).await?.filter(|one| one.published) else {
        return elsewhere(&ask, &gathering).await;
    };
    let mut s = Sheet::default();
    prefill(&ask, &mut s).await?;
    page(&register_page(&ask, &gathering, registration, s).await?)
}

/// The gathering of the path, where the reader may see it.
async fn seen(ask: &Ask) -> Result<Gathering, Refusal> {
    let gathering = gathering::store::find(ask.db(), ask.param("gathering")).await?.ok_or_else(Refusal::not_found)?;
    let published = gathering.state == gathering::model::State::Published;
    if published || ask.may("registration.read") { Ok(gathering) } else { Err(Refusal::not_found()) }
}

/// Booking elsewhere, or nothing yet: the page says which.
async fn elsewhere(ask: &Ask, gathering: &Gathering) -> Outcome {
    let none = Registration::draft(gathering.id, String::new());
    page(&register_page(ask, gathering, none, Sheet::default()).await?)
}

/// What the profile of whoever is signed in says already.
async fn prefill(ask: &Ask, s: &mut Sheet) -> Result<(), Refusal> {
    s.form.set("places", "1");
    s.form.set("self", "yes");
    let Some(me) = &ask.viewer.me else { return Ok(()) };
    let Some(person) = directory::person::store::find(ask.db(), me.id).await? else { return Ok(()) };
    s.form.set("mail", me.mail.clone());
    for (field, value) in [
        ("name", person.name),
        ("organisation", person.organisation),
        ("job_title", person.job_title),
        ("sector", person.sector),
        ("level", person.level),
    ] {
        s.form.set(field, value);
    }
    Ok(())
}

async fn register_page(
    ask: &Ask,
    gathering: &Gathering,
    registration: Registration,
    s: Sheet,
) -> Result<RegisterPage, Refusal> {
    let t = ask.t();
    let all = tickets::tickets(ask.db(), gathering.id).await?;
    let invited = !ask.query.get("invitation").is_empty() || !s.form.get("invitation").is_empty();
    let offers: Vec<Offer> = all
        .into_iter()
        .filter(|one| one.is_public() && (!one.invitation || one.kind != "guest" || invited))
        .map(|one| offer(ask, gathering, one))
        .collect();
    let standing = registration.standing(ask.now());
    let turn = if standing == Standing::Ahead { registration.opens_at } else { registration.closes_at };
    let paid: Vec<&str> =
        offers.iter().filter(|one| one.ticket.price_cents > 0).map(|one| one.ticket.code.as_str()).collect();
    let title = t.a("registration-title", "gathering", gathering.name(&ask.lang));
    let (tag, text) = registration.about.found(&ask.lang);
    let press: Vec<&str> =
        offers.iter().filter(|one| one.ticket.is_press()).map(|one| one.ticket.code.as_str()).collect();
    Ok(RegisterPage {
        paid: paid.join(" "),
        press: press.join(" "),
        codes: offers.iter().any(|one| one.ticket.invitation),
        choices: typed::choices(ask, &gathering.langs).await?,
        about: (tag.to_owned(), web::markdown(text)),
        turn: turn.map(|at| when(ask, &gathering.zone, at)).unwrap_or_default(),
        elsewhere: if registration.published { String::new() } else { gathering.booking_url.clone() },
        signed_in: ask.viewer.me.is_some(),
        contact: gathering.contact.clone(),
        shell: frame(ask, gathering, title),
        asks: registration,
        standing,
        offers,
        s,
    })
}

fn offer(ask: &Ask, gathering: &Gathering, ticket: Ticket) -> Offer {
    let t = ask.t();
    let of = |text: &base::Localised| {
        let (tag, text) = text.found(&ask.lang);
        (tag.to_owned(), text.to_owned())
    };
    let not_now = match ticket.standing(ask.now()) {
        Standing::Ahead => {
            ticket.opens_at.map(|at| t.a("registration-ticket-from", "when", when(ask, &gathering.zone, at)))
        }
        Standing::Closed => Some(t.say("registration-ticket-over")),
        Standing::Open | Standing::Draft => None,
    };
    Offer {
        title: of(&ticket.title),
        about: of(&ticket.about),
        price: price(ask, ticket.price_cents, &ticket.currency),
        left: left(ask, &ticket),
        not_now: not_now.unwrap_or_default(),
        ticket,
    }
}

/// The form as it was typed.
struct Typed {
    ticket: Option<Ticket>,
    wish: Wish,
    first: Delegate,
    others: Vec<Mail>,
}

fn typed_wish(ask: &Ask, s: &mut Sheet, gathering: &Gathering, registration: &Registration, all: Vec<Ticket>) -> Typed {
    let t = ask.t();
    let ticket = all.into_iter().find(|one| one.is_public() && one.code == s.form.get("ticket"));
    if ticket.is_none() {
        s.wrong("ticket", t.say("registration-ticket-missing"));
    }
    let places = s.form.number("places").filter(|places| (1..=200).contains(places)).unwrap_or_else(|| {
        s.wrong("places", t.say("registration-places-wrong"));
        1
    });
    s.required(&t, "name", "registration-name-missing");
    let is_press = ticket.as_ref().is_some_and(Ticket::is_press);
    if is_press {
        s.required(&t, "accreditation", "registration-accreditation-missing");
    }
    let mail = typed::mail(ask, s, "mail");
    let mut first = Delegate::nobody(gathering.id);
    typed::take(ask, s, registration, &gathering.langs, &mut first, true);
    first.mail.clone_from(&mail);
    let (others, wrong) = directory::invitation::model::addresses(s.form.get("others"));
    if !wrong.is_empty() {
        s.wrong("others", t.a("registration-others-wrong", "mail", wrong.join(", ")));
    }
    let seats = places - i64::from(s.form.get("self") == "yes");
    if others.len() > usize::try_from(seats).unwrap_or(0) {
        s.wrong("others", t.a("registration-others-many", "n", places));
    }
    let me = ask.viewer.me.as_ref().filter(|me| me.mail.eq_ignore_ascii_case(&mail));
    let wish = Wish {
        places,
        confirmed: me.is_some(),
        person: me.map(|me| me.id),
        organisation: first.organisation.clone(),
        note: typed::text(ask, s, "note"),
        // A ticket that was unticked again leaves its field filled in; it is nobody's business then.
        accreditation: if is_press { typed::line(ask, s, "accreditation") } else { String::new() },
        purchase_order: typed::line(ask, s, "purchase_order"),
        invoice_to: typed::text(ask, s, "invoice_to"),
        invitation: s.form.get("invitation").to_owned(),
        ..Wish::one(Source::Web, &first.name, &mail, &ask.lang)
    };
    first.person_id = wish.person;
    Typed { ticket, wish, first, others }
}

pub(crate) async fn book(ask: Ask) -> Outcome {
    let gathering = seen(&ask).await?;
    let registration = tickets::of_gathering(ask.db(), gathering.id).await?.filter(|one| one.published);
    let registration = registration.ok_or_else(Refusal::not_found)?;
    if !ask.address.is_empty() && !ask.house.pace.allows(&format!("book {}", ask.address), PER_MINUTE, ask.now()) {
        return Err(Refusal::too_often());
    }
    let mut s = Sheet::of(ask.form().await?);
    let all = tickets::tickets(ask.db(), gathering.id).await?;
    let typed = typed_wish(&ask, &mut s, &gathering, &registration, all);
    let Some(ticket) = typed.ticket.filter(|_| s.is_fine()) else {
        return refused(&register_page(&ask, &gathering, registration, s).await?);
    };
    let office = office(&ask, &gathering, &registration);
    let tx = ask.db().begin().await?;
    let made = match office.book(&tx, &ticket, typed.wish).await? {
        Ok(made) => made,
        Err(why) => {
            drop(tx);
            let (field, sentence) = said(&ask, &why);
            s.wrong(field, sentence);
            return refused(&register_page(&ask, &gathering, registration, s).await?);
        }
    };
    if let Some(zone) = ask.reader_zone() {
        crate::webinar::store::set_zone(&tx, made.booking.id, zone.name()).await?;
    }
    let mut named = if s.is("self", "yes") { vec![typed.first] } else { Vec::new() };
    named.extend(
        typed.others.iter().map(|mail| Delegate { mail: mail.as_str().to_owned(), ..Delegate::nobody(gathering.id) }),
    );
    let seated = office.seat(&tx, &made.booking, named).await?;
    if made.booking.state != State::Unconfirmed {
        super::one::tell_others(&office, &tx, &made.booking, &seated).await?;
    }
    tx.commit().await?;
    if made.booking.state == State::Unconfirmed {
        return see_other(&ask, &format!("/{}/register/sent", gathering.code), None);
    }
    see_other(&ask, &format!("/{}/bookings/{}", gathering.code, made.secret.expose()), Some("said-registration-booked"))
}

/// Why not, beside which field.
pub(crate) fn said(ask: &Ask, why: &NotBooked) -> (&'static str, String) {
    let t = ask.t();
    match why {
        NotBooked::Closed => ("ticket", t.say("registration-closed-now")),
        NotBooked::Code => ("invitation", t.say("registration-code-wrong")),
        NotBooked::TooMany(most) => ("places", t.a("registration-too-many", "n", *most)),
        NotBooked::OrganisationFull(most) => ("organisation", t.a("registration-organisation-full", "n", *most)),
        NotBooked::NeverFits(all) => ("places", t.a("registration-never-fits", "n", *all)),
    }
}

#[derive(Template)]
#[template(path = "registration/sent.html")]
struct SentPage {
    shell: Shell,
    contact: String,
}

/// The letter is under way. It is said to everybody alike, so that nobody learns who has booked.
pub(crate) async fn sent(ask: Ask) -> Outcome {
    let gathering = seen(&ask).await?;
    page(&SentPage {
        shell: frame(&ask, &gathering, ask.t().say("registration-sent-title")),
        contact: gathering.contact,
    })
}
