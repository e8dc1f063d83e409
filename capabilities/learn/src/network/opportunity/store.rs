//! Opportunities in the database.

use super::model::{File, Kind, Opportunity, State};
use crate::network::Maker;
use crate::network::search::{self, Thing, plain};
use base::{Id, Localised, Ts, Zone};
use store::{Db, Result, Row, Sql, Tx, sql};

const SELECT: &str = "select p.id, p.code, p.kind, p.organisation_id, coalesce(o.name, '') as organisation, p.title, p.summary, \
    p.body, p.how, p.apply_url, p.apply_mail, p.place, p.terms, p.zone, p.closes_at, p.file_name, p.file_media, p.file_size, \
    p.blob_hash, p.state, p.published_at, p.alerted_at, p.revision, p.changed_at from opportunity p \
    left join organisation o on o.id = p.organisation_id";

/// The opportunity of this code, whatever its state: the caller decides who may see it.
pub async fn find(db: &Db, code: &str) -> Result<Option<Opportunity>> {
    db.optional(sql(SELECT).push(" where p.code = ").push_bind(code)).await?.as_ref().map(of_row).transpose()
}

/// Those that are open at this instant, the one that closes first, first; those without an end come last.
pub async fn open(db: &Db, now: Ts, kind: &str, limit: i64) -> Result<Vec<Opportunity>> {
    let asked =
        sql(SELECT).push(" where p.state = 'published' and (p.closes_at is null or p.closes_at >= ").push_bind(now);
    let asked = of_kind(asked.push(")"), kind)
        .push(" order by case when p.closes_at is null then 1 else 0 end, p.closes_at, p.id");
    db.all(asked.push(" limit ").push_bind(limit)).await?.iter().map(of_row).collect()
}

/// Those that are over, the latest first.
pub async fn closed(db: &Db, now: Ts, kind: &str, from: i64, limit: i64) -> Result<Vec<Opportunity>> {
    let asked = sql(SELECT).push(" where p.state = 'published' and p.closes_at < ").push_bind(now);
    let asked = of_kind(asked, kind).push(" order by p.closes_at desc, p.id desc limit ").push_bind(limit);
    db.all(asked.push(" offset ").push_bind(from)).await?.iter().map(of_row).collect()
}

fn of_kind(asked: Sql, kind: &str) -> Sql {
    if kind.is_empty() { asked } else { asked.push(" and p.kind = ").push_bind(kind) }
}

/// What was published in this time, the earliest first.
pub async fn published_between(db: &Db, from: Ts, until: Ts) -> Result<Vec<Opportunity>> {
    let asked = sql(SELECT).push(" where p.state = 'published' and p.published_at > ").push_bind(from);
    let asked = asked.push(" and p.published_at <= ").push_bind(until);
    db.all(asked.push(" order by p.published_at, p.id limit 200")).await?.iter().map(of_row).collect()
}

/// What an organisation offers or offered, the latest first.
pub async fn of_organisation(db: &Db, organisation: Id, limit: i64) -> Result<Vec<Opportunity>> {
    let asked = sql(SELECT).push(" where p.state = 'published' and p.organisation_id = ").push_bind(organisation);
    db.all(asked.push(" order by p.published_at desc, p.id desc limit ").push_bind(limit))
        .await?
        .iter()
        .map(of_row)
        .collect()
}

/// Everything for those who write it: drafts first, then the latest.
pub async fn desk(db: &Db, from: i64, limit: i64) -> Result<Vec<Opportunity>> {
    let order = " order by case when p.state = 'draft' then 0 else 1 end, p.published_at desc, p.id desc limit ";
    let asked = sql(SELECT).push(order).push_bind(limit).push(" offset ").push_bind(from);
    db.all(asked).await?.iter().map(of_row).collect()
}

/// Writes a new draft.
pub async fn insert(tx: &Tx, maker: Maker<'_>, one: &Opportunity) -> Result<()> {
    let insert = sql("insert into opportunity (id, code, kind, zone, state, created_at, created_by, changed_at) \
         values ($1, $2, $3, $4, 'draft', $5, $6, $5)");
    let insert = insert.bind(one.id).bind(&one.code).bind(one.kind.code()).bind(one.zone.name()).bind(maker.now);
    tx.execute(insert.bind(maker.by)).await?;
    maker.note(tx, "opportunity-begun", ("opportunity", one.id), "").await
}

