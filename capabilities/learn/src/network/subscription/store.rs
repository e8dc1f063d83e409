//! Subscriptions in the database.

use super::{AGAIN_S, What};
use crate::network::Maker;
use base::{Id, Lang, Secret, Ts};
use directory::person::Mail;
use store::{Db, Result, Row, Tx, sql};

/// An address that receives something.
#[derive(Clone, Debug, PartialEq)]
pub struct Reader {
    /// The subscription.
    pub id: Id,
    /// What it is for.
    pub what: What,
    /// The address.
    pub mail: String,
    /// The language of the letters.
    pub lang: Lang,
    /// When it was asked for.
    pub asked_at: Ts,
    /// When it was confirmed from a letter.
    pub confirmed_at: Option<Ts>,
}

const SELECT: &str = "select id, what, mail, lang, asked_at, confirmed_at from subscription";

/// Notes that somebody typed this address. Answers whom a letter must ask; nobody where the address receives it already
/// or was asked a moment ago.
pub async fn ask_for(tx: &Tx, maker: Maker<'_>, what: What, mail: &Mail, lang: &Lang) -> Result<Option<Reader>> {
    let insert =
        sql("insert into subscription (id, what, mail, mail_key, lang, asked_at) values ($1, $2, $3, $4, $5, $6) \
         on conflict (mail_key, what) do nothing");
    let insert = insert.bind(maker.id()).bind(what.code()).bind(mail.as_str()).bind(mail.key()).bind(lang.tag());
    let is_new = tx.execute(insert.bind(maker.now)).await? == 1;
    let asked =
        sql(SELECT).push(" where mail_key = ").push_bind(mail.key()).push(" and what = ").push_bind(what.code());
    let reader = of_row(&tx.one(asked).await?)?;
    if is_new {
        return Ok(Some(reader));
    }
    if reader.confirmed_at.is_some() || maker.now.seconds_since(reader.asked_at) < AGAIN_S {
        return Ok(None);
    }
    let update = sql("update subscription set asked_at = $2, lang = $3 where id = $1");
    tx.execute(update.bind(reader.id).bind(maker.now).bind(lang.tag())).await?;
    Ok(Some(Reader { lang: lang.clone(), asked_at: maker.now, ..reader }))
}

/// Makes one more link good.
pub async fn give_link(tx: &Tx, maker: Maker<'_>, subscription: Id, secret: &Secret) -> Result<()> {
    let insert = sql("insert into subscription_link (hash, subscription_id, made_at) values ($1, $2, $3)");
    tx.execute(insert.bind(secret.hash()).bind(subscription).bind(maker.now)).await?;
    Ok(())
}

/// Whose link this is.
pub async fn behind(db: &Db, secret: &Secret) -> Result<Option<Reader>> {
    let asked = sql(SELECT).push(" where id = (select subscription_id from subscription_link where hash = ");
    db.optional(asked.push_bind(secret.hash()).push(")")).await?.as_ref().map(of_row).transpose()
}

/// The address was confirmed.
pub async fn confirm(tx: &Tx, maker: Maker<'_>, reader: Id) -> Result<()> {
    let update = sql("update subscription set confirmed_at = coalesce(confirmed_at, $2) where id = $1");
    tx.execute(update.bind(reader).bind(maker.now)).await?;
    maker.note(tx, "subscription-confirmed", ("subscription", reader), "").await
}

/// Somebody leaves: nothing of the address remains.
pub async fn leave(tx: &Tx, maker: Maker<'_>, reader: Id) -> Result<()> {
    tx.execute(sql("delete from subscription_link where subscription_id = $1").bind(reader)).await?;
    tx.execute(sql("delete from subscription where id = $1").bind(reader)).await?;
    maker.note(tx, "subscription-left", ("subscription", reader), "").await
}

/// Those who receive it, in the order of their ids, after one of them.
pub async fn confirmed(db: &Db, what: What, after: Option<Id>, limit: i64) -> Result<Vec<Reader>> {
    let mut asked = sql(SELECT).push(" where confirmed_at is not null and what = ").push_bind(what.code());
    if let Some(after) = after {
        asked = asked.push(" and id > ").push_bind(after);
    }
    db.all(asked.push(" order by id limit ").push_bind(limit)).await?.iter().map(of_row).collect()
}

/// How many receive it, by language.
pub async fn counts(db: &Db, what: What) -> Result<Vec<(String, i64)>> {
    let asked = sql("select lang, count(*) as n from subscription where confirmed_at is not null and what = $1 \
         group by lang order by lang limit 50");
    let rows = db.all(asked.bind(what.code())).await?;
    rows.iter().map(|row| Ok((row.get("lang")?, row.get("n")?))).collect()
}

fn of_row(row: &Row) -> Result<Reader> {
    Ok(Reader {
        id: row.get("id")?,
        what: row.parsed("what", What::parse)?,
        mail: row.get("mail")?,
        lang: Lang(row.get("lang")?),
        asked_at: row.get("asked_at")?,
        confirmed_at: row.get("confirmed_at")?,
    })
}
