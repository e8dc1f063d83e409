//! News in the database.

use super::model::{Item, Kind, Partner, Role, State, Who};
use crate::network::search::{self, Thing, plain};
use crate::network::{Maker, organisation};
use base::{Id, Localised};
use store::{Db, Result, Row, Sql, Tx, sql};

const SELECT: &str = "select n.id, n.code, n.kind, n.role, n.organisation_id, coalesce(o.name, '') as organisation, n.happened, \
    n.place, n.online, n.title, n.summary, n.body, n.outcome, n.follows, n.follows_on, n.link, n.link_title, n.video, n.state, \
    n.published_at, n.correction, n.corrected_at, n.revision, n.changed_at from news_item n \
    left join organisation o on o.id = n.organisation_id";

/// The item of this code, whatever its state: the caller decides who may see it.
pub async fn find(db: &Db, code: &str) -> Result<Option<Item>> {
    db.optional(sql(SELECT).push(" where n.code = ").push_bind(code)).await?.as_ref().map(of_row).transpose()
}

/// What everybody may read, the latest first; of one kind and one year where they are named.
pub async fn published(db: &Db, kind: &str, year: &str, from: i64, limit: i64) -> Result<Vec<Item>> {
    let mut asked = sql(SELECT).push(" where n.state = 'published'");
    if !kind.is_empty() {
        asked = asked.push(" and n.kind = ").push_bind(kind);
    }
    if !year.is_empty() {
        asked = asked.push(" and substr(n.sort_day, 1, 4) = ").push_bind(year);
    }
    let asked = asked.push(" order by n.sort_day desc, n.id desc limit ").push_bind(limit);
    db.all(asked.push(" offset ").push_bind(from)).await?.iter().map(of_row).collect()
}

/// What was published in this time, the earliest first: what an issue is composed from.
pub async fn published_between(db: &Db, from: base::Ts, until: base::Ts) -> Result<Vec<Item>> {
    let asked = sql(SELECT).push(" where n.state = 'published' and n.published_at > ").push_bind(from);
    let asked = asked.push(" and n.published_at <= ").push_bind(until);
    db.all(asked.push(" order by n.published_at, n.id limit 200")).await?.iter().map(of_row).collect()
}

/// What an organisation did or had a part in.
pub async fn of_organisation(db: &Db, organisation: Id, limit: i64) -> Result<Vec<Item>> {
    let asked = sql(SELECT).push(" where n.state = 'published' and (n.organisation_id = ").push_bind(organisation);
    let asked =
        asked.push(" or n.id in (select item_id from news_partner where organisation_id = ").push_bind(organisation);
    let asked = asked.push(")) order by n.sort_day desc, n.id desc limit ").push_bind(limit);
    db.all(asked).await?.iter().map(of_row).collect()
}

/// Everything for those who write it: drafts first, then by day.
pub async fn desk(db: &Db, from: i64, limit: i64) -> Result<Vec<Item>> {
    let order = " order by case when n.state = 'draft' then 0 else 1 end, n.sort_day desc, n.id desc limit ";
    let asked = sql(SELECT).push(order).push_bind(limit).push(" offset ").push_bind(from);
    db.all(asked).await?.iter().map(of_row).collect()
}

/// The years of which there is something, the latest first.
pub async fn years(db: &Db) -> Result<Vec<String>> {
    let asked = sql("select distinct substr(sort_day, 1, 4) as year from news_item where state = 'published' \
         and sort_day <> '' order by year desc limit 100");
    db.all(asked).await?.iter().map(|row| row.get("year")).collect()
}

/// The organisations that had a part in these, in their order.
pub async fn partners(db: &Db, items: &[Id]) -> Result<Vec<(Id, Partner)>> {
    let asked = sql("select p.item_id, p.organisation_id, o.name, p.role from news_partner p \
         join organisation o on o.id = p.organisation_id where p.item_id in ");
    let asked = asked.push_list(items.iter().copied()).push(" order by p.item_id, p.position limit 5000");
    let one = |row: &Row| {
        let partner =
            Partner { organisation_id: row.get("organisation_id")?, name: row.get("name")?, role: row.get("role")? };
        Ok((row.get("item_id")?, partner))
    };
    db.all(asked).await?.iter().map(one).collect()
}

/// Who was met or spoke.
pub async fn people(db: &Db, item: Id) -> Result<Vec<Who>> {
    let asked =
        sql("select name, office from news_person where item_id = $1 and name <> '' order by position limit 100");
    let rows = db.all(asked.bind(item)).await?;
    rows.iter().map(|row| Ok(Who { name: row.get("name")?, office: row.get("office")? })).collect()
}

/// Writes a new draft.
pub async fn insert(tx: &Tx, maker: Maker<'_>, item: &Item) -> Result<()> {
    let insert = sql("insert into news_item (id, code, kind, state, created_at, created_by, changed_at) \
         values ($1, $2, $3, 'draft', $4, $5, $4)");
    let insert = insert.bind(item.id).bind(&item.code).bind(item.kind.code()).bind(maker.now).bind(maker.by);
    tx.execute(insert).await?;
    maker.note(tx, "news-begun", ("news", item.id), "").await
}

