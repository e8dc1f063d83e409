//! The organisers' desk of delegations, and the list for the host of each.

use super::head::{Seat, seats};
use crate::delegation::model::{Delegation, KINDS};
use crate::delegation::{making, store};
use crate::gathering::desk::{at, gathering_of, line, shell};
use crate::gathering::model::Gathering;
use crate::registration::pages::hold::{Hold, office};
use crate::registration::pages::typed::{self, Choices};
use crate::registration::store::links::Opens;
use crate::registration::store::{self as tickets, bookings, delegates};
use askama::Template;
use base::Code;
use web::{Ask, Outcome, Refusal, Sheet, Shell, page, refused, see_other};

struct Row {
    d: Delegation,
    kind: String,
    places: i64,
    given: i64,
    complete: i64,
    href: String,
}

#[derive(Template)]
#[template(path = "delegation/list.html")]
struct ListPage {
    shell: Shell,
    s: Sheet,
    rows: Vec<Row>,
    places: i64,
    kinds: Vec<(String, String)>,
    tickets: Vec<(String, String)>,
    choices: Choices,
    manage: bool,
}

async fn list_page(ask: &Ask, gathering: &Gathering, s: Sheet) -> Result<ListPage, Refusal> {
    let t = ask.t();
    let base = ask.to(&at(gathering, "/delegations"));
    let filled = store::filled(ask.db(), gathering.id).await?;
    let row = |d: Delegation| {
        let (places, given, complete) =
            filled.iter().find(|line| line.0 == d.id).map_or((0, 0, 0), |line| (line.1, line.2, line.3));
        Row {
            kind: t.say(&format!("delegation-kind-{}", d.kind)),
            href: format!("{base}/{}", d.code),
            places,
            given,
            complete,
            d,
        }
    };
    let all = tickets::tickets(ask.db(), gathering.id).await?;
    Ok(ListPage {
        shell: shell(ask, gathering, t.say("delegation-menu")),
        rows: store::of_gathering(ask.db(), gathering.id).await?.into_iter().map(row).collect(),
        places: filled.iter().map(|line| line.1).sum(),
        kinds: KINDS.map(|kind| (kind.to_owned(), t.say(&format!("delegation-kind-{kind}")))).to_vec(),
        tickets: all.iter().map(|one| (one.code.clone(), one.title.in_lang(&ask.lang).to_owned())).collect(),
        choices: typed::choices(ask, &gathering.langs).await?,
        manage: ask.may("registration.manage"),
        s,
    })
}

pub(crate) async fn list(ask: Ask) -> Outcome {
    let gathering = gathering_of(&ask).await?;
    page(&list_page(&ask, &gathering, Sheet::default()).await?)
}

pub(crate) async fn add(ask: Ask) -> Outcome {
    let gathering = gathering_of(&ask).await?;
    let t = ask.t();
    let mut s = Sheet::of(ask.form().await?);
    let all = tickets::tickets(ask.db(), gathering.id).await?;
    let ticket = all.iter().find(|one| one.code == s.form.get("ticket")).cloned();
    let registration = tickets::of_gathering(ask.db(), gathering.id).await?;
    s.required(&t, "name", "delegation-name-missing");
    let places = s.form.number("places").filter(|n| (1..=500).contains(n));
    if places.is_none() {
        s.wrong("places", t.say("registration-places-wrong"));
    }
    let one = Delegation {
        id: ask.new_id(),
        gathering_id: gathering.id,
        code: Code::draw(&ask.house.chance),
        name: line(&ask, &mut s, "name"),
        kind: KINDS.iter().find(|kind| **kind == s.form.get("kind")).copied().unwrap_or("city").to_owned(),
        country: line(&ask, &mut s, "country"),
        sector: line(&ask, &mut s, "sector"),
        level: line(&ask, &mut s, "level"),
        head_name: line(&ask, &mut s, "head_name"),
        head_mail: typed::mail(&ask, &mut s, "head_mail"),
        aide_mail: String::new(),
    };
    if ticket.is_none() || registration.is_none() {
        s.wrong("ticket", t.say("registration-ticket-missing"));
    }
    let (Some(ticket), Some(registration), Some(places), true) = (ticket, registration, places, s.is_fine()) else {
        return refused(&list_page(&ask, &gathering, s).await?);
    };
    let office = office(&ask, &gathering, &registration);
    let tx = ask.db().begin().await?;
    if let Err(why) = making::make(&office, &tx, &ticket, &one, places, &ask.lang).await? {
        drop(tx);
        let (_, sentence) = crate::registration::pages::register::said(&ask, &why);
        s.wrong("places", sentence);
        return refused(&list_page(&ask, &gathering, s).await?);
    }
    tx.commit().await?;
    see_other(&ask, &at(&gathering, "/delegations"), Some("said-delegation-made"))
}

