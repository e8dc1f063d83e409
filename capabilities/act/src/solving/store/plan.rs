//! Options, actions, the logic of the plan and its versions in the database.

use super::Maker;
use crate::solving::model::{
    Action, ActionState, Course, CourseState, LogicPart, PlanDocument, PlanOutcome, PlanVersion,
};
use base::Id;
use store::{Db, Result, Row, Tx, dialect, sql};

/// The options, oldest first.
pub async fn courses(db: &Db, problem_id: Id) -> Result<Vec<Course>> {
    let asked = sql("select id, title, how, effect, cost, fairness, decision, reason, decided_on from problem_course \
         where problem_id = $1 order by made_at, id limit 200");
    let rows = db.all(asked.bind(problem_id)).await?;
    rows.iter()
        .map(|row| {
            Ok(Course {
                id: row.get("id")?,
                title: row.get("title")?,
                how: row.get("how")?,
                effect: row.get("effect")?,
                cost: row.get("cost")?,
                fairness: row.get("fairness")?,
                decision: row.parsed("decision", CourseState::parse)?,
                reason: row.get("reason")?,
                decided_on: row.get("decided_on")?,
            })
        })
        .collect()
}

/// Adds an option.
pub async fn consider(tx: &Tx, maker: Maker<'_>, problem_id: Id, one: &Course) -> Result<()> {
    let insert =
        sql("insert into problem_course (id, problem_id, title, how, effect, cost, fairness, made_at, made_by) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)");
    let insert = insert.bind(one.id).bind(problem_id).bind(&one.title).bind(&one.how).bind(&one.effect);
    tx.execute(insert.bind(&one.cost).bind(&one.fairness).bind(maker.now).bind(maker.by)).await?;
    maker.note(tx, problem_id, "option-considered", "options").await
}

/// Chooses or refuses an option of this problem, with the reason; answers whether there is such a one.
pub async fn decide(
    tx: &Tx,
    maker: Maker<'_>,
    problem_id: Id,
    id: Id,
    decision: CourseState,
    (reason, on): (&str, &str),
) -> Result<bool> {
    let update = sql(
        "update problem_course set decision = $3, reason = $4, decided_on = $5, decided_by = $6 where id = $1 and problem_id = $2",
    );
    let update = update.bind(id).bind(problem_id).bind(decision.code()).bind(reason).bind(on);
    let decided = tx.execute(update.bind(maker.by)).await? == 1;
    if decided {
        maker.note(tx, problem_id, "option-decided", "options").await?;
    }
    Ok(decided)
}

const ACTION: &str = "select a.id, a.course_id, a.what, a.owner_id, coalesce(p.name, '') as owner, a.partner, a.due_on, \
    a.budget_cents, a.yearly, a.state, a.done_on, a.note, a.revision from problem_action a left join person p on p.id = a.owner_id";

/// The actions: what is open first, by its day.
pub async fn actions(db: &Db, problem_id: Id) -> Result<Vec<Action>> {
    let asked = sql(ACTION).push(" where a.problem_id = ").push_bind(problem_id);
    let asked = asked
        .push(" order by case a.state when 'done' then 2 when 'dropped' then 3 else 1 end, a.due_on, a.id limit 200");
    db.all(asked).await?.iter().map(action_of).collect()
}

/// An action of this problem.
pub async fn action(db: &Db, problem_id: Id, id: Id) -> Result<Option<Action>> {
    let asked = sql(ACTION).push(" where a.problem_id = ").push_bind(problem_id).push(" and a.id = ").push_bind(id);
    db.optional(asked).await?.as_ref().map(action_of).transpose()
}

/// An action wherever it is, with its problem: for reminders.
pub async fn action_anywhere(db: &Db, id: Id) -> Result<Option<(Id, Action)>> {
    let whose = sql("select problem_id from problem_action where id = $1").bind(id);
    let Some(row) = db.optional(whose).await? else { return Ok(None) };
    let problem_id = row.get("problem_id")?;
    Ok(action(db, problem_id, id).await?.map(|one| (problem_id, one)))
}

/// Adds an action.
pub async fn settle(tx: &Tx, maker: Maker<'_>, problem_id: Id, one: &Action) -> Result<()> {
    let insert = sql(
        "insert into problem_action (id, problem_id, course_id, what, owner_id, partner, due_on, budget_cents, yearly, state, \
         done_on, note, made_at, made_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
    );
    let insert = insert.bind(one.id).bind(problem_id).bind(one.course_id).bind(&one.what).bind(one.owner_id);
    let insert = insert.bind(&one.partner).bind(&one.due_on).bind(one.budget_cents).bind(one.yearly);
    let insert = insert.bind(one.state.code()).bind(&one.done_on).bind(&one.note);
    tx.execute(insert.bind(maker.now).bind(maker.by)).await?;
    maker.note(tx, problem_id, "action-settled", "actions").await
}

