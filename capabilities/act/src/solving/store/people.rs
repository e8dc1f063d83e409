//! The people around a problem and their meetings.

use super::Maker;
use crate::solving::model::{Meeting, Stakeholder, Standing};
use base::Id;
use store::{Db, Result, Row, Tx, dialect, sql};

/// What this person is in this problem; `None` for strangers.
pub async fn standing(db: &Db, problem_id: Id, person_id: Id) -> Result<Option<Standing>> {
    let asked = sql("select role from problem_stakeholder where problem_id = $1 and person_id = $2");
    let row = db.optional(asked.bind(problem_id).bind(person_id)).await?;
    row.map(|row| row.parsed("role", Standing::parse)).transpose()
}

/// Everybody around it: leads, stakeholders, observers, each in the order of coming.
pub async fn stakeholders(db: &Db, problem_id: Id) -> Result<Vec<Stakeholder>> {
    let asked =
        sql("select s.id, s.person_id, p.name, coalesce(p.mail, '') as mail, s.role, s.sector, s.organisation \
         from problem_stakeholder s join person p on p.id = s.person_id where s.problem_id = $1 \
         order by case s.role when 'lead' then 1 when 'stakeholder' then 2 else 3 end, s.joined_at, s.id limit 200");
    db.all(asked.bind(problem_id)).await?.iter().map(stakeholder_of).collect()
}

/// Holds everybody around it until the transaction ends, so that of two leads who leave at once one stays.
pub async fn hold_leads(tx: &Tx, problem_id: Id) -> Result<()> {
    let asked = sql("select id from problem_stakeholder where problem_id = $1 and role = 'lead' order by id");
    tx.all(asked.bind(problem_id).push(dialect::held(tx))).await?;
    Ok(())
}

/// Takes somebody in; whoever is there already gets this role. Answers whether somebody came.
pub async fn take_in(
    tx: &Tx,
    maker: Maker<'_>,
    problem_id: Id,
    person_id: Id,
    role: Standing,
    (sector, organisation): (&str, &str),
) -> Result<bool> {
    let known = standing(tx, problem_id, person_id).await?.is_some();
    let insert = sql(
        "insert into problem_stakeholder (id, problem_id, person_id, role, sector, organisation, joined_at, joined_by) \
         values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (problem_id, person_id) do update set role = excluded.role, \
         sector = excluded.sector, organisation = excluded.organisation",
    );
    let insert = insert.bind(maker.id()).bind(problem_id).bind(person_id).bind(role.code()).bind(sector);
    tx.execute(insert.bind(organisation).bind(maker.now).bind(maker.by)).await?;
    maker.note(tx, problem_id, "stakeholder-taken-in", "stakeholders").await?;
    Ok(!known)
}

/// Gives somebody another role.
pub async fn change_role(tx: &Tx, maker: Maker<'_>, problem_id: Id, id: Id, role: Standing) -> Result<bool> {
    let update = sql("update problem_stakeholder set role = $3 where id = $1 and problem_id = $2");
    let changed = tx.execute(update.bind(id).bind(problem_id).bind(role.code())).await? == 1;
    maker.note(tx, problem_id, "stakeholder-role", "stakeholders").await?;
    Ok(changed)
}

/// Somebody leaves; what the person wrote stays.
pub async fn leave(tx: &Tx, maker: Maker<'_>, problem_id: Id, id: Id) -> Result<bool> {
    let delete = sql("delete from problem_stakeholder where id = $1 and problem_id = $2");
    let left = tx.execute(delete.bind(id).bind(problem_id)).await? == 1;
    maker.note(tx, problem_id, "stakeholder-left", "stakeholders").await?;
    Ok(left)
}

/// The partners of these problems, by problem: organisation and sector, each once, without names.
pub async fn partners(db: &Db, problems: &[Id]) -> Result<Vec<(Id, String, String)>> {
    let asked = sql(
        "select problem_id, organisation, sector from problem_stakeholder where role <> 'observer' and organisation <> '' \
         and problem_id in ",
    );
    let asked = asked.push_list(problems.iter().copied());
    let asked = asked.push(" group by problem_id, organisation, sector order by organisation, sector limit 2000");
    let rows = db.all(asked).await?;
    rows.iter().map(|row| Ok((row.get("problem_id")?, row.get("organisation")?, row.get("sector")?))).collect()
}

/// The meetings, the latest first.
pub async fn meetings(db: &Db, problem_id: Id) -> Result<Vec<Meeting>> {
    let asked = sql("select id, title, held_on, gathering_id, path, minutes_path, concluded from problem_meeting \
         where problem_id = $1 order by held_on desc, noted_at desc, id limit 200");
    let rows = db.all(asked.bind(problem_id)).await?;
    rows.iter()
        .map(|row| {
            Ok(Meeting {
                id: row.get("id")?,
                title: row.get("title")?,
                held_on: row.get("held_on")?,
                gathering_id: row.get("gathering_id")?,
                path: row.get("path")?,
                minutes_path: row.get("minutes_path")?,
                concluded: row.get("concluded")?,
            })
        })
        .collect()
}

/// Notes a meeting.
pub async fn note_meeting(tx: &Tx, maker: Maker<'_>, problem_id: Id, one: &Meeting) -> Result<()> {
    let insert = sql(
        "insert into problem_meeting (id, problem_id, title, held_on, gathering_id, path, minutes_path, concluded, noted_at, noted_by) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
    );
    let insert = insert.bind(one.id).bind(problem_id).bind(&one.title).bind(&one.held_on).bind(one.gathering_id);
    let insert = insert.bind(&one.path).bind(&one.minutes_path).bind(&one.concluded);
    tx.execute(insert.bind(maker.now).bind(maker.by)).await?;
    maker.note(tx, problem_id, "problem-meeting", "meetings").await
}

fn stakeholder_of(row: &Row) -> Result<Stakeholder> {
    Ok(Stakeholder {
        id: row.get("id")?,
        person_id: row.get("person_id")?,
        name: row.get("name")?,
        mail: row.get("mail")?,
        role: row.parsed("role", Standing::parse)?,
        sector: row.get("sector")?,
        organisation: row.get("organisation")?,
    })
}
