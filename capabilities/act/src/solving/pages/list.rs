//! The problems that others may read, the latest first, and above them those of the reader.

use super::view::{stage_badge, verdict};
use crate::solving::desk::seated;
use crate::solving::model::{Assessment, Problem};
use crate::solving::store::{self as problems, assessments, people};
use askama::Template;
use base::Id;
use web::{Ask, Outcome, Refusal, Shell, page};

/// So many on a page.
const PAGE: i64 = 20;

/// One problem of a list.
pub(super) struct Line {
    code: String,
    title: String,
    lang: String,
    place: String,
    stage: (String, &'static str),
    partners: String,
    verdict: String,
    hidden: bool,
}

#[derive(Template)]
#[template(path = "solving/list.html")]
struct List {
    shell: Shell,
    mine: Vec<Line>,
    lines: Vec<Line>,
    may_begin: bool,
    earlier: Option<String>,
    later: Option<String>,
}

/// `GET /problems`
pub(super) async fn show(ask: Ask) -> Outcome {
    let at = ask.query.number("page").unwrap_or(1).clamp(1, 1_000_000);
    let count = problems::count_public(ask.db()).await?;
    let all = problems::public(ask.db(), (at - 1) * PAGE, PAGE).await?;
    let mine = match seated(&ask) {
        Some(person) => problems::of_person(ask.db(), person).await?,
        None => Vec::new(),
    };
    let t = ask.t();
    let to = |page: i64| ask.to(&format!("/problems?page={page}"));
    page(&List {
        shell: ask
            .shell(t.say("problem-list-title"))
            .style("public.css")
            .style("problem.css")
            .about(t.say("problem-list-lead")),
        mine: lines(&ask, &mine).await?,
        lines: lines(&ask, &all).await?,
        may_begin: super::new::may_begin(&ask),
        earlier: (at > 1).then(|| to(at - 1)),
        later: (at * PAGE < count).then(|| to(at + 1)),
    })
}

async fn lines(ask: &Ask, all: &[Problem]) -> Result<Vec<Line>, Refusal> {
    let ids: Vec<Id> = all.iter().map(|one| one.id).collect();
    let partners = people::partners(ask.db(), &ids).await?;
    let measured = assessments::of_all(ask.db(), &ids).await?;
    Ok(all.iter().map(|one| line(ask, one, &partners, &measured)).collect())
}

fn line(ask: &Ask, one: &Problem, partners: &[(Id, String, String)], measured: &[(Id, Assessment)]) -> Line {
    let t = ask.t();
    let (lang, title) = one.title.found(&ask.lang);
    let of = partners.iter().filter(|(id, _, _)| *id == one.id).count();
    let latest = measured.iter().find(|(id, _)| *id == one.id);
    Line {
        code: one.code.clone(),
        title: title.to_owned(),
        lang: lang.to_owned(),
        place: one.place.clone(),
        stage: stage_badge(&t, one.stage),
        partners: if of == 0 { String::new() } else { t.a("problem-partners-count", "n", of) },
        verdict: latest.map_or_else(String::new, |(_, one)| verdict(&t, &one.found())),
        hidden: one.published_at.is_none(),
    }
}
