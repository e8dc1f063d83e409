//! Roles in the database. What has expired is kept for the record and gives nothing.

use super::model::{Grant, Granting, NotTaken, Role, Scope, may_lose};
use crate::person::Person;
use crate::person::store::all_of;
use base::{Chance, Id, Localised, Ts};
use store::activity::{Deed, record};
use store::{Db, Result, Row, Tx, dialect, sql};

/// Grants a role; whoever holds it already gets the new end.
pub async fn grant(tx: &Tx, now: Ts, chance: &Chance, granting: &Granting) -> Result<Id> {
    let Granting { person_id, scope, role, by, expires_at } = granting;
    let insert = sql(
        "insert into role (id, person_id, scope_kind, scope_id, scope_code, scope_title, role, granted_at, granted_by, expires_at) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) \
         on conflict (person_id, scope_code, role) do update set expires_at = excluded.expires_at, \
         scope_title = excluded.scope_title, granted_by = excluded.granted_by returning id",
    );
    let insert = insert.bind(Id::new(now, chance)).bind(*person_id).bind(scope.kind()).bind(scope.id).bind(&scope.code);
    let insert = insert.bind(&scope.title).bind(role.as_str()).bind(now).bind(*by).bind(*expires_at);
    let id: Id = tx.one(insert).await?.get("id")?;
    note(tx, now, chance, *by, "role-granted", id, scope.id).await?;
    Ok(id)
}

/// Takes a role back at once: the next request of its holder no longer has it.
pub async fn revoke(
    tx: &Tx,
    now: Ts,
    chance: &Chance,
    by: Option<Id>,
    grant: &Grant,
) -> Result<std::result::Result<(), NotTaken>> {
    if let Err(why) = may_lose(grant.role, others_who_stand(tx, now, grant).await?) {
        return Ok(Err(why));
    }
    if tx.execute(sql("delete from role where id = $1").bind(grant.id)).await? == 0 {
        return Ok(Err(NotTaken::NotHeld));
    }
    note(tx, now, chance, by, "role-revoked", grant.id, grant.scope.id).await?;
    Ok(Ok(()))
}

/// Sets when a role ends.
pub async fn set_end(
    tx: &Tx,
    now: Ts,
    chance: &Chance,
    by: Option<Id>,
    grant: &Grant,
    end: Option<Ts>,
) -> Result<std::result::Result<(), NotTaken>> {
    if end.is_some()
        && let Err(why) = may_lose(grant.role, others_who_stand(tx, now, grant).await?)
    {
        return Ok(Err(why));
    }
    let update = sql("update role set expires_at = $2 where id = $1");
    if tx.execute(update.bind(grant.id).bind(end)).await? == 0 {
        return Ok(Err(NotTaken::NotHeld));
    }
    note(tx, now, chance, by, "role-end-set", grant.id, grant.scope.id).await?;
    Ok(Ok(()))
}

/// From this instant on nobody has a role in the gathering but its organisers (R28): called when it is
/// known when the gathering's books close. Ends that are earlier stay.
pub async fn end_with(tx: &Tx, scope_id: Id, end: Ts) -> Result<u64> {
    let update = sql(
        "update role set expires_at = $2 where scope_id = $1 and role <> 'organiser' and (expires_at is null or expires_at > $2)",
    );
    tx.execute(update.bind(scope_id).bind(end)).await
}

/// The gathering has a new title.
pub async fn retitle(tx: &Tx, scope_id: Id, title: &Localised) -> Result<()> {
    tx.execute(sql("update role set scope_title = $2 where scope_id = $1").bind(scope_id).bind(title)).await?;
    tx.execute(sql("update invitation set scope_title = $2 where scope_id = $1").bind(scope_id).bind(title)).await?;
    Ok(())
}

const SELECT: &str = "select id, person_id, scope_id, scope_code, scope_title, role, granted_at, expires_at from role";

/// Every role of a person, past ones too, newest first; at most 500.
pub async fn of_person(db: &Db, person_id: Id) -> Result<Vec<Grant>> {
    let asked = sql(SELECT).push(" where person_id = $1 order by granted_at desc, id desc limit 500");
    db.all(asked.bind(person_id)).await?.iter().map(grant_of).collect()
}

/// The grants by which a person is the only one who can let others in: whoever leaves hands these over first.
pub async fn alone_in(db: &Db, now: Ts, person_id: Id) -> Result<Vec<Grant>> {
    let asked = sql(SELECT).push(
        " r where person_id = $1 and role in ('organiser', 'admin') and (expires_at is null or expires_at > $2) \
         and not exists (select 1 from role o where o.scope_code = r.scope_code and o.role = r.role \
         and o.person_id <> r.person_id and (o.expires_at is null or o.expires_at > $2)) order by scope_code, id limit 500",
    );
    db.all(asked.bind(person_id).bind(now)).await?.iter().map(grant_of).collect()
}

