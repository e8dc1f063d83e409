//! Signatures in the database. One a delegation is a UNIQUE rule over what stands, not a question asked before (I8).

use super::model::{Body, Choice, Endorsement, Right, Tally};
use crate::recommendation::model::{Recommendation, Way};
use crate::recommendation::store::Maker;
use base::{Id, Ts};
use std::collections::HashMap;
use store::{Db, Result, Row, Tx, sql};

/// What a person may sign for in this recommendation: the own delegations, then those that gave their proxy.
pub async fn rights(db: &Db, one: &Recommendation, person_id: Id) -> Result<Vec<Right>> {
    let asked = sql(
        "select b.id, b.name, b.country, b.weight, s.office, b.id as through_id, b.name as through_name, b.country as through_country, \
         b.weight as through_weight, 0 as step from signatory s join signing_body b on b.id = s.body_id \
         where s.person_id = $1 and s.standing = 1 and b.gathering_id = $2 \
         union all select f.id, f.name, f.country, f.weight, s.office, b.id, b.name, b.country, b.weight, 1 from signatory s \
         join signing_body b on b.id = s.body_id join proxy p on p.to_body_id = b.id and p.standing = 1 and p.recommendation_id = $3 \
         join signing_body f on f.id = p.from_body_id where s.person_id = $1 and s.standing = 1 and b.gathering_id = $2 \
         order by step, name limit 200",
    );
    let rows = db.all(asked.bind(person_id).bind(one.of.id).bind(one.id)).await?;
    rows.iter()
        .map(|row| {
            let through = Body {
                id: row.get("through_id")?,
                name: row.get("through_name")?,
                country: row.get("through_country")?,
                weight: row.get("through_weight")?,
            };
            Ok(Right { body: body(row)?, through, office: row.get("office")? })
        })
        .collect()
}

/// What became of a signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signed {
    /// It stands.
    Yes,
    /// The delegation has signed already.
    Already,
}

/// A signature or vote to be written.
#[derive(Clone, Debug)]
pub struct Signing<'a> {
    /// For whom, and through whom.
    pub right: &'a Right,
    /// What is said.
    pub choice: Choice,
    /// The version that is signed.
    pub version: i64,
    /// Name and office, as they stand under it.
    pub signed_as: &'a str,
}

/// Writes a signature. In a secret ballot only that it was cast stands beside the delegation; the choice goes into
/// the urn as a sum.
pub async fn sign(tx: &Tx, maker: Maker<'_>, one: &Recommendation, signing: &Signing<'_>) -> Result<Signed> {
    let secret = one.way == Way::Secret;
    let weight = signing.right.body.counts(one);
    let insert = sql(
        "insert into endorsement (id, recommendation_id, body_id, choice, weight, version, signed_by, signed_as, proxy_body_id, signed_at) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (recommendation_id, body_id, standing) do nothing",
    );
    let shown = if secret { Choice::Cast } else { signing.choice };
    let insert = insert.bind(maker.id()).bind(one.id).bind(signing.right.body.id).bind(shown.code()).bind(weight);
    let insert = insert.bind(signing.version).bind(maker.by).bind(signing.signed_as);
    let proxy = signing.right.is_proxy().then_some(signing.right.through.id);
    if tx.execute(insert.bind(proxy).bind(maker.now)).await? == 0 {
        return Ok(Signed::Already);
    }
    if secret {
        let urn = sql("insert into ballot_urn (recommendation_id, choice, votes, weight) values ($1, $2, 1, $3) \
             on conflict (recommendation_id, choice) do update set votes = ballot_urn.votes + 1, weight = ballot_urn.weight + excluded.weight");
        tx.execute(urn.bind(one.id).bind(signing.choice.code()).bind(weight)).await?;
    }
    maker.note(tx, one, if secret { "ballot-cast" } else { "endorsement-signed" }, "").await?;
    Ok(Signed::Yes)
}

