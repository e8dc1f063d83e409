//! The ethics certificate of whoever does research with people, and when it ends.

use crate::audit::model::Audit;
use crate::audit::store::Maker;
use base::Id;
use store::{Db, Result, Row, Tx, sql};

/// How many days before its end a certificate or an agreement is reminded of.
pub const REMIND_DAYS: i64 = 30;

/// A certificate.
#[derive(Clone, Debug, PartialEq)]
pub struct Certificate {
    /// Its id.
    pub id: Id,
    /// Whose.
    pub person_id: Id,
    /// Which board gave it.
    pub issuer: String,
    /// Under which number.
    pub reference: String,
    /// What it covers.
    pub covers: String,
    /// From.
    pub issued_on: String,
    /// To.
    pub expires_on: String,
}

/// How an end that comes stands to today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ends {
    /// Far away.
    Later,
    /// Within the days of the reminder.
    Soon,
    /// It is over.
    Over,
}

impl Ends {
    /// The word in keys and classes.
    pub fn code(self) -> &'static str {
        match self {
            Ends::Later => "later",
            Ends::Soon => "soon",
            Ends::Over => "over",
        }
    }
}

/// How a last day stands to today, both as ISO dates; it holds through its last day.
pub fn ends(last_day: &str, today: &str) -> Ends {
    let (Ok(last), Ok(now)) = (last_day.parse::<base::jiff::civil::Date>(), today.parse::<base::jiff::civil::Date>())
    else {
        return Ends::Later;
    };
    match now.until(last).map(|span| i64::from(span.get_days())).unwrap_or(i64::MAX) {
        ..0 => Ends::Over,
        0..=REMIND_DAYS => Ends::Soon,
        _ => Ends::Later,
    }
}

/// Keeps a certificate; the one before it stays in the record, replaced.
pub async fn add(tx: &Tx, maker: Maker<'_>, audit: &Audit, one: &Certificate) -> Result<()> {
    let replace = sql(
        "update ethics_certificate set replaced_at = $3 where audit_id = $1 and person_id = $2 and replaced_at is null",
    );
    tx.execute(replace.bind(audit.id).bind(one.person_id).bind(maker.now)).await?;
    let insert = sql(
        "insert into ethics_certificate (id, audit_id, person_id, issuer, reference, covers, issued_on, expires_on) \
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
    );
    let insert = insert.bind(one.id).bind(audit.id).bind(one.person_id).bind(&one.issuer).bind(&one.reference);
    tx.execute(insert.bind(&one.covers).bind(&one.issued_on).bind(&one.expires_on)).await?;
    maker.note(tx, audit.id, "certificate-added", ("certificate", one.id), "").await
}

/// The certificates that stand.
pub async fn standing(db: &Db, audit: Id) -> Result<Vec<Certificate>> {
    let asked = sql("select id, person_id, issuer, reference, covers, issued_on, expires_on from ethics_certificate \
         where audit_id = $1 and replaced_at is null order by expires_on, id limit 200");
    db.all(asked.bind(audit)).await?.iter().map(of_row).collect()
}

fn of_row(row: &Row) -> Result<Certificate> {
    Ok(Certificate {
        id: row.get("id")?,
        person_id: row.get("person_id")?,
        issuer: row.get("issuer")?,
        reference: row.get("reference")?,
        covers: row.get("covers")?,
        issued_on: row.get("issued_on")?,
        expires_on: row.get("expires_on")?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_certificate_holds_through_its_last_day() {
        assert_eq!(ends("2027-03-31", "2027-04-01"), Ends::Over);
        assert_eq!(ends("2027-03-31", "2027-03-31"), Ends::Soon);
        assert_eq!(ends("2027-03-31", "2027-03-01"), Ends::Soon);
        assert_eq!(ends("2027-03-31", "2027-02-28"), Ends::Later);
        assert_eq!(ends("", "2027-02-28"), Ends::Later);
    }
}
