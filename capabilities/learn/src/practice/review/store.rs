//! Keepers, reviews and decisions in the database.

use super::model::{Keeper, Review, Standing};
use crate::practice::model::{Practice, Verdict};
use crate::practice::store::{Maker, of_row};
use base::{Id, Ts};
use std::collections::HashMap;
use store::{Db, Result, Row, Tx, sql};

/// What this person is to the library.
pub async fn part_of(db: &Db, person_id: Id) -> Result<Option<Keeper>> {
    let asked = sql("select part from library_keeper where person_id = $1").bind(person_id);
    db.optional(asked).await?.map(|row| row.parsed("part", Keeper::parse)).transpose()
}

/// A keeper of the library.
#[derive(Clone, Debug, PartialEq)]
pub struct Named {
    /// The person.
    pub person_id: Id,
    /// The name.
    pub name: String,
    /// The address.
    pub mail: String,
    /// Where they work.
    pub organisation: String,
    /// The language of their letters.
    pub lang: String,
    /// What they are.
    pub part: Keeper,
}

/// All keepers, editors first.
pub async fn keepers(db: &Db) -> Result<Vec<Named>> {
    let asked = sql(
        "select k.person_id, p.name, coalesce(p.mail, '') as mail, p.lang, coalesce(o.name, '') as organisation, k.part \
         from library_keeper k join person p on p.id = k.person_id left join organisation o on o.id = p.organisation_id \
         order by k.part, p.name, k.person_id limit 500",
    );
    db.all(asked)
        .await?
        .iter()
        .map(|row| {
            Ok(Named {
                person_id: row.get("person_id")?,
                name: row.get("name")?,
                mail: row.get("mail")?,
                organisation: row.get("organisation")?,
                lang: row.get("lang")?,
                part: row.parsed("part", Keeper::parse)?,
            })
        })
        .collect()
}

/// Makes somebody a keeper, or changes what they are.
pub async fn name(tx: &Tx, maker: Maker<'_>, person_id: Id, part: Keeper) -> Result<()> {
    let upsert = sql("insert into library_keeper (person_id, part, named_at, named_by) values ($1, $2, $3, $4) \
         on conflict (person_id) do update set part = excluded.part");
    tx.execute(upsert.bind(person_id).bind(part.code()).bind(maker.now).bind(maker.by)).await?;
    maker.deed(tx, ("person", person_id), None, "library-keeper-named", part.code()).await
}

/// Lets a keeper go.
pub async fn relieve(tx: &Tx, maker: Maker<'_>, person_id: Id) -> Result<()> {
    tx.execute(sql("delete from library_keeper where person_id = $1").bind(person_id)).await?;
    maker.deed(tx, ("person", person_id), None, "library-keeper-relieved", "").await
}

/// Asks somebody to read this round; asked before, nothing changes.
pub async fn ask(tx: &Tx, maker: Maker<'_>, one: &Practice, person_id: Id) -> Result<bool> {
    let insert = sql("insert into practice_review (id, practice_id, round, person_id, state, asked_at, asked_by) \
         values ($1, $2, $3, $4, 'asked', $5, $6) on conflict (practice_id, round, person_id) do nothing");
    let insert = insert.bind(maker.id()).bind(one.id).bind(one.round).bind(person_id);
    let asked = tx.execute(insert.bind(maker.now).bind(maker.by)).await? == 1;
    if asked {
        maker.note(tx, one.id, "practice-review-asked", "").await?;
    }
    Ok(asked)
}

/// Takes back a question that nobody has answered.
pub async fn take_back(tx: &Tx, maker: Maker<'_>, one: &Practice, review_id: Id) -> Result<()> {
    let delete = sql("delete from practice_review where id = $1 and practice_id = $2 and state = 'asked'");
    tx.execute(delete.bind(review_id).bind(one.id)).await?;
    maker.note(tx, one.id, "practice-review-taken-back", "").await
}

const SELECT: &str = "select r.id, r.practice_id, r.person_id, coalesce(p.name, '') as name, r.state, r.conflict, r.effect, r.mechanism, \
    r.moderators, r.implementation, r.economics, r.verdict, r.words, r.desk_words, r.given_at from practice_review r \
    left join person p on p.id = r.person_id where ";

/// The reviews of the present round, in the order in which they were asked for.
pub async fn of_round(db: &Db, one: &Practice) -> Result<Vec<Review>> {
    let asked = sql(SELECT).push("r.practice_id = ").push_bind(one.id).push(" and r.round = ").push_bind(one.round);
    db.all(asked.push(" order by r.asked_at, r.id limit 50")).await?.iter().map(of_review).collect()
}

/// What this person was asked to say about this practice in its present round.
pub async fn mine(db: &Db, one: &Practice, person_id: Id) -> Result<Option<Review>> {
    let asked = sql(SELECT).push("r.practice_id = ").push_bind(one.id).push(" and r.round = ").push_bind(one.round);
    let asked = asked.push(" and r.person_id = ").push_bind(person_id);
    db.optional(asked).await?.as_ref().map(of_review).transpose()
}

