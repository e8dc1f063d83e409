//! The plan as files that an office can open: a document for a council, a workbook of the actions.

use super::figures::{money, typed};
use super::show::kind;
use super::view::{ActionLine, Measured, action_lines, course_lines, logic_lines, measured};
use crate::solving::desk::at_least;
use crate::solving::model::{Action, CourseState, Problem, Sign, Standing};
use crate::solving::store::{self as problems, assessments, people, plan};
use web::{Ask, Cell, Outcome, Paper, Refusal, Table, Tr};

/// `GET /problems/{code}/plan/xlsx`: the actions as a workbook.
pub(super) async fn xlsx(ask: Ask) -> Outcome {
    let (one, _) = at_least(&ask, Standing::Observer).await?;
    let actions = plan::actions(ask.db(), one.id).await?;
    let t = ask.t();
    let heads = ["what", "owner", "partner", "due", "budget", "yearly", "state", "done", "note"]
        .map(|end| t.say(&format!("problem-column-{end}")));
    let heads: Vec<&str> = heads.iter().map(String::as_str).collect();
    let mut table = Table::new(format!("plan-{}", one.code.to_lowercase()), &heads);
    for action in &actions {
        table.row(cells(&t, action));
    }
    table.download("xlsx")
}

fn cells(t: &Tr, action: &Action) -> Vec<Cell> {
    let budget = match action.budget_cents {
        // Whole units add up in an office; cents are rare and stay in words.
        Some(cents) if cents % 100 == 0 => Cell::from(cents / 100),
        other => Cell::from(typed(other)),
    };
    vec![
        action.what.as_str().into(),
        action.owner.as_str().into(),
        action.partner.as_str().into(),
        action.due_on.as_str().into(),
        budget,
        if action.yearly { t.say("problem-yes").into() } else { "".into() },
        t.say(&format!("problem-action-{}", action.state.code())).into(),
        action.done_on.as_str().into(),
        action.note.as_str().into(),
    ]
}

/// `GET /problems/{code}/plan/docx`: the plan as a document for a council.
pub(super) async fn docx(ask: Ask) -> Outcome {
    let (one, _) = at_least(&ask, Standing::Observer).await?;
    let parts = parts(&ask, &one).await?;
    let title = one.title.in_lang(&ask.lang).to_owned();
    paper(&ask.t(), &title, parts).download(&format!("plan-{}", one.code.to_lowercase()))
}

/// A part of the document.
enum Part {
    Heading(String),
    Text(String),
    /// A line of a list.
    Point(String),
    /// The headings, then the rows.
    Grid(Vec<Vec<String>>),
}

async fn parts(ask: &Ask, one: &Problem) -> Result<Vec<Part>, Refusal> {
    let (t, db) = (ask.t(), ask.db());
    let courses = course_lines(&t, &plan::courses(db, one.id).await?);
    let actions = plan::actions(db, one.id).await?;
    let mut parts = about(ask, one).await?;
    let chosen = |decision, key: &str| {
        let lines = courses.iter().filter(|line| line.course.decision == decision);
        let lines = lines.map(|line| {
            t.a2("problem-docx-option", "title", line.course.title.clone(), "why", line.course.reason.clone())
        });
        section(t.say(key), lines.map(Part::Point).collect())
    };
    parts.extend(chosen(CourseState::Chosen, "problem-docx-chosen"));
    parts.extend(chosen(CourseState::Refused, "problem-docx-refused"));
    let logic = logic_lines(&t, &plan::logic(db, one.id).await?);
    let logic =
        logic.into_iter().map(|(part, words)| Part::Point(t.a2("problem-docx-pair", "part", part, "words", words)));
    parts.extend(section(t.say("problem-logic-title"), logic.collect()));
    parts.extend(section(t.say("problem-actions-title"), grid(ask, one, &actions)));
    for found in assessments::of(db, one.id).await? {
        parts.extend(section(found.measure.clone(), counted(&t, measured(ask, one, &found))));
    }
    let versions = plan::versions(db, one.id).await?;
    let versions = versions.iter().map(|version| {
        let outcome = t.say(&format!("problem-outcome-{}", version.outcome.code()));
        let day = t.day(one.zone.civil(version.made_at).date());
        let args = [
            ("n", version.number.into()),
            ("day", day.into()),
            ("outcome", outcome.into()),
            ("why", version.reason.as_str().into()),
        ];
        Part::Point(t.with("problem-docx-version", &args))
    });
    parts.extend(section(t.say("problem-versions-title"), versions.collect()));
    Ok(parts)
}

