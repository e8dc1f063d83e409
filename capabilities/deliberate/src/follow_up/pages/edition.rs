//! What became of the recommendations that are asked about again at an edition: for its opening plenary, on a wall or
//! on paper; and as a part of the page of the next edition, which the program composes since series are not our thing.

use crate::desk::at;
use crate::follow_up::model::Report;
use crate::follow_up::store as follow_ups;
use crate::recommendation::model::Recommendation;
use crate::recommendation::pages::show::came::{Came, came};
use crate::recommendation::store::{self as recommendations, paragraphs};
use askama::Template;
use base::Id;
use web::{Ask, Outcome, Refusal, Shell, Tr, page};

#[derive(Template)]
#[template(path = "recommendation/edition.html")]
struct EditionPage {
    shell: Shell,
    gathering: String,
    lines: Vec<Line>,
}

/// A recommendation and what became of its points.
struct Line {
    href: String,
    name: String,
    title: String,
    lang: String,
    came: Came,
}

/// The same as a part of a page of somebody else's; brief: the sentence and the bar alone.
#[derive(Template)]
#[template(path = "recommendation/became.html")]
struct BecamePart {
    t: Tr,
    lines: Vec<Line>,
    brief: bool,
}

pub(super) async fn show(ask: Ask) -> Outcome {
    let code = ask.param("gathering").to_owned();
    let taken = follow_ups::taken_up_at(ask.db(), &code).await?;
    let (_, title) = taken.first().cloned().ok_or_else(Refusal::not_found)?;
    let ids: Vec<Id> = taken.iter().map(|(id, _)| *id).collect();
    let all = recommendations::all_of(ask.db(), &ids).await?;
    let (t, gathering) = (ask.t(), title.in_lang(&ask.lang).to_owned());
    let shell = ask.shell(t.a("edition-title", "gathering", gathering.as_str())).style("public.css");
    let shell = shell.of(&ask, &gathering, &format!("/{code}"));
    page(&EditionPage {
        shell: shell.crumb(t.say("recommendation-menu"), ask.to("/recommendations")),
        lines: lines(&ask, &all).await?,
        gathering,
    })
}

/// What became of the recommendations of the editions before (by their codes), and of those that are asked about again
/// at this one, as HTML; empty where nothing was adopted.
pub async fn became(ask: &Ask, gathering: &str, before: &[String], brief: bool) -> Result<String, Refusal> {
    let taken = follow_ups::taken_up_at(ask.db(), gathering).await?;
    let mut ids: Vec<Id> = taken.into_iter().map(|(id, _)| id).collect();
    for one in recommendations::adopted_at(ask.db(), before).await? {
        if !ids.contains(&one) {
            ids.push(one);
        }
    }
    if ids.is_empty() {
        return Ok(String::new());
    }
    let all = recommendations::all_of(ask.db(), &ids).await?;
    let part = BecamePart { t: ask.t(), lines: lines(ask, &all).await?, brief };
    part.render().map_err(Refusal::surprise)
}

/// The same number of statements, however many they are.
async fn lines(ask: &Ask, all: &[Recommendation]) -> Result<Vec<Line>, Refusal> {
    let ids: Vec<Id> = all.iter().map(|one| one.id).collect();
    let reports = follow_ups::reports(ask.db(), &ids).await?;
    let mut texts = paragraphs::of_all(ask.db(), &ids).await?;
    let t = ask.t();
    let line = |one: &Recommendation| {
        let now = texts.remove(&one.id).unwrap_or_default();
        let own: Vec<Report> = reports.iter().filter(|(of, _)| *of == one.id).map(|(_, one)| one.clone()).collect();
        let (lang, words) = one.title.found(&ask.lang);
        let from = one.of.title.in_lang(&ask.lang);
        Line {
            href: ask.to(&at(one, "")),
            name: t.a2("recommendation-about", "n", one.number, "gathering", from),
            title: words.to_owned(),
            lang: lang.to_owned(),
            came: came(ask, one, &now, &own),
        }
    };
    Ok(all.iter().map(line).collect())
}
