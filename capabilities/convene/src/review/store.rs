//! Reviews in the database: the round, a reviewer's pile, reviews with their revisions, conflicts. What the
//! chairs do with assignments stands in `assigning`, what decisions read in `figures`.

pub mod assigning;
pub mod figures;

use super::model::{Judgement, Kept, Review, Round, Standing, State, score};
use crate::gathering::store::json;
use crate::proposal;
use base::{Chance, Id, Ts};
use store::{Db, Result, Row, Tx, sql};

/// The round of a call.
pub async fn round(db: &Db, call_id: Id) -> Result<Round> {
    let asked = sql("select closes_at, per_proposal from review_round where call_id = $1");
    match db.optional(asked.bind(call_id)).await? {
        Some(row) => Ok(Round { closes_at: row.get("closes_at")?, per_proposal: row.get("per_proposal")? }),
        None => Ok(Round::USUAL),
    }
}

/// Writes when reviewing ends and how many reviews a proposal shall have.
pub async fn save_round(tx: &Tx, call_id: Id, round: Round, now: Ts) -> Result<()> {
    let upsert =
        sql("insert into review_round (call_id, closes_at, per_proposal, changed_at) values ($1, $2, $3, $4) \
         on conflict (call_id) do update set closes_at = excluded.closes_at, per_proposal = excluded.per_proposal, \
         changed_at = excluded.changed_at");
    tx.execute(upsert.bind(call_id).bind(round.closes_at).bind(round.per_proposal).bind(now)).await?;
    Ok(())
}

/// One proposal in a reviewer's pile.
#[derive(Clone, Debug, PartialEq)]
pub struct InPile {
    /// The proposal.
    pub proposal_id: Id,
    /// Its code.
    pub code: String,
    /// Its title as written: never shown without its veil.
    pub title: String,
    /// Names in its texts that belong to somebody else.
    pub names_kept: Vec<String>,
    /// Its topic.
    pub topic_id: Option<Id>,
    /// Its format.
    pub format_id: Option<Id>,
    /// Its language.
    pub lang: String,
    /// Where it stands for this reviewer.
    pub standing: Standing,
    /// The chairs shall look at it.
    pub flagged: bool,
}

/// The pile of a reviewer in a call, in its own order.
pub async fn pile(db: &Db, call_id: Id, person_id: Id) -> Result<Vec<InPile>> {
    let asked = sql(
        "select p.id, p.code, p.title, p.names_kept, p.topic_id, p.format_id, p.lang, p.state as proposal_state, a.skipped, \
         r.state as review_state, coalesce(r.flagged, false) as flagged, c.ground from assignment a \
         join proposal p on p.id = a.proposal_id \
         left join review r on r.proposal_id = a.proposal_id and r.person_id = a.person_id \
         left join conflict c on c.proposal_id = a.proposal_id and c.person_id = a.person_id and c.ground = 'declared' \
         where a.person_id = $2 and p.call_id = $1 and p.state <> 'draft' order by a.position, p.number limit 1000",
    );
    db.all(asked.bind(call_id).bind(person_id)).await?.iter().map(in_pile).collect()
}

fn in_pile(row: &Row) -> Result<InPile> {
    let declared = row.get::<Option<String>>("ground")?.is_some();
    let withdrawn = row.get::<String>("proposal_state")? == "withdrawn";
    let (review, skipped) = (row.get::<Option<String>>("review_state")?, row.get::<bool>("skipped")?);
    let standing = match (declared, withdrawn, review.as_deref(), skipped) {
        (true, ..) => Standing::Conflict,
        (_, true, ..) => Standing::Withdrawn,
        (_, _, Some("given"), _) => Standing::Given,
        (_, _, _, true) => Standing::Skipped,
        (_, _, Some(_), _) => Standing::Draft,
        _ => Standing::Open,
    };
    Ok(InPile {
        proposal_id: row.get("id")?,
        code: row.get("code")?,
        title: row.get("title")?,
        names_kept: row.json("names_kept")?,
        topic_id: row.get("topic_id")?,
        format_id: row.get("format_id")?,
        lang: row.get("lang")?,
        standing,
        flagged: row.get("flagged")?,
    })
}

