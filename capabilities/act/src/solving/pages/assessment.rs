//! Assess: what was counted before and after, here and there, and what that says: a verdict with its interval, or why
//! there is none, and always what could have been seen at all.

use super::view::{Measured, measured};
use crate::solving::desk::{at, at_least, choices, iso_day, line, maker, room_for, shell, today, words};
use crate::solving::evaluation::Design;
use crate::solving::model::{Assessment, Counted, Problem, Series, Standing, counts_of};
use crate::solving::store::assessments;
use askama::Template;
use web::{Ask, Outcome, Refusal, Sheet, Shell, page, refused, see_other};

#[derive(Template)]
#[template(path = "solving/assessment.html")]
struct AssessmentPage {
    shell: Shell,
    base: String,
    s: Sheet,
    leads: bool,
    works: bool,
    all: Vec<Measured>,
    designs: Vec<(String, String)>,
}

async fn assessment(ask: &Ask, one: &Problem, standing: Standing, s: Sheet) -> Result<AssessmentPage, Refusal> {
    let all = assessments::of(ask.db(), one.id).await?;
    Ok(AssessmentPage {
        shell: shell(ask, one, Some(standing), ask.t().say("problem-tab-assessment")),
        base: ask.to(&at(one, "")),
        s,
        leads: standing == Standing::Lead,
        works: standing >= Standing::Stakeholder,
        all: all.iter().map(|found| measured(ask, one, found)).collect(),
        designs: choices(ask, &Design::ALL, Design::code, "problem-design"),
    })
}

/// `GET /problems/{code}/assessment`
pub(super) async fn show(ask: Ask) -> Outcome {
    let (one, standing) = at_least(&ask, Standing::Observer).await?;
    let mut s = Sheet::default();
    s.form.set("place", one.place.clone());
    s.form.set("design", Design::Comparable.code());
    page(&assessment(&ask, &one, standing, s).await?)
}

/// `POST /problems/{code}/assessment`
pub(super) async fn record(ask: Ask) -> Outcome {
    let (one, standing) = at_least(&ask, Standing::Stakeholder).await?;
    let mut s = Sheet::of(ask.form().await?);
    let Some(typed) = typed(&ask, &one, &mut s).filter(|_| s.is_fine()) else {
        return refused(&assessment(&ask, &one, standing, s).await?);
    };
    room_for(assessments::of(ask.db(), one.id).await?.len())?;
    let tx = ask.db().begin().await?;
    assessments::record(&tx, maker(&ask), one.id, &typed).await?;
    tx.commit().await?;
    see_other(&ask, &at(&one, "/assessment"), Some("said-problem-measured"))
}

fn typed(ask: &Ask, one: &Problem, s: &mut Sheet) -> Option<Assessment> {
    let measure = line(ask, s, "measure", Some("problem-measure-missing"));
    let source = line(ask, s, "source", Some("problem-measure-source-missing"));
    let days = periods(ask, one, s);
    let design = Design::parse(s.form.get("design"));
    if design.is_none() {
        s.wrong("design", ask.t().say("problem-design-missing"));
    }
    let compares = design.is_some_and(Design::compares);
    let place = counted(ask, s, "place");
    let control = if compares { counted(ask, s, "control") } else { Counted::default() };
    let wanted = !s.form.get("buffer").is_empty();
    let buffer = if wanted { counted(ask, s, "buffer") } else { Counted::default() };
    let alike = words(
        ask,
        s,
        "alike",
        100,
        (compares && design != Some(Design::OtherPlace)).then_some("problem-alike-missing"),
    );
    let note = words(ask, s, "assessment-note", 150, None);
    let (before, after) = days?;
    Some(Assessment {
        id: ask.new_id(),
        measure,
        source,
        before,
        after,
        design: design?,
        alike,
        place,
        control,
        buffer,
        note,
        recorded_at: ask.now(),
    })
}

type Days = (String, String);

/// The two periods: each ends after it begins, the one after begins when the one before is over, and none lies ahead.
fn periods(ask: &Ask, one: &Problem, s: &mut Sheet) -> Option<(Days, Days)> {
    let t = ask.t();
    let [before_from, before_to, after_from, after_to] =
        ["before-from", "before-to", "after-from", "after-to"].map(|field| iso_day(ask, s, field, true));
    let (before_from, before_to, after_from, after_to) = (before_from?, before_to?, after_from?, after_to?);
    if before_to < before_from {
        s.wrong("before-to", t.say("problem-period-reversed"));
    }
    if after_to < after_from {
        s.wrong("after-to", t.say("problem-period-reversed"));
    }
    if after_from <= before_to {
        s.wrong("after-from", t.say("problem-periods-overlap"));
    }
    if after_to > today(one, ask.now()) {
        s.wrong("after-to", t.say("problem-period-ahead"));
    }
    let pair = |from: base::jiff::civil::Date, to: base::jiff::civil::Date| (from.to_string(), to.to_string());
    Some((pair(before_from, before_to), pair(after_from, after_to)))
}

/// One place with its counts.
fn counted(ask: &Ask, s: &mut Sheet, field: &str) -> Counted {
    let place = line(ask, s, field, Some("problem-place-name-missing"));
    let mut series = |end: &str| -> Series {
        let name = format!("{field}-{end}");
        let counts = counts_of(s.form.get(&name));
        if counts.is_none() {
            s.wrong(&name, ask.t().say("problem-count-wrong"));
        }
        counts.unwrap_or_default()
    };
    let (before, after) = (series("before"), series("after"));
    Counted { place, before, after }
}
