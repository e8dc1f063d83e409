//! Who belongs to a partnership. Somebody who leaves keeps the row with its end, since signatures and gifts name it.

use super::note;
use crate::maker::Maker;
use crate::partnership::model::{Member, Part};
use base::{Id, Ts};
use store::{Db, Result, Row, Tx, sql};

const SELECT: &str = "select id, partnership_id, organisation_id, organisation_name, sector, person_id, person_name, office, part, \
    person_shown, since, ended_at from partnership_member";

/// All who belong or belonged to a partnership, in the order in which they came.
pub async fn of(db: &Db, partnership: Id) -> Result<Vec<Member>> {
    let asked = sql(SELECT).push(" where partnership_id = ").push_bind(partnership);
    db.all(asked.push(" order by created_at, id limit 500")).await?.iter().map(of_row).collect()
}

/// Those who belong to these partnerships now, each with its partnership.
pub async fn of_all(db: &Db, partnerships: &[Id]) -> Result<Vec<(Id, Member)>> {
    let asked =
        sql(SELECT).push(" where ended_at is null and partnership_id in ").push_list(partnerships.iter().copied());
    let rows = db.all(asked.push(" order by created_at, id limit 5000")).await?;
    rows.iter().map(|row| Ok((row.get("partnership_id")?, of_row(row)?))).collect()
}

/// Enters a member.
pub async fn enter(tx: &Tx, maker: Maker<'_>, partnership: Id, member: &Member) -> Result<()> {
    let insert = sql(
        "insert into partnership_member (id, partnership_id, organisation_id, organisation_name, sector, person_id, \
         person_name, office, part, person_shown, since, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
    );
    let insert = insert.bind(member.id).bind(partnership).bind(member.organisation_id).bind(&member.organisation);
    let insert = insert.bind(&member.sector).bind(member.person_id).bind(&member.person).bind(&member.office);
    let insert = insert.bind(member.part.code()).bind(member.person_shown).bind(&member.since).bind(maker.now);
    tx.execute(insert).await?;
    note(tx, maker, partnership, "partnership-member-entered", "").await
}

/// Changes what a member is and does; answers whether there is such a member.
pub async fn change(tx: &Tx, maker: Maker<'_>, partnership: Id, member: &Member) -> Result<bool> {
    let update = sql(
        "update partnership_member set office = $3, part = $4 where id = $1 and partnership_id = $2 and ended_at is null",
    );
    let update = update.bind(member.id).bind(partnership).bind(&member.office).bind(member.part.code());
    let there = tx.execute(update).await? == 1;
    if there {
        note(tx, maker, partnership, "partnership-member-changed", "office part").await?;
    }
    Ok(there)
}

/// A person agrees to be named on the public page, or takes that back: nobody else can.
pub async fn show(tx: &Tx, maker: Maker<'_>, partnership: Id, person: Id, shown: bool) -> Result<()> {
    let update = sql("update partnership_member set person_shown = $3 where partnership_id = $1 and person_id = $2");
    tx.execute(update.bind(partnership).bind(person).bind(shown)).await?;
    note(tx, maker, partnership, "partnership-member-shown", "person_shown").await
}

/// A member leaves. The last convener stays until another is named: nobody could change anything any more.
pub async fn end(tx: &Tx, maker: Maker<'_>, partnership: Id, member: Id) -> Result<bool> {
    let update =
        sql("update partnership_member set ended_at = $3 where id = $1 and partnership_id = $2 and ended_at is null \
         and (part <> 'convener' or exists (select 1 from partnership_member other where other.partnership_id = $2 \
         and other.id <> $1 and other.part = 'convener' and other.person_id is not null and other.ended_at is null))");
    let ended = tx.execute(update.bind(member).bind(partnership).bind(maker.now)).await? == 1;
    if ended {
        note(tx, maker, partnership, "partnership-member-ended", "").await?;
    }
    Ok(ended)
}

fn of_row(row: &Row) -> Result<Member> {
    Ok(Member {
        id: row.get("id")?,
        organisation_id: row.get("organisation_id")?,
        organisation: row.get("organisation_name")?,
        sector: row.get("sector")?,
        person_id: row.get("person_id")?,
        person: row.get("person_name")?,
        office: row.get("office")?,
        part: row.parsed("part", Part::parse)?,
        person_shown: row.get("person_shown")?,
        since: row.get("since")?,
        ended_at: row.get::<Option<Ts>>("ended_at")?,
    })
}
