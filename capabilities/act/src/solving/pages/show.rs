//! The page of a problem: for its people the desk from which they begin, for everybody else what was agreed to be shown.
//! Strangers see organisations, never names.

use super::view::{ActionLine, CourseLine, Measured, action_lines, course_lines, logic_lines, measured, stage_badge};
use crate::solving::desk::{readable, shell};
use crate::solving::model::{
    ActionState, Assessment, CourseState, Holds, Hypothesis, HypothesisVerdict, Meeting, PlanVersion, Problem, Sign,
    SignLine, Stage, Standing, missing,
};
use crate::solving::store::{self as problems, analysis, assessments, people, plan};
use askama::Template;
use web::{Ask, Outcome, Refusal, Shell, Tr, page};

/// A door of SARA: key of its name, end of the address, what stands there, whether it is done.
struct Door {
    name: String,
    place: String,
    words: String,
    class: &'static str,
}

#[derive(Template)]
#[template(path = "solving/show.html")]
struct Show {
    shell: Shell,
    base: String,
    standing: Option<Standing>,
    title: (String, String),
    issue: (String, String),
    place: String,
    lang: String,
    kind: String,
    stage: (String, &'static str),
    published: bool,
    doors: Vec<Door>,
    signs: Vec<(String, String)>,
    holding: Vec<(String, String)>,
    measured: Option<Measured>,
    measured_more: usize,
    actions: Vec<ActionLine>,
    courses: Vec<CourseLine>,
    logic: Vec<(String, String)>,
    late: Vec<String>,
    partners: Vec<(String, Vec<String>)>,
    meetings: Vec<(Meeting, String)>,
    plans: Vec<(i64, String, String, String)>,
    origin: (String, String),
}

/// Everything the page reads, in the same number of statements however much there is.
struct Read {
    signs: Vec<SignLine>,
    hypotheses: Vec<Hypothesis>,
    courses: Vec<crate::solving::model::Course>,
    actions: Vec<crate::solving::model::Action>,
    logic: Vec<(crate::solving::model::LogicPart, String)>,
    measured: Vec<Assessment>,
    meetings: Vec<Meeting>,
    plans: Vec<PlanVersion>,
    partners: Vec<(String, String)>,
}

async fn read(ask: &Ask, one: &Problem) -> Result<Read, Refusal> {
    let db = ask.db();
    let partners = people::partners(db, &[one.id]).await?;
    Ok(Read {
        signs: problems::signs(db, one.id).await?,
        hypotheses: analysis::hypotheses(db, one.id).await?,
        courses: plan::courses(db, one.id).await?,
        actions: plan::actions(db, one.id).await?,
        logic: plan::logic(db, one.id).await?,
        measured: assessments::of(db, one.id).await?,
        meetings: people::meetings(db, one.id).await?,
        plans: plan::versions(db, one.id).await?,
        partners: partners.into_iter().map(|(_, organisation, sector)| (organisation, sector)).collect(),
    })
}

/// `GET /problems/{code}`
pub(super) async fn show(ask: Ask) -> Outcome {
    let (one, standing) = readable(&ask).await?;
    let read = read(&ask, &one).await?;
    let sectors = directory::organisation::store::sectors(ask.db()).await?;
    let t = ask.t();
    let found = |text: &base::Localised| {
        let (lang, words) = text.found(&ask.lang);
        (words.to_owned(), lang.to_owned())
    };
    let title = found(&one.title);
    let actions = action_lines(&ask, &one, &read.actions);
    page(&Show {
        shell: shell(&ask, &one, standing, title.0.clone()).about(found(&one.issue).0),
        base: ask.to(&crate::solving::desk::at(&one, "")),
        issue: found(&one.issue),
        title,
        place: one.place.clone(),
        lang: one.lang.to_string(),
        kind: kind(&t, &one),
        stage: stage_badge(&t, one.stage),
        published: one.published_at.is_some(),
        doors: doors(&ask, &one, &read, &actions),
        signs: signs(&t, &read.signs),
        holding: read
            .hypotheses
            .iter()
            .filter(|one| one.verdict == HypothesisVerdict::Holds)
            .map(|one| (one.words.clone(), one.reason.clone()))
            .collect(),
        measured: read.measured.first().map(|latest| measured(&ask, &one, latest)),
        measured_more: read.measured.len().saturating_sub(1),
        late: actions.iter().filter(|line| line.late).map(|line| line.what.clone()).collect(),
        actions,
        courses: course_lines(&t, &read.courses),
        logic: logic_lines(&t, &read.logic),
        partners: by_sector(&ask, &sectors, read.partners),
        meetings: read
            .meetings
            .into_iter()
            .map(|one| {
                let day = t.day_of(&one.held_on);
                (one, day)
            })
            .collect(),
        plans: read.plans.iter().map(|version| plan_line(&ask, &one, version)).collect(),
        origin: (one.origin_title.clone(), one.origin_path.clone()),
        standing,
    })
}

/// “Recreational, incivility”, as far as it was said.
pub(super) fn kind(t: &Tr, one: &Problem) -> String {
    let environment = one.environment.map(|one| t.say(&format!("problem-environment-{}", one.code())));
    let behaviour = one.behaviour.map(|one| t.say(&format!("problem-behaviour-{}", one.code())));
    match (environment, behaviour) {
        (Some(environment), Some(behaviour)) => {
            t.a2("problem-kind", "environment", environment, "behaviour", behaviour)
        }
        (one, other) => one.or(other).unwrap_or_default(),
    }
}

/// The signs that hold, with how one knows.
fn signs(t: &Tr, lines: &[SignLine]) -> Vec<(String, String)> {
    let line = |sign: &Sign| lines.iter().find(|line| line.sign == *sign && line.holds == Holds::Yes);
    let shown =
        |sign: &Sign| line(sign).map(|line| (t.say(&format!("problem-sign-{}", sign.code())), line.words.clone()));
    Sign::ALL.iter().filter_map(shown).collect()
}

fn doors(ask: &Ask, one: &Problem, read: &Read, actions: &[ActionLine]) -> Vec<Door> {
    let t = ask.t();
    let count = |state| read.actions.iter().filter(|one| one.state == state).count();
    let chosen = read.courses.iter().filter(|one| one.decision == CourseState::Chosen).count();
    let late = actions.iter().filter(|line| line.late).count();
    let judged = read.hypotheses.iter().filter(|one| one.verdict != HypothesisVerdict::Open).count();
    let signs = 6 - missing(&read.signs).len();
    let words = [
        (Stage::Scan, "/scan", t.a("problem-door-scan", "n", signs)),
        (Stage::Analyse, "/analysis", t.a2("problem-door-analyse", "n", read.hypotheses.len(), "judged", judged)),
        (
            Stage::Respond,
            "/response",
            t.with(
                "problem-door-respond",
                &[
                    ("chosen", chosen.into()),
                    ("n", (read.actions.len() - count(ActionState::Dropped)).into()),
                    ("done", count(ActionState::Done).into()),
                    ("late", late.into()),
                ],
            ),
        ),
        (Stage::Assess, "/assessment", t.a("problem-door-assess", "n", read.measured.len())),
    ];
    let class = |stage: Stage| match () {
        () if stage == one.stage => "now",
        () if stage < one.stage => "done",
        () => "",
    };
    let door = |(stage, place, words): (Stage, &str, String)| Door {
        name: t.say(&format!("problem-stage-{}", stage.code())),
        place: place.to_owned(),
        words,
        class: class(stage),
    };
    words.into_iter().map(door).collect()
}

/// The partners by sector, in the order of the directory; those of no sector come last.
fn by_sector(
    ask: &Ask,
    sectors: &[directory::organisation::model::Entry],
    partners: Vec<(String, String)>,
) -> Vec<(String, Vec<String>)> {
    let of = |code: &str| partners.iter().filter(|(_, sector)| sector == code).map(|(name, _)| name.clone()).collect();
    let named = sectors.iter().map(|entry| (entry.name.in_lang(&ask.lang).to_owned(), of(&entry.code)));
    let other = (ask.t().say("problem-sector-other"), of(""));
    named.chain([other]).filter(|(_, names): &(String, Vec<String>)| !names.is_empty()).collect()
}

/// A version of the plan: number, day, outcome, reason.
fn plan_line(ask: &Ask, one: &Problem, version: &PlanVersion) -> (i64, String, String, String) {
    let t = ask.t();
    let day = t.day(one.zone.civil(version.made_at).date());
    (version.number, day, t.say(&format!("problem-outcome-{}", version.outcome.code())), version.reason.clone())
}