/// The practices that wait for this person's review, the longest waiting first.
pub async fn waiting_for(db: &Db, person_id: Id) -> Result<Vec<Practice>> {
    let asked = sql(
        "select p.id, p.code, p.state, p.version, p.document, p.what_changed, p.contact_name, p.contact_mail, \
         p.contact_organisation, p.contact_shown, p.person_id, p.round, p.revision, p.origin_title, p.origin_path, p.saved_at, \
         p.sent_at, p.published_at from practice p join practice_review r on r.practice_id = p.id and r.round = p.round \
         where r.person_id = $1 and r.state = 'asked' and p.state = 'sent' order by p.sent_at, p.id limit 100",
    );
    db.all(asked.bind(person_id)).await?.iter().map(of_row).collect()
}

/// How many reviews of the present round were asked for and given, for many practices at once.
pub async fn progress(db: &Db, ids: &[Id]) -> Result<HashMap<Id, (i64, i64)>> {
    let asked =
        sql("select r.practice_id, cast(sum(case when r.state <> 'conflict' then 1 else 0 end) as bigint) as asked, \
         cast(sum(case when r.state = 'given' then 1 else 0 end) as bigint) as given from practice_review r \
         join practice p on p.id = r.practice_id and p.round = r.round where r.practice_id in ");
    let rows = db.all(asked.push_list(ids.iter().copied()).push(" group by r.practice_id")).await?;
    rows.iter().map(|row| Ok((row.get("practice_id")?, (row.get("asked")?, row.get("given")?)))).collect()
}

/// Gives a review, or changes one while nothing is decided.
pub async fn give(tx: &Tx, maker: Maker<'_>, one: &Practice, review: &Review) -> Result<()> {
    let update = sql(
        "update practice_review set state = 'given', conflict = '', effect = $2, mechanism = $3, moderators = $4, \
         implementation = $5, economics = $6, verdict = $7, words = $8, desk_words = $9, given_at = $10 where id = $1",
    );
    let grades = review.grades.unwrap_or_default();
    let update = grades.iter().fold(update.bind(review.id), |update, grade| update.bind(*grade));
    let update = update.bind(review.verdict.map_or("", Verdict::code)).bind(&review.words).bind(&review.desk_words);
    tx.execute(update.bind(maker.now)).await?;
    maker.note(tx, one.id, "practice-review-given", "").await
}

/// The reviewer has a part in it.
pub async fn declare(tx: &Tx, maker: Maker<'_>, one: &Practice, review_id: Id, why: &str) -> Result<()> {
    let update = sql("update practice_review set state = 'conflict', conflict = $2, effect = null, mechanism = null, \
         moderators = null, implementation = null, economics = null, verdict = '', words = '', desk_words = '', given_at = null \
         where id = $1");
    tx.execute(update.bind(review_id).bind(why)).await?;
    maker.note(tx, one.id, "practice-conflict-declared", "").await
}

/// A decision.
#[derive(Clone, Debug, PartialEq)]
pub struct Decision {
    /// The round it ended.
    pub round: i64,
    /// What was decided.
    pub verdict: Verdict,
    /// Why.
    pub reason: String,
    /// When.
    pub decided_at: Ts,
}

/// Writes the decision of this round. Of two at once the database refuses one.
pub async fn decide(tx: &Tx, maker: Maker<'_>, one: &Practice, verdict: Verdict, reason: &str) -> Result<()> {
    let insert =
        sql("insert into practice_decision (id, practice_id, round, verdict, reason, decided_at, decided_by) \
         values ($1, $2, $3, $4, $5, $6, $7)");
    let insert = insert.bind(maker.id()).bind(one.id).bind(one.round).bind(verdict.code()).bind(reason);
    tx.execute(insert.bind(maker.now).bind(maker.by)).await?;
    maker.note(tx, one.id, "practice-decided", verdict.code()).await
}

/// The decisions about a practice, the latest first.
pub async fn decisions(db: &Db, id: Id) -> Result<Vec<Decision>> {
    let asked = sql("select round, verdict, reason, decided_at from practice_decision where practice_id = $1 \
         order by round desc limit 50");
    db.all(asked.bind(id))
        .await?
        .iter()
        .map(|row| {
            Ok(Decision {
                round: row.get("round")?,
                verdict: row.parsed("verdict", Verdict::parse)?,
                reason: row.get("reason")?,
                decided_at: row.get("decided_at")?,
            })
        })
        .collect()
}

fn of_review(row: &Row) -> Result<Review> {
    let grades: [Option<i64>; 5] = [
        row.get("effect")?,
        row.get("mechanism")?,
        row.get("moderators")?,
        row.get("implementation")?,
        row.get("economics")?,
    ];
    let verdict: String = row.get("verdict")?;
    Ok(Review {
        id: row.get("id")?,
        person_id: row.get("person_id")?,
        name: row.get("name")?,
        standing: row.parsed("state", Standing::parse)?,
        conflict: row.get("conflict")?,
        grades: grades.iter().all(Option::is_some).then(|| grades.map(|grade| grade.unwrap_or(0))),
        verdict: Verdict::parse(&verdict),
        words: row.get("words")?,
        desk_words: row.get("desk_words")?,
        given_at: row.get("given_at")?,
    })
}
