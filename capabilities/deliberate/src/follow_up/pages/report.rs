//! A delegation reports in five minutes what became of a point: done, partly, not, and how one can see it.

use crate::desk::{at, below, iso_day, line, link, maker, readable, today, words};
use crate::follow_up::model::{Done, Report};
use crate::follow_up::store as follow_ups;
use crate::recommendation::model::Recommendation;
use crate::recommendation::store::paragraphs;
use crate::signing::model::Right;
use crate::signing::store as signing;
use askama::Template;
use base::Id;
use web::{Ask, Outcome, Refusal, Sheet, Shell, page, refused, see_other};

#[derive(Template)]
#[template(path = "recommendation/report.html")]
struct ReportPage {
    shell: Shell,
    action: String,
    bodies: Vec<(String, String)>,
    points: Vec<(String, String)>,
    states: Vec<(String, String)>,
    s: Sheet,
}

/// The delegations this person may report for, once it holds.
async fn rights_of(ask: &Ask, one: &Recommendation) -> Result<Vec<Right>, Refusal> {
    let rights = signing::rights(ask.db(), one, ask.person()?).await?;
    let own: Vec<Right> = rights.into_iter().filter(|right| !right.is_proxy()).collect();
    if own.is_empty() || !one.state.holds() { Err(Refusal::not_found()) } else { Ok(own) }
}

pub(super) async fn show(ask: Ask) -> Outcome {
    let one = readable(&ask).await?;
    let rights = rights_of(&ask, &one).await?;
    let mut s = Sheet::default();
    s.form.set("body", rights.first().map_or(String::new(), |right| right.body.id.to_string()));
    s.form.set("point", ask.query.get("point"));
    s.form.set("reported-on", today(&ask, &one.zone));
    page(&report_page(&ask, &one, &rights, s).await?)
}

async fn report_page(ask: &Ask, one: &Recommendation, rights: &[Right], s: Sheet) -> Result<ReportPage, Refusal> {
    let t = ask.t();
    let now = paragraphs::of(ask.db(), one.id).await?;
    let point = |paragraph: &crate::recommendation::model::Paragraph| {
        let text = paragraph.nearest(&ask.lang, &one.lang).map_or("", |text| text.text.as_str());
        (paragraph.id.to_string(), t.a2("report-point", "n", paragraph.position, "text", text))
    };
    Ok(ReportPage {
        shell: below(ask, one, t.say("report-title")).private().style("propose.css").script("form.js"),
        action: ask.to(&at(one, "/report")),
        bodies: rights.iter().map(|right| (right.body.id.to_string(), right.body.name.clone())).collect(),
        points: now.iter().map(point).collect(),
        states: Done::ALL
            .map(|state| (state.code().to_owned(), t.say(&format!("follow-up-state-{}", state.code()))))
            .to_vec(),
        s,
    })
}

pub(super) async fn send(ask: Ask) -> Outcome {
    let one = readable(&ask).await?;
    let rights = rights_of(&ask, &one).await?;
    let mut s = Sheet::of(ask.form().await?);
    let body = Id::parse(s.form.get("body"));
    let right = rights.iter().find(|right| Some(right.body.id) == body).ok_or_else(Refusal::not_found)?;
    let report = typed(&ask, &one, &mut s, right.body.name.clone(), Some(right.body.id)).await?;
    let Some(report) = report.filter(|_| s.is_fine()) else {
        return refused(&report_page(&ask, &one, &rights, s).await?);
    };
    let tx = ask.db().begin().await?;
    follow_ups::report(&tx, maker(&ask), &one, &report).await?;
    tx.commit().await?;
    see_other(&ask, &format!("{}#came", at(&one, "")), Some("said-reported"))
}

/// A report as it was typed; what is missing is said beside its field. A point of another recommendation is none.
pub(super) async fn typed(
    ask: &Ask,
    one: &Recommendation,
    s: &mut Sheet,
    by: String,
    body_id: Option<Id>,
) -> Result<Option<Report>, Refusal> {
    let t = ask.t();
    let now = paragraphs::of(ask.db(), one.id).await?;
    let point = Id::parse(s.form.get("point")).and_then(|id| now.iter().find(|one| one.id == id));
    if point.is_none() {
        s.wrong("point", t.say("report-point-missing"));
    }
    let state = Done::parse(s.form.get("state"));
    if state.is_none() {
        s.wrong("state", t.say("report-state-missing"));
    }
    let said = words(ask, s, "report", 150, Some("report-words-missing"));
    let (evidence, link) = (line(ask, s, "evidence"), link(ask, s, "evidence-link"));
    let reported_on = iso_day(ask, s, "reported-on", true);
    let (Some(point), Some(state)) = (point, state) else { return Ok(None) };
    Ok(Some(Report {
        paragraph_id: point.id,
        body_id,
        by,
        state,
        words: said,
        evidence,
        link,
        reported_on,
        reported_at: ask.now(),
    }))
}
