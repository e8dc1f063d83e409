//! Registration for programs: the list of a gathering for a token with `registration.read`, and one's own bookings.

use super::pages::list::wanted;
use super::store::list::{self, Listed, PAGE_ROWS};
use super::store::{self as tickets, bookings};
use crate::gathering::desk::gathering_of;
use crate::gathering::store as gatherings;
use crate::review::api::{page_of, paged};
use serde_json::{Value, json};
use web::{ApiDoc, Ask, Guard, Outcome, Route};

/// The addresses of the API.
pub(super) fn routes() -> Vec<Route> {
    let doc = |summary, query, response: fn() -> Value| ApiDoc {
        summary,
        query,
        choices: |_| None,
        request: None,
        response: Some(response),
        media: "application/json",
    };
    vec![
        Route::get("/api/gatherings/{gathering}/registrations", Guard::May("registration.read"), all).api(doc(
            "The delegates of a gathering with their bookings, in the order of booking",
            &[
                ("page", "which page, from 1"),
                ("state", "unconfirmed, asked, waiting, offered, booked, cancelled, refused or lapsed"),
                ("ticket", "the code of a ticket"),
                ("source", "web, organiser, import, presenter or delegation"),
                ("unpaid", "yes for what is booked and not paid"),
                ("q", "words in a name, an address, an organisation, a place or a code"),
            ],
            all_schema,
        )),
        Route::get("/api/me/bookings", Guard::SignedIn, own).api(doc(
            "The bookings of whoever asks, the latest first",
            &[],
            own_schema,
        )),
    ]
}

async fn all(ask: Ask) -> Outcome {
    let gathering = gathering_of(&ask).await?;
    let (page, _) = page_of(&ask)?;
    let (total, rows) = list::page(ask.db(), gathering.id, &list::Wanted { page, ..wanted(&ask.query) }).await?;
    let items: Vec<Value> = rows.into_iter().map(item).collect();
    web::json(&json!({ "items": items, "page": page, "pages": (total + PAGE_ROWS - 1).div_euclid(PAGE_ROWS).max(1) }))
}

fn item(one: Listed) -> Value {
    let d = one.delegate;
    json!({
        "booking": one.booking,
        "number": one.number,
        "state": one.state.code(),
        "source": one.source.code(),
        "ticket": one.ticket,
        "delegation": one.delegation,
        "code": d.code,
        "name": d.name,
        "mail": d.mail,
        "organisation": d.organisation,
        "job_title": d.job_title,
        "sector": d.sector,
        "level": d.level,
        "place": d.place,
        "country": d.country,
        "diet": d.diet,
        "access": d.access,
        "interpretation": d.interpretation,
        "photo": d.photo,
        "net_cents": one.net_cents,
        "paid_cents": one.paid_cents,
    })
}

const TEXTS: [&str; 16] = [
    "booking",
    "state",
    "source",
    "ticket",
    "delegation",
    "code",
    "name",
    "mail",
    "organisation",
    "job_title",
    "sector",
    "level",
    "place",
    "country",
    "interpretation",
    "photo",
];

fn all_schema() -> Value {
    let mut fields: serde_json::Map<String, Value> =
        TEXTS.iter().chain(&["diet", "access"]).map(|name| ((*name).to_owned(), json!({ "type": "string" }))).collect();
    for name in ["number", "net_cents", "paid_cents"] {
        fields.insert(name.to_owned(), json!({ "type": "integer" }));
    }
    let required: Vec<&String> = fields.keys().collect();
    paged(json!({ "type": "object", "required": required, "properties": fields }))
}

async fn own(ask: Ask) -> Outcome {
    let mut items = Vec::new();
    let (mut known, mut titles) = (Vec::new(), Vec::new());
    for one in bookings::of_person(ask.db(), ask.person()?).await? {
        // As many statements as there are gatherings, not bookings.
        if known.iter().all(|gathering: &crate::gathering::model::Gathering| gathering.id != one.gathering_id) {
            known.push(gatherings::by_id(ask.db(), one.gathering_id).await?);
            titles.extend(tickets::tickets(ask.db(), one.gathering_id).await?);
        }
        let gathering = known.iter().find(|gathering| gathering.id == one.gathering_id);
        items.push(json!({
            "code": one.code,
            "gathering": gathering.map(|gathering| gathering.code.as_str()),
            "ticket": titles.iter().find(|ticket| ticket.id == one.ticket_id).map(|ticket| ticket.code.as_str()),
            "state": one.state.code(),
            "places": one.places,
            "total_cents": one.total_cents(),
            "currency": one.currency,
            "booked_at": one.booked_at.map(base::Ts::rfc3339),
        }));
    }
    web::json(&json!({ "items": items }))
}

fn own_schema() -> Value {
    let text = json!({ "type": "string" });
    let number = json!({ "type": "integer" });
    let item = json!({ "type": "object", "required": ["code", "gathering", "ticket", "state", "places", "total_cents", "currency", "booked_at"],
        "properties": { "code": text, "gathering": text, "ticket": { "type": ["string", "null"] }, "state": text, "places": number,
            "total_cents": number, "currency": text, "booked_at": { "type": ["string", "null"], "format": "date-time" } } });
    json!({ "type": "object", "required": ["items"], "properties": { "items": { "type": "array", "items": item } } })
}
