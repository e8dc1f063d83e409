//! The sheet on which a member of the committee scores each problem by each criterion, from 0 to 5. It can be changed
//! until scoring is closed; then, whoever does not share the order says why.

use crate::audit::model::ScoringState;
use crate::audit::store as audits;
use crate::audit::{Desk, Scene, at_desk};
use crate::desk::words;
use crate::priority::model::{Criterion, Problem, Score};
use crate::priority::pages::result::weight;
use crate::priority::store as priorities;
use askama::Template;
use base::Id;
use web::{Ask, Outcome, Refusal, Sheet, Shell, page, refused, see_other};

#[derive(Template)]
#[template(path = "priority/score.html")]
struct ScorePage {
    shell: Shell,
    base: String,
    promise: String,
    is_open: bool,
    criteria: Vec<(String, String, String)>,
    problems: Vec<ProblemShown>,
    steps: Vec<(i64, String)>,
    s: Sheet,
}

struct ProblemShown {
    number: i64,
    title: (String, String),
    fields: Vec<Field>,
}

/// One question: its field and its words.
struct Field {
    name: String,
    criterion: String,
}

fn field(problem: &Problem, criterion: &Criterion) -> String {
    format!("s-{}-{}", problem.number, criterion.position)
}

/// Only who sits on the committee scores, and only once scoring was opened.
async fn scoring(ask: &Ask) -> Result<(Scene, Id), Refusal> {
    let scene = at_desk(ask, Desk::Priorities).await?;
    if !scene.decides() || scene.audit.scoring_state == ScoringState::Ahead {
        return Err(Refusal::not_found());
    }
    Ok((scene, ask.person()?))
}

pub(super) async fn show(ask: Ask) -> Outcome {
    let (scene, person) = scoring(&ask).await?;
    let mut s = Sheet::default();
    let criteria = priorities::criteria(ask.db(), scene.audit.id).await?;
    let problems = priorities::problems(ask.db(), scene.audit.id).await?;
    let own = priorities::scores(ask.db(), scene.audit.id).await?.into_iter().filter(|one| one.person_id == person);
    for one in own {
        let problem = problems.iter().find(|problem| problem.id == one.problem_id);
        let criterion = criteria.iter().find(|criterion| criterion.id == one.criterion_id);
        if let (Some(problem), Some(criterion)) = (problem, criterion) {
            s.form.set(&field(problem, criterion), one.score.to_string());
        }
    }
    let remarks = priorities::remarks(ask.db(), scene.audit.id).await?;
    let remark = remarks.into_iter().find(|(of, _)| *of == person).map(|(_, words)| words);
    s.form.set("remark", remark.unwrap_or_default());
    page(&score_page(&ask, &scene, &criteria, &problems, s))
}

fn score_page(ask: &Ask, scene: &Scene, criteria: &[Criterion], problems: &[Problem], s: Sheet) -> ScorePage {
    let t = ask.t();
    let fields = |problem: &Problem| {
        let one = |criterion: &Criterion| Field {
            name: field(problem, criterion),
            criterion: criterion.name.in_lang(&ask.lang).to_owned(),
        };
        criteria.iter().map(one).collect()
    };
    let problem = |one: &Problem| ProblemShown {
        number: one.number,
        title: {
            let (lang, text) = one.title.found(&ask.lang);
            (lang.to_owned(), text.to_owned())
        },
        fields: fields(one),
    };
    let criterion = |one: &Criterion| {
        let question = one.question.in_lang(&ask.lang).to_owned();
        (one.name.in_lang(&ask.lang).to_owned(), question, weight(&t, one.weight))
    };
    ScorePage {
        shell: scene
            .shell(ask, Desk::Priorities, t.say("score-title"))
            .crumb(t.say("priorities-title"), ask.to(&scene.desk("/priorities")))
            .crumb(t.say("score-title"), ""),
        base: ask.to(&scene.desk("/priorities/score")),
        promise: t.say(&format!("score-promise-{}", scene.audit.scoring.code())),
        is_open: scene.audit.scoring_state == ScoringState::Open,
        criteria: criteria.iter().map(criterion).collect(),
        problems: problems.iter().map(problem).collect(),
        steps: (0..=5).map(|n| (n, t.say(&format!("score-{n}")))).collect(),
        s,
    }
}

pub(super) async fn send(ask: Ask) -> Outcome {
    let (scene, person) = scoring(&ask).await?;
    let mut s = Sheet::of(ask.form().await?);
    let criteria = priorities::criteria(ask.db(), scene.audit.id).await?;
    let problems = priorities::problems(ask.db(), scene.audit.id).await?;
    if s.form.get("act") == "remark" {
        return remark(ask, scene, person, &criteria, &problems, s).await;
    }
    let mut scores = Vec::new();
    for problem in &problems {
        for criterion in &criteria {
            let name = field(problem, criterion);
            match s.form.number(&name) {
                Some(score @ 0..=5) => {
                    scores.push(Score { problem_id: problem.id, criterion_id: criterion.id, person_id: person, score });
                }
                _ => {
                    let about = problem.title.in_lang(&ask.lang);
                    let sentence =
                        ask.t().a2("score-missing", "problem", about, "criterion", criterion.name.in_lang(&ask.lang));
                    s.wrong(&name, sentence);
                }
            }
        }
    }
    if !s.is_fine() {
        return refused(&score_page(&ask, &scene, &criteria, &problems, s));
    }
    let tx = ask.db().begin().await?;
    // Whoever closed it meanwhile was first: no score changes after that.
    if audits::hold(&tx, scene.audit.id).await?.scoring_state != ScoringState::Open {
        return Err(Refusal::conflict("scoring-closed").next(ask.to(&scene.desk("/priorities")), "audit-back"));
    }
    priorities::score(&tx, scene.maker(&ask), &scene.audit, person, &scores).await?;
    tx.commit().await?;
    see_other(&ask, &scene.desk("/priorities"), Some("said-scored"))
}

/// Why this member does not share the order.
async fn remark(
    ask: Ask,
    scene: Scene,
    person: Id,
    criteria: &[Criterion],
    problems: &[Problem],
    mut s: Sheet,
) -> Outcome {
    let said = words(&ask, &mut s, "remark", 120, None);
    if !s.is_fine() {
        return refused(&score_page(&ask, &scene, criteria, problems, s));
    }
    let tx = ask.db().begin().await?;
    priorities::remark(&tx, scene.maker(&ask), &scene.audit, person, &said).await?;
    tx.commit().await?;
    see_other(&ask, &scene.desk("/priorities"), Some("said-audit-kept"))
}
