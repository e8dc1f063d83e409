//! Letters of sign-in in the database. Tries are counted here, so that they hold over replicas and restarts.

use super::model::{CODE_LIFE_S, LINK_LIFE_S, Secrets, SignIn, TRIES_MAX, code_hash};
use crate::person::Mail;
use base::{Chance, Id, Lang, Secret, Ts};
use store::{Db, Result, Row, Tx, sql};

/// What is kept of a letter a day after: nothing.
const KEPT_S: i64 = 86_400;

/// Keeps a letter of sign-in; `sent` is whether it really goes out.
#[expect(clippy::too_many_arguments, reason = "one row, each part of it named once")]
pub async fn keep(
    tx: &Tx,
    now: Ts,
    chance: &Chance,
    mail: &Mail,
    secrets: &Secrets,
    to_path: &str,
    lang: &Lang,
    sent: bool,
) -> Result<()> {
    tx.execute(sql("delete from sign_in where created_at < $1").bind(now.plus_s(-KEPT_S))).await?;
    let insert = sql(
        "insert into sign_in (id, person_id, mail, mail_key, browser_hash, code_hash, link_hash, to_path, lang, sent, \
         created_at, code_until, link_until) \
         values ($1, (select id from person where mail_key = $3), $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
    );
    let insert = insert.bind(Id::new(now, chance)).bind(mail.as_str()).bind(mail.key()).bind(secrets.browser.hash());
    let insert = insert
        .bind(code_hash(&secrets.browser, &secrets.code))
        .bind(secrets.link.hash())
        .bind(to_path)
        .bind(lang.tag());
    let insert = insert.bind(sent).bind(now).bind(now.plus_s(CODE_LIFE_S)).bind(now.plus_s(LINK_LIFE_S));
    tx.execute(insert).await?;
    Ok(())
}

/// How many letters went to this address within the life of a link.
pub async fn letters_lately(tx: &Tx, now: Ts, mail: &Mail) -> Result<i64> {
    let asked = sql("select count(*) as n from sign_in where mail_key = $1 and created_at > $2 and sent");
    tx.one(asked.bind(mail.key()).bind(now.plus_s(-LINK_LIFE_S))).await?.get("n")
}

/// How many codes were tried against this address within a day.
pub async fn tries_today(db: &Db, now: Ts, mail: &Mail) -> Result<i64> {
    let asked =
        sql("select cast(coalesce(sum(tries), 0) as bigint) as n from sign_in where mail_key = $1 and created_at > $2");
    db.one(asked.bind(mail.key()).bind(now.plus_s(-KEPT_S))).await?.get("n")
}

const SELECT: &str = "select id, mail, to_path, lang, code_hash, tries, code_until from sign_in where used_at is null";

/// The letter this browser asked for, while its code can still be tried.
pub async fn of_browser(db: &Db, now: Ts, browser: &Secret) -> Result<Option<SignIn>> {
    let asked = sql(SELECT).push(" and browser_hash = $1 and code_until > $2 and tries < $3");
    let row = db.optional(asked.bind(browser.hash()).bind(now).bind(TRIES_MAX)).await?;
    row.as_ref().map(sign_in_of).transpose()
}

/// Counts a try and answers the letter it was made against; `None` where no further try is allowed. The
/// count is raised before the code is looked at, so that many tries at once count as many.
pub async fn count_try(tx: &Tx, now: Ts, browser: &Secret) -> Result<Option<SignIn>> {
    let update = sql(
        "update sign_in set tries = tries + 1 where browser_hash = $1 and used_at is null and code_until > $2 and tries < $3 \
         returning id, mail, to_path, lang, code_hash, tries, code_until",
    );
    let row = tx.optional(update.bind(browser.hash()).bind(now).bind(TRIES_MAX)).await?;
    row.as_ref().map(sign_in_of).transpose()
}

/// The letter this link belongs to, while it is good.
pub async fn of_link(db: &Db, now: Ts, link: &Secret) -> Result<Option<SignIn>> {
    let row =
        db.optional(sql(SELECT).push(" and link_hash = $1 and link_until > $2").bind(link.hash()).bind(now)).await?;
    row.as_ref().map(sign_in_of).transpose()
}

/// Uses the letter up, code and link together. Of two at once one succeeds.
pub async fn use_up(tx: &Tx, now: Ts, id: Id) -> Result<bool> {
    let update = sql("update sign_in set used_at = $2 where id = $1 and used_at is null");
    Ok(tx.execute(update.bind(id).bind(now)).await? == 1)
}

fn sign_in_of(row: &Row) -> Result<SignIn> {
    Ok(SignIn {
        id: row.get("id")?,
        mail: row.parsed("mail", Mail::parse)?,
        to_path: row.get("to_path")?,
        lang: Lang(row.get("lang")?),
        code_hash: row.get("code_hash")?,
        tries: row.get("tries")?,
        code_until: row.get("code_until")?,
    })
}
