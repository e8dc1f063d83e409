//! Who reviews what, as the chairs see and change it.

use crate::gathering::store::json;
use crate::review::model::even::Reads;
use base::{Chance, Id, Ts};
use std::collections::BTreeSet;
use store::{Db, Result, Row, Tx, sql};

/// One assignment.
#[derive(Clone, Debug, PartialEq)]
pub struct Assigned {
    /// The proposal.
    pub proposal_id: Id,
    /// The reviewer.
    pub person_id: Id,
    /// Something was written already.
    pub begun: bool,
    /// The review is in.
    pub given: bool,
}

/// All assignments of a call.
pub async fn of_call(db: &Db, call_id: Id) -> Result<Vec<Assigned>> {
    let asked =
        sql("select a.proposal_id, a.person_id, r.state from assignment a join proposal p on p.id = a.proposal_id \
         left join review r on r.proposal_id = a.proposal_id and r.person_id = a.person_id \
         where p.call_id = $1 and p.state = 'submitted' order by p.number, a.at, a.id limit 50000");
    let one = |row: &Row| {
        let state = row.get::<Option<String>>("state")?;
        let (proposal_id, person_id) = (row.get("proposal_id")?, row.get("person_id")?);
        Ok(Assigned { proposal_id, person_id, begun: state.is_some(), given: state.as_deref() == Some("given") })
    };
    db.all(asked.bind(call_id)).await?.iter().map(one).collect()
}

/// Asks a person to review a proposal. A second time changes nothing and answers `false`.
pub async fn assign(tx: &Tx, now: Ts, chance: &Chance, proposal_id: Id, person_id: Id, by: Option<Id>) -> Result<bool> {
    let insert = sql(
        "insert into assignment (id, proposal_id, person_id, position, at, by_person) values ($1, $2, $3, $4, $5, $6) \
         on conflict (proposal_id, person_id) do nothing",
    );
    let place = chance.below(1 << 30);
    let insert = insert.bind(Id::new(now, chance)).bind(proposal_id).bind(person_id).bind(place).bind(now).bind(by);
    Ok(tx.execute(insert).await? == 1)
}

/// Takes a proposal from a reviewer; a review that was given stays and counts.
pub async fn unassign(tx: &Tx, proposal_id: Id, person_id: Id) -> Result<bool> {
    let delete = sql("delete from assignment where proposal_id = $1 and person_id = $2");
    Ok(tx.execute(delete.bind(proposal_id).bind(person_id)).await? == 1)
}

/// The pairs (proposal, person) of a call that may not be, with their ground.
pub async fn conflicts(db: &Db, call_id: Id) -> Result<Vec<(Id, Id, String)>> {
    let asked = sql(
        "select c.proposal_id, c.person_id, c.ground from conflict c join proposal p on p.id = c.proposal_id where p.call_id = $1 \
         order by c.proposal_id, c.person_id limit 50000",
    );
    let rows = db.all(asked.bind(call_id)).await?;
    rows.iter().map(|row| Ok((row.get("proposal_id")?, row.get("person_id")?, row.get("ground")?))).collect()
}

/// A conflict that a reviewer declared.
#[derive(Clone, Debug, PartialEq)]
pub struct Declared {
    /// The proposal.
    pub proposal_id: Id,
    /// Its code.
    pub code: String,
    /// Its title.
    pub title: String,
    /// Its language.
    pub lang: String,
    /// Who declared it.
    pub person_id: Id,
    /// Why; may be empty.
    pub reason: String,
}

/// The conflicts that were declared in a call, by number of the proposal.
pub async fn declared(db: &Db, call_id: Id) -> Result<Vec<Declared>> {
    let asked = sql(
        "select c.proposal_id, c.person_id, c.reason, p.code, p.title, p.lang from conflict c join proposal p on p.id = c.proposal_id \
         where p.call_id = $1 and p.state = 'submitted' and c.ground = 'declared' order by p.number, c.at, c.id limit 1000",
    );
    let one = |row: &Row| {
        Ok(Declared {
            proposal_id: row.get("proposal_id")?,
            code: row.get("code")?,
            title: row.get("title")?,
            lang: row.get("lang")?,
            person_id: row.get("person_id")?,
            reason: row.get("reason")?,
        })
    };
    db.all(asked.bind(call_id)).await?.iter().map(one).collect()
}

/// A chair lifts a conflict that was declared by mistake.
pub async fn lift_conflict(tx: &Tx, proposal_id: Id, person_id: Id) -> Result<bool> {
    let delete = sql("delete from conflict where proposal_id = $1 and person_id = $2 and ground = 'declared'");
    Ok(tx.execute(delete.bind(proposal_id).bind(person_id)).await? == 1)
}

/// The proposals with which a person has a conflict by a declaration or by presenting them.
pub async fn barred_for(db: &Db, call_id: Id, person_id: Id) -> Result<BTreeSet<Id>> {
    let asked = sql(
        "select c.proposal_id from conflict c join proposal p on p.id = c.proposal_id where p.call_id = $1 and c.person_id = $2 \
         union select s.proposal_id from presenter s join proposal p on p.id = s.proposal_id where p.call_id = $1 and s.person_id = $2 \
         and s.state <> 'declined'",
    );
    db.all(asked.bind(call_id).bind(person_id)).await?.iter().map(|row| row.get("proposal_id")).collect()
}

/// The proposals that a person was asked to review and has not given a review to.
pub async fn open_for(db: &Db, call_id: Id, person_id: Id) -> Result<BTreeSet<Id>> {
    let asked = sql("select a.proposal_id from assignment a join proposal p on p.id = a.proposal_id \
         left join review r on r.proposal_id = a.proposal_id and r.person_id = a.person_id and r.state = 'given' \
         where p.call_id = $1 and a.person_id = $2 and r.id is null");
    db.all(asked.bind(call_id).bind(person_id)).await?.iter().map(|row| row.get("proposal_id")).collect()
}

/// What each reviewer takes, where somebody said so.
pub async fn takes(db: &Db, call_id: Id) -> Result<Vec<(Id, Reads)>> {
    let asked =
        sql("select person_id, topics, langs from reviewer_takes where call_id = $1 order by person_id limit 5000");
    let rows = db.all(asked.bind(call_id)).await?;
    rows.iter()
        .map(|row| Ok((row.get("person_id")?, Reads { topics: row.json("topics")?, langs: row.json("langs")? })))
        .collect()
}

/// Writes what a reviewer takes.
pub async fn save_takes(tx: &Tx, call_id: Id, person_id: Id, reads: &Reads) -> Result<()> {
    let upsert = sql("insert into reviewer_takes (call_id, person_id, topics, langs) values ($1, $2, $3, $4) \
         on conflict (call_id, person_id) do update set topics = excluded.topics, langs = excluded.langs");
    tx.execute(upsert.bind(call_id).bind(person_id).bind(json(&reads.topics)?).bind(json(&reads.langs)?)).await?;
    Ok(())
}
