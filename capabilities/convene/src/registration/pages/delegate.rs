//! A delegate's own page: the details that only the delegate gives, the ticket with its code, papers, and the
//! sessions and visits to sign up for.

use super::hold::{Place, place};
use super::typed::{self, Choices};
use crate::checkin::badge;
use crate::registration::model::{Delegate, Filled, Registration};
use crate::registration::store::delegates;
use crate::sign_up::pages::{Offered, offered};
use crate::webinar::pages::own::{self, Own};
use askama::Template;
use web::{Ask, Outcome, Refusal, Sheet, Shell, page, refused, see_other};

#[derive(Template)]
#[template(path = "registration/delegate.html")]
struct DelegatePage {
    shell: Shell,
    s: Sheet,
    base: String,
    delegate: Delegate,
    own: bool,
    booked: bool,
    over: bool,
    ticket: (String, String),
    remote: bool,
    qr: String,
    state: String,
    missing: String,
    asks: Registration,
    choices: Choices,
    visits: Vec<Offered>,
    webinars: Vec<Own>,
    back: String,
}

pub(crate) async fn show(ask: Ask) -> Outcome {
    let mut place = place(&ask).await?;
    if place.own && place.delegate.filled == Filled::Sent {
        // Only that it was opened is written, so that the head knows; the details wait for the button.
        place.delegate.filled = Filled::Started;
        place.delegate.opened_at = Some(ask.now());
        let tx = ask.db().begin().await?;
        delegates::save(&tx, &place.delegate, ask.now()).await?;
        tx.commit().await?;
    }
    let mut s = Sheet::default();
    typed::fill(&mut s, &place.delegate);
    page(&delegate_page(&ask, place, s).await?)
}

async fn delegate_page(ask: &Ask, place: Place, s: Sheet) -> Result<DelegatePage, Refusal> {
    let (t, hold) = (ask.t(), &place.hold);
    let missing = place.delegate.missing(&hold.registration);
    let named: Vec<String> = missing.iter().map(|field| t.say(&format!("registration-field-{field}"))).collect();
    let (tag, title) = hold.ticket.title.found(&ask.lang);
    let booked = place.is_booked();
    Ok(DelegatePage {
        shell: hold.shell(ask, t.a("registration-delegate", "gathering", hold.gathering.name(&ask.lang))),
        base: ask.to(&place.path("")),
        booked,
        over: hold.gathering.is_over(ask.now()),
        ticket: (tag.to_owned(), title.to_owned()),
        remote: hold.ticket.is_remote(),
        qr: if booked && !hold.ticket.is_remote() {
            badge::svg(&badge::code(&hold.registration, &place.delegate))
        } else {
            String::new()
        },
        state: t.say(&format!("registration-state-{}", hold.booking.state.code())),
        missing: named.join(", "),
        choices: typed::choices(ask, &hold.gathering.langs).await?,
        visits: if booked { offered(ask, &hold.gathering, &place.delegate).await? } else { Vec::new() },
        webinars: if booked {
            own::all(ask, &hold.gathering, place.delegate.id, &ask.to(&place.path(""))).await?
        } else {
            Vec::new()
        },
        back: if hold.key.is_empty() { String::new() } else { ask.to(&hold.path("")) },
        asks: hold.registration.clone(),
        own: place.own,
        delegate: place.delegate,
        s,
    })
}

pub(crate) async fn save(ask: Ask) -> Outcome {
    let place = place(&ask).await?;
    let mut s = Sheet::of(ask.form().await?);
    let hold = &place.hold;
    let mut one = place.delegate.clone();
    typed::take(&ask, &mut s, &hold.registration, &hold.gathering.langs, &mut one, place.own);
    s.required(&ask.t(), "name", "registration-name-missing");
    // Another name on a place is a place that changes hands; until the day names are printed anything may change.
    let renamed = !place.delegate.name.is_empty() && place.delegate.name != one.name;
    if renamed && !hold.registration.may_hand_over(ask.now()) {
        s.wrong("name", ask.t().a("registration-name-fixed", "contact", hold.gathering.contact.as_str()));
    }
    if !hold.may_change() {
        return Err(Refusal::conflict("registration-ended"));
    }
    if !s.is_fine() {
        return refused(&delegate_page(&ask, place, s).await?);
    }
    one.filled = if one.missing(&hold.registration).is_empty() { Filled::Complete } else { Filled::Started };
    if let Some(me) = ask.viewer.me.as_ref().filter(|me| me.mail.eq_ignore_ascii_case(&one.mail)) {
        one.person_id = Some(me.id);
    }
    let tx = ask.db().begin().await?;
    delegates::save(&tx, &one, ask.now()).await?;
    super::hold::office(&ask, &hold.gathering, &hold.registration)
        .note(&tx, "delegate-saved", &hold.booking, "details")
        .await?;
    tx.commit().await?;
    see_other(&ask, &place.path(""), Some("said-registration-details"))
}
