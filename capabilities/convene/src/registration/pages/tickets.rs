//! The tickets: kinds, prices, quotas, when, for whom, invitation codes, prices by organisation.

use super::{left, price};
use crate::gathering::desk::{at, civil_instant, gathering_of, line_both, maker, number, set_both, set_instant, shell};
use crate::gathering::model::Gathering;
use crate::gathering::store as gatherings;
use crate::registration::model::{KINDS, Ticket};
use crate::registration::money;
use crate::registration::store::{self as store, Invited};
use ::store::StoreError;
use askama::Template;
use base::{Localised, one_line, slug_of};
use web::{Ask, Outcome, Refusal, Sheet, Shell, page, refused, see_other};

struct Row {
    title: String,
    kind: String,
    price: String,
    taken: i64,
    left: String,
    offered: bool,
    href: String,
}

#[derive(Template)]
#[template(path = "registration/tickets.html")]
struct TicketsPage {
    shell: Shell,
    rows: Vec<Row>,
    base: String,
}

pub(crate) async fn list(ask: Ask) -> Outcome {
    let gathering = gathering_of(&ask).await?;
    let base = ask.to(&at(&gathering, "/registration/tickets"));
    let all = store::tickets(ask.db(), gathering.id).await?;
    let row = |one: Ticket| Row {
        title: one.title.in_lang(&ask.lang).to_owned(),
        kind: ask.t().say(&format!("registration-kind-{}", one.kind)),
        price: price(&ask, one.price_cents, &one.currency),
        taken: one.taken,
        left: left(&ask, &one),
        offered: one.offered,
        href: format!("{base}/{}", one.code),
    };
    let rows = all.into_iter().map(row).collect();
    page(&TicketsPage { shell: shell(&ask, &gathering, ask.t().say("registration-tickets")), rows, base })
}

#[derive(Template)]
#[template(path = "registration/ticket.html")]
struct TicketPage {
    shell: Shell,
    s: Sheet,
    kinds: Vec<(String, String)>,
    codes: Vec<Invited>,
    city: String,
    fresh: bool,
    public: String,
}

/// The ticket of the path; `new` is one that is not there yet.
async fn ticket_of(ask: &Ask, gathering: &Gathering) -> Result<(Ticket, bool), Refusal> {
    let all = store::tickets(ask.db(), gathering.id).await?;
    if ask.param("ticket") != "new" {
        let found = all.into_iter().find(|one| one.code == ask.param("ticket"));
        return Ok((found.ok_or_else(Refusal::not_found)?, false));
    }
    let fresh = Ticket {
        id: ask.new_id(),
        pool_id: ask.new_id(),
        code: String::new(),
        kind: "on-site".to_owned(),
        title: Localised::default(),
        about: Localised::default(),
        price_cents: 0,
        currency: all.first().map_or("CAD", |one| one.currency.as_str()).to_owned(),
        opens_at: None,
        closes_at: None,
        day: String::new(),
        approval: false,
        invitation: false,
        places_max: 10,
        organisation_max: None,
        offered: true,
        position: i64::try_from(all.len()).unwrap_or(0) + 1,
        places: None,
        taken: 0,
    };
    Ok((fresh, true))
}

pub(crate) async fn show(ask: Ask) -> Outcome {
    let gathering = gathering_of(&ask).await?;
    let (one, fresh) = ticket_of(&ask, &gathering).await?;
    let mut s = Sheet::default();
    set_both(&mut s, "title", &one.title);
    set_both(&mut s, "about", &one.about);
    set_instant(&mut s, "opens", one.opens_at, &gathering.zone);
    set_instant(&mut s, "closes", one.closes_at, &gathering.zone);
    let optional = |n: Option<i64>| n.map_or(String::new(), |n| n.to_string());
    let rates = store::rates(ask.db(), one.id).await?;
    let rates: Vec<String> =
        rates.iter().map(|(name, cents)| format!("{name} = {}.{:02}", cents / 100, cents % 100)).collect();
    for (field, value) in [
        ("kind", one.kind.clone()),
        ("price", format!("{}.{:02}", one.price_cents / 100, one.price_cents % 100)),
        ("currency", one.currency.clone()),
        ("places", optional(one.places)),
        ("places_max", one.places_max.to_string()),
        ("organisation_max", optional(one.organisation_max)),
        ("day", one.day.clone()),
        ("rates", rates.join("\n")),
    ] {
        s.form.set(field, value);
    }
    for (field, is) in [("approval", one.approval), ("invitation", one.invitation), ("offered", one.offered)] {
        s.form.set(field, if is { "yes" } else { "" });
    }
    let codes = store::codes(ask.db(), one.id).await?;
    page(&ticket_page(&ask, &gathering, s, codes, fresh))
}

fn ticket_page(ask: &Ask, gathering: &Gathering, s: Sheet, codes: Vec<Invited>, fresh: bool) -> TicketPage {
    let t = ask.t();
    let back = ask.to(&at(gathering, "/registration/tickets"));
    TicketPage {
        shell: shell(ask, gathering, t.say("registration-ticket"))
            .crumb(t.say("registration-tickets"), back)
            .crumb(t.say("registration-ticket"), ""),
        kinds: KINDS.map(|kind| (kind.to_owned(), t.say(&format!("registration-kind-{kind}")))).to_vec(),
        city: gathering.zone.city(),
        public: ask.to(&format!("/{}/register", gathering.code)),
        s,
        codes,
        fresh,
    }
}