/// Changes an action, if nobody did since `one` was read; answers whether it was kept.
pub async fn change(tx: &Tx, maker: Maker<'_>, problem_id: Id, one: &Action) -> Result<bool> {
    let update = sql(
        "update problem_action set course_id = $4, what = $5, owner_id = $6, partner = $7, due_on = $8, budget_cents = $9, \
         yearly = $10, state = $11, done_on = $12, note = $13, revision = revision + 1 \
         where id = $1 and problem_id = $2 and revision = $3",
    );
    let update = update.bind(one.id).bind(problem_id).bind(one.revision).bind(one.course_id).bind(&one.what);
    let update = update.bind(one.owner_id).bind(&one.partner).bind(&one.due_on).bind(one.budget_cents).bind(one.yearly);
    let kept = tx.execute(update.bind(one.state.code()).bind(&one.done_on).bind(&one.note)).await? == 1;
    if kept {
        maker.note(tx, problem_id, "action-changed", "actions").await?;
    }
    Ok(kept)
}

/// How it is meant to work, part by part.
pub async fn logic(db: &Db, problem_id: Id) -> Result<Vec<(LogicPart, String)>> {
    let asked = sql("select part, words from problem_logic where problem_id = $1 order by part limit 7");
    let rows = db.all(asked.bind(problem_id)).await?;
    let mut parts = rows
        .iter()
        .map(|row| Ok((row.parsed("part", LogicPart::parse)?, row.get("words")?)))
        .collect::<Result<Vec<(LogicPart, String)>>>()?;
    parts.sort();
    Ok(parts)
}

/// Keeps how it is meant to work.
pub async fn keep_logic(tx: &Tx, maker: Maker<'_>, problem_id: Id, parts: &[(LogicPart, String)]) -> Result<()> {
    for (part, words) in parts {
        let insert = sql("insert into problem_logic (problem_id, part, words) values ($1, $2, $3) \
             on conflict (problem_id, part) do update set words = excluded.words");
        tx.execute(insert.bind(problem_id).bind(part.code()).bind(words)).await?;
    }
    maker.note(tx, problem_id, "logic-kept", "logic").await
}

/// The versions of the plan, the latest first.
pub async fn versions(db: &Db, problem_id: Id) -> Result<Vec<PlanVersion>> {
    let asked = sql("select number, outcome, reason, assessment_id, made_at, document from problem_plan \
         where problem_id = $1 order by number desc limit 200");
    let rows = db.all(asked.bind(problem_id)).await?;
    rows.iter()
        .map(|row| {
            Ok(PlanVersion {
                number: row.get("number")?,
                outcome: row.parsed("outcome", PlanOutcome::parse)?,
                reason: row.get("reason")?,
                assessment_id: row.get("assessment_id")?,
                made_at: row.get("made_at")?,
                document: row.json("document")?,
            })
        })
        .collect()
}

/// Writes the plan as it stands down as the next version. Whoever reviews holds the problem first, so that two reviews
/// come one after the other.
pub async fn review(
    tx: &Tx,
    maker: Maker<'_>,
    problem_id: Id,
    outcome: PlanOutcome,
    reason: &str,
    assessment_id: Option<Id>,
) -> Result<i64> {
    tx.one(sql("select id from problem where id = $1").bind(problem_id).push(dialect::held(tx))).await?;
    let document = PlanDocument::of(
        &courses(tx, problem_id).await?,
        &actions(tx, problem_id).await?,
        &logic(tx, problem_id).await?,
    );
    let asked = sql("select cast(coalesce(max(number), 0) as bigint) as n from problem_plan where problem_id = $1");
    let number = tx.one(asked.bind(problem_id)).await?.get::<i64>("n")? + 1;
    let insert = sql(
        "insert into problem_plan (problem_id, number, document, outcome, reason, assessment_id, made_at, made_by) \
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
    );
    let insert = insert.bind(problem_id).bind(number).bind(serde_json::to_string(&document)?).bind(outcome.code());
    tx.execute(insert.bind(reason).bind(assessment_id).bind(maker.now).bind(maker.by)).await?;
    maker.note(tx, problem_id, "plan-reviewed", "plan").await?;
    Ok(number)
}

fn action_of(row: &Row) -> Result<Action> {
    Ok(Action {
        id: row.get("id")?,
        course_id: row.get("course_id")?,
        what: row.get("what")?,
        owner_id: row.get("owner_id")?,
        owner: row.get("owner")?,
        partner: row.get("partner")?,
        due_on: row.get("due_on")?,
        budget_cents: row.get("budget_cents")?,
        yearly: row.get("yearly")?,
        state: row.parsed("state", ActionState::parse)?,
        done_on: row.get("done_on")?,
        note: row.get("note")?,
        revision: row.get("revision")?,
    })
}
