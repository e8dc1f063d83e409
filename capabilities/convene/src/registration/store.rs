//! Registration in the database: its settings, its tickets, and the counters that guard places (I8).

pub mod bookings;
pub mod checkouts;
pub mod delegates;
pub mod links;
pub mod list;
pub mod paid;

use super::model::{Registration, Ticket, organisation_key};
use crate::gathering::store::json;
use base::{Id, Ts};
use store::{Db, Result, Row, Tx, dialect, sql};

/// How the gathering takes registrations, if it has said so.
pub async fn of_gathering(db: &Db, gathering_id: Id) -> Result<Option<Registration>> {
    let asked = sql(
        "select gathering_id, state, about, opens_at, closes_at, handover_until, questions, offer_hours, tax_name, tax_bp, seller, \
         bank, pay_days, badge_key from registration where gathering_id = $1",
    );
    db.optional(asked.bind(gathering_id)).await?.as_ref().map(registration).transpose()
}

fn registration(row: &Row) -> Result<Registration> {
    Ok(Registration {
        gathering_id: row.get("gathering_id")?,
        published: row.get::<String>("state")? == "published",
        about: row.get("about")?,
        opens_at: row.get("opens_at")?,
        closes_at: row.get("closes_at")?,
        handover_until: row.get("handover_until")?,
        questions: row.get::<String>("questions")?.split_whitespace().map(str::to_owned).collect(),
        offer_hours: row.get("offer_hours")?,
        tax_name: row.get("tax_name")?,
        tax_bp: row.get("tax_bp")?,
        seller: row.get("seller")?,
        bank: row.get("bank")?,
        pay_days: row.get("pay_days")?,
        badge_key: row.get("badge_key")?,
    })
}

/// Writes how the gathering takes registrations. The key of badges is kept once it is there.
pub async fn save(tx: &Tx, one: &Registration, now: Ts) -> Result<()> {
    let upsert = sql(
        "insert into registration (gathering_id, state, about, opens_at, closes_at, handover_until, questions, offer_hours, tax_name, \
         tax_bp, seller, bank, pay_days, badge_key, changed_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) \
         on conflict (gathering_id) do update set state = excluded.state, about = excluded.about, opens_at = excluded.opens_at, \
         closes_at = excluded.closes_at, handover_until = excluded.handover_until, questions = excluded.questions, \
         offer_hours = excluded.offer_hours, tax_name = excluded.tax_name, tax_bp = excluded.tax_bp, seller = excluded.seller, \
         bank = excluded.bank, pay_days = excluded.pay_days, changed_at = excluded.changed_at",
    );
    let state = if one.published { "published" } else { "draft" };
    let upsert = upsert.bind(one.gathering_id).bind(state).bind(&one.about).bind(one.opens_at).bind(one.closes_at);
    let upsert =
        upsert.bind(one.handover_until).bind(one.questions.join(" ")).bind(one.offer_hours).bind(&one.tax_name);
    let upsert = upsert.bind(one.tax_bp).bind(&one.seller).bind(&one.bank).bind(one.pay_days).bind(&one.badge_key);
    tx.execute(upsert.bind(now)).await?;
    Ok(())
}

/// The number of the next booking. Whoever else books waits here until this transaction ends.
pub async fn next_number(tx: &Tx, gathering_id: Id) -> Result<i64> {
    tx.execute(sql("update registration set bookings = bookings + 1 where gathering_id = $1").bind(gathering_id))
        .await?;
    tx.one(sql("select bookings from registration where gathering_id = $1").bind(gathering_id)).await?.get("bookings")
}

const TICKET: &str = "select t.id, t.pool_id, t.code, t.kind, t.title, t.about, t.price_cents, t.currency, t.opens_at, t.closes_at, t.day, \
    t.approval, t.invitation, t.places_max, t.organisation_max, t.offered, t.position, p.places, p.taken from ticket t \
    join place_pool p on p.id = t.pool_id ";

/// The tickets in their order, with what is left of each.
pub async fn tickets(db: &Db, gathering_id: Id) -> Result<Vec<Ticket>> {
    let asked = sql(TICKET).push("where t.gathering_id = ").push_bind(gathering_id);
    db.all(asked.push(" order by t.position, t.code limit 100")).await?.iter().map(ticket).collect()
}