/// Withdraws what stands, visibly; answers whether there was something. A secret vote cannot be found again.
pub async fn withdraw(tx: &Tx, maker: Maker<'_>, one: &Recommendation, body_id: Id, why: &str) -> Result<bool> {
    if one.way == Way::Secret {
        return Ok(false);
    }
    let update =
        sql("update endorsement set standing = null, withdrawn_at = $3, withdrawn_by = $4, withdrawn_why = $5 \
         where recommendation_id = $1 and body_id = $2 and standing = 1");
    let update = update.bind(one.id).bind(body_id).bind(maker.now).bind(maker.by).bind(why);
    let withdrawn = tx.execute(update).await? == 1;
    if withdrawn {
        maker.note(tx, one, "endorsement-withdrawn", "").await?;
    }
    Ok(withdrawn)
}

/// The text is opened again: what was signed was another text, so nothing stands any more, and the urn is emptied.
pub async fn lapse(tx: &Tx, maker: Maker<'_>, one: &Recommendation, why: &str) -> Result<u64> {
    tx.execute(sql("delete from ballot_urn where recommendation_id = $1").bind(one.id)).await?;
    let update =
        sql("update endorsement set standing = null, withdrawn_at = $2, withdrawn_by = $3, withdrawn_why = $4 \
         where recommendation_id = $1 and standing = 1");
    tx.execute(update.bind(one.id).bind(maker.now).bind(maker.by).bind(why)).await
}

/// Everything that was ever signed, standing or withdrawn, by country, name and time.
pub async fn all(db: &Db, id: Id) -> Result<Vec<Endorsement>> {
    let asked = sql(
        "select b.id, b.name, b.country, b.weight, e.choice, e.weight as counted, e.version, e.signed_as, coalesce(p.name, '') as by_proxy, \
         e.signed_at, e.withdrawn_at, e.withdrawn_why from endorsement e join signing_body b on b.id = e.body_id \
         left join signing_body p on p.id = e.proxy_body_id where e.recommendation_id = $1 order by b.country, b.name, e.signed_at limit 5000",
    );
    db.all(asked.bind(id)).await?.iter().map(endorsement).collect()
}

/// The names of the delegations whose signature stands under each of these recommendations, in order: one statement.
pub async fn names(db: &Db, ids: &[Id]) -> Result<HashMap<Id, Vec<String>>> {
    let asked = sql("select e.recommendation_id, b.name from endorsement e join signing_body b on b.id = e.body_id \
         where e.standing = 1 and e.choice = 'for' and e.recommendation_id in ");
    let asked = asked.push_list(ids.iter().copied());
    let rows = db.all(asked.push(" order by e.recommendation_id, b.country, b.name limit 50000")).await?;
    let mut names: HashMap<Id, Vec<String>> = HashMap::new();
    for row in &rows {
        names.entry(row.get("recommendation_id")?).or_default().push(row.get("name")?);
    }
    Ok(names)
}

/// What stands, added up. In a secret ballot what is for and against is in the urn.
pub async fn tally(db: &Db, one: &Recommendation) -> Result<Tally> {
    let asked = sql("select (select count(*) from signing_body where gathering_id = $2) as bodies_all, \
         (select cast(coalesce(sum(weight), 0) as bigint) from signing_body where gathering_id = $2) as weight_all, \
         count(*) as bodies, cast(coalesce(sum(e.weight), 0) as bigint) as took_part, \
         cast(coalesce(sum(case when e.choice = 'for' then e.weight end), 0) as bigint) as agree, \
         cast(coalesce(sum(case when e.choice = 'against' then e.weight end), 0) as bigint) as against, \
         cast(coalesce(sum(case when e.choice = 'abstain' then e.weight end), 0) as bigint) as abstain \
         from endorsement e where e.recommendation_id = $1 and e.standing = 1");
    let row = db.one(asked.bind(one.id).bind(one.of.id)).await?;
    let (bodies_all, weight_all) = (row.get("bodies_all")?, row.get("weight_all")?);
    let mut tally = Tally {
        agree: row.get("agree")?,
        against: row.get("against")?,
        abstain: row.get("abstain")?,
        took_part: row.get("took_part")?,
        all: if one.weighted { weight_all } else { bodies_all },
        bodies: row.get("bodies")?,
        bodies_all,
    };
    if one.way == Way::Secret {
        let urn = db
            .all(
                sql("select choice, weight from ballot_urn where recommendation_id = $1 order by choice limit 3")
                    .bind(one.id),
            )
            .await?;
        for row in &urn {
            let weight = row.get("weight")?;
            match row.parsed("choice", Choice::parse)? {
                Choice::For => tally.agree = weight,
                Choice::Against => tally.against = weight,
                _ => tally.abstain = weight,
            }
        }
    }
    Ok(tally)
}

