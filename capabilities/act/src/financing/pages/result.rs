//! One result: what was reported, its evidence, and the validator's decision.

use super::frame::{Within, at, within, work_shell};
use super::results::standing;
use crate::desk::{day_at, maker, number, span_said, words};
use crate::financing::model::{Decided, Decision, Metric, Outcome as Reported};
use crate::financing::store::{metrics, results};
use crate::money;
use askama::Template;
use web::{Ask, Outcome, Refusal, Sheet, Shell, download, page, refused, see_other};

#[derive(Template)]
#[template(path = "financing/result.html")]
struct ResultPage {
    shell: Shell,
    metric: String,
    definition: String,
    validation: String,
    source: String,
    days: String,
    reported: String,
    words: String,
    when: String,
    state: String,
    tone: &'static str,
    accepted: String,
    reason: String,
    decided: String,
    links: Vec<(String, String)>,
    file: Option<(String, String)>,
    may: bool,
    action: String,
    decisions: Vec<(String, String)>,
    s: Sheet,
}

async fn found(ask: &Ask, within: &Within) -> Result<(Reported, Metric), Refusal> {
    let number = ask.param("number").parse().map_err(|_| Refusal::not_found())?;
    let one = results::find(ask.db(), within.one.id, number).await?.ok_or_else(Refusal::not_found)?;
    let metric = metrics::of(ask.db(), within.one.id).await?.into_iter().find(|metric| metric.id == one.metric_id);
    Ok((one, metric.ok_or_else(Refusal::not_found)?))
}

pub(super) async fn show(ask: Ask) -> Outcome {
    let within = within(&ask).await?;
    let found = found(&ask, &within).await?;
    page(&result_page(&ask, &within, &found, Sheet::default()).await?)
}

async fn result_page(
    ask: &Ask,
    within: &Within,
    (one, metric): &(Reported, Metric),
    s: Sheet,
) -> Result<ResultPage, Refusal> {
    let t = ask.t();
    let place = at(&within.one, &format!("/results/{}", one.number));
    let evidence = results::evidence(ask.db(), one.id).await?;
    let (state, tone) = standing(&t, one, ask.now());
    let decided = one.decided.as_ref();
    let decisions =
        Decision::ALL.iter().map(|one| (one.code().to_owned(), t.say(&format!("contract-decide-{}", one.code()))));
    Ok(ResultPage {
        shell: work_shell(ask, &within.one, t.a("contract-result", "n", one.number))
            .crumb(t.say("contract-tab-results"), ask.to(&at(&within.one, "/results")))
            .crumb(t.a("contract-result", "n", one.number), ""),
        metric: metric.name.clone(),
        definition: metric.definition.clone(),
        validation: metric.validation.clone(),
        source: metric.source.clone(),
        days: span_said(&t, &one.from_day, &one.to_day),
        reported: money::count(&t, one.reported),
        words: one.words.clone(),
        when: t.day(day_at(ask, one.recorded_at)),
        state,
        tone,
        accepted: decided.map(|one| money::count(&t, one.accepted)).unwrap_or_default(),
        reason: decided.map(|one| one.reason.clone()).unwrap_or_default(),
        decided: decided.map(|one| t.day(day_at(ask, one.at))).unwrap_or_default(),
        links: evidence
            .iter()
            .filter(|one| !one.link.is_empty())
            .map(|one| (one.title.clone(), one.link.clone()))
            .collect(),
        file: evidence
            .iter()
            .find(|one| one.blob_hash.is_some())
            .map(|one| (one.title.clone(), ask.to(&format!("{place}/file")))),
        may: within.validates() && decided.is_none(),
        action: ask.to(&place),
        decisions: decisions.collect(),
        s,
    })
}

pub(super) async fn decide(ask: Ask) -> Outcome {
    let within = within(&ask).await?;
    within.must(&ask, within.validates(), "contract-validators-only")?;
    let found = found(&ask, &within).await?;
    let mut s = Sheet::of(ask.form().await?);
    let decided = typed(&ask, &found.0, &mut s);
    let Some(decided) = decided.filter(|_| s.is_fine()) else {
        return refused(&result_page(&ask, &within, &found, s).await?);
    };
    let place = at(&within.one, &format!("/results/{}", found.0.number));
    let tx = ask.db().begin().await?;
    if !results::decide(&tx, maker(&ask), within.one.id, &found.0, &decided).await? {
        return Err(Refusal::conflict("contract-decided-already").next(ask.to(&place), "contract-back"));
    }
    tx.commit().await?;
    see_other(&ask, &place, Some("said-result-decided"))
}

/// The decision as it was typed: a part is more than none and less than all, and whatever is not accepted has its
/// reason.
fn typed(ask: &Ask, one: &Reported, s: &mut Sheet) -> Option<Decided> {
    let t = ask.t();
    let Some(decision) = Decision::parse(s.form.get("decision")) else {
        s.wrong("decision", t.say("contract-decision-missing"));
        return None;
    };
    let reason = words(ask, s, "reason", 150, (decision != Decision::Accepted).then_some("contract-reason-missing"));
    let accepted = match decision {
        Decision::Accepted => one.reported,
        Decision::Refused => 0,
        Decision::Partly if one.reported == 1 => {
            s.wrong("decision", t.say("contract-partly-of-one"));
            0
        }
        Decision::Partly => number(ask, s, "accepted", 1, one.reported - 1),
    };
    Some(Decided { decision, accepted, reason, at: ask.now() })
}

/// The file that was handed in as evidence: for those inside the wall, to be kept, never shown in our own origin.
pub(super) async fn file(ask: Ask) -> Outcome {
    let within = within(&ask).await?;
    let (one, _) = found(&ask, &within).await?;
    let evidence = results::evidence(ask.db(), one.id).await?;
    let piece = evidence.into_iter().find(|one| one.blob_hash.is_some()).ok_or_else(Refusal::not_found)?;
    let hash = piece.blob_hash.unwrap_or_default();
    download(&piece.title, &piece.media, ask.house.blobs.fetch(&hash).await?)
}
