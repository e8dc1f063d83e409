//! Problems and criteria, opening and closing the scoring, the result that anybody can follow by hand, and the choice.

use crate::audit::model::{Role, ScoringState};
use crate::audit::pages::people;
use crate::audit::store::{self as audits, members};
use crate::audit::{Desk, Scene, at_desk};
use crate::desk::{both_lines, both_words, words};
use crate::finding::model::State;
use crate::finding::store as findings;
use crate::priority::model::{
    ANONYMOUS_MIN, Criterion, Line, Problem, Score, may_close, order, sum_max, tells_names, tells_ranges, tells_result,
    tenths,
};
use crate::priority::store as priorities;
use askama::Template;
use base::Id;
use directory::person::Person;
use std::collections::HashMap;
use web::{Ask, Outcome, Refusal, Sheet, Shell, Tr, page, refused, see_other};

#[derive(Template)]
#[template(path = "priority/result.html")]
struct ResultPage {
    shell: Shell,
    base: String,
    state: &'static str,
    scoring: String,
    scored: usize,
    committee: usize,
    criteria: Vec<CriterionShown>,
    lines: Vec<LineShown>,
    sum_max: i64,
    told: bool,
    named: Vec<Named>,
    remarks: Vec<(String, String)>,
    findings: Vec<(String, String)>,
    weights: Vec<(String, String)>,
    may_edit: bool,
    may_score: bool,
    s: Sheet,
}

struct CriterionShown {
    id: String,
    name: String,
    question: String,
    weight: String,
}

struct LineShown {
    id: String,
    number: i64,
    title: (String, String),
    finding: String,
    place: String,
    means: Vec<(String, String)>,
    sum: String,
    width: i64,
    chosen: String,
    chosen_why: String,
}

/// What one member scored, where scores are told with names.
struct Named {
    name: String,
    scores: Vec<Vec<String>>,
}

pub(super) async fn show(ask: Ask) -> Outcome {
    let scene = at_desk(&ask, Desk::Priorities).await?;
    page(&result_page(&ask, &scene, Sheet::default()).await?)
}

/// A number with one decimal, as the language writes it.
pub(crate) fn decimal(t: &Tr, value: f64) -> String {
    let tenths = tenths(value);
    t.a2("priority-decimal", "whole", (tenths / 10).to_string(), "tenth", (tenths % 10).to_string())
}

/// The words of a weight.
pub(crate) fn weight(t: &Tr, weight: i64) -> String {
    t.say(match weight {
        1 => "weight-once",
        2 => "weight-double",
        _ => "weight-triple",
    })
}

async fn result_page(ask: &Ask, scene: &Scene, mut s: Sheet) -> Result<ResultPage, Refusal> {
    let (t, db, audit) = (ask.t(), ask.db(), &scene.audit);
    let criteria = priorities::criteria(db, audit.id).await?;
    let problems = priorities::problems(db, audit.id).await?;
    let scores = priorities::scores(db, audit.id).await?;
    let findings = findings::all(db, audit.id).await?;
    let told = tells_result(audit);
    // While scores are given nobody, not even whoever runs it, sees what they come to.
    let lines = order(&problems, &criteria, if told { &scores } else { &[] });
    let mut scorers: Vec<Id> = scores.iter().map(|one| one.person_id).collect();
    scorers.sort_unstable();
    scorers.dedup();
    let committee = members::in_role(db, audit.id, Role::Committee).await?;
    let remarks = if told { priorities::remarks(db, audit.id).await? } else { Vec::new() };
    let known =
        people(ask, &scorers.iter().copied().chain(remarks.iter().map(|(id, _)| *id)).collect::<Vec<_>>()).await?;
    for problem in &problems {
        let (place, why) = (format!("place-{}", problem.id), format!("why-{}", problem.id));
        if !s.form.has(&place) {
            s.form.set(&place, problem.chosen_as.map(|place| place.to_string()).unwrap_or_default());
            s.form.set(&why, &problem.chosen_why);
        }
    }
    if !s.form.has("weight") {
        s.form.set("weight", "1");
    }
    let ranges = tells_ranges(audit, scorers.len());
    let title =
        |id: Id| findings.iter().find(|one| one.id == id).map(|one| one.statement.in_lang(&ask.lang).to_owned());
    let top = sum_max(&criteria);
    let shown = |line: &Line| LineShown {
        id: line.problem.id.to_string(),
        number: line.problem.number,
        title: {
            let (lang, text) = line.problem.title.found(&ask.lang);
            (lang.to_owned(), text.to_owned())
        },
        finding: line.problem.finding_id.and_then(title).unwrap_or_default(),
        place: line.place.map(|place| place.to_string()).unwrap_or_default(),
        means: means(&t, line, ranges),
        sum: line.sum.map(|sum| decimal(&t, sum)).unwrap_or_default(),
        width: line.sum.map_or(0, |sum| tenths(sum) * 10 / top.max(1)),
        chosen: line.problem.chosen_as.map(|place| t.a("priority-chosen", "n", place)).unwrap_or_default(),
        chosen_why: line.problem.chosen_why.clone(),
    };
    let criterion = |one: &Criterion| CriterionShown {
        id: one.id.to_string(),
        name: one.name.in_lang(&ask.lang).to_owned(),
        question: one.question.in_lang(&ask.lang).to_owned(),
        weight: weight(&t, one.weight),
    };
    let named_remark = |(id, words): &(Id, String)| {
        let name = known.get(id).filter(|_| tells_names(audit)).map(|person| person.called().to_owned());
        (name.unwrap_or_default(), words.clone())
    };
    let offered = findings.iter().filter(|one| !matches!(one.state, State::Withdrawn));
    let offered = offered.map(|one| (one.id.to_string(), one.statement.in_lang(&ask.lang).to_owned()));
    Ok(ResultPage {
        shell: scene.shell(ask, Desk::Priorities, t.say("priorities-title")),
        base: ask.to(&scene.desk("/priorities")),
        state: audit.scoring_state.code(),
        scoring: t.say(&format!("audit-scoring-{}", audit.scoring.code())),
        scored: scorers.len(),
        committee: committee.len(),
        named: if tells_names(audit) { named(ask, &lines, &criteria, &scores, &known) } else { Vec::new() },
        lines: lines.iter().map(shown).collect(),
        criteria: criteria.iter().map(criterion).collect(),
        sum_max: top,
        told,
        remarks: remarks.iter().map(named_remark).collect(),
        findings: std::iter::once((String::new(), t.say("priority-no-finding"))).chain(offered).collect(),
        weights: [1, 2, 3].map(|n| (n.to_string(), weight(&t, n))).to_vec(),
        may_edit: scene.may_edit(),
        may_score: scene.decides() && audit.scoring_state == ScoringState::Open,
        s,
    })
}

