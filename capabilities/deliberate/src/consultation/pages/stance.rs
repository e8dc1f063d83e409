//! The page of an amendment: what it changes, why, who stands behind it and who does not, and what was decided.

use super::say::{Ready, hand, keep, limit, pace, said_so};
use crate::consultation::model::{Amendment, Kind, WORDS};
use crate::consultation::store as consultation;
use crate::desk::{at, below, readable, words};
use crate::recommendation::model::Recommendation;
use crate::recommendation::pages::show::said::{AmendmentLine, amendment_line, by};
use crate::recommendation::store::{self as recommendations, paragraphs};
use askama::Template;
use web::{Ask, Outcome, Refusal, Sheet, Shell, page, refused};

#[derive(Template)]
#[template(path = "recommendation/amendment.html")]
struct AmendmentPage {
    shell: Shell,
    action: String,
    line: AmendmentLine,
    supporters: Vec<(String, String)>,
    objections: Vec<(String, String)>,
    s: Sheet,
    stances: Vec<(String, String)>,
    takes: bool,
    signed_in: bool,
}

/// The amendment of this address; one that is hidden is read by nobody.
pub(super) async fn amendment_of(ask: &Ask, one: &Recommendation) -> Result<Amendment, Refusal> {
    let number: i64 = ask.param("number").parse().map_err(|_| Refusal::not_found())?;
    let all = consultation::amendments(ask.db(), one.id).await?;
    all.into_iter().find(|one| one.number == number).ok_or_else(Refusal::not_found)
}

pub(super) async fn show(ask: Ask) -> Outcome {
    let one = readable(&ask).await?;
    let amendment = amendment_of(&ask, &one).await?;
    let mut s = Sheet::default();
    s.form.set("stance", "support");
    if let Some(me) = &ask.viewer.me {
        s.form.set("name", me.name.clone());
    }
    page(&amendment_page(&ask, &one, &amendment, s).await?)
}

async fn amendment_page(
    ask: &Ask,
    one: &Recommendation,
    amendment: &Amendment,
    s: Sheet,
) -> Result<AmendmentPage, Refusal> {
    let t = ask.t();
    let now = paragraphs::of(ask.db(), one.id).await?;
    let line = amendment_line(ask, &now, amendment);
    let named = |all: &[crate::consultation::model::Contribution]| {
        all.iter().map(|said| (by(ask, said), said.words.clone())).collect()
    };
    Ok(AmendmentPage {
        shell: below(ask, one, t.a("consultation-amendment", "n", amendment.number))
            .style("propose.css")
            .script("form.js"),
        action: ask.to(&at(one, &format!("/amendments/{}", amendment.number))),
        takes: line.open && line.hidden.is_empty() && one.takes_contributions(ask.now()),
        line,
        supporters: named(&amendment.supporters),
        objections: named(&amendment.objections),
        s,
        stances: ["support", "objection"]
            .map(|code| (code.to_owned(), t.say(&format!("consultation-stance-{code}"))))
            .to_vec(),
        signed_in: ask.viewer.me.is_some(),
    })
}

/// Stands behind it, or does not want it and says why. Of one address the latest counts.
pub(super) async fn send(ask: Ask) -> Outcome {
    let one = readable(&ask).await?;
    let amendment = amendment_of(&ask, &one).await?;
    let mut s = Sheet::of(ask.form().await?);
    let kind = if s.form.get("stance") == "objection" { Kind::Objection } else { Kind::Support };
    let missing = (kind == Kind::Objection).then_some("consultation-objection-missing");
    let why = words(&ask, &mut s, "words", limit(WORDS), missing);
    let hand = hand(&ask, &mut s);
    if !s.is_fine() {
        return refused(&amendment_page(&ask, &one, &amendment, s).await?);
    }
    pace(&ask)?;
    let tx = ask.db().begin().await?;
    let one = recommendations::hold(&tx, one.id).await?;
    if !one.takes_contributions(ask.now()) || amendment.by.hidden_why.is_some() {
        drop(tx);
        s.wrong("words", ask.t().say("consultation-stance-too-late"));
        return refused(&amendment_page(&ask, &one, &amendment, s).await?);
    }
    let ready = Ready {
        kind,
        paragraph: amendment.by.paragraph_id,
        amendment: Some(amendment.by.id),
        words: &why,
        proposed: None,
    };
    keep(&ask, &tx, &one, &hand, ready).await?;
    tx.commit().await?;
    said_so(&ask, &one, &hand)
}
