//! What was typed and could not be saved as the proposal: at a conflict of two windows, after the deadline,
//! at a merging. Nothing typed is lost.

use super::super::model::typed::Fields;
use crate::gathering::store::json;
use base::{Id, Ts};
use store::{Db, Result, Tx, sql};

/// More copies than this are not kept of one proposal: an autosave in a forgotten window must not fill the disk.
const COPIES_MAX: i64 = 40;

/// A copy of what was typed.
#[derive(Clone, Debug, PartialEq)]
pub struct Copy {
    /// When it arrived.
    pub at: Ts,
    /// `conflict`, `late` or `merged`.
    pub reason: String,
    /// What stood in the form.
    pub fields: Fields,
}

/// The copies of a proposal, the latest first.
pub async fn of_proposal(db: &Db, proposal_id: Id) -> Result<Vec<Copy>> {
    let asked =
        sql("select at, reason, content from kept_copy where proposal_id = $1 order by at desc, id desc limit $2");
    let rows = db.all(asked.bind(proposal_id).bind(COPIES_MAX)).await?;
    rows.iter()
        .map(|row| Ok(Copy { at: row.get("at")?, reason: row.get("reason")?, fields: row.json("content")? }))
        .collect()
}

/// Keeps a copy. The same words again are kept once; a later late copy takes the place of those it continues,
/// when there are many.
pub async fn keep(tx: &Tx, id: Id, proposal_id: Id, copy: &Copy) -> Result<()> {
    let content = json(&copy.fields)?;
    let same = sql("delete from kept_copy where proposal_id = $1 and reason = $2 and content = $3");
    tx.execute(same.bind(proposal_id).bind(&copy.reason).bind(&content)).await?;
    let insert = sql("insert into kept_copy (id, proposal_id, at, reason, content) values ($1, $2, $3, $4, $5)");
    tx.execute(insert.bind(id).bind(proposal_id).bind(copy.at).bind(&copy.reason).bind(content)).await?;
    let old = sql("delete from kept_copy where proposal_id = $1 and id not in \
         (select id from kept_copy where proposal_id = $1 order by at desc, id desc limit $2)");
    tx.execute(old.bind(proposal_id).bind(COPIES_MAX)).await?;
    Ok(())
}
