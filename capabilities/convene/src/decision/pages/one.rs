//! One proposal before the chairs: its texts, every review with remark and note, what was kept, how it was decided.

use super::ranking::{Covered, covered};
use crate::decision::model::{Outcome, REASON};
use crate::decision::store::{self, Taking};
use crate::proposal::model::{Presenter, Proposal, State};
use crate::review::desk::{Desk, Shown};
use crate::review::model::score;
use crate::review::people;
use crate::review::store::{self as reviews, figures};
use ::store::activity::{Deed, record};
use askama::Template;
use base::one_line;
use web::{Ask, Refusal, Shell, StatusCode, page, see_other};

/// A review on the page.
struct Said {
    by: String,
    mean: String,
    scores: Vec<(String, i64)>,
    remark: String,
    note: String,
    flagged: bool,
}

/// Something typed that did not become a review.
struct Late {
    by: String,
    why: &'static str,
    remark: String,
    note: String,
}

#[derive(Template)]
#[template(path = "decision/one.html")]
struct OnePage {
    shell: Shell,
    base: String,
    proposal: Proposal,
    topic: Option<Shown>,
    format: String,
    paragraphs: Vec<String>,
    takeaway: Vec<String>,
    presenters: Vec<Presenter>,
    covered: Option<Covered>,
    mean: String,
    spread: String,
    said: Vec<Said>,
    late: Vec<Late>,
    outcome: Outcome,
    told: bool,
    reply: &'static str,
    reason: String,
    revision: i64,
    history: Vec<String>,
    choices: Vec<(&'static str, String, bool)>,
    may_decide: bool,
    clash: Option<String>,
    wrong: Option<String>,
}

async fn find(ask: &Ask, desk: &Desk) -> Result<Proposal, Refusal> {
    let found = crate::proposal::store::by_code(ask.db(), ask.param("code")).await?;
    found
        .filter(|one| one.gathering_id == desk.gathering.id && one.state != State::Draft)
        .ok_or_else(Refusal::not_found)
}

pub(crate) async fn show(ask: Ask) -> web::Outcome {
    let desk = Desk::of(&ask).await?;
    let proposal = find(&ask, &desk).await?;
    page(&whole(&ask, &desk, proposal, None, None, None).await?)
}

async fn whole(
    ask: &Ask,
    desk: &Desk,
    proposal: Proposal,
    typed: Option<String>,
    clash: Option<String>,
    wrong: Option<String>,
) -> Result<OnePage, Refusal> {
    let (db, t) = (ask.db(), ask.t());
    let covered = covered(ask, desk.call.id).await?(proposal.id);
    let given = if covered.is_none() { reviews::given(db, proposal.id).await? } else { Vec::new() };
    let kept = if covered.is_none() { reviews::kept(db, proposal.id).await? } else { Vec::new() };
    let history = store::history(db, proposal.id).await?;
    let decision = store::of_proposal(db, proposal.id).await?;
    let ids = given
        .iter()
        .map(|one| Some(one.person_id))
        .chain(kept.iter().map(|one| Some(one.0)))
        .chain(history.iter().map(|step| step.by_person));
    let names = people::names(db, ids).await?;
    let name =
        |id: Option<base::Id>| id.and_then(|id| names.get(&id).cloned()).unwrap_or_else(|| t.say("decision-somebody"));
    let tenths =
        |figure: Option<i64>| figure.map_or_else(|| "–".to_owned(), |tenths| score::in_words(tenths, &ask.lang));
    let all = figures::of_reviews(&desk.criteria, &given);
    let said = given.iter().map(|one| Said {
        by: name(Some(one.person_id)),
        mean: tenths(score::so_far(&desk.criteria, &one.judgement.scores).and_then(|figures| figures.mean_tenths())),
        scores: desk
            .criteria
            .iter()
            .filter_map(|c| Some((c.label.in_lang(&ask.lang).to_owned(), *one.judgement.scores.get(&c.code)?)))
            .collect(),
        remark: one.judgement.remark.clone(),
        note: one.judgement.note.clone(),
        flagged: one.judgement.flagged,
    });
    let late = kept.iter().map(|(person, _, why, typed)| Late {
        by: name(Some(*person)),
        why: why.key(),
        remark: typed.remark.clone(),
        note: typed.note.clone(),
    });
    let step = |step: &store::Step| {
        let what = t.a3(
            "decision-step",
            "outcome",
            t.say(step.outcome.key()),
            "by",
            name(step.by_person),
            "when",
            t.instant(step.at, &desk.gathering.zone),
        );
        if step.reason.is_empty() {
            what
        } else {
            t.a2("decision-step-reason", "step", what, "reason", step.reason.as_str())
        }
    };
    let lines = |text: &str| {
        text.split('\n').map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect::<Vec<_>>()
    };
    let conflict = covered == Some(Covered::Conflict);
    // A chair sees authors after the round; who manages proposals sees them anyway.
    let over = reviews::round(db, desk.call.id).await?.is_over(ask.now());
    let authors = !conflict && (over || desk.call.blindness.shows_names() || ask.may("proposals.manage"));
    let outcome = decision.as_ref().map_or(Outcome::Open, |one| one.outcome);
    Ok(OnePage {
        shell: desk.shell(ask, t.a("decision-one-title", "code", proposal.code.as_str())).script("work.js"),
        base: ask.to(&format!("/manage/{}/decisions", desk.gathering.code)),
        topic: desk.topic(proposal.topic_id, ask),
        format: desk.format(proposal.format_id, ask),
        paragraphs: if conflict { Vec::new() } else { lines(&proposal.abstract_text) },
        takeaway: if conflict { Vec::new() } else { lines(&proposal.takeaway) },
        presenters: if authors { crate::proposal::store::presenters(db, proposal.id).await? } else { Vec::new() },
        mean: tenths(all.mean_tenths()),
        spread: tenths(all.spread_tenths()),
        said: said.collect(),
        late: late.collect(),
        told: decision.as_ref().is_some_and(|one| one.told_at.is_some()),
        reply: decision.as_ref().map_or("decision-reply-none", |one| one.reply.key()),
        reason: typed.unwrap_or_else(|| decision.as_ref().map(|one| one.reason.clone()).unwrap_or_default()),
        revision: decision.as_ref().map_or(0, |one| one.revision),
        history: history.iter().map(step).collect(),
        choices: Outcome::ALL.into_iter().map(|one| (one.code(), t.say(one.key()), one == outcome)).collect(),
        may_decide: ask.may("decisions.decide") && !conflict && proposal.state == State::Submitted,
        outcome,
        covered,
        clash,
        wrong,
        proposal,
    })
}

pub(crate) async fn decide(ask: Ask) -> web::Outcome {
    let desk = Desk::of(&ask).await?;
    let proposal = find(&ask, &desk).await?;
    let sent = ask.form().await?;
    let (t, by) = (ask.t(), ask.person()?);
    if covered(&ask, desk.call.id).await?(proposal.id) == Some(Covered::Conflict) {
        return Err(Refusal::not_found());
    }
    if proposal.state != State::Submitted {
        return Err(Refusal::conflict("decision-withdrawn"));
    }
    let reason = sent.get("reason").to_owned();
    let verdict = Outcome::parse(sent.get("verdict")).filter(|_| REASON.over(&reason) == 0);
    let Some(outcome) = verdict else {
        let wrong = t.say(if REASON.over(&reason) > 0 { "decision-reason-long" } else { "decision-no-verdict" });
        return web::refused(&whole(&ask, &desk, proposal, Some(reason), None, Some(wrong)).await?);
    };
    let seen = sent.number("revision").unwrap_or(0);
    let taking = Taking {
        gathering_id: desk.gathering.id,
        proposal_id: proposal.id,
        seen,
        outcome,
        reason: &reason,
        by: Some(by),
    };
    let tx = ask.db().begin().await?;
    let taken = store::decide(&tx, ask.now(), &ask.house.chance, taking).await?;
    tx.commit().await?;
    if taken {
        return see_other(
            &ask,
            &format!("/manage/{}/decisions/{}", desk.gathering.code, proposal.code),
            Some("said-decision-taken"),
        );
    }
    let now = store::of_proposal(ask.db(), proposal.id).await?;
    let names = people::names(ask.db(), [now.as_ref().and_then(|one| one.by_person)]).await?;
    let other = now
        .as_ref()
        .and_then(|one| one.by_person)
        .and_then(|id| names.get(&id).cloned())
        .unwrap_or_else(|| t.say("decision-somebody"));
    let words = t.say(now.map_or(Outcome::Open, |one| one.outcome).key());
    let clash = t.a3("decision-clash", "code", proposal.code.as_str(), "by", other, "outcome", words);
    let mut answer = page(&whole(&ask, &desk, proposal, Some(reason), Some(clash), None).await?)?;
    *answer.status_mut() = StatusCode::CONFLICT;
    Ok(answer)
}

/// A chair declares a conflict: from now on the row is struck for that chair.
pub(crate) async fn conflict(ask: Ask) -> web::Outcome {
    let desk = Desk::of(&ask).await?;
    let proposal = find(&ask, &desk).await?;
    let (by, reason) = (ask.person()?, one_line(ask.form().await?.get("reason")).chars().take(500).collect::<String>());
    let tx = ask.db().begin().await?;
    reviews::declare_conflict(&tx, ask.now(), &ask.house.chance, proposal.id, by, &reason).await?;
    let deed = Deed {
        deed: "conflict-declared",
        about_kind: "proposal",
        about_id: proposal.id,
        scope_id: Some(desk.gathering.id),
        fields: "",
    };
    record(&tx, ask.now(), &ask.house.chance, Some(by), deed).await?;
    tx.commit().await?;
    see_other(&ask, &format!("/manage/{}/decisions", desk.gathering.code), Some("said-decision-conflict"))
}