#[derive(Template)]
#[template(path = "delegation/one.html")]
struct OnePage {
    shell: Shell,
    d: Delegation,
    kind: String,
    state: String,
    badge: &'static str,
    seats: Vec<Seat>,
    sectors: Vec<(String, String)>,
    manage: bool,
    base: String,
    s: Sheet,
}

async fn of_path(ask: &Ask) -> Result<(Delegation, Hold), Refusal> {
    let gathering = gathering_of(ask).await?;
    let one = store::by_code(ask.db(), gathering.id, ask.param("delegation")).await?.ok_or_else(Refusal::not_found)?;
    let booking = bookings::of_delegation(ask.db(), one.id).await?.ok_or_else(Refusal::not_found)?;
    let registration = tickets::of_gathering(ask.db(), gathering.id).await?.ok_or_else(Refusal::not_found)?;
    let ticket = tickets::ticket_by_id(ask.db(), booking.ticket_id).await?;
    let delegates = delegates::of_booking(ask.db(), booking.id).await?;
    let key = booking.code.clone();
    Ok((one, Hold { gathering, registration, booking, ticket, delegates, key }))
}

/// The list for the host: who comes, from where, in what function.
pub(crate) async fn show(ask: Ask) -> Outcome {
    let (d, hold) = of_path(&ask).await?;
    let mut s = Sheet::default();
    let stands = [("name", &d.name), ("country", &d.country), ("head_name", &d.head_name), ("head_mail", &d.head_mail)];
    stands.into_iter().for_each(|(field, value)| s.form.set(field, value.clone()));
    page(&one_page(&ask, d, &hold, s).await?)
}

async fn one_page(ask: &Ask, d: Delegation, hold: &Hold, s: Sheet) -> Result<OnePage, Refusal> {
    let t = ask.t();
    let back = ask.to(&at(&hold.gathering, "/delegations"));
    Ok(OnePage {
        shell: shell(ask, &hold.gathering, d.name.clone())
            .crumb(t.say("delegation-menu"), back.clone())
            .crumb(d.name.clone(), ""),
        kind: t.say(&format!("delegation-kind-{}", d.kind)),
        state: t.say(&format!("registration-state-{}", hold.booking.state.code())),
        badge: hold.booking.state.badge(),
        seats: seats(ask, hold),
        sectors: typed::choices(ask, &hold.gathering.langs).await?.sectors,
        manage: ask.may("registration.manage"),
        base: format!("{back}/{}", d.code),
        s,
        d,
    })
}

/// Writes to the head once more, or keeps what changed of the delegation: its name, its country, its head.
pub(crate) async fn act(ask: Ask) -> Outcome {
    let (d, hold) = of_path(&ask).await?;
    let mut s = Sheet::of(ask.form().await?);
    let office = office(&ask, &hold.gathering, &hold.registration);
    let back = at(&hold.gathering, &format!("/delegations/{}", d.code));
    if s.form.get("do") != "change" {
        let tx = ask.db().begin().await?;
        making::write(&office, &tx, &d, Opens::Head, &hold.booking.lang, hold.booking.places).await?;
        office.note(&tx, "delegation-written-again", &hold.booking, "").await?;
        tx.commit().await?;
        return see_other(&ask, &back, Some("said-delegation-written"));
    }
    s.required(&ask.t(), "name", "delegation-name-missing");
    let after = Delegation {
        name: line(&ask, &mut s, "name"),
        country: line(&ask, &mut s, "country"),
        head_name: line(&ask, &mut s, "head_name"),
        head_mail: typed::mail(&ask, &mut s, "head_mail"),
        ..d.clone()
    };
    if !s.is_fine() {
        return refused(&one_page(&ask, d, &hold, s).await?);
    }
    let tx = ask.db().begin().await?;
    making::change(&office, &tx, &d, &after).await?;
    tx.commit().await?;
    see_other(&ask, &back, Some("said-delegation-changed"))
}
