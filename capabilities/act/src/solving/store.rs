//! Problems in the database. People, analysis, plan and measurements have files of their own.

pub mod analysis;
pub mod assessments;
pub mod people;
pub mod plan;

use super::model::{Behaviour, Environment, Holds, Problem, Sign, SignLine, Stage};
use base::{Chance, Id, Lang, Ts, Zone};
use store::activity::{Deed, record};
use store::{Db, Result, Row, Tx, dialect, sql};

/// Who makes a change, when, by which chance.
#[derive(Clone, Copy)]
pub struct Maker<'a> {
    /// The instant.
    pub now: Ts,
    /// Chance, for ids.
    pub chance: &'a Chance,
    /// The person; `None` where it is the program.
    pub by: Option<Id>,
}

impl Maker<'_> {
    /// A fresh id.
    pub fn id(&self) -> Id {
        Id::new(self.now, self.chance)
    }

    /// Notes a deed about a problem and that it changed: every change goes through here (I4).
    pub async fn note(&self, tx: &Tx, problem_id: Id, deed: &str, fields: &str) -> Result<()> {
        // Never earlier than before: pages are kept by this instant.
        let touch = sql(
            "update problem set changed_at = case when changed_at >= $2 then changed_at + 1 else $2 end where id = $1",
        );
        tx.execute(touch.bind(problem_id).bind(self.now)).await?;
        let deed = Deed { deed, about_kind: "problem", about_id: problem_id, scope_id: Some(problem_id), fields };
        record(tx, self.now, self.chance, self.by, deed).await
    }
}

const SELECT: &str = "select id, code, title, issue, place, lang, zone, environment, behaviour, stage, currency, \
    origin_title, origin_path, published_at, revision, changed_at from problem";

/// The problem of this code, whether others may read it or not: the caller decides who may see it.
pub async fn find(db: &Db, code: &str) -> Result<Option<Problem>> {
    db.optional(sql(SELECT).push(" where code = ").push_bind(code)).await?.as_ref().map(of_row).transpose()
}

/// The problem of this id.
pub async fn by_id(db: &Db, id: Id) -> Result<Problem> {
    of_row(&db.one(sql(SELECT).push(" where id = ").push_bind(id)).await?)
}

/// The problem of this id, held until the transaction ends: whoever judges by the stage judges what stands.
pub async fn hold(tx: &Tx, id: Id) -> Result<Problem> {
    of_row(&tx.one(sql(SELECT).push(" where id = ").push_bind(id).push(dialect::held(tx))).await?)
}

/// What others may read, the latest first.
pub async fn public(db: &Db, from: i64, limit: i64) -> Result<Vec<Problem>> {
    let asked = sql(SELECT).push(" where published_at is not null order by published_at desc, id desc limit ");
    db.all(asked.push_bind(limit).push(" offset ").push_bind(from)).await?.iter().map(of_row).collect()
}

/// How many others may read.
pub async fn count_public(db: &Db) -> Result<i64> {
    db.one(sql("select count(*) as n from problem where published_at is not null")).await?.get("n")
}

/// Those in which this person has a part, the latest change first.
pub async fn of_person(db: &Db, person_id: Id) -> Result<Vec<Problem>> {
    let asked = sql(SELECT).push(" where id in (select problem_id from problem_stakeholder where person_id = ");
    let asked = asked.push_bind(person_id).push(") order by changed_at desc limit 100");
    db.all(asked).await?.iter().map(of_row).collect()
}

/// The last change of anything that others may read.
pub async fn last_change(db: &Db) -> Result<i64> {
    let asked =
        sql("select cast(coalesce(max(changed_at), 0) as bigint) as at from problem where published_at is not null");
    db.one(asked).await?.get("at")
}

/// Writes a new problem; its person becomes the lead.
pub async fn begin(tx: &Tx, maker: Maker<'_>, one: &Problem) -> Result<()> {
    let insert = sql(
        "insert into problem (id, code, title, issue, place, lang, zone, environment, behaviour, stage, currency, origin_title, \
         origin_path, created_at, created_by, changed_at) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'scan', $10, $11, $12, $13, $14, $13)",
    );
    let insert = insert.bind(one.id).bind(&one.code).bind(&one.title).bind(&one.issue).bind(&one.place);
    let insert = insert.bind(one.lang.tag()).bind(one.zone.name()).bind(word(one.environment.map(Environment::code)));
    let insert = insert.bind(word(one.behaviour.map(Behaviour::code))).bind(&one.currency).bind(&one.origin_title);
    tx.execute(insert.bind(&one.origin_path).bind(maker.now).bind(maker.by)).await?;
    maker.note(tx, one.id, "problem-begun", "").await
}