/// The mean of each criterion, and from where to where the scores went where that may be told.
fn means(t: &Tr, line: &Line, ranges: bool) -> Vec<(String, String)> {
    let mean = |at: usize| {
        let range =
            line.ranges[at].filter(|_| ranges).map(|(low, high)| t.a2("priority-range", "low", low, "high", high));
        (line.means[at].map(|mean| decimal(t, mean)).unwrap_or_default(), range.unwrap_or_default())
    };
    (0..line.means.len()).map(mean).collect()
}

fn named(
    ask: &Ask,
    lines: &[Line],
    criteria: &[Criterion],
    scores: &[Score],
    known: &HashMap<Id, Person>,
) -> Vec<Named> {
    let mut people: Vec<(&Id, &Person)> =
        known.iter().filter(|(id, _)| scores.iter().any(|one| one.person_id == **id)).collect();
    people.sort_by_key(|(_, person)| person.called().to_owned());
    let given = |person: Id, problem: Id, criterion: Id| {
        let found =
            scores.iter().find(|one| (one.person_id, one.problem_id, one.criterion_id) == (person, problem, criterion));
        found.map_or_else(|| ask.t().say("priority-not-scored"), |one| one.score.to_string())
    };
    let row = |person: Id, line: &Line| criteria.iter().map(|one| given(person, line.problem.id, one.id)).collect();
    people
        .into_iter()
        .map(|(id, person)| Named {
            name: person.called().to_owned(),
            scores: lines.iter().map(|line| row(*id, line)).collect(),
        })
        .collect()
}

pub(super) async fn change(ask: Ask) -> Outcome {
    let scene = at_desk(&ask, Desk::Priorities).await?;
    if !scene.may_edit() {
        return Err(Refusal::not_found());
    }
    let s = Sheet::of(ask.form().await?);
    match s.form.get("act") {
        // What was promised to those who score holds: nothing is added or taken away once they began.
        "criterion" | "problem" | "drop" if scene.audit.scoring_state != ScoringState::Ahead => {
            Err(Refusal::conflict("scoring-began").next(ask.to(&scene.desk("/priorities")), "audit-back"))
        }
        "criterion" => criterion(ask, scene, s).await,
        "problem" => problem(ask, scene, s).await,
        "drop" => drop_one(ask, scene, s).await,
        "open" => go(ask, scene, s, ScoringState::Open).await,
        "close" => go(ask, scene, s, ScoringState::Closed).await,
        "choose" => choose(ask, scene, s).await,
        _ => Err(Refusal::bad("form-broken")),
    }
}

async fn criterion(ask: Ask, scene: Scene, mut s: Sheet) -> Outcome {
    let one = Criterion {
        id: ask.new_id(),
        position: 0,
        name: both_lines(&ask, &mut s, "name", "criterion-name-missing"),
        question: both_words(&ask, &mut s, "question", 40),
        weight: s.form.number("weight").filter(|weight| (1..=3).contains(weight)).unwrap_or(1),
    };
    if !s.is_fine() {
        return refused(&result_page(&ask, &scene, s).await?);
    }
    let tx = ask.db().begin().await?;
    priorities::add_criterion(&tx, scene.maker(&ask), &scene.audit, &one).await?;
    tx.commit().await?;
    see_other(&ask, &format!("{}#criteria", scene.desk("/priorities")), Some("said-audit-kept"))
}

