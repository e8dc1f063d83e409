//! Gatherings and their parts in the database.

pub mod desk;
pub mod named;
pub mod parts;
pub mod series;

use super::model::{Format, Gathering, Room, State, Topic};
use base::jiff::civil::Date;
use base::{Id, Lang, Localised, Zone};
use serde::Serialize;
use store::{Db, Result, Row, Sql, Tx, sql};

const COLUMNS: &str = "select id, code, series_id, kind, title, edition, motto, about, starts_on, ends_on, zone, venue, city, region, \
    country, langs, audience, channels, capacity, website, booking_url, contact, source_key, extra, state, changed_at, details from gathering ";

/// The gathering of this code, published or not: the caller decides who may see it.
pub async fn find(db: &Db, code: &str) -> Result<Option<Gathering>> {
    db.optional(sql(COLUMNS).push("where code = ").push_bind(code)).await?.as_ref().map(gathering).transpose()
}

/// The gathering with this id.
pub async fn by_id(db: &Db, id: Id) -> Result<Gathering> {
    gathering(&db.one(sql(COLUMNS).push("where id = ").push_bind(id)).await?)
}

/// Published gatherings, the latest first.
pub async fn published(db: &Db, limit: i64) -> Result<Vec<Gathering>> {
    let asked = sql(COLUMNS).push("where state = 'published' order by starts_on desc, code limit ").push_bind(limit);
    db.all(asked).await?.iter().map(gathering).collect()
}

/// Writes a new gathering. A code that is taken is refused by the database.
pub async fn insert(tx: &Tx, gathering: &Gathering, created_by: Option<Id>) -> Result<()> {
    let start = sql(
        "insert into gathering (id, code, series_id, kind, title, edition, motto, about, starts_on, ends_on, zone, venue, city, \
         region, country, langs, audience, channels, capacity, website, booking_url, contact, source_key, extra, state, changed_at, \
         details, published_at, created_at, created_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, \
         $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30)",
    );
    let published = (gathering.state == State::Published).then_some(gathering.changed_at);
    let all = facts(start.bind(gathering.id), gathering)?.bind(published).bind(gathering.changed_at).bind(created_by);
    tx.execute(all).await?;
    Ok(())
}

/// Writes everything about a gathering but its id.
pub async fn save(tx: &Tx, gathering: &Gathering) -> Result<()> {
    let start = sql(
        "update gathering set code = $2, series_id = $3, kind = $4, title = $5, edition = $6, motto = $7, about = $8, starts_on = $9, \
         ends_on = $10, zone = $11, venue = $12, city = $13, region = $14, country = $15, langs = $16, audience = $17, channels = $18, \
         capacity = $19, website = $20, booking_url = $21, contact = $22, source_key = $23, extra = $24, state = $25, changed_at = $26, details = $27, \
         published_at = case when $25 = 'published' then coalesce(published_at, $26) else published_at end where id = $1",
    );
    tx.execute(facts(start.bind(gathering.id), gathering)?).await?;
    Ok(())
}

fn facts(start: Sql, g: &Gathering) -> Result<Sql> {
    let day = |pick: fn(&(Date, Date)) -> Date| g.days.as_ref().map(|days| pick(days).to_string()).unwrap_or_default();
    let langs = g.langs.iter().map(Lang::tag).collect::<Vec<_>>().join(" ");
    Ok(start
        .bind(&g.code)
        .bind(g.series_id)
        .bind(&g.kind)
        .bind(json(&g.title)?)
        .bind(g.edition)
        .bind(json(&g.motto)?)
        .bind(json(&g.about)?)
        .bind(day(|days| days.0))
        .bind(day(|days| days.1))
        .bind(g.zone.name())
        .bind(&g.venue)
        .bind(&g.city)
        .bind(&g.region)
        .bind(&g.country)
        .bind(langs)
        .bind(json(&g.audience)?)
        .bind(json(&g.channels)?)
        .bind(g.capacity)
        .bind(&g.website)
        .bind(&g.booking_url)
        .bind(&g.contact)
        .bind(&g.source_key)
        .bind(json(&g.extra)?)
        .bind(g.state.code())
        .bind(g.changed_at)
        .bind(json(&g.details)?))
}

