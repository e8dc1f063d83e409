//! The call, its questions and its criteria in the database.

pub mod manage;
pub mod published;

use super::model::{Blindness, Call, Criterion, Question};
use crate::gathering::store::json;
use base::{Id, Ts};
use store::{Db, Result, Row, Sql, Tx, sql};

const COLUMNS: &str = "select id, gathering_id, text, guidance, opens_at, closes_at, blindness, mail_name, places, title_words, \
    abstract_words, takeaway_words, presenters_max, state from call ";

/// The call of a gathering, if it has one.
pub async fn of_gathering(db: &Db, gathering_id: Id) -> Result<Option<Call>> {
    db.optional(sql(COLUMNS).push("where gathering_id = ").push_bind(gathering_id))
        .await?
        .as_ref()
        .map(call)
        .transpose()
}

/// The call that takes letters under this name before the @.
pub async fn by_mail_name(db: &Db, mail_name: &str) -> Result<Option<Call>> {
    db.optional(sql(COLUMNS).push("where mail_name = ").push_bind(mail_name)).await?.as_ref().map(call).transpose()
}

/// Writes a call, new or changed.
pub async fn save(tx: &Tx, call: &Call, now: Ts) -> Result<()> {
    let upsert = sql(
        "insert into call (id, gathering_id, text, guidance, opens_at, closes_at, blindness, mail_name, places, title_words, \
         abstract_words, takeaway_words, presenters_max, state, changed_at) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) on conflict (id) do update set \
         text = excluded.text, guidance = excluded.guidance, opens_at = excluded.opens_at, closes_at = excluded.closes_at, \
         blindness = excluded.blindness, mail_name = excluded.mail_name, places = excluded.places, \
         title_words = excluded.title_words, abstract_words = excluded.abstract_words, \
         takeaway_words = excluded.takeaway_words, presenters_max = excluded.presenters_max, state = excluded.state, \
         changed_at = excluded.changed_at",
    );
    let upsert = upsert.bind(call.id).bind(call.gathering_id).bind(json(&call.text)?).bind(json(&call.guidance)?);
    let upsert = upsert.bind(call.opens_at).bind(call.closes_at).bind(call.blindness.code()).bind(&call.mail_name);
    let upsert = upsert.bind(call.places).bind(call.title_words).bind(call.abstract_words).bind(call.takeaway_words);
    let state = if call.published { "published" } else { "draft" };
    tx.execute(upsert.bind(call.presenters_max).bind(state).bind(now)).await?;
    Ok(())
}

fn call(row: &Row) -> Result<Call> {
    Ok(Call {
        id: row.get("id")?,
        gathering_id: row.get("gathering_id")?,
        text: row.get("text")?,
        guidance: row.get("guidance")?,
        opens_at: row.get("opens_at")?,
        closes_at: row.get("closes_at")?,
        blindness: row.parsed("blindness", Blindness::parse)?,
        mail_name: row.get("mail_name")?,
        places: row.get("places")?,
        title_words: row.get("title_words")?,
        abstract_words: row.get("abstract_words")?,
        takeaway_words: row.get("takeaway_words")?,
        presenters_max: row.get("presenters_max")?,
        published: row.get::<String>("state")? == "published",
    })
}

/// The questions in their order.
pub async fn questions(db: &Db, call_id: Id) -> Result<Vec<Question>> {
    let asked = sql(
        "select id, code, position, kind, label, hint, required, choices, for_formats, for_topics, reviewers_see, words_max \
         from question where call_id = $1 order by position, code limit 200",
    );
    db.all(asked.bind(call_id)).await?.iter().map(question).collect()
}

fn question(row: &Row) -> Result<Question> {
    Ok(Question {
        id: row.get("id")?,
        code: row.get("code")?,
        position: row.get("position")?,
        kind: row.get("kind")?,
        label: row.get("label")?,
        hint: row.get("hint")?,
        required: row.get("required")?,
        choices: row.json("choices")?,
        for_formats: row.json("for_formats")?,
        for_topics: row.json("for_topics")?,
        reviewers_see: row.get("reviewers_see")?,
        words_max: row.get("words_max")?,
    })
}

/// Writes a question, new or changed.
pub async fn save_question(tx: &Tx, call_id: Id, question: &Question) -> Result<()> {
    let upsert = sql(
        "insert into question (id, call_id, code, position, kind, label, hint, required, choices, for_formats, for_topics, \
         reviewers_see, words_max) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) on conflict (id) do update set \
         code = excluded.code, position = excluded.position, kind = excluded.kind, label = excluded.label, hint = excluded.hint, \
         required = excluded.required, choices = excluded.choices, for_formats = excluded.for_formats, \
         for_topics = excluded.for_topics, reviewers_see = excluded.reviewers_see, words_max = excluded.words_max",
    );
    let upsert: Sql =
        upsert.bind(question.id).bind(call_id).bind(&question.code).bind(question.position).bind(&question.kind);
    let upsert = upsert.bind(json(&question.label)?).bind(json(&question.hint)?).bind(question.required);
    let upsert =
        upsert.bind(json(&question.choices)?).bind(json(&question.for_formats)?).bind(json(&question.for_topics)?);
    tx.execute(upsert.bind(question.reviewers_see).bind(question.words_max)).await?;
    Ok(())
}

/// What reviewers judge by, in order.
pub async fn criteria(db: &Db, call_id: Id) -> Result<Vec<Criterion>> {
    let asked = sql(
        "select id, code, position, label, hint, weight, labels from criterion where call_id = $1 order by position, code limit 50",
    );
    let rows = db.all(asked.bind(call_id)).await?;
    let one = |row: &Row| {
        Ok(Criterion {
            id: row.get("id")?,
            code: row.get("code")?,
            position: row.get("position")?,
            label: row.get("label")?,
            hint: row.get("hint")?,
            weight: row.get("weight")?,
            labels: row.json("labels")?,
        })
    };
    rows.iter().map(one).collect()
}

/// Writes a criterion, new or changed.
pub async fn save_criterion(tx: &Tx, call_id: Id, criterion: &Criterion) -> Result<()> {
    let upsert = sql(
        "insert into criterion (id, call_id, code, position, label, hint, weight, labels) values ($1, $2, $3, $4, $5, $6, $7, $8) \
         on conflict (id) do update set code = excluded.code, position = excluded.position, label = excluded.label, \
         hint = excluded.hint, weight = excluded.weight, labels = excluded.labels",
    );
    let upsert = upsert.bind(criterion.id).bind(call_id).bind(&criterion.code).bind(criterion.position);
    let upsert = upsert.bind(json(&criterion.label)?).bind(json(&criterion.hint)?).bind(criterion.weight);
    tx.execute(upsert.bind(json(&criterion.labels)?)).await?;
    Ok(())
}
