//! Recommendations in the database. Paragraphs, versions and people have files of their own.

pub mod paragraphs;
pub mod people;
pub mod versions;

use super::model::{Facts, Majority, Of, Recommendation, State, Way};
use base::{Chance, Id, Lang, Ts, Zone};
use store::activity::{Deed, record};
use store::{Db, Result, Row, Sql, Tx, dialect, sql};

/// Who makes a change, when, by which chance.
#[derive(Clone, Copy)]
pub struct Maker<'a> {
    /// The instant.
    pub now: Ts,
    /// Chance, for ids.
    pub chance: &'a Chance,
    /// The person; `None` where it is somebody without an account, or the command line.
    pub by: Option<Id>,
}

impl Maker<'_> {
    /// A fresh id.
    pub fn id(&self) -> Id {
        Id::new(self.now, self.chance)
    }

    /// Notes a deed about a recommendation and that it changed: every change goes through here (I4).
    pub async fn note(&self, tx: &Tx, one: &Recommendation, deed: &str, fields: &str) -> Result<()> {
        // Never earlier than before: pages are kept by this instant.
        let touch = sql(
            "update recommendation set changed_at = case when changed_at >= $2 then changed_at + 1 else $2 end where id = $1",
        );
        tx.execute(touch.bind(one.id).bind(self.now)).await?;
        let scope_id = Some(one.of.id);
        let deed = Deed { deed, about_kind: "recommendation", about_id: one.id, scope_id, fields };
        record(tx, self.now, self.chance, self.by, deed).await
    }
}

const SELECT: &str = "select id, code, gathering_id, gathering_code, gathering_title, number, title, lang, langs, zone, state, \
    consultation_closes_at, way, signing_closes_at, weighted, proxies_max, quorum_percent, majority, signing_after, adopted_by, \
    adopted_on, adopted_how, revision, changed_at from recommendation";

/// The recommendation of this code, whatever its stage: the caller decides who may see it.
pub async fn find(db: &Db, code: &str) -> Result<Option<Recommendation>> {
    db.optional(sql(SELECT).push(" where code = ").push_bind(code)).await?.as_ref().map(of_row).transpose()
}

/// The recommendation of this id.
pub async fn by_id(db: &Db, id: Id) -> Result<Recommendation> {
    of_row(&db.one(sql(SELECT).push(" where id = ").push_bind(id)).await?)
}

/// The recommendations of these ids, by gathering and number.
pub async fn all_of(db: &Db, ids: &[Id]) -> Result<Vec<Recommendation>> {
    let asked = sql(SELECT).push(" where id in ").push_list(ids.iter().copied());
    db.all(asked.push(" order by gathering_id desc, number limit 500")).await?.iter().map(of_row).collect()
}

/// The recommendation of this id, held until the transaction ends: whoever judges by the stage or a deadline judges what stands.
pub async fn hold(tx: &Tx, id: Id) -> Result<Recommendation> {
    of_row(&tx.one(sql(SELECT).push(" where id = ").push_bind(id).push(dialect::held(tx))).await?)
}

/// All of a gathering, drafts too, by number.
pub async fn of_gathering(db: &Db, gathering_id: Id) -> Result<Vec<Recommendation>> {
    let asked = sql(SELECT).push(" where gathering_id = ").push_bind(gathering_id).push(" order by number limit 500");
    db.all(asked).await?.iter().map(of_row).collect()
}

/// What strangers may read, the latest gathering first; of one gathering where its code is given.
pub async fn public(db: &Db, gathering_code: &str, from: i64, limit: i64) -> Result<Vec<Recommendation>> {
    let asked = sql(SELECT).push(" where state <> 'draft'");
    let asked = narrowed(asked, gathering_code).push(" order by gathering_id desc, number limit ").push_bind(limit);
    db.all(asked.push(" offset ").push_bind(from)).await?.iter().map(of_row).collect()
}