/// The ticket of this id.
pub async fn ticket_by_id(db: &Db, id: Id) -> Result<Ticket> {
    ticket(&db.one(sql(TICKET).push("where t.id = ").push_bind(id)).await?)
}

fn ticket(row: &Row) -> Result<Ticket> {
    Ok(Ticket {
        id: row.get("id")?,
        pool_id: row.get("pool_id")?,
        code: row.get("code")?,
        kind: row.get("kind")?,
        title: row.get("title")?,
        about: row.get("about")?,
        price_cents: row.get("price_cents")?,
        currency: row.get("currency")?,
        opens_at: row.get("opens_at")?,
        closes_at: row.get("closes_at")?,
        day: row.get("day")?,
        approval: row.get("approval")?,
        invitation: row.get("invitation")?,
        places_max: row.get("places_max")?,
        organisation_max: row.get("organisation_max")?,
        offered: row.get("offered")?,
        position: row.get("position")?,
        places: row.get("places")?,
        taken: row.get("taken")?,
    })
}

/// Writes a ticket, new or changed, with its quota. A quota below what is taken is refused by the database.
pub async fn save_ticket(tx: &Tx, gathering_id: Id, one: &Ticket) -> Result<()> {
    save_pool(tx, one.pool_id, gathering_id, one.places).await?;
    let upsert = sql(
        "insert into ticket (id, gathering_id, pool_id, code, kind, title, about, price_cents, currency, opens_at, closes_at, day, \
         approval, invitation, places_max, organisation_max, offered, position) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, \
         $12, $13, $14, $15, $16, $17, $18) on conflict (id) do update set kind = excluded.kind, title = excluded.title, \
         about = excluded.about, price_cents = excluded.price_cents, currency = excluded.currency, opens_at = excluded.opens_at, \
         closes_at = excluded.closes_at, day = excluded.day, approval = excluded.approval, invitation = excluded.invitation, \
         places_max = excluded.places_max, organisation_max = excluded.organisation_max, offered = excluded.offered, \
         position = excluded.position",
    );
    let upsert = upsert.bind(one.id).bind(gathering_id).bind(one.pool_id).bind(&one.code).bind(&one.kind);
    let upsert = upsert.bind(json(&one.title)?).bind(json(&one.about)?).bind(one.price_cents).bind(&one.currency);
    let upsert = upsert.bind(one.opens_at).bind(one.closes_at).bind(&one.day).bind(one.approval).bind(one.invitation);
    let upsert = upsert.bind(one.places_max).bind(one.organisation_max).bind(one.offered).bind(one.position);
    tx.execute(upsert).await?;
    Ok(())
}

/// Writes how many places a counter guards.
pub async fn save_pool(tx: &Tx, id: Id, gathering_id: Id, places: Option<i64>) -> Result<()> {
    let upsert = sql("insert into place_pool (id, gathering_id, places) values ($1, $2, $3) \
         on conflict (id) do update set places = excluded.places");
    tx.execute(upsert.bind(id).bind(gathering_id).bind(places)).await?;
    Ok(())
}

/// Holds the counter until the transaction ends, so that two who look at the same queue come one after the other.
/// Answers how many places there are and how many are taken.
pub async fn hold_pool(tx: &Tx, id: Id) -> Result<(Option<i64>, i64)> {
    let asked = sql("select places, taken from place_pool where id = $1").bind(id).push(dialect::held(tx));
    let row = tx.one(asked).await?;
    Ok((row.get("places")?, row.get("taken")?))
}

/// Takes `n` places if there are so many: all or none.
pub async fn take(tx: &Tx, pool_id: Id, n: i64) -> Result<bool> {
    let update =
        sql("update place_pool set taken = taken + $2 where id = $1 and (places is null or taken + $2 <= places)");
    Ok(tx.execute(update.bind(pool_id).bind(n)).await? == 1)
}

/// Gives `n` places back.
pub async fn give_back(tx: &Tx, pool_id: Id, n: i64) -> Result<()> {
    if n > 0 {
        tx.execute(sql("update place_pool set taken = taken - $2 where id = $1").bind(pool_id).bind(n)).await?;
    }
    Ok(())
}

