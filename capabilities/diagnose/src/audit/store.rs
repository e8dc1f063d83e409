//! Audits in the database, and who carries them.

pub mod members;
pub mod steps;

use super::model::{Audit, Scoring, ScoringState, State};
use base::{Chance, Code, Id, Lang, Ts, Zone, slug_of};
use store::activity::{Deed, record};
use store::{Db, Result, Row, Tx, dialect, sql};

/// Who makes a change, when, by which chance.
#[derive(Clone, Copy)]
pub struct Maker<'a> {
    /// The instant.
    pub now: Ts,
    /// Chance, for ids.
    pub chance: &'a Chance,
    /// The person; `None` where it is a job or the command line.
    pub by: Option<Id>,
}

impl Maker<'_> {
    /// A fresh id.
    pub fn id(&self) -> Id {
        Id::new(self.now, self.chance)
    }

    /// Notes a deed about a thing of an audit, and that the audit changed: every change goes through here (I4).
    pub async fn note(&self, tx: &Tx, audit: Id, deed: &str, about: (&str, Id), fields: &str) -> Result<()> {
        // Never earlier than before: published pages are kept by this instant.
        let touch = sql(
            "update audit set changed_at = case when changed_at >= $2 then changed_at + 1 else $2 end where id = $1",
        );
        tx.execute(touch.bind(audit).bind(self.now)).await?;
        let deed = Deed { deed, about_kind: about.0, about_id: about.1, scope_id: Some(audit), fields };
        record(tx, self.now, self.chance, self.by, deed).await
    }
}

const SELECT: &str = "select id, code, title, place, purpose, lang, zone, state, residents, consent_age, cell_min, quorum_percent, \
    scoring, scoring_state, revision, changed_at from audit";

/// The audit of this code, whatever its state: the caller decides who may see it.
pub async fn find(db: &Db, code: &str) -> Result<Option<Audit>> {
    db.optional(sql(SELECT).push(" where code = ").push_bind(code)).await?.as_ref().map(of_row).transpose()
}

/// The audit of this id.
pub async fn by_id(db: &Db, id: Id) -> Result<Audit> {
    of_row(&db.one(sql(SELECT).push(" where id = ").push_bind(id)).await?)
}

/// The audit of this id, held until the transaction ends: whoever judges by its state judges what stands.
pub async fn hold(tx: &Tx, id: Id) -> Result<Audit> {
    of_row(&tx.one(sql(SELECT).push(" where id = ").push_bind(id).push(dialect::held(tx))).await?)
}

/// What strangers may know of, the latest first.
pub async fn public(db: &Db, from: i64, limit: i64) -> Result<Vec<Audit>> {
    let asked = sql(SELECT).push(" where state <> 'preparing' order by created_at desc, id limit ").push_bind(limit);
    db.all(asked.push(" offset ").push_bind(from)).await?.iter().map(of_row).collect()
}

/// How many strangers may know of.
pub async fn count_public(db: &Db) -> Result<i64> {
    db.one(sql("select count(*) as n from audit where state <> 'preparing'")).await?.get("n")
}

/// Those in which this person takes part or is invited to, the latest first.
pub async fn of_person(db: &Db, person: Id) -> Result<Vec<Audit>> {
    let asked = sql(SELECT)
        .push(" where id in (select audit_id from audit_member where answer <> 'declined' and person_id = ")
        .push_bind(person);
    db.all(asked.push(") order by created_at desc, id limit 100")).await?.iter().map(of_row).collect()
}

/// Writes a new audit under the nearest free code; answers the code.
pub async fn insert(tx: &Tx, maker: Maker<'_>, one: &Audit) -> Result<String> {
    let wanted = slug_of(&one.code);
    // `new` is the address of the form.
    let taken = wanted.is_empty() || wanted == "new" || find(tx, &wanted).await?.is_some();
    let code = if taken {
        format!("{wanted}-{}", Code::draw(maker.chance).to_lowercase()).trim_matches('-').to_owned()
    } else {
        wanted
    };
    let insert = sql(
        "insert into audit (id, code, title, place, purpose, lang, zone, state, residents, consent_age, cell_min, \
         quorum_percent, scoring, created_at, created_by, changed_at) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $14)",
    );
    let insert = insert.bind(one.id).bind(&code).bind(&one.title).bind(&one.place).bind(&one.purpose);
    let insert = insert.bind(one.lang.tag()).bind(one.zone.name()).bind(one.state.code()).bind(one.residents);
    let insert = insert.bind(one.consent_age).bind(one.cell_min).bind(one.quorum_percent).bind(one.scoring.code());
    tx.execute(insert.bind(maker.now).bind(maker.by)).await?;
    maker.note(tx, one.id, "audit-begun", ("audit", one.id), "").await?;
    Ok(code)
}

/// Keeps the settings, if nobody changed them since `one` was read; answers whether they were kept.
pub async fn save(tx: &Tx, maker: Maker<'_>, one: &Audit, fields: &str) -> Result<bool> {
    let update = sql(
        "update audit set title = $3, place = $4, purpose = $5, zone = $6, state = $7, residents = $8, consent_age = $9, \
         cell_min = $10, quorum_percent = $11, scoring = $12, scoring_state = $13, revision = revision + 1 \
         where id = $1 and revision = $2",
    );
    let update = update.bind(one.id).bind(one.revision).bind(&one.title).bind(&one.place).bind(&one.purpose);
    let update = update.bind(one.zone.name()).bind(one.state.code()).bind(one.residents).bind(one.consent_age);
    let update = update.bind(one.cell_min).bind(one.quorum_percent).bind(one.scoring.code());
    let kept = tx.execute(update.bind(one.scoring_state.code())).await? == 1;
    if kept {
        maker.note(tx, one.id, "audit-changed", ("audit", one.id), fields).await?;
    }
    Ok(kept)
}

/// When any audit last changed: the version of the portfolio.
pub async fn last_change(db: &Db) -> Result<i64> {
    db.one(sql("select cast(coalesce(max(changed_at), 0) as bigint) as at from audit")).await?.get("at")
}

fn of_row(row: &Row) -> Result<Audit> {
    Ok(Audit {
        id: row.get("id")?,
        code: row.get("code")?,
        title: row.get("title")?,
        place: row.get("place")?,
        purpose: row.get("purpose")?,
        lang: Lang(row.get("lang")?),
        zone: row.parsed("zone", |name| Zone::parse(name).ok())?,
        state: row.parsed("state", State::parse)?,
        residents: row.get("residents")?,
        consent_age: row.get("consent_age")?,
        cell_min: row.get("cell_min")?,
        quorum_percent: row.get("quorum_percent")?,
        scoring: row.parsed("scoring", Scoring::parse)?,
        scoring_state: row.parsed("scoring_state", ScoringState::parse)?,
        revision: row.get("revision")?,
        changed_at: row.get("changed_at")?,
    })
}
