//! What members give in kind, where money comes from, and what is there.

use super::note;
use crate::maker::Maker;
use crate::partnership::model::{Certainty, InKind, Source, SourceKind};
use base::Id;
use store::{Db, Result, Row, Tx, sql};

/// What is given in kind, by day.
pub async fn in_kind(db: &Db, partnership: Id) -> Result<Vec<InKind>> {
    let asked = sql("select id, member_id, what, value_cents, basis, from_day, to_day from partnership_in_kind \
         where partnership_id = $1 order by from_day, id limit 1000");
    db.all(asked.bind(partnership)).await?.iter().map(in_kind_of).collect()
}

/// Writes what a member gives.
pub async fn give(tx: &Tx, maker: Maker<'_>, partnership: Id, one: &InKind) -> Result<()> {
    let insert = sql(
        "insert into partnership_in_kind (id, partnership_id, member_id, what, value_cents, basis, from_day, to_day, created_at) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    );
    let insert = insert.bind(one.id).bind(partnership).bind(one.member_id).bind(&one.what).bind(one.value_cents);
    let insert = insert.bind(&one.basis).bind(&one.from_day).bind(&one.to_day).bind(maker.now);
    tx.execute(insert).await?;
    note(tx, maker, partnership, "partnership-in-kind", "").await
}

/// Takes away what was entered by mistake.
pub async fn drop_in_kind(tx: &Tx, maker: Maker<'_>, partnership: Id, one: Id) -> Result<()> {
    let delete = sql("delete from partnership_in_kind where id = $1 and partnership_id = $2");
    tx.execute(delete.bind(one).bind(partnership)).await?;
    note(tx, maker, partnership, "partnership-in-kind-dropped", "").await
}

/// Where money comes from, by day.
pub async fn sources(db: &Db, partnership: Id) -> Result<Vec<Source>> {
    let asked = sql("select id, name, kind, certainty, amount_cents, from_day, to_day from partnership_source \
         where partnership_id = $1 order by from_day, id limit 1000");
    db.all(asked.bind(partnership)).await?.iter().map(source_of).collect()
}

/// Writes a source.
pub async fn add_source(tx: &Tx, maker: Maker<'_>, partnership: Id, one: &Source) -> Result<()> {
    let insert = sql(
        "insert into partnership_source (id, partnership_id, name, kind, certainty, amount_cents, from_day, to_day, created_at) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    );
    let insert = insert.bind(one.id).bind(partnership).bind(&one.name).bind(one.kind.code()).bind(one.certainty.code());
    let insert = insert.bind(one.amount_cents).bind(&one.from_day).bind(&one.to_day).bind(maker.now);
    tx.execute(insert).await?;
    note(tx, maker, partnership, "partnership-source", "").await
}

/// What was hoped for has been confirmed.
pub async fn confirm(tx: &Tx, maker: Maker<'_>, partnership: Id, source: Id) -> Result<()> {
    let update = sql("update partnership_source set certainty = 'confirmed' where id = $1 and partnership_id = $2");
    tx.execute(update.bind(source).bind(partnership)).await?;
    note(tx, maker, partnership, "partnership-source-confirmed", "certainty").await
}

/// Takes a source away: it did not come, or was a mistake.
pub async fn drop_source(tx: &Tx, maker: Maker<'_>, partnership: Id, source: Id) -> Result<()> {
    let delete = sql("delete from partnership_source where id = $1 and partnership_id = $2");
    tx.execute(delete.bind(source).bind(partnership)).await?;
    note(tx, maker, partnership, "partnership-source-dropped", "").await
}

/// What is there, counted on a day, and what a month costs.
pub struct Till {
    /// Three letters.
    pub currency: String,
    /// In cents.
    pub held_cents: i64,
    /// The day of counting.
    pub counted_on: String,
    /// In cents.
    pub monthly_cents: i64,
}

/// Keeps what is there and what a month costs.
pub async fn set_till(tx: &Tx, maker: Maker<'_>, partnership: Id, till: &Till) -> Result<()> {
    let update =
        sql("update partnership set currency = $2, held_cents = $3, counted_on = $4, monthly_cents = $5 where id = $1");
    let update = update.bind(partnership).bind(&till.currency).bind(till.held_cents).bind(&till.counted_on);
    tx.execute(update.bind(till.monthly_cents)).await?;
    note(tx, maker, partnership, "partnership-till", "currency held_cents counted_on monthly_cents").await
}

fn in_kind_of(row: &Row) -> Result<InKind> {
    Ok(InKind {
        id: row.get("id")?,
        member_id: row.get("member_id")?,
        what: row.get("what")?,
        value_cents: row.get("value_cents")?,
        basis: row.get("basis")?,
        from_day: row.get("from_day")?,
        to_day: row.get("to_day")?,
    })
}

fn source_of(row: &Row) -> Result<Source> {
    Ok(Source {
        id: row.get("id")?,
        name: row.get("name")?,
        kind: row.parsed("kind", SourceKind::parse)?,
        certainty: row.parsed("certainty", Certainty::parse)?,
        amount_cents: row.get("amount_cents")?,
        from_day: row.get("from_day")?,
        to_day: row.get("to_day")?,
    })
}
