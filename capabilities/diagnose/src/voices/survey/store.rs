//! Surveys, answers and paper sheets in the database. An answer has no person and no instant.

use super::form::{Answers, Form};
use super::raking::{Margin, NotRaked, Raked, rake};
use crate::audit::store::Maker;
use crate::voices::redaction::store::day_of;
use base::{Code, Id, Localised};
use serde::{Deserialize, Serialize};
use store::{Db, Result, Row, Tx, dialect, sql};

/// A survey.
#[derive(Clone, Debug, PartialEq)]
pub struct Survey {
    /// Its id.
    pub id: Id,
    /// The audit it belongs to.
    pub audit_id: Id,
    /// Its code in addresses.
    pub code: String,
    /// What it is called.
    pub title: Localised,
    /// What people read before they answer.
    pub intro: Localised,
    /// Its questions.
    pub form: Form,
    /// Whether it takes answers.
    pub state: State,
    /// Fewer answers are not told of.
    pub min_base: i64,
    /// What is known of the people.
    pub margins: Vec<Known>,
    /// The heaviest weight, in tenths of the mean.
    pub trim_tenths: i64,
}

/// Whether a survey takes answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It is prepared.
    Draft,
    /// It takes answers.
    Open,
    /// It does not any more.
    Closed,
}

impl State {
    /// The word that is stored.
    pub fn code(self) -> &'static str {
        match self {
            State::Draft => "draft",
            State::Open => "open",
            State::Closed => "closed",
        }
    }

    /// The state of this word.
    pub fn parse(word: &str) -> Option<State> {
        [State::Draft, State::Open, State::Closed].into_iter().find(|one| one.code() == word)
    }
}

/// What is known of the people: the share of each choice of a question, in percent.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Known {
    /// The question.
    pub question: String,
    /// Choice and percent.
    pub shares: Vec<(String, f64)>,
}

impl Survey {
    /// The weights of these answers.
    pub fn weights(&self, answers: &[Answers]) -> std::result::Result<Raked, NotRaked> {
        let margin = |known: &Known| {
            let place = |one: &Answers| {
                let value = one.get(&known.question)?.first()?;
                known.shares.iter().position(|(choice, _)| choice == value)
            };
            Margin {
                name: known.question.clone(),
                of: answers.iter().map(place).collect(),
                targets: known.shares.iter().map(|(_, share)| *share).collect(),
            }
        };
        let margins: Vec<Margin> = self.margins.iter().map(margin).collect();
        rake(answers.len(), &margins, self.trim_tenths as f64 / 10.0)
    }
}

const SELECT: &str = "select id, audit_id, code, title, intro, form, state, min_base, margins, trim_tenths from survey";

/// The survey of this code in this audit.
pub async fn find(db: &Db, audit: Id, code: &str) -> Result<Option<Survey>> {
    let asked = sql(SELECT).push(" where audit_id = ").push_bind(audit).push(" and code = ").push_bind(code);
    db.optional(asked).await?.as_ref().map(of_row).transpose()
}

/// All surveys of an audit with how many answered each.
pub async fn of(db: &Db, audit: Id) -> Result<Vec<(Survey, i64)>> {
    let asked = sql("select id, audit_id, code, title, intro, form, state, min_base, margins, trim_tenths, \
         (select count(*) from survey_answer a where a.survey_id = survey.id) as answers from survey where audit_id = $1 \
         order by created_at desc, id limit 100");
    let rows = db.all(asked.bind(audit)).await?;
    rows.iter().map(|row| Ok((of_row(row)?, row.get("answers")?))).collect()
}

/// Writes a survey under a fresh code; answers the code.
pub async fn insert(tx: &Tx, maker: Maker<'_>, one: &Survey) -> Result<String> {
    let code = Code::draw(maker.chance);
    let insert = sql(
        "insert into survey (id, audit_id, code, title, intro, form, state, min_base, margins, trim_tenths, created_at, created_by) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
    );
    let insert = insert.bind(one.id).bind(one.audit_id).bind(&code).bind(&one.title).bind(&one.intro);
    let insert = insert.bind(serde_json::to_string(&one.form)?).bind(one.state.code()).bind(one.min_base);
    let insert = insert.bind(serde_json::to_string(&one.margins)?).bind(one.trim_tenths);
    tx.execute(insert.bind(maker.now).bind(maker.by)).await?;
    maker.note(tx, one.audit_id, "survey-begun", ("survey", one.id), "").await?;
    Ok(code)
}

