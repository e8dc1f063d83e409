//! Decisions in the database: taken with the revision they were based on, each step kept, told with their letters.
//! The programme reads [`outcomes`] and [`of_proposal`].

use super::model::{Decision, Outcome, Reply};
use base::{Chance, Id, Secret, Ts};
use store::activity::{Deed, record};
use store::{Db, Result, Row, Tx, sql};

const COLUMNS: &str = "select d.id, d.proposal_id, d.outcome, d.reason, d.at, d.by_person, d.revision, d.letter_id, d.told_at, \
    d.reply_until, d.reply, d.replied_at from decision d ";

/// Every decision of a gathering that stands, by the number of its proposal; those on withdrawn proposals are left out.
pub async fn outcomes(db: &Db, gathering_id: Id) -> Result<Vec<Decision>> {
    let asked =
        sql(COLUMNS).push("join proposal p on p.id = d.proposal_id where p.gathering_id = ").push_bind(gathering_id);
    let asked = asked.push(" and d.outcome <> 'open' and p.state = 'submitted' order by p.number limit 10000");
    db.all(asked).await?.iter().map(decision).collect()
}

/// The decision on a proposal, if there is one.
pub async fn of_proposal(db: &Db, proposal_id: Id) -> Result<Option<Decision>> {
    db.optional(sql(COLUMNS).push("where d.proposal_id = ").push_bind(proposal_id))
        .await?
        .as_ref()
        .map(decision)
        .transpose()
}

/// The decision that the holder of this link may answer, once it was told.
pub async fn by_secret(db: &Db, secret: &Secret) -> Result<Option<Decision>> {
    let asked = sql(COLUMNS).push("where d.told_at is not null and d.reply_hash = ").push_bind(secret.hash());
    db.optional(asked).await?.as_ref().map(decision).transpose()
}

fn decision(row: &Row) -> Result<Decision> {
    Ok(Decision {
        id: row.get("id")?,
        proposal_id: row.get("proposal_id")?,
        outcome: row.parsed("outcome", Outcome::parse)?,
        reason: row.get("reason")?,
        at: row.get("at")?,
        by_person: row.get("by_person")?,
        revision: row.get("revision")?,
        letter_id: row.get("letter_id")?,
        told_at: row.get("told_at")?,
        reply_until: row.get("reply_until")?,
        reply: row.parsed("reply", Reply::parse)?,
        replied_at: row.get("replied_at")?,
    })
}

/// A proposal as the chairs rank it.
#[derive(Clone, Debug, PartialEq)]
pub struct Ranked {
    /// The proposal.
    pub proposal_id: Id,
    /// Its code.
    pub code: String,
    /// Its number.
    pub number: i64,
    /// Its title.
    pub title: String,
    /// Its language.
    pub lang: String,
    /// Its topic.
    pub topic_id: Option<Id>,
    /// The sector of its contact.
    pub sector: String,
    /// The level of its contact.
    pub level: String,
    /// What was decided.
    pub outcome: Outcome,
    /// Its people were told.
    pub told: bool,
    /// What they answered.
    pub reply: Reply,
    /// The revision of the decision; 0 where there never was one.
    pub revision: i64,
}

/// All proposals of a call that were handed in and not withdrawn, by number.
pub async fn ranked(db: &Db, call_id: Id) -> Result<Vec<Ranked>> {
    let asked = sql(
        "select p.id, p.code, p.number, p.title, p.lang, p.topic_id, coalesce(s.sector, '') as sector, coalesce(s.level, '') as level, \
         coalesce(d.outcome, 'open') as outcome, d.told_at, coalesce(d.reply, 'none') as reply, coalesce(d.revision, 0) as revision \
         from proposal p left join presenter s on s.proposal_id = p.id and s.state = 'contact' \
         left join decision d on d.proposal_id = p.id where p.call_id = $1 and p.state = 'submitted' order by p.number limit 10000",
    );
    let one = |row: &Row| {
        Ok(Ranked {
            proposal_id: row.get("id")?,
            code: row.get("code")?,
            number: row.get("number")?,
            title: row.get("title")?,
            lang: row.get("lang")?,
            topic_id: row.get("topic_id")?,
            sector: row.get("sector")?,
            level: row.get("level")?,
            outcome: row.parsed("outcome", Outcome::parse)?,
            told: row.get::<Option<Ts>>("told_at")?.is_some(),
            reply: row.parsed("reply", Reply::parse)?,
            revision: row.get("revision")?,
        })
    };
    db.all(asked.bind(call_id)).await?.iter().map(one).collect()
}

/// How many are accepted in a call and have not said that they do not come.
pub async fn accepted(db: &Db, call_id: Id) -> Result<i64> {
    let asked = sql(
        "select count(*) as accepted from decision d join proposal p on p.id = d.proposal_id where p.call_id = $1 \
         and p.state = 'submitted' and d.outcome = 'accepted' and d.reply <> 'declined'",
    );
    db.one(asked.bind(call_id)).await?.get("accepted")
}

/// A decision to be taken.
#[derive(Clone, Copy, Debug)]
pub struct Taking<'a> {
    /// The gathering.
    pub gathering_id: Id,
    /// The proposal.
    pub proposal_id: Id,
    /// The revision the chair saw.
    pub seen: i64,
    /// What is decided.
    pub outcome: Outcome,
    /// Why.
    pub reason: &'a str,
    /// By whom.
    pub by: Option<Id>,
}