async fn problem(ask: Ask, scene: Scene, mut s: Sheet) -> Outcome {
    let finding = Id::parse(s.form.get("finding"));
    let known = findings::all(ask.db(), scene.audit.id).await?;
    let one = Problem {
        id: ask.new_id(),
        number: 0,
        title: both_lines(&ask, &mut s, "problem", "priority-problem-title-missing"),
        finding_id: finding.filter(|id| known.iter().any(|one| one.id == *id)),
        chosen_as: None,
        chosen_why: String::new(),
    };
    if !s.is_fine() {
        return refused(&result_page(&ask, &scene, s).await?);
    }
    let tx = ask.db().begin().await?;
    priorities::add_problem(&tx, scene.maker(&ask), &scene.audit, &one).await?;
    tx.commit().await?;
    see_other(&ask, &format!("{}#problems", scene.desk("/priorities")), Some("said-audit-kept"))
}

async fn drop_one(ask: Ask, scene: Scene, s: Sheet) -> Outcome {
    let tx = ask.db().begin().await?;
    if let Some(id) = Id::parse(s.form.get("criterion")) {
        priorities::drop_criterion(&tx, scene.maker(&ask), &scene.audit, id).await?;
    }
    if let Some(id) = Id::parse(s.form.get("problem-id")) {
        priorities::drop_problem(&tx, scene.maker(&ask), &scene.audit, id).await?;
    }
    tx.commit().await?;
    see_other(&ask, &scene.desk("/priorities"), Some("said-audit-kept"))
}

/// Opens the scoring, or closes it for good.
async fn go(ask: Ask, scene: Scene, mut s: Sheet, to: ScoringState) -> Outcome {
    let t = ask.t();
    if to == ScoringState::Open {
        let criteria = priorities::criteria(ask.db(), scene.audit.id).await?.len();
        let problems = priorities::problems(ask.db(), scene.audit.id).await?.len();
        if criteria == 0 || problems < 2 {
            s.wrong("open", t.say("scoring-needs-more"));
            return refused(&result_page(&ask, &scene, s).await?);
        }
    }
    if to == ScoringState::Closed && !may_close(&scene.audit, &priorities::scores(ask.db(), scene.audit.id).await?) {
        s.wrong("close", t.a("scoring-too-few", "n", ANONYMOUS_MIN));
        return refused(&result_page(&ask, &scene, s).await?);
    }
    let tx = ask.db().begin().await?;
    let mut one = audits::hold(&tx, scene.audit.id).await?;
    let from = if to == ScoringState::Open { ScoringState::Ahead } else { ScoringState::Open };
    if one.scoring_state != from {
        return Err(Refusal::conflict("scoring-not-from-here").next(ask.to(&scene.desk("/priorities")), "audit-back"));
    }
    one.scoring_state = to;
    audits::save(&tx, scene.maker(&ask), &one, "scoring_state").await?;
    tx.commit().await?;
    see_other(&ask, &scene.desk("/priorities"), Some("said-audit-kept"))
}

/// The priorities as the committee chose them. Where a problem is taken before one with more, the reason is asked for.
async fn choose(ask: Ask, scene: Scene, mut s: Sheet) -> Outcome {
    let t = ask.t();
    if !tells_result(&scene.audit) {
        return Err(Refusal::conflict("scoring-not-closed").next(ask.to(&scene.desk("/priorities")), "audit-back"));
    }
    let criteria = priorities::criteria(ask.db(), scene.audit.id).await?;
    let problems = priorities::problems(ask.db(), scene.audit.id).await?;
    let lines = order(&problems, &criteria, &priorities::scores(ask.db(), scene.audit.id).await?);
    let mut chosen: Vec<(Id, i64, String)> = Vec::new();
    for (at, one) in lines.iter().enumerate() {
        let (field, why) = (format!("place-{}", one.problem.id), format!("why-{}", one.problem.id));
        let typed = s.form.get(&field).to_owned();
        let reason = words(&ask, &mut s, &why, 60, None);
        if typed.is_empty() {
            continue;
        }
        let place = typed.parse::<i64>().ok().filter(|place| (1..=20).contains(place));
        let Some(place) = place.filter(|place| chosen.iter().all(|(_, other, _)| other != place)) else {
            s.wrong(&field, t.say("priority-place-wrong"));
            continue;
        };
        // Somebody with a better sum was passed over, or comes later.
        let passed = lines[..at].iter().any(|better| {
            let other = s.form.get(&format!("place-{}", better.problem.id)).parse::<i64>().ok();
            better.place < one.place && other.is_none_or(|other| other > place)
        });
        if passed && reason.is_empty() {
            s.wrong(&why, t.say("priority-why-missing"));
        }
        chosen.push((one.problem.id, place, reason));
    }
    if !s.is_fine() {
        return refused(&result_page(&ask, &scene, s).await?);
    }
    let tx = ask.db().begin().await?;
    priorities::choose(&tx, scene.maker(&ask), &scene.audit, &chosen).await?;
    tx.commit().await?;
    see_other(&ask, &scene.desk("/priorities"), Some("said-priorities-chosen"))
}
