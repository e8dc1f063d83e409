//! Invoices and what came in for them.

use base::{Id, Ts};
use store::{Db, Result, Row, Tx, sql};

/// An invoice as it was sent.
#[derive(Clone, Debug, PartialEq)]
pub struct Invoice {
    /// Its number in the gathering, without gaps.
    pub number: i64,
    /// When it was written.
    pub issued_at: Ts,
    /// Until when it is to be paid.
    pub due_at: Ts,
    /// Without tax.
    pub net_cents: i64,
    /// The tax.
    pub tax_cents: i64,
    /// ISO 4217.
    pub currency: String,
    /// To whom.
    pub buyer: String,
    /// From whom.
    pub seller: String,
    /// The number of the buyer's order.
    pub purchase_order: String,
}

/// Something that came in.
#[derive(Clone, Debug, PartialEq)]
pub struct Payment {
    /// By which way.
    pub way: String,
    /// What the way calls it: counted once.
    pub reference: String,
    /// How much.
    pub amount_cents: i64,
    /// ISO 4217.
    pub currency: String,
    /// When.
    pub at: Ts,
}

/// Writes the invoice of a booking under the next number. A second one for the same booking is refused by the database.
pub async fn issue(tx: &Tx, id: Id, gathering_id: Id, booking_id: Id, invoice: &Invoice) -> Result<i64> {
    tx.execute(sql("update registration set invoices = invoices + 1 where gathering_id = $1").bind(gathering_id))
        .await?;
    let row = tx.one(sql("select invoices from registration where gathering_id = $1").bind(gathering_id)).await?;
    let number: i64 = row.get("invoices")?;
    let insert = sql(
        "insert into invoice (id, gathering_id, booking_id, number, issued_at, due_at, net_cents, tax_cents, currency, buyer, seller, \
         purchase_order) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
    );
    let insert =
        insert.bind(id).bind(gathering_id).bind(booking_id).bind(number).bind(invoice.issued_at).bind(invoice.due_at);
    let insert = insert.bind(invoice.net_cents).bind(invoice.tax_cents).bind(&invoice.currency).bind(&invoice.buyer);
    tx.execute(insert.bind(&invoice.seller).bind(&invoice.purchase_order)).await?;
    Ok(number)
}

/// The buyer and the order's number may be mended until it is paid; the sums never change.
pub async fn mend(tx: &Tx, booking_id: Id, buyer: &str, purchase_order: &str) -> Result<()> {
    let update = sql("update invoice set buyer = $2, purchase_order = $3 where booking_id = $1 \
         and not exists (select 1 from payment p where p.booking_id = invoice.booking_id)");
    tx.execute(update.bind(booking_id).bind(buyer).bind(purchase_order)).await?;
    Ok(())
}

/// The invoice of a booking, if it has one.
pub async fn invoice(db: &Db, booking_id: Id) -> Result<Option<Invoice>> {
    let asked = sql(
        "select number, issued_at, due_at, net_cents, tax_cents, currency, buyer, seller, purchase_order from invoice \
         where booking_id = $1",
    );
    let one = |row: &Row| {
        Ok(Invoice {
            number: row.get("number")?,
            issued_at: row.get("issued_at")?,
            due_at: row.get("due_at")?,
            net_cents: row.get("net_cents")?,
            tax_cents: row.get("tax_cents")?,
            currency: row.get("currency")?,
            buyer: row.get("buyer")?,
            seller: row.get("seller")?,
            purchase_order: row.get("purchase_order")?,
        })
    };
    db.optional(asked.bind(booking_id)).await?.as_ref().map(one).transpose()
}

/// Writes what came in; `false` where this reference was told before.
pub async fn record(tx: &Tx, id: Id, booking_id: Id, payment: &Payment, by: Option<Id>) -> Result<bool> {
    let insert = sql("insert into payment (id, booking_id, way, reference, amount_cents, currency, at, by_person) \
         values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (way, reference) do nothing");
    let insert =
        insert.bind(id).bind(booking_id).bind(&payment.way).bind(&payment.reference).bind(payment.amount_cents);
    Ok(tx.execute(insert.bind(&payment.currency).bind(payment.at).bind(by)).await? == 1)
}

/// What came in for a booking, in order.
pub async fn of_booking(db: &Db, booking_id: Id) -> Result<Vec<Payment>> {
    let asked = sql(
        "select way, reference, amount_cents, currency, at from payment where booking_id = $1 order by at, id limit 100",
    );
    let one = |row: &Row| {
        Ok(Payment {
            way: row.get("way")?,
            reference: row.get("reference")?,
            amount_cents: row.get("amount_cents")?,
            currency: row.get("currency")?,
            at: row.get("at")?,
        })
    };
    db.all(asked.bind(booking_id)).await?.iter().map(one).collect()
}
