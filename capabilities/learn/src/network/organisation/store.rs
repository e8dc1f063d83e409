//! Organisations of the network in the database: profiles, memberships, ties.

use crate::network::Maker;
use base::{Id, Localised, fold, slug_of};
use directory::organisation::store as organisations;
use store::{Db, Result, Row, Tx, sql};

/// An organisation as the network knows it.
#[derive(Clone, Debug, PartialEq)]
pub struct Profile {
    /// The organisation in the directory.
    pub id: Id,
    /// Its code in addresses.
    pub code: String,
    /// Its name.
    pub name: String,
    /// The code of its sector; empty where nobody said.
    pub sector: String,
    /// The code of its level; empty where nobody said.
    pub level: String,
    /// What it is, in Markdown.
    pub about: Localised,
    /// Where it is.
    pub place: String,
    /// Its own site.
    pub website: String,
    /// It is the network whose install this is.
    pub house: bool,
    /// Since when it is a member of the network that was asked about; empty where that is not known or not asked.
    pub since: String,
    /// Until when it was.
    pub until: String,
}

/// What an organisation has to do with something published elsewhere.
#[derive(Clone, Debug, PartialEq)]
pub struct Tie {
    /// The organisation.
    pub organisation_id: Id,
    /// Its name.
    pub name: String,
    /// What it is tied to: `gathering`.
    pub kind: String,
    /// Its code there.
    pub of: String,
    /// As what.
    pub role: String,
    /// What it is called.
    pub title: Localised,
    /// Where it is read.
    pub path: String,
    /// Its day.
    pub on_day: String,
}

const SELECT: &str = "select n.organisation_id, n.code, o.name, o.sector, o.level, n.about, n.place, n.website, n.house, \
    '' as since, '' as until from network_organisation n join organisation o on o.id = n.organisation_id";

/// Members as [`SELECT`] gives them, with the days of the membership.
const MEMBERS: &str = "select n.organisation_id, n.code, o.name, o.sector, o.level, n.about, n.place, n.website, n.house, \
    m.since, m.until from membership m join network_organisation n on n.organisation_id = ";

/// The organisation of this code.
pub async fn by_code(db: &Db, code: &str) -> Result<Option<Profile>> {
    db.optional(sql(SELECT).push(" where n.code = ").push_bind(code)).await?.as_ref().map(of_row).transpose()
}

/// The network whose install this is.
pub async fn house(db: &Db) -> Result<Option<Profile>> {
    db.optional(sql(SELECT).push(" where n.house = true limit 1")).await?.as_ref().map(of_row).transpose()
}

/// All that have a page, by name.
pub async fn all(db: &Db, from: i64, limit: i64) -> Result<Vec<Profile>> {
    let asked = sql(SELECT).push(" order by o.name_key, n.code limit ").push_bind(limit);
    db.all(asked.push(" offset ").push_bind(from)).await?.iter().map(of_row).collect()
}

/// Members of a network by name; of a sector or a level where one is named. Those who left come last.
pub async fn members(db: &Db, network: Id, narrowed: (&str, &str), from: i64, limit: i64) -> Result<Vec<Profile>> {
    let mut asked = sql(MEMBERS).push("m.member_id join organisation o on o.id = m.member_id where m.network_id = ");
    asked = asked.push_bind(network);
    if !narrowed.0.is_empty() {
        asked = asked.push(" and o.sector = ").push_bind(narrowed.0);
    }
    if !narrowed.1.is_empty() {
        asked = asked.push(" and o.level = ").push_bind(narrowed.1);
    }
    let asked = asked.push(" order by case when m.until = '' then 0 else 1 end, o.name_key limit ").push_bind(limit);
    db.all(asked.push(" offset ").push_bind(from)).await?.iter().map(of_row).collect()
}

/// How many are members of a network today.
pub async fn count_members(db: &Db, network: Id) -> Result<i64> {
    let asked = sql("select count(*) as n from membership where network_id = $1 and until = ''");
    db.one(asked.bind(network)).await?.get("n")
}