/// A stored document.
pub(crate) fn json(value: &impl Serialize) -> Result<String> {
    Ok(serde_json::to_string(value)?)
}

fn gathering(row: &Row) -> Result<Gathering> {
    let day = |column: &str| -> Result<Option<Date>> { Ok(row.get::<String>(column)?.parse().ok()) };
    Ok(Gathering {
        id: row.get("id")?,
        code: row.get("code")?,
        series_id: row.get("series_id")?,
        kind: row.get("kind")?,
        title: row.get("title")?,
        edition: row.get("edition")?,
        motto: row.get("motto")?,
        about: row.get("about")?,
        days: day("starts_on")?.zip(day("ends_on")?),
        zone: row.parsed("zone", |name| Zone::parse(name).ok())?,
        venue: row.get("venue")?,
        city: row.get("city")?,
        region: row.get("region")?,
        country: row.get("country")?,
        langs: row.get::<String>("langs")?.split_whitespace().map(Lang::new).collect(),
        audience: row.get("audience")?,
        channels: row.json("channels")?,
        capacity: row.get("capacity")?,
        website: row.get("website")?,
        booking_url: row.get("booking_url")?,
        contact: row.get("contact")?,
        source_key: row.get("source_key")?,
        details: row.json("details")?,
        extra: row.json("extra")?,
        state: row.parsed("state", State::parse)?,
        changed_at: row.get("changed_at")?,
    })
}

/// The topics by number.
pub async fn topics(db: &Db, gathering_id: Id) -> Result<Vec<Topic>> {
    let asked =
        sql("select id, number, title, about, source_key from topic where gathering_id = $1 order by number limit 500");
    let rows = db.all(asked.bind(gathering_id)).await?;
    let one = |row: &Row| {
        Ok(Topic {
            id: row.get("id")?,
            number: row.get("number")?,
            title: row.get("title")?,
            about: row.get("about")?,
            source_key: row.get("source_key")?,
        })
    };
    rows.iter().map(one).collect()
}

/// Writes a topic, new or changed.
pub async fn save_topic(tx: &Tx, gathering_id: Id, topic: &Topic) -> Result<()> {
    let upsert =
        sql("insert into topic (id, gathering_id, number, title, about, source_key) values ($1, $2, $3, $4, $5, $6) \
         on conflict (id) do update set number = excluded.number, title = excluded.title, about = excluded.about, \
         source_key = excluded.source_key");
    let upsert = upsert.bind(topic.id).bind(gathering_id).bind(topic.number).bind(json(&topic.title)?);
    tx.execute(upsert.bind(json(&topic.about)?).bind(&topic.source_key)).await?;
    Ok(())
}

/// The formats in their order.
pub async fn formats(db: &Db, gathering_id: Id) -> Result<Vec<Format>> {
    let asked =
        sql("select id, code, kind, title, about, minutes, proposable, position from format where gathering_id = $1 \
         order by position, code limit 200");
    let rows = db.all(asked.bind(gathering_id)).await?;
    let one = |row: &Row| {
        Ok(Format {
            id: row.get("id")?,
            code: row.get("code")?,
            kind: row.get("kind")?,
            title: row.get("title")?,
            about: row.get("about")?,
            minutes: row.get("minutes")?,
            proposable: row.get("proposable")?,
            position: row.get("position")?,
        })
    };
    rows.iter().map(one).collect()
}

/// Writes a format, new or changed.
pub async fn save_format(tx: &Tx, gathering_id: Id, format: &Format) -> Result<()> {
    let upsert = sql("insert into format (id, gathering_id, code, kind, title, about, minutes, proposable, position) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (id) do update set code = excluded.code, kind = excluded.kind, \
         title = excluded.title, about = excluded.about, minutes = excluded.minutes, proposable = excluded.proposable, \
         position = excluded.position");
    let upsert =
        upsert.bind(format.id).bind(gathering_id).bind(&format.code).bind(&format.kind).bind(json(&format.title)?);
    let upsert = upsert.bind(json(&format.about)?).bind(format.minutes).bind(format.proposable).bind(format.position);
    tx.execute(upsert).await?;
    Ok(())
}

