//! What the organiser's side of the call asks of the database.

use base::Id;
use store::{Db, Result, Tx, sql};

/// Reviews that were given for proposals of this call: after the first one the reviewers' view stays as it is.
pub async fn reviews_given(db: &Db, call_id: Id) -> Result<i64> {
    let asked = sql(
        "select count(*) as n from review r join proposal p on p.id = r.proposal_id where p.call_id = $1 and r.state = 'given'",
    );
    db.one(asked.bind(call_id)).await?.get("n")
}

/// Another call takes letters under this name.
pub async fn mail_name_is_taken(db: &Db, call_id: Id, mail_name: &str) -> Result<bool> {
    let asked = sql("select id from call where mail_name = $1 and id <> $2");
    Ok(db.optional(asked.bind(mail_name).bind(call_id)).await?.is_some())
}

/// Takes a question away; `false` where somebody answered it.
pub async fn remove_question(tx: &Tx, call_id: Id, id: Id) -> Result<bool> {
    let remove = sql(
        "delete from question where id = $1 and call_id = $2 and not exists (select 1 from answer where question_id = $1) \
         and not exists (select 1 from attachment where question_id = $1)",
    );
    Ok(tx.execute(remove.bind(id).bind(call_id)).await? > 0)
}

/// Takes a criterion away.
pub async fn remove_criterion(tx: &Tx, call_id: Id, id: Id) -> Result<()> {
    tx.execute(sql("delete from criterion where id = $1 and call_id = $2").bind(id).bind(call_id)).await?;
    Ok(())
}
