//! All recommendations that are public, by gathering, with what came of each in one line.

use crate::follow_up::{model as follow, store as follow_ups};
use crate::recommendation::model::Recommendation;
use crate::recommendation::store as recommendations;
use crate::signing::store as signing;
use askama::Template;
use base::Id;
use futures::future::BoxFuture;
use std::collections::HashMap;
use std::sync::Arc;
use store::Db;
use web::{Ask, House, Outcome, Shell, page};

const PAGE: i64 = 50;

#[derive(Template)]
#[template(path = "recommendation/list.html")]
struct ListPage {
    shell: Shell,
    groups: Vec<Group>,
    of: String,
    earlier: Option<String>,
    later: Option<String>,
}

struct Group {
    heading: String,
    code: String,
    lines: Vec<Line>,
}

/// A recommendation in one line.
pub struct Line {
    /// Its code.
    pub code: String,
    /// “Recommendation 1 of Safer Cities”.
    pub from: String,
    /// Its number.
    pub number: i64,
    /// Its title.
    pub title: String,
    /// The language of the title.
    pub lang: String,
    /// Its stage in words.
    pub state: String,
    /// The colour of its stage.
    pub tone: &'static str,
    /// What came of it, in one sentence; empty where nothing has yet.
    pub came: String,
}

/// The version of the page: the last change of any, and the minute, since deadlines pass.
pub(super) fn version(house: Arc<House>, _: HashMap<String, String>) -> BoxFuture<'static, store::Result<String>> {
    Box::pin(async move {
        let minute = house.now().0 / 60_000_000;
        Ok(format!("{}-{minute}", recommendations::last_change(&house.db).await?))
    })
}

pub(super) async fn show(ask: Ask) -> Outcome {
    let t = ask.t();
    let of = ask.query.get("of").to_owned();
    let from = ask.query.number("from").unwrap_or(0).clamp(0, 1_000_000);
    let all = recommendations::public(ask.db(), &of, from, PAGE + 1).await?;
    let more = all.len() > usize::try_from(PAGE).unwrap_or(usize::MAX);
    let shown: Vec<Recommendation> = all.into_iter().take(usize::try_from(PAGE).unwrap_or(0)).collect();
    let lines = lines(&ask, &shown).await?;
    let mut groups: Vec<Group> = Vec::new();
    for (one, line) in shown.iter().zip(lines) {
        match groups.last_mut().filter(|group| group.code == one.of.code) {
            Some(group) => group.lines.push(line),
            None => groups.push(Group {
                heading: one.of.title.in_lang(&ask.lang).to_owned(),
                code: one.of.code.clone(),
                lines: vec![line],
            }),
        }
    }
    let page_at = |from: i64| ask.to(&format!("/recommendations?of={of}&from={from}"));
    page(&ListPage {
        shell: ask.shell(t.say("recommendation-menu")).style("public.css").about(t.say("recommendation-list-lead")),
        groups,
        earlier: (from > 0).then(|| page_at((from - PAGE).max(0))),
        later: more.then(|| page_at(from + PAGE)),
        of,
    })
}

/// The latest public recommendations, for the first page: what is asked now, and what came of it.
pub async fn came_of_it(ask: &Ask, most: i64) -> Result<Vec<Line>, web::Refusal> {
    let all = recommendations::public(ask.db(), "", 0, most).await?;
    lines(ask, &all).await
}

/// The public recommendations of a gathering, for the page that the program composes.
pub async fn lines_of(ask: &Ask, gathering: &str) -> Result<Vec<Line>, web::Refusal> {
    let all = recommendations::public(ask.db(), gathering, 0, 200).await?;
    lines(ask, &all).await
}

/// The lines of these recommendations: the same number of statements however many there are.
pub(crate) async fn lines(ask: &Ask, all: &[Recommendation]) -> Result<Vec<Line>, web::Refusal> {
    let ids: Vec<Id> = all.iter().map(|one| one.id).collect();
    let signed = signing::counts(ask.db(), &ids).await?;
    let reports = follow_ups::reports(ask.db(), &ids).await?;
    let points = points(ask.db(), &ids).await?;
    Ok(all.iter().map(|one| line(ask, one, &signed, &reports, &points)).collect())
}

async fn points(db: &Db, ids: &[Id]) -> store::Result<HashMap<Id, Vec<Id>>> {
    let mut of: HashMap<Id, Vec<Id>> = HashMap::new();
    for (recommendation, paragraph) in recommendations::paragraphs::ids(db, ids).await? {
        of.entry(recommendation).or_default().push(paragraph);
    }
    Ok(of)
}

fn line(
    ask: &Ask,
    one: &Recommendation,
    signed: &HashMap<Id, i64>,
    reports: &[(Id, follow::Report)],
    points: &HashMap<Id, Vec<Id>>,
) -> Line {
    let t = ask.t();
    let own: Vec<follow::Report> = reports.iter().filter(|(of, _)| *of == one.id).map(|(_, one)| one.clone()).collect();
    let (done, partly, not, silent) = follow::summary(points.get(&one.id).map_or(&[], Vec::as_slice), &own);
    let came = if !own.is_empty() {
        let args = [("done", done.into()), ("partly", partly.into()), ("not", not.into()), ("silent", silent.into())];
        t.with("recommendation-points-summary", &args)
    } else if one.way.is_by_delegations()
        && signed.get(&one.id).is_some_and(|n| *n > 0)
        && one.way.code() == "signatures"
    {
        t.a("recommendation-signed-by", "n", signed.get(&one.id).copied().unwrap_or(0))
    } else {
        String::new()
    };
    let (lang, title) = one.title.found(&ask.lang);
    Line {
        code: one.code.clone(),
        from: t.a2("recommendation-about", "n", one.number, "gathering", one.of.title.in_lang(&ask.lang)),
        number: one.number,
        title: title.to_owned(),
        lang: lang.to_owned(),
        state: t.say(&format!("recommendation-state-{}", one.state.code())),
        tone: tone(one),
        came,
    }
}

/// Amber where somebody is asked to do something now, green where it holds.
pub(super) fn tone(one: &Recommendation) -> &'static str {
    use crate::recommendation::model::State;
    match one.state {
        State::Consultation | State::Adoption => " lamp",
        State::Adopted | State::Submitted | State::FollowUp => " good",
        State::Draft | State::Consolidation => "",
    }
}