/// Takes a decision, if nobody took another since `seen`; answers whether it did. A letter that was written and
/// not told does not go any more; what was told before is told anew.
pub async fn decide(tx: &Tx, now: Ts, chance: &Chance, taking: Taking<'_>) -> Result<bool> {
    let before = of_proposal(tx, taking.proposal_id).await?;
    let written = match &before {
        None => {
            let insert = sql(
                "insert into decision (id, proposal_id, outcome, reason, at, by_person, revision) values ($1, $2, $3, $4, $5, $6, 1) \
                 on conflict (proposal_id) do nothing",
            );
            let insert = insert
                .bind(Id::new(now, chance))
                .bind(taking.proposal_id)
                .bind(taking.outcome.code())
                .bind(taking.reason);
            taking.seen == 0 && tx.execute(insert.bind(now).bind(taking.by)).await? == 1
        }
        Some(_) => {
            let update = sql(
                "update decision set outcome = $3, reason = $4, at = $5, by_person = $6, revision = revision + 1, letter_id = null, \
                 told_at = null, reply_until = null, reply = 'none', replied_at = null, reply_hash = null \
                 where proposal_id = $1 and revision = $2",
            );
            let update =
                update.bind(taking.proposal_id).bind(taking.seen).bind(taking.outcome.code()).bind(taking.reason);
            tx.execute(update.bind(now).bind(taking.by)).await? == 1
        }
    };
    if !written {
        return Ok(false);
    }
    if let Some(letter) = before.and_then(|before| before.letter_id.filter(|_| before.told_at.is_none())) {
        let kind = crate::letter::model::Kind::Beside.in_outbox();
        let news = post::outbox::still_here(tx, kind, &[taking.proposal_id]).await?;
        let all: Vec<Id> = news.into_iter().map(|entry| entry.id).chain([letter]).collect();
        post::outbox::stop(tx, now, &all).await?;
    }
    let insert = sql(
        "insert into decision_step (id, proposal_id, revision, at, by_person, outcome, reason) values ($1, $2, $3, $4, $5, $6, $7)",
    );
    let insert =
        insert.bind(Id::new(now, chance)).bind(taking.proposal_id).bind(taking.seen + 1).bind(now).bind(taking.by);
    tx.execute(insert.bind(taking.outcome.code()).bind(taking.reason)).await?;
    let deed = Deed {
        deed: "decision-taken",
        about_kind: "proposal",
        about_id: taking.proposal_id,
        scope_id: Some(taking.gathering_id),
        fields: "outcome reason",
    };
    record(tx, now, chance, taking.by, deed).await?;
    Ok(true)
}

/// A decision as it once was taken.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// When.
    pub at: Ts,
    /// By whom.
    pub by_person: Option<Id>,
    /// What.
    pub outcome: Outcome,
    /// Why.
    pub reason: String,
}

/// The decisions on a proposal, the first one first.
pub async fn history(db: &Db, proposal_id: Id) -> Result<Vec<Step>> {
    let asked = sql(
        "select at, by_person, outcome, reason from decision_step where proposal_id = $1 order by revision limit 500",
    );
    let one = |row: &Row| {
        Ok(Step {
            at: row.get("at")?,
            by_person: row.get("by_person")?,
            outcome: row.parsed("outcome", Outcome::parse)?,
            reason: row.get("reason")?,
        })
    };
    db.all(asked.bind(proposal_id)).await?.iter().map(one).collect()
}

/// The letter that tells a decision was written. `false` where the decision has one or was changed meanwhile.
pub async fn has_letter(tx: &Tx, decision: &Decision, letter_id: Id, link: &Secret, until: Option<Ts>) -> Result<bool> {
    let update = sql(
        "update decision set letter_id = $3, reply_hash = $4, reply_until = $5 where id = $1 and revision = $2 and letter_id is null",
    );
    let update = update.bind(decision.id).bind(decision.revision).bind(letter_id).bind(link.hash()).bind(until);
    Ok(tx.execute(update).await? == 1)
}

/// The letter that was written does not tell this decision any more; another is written in its place.
pub async fn without_letter(tx: &Tx, decision: &Decision) -> Result<bool> {
    let update = sql(
        "update decision set letter_id = null, reply_hash = null where id = $1 and revision = $2 and told_at is null",
    );
    Ok(tx.execute(update.bind(decision.id).bind(decision.revision)).await? == 1)
}

/// The proposals whose decisions these letters tell.
pub async fn told_by(db: &Db, letters: &[Id]) -> Result<Vec<Id>> {
    let asked = sql("select proposal_id from decision where letter_id in ").push_list(letters.iter().copied());
    let rows = db.all(asked.push(" order by proposal_id limit 10000")).await?;
    rows.iter().map(|row| row.get("proposal_id")).collect()
}

/// These letters were released: their decisions are told from now on.
pub async fn told(tx: &Tx, now: Ts, letters: &[Id]) -> Result<u64> {
    let update = sql("update decision set told_at = $1 where told_at is null and letter_id in ");
    tx.execute(update.bind(now).push_list(letters.iter().copied())).await
}

/// Its people answer. The same answer again changes nothing.
pub async fn reply(tx: &Tx, now: Ts, decision_id: Id, reply: Reply) -> Result<bool> {
    let update =
        sql("update decision set reply = $2, replied_at = $3 where id = $1 and reply <> $2 and told_at is not null");
    Ok(tx.execute(update.bind(decision_id).bind(reply.code()).bind(now)).await? == 1)
}
