//! One proposal and its judgement: text on the left, judgement on the right. What was typed is kept whatever
//! happened meanwhile.

use super::closing::closed;
use super::form;
use super::pile::{Progress, address, progress};
use super::reading::{Reading, read};
use super::scene::Scene;
use crate::review::desk::blind_key;
use crate::review::model::blind::Piece;
use crate::review::model::{Kept, Standing, next_waiting, score};
use crate::review::store::{self, InPile};
use askama::Template;
use base::Id;
use web::{Ask, HeaderValue, Outcome, Refusal, Sheet, Shell, header, page};

/// A criterion on the page.
struct Asks {
    field: String,
    label: String,
    hint: String,
    weight: i64,
    /// Score, its word, chosen.
    levels: Vec<(i64, String, bool)>,
    error: Option<String>,
}

/// A review of somebody else, without the name.
struct Other {
    mean: String,
    remark: String,
}

#[derive(Template)]
#[template(path = "review/one.html")]
pub(super) struct OnePage {
    shell: Shell,
    reading: Reading,
    blind: &'static str,
    pile: String,
    progress: Progress,
    action: String,
    next: String,
    asks: Vec<Asks>,
    sheet: Sheet,
    revision: i64,
    saved_at: String,
    given: bool,
    flagged: bool,
    sofar: String,
    others: Vec<Other>,
    /// Somebody (the same person, elsewhere) saved meanwhile.
    clash: bool,
}

pub(crate) async fn show(ask: Ask) -> Outcome {
    let scene = Scene::of(&ask).await?;
    if let Some(why) = scene.closed {
        // A proposal that is read by somebody else now is not there; only what is typed into it is kept.
        if why == Kept::Unassigned {
            return Err(Refusal::not_found());
        }
        return page(&closed(&ask, &scene, why, None).await?);
    }
    let typed = scene.review.as_ref().map(|review| review.judgement.clone()).unwrap_or_default();
    let sheet = Sheet::of(form::filled(&typed, &scene.desk.criteria));
    let mut answer = page(&whole(&ask, &scene, sheet, false).await?)?;
    let fetched_ahead =
        ask.headers.get("sec-purpose").is_some_and(|purpose| purpose.as_bytes().starts_with(b"prefetch"));
    if fetched_ahead {
        answer.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("private, max-age=60"));
    }
    Ok(answer)
}

pub(super) async fn whole(ask: &Ask, scene: &Scene, sheet: Sheet, clash: bool) -> Result<OnePage, Refusal> {
    let (t, desk) = (ask.t(), &scene.desk);
    let pile = scene.pile(ask).await?;
    let standings: Vec<Standing> = pile.iter().map(|one| one.standing).collect();
    let at = pile.iter().position(|one| one.proposal_id == scene.proposal.id);
    let criteria = &desk.criteria;
    let typed = form::read(&sheet.form, criteria, scene.flagged());
    let asks = criteria.iter().map(|criterion| {
        let (field, here) = (form::field(criterion), typed.scores.get(&criterion.code));
        let labels = criterion.labels.iter().map(|label| label.in_lang(&ask.lang).to_owned());
        let levels = score::SCORES.zip(labels).map(|(level, label)| (level, label, here == Some(&level))).collect();
        let error = sheet.error(&field).map(str::to_owned);
        let (label, hint) =
            (criterion.label.in_lang(&ask.lang).to_owned(), criterion.hint.in_lang(&ask.lang).to_owned());
        Asks { field, label, hint, weight: criterion.weight, levels, error }
    });
    let mean = |figures: score::Figures| figures.mean_tenths().map(|tenths| score::in_words(tenths, &ask.lang));
    Ok(OnePage {
        shell: desk.shell(ask, t.a("review-one-title", "code", scene.proposal.code.as_str())).script("review.js"),
        reading: read(ask, desk, &scene.proposal).await?,
        blind: blind_key(desk.call.blindness),
        pile: ask.to(&format!("/review/{}", desk.gathering.code)),
        progress: progress(ask, desk, scene.round, &standings, at),
        action: address(ask, &scene.proposal.code),
        next: next_two(ask, &pile, &standings, at),
        asks: asks.collect(),
        revision: scene.revision(),
        saved_at: scene.review.as_ref().map(|review| t.time(review.saved_at, &desk.gathering.zone)).unwrap_or_default(),
        given: scene.given(),
        flagged: scene.flagged(),
        sofar: score::so_far(criteria, &typed.scores).and_then(mean).unwrap_or_else(|| "–".to_owned()),
        others: if scene.given() { others(ask, scene).await? } else { Vec::new() },
        sheet,
        clash,
    })
}

/// The two that come next, for the script to fetch ahead.
fn next_two(ask: &Ask, pile: &[InPile], standings: &[Standing], at: Option<usize>) -> String {
    let first = next_waiting(standings, at);
    let mut without_first = standings.to_vec();
    if let Some(first) = first {
        without_first[first] = Standing::Given;
    }
    let second = first.and_then(|first| next_waiting(&without_first, Some(first))).filter(|second| Some(*second) != at);
    [first, second].into_iter().flatten().map(|place| address(ask, &pile[place].code)).collect::<Vec<_>>().join(" ")
}

/// What the others said, once one's own review is in: by what they said, so that neither name nor hour shows.
async fn others(ask: &Ask, scene: &Scene) -> Result<Vec<Other>, Refusal> {
    let criteria = &scene.desk.criteria;
    let given = store::given(ask.db(), scene.proposal.id).await?;
    let mut others: Vec<(i64, String)> = given
        .into_iter()
        .filter(|review| review.person_id != scene.person)
        .map(|review| {
            (
                score::so_far(criteria, &review.judgement.scores).and_then(|one| one.mean_tenths()).unwrap_or(0),
                review.judgement.remark,
            )
        })
        .collect();
    others.sort_by(|one, other| other.cmp(one));
    Ok(others.into_iter().map(|(tenths, remark)| Other { mean: score::in_words(tenths, &ask.lang), remark }).collect())
}

/// A file of the proposal, where names show.
pub(crate) async fn file(ask: Ask) -> Outcome {
    let scene = Scene::of(&ask).await?;
    if scene.closed.is_some() || !scene.desk.call.blindness.shows_names() {
        return Err(Refusal::not_found());
    }
    let id = Id::parse(ask.param("file")).ok_or_else(Refusal::not_found)?;
    let (name, media, hash) = store::file(ask.db(), scene.proposal.id, id).await?.ok_or_else(Refusal::not_found)?;
    web::download(&name, &media, ask.house.blobs.fetch(&hash).await?)
}
