//! The bookings of the person who is signed in.

use crate::gathering;
use crate::registration::store::{self as tickets, bookings, delegates};
use askama::Template;
use web::{Ask, Outcome, Shell, page};

struct Row {
    href: String,
    gathering: String,
    ticket: String,
    code: String,
    state: String,
    badge: &'static str,
    n: i64,
}

#[derive(Template)]
#[template(path = "registration/mine.html")]
struct MinePage {
    shell: Shell,
    rows: Vec<Row>,
    /// The places of this person: address and gathering.
    places: Vec<(String, String)>,
}

pub(crate) async fn show(ask: Ask) -> Outcome {
    let (t, person) = (ask.t(), ask.person()?);
    let mut rows = Vec::new();
    let own = bookings::of_person(ask.db(), person).await?;
    let (mut gatherings, mut all_tickets) = (Vec::new(), Vec::new());
    for one in &own {
        // As many statements as there are gatherings, not bookings.
        if !gatherings.iter().any(|known: &gathering::model::Gathering| known.id == one.gathering_id) {
            gatherings.push(gathering::store::by_id(ask.db(), one.gathering_id).await?);
            all_tickets.extend(tickets::tickets(ask.db(), one.gathering_id).await?);
        }
    }
    for one in own {
        let Some(gathering) = gatherings.iter().find(|known| known.id == one.gathering_id) else { continue };
        let ticket = all_tickets.iter().find(|ticket| ticket.id == one.ticket_id);
        rows.push(Row {
            href: ask.to(&format!("/{}/bookings/{}", gathering.code, one.code)),
            gathering: gathering.name(&ask.lang),
            ticket: ticket.map(|one| one.title.in_lang(&ask.lang).to_owned()).unwrap_or_default(),
            state: t.say(&format!("registration-state-{}", one.state.code())),
            badge: one.state.badge(),
            n: one.places,
            code: one.code,
        });
    }
    let places = delegates::of_person(ask.db(), person).await?;
    let places = places
        .into_iter()
        .map(|(code, of, title)| (ask.to(&format!("/{of}/delegates/{code}")), title.in_lang(&ask.lang).to_owned()))
        .collect();
    page(&MinePage { places, shell: ask.shell(t.say("registration-mine")).private().style("public.css"), rows })
}
