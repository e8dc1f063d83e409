//! Bookings in the database.

use super::super::model::{Booking, Source, State, organisation_key};
use base::{Id, Lang, Ts};
use store::{Db, Result, Row, Sql, Tx, dialect, sql};

const SELECT: &str = "select b.id, b.gathering_id, b.ticket_id, b.delegation_id, b.invitation_code_id, b.code, b.number, b.source, \
    b.source_key, b.state, b.places, b.holds, b.name, b.mail, b.person_id, b.organisation, b.lang, b.note, b.accreditation, b.price_cents, b.currency, \
    b.tax_bp, b.purchase_order, b.invoice_to, b.confirm_until, b.queue_at, b.offered_until, b.offers, b.created_at, b.booked_at, b.made_by \
    from booking b ";

async fn one(db: &Db, asked: Sql) -> Result<Option<Booking>> {
    db.optional(asked).await?.as_ref().map(booking).transpose()
}

/// The booking of this id.
pub async fn by_id(db: &Db, id: Id) -> Result<Booking> {
    one(db, sql(SELECT).push("where b.id = ").push_bind(id)).await?.ok_or(store::StoreError::Missing)
}

/// The booking of this code.
pub async fn by_code(db: &Db, code: &str) -> Result<Option<Booking>> {
    one(db, sql(SELECT).push("where b.code = ").push_bind(code)).await
}

/// The booking that holds a delegation's places.
pub async fn of_delegation(db: &Db, delegation_id: Id) -> Result<Option<Booking>> {
    one(db, sql(SELECT).push("where b.delegation_id = ").push_bind(delegation_id)).await
}

/// The bookings of a person, by account or by address, the latest first.
pub async fn of_person(db: &Db, person_id: Id) -> Result<Vec<Booking>> {
    let asked = sql(SELECT).push("where (b.person_id = ").push_bind(person_id);
    let asked = asked.push(
        " or (b.mail <> '' and b.booked_at is not null and lower(b.mail) = (select mail_key from person where id = ",
    );
    let asked = asked.push_bind(person_id).push("))) order by b.created_at desc, b.id desc limit 200");
    db.all(asked).await?.iter().map(booking).collect()
}

/// Whoever stands first in the waiting list of a ticket.
pub async fn first_waiting(db: &Db, ticket_id: Id) -> Result<Option<Booking>> {
    let asked = sql(SELECT).push("where b.ticket_id = ").push_bind(ticket_id);
    one(db, asked.push(" and b.state = 'waiting' order by b.queue_at, b.number limit 1")).await
}

/// How many bookings wait before this one, and how many wait in all.
pub async fn place_in_queue(db: &Db, of: &Booking) -> Result<(i64, i64)> {
    let asked = sql(
        "select count(case when queue_at < $2 or (queue_at = $2 and number < $3) then 1 end) as before, count(*) as waiting \
         from booking where ticket_id = $1 and state = 'waiting'",
    );
    let row = db.one(asked.bind(of.ticket_id).bind(of.queue_at.unwrap_or(of.created_at)).bind(of.number)).await?;
    Ok((row.get("before")?, row.get("waiting")?))
}

/// How many bookings wait for a ticket.
pub async fn waiting(db: &Db, ticket_id: Id) -> Result<i64> {
    let asked = sql("select count(*) as n from booking where ticket_id = $1 and state = 'waiting'");
    db.one(asked.bind(ticket_id)).await?.get("n")
}

/// How many places of a ticket an organisation has or wants.
pub async fn places_of(db: &Db, ticket_id: Id, organisation: &str) -> Result<i64> {
    let asked = sql(
        "select cast(coalesce(sum(places), 0) as bigint) as n from booking where ticket_id = $1 and organisation_key = $2 \
         and state in ('unconfirmed', 'asked', 'waiting', 'offered', 'booked')",
    );
    db.one(asked.bind(ticket_id).bind(organisation_key(organisation))).await?.get("n")
}

/// Something of this key was brought in already.
pub async fn has_source(db: &Db, gathering_id: Id, source_key: &str) -> Result<bool> {
    let asked = sql("select id from booking where gathering_id = $1 and source_key = $2");
    Ok(db.optional(asked.bind(gathering_id).bind(source_key)).await?.is_some())
}

