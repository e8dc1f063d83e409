//! The secretariat records to whom a recommendation went, what came back, and what others reported by letter or in a room.

use super::report::typed;
use crate::desk::{desk, iso_day, line, link, maker, managed, words};
use crate::follow_up::model::{Answer, Submission, Verdict};
use crate::follow_up::store as follow_ups;
use crate::recommendation::model::Recommendation;
use crate::recommendation::pages::manage::one_page;
use crate::recommendation::store as recommendations;
use base::Id;
use web::{Ask, Outcome, Refusal, Sheet, refused, see_other};

/// Before the adoption there is nothing to submit.
fn must_hold(ask: &Ask, one: &Recommendation) -> Result<(), Refusal> {
    if one.state.holds() {
        return Ok(());
    }
    Err(Refusal::conflict("recommendation-not-adopted").next(ask.to(&desk(one)), "recommendation-back"))
}

pub(super) async fn submission(ask: Ask) -> Outcome {
    let one = managed(&ask).await?;
    must_hold(&ask, &one)?;
    let mut s = Sheet::of(ask.form().await?);
    s.required(&ask.t(), "institution", "record-institution-missing");
    let submission = Submission {
        id: ask.new_id(),
        institution: line(&ask, &mut s, "institution"),
        level: line(&ask, &mut s, "level"),
        process: line(&ask, &mut s, "process"),
        aims_on: iso_day(&ask, &mut s, "aims-on", false),
        sent_on: iso_day(&ask, &mut s, "sent-on", true),
        answers: Vec::new(),
    };
    if !s.is_fine() {
        return refused(&one_page(&ask, &one, s).await?);
    }
    let tx = ask.db().begin().await?;
    let one = recommendations::hold(&tx, one.id).await?;
    must_hold(&ask, &one)?;
    follow_ups::submit(&tx, maker(&ask), &one, &submission).await?;
    tx.commit().await?;
    see_other(&ask, &format!("{}#submissions", desk(&one)), Some("said-recommendation-saved"))
}

pub(super) async fn answer(ask: Ask) -> Outcome {
    let one = managed(&ask).await?;
    must_hold(&ask, &one)?;
    let mut s = Sheet::of(ask.form().await?);
    let submission = Id::parse(s.form.get("submission")).ok_or_else(Refusal::not_found)?;
    let answer = Answer {
        verdict: Verdict::parse(s.form.get("verdict")).unwrap_or(Verdict::Received),
        words: words(&ask, &mut s, "answer", 300, Some("record-answer-missing")),
        link: link(&ask, &mut s, "answer-link"),
        answered_on: iso_day(&ask, &mut s, "answered-on", true),
    };
    if !s.is_fine() {
        return refused(&one_page(&ask, &one, s).await?);
    }
    let tx = ask.db().begin().await?;
    if !follow_ups::answer(&tx, maker(&ask), &one, submission, &answer).await? {
        return Err(Refusal::not_found());
    }
    tx.commit().await?;
    see_other(&ask, &format!("{}#submissions", desk(&one)), Some("said-recommendation-saved"))
}

pub(super) async fn report(ask: Ask) -> Outcome {
    let one = managed(&ask).await?;
    must_hold(&ask, &one)?;
    let mut s = Sheet::of(ask.form().await?);
    s.required(&ask.t(), "by", "report-by-missing");
    let by = line(&ask, &mut s, "by");
    let report = typed(&ask, &one, &mut s, by, None).await?;
    let Some(report) = report.filter(|_| s.is_fine()) else {
        return refused(&one_page(&ask, &one, s).await?);
    };
    let tx = ask.db().begin().await?;
    follow_ups::report(&tx, maker(&ask), &one, &report).await?;
    tx.commit().await?;
    see_other(&ask, &format!("{}#reports", desk(&one)), Some("said-recommendation-saved"))
}
