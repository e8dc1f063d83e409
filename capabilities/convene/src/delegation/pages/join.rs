//! The open link of a delegation: whoever has it types an address, and gets the link to a free place by letter.

use crate::delegation::{model::Delegation, store};
use crate::registration::model::{Delegate, Filled};
use crate::registration::pages::hold::{frame, office, setting};
use crate::registration::pages::typed;
use crate::registration::store::links::{Opens, behind};
use crate::registration::store::{bookings, delegates};
use askama::Template;
use base::Secret;
use web::{Ask, Outcome, Refusal, Sheet, Shell, page, refused, see_other};

#[derive(Template)]
#[template(path = "delegation/join.html")]
struct JoinPage {
    shell: Shell,
    s: Sheet,
    name: String,
    free: usize,
    action: String,
}

async fn of_path(ask: &Ask) -> Result<Delegation, Refusal> {
    let id = behind(ask.db(), Opens::Open, &Secret::given(ask.param("key"))).await?.ok_or_else(Refusal::not_found)?;
    Ok(store::by_id(ask.db(), id).await?)
}

async fn join_page(ask: &Ask, s: Sheet) -> Result<JoinPage, Refusal> {
    let (one, (gathering, _)) = (of_path(ask).await?, setting(ask).await?);
    let booking = bookings::of_delegation(ask.db(), one.id).await?.ok_or_else(Refusal::not_found)?;
    let free =
        delegates::of_booking(ask.db(), booking.id).await?.iter().filter(|one| one.filled == Filled::Free).count();
    Ok(JoinPage {
        shell: frame(ask, &gathering, ask.t().a("delegation-title", "name", one.name.as_str())),
        action: ask.to(&ask.path),
        name: one.name,
        free,
        s,
    })
}

pub(crate) async fn show(ask: Ask) -> Outcome {
    page(&join_page(&ask, Sheet::default()).await?)
}

pub(crate) async fn take(ask: Ask) -> Outcome {
    let one = of_path(&ask).await?;
    let (gathering, registration) = setting(&ask).await?;
    let mut s = Sheet::of(ask.form().await?);
    let mail = typed::mail(&ask, &mut s, "mail");
    if !s.is_fine() {
        return refused(&join_page(&ask, s).await?);
    }
    if !registration.may_hand_over(ask.now()) {
        return Err(Refusal::conflict("registration-hand-over-closed").with("contact", gathering.contact.clone()));
    }
    let tx = ask.db().begin().await?;
    let booking = bookings::of_delegation(&tx, one.id).await?.ok_or_else(Refusal::not_found)?;
    // Two who come at once wait for one another here, so that they never take the same place.
    bookings::hold(&tx, booking.id).await?;
    let all = delegates::of_booking(&tx, booking.id).await?;
    let office = office(&ask, &gathering, &registration);
    let known = all.iter().find(|place| place.mail.eq_ignore_ascii_case(&mail));
    let Some(place) = known.or_else(|| all.iter().find(|place| place.filled == Filled::Free)) else {
        return Err(Refusal::conflict("delegation-full").with("delegation", one.name.clone()));
    };
    let mut given = place.clone();
    if given.filled == Filled::Free {
        given = Delegate { mail, filled: Filled::Sent, ..given };
    }
    given.sent_at = Some(ask.now());
    delegates::save(&tx, &given, ask.now()).await?;
    office.send_link(&tx, &given, &booking, "registration-delegate", &one.name).await?;
    office.note(&tx, "place-taken", &booking, "").await?;
    tx.commit().await?;
    see_other(&ask, &format!("/{}/register/sent", gathering.code), None)
}
