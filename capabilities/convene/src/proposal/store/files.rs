//! Files handed in with a proposal. Each is found only together with the proposal it belongs to (R02, R09, R13).

use super::super::model::whole::Attachment;
use base::Id;
use store::{Db, Result, Row, Tx, sql};

const COLUMNS: &str =
    "select id, proposal_id, question_id, blob_hash, name, media, size_bytes, created_at from attachment ";

/// The files of a proposal, as they were handed in.
pub async fn of_proposal(db: &Db, proposal_id: Id) -> Result<Vec<Attachment>> {
    let asked =
        sql(COLUMNS).push("where proposal_id = ").push_bind(proposal_id).push(" order by created_at, id limit 100");
    db.all(asked).await?.iter().map(attachment).collect()
}

/// Writes that a file belongs to a proposal; its bytes are in the blob store already.
pub async fn insert(tx: &Tx, file: &Attachment) -> Result<()> {
    let insert =
        sql("insert into attachment (id, proposal_id, question_id, blob_hash, name, media, size_bytes, created_at) \
         values ($1, $2, $3, $4, $5, $6, $7, $8)");
    let insert =
        insert.bind(file.id).bind(file.proposal_id).bind(file.question_id).bind(&file.blob_hash).bind(&file.name);
    tx.execute(insert.bind(&file.media).bind(file.size_bytes).bind(file.created_at)).await?;
    Ok(())
}

/// Takes a file out of a proposal.
pub async fn remove(tx: &Tx, proposal_id: Id, id: Id) -> Result<()> {
    let delete = sql("delete from attachment where id = $1 and proposal_id = $2");
    tx.execute(delete.bind(id).bind(proposal_id)).await?;
    Ok(())
}

/// The files of one proposal, and what was kept aside with it, belong to another from now on.
pub async fn hand_over(tx: &Tx, from: Id, to: Id) -> Result<()> {
    tx.execute(sql("update attachment set proposal_id = $2 where proposal_id = $1").bind(from).bind(to)).await?;
    tx.execute(sql("update kept_copy set proposal_id = $2 where proposal_id = $1").bind(from).bind(to)).await?;
    Ok(())
}

fn attachment(row: &Row) -> Result<Attachment> {
    Ok(Attachment {
        id: row.get("id")?,
        proposal_id: row.get("proposal_id")?,
        question_id: row.get("question_id")?,
        blob_hash: row.get("blob_hash")?,
        name: row.get("name")?,
        media: row.get("media")?,
        size_bytes: row.get("size_bytes")?,
        created_at: row.get("created_at")?,
    })
}
