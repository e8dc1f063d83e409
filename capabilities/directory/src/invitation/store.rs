//! Invitations in the database: of the secret in the link only the hash.

use super::model::{Invitation, LIFE_S, Waiting};
use crate::person::Mail;
use crate::role::{Role, Scope};
use base::{Chance, Id, Secret, Ts};
use store::activity::{Deed, record};
use store::{Db, Result, Row, Tx, sql};

/// Keeps an invitation under the hash of its secret. One for the same role that waits is replaced.
pub async fn keep(
    tx: &Tx,
    now: Ts,
    chance: &Chance,
    by: Option<Id>,
    invitation: &Invitation,
    secret: &Secret,
) -> Result<()> {
    let Invitation { mail, scope, role, role_expires_at } = invitation;
    let insert = sql(
        "insert into invitation (id, person_id, mail, mail_key, scope_kind, scope_id, scope_code, scope_title, role, \
         role_expires_at, secret_hash, sent_at, sent_by, ends_at) \
         values ($1, (select id from person where mail_key = $3), $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) \
         on conflict (mail_key, scope_code, role) do update set secret_hash = excluded.secret_hash, sent_at = excluded.sent_at, \
         sent_by = excluded.sent_by, ends_at = excluded.ends_at, role_expires_at = excluded.role_expires_at, \
         scope_title = excluded.scope_title returning id",
    );
    let insert =
        insert.bind(Id::new(now, chance)).bind(mail.as_str()).bind(mail.key()).bind(scope.kind()).bind(scope.id);
    let insert =
        insert.bind(&scope.code).bind(&scope.title).bind(role.as_str()).bind(*role_expires_at).bind(secret.hash());
    let id = tx.one(insert.bind(now).bind(by).bind(now.plus_s(LIFE_S))).await?.get("id")?;
    note(tx, now, chance, by, "invitation-sent", id, scope.id).await
}

const SELECT: &str = "select id, mail, scope_id, scope_code, scope_title, role, role_expires_at, sent_at, sent_by, ends_at from invitation";

/// The invitation this secret belongs to, while it is good.
pub async fn of_secret(db: &Db, now: Ts, secret: &Secret) -> Result<Option<Waiting>> {
    let asked = sql(SELECT).push(" where secret_hash = $1 and ends_at > $2");
    db.optional(asked.bind(secret.hash()).bind(now)).await?.as_ref().map(waiting_of).transpose()
}

/// The invitations that wait for a person with this address, newest first; at most 100.
pub async fn of_mail(db: &Db, now: Ts, mail: &Mail) -> Result<Vec<Waiting>> {
    let asked = sql(SELECT).push(" where mail_key = $1 and ends_at > $2 order by sent_at desc, id desc limit 100");
    db.all(asked.bind(mail.key()).bind(now)).await?.iter().map(waiting_of).collect()
}

/// The invitations of a gathering that were not answered, newest first; those that ran out too; at most 300.
pub async fn of_scope(db: &Db, scope_code: &str) -> Result<Vec<Waiting>> {
    let asked = sql(SELECT).push(" where scope_code = $1 order by sent_at desc, id desc limit 300");
    db.all(asked.bind(scope_code)).await?.iter().map(waiting_of).collect()
}

/// Uses an invitation up: it was accepted. Of two at once one succeeds.
pub async fn use_up(tx: &Tx, id: Id) -> Result<bool> {
    Ok(tx.execute(sql("delete from invitation where id = $1").bind(id)).await? == 1)
}

/// Takes an invitation of this gathering back: its link leads nowhere.
pub async fn withdraw(tx: &Tx, now: Ts, chance: &Chance, by: Id, id: Id, scope: &Scope) -> Result<bool> {
    let delete = sql("delete from invitation where id = $1 and scope_code = $2");
    let gone = tx.execute(delete.bind(id).bind(&scope.code)).await? > 0;
    if gone {
        note(tx, now, chance, Some(by), "invitation-withdrawn", id, scope.id).await?;
    }
    Ok(gone)
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
    record(tx, now, chance, by, Deed { deed, about_kind: "invitation", about_id, scope_id, fields: "" }).await
}

fn waiting_of(row: &Row) -> Result<Waiting> {
    let scope = Scope { id: row.get("scope_id")?, code: row.get("scope_code")?, title: row.get("scope_title")? };
    let invitation = Invitation {
        mail: row.parsed("mail", Mail::parse)?,
        scope,
        role: row.parsed("role", Role::parse)?,
        role_expires_at: row.get("role_expires_at")?,
    };
    let (sent_at, ends_at) = (row.get("sent_at")?, row.get("ends_at")?);
    Ok(Waiting { id: row.get("id")?, invitation, sent_at, ends_at, sent_by: row.get("sent_by")? })
}
