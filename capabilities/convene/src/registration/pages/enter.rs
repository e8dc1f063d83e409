//! The organiser books for somebody who called or wrote: the same checks of places, no letter to be answered first.

use super::hold::office;
use super::typed::{self, Choices};
use crate::gathering::desk::{at, gathering_of, shell};
use crate::gathering::model::Gathering;
use crate::registration::life::Wish;
use crate::registration::model::{Delegate, Source, Ticket};
use crate::registration::store::{self as tickets};
use askama::Template;
use web::{Ask, Outcome, Refusal, Sheet, Shell, page, refused, see_other};

#[derive(Template)]
#[template(path = "registration/enter.html")]
struct EnterPage {
    shell: Shell,
    s: Sheet,
    tickets: Vec<(String, String)>,
    choices: Choices,
}

async fn enter_page(ask: &Ask, gathering: &Gathering, all: &[Ticket], s: Sheet) -> Result<EnterPage, Refusal> {
    let t = ask.t();
    let list = ask.to(&at(gathering, "/registration"));
    Ok(EnterPage {
        shell: shell(ask, gathering, t.say("registration-enter"))
            .crumb(t.say("registration-desk"), list)
            .crumb(t.say("registration-enter"), ""),
        tickets: all.iter().map(|one| (one.code.clone(), one.title.in_lang(&ask.lang).to_owned())).collect(),
        choices: typed::choices(ask, &gathering.langs).await?,
        s,
    })
}

pub(crate) async fn show(ask: Ask) -> Outcome {
    let gathering = gathering_of(&ask).await?;
    let all = tickets::tickets(ask.db(), gathering.id).await?;
    let mut s = Sheet::default();
    s.form.set("places", "1");
    page(&enter_page(&ask, &gathering, &all, s).await?)
}

pub(crate) async fn book(ask: Ask) -> Outcome {
    let gathering = gathering_of(&ask).await?;
    let all = tickets::tickets(ask.db(), gathering.id).await?;
    let mut s = Sheet::of(ask.form().await?);
    let ticket = all.iter().find(|one| one.code == s.form.get("ticket")).cloned();
    let registration = tickets::of_gathering(ask.db(), gathering.id).await?;
    let (Some(ticket), Some(registration)) = (ticket, registration) else {
        s.wrong("ticket", ask.t().say("registration-ticket-missing"));
        return refused(&enter_page(&ask, &gathering, &all, s).await?);
    };
    let mut first = Delegate::nobody(gathering.id);
    typed::take(&ask, &mut s, &registration, &gathering.langs, &mut first, true);
    s.required(&ask.t(), "name", "registration-name-missing");
    // Somebody who called may have no address: then no letter goes out.
    let mail = if s.form.get("mail").is_empty() { String::new() } else { typed::mail(&ask, &mut s, "mail") };
    first.mail.clone_from(&mail);
    let places = s.form.number("places").filter(|places| (1..=500).contains(places));
    if places.is_none() {
        s.wrong("places", ask.t().say("registration-places-wrong"));
    }
    let wish = Wish {
        places: places.unwrap_or(1),
        organisation: first.organisation.clone(),
        purchase_order: typed::line(&ask, &mut s, "purchase_order"),
        invoice_to: typed::text(&ask, &mut s, "invoice_to"),
        note: typed::text(&ask, &mut s, "note"),
        ..Wish::one(Source::Organiser, &first.name, &mail, &ask.lang)
    };
    if !s.is_fine() {
        return refused(&enter_page(&ask, &gathering, &all, s).await?);
    }
    let office = office(&ask, &gathering, &registration);
    let tx = ask.db().begin().await?;
    let made = match office.book(&tx, &ticket, wish).await? {
        Ok(made) => made,
        Err(why) => {
            drop(tx);
            let (field, sentence) = super::register::said(&ask, &why);
            s.wrong(field, sentence);
            return refused(&enter_page(&ask, &gathering, &all, s).await?);
        }
    };
    office.seat(&tx, &made.booking, vec![first]).await?;
    tx.commit().await?;
    see_other(
        &ask,
        &at(&gathering, &format!("/registration/bookings/{}", made.booking.code)),
        Some("said-registration-entered"),
    )
}