/// The proposal of this code in this gathering, if this person was asked to review it.
pub async fn assigned(
    db: &Db,
    gathering_id: Id,
    code: &str,
    person_id: Id,
) -> Result<Option<proposal::model::Proposal>> {
    let asked = sql("select p.id from proposal p join assignment a on a.proposal_id = p.id \
         where p.gathering_id = $1 and p.code = $2 and a.person_id = $3 and p.state <> 'draft'");
    match db.optional(asked.bind(gathering_id).bind(code).bind(person_id)).await? {
        Some(row) => Ok(Some(proposal::store::by_id(db, row.get("id")?).await?)),
        None => Ok(None),
    }
}

/// The proposal of this code in this gathering that this person began to review, assigned still or not.
pub async fn once_begun(db: &Db, gathering_id: Id, code: &str, person_id: Id) -> Result<Option<Id>> {
    let asked = sql(
        "select p.id from proposal p join review r on r.proposal_id = p.id where p.gathering_id = $1 and p.code = $2 and r.person_id = $3",
    );
    let row = db.optional(asked.bind(gathering_id).bind(code).bind(person_id)).await?;
    row.map(|row| row.get("id")).transpose()
}

const COLUMNS: &str = "select id, proposal_id, person_id, scores, knows, remark, note, flagged, state, revision, saved_at, given_at from review ";

/// The review of this proposal by this person.
pub async fn of_reviewer(db: &Db, proposal_id: Id, person_id: Id) -> Result<Option<Review>> {
    let asked =
        sql(COLUMNS).push("where proposal_id = ").push_bind(proposal_id).push(" and person_id = ").push_bind(person_id);
    db.optional(asked).await?.as_ref().map(review).transpose()
}

/// The reviews given to a proposal, in the order in which they were given: for the chairs.
pub async fn given(db: &Db, proposal_id: Id) -> Result<Vec<Review>> {
    let asked = sql(COLUMNS).push("where proposal_id = ").push_bind(proposal_id);
    db.all(asked.push(" and state = 'given' order by given_at, id limit 200")).await?.iter().map(review).collect()
}

pub(super) fn review(row: &Row) -> Result<Review> {
    Ok(Review {
        id: row.get("id")?,
        proposal_id: row.get("proposal_id")?,
        person_id: row.get("person_id")?,
        judgement: Judgement {
            scores: row.json("scores")?,
            knows: row.get("knows")?,
            remark: row.get("remark")?,
            note: row.get("note")?,
            flagged: row.get("flagged")?,
        },
        state: row.parsed("state", State::parse)?,
        revision: row.get("revision")?,
        saved_at: row.get("saved_at")?,
        given_at: row.get("given_at")?,
    })
}

/// The files of a proposal: id and name.
pub async fn files(db: &Db, proposal_id: Id) -> Result<Vec<(Id, String)>> {
    let asked = sql("select id, name from attachment where proposal_id = $1 order by created_at, id limit 100");
    let rows = db.all(asked.bind(proposal_id)).await?;
    rows.iter().map(|row| Ok((row.get("id")?, row.get("name")?))).collect()
}

/// A file by its id, found only with the proposal it belongs to (R09): name, media type, hash.
pub async fn file(db: &Db, proposal_id: Id, id: Id) -> Result<Option<(String, String, String)>> {
    let asked = sql("select name, media, blob_hash from attachment where proposal_id = $1 and id = $2");
    let row = db.optional(asked.bind(proposal_id).bind(id)).await?;
    row.map(|row| Ok((row.get("name")?, row.get("media")?, row.get("blob_hash")?))).transpose()
}