/// The networks an organisation is or was a member of.
pub async fn networks(db: &Db, member: Id) -> Result<Vec<Profile>> {
    let asked = sql(MEMBERS).push("m.network_id join organisation o on o.id = m.network_id where m.member_id = ");
    let asked = asked.push_bind(member).push(" order by o.name_key limit 100");
    db.all(asked).await?.iter().map(of_row).collect()
}

/// The codes of these organisations, for links; those without a page are left out.
pub async fn codes(db: &Db, ids: &[Id]) -> Result<Vec<(Id, String)>> {
    let asked = sql("select organisation_id, code from network_organisation where organisation_id in ");
    let rows = db.all(asked.push_list(ids.iter().copied()).push(" limit 5000")).await?;
    rows.iter().map(|row| Ok((row.get("organisation_id")?, row.get("code")?))).collect()
}

/// The organisation of this name with a page of its own; both are made where they are not there.
pub async fn with_page(tx: &Tx, maker: Maker<'_>, name: &str) -> Result<Id> {
    let id = organisations::find_or_create_by_name(tx, maker.now, maker.chance, name).await?;
    page_of(tx, maker, id, name).await?;
    Ok(id)
}

/// Gives an organisation a page where it has none.
async fn page_of(tx: &Tx, maker: Maker<'_>, id: Id, name: &str) -> Result<()> {
    let there = sql("select code from network_organisation where organisation_id = $1");
    if tx.optional(there.bind(id)).await?.is_some() {
        return Ok(());
    }
    let code = free_code(tx, maker, name).await?;
    let insert = sql("insert into network_organisation (organisation_id, code, changed_at) values ($1, $2, $3) \
         on conflict (organisation_id) do nothing");
    tx.execute(insert.bind(id).bind(code).bind(maker.now)).await?;
    Ok(())
}

/// A word out of the name that no other has; a drawn code where the name has no letter for one.
async fn free_code(tx: &Tx, maker: Maker<'_>, name: &str) -> Result<String> {
    let slug = Some(whole_words(slug_of(name))).filter(|slug| !slug.is_empty() && slug != "desk");
    let slug = slug.unwrap_or_else(|| base::Code::draw(maker.chance).to_lowercase());
    let taken = sql("select code from network_organisation where code = $1").bind(&slug);
    if tx.optional(taken).await?.is_none() {
        return Ok(slug);
    }
    Ok(format!("{}-{}", slug.trim_end_matches('-'), base::Code::draw(maker.chance).to_lowercase()))
}

/// A slug that was cut within a word ends before that word.
fn whole_words(slug: String) -> String {
    match slug.rsplit_once('-') {
        Some((whole, _)) if slug.len() >= 40 => whole.to_owned(),
        _ => slug,
    }
}

/// Keeps what is said of an organisation. The house is one: another one steps back.
pub async fn save(tx: &Tx, maker: Maker<'_>, one: &Profile) -> Result<()> {
    if one.house {
        let others = sql("update network_organisation set house = false where house = true and organisation_id <> $1");
        tx.execute(others.bind(one.id)).await?;
    }
    let update = sql("update network_organisation set about = $2, place = $3, website = $4, house = $5, \
         changed_at = case when changed_at >= $6 then changed_at + 1 else $6 end where organisation_id = $1");
    let update = update.bind(one.id).bind(&one.about).bind(&one.place).bind(&one.website).bind(one.house);
    tx.execute(update.bind(maker.now)).await?;
    // What an organisation is, its own network's editors may say anew.
    let kinds = sql("update organisation set sector = $2, level = $3 where id = $1");
    tx.execute(kinds.bind(one.id).bind(&one.sector).bind(&one.level)).await?;
    maker.note(tx, "organisation-described", ("organisation", one.id), "about place website house sector level").await
}

