//! Payments on line under way, in the database.

use crate::registration::model::codes;
use base::{Id, Ts};
use store::{Db, Result, Row, Tx, dialect, sql};

codes! {
    /// Where a payment on line stands.
    State {
        /// The buyer is on the way.
        Begun = "begun",
        /// It came in.
        Paid = "paid",
        /// It was refused, or the buyer left.
        Failed = "failed",
        /// Nobody paid in time.
        Expired = "expired",
    }
}

/// A payment on line.
#[derive(Clone, Debug, PartialEq)]
pub struct Checkout {
    /// Its id.
    pub id: Id,
    /// The gathering.
    pub gathering_id: Id,
    /// The booking it is for.
    pub booking_id: Id,
    /// By which way.
    pub way: String,
    /// What the way calls it.
    pub reference: String,
    /// How much is to be paid.
    pub amount_cents: i64,
    /// ISO 4217.
    pub currency: String,
    /// Where it stands.
    pub state: State,
    /// Until when it may be paid.
    pub until_at: Ts,
}

const SELECT: &str =
    "select id, gathering_id, booking_id, way, reference, amount_cents, currency, state, until_at from checkout ";

fn checkout(row: &Row) -> Result<Checkout> {
    Ok(Checkout {
        id: row.get("id")?,
        gathering_id: row.get("gathering_id")?,
        booking_id: row.get("booking_id")?,
        way: row.get("way")?,
        reference: row.get("reference")?,
        amount_cents: row.get("amount_cents")?,
        currency: row.get("currency")?,
        state: row.parsed("state", State::parse)?,
        until_at: row.get("until_at")?,
    })
}

/// Writes a payment that begins.
pub async fn begin(tx: &Tx, one: &Checkout, now: Ts) -> Result<()> {
    let insert = sql(
        "insert into checkout (id, gathering_id, booking_id, way, reference, amount_cents, currency, state, begun_at, until_at) \
         values ($1, $2, $3, $4, $5, $6, $7, 'begun', $8, $9)",
    );
    let insert = insert.bind(one.id).bind(one.gathering_id).bind(one.booking_id).bind(&one.way).bind(&one.reference);
    tx.execute(insert.bind(one.amount_cents).bind(&one.currency).bind(now).bind(one.until_at)).await?;
    Ok(())
}

/// The latest payment on line of a booking.
pub async fn latest(db: &Db, booking_id: Id) -> Result<Option<Checkout>> {
    let asked = sql(SELECT).push("where booking_id = ").push_bind(booking_id);
    db.optional(asked.push(" order by begun_at desc, id desc limit 1")).await?.as_ref().map(checkout).transpose()
}

/// The payment of this reference.
pub async fn by_reference(db: &Db, way: &str, reference: &str) -> Result<Option<Checkout>> {
    let asked = sql(SELECT).push("where way = ").push_bind(way).push(" and reference = ").push_bind(reference);
    db.optional(asked).await?.as_ref().map(checkout).transpose()
}

/// The payment of this id, held until the transaction ends, so that two notices are heard one after the other.
pub async fn hold(tx: &Tx, id: Id) -> Result<Checkout> {
    checkout(&tx.one(sql(SELECT).push("where id = ").push_bind(id).push(dialect::held(tx))).await?)
}

/// Writes what became of it. What was paid stays paid.
pub async fn end(tx: &Tx, id: Id, state: State, now: Ts) -> Result<bool> {
    let update = sql("update checkout set state = $2, ended_at = $3 where id = $1 and state <> 'paid' and state <> $2");
    Ok(tx.execute(update.bind(id).bind(state.code()).bind(now)).await? == 1)
}
