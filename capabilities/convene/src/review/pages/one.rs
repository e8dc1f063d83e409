//! One proposal and its judgement: text on the left, judgement on the right. What was typed is kept whatever
//! happened meanwhile.

use super::form;
use super::pile::{Progress, address, progress};
use super::reading::{Reading, read};
use crate::proposal::model as proposals;
use crate::review::desk::{Desk, blind_key};
use crate::review::model::blind::Piece;
use crate::review::model::{Judgement, Kept, Review, Round, Standing, State, next_waiting, score};
use crate::review::store::{self, InPile};
use ::store::activity::{Deed, record};
use askama::Template;
use base::{Id, one_line};
use web::{Answer, Ask, HeaderValue, Outcome, Refusal, Sheet, Shell, StatusCode, header, page, see_other};

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
struct OnePage {
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

#[derive(Template)]
#[template(path = "review/closed.html")]
struct ClosedPage {
    shell: Shell,
    why: Kept,
    next: Option<String>,
    back: String,
    typed: Option<Judgement>,
}

#[derive(Template)]
#[template(path = "review/conflict.html")]
struct ConflictPage {
    shell: Shell,
    action: String,
    back: String,
    revision: i64,
}

/// What stands around a review.
struct Scene {
    desk: Desk,
    round: Round,
    person: Id,
    proposal: proposals::Proposal,
    review: Option<Review>,
    closed: Option<Kept>,
}

impl Scene {
    /// Reads it. A proposal that was not assigned is not there for this reviewer.
    async fn of(ask: &Ask) -> Result<Scene, Refusal> {
        let (db, person) = (ask.db(), ask.person()?);
        let desk = Desk::of(ask).await?;
        let round = store::round(db, desk.call.id).await?;
        let code = ask.param("code");
        let assigned = store::assigned(db, desk.gathering.id, code, person).await?;
        let (proposal, unassigned) = match assigned {
            Some(proposal) => (proposal, false),
            None => {
                let begun =
                    store::once_begun(db, desk.gathering.id, code, person).await?.ok_or_else(Refusal::not_found)?;
                (crate::proposal::store::by_id(db, begun).await?, true)
            }
        };
        let review = store::of_reviewer(db, proposal.id, person).await?;
        let conflict = store::has_declared(db, proposal.id, person).await?;
        let closed = match (conflict, unassigned, proposal.state) {
            (true, ..) => Some(Kept::Conflict),
            (_, true, _) => Some(Kept::Unassigned),
            (_, _, proposals::State::Withdrawn) => Some(Kept::Withdrawn),
            _ => None,
        };
        Ok(Scene { desk, round, person, proposal, review, closed })
    }

    /// Why what is typed now cannot become the review.
    fn refuses(&self, ask: &Ask) -> Option<Kept> {
        self.closed.or_else(|| self.round.is_over(ask.now()).then_some(Kept::Late))
    }

    fn revision(&self) -> i64 {
        self.review.as_ref().map_or(0, |review| review.revision)
    }

    fn flagged(&self) -> bool {
        self.review.as_ref().is_some_and(|review| review.judgement.flagged)
    }

    fn given(&self) -> bool {
        self.review.as_ref().is_some_and(|review| review.state == State::Given)
    }

