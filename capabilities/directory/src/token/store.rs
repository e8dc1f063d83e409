//! Tokens in the database: of the key only the hash.

use super::model::Token;
use crate::session::model::SEEN_EVERY_S;
use crate::session::store::{Known, known_of};
use base::{Chance, Id, Secret, Ts};
use store::activity::{Deed, record};
use store::{Db, Result, Row, Tx, sql};

/// Keeps a token under the hash of its key.
pub async fn make(tx: &Tx, now: Ts, chance: &Chance, person_id: Id, token: &Token, key: &Secret) -> Result<()> {
    let insert =
        sql("insert into api_token (id, person_id, name, token_hash, scopes, scope_code, created_at, ends_at) \
         values ($1, $2, $3, $4, $5, $6, $7, $8)");
    let insert = insert.bind(token.id).bind(person_id).bind(&token.name).bind(key.hash()).bind(token.scopes.join(" "));
    tx.execute(insert.bind(&token.scope_code).bind(token.created_at).bind(token.ends_at)).await?;
    note(tx, now, chance, person_id, "token-made", token.id).await
}

/// The tokens of a person, newest first; at most 200.
pub async fn of_person(db: &Db, person_id: Id) -> Result<Vec<Token>> {
    let asked =
        sql("select id, name, scopes, scope_code, created_at, used_at, ends_at from api_token where person_id = $1 \
         order by created_at desc, id desc limit 200");
    db.all(asked.bind(person_id)).await?.iter().map(token_of).collect()
}

/// Takes a token of this person away: its next request finds nobody.
pub async fn revoke(tx: &Tx, now: Ts, chance: &Chance, person_id: Id, id: Id) -> Result<bool> {
    let gone =
        tx.execute(sql("delete from api_token where person_id = $1 and id = $2").bind(person_id).bind(id)).await? > 0;
    if gone {
        note(tx, now, chance, person_id, "token-revoked", id).await?;
    }
    Ok(gone)
}

/// Whose key this is, with the roles that hold now, and the token's scopes. A token that is bound to a
/// gathering has the roles of that gathering only: elsewhere it is nobody's (R11).
pub async fn known(db: &Db, now: Ts, key: &Secret) -> Result<Option<(Known, Vec<String>)>> {
    let asked = sql(
        "select t.id as by_id, t.used_at as seen_at, t.scopes, p.id as person_id, p.name, p.mail, p.lang, p.zone, \
         r.scope_id, r.scope_code, r.role from api_token t join person p on p.id = t.person_id \
         left join role r on r.person_id = p.id and (r.expires_at is null or r.expires_at > $2) \
         and (t.scope_code = '' or t.scope_code = r.scope_code) \
         where t.token_hash = $1 and t.ends_at > $2 and p.erased_at is null order by r.id limit 500",
    );
    let rows = db.all(asked.bind(key.hash()).bind(now)).await?;
    let Some(known) = known_of(&rows)? else { return Ok(None) };
    let scopes: String = rows.first().map_or(Ok(String::new()), |row| row.get("scopes"))?;
    Ok(Some((known, scopes.split_whitespace().map(str::to_owned).collect())))
}

/// Notes the use of a token, unless that was done within the hour.
pub async fn note_used(db: &Db, now: Ts, id: Id) -> Result<()> {
    let tx = db.begin().await?;
    let update = sql("update api_token set used_at = $2 where id = $1 and (used_at is null or used_at <= $3)");
    tx.execute(update.bind(id).bind(now).bind(now.plus_s(-SEEN_EVERY_S))).await?;
    tx.commit().await
}

async fn note(tx: &Tx, now: Ts, chance: &Chance, person_id: Id, deed: &str, id: Id) -> Result<()> {
    let deed = Deed { deed, about_kind: "token", about_id: id, scope_id: None, fields: "" };
    record(tx, now, chance, Some(person_id), deed).await
}

fn token_of(row: &Row) -> Result<Token> {
    Ok(Token {
        id: row.get("id")?,
        name: row.get("name")?,
        scopes: row.get::<String>("scopes")?.split_whitespace().map(str::to_owned).collect(),
        scope_code: row.get("scope_code")?,
        created_at: row.get("created_at")?,
        used_at: row.get("used_at")?,
        ends_at: row.get("ends_at")?,
    })
}
