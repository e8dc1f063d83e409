//! Who carries an audit.

use super::Maker;
use crate::audit::model::{Answer, Role};
use base::Id;
use store::{Db, Result, Row, Tx, sql};

/// Somebody with one role in an audit.
#[derive(Clone, Debug, PartialEq)]
pub struct Member {
    /// The person.
    pub person_id: Id,
    /// The role.
    pub role: Role,
    /// For which partner.
    pub organisation: String,
    /// What they answered.
    pub answer: Answer,
}

/// Invites somebody, or invites again somebody who had declined; answers whether that is news.
pub async fn invite(tx: &Tx, maker: Maker<'_>, audit: Id, member: &Member) -> Result<bool> {
    let insert = sql(
        "insert into audit_member (audit_id, person_id, role, organisation, answer, named_at, named_by, answered_at) \
         values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (audit_id, person_id, role) do update set \
         organisation = excluded.organisation, answer = excluded.answer, named_at = excluded.named_at, \
         named_by = excluded.named_by, answered_at = excluded.answered_at where audit_member.answer = 'declined'",
    );
    let insert = insert.bind(audit).bind(member.person_id).bind(member.role.code()).bind(&member.organisation);
    let answered = (member.answer != Answer::Invited).then_some(maker.now);
    let insert = insert.bind(member.answer.code()).bind(maker.now).bind(maker.by).bind(answered);
    let news = tx.execute(insert).await? == 1;
    if news {
        maker.note(tx, audit, "audit-member-named", ("person", member.person_id), "role").await?;
    }
    Ok(news)
}

/// Accepts or declines every open invitation of this person; answers how many there were.
pub async fn answer(tx: &Tx, maker: Maker<'_>, audit: Id, person: Id, answer: Answer) -> Result<u64> {
    let update = sql(
        "update audit_member set answer = $3, answered_at = $4 where audit_id = $1 and person_id = $2 and answer = 'invited'",
    );
    let changed = tx.execute(update.bind(audit).bind(person).bind(answer.code()).bind(maker.now)).await?;
    if changed > 0 {
        maker.note(tx, audit, "audit-member-answered", ("person", person), "answer").await?;
    }
    Ok(changed)
}

/// Takes a role from somebody. The last coordinator stays: answers whether it was taken.
pub async fn leave(tx: &Tx, maker: Maker<'_>, audit: Id, person: Id, role: Role) -> Result<bool> {
    let delete = sql(
        "delete from audit_member where audit_id = $1 and person_id = $2 and role = $3 and (role <> 'coordinator' or exists \
         (select 1 from audit_member o where o.audit_id = $1 and o.role = 'coordinator' and o.answer = 'accepted' and o.person_id <> $2))",
    );
    let gone = tx.execute(delete.bind(audit).bind(person).bind(role.code())).await? == 1;
    if gone {
        maker.note(tx, audit, "audit-member-left", ("person", person), "role").await?;
    }
    Ok(gone)
}

/// The roles in which this person takes part.
pub async fn roles(db: &Db, audit: Id, person: Id) -> Result<Vec<Role>> {
    let asked = sql(
        "select role from audit_member where audit_id = $1 and person_id = $2 and answer = 'accepted' order by role",
    );
    db.all(asked.bind(audit).bind(person)).await?.iter().map(|row| row.parsed("role", Role::parse)).collect()
}

/// The open invitations of this person.
pub async fn invitations(db: &Db, audit: Id, person: Id) -> Result<Vec<Role>> {
    let asked = sql(
        "select role from audit_member where audit_id = $1 and person_id = $2 and answer = 'invited' order by role",
    );
    db.all(asked.bind(audit).bind(person)).await?.iter().map(|row| row.parsed("role", Role::parse)).collect()
}

/// Everybody, in the order in which they came.
pub async fn of(db: &Db, audit: Id) -> Result<Vec<Member>> {
    let asked = sql("select person_id, role, organisation, answer from audit_member where audit_id = $1 \
         order by named_at, person_id, role limit 500");
    db.all(asked.bind(audit)).await?.iter().map(of_row).collect()
}

/// Those who take part in this role.
pub async fn in_role(db: &Db, audit: Id, role: Role) -> Result<Vec<Id>> {
    let asked = sql("select person_id from audit_member where audit_id = $1 and role = $2 and answer = 'accepted' \
         order by named_at, person_id limit 500");
    db.all(asked.bind(audit).bind(role.code())).await?.iter().map(|row| row.get("person_id")).collect()
}

fn of_row(row: &Row) -> Result<Member> {
    Ok(Member {
        person_id: row.get("person_id")?,
        role: row.parsed("role", Role::parse)?,
        organisation: row.get("organisation")?,
        answer: row.parsed("answer", Answer::parse)?,
    })
}

/// The audits to which this person is invited and in which the person takes no part yet.
pub async fn only_invited(db: &Db, person: Id) -> Result<Vec<Id>> {
    let asked =
        sql("select audit_id from audit_member where person_id = $1 and answer <> 'declined' group by audit_id \
         having count(case when answer = 'accepted' then 1 end) = 0 limit 100");
    db.all(asked.bind(person)).await?.iter().map(|row| row.get("audit_id")).collect()
}