/// What organisations pay instead of the usual price: name and cents.
pub async fn rates(db: &Db, ticket_id: Id) -> Result<Vec<(String, i64)>> {
    let asked = sql(
        "select organisation, price_cents from ticket_rate where ticket_id = $1 order by organisation_key limit 500",
    );
    let rows = db.all(asked.bind(ticket_id)).await?;
    rows.iter().map(|row| Ok((row.get("organisation")?, row.get("price_cents")?))).collect()
}

/// What this organisation pays, where it has a price of its own.
pub async fn rate_for(db: &Db, ticket_id: Id, organisation: &str) -> Result<Option<i64>> {
    let asked = sql("select price_cents from ticket_rate where ticket_id = $1 and organisation_key = $2");
    let row = db.optional(asked.bind(ticket_id).bind(organisation_key(organisation))).await?;
    row.map(|row| row.get("price_cents")).transpose()
}

/// Writes the prices by organisation, replacing what stood there.
pub async fn save_rates(tx: &Tx, ticket_id: Id, rates: &[(String, i64)]) -> Result<()> {
    tx.execute(sql("delete from ticket_rate where ticket_id = $1").bind(ticket_id)).await?;
    for (organisation, cents) in rates {
        let insert = sql(
            "insert into ticket_rate (ticket_id, organisation_key, organisation, price_cents) values ($1, $2, $3, $4) \
             on conflict (ticket_id, organisation_key) do update set price_cents = excluded.price_cents",
        );
        let insert = insert.bind(ticket_id).bind(organisation_key(organisation)).bind(organisation).bind(*cents);
        tx.execute(insert).await?;
    }
    Ok(())
}

/// An invitation code with how often it was used and may be.
#[derive(Clone, Debug, PartialEq)]
pub struct Invited {
    /// What is typed.
    pub code: String,
    /// For whom.
    pub label: String,
    /// So often it was used.
    pub uses: i64,
    /// So often it may be used.
    pub uses_max: i64,
}

/// The invitation codes of a ticket.
pub async fn codes(db: &Db, ticket_id: Id) -> Result<Vec<Invited>> {
    let asked =
        sql("select code, label, uses, uses_max from invitation_code where ticket_id = $1 order by code limit 1000");
    let rows = db.all(asked.bind(ticket_id)).await?;
    let one = |row: &Row| {
        Ok(Invited {
            code: row.get("code")?,
            label: row.get("label")?,
            uses: row.get("uses")?,
            uses_max: row.get("uses_max")?,
        })
    };
    rows.iter().map(one).collect()
}

/// Adds an invitation code; one that is there gets the new number of uses.
pub async fn save_code(tx: &Tx, id: Id, ticket_id: Id, code: &str, label: &str, uses_max: i64) -> Result<()> {
    let upsert = sql("insert into invitation_code (id, ticket_id, code, label, uses_max) values ($1, $2, $3, $4, $5) \
         on conflict (ticket_id, code) do update set label = excluded.label, uses_max = excluded.uses_max");
    tx.execute(upsert.bind(id).bind(ticket_id).bind(code.to_uppercase()).bind(label).bind(uses_max)).await?;
    Ok(())
}

/// Uses a code once; `None` where it is none or used up.
pub async fn use_code(tx: &Tx, ticket_id: Id, code: &str) -> Result<Option<Id>> {
    let update =
        sql("update invitation_code set uses = uses + 1 where ticket_id = $1 and code = $2 and uses < uses_max");
    if tx.execute(update.bind(ticket_id).bind(code.to_uppercase())).await? == 0 {
        return Ok(None);
    }
    let asked = sql("select id from invitation_code where ticket_id = $1 and code = $2");
    tx.one(asked.bind(ticket_id).bind(code.to_uppercase())).await?.get("id").map(Some)
}

/// A booking that is over gives its use of the code back.
pub async fn unuse_code(tx: &Tx, id: Id) -> Result<()> {
    tx.execute(sql("update invitation_code set uses = uses - 1 where id = $1 and uses > 0").bind(id)).await?;
    Ok(())
}