/// Keeps what the problem says of itself, if nobody changed it since `one` was read; answers whether it was kept.
pub async fn save(tx: &Tx, maker: Maker<'_>, one: &Problem, fields: &str) -> Result<bool> {
    let update = sql(
        "update problem set title = $3, issue = $4, place = $5, lang = $6, zone = $7, environment = $8, behaviour = $9, \
         currency = $10, origin_title = $11, origin_path = $12, revision = revision + 1 where id = $1 and revision = $2",
    );
    let update = update.bind(one.id).bind(one.revision).bind(&one.title).bind(&one.issue).bind(&one.place);
    let update = update.bind(one.lang.tag()).bind(one.zone.name()).bind(word(one.environment.map(Environment::code)));
    let update = update.bind(word(one.behaviour.map(Behaviour::code))).bind(&one.currency).bind(&one.origin_title);
    let kept = tx.execute(update.bind(&one.origin_path)).await? == 1;
    if kept {
        maker.note(tx, one.id, "problem-changed", fields).await?;
    }
    Ok(kept)
}

/// Moves it to another stage.
pub async fn move_to(tx: &Tx, maker: Maker<'_>, id: Id, stage: Stage) -> Result<()> {
    let closed_at = (stage == Stage::Closed).then_some(maker.now);
    let update = sql("update problem set stage = $2, closed_at = $3, revision = revision + 1 where id = $1");
    tx.execute(update.bind(id).bind(stage.code()).bind(closed_at)).await?;
    maker.note(tx, id, "problem-moved", "stage").await
}

/// Lets others read it, or no longer.
pub async fn publish(tx: &Tx, maker: Maker<'_>, id: Id, on: bool) -> Result<()> {
    let update = sql("update problem set published_at = $2, revision = revision + 1 where id = $1");
    tx.execute(update.bind(id).bind(on.then_some(maker.now))).await?;
    maker.note(tx, id, if on { "problem-published" } else { "problem-hidden" }, "").await
}

/// What was said of the signs.
pub async fn signs(db: &Db, id: Id) -> Result<Vec<SignLine>> {
    let asked = sql("select sign, holds, words from problem_sign where problem_id = $1 order by sign limit 6");
    let rows = db.all(asked.bind(id)).await?;
    rows.iter()
        .map(|row| {
            Ok(SignLine {
                sign: row.parsed("sign", Sign::parse)?,
                holds: row.parsed("holds", Holds::parse)?,
                words: row.get("words")?,
            })
        })
        .collect()
}

/// Keeps what is said of the signs.
pub async fn keep_signs(tx: &Tx, maker: Maker<'_>, id: Id, lines: &[SignLine]) -> Result<()> {
    for line in lines {
        let insert = sql("insert into problem_sign (problem_id, sign, holds, words) values ($1, $2, $3, $4) \
             on conflict (problem_id, sign) do update set holds = excluded.holds, words = excluded.words");
        let insert = insert.bind(id).bind(line.sign.code()).bind(line.holds.code());
        tx.execute(insert.bind(&line.words)).await?;
    }
    maker.note(tx, id, "problem-signs", "signs").await
}

/// That it was handed to the library of practices, and when.
pub async fn offered(db: &Db, id: Id) -> Result<Option<Ts>> {
    let row = db.optional(sql("select offered_at from problem_offer where problem_id = $1").bind(id)).await?;
    row.map(|row| row.get("offered_at")).transpose()
}

/// Notes that it was handed over; answers whether that is new.
pub async fn note_offer(tx: &Tx, maker: Maker<'_>, id: Id) -> Result<bool> {
    let insert = sql("insert into problem_offer (problem_id, offered_at, offered_by) values ($1, $2, $3) \
         on conflict (problem_id) do nothing");
    let new = tx.execute(insert.bind(id).bind(maker.now).bind(maker.by)).await? == 1;
    if new {
        maker.note(tx, id, "problem-offered", "").await?;
    }
    Ok(new)
}

fn word(code: Option<&'static str>) -> &'static str {
    code.unwrap_or_default()
}

fn of_row(row: &Row) -> Result<Problem> {
    Ok(Problem {
        id: row.get("id")?,
        code: row.get("code")?,
        title: row.get("title")?,
        issue: row.get("issue")?,
        place: row.get("place")?,
        lang: Lang::new(&row.get::<String>("lang")?),
        zone: row.parsed("zone", |name| Zone::parse(name).ok())?,
        environment: Environment::parse(&row.get::<String>("environment")?),
        behaviour: Behaviour::parse(&row.get::<String>("behaviour")?),
        stage: row.parsed("stage", Stage::parse)?,
        currency: row.get("currency")?,
        origin_title: row.get("origin_title")?,
        origin_path: row.get("origin_path")?,
        published_at: row.get("published_at")?,
        revision: row.get("revision")?,
        changed_at: row.get("changed_at")?,
    })
}
