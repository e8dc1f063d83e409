//! What the library holds, narrowed by facets and words: a page of it, how many there are, and how many each further
//! choice would leave. Always the same number of statements.

use crate::practice::document::Document;
use base::{Id, Ts, fold};
use std::collections::BTreeMap;
use store::{Db, Result, Row, Sql, sql};

/// The facets by which the library is narrowed, in the order of the page.
pub const FACETS: [&str; 6] = ["link", "kind", "setting", "population", "evidence", "came"];

/// What was asked for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Narrowing {
    /// One code for each facet that was chosen.
    pub facets: BTreeMap<&'static str, String>,
    /// Words, all of which must be there.
    pub words: String,
}

impl Narrowing {
    /// Nothing was chosen.
    pub fn is_empty(&self) -> bool {
        self.facets.is_empty() && self.words.trim().is_empty()
    }
}

/// A published practice as a list shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct Listed {
    /// Its id.
    pub id: Id,
    /// Its code.
    pub code: String,
    /// Its version.
    pub version: i64,
    /// The version's document.
    pub document: Document,
    /// When it was published.
    pub published_at: Ts,
    /// How many told that they tried it.
    pub tried: i64,
}

const SELECT: &str = "select p.id, p.code, p.version, v.document, v.published_at, (select count(*) from tried t \
    where t.practice_id = p.id and t.state = 'shown') as tried from practice p join practice_version v \
    on v.practice_id = p.id and v.number = p.version where p.state <> 'withdrawn'";

/// A page of the library, the latest version first.
pub async fn page(db: &Db, by: &Narrowing, from: i64, limit: i64) -> Result<Vec<Listed>> {
    let asked = narrowed(sql(SELECT), by, "").push(" order by v.published_at desc, p.id limit ").push_bind(limit);
    db.all(asked.push(" offset ").push_bind(from)).await?.iter().map(of_row).collect()
}

/// The published practices of these ids, in no order.
pub async fn of_ids(db: &Db, ids: &[Id]) -> Result<Vec<Listed>> {
    let asked = sql(SELECT).push(" and p.id in ").push_list(ids.iter().copied()).push(" order by p.code limit 500");
    db.all(asked).await?.iter().map(of_row).collect()
}

/// The published practice of this code.
pub async fn of_code(db: &Db, code: &str) -> Result<Option<Listed>> {
    db.optional(sql(SELECT).push(" and p.code = ").push_bind(code)).await?.as_ref().map(of_row).transpose()
}

/// How many there are.
pub async fn count(db: &Db, by: &Narrowing) -> Result<i64> {
    let asked = sql("select count(*) as n from practice p where p.version > 0 and p.state <> 'withdrawn'");
    db.one(narrowed(asked, by, "")).await?.get("n")
}

/// How many each choice would leave, by facet and code: within a facet the choice made there does not count, so that
/// one sees what changing it would bring. One statement for each facet.
pub async fn counts(db: &Db, by: &Narrowing) -> Result<BTreeMap<(&'static str, String), i64>> {
    let mut all = BTreeMap::new();
    for facet in FACETS {
        let asked = sql("select f.code, count(*) as n from practice p join practice_facet f on f.practice_id = p.id \
             where p.version > 0 and p.state <> 'withdrawn' and f.facet = ");
        let asked = narrowed(asked.push_bind(facet), by, facet).push(" group by f.code order by f.code");
        for row in db.all(asked).await? {
            all.insert((facet, row.get("code")?), row.get("n")?);
        }
    }
    Ok(all)
}

/// Those with the most choices in common with this one: for whoever reads it.
pub async fn similar(db: &Db, id: Id, limit: i64) -> Result<Vec<Listed>> {
    let asked = sql("select p.id, p.code, p.version, v.document, v.published_at, (select count(*) from tried t \
         where t.practice_id = p.id and t.state = 'shown') as tried, (select count(*) from practice_facet a \
         join practice_facet b on b.facet = a.facet and b.code = a.code where a.practice_id = p.id and b.practice_id = $1 \
         and a.facet in ('link', 'setting', 'population')) as common from practice p join practice_version v \
         on v.practice_id = p.id and v.number = p.version where p.state <> 'withdrawn' and p.id <> $1 \
         order by common desc, v.published_at desc, p.id limit $2");
    let rows = db.all(asked.bind(id).bind(limit)).await?;
    let near: Vec<&Row> = rows.iter().filter(|row| row.get::<i64>("common").is_ok_and(|n| n > 0)).collect();
    near.into_iter().map(of_row).collect()
}

fn narrowed(mut asked: Sql, by: &Narrowing, except: &str) -> Sql {
    for (facet, code) in by.facets.iter().filter(|(facet, _)| **facet != except) {
        asked = asked
            .push(" and exists (select 1 from practice_facet x where x.practice_id = p.id and x.facet = ")
            .push_bind(*facet)
            .push(" and x.code = ")
            .push_bind(code)
            .push(")");
    }
    for word in fold(&by.words).split_whitespace().take(8) {
        // A percent sign or an underscore that somebody types is only that.
        let word = word.replace(['%', '_', '\\'], "");
        asked = asked.push(" and p.words_key like ").push_bind(format!("%{word}%"));
    }
    asked
}

fn of_row(row: &Row) -> Result<Listed> {
    Ok(Listed {
        id: row.get("id")?,
        code: row.get("code")?,
        version: row.get("version")?,
        document: row.json("document")?,
        published_at: row.get("published_at")?,
        tried: row.get("tried")?,
    })
}
