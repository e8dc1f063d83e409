//! Requests to let a proposal in after the deadline, and what the chair answered.

use base::{Id, Ts};
use store::{Db, Result, Tx, sql};

/// A request.
#[derive(Clone, Debug, PartialEq)]
pub struct LateRequest {
    /// When it was made.
    pub at: Ts,
    /// What its authors say.
    pub words: String,
    /// When the chair answered.
    pub answered_at: Option<Ts>,
    /// Until when it may be sent; `None` after an answer is a no.
    pub granted_until: Option<Ts>,
}

/// The request of a proposal, if there is one.
pub async fn of_proposal(db: &Db, proposal_id: Id) -> Result<Option<LateRequest>> {
    let asked = sql("select at, words, answered_at, granted_until from late_request where proposal_id = $1");
    let row = db.optional(asked.bind(proposal_id)).await?;
    row.map(|row| {
        Ok(LateRequest {
            at: row.get("at")?,
            words: row.get("words")?,
            answered_at: row.get("answered_at")?,
            granted_until: row.get("granted_until")?,
        })
    })
    .transpose()
}

/// Asks; asking again before the answer only changes the words.
pub async fn ask(tx: &Tx, id: Id, proposal_id: Id, now: Ts, words: &str) -> Result<()> {
    let upsert = sql("insert into late_request (id, proposal_id, at, words) values ($1, $2, $3, $4) \
         on conflict (proposal_id) do update set words = excluded.words");
    tx.execute(upsert.bind(id).bind(proposal_id).bind(now).bind(words)).await?;
    Ok(())
}

/// The chair answers: until when it may be sent, or not at all. Also without a request.
pub async fn answer(tx: &Tx, id: Id, proposal_id: Id, now: Ts, by: Option<Id>, until: Option<Ts>) -> Result<()> {
    let upsert = sql("insert into late_request (id, proposal_id, at, words, answered_at, answered_by, granted_until) \
         values ($1, $2, $3, '', $3, $4, $5) on conflict (proposal_id) do update set answered_at = excluded.answered_at, \
         answered_by = excluded.answered_by, granted_until = excluded.granted_until");
    tx.execute(upsert.bind(id).bind(proposal_id).bind(now).bind(by).bind(until)).await?;
    Ok(())
}