/// Keeps it, if nobody wrote it since `one` was read; answers whether it was kept.
pub async fn save(tx: &Tx, maker: Maker<'_>, one: &Opportunity, fields: &str) -> Result<bool> {
    let file = one.file.clone().unwrap_or_default();
    let update = sql(
        "update opportunity set kind = $3, organisation_id = $4, title = $5, summary = $6, body = $7, how = $8, \
         apply_url = $9, apply_mail = $10, place = $11, terms = $12, zone = $13, closes_at = $14, file_name = $15, file_media = $16, \
         file_size = $17, blob_hash = $18, state = $19, published_at = $20, revision = revision + 1, \
         changed_at = case when changed_at >= $21 then changed_at + 1 else $21 end where id = $1 and revision = $2",
    );
    let update = update.bind(one.id).bind(one.revision).bind(one.kind.code()).bind(one.of.as_ref().map(|(id, _)| *id));
    let update = update.bind(&one.title).bind(&one.summary).bind(&one.body).bind(&one.how).bind(&one.apply_url);
    let update =
        update.bind(&one.apply_mail).bind(&one.place).bind(&one.terms).bind(one.zone.name()).bind(one.closes_at);
    let update =
        update.bind(&file.name).bind(&file.media).bind(file.bytes).bind(one.file.as_ref().map(|_| file.hash.clone()));
    if tx.execute(update.bind(one.state.code()).bind(one.published_at).bind(maker.now)).await? == 0 {
        return Ok(false);
    }
    index(tx, maker, one).await?;
    maker.note(tx, "opportunity-saved", ("opportunity", one.id), fields).await?;
    Ok(true)
}

/// Those who wanted to hear of it are told now, and not again. Answers whether it was the first time.
pub async fn alerted(tx: &Tx, maker: Maker<'_>, id: Id) -> Result<bool> {
    let update = sql("update opportunity set alerted_at = $2 where id = $1 and alerted_at is null");
    Ok(tx.execute(update.bind(id).bind(maker.now)).await? == 1)
}

async fn index(tx: &Tx, maker: Maker<'_>, one: &Opportunity) -> Result<()> {
    if one.state != State::Published {
        return search::forget(tx, "opportunity", &one.code).await;
    }
    let whose = one.of.as_ref().map_or("", |(_, name)| name.as_str());
    let body = |lang: &str| {
        let texts = [&one.summary, &one.body, &one.terms].map(|text| text.exact(lang));
        plain(&format!("{} {whose} {}", texts.join(" "), one.place))
    };
    let thing = Thing {
        kind: "opportunity",
        of: one.code.clone(),
        path: format!("/opportunities/{}", one.code),
        title: one.title.clone(),
        body: Localised::both(&body("en"), &body("fr")),
        on_day: one.closes_at.map(|at| one.zone.civil(at).date().to_string()).unwrap_or_default(),
    };
    search::keep(tx, maker, &thing).await
}

/// When any opportunity last changed.
pub async fn last_change(db: &Db) -> Result<i64> {
    db.one(sql("select cast(coalesce(max(changed_at), 0) as bigint) as at from opportunity")).await?.get("at")
}

fn of_row(row: &Row) -> Result<Opportunity> {
    let organisation: Option<Id> = row.get("organisation_id")?;
    let name: String = row.get("organisation")?;
    let file = match row.get::<Option<String>>("blob_hash")? {
        Some(hash) => Some(File {
            name: row.get("file_name")?,
            media: row.get("file_media")?,
            bytes: row.get("file_size")?,
            hash,
        }),
        None => None,
    };
    Ok(Opportunity {
        id: row.get("id")?,
        code: row.get("code")?,
        kind: row.parsed("kind", Kind::parse)?,
        of: organisation.map(|id| (id, name)),
        title: row.get("title")?,
        summary: row.get("summary")?,
        body: row.get("body")?,
        how: row.get("how")?,
        apply_url: row.get("apply_url")?,
        apply_mail: row.get("apply_mail")?,
        place: row.get("place")?,
        terms: row.get("terms")?,
        zone: row.parsed("zone", |name| Zone::parse(name).ok())?,
        closes_at: row.get("closes_at")?,
        file,
        state: row.parsed("state", State::parse)?,
        published_at: row.get("published_at")?,
        alerted_at: row.get("alerted_at")?,
        revision: row.get("revision")?,
        changed_at: row.get("changed_at")?,
    })
}
