//! What the members agreed in writing, and who signed.

use super::note;
use crate::maker::Maker;
use crate::partnership::model::{Agreement, AgreementKind, AgreementState, Signature};
use base::Id;
use store::{Db, Result, Row, Tx, sql};

const SELECT: &str = "select id, number, kind, title, text, state, expires_on, in_force_on from partnership_agreement";

/// The agreements of a partnership, by number.
pub async fn of(db: &Db, partnership: Id) -> Result<Vec<Agreement>> {
    let asked = sql(SELECT).push(" where partnership_id = ").push_bind(partnership);
    db.all(asked.push(" order by number limit 200")).await?.iter().map(of_row).collect()
}

/// The agreement of this number.
pub async fn find(db: &Db, partnership: Id, number: i64) -> Result<Option<Agreement>> {
    let asked = sql(SELECT).push(" where partnership_id = ").push_bind(partnership).push(" and number = ");
    db.optional(asked.push_bind(number)).await?.as_ref().map(of_row).transpose()
}

/// Writes a draft under the next number; answers the number. Of two at once the database refuses one.
pub async fn draft(tx: &Tx, maker: Maker<'_>, partnership: Id, one: &Agreement) -> Result<i64> {
    let asked = sql(
        "select cast(coalesce(max(number), 0) as bigint) as n from partnership_agreement where partnership_id = $1",
    );
    let number = tx.one(asked.bind(partnership)).await?.get::<i64>("n")? + 1;
    let insert = sql(
        "insert into partnership_agreement (id, partnership_id, number, kind, title, text, expires_on, created_at, created_by) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    );
    let insert = insert.bind(one.id).bind(partnership).bind(number).bind(one.kind.code()).bind(&one.title);
    let insert = insert.bind(&one.text).bind(&one.expires_on).bind(maker.now).bind(maker.by);
    tx.execute(insert).await?;
    note(tx, maker, partnership, "partnership-agreement-drafted", "").await?;
    Ok(number)
}

/// Keeps the words of a draft; answers whether it still was one.
pub async fn reword(tx: &Tx, maker: Maker<'_>, partnership: Id, one: &Agreement) -> Result<bool> {
    let update = sql("update partnership_agreement set title = $3, text = $4, expires_on = $5 \
         where id = $1 and partnership_id = $2 and state = 'draft'");
    let update = update.bind(one.id).bind(partnership).bind(&one.title).bind(&one.text).bind(&one.expires_on);
    let kept = tx.execute(update).await? == 1;
    if kept {
        note(tx, maker, partnership, "partnership-agreement-worded", "title text expires_on").await?;
    }
    Ok(kept)
}

/// Moves it from one state to the next; answers whether it was where it was thought to be.
pub async fn step(
    tx: &Tx,
    maker: Maker<'_>,
    partnership: Id,
    agreement: Id,
    from: AgreementState,
    to: AgreementState,
    in_force_on: &str,
) -> Result<bool> {
    let update = sql(
        "update partnership_agreement set state = $4, in_force_on = case when $5 = '' then in_force_on else $5 end \
         where id = $1 and partnership_id = $2 and state = $3",
    );
    let update = update.bind(agreement).bind(partnership).bind(from.code()).bind(to.code()).bind(in_force_on);
    let moved = tx.execute(update).await? == 1;
    if moved {
        note(tx, maker, partnership, "partnership-agreement-moved", "state").await?;
    }
    Ok(moved)
}

/// A member signs; a second signature of the same member changes nothing. Only what lies for signature is signed.
pub async fn sign(tx: &Tx, maker: Maker<'_>, partnership: Id, agreement: Id, member: Id, person: &str) -> Result<bool> {
    let insert = sql("insert into partnership_signature (agreement_id, member_id, person_id, person_name, signed_at) \
         select id, $3, $4, $5, $6 from partnership_agreement where id = $1 and partnership_id = $2 \
         and state in ('signing', 'in-force') on conflict (agreement_id, member_id) do nothing");
    let insert = insert.bind(agreement).bind(partnership).bind(member).bind(maker.by).bind(person).bind(maker.now);
    let signed = tx.execute(insert).await? == 1;
    if signed {
        note(tx, maker, partnership, "partnership-agreement-signed", "").await?;
    }
    Ok(signed)
}

/// All signatures under the agreements of a partnership, each with its agreement.
pub async fn signatures(db: &Db, partnership: Id) -> Result<Vec<(Id, Signature)>> {
    let asked = sql("select s.agreement_id, s.member_id, s.person_name, s.signed_at from partnership_signature s \
         join partnership_agreement a on a.id = s.agreement_id where a.partnership_id = $1 order by s.signed_at, s.member_id limit 5000");
    let rows = db.all(asked.bind(partnership)).await?;
    rows.iter()
        .map(|row| {
            let (member_id, person) = (row.get("member_id")?, row.get("person_name")?);
            Ok((row.get("agreement_id")?, Signature { member_id, person, signed_at: row.get("signed_at")? }))
        })
        .collect()
}

/// The agreement of this id with its partnership, as the reminder asks for it.
pub async fn by_id(db: &Db, id: Id) -> Result<Option<(Id, Agreement)>> {
    let asked = sql("select partnership_id, id, number, kind, title, text, state, expires_on, in_force_on \
         from partnership_agreement where id = $1");
    let row = db.optional(asked.bind(id)).await?;
    row.as_ref().map(|row| Ok((row.get("partnership_id")?, of_row(row)?))).transpose()
}

fn of_row(row: &Row) -> Result<Agreement> {
    Ok(Agreement {
        id: row.get("id")?,
        number: row.get("number")?,
        kind: row.parsed("kind", AgreementKind::parse)?,
        title: row.get("title")?,
        text: row.get("text")?,
        state: row.parsed("state", AgreementState::parse)?,
        expires_on: row.get("expires_on")?,
        in_force_on: row.get("in_force_on")?,
    })
}