/// A heading with what stands under it; nothing where there is nothing.
fn section(heading: String, under: Vec<Part>) -> Vec<Part> {
    if under.is_empty() { under } else { std::iter::once(Part::Heading(heading)).chain(under).collect() }
}

/// What it is, where, how one knows, and who solves it.
async fn about(ask: &Ask, one: &Problem) -> Result<Vec<Part>, Refusal> {
    let t = ask.t();
    let signs = problems::signs(ask.db(), one.id).await?;
    let shown =
        Sign::ALL.iter().filter_map(|sign| signs.iter().find(|line| line.sign == *sign && !line.words.is_empty()));
    let shown = shown.map(|line| {
        let sign = t.say(&format!("problem-sign-{}", line.sign.code()));
        Part::Point(t.a2("problem-docx-pair", "part", sign, "words", line.words.clone()))
    });
    let partners = people::partners(ask.db(), &[one.id]).await?;
    let partners: Vec<String> = partners.into_iter().map(|(_, organisation, _)| organisation).collect();
    let place = [one.place.clone(), kind(&t, one)].into_iter().filter(|part| !part.is_empty());
    let mut parts: Vec<Part> = vec![Part::Text(one.issue.in_lang(&ask.lang).to_owned())];
    parts.extend(place.map(Part::Text));
    parts.extend(section(t.say("problem-signs-title"), shown.collect()));
    let partners = if partners.is_empty() { Vec::new() } else { vec![Part::Text(partners.join(", "))] };
    parts.extend(section(t.say("problem-partners-title"), partners));
    Ok(parts)
}

/// The actions, and what those that are open cost together.
fn grid(ask: &Ask, one: &Problem, actions: &[Action]) -> Vec<Part> {
    if actions.is_empty() {
        return Vec::new();
    }
    let t = ask.t();
    let heads =
        ["what", "owner", "partner", "due", "budget", "state"].map(|end| t.say(&format!("problem-column-{end}")));
    let row = |line: ActionLine| vec![line.what, line.owner, line.partner, line.due, line.budget, line.state.0];
    let rows = std::iter::once(heads.to_vec()).chain(action_lines(ask, one, actions).into_iter().map(row));
    let sum = actions.iter().filter_map(|action| action.budget_cents).fold(0, i64::saturating_add);
    vec![Part::Grid(rows.collect()), Part::Text(t.a("problem-budget-sum", "sum", money(&ask.lang, sum, &one.currency)))]
}

fn counted(t: &Tr, one: Measured) -> Vec<Part> {
    let heads = vec![t.say("problem-column-place"), one.heads.0, one.heads.1, t.say("problem-column-change")];
    let rows = one.rows.into_iter().map(|row| vec![row.name, row.before, row.after, row.change]);
    let mut parts = vec![
        Part::Text(t.a("problem-source-line", "source", one.source)),
        Part::Grid(std::iter::once(heads).chain(rows).collect()),
        Part::Text(one.verdict.0),
    ];
    parts.extend(one.sentences.into_iter().map(Part::Text));
    parts.extend((!one.note.is_empty()).then_some(Part::Text(one.note)));
    parts
}

fn paper(t: &Tr, title: &str, parts: Vec<Part>) -> Paper {
    let mut paper = Paper::new(&t.a("problem-docx-title", "title", title));
    for part in parts {
        match part {
            Part::Heading(text) => paper.heading(&text),
            Part::Text(text) => paper.text(&text),
            Part::Point(text) => paper.points([text]),
            Part::Grid(rows) => {
                if let Some((head, rows)) = rows.split_first() {
                    paper.table(head, rows);
                }
            }
        }
    }
    paper
}
