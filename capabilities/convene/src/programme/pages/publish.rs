//! Check and publish: problems first, each with a way out; then what changes; then who is told; then the button.

use super::desk::gathering;
use crate::programme::model::{Desk, Placement};
use crate::programme::publishing::{self, Draft, KINDS, Told};
use crate::programme::{public, store as desks, telling, words};
use askama::Template;
use base::{Id, Lang};
use std::collections::HashMap;
use store::activity::{self, Deed};
use store::{Db, StoreError};
use web::{Ask, Outcome, Refusal, Sheet, Shell, Tr, page, refused, see_other};

#[derive(Template)]
#[template(path = "programme/publish.html")]
struct PublishPage {
    shell: Shell,
    t: Tr,
    at: String,
    number: i64,
    revision: i64,
    since: String,
    problems: Vec<Problem>,
    stops: usize,
    unplaced: usize,
    groups: Vec<Group>,
    told: usize,
    letter: Option<(String, String, String)>,
    differs: bool,
    s: Sheet,
}

struct Problem {
    stops: bool,
    sentence: String,
    title: String,
    href: String,
}

struct Group {
    head: String,
    note: String,
    lines: Vec<public::ChangeLine>,
}

/// `GET /manage/{gathering}/programme/publish`
pub async fn show(ask: Ask) -> Outcome {
    let gathering = gathering(&ask, ask.db()).await?;
    let draft = publishing::draft(ask.db(), desks::desk(ask.db(), gathering).await?).await?;
    page(&view(&ask, ask.db(), draft, Sheet::default()).await?)
}

async fn view(ask: &Ask, db: &Db, draft: Draft, s: Sheet) -> Result<PublishPage, Refusal> {
    let t = ask.t();
    let code = draft.desk.gathering.code.clone();
    let at = ask.to(&format!("/manage/{code}/programme"));
    let told = publishing::told(&draft.desk, &draft.changes);
    let letter = first_letter(ask, db, &draft.desk, &told).await?;
    let title = t.a2("programme-publish-title", "number", draft.number, "told", told.len());
    let shell = ask
        .shell(title)
        .work()
        .of(ask, &draft.desk.gathering.name(&ask.lang), &format!("/manage/{code}"))
        .script("work.js");
    let shell = shell.crumb(t.say("programme-menu"), at.clone()).crumb(t.say("programme-check-and-publish"), "");
    let since = match &draft.before {
        Some(before) => t.a2(
            "programme-public-since",
            "number",
            before.number,
            "when",
            t.instant(before.published_at, &draft.desk.gathering.zone),
        ),
        None => t.say("programme-none-published"),
    };
    let problems = problems(ask, &t, &draft);
    Ok(PublishPage {
        at,
        number: draft.number,
        revision: draft.desk.revision,
        since,
        stops: problems.iter().filter(|problem| problem.stops).count(),
        problems,
        unplaced: draft.desk.unplaced().len(),
        groups: groups(&t, &draft),
        told: told.len(),
        letter,
        differs: draft.differs,
        s,
        shell,
        t,
    })
}

async fn first_letter(
    ask: &Ask,
    db: &Db,
    desk: &Desk,
    told: &[Told],
) -> Result<Option<(String, String, String)>, Refusal> {
    let Some(first) = told.first() else { return Ok(None) };
    let langs = langs(ask, db, told).await?;
    let lang = langs.first().cloned().unwrap_or_else(Lang::en);
    let wording = telling::wording(&ask.house, desk, first, &lang)?;
    Ok(Some((first.name.clone(), wording.subject.as_str().to_owned(), wording.text)))
}

async fn langs(ask: &Ask, db: &Db, told: &[Told]) -> Result<Vec<Lang>, Refusal> {
    let presenters: Vec<Id> = told.iter().filter_map(|one| one.presenter_id).collect();
    let known = desks::told_of(db, &presenters).await?;
    Ok(telling::langs(&ask.house, told, &known))
}

