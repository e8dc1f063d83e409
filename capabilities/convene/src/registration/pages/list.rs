//! The organisers' list: a delegate a row, filters in the address, a page at a time; the same as a file.

use super::price;
use crate::gathering::desk::{at, gathering_of, shell};
use crate::registration::model::{Registration, Source, State};
use crate::registration::store::list::{self, Listed, PAGE_ROWS, Wanted};
use crate::registration::store::{self as tickets};
use askama::Template;
use web::{Ask, Cell, Form, Outcome, Shell, Table, page};

type Choices = Vec<(String, String, bool)>;

struct Row {
    listed: Listed,
    state: String,
    badge: &'static str,
    filled: String,
    ticket: String,
    source: String,
    money: String,
    href: String,
}

#[derive(Template)]
#[template(path = "registration/list.html")]
struct ListPage {
    shell: Shell,
    rows: Vec<Row>,
    total: i64,
    counts: Vec<(String, i64, i64)>,
    pools: Vec<(String, String, i64, i64)>,
    states: Choices,
    sources: Choices,
    kinds: Choices,
    words: String,
    unpaid: bool,
    pages: Vec<(i64, String, bool)>,
    base: String,
    manage: bool,
    started: bool,
    published: bool,
}

pub(in crate::registration) fn wanted(form: &Form) -> Wanted {
    Wanted {
        state: State::parse(form.get("state")),
        source: Source::parse(form.get("source")),
        ticket: form.get("ticket").to_owned(),
        unpaid: form.get("unpaid") == "yes",
        words: form.get("q").chars().take(200).collect(),
        page: form.number("page").unwrap_or(1).clamp(1, 10_000),
    }
}

pub(crate) async fn show(ask: Ask) -> Outcome {
    let (gathering, wanted, t) = (gathering_of(&ask).await?, wanted(&ask.query), ask.t());
    let registration: Option<Registration> = tickets::of_gathering(ask.db(), gathering.id).await?;
    let all = tickets::tickets(ask.db(), gathering.id).await?;
    let counts = list::counts(ask.db(), gathering.id).await?;
    let (total, listed) = list::page(ask.db(), gathering.id, &wanted).await?;
    let base = ask.to(&at(&gathering, "/registration"));
    let title = |code: &str| {
        all.iter().find(|one| one.code == code).map(|one| one.title.in_lang(&ask.lang).to_owned()).unwrap_or_default()
    };
    let row = |listed: Listed| Row {
        state: t.say(&format!("registration-state-{}", listed.state.code())),
        badge: listed.state.badge(),
        filled: t.say(&format!("registration-filled-{}", listed.delegate.filled.code())),
        ticket: title(&listed.ticket),
        source: t.say(&format!("registration-source-{}", listed.source.code())),
        money: match (listed.net_cents, listed.paid_cents) {
            (0, _) => String::new(),
            (_, 0) => t.say("registration-unpaid"),
            _ => t.say("registration-paid"),
        },
        href: format!("{base}/bookings/{}", listed.booking),
        listed,
    };
    let chosen = |code: &str, prefix: &str, is: bool| (code.to_owned(), t.say(&format!("{prefix}-{code}")), is);
    page(&ListPage {
        rows: listed.into_iter().map(row).collect(),
        counts: counts
            .into_iter()
            .map(|(state, n, places)| (t.say(&format!("registration-state-{}", state.code())), n, places))
            .collect(),
        pools: all
            .iter()
            .map(|one| {
                (
                    one.title.in_lang(&ask.lang).to_owned(),
                    price(&ask, one.price_cents, &one.currency),
                    one.taken,
                    one.places.unwrap_or(0),
                )
            })
            .collect(),
        states: State::ALL
            .iter()
            .map(|one| chosen(one.code(), "registration-state", wanted.state == Some(*one)))
            .collect(),
        sources: Source::ALL
            .iter()
            .map(|one| chosen(one.code(), "registration-source", wanted.source == Some(*one)))
            .collect(),
        kinds: all
            .iter()
            .map(|one| (one.code.clone(), one.title.in_lang(&ask.lang).to_owned(), wanted.ticket == one.code))
            .collect(),
        pages: pages(&ask, &wanted, total),
        words: wanted.words,
        unpaid: wanted.unpaid,
        manage: ask.may("registration.manage"),
        started: registration.is_some(),
        published: registration.is_some_and(|one| one.published),
        shell: shell(&ask, &gathering, t.say("registration-desk")),
        total,
        base,
    })
}

/// The addresses of the pages, each with the filters in it.
fn pages(ask: &Ask, wanted: &Wanted, total: i64) -> Vec<(i64, String, bool)> {
    let last = (total + PAGE_ROWS - 1) / PAGE_ROWS;
    let filters: String = ["state", "source", "ticket", "unpaid", "q"]
        .into_iter()
        .filter(|name| !ask.query.get(name).is_empty())
        .map(|name| format!("{name}={}&", quoted(ask.query.get(name))))
        .collect();
    let address = |page: i64| (page, format!("?{filters}page={page}"), page == wanted.page);
    if last > 1 { (1..=last).map(address).collect() } else { Vec::new() }
}

fn quoted(text: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte);
    text.bytes().map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}

const COLUMNS: &[&str] = &[
    "booking",
    "state",
    "source",
    "ticket",
    "delegation",
    "badge",
    "name",
    "mail",
    "organisation",
    "job_title",
    "sector",
    "level",
    "place",
    "country",
    "diet",
    "access",
    "interpretation",
    "photo",
    "net",
    "paid",
    "booked_by",
    "booked_by_mail",
    "accreditation",
];

/// All rows of the filter as a table for an office.
pub(crate) async fn csv(ask: Ask) -> Outcome {
    file(ask, "csv").await
}

/// The same as a workbook.
pub(crate) async fn xlsx(ask: Ask) -> Outcome {
    file(ask, "xlsx").await
}

async fn file(ask: Ask, form: &str) -> Outcome {
    let gathering = gathering_of(&ask).await?;
    let rows = list::all(ask.db(), gathering.id, &wanted(&ask.query)).await?;
    let mut table = Table::new(format!("{}-registration", gathering.code), COLUMNS);
    let cents = |cents: i64| format!("{}.{:02}", cents / 100, cents % 100);
    for one in rows {
        let d = one.delegate;
        let about =
            [one.booking, one.state.code().to_owned(), one.source.code().to_owned(), one.ticket, one.delegation];
        let who = [d.code, d.name, d.mail, d.organisation, d.job_title, d.sector, d.level, d.place, d.country];
        let needs = [d.diet, d.access, d.interpretation, d.photo];
        let money = [cents(one.net_cents), cents(one.paid_cents), one.booker, one.booker_mail, one.accreditation];
        table.row(about.into_iter().chain(who).chain(needs).chain(money).map(Cell::from));
    }
    table.download(form)
}