/// Keeps an item with its partners and people, if nobody wrote it since `item` was read; answers whether it was kept.
pub async fn save(
    tx: &Tx,
    maker: Maker<'_>,
    item: &Item,
    partners: &[Partner],
    people: &[Who],
    fields: &str,
) -> Result<bool> {
    if tx.execute(update(maker, item)).await? == 0 {
        return Ok(false);
    }
    tx.execute(sql("delete from news_partner where item_id = $1").bind(item.id)).await?;
    for (position, partner) in partners.iter().enumerate() {
        let insert = sql("insert into news_partner (item_id, position, organisation_id, role) values ($1, $2, $3, $4)");
        tx.execute(insert.bind(item.id).bind(position).bind(partner.organisation_id).bind(&partner.role)).await?;
    }
    tx.execute(sql("delete from news_person where item_id = $1").bind(item.id)).await?;
    for (position, who) in people.iter().enumerate() {
        let insert = sql("insert into news_person (item_id, position, name, office) values ($1, $2, $3, $4)");
        tx.execute(insert.bind(item.id).bind(position).bind(&who.name).bind(&who.office)).await?;
    }
    index(tx, maker, item, partners).await?;
    maker.note(tx, "news-saved", ("news", item.id), fields).await?;
    Ok(true)
}

fn update(maker: Maker<'_>, item: &Item) -> Sql {
    sql("update news_item set kind = $3, role = $4, organisation_id = $5, happened = $6, sort_day = $7, place = $8, online = $9, \
         title = $10, summary = $11, body = $12, outcome = $13, follows = $14, follows_on = $15, link = $16, link_title = $17, \
         video = $18, state = $19, published_at = $20, correction = $21, corrected_at = $22, revision = revision + 1, \
         changed_at = case when changed_at >= $23 then changed_at + 1 else $23 end where id = $1 and revision = $2")
    .bind(item.id)
    .bind(item.revision)
    .bind(item.kind.code())
    .bind(item.role.map_or("", Role::code))
    .bind(item.of.as_ref().map(|(id, _)| *id))
    .bind(&item.happened)
    .bind(item.sort_day())
    .bind(&item.place)
    .bind(item.online)
    .bind(&item.title)
    .bind(&item.summary)
    .bind(&item.body)
    .bind(&item.outcome)
    .bind(&item.follows)
    .bind(&item.follows_on)
    .bind(&item.link)
    .bind(&item.link_title)
    .bind(&item.video)
    .bind(item.state.code())
    .bind(item.published_at)
    .bind(&item.correction)
    .bind(item.corrected_at)
    .bind(maker.now)
}

/// What is published is found; what is not is not.
async fn index(tx: &Tx, maker: Maker<'_>, item: &Item, partners: &[Partner]) -> Result<()> {
    if item.state != State::Published {
        return search::forget(tx, "news", &item.code).await;
    }
    let names = partners.iter().map(|partner| partner.name.as_str()).collect::<Vec<_>>().join(", ");
    let whose = item.of.as_ref().map_or("", |(_, name)| name.as_str());
    let body = |lang: &str| {
        let texts = [&item.summary, &item.body, &item.outcome, &item.follows].map(|text| text.exact(lang));
        plain(&format!("{} {whose} {names} {}", texts.join(" "), item.place))
    };
    let thing = Thing {
        kind: "news",
        of: item.code.clone(),
        path: format!("/news/{}", item.code),
        title: item.title.clone(),
        body: Localised::both(&body("en"), &body("fr")),
        on_day: item.sort_day(),
    };
    search::keep(tx, maker, &thing).await
}

/// The organisations of these names, with pages of their own.
pub async fn with_pages(tx: &Tx, maker: Maker<'_>, named: &[(String, String)]) -> Result<Vec<Partner>> {
    let mut partners = Vec::new();
    for (role, name) in named {
        let organisation_id = organisation::store::with_page(tx, maker, name).await?;
        partners.push(Partner { organisation_id, name: name.clone(), role: role.clone() });
    }
    Ok(partners)
}

/// When anything of the news last changed: the version of pages that list them.
pub async fn last_change(db: &Db) -> Result<i64> {
    db.one(sql("select cast(coalesce(max(changed_at), 0) as bigint) as at from news_item")).await?.get("at")
}

fn of_row(row: &Row) -> Result<Item> {
    let organisation: Option<Id> = row.get("organisation_id")?;
    let name: String = row.get("organisation")?;
    Ok(Item {
        id: row.get("id")?,
        code: row.get("code")?,
        kind: row.parsed("kind", Kind::parse)?,
        role: Role::parse(&row.get::<String>("role")?),
        of: organisation.map(|id| (id, name)),
        happened: row.get("happened")?,
        place: row.get("place")?,
        online: row.get("online")?,
        title: row.get("title")?,
        summary: row.get("summary")?,
        body: row.get("body")?,
        outcome: row.get("outcome")?,
        follows: row.get("follows")?,
        follows_on: row.get("follows_on")?,
        link: row.get("link")?,
        link_title: row.get("link_title")?,
        video: row.get("video")?,
        state: row.parsed("state", State::parse)?,
        published_at: row.get("published_at")?,
        correction: row.get("correction")?,
        corrected_at: row.get("corrected_at")?,
        revision: row.get("revision")?,
        changed_at: row.get("changed_at")?,
    })
}