/// Lines such as `City of Kestrel Bay = 0`.
fn rates(ask: &Ask, s: &mut Sheet) -> Vec<(String, i64)> {
    let mut read = Vec::new();
    let typed = s.form.get("rates").to_owned();
    for line in typed.lines().filter(|line| !line.trim().is_empty()) {
        let pair = line.rsplit_once('=').and_then(|(name, price)| Some((one_line(name), money::parse(price.trim())?)));
        match pair.filter(|(name, _)| !name.is_empty()) {
            Some(pair) => read.push(pair),
            None => s.wrong("rates", ask.t().a("registration-rates-wrong", "line", line.trim())),
        }
    }
    read
}

fn typed(ask: &Ask, s: &mut Sheet, gathering: &Gathering, mut one: Ticket) -> Ticket {
    let t = ask.t();
    if let Some(kind) = KINDS.iter().find(|kind| **kind == s.form.get("kind")) {
        one.kind = (*kind).to_owned();
    }
    one.title = line_both(ask, s, "title");
    if one.title.is_empty() {
        s.wrong("title-en", t.say("registration-ticket-title-missing"));
    }
    one.about = line_both(ask, s, "about");
    match money::parse(if s.form.get("price").is_empty() { "0" } else { s.form.get("price") }) {
        Some(cents) => one.price_cents = cents,
        None => s.wrong("price", t.say("registration-price-wrong")),
    }
    let currency = s.form.get("currency").to_uppercase();
    if currency.len() == 3 && currency.bytes().all(|byte| byte.is_ascii_uppercase()) {
        one.currency = currency;
    } else {
        s.wrong("currency", t.say("registration-currency-wrong"));
    }
    one.places = number(ask, s, "places", 0);
    if one.places.is_some_and(|places| places < one.taken) {
        s.wrong("places", t.a("registration-places-taken", "n", one.taken));
    }
    one.places_max = number(ask, s, "places_max", 1).unwrap_or(10);
    one.organisation_max = number(ask, s, "organisation_max", 1);
    one.opens_at = civil_instant(ask, s, "opens", &gathering.zone, "09:00");
    one.closes_at = civil_instant(ask, s, "closes", &gathering.zone, "23:59");
    one.day = s.form.get("day").to_owned();
    if !one.day.is_empty() && one.day.parse::<base::jiff::civil::Date>().is_err() {
        s.wrong("day", t.say("gathering-day-wrong"));
    }
    (one.approval, one.invitation, one.offered) =
        (s.is("approval", "yes"), s.is("invitation", "yes"), s.is("offered", "yes"));
    one
}

pub(crate) async fn save(ask: Ask) -> Outcome {
    let gathering = gathering_of(&ask).await?;
    let (stands, fresh) = ticket_of(&ask, &gathering).await?;
    let mut s = Sheet::of(ask.form().await?);
    let mut one = typed(&ask, &mut s, &gathering, stands);
    let rates = rates(&ask, &mut s);
    let codes = store::codes(ask.db(), one.id).await?;
    if fresh {
        one.code = slug_of(one.title.in_lang(&base::Lang::en()));
        if one.code.is_empty() || one.code == "new" {
            one.code = format!("ticket-{}", one.position);
        }
    }
    if !s.is_fine() {
        return refused(&ticket_page(&ask, &gathering, s, codes, fresh));
    }
    let registration = super::settings::registration_of(&ask, &gathering).await?;
    let tx = ask.db().begin().await?;
    if store::of_gathering(&tx, gathering.id).await?.is_none() {
        store::save(&tx, &registration, ask.now()).await?;
    }
    match store::save_ticket(&tx, gathering.id, &one).await {
        Err(StoreError::Taken(_)) => {
            drop(tx);
            s.wrong("title-en", ask.t().say("registration-ticket-twice"));
            return refused(&ticket_page(&ask, &gathering, s, codes, fresh));
        }
        // Somebody booked between the reading and the writing: the database holds the quota.
        Err(StoreError::Refused(_)) => {
            drop(tx);
            s.wrong("places", ask.t().a("registration-places-taken", "n", one.taken));
            return refused(&ticket_page(&ask, &gathering, s, codes, fresh));
        }
        done => done?,
    }
    store::save_rates(&tx, one.id, &rates).await?;
    if let Some(code) = Some(one_line(s.form.get("code"))).filter(|code| !code.is_empty()) {
        let uses = s.form.number("uses_max").filter(|uses| (1..=10_000).contains(uses)).unwrap_or(1);
        store::save_code(&tx, ask.new_id(), one.id, &code, &one_line(s.form.get("label")), uses).await?;
    }
    gatherings::touch(&tx, gathering.id, ask.now()).await?;
    maker(&ask).note(&tx, "ticket-saved", &gathering, "ticket").await?;
    // More places than before: whoever waits comes first.
    let office = super::hold::office(&ask, &gathering, &registration);
    office.move_up(&tx, &one).await?;
    tx.commit().await?;
    see_other(&ask, &at(&gathering, &format!("/registration/tickets/{}", one.code)), Some("said-registration-ticket"))
}