fn problems(ask: &Ask, t: &Tr, draft: &Draft) -> Vec<Problem> {
    let desk = &draft.desk;
    let by_id: HashMap<Id, &Placement> = desk.placements.iter().map(|placement| (placement.id, placement)).collect();
    let problem = |clash: &crate::programme::clash::Clash| {
        let placement = by_id.get(&clash.on().0)?;
        let session = desk.session(placement.session_id)?;
        let href = format!(
            "/manage/{}/programme/move?card={}&day={}",
            desk.gathering.code,
            desk.card_of(placement),
            placement.starts.date()
        );
        let sentence = words::clash(t, desk, &by_id, clash, placement.id);
        Some(Problem { stops: clash.stops(), sentence, title: session.name(&ask.lang), href: ask.to(&href) })
    };
    let mut all: Vec<Problem> = draft.clashes.iter().filter_map(problem).collect();
    all.sort_by_key(|problem| !problem.stops);
    all
}

fn groups(t: &Tr, draft: &Draft) -> Vec<Group> {
    let group = |kind: &&str| {
        let lines: Vec<_> = draft
            .changes
            .iter()
            .filter(|change| publishing::kind(change) == *kind)
            .map(|change| public::change_line(t, change))
            .collect();
        let told = matches!(*kind, "moved" | "new" | "gone" | "people");
        let note = if told { t.say("programme-told-presenters") } else { t.say("programme-told-nobody") };
        (!lines.is_empty()).then(|| Group { head: public::change_head(t, kind, lines.len()), note, lines })
    };
    KINDS.iter().filter_map(group).collect()
}

/// `POST /manage/{gathering}/programme/publish`: one version, its letters and its record in one transaction.
pub async fn publish(ask: Ask) -> Outcome {
    let form = ask.form().await?;
    let t = ask.t();
    let tx = ask.db().begin().await?;
    let gathering = gathering(&ask, &tx).await?;
    // Two windows that publish at once stand in line here: the second finds nothing left to publish (R66).
    let revision = desks::hold(&tx, gathering.id).await?;
    let draft = publishing::draft(&tx, desks::desk(&tx, gathering).await?).await?;
    let code = draft.desk.gathering.code.clone();
    let home = format!("/manage/{code}/programme");
    if form.number("number").is_some_and(|number| number != draft.number) {
        return Err(Refusal::conflict("programme-published-meanwhile")
            .with("number", (draft.number - 1).to_string())
            .next(ask.to(&home), "programme-to-the-desk"));
    }
    if !draft.differs {
        return Err(Refusal::conflict("programme-nothing-to-publish").next(ask.to(&home), "programme-to-the-desk"));
    }
    let mut sheet = Sheet::of(form);
    if draft.clashes.iter().any(|clash| clash.stops()) && !sheet.is("anyway", "yes") {
        sheet.wrong("anyway", t.say("programme-settle-first"));
    }
    if sheet.form.number("revision").is_some_and(|seen| seen != revision) {
        sheet.form.set("revision", revision.to_string());
        sheet.wrong("revision", t.say("programme-desk-moved-on"));
    }
    if !sheet.is_fine() {
        return refused(&view(&ask, &tx, draft, sheet).await?);
    }
    let told = publishing::told(&draft.desk, &draft.changes);
    let langs = langs(&ask, &tx, &told).await?;
    let (id, now, by) = (draft.desk.gathering.id, ask.now(), ask.viewer.person());
    let note = base::one_line(sheet.form.get("note"));
    let written =
        desks::publish(&tx, &ask.house.chance, now, id, draft.number, by, &note, &draft.programme, &draft.changes)
            .await;
    match written {
        Err(StoreError::Taken(_)) => {
            return Err(Refusal::conflict("programme-published-meanwhile").with("number", draft.number.to_string()));
        }
        other => other?,
    }
    crate::webinar::jobs::leave_for(&tx, &ask.house.chance, now, &draft.desk.gathering).await?;
    telling::tell(&tx, &ask.house, now, &draft.desk, draft.number, &told, &langs).await?;
    let deed = Deed {
        deed: "programme-published",
        about_kind: "gathering",
        about_id: id,
        scope_id: Some(id),
        fields: "version",
    };
    activity::record(&tx, now, &ask.house.chance, by, deed).await?;
    tx.commit().await?;
    see_other(&ask, &home, Some("said-programme-published"))
}