/// How many strangers may read.
pub async fn count_public(db: &Db, gathering_code: &str) -> Result<i64> {
    let asked = narrowed(sql("select count(*) as n from recommendation where state <> 'draft'"), gathering_code);
    db.one(asked).await?.get("n")
}

fn narrowed(asked: Sql, gathering_code: &str) -> Sql {
    if gathering_code.is_empty() { asked } else { asked.push(" and gathering_code = ").push_bind(gathering_code) }
}

/// Those that hold, of other gatherings than this one: they can be asked about again there.
pub async fn adopted_elsewhere(db: &Db, gathering_id: Id) -> Result<Vec<Recommendation>> {
    let asked = sql(SELECT).push(" where state in ('adopted', 'submitted', 'follow-up') and gathering_id <> ");
    let asked = asked.push_bind(gathering_id).push(" order by gathering_id desc, number limit 200");
    db.all(asked).await?.iter().map(of_row).collect()
}

/// The ids of those that hold, of the gatherings of these codes.
pub async fn adopted_at(db: &Db, codes: &[String]) -> Result<Vec<Id>> {
    let asked = sql(
        "select id from recommendation where state in ('adopted', 'submitted', 'follow-up') and gathering_code in ",
    );
    let asked = asked.push_list(codes.iter().map(String::as_str)).push(" order by gathering_id desc, number limit 200");
    db.all(asked).await?.iter().map(|row| row.get("id")).collect()
}

/// Writes a new draft under the next number of its gathering. Of two at once the database refuses one.
pub async fn insert(tx: &Tx, maker: Maker<'_>, one: &mut Recommendation) -> Result<()> {
    let asked = sql("select cast(coalesce(max(number), 0) as bigint) as n from recommendation where gathering_id = $1");
    one.number = tx.one(asked.bind(one.of.id)).await?.get::<i64>("n")? + 1;
    let insert = sql(
        "insert into recommendation (id, code, gathering_id, gathering_code, gathering_title, number, title, lang, langs, zone, \
         state, created_at, created_by, changed_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'draft', $11, $12, $11)",
    );
    let insert = insert.bind(one.id).bind(&one.code).bind(one.of.id).bind(&one.of.code).bind(&one.of.title);
    let insert = insert.bind(one.number).bind(&one.title).bind(one.lang.tag()).bind(tags(&one.langs));
    tx.execute(insert.bind(one.zone.name()).bind(maker.now).bind(maker.by)).await?;
    maker.note(tx, one, "recommendation-begun", "").await
}

/// Keeps everything but paragraphs, if nobody changed it since `one` was read; answers whether it was kept.
pub async fn save(tx: &Tx, maker: Maker<'_>, one: &Recommendation, deed: &str, fields: &str) -> Result<bool> {
    let update = sql(
        "update recommendation set title = $3, langs = $4, zone = $5, state = $6, consultation_closes_at = $7, way = $8, \
         signing_closes_at = $9, weighted = $10, proxies_max = $11, quorum_percent = $12, majority = $13, signing_after = $14, \
         adopted_by = $15, adopted_on = $16, adopted_how = $17, revision = revision + 1 where id = $1 and revision = $2",
    );
    let update = update.bind(one.id).bind(one.revision).bind(&one.title).bind(tags(&one.langs)).bind(one.zone.name());
    let update = update.bind(one.state.code()).bind(one.consultation_closes_at).bind(one.way.code());
    let update = update.bind(one.signing_closes_at).bind(one.weighted).bind(one.proxies_max).bind(one.quorum_percent);
    let update = update.bind(one.majority.code()).bind(one.signing_after).bind(&one.adopted_by).bind(&one.adopted_on);
    let kept = tx.execute(update.bind(&one.adopted_how)).await? == 1;
    if kept {
        maker.note(tx, one, deed, fields).await?;
    }
    Ok(kept)
}

