//! Terms of reference: versions that never change once they were offered, and who of the committee signed which.

use crate::audit::model::{Audit, is_quorate};
use crate::audit::store::Maker;
use base::{Id, Localised, Ts};
use store::{Db, Result, Row, Tx, sql};

/// A version of the terms.
#[derive(Clone, Debug, PartialEq)]
pub struct Terms {
    /// Its id.
    pub id: Id,
    /// From 1.
    pub number: i64,
    /// The text.
    pub text: Localised,
    /// What changed since the version before, in a sentence.
    pub why: String,
    /// When it was offered for signature; from then on it never changes.
    pub offered_at: Option<Ts>,
}

/// A signature under a version.
#[derive(Clone, Debug, PartialEq)]
pub struct Signature {
    /// Whose.
    pub person_id: Id,
    /// As it was signed.
    pub name: String,
    /// For whom.
    pub organisation: String,
    /// When.
    pub signed_at: Ts,
}

/// A version is in force when as many of the committee signed it as a decision needs.
pub fn is_in_force(signatures: &[Signature], committee: &[Id], quorum_percent: i64) -> bool {
    let signed = signatures.iter().filter(|one| committee.contains(&one.person_id)).count();
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    is_quorate(count(signed), count(committee.len()), quorum_percent)
}

/// Keeps the text being written: the latest version while it was not offered, else a new one.
pub async fn write(tx: &Tx, maker: Maker<'_>, audit: &Audit, text: &Localised, why: &str) -> Result<()> {
    let update = sql(
        "update terms_version set text = $2, why = $3, written_at = $4, written_by = $5 where audit_id = $1 and offered_at is null",
    );
    let update = update.bind(audit.id).bind(text).bind(why).bind(maker.now).bind(maker.by);
    if tx.execute(update).await? == 0 {
        let insert =
            sql("insert into terms_version (id, audit_id, number, text, why, written_at, written_by) values ($1, $2, \
             (select count(*) + 1 from terms_version where audit_id = $2), $3, $4, $5, $6)");
        let insert = insert.bind(maker.id()).bind(audit.id).bind(text).bind(why).bind(maker.now).bind(maker.by);
        tx.execute(insert).await?;
    }
    maker.note(tx, audit.id, "terms-written", ("audit", audit.id), "text").await
}

/// Offers the version being written for signature; answers it, or nothing where none is being written.
pub async fn offer(tx: &Tx, maker: Maker<'_>, audit: &Audit) -> Result<Option<Terms>> {
    let update = sql("update terms_version set offered_at = $2 where audit_id = $1 and offered_at is null");
    if tx.execute(update.bind(audit.id).bind(maker.now)).await? == 0 {
        return Ok(None);
    }
    maker.note(tx, audit.id, "terms-offered", ("audit", audit.id), "").await?;
    Ok(all(tx, audit.id).await?.into_iter().next())
}

/// Signs a version in somebody's name; answers whether it is news.
pub async fn sign(tx: &Tx, maker: Maker<'_>, audit: &Audit, terms: &Terms, signature: &Signature) -> Result<bool> {
    let insert = sql(
        "insert into terms_signature (terms_id, person_id, name, organisation, signed_at) values ($1, $2, $3, $4, $5) \
         on conflict (terms_id, person_id) do nothing",
    );
    let insert = insert.bind(terms.id).bind(signature.person_id).bind(&signature.name).bind(&signature.organisation);
    let news = tx.execute(insert.bind(signature.signed_at)).await? == 1;
    if news {
        maker.note(tx, audit.id, "terms-signed", ("terms", terms.id), "").await?;
    }
    Ok(news)
}

/// All versions, the latest first.
pub async fn all(db: &Db, audit: Id) -> Result<Vec<Terms>> {
    let asked = sql(
        "select id, number, text, why, offered_at from terms_version where audit_id = $1 order by number desc limit 100",
    );
    db.all(asked.bind(audit)).await?.iter().map(terms_of).collect()
}

/// The signatures under a version, in the order of signing.
pub async fn signatures(db: &Db, terms: Id) -> Result<Vec<Signature>> {
    let asked = sql("select person_id, name, organisation, signed_at from terms_signature where terms_id = $1 \
         order by signed_at, person_id limit 200");
    let rows = db.all(asked.bind(terms)).await?;
    rows.iter()
        .map(|row| {
            Ok(Signature {
                person_id: row.get("person_id")?,
                name: row.get("name")?,
                organisation: row.get("organisation")?,
                signed_at: row.get("signed_at")?,
            })
        })
        .collect()
}

fn terms_of(row: &Row) -> Result<Terms> {
    Ok(Terms {
        id: row.get("id")?,
        number: row.get("number")?,
        text: row.get("text")?,
        why: row.get("why")?,
        offered_at: row.get("offered_at")?,
    })
}
