//! The plan: as it stands, on paper and as files for a council, and each version with what made it change.

use crate::solving::desk::{at, at_least, choices, maker, shell, words};
use crate::solving::model::{Assessment, PlanOutcome, PlanVersion, Problem, Standing};
use crate::solving::store::{assessments, plan};
use askama::Template;
use base::Id;
use web::{Ask, Outcome, Refusal, Sheet, Shell, page, refused, see_other};

/// A version of the plan with what changed since the one before.
struct VersionLine {
    number: i64,
    day: String,
    outcome: String,
    reason: String,
    rests_on: String,
    decided: Vec<String>,
    came: Vec<String>,
    went: Vec<String>,
}

#[derive(Template)]
#[template(path = "solving/plan.html")]
struct PlanPage {
    shell: Shell,
    base: String,
    s: Sheet,
    leads: bool,
    versions: Vec<VersionLine>,
    outcomes: Vec<(String, String)>,
    measured: Vec<(String, String)>,
}

async fn plan_page(ask: &Ask, one: &Problem, standing: Standing, s: Sheet) -> Result<PlanPage, Refusal> {
    let t = ask.t();
    let versions = plan::versions(ask.db(), one.id).await?;
    let measured = assessments::of(ask.db(), one.id).await?;
    let of_measure = |found: &Assessment| {
        let day = t.day(one.zone.civil(found.recorded_at).date());
        t.a2("problem-measure-of", "measure", found.measure.clone(), "day", day)
    };
    let lines = versions.iter().enumerate().map(|(n, version)| {
        let rests_on = measured.iter().find(|found| Some(found.id) == version.assessment_id);
        version_line(ask, one, version, versions.get(n + 1), rests_on.map_or_else(String::new, of_measure))
    });
    let none = (String::new(), t.say("problem-rests-on-nothing"));
    let outcomes = PlanOutcome::ALL.iter().filter(|one| (**one == PlanOutcome::First) == versions.is_empty());
    let outcomes: Vec<PlanOutcome> = outcomes.copied().collect();
    Ok(PlanPage {
        shell: shell(ask, one, Some(standing), t.say("problem-tab-plan")),
        base: ask.to(&at(one, "")),
        s,
        leads: standing == Standing::Lead,
        outcomes: choices(ask, &outcomes, PlanOutcome::code, "problem-outcome"),
        versions: lines.collect(),
        measured: std::iter::once(none)
            .chain(measured.iter().map(|found| (found.id.to_string(), of_measure(found))))
            .collect(),
    })
}

fn version_line(
    ask: &Ask,
    one: &Problem,
    version: &PlanVersion,
    before: Option<&PlanVersion>,
    rests_on: String,
) -> VersionLine {
    let t = ask.t();
    let since = before.map(|before| version.document.since(&before.document)).unwrap_or_default();
    let owned = |list: Vec<&str>| list.into_iter().map(str::to_owned).collect();
    VersionLine {
        number: version.number,
        day: t.day(one.zone.civil(version.made_at).date()),
        outcome: t.say(&format!("problem-outcome-{}", version.outcome.code())),
        reason: version.reason.clone(),
        rests_on,
        decided: owned(since.0),
        came: owned(since.1),
        went: owned(since.2),
    }
}

/// `GET /problems/{code}/plan`
pub(super) async fn show(ask: Ask) -> Outcome {
    let (one, standing) = at_least(&ask, Standing::Observer).await?;
    page(&plan_page(&ask, &one, standing, Sheet::default()).await?)
}

/// `POST /problems/{code}/plan`: the plan was reviewed; it is written down as it stands.
pub(super) async fn review(ask: Ask) -> Outcome {
    let (one, standing) = at_least(&ask, Standing::Lead).await?;
    let mut s = Sheet::of(ask.form().await?);
    let is_first = plan::versions(ask.db(), one.id).await?.is_empty();
    let outcome = PlanOutcome::parse(s.form.get("outcome")).filter(|one| (*one == PlanOutcome::First) == is_first);
    if outcome.is_none() {
        s.wrong("outcome", ask.t().say("problem-outcome-missing"));
    }
    let reason = words(&ask, &mut s, "reason", 150, Some("problem-review-reason-missing"));
    let known = assessments::of(ask.db(), one.id).await?;
    let rests_on = Id::parse(s.form.get("rests-on")).filter(|id| known.iter().any(|found| found.id == *id));
    if rests_on.is_none() && matches!(outcome, Some(PlanOutcome::Kept | PlanOutcome::Stopped)) && known.is_empty() {
        s.wrong("rests-on", ask.t().say("problem-review-without-evidence"));
    }
    let (Some(outcome), true) = (outcome, s.is_fine()) else {
        return refused(&plan_page(&ask, &one, standing, s).await?);
    };
    let tx = ask.db().begin().await?;
    plan::review(&tx, maker(&ask), one.id, outcome, &reason, rests_on).await?;
    tx.commit().await?;
    see_other(&ask, &at(&one, "/plan"), Some("said-problem-reviewed"))
}