/// Keeps everything but the questions, which answers lean on.
pub async fn save(tx: &Tx, maker: Maker<'_>, one: &Survey, fields: &str) -> Result<()> {
    let update = sql(
        "update survey set title = $2, intro = $3, state = $4, min_base = $5, margins = $6, trim_tenths = $7 where id = $1",
    );
    let update = update.bind(one.id).bind(&one.title).bind(&one.intro).bind(one.state.code()).bind(one.min_base);
    tx.execute(update.bind(serde_json::to_string(&one.margins)?).bind(one.trim_tenths)).await?;
    maker.note(tx, one.audit_id, "survey-changed", ("survey", one.id), fields).await
}

/// Takes an answer. Nothing of it tells when or from whom; it is not in the activity record, which holds instants.
pub async fn answer(tx: &Tx, maker: Maker<'_>, survey: Id, mode: &str, answers: &Answers) -> Result<()> {
    let insert = sql(
        "insert into survey_answer (id, survey_id, place, mode, answers, received_on) values ($1, $2, $3, $4, $5, '')",
    );
    let lot = i64::try_from(maker.chance.below(1 << 40)).unwrap_or(0);
    let insert = insert.bind(Id::new(day_of(maker.now), maker.chance)).bind(survey).bind(lot).bind(mode);
    tx.execute(insert.bind(serde_json::to_string(answers)?)).await?;
    Ok(())
}

/// All answers, in the order of their lots.
pub async fn answers(db: &Db, survey: Id) -> Result<Vec<Answers>> {
    let asked = sql("select answers from survey_answer where survey_id = $1 order by place, id limit 50000");
    db.all(asked.bind(survey)).await?.iter().map(|row| row.json("answers")).collect()
}

/// What came of entering a sheet.
#[derive(Clone, Debug, PartialEq)]
pub enum Entered {
    /// The first time.
    Once,
    /// Twice the same: it is an answer now.
    Taken,
    /// Twice, and these questions differ.
    Differs(Vec<String>),
    /// It has been taken before.
    Already,
}

/// Enters a sheet of paper, the first time or the second; `settles` says that the difference was looked up on the sheet.
pub async fn enter(
    tx: &Tx,
    maker: Maker<'_>,
    survey: &Survey,
    number: i64,
    typed: &Answers,
    settles: bool,
) -> Result<Entered> {
    let asked = sql("select state, first from survey_sheet where survey_id = $1 and number = $2");
    let Some(row) = tx.optional(asked.bind(survey.id).bind(number).push(dialect::held(tx))).await? else {
        let insert = sql("insert into survey_sheet (survey_id, number, first, first_by) values ($1, $2, $3, $4)");
        tx.execute(insert.bind(survey.id).bind(number).bind(serde_json::to_string(typed)?).bind(maker.by)).await?;
        return Ok(Entered::Once);
    };
    if row.get::<String>("state")? == "taken" {
        return Ok(Entered::Already);
    }
    let first: Answers = row.json("first")?;
    let apart: Vec<String> = survey
        .form
        .questions
        .iter()
        .filter(|one| first.get(&one.name) != typed.get(&one.name))
        .map(|one| one.name.clone())
        .collect();
    if !apart.is_empty() && !settles {
        let update = sql(
            "update survey_sheet set second = $3, second_by = $4, state = 'differs' where survey_id = $1 and number = $2",
        );
        tx.execute(update.bind(survey.id).bind(number).bind(serde_json::to_string(typed)?).bind(maker.by)).await?;
        return Ok(Entered::Differs(apart));
    }
    // What was on the sheet is an answer now, and nothing leads from the one to the other.
    let update = sql(
        "update survey_sheet set first = '', second = '', second_by = $3, state = 'taken' where survey_id = $1 and number = $2",
    );
    tx.execute(update.bind(survey.id).bind(number).bind(maker.by)).await?;
    answer(tx, maker, survey.id, "paper", &survey.form.without_words(typed)).await?;
    Ok(Entered::Taken)
}

/// The sheets that are not done: number and state.
pub async fn sheets(db: &Db, survey: Id) -> Result<Vec<(i64, String)>> {
    let asked = sql(
        "select number, state from survey_sheet where survey_id = $1 and state <> 'taken' order by number limit 500",
    );
    db.all(asked.bind(survey)).await?.iter().map(|row| Ok((row.get("number")?, row.get("state")?))).collect()
}

fn of_row(row: &Row) -> Result<Survey> {
    Ok(Survey {
        id: row.get("id")?,
        audit_id: row.get("audit_id")?,
        code: row.get("code")?,
        title: row.get("title")?,
        intro: row.get("intro")?,
        form: row.json("form")?,
        state: row.parsed("state", State::parse)?,
        min_base: row.get("min_base")?,
        margins: row.json("margins")?,
        trim_tenths: row.get("trim_tenths")?,
    })
}
