//! The invoice, and the receipt once it is paid: one page to print. Its sums are those that were sent.

use super::hold::hold;
use crate::registration::money;
use crate::registration::payment::{BankTransfer, Due, PaymentWay, Step, open_cents};
use crate::registration::store::paid;
use askama::Template;
use web::{Ask, Outcome, Refusal, Shell, page};

#[derive(Template)]
#[template(path = "registration/invoice.html")]
struct InvoicePage {
    shell: Shell,
    heading: String,
    number: String,
    issued: String,
    due: String,
    seller: String,
    buyer: String,
    purchase_order: String,
    what: String,
    n: i64,
    each: String,
    net: String,
    tax_words: String,
    tax: String,
    total: String,
    came: Vec<(String, String)>,
    open: String,
    is_paid: bool,
    to: String,
    reference: String,
    back: String,
    /// Where it can be paid at once; empty where it cannot.
    pay: String,
}

pub(crate) async fn show(ask: Ask) -> Outcome {
    let hold = hold(&ask).await?;
    let invoice = paid::invoice(ask.db(), hold.booking.id).await?.ok_or_else(Refusal::not_found)?;
    let payments = paid::of_booking(ask.db(), hold.booking.id).await?;
    let (t, g, comma) = (ask.t(), &hold.gathering, ask.lang.tag() == "fr");
    let open = open_cents(&invoice, &payments);
    let sum = |cents: i64| money::amount(cents, &invoice.currency, comma);
    let day = |at: base::Ts| t.day(g.zone.civil(at).date());
    let (registration, booking) = (&hold.registration, &hold.booking);
    let due = Due { registration, booking, invoice: &invoice, reference: "", back: "" };
    let Step::Transfer { to, reference } = BankTransfer.step(&due) else {
        return Err(Refusal::not_found());
    };
    let heading = t.say(if open == 0 { "registration-receipt" } else { "registration-invoice" });
    page(&InvoicePage {
        shell: hold.shell(&ask, heading.clone()),
        heading,
        number: format!("{}-{:04}", g.code.to_uppercase(), invoice.number),
        issued: day(invoice.issued_at),
        due: day(invoice.due_at),
        seller: invoice.seller.clone(),
        buyer: invoice.buyer.clone(),
        purchase_order: invoice.purchase_order.clone(),
        what: format!("{}, {}", g.name(&ask.lang), hold.ticket.title.in_lang(&ask.lang)),
        n: hold.booking.places,
        each: sum(hold.booking.price_cents),
        net: sum(invoice.net_cents),
        tax_words: if invoice.tax_cents == 0 {
            String::new()
        } else {
            t.a2(
                "registration-tax",
                "name",
                hold.registration.tax_name.as_str(),
                "rate",
                money::rate(hold.booking.tax_bp, comma),
            )
        },
        tax: sum(invoice.tax_cents),
        total: sum(invoice.net_cents + invoice.tax_cents),
        came: payments.iter().map(|one| (day(one.at), money::amount(one.amount_cents, &one.currency, comma))).collect(),
        open: sum(open),
        is_paid: open == 0,
        to,
        reference,
        pay: if super::pay::is_offered(&ask, &hold).await? { ask.to(&hold.path("/pay")) } else { String::new() },
        back: ask.to(&hold.path("")),
    })
}
