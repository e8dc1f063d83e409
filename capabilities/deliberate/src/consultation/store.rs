//! Contributions and amendments in the database. Nothing is shown before its address was confirmed.

use super::model::{Amendment, Change, Contribution, Decision, Kind};
use crate::recommendation::model::Recommendation;
use crate::recommendation::store::Maker;
use base::{Id, Lang, Secret, Ts};
use store::{Db, Result, Row, StoreError, Tx, sql};

/// A contribution that has just arrived.
#[derive(Clone, Debug)]
pub struct Arrived<'a> {
    /// What it is.
    pub kind: Kind,
    /// The paragraph it is about.
    pub paragraph_id: Option<Id>,
    /// The amendment it is about.
    pub amendment_id: Option<Id>,
    /// The comment or the reason.
    pub words: &'a str,
    /// Its language.
    pub lang: &'a Lang,
    /// Who says it.
    pub name: &'a str,
    /// For whom.
    pub organisation: &'a str,
    /// The address.
    pub mail: &'a str,
    /// The account, where there is one.
    pub person_id: Option<Id>,
    /// The secret of the letter by which the address is confirmed; `None` where the person is signed in.
    pub secret: Option<&'a Secret>,
}

/// The wording that an amendment proposes.
#[derive(Clone, Debug)]
pub struct Proposed<'a> {
    /// What it does.
    pub change: Change,
    /// After which paragraph a new one goes.
    pub after: i64,
    /// The wording it was written against.
    pub base_text: &'a str,
    /// Its revision.
    pub base_revision: i64,
    /// The proposed wording.
    pub text: &'a str,
}

/// Writes a contribution; it is shown once it is confirmed.
pub async fn add(tx: &Tx, maker: Maker<'_>, one: &Recommendation, arrived: &Arrived<'_>) -> Result<Id> {
    let id = maker.id();
    let insert = sql(
        "insert into contribution (id, recommendation_id, kind, paragraph_id, amendment_id, words, lang, name, organisation, mail, \
         person_id, secret_hash, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
    );
    let insert = insert.bind(id).bind(one.id).bind(arrived.kind.code()).bind(arrived.paragraph_id);
    let insert = insert.bind(arrived.amendment_id).bind(arrived.words).bind(arrived.lang.tag()).bind(arrived.name);
    let insert = insert.bind(arrived.organisation).bind(arrived.mail).bind(arrived.person_id);
    tx.execute(insert.bind(arrived.secret.map(Secret::hash)).bind(maker.now)).await?;
    Ok(id)
}

/// Writes the wording that the amendment of this contribution proposes.
pub async fn add_amendment(tx: &Tx, one: &Recommendation, id: Id, proposed: &Proposed<'_>) -> Result<()> {
    let insert =
        sql("insert into amendment (id, recommendation_id, kind, after_position, base_text, base_revision, text) \
         values ($1, $2, $3, $4, $5, $6, $7)");
    let insert = insert.bind(id).bind(one.id).bind(proposed.change.code()).bind(proposed.after);
    tx.execute(insert.bind(proposed.base_text).bind(proposed.base_revision).bind(proposed.text)).await?;
    Ok(())
}

/// What became of a confirmation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Confirmed {
    /// It is shown from now on.
    Yes,
    /// This address has said that about this amendment already; it counts once.
    Already,
}

/// The address is confirmed: the contribution is shown, an amendment gets its number. The recommendation's row must
/// be held, so that no two amendments get one number.
pub async fn confirm(
    tx: &Tx,
    maker: Maker<'_>,
    one: &Recommendation,
    id: Id,
    kind: Kind,
    mail_key: &str,
) -> Result<Confirmed> {
    if matches!(kind, Kind::Support | Kind::Objection) {
        let same = sql("select b.id from contribution a join contribution b on b.amendment_id = a.amendment_id \
             where a.id = $1 and b.id <> $1 and b.key_confirmed = $2");
        if let Some(row) = tx.optional(same.bind(id).bind(mail_key)).await? {
            // Whoever changes from support to objection means the later one.
            let before: Id = row.get("id")?;
            tx.execute(sql("delete from contribution where id = $1").bind(before)).await?;
            set_confirmed(tx, maker.now, id, Some(mail_key)).await?;
            maker.note(tx, one, "stance-changed", "").await?;
            return Ok(Confirmed::Already);
        }
    }
    let key = matches!(kind, Kind::Support | Kind::Objection).then_some(mail_key);
    set_confirmed(tx, maker.now, id, key).await?;
    if kind == Kind::Amendment {
        let number =
            sql("update amendment set number = (select cast(coalesce(max(number), 0) as bigint) + 1 from amendment \
             where recommendation_id = $2) where id = $1 and number is null");
        tx.execute(number.bind(id).bind(one.id)).await?;
    }
    maker.note(tx, one, "contribution-confirmed", kind.code()).await?;
    Ok(Confirmed::Yes)
}

async fn set_confirmed(tx: &Tx, now: Ts, id: Id, key: Option<&str>) -> Result<()> {
    let update = sql(
        "update contribution set confirmed_at = $2, secret_hash = null, key_confirmed = $3 where id = $1 and confirmed_at is null",
    );
    if tx.execute(update.bind(id).bind(now).bind(key)).await? == 0 {
        return Err(StoreError::Missing);
    }
    Ok(())
}

const SELECT: &str = "select c.id, c.recommendation_id, c.kind, c.paragraph_id, c.amendment_id, c.words, c.lang, c.name, \
    c.organisation, c.mail, c.created_at, c.confirmed_at, c.hidden_at, c.hidden_why from contribution c";

