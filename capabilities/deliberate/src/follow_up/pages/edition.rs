//! What became of the recommendations that are asked about again at an edition: for its opening plenary, on a wall or
//! on paper.

use crate::follow_up::model::Report;
use crate::follow_up::store as follow_ups;
use crate::recommendation::model::Recommendation;
use crate::recommendation::pages::show::came::{Came, came};
use crate::recommendation::store::{self as recommendations, paragraphs};
use askama::Template;
use base::Id;
use web::{Ask, Outcome, Refusal, Shell, page};

#[derive(Template)]
#[template(path = "recommendation/edition.html")]
struct EditionPage {
    shell: Shell,
    gathering: String,
    lines: Vec<Line>,
}

struct Line {
    href: String,
    name: String,
    title: String,
    lang: String,
    came: Came,
}

pub(super) async fn show(ask: Ask) -> Outcome {
    let code = ask.param("gathering").to_owned();
    let taken = follow_ups::taken_up_at(ask.db(), &code).await?;
    let (_, title) = taken.first().cloned().ok_or_else(Refusal::not_found)?;
    let ids: Vec<Id> = taken.iter().map(|(id, _)| *id).collect();
    let reports = follow_ups::reports(ask.db(), &ids).await?;
    let t = ask.t();
    let gathering = title.in_lang(&ask.lang).to_owned();
    let mut texts = paragraphs::of_all(ask.db(), &ids).await?;
    let all = recommendations::all_of(ask.db(), &ids).await?;
    let mut line = |one: &Recommendation| {
        let now = texts.remove(&one.id).unwrap_or_default();
        let own: Vec<Report> = reports.iter().filter(|(of, _)| *of == one.id).map(|(_, one)| one.clone()).collect();
        let (lang, words) = one.title.found(&ask.lang);
        let from = one.of.title.in_lang(&ask.lang);
        Line {
            href: ask.to(&crate::desk::at(one, "")),
            name: t.a2("recommendation-about", "n", one.number, "gathering", from),
            title: words.to_owned(),
            lang: lang.to_owned(),
            came: came(&ask, one, &now, &own),
        }
    };
    let lines: Vec<Line> = all.iter().map(&mut line).collect();
    let mut shell = ask.shell(t.a("edition-title", "gathering", gathering.as_str())).style("public.css");
    shell.of = Some((gathering.clone(), ask.to(&format!("/{code}"))));
    page(&EditionPage {
        shell: shell.crumb(t.say("recommendation-menu"), ask.to("/recommendations")),
        gathering,
        lines,
    })
}