/// Writes a new booking.
pub async fn insert(tx: &Tx, b: &Booking) -> Result<()> {
    let insert = sql(
        "insert into booking (id, gathering_id, ticket_id, delegation_id, invitation_code_id, code, number, source, source_key, state, \
         places, holds, name, mail, person_id, organisation, organisation_key, lang, note, price_cents, currency, tax_bp, purchase_order, \
         invoice_to, confirm_until, queue_at, created_at, booked_at, made_by, accreditation) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, \
         $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30)",
    );
    let insert =
        insert.bind(b.id).bind(b.gathering_id).bind(b.ticket_id).bind(b.delegation_id).bind(b.invitation_code_id);
    let insert = insert.bind(&b.code).bind(b.number).bind(b.source.code()).bind(&b.source_key).bind(b.state.code());
    let insert =
        insert.bind(b.places).bind(b.holds).bind(&b.name).bind(&b.mail).bind(b.person_id).bind(&b.organisation);
    let insert = insert.bind(organisation_key(&b.organisation)).bind(b.lang.tag()).bind(&b.note).bind(b.price_cents);
    let insert =
        insert.bind(&b.currency).bind(b.tax_bp).bind(&b.purchase_order).bind(&b.invoice_to).bind(b.confirm_until);
    let insert = insert.bind(b.queue_at).bind(b.created_at).bind(b.booked_at).bind(b.made_by).bind(&b.accreditation);
    tx.execute(insert).await?;
    Ok(())
}

/// Moves a booking from the state it was read in; `false` where somebody moved it meanwhile.
pub async fn step(tx: &Tx, b: &Booking, from: State, now: Ts) -> Result<bool> {
    let update = sql(
        "update booking set state = $3, holds = $4, queue_at = $5, offered_until = $6, offers = $7, booked_at = $8, confirm_until = $9, \
         ended_at = $10 where id = $1 and state = $2",
    );
    let ended = b.state.has_ended().then_some(now);
    let update = update.bind(b.id).bind(from.code()).bind(b.state.code()).bind(b.holds).bind(b.queue_at);
    let update = update.bind(b.offered_until).bind(b.offers).bind(b.booked_at).bind(b.confirm_until).bind(ended);
    Ok(tx.execute(update).await? == 1)
}

/// Holds a booking until the transaction ends: two who take places of it come one after the other.
pub async fn hold(tx: &Tx, id: Id) -> Result<()> {
    tx.one(sql("select id from booking where id = $1").bind(id).push(dialect::held(tx))).await?;
    Ok(())
}

/// Somebody else answers for the booking: letters about it go there, and its price stays as it was.
pub async fn readdress(tx: &Tx, id: Id, name: &str, mail: &str) -> Result<()> {
    let update =
        sql("update booking set name = $2, mail = $3, person_id = null where id = $1 and lower(mail) <> lower($3)");
    tx.execute(update.bind(id).bind(name).bind(mail)).await?;
    Ok(())
}

/// Keeps what the booker may change: the word to the organiser, whom the invoice goes to, the number of the order.
pub async fn save_facts(tx: &Tx, b: &Booking) -> Result<()> {
    let update = sql("update booking set name = $2, note = $3, purchase_order = $4, invoice_to = $5 where id = $1");
    tx.execute(update.bind(b.id).bind(&b.name).bind(&b.note).bind(&b.purchase_order).bind(&b.invoice_to)).await?;
    Ok(())
}

pub(super) fn booking(row: &Row) -> Result<Booking> {
    Ok(Booking {
        id: row.get("id")?,
        gathering_id: row.get("gathering_id")?,
        ticket_id: row.get("ticket_id")?,
        delegation_id: row.get("delegation_id")?,
        invitation_code_id: row.get("invitation_code_id")?,
        code: row.get("code")?,
        number: row.get("number")?,
        source: row.parsed("source", Source::parse)?,
        source_key: row.get("source_key")?,
        state: row.parsed("state", State::parse)?,
        places: row.get("places")?,
        holds: row.get("holds")?,
        name: row.get("name")?,
        mail: row.get("mail")?,
        person_id: row.get("person_id")?,
        organisation: row.get("organisation")?,
        lang: Lang::new(&row.get::<String>("lang")?),
        note: row.get("note")?,
        accreditation: row.get("accreditation")?,
        price_cents: row.get("price_cents")?,
        currency: row.get("currency")?,
        tax_bp: row.get("tax_bp")?,
        purchase_order: row.get("purchase_order")?,
        invoice_to: row.get("invoice_to")?,
        confirm_until: row.get("confirm_until")?,
        queue_at: row.get("queue_at")?,
        offered_until: row.get("offered_until")?,
        offers: row.get("offers")?,
        created_at: row.get("created_at")?,
        booked_at: row.get("booked_at")?,
        made_by: row.get("made_by")?,
    })
}