/// The contribution whose letter holds this secret, while it waits.
pub async fn by_secret(db: &Db, secret: &Secret) -> Result<Option<Contribution>> {
    let asked = sql(SELECT).push(" where c.secret_hash = ").push_bind(secret.hash());
    db.optional(asked).await?.as_ref().map(contribution).transpose()
}

/// The comments that were confirmed, oldest first; hidden ones too, for the caller to show why.
pub async fn comments(db: &Db, id: Id) -> Result<Vec<Contribution>> {
    let asked = sql(SELECT).push(" where c.kind = 'comment' and c.confirmed_at is not null and c.recommendation_id = ");
    db.all(asked.push_bind(id).push(" order by c.created_at, c.id limit 2000"))
        .await?
        .iter()
        .map(contribution)
        .collect()
}

/// The amendments that were confirmed, by number, each with who supports it and who objects: two statements.
pub async fn amendments(db: &Db, id: Id) -> Result<Vec<Amendment>> {
    let asked = sql(
        "select c.id, c.recommendation_id, c.kind, c.paragraph_id, c.amendment_id, c.words, c.lang, c.name, c.organisation, c.mail, \
         c.created_at, c.confirmed_at, c.hidden_at, c.hidden_why, a.number, a.kind as change, a.after_position, a.base_text, \
         a.base_revision, a.text, a.decision, a.reason, a.version from contribution c join amendment a on a.id = c.id \
         where c.confirmed_at is not null and c.recommendation_id = $1 order by a.number limit 1000",
    );
    let rows = db.all(asked.bind(id)).await?;
    let stances = sql(SELECT).push(" where c.kind in ('support', 'objection') and c.confirmed_at is not null and c.hidden_at is null and c.recommendation_id = ");
    let stances = db.all(stances.push_bind(id).push(" order by c.created_at, c.id limit 20000")).await?;
    let stances = stances.iter().map(contribution).collect::<Result<Vec<_>>>()?;
    rows.iter().map(|row| amendment(row, &stances)).collect()
}

/// Keeps a contribution from being shown, for a reason that is shown in its place.
pub async fn hide(tx: &Tx, maker: Maker<'_>, one: &Recommendation, id: Id, why: &str) -> Result<bool> {
    let update = sql(
        "update contribution set hidden_at = $3, hidden_why = $4 where id = $1 and recommendation_id = $2 and hidden_at is null",
    );
    let hidden = tx.execute(update.bind(id).bind(one.id).bind(maker.now).bind(why)).await? == 1;
    if hidden {
        maker.note(tx, one, "contribution-hidden", "").await?;
    }
    Ok(hidden)
}

/// Keeps the decision about an amendment; of two drafters at once the first one decides.
pub async fn decide(
    tx: &Tx,
    maker: Maker<'_>,
    one: &Recommendation,
    id: Id,
    decision: Decision,
    reason: &str,
    version: Option<i64>,
) -> Result<bool> {
    let update =
        sql("update amendment set decision = $3, reason = $4, version = $5, decided_at = $6, decided_by = $7 \
         where id = $1 and recommendation_id = $2 and decision = 'open'");
    let update = update.bind(id).bind(one.id).bind(decision.code()).bind(reason).bind(version).bind(maker.now);
    let decided = tx.execute(update.bind(maker.by)).await? == 1;
    if decided {
        maker.note(tx, one, "amendment-decided", "decision").await?;
    }
    Ok(decided)
}

/// Takes away what nobody confirmed in its time; answers how many.
pub async fn sweep(tx: &Tx, before: Ts) -> Result<u64> {
    let amendments = sql(
        "delete from amendment where id in (select id from contribution where confirmed_at is null and created_at < $1)",
    );
    tx.execute(amendments.bind(before)).await?;
    tx.execute(sql("delete from contribution where confirmed_at is null and created_at < $1").bind(before)).await
}

fn contribution(row: &Row) -> Result<Contribution> {
    let hidden: Option<Ts> = row.get("hidden_at")?;
    let why: String = row.get("hidden_why")?;
    Ok(Contribution {
        id: row.get("id")?,
        recommendation_id: row.get("recommendation_id")?,
        kind: row.parsed("kind", Kind::parse)?,
        paragraph_id: row.get("paragraph_id")?,
        amendment_id: row.get("amendment_id")?,
        words: row.get("words")?,
        lang: Lang(row.get("lang")?),
        name: row.get("name")?,
        organisation: row.get("organisation")?,
        mail: row.get("mail")?,
        created_at: row.get("created_at")?,
        confirmed: row.get::<Option<Ts>>("confirmed_at")?.is_some(),
        hidden_why: hidden.map(|_| why),
    })
}

fn amendment(row: &Row, stances: &[Contribution]) -> Result<Amendment> {
    let by = contribution(row)?;
    let of = |kind| stances.iter().filter(|one| one.amendment_id == Some(by.id) && one.kind == kind).cloned().collect();
    Ok(Amendment {
        number: row.get::<Option<i64>>("number")?.unwrap_or(0),
        change: row.parsed("change", Change::parse)?,
        after: row.get("after_position")?,
        base_text: row.get("base_text")?,
        base_revision: row.get("base_revision")?,
        text: row.get("text")?,
        decision: row.parsed("decision", Decision::parse)?,
        reason: row.get("reason")?,
        version: row.get("version")?,
        supporters: of(Kind::Support),
        objections: of(Kind::Objection),
        by,
    })
}
