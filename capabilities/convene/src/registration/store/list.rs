//! The organiser's list: a delegate a row, with filters and pages; and the figures told of a gathering.
//! As many statements for one row as for 300.

use super::super::model::{Delegate, Source, State};
use super::delegates::delegate;
use base::Id;
use store::{Db, Result, Row, Sql, sql};

/// Rows on one page.
pub const PAGE_ROWS: i64 = 50;

/// What is looked for. `None` and empty texts leave a thing open.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Wanted {
    /// Where the booking stands.
    pub state: Option<State>,
    /// How it came.
    pub source: Option<Source>,
    /// The code of the ticket.
    pub ticket: String,
    /// Only what is not paid.
    pub unpaid: bool,
    /// Words in name, address, organisation, place, or a code.
    pub words: String,
    /// The page, from 1.
    pub page: i64,
}

/// A row of the list.
#[derive(Clone, Debug, PartialEq)]
pub struct Listed {
    /// The delegate.
    pub delegate: Delegate,
    /// The code of the booking.
    pub booking: String,
    /// Its number.
    pub number: i64,
    /// Where it stands.
    pub state: State,
    /// How it came.
    pub source: Source,
    /// The code of the ticket.
    pub ticket: String,
    /// The name of the delegation, if any.
    pub delegation: String,
    /// What the whole booking costs before tax.
    pub net_cents: i64,
    /// What came in for it.
    pub paid_cents: i64,
    /// Who booked.
    pub booker: String,
    /// Where letters about the booking go.
    pub booker_mail: String,
    /// For whom the press writes, and the press card.
    pub accreditation: String,
}

const FROM: &str = " from delegate d join booking b on b.id = d.booking_id join ticket t on t.id = b.ticket_id \
    left join delegation g on g.id = b.delegation_id where d.gathering_id = ";

fn narrowed(asked: Sql, gathering_id: Id, wanted: &Wanted) -> Sql {
    let mut asked = asked.push(FROM).push_bind(gathering_id);
    if let Some(state) = wanted.state {
        asked = asked.push(" and b.state = ").push_bind(state.code());
    }
    if let Some(source) = wanted.source {
        asked = asked.push(" and b.source = ").push_bind(source.code());
    }
    if !wanted.ticket.is_empty() {
        asked = asked.push(" and t.code = ").push_bind(&wanted.ticket);
    }
    if wanted.unpaid {
        asked = asked.push(
            " and b.state = 'booked' and b.price_cents > 0 and not exists (select 1 from payment p where p.booking_id = b.id)",
        );
    }
    if !wanted.words.is_empty() {
        let words = format!("%{}%", wanted.words.to_lowercase().replace(['%', '_'], " "));
        asked = asked.push(
            " and (lower(d.name || ' ' || d.mail || ' ' || d.organisation || ' ' || d.place || ' ' || d.code || ' ' || \
             b.code || ' ' || b.name || ' ' || b.mail || ' ' || b.organisation || ' ' || coalesce(g.name, '')) like ",
        );
        asked = asked.push_bind(words).push(")");
    }
    asked
}

/// One page of the list, and how many rows there are in all.
pub async fn page(db: &Db, gathering_id: Id, wanted: &Wanted) -> Result<(i64, Vec<Listed>)> {
    let total = db.one(narrowed(sql("select count(*) as n"), gathering_id, wanted)).await?.get("n")?;
    let rows = rows(db, gathering_id, wanted, PAGE_ROWS, (wanted.page.max(1) - 1) * PAGE_ROWS).await?;
    Ok((total, rows))
}

/// All rows, for a file.
pub async fn all(db: &Db, gathering_id: Id, wanted: &Wanted) -> Result<Vec<Listed>> {
    rows(db, gathering_id, wanted, 50_000, 0).await
}

async fn rows(db: &Db, gathering_id: Id, wanted: &Wanted, limit: i64, skip: i64) -> Result<Vec<Listed>> {
    let asked = sql(
        "select d.id, d.gathering_id, d.booking_id, d.position, d.code, d.state, d.name, d.mail, d.person_id, d.organisation, d.job_title, \
         d.sector, d.level, d.place, d.country, d.diet, d.access, d.interpretation, d.photo, d.sent_at, d.opened_at, b.code as booking, \
         b.number as booking_number, b.state as booking_state, b.source as booking_source, t.code as ticket, coalesce(g.name, '') as \
         delegation, cast(b.price_cents * b.places as bigint) as net_cents, b.name as booker, b.mail as booker_mail, b.accreditation, \
         (select cast(coalesce(sum(p.amount_cents), 0) as bigint) from payment p where p.booking_id = b.id) as paid_cents",
    );
    let asked = narrowed(asked, gathering_id, wanted);
    let asked = asked.push(" order by b.number, d.position limit ").push_bind(limit).push(" offset ").push_bind(skip);
    db.all(asked).await?.iter().map(listed).collect()
}

fn listed(row: &Row) -> Result<Listed> {
    Ok(Listed {
        delegate: delegate(row)?,
        booking: row.get("booking")?,
        number: row.get("booking_number")?,
        state: row.parsed("booking_state", State::parse)?,
        source: row.parsed("booking_source", Source::parse)?,
        ticket: row.get("ticket")?,
        delegation: row.get("delegation")?,
        net_cents: row.get("net_cents")?,
        paid_cents: row.get("paid_cents")?,
        booker: row.get("booker")?,
        booker_mail: row.get("booker_mail")?,
        accreditation: row.get("accreditation")?,
    })
}

/// How many bookings and places there are in each state.
pub async fn counts(db: &Db, gathering_id: Id) -> Result<Vec<(State, i64, i64)>> {
    let asked = sql(
        "select state, count(*) as bookings, cast(sum(places) as bigint) as places from booking where gathering_id = $1 \
         group by state order by state",
    );
    let rows = db.all(asked.bind(gathering_id)).await?;
    rows.iter().map(|row| Ok((row.parsed("state", State::parse)?, row.get("bookings")?, row.get("places")?))).collect()
}

/// What statistics are made of: one line for each delegate who has a place for good.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Counted {
    /// The sector, or nothing.
    pub sector: String,
    /// The level, or nothing.
    pub level: String,
    /// The city or region, or nothing.
    pub place: String,
    /// The country, or nothing.
    pub country: String,
    /// The kind of the ticket.
    pub kind: String,
    /// What the delegate eats, for the kitchen.
    pub diet: String,
    /// The language to be interpreted into.
    pub interpretation: String,
}

/// Everybody who has a place for good, without names. What a delegate leaves open the delegation says.
pub async fn counted(db: &Db, gathering_id: Id) -> Result<Vec<Counted>> {
    let asked = sql("select case when d.sector <> '' then d.sector else coalesce(g.sector, '') end as sector, \
         case when d.level <> '' then d.level else coalesce(g.level, '') end as level, \
         case when d.place <> '' then d.place when g.kind in ('city', 'region') then g.name else '' end as place, \
         case when d.country <> '' then d.country else coalesce(g.country, '') end as country, t.kind as kind, d.diet, d.interpretation");
    let asked = asked
        .push(FROM)
        .push_bind(gathering_id)
        .push(" and b.state = 'booked' and d.state <> 'free' order by d.id limit 50000");
    let one = |row: &Row| {
        Ok(Counted {
            sector: row.get("sector")?,
            level: row.get("level")?,
            place: row.get("place")?,
            country: row.get("country")?,
            kind: row.get("kind")?,
            diet: row.get("diet")?,
            interpretation: row.get("interpretation")?,
        })
    };
    db.all(asked).await?.iter().map(one).collect()
}