/// The rooms in their order.
pub async fn rooms(db: &Db, gathering_id: Id) -> Result<Vec<Room>> {
    let asked = sql(
        "select id, code, guid, name, capacity, step_free, notes, position, source_key, extra from room where gathering_id = $1 \
         order by position, code limit 500",
    );
    let rows = db.all(asked.bind(gathering_id)).await?;
    let one = |row: &Row| {
        Ok(Room {
            id: row.get("id")?,
            code: row.get("code")?,
            guid: row.get("guid")?,
            name: row.get("name")?,
            capacity: row.get("capacity")?,
            step_free: row.get("step_free")?,
            notes: row.get("notes")?,
            position: row.get("position")?,
            source_key: row.get("source_key")?,
            extra: row.json("extra")?,
        })
    };
    rows.iter().map(one).collect()
}

/// Writes a room, new or changed.
pub async fn save_room(tx: &Tx, gathering_id: Id, room: &Room) -> Result<()> {
    let upsert = sql(
        "insert into room (id, gathering_id, code, guid, name, capacity, step_free, notes, position, source_key, extra) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict (id) do update set code = excluded.code, \
         name = excluded.name, capacity = excluded.capacity, step_free = excluded.step_free, notes = excluded.notes, \
         position = excluded.position, source_key = excluded.source_key, extra = excluded.extra",
    );
    let upsert =
        upsert.bind(room.id).bind(gathering_id).bind(&room.code).bind(room.guid).bind(&room.name).bind(room.capacity);
    let upsert = upsert.bind(room.step_free).bind(json(&room.notes)?).bind(room.position);
    tx.execute(upsert.bind(&room.source_key).bind(json(&room.extra)?)).await?;
    Ok(())
}

/// Something of the gathering changed: its published pages are new.
pub async fn touch(tx: &Tx, gathering_id: Id, now: base::Ts) -> Result<()> {
    // Two changes at one instant, or by a clock that was put back, are still two for who keeps a page.
    let later = sql("update gathering set changed_at = case when changed_at >= $2 then changed_at + 1 else $2 end \
         where id = $1");
    tx.execute(later.bind(gathering_id).bind(now)).await?;
    Ok(())
}

/// What came of a gathering: one sentence each.
pub async fn results(db: &Db, gathering_ids: &[Id]) -> Result<Vec<(Id, Localised)>> {
    let asked = sql("select gathering_id, sentence from gathering_result where gathering_id in ")
        .push_list(gathering_ids.iter().copied());
    let rows = db.all(asked.push(" order by gathering_id, position limit 500")).await?;
    rows.iter().map(|row| Ok((row.get("gathering_id")?, row.get("sentence")?))).collect()
}

/// Writes what came of a gathering, replacing what stood there.
pub async fn save_results(tx: &Tx, gathering_id: Id, results: &[(Id, Localised)]) -> Result<()> {
    tx.execute(sql("delete from gathering_result where gathering_id = $1").bind(gathering_id)).await?;
    for (position, (id, sentence)) in results.iter().enumerate() {
        let insert = sql("insert into gathering_result (id, gathering_id, position, sentence) values ($1, $2, $3, $4)");
        tx.execute(insert.bind(*id).bind(gathering_id).bind(position).bind(json(sentence)?)).await?;
    }
    Ok(())
}

/// The calls of published gatherings that take proposals at `now`: gathering and end.
pub async fn open_calls(db: &Db, now: base::Ts) -> Result<Vec<(Id, Option<base::Ts>)>> {
    let asked = sql("select c.gathering_id, c.closes_at from call c join gathering g on g.id = c.gathering_id \
         where g.state = 'published' and c.state = 'published' and (c.opens_at is null or c.opens_at <= $1) \
         and (c.closes_at is null or c.closes_at >= $1) order by c.closes_at, g.code limit 200");
    let rows = db.all(asked.bind(now)).await?;
    rows.iter().map(|row| Ok((row.get("gathering_id")?, row.get("closes_at")?))).collect()
}

/// When anything that the first page shows last changed.
pub async fn last_change(db: &Db) -> Result<i64> {
    let row = db.one(sql("select cast(coalesce(max(changed_at), 0) as bigint) as at from gathering")).await?;
    row.get("at")
}