    async fn pile(&self, ask: &Ask) -> Result<Vec<InPile>, Refusal> {
        Ok(store::pile(ask.db(), self.desk.call.id, self.person).await?)
    }
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

async fn whole(ask: &Ask, scene: &Scene, sheet: Sheet, clash: bool) -> Result<OnePage, Refusal> {
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

async fn closed(ask: &Ask, scene: &Scene, why: Kept, typed: Option<Judgement>) -> Result<ClosedPage, Refusal> {
    let t = ask.t();
    let title = match why {
        Kept::Late => t.say("review-closed-late-title"),
        Kept::Withdrawn => t.say("review-closed-withdrawn-title"),
        Kept::Unassigned => t.say("review-closed-unassigned-title"),
        Kept::Conflict => t.say("review-closed-conflict-title"),
    };
    let pile = scene.pile(ask).await?;
    let standings: Vec<Standing> = pile.iter().map(|one| one.standing).collect();
    let at = pile.iter().position(|one| one.proposal_id == scene.proposal.id);
    let next = next_waiting(&standings, at)
        .filter(|_| !scene.round.is_over(ask.now()))
        .map(|place| address(ask, &pile[place].code));
    let back = ask.to(&format!("/review/{}", scene.desk.gathering.code));
    Ok(ClosedPage { shell: scene.desk.shell(ask, title), why, next, back, typed })
}

/// The form came: save, save and next, skip, flag, conflict.
pub(crate) async fn send(ask: Ask) -> Outcome {
    let scene = Scene::of(&ask).await?;
    let sent = ask.form().await?;
    let typed = form::read(&sent, &scene.desk.criteria, scene.flagged());
    let deed = sent.get("do").to_owned();
    if deed == "conflict" && scene.closed.is_none() {
        return conflict(ask, scene, typed, &sent).await;
    }
    if let Some(why) = scene.refuses(&ask) {
        keep(&ask, &scene, why, &typed).await?;
        let mut answer = page(&closed(&ask, &scene, why, Some(typed)).await?)?;
        *answer.status_mut() = StatusCode::CONFLICT;
        return Ok(answer);
    }
    let is_older = sent.number("revision").is_some_and(|revision| revision != scene.revision());
    if is_older && deed != "skip" {
        return clash(&ask, &scene, sent).await;
    }
    let giving = deed == "next" || (scene.given() && deed != "skip");
    let sheet = if giving {
        form::check(&ask.t(), sent, &typed, &scene.desk.criteria)
    } else {
        form::too_long(&ask.t(), sent, &typed)
    };
    if !sheet.is_fine() {
        return web::refused(&whole(&ask, &scene, sheet, false).await?);
    }
    let typed = Judgement { flagged: if deed == "flag" { !typed.flagged } else { typed.flagged }, ..typed };
    if !write(&ask, &scene, &typed, giving, deed == "skip").await? {
        return clash(&ask, &scene, sheet.form).await;
    }
    go_on(&ask, &scene, &deed).await
}

/// After it is saved: on to the next, or back to this one.
async fn go_on(ask: &Ask, scene: &Scene, deed: &str) -> Outcome {
    let here = format!("/review/{}/{}", scene.desk.gathering.code, scene.proposal.code);
    match deed {
        "flag" => {
            return see_other(
                ask,
                &here,
                Some(if scene.flagged() { "said-review-unflagged" } else { "said-review-flagged" }),
            );
        }
        "next" | "skip" => {}
        _ => return see_other(ask, &here, Some("said-review-saved")),
    }
    let pile = scene.pile(ask).await?;
    let standings: Vec<Standing> = pile.iter().map(|one| one.standing).collect();
    let at = pile.iter().position(|one| one.proposal_id == scene.proposal.id);
    match next_waiting(&standings, at) {
        Some(place) => see_other(ask, &format!("/review/{}/{}", scene.desk.gathering.code, pile[place].code), None),
        None => see_other(ask, &format!("/review/{}", scene.desk.gathering.code), Some("said-review-round-done")),
    }
}

/// Saved elsewhere meanwhile: nothing is overwritten, what was typed stands in the page.
async fn clash(ask: &Ask, scene: &Scene, sent: web::Form) -> Outcome {
    let scene =
        Scene { review: store::of_reviewer(ask.db(), scene.proposal.id, scene.person).await?, ..Scene::of(ask).await? };
    let mut answer = page(&whole(ask, &scene, Sheet::of(sent), true).await?)?;
    *answer.status_mut() = StatusCode::CONFLICT;
    Ok(answer)
}

/// Writes the review with its record; `false` where somebody saved it since it was read. Everything that decides
/// whether it may be written is read again inside the transaction.
async fn write(ask: &Ask, scene: &Scene, typed: &Judgement, giving: bool, skipping: bool) -> Result<bool, Refusal> {
    let (now, chance) = (ask.now(), &ask.house.chance);
    let points = score::points(&scene.desk.criteria, &typed.scores).filter(|_| giving);
    let tx = ask.db().begin().await?;
    let still = store::assigned(&tx, scene.desk.gathering.id, &scene.proposal.code, scene.person).await?;
    if still.is_none_or(|proposal| proposal.state != proposals::State::Submitted) {
        return Ok(false);
    }
    store::put_aside(&tx, scene.proposal.id, scene.person, skipping).await?;
    let nothing_new = scene.review.as_ref().map_or(typed.is_empty(), |review| skipping && review.judgement == *typed);
    if !nothing_new || giving {
        let before = scene.review.as_ref();
        let review = Review {
            id: before.map_or_else(|| ask.new_id(), |review| review.id),
            proposal_id: scene.proposal.id,
            person_id: scene.person,
            judgement: typed.clone(),
            state: if points.is_some() { State::Given } else { State::Draft },
            revision: scene.revision(),
            saved_at: now,
            given_at: points.map(|_| before.and_then(|review| review.given_at).unwrap_or(now)),
        };
        // A review that is in stays in: skipping it changes nothing of it.
        if (!scene.given() || points.is_some()) && !store::save(&tx, &review, points).await? {
            return Ok(false);
        }
    }
    if giving || skipping {
        let deed = if giving { "review-given" } else { "review-put-aside" };
        let deed = Deed {
            deed,
            about_kind: "proposal",
            about_id: scene.proposal.id,
            scope_id: Some(scene.desk.gathering.id),
            fields: "",
        };
        record(&tx, now, chance, Some(scene.person), deed).await?;
    }
    tx.commit().await?;
    Ok(true)
}

async fn keep(ask: &Ask, scene: &Scene, why: Kept, typed: &Judgement) -> Result<(), Refusal> {
    if typed.is_empty() || scene.review.as_ref().is_some_and(|review| review.judgement == *typed) {
        return Ok(());
    }
    let tx = ask.db().begin().await?;
    store::keep(&tx, ask.now(), &ask.house.chance, scene.proposal.id, scene.person, why, typed).await?;
    tx.commit().await?;
    Ok(())
}

/// Asks first; said yes, the text closes at once and what was typed is kept for the chairs.
async fn conflict(ask: Ask, scene: Scene, typed: Judgement, sent: &web::Form) -> Outcome {
    let action = address(&ask, &scene.proposal.code);
    if sent.get("confirmed") != "yes" {
        if scene.refuses(&ask).is_none() && form::too_long(&ask.t(), sent.clone(), &typed).is_fine() && !scene.given() {
            write(&ask, &scene, &typed, false, false).await?;
        }
        let revision =
            store::of_reviewer(ask.db(), scene.proposal.id, scene.person).await?.map_or(0, |review| review.revision);
        let shell = scene.desk.shell(&ask, ask.t().say("review-conflict-title"));
        return page(&ConflictPage { shell, back: action.clone(), action, revision });
    }
    let reason: String = one_line(sent.get("reason")).chars().take(500).collect();
    let tx = ask.db().begin().await?;
    store::declare_conflict(&tx, ask.now(), &ask.house.chance, scene.proposal.id, scene.person, &reason).await?;
    let deed = Deed {
        deed: "conflict-declared",
        about_kind: "proposal",
        about_id: scene.proposal.id,
        scope_id: Some(scene.desk.gathering.id),
        fields: "",
    };
    record(&tx, ask.now(), &ask.house.chance, Some(scene.person), deed).await?;
    tx.commit().await?;
    see_other(&ask, &format!("/review/{}/{}", scene.desk.gathering.code, scene.proposal.code), None)
}

/// The form saves itself.
pub(crate) async fn draft(ask: Ask) -> Outcome {
    let scene = Scene::of(&ask).await?;
    let sent = ask.form().await?;
    let typed = form::read(&sent, &scene.desk.criteria, scene.flagged());
    if let Some(why) = scene.refuses(&ask) {
        keep(&ask, &scene, why, &typed).await?;
        return told(StatusCode::GONE, &serde_json::json!({ "closed": why.code() }));
    }
    if !form::too_long(&ask.t(), sent.clone(), &typed).is_fine() {
        return Err(Refusal::invalid("review-too-long"));
    }
    let older = sent.number("revision").unwrap_or(0) != scene.revision();
    // A review that is in stays complete: what would open a question again is not taken.
    let giving = scene.given() && score::points(&scene.desk.criteria, &typed.scores).is_some();
    let saved = !older && (!scene.given() || giving) && write(&ask, &scene, &typed, giving, false).await?;
    let now = store::of_reviewer(ask.db(), scene.proposal.id, scene.person).await?;
    let revision = now.as_ref().map_or(0, |review| review.revision);
    if saved {
        let time = ask.t().time(ask.now(), &scene.desk.gathering.zone);
        return told(StatusCode::OK, &serde_json::json!({ "saved_at": time, "revision": revision }));
    }
    let theirs = form::filled(&now.map(|review| review.judgement).unwrap_or_default(), &scene.desk.criteria);
    let fields: serde_json::Map<String, serde_json::Value> =
        theirs.fields().iter().map(|(name, value)| (name.clone(), value.clone().into())).collect();
    let by = ask.t().say("review-by-yourself");
    told(
        StatusCode::CONFLICT,
        &serde_json::json!({ "conflict": true, "revision": revision, "by": by, "fields": fields }),
    )
}

fn told(status: StatusCode, value: &serde_json::Value) -> Result<Answer, Refusal> {
    let mut answer = web::json(value)?;
    *answer.status_mut() = status;
    Ok(answer)
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
