//! Earlier editions held elsewhere, in the database.

use base::{Id, Localised};
use store::{Db, Result, Row, Tx, sql};

/// An edition with the figures that are known of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PastEdition {
    /// Its year.
    pub year: i64,
    /// Which edition it was.
    pub number: Option<i64>,
    /// What it was called, if not as the series.
    pub title: Localised,
    /// Where.
    pub city: String,
    /// In which country.
    pub country: String,
    /// How many came.
    pub participants: Option<i64>,
    /// From how many cities and regions.
    pub places: Option<i64>,
    /// From how many countries.
    pub countries: Option<i64>,
    /// Where more can be read.
    pub website: String,
}

/// The earlier editions of a series, the latest first.
pub async fn all(db: &Db, series_id: Id) -> Result<Vec<(Id, PastEdition)>> {
    let asked = sql(
        "select id, year, number, title, city, country, participants, places, countries, website from past_edition \
         where series_id = $1 order by year desc, number desc, id limit 100",
    );
    let one = |row: &Row| {
        let edition = PastEdition {
            year: row.get("year")?,
            number: row.get("number")?,
            title: row.get("title")?,
            city: row.get("city")?,
            country: row.get("country")?,
            participants: row.get("participants")?,
            places: row.get("places")?,
            countries: row.get("countries")?,
            website: row.get("website")?,
        };
        Ok((row.get("id")?, edition))
    };
    db.all(asked.bind(series_id)).await?.iter().map(one).collect()
}

/// Those of a gathering's series; none where it is of no series.
pub async fn of_series(db: &Db, series_id: Option<Id>) -> Result<Vec<PastEdition>> {
    match series_id {
        Some(id) => Ok(all(db, id).await?.into_iter().map(|(_, edition)| edition).collect()),
        None => Ok(Vec::new()),
    }
}

/// Writes an edition, new or changed.
pub async fn save(tx: &Tx, series_id: Id, id: Id, one: &PastEdition) -> Result<()> {
    let upsert = sql(
        "insert into past_edition (id, series_id, year, number, title, city, country, participants, places, countries, \
         website) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict (id) do update set year = excluded.year, \
         number = excluded.number, title = excluded.title, city = excluded.city, country = excluded.country, \
         participants = excluded.participants, places = excluded.places, countries = excluded.countries, \
         website = excluded.website",
    );
    let upsert = upsert.bind(id).bind(series_id).bind(one.year).bind(one.number).bind(&one.title).bind(&one.city);
    let upsert = upsert.bind(&one.country).bind(one.participants).bind(one.places).bind(one.countries);
    tx.execute(upsert.bind(&one.website)).await?;
    Ok(())
}

/// Takes an edition away.
pub async fn remove(tx: &Tx, series_id: Id, id: Id) -> Result<()> {
    tx.execute(sql("delete from past_edition where id = $1 and series_id = $2").bind(id).bind(series_id)).await?;
    Ok(())
}
