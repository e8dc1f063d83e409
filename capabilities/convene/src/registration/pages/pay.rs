//! Paying on line: the way to whoever takes the money and back, the address for notices, and the practice till of the
//! demo, where nobody pays anything.

use super::hold::{Hold, hold, office};
use crate::gathering;
use crate::registration::model::State as Standing;
use crate::registration::money;
use crate::registration::paying::Heard;
use crate::registration::payment::{self, PracticeTill, Told, open_cents};
use crate::registration::store::checkouts::{self, Checkout, State};
use crate::registration::store::{self as tickets, paid};
use askama::Template;
use web::{Ask, Form, Outcome, Refusal, Shell, StatusCode, page, redirect, see_other, text};

#[derive(Template)]
#[template(path = "registration/pay.html")]
struct PayPage {
    shell: Shell,
    state: Option<State>,
    open: String,
    ways: Vec<(String, String)>,
    base: String,
    invoice: String,
}

/// May this booking be paid on line now?
pub(super) async fn is_offered(ask: &Ask, hold: &Hold) -> Result<bool, Refusal> {
    let Some(invoice) = paid::invoice(ask.db(), hold.booking.id).await? else { return Ok(false) };
    let payments = paid::of_booking(ask.db(), hold.booking.id).await?;
    let due = hold.booking.state == Standing::Booked && open_cents(&invoice, &payments) > 0;
    Ok(due && !payment::offered(&ask.house).is_empty())
}

/// How it stands. Whoever comes back from paying brings what the till said: it is heard, if it was not known.
pub(crate) async fn show(ask: Ask) -> Outcome {
    let hold = hold(&ask).await?;
    if ask.query.has("mark") {
        heard_on_return(&ask, &hold).await?;
        return see_other(&ask, &hold.path("/pay"), None);
    }
    let t = ask.t();
    let invoice = paid::invoice(ask.db(), hold.booking.id).await?.ok_or_else(Refusal::not_found)?;
    let payments = paid::of_booking(ask.db(), hold.booking.id).await?;
    let open = open_cents(&invoice, &payments);
    let ways = if is_offered(&ask, &hold).await? { payment::offered(&ask.house) } else { Vec::new() };
    let latest = checkouts::latest(ask.db(), hold.booking.id).await?;
    page(&PayPage {
        shell: hold.shell(&ask, t.say("payment-title")),
        state: latest.map(|one| one.state),
        open: money::amount(open, &invoice.currency, ask.lang.tag() == "fr"),
        ways: ways.iter().map(|way| (way.code().to_owned(), t.say(&format!("payment-way-{}", way.code())))).collect(),
        base: ask.to(&hold.path("/pay")),
        invoice: ask.to(&hold.path("/invoice")),
    })
}

async fn heard_on_return(ask: &Ask, hold: &Hold) -> Result<(), Refusal> {
    let reference = ask.query.get("reference");
    for way in payment::offered(&ask.house) {
        let checkout = checkouts::by_reference(ask.db(), way.code(), reference).await?;
        let Some(checkout) = checkout.filter(|one| one.booking_id == hold.booking.id) else { continue };
        if let Some(told) = way.told(&hold.registration.badge_key, &ask.query) {
            let tx = ask.db().begin().await?;
            office(ask, &hold.gathering, &hold.registration).hear(&tx, &checkout, &told).await?;
            tx.commit().await?;
        }
    }
    Ok(())
}

/// Goes to pay.
pub(crate) async fn begin(ask: Ask) -> Outcome {
    let hold = hold(&ask).await?;
    let form = ask.form().await?;
    let way = payment::way(&ask.house, form.get("way")).ok_or_else(Refusal::not_found)?;
    let back = ask.to(&hold.path("/pay"));
    let office = office(&ask, &hold.gathering, &hold.registration);
    let tx = ask.db().begin().await?;
    let address = office.begin_paying(&tx, way.as_ref(), &hold.booking, &back).await?;
    tx.commit().await?;
    redirect(&address)
}

/// What whoever takes the money tells us. Answered with 200 also the second time, so that it is not told for ever.
pub(crate) async fn notice(ask: Ask) -> Outcome {
    let form = ask.form().await?;
    let way = payment::way(&ask.house, ask.param("way")).ok_or_else(Refusal::not_found)?;
    let found = checkouts::by_reference(ask.db(), way.code(), form.get("reference")).await?;
    let checkout = found.ok_or_else(Refusal::not_found)?;
    let heard = hear(&ask, &checkout, |key| way.told(key, &form)).await?;
    match heard {
        Heard::Fresh | Heard::Known => Ok(text(StatusCode::OK, "heard")),
        Heard::Differs => Err(Refusal::invalid("payment-differs")),
    }
}

/// Hears what is genuine. What is not looks like a payment that does not exist.
async fn hear(ask: &Ask, checkout: &Checkout, read: impl Fn(&str) -> Option<Told>) -> Result<Heard, Refusal> {
    let gathering = gathering::store::by_id(ask.db(), checkout.gathering_id).await?;
    let registration = tickets::of_gathering(ask.db(), gathering.id).await?.ok_or_else(Refusal::not_found)?;
    let told = read(&registration.badge_key).ok_or_else(Refusal::not_found)?;
    let tx = ask.db().begin().await?;
    let heard = office(ask, &gathering, &registration).hear(&tx, checkout, &told).await?;
    tx.commit().await?;
    Ok(heard)
}

#[derive(Template)]
#[template(path = "registration/till.html")]
struct TillPage {
    shell: Shell,
    reference: String,
    sum: String,
    action: String,
    over: bool,
}

async fn at_till(ask: &Ask) -> Result<Checkout, Refusal> {
    let found = checkouts::by_reference(ask.db(), "practice", ask.param("reference")).await?;
    found.ok_or_else(Refusal::not_found)
}

/// The practice till of the demo.
pub(crate) async fn till(ask: Ask) -> Outcome {
    let checkout = at_till(&ask).await?;
    page(&TillPage {
        shell: ask.shell(ask.t().say("payment-till-title")).style("public.css").private(),
        sum: money::amount(checkout.amount_cents, &checkout.currency, ask.lang.tag() == "fr"),
        action: ask.to(&format!("/till/{}?back={}", checkout.reference, ask.query.get("back"))),
        over: checkout.state != State::Begun,
        reference: checkout.reference,
    })
}

/// Pays nothing, or does not pay: the till tells us at once, once more, and sends the buyer back with the same.
pub(crate) async fn ring(ask: Ask) -> Outcome {
    let checkout = at_till(&ask).await?;
    let form = ask.form().await?;
    let outcome = if form.get("do") == "pay" { "paid" } else { "failed" };
    let says = |key: &str| -> Form {
        PracticeTill::says(key, &checkout.reference, outcome, checkout.amount_cents, &checkout.currency)
    };
    let way = payment::way(&ask.house, "practice").ok_or_else(Refusal::not_found)?;
    for _ in 0..2 {
        hear(&ask, &checkout, |key| way.told(key, &says(key))).await?;
    }
    let gathering = gathering::store::by_id(ask.db(), checkout.gathering_id).await?;
    let registration = tickets::of_gathering(ask.db(), gathering.id).await?.ok_or_else(Refusal::not_found)?;
    let said = says(&registration.badge_key);
    let query: Vec<String> = said.fields().iter().map(|(field, value)| format!("{field}={value}")).collect();
    redirect(&format!("{}?{}", ask.query.get("back"), query.join("&")))
}