/// The people who hold a role in a gathering (on the server where `scope_id` is none) at this instant, by name.
pub async fn holders(db: &Db, now: Ts, scope_id: impl Into<Option<Id>>, role: Role) -> Result<Vec<Person>> {
    let asked = sql("select person_id from role where role = $1 and (expires_at is null or expires_at > $2) and ");
    let asked = asked.bind(role.as_str()).bind(now);
    let asked = match scope_id.into() {
        Some(id) => asked.push("scope_id = ").push_bind(id),
        None => asked.push("scope_kind = 'server'"),
    };
    let rows = db.all(asked.push(" limit 5000")).await?;
    let ids = rows.iter().map(|row| row.get("person_id")).collect::<Result<Vec<Id>>>()?;
    all_of(db, &ids).await
}

/// The grant of this id, if it is one in this gathering: an id of another gathering finds nothing.
pub async fn find(db: &Db, id: Id, scope_code: &str) -> Result<Option<Grant>> {
    let asked = sql(SELECT).push(" where id = $1 and scope_code = $2");
    db.optional(asked.bind(id).bind(scope_code)).await?.as_ref().map(grant_of).transpose()
}

/// The gathering of this code, as the roles in it know it.
pub async fn scope(db: &Db, code: &str) -> Result<Option<Scope>> {
    let asked = sql(
        "select scope_id, scope_code, scope_title from role where scope_code = $1 order by granted_at desc, id limit 1",
    );
    db.optional(asked.bind(code)).await?.as_ref().map(scope_of).transpose()
}

/// A role on the page of a gathering's people.
#[derive(Clone, Debug, PartialEq)]
pub struct Listed {
    /// The grant.
    pub grant: Grant,
    /// The name; empty until the person wrote one.
    pub name: String,
    /// The address.
    pub mail: String,
    /// The organisation; empty where there is none.
    pub organisation: String,
}

/// A piece of the list of a gathering's people, by role and name; `role` limits it to one.
pub async fn list(db: &Db, scope_code: &str, role: Option<Role>, from: i64, limit: i64) -> Result<Vec<Listed>> {
    let asked = sql(
        "select r.id, r.person_id, r.scope_id, r.scope_code, r.scope_title, r.role, r.granted_at, r.expires_at, \
         p.name, coalesce(p.mail, '') as mail, coalesce(o.name, '') as organisation \
         from role r join person p on p.id = r.person_id left join organisation o on o.id = p.organisation_id where r.scope_code = ",
    );
    let asked =
        limited(asked.push_bind(scope_code), role).push(" order by p.name_key, p.mail_key, r.role, r.id limit ");
    let rows = db.all(asked.push_bind(limit).push(" offset ").push_bind(from)).await?;
    rows.iter()
        .map(|row| {
            let (name, mail) = (row.get("name")?, row.get("mail")?);
            Ok(Listed { grant: grant_of(row)?, name, mail, organisation: row.get("organisation")? })
        })
        .collect()
}

/// How many the list has.
pub async fn count(db: &Db, scope_code: &str, role: Option<Role>) -> Result<i64> {
    let asked = limited(sql("select count(*) as n from role r where r.scope_code = ").push_bind(scope_code), role);
    db.one(asked).await?.get("n")
}

fn limited(asked: store::Sql, role: Option<Role>) -> store::Sql {
    match role {
        Some(role) => asked.push(" and r.role = ").push_bind(role.as_str()),
        None => asked,
    }
}

/// How many others hold the same role, held so that two who relieve one another at once do not both succeed.
async fn others_who_stand(tx: &Tx, now: Ts, grant: &Grant) -> Result<usize> {
    if !grant.role.keeps_the_keys() {
        return Ok(0);
    }
    let asked = sql(
        "select id from role where scope_code = $1 and role = $2 and (expires_at is null or expires_at > $3) order by id limit 5000",
    );
    let asked = asked.bind(&grant.scope.code).bind(grant.role.as_str()).bind(now).push(dialect::held(tx));
    let ids = tx.all(asked).await?.iter().map(|row| row.get("id")).collect::<Result<Vec<Id>>>()?;
    Ok(ids.iter().filter(|id| **id != grant.id).count())
}

async fn note(
    tx: &Tx,
    now: Ts,
    chance: &Chance,
    by: Option<Id>,
    deed: &str,
    about_id: Id,
    scope_id: Option<Id>,
) -> Result<()> {
    record(tx, now, chance, by, Deed { deed, about_kind: "role", about_id, scope_id, fields: "" }).await
}

fn grant_of(row: &Row) -> Result<Grant> {
    Ok(Grant {
        id: row.get("id")?,
        person_id: row.get("person_id")?,
        scope: scope_of(row)?,
        role: row.parsed("role", Role::parse)?,
        granted_at: row.get("granted_at")?,
        expires_at: row.get("expires_at")?,
    })
}

fn scope_of(row: &Row) -> Result<Scope> {
    Ok(Scope { id: row.get("scope_id")?, code: row.get("scope_code")?, title: row.get("scope_title")? })
}
