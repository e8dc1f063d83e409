//! Respond: options with the reason for each choice, actions with owner, partner, day and budget, and how the whole is
//! meant to work.

pub(super) mod edit;

use super::view::{ActionLine, CourseLine, action_lines, course_lines};
use crate::solving::desk::{at, at_least, choices, id_of, maker, room_for, shell, today, words};
use crate::solving::desk::{iso_day, line};
use crate::solving::model::{Course, CourseState, LogicPart, Problem, Standing};
use crate::solving::reminders;
use crate::solving::store::plan;
use askama::Template;
use web::{Ask, Outcome, Refusal, Sheet, Shell, page, refused, see_other};

#[derive(Template)]
#[template(path = "solving/response.html")]
struct Response {
    shell: Shell,
    base: String,
    s: Sheet,
    leads: bool,
    works: bool,
    courses: Vec<CourseLine>,
    actions: Vec<ActionLine>,
    decisions: Vec<(String, String)>,
    fields: edit::Choices,
    parts: Vec<(&'static str, String, String)>,
    today: String,
}

async fn response(ask: &Ask, one: &Problem, standing: Standing, s: Sheet) -> Result<Response, Refusal> {
    let t = ask.t();
    let courses = plan::courses(ask.db(), one.id).await?;
    let actions = plan::actions(ask.db(), one.id).await?;
    let fields = edit::Choices::read(ask, one, &courses).await?;
    let part = |part: &LogicPart| {
        let say = |end: &str| t.say(&format!("problem-logic-{}{end}", part.code()));
        (part.code(), say(""), say("-hint"))
    };
    Ok(Response {
        shell: shell(ask, one, Some(standing), t.say("problem-tab-response")),
        base: ask.to(&at(one, "")),
        s,
        leads: standing == Standing::Lead,
        works: standing >= Standing::Stakeholder,
        courses: course_lines(&t, &courses),
        actions: action_lines(ask, one, &actions),
        decisions: choices(ask, &[CourseState::Chosen, CourseState::Refused], CourseState::code, "problem-option"),
        fields,
        parts: LogicPart::ALL.iter().map(part).collect(),
        today: today(one, ask.now()).to_string(),
    })
}

/// What stands in the fields when the page is opened.
async fn filled(ask: &Ask, one: &Problem) -> Result<Sheet, Refusal> {
    let mut s = Sheet::default();
    for (part, words) in plan::logic(ask.db(), one.id).await? {
        s.form.set(&format!("logic-{}", part.code()), words);
    }
    s.form.set("state", "planned");
    Ok(s)
}

async fn typed_over(ask: &Ask, one: &Problem) -> Result<Sheet, Refusal> {
    let mut s = filled(ask, one).await?;
    for (field, value) in ask.form().await?.fields() {
        s.form.set(field, value.clone());
    }
    Ok(s)
}

/// `GET /problems/{code}/response`
pub(super) async fn show(ask: Ask) -> Outcome {
    let (one, standing) = at_least(&ask, Standing::Observer).await?;
    let s = filled(&ask, &one).await?;
    page(&response(&ask, &one, standing, s).await?)
}

/// `POST /problems/{code}/options`
pub(super) async fn consider(ask: Ask) -> Outcome {
    let (one, standing) = at_least(&ask, Standing::Stakeholder).await?;
    let mut s = typed_over(&ask, &one).await?;
    let course = Course {
        id: ask.new_id(),
        title: line(&ask, &mut s, "option", Some("problem-option-missing")),
        how: words(&ask, &mut s, "how", 150, Some("problem-how-missing")),
        effect: words(&ask, &mut s, "effect", 100, Some("problem-effect-missing")),
        cost: words(&ask, &mut s, "cost", 60, None),
        fairness: words(&ask, &mut s, "fairness", 100, None),
        decision: CourseState::Open,
        reason: String::new(),
        decided_on: String::new(),
    };
    if !s.is_fine() {
        return refused(&response(&ask, &one, standing, s).await?);
    }
    room_for(plan::courses(ask.db(), one.id).await?.len())?;
    let tx = ask.db().begin().await?;
    plan::consider(&tx, maker(&ask), one.id, &course).await?;
    tx.commit().await?;
    see_other(&ask, &at(&one, "/response#options"), Some("said-problem-saved"))
}

/// `POST /problems/{code}/options/{id}`: chosen or refused, with the reason.
pub(super) async fn decide(ask: Ask) -> Outcome {
    let (one, standing) = at_least(&ask, Standing::Lead).await?;
    let id = id_of(&ask)?;
    let mut s = typed_over(&ask, &one).await?;
    let decision = CourseState::parse(s.form.get("decision")).filter(|decision| *decision != CourseState::Open);
    if decision.is_none() {
        s.wrong("decision", ask.t().say("problem-decision-missing"));
    }
    let reason = words(&ask, &mut s, "decision-reason", 100, Some("problem-reason-missing"));
    let on = iso_day(&ask, &mut s, "decided-on", true);
    let (Some(decision), Some(on), true) = (decision, on, s.is_fine()) else {
        return refused(&response(&ask, &one, standing, s).await?);
    };
    let tx = ask.db().begin().await?;
    if !plan::decide(&tx, maker(&ask), one.id, id, decision, (&reason, &on.to_string())).await? {
        return Err(Refusal::not_found());
    }
    tx.commit().await?;
    see_other(&ask, &at(&one, "/response#options"), Some("said-problem-saved"))
}

/// `POST /problems/{code}/actions`: settles who does what until when, and leaves the reminders.
pub(super) async fn settle(ask: Ask) -> Outcome {
    let (one, standing) = at_least(&ask, Standing::Stakeholder).await?;
    let mut s = typed_over(&ask, &one).await?;
    let courses = plan::courses(ask.db(), one.id).await?;
    let fields = edit::Choices::read(&ask, &one, &courses).await?;
    let Some(action) = edit::typed(&ask, &one, &mut s, &fields, None).filter(|_| s.is_fine()) else {
        return refused(&response(&ask, &one, standing, s).await?);
    };
    room_for(plan::actions(ask.db(), one.id).await?.len())?;
    let tx = ask.db().begin().await?;
    plan::settle(&tx, maker(&ask), one.id, &action).await?;
    reminders::leave(&tx, maker(&ask), &one, &action).await?;
    edit::tell_owner(&tx, &ask, &one, &action, None).await?;
    tx.commit().await?;
    see_other(&ask, &at(&one, "/response#actions"), Some("said-problem-action"))
}

/// `POST /problems/{code}/logic`
pub(super) async fn logic(ask: Ask) -> Outcome {
    let (one, standing) = at_least(&ask, Standing::Stakeholder).await?;
    let mut s = typed_over(&ask, &one).await?;
    let said = |s: &mut Sheet, part: LogicPart| (part, words(&ask, s, &format!("logic-{}", part.code()), 80, None));
    let parts: Vec<(LogicPart, String)> = LogicPart::ALL.iter().map(|part| said(&mut s, *part)).collect();
    if !s.is_fine() {
        return refused(&response(&ask, &one, standing, s).await?);
    }
    let tx = ask.db().begin().await?;
    plan::keep_logic(&tx, maker(&ask), one.id, &parts).await?;
    tx.commit().await?;
    see_other(&ask, &at(&one, "/response#logic"), Some("said-problem-saved"))
}
