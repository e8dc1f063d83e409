//! The steps from stage to stage. Each makes the version that others will see, tells those who are asked, and says in
//! words why not where it is refused.

use crate::consultation::letters;
use crate::desk::{desk, instant, iso_day, line, maker, managed, not_moved, when, words};
use crate::recommendation::model::{NotMoved, Recommendation, State, Way, may_move};
use crate::recommendation::store::{self as recommendations, versions};
use crate::signing::model::{Outcome as Comes, outcome};
use crate::signing::{bodies, store as signing};
use base::Ts;
use post::Value;
use store::Tx;
use web::{Ask, Outcome, Refusal, Sheet, refused, see_other};

/// Goes to another stage.
pub(super) async fn go(ask: Ask) -> Outcome {
    let seen = managed(&ask).await?;
    let mut s = Sheet::of(ask.form().await?);
    let to = State::parse(s.form.get("to")).ok_or_else(|| Refusal::bad("form-broken"))?;
    let closes_at = instant(&ask, &mut s, "closes", &seen.zone);
    let reason = match (seen.state, to) {
        (State::Adoption, State::Consolidation) => words(&ask, &mut s, "reason", 100, Some("manage-reason-missing")),
        _ => String::new(),
    };
    let adoption = if (seen.state, to) == (State::Adoption, State::Adopted) {
        adopted(&ask, &seen, &mut s)
    } else {
        Adopted::default()
    };
    if !s.is_fine() {
        return refused(&super::manage::one_page(&ask, &seen, s).await?);
    }
    let tx = ask.db().begin().await?;
    let mut one = recommendations::hold(&tx, seen.id).await?;
    let facts = recommendations::facts(&tx, one.id, closes_at).await?;
    // Who looks at an older stage and presses its button means that stage.
    let moved =
        if one.state == seen.state { may_move(&one, to, &facts, ask.now()) } else { Err(NotMoved::NotFromHere) };
    moved.map_err(|why| not_moved(&ask, &one, why))?;
    let from = one.state;
    one.state = to;
    match (from, to) {
        (_, State::Consultation) => consult(&ask, &tx, &mut one, from, closes_at).await?,
        (State::Adoption, State::Consolidation) => {
            signing::lapse(&tx, maker(&ask), &one, &reason).await?;
            one.signing_closes_at = None;
        }
        (_, State::Adoption) => open_adoption(&ask, &tx, &mut one, closes_at).await?,
        (_, State::Adopted) => adopt(&ask, &tx, &mut one, adoption).await?,
        _ => {}
    }
    let fields = "state";
    recommendations::save(&tx, maker(&ask), &one, "recommendation-stage", fields).await?;
    tx.commit().await?;
    see_other(&ask, &desk(&one), Some("said-recommendation-moved"))
}

async fn consult(
    ask: &Ask,
    tx: &Tx,
    one: &mut Recommendation,
    from: State,
    closes_at: Option<Ts>,
) -> Result<(), Refusal> {
    one.consultation_closes_at = closes_at;
    if from != State::Consultation {
        versions::make(tx, maker(ask), one, versions::FOR_CONSULTATION).await?;
    }
    Ok(())
}

/// The text is fixed. Delegations are told that they may sign, and until when.
async fn open_adoption(ask: &Ask, tx: &Tx, one: &mut Recommendation, closes_at: Option<Ts>) -> Result<(), Refusal> {
    one.signing_closes_at = closes_at;
    versions::make(tx, maker(ask), one, versions::FOR_ADOPTION).await?;
    if !one.way.is_by_delegations() {
        return Ok(());
    }
    for signatory in bodies::signatories(tx, one.of.id).await?.into_iter().filter(|one| one.ended_at.is_none()) {
        let until = closes_at.map_or_else(|| ask.t().say("signing-no-end"), |at| when(ask, at, &one.zone).there);
        let writing = letters::Writing {
            kind: "signing-open",
            words: ("signing-open-subject", "signing-open-text"),
            mail: &signatory.mail,
            person: Some(signatory.person_id),
            lang: &ask.lang,
            path: crate::desk::at(one, "/sign"),
            holds_secret: false,
            values: vec![("until", Value::Text(until))],
        };
        letters::put(tx, ask, one, writing).await?;
    }
    Ok(())
}

/// What was typed about the adoption.
#[derive(Default)]
struct Adopted {
    by: String,
    on: String,
    how: String,
}

fn adopted(ask: &Ask, one: &Recommendation, s: &mut Sheet) -> Adopted {
    let on = iso_day(ask, s, "adopted-on", true);
    if one.way == Way::Body {
        s.required(&ask.t(), "adopted-by", "manage-body-missing");
        s.required(&ask.t(), "adopted-how", "manage-how-missing");
    }
    Adopted { by: line(ask, s, "adopted-by"), on, how: line(ask, s, "adopted-how") }
}

/// By a body: as its minutes say. By delegations: as the count says, and only once signing is over or everybody signed.
async fn adopt(ask: &Ask, tx: &Tx, one: &mut Recommendation, adoption: Adopted) -> Result<(), Refusal> {
    one.adopted_on = adoption.on;
    (one.adopted_by, one.adopted_how) = (adoption.by, adoption.how);
    if !one.way.is_by_delegations() {
        return Ok(());
    }
    let tally = signing::tally(tx, one).await?;
    let runs = one.signing_closes_at.filter(|at| ask.now() <= at.plus_s(crate::recommendation::model::GRACE_S));
    if let Some(at) = runs.filter(|_| tally.bodies < tally.bodies_all) {
        let refusal = Refusal::conflict("recommendation-signing-runs").with("when", when(ask, at, &one.zone).there);
        return Err(refusal.next(ask.to(&desk(one)), "recommendation-back"));
    }
    let refuse = |refusal: Refusal| {
        let refusal = refusal.with("n", tally.bodies.to_string()).with("all", tally.bodies_all.to_string());
        refusal.with("percent", one.quorum_percent.to_string()).next(ask.to(&desk(one)), "recommendation-back")
    };
    match outcome(one, &tally) {
        Comes::NoQuorum => return Err(refuse(Refusal::conflict("recommendation-no-quorum"))),
        Comes::NotCarried => {
            let refusal = Refusal::conflict("recommendation-not-carried").with("for", tally.agree.to_string());
            return Err(refuse(refusal.with("against", tally.against.to_string())));
        }
        Comes::Carried => {}
    }
    Ok(())
}