/// What a move to the next stage looks at.
pub async fn facts(db: &Db, id: Id, closes_at: Option<Ts>) -> Result<Facts> {
    let asked = sql(
        "select (select count(*) from paragraph p join paragraph_text t on t.paragraph_id = p.id join recommendation r on \
         r.id = p.recommendation_id and r.lang = t.lang where p.recommendation_id = $1 and t.text <> '') as paragraphs, \
         (select count(*) from amendment a join contribution c on c.id = a.id where a.recommendation_id = $1 \
         and a.decision = 'open' and c.confirmed_at is not null and c.hidden_at is null) as undecided",
    );
    let row = db.one(asked.bind(id)).await?;
    Ok(Facts { paragraphs: row.get("paragraphs")?, undecided: row.get("undecided")?, closes_at })
}

/// Something it grew out of.
#[derive(Clone, Debug, PartialEq)]
pub struct Origin {
    /// `mark`, `statement`, `session` or `draft`.
    pub kind: String,
    /// The thing in its own capability, where it is one.
    pub ref_id: Option<Id>,
    /// What people call it.
    pub title: String,
    /// Where it can be read, inside this house; empty where nowhere.
    pub path: String,
}

/// Writes what it grew out of, after what stands there.
pub async fn add_origin(tx: &Tx, maker: Maker<'_>, one: &Recommendation, origin: &Origin) -> Result<()> {
    let insert = sql(
        "insert into recommendation_origin (id, recommendation_id, kind, ref_id, title, path, position) values ($1, $2, $3, $4, $5, $6, \
         (select count(*) + 1 from recommendation_origin where recommendation_id = $2))",
    );
    let insert = insert.bind(maker.id()).bind(one.id).bind(&origin.kind).bind(origin.ref_id).bind(&origin.title);
    tx.execute(insert.bind(&origin.path)).await?;
    maker.note(tx, one, "recommendation-origin", "origin").await
}

/// What it grew out of.
pub async fn origins(db: &Db, id: Id) -> Result<Vec<Origin>> {
    let asked = sql(
        "select kind, ref_id, title, path from recommendation_origin where recommendation_id = $1 order by position limit 100",
    );
    let rows = db.all(asked.bind(id)).await?;
    rows.iter()
        .map(|row| {
            let (kind, ref_id) = (row.get("kind")?, row.get("ref_id")?);
            Ok(Origin { kind, ref_id, title: row.get("title")?, path: row.get("path")? })
        })
        .collect()
}

/// When any recommendation last changed: the version of pages that list them.
pub async fn last_change(db: &Db) -> Result<i64> {
    db.one(sql("select cast(coalesce(max(changed_at), 0) as bigint) as at from recommendation")).await?.get("at")
}

fn tags(langs: &[Lang]) -> String {
    langs.iter().map(Lang::tag).collect::<Vec<_>>().join(" ")
}

fn of_row(row: &Row) -> Result<Recommendation> {
    Ok(Recommendation {
        id: row.get("id")?,
        code: row.get("code")?,
        of: Of { id: row.get("gathering_id")?, code: row.get("gathering_code")?, title: row.get("gathering_title")? },
        number: row.get("number")?,
        title: row.get("title")?,
        lang: Lang(row.get("lang")?),
        langs: row.get::<String>("langs")?.split(' ').map(Lang::new).collect(),
        zone: row.parsed("zone", |name| Zone::parse(name).ok())?,
        state: row.parsed("state", State::parse)?,
        consultation_closes_at: row.get("consultation_closes_at")?,
        way: row.parsed("way", Way::parse)?,
        signing_closes_at: row.get("signing_closes_at")?,
        weighted: row.get("weighted")?,
        proxies_max: row.get("proxies_max")?,
        quorum_percent: row.get("quorum_percent")?,
        majority: row.parsed("majority", Majority::parse)?,
        signing_after: row.get("signing_after")?,
        adopted_by: row.get("adopted_by")?,
        adopted_on: row.get("adopted_on")?,
        adopted_how: row.get("adopted_how")?,
        revision: row.get("revision")?,
        changed_at: row.get("changed_at")?,
    })
}