/// How many delegations stand under each of these recommendations.
pub async fn counts(db: &Db, ids: &[Id]) -> Result<HashMap<Id, i64>> {
    let asked = sql(
        "select recommendation_id, count(*) as n from endorsement where standing = 1 and choice = 'for' and recommendation_id in ",
    );
    let rows = db
        .all(asked.push_list(ids.iter().copied()).push(" group by recommendation_id order by recommendation_id"))
        .await?;
    rows.iter().map(|row| Ok((row.get("recommendation_id")?, row.get("n")?))).collect()
}

/// What became of a proxy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Given {
    /// It holds.
    Yes,
    /// The delegation has given one already.
    Already,
    /// The other one holds as many as it may.
    Full,
}

/// One delegation lets another sign for it. The recommendation's row must be held, so that nobody holds too many.
pub async fn give_proxy(tx: &Tx, maker: Maker<'_>, one: &Recommendation, from: Id, to: Id) -> Result<Given> {
    let held = sql("select count(*) as n from proxy where recommendation_id = $1 and to_body_id = $2 and standing = 1");
    if tx.one(held.bind(one.id).bind(to)).await?.get::<i64>("n")? >= one.proxies_max {
        return Ok(Given::Full);
    }
    let insert = sql(
        "insert into proxy (id, recommendation_id, from_body_id, to_body_id, given_at, given_by) values ($1, $2, $3, $4, $5, $6) \
         on conflict (recommendation_id, from_body_id, standing) do nothing",
    );
    let insert = insert.bind(maker.id()).bind(one.id).bind(from).bind(to).bind(maker.now).bind(maker.by);
    if tx.execute(insert).await? == 0 {
        return Ok(Given::Already);
    }
    maker.note(tx, one, "proxy-given", "").await?;
    Ok(Given::Yes)
}

/// Takes a proxy back; answers whether there was one.
pub async fn take_proxy_back(tx: &Tx, maker: Maker<'_>, one: &Recommendation, from: Id) -> Result<bool> {
    let update = sql(
        "update proxy set standing = null, withdrawn_at = $3 where recommendation_id = $1 and from_body_id = $2 and standing = 1",
    );
    let taken = tx.execute(update.bind(one.id).bind(from).bind(maker.now)).await? == 1;
    if taken {
        maker.note(tx, one, "proxy-withdrawn", "").await?;
    }
    Ok(taken)
}

/// The proxies that hold: from whom, to whom.
pub async fn proxies(db: &Db, id: Id) -> Result<Vec<(Body, Body)>> {
    let asked = sql(
        "select f.id, f.name, f.country, f.weight, t.id as to_id, t.name as to_name, t.country as to_country, t.weight as to_weight \
         from proxy p join signing_body f on f.id = p.from_body_id join signing_body t on t.id = p.to_body_id \
         where p.recommendation_id = $1 and p.standing = 1 order by f.name, f.id limit 1000",
    );
    let rows = db.all(asked.bind(id)).await?;
    rows.iter()
        .map(|row| {
            let (id, name) = (row.get("to_id")?, row.get("to_name")?);
            Ok((body(row)?, Body { id, name, country: row.get("to_country")?, weight: row.get("to_weight")? }))
        })
        .collect()
}

pub(super) fn body(row: &Row) -> Result<Body> {
    Ok(Body { id: row.get("id")?, name: row.get("name")?, country: row.get("country")?, weight: row.get("weight")? })
}

fn endorsement(row: &Row) -> Result<Endorsement> {
    let withdrawn_at: Option<Ts> = row.get("withdrawn_at")?;
    let why: String = row.get("withdrawn_why")?;
    Ok(Endorsement {
        body: body(row)?,
        choice: row.parsed("choice", Choice::parse)?,
        weight: row.get("counted")?,
        version: row.get("version")?,
        signed_as: row.get("signed_as")?,
        by_proxy: row.get("by_proxy")?,
        signed_at: row.get("signed_at")?,
        withdrawn: withdrawn_at.map(|at| (at, why)),
    })
}