/// Records a membership, or since and until when it holds.
pub async fn join(tx: &Tx, maker: Maker<'_>, network: Id, member: Id, since: &str, until: &str) -> Result<()> {
    let upsert = sql("insert into membership (id, network_id, member_id, since, until) values ($1, $2, $3, $4, $5) \
         on conflict (network_id, member_id) do update set since = excluded.since, until = excluded.until");
    tx.execute(upsert.bind(maker.id()).bind(network).bind(member).bind(since).bind(until)).await?;
    touch(tx, maker, network).await?;
    maker.note(tx, "membership-recorded", ("organisation", member), "since until").await
}

/// A membership that was recorded by mistake.
pub async fn never_joined(tx: &Tx, maker: Maker<'_>, network: Id, member: Id) -> Result<()> {
    let delete = sql("delete from membership where network_id = $1 and member_id = $2");
    tx.execute(delete.bind(network).bind(member)).await?;
    touch(tx, maker, network).await?;
    maker.note(tx, "membership-removed", ("organisation", member), "").await
}

async fn touch(tx: &Tx, maker: Maker<'_>, id: Id) -> Result<()> {
    let update =
        sql("update network_organisation set changed_at = case when changed_at >= $2 then changed_at + 1 else $2 end \
         where organisation_id = $1");
    tx.execute(update.bind(id).bind(maker.now)).await?;
    Ok(())
}

/// Writes the ties anew, and gives a page to each organisation that has one.
pub async fn replace_ties(tx: &Tx, maker: Maker<'_>, ties: &[Tie]) -> Result<()> {
    tx.execute(sql("delete from network_tie")).await?;
    for tie in ties {
        page_of(tx, maker, tie.organisation_id, &tie.name).await?;
        let insert = sql("insert into network_tie (organisation_id, kind, ref, role, title, path, on_day) \
             values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing");
        let insert = insert.bind(tie.organisation_id).bind(&tie.kind).bind(&tie.of).bind(&tie.role);
        tx.execute(insert.bind(&tie.title).bind(&tie.path).bind(&tie.on_day)).await?;
    }
    Ok(())
}

/// What an organisation has to do with what is published, the latest first.
pub async fn ties(db: &Db, organisation: Id) -> Result<Vec<Tie>> {
    let asked = sql(
        "select t.organisation_id, o.name, t.kind, t.ref, t.role, t.title, t.path, t.on_day from network_tie t \
         join organisation o on o.id = t.organisation_id where t.organisation_id = $1 order by t.on_day desc, t.ref limit 100",
    );
    let one = |row: &Row| {
        Ok(Tie {
            organisation_id: row.get("organisation_id")?,
            name: row.get("name")?,
            kind: row.get("kind")?,
            of: row.get("ref")?,
            role: row.get("role")?,
            title: row.get("title")?,
            path: row.get("path")?,
            on_day: row.get("on_day")?,
        })
    };
    db.all(asked.bind(organisation)).await?.iter().map(one).collect()
}

/// The organisation whose name is this, however it is written.
pub async fn by_name(db: &Db, name: &str) -> Result<Option<Id>> {
    let asked = sql("select id from organisation where name_key = $1").bind(fold(&base::one_line(name)));
    db.optional(asked).await?.map(|row| row.get("id")).transpose()
}

/// When anything that these pages show last changed.
pub async fn last_change(db: &Db) -> Result<String> {
    let row = db
        .one(sql("select cast(coalesce(max(changed_at), 0) as bigint) as at, count(*) as n, \
             (select count(*) from membership) as m from network_organisation"))
        .await?;
    Ok(format!("{}-{}-{}", row.get::<i64>("at")?, row.get::<i64>("n")?, row.get::<i64>("m")?))
}

fn of_row(row: &Row) -> Result<Profile> {
    Ok(Profile {
        id: row.get("organisation_id")?,
        code: row.get("code")?,
        name: row.get("name")?,
        sector: row.get("sector")?,
        level: row.get("level")?,
        about: row.get("about")?,
        place: row.get("place")?,
        website: row.get("website")?,
        house: row.get("house")?,
        since: row.get("since")?,
        until: row.get("until")?,
    })
}