/// Writes a review if nobody saved it since `review.revision`; then its revision is the next one. `points` go with
/// a review that is given.
pub async fn save(tx: &Tx, review: &Review, points: Option<score::Points>) -> Result<bool> {
    let j = &review.judgement;
    if review.revision == 0 {
        let insert = sql(
            "insert into review (id, proposal_id, person_id, scores, knows, remark, note, flagged, state, points, weight, saved_at, \
             given_at, revision) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 1) \
             on conflict (proposal_id, person_id) do nothing",
        );
        let insert =
            insert.bind(review.id).bind(review.proposal_id).bind(review.person_id).bind(json(&j.scores)?).bind(j.knows);
        let insert = insert.bind(&j.remark).bind(&j.note).bind(j.flagged).bind(review.state.code());
        let insert = insert.bind(points.map(|points| points.points)).bind(points.map(|points| points.weight));
        return Ok(tx.execute(insert.bind(review.saved_at).bind(review.given_at)).await? == 1);
    }
    let update = sql(
        "update review set scores = $3, knows = $4, remark = $5, note = $6, flagged = $7, state = $8, points = $9, weight = $10, \
         saved_at = $11, given_at = $12, revision = revision + 1 where id = $1 and revision = $2",
    );
    let update =
        update.bind(review.id).bind(review.revision).bind(json(&j.scores)?).bind(j.knows).bind(&j.remark).bind(&j.note);
    let update = update.bind(j.flagged).bind(review.state.code()).bind(points.map(|points| points.points));
    let update = update.bind(points.map(|points| points.weight)).bind(review.saved_at).bind(review.given_at);
    Ok(tx.execute(update).await? == 1)
}

/// Puts a proposal aside in a reviewer's pile, or takes it up again.
pub async fn put_aside(tx: &Tx, proposal_id: Id, person_id: Id, aside: bool) -> Result<()> {
    let update = sql("update assignment set skipped = $3 where proposal_id = $1 and person_id = $2");
    tx.execute(update.bind(proposal_id).bind(person_id).bind(aside)).await?;
    Ok(())
}

/// A person declares a conflict: from now on nothing of the proposal is shown to that person.
pub async fn declare_conflict(
    tx: &Tx,
    now: Ts,
    chance: &Chance,
    proposal_id: Id,
    person_id: Id,
    reason: &str,
) -> Result<()> {
    let upsert = sql(
        "insert into conflict (id, proposal_id, person_id, ground, reason, at) values ($1, $2, $3, 'declared', $4, $5) \
         on conflict (proposal_id, person_id) do update set ground = 'declared', reason = excluded.reason, at = excluded.at",
    );
    tx.execute(upsert.bind(Id::new(now, chance)).bind(proposal_id).bind(person_id).bind(reason).bind(now)).await?;
    Ok(())
}

/// The person declared a conflict with this proposal.
pub async fn has_declared(db: &Db, proposal_id: Id, person_id: Id) -> Result<bool> {
    let asked = sql("select id from conflict where proposal_id = $1 and person_id = $2 and ground = 'declared'");
    Ok(db.optional(asked.bind(proposal_id).bind(person_id)).await?.is_some())
}

/// Keeps what was typed and could not become the review; a later copy for the same reason replaces the earlier.
pub async fn keep(
    tx: &Tx,
    now: Ts,
    chance: &Chance,
    proposal_id: Id,
    person_id: Id,
    reason: Kept,
    typed: &Judgement,
) -> Result<()> {
    let upsert = sql(
        "insert into kept_review (id, proposal_id, person_id, at, reason, content) values ($1, $2, $3, $4, $5, $6) \
         on conflict (proposal_id, person_id, reason) do update set at = excluded.at, content = excluded.content",
    );
    let upsert = upsert.bind(Id::new(now, chance)).bind(proposal_id).bind(person_id).bind(now).bind(reason.code());
    tx.execute(upsert.bind(json(typed)?)).await?;
    Ok(())
}

/// What was kept of a proposal's reviewers: by whom, when, why, what.
pub async fn kept(db: &Db, proposal_id: Id) -> Result<Vec<(Id, Ts, Kept, Judgement)>> {
    let asked =
        sql("select person_id, at, reason, content from kept_review where proposal_id = $1 order by at, id limit 200");
    let rows = db.all(asked.bind(proposal_id)).await?;
    rows.iter()
        .map(|row| {
            Ok((row.get("person_id")?, row.get("at")?, row.parsed("reason", Kept::parse)?, row.json("content")?))
        })
        .collect()
}
