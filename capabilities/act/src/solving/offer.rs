//! What was learned, in the fields of a practice: handed over as an event that the program takes to the library, since
//! this capability does not know it. Failures are offered like successes: who reads them is spared the same.

use super::evaluation::Verdict;
use super::model::{Action, ActionState, Assessment, Course, CourseState, LogicPart, Problem};
use super::store::{self as problems, assessments, people, plan};
use base::{Id, Localised};
use serde::{Deserialize, Serialize};
use store::{Db, Result};

/// The kind of the job that takes it over: its payload is [`Offered`] as JSON.
pub const OFFERED: &str = "problem-offered-as-practice";

/// A problem that was solved, or not, as a practice tells it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Offered {
    /// The problem's id: the `Ref` back is `problem`, this id and the title.
    pub problem_id: String,
    /// Where it can be read.
    pub path: String,
    /// Who offers it, a person's id; empty where it is the program.
    pub offered_by: String,
    /// The language of the words.
    pub lang: String,
    /// What it is called.
    pub title: Localised,
    /// The problem.
    pub problem: Localised,
    /// The kind of place and of behaviour, by their words in addresses, such as `recreational` and `incivility`.
    pub problem_type: (String, String),
    /// Where: the context and setting.
    pub setting: String,
    /// What was done.
    pub what: Vec<String>,
    /// What was considered and refused, with the reason.
    pub refused: Vec<(String, String)>,
    /// Why it should work.
    pub mechanism: String,
    /// What it needs.
    pub inputs: String,
    /// Who did it, by organisation and sector.
    pub partners: Vec<(String, String)>,
    /// What it cost as far as it was said, in cents, and the currency.
    pub cost_cents: i64,
    /// The currency.
    pub currency: String,
    /// What was counted.
    pub evidence: Vec<OfferedEvidence>,
}

/// One outcome with what was found.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OfferedEvidence {
    /// What was counted.
    pub outcome: String,
    /// Where the counts come from.
    pub source: String,
    /// The Maryland level.
    pub level: i64,
    /// `fewer`, `more`, `not-told` or `refused`.
    pub verdict: String,
    /// The change against what was expected and its 95 % interval, as ratios; nothing where there is none.
    pub ratio: Option<(f64, f64, f64)>,
    /// The smallest share fewer that could have been seen.
    pub smallest_seen: Option<f64>,
}

/// The fields of a practice for this problem, as it stands.
pub async fn offered(db: &Db, problem_id: Id, by: Option<Id>) -> Result<Offered> {
    let one = problems::by_id(db, problem_id).await?;
    let courses = plan::courses(db, problem_id).await?;
    let actions = plan::actions(db, problem_id).await?;
    let logic = plan::logic(db, problem_id).await?;
    let partners = people::partners(db, &[problem_id]).await?;
    let measured = assessments::of(db, problem_id).await?;
    let part = |part: LogicPart| logic.iter().find(|(one, _)| *one == part).map_or("", |(_, words)| words).to_owned();
    Ok(Offered {
        problem_id: one.id.to_string(),
        path: format!("/problems/{}", one.code),
        offered_by: by.map_or_else(String::new, |by| by.to_string()),
        lang: one.lang.to_string(),
        problem_type: type_of(&one),
        setting: one.place,
        title: one.title,
        problem: one.issue,
        what: done(&actions),
        refused: refused(&courses),
        mechanism: part(LogicPart::Mechanism),
        inputs: part(LogicPart::Inputs),
        partners: partners.into_iter().map(|(_, organisation, sector)| (organisation, sector)).collect(),
        cost_cents: actions.iter().filter_map(|one| one.budget_cents).fold(0, i64::saturating_add),
        currency: one.currency,
        evidence: measured.iter().map(evidence_of).collect(),
    })
}

fn type_of(one: &Problem) -> (String, String) {
    let environment = one.environment.map_or("", super::model::Environment::code);
    (environment.to_owned(), one.behaviour.map_or("", super::model::Behaviour::code).to_owned())
}

fn done(actions: &[Action]) -> Vec<String> {
    let kept = actions.iter().filter(|one| matches!(one.state, ActionState::Done | ActionState::UnderWay));
    kept.map(|one| one.what.clone()).collect()
}

fn refused(courses: &[Course]) -> Vec<(String, String)> {
    let refused = courses.iter().filter(|one| one.decision == CourseState::Refused);
    refused.map(|one| (one.title.clone(), one.reason.clone())).collect()
}

fn evidence_of(one: &Assessment) -> OfferedEvidence {
    let found = one.found();
    let verdict = match found.verdict {
        Verdict::Fewer => "fewer",
        Verdict::More => "more",
        Verdict::NotTold => "not-told",
        Verdict::Refused(_) => "refused",
    };
    // Where no verdict is given, no effect is handed on either.
    let told = !matches!(found.verdict, Verdict::Refused(_));
    OfferedEvidence {
        outcome: one.measure.clone(),
        source: one.source.clone(),
        level: one.design.level(),
        verdict: verdict.to_owned(),
        ratio: found.change.filter(|_| told).map(|change| (change.ratio, change.low, change.high)),
        smallest_seen: found.smallest_seen,
    }
}
